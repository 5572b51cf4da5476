"""Processes that are killed with work on their hands."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.delivery import Delivery
from bot.store import inbox, posts
from bot.store.database import Database
from bot.store.inbox import InboxState
from bot.store.posts import NewPost
from tests.delivery.worker_process import MESSAGE

ROOT = Path(__file__).parents[2]


async def kill_a_process_that_has(url: str, executor: str, until: str) -> None:
    """Run a process up to the point at which it has `accepted` the message or is `working` on it, then kill -9."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.delivery.worker_process", url, executor, until],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            said = ""
            while said.strip() != until:
                said = await asyncio.to_thread(process.stdout.readline)
                assert said, "the process ended by itself"
        finally:
            process.kill()
    assert process.returncode == -9


@asynccontextmanager
async def answering(db: Database, answered: list[str], *, executor: str, ahead: float = 0) -> AsyncIterator[Delivery]:
    """A process that answers messages; its clock is `ahead` by so many seconds."""

    async def answer(id: str) -> None:
        async with db.write() as conn:
            if await inbox.mark(conn, int(id), InboxState.ANSWERED):
                post = NewPost(MESSAGE.tenant, MESSAGE.channel, f"reply:{id}", {"text": "No."})
                await posts.add(conn, post, at=datetime.now(UTC))
        answered.append(id)

    delivery = Delivery(
        db,
        executor_id=executor,
        poll_every=0.01,
        beat_every=0.05,
        clock=lambda: datetime.now(UTC) + timedelta(seconds=ahead),
    )
    delivery.handle("reply", answer)
    await delivery.launch()
    try:
        yield delivery
    finally:
        await delivery.close()


async def until_answered(answered: list[str]) -> None:
    async with asyncio.timeout(20):
        while not answered:
            await asyncio.sleep(0.01)


async def deliver_again(db: Database, delivery: Delivery) -> None:
    """What Slack does that never heard our acknowledgement."""
    async with db.write() as conn:
        accepted, is_new = await inbox.accept(conn, MESSAGE, at=datetime.now(UTC))
    assert not is_new
    await delivery.enqueue(
        "reply", str(accepted.id), partition=MESSAGE.conversation.partition, key=f"reply:{MESSAGE.ts}"
    )


@pytest.mark.parametrize("until", ["accepted", "working"])
async def test_a_killed_process_does_its_work_after_a_restart_and_once(
    db: Database, database_url: str, until: str
) -> None:
    await kill_a_process_that_has(database_url, "web.1", until)
    answered: list[str] = []
    async with answering(db, answered, executor="web.1") as delivery:
        await until_answered(answered)
        await deliver_again(db, delivery)
        await delivery.enqueue("reply", answered[0], partition=MESSAGE.conversation.partition, key="later")
        while len(answered) < 2:
            await asyncio.sleep(0.01)
    assert len(answered) == 2
    async with db.read() as conn:
        message = await inbox.get(conn, int(answered[0]))
        assert message is not None
        assert message.state == InboxState.ANSWERED
        assert await posts.by_key(conn, MESSAGE.tenant, f"reply:{message.id}") is not None


async def test_a_living_process_takes_over_from_one_that_was_killed(db: Database, database_url: str) -> None:
    await kill_a_process_that_has(database_url, "web.1", "working")
    answered: list[str] = []
    async with answering(db, answered, executor="web.2"):
        # The other may only be slow.
        for _ in range(20):
            await asyncio.sleep(0.01)
        assert answered == []
    async with answering(db, answered, executor="web.2", ahead=60) as delivery:
        await until_answered(answered)
        assert await delivery.requeue_dead() == ()
    assert len(answered) == 1
