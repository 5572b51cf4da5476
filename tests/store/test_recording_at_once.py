"""Two processes record a thousand decisions at once, and the ids have neither gap nor duplicate."""

import asyncio
import sys
from pathlib import Path

from bot.store import decisions
from bot.store.database import Database
from bot.store.keys import Tenant

EACH = 500
HERE = Path(__file__).parent


async def test_ids_of_two_processes_have_neither_gap_nor_duplicate(db: Database, database_url: str) -> None:
    program = str(HERE / "recording_process.py")
    processes = [
        await asyncio.create_subprocess_exec(sys.executable, program, database_url, who, str(EACH), cwd=HERE.parents[1])
        for who in ("first", "second")
    ]
    assert await asyncio.gather(*(process.wait() for process in processes)) == [0, 0]
    async with db.read() as conn:
        page = await decisions.search(conn, Tenant("", "T1"), None, limit=5_000)
    assert [one.number for one in page.decisions] == list(range(2 * EACH, 0, -1))
    by_first = [one.title.startswith("first") for one in page.decisions]
    assert sum(by_first) == EACH
    # Both were at it at the same time.
    assert len(set(by_first[EACH // 2 : -EACH // 2])) == 2
