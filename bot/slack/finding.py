"""A decision as somebody may see it, or the sentence that says it is not there for them."""

from bot.decisions.life import Decision
from bot.errors import NotFoundError
from bot.slack.services import Services
from bot.store import records
from bot.store.keys import Tenant
from bot.store.viewing import Viewer


async def find(services: Services, tenant: Tenant, number: int, viewer: Viewer) -> Decision:
    """The decision. Raises NotFoundError when there is none that `viewer` may see."""
    async with services.db.read() as conn:
        return seen(services, number, await records.load(conn, tenant, number, viewer))


def seen(services: Services, number: int, found: Decision | None) -> Decision:
    """`found`, if it is there."""
    if found is None:
        raise not_seen(services, number)
    return found


def not_seen(services: Services, number: int) -> NotFoundError:
    """What to say of a decision that is not there, or not for whoever asks."""
    name = services.settings.slash_command
    return NotFoundError(f"There is no D-{number} that you can see from here. {name} decisions lists those you can.")
