"""Buttons under messages. What posts goes the durable way; a second press changes nothing and says so."""

from dataclasses import replace

from bot.advisor.conversation import Conversation
from bot.errors import NotFoundError, StaleError
from bot.facts.model import Direction
from bot.slack import ids, threads
from bot.slack.challenged import open_on
from bot.slack.channels import settings_of
from bot.slack.kinds import CHOSEN, PRESSED, REVIVED, SIDED, UNDONE
from bot.slack.listeners.accepting import accept, show_later, whisper_later
from bot.slack.listeners.private import as_it_stands, found_after_all, private_answer
from bot.slack.received import incoming
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Press
from bot.slack.resting import facts_of
from bot.slack.services import Services
from bot.slack.siding import Side
from bot.slack.views.challenge_marks import with_marks
from bot.slack.views.notices import muted, notice, unmuted
from bot.slack.views.sources import sources as sources_view
from bot.slack.views.twins import in_characters
from bot.slack.work.content import quiet
from bot.slack.work.finding import find, list_decisions
from bot.slack.work.refreshing import renew
from bot.slack.work.sending import POST, decision_of, partition_of, send_later
from bot.store import conversations, posts
from bot.store.challenges import Place
from bot.store.inbox import Incoming
from bot.store.posts import NewPost
from bot.store.viewing import Viewer


async def as_text(services: Services, heard: Heard) -> None:
    """A private answer again, its tables in characters: for a screen that cuts them off, or a Slack without tables.

    The answer to a command is its acknowledgement, and nobody tells us how that is shown.
    """
    pressed = incoming.press(heard)
    private = await private_answer(services, pressed.tenant, pressed.value.text, pressed.channel)
    shown = await as_it_stands(services, pressed.tenant, private)
    show_later(services, pressed, in_characters(shown.content), what="that as text")
    await heard.ack()


async def topic(services: Services, heard: Heard) -> None:
    """A suggested topic: as if its question had been asked."""
    pressed = incoming.press(heard)
    await found_after_all(services, pressed)
    if pressed.private:
        here = await settings_of(services, pressed.tenant, pressed.channel)
        words = f"ask {pressed.value.text}"
        private = await private_answer(services, pressed.tenant, words, pressed.channel, here.comparison)
        shown = await as_it_stands(services, pressed.tenant, private)
        whisper_later(services, pressed, shown.content)
    else:
        await _in_thread(services, pressed, f"{PRESSED}:{pressed.action}", pressed.value.text)
    await heard.ack()


async def matters(services: Services, heard: Heard) -> None:
    """The topic of a fact becomes a need of the team; where it is one, nothing changes.

    The key holds the version of the conversation, so that two quick presses are one, and after an undo it counts again.
    """
    pressed = incoming.press(heard)
    stored = await threads.pressed_in(services, pressed.conversation)
    held = Conversation.model_validate_json(stored.state).needs
    if any(need.aspect == pressed.value.record and need.direction is Direction.REQUIRE for need in held):
        whisper_later(services, pressed, notice("That is among your needs already."))
    else:
        kind = f"{PRESSED}:{pressed.action}:{stored.version}"
        await _in_thread(services, pressed, kind, pressed.value.text)
    await heard.ack()


async def answer(services: Services, heard: Heard) -> None:
    """An answer to the question that would help most; whoever answers first has answered it."""
    pressed = incoming.press(heard)
    stored = await threads.pressed_in(services, pressed.conversation)
    held = Conversation.model_validate_json(stored.state)
    question = services.advising.comparison(held.comparison).question_by_id.get(pressed.value.record)
    place = int(pressed.value.text or 0)
    if question is None or place >= len(question.answers):
        raise NotFoundError("That question is no longer asked. Use Adjust to change what you need.")
    chosen = f"{question.id} {question.answers[place].id}"
    await _in_thread(services, pressed, f"{CHOSEN}:{question.id}:{pressed.value.version}", chosen)
    await heard.ack()


async def sources(services: Services, heard: Heard) -> None:
    """The table of ratings and everything they rest on, for whoever wants to see it."""
    pressed = incoming.press(heard)
    held = Conversation.model_validate_json((await threads.pressed_in(services, pressed.conversation)).state)
    given = await services.advising.recommend(held)
    moved_on = ids.needs_version(held) != pressed.value.version
    comparison = services.advising.comparison(held.comparison)
    place = Place(pressed.channel, pressed.root, pressed.ts).encode()
    shown = sources_view(comparison, given, held.needs, moved_on=moved_on, place=place)
    marks = await open_on(services, pressed.tenant, comparison.id, facts_of(given, comparison))
    show_later(services, pressed, with_marks(shown, marks), what="the sources")
    await heard.ack()


async def undo(services: Services, heard: Heard) -> None:
    """Take back the change the button stands under, unless the thread has moved on since."""
    pressed = incoming.press(heard)
    stored = await threads.pressed_in(services, pressed.conversation)
    version = pressed.value.version
    if ids.needs_version(Conversation.model_validate_json(stored.state)) != version:
        raise StaleError(
            "The needs have changed since, so nothing was undone. Write “undo” to take back the last change."
        )
    await _in_thread(services, pressed, f"{UNDONE}:{version}", "undo that")
    await heard.ack()


async def side(services: Services, heard: Heard) -> None:
    """Go by one of two needs that contradict each other, unless one of them changed since."""
    pressed = incoming.press(heard)
    stored = await threads.pressed_in(services, pressed.conversation)
    held = Conversation.model_validate_json(stored.state).needs
    if Side.decode(pressed.value.text).version(held) != pressed.value.version:
        raise StaleError("These two needs have changed since. To change them again, say in the thread what you need.")
    await _in_thread(services, pressed, f"{SIDED}:{pressed.value.version}", pressed.value.text)
    await heard.ack()


async def revive(services: Services, heard: Heard) -> None:
    """Take up the needs of before a long silence; once."""
    pressed = incoming.press(heard)
    stored = await threads.pressed_in(services, pressed.conversation)
    if Conversation.model_validate_json(stored.state).lapsed:
        await _in_thread(services, pressed, REVIVED, "")
    else:
        whisper_later(services, pressed, notice("Those needs were taken up already."))
    await heard.ack()


async def mute(services: Services, heard: Heard) -> None:
    """Stop following the thread."""
    await _set_muted(services, heard, True)


async def unmute(services: Services, heard: Heard) -> None:
    """Follow the thread again; the button stands under a note that only one person sees, and names the thread."""
    await _set_muted(services, heard, False)


async def retry(services: Services, heard: Heard) -> None:
    """Try again to post what Slack refused."""
    pressed = incoming.press(heard)
    attempts = int(pressed.value.version or 0)
    async with services.db.read() as conn:
        post = await posts.named(conn, pressed.tenant, int(pressed.value.record or 0))
    number = decision_of(post) if post is not None else None
    if number is not None:
        # Whoever may see the decision may bring its summary to where it was meant to go.
        await find(services, pressed.tenant, number, Viewer(pressed.user, pressed.channel))
    async with services.db.write() as conn:
        mine = number is not None or (post is not None and post.started_by == pressed.user)
        if post is None or not mine:
            raise NotFoundError("That message is no longer kept.")
        if not await posts.retry(conn, post.id, attempts):
            raise StaleError("This was retried already. If it failed again, there is a newer message about it.")
        partition = await partition_of(conn, post)
    if number is not None:
        await renew(services, post, number)
    # Also when it was asked for already: that time, the work may not have been enqueued.
    await services.delivery.enqueue(POST, str(post.id), partition=partition, key=f"{POST}:{post.id}:{attempts}")
    await heard.ack()


async def recent_decisions(services: Services, heard: Heard) -> None:
    """The list of decisions, from the help text."""
    pressed = incoming.press(heard)
    shown = await list_decisions(services, pressed.tenant, Viewer(pressed.user, pressed.channel), "")
    show_later(services, pressed, shown, what="the list of decisions")
    await heard.ack()


async def page(services: Services, heard: Heard) -> None:
    """More of a list of decisions."""
    pressed = incoming.press(heard)
    value, viewer = pressed.value, Viewer(pressed.user, pressed.channel)
    people = value.version.split(",") if value.version else ()
    shown = await list_decisions(services, pressed.tenant, viewer, value.text, people, int(value.record or 0))
    whisper_later(services, pressed, shown)
    await heard.ack()


async def unknown(services: Services, heard: Heard) -> None:
    """A button this version does not know."""
    raise NotFoundError("This button is of another version of the app. Ask again to get a new one.")


async def _in_thread(services: Services, pressed: Press, kind: str, text: str) -> None:
    fresh = await accept(services, _said(pressed, kind, text, thread=pressed.root))
    if not fresh:
        whisper_later(services, pressed, notice("That was pressed already; the answer is in the thread."))


async def _set_muted(services: Services, heard: Heard, wanted: bool) -> None:
    """Told in the thread, for everybody is concerned; that nothing changed, only to whoever pressed."""
    pressed = incoming.press(heard)
    thread = replace(pressed, root=pressed.value.record or pressed.root).conversation
    stored = await threads.pressed_in(services, thread)
    key = stored.key
    if stored.muted is wanted:
        whisper_later(services, pressed, muted(key.root_ts, True) if wanted else unmuted(True))
        await heard.ack()
        return
    told = muted(key.root_ts, False, pressed.user) if wanted else unmuted(False, pressed.user)
    note = NewPost(
        tenant=pressed.tenant,
        channel=key.channel,
        thread_ts=key.root_ts,
        key=f"quiet:{pressed.trigger}",
        payload=quiet(told),
        started_by=pressed.user,
    )
    async with services.db.write() as conn:
        await conversations.mute(conn, key, wanted, at=services.now())
        post_id = await posts.add(conn, note, at=services.now())
    await send_later(services, post_id)
    await heard.ack()


def _said(pressed: Press, kind: str, text: str, *, thread: str | None) -> Incoming:
    """A press as words; pressed again under the same message it is the same row."""
    return Incoming(
        tenant=pressed.tenant,
        channel=pressed.channel,
        ts=pressed.ts,
        kind=kind,
        thread_ts=thread,
        user=pressed.user,
        text=text,
        mentioned=True,
    )
