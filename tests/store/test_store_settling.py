"""What is settled for a channel or a workspace, kept: settings, own facts and challenges."""

from datetime import UTC, datetime

import pytest

from bot.errors import StaleError
from bot.facts.challenge import Challenge, ChallengeState
from bot.store import challenges, channels, own_facts
from bot.store.challenges import Place
from bot.store.database import Database
from bot.store.keys import Tenant
from tests.own_cases import challenge, own_entry

ACME, OTHER = Tenant("", "T1"), Tenant("E1", "T2")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def test_settings_are_those_of_one_channel_of_one_workspace(db: Database) -> None:
    async with db.write() as conn:
        await channels.save(conn, ACME, "C1", "first", version=0, by="U1", at=NOON)
        await channels.save(conn, ACME, "C1", "second", version=1, by="U2", at=NOON)
    async with db.read() as conn:
        stored = await channels.load(conn, ACME, "C1")
        assert stored is not None
        assert (stored.payload, stored.version, stored.changed_by) == ("second", 2, "U2")
        assert await channels.load(conn, OTHER, "C1") is None
        assert await channels.load(conn, ACME, "C2") is None


@pytest.mark.parametrize("version", [0, 5])
async def test_settings_that_somebody_else_changed_are_not_overwritten(db: Database, version: int) -> None:
    async with db.write() as conn:
        await channels.save(conn, ACME, "C1", "first", version=0, by="U1", at=NOON)
    with pytest.raises(StaleError, match="Somebody changed the settings"):
        async with db.write() as conn:
            await channels.save(conn, ACME, "C1", "second", version=version, by="U2", at=NOON)


async def test_own_facts_are_numbered_and_every_change_makes_another_revision(db: Database) -> None:
    revisions = []

    async def note() -> None:
        async with db.read() as conn:
            revisions.append(await own_facts.revision(conn, ACME))

    await note()
    async with db.write() as conn:
        first = await own_facts.add(conn, ACME, lambda number: own_entry(number).model_dump_json(), at=NOON)
    await note()
    async with db.write() as conn:
        await own_facts.change(conn, ACME, first, "{}", version=1, at=NOON)
    await note()
    async with db.write() as conn:
        await own_facts.remove(conn, ACME, first, version=2)
        assert await own_facts.add(conn, ACME, lambda number: str(number), at=NOON) == 2
    await note()
    assert len(set(revisions)) == 4
    async with db.read() as conn:
        assert [each.number for each in await own_facts.every(conn, ACME)] == [2]
        assert await own_facts.every(conn, OTHER) == ()
        assert await own_facts.revision(conn, OTHER) == 0


async def test_a_fact_that_somebody_else_changed_stays_as_it_is(db: Database) -> None:
    async with db.write() as conn:
        await own_facts.add(conn, ACME, lambda number: "{}", at=NOON)
    for tenant, version in ((ACME, 7), (OTHER, 1)):
        with pytest.raises(StaleError):
            async with db.write() as conn:
                await own_facts.remove(conn, tenant, 1, version=version)


async def test_a_fact_is_challenged_once_at_a_time(db: Database) -> None:
    async with db.write() as conn:
        first, fresh = await challenges.make(conn, ACME, challenge(), Place("C1", "1.0", "1.1"))
        again, fresh_again = await challenges.make(conn, ACME, challenge(by="U2"), Place())
        other, _ = await challenges.make(conn, ACME, challenge("f1.flask"), Place())
        elsewhere, fresh_elsewhere = await challenges.make(conn, OTHER, challenge(), Place())
    assert (fresh, fresh_again, fresh_elsewhere) == (True, False, True)
    # The second reason stands beside the first.
    assert (again.id, again.place, again.challenge.by) == (first.id, first.place, "U1")
    assert [one.by for one in again.challenge.doubts] == ["U1", "U2"]
    assert [first.name, other.name, elsewhere.name] == ["C-1", "C-2", "C-1"]
    assert first.place == Place("C1", "1.0", "1.1")


async def test_a_challenge_is_settled_once_and_then_told(db: Database) -> None:
    def answered(before: Challenge) -> Challenge:
        return before.model_copy(update={"answer": "Read it again.", "settled_by": "U9", "settled_at": NOON})

    async with db.write() as conn:
        made, _ = await challenges.make(conn, ACME, challenge(), Place())
        await challenges.mark_told(conn, made)
        assert await challenges.untold(conn) == ()
        settled = await challenges.settle(conn, ACME, 1, ChallengeState.REJECTED, answered)
        assert (settled.state, settled.challenge.answer, settled.told) == ("rejected", "Read it again.", False)
        # Who has only heard that it was made has not told how it was settled.
        await challenges.mark_told(conn, made)
        assert await challenges.untold(conn) == (settled,)
        await challenges.mark_told(conn, settled)
        assert await challenges.untold(conn) == ()
        assert await challenges.listed(conn, ACME) == ()
        assert len(await challenges.listed(conn, ACME, open_only=False)) == 1
        assert len(await challenges.of_workspace(conn, "T1", open_only=False)) == 1
        again, fresh = await challenges.make(conn, ACME, challenge(), Place())
    assert (again.number, fresh) == (2, True)
    for number in (1, 9):
        with pytest.raises(StaleError, match="settled already"):
            async with db.write() as conn:
                await challenges.settle(conn, ACME, number, ChallengeState.ACCEPTED, answered)
