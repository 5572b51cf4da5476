"""What one workspace knows by itself reaches no other, and costs those nothing who know nothing by themselves."""

import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.advisor.conversation import Message
from bot.advisor.reply import Advisor
from bot.delivery import Delivery
from bot.facts.frozen import digest
from bot.facts.model import Knowledge
from bot.metrics import Metrics
from bot.settings import Settings
from bot.slack.installation.installed import OneWorkspace
from bot.slack.kept import Kept
from bot.slack.limiting import Limits
from bot.slack.listeners.private import private_answer
from bot.slack.services import Advising, Background, Services
from bot.store import migrate, own_facts
from bot.store.database import Database
from bot.store.keys import Tenant
from tests.advice_cases import comparison
from tests.own_cases import own_entry

ACME, OTHER, THIRD = Tenant("", "T1"), Tenant("E1", "T2"), Tenant("", "T3")
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SECRET = "We run it as a service, with somebody on call."
THEIRS = "Nobody here has ever run it in production."
QUESTION = "ask topic 0 flask"


def knowledge(name: str = "Web frameworks") -> Knowledge:
    known = comparison(name, criteria=6)
    return Knowledge(comparisons=(known,), digest=digest([known]))


@pytest.fixture
async def services(tmp_path: Path) -> AsyncIterator[Services]:
    db = await Database.open(f"sqlite:///{tmp_path / 'app.db'}")
    await migrate.upgrade(db)

    async def nobody(kind: str, id: str, error: Exception) -> None:
        """Nothing is delivered here."""

    advising = Advising(Advisor(knowledge()))
    delivery = Delivery(db, executor_id="test", on_give_up=nobody)
    settings, metrics = Settings(), Metrics()
    limits = Limits(settings, metrics, time.monotonic)
    slack = OneWorkspace(AsyncWebClient())
    yield Services(settings, db, delivery, slack, advising, Background(), lambda: NOW, metrics, limits)
    advising.close()
    await db.close()


async def add(services: Services, tenant: Tenant, claim: str, **changes: object) -> int:
    async with services.db.write() as conn:
        number = await own_facts.add(
            conn, tenant, lambda given: own_entry(given, claim=claim, **changes).model_dump_json(), at=NOW
        )
    services.tailored.changed(tenant)
    return number


async def told(services: Services, tenant: Tenant) -> str:
    """What a member of the workspace is told in public and in private, and everything the advisor knows."""
    mine = await services.of(tenant)
    reply, _ = await mine.advising.reply(Message(text="what about topic 0 in flask?", mentioned=True))
    private = await private_answer(mine, tenant, QUESTION, "C1")
    return reply.text + private.body + mine.advising.advisor.knowledge.model_dump_json()


async def test_no_fact_crosses_from_one_workspace_to_another(services: Services) -> None:
    await add(services, ACME, SECRET)
    await add(services, OTHER, THEIRS)
    for _ in range(2):  # the second time from what is remembered
        acme, other, third = [await told(services, tenant) for tenant in (ACME, OTHER, THIRD)]
        assert (SECRET in acme, THEIRS in acme) == (True, False)
        assert (SECRET in other, THEIRS in other) == (False, True)
        assert (SECRET in third, THEIRS in third) == (False, False)
    digests = {(await services.of(tenant)).advising.advisor.knowledge.digest for tenant in (ACME, OTHER, THIRD)}
    assert len(digests) == 3


async def test_only_what_differs_is_made_and_only_once(services: Services) -> None:
    await add(services, ACME, SECRET)
    first, again = [(await services.of(ACME)).advising.advisor for _ in range(2)]
    assert first is again
    shared = services.advising.advisor
    assert (await services.of(THIRD)) is services
    assert first is not shared
    assert first.search("topic 0").topics == shared.search("topic 0").topics
    mine, theirs = first.knowledge.default, shared.knowledge.default
    assert all(fact is other for fact, other in zip(mine.facts, theirs.facts, strict=False))
    assert all(criterion is other for criterion, other in zip(mine.criteria, theirs.criteria, strict=True))


async def test_it_is_found_by_its_words_where_it_holds_and_nowhere_else(services: Services) -> None:
    await add(services, ACME, "Our Zanzibar cluster is for everybody.", asks=("spice island",))
    for tenant, found in ((ACME, True), (OTHER, False)):
        mine = await services.of(tenant)
        for words in ("ask do we have a Zanzibar?", "ask is there a spice island?"):
            answer = await private_answer(mine, tenant, words, "C1")
            assert ("Our Zanzibar cluster" in answer.content.text) is found


async def test_a_change_by_another_process_is_noticed(services: Services) -> None:
    await add(services, ACME, SECRET)
    assert SECRET in await told(services, ACME)
    async with services.db.write() as conn:
        await own_facts.remove(conn, ACME, 1, version=1)
    services.tailored.changed(ACME)  # or some seconds later
    assert SECRET not in await told(services, ACME)


async def test_new_shared_knowledge_is_laid_under_the_same_facts(services: Services) -> None:
    await add(services, ACME, SECRET)
    before = await told(services, ACME)
    services.advising.replace(Advisor(knowledge("Tea")))
    after = await told(services, ACME)
    assert "Tea" in after
    assert "Tea" not in before
    assert SECRET in after


async def test_what_is_kept_is_read_anew_after_a_while_or_when_it_changed() -> None:
    now, reads = [0.0], [0]

    async def read() -> int:
        reads[0] += 1
        return reads[0]

    kept: Kept[str, int] = Kept(seconds=3, most=2, clock=lambda: now[0])
    assert [await kept.get("a", read), await kept.get("a", read)] == [1, 1]
    kept.forget("a")
    assert await kept.get("a", read) == 2
    now[0] = 3.0
    assert await kept.get("a", read) == 3
    await kept.get("b", read)
    await kept.get("c", read)
    assert await kept.get("a", read) == 6


async def test_what_was_read_while_it_changed_is_not_kept() -> None:
    kept: Kept[str, str] = Kept()

    async def slow() -> str:
        kept.forget("a")
        return "old"

    async def quick() -> str:
        return "new"

    assert await kept.get("a", slow) == "old"
    assert await kept.get("a", quick) == "new"
