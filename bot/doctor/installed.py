"""The tokens of workspaces that installed the app themselves."""

from datetime import UTC, datetime

from bot.metrics import Metrics
from bot.settings import Settings
from bot.slack.installing import ManyWorkspaces
from bot.store import installations, migrate
from bot.store.database import Database
from bot.store.keys import chosen
from bot.store.sealing import Sealing
from bot.store.url import DatabaseUrl


async def token_of(settings: Settings, named: str | None) -> str | None:
    """The token of the workspace of that name, or of the only one; None where there are no readable ones.

    Raises NotFoundError, naming those there are.
    """
    path = DatabaseUrl.parse(settings.database_url).path
    if settings.encryption_key is None or (path is not None and not path.exists()):
        return None
    sealing = Sealing.with_keys(settings.encryption_key.get_secret_value())
    db = await Database.open(settings.database_url)
    try:
        if await migrate.revision(db) != migrate.head():
            return None
        async with db.read() as conn:
            kept = [one.tenant for one in await installations.everywhere(conn) if one.sealed is not None]
        if not kept and named is None:
            return None
        tenant = chosen(kept, named, "Those that have the app")
        many = ManyWorkspaces(settings, db, sealing, lambda: datetime.now(UTC), Metrics())
        return (await many.installation(tenant)).token
    finally:
        await db.close()
