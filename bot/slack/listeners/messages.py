"""Messages people write: in threads the app follows, in its direct messages, or mentioning it."""

from bot.slack import threads
from bot.slack.channels import settings_of
from bot.slack.limiting import BusyError
from bot.slack.listeners.accepting import accept
from bot.slack.listeners.editing import heed_edit
from bot.slack.preferences import Following
from bot.slack.received import written
from bot.slack.received.altered import taken_back
from bot.slack.received.heard import Heard
from bot.slack.services import Services
from bot.slack.views.settings import switched_off
from bot.slack.work.whispering import whisper
from bot.store import erasing, inbox


async def message(services: Services, heard: Heard) -> None:
    """Take in what is for the app; anything else costs at most one row read."""
    said = written.message(heard)
    if said is None:
        await _heed_deletion(services, heard)
        await heed_edit(services, heard)
        return
    if not said.mentioned:
        if said.thread_ts is None:
            return
        stored = await threads.stored(services, said.conversation)
        if stored.muted if stored else not _answers_us(heard):
            return
    here = await settings_of(services, said.tenant, said.channel)
    if here.following is Following.OFF:
        if said.mentioned:
            services.background.start(whisper(services, said, switched_off(services.settings.slash_command)))
        return
    if not said.mentioned and here.following is not Following.THREADS:
        return
    try:
        services.limits.ask(said.tenant, said.user)
    except BusyError as busy:
        if services.limits.may_be_told(said.tenant, said.user):
            services.background.start(whisper(services, said, str(busy)))
    else:
        await accept(services, said)


async def _heed_deletion(services: Services, heard: Heard) -> None:
    """Somebody took a message back: what it said is quoted no more."""
    ts = taken_back(heard)
    if ts is None:
        return
    where = (heard.tenant, heard.body["event"]["channel"], ts)
    async with services.db.read() as conn:
        if not await inbox.is_kept(conn, *where):
            return
    async with services.db.write() as conn:
        await erasing.unquote(conn, *where)


def _answers_us(heard: Heard) -> bool:
    """Whether the thread hangs from a message of ours: its conversation may be a moment behind the message."""
    return bool(heard.body["event"].get("parent_user_id") == heard.installation.user)
