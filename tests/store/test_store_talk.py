"""Conversations, the inbox, the outbox and drafts."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import null

from bot.errors import StaleError
from bot.store import conversations, drafts, inbox, posts, tables
from bot.store.database import Database
from bot.store.drafts import Draft
from bot.store.inbox import InboxState, Incoming
from bot.store.keys import ConversationKey, Tenant
from bot.store.posts import NewPost, PostState

ACME = Tenant("E1", "T1")
OTHER = Tenant("", "T2")
THREAD = ConversationKey(ACME, "C1", "100.1")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=5)

HELLO = Incoming(ACME, "C1", "100.2", "message", "100.1", "U1", "does flask have an admin?", False)
ANSWER = NewPost(ACME, "C1", "reply:100.2", {"text": "No."}, thread_ts="100.1")


@pytest.mark.parametrize("tenant", [ACME, OTHER, Tenant("E1", "")])
def test_a_tenant_survives_being_written_down(tenant: Tenant) -> None:
    assert Tenant.parse(tenant.key) == tenant


@pytest.mark.parametrize("key", ["", ":", "T1"])
def test_something_else_is_no_tenant(key: str) -> None:
    with pytest.raises(ValueError, match="not a tenant key"):
        Tenant.parse(key)


async def test_a_conversation_comes_back_as_it_was_saved(db: Database) -> None:
    async with db.write() as conn:
        assert await conversations.save(conn, THREAD, "one", version=0, started_by="U1", at=NOON) == 1
        assert await conversations.save(conn, THREAD, "two", version=1, at=LATER) == 2
    async with db.read() as conn:
        stored = await conversations.load(conn, THREAD)
        assert await conversations.load(conn, THREAD._replace(root_ts="100.9")) is None
    assert stored == conversations.StoredConversation(THREAD, "two", 2, False, "U1", NOON, LATER)


async def test_the_channels_a_message_links_to_come_back_and_rows_of_before_have_none(db: Database) -> None:
    linking = replace(HELLO, channels=(("C7", "leadership"), ("C8", "C8")))
    async with db.write() as conn:
        accepted, _ = await inbox.accept(conn, linking, at=NOON)
        found = await inbox.get(conn, accepted.id)
        assert found is not None
        assert found.message == linking
        await conn.execute(tables.inbox.update().values(channels=null()))
        found = await inbox.get(conn, accepted.id)
    assert found is not None
    assert found.message == HELLO


async def test_who_saves_an_old_version_changes_nothing(db: Database) -> None:
    async with db.write() as conn:
        await conversations.save(conn, THREAD, "one", version=0, at=NOON)
        await conversations.save(conn, THREAD, "two", version=1, at=NOON)
    for version in (0, 1, 3):
        with pytest.raises(StaleError):
            async with db.write() as conn:
                await conversations.save(conn, THREAD, "mine", version=version, at=LATER)
    async with db.read() as conn:
        stored = await conversations.load(conn, THREAD)
    assert stored is not None
    assert (stored.state, stored.version) == ("two", 2)


async def test_a_conversation_is_muted_until_it_is_followed_again(db: Database) -> None:
    async with db.write() as conn:
        assert not await conversations.mute(conn, THREAD, True, at=NOON)
        await conversations.save(conn, THREAD, "{}", version=0, at=NOON)
        for muted in (True, False):
            assert await conversations.mute(conn, THREAD, muted, at=LATER)
            stored = await conversations.load(conn, THREAD)
            assert stored is not None
            assert stored.muted is muted


async def test_the_same_thread_of_two_workspaces_is_two_conversations(db: Database) -> None:
    async with db.write() as conn:
        await conversations.save(conn, THREAD, "ours", version=0, at=NOON)
        await conversations.save(conn, THREAD._replace(tenant=OTHER), "theirs", version=0, at=NOON)
    async with db.read() as conn:
        ours = await conversations.load(conn, THREAD)
        nobodys = await conversations.load(conn, THREAD._replace(tenant=Tenant("", "T1")))
    assert ours is not None
    assert ours.state == "ours"
    assert nobodys is None


async def test_an_instant_keeps_its_moment_whatever_its_timezone(db: Database) -> None:
    in_berlin = NOON.astimezone(timezone(timedelta(hours=1)))
    async with db.write() as conn:
        await conversations.save(conn, THREAD, "{}", version=0, at=in_berlin)
        stored = await conversations.load(conn, THREAD)
    assert stored is not None
    assert stored.created_at == NOON
    assert stored.created_at.tzinfo is UTC


async def test_an_instant_without_a_timezone_is_refused(db: Database) -> None:
    with pytest.raises(Exception, match="an instant needs its timezone"):
        async with db.write() as conn:
            await conversations.save(conn, THREAD, "{}", version=0, at=NOON.replace(tzinfo=None))


async def test_a_message_delivered_five_times_at_once_is_accepted_once(db: Database) -> None:
    async def deliver() -> tuple[inbox.Accepted, bool]:
        async with db.write() as conn:
            return await inbox.accept(conn, HELLO, at=NOON)

    deliveries = await asyncio.gather(*(deliver() for _ in range(5)))
    assert sorted(is_new for _, is_new in deliveries) == [False, False, False, False, True]
    assert len({accepted.id for accepted, _ in deliveries}) == 1
    assert {accepted.message for accepted, _ in deliveries} == {HELLO}


@pytest.mark.parametrize(
    "unlike", [{"tenant": OTHER}, {"channel": "C2"}, {"ts": "100.3"}, {"kind": "shortcut"}], ids=str
)
async def test_another_delivery_is_another_message(db: Database, unlike: dict[str, Any]) -> None:
    async with db.write() as conn:
        first, _ = await inbox.accept(conn, HELLO, at=NOON)
        second, is_new = await inbox.accept(conn, replace(HELLO, **unlike), at=NOON)
    assert is_new
    assert second.id != first.id


async def test_a_message_belongs_to_its_thread_or_starts_one() -> None:
    assert HELLO.conversation == THREAD
    assert replace(HELLO, thread_ts=None).conversation == THREAD._replace(root_ts="100.2")


async def test_a_message_is_answered_once(db: Database) -> None:
    async with db.write() as conn:
        accepted, _ = await inbox.accept(conn, HELLO, at=NOON)
        assert await inbox.get(conn, accepted.id) == accepted
        assert await inbox.mark(conn, accepted.id, InboxState.ANSWERED)
        assert not await inbox.mark(conn, accepted.id, InboxState.IGNORED)
        again, _ = await inbox.accept(conn, HELLO, at=LATER)
        assert await inbox.get(conn, accepted.id + 1000) is None
    assert again == replace(accepted, state=InboxState.ANSWERED)


async def test_an_answer_and_its_post_are_written_together_or_not_at_all(db: Database) -> None:
    async with db.write() as conn:
        accepted, _ = await inbox.accept(conn, HELLO, at=NOON)

    async def answer(version: int) -> None:
        async with db.write() as conn:
            await inbox.mark(conn, accepted.id, InboxState.ANSWERED)
            await posts.add(conn, ANSWER, at=NOON)
            await conversations.save(conn, THREAD, "{}", version=version, at=NOON)

    with pytest.raises(StaleError):
        await answer(version=7)
    async with db.read() as conn:
        assert await inbox.get(conn, accepted.id) == accepted
        assert await posts.by_key(conn, ACME, ANSWER.key) is None
    await answer(version=0)
    async with db.read() as conn:
        assert await inbox.get(conn, accepted.id) == replace(accepted, state=InboxState.ANSWERED)
        assert await posts.by_key(conn, ACME, ANSWER.key) is not None


async def test_the_id_of_a_deleted_row_is_never_given_again(db: Database) -> None:
    async with db.write() as conn:
        accepted, _ = await inbox.accept(conn, HELLO, at=NOON)
        post = await posts.add(conn, ANSWER, at=NOON)
        for table in (tables.inbox, tables.posts):
            await conn.execute(table.delete())
        again, _ = await inbox.accept(conn, HELLO, at=NOON)
        assert again.id > accepted.id
        assert await posts.add(conn, ANSWER, at=NOON) > post


async def test_a_post_is_added_once_under_its_key(db: Database) -> None:
    async with db.write() as conn:
        id = await posts.add(conn, ANSWER, at=NOON)
        assert await posts.add(conn, replace(ANSWER, payload={"text": "Yes."}), at=LATER) == id
        assert await posts.add(conn, replace(ANSWER, tenant=OTHER), at=NOON) != id
        post = await posts.by_key(conn, ACME, ANSWER.key)
        assert post == await posts.get(conn, id)
    assert post is not None
    assert (post.payload, post.state, post.thread_ts) == ({"text": "No."}, PostState.PENDING, "100.1")


async def test_a_post_is_claimed_once_until_it_is_released(db: Database) -> None:
    async with db.write() as conn:
        id = await posts.add(conn, ANSWER, at=NOON)
        assert await posts.claim(conn, id)
        assert not await posts.claim(conn, id)
        await posts.release(conn, id)
        assert await posts.claim(conn, id)
        post = await posts.get(conn, id)
    assert post is not None
    assert (post.state, post.attempts) == (PostState.SENDING, 2)


async def test_a_sent_post_opens_its_conversation_where_slack_put_it(db: Database) -> None:
    async with db.write() as conn:
        id = await posts.add(
            conn, NewPost(ACME, "U1", "k", {"text": "Hi"}, opens_conversation="{}", started_by="U1"), at=NOON
        )
        post = await posts.get(conn, id)
        assert post is not None
        for _ in range(2):
            await posts.mark_sent(conn, post, ts="200.1", channel="D9", at=LATER)
        sent = await posts.get(conn, id)
        root = await conversations.load(conn, ConversationKey(ACME, "D9", "200.1"))
    assert sent == replace(post, state=PostState.SENT, ts="200.1", sent_to="D9")
    assert root is not None
    assert (root.state, root.started_by, root.version) == ("{}", "U1", 1)


async def test_a_conversation_begun_under_a_post_before_it_counts_as_sent_stays(db: Database) -> None:
    root = ConversationKey(ACME, "C1", "200.1")
    async with db.write() as conn:
        id = await posts.add(conn, replace(ANSWER, opens_conversation="opened"), at=NOON)
        post = await posts.get(conn, id)
        assert post is not None
        await conversations.save(conn, root, "begun", version=0, at=NOON)
        await posts.mark_sent(conn, post, ts=root.root_ts, channel=root.channel, at=LATER)
        sent, stored = await posts.get(conn, id), await conversations.load(conn, root)
    assert sent is not None
    assert stored is not None
    assert (sent.state, stored.state) == (PostState.SENT, "begun")


async def test_a_failed_post_keeps_its_error_until_it_is_retried(db: Database) -> None:
    async with db.write() as conn:
        id = await posts.add(conn, ANSWER, at=NOON)
        assert await posts.claim(conn, id)
        assert not await posts.retry(conn, id, 0)
        await posts.mark_failed(conn, id, "is_archived")
        failed = await posts.get(conn, id)
        assert failed is not None
        assert (failed.state, failed.error) == (PostState.FAILED, "is_archived")
        assert not await posts.retry(conn, id, 0)
        for _ in range(2):
            assert await posts.retry(conn, id, 1)
            assert await posts.get(conn, id) == replace(failed, state=PostState.PENDING, error=None)
        assert await posts.claim(conn, id)
        assert not await posts.retry(conn, id, 1)


async def test_a_post_that_was_given_up_may_be_in_slack_when_it_is_retried(db: Database) -> None:
    async with db.write() as conn:
        id = await posts.add(conn, ANSWER, at=NOON)
        await posts.claim(conn, id)
        for _ in range(2):
            await posts.give_up(conn, id)
        given_up = await posts.get(conn, id)
        assert given_up is not None
        assert (given_up.state, given_up.error, given_up.attempts) == (PostState.FAILED, posts.NO_ANSWER, 2)
        for _ in range(2):
            assert await posts.retry(conn, id, 2)
            assert await posts.get(conn, id) == replace(given_up, state=PostState.SENDING, error=None)
        await posts.give_up(conn, id)
        assert not await posts.retry(conn, id, 2)
        assert await posts.retry(conn, id, 3)


async def test_a_sent_post_does_not_fail_any_more(db: Database) -> None:
    async with db.write() as conn:
        id = await posts.add(conn, ANSWER, at=NOON)
        post = await posts.get(conn, id)
        assert post is not None
        await posts.mark_sent(conn, post, ts="200.1", channel="C1", at=NOON)
        await posts.mark_failed(conn, id, "timeout")
        await posts.give_up(conn, id)
        assert not await posts.retry(conn, id, 0)
        await posts.release(conn, id)
        sent = await posts.get(conn, id)
    assert sent is not None
    assert (sent.state, sent.error) == (PostState.SENT, None)


async def test_drafts_of_other_kinds_push_none_out_of_those_that_are_asked_for(db: Database) -> None:
    async with db.write() as conn:
        for kind in ("adjusting:T1:C1:1.0", "questionnaire"):
            await drafts.save(conn, Draft(ACME, kind, "U1", kind, "C1", {}), at=NOON)
        for number in range(4):
            other = Draft(ACME, f"d{number}", "U1", "supposing:T1:C1:1.0", "C1", {})
            await drafts.save(conn, other, at=NOON + timedelta(seconds=number + 1))
        found = await drafts.open_of(conn, ACME, "U1", ("questionnaire", "adjusting"), limit=3)
    assert {draft.kind for draft, _ in found} == {"questionnaire", "adjusting:T1:C1:1.0"}


async def test_every_conversation_with_a_recommendation_is_found_page_by_page(db: Database) -> None:
    places = [ConversationKey(ACME, f"C{number % 3}", f"{number}.0") for number in range(7)]
    async with db.write() as conn:
        for place in places:
            await conversations.save(conn, place, '{"recommended":true}', version=0, at=NOON)
        await conversations.save(conn, ConversationKey(ACME, "C9", "1.0"), "{}", version=0, at=NOON)
        found: list[ConversationKey] = []
        while page := await conversations.recommended(conn, ACME, found[-1] if found else None, limit=2):
            assert len(page) <= 2
            found += [each.key for each in page]
    assert found == sorted(places)


async def test_the_draft_changed_last_is_offered_until_it_is_submitted(db: Database) -> None:
    old = Draft(ACME, "V1", "U1", "questionnaire", "C1", {"q1": ["a"]})
    new = replace(old, id="V2", channel="")
    async with db.write() as conn:
        assert await drafts.latest(conn, ACME, "U1", "questionnaire") is None
        await drafts.save(conn, old, at=NOON)
        await drafts.save(conn, new, at=LATER)
        assert await drafts.latest(conn, ACME, "U1", "questionnaire") == new
        assert await drafts.submit(conn, ACME, "V2", at=LATER)
        assert not await drafts.submit(conn, ACME, "V2", at=LATER)
        assert await drafts.latest(conn, ACME, "U1", "questionnaire") == old
        for tenant, user, kind in [(OTHER, "U1", old.kind), (ACME, "U2", old.kind), (ACME, "U1", "decision")]:
            assert await drafts.latest(conn, tenant, user, kind) is None


async def test_a_change_that_arrives_after_the_submission_is_dropped(db: Database) -> None:
    draft = Draft(ACME, "V1", "U1", "questionnaire", "C1", {"q1": ["a"]})
    async with db.write() as conn:
        await drafts.save(conn, draft, at=NOON)
        await drafts.save(conn, replace(draft, payload={"q1": ["b"]}), at=LATER)
        await drafts.submit(conn, ACME, "V1", at=LATER)
        await drafts.save(conn, draft, at=LATER)
        kept = await drafts.load(conn, ACME, "V1")
        assert await drafts.load(conn, OTHER, "V1") is None
    assert kept == replace(draft, payload={"q1": ["b"]}, state=drafts.DraftState.SUBMITTED)
