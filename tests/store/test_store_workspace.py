"""Everything of a workspace: taken out, brought into another database or beside another workspace, and deleted."""

import copy
import json
from typing import Any

import pytest
from sqlalchemy import select

from bot.decisions.life import Act, Event
from bot.errors import AdvisorError
from bot.store import (
    challenges,
    conversations,
    drafts,
    erasing,
    inbox,
    installations,
    posts,
    publications,
    records,
    team,
    workspace,
)
from bot.store.challenges import Place
from bot.store.database import Database
from bot.store.drafts import Draft
from bot.store.inbox import Incoming
from bot.store.keys import ConversationKey, Tenant
from bot.store.posts import NewPost
from bot.store.tables import metadata
from bot.store.team import NewQuestion
from tests.own_cases import challenge
from tests.store.filled import ACME, NOON, OTHER, fill


async def dumped(db: Database, tenant: Tenant) -> dict[str, Any]:
    """What comes out, after it has been a file."""
    async with db.read() as conn:
        read: dict[str, Any] = json.loads(json.dumps(await workspace.dump(conn, tenant)))
    return read


async def rows_of(db: Database, tenant: Tenant) -> dict[str, int]:
    async with db.read() as conn:
        return await workspace.counts(conn, tenant)


async def test_everything_a_workspace_has_is_taken_out(db: Database) -> None:
    await fill(db, ACME)
    data = await dumped(db, ACME)
    empty = {name for name, rows in data["tables"].items() if not rows}
    assert empty <= {"team_questions", "team_answers"}
    staying = {"heartbeats", "installations", "oauth_states"}  # of processes, and of this app with this key
    assert set(data["tables"]) == {table.name for table in metadata.sorted_tables} - staying


async def test_deleting_leaves_no_row_and_nobody_else_loses_one(db: Database) -> None:
    await fill(db, ACME)
    await fill(db, OTHER)
    before = await dumped(db, OTHER)
    async with db.write() as conn:
        gone = await workspace.delete_all(conn, ACME)
        assert await workspace.tenants(conn) == (OTHER,)
        for table in metadata.sorted_tables:
            assert ACME.key not in str((await conn.execute(select(table))).all())
    assert gone["decisions"] == 1
    assert await dumped(db, OTHER) == before


async def test_it_comes_back_as_it_was(db: Database) -> None:
    await fill(db, ACME)
    before = await dumped(db, ACME)
    async with db.write() as conn:
        await workspace.delete_all(conn, ACME)
        owner, counts = await workspace.restore(conn, before)
    assert owner == ACME
    assert counts == await rows_of(db, ACME)
    assert await dumped(db, ACME) == before


async def test_beside_another_workspace_numbers_move_and_what_refers_to_them_follows(db: Database) -> None:
    await fill(db, ACME)
    async with db.write() as conn:
        await workspace.restore(conn, await dumped(db, ACME), OTHER)
    async with db.write() as conn:
        published = await publications.get(conn, OTHER, 1, "C1")
        assert published is not None
        carried = await posts.get(conn, published.post_id or 0)
        assert carried is not None
        assert carried.tenant == OTHER
        answered = await inbox.get(conn, int(carried.key.removeprefix("turn:")))
        assert answered is not None
        assert answered.message.tenant == OTHER
        assert await posts.by_key(conn, OTHER, f"notice:{carried.id}:1") is not None
        # The next one takes a number that is free.
        await posts.add(conn, NewPost(OTHER, "C1", "new", {"text": "x"}), at=NOON)


async def test_what_names_rows_by_their_numbers_names_them_by_the_new_ones(db: Database) -> None:
    """Keys of posts, what opened a conversation, and a question to the team wherever it is spoken of."""
    thread = ConversationKey(ACME, "C1", "2.0")
    async with db.write() as conn:
        said, _ = await inbox.accept(
            conn, Incoming(ACME, "C1", "2.0", "message", None, "U1", "we need tea", True), at=NOON
        )
        opened = json.dumps({"opened_by": f"turn:{said.id}"})
        await posts.add(conn, NewPost(ACME, "C1", f"turn:{said.id}", {}, opens_conversation=opened), at=NOON)
        await conversations.save(conn, thread, opened, version=0, at=NOON)
        doubt, _ = await challenges.make(conn, ACME, challenge(), Place())
        await posts.add(conn, NewPost(ACME, "U1", f"challenge:{doubt.id}:settled:U1:", {"text": "x"}), at=NOON)
        question, _ = await team.ask(conn, NewQuestion(thread, "V1", "U1", (), "{}", None), at=NOON)
        for kind in (f"team_asked:{question.id}", "adopted:v1"):
            spoken = Incoming(ACME, "C1", "2.0", kind, "2.0", "U1", str(question.id), True)
            await inbox.accept(conn, spoken, at=NOON)
        await drafts.save(conn, Draft(ACME, "d1", "U1", f"team:{question.id}", "C1", {}), at=NOON)
    async with db.write() as conn:
        await workspace.restore(conn, await dumped(db, ACME), OTHER)
    async with db.read() as conn:
        (come,) = await challenges.listed(conn, OTHER)
        assert come.id != doubt.id
        assert await posts.by_key(conn, OTHER, f"challenge:{come.id}:settled:U1:") is not None
        stored = await conversations.load(conn, thread._replace(tenant=OTHER))
        assert stored is not None
        opener = await posts.by_key(conn, OTHER, json.loads(stored.state)["opened_by"])
        assert opener is not None
        assert opener.opens_conversation == stored.state
        asked = await team.open_in(conn, thread._replace(tenant=OTHER))
        assert asked is not None
        assert await inbox.find(conn, OTHER, "C1", "2.0", f"team_asked:{asked.id}") is not None
        adopted = await inbox.find(conn, OTHER, "C1", "2.0", "adopted:v1")
        assert adopted is not None
        assert adopted.message.text == str(asked.id)
        assert await drafts.latest(conn, OTHER, "U1", f"team:{asked.id}") is not None


async def test_a_button_of_before_names_the_same_row_however_often_it_came_along(db: Database) -> None:
    async def ask(tenant: Tenant, root: str) -> tuple[int, int]:
        question = NewQuestion(ConversationKey(tenant, "C1", root), root, "U1", (), "{}", None)
        async with db.write() as conn:
            post = await posts.add(conn, NewPost(tenant, "C1", root, {"text": root}), at=NOON)
            return (await team.ask(conn, question, at=NOON))[0].id, post

    first = [await ask(ACME, f"{number}.0") for number in range(4)]
    data = await dumped(db, ACME)
    async with db.write() as conn:
        await workspace.delete_all(conn, ACME)
    await ask(ACME, "elsewhere")
    for _ in range(2):
        async with db.write() as conn:
            await workspace.restore(conn, data, OTHER)
        data = await dumped(db, OTHER)
        async with db.write() as conn:
            await workspace.delete_all(conn, OTHER)
    async with db.write() as conn:
        await workspace.restore(conn, data, OTHER)
    async with db.read() as conn:
        for number, (question, post) in enumerate(first):
            named, carried = await team.get(conn, OTHER, question), await posts.named(conn, OTHER, post)
            assert named is not None
            assert named.asked.thread.root_ts == f"{number}.0"
            assert carried is not None
            assert carried.key == f"{number}.0"
        assert await team.get(conn, OTHER, 999) is None
        assert await posts.named(conn, OTHER, 999) is None


async def test_what_two_forgotten_people_said_stays_what_two_people_said(db: Database) -> None:
    await fill(db, ACME)
    async with db.write() as conn:
        before = await records.load(conn, ACME, 1)
        assert before is not None
        against = Event(act=Act.OBJECT, by="U2", at=NOON, reason="It is slow")
        await records.append(conn, ACME, before, [against], at=NOON)
        for person in ("U1", "U2"):
            await erasing.forget_person(conn, ACME, person)
        after = await records.load(conn, ACME, 1)
    assert after is not None
    assert after.record.deciders == ("somebody",)
    assert [event.act for event in after.standing.stances] == [Act.AGREE, Act.OBJECT]
    assert [event.by for event in after.standing.objections] == ["somebody 2"]


async def test_it_is_not_mixed_with_what_is_there(db: Database) -> None:
    await fill(db, ACME)
    data = await dumped(db, ACME)
    with pytest.raises(AdvisorError, match=r"has \d+ rows here already"):
        async with db.write() as conn:
            await workspace.restore(conn, data)


def _without_a_table(data: Any) -> None:
    del data["tables"]["posts"]


def _without_a_column(data: Any) -> None:
    del data["tables"]["posts"][0]["key"]


def _changed(table: str, column: str, value: Any) -> Any:
    def change(data: Any) -> None:
        data["tables"][table][0][column] = value

    return change


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.clear(),
        lambda data: data.update(format="other"),
        lambda data: data.update(schema="9999"),
        lambda data: data.update(workspace="?"),
        lambda data: data.update(tables=[]),
        _without_a_table,
        _without_a_column,
        _changed("decisions", "payload", "{"),
        _changed("decision_events", "payload", '{"act": "dance"}'),
        _changed("decisions", "number", "seven"),
        _changed("snapshots", "content", "§"),
        _changed("inbox", "received_at", "noon"),
        _changed("inbox", "received_at", "2026-03-01T12:00:00"),
        _changed("reviews", "state", None),
        _changed("reviews", "number", 99),
        _changed("drafts", "updated_at", 7),
    ],
)
async def test_of_a_newer_or_damaged_export_nothing_is_imported(db: Database, damage: Any) -> None:
    await fill(db, ACME)
    data = copy.deepcopy(await dumped(db, ACME))
    damage(data)
    with pytest.raises(AdvisorError):
        async with db.write() as conn:
            await workspace.restore(conn, data, OTHER)
    assert await rows_of(db, OTHER) == {}


@pytest.mark.parametrize("data", [None, 7, "x", [], [{}], {}])
async def test_what_is_no_export_is_refused(db: Database, data: Any) -> None:
    with pytest.raises(AdvisorError, match="no export of a workspace"):
        async with db.write() as conn:
            await workspace.restore(conn, data)


async def test_tokens_stay_where_they_are_and_are_in_nobodys_way(db: Database) -> None:
    async with db.write() as conn:
        await installations.save(conn, ACME, "sealed", at=NOON)
    await fill(db, OTHER)
    data = await dumped(db, OTHER)
    async with db.write() as conn:
        assert sum((await workspace.restore(conn, data, ACME))[1].values()) > 0
        await workspace.delete_all(conn, ACME)
        assert await installations.first(conn, [ACME]) is None
