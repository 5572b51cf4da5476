"""Work that replaces what waits for the same person, and never runs beside it."""

import asyncio
from functools import partial

from bot.slack.homes import OneAtATime


async def test_only_the_newest_of_what_waits_is_done_and_never_two_at_once() -> None:
    homes, done, going = OneAtATime(), [], asyncio.Event()

    async def work(name: str) -> None:
        done.append(f"{name} begins")
        if name == "first":
            await going.wait()
        done.append(f"{name} ends")

    first = asyncio.create_task(homes.run("ana", lambda: work("first")))
    await asyncio.sleep(0)
    for name in ("second", "third"):
        await homes.run("ana", partial(work, name))
    await homes.run("ben", lambda: work("other"))
    going.set()
    await first
    assert done == ["first begins", "other begins", "other ends", "first ends", "third begins", "third ends"]


async def test_work_that_fails_stands_in_nobodys_way() -> None:
    homes, done = OneAtATime(), []

    async def fail() -> None:
        raise RuntimeError("no")

    async def work() -> None:
        done.append("done")

    try:
        await homes.run("ana", fail)
    except RuntimeError:
        await homes.run("ana", work)
    assert done == ["done"]
