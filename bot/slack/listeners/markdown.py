"""A decision as a Markdown file, uploaded to the thread of the summary it was asked for under."""

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError, SlackRequestError

from bot.decisions.export import file_name
from bot.decisions.life import Decision
from bot.decisions.madr import madr
from bot.decisions.summary import summarise
from bot.slack.failures import slack_error
from bot.slack.listeners.accepting import open_later, whisper_later
from bot.slack.mrkdwn import escape
from bot.slack.received import incoming
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Press
from bot.slack.remembered import Private
from bot.slack.services import Services
from bot.slack.views import decision_dialogs
from bot.slack.views.notices import dialog_closed, refusal_words
from bot.slack.work.finding import find
from bot.store import inbox
from bot.store.inbox import UPLOADED, InboxState, Incoming
from bot.store.keys import Tenant
from bot.store.viewing import Viewer

_NO_SCOPE = (
    "The file could not be uploaded: the app lacks the permission files:write. Whoever manages it can add that and "
    "install the app again."
)


async def markdown(services: Services, heard: Heard) -> None:
    """Upload the file; where nobody else sees it, or Slack refuses, show its text in a dialog."""
    pressed = incoming.press(heard)
    number, viewer = int(pressed.value.record), Viewer(pressed.user, pressed.channel)
    found = await find(services, pressed.tenant, number, viewer)
    await heard.ack()
    if pressed.private or not pressed.channel:
        _show(services, pressed, found)
        return
    once = Incoming(
        tenant=pressed.tenant,
        channel=pressed.channel,
        ts=f"{pressed.root}:{number}:{found.version}",
        kind=UPLOADED,
        thread_ts=pressed.root,
        user=pressed.user,
        text="",
        mentioned=True,
    )
    # `remembered` knows those under way, whose second press is not to wait for the first; the inbox those that came.
    if services.remembered.get(*_same(once)) is not None or await _is_there(services, once):
        told = summarise(found, services.advising.known(found.record.comparison))
        whisper_later(services, pressed, decision_dialogs.uploaded_already(told))
        return
    services.remembered.keep(Private.of(dialog_closed()), *_same(once))
    services.background.start(_upload(services, pressed, found, once))


def _same(once: Incoming) -> tuple[Tenant, str, str, str]:
    """What makes two presses the same, whoever pressed."""
    return once.tenant, once.channel, once.ts, once.kind


async def _is_there(services: Services, once: Incoming) -> bool:
    async with services.db.read() as conn:
        return await inbox.find(conn, *_same(once)) is not None


async def _note(services: Services, once: Incoming) -> None:
    async with services.db.write() as conn:
        accepted, _ = await inbox.accept(conn, once, at=services.now())
        await inbox.mark(conn, accepted.id, InboxState.ANSWERED)


async def _upload(services: Services, pressed: Press, found: Decision, once: Incoming) -> None:
    refused = ""
    try:
        client = await services.workspaces.client(pressed.tenant)
        await client.files_upload_v2(
            content=_text(services, found),
            filename=file_name(found),
            title=f"{found.record.id}: {found.record.title}",
            initial_comment=f"*{found.record.id}*  {escape(found.record.title)}, as it stands now",
            channel=pressed.channel,
            thread_ts=pressed.root,
        )
    except SlackApiError as error:
        code = slack_error(error)
        why = f"The file could not be uploaded: {refusal_words(code)}."
        refused = _NO_SCOPE if code == "missing_scope" else why
    except (SlackRequestError, ClientError, OSError, TimeoutError, ValueError):
        refused = "The file could not be uploaded: Slack did not take it. Pressing Markdown again tries once more."
    if refused:
        services.remembered.forget(*_same(once))
        _show(services, pressed, found, refused)
    else:
        await _note(services, once)


def _show(services: Services, pressed: Press, found: Decision, refused: str = "") -> None:
    told = summarise(found, services.advising.known(found.record.comparison))
    view = decision_dialogs.markdown(told, _text(services, found), refused)
    open_later(services, pressed, view, too_late=dialog_closed(), on_top=bool(pressed.view))


def _text(services: Services, found: Decision) -> str:
    return madr(found, services.advising.known(found.record.comparison))
