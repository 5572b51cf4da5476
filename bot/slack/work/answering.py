"""The answer to a turn: the reply and the state it leaves behind, written together."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.advisor.catching_up import with_contradictions
from bot.advisor.conversation import UNCOVERED, Conversation, Given, Kind, Message, Reply
from bot.errors import StoreError
from bot.slack import ids
from bot.slack.challenged import open_on
from bot.slack.channels import settings_of, who_may_record, who_records
from bot.slack.failures import told
from bot.slack.kinds import CHOSEN, PRESSED, QUESTIONS, SHARED, SHARED_OUT, UNDONE, WORDS
from bot.slack.mrkdwn import mention
from bot.slack.preferences import ChannelSettings
from bot.slack.received.commands import asked_words
from bot.slack.received.written import MESSAGE
from bot.slack.resting import facts_behind
from bot.slack.services import Services
from bot.slack.views import above as above_views
from bot.slack.views.about_message import asked_by
from bot.slack.views.blocks import Content, context
from bot.slack.views.challenge_marks import with_marks
from bot.slack.views.evidence import quote
from bot.slack.views.recommendation import Frame
from bot.slack.views.reply import content
from bot.slack.views.sharing import shared_by
from bot.slack.views.threads import afresh, with_sides
from bot.slack.work.above import Above
from bot.slack.work.content import quiet
from bot.slack.work.hearing import is_open, with_hearing
from bot.slack.work.left_out import for_everybody, tell_left_out
from bot.slack.work.on_record import with_record
from bot.slack.work.placing import Places, offered
from bot.slack.work.sending import answer_key
from bot.slack.work.warning import with_warning
from bot.store import conversations, inbox, posts, unanswered
from bot.store.conversations import StoredConversation
from bot.store.inbox import ASKED_ABOUT, Accepted, InboxState, Incoming
from bot.store.keys import ConversationKey, is_channel, is_direct


@dataclass(frozen=True)
class Beside:
    """What a message gets beside the reply to its words. `card` is shown before the reply, or in its place where the
    message names what is on it and nothing else: `alone`. `places`: where it asks to have a decision told. `above`:
    what was found above it in the thread. `decision`: the number of the one that the card tells."""

    card: Content | None = None
    alone: bool = False
    places: Places | None = None
    above: Above | None = None
    decision: int | None = None

    @classmethod
    def with_above(cls, above: Above, otherwise: Content | None = None) -> "Beside":
        """What was found above; `otherwise` is said where nothing was read."""
        instead = above.refused or (otherwise if above.read is None else None)
        return cls(instead, instead is not None, above=above)


_REMEMBERED: Final = 3
"""Recommendations in a thread that are brought up to date when its needs change."""
_NOTHING_BESIDE: Final = Beside()


async def answer(
    services: Services,
    accepted: Accepted,
    message: Message,
    before: Conversation,
    stored: StoredConversation | None,
    key: ConversationKey | None,
    *,
    note: str = "",
    idle: int = 0,
    beside: Beside = _NOTHING_BESIDE,
) -> int | None:
    """Reply, and write reply and state together. `key` None: the reply opens a conversation of its own. `idle`: days of
    silence after which it starts afresh."""
    if key is not None and stored is not None:
        key = stored.key
    reply: Reply | None = None
    unread: tuple[str, ...] = ()
    card, places, above = beside.card, beside.places, beside.above
    place = key.channel if key else accepted.message.channel
    try:
        if beside.alone and (card is not None or places is not None):
            reply, after = Reply(kind=Kind.SILENT), before
        else:
            reply, after = await services.advising.reply(message, before)
            services.metrics.replied(reply.kind)
        after = after.model_copy(update={"decision": beside.decision or _still_meant(reply, after)})
        if above is not None:
            reply = with_contradictions(reply, above.taken_up)
        if note:
            reply = reply.model_copy(update={"note": note, "text": f"{reply.text}\n\n{note}"})
        here = await settings_of(services, accepted.message.tenant, place)
        unread, reply = reply.unread, for_everybody(reply, place)
        shown = _shown(services, accepted, reply, after, places, here, direct=not is_channel(place))
        if card is not None and reply.kind is Kind.NOT_COVERED:
            # The decision is what was asked about; no fact is missing.
            reply, shown = Reply(kind=Kind.SILENT), None
        if places is not None and reply.kind is not Kind.DECIDE:
            card = await offered(services, accepted.message, places, key or accepted.message.conversation)
        if shown is not None:
            shown = await with_warning(services, accepted.message.tenant, place, reply, shown)
            about = services.advising.comparison(after.comparison)
            shown = with_sides(shown, reply, about)
            behind = facts_behind(reply, about)
            shown = with_marks(shown, await open_on(services, accepted.message.tenant, about.id, behind))
            shown = afresh(shown, before, about, idle) if idle else shown
            shown = await with_record(services, key, reply, after, shown) if key is not None else shown
            shown = _with_above(shown, above, key) if above is not None and key is not None else shown
            if key is None:
                shown = await with_hearing(services, accepted.message.tenant, place, shown)
        if card is not None:
            shown = card if shown is None else Content(f"{card.text}\n\n{shown.text}", (*card.blocks, *shown.blocks))
    except StoreError:
        raise  # it passes, and the message is answered then
    except Exception as error:  # noqa: BLE001
        # It would fail the same way again, so the person hears of it now, and the message is not left unanswered.
        after, shown = before, told(error, "replying")
    now, uncovered = services.now(), reply is not None and reply.kind in UNCOVERED
    openly = uncovered and await is_open(services, accepted.message.tenant, place)
    async with services.db.write() as conn:
        if not await inbox.mark(conn, accepted.id, InboxState.ANSWERED if shown else InboxState.IGNORED):
            return None
        if reply is not None and uncovered:
            tenant = accepted.message.tenant
            await unanswered.count_up(conn, tenant, message.text, reply.topics, at=now, openly=openly)
        if shown is None:
            return None
        for one, at in above.kept if above is not None else ():
            await inbox.keep(conn, one, at=at)
        if key is not None:
            if reply is not None and reply.kind is Kind.RECOMMENDATION:
                after = _with_given(accepted, after)
            await _save(conn, key, after, stored, accepted.message.user, now)
        post_id = await posts.add(conn, new_post(accepted, shown, after, key), at=now)
    await tell_left_out(services, accepted.message, unread, post_id, place, key.root_ts if key else None)
    return post_id


def _still_meant(reply: Reply, after: Conversation) -> int | None:
    """The decision shown before, unless the talk has moved on to what else could be decided."""
    moved = (Kind.NEEDS, Kind.RECOMMENDATION, Kind.DECIDE, Kind.WHAT_IF)
    return None if reply.kind in moved else after.decision


def _shown(
    services: Services,
    accepted: Accepted,
    reply: Reply,
    after: Conversation,
    places: Places | None,
    here: ChannelSettings,
    *,
    direct: bool,
) -> Content | None:
    said = accepted.message
    frame = Frame(
        command=services.settings.slash_command,
        version=ids.needs_version(after),
        direct=direct,
        following=here.following,
        may_not=who_may_record(services, here, said.user),
        recorders=who_records(services, here),
        asked_by=said.user if said.kind in (WORDS, QUESTIONS) else "",
        channels=places.channels if places else (),
        refused=places.refused if places else (),
    )
    shown = content(reply, services.advising.comparison(after.comparison), frame)
    if shown is not None and said.kind.startswith(ASKED_ABOUT):
        return asked_by(said.user, shown)
    out = said.kind.startswith(SHARED_OUT)
    if shown is None or not (out or said.kind == SHARED):
        return shown
    by = shared_by(said.user) if out else f"{mention(said.user)} asked {quote(asked_words(said.text))}"
    return Content(text=f"{by}\n{shown.text}", blocks=(context(by), *shown.blocks))


def _with_above(shown: Content, above: Above, key: ConversationKey) -> Content:
    if above.read is not None:
        return above_views.with_lead(shown, above_views.lead(above.read, above.told))
    if above.offered is not None:
        return above_views.with_offer(shown, key.root_ts, above.offered or None)
    return shown


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


def new_post(accepted: Accepted, shown: Content, after: Conversation, key: ConversationKey | None) -> posts.NewPost:
    """The post that answers what was accepted, in its thread; `key` None: one that opens a conversation."""
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


def _with_given(accepted: Accepted, after: Conversation) -> Conversation:
    given = Given(post=answer_key(accepted), version=ids.needs_version(after))
    return after.model_copy(update={"given": (*after.given, given)[-_REMEMBERED:]})


def _opened(accepted: Accepted, after: Conversation) -> Conversation:
    return after.model_copy(update={"opened_by": answer_key(accepted)})


async def ignore(services: Services, accepted: Accepted) -> None:
    """Done with it, without an answer."""
    async with services.db.write() as conn:
        await inbox.mark(conn, accepted.id, InboxState.IGNORED)


async def empty(services: Services, said: Incoming) -> Conversation:
    """Where a conversation begins: with the comparison of its channel."""
    return Conversation(comparison=(await settings_of(services, said.tenant, said.channel)).comparison)
