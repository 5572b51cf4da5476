"""Thousands of malformed requests, signed and not: no 500, no crash, and nothing written."""

import http.client
import random

from tests.driving.driver import SlackDriver
from tests.signed_requests import signed, traces
from tests.soak.malformed import Breaking, real
from tests.soak.tally import Tally
from tests.whole_app import WholeApp


def test_what_is_malformed_is_refused_or_ignored(app: WholeApp, slack: SlackDriver, tally: Tally) -> None:
    chance, statuses = random.Random(20_261_126), dict[int, int]()
    breaking, before = Breaking(real(slack), chance), traces(app)
    host, _, port = app.url.removeprefix("http://").partition(":")
    line = http.client.HTTPConnection(host, int(port), timeout=30)
    for _ in tally.steps(tally.count(300, 10_000), "Malformed requests"):
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
