"""Taking something in: a row that survives, and durable work on it, both before the acknowledgement."""

import logging
from hashlib import sha256

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery import AwayError, RetryLater
from bot.slack.calls.asking import TROUBLE, RefusedError, asked, asked_quietly
from bot.slack.failures import tell_directly, told, whisper, withdraw
from bot.slack.received.incoming import Dialog, Press, Shortcut, Slash
from bot.slack.services import Services
from bot.slack.views.blocks import Block, Content
from bot.slack.views.notices import shown_already
from bot.slack.work.sending import TURN
from bot.store import drafts, inbox
from bot.store.drafts import Draft
from bot.store.inbox import HANDED_IN, OPENED, TOOK, Accepted, InboxState, Incoming

logger = logging.getLogger(__name__)

_DOOR_CLOSED = ("expired_trigger_id", "trigger_expired", "trigger_exchanged", "invalid_trigger_id")


async def accept(services: Services, message: Incoming) -> bool:
    """Take it in and have it answered; False when it was taken in before, which changes nothing."""
    async with services.db.write() as conn:
        accepted, fresh = await inbox.accept(conn, message, at=services.now())
    await work_on(services, accepted)
    if fresh:
        logger.info("taken in as %s-%d", TURN, accepted.id)
    return fresh


async def hand_in(services: Services, draft: Draft, message: Incoming) -> None:
    """Close a draft as it is handed in, and have that answered. Handing the same in again changes nothing."""
    now = services.now()
    async with services.db.write() as conn:
        await drafts.save(conn, draft, at=now)
        await drafts.submit(conn, draft.tenant, draft.id, at=now)
        accepted, fresh = await inbox.accept(conn, message, at=now)
    await work_on(services, accepted)
    if fresh:
        logger.info("taken in as %s-%d", TURN, accepted.id)


async def work_on(services: Services, accepted: Accepted) -> None:
    """Enqueue the answer. Once a row is there this may be repeated: the key makes it one piece of work."""
    partition = accepted.message.partition
    await services.delivery.enqueue(TURN, str(accepted.id), partition=partition, key=f"{TURN}:{accepted.id}")


async def take_up(services: Services) -> None:
    """Enqueue what a process took in and died before enqueueing; what is under way already stays as it is."""
    async with services.db.read() as conn:
        left = await inbox.waiting(conn)
    for accepted in left:
        await work_on(services, accepted)


async def only_once(services: Services, by: Slash | Press | Shortcut) -> bool:
    """Whether this is the first we hear of it; False for a repeated delivery, which opens nothing more.

    What opens a dialog is no durable work: Slack takes the dialog within seconds, or never.
    """
    heard = Incoming(by.tenant, by.channel, by.trigger, OPENED, None, by.user, text="", mentioned=False)
    async with services.db.write() as conn:
        return await _is_new(conn, services, heard)


async def is_first(conn: AsyncConnection, services: Services, dialog: Dialog) -> bool:
    """Whether a dialog is handed in for the first time; False for a repeated delivery, which changes nothing more.

    Asked in the transaction that keeps what it says, so that one that failed may be handed in again.
    """
    heard = Incoming(dialog.tenant, "", dialog.view, HANDED_IN, None, dialog.user, text="", mentioned=False)
    return await _is_new(conn, services, heard)


async def is_first_choice(conn: AsyncConnection, services: Services, pressed: Press) -> bool:
    """Whether somebody takes one of the topics that a message offers for the first time."""
    where = f"{pressed.channel} {pressed.ts} {pressed.user}"
    return await _is_new(conn, services, Incoming(pressed.tenant, "", where, TOOK, None, "", text="", mentioned=False))


async def _is_new(conn: AsyncConnection, services: Services, heard: Incoming) -> bool:
    accepted, fresh = await inbox.accept(conn, heard, at=services.now())
    if fresh:
        await inbox.mark(conn, accepted.id, InboxState.IGNORED)
    return fresh


def whisper_later(services: Services, pressed: Press, content: Content) -> None:
    """Tell whoever pressed something, there, once the acknowledgement has left."""
    services.background.start(whisper(pressed.response_url, content, pressed.thread))


def show_later(services: Services, pressed: Press, content: Content, *, what: str) -> None:
    """The same for something long that a button shows. Whoever has it already is pointed to it; `what` names it."""
    digest = sha256(repr(content).encode()).digest()
    there = services.whispered.is_there(
        pressed.tenant, pressed.user, pressed.channel, pressed.ts, pressed.action, digest
    )
    whisper_later(services, pressed, shown_already(what) if there else content)


def tell_later(services: Services, by: Press | Shortcut, content: Content, *, instead: bool = False) -> None:
    """The same as `tell`, once the acknowledgement has left."""
    services.background.start(tell(services, by, content, instead=instead))


async def tell(services: Services, by: Slash | Press | Shortcut, content: Content, *, instead: bool = False) -> None:
    """Tell somebody what came of what they did: there, or directly when that was in no conversation. `instead` of the
    message they pressed."""
    if by.response_url:
        await whisper(by.response_url, content, by.thread, instead=instead)
    else:
        await tell_directly(await services.workspaces.client(by.tenant), by.user, content)


def update_later(services: Services, dialog: Dialog, view: Block, shown: Draft) -> None:
    """Show a dialog anew once the acknowledgement has left; `shown` is the draft that `view` was made from.

    When it was shown anew since, that may have been for an earlier change, whose view was slower to make: it is shown
    again if the draft still says the same, and else whoever changed it shows it.
    """

    async def update() -> None:
        client = await services.workspaces.client(dialog.tenant)
        try:
            await asked(client.views_update(view_id=dialog.view, hash=dialog.hash, view=view))
        except RefusedError as refusal:
            if refusal.code != "hash_conflict":
                logger.info("views.update answered %s", refusal.code)  # it was closed
                return
            async with services.db.read() as conn:
                latest = await drafts.load(conn, shown.tenant, shown.id)
            if latest is not None and latest.payload == shown.payload:
                await asked_quietly(client.views_update(view_id=dialog.view, view=view), "views.update")
        except TROUBLE as error:
            # Nothing is lost: its next change shows it anew.
            logger.info("views.update failed: %s", type(error).__name__)

    services.background.start(update())


def show_below_later(services: Services, dialog: Dialog, view: Block) -> None:
    """Show the dialog anew that this one lies on, once the acknowledgement has left."""

    async def update() -> None:
        client = await services.workspaces.client(dialog.tenant)
        # It may be closed by now; nothing is lost.
        await asked_quietly(client.views_update(view_id=dialog.root, view=view), "views.update")

    services.background.start(update())


def open_later(
    services: Services,
    by: Slash | Press | Shortcut,
    view: Block,
    *,
    too_late: Content,
    on_top: bool = False,
    instead: bool = False,
) -> None:
    """Open a dialog once the acknowledgement has left; `too_late` is said when Slack no longer lets us, or cannot now.
    `on_top` of the dialog whose button was pressed, or `instead` of the message it stood under, which goes then."""

    async def open_dialog() -> None:
        client = await services.workspaces.client(by.tenant)
        try:
            await asked((client.views_push if on_top else client.views_open)(trigger_id=by.trigger, view=view))
        except (AwayError, RetryLater) as error:
            logger.warning("Slack did not open a dialog: %s", error)
            await tell(services, by, too_late, instead=instead)
        except RefusedError as refusal:
            late = refusal.code in _DOOR_CLOSED
            await tell(services, by, too_late if late else told(refusal, "opening a dialog"), instead=late and instead)
        except Exception as error:  # noqa: BLE001
            # Whatever kept Slack from answering, the person pressed something and has to hear of it.
            await tell(services, by, told(error, "opening a dialog"))
        else:
            if instead:
                await withdraw(by.response_url)

    services.background.start(open_dialog())
