"""The knowledge, read anew while the app runs: at SIGHUP, and only when what is on disk now can be answered from."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.errors import AdvisorError

if TYPE_CHECKING:
    from bot.slack.services import Services

logger = logging.getLogger(__name__)

_LOOK_EVERY = 0.1


@asynccontextmanager
async def reloading(current: Callable[[], "Services | None"]) -> AsyncIterator[None]:
    """Read the knowledge anew at SIGHUP, where there are signals to listen to.

    One reading at a time: what is asked for meanwhile is done once, after it. A signal that comes before there are
    services waits for them, for what they were started with may have been read before the edit.
    """
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    try:
        loop.add_signal_handler(signal.SIGHUP, asked.set)
    except (NotImplementedError, RuntimeError, ValueError):
        # Not the main thread, or a system without signals.
        yield
        return
    watching = asyncio.create_task(_watch(asked, current))
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
        watching.cancel()
        await asyncio.wait({watching})


async def _watch(asked: asyncio.Event, current: Callable[[], "Services | None"]) -> None:
    while True:
        await asked.wait()
        services = current()
        if services is None:
            await asyncio.sleep(_LOOK_EVERY)
            continue
        asked.clear()
        await reload(services)


async def reload(services: "Services") -> None:
    """Answer from the knowledge as it is on disk now; what cannot be read leaves the knowledge at work in place."""
    from bot.advising import load_advisor  # imported late: listening for the signal begins before all that is there

    try:
        advisor = await asyncio.to_thread(load_advisor, services.settings)
    except AdvisorError as error:
        logger.error("The knowledge at work stays. %s", error)
    except Exception:
        # Whatever it is, people go on being answered.
        logger.exception("the knowledge could not be read, so the one at work stays")
    else:
        services.advising.replace(advisor)
        logger.info("answering from knowledge %s", advisor.knowledge.digest[:12])
