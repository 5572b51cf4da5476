"""Shortcuts: one in the menu of every message, one that belongs to none."""

from bot.advisor.catching_up import rests_on_nothing
from bot.advisor.conversation import UNCOVERED, Conversation, Kind, Message, Reply
from bot.errors import AdvisorError
from bot.slack import ids, threads
from bot.slack.challenged import open_on
from bot.slack.failures import told
from bot.slack.listeners.accepting import accept, tell, tell_later
from bot.slack.listeners.ours import about_ours
from bot.slack.listeners.private import count
from bot.slack.received import incoming
from bot.slack.received.about import About
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Shortcut
from bot.slack.resting import facts_behind
from bot.slack.services import Services
from bot.slack.views import about_message as views
from bot.slack.views import above
from bot.slack.views.blocks import Content
from bot.slack.views.challenge_marks import with_marks
from bot.slack.views.notices import notice
from bot.slack.views.recommendation import Frame
from bot.slack.views.reply import content
from bot.store.inbox import ASKED_ABOUT, Incoming
from bot.store.keys import ConversationKey, is_direct
from bot.understanding.intents.above import points_above


async def about_message(services: Services, heard: Heard) -> None:
    """Answer a message, first only to whoever used the shortcut."""
    used = incoming.shortcut(heard)
    if used.about in (About.WORDS, About.OURS):
        services.background.start(_answer(services, used))
    else:
        tell_later(services, used, views.no_words(used.about))
    await heard.ack()


async def answer_there(services: Services, heard: Heard) -> None:
    """Give that answer in the thread of the message, which is followed from then on."""
    pressed = incoming.press(heard)
    ts, _, root = pressed.value.record.partition(" ")
    if not ts:
        raise AdvisorError("This button is of another version of the app. Use the shortcut again.")
    said = Incoming(
        tenant=pressed.tenant,
        channel=pressed.channel,
        ts=ts,
        kind=f"{ASKED_ABOUT}:{pressed.value.version}",
        thread_ts=root or None,
        user=pressed.user,
        text=pressed.value.text,
        mentioned=True,
    )
    if not await accept(services, said):
        tell_later(services, pressed, notice("That was answered in its thread already."))
    await heard.ack()


async def _answer(services: Services, used: Shortcut) -> None:
    try:
        shown = await (about_ours if used.about is About.OURS else _worked_out)(services, used)
    except Exception as error:  # noqa: BLE001
        # Whatever went wrong, somebody used a shortcut and has to hear of it.
        shown = told(error, "a shortcut")
    await tell(services, used, shown)


def _answers(reply: Reply) -> bool:
    """Whether there is something to say in the thread: not topics to choose from, nor that nothing is known."""
    if reply.kind in UNCOVERED:
        return False
    if reply.kind is Kind.NEEDS:
        return bool(reply.changed)
    return bool(reply.facts or reply.table or reply.recommendation or reply.decided)


async def _worked_out(services: Services, used: Shortcut) -> Content:
    if not any(letter.isalnum() for letter in used.words):
        return views.nothing_to_answer(used.words)
    asked = Message(text=used.words, user=used.author, at=services.now(), mentioned=True)
    reply, after = await services.advising.reply(asked)
    root = await _foreign_thread(services, used)
    if root and (points_above(used.words) or rests_on_nothing(reply)):
        return above.points_above(used.author, used.words, root)
    shown = await _answered(services, used, reply, after)
    return above.with_offer(shown, root, None) if root else shown


async def _foreign_thread(services: Services, used: Shortcut) -> str:
    """The root of the thread that the message stands in, where what is said was not heard; "" for any other."""
    if used.thread is None or is_direct(used.channel):
        return ""
    return "" if await threads.stored(services, ConversationKey(used.tenant, used.channel, used.root)) else used.root


async def _answered(services: Services, used: Shortcut, reply: Reply, after: Conversation) -> Content:
    if reply.kind in UNCOVERED:
        await count(services, used.tenant, used.words, reply.topics, used.channel)
    frame = Frame(command=services.settings.slash_command, version=ids.needs_version(after), private=True)
    comparison = services.advising.comparison(after.comparison)
    shown = content(reply, comparison, frame)
    if shown is None or reply.kind in (Kind.SMALLTALK, Kind.HELP):
        return views.nothing_to_answer(used.words)
    if not _answers(reply):
        return views.answer(used.author, used.words, shown, None)
    shown = with_marks(shown, await open_on(services, used.tenant, comparison.id, facts_behind(reply, comparison)))
    there = ids.ButtonValue(
        record=f"{used.ts} {used.root if used.thread else ''}".strip(), version=used.author, text=used.words
    )
    return views.answer(used.author, used.words, shown, there)
