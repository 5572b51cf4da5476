"""Work that failed for good is not left unanswered."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.delivery import PermanentError
from bot.errors import AdvisorError
from bot.server.lifecycle import running
from bot.slack.calls.posting import EVENT_TYPE, LATE
from bot.slack.services import Services
from bot.slack.work.giving_up import give_up
from bot.slack.work.sending import POST, TURN, answer_key, send
from bot.store import inbox, posts
from bot.store.inbox import Accepted, InboxState, Incoming
from bot.store.keys import Tenant
from bot.store.posts import NewPost
from tests.driving.driver import SlackDriver
from tests.whole_app import whole_app


async def taken_in(services: Services, slack: SlackDriver) -> Accepted:
    """Something Ana said in a thread of #general."""
    general = slack.world.channel("general")
    tenant = Tenant("", slack.world.config.team_id)
    said = Incoming(tenant, general.id, "9.0", "message", next(iter(general.messages)), slack.user.id, "hello", True)
    async with services.db.write() as conn:
        row, _ = await inbox.accept(conn, said, at=services.now())
    return row


async def answered(services: Services, row: Accepted, *, arrived: bool) -> int:
    """Its answer is written and being sent; nobody here knows whether it has arrived."""
    said, key = row.message, answer_key(row)
    post = NewPost(said.tenant, said.channel, key, {"text": "Hi"}, thread_ts=said.thread_ts, started_by=said.user)
    async with services.db.write() as conn:
        id = await posts.add(conn, post, at=services.now())
        await inbox.mark(conn, row.id, InboxState.ANSWERED)
        await posts.claim(conn, id)
    if arrived:
        client = await services.workspaces.client(said.tenant)
        await client.chat_postMessage(
            channel=said.channel,
            thread_ts=said.thread_ts,
            text="Hi",
            metadata={"event_type": EVENT_TYPE, "event_payload": {"key": key}},
        )
    return id


def replies(slack: SlackDriver, row: Accepted) -> list[str]:
    """What the app has said in the thread."""
    said = row.message
    return [m.text for m in slack.world.channel(said.channel).thread(said.thread_ts or said.ts) if m.from_app]


async def test_the_thread_is_told_once_and_in_words(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        slack = app.slack
        async with running(app.settings, "test") as services:
            row = await taken_in(services, slack)
            await give_up(services, TURN, str(row.id), AdvisorError("Nobody is left. Ask again."))
            await asyncio.to_thread(slack.wait_until, lambda: replies(slack, row))
            await give_up(services, TURN, str(row.id), ValueError("secret words"))
            await give_up(services, TURN, "404", ValueError())
        assert replies(slack, row) == ["Nobody is left. Ask again."]


@pytest.mark.parametrize("arrived", [True, False], ids=["arrived", "lost"])
@pytest.mark.parametrize("kind", [TURN, POST])
async def test_an_answer_that_was_written_is_offered_again_and_looked_for_before_it_is_sent(
    tmp_path: Path, kind: str, arrived: bool
) -> None:
    with whole_app(tmp_path) as app:
        slack = app.slack
        async with running(app.settings, "test") as services:
            row = await taken_in(services, slack)
            post_id = await answered(services, row, arrived=arrived)
            for _ in range(2):
                await give_up(services, kind, str(row.id if kind == TURN else post_id), PermanentError())
            offered = await asyncio.to_thread(slack.first_from_app, slack.direct, "0")
            assert "I could not post my answer in #general" in offered.text
            assert offered.buttons == ["Retry"]
            async with services.db.write() as conn:
                assert await posts.retry(conn, post_id, 2)
                await posts.missed(conn, post_id, at=services.now() - timedelta(seconds=LATE))
            await send(services, post_id)
        assert replies(slack, row) == ["Hi"]
        assert len(slack.messages(slack.direct)) == 1
