"""A process to be killed: accepts one message, says so, and gets no further than it is told to.

    python -m tests.delivery.worker_process DATABASE_URL EXECUTOR accepted|working

`accepted` stops between the acknowledgement and the work, `working` in the middle of the work.
"""

import asyncio
import sys
from datetime import UTC, datetime

from bot.delivery import Delivery
from bot.store import inbox
from bot.store.database import Database
from bot.store.inbox import Incoming
from bot.store.keys import Tenant

MESSAGE = Incoming(Tenant("", "T1"), "C1", "100.2", "message", "100.1", "U1", "does flask have an admin?", False)


async def main(url: str, executor: str, until: str) -> None:
    db = await Database.open(url)
    # A queue that is never looked at leaves the work where an acknowledgement leaves it.
    delivery = Delivery(db, executor_id=executor, poll_every=600 if until == "accepted" else 0.01)

    async def hang(id: str) -> None:
        print("working", flush=True)
        await asyncio.Event().wait()

    delivery.handle("reply", hang)
    await delivery.launch()
    async with db.write() as conn:
        accepted, _ = await inbox.accept(conn, MESSAGE, at=datetime.now(UTC))
    await delivery.enqueue(
        "reply", str(accepted.id), partition=MESSAGE.conversation.partition, key=f"reply:{MESSAGE.ts}"
    )
    print("accepted", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
