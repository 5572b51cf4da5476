"""Messages people edit: nothing is answered, but whose need they were is told that an edit does not count."""

from dataclasses import replace

from bot.advisor.conversation import Conversation, Message
from bot.slack import threads
from bot.slack.channels import settings_of
from bot.slack.kinds import READ
from bot.slack.preferences import Following
from bot.slack.received.altered import reworded
from bot.slack.received.heard import Heard
from bot.slack.received.written import MESSAGE, OUTSIDE
from bot.slack.services import Services
from bot.slack.views.notices import edit_not_counted
from bot.slack.work.whispering import whisper
from bot.store import inbox
from bot.store.inbox import EDITED, Accepted, InboxState

_WRITTEN = (MESSAGE, f"{MESSAGE}:{OUTSIDE}", READ)


async def heed_edit(services: Services, heard: Heard) -> None:
    """Somebody edited a message; one that was never answered costs a row read."""
    edit = reworded(heard)
    if edit is None:
        return
    channel, ts, words = edit
    async with services.db.read() as conn:
        said = await inbox.written(conn, heard.tenant, channel, ts, _WRITTEN)
    if said is not None and said.state is InboxState.ANSWERED and said.message.text != words:
        services.background.start(_tell(services, said, words))


async def _tell(services: Services, said: Accepted, words: str) -> None:
    """Once for a message, and only where a need counts that the new words would not have told."""
    services = await services.of(said.message.tenant)
    stored = await threads.stored(services, said.message.conversation)
    here = await settings_of(services, said.message.tenant, said.message.channel)
    if stored is None or stored.muted or here.following is Following.OFF:
        return
    conversation = Conversation.model_validate_json(stored.state)
    counted = [need for need in conversation.needs if _is_of(said, need.who, need.when)]
    if not counted or await _means_the_same(services, said, words, conversation):
        return
    once = replace(said.message, kind=EDITED, text="")
    async with services.db.write() as conn:
        mark, fresh = await inbox.accept(conn, once, at=services.now())
        await inbox.mark(conn, mark.id, InboxState.IGNORED)
    if fresh:
        await whisper(services, said.message, edit_not_counted([need.said for need in counted]))


def _is_of(said: Accepted, who: str | None, when: object) -> bool:
    return who == said.message.user and when == said.received_at


async def _means_the_same(services: Services, said: Accepted, words: str, conversation: Conversation) -> bool:
    """Whether the new words tell the needs that the old ones told, as with a slip mended."""
    told = []
    for text in (said.message.text, words):
        message = Message(text=text, user=said.message.user, at=said.received_at, mentioned=said.message.mentioned)
        reply, _ = await services.advising.reply(message, conversation)
        told.append({(need.aspect, need.value, need.direction, need.must) for need in reply.changed})
    return told[0] == told[1]
