"""Turns of the conversation: what was accepted is answered, once, with the state it leaves behind."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.advisor.answers import needs_of_answers
from bot.advisor.changes import lapse
from bot.advisor.conversation import Conversation, Kind, Message, Reply
from bot.delivery import RetryLater
from bot.slack import ids, threads
from bot.slack.challenged import open_on
from bot.slack.channels import settings_of
from bot.slack.commands import Command
from bot.slack.failures import told
from bot.slack.forms import Filled, asked, known_part
from bot.slack.incoming import MESSAGE
from bot.slack.mrkdwn import mention
from bot.slack.services import Services
from bot.slack.siding import Side, days_idle, wants_quiet
from bot.slack.supposing import Supposing
from bot.slack.views.about_message import asked_by
from bot.slack.views.blocks import Content, context
from bot.slack.views.challenge_marks import with_marks
from bot.slack.views.evidence import quote
from bot.slack.views.notices import meanwhile, muted, unmuted
from bot.slack.views.recommendation import Frame
from bot.slack.views.reply import content
from bot.slack.views.threads import afresh, with_sides
from bot.slack.work.carding import names_decisions, shown_here
from bot.slack.work.concerned import republish
from bot.slack.work.content import quiet
from bot.slack.work.hearing import with_hearing
from bot.slack.work.life import HAPPENED, tell
from bot.slack.work.marking import mark_later
from bot.slack.work.prompting import at_work
from bot.slack.work.recording import DECIDED, ELSEWHERE, announce, publish_elsewhere
from bot.slack.work.sending import answer_key, send
from bot.slack.work.team import ASKED, CLOSED, post_question, post_result
from bot.slack.work.warning import with_warning
from bot.store import conversations, drafts, inbox, posts, unanswered
from bot.store.conversations import StoredConversation
from bot.store.inbox import Accepted, InboxState, Incoming
from bot.store.keys import ConversationKey, is_direct

WORDS: Final = "recommend"
"""Kinds of inbox rows beside MESSAGE. WORDS: `recommend` with words, in `text`."""
QUESTIONS: Final = "questionnaire"
"""A submitted questionnaire; `text` is the draft's id."""
SHARED: Final = "share"
"""A private answer to be given again in public; `text` is what was asked."""
ASKED_ABOUT: Final = "asked_about"
"""A message that somebody asked about with a shortcut, to be answered in its thread; followed by who wrote it."""
PRESSED: Final = "pressed"
"""A button that stands for words; `text` is the words. Followed by what makes pressing it twice the same."""
CHOSEN: Final = "chosen"
"""An answer to the question that would help most; `text` is the question's id and the answer's. Followed by the
question and the version of the needs it was asked for."""
SUPPOSED: Final = "supposed"
"""Something supposed that somebody keeps; `text` is the draft's id."""
UNDONE: Final = "undo"
"""Followed by the version of the needs that the button was made for."""

SIDED: Final = "sided"
"""Which of two contradicting needs holds; `text` is a `Side`. Followed by the version of the needs then."""
REVIVED: Final = "revived"
"""The needs of before a long silence are taken up again."""

_OPENING: Final = 1.0
"""Seconds until a thread is looked at again that may just be opening."""


async def take_turn(services: Services, id: str) -> None:
    """Answer the accepted message with this id. Doing it again after a crash goes on where it stopped."""
    async with services.db.read() as conn:
        accepted = await inbox.get(conn, int(id))
        if accepted is None:
            return
        post = await posts.by_key(conn, accepted.message.tenant, answer_key(accepted))
    post_id = post.id if post else None
    services = await services.of(accepted.message.tenant)
    if post is None and accepted.state is InboxState.ACCEPTED:
        turn = _TURNS[accepted.message.kind.partition(":")[0]]
        async with at_work(services, accepted.message):
            post_id = await turn(services, accepted)
            if post_id is not None:
                await send(services, post_id)
        await republish(services, accepted)
    elif post_id is not None:
        await send(services, post_id)
    if post_id is None:
        return
    services.metrics.answered((services.now() - accepted.received_at).total_seconds())
    if accepted.message.thread_ts is not None:
        await mark_later(services, accepted.message.conversation, accepted.id)


async def _in_thread(services: Services, accepted: Accepted) -> int | None:
    """A message in a thread, or one that starts a thread; silent when it is not for the app."""
    said, key = accepted.message, accepted.message.conversation
    patience = threads.MENTIONED_AT_ONCE if said.mentioned else threads.SAID_AT_ONCE
    stored = await threads.stored_soon(services, key, patience if said.thread_ts else 0)
    if stored is None and (said.thread_ts or is_direct(said.channel)) and await _opens_soon(services, said):
        # The thread may hang from that message, and what was said would begin it from nothing, or go unheard.
        raise RetryLater(_OPENING)
    if not said.mentioned and (stored is None or stored.muted):
        await _ignore(services, accepted)
        return None
    quiet_wanted = wants_quiet(said.text) if said.mentioned and said.kind == MESSAGE else None
    if quiet_wanted is not None and (stored is not None or not quiet_wanted):
        return await _set_muted(services, accepted, stored, quiet_wanted)
    before = Conversation.model_validate_json(stored.state) if stored else await _empty(services, said)
    idle = days_idle(stored.updated_at, accepted.received_at) if stored and before.needs else 0
    if said.kind.startswith(UNDONE) and not said.kind.endswith(ids.needs_version(before)):
        await _ignore(services, accepted)
        return None
    kind, _, author = said.kind.partition(":")
    who = author if kind == ASKED_ABOUT else said.user
    what = names_decisions(said)
    text = what.rest if what else said.text
    message = Message(text=text, user=who, at=accepted.received_at, mentioned=said.mentioned)
    start = lapse(before) if idle else before
    card = await shown_here(services, said, what) if what else None
    return await _answer(services, accepted, message, start, stored, key, idle=idle, card=card, alone=what.alone)


async def _set_muted(
    services: Services, accepted: Accepted, stored: StoredConversation | None, wanted: bool
) -> int | None:
    """Somebody asked for quiet in a thread, or woke us; said there, since everybody is concerned."""
    said, key, now = accepted.message, accepted.message.conversation, services.now()
    already = stored is not None and stored.muted is wanted
    shown = muted(key.root_ts, already) if wanted else unmuted(already)
    begun = (await _empty(services, said)).model_dump_json()
    async with services.db.write() as conn:
        if not await inbox.mark(conn, accepted.id, InboxState.ANSWERED):
            return None
        if stored is None:
            await conversations.save(conn, key, begun, version=0, started_by=said.user, at=now)
        await conversations.mute(conn, key, wanted, at=now)
        return await posts.add(conn, _post(accepted, shown, Conversation(), key), at=now)


async def _sided(services: Services, accepted: Accepted) -> int | None:
    """Somebody chose between two needs that contradict each other."""
    said, key = accepted.message, accepted.message.conversation
    stored = await threads.stored(services, key)
    before = Conversation.model_validate_json(stored.state) if stored else await _empty(services, said)
    stated = Side.decode(said.text).stated(said.user, accepted.received_at)
    message = Message(user=said.user, at=accepted.received_at, mentioned=True, stated=stated)
    return await _answer(services, accepted, message, before, stored, key)


async def _revived(services: Services, accepted: Accepted) -> int | None:
    """The needs of before a long silence hold again, beside what was said since."""
    said, key = accepted.message, accepted.message.conversation
    stored = await threads.stored(services, key)
    before = Conversation.model_validate_json(stored.state) if stored else await _empty(services, said)
    message = Message(user=said.user, at=accepted.received_at, mentioned=True, stated=before.lapsed)
    taken_up = before.model_copy(update={"lapsed": ()})
    return await _answer(services, accepted, message, taken_up, stored, key)


async def _empty(services: Services, said: Incoming) -> Conversation:
    """Where a conversation begins: with the comparison of its channel."""
    return Conversation(comparison=(await settings_of(services, said.tenant, said.channel)).comparison)


async def _opens_soon(services: Services, said: Incoming) -> bool:
    async with services.db.read() as conn:
        return await posts.opens_soon(conn, said.tenant, (said.channel, said.user))


async def _questionnaire(services: Services, accepted: Accepted) -> int | None:
    """The answers of a questionnaire: a recommendation that opens a thread, or one more in the thread adjusted."""
    said = accepted.message
    async with services.db.read() as conn:
        draft = await drafts.load(conn, said.tenant, said.text)
    if draft is None:
        await _ignore(services, accepted)
        return None
    filled = Filled.model_validate(draft.payload)
    known, lost = known_part(services.advising.comparison(filled.comparison), filled)
    message = asked(known, user=said.user, at=accepted.received_at)
    key = None
    if filled.root_ts is not None and filled.channel is not None:
        key = ConversationKey(said.tenant, filled.channel, filled.root_ts)
    stored = await threads.stored(services, key) if key else None
    before = Conversation.model_validate_json(stored.state) if stored else Conversation()
    since = (
        filled.knowledge not in ("", services.advising.advisor.knowledge.digest),
        key is not None and not filled.confirmed and filled.version != ids.needs_version(before),
    )
    return await _answer(services, accepted, message, before, stored, key, note=meanwhile(*since, lost))


async def _chosen(services: Services, accepted: Accepted) -> int | None:
    """An answer to the question under a recommendation."""
    said, key = accepted.message, accepted.message.conversation
    stored = await threads.stored(services, key)
    before = Conversation.model_validate_json(stored.state) if stored else Conversation()
    question, answer = said.text.split()
    needs = needs_of_answers(
        {question: (answer,)},
        services.advising.comparison(before.comparison),
        who=said.user,
        when=accepted.received_at,
    )
    message = Message(user=said.user, at=accepted.received_at, mentioned=True, stated=needs, settled=(question,))
    return await _answer(services, accepted, message, before, stored, key)


async def _supposed(services: Services, accepted: Accepted) -> int | None:
    """What was supposed becomes the team's needs."""
    said, key = accepted.message, accepted.message.conversation
    async with services.db.read() as conn:
        draft = await drafts.load(conn, said.tenant, said.text)
    stored = await threads.stored(services, key)
    if draft is None or stored is None:
        await _ignore(services, accepted)
        return None
    before = Conversation.model_validate_json(stored.state)
    supposing = Supposing.model_validate(draft.payload)
    message = supposing.message(before.needs, user=said.user, at=accepted.received_at, suppose=False)
    return await _answer(services, accepted, message, before, stored, key)


async def _words(services: Services, accepted: Accepted) -> int | None:
    """`recommend` with words."""
    said = accepted.message
    message = Message(text=said.text, user=said.user, at=accepted.received_at, command="recommend")
    return await _answer(services, accepted, message, await _empty(services, said), None, None)


async def _shared(services: Services, accepted: Accepted) -> int | None:
    """An answer that one person saw, given again where everybody sees it; its thread is followed."""
    said = accepted.message
    message = Command.read(said.text).message(said.user)
    return await _answer(services, accepted, message, await _empty(services, said), None, None)


async def _answer(
    services: Services,
    accepted: Accepted,
    message: Message,
    before: Conversation,
    stored: StoredConversation | None,
    key: ConversationKey | None,
    *,
    note: str = "",
    idle: int = 0,
    card: Content | None = None,
    alone: bool = False,
) -> int | None:
    """Reply, and write reply and state together. `key` None: the reply opens a conversation of its own. `card` is shown
    before the reply, or in its place where the message names what is on it and nothing else: `alone`. `idle`: days of
    silence after which it starts afresh."""
    if key is not None and stored is not None:
        key = stored.key
    reply: Reply | None = None
    try:
        if card is not None and alone:
            reply, after = Reply(kind=Kind.SILENT), before
        else:
            reply, after = await services.advising.reply(message, before)
            services.metrics.replied(reply.kind)
        if note:
            reply = reply.model_copy(update={"note": note, "text": f"{reply.text}\n\n{note}"})
        shown = _shown(services, accepted, reply, after)
        if shown is not None:
            place = key.channel if key else accepted.message.channel
            shown = await with_warning(services, accepted.message.tenant, place, reply, shown)
            about = services.advising.comparison(after.comparison)
            shown = with_sides(shown, reply, about, ids.needs_version(after))
            shown = with_marks(shown, await open_on(services, accepted.message.tenant, about.id, reply.facts))
            shown = afresh(shown, before, about, idle) if idle else shown
            if key is None:
                shown = await with_hearing(services, accepted.message.tenant, place, shown)
        if card is not None:
            shown = card if shown is None else Content(f"{card.text}\n\n{shown.text}", (*card.blocks, *shown.blocks))
    except Exception as error:  # noqa: BLE001
        # It would fail the same way again, so the person hears of it now, and the message is not left unanswered.
        after, shown = before, told(error, "replying")
    now = services.now()
    async with services.db.write() as conn:
        if not await inbox.mark(conn, accepted.id, InboxState.ANSWERED if shown else InboxState.IGNORED):
            return None
        if reply is not None and reply.kind is Kind.NOT_COVERED:
            await unanswered.count_up(conn, accepted.message.tenant, message.text, reply.topics, at=now)
        if shown is None:
            return None
        if key is not None:
            await _save(conn, key, after, stored, accepted.message.user, now)
        return await posts.add(conn, _post(accepted, shown, after, key), at=now)


def _shown(services: Services, accepted: Accepted, reply: Reply, after: Conversation) -> Content | None:
    said = accepted.message
    frame = Frame(
        command=services.settings.slash_command,
        version=ids.needs_version(after),
        asked_by=said.user if said.kind in (WORDS, QUESTIONS) else "",
    )
    shown = content(reply, services.advising.comparison(after.comparison), frame)
    if shown is not None and said.kind.startswith(ASKED_ABOUT):
        return asked_by(said.user, shown)
    if shown is None or said.kind != SHARED:
        return shown
    by = f"{mention(said.user)} asked {quote(said.text)}"
    return Content(text=f"{by}\n{shown.text}", blocks=(context(by), *shown.blocks))


async def _save(
    conn: AsyncConnection,
    key: ConversationKey,
    after: Conversation,
    stored: StoredConversation | None,
    user: str,
    now: datetime,
) -> None:
    version = stored.version if stored else 0
    await conversations.save(conn, key, after.model_dump_json(), version=version, started_by=user, at=now)


def _post(accepted: Accepted, shown: Content, after: Conversation, key: ConversationKey | None) -> posts.NewPost:
    said = accepted.message
    return posts.NewPost(
        tenant=said.tenant,
        channel=key.channel if key else said.channel,
        thread_ts=_thread(said, key),
        key=answer_key(accepted),
        payload=quiet(shown),
        opens_conversation=None if key else _opened(accepted, after).model_dump_json(),
        started_by=said.user,
    )


def _thread(said: Incoming, key: ConversationKey | None) -> str | None:
    """Where the answer stands: in the thread, or in a direct message beside what was said or pressed there."""
    if key is None or not is_direct(key.channel):
        return key.root_ts if key else None
    inside = said.kind.partition(":")[0] in (MESSAGE, PRESSED, UNDONE, CHOSEN)
    return said.thread_ts if inside and said.thread_ts != said.ts else None


def _opened(accepted: Accepted, after: Conversation) -> Conversation:
    return after.model_copy(update={"opened_by": answer_key(accepted)})


async def _ignore(services: Services, accepted: Accepted) -> None:
    async with services.db.write() as conn:
        await inbox.mark(conn, accepted.id, InboxState.IGNORED)


_Turn = Callable[[Services, Accepted], Awaitable[int | None]]

_TURNS: Final[Mapping[str, _Turn]] = {
    MESSAGE: _in_thread,
    PRESSED: _in_thread,
    ASKED_ABOUT: _in_thread,
    UNDONE: _in_thread,
    WORDS: _words,
    QUESTIONS: _questionnaire,
    CHOSEN: _chosen,
    SUPPOSED: _supposed,
    SHARED: _shared,
    SIDED: _sided,
    REVIVED: _revived,
    DECIDED: announce,
    ELSEWHERE: publish_elsewhere,
    HAPPENED: tell,
    ASKED: post_question,
    CLOSED: post_result,
}
