"""Turns of the conversation: what was accepted is answered, once, with the state it leaves behind."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.advisor.answers import needs_of_answers
from bot.advisor.changes import lapse
from bot.advisor.conversation import Conversation, Message
from bot.delivery import RetryLater
from bot.slack import ids, threads
from bot.slack.kinds import (
    ADOPTED,
    ARRIVED,
    CHOSEN,
    OWN_RATED,
    PRESSED,
    QUESTIONS,
    READ_ABOVE,
    REVIVED,
    SHARED,
    SHARED_OUT,
    SIDED,
    STEP,
    SUPPOSED,
    UNDONE,
    WORDS,
)
from bot.slack.received.forms import Filled, asked, known_part
from bot.slack.received.naming_decisions import Named
from bot.slack.received.supposing import Supposing
from bot.slack.received.written import MESSAGE
from bot.slack.services import Services
from bot.slack.siding import days_idle, wants_quiet
from bot.slack.views.notices import meanwhile, muted, never_quiet, unmuted
from bot.slack.work import stepping
from bot.slack.work.above import looked_above
from bot.slack.work.adopting import adopt
from bot.slack.work.answering import Beside, answer, empty, ignore, new_post
from bot.slack.work.asked_about import asked_for_here
from bot.slack.work.carding import Shown, names_decisions, shown_here
from bot.slack.work.company import in_company
from bot.slack.work.concerned import republish
from bot.slack.work.going_on import left_off_here
from bot.slack.work.life import HAPPENED, tell
from bot.slack.work.marking import mark_later
from bot.slack.work.outdating import outdate_later
from bot.slack.work.outside import as_read
from bot.slack.work.own_changing import tell_rated
from bot.slack.work.placing import places_asked_for
from bot.slack.work.planning import review_asked_for
from bot.slack.work.prompting import at_work, suggest_anew
from bot.slack.work.reading_above import read_on_request
from bot.slack.work.recording import DECIDED, ELSEWHERE, announce, publish_elsewhere, publish_waiting
from bot.slack.work.sending import answer_key, send
from bot.slack.work.settled import settled_here
from bot.slack.work.sharing import share, share_out
from bot.slack.work.siding import revived, sided
from bot.slack.work.team import ASKED, CLOSED, post_question, post_result
from bot.store import conversations, drafts, inbox, posts
from bot.store.conversations import StoredConversation
from bot.store.inbox import ASKED_ABOUT, Accepted, InboxState, Incoming
from bot.store.keys import ConversationKey, is_direct

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
            post_id = await turn(await as_read(services, accepted.message), accepted)
            if post_id is not None:
                await send(services, post_id)
        await republish(services, accepted)
    elif post_id is not None:
        await send(services, post_id)
    if accepted.message.kind == STEP:
        await stepping.complete(services, accepted, post_id)
    if post_id is None:
        return
    suggest_anew(services, accepted.message)
    services.metrics.answered((services.now() - accepted.received_at).total_seconds())
    if accepted.message.thread_ts is not None:
        await mark_later(services, accepted.message.conversation, accepted.id)
    await outdate_later(services, accepted.message.conversation, accepted.id)


async def _in_thread(services: Services, accepted: Accepted) -> int | None:
    """A message in a thread, or one that starts a thread; silent when it is not for the app."""
    said, key = accepted.message, accepted.message.conversation
    patience = threads.MENTIONED_AT_ONCE if said.mentioned else threads.SAID_AT_ONCE
    stored = await threads.stored_soon(services, key, patience if said.thread_ts else 0)
    if stored is None and (said.thread_ts or is_direct(said.channel)) and await _opens_soon(services, said):
        # The thread may hang from that message, and what was said would begin it from nothing, or go unheard.
        raise RetryLater(_OPENING)
    if not said.mentioned and (stored is None or stored.muted):
        await ignore(services, accepted)
        return None
    quiet_wanted = wants_quiet(said.text) if said.mentioned and said.kind == MESSAGE else None
    if quiet_wanted is not None and (stored is not None or not quiet_wanted):
        return await _set_muted(services, accepted, stored, quiet_wanted)
    before = Conversation.model_validate_json(stored.state) if stored else await empty(services, said)
    idle = days_idle(stored.updated_at, accepted.received_at) if stored and before.needs else 0
    if said.kind.startswith(UNDONE) and not said.kind.endswith(ids.needs_version(before)):
        await ignore(services, accepted)
        return None
    places = await places_asked_for(services, said)
    here = stored.key if stored else key
    review = None if places else await review_asked_for(services, said, here, before)
    what = Named() if places or review else names_decisions(said)
    text = places.rest if places else what.rest if what else said.text
    offered = said.kind.startswith(f"{PRESSED}:{ids.TOPIC}:")
    message = Message(text=text, user=said.author, at=accepted.received_at, mentioned=said.mentioned, offered=offered)
    if stored is not None and not said.mentioned:
        message = await in_company(services, accepted, message, stored, before)
    if stored is not None and (decided := await settled_here(services, said, stored.key, before)):
        message = message.model_copy(update={"decided": decided})
    start = lapse(before) if idle else before
    found = Shown(review, alone=True) if review else await shown_here(services, said, what) if what else None
    if not what and not review and places is None:
        left = await left_off_here(services, said)
        found = Shown(left, alone=True) if left else await asked_for_here(services, said, here, before.decision)
    card, alone = (found.card, found.alone) if found else (None, what.alone or (places is not None and not text))
    beside = Beside(card, alone, places, decision=found.number if found else None)
    if card is None and places is None:
        above = await looked_above(services, accepted, message, start, stored)
        message, start, beside = above.message, above.before, Beside.with_above(above)
    return await answer(services, accepted, message, start, stored, key, idle=idle, beside=beside)


async def _set_muted(
    services: Services, accepted: Accepted, stored: StoredConversation | None, wanted: bool
) -> int | None:
    """Somebody asked for quiet in a thread, or woke us; said there, since everybody is concerned."""
    said, key, now = accepted.message, accepted.message.conversation, services.now()
    already = stored is not None and stored.muted is wanted
    shown = muted(key.root_ts, already) if wanted else unmuted(already)
    if is_direct(key.channel):
        shown, wanted = never_quiet(), False
    begun = (await empty(services, said)).model_dump_json()
    async with services.db.write() as conn:
        if not await inbox.mark(conn, accepted.id, InboxState.ANSWERED):
            return None
        if stored is None:
            await conversations.save(conn, key, begun, version=0, started_by=said.user, at=now)
        await conversations.mute(conn, key, wanted, at=now)
        return await posts.add(conn, new_post(accepted, shown, Conversation(), key), at=now)


async def _opens_soon(services: Services, said: Incoming) -> bool:
    async with services.db.read() as conn:
        return await posts.opens_soon(conn, said.tenant, (said.channel, said.user))


async def _questionnaire(services: Services, accepted: Accepted) -> int | None:
    """The answers of a questionnaire: a recommendation that opens a thread, or one more in the thread adjusted."""
    said = accepted.message
    async with services.db.read() as conn:
        draft = await drafts.load(conn, said.tenant, said.text)
    if draft is None:
        await ignore(services, accepted)
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
    return await answer(services, accepted, message, before, stored, key, note=meanwhile(*since, lost))


async def _chosen(services: Services, accepted: Accepted) -> int | None:
    """An answer to the question under a recommendation."""
    said, key = accepted.message, accepted.message.conversation
    stored = await threads.stored(services, key)
    before = Conversation.model_validate_json(stored.state) if stored else Conversation()
    question, chosen = said.text.split()
    needs = needs_of_answers(
        {question: (chosen,)},
        services.advising.comparison(before.comparison),
        who=said.user,
        when=accepted.received_at,
    )
    message = Message(user=said.user, at=accepted.received_at, mentioned=True, stated=needs, settled=(question,))
    return await answer(services, accepted, message, before, stored, key)


async def _supposed(services: Services, accepted: Accepted) -> int | None:
    """What was supposed becomes the team's needs."""
    said, key = accepted.message, accepted.message.conversation
    async with services.db.read() as conn:
        draft = await drafts.load(conn, said.tenant, said.text)
    stored = await threads.stored(services, key)
    if draft is None or stored is None:
        await ignore(services, accepted)
        return None
    before = Conversation.model_validate_json(stored.state)
    supposing = Supposing.model_validate(draft.payload)
    message = supposing.message(before.needs, user=said.user, at=accepted.received_at, suppose=False)
    return await answer(services, accepted, message, before, stored, key)


async def _words(services: Services, accepted: Accepted) -> int | None:
    """`recommend` with words."""
    said = accepted.message
    message = Message(text=said.text, user=said.user, at=accepted.received_at, command="recommend")
    return await answer(services, accepted, message, await empty(services, said), None, None)


_Turn = Callable[[Services, Accepted], Awaitable[int | None]]

_TURNS: Final[Mapping[str, _Turn]] = {
    MESSAGE: _in_thread,
    PRESSED: _in_thread,
    ASKED_ABOUT: _in_thread,
    UNDONE: _in_thread,
    READ_ABOVE: read_on_request,
    WORDS: _words,
    QUESTIONS: _questionnaire,
    CHOSEN: _chosen,
    SUPPOSED: _supposed,
    SHARED: share,
    SHARED_OUT: share_out,
    STEP: stepping.recommend,
    ADOPTED: adopt,
    SIDED: sided,
    REVIVED: revived,
    DECIDED: announce,
    ELSEWHERE: publish_elsewhere,
    ARRIVED: publish_waiting,
    HAPPENED: tell,
    OWN_RATED: tell_rated,
    ASKED: post_question,
    CLOSED: post_result,
}
