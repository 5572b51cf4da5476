"""A step of a workflow that somebody built: taken in, and answered by durable work."""

from bot.slack.listeners.accepting import accept
from bot.slack.received import written
from bot.slack.received.heard import Heard
from bot.slack.services import Services


async def executed(services: Services, heard: Heard) -> None:
    """Recommend a stack; delivered again, it is the same run."""
    await accept(services, written.step(heard))
    await heard.ack()
