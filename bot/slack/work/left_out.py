"""What was not understood of somebody's words is told to them alone, also where everybody reads the answer."""

from bot.advisor.conversation import Reply
from bot.advisor.words import not_understood
from bot.slack.calls.asking import asked_quietly
from bot.slack.kinds import WORDS
from bot.slack.services import Services
from bot.slack.views.understood import left_out
from bot.slack.work.content import quiet
from bot.slack.work.sending import send
from bot.store.inbox import Incoming
from bot.store.keys import is_channel


def for_everybody(reply: Reply, channel: str) -> Reply:
    """The reply as a channel reads it; in a direct message it stays as it is."""
    if not (reply.unread and is_channel(channel)):
        return reply
    text = reply.text.replace(f"\n{not_understood(reply.unread)}", "")
    return reply.model_copy(update={"unread": (), "text": text})


async def tell_left_out(
    services: Services, said: Incoming, unread: tuple[str, ...], post_id: int, channel: str, root: str | None
) -> None:
    """Tell it to whoever wrote it, under the answer, which is sent first; a command was told in its acknowledgement.

    It is lost where Slack does not take it; the answer shows what was understood."""
    if not unread or not said.user or said.kind == WORDS or not is_channel(channel):
        return
    await send(services, post_id)
    client = await services.workspaces.client(said.tenant)
    note = quiet(left_out(unread))
    asking = client.chat_postEphemeral(channel=channel, user=said.user, thread_ts=root, **note)
    await asked_quietly(asking, "chat.postEphemeral")
