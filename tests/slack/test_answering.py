"""A message is answered once, also when the database is away for a moment."""

import dataclasses
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.advisor.conversation import Conversation, Message, Reply
from bot.errors import StoreError
from bot.server.lifecycle import running
from bot.slack.installation.installed import OneWorkspace
from bot.slack.received.written import MESSAGE
from bot.slack.services import Advising, Services
from bot.slack.work.answering import answer
from bot.store import inbox, posts
from bot.store.inbox import Accepted, InboxState, Incoming
from tests.whole_app import whole_app

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Cut(Advising):
    """What it needs from the database does not come."""

    async def reply(self, message: Message, conversation: Conversation | None = None) -> tuple[Reply, Conversation]:
        raise StoreError("The database did not answer in time.")


@pytest.fixture
async def services(tmp_path: Path) -> AsyncIterator[Services]:
    with whole_app(tmp_path) as app:
        async with running(app.settings, "test") as services:
            yield services


async def taken_in(services: Services) -> Accepted:
    assert isinstance(services.workspaces, OneWorkspace)
    us = await services.workspaces.introduced()
    said = Incoming(us.tenant, "C1", "1.1", MESSAGE, None, "U1", "does Django have an admin?", mentioned=True)
    async with services.db.write() as conn:
        return (await inbox.accept(conn, said, at=NOW))[0]


async def test_an_absent_database_leaves_the_message_to_be_answered_later(services: Services) -> None:
    accepted = await taken_in(services)
    said = accepted.message
    asked = (accepted, Message(text=said.text, mentioned=True), Conversation(), None, said.conversation)
    cut = dataclasses.replace(services, advising=Cut(services.advising.advisor))
    with pytest.raises(StoreError):
        await answer(cut, *asked)
    async with services.db.read() as conn:
        assert [one.state for one in await inbox.waiting(conn)] == [InboxState.ACCEPTED]

    post_id = await answer(services, *asked)
    assert post_id is not None
    async with services.db.read() as conn:
        post = await posts.get(conn, post_id)
    assert post is not None
    assert "admin" in post.payload["text"]
