"""A word to one person, where only they see it."""

from bot.slack.calls.asking import asked_quietly
from bot.slack.services import Services
from bot.store.inbox import Incoming


async def whisper(services: Services, said: Incoming, words: str) -> None:
    """Tell whoever wrote it, where only they see it; they would wait for an answer. It is lost where Slack does
    not take it."""
    client = await services.workspaces.client(said.tenant)
    asking = client.chat_postEphemeral(channel=said.channel, user=said.user, text=words, thread_ts=said.thread_ts)
    await asked_quietly(asking, "chat.postEphemeral")
