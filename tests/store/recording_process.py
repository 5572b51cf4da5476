"""Records decisions in a process of its own, many at a time: `recording_process.py URL PREFIX COUNT`."""

import asyncio
import sys
from datetime import UTC, datetime

from bot.store import decisions
from bot.store.database import Database
from bot.store.decisions import NewDecision
from bot.store.keys import Tenant

AT_A_TIME = 8


async def record(url: str, prefix: str, count: int) -> None:
    """Every tenth is given up half-way, and recorded again."""
    db, slots = await Database.open(url), asyncio.Semaphore(AT_A_TIME)
    now = datetime.now(UTC)

    def build(number: int) -> NewDecision:
        return NewDecision("accepted", f"{prefix} {number}", "flask", "web", "{}", "U1")

    async def one(turn: int, give_up: bool) -> None:
        async with db.write() as conn:
            await decisions.record(conn, Tenant("", "T1"), f"{prefix}:{turn}", build, at=now)
            if give_up:
                raise ZeroDivisionError

    async def done(turn: int) -> None:
        async with slots:
            if turn % 10 == 0:
                await asyncio.gather(one(turn, True), return_exceptions=True)
            await one(turn, False)

    await asyncio.gather(*map(done, range(count)))
    await db.close()


if __name__ == "__main__":
    asyncio.run(record(sys.argv[1], sys.argv[2], int(sys.argv[3])))
