"""Thousands of malformed requests, signed and not: no 500, no crash, and nothing written."""

import http.client
import random
from typing import Any

from signed_requests import signed, traces
from whole_app import WholeApp

from bot.playground.driver import SlackDriver
from tests.soak.malformed import Breaking
from tests.soak.tally import Tally


def real(slack: SlackDriver) -> dict[str, dict[str, Any]]:
    """One payload of each kind, as this Slack sent it."""
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    root.thread.mention("does django come with an admin?").wait_for_reply()
    root.click("Adjust")
    slack.modal.submit()
    slack.wait_until(lambda: len(root.thread.replies) == 2)
    found: dict[str, dict[str, Any]] = {}
    for one in slack.deliveries():
        event = one.payload.get("event", {})
        kind = "command" if one.kind == "command" else str(event.get("type") or one.payload.get("type"))
        if kind != "message" or event.get("user") == slack.user.id:
            found.setdefault(kind, one.payload)
    return {kind: found[kind] for kind in ("command", "message", "block_actions", "view_submission")}


def test_what_is_malformed_is_refused_or_ignored(app: WholeApp, slack: SlackDriver, tally: Tally) -> None:
    chance, statuses = random.Random(20_261_126), dict[int, int]()
    breaking, before = Breaking(real(slack), chance), traces(app)
    host, _, port = app.url.removeprefix("http://").partition(":")
    line = http.client.HTTPConnection(host, int(port), timeout=30)
    for _ in tally.steps(tally.count(600, 10_000), "Malformed requests"):
        broken, is_signed = breaking.one(), chance.random() < 0.9
        headers = {**signed(app, broken.body), "Content-Type": broken.content_type}
        if not is_signed:
            headers["X-Slack-Signature"] = "v0=" + "0" * 64
        line.request("POST", "/slack/events", broken.body, headers)
        answer = line.getresponse()
        answer.read()
        assert answer.status < 500, broken.how
        assert is_signed or answer.status == 401, broken.how
        statuses[answer.status] = statuses.get(answer.status, 0) + 1
        if traces(app) != before:
            raise AssertionError(f"written: {broken.how}")
    line.close()
    assert app.get("/readyz")[0] == 200
    assert "Django" in slack.command("/stack ask does django come with an admin?").text
    tally.tell("answers to malformed requests, by status", dict(sorted(statuses.items())))
