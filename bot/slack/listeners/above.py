"""The button that has what people said above in a thread read."""

from dataclasses import replace

from bot.advisor.conversation import Conversation
from bot.slack import threads
from bot.slack.kinds import READ_ABOVE
from bot.slack.listeners.accepting import accept, whisper_later
from bot.slack.received import incoming
from bot.slack.received.heard import Heard
from bot.slack.services import Services
from bot.slack.views.notices import notice
from bot.store.inbox import Incoming


async def read_above(services: Services, heard: Heard) -> None:
    """Have it read; pressed by several people, or twice, it is read once, and what was written since another time."""
    pressed = incoming.press(heard)
    root = pressed.value.record or pressed.root
    stored = await threads.stored(services, replace(pressed, root=root).conversation)
    read_to = Conversation.model_validate_json(stored.state).read_to if stored else ""
    said = Incoming(
        tenant=pressed.tenant,
        channel=pressed.channel,
        # That of the thread, which is the same under whichever message it was pressed.
        ts=root,
        kind=f"{READ_ABOVE}:{read_to}:{pressed.value.version}",
        thread_ts=root,
        user=pressed.user,
        text="",
        mentioned=True,
    )
    if not await accept(services, said):
        whisper_later(services, pressed, notice("That was pressed already; the answer is in the thread."))
    await heard.ack()
