"""The draft behind a dialog."""

from bot.errors import NotFoundError
from bot.slack.received.incoming import Dialog
from bot.slack.services import Services
from bot.store import drafts
from bot.store.drafts import Draft


async def draft_of(services: Services, dialog: Dialog) -> Draft | None:
    """The dialog's draft, if it is kept, and this person's."""
    async with services.db.read() as conn:
        draft = await drafts.load(conn, dialog.tenant, dialog.draft)
    return draft if draft is not None and draft.user == dialog.user else None


async def kept_draft(services: Services, dialog: Dialog, way_on: str) -> Draft:
    """The same. Raises NotFoundError where there is none, with what to do then, such as `press Answer again`."""
    draft = await draft_of(services, dialog)
    if draft is None:
        raise NotFoundError(f"This dialog is no longer kept. Close it and {way_on}.")
    return draft
