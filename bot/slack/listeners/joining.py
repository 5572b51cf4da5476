"""The way into a channel: Add me joins a public one, and Try again follows an invitation to a private one; what waited
for the app to be in it is posted."""

import asyncio
import logging
from typing import Final

from bot.slack.calls.asking import RefusedError, asked
from bot.slack.calls.posting import edit
from bot.slack.failures import told, whisper
from bot.slack.kinds import ARRIVED, WORDS
from bot.slack.listeners.accepting import accept, whisper_later
from bot.slack.received import incoming
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Press, Slash
from bot.slack.services import Services
from bot.slack.views import hearing as views
from bot.slack.views.notices import notice
from bot.slack.work.hearing import is_barred
from bot.store import posts
from bot.store.inbox import Incoming
from bot.store.posts import Post

logger = logging.getLogger(__name__)

_EVERY: Final = 0.1
_LOOKS: Final = 20


async def join(services: Services, heard: Heard) -> None:
    """Join the channel once the press is acknowledged; pressing again changes nothing."""
    pressed = incoming.press(heard)
    await heard.ack()
    services.background.start(_join(services, pressed, heard.installation.user))


async def try_again(services: Services, heard: Heard) -> None:
    """Ask for the recommendation again that could not be posted; pressed twice it comes once."""
    pressed = incoming.press(heard)
    words = pressed.value.text
    if await is_barred(services, pressed.tenant, pressed.channel):
        shown = views.barred(heard.installation.user, words)
    else:
        said = Incoming(
            tenant=pressed.tenant,
            channel=pressed.channel,
            ts=pressed.ts,
            kind=WORDS,
            thread_ts=None,
            user=pressed.user,
            text=words,
            mentioned=True,
        )
        fresh = await accept(services, said)
        shown = notice("The recommendation follows here." if fresh else "That was posted already.")
    whisper_later(services, pressed, shown)
    await heard.ack()


async def arrived(services: Services, heard: Heard) -> None:
    """The app is in a channel from now on; anybody else who joins one is none of ours."""
    event = heard.body["event"]
    if event["user"] != heard.installation.user:
        return
    ts = event.get("event_ts") or str(heard.body.get("event_id", ""))
    await accept(services, Incoming(heard.tenant, event["channel"], ts, ARRIVED, None, "", text="", mentioned=False))


async def warn_of_bars(services: Services, said: Slash) -> None:
    """Tell whoever begins to answer questions where the recommendation could not be posted, while they can mend it."""
    if said.closed and await is_barred(services, said.tenant, said.channel):
        app = (await services.workspaces.installation(said.tenant)).user
        await whisper(said.response_url, views.barred(app, ""))


async def _join(services: Services, pressed: Press, app: str) -> None:
    try:
        client = await services.workspaces.client(pressed.tenant)
        answer = await asked(client.conversations_join(channel=pressed.channel))
        already = "already_in_channel" in str(answer.get("warning") or "")
        content = notice(views.joined(already))
    except RefusedError as refusal:
        logger.info("conversations.join answered %s", refusal.code)
        words = notice(views.cannot_join(app, refusal.code == "is_archived"))
        await whisper(pressed.response_url, words, pressed.thread)
        return
    except Exception as error:  # noqa: BLE001
        # Whatever kept Slack from answering, the person pressed something and has to hear of it.
        await whisper(pressed.response_url, told(error, "joining a channel"), pressed.thread)
        return
    await _without_the_note(services, pressed)
    await whisper(pressed.response_url, content, pressed.thread)


async def _without_the_note(services: Services, pressed: Press) -> None:
    """What is written under the message is heard from now on."""
    post = await _post(services, pressed)
    if post is None or not post.payload:
        return
    payload = views.hearing(post.payload)
    try:
        await edit(await services.workspaces.client(pressed.tenant), post, payload)
    except RefusedError as refusal:
        logger.info("the note under post %d stays: %s", post.id, refusal.code)
        return
    async with services.db.write() as conn:
        await posts.repaint(conn, post.id, payload)


async def _post(services: Services, pressed: Press) -> Post | None:
    """The post that it was pressed on: Slack shows one a moment before we have written down where it is."""
    for _ in range(_LOOKS):
        async with services.db.read() as conn:
            post = await posts.at(conn, pressed.tenant, pressed.channel, pressed.ts)
        if post is not None:
            return post
        await asyncio.sleep(_EVERY)
    return None
