"""A year of a company: thirty people decide in five channels, object, think again, and everything stays true.

YEAR_DECISIONS sets how many decisions it has: few by default, 200 for the whole thing.
"""

import asyncio
import os
import random
import re
import shutil
from collections.abc import Iterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.decisions.life import Decision
from bot.decisions.model import Status
from bot.decisions.replay import Result, replay
from bot.decisions.summary import summarise
from bot.facts.load import load, locate_knowledge
from bot.opening import today
from bot.playground.records import Channel, Person
from bot.slack.views import decision
from bot.store import decisions, publications, records, reviews, snapshots
from bot.store.database import Database
from bot.store.keys import Tenant
from bot.store.posts import PostState
from bot.store.tables import posts
from bot.store.tables import snapshots as kept_knowledge
from tests.driving.driven import Message
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp, whole_app

COUNT = int(os.environ.get("YEAR_DECISIONS", "15"))
CHANNELS = tuple(f"team-{n}" for n in range(5))
PEOPLE = tuple(f"person{n:02d}" for n in range(30))
ASKED = (
    "an internal tool, we must have an admin panel",
    "we know Flask, a small REST API, MongoDB is a must",
    "a webshop with accounts, live in six weeks, and the team knows Django",
    "machine learning behind an async API with websockets",
)
CLOCK_STEPS = (timedelta(hours=-3), timedelta(days=-1), timedelta(hours=5))


class Year:
    """The company, and what it has decided so far."""

    def __init__(self, app: WholeApp, knowledge: Path) -> None:
        self.app, self.slack, self.knowledge = app, app.slack, knowledge
        self.chance = random.Random(7)
        self.slack.call(self._settle_in)
        self.people = {name: self.slack.as_user(name) for name in PEOPLE}
        self.roots: dict[int, Message] = {}
        self.summaries: dict[int, Message] = {}

    def _settle_in(self) -> None:
        world = self.slack.world
        for name in PEOPLE:
            person = Person(world.new_id("U"), name, name.title())
            world.people[person.id] = person
        members = set(world.people)
        for name in CHANNELS:
            channel = Channel(world.new_id("C"), name, "public", set(members))
            world.channels[channel.id] = channel

    def round(self) -> None:
        """One decision in each channel, then two weeks in which people argue about some of them."""
        asked = [(place, self._somebody()) for place in CHANNELS]
        threads = [
            (place, who, who.command(f"/stack recommend {self.chance.choice(ASKED)}", place)) for place, who in asked
        ]
        for place, who, command in threads:
            self._record(place, who, command.message())
        for number in self.chance.sample(sorted(self.summaries), k=min(6, len(self.summaries))):
            self._argue(number)
        self.app.ahead += timedelta(days=365) * len(CHANNELS) / COUNT + self.chance.choice(CLOCK_STEPS)

    def _somebody(self) -> SlackDriver:
        return self.people[self.chance.choice(PEOPLE)]

    def _record(self, place: str, who: SlackDriver, root: Message) -> None:
        title = f"Decision {len(self.roots) + 1:03d} of {place}"
        for _ in range(3):  # on a busy machine the thread may not be open yet, and whoever presses hears of it
            root.seen_by(who).click("Record decision")
            if self._asks(who):
                break
        form = who.modal.fill({"Title": title}).choose("Who decides", who.user.name, *self.chance.sample(PEOPLE, k=2))
        form.choose("Post the summary to", f"#{place}")
        if self.chance.random() < 0.5:
            form.choose("Still open?", "proposed")
        if any(label.startswith("Why ") for label in form.labels):
            form.fill({"override_reason": "We know it"})
        self._press_until_taken(form)
        self._press_until_taken(who.modal)
        self._close(who)
        found: list[Message] = []

        def posted() -> bool:
            found[:] = [m for m in self.slack.messages(place) if title in m.text and m.text.startswith("D-")]
            return bool(found)

        self.slack.wait_until(posted, timeout=30)
        numbered = re.match(r"D-(\d+)", found[0].text)
        assert numbered is not None
        number = int(numbered[1])
        self.roots[number], self.summaries[number] = root, found[0]

    @staticmethod
    def _press_until_taken(form: Modal) -> None:
        for _ in range(6):  # Slack gives up after three seconds, and people press again
            wrong = form.submit()
            if not wrong or "trouble connecting" not in str(wrong):
                break
        assert wrong is None, wrong

    def _argue(self, number: int) -> None:
        message = self.summaries[number]
        for _ in range(4):
            who, does = self._somebody(), self.chance.choice(["Agree", "Abstain", "Object"])
            # Gone when it was settled meanwhile.
            with suppress(AssertionError):
                message.seen_by(who).click(does)
                if does == "Object" and self._asks(who):
                    who.modal.fill({"What speaks against it?": f"Objection of {who.user.name}"}).submit()
            self._close(who)
        self._settle(number)

    def _settle(self, number: int) -> None:
        recorder = next(one for one in self.people.values() if self._decides(one, number))
        shown = recorder.command(f"/stack show D-{number}", CHANNELS[0]).reply
        if shown is None:
            return
        does = self.chance.choice(["Supersede", "Withdraw", "Reopen", "Accept for all", "Reject", "nothing", "nothing"])
        if does not in shown.buttons:
            return
        shown.seen_by(recorder).click(does)
        if does != "Accept for all" and self._asks(recorder):
            form = recorder.modal.fill({"reason": "Thought again"})
            if does == "Supersede":
                form.fill({"other": f"D-{self.chance.choice(sorted(self.summaries))}"})
            form.submit()
        self._close(recorder)

    def _decides(self, one: SlackDriver, number: int) -> bool:
        return f"@{one.user.real_name}" in self.summaries[number].text

    def _asks(self, who: SlackDriver) -> bool:
        """Whether a dialog opens; it does not when it was refused."""
        heard = len(who.ephemerals())
        who.wait_until(lambda: who.has_modal or len(who.ephemerals()) > heard)
        return who.has_modal

    def _close(self, who: SlackDriver) -> None:
        while who.has_modal:
            who.modal.close()

    def edit_knowledge(self, value: int) -> None:
        """Somebody rates Django's admin otherwise; the app is started again on that."""
        self.app.stop()
        file = self.knowledge / "python-web" / "criteria.yaml"
        before = file.read_text()
        edited = re.sub(r"(django: \{value: )\d(.*\[admin\.django)", rf"\g<1>{value}\g<2>", before)
        assert edited != before
        file.write_text(edited)
        self.app.start()


@pytest.fixture
def year(tmp_path: Path) -> Iterator[Year]:
    knowledge = tmp_path / "knowledge"
    shutil.copytree(locate_knowledge(None), knowledge)
    with whole_app(tmp_path, knowledge_dir=str(knowledge)) as app:
        app.start()
        yield Year(app, knowledge)


@asynccontextmanager
async def opened(app: WholeApp) -> Any:
    db = await Database.open(app.settings.database_url)
    try:
        async with db.read() as conn:
            yield conn
    finally:
        await db.close()


def test_every_replay_is_identical_every_summary_current_every_review_asked_once(year: Year) -> None:
    rounds = max(COUNT // len(CHANNELS), 3)
    edits = {rounds // 3 - 1: 4, 2 * rounds // 3 - 1: 3}
    for turn in range(rounds):
        year.round()
        if turn in edits:
            year.edit_knowledge(edits[turn])
    # Everything that was planned has come due; then the clock is set back, and forth again.
    for ahead in (year.app.ahead + timedelta(days=200), timedelta(days=1), timedelta(days=900)):
        year.app.ahead = ahead
        year.app.stop()
        year.app.start()
        asyncio.run(settled(year))
    year.app.stop()
    asyncio.run(check(year))


async def settled(year: Year) -> None:
    """Waits until nothing is due, behind, or on its way."""
    on_their_way = select(posts.c.id).where(posts.c.state.in_((PostState.PENDING, PostState.SENDING)))
    for _ in range(600):
        async with opened(year.app) as conn:
            left = [*await publications.behind(conn), *await reviews.due(conn, year.app.now())]
            if not left and not (await conn.execute(on_their_way)).all():
                return
        await asyncio.sleep(0.2)
    raise AssertionError("something is still due")


async def check(year: Year) -> None:
    tenant = Tenant("", year.slack.world.config.team_id)
    knowledge = load(year.knowledge, today())
    results: list[Result] = []
    async with opened(year.app) as conn:
        page = await decisions.search(conn, tenant, None, limit=10_000)
        assert [row.number for row in page.decisions] == sorted(year.summaries, reverse=True)
        for found, row in zip(await records.read(conn, tenant, page.decisions), page.decisions, strict=True):
            frozen = await snapshots.load(conn, tenant, found.record.knowledge)
            results.append(replay(found.record, row.result, frozen, knowledge).result)
            told = summarise(found, knowledge.comparison_by_id[found.record.comparison])
            newer = year.summaries[found.standing.superseded_by].permalink if found.standing.superseded_by else ""
            assert year.summaries[row.number].fallback == decision.summary(told, newer).payload()["text"]
            check_reviews(year, found)
        kept = {row.digest for row in (await conn.execute(select(kept_knowledge))).all()}
    assert set(results) == {Result.IDENTICAL}
    assert len(kept) == 3


def check_reviews(year: Year, found: Decision) -> None:
    """Its thread was asked once if it held when the day came, and never twice."""
    replies = year.roots[found.record.number].thread.replies
    asked = [one for one in replies if f"Time to review {found.record.id} " in one.text]
    assert len(asked) == (1 if found.standing.status is Status.ACCEPTED else len(asked))
    assert len(asked) <= 1
