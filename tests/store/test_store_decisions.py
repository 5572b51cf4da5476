"""Decisions, their publications and reviews, and the counters that number them."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import StaleError
from bot.store import counters, decisions, publications, reviews, snapshots
from bot.store.database import Database
from bot.store.decisions import NewDecision, NewEvent, StoredDecision
from bot.store.keys import Tenant
from bot.store.publications import PublicationState
from bot.store.viewing import Viewer

ACME = Tenant("", "T1")
OTHER = Tenant("", "T2")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=5)
BYSTANDER = Viewer("U9", "C9")

DJANGO = NewDecision(
    status="accepted",
    title="Web framework of the shop",
    outcome="Django, because of its Admin",
    comparison="python-web",
    payload='{"chosen": "django"}',
    created_by="U1",
    deciders=frozenset({"U1", "U2"}),
    searchable="Straße needs a back office, 100%",
    channel="C1",
    root_ts="100.1",
)


async def decide(db: Database, submission: str, new: NewDecision = DJANGO, tenant: Tenant = ACME) -> StoredDecision:
    async with db.write() as conn:
        decision, _ = await decisions.record(conn, tenant, submission, lambda number: new, at=NOON)
    return decision


async def publish(db: Database, number: int, channel: str, *, private: bool, tenant: Tenant = ACME) -> None:
    async with db.write() as conn:
        await publications.plan(conn, tenant, number, {channel: private}, at=NOON)
        await publications.mark_posted(conn, tenant, number, channel, ts="300.1", at=NOON)


async def numbers(db: Database, viewer: Viewer | None, words: str = "") -> list[int]:
    async with db.read() as conn:
        page = await decisions.search(conn, ACME, viewer, words)
    assert page.total == len(page.decisions)
    return [decision.number for decision in page.decisions]


async def test_all_decisions_of_all_tenants_come_in_order(db: Database) -> None:
    await decide(db, "V1")
    await decide(db, "V2", tenant=OTHER)
    await decide(db, "V3")
    async with db.read() as conn:
        found = [(tenant, decision.number) async for tenant, decision in decisions.every(conn)]
    assert found == [(ACME, 1), (ACME, 2), (OTHER, 1)]


async def test_a_record_is_told_its_number_and_comes_back_whole(db: Database) -> None:
    async with db.write() as conn:
        decision, is_new = await decisions.record(
            conn, ACME, "V1", lambda number: replace(DJANGO, payload=f"this is D-{number}"), at=NOON
        )
        assert await decisions.get(conn, ACME, 1) == decision
    assert is_new
    assert decision == StoredDecision(
        number=1,
        version=1,
        status="accepted",
        title=DJANGO.title,
        outcome=DJANGO.outcome,
        comparison="python-web",
        payload="this is D-1",
        channel="C1",
        root_ts="100.1",
        created_by="U1",
        created_at=NOON,
        updated_at=NOON,
    )


async def test_decisions_at_the_same_moment_are_numbered_without_gap_or_duplicate(db: Database) -> None:
    async def one(turn: int) -> None:
        if turn % 5:
            await decide(db, f"V{turn}")
            return
        with pytest.raises(ZeroDivisionError):
            await fail(f"V{turn}")

    async def fail(submission: str) -> None:
        async with db.write() as conn:
            await decisions.record(conn, ACME, submission, lambda number: DJANGO, at=NOON)
            raise ZeroDivisionError

    await asyncio.gather(*(one(turn) for turn in range(40)), decide(db, "V1", tenant=OTHER))
    async with db.read() as conn:
        page = await decisions.search(conn, ACME, None, limit=100)
    assert sorted(decision.number for decision in page.decisions) == list(range(1, 33))


async def test_a_modal_submitted_five_times_at_once_makes_one_record(db: Database) -> None:
    records = await asyncio.gather(*(decide(db, "V1") for _ in range(5)))
    assert {record.number for record in records} == {1}
    assert (await decide(db, "V2")).number == 2


async def test_only_the_current_version_of_a_decision_can_be_added_to(db: Database) -> None:
    await decide(db, "V1")
    async with db.write() as conn:
        one = [NewEvent("x", LATER), NewEvent("y", LATER)]
        assert await decisions.append(conn, ACME, 1, one, version=1, status="rejected", words="Zebra", at=LATER) == 2
    with pytest.raises(StaleError, match="D-1 has changed since you looked at it"):
        async with db.write() as conn:
            await decisions.append(conn, ACME, 1, [NewEvent("z", LATER)], version=1, status="accepted", at=LATER)
    async with db.write() as conn:
        await decisions.append(conn, ACME, 1, [NewEvent("z", LATER)], version=2, status="accepted", at=LATER)
        revised = await decisions.get(conn, ACME, 1)
        assert await decisions.events(conn, ACME, [1, 2]) == {1: ("x", "y", "z"), 2: ()}
    assert revised is not None
    assert (revised.status, revised.payload, revised.version) == ("accepted", DJANGO.payload, 3)
    assert await numbers(db, None, "zebra") == [1]


async def test_what_happens_at_the_same_moment_is_all_kept(db: Database) -> None:
    await decide(db, "V1")

    async def happen(turn: int) -> None:
        async with db.write() as conn:
            held = await decisions.get(conn, ACME, 1, hold=True)
            assert held is not None
            event = NewEvent(str(turn), NOON)
            await decisions.append(conn, ACME, 1, [event], version=held.version, status=held.status, at=NOON)

    await asyncio.gather(*map(happen, range(20)))
    async with db.read() as conn:
        happened = (await decisions.events(conn, ACME, [1]))[1]
    assert sorted(map(int, happened)) == list(range(20))


async def test_a_decision_that_went_to_no_channel_is_seen_where_it_was_talked_over(db: Database) -> None:
    await decide(db, "V1")
    assert await numbers(db, Viewer("U9", "C1")) == [1]
    async with db.write() as conn:
        await publications.plan(conn, ACME, 1, {"G1": True}, at=NOON)
    assert await numbers(db, Viewer("U9", "C1")) == []


async def test_decisions_are_found_by_people(db: Database) -> None:
    await decide(db, "V1")
    async with db.write() as conn:
        event = NewEvent("x", NOON)
        await decisions.append(conn, ACME, 1, [event], version=1, status="accepted", words="U7", at=NOON)
        for people, found in ((["U2"], 1), (["U1", "U7"], 1), (["U2", "U8"], 0)):
            assert (await decisions.search(conn, ACME, None, people=people)).total == found


async def test_a_review_is_due_once(db: Database) -> None:
    await decide(db, "V1")
    async with db.write() as conn:
        for day in (LATER, NOON):
            await reviews.plan(conn, ACME, 1, day)
        assert await reviews.due(conn, NOON) == ()
        assert [(review.number, version) for review, version in await reviews.due(conn, LATER)] == [(1, 1)]
        for version, status in ((1, "proposed"), (2, "accepted")):
            await decisions.append(conn, ACME, 1, [NewEvent("x", NOON)], version=version, status=status, at=NOON)
            assert len(await reviews.due(conn, LATER)) == (1 if status == "accepted" else 0)
        assert await reviews.mark_asked(conn, ACME, 1)
        assert not await reviews.mark_asked(conn, ACME, 1)
        assert await reviews.due(conn, LATER + timedelta(days=900)) == ()


async def test_knowledge_is_kept_once_for_each_digest(db: Database) -> None:
    async with db.write() as conn:
        for content in (b"first", b"second"):
            await snapshots.keep(conn, ACME, "d" * 64, snapshots.compress(content))
        assert await snapshots.has(conn, ACME, "d" * 64)
        assert await snapshots.load(conn, ACME, "d" * 64) == b"first"
        assert await snapshots.load(conn, OTHER, "d" * 64) is None


async def test_summaries_that_show_an_older_version_are_found(db: Database) -> None:
    await decide(db, "V1")
    await publish(db, 1, "C1", private=False)
    async with db.write() as conn:
        assert await publications.behind(conn) == ((ACME, 1, "C1", 1),)
        await publications.mark_shown(conn, ACME, 1, "C1", 1, at=NOON)
        assert await publications.behind(conn) == ()


async def test_who_may_see_a_decision(db: Database) -> None:
    for submission in ("public", "private", "planned"):
        await decide(db, submission)
    await publish(db, 1, "C1", private=False)
    await publish(db, 2, "G1", private=True)
    async with db.write() as conn:
        await publications.plan(conn, ACME, 3, {"C1": False}, at=NOON)
    assert await numbers(db, BYSTANDER) == [1]
    assert await numbers(db, Viewer("U9", "G1")) == [2, 1]
    assert await numbers(db, Viewer("U1", "C9")) == [3, 2, 1]
    assert await numbers(db, Viewer("U2", "C9")) == [3, 2, 1]
    async with db.read() as conn:
        assert await decisions.get(conn, ACME, 2, BYSTANDER) is None
        assert await decisions.get(conn, ACME, 2, Viewer("U9", "G1")) is not None
        assert await decisions.get(conn, ACME, 4) is None


async def test_another_workspace_sees_nothing(db: Database) -> None:
    await decide(db, "V1")
    await publish(db, 1, "C1", private=False)
    await decide(db, "V1", tenant=OTHER)
    await publish(db, 1, "C2", private=True, tenant=OTHER)
    async with db.read() as conn:
        assert await decisions.get(conn, OTHER, 1, BYSTANDER) is None
        assert await decisions.get(conn, OTHER, 1, Viewer("U9", "C2")) is not None
        assert await decisions.get(conn, Tenant("E1", "T1"), 1) is None
        assert (await decisions.search(conn, Tenant("E1", "T1"), None)).total == 0


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("django", [2]),
        ("ADMIN shop", [2]),
        ("strasse", [2]),
        ("shops", [2]),
        ("frameworks choosing", []),
        ("frameworks", [2, 1]),
        ("d-1", [1]),
        ("framework", [2, 1]),
        ("django flask", []),
        ("100%", [2]),
        ("%", [2]),
        ("_", []),
        ("chosen", []),
        ("  ", [2, 1]),
    ],
)
async def test_words_are_looked_for_in_what_people_read(db: Database, words: str, found: list[int]) -> None:
    flask = replace(DJANGO, title="Web framework of the API", outcome="Flask, because it is small", searchable="")
    await decide(db, "V1", flask)
    await decide(db, "V2")
    assert await numbers(db, None, words) == found


async def test_decisions_come_in_pages_newest_first(db: Database) -> None:
    for turn in range(5):
        await decide(db, f"V{turn}")
    async with db.read() as conn:
        page = await decisions.search(conn, ACME, None, limit=2, offset=2)
    assert [decision.number for decision in page.decisions] == [3, 2]
    assert page.total == 5


async def test_one_channel_that_fails_does_not_touch_the_others(db: Database) -> None:
    await decide(db, "V1")
    async with db.write() as conn:
        await publications.plan(conn, ACME, 1, {"C1": False, "G1": True}, at=NOON)
        for channel, post_id in (("C1", 11), ("G1", 12)):
            await publications.attach(conn, ACME, 1, channel, post_id, at=NOON)
        await publications.mark_posted(conn, ACME, 1, "C1", ts="300.1", at=NOON)
        await publications.mark_failed(conn, ACME, 1, "G1", error="not_in_channel", at=NOON)
        await publications.plan(conn, ACME, 1, {"C1": False, "G1": True}, at=LATER)
        await publications.mark_failed(conn, ACME, 1, "C1", error="late", at=LATER)
        posted, failed = await publications.of_decision(conn, ACME, 1)
    assert (posted.state, posted.ts, posted.error, posted.post_id) == (PublicationState.POSTED, "300.1", None, 11)
    assert (failed.state, failed.error, failed.private) == (PublicationState.FAILED, "not_in_channel", True)


async def test_a_publication_is_retried_with_a_new_post(db: Database) -> None:
    await decide(db, "V1")
    async with db.write() as conn:
        await publications.plan(conn, ACME, 1, {"C1": False}, at=NOON)
        await publications.attach(conn, ACME, 1, "C1", 11, at=NOON)
        await publications.mark_failed(conn, ACME, 1, "C1", error="is_archived", at=NOON)
        await publications.attach(conn, ACME, 1, "C1", 12, at=LATER)
        publication = await publications.get(conn, ACME, 1, "C1")
        assert await publications.get(conn, ACME, 1, "C2") is None
    assert publication is not None
    assert (publication.state, publication.error, publication.post_id, publication.attempts) == (
        PublicationState.PENDING,
        None,
        12,
        2,
    )


async def test_counters_of_different_names_and_tenants_are_apart(db: Database) -> None:
    async with db.write() as conn:
        assert [await counters.take(conn, ACME, "a") for _ in range(3)] == [1, 2, 3]
        assert await counters.take(conn, ACME, "b") == 1
        assert await counters.take(conn, OTHER, "a") == 1
