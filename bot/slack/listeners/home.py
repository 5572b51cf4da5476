"""The app's home and its direct messages being opened, and the buttons that turn a home's pages."""

from bot.slack.overview import Part
from bot.slack.received import incoming
from bot.slack.received.heard import Heard
from bot.slack.services import Services
from bot.slack.work.home import publish
from bot.slack.work.prompting import suggest
from bot.store import homes


async def opened(services: Services, heard: Heard) -> None:
    """Publish what there is now for whoever opened it; in the direct message, offer prompts."""
    event = heard.body["event"]
    if event.get("tab") != "home":
        prompting = suggest(services, heard.tenant, event["user"], event["channel"])
        services.background.start(prompting)
        return
    async with services.db.write() as conn:
        await homes.opened(conn, heard.tenant, event["user"], at=services.now())
    services.background.start(publish(services, heard.tenant, event["user"]))


async def turn_page(services: Services, heard: Heard) -> None:
    """Show more of a part, or what came before; the other parts stay where they are."""
    pressed = incoming.press(heard)
    part, offset = Part(pressed.value.record), int(pressed.value.version or 0)
    async with services.db.write() as conn:
        await homes.turned(conn, pressed.tenant, pressed.user, part, offset, at=services.now())
    services.background.start(publish(services, pressed.tenant, pressed.user))
    await heard.ack()
