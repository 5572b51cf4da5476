"""Two workspaces use the app at the same time, each with the other's ids, channels and tokens: nothing crosses."""

import json
import random
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest

from bot.playground.records import Message
from tests.driving.driver import SlackDriver
from tests.many_slacks import ManySlacks, many_slacks
from tests.signed_requests import send, signed
from tests.soak.tally import Tally

NAMES = ("acme", "globex")
SECRET = {"acme": "aardvark", "globex": "gopherwood"}
"""A word that only one of them uses."""


@pytest.fixture(scope="module")
def slacks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ManySlacks]:
    folder = tmp_path_factory.mktemp("strangers")
    with many_slacks(folder, {name: {} for name in NAMES}, rate_per_person=0, rate_per_workspace=0) as made:
        made.app.start()
        for name in NAMES:
            assert made.install(name)[0] == 200
        yield made


def grown(slacks: ManySlacks, name: str) -> None:
    """A workspace with a thread that its word was said in, a decision and a draft."""
    slack = slacks.workspaces[name]
    root = slack.command(f"/stack recommend an internal tool with an admin panel for {SECRET[name]}").message()
    root.thread.say(f"we must use MongoDB for {SECRET[name]}").wait_for_reply()
    root.click("Record decision")
    form = slack.modal.fill({"Title": f"What {SECRET[name]} is built on"}).choose("Post the summary to", "#engineering")
    form.submit()
    slack.modal.submit()
    slack.wait_until(lambda: any("Recorded as" in one.text for one in root.thread.replies))
    root.click("Adjust")
    slack.modal.close()


def payloads_of(slack: SlackDriver) -> list[tuple[str, Any]]:
    return [(one.kind, one.payload) for one in slack.deliveries() if one.kind in ("command", "event", "interaction")]


class Mixing:
    """Real payloads of one workspace that speak of things of the other."""

    def __init__(self, mine: SlackDriver, other: SlackDriver, chance: random.Random) -> None:
        self._mine, self._theirs, self._chance = mine.world.config, other.world.config, chance
        self._own, self._foreign = payloads_of(mine), payloads_of(other)
        self._number = 0

    def one(self) -> tuple[bytes, str]:
        """The other's payload under my team, or mine with the other's team, enterprise or user inside."""
        ours = self._chance.choice((True, False))
        kind, payload = self._chance.choice(self._own if ours else self._foreign)
        words = json.dumps(payload)
        wrong = (self._mine, self._theirs) if ours else (self._theirs, self._mine)
        if not ours:
            words = words.replace(wrong[0].team_id, wrong[1].team_id)
        else:
            for name in self._chance.sample(("bot_user_id", "bot_id"), k=1):
                words = words.replace(getattr(wrong[0], name), getattr(wrong[1], name))
        for word in SECRET.values():
            words = words.replace(word, "something")
        self._number += 1
        changed = self._anew(json.loads(words))
        if kind == "event":
            return json.dumps(changed).encode(), "application/json"
        if kind == "command":
            return urlencode(changed).encode(), "application/x-www-form-urlencoded"
        return urlencode({"payload": json.dumps(changed)}).encode(), "application/x-www-form-urlencoded"

    def _anew(self, payload: dict[str, Any]) -> dict[str, Any]:
        """It happened anew: otherwise nearly everything would be a repeated delivery."""
        if "trigger_id" in payload:
            payload["trigger_id"] = f"{self._number}.{self._mine.team_id}"
        event = payload.get("event")
        if isinstance(event, dict) and "ts" in event:
            event["ts"] = f"18000{self._number:05}.000100"
        return payload


def rows_of(slacks: ManySlacks) -> dict[str, list[Any]]:
    """Everything that is kept in each table with a tenant."""
    tables = [name for (name,) in slacks.app.rows("select name from sqlite_master where type = 'table'")]
    with_tenant = [
        name
        for name in tables
        if any(column[1] == "tenant" for column in slacks.app.rows(f"pragma table_info({name})"))
    ]
    return {name: slacks.app.rows(f"select * from {name}") for name in with_tenant}


def crossings(slacks: ManySlacks) -> list[str]:
    """Rows and messages of a workspace that hold the other's word."""
    found = []
    for mine, other in (NAMES, NAMES[::-1]):
        team, word = slacks.workspaces[mine].world.config.team_id, SECRET[other]
        for table, rows in rows_of(slacks).items():
            found += [f"{table}: {row}" for row in rows if f":{team}" in map(str, row) and word in str(row)]
        found += [f"{mine}: {one.text}" for one in messages(slacks, mine) if word in one.text + str(one.blocks)]
    return found


def messages(slacks: ManySlacks, name: str) -> list[Message]:
    """What the app wrote in a workspace."""
    slack = slacks.workspaces[name]
    channels = slack.world.channels
    return slack.call(lambda: [m for one in channels.values() for m in one.messages.values() if m.from_app])


def sent(slacks: ManySlacks, name: str) -> int:
    """How many posts of a workspace went out, by the database."""
    tenant = f":{slacks.workspaces[name].world.config.team_id}"
    return int(slacks.app.rows("select count(*) from posts where state = 'sent' and tenant = ?", tenant)[0][0])


def all_that_was_sent_is_there(slacks: ManySlacks, name: str) -> None:
    slacks.workspaces[name].wait_until(
        lambda: sum(not one.visible_to for one in messages(slacks, name)) == sent(slacks, name)
    )


def test_nothing_crosses_between_two_workspaces(slacks: ManySlacks, tally: Tally) -> None:
    for name in NAMES:
        grown(slacks, name)
    assert crossings(slacks) == []
    chance, count = random.Random(20_261_126), tally.count(50, 1_000)
    statuses: dict[int, int] = {}
    mixing = [Mixing(slacks.workspaces[mine], slacks.workspaces[other], chance) for mine, other in (NAMES, NAMES[::-1])]
    for _ in tally.steps(count, "With the other's ids"):
        for each in mixing:
            body, kind = each.one()
            status, _ = send(slacks.app, body, {**signed(slacks.app, body), "Content-Type": kind})
            statuses[status] = statuses.get(status, 0) + 1
    slacks.workspaces["acme"].wait_until(
        lambda: not slacks.app.rows("select 1 from inbox where state = 'accepted'"), timeout=60
    )
    assert crossings(slacks) == []
    for name in NAMES:
        # A post that went out with the other's token would be one too many there, and one too few here.
        all_that_was_sent_is_there(slacks, name)
    tally.tell("operations with the other's ids, by status", dict(sorted(statuses.items())))
