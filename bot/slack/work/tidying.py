"""What is old is forgotten: a little at every look, so that nothing else waits for it."""

import logging
from datetime import datetime, timedelta
from typing import Final

from bot.delivery.forgetting import forget, forget_done
from bot.slack.services import Services
from bot.store import installations, workspace
from bot.store.retention import AT_ONCE, forget_before, forget_passing

logger = logging.getLogger(__name__)

_DONE_KEPT: Final = timedelta(days=7)
"""How long it is remembered that a piece of work was done; Slack sends nothing again after so long."""


async def tidy(services: Services, now: datetime) -> None:
    """Forget work that was done long ago, and what was pressed; conversations that were silent for as long as the
    settings say, and what workspaces have that removed the app long enough ago."""
    settings = services.settings
    keep = timedelta(days=settings.keep_conversations_days)
    async with services.db.write() as conn:
        done = now - min(_DONE_KEPT, keep) if keep else now - _DONE_KEPT
        gone = await forget_done(conn, done, AT_ONCE) + await forget_passing(conn, done)
        if keep:
            gone += await forget_before(conn, now - keep)
        for tenant in await installations.removed_before(conn, now - timedelta(days=settings.keep_removed_days)):
            await workspace.delete_all(conn, tenant)
            await forget(conn, tenant.key)
            logger.info("deleted everything of %s, which removed the app", tenant.key)
    if gone:
        logger.info("forgot %d old rows", gone)
