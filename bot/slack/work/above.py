"""What people said above in a thread before the app was asked: read where somebody points at it, else offered."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from bot.advisor.catching_up import TakenUp, rests_on_nothing, take_up
from bot.advisor.conversation import Answered, Conversation, Message
from bot.errors import StoreError
from bot.scoring.model import Need
from bot.slack.calls.asking import RefusedError
from bot.slack.kinds import READ
from bot.slack.received.written import MESSAGE, OUTSIDE
from bot.slack.services import Services
from bot.slack.views import above as views
from bot.slack.views.blocks import Content
from bot.slack.work.fetching import counted, fetched
from bot.slack.work.hearing import as_heard, look
from bot.store import inbox, posts
from bot.store.conversations import StoredConversation
from bot.store.inbox import ASKED_ABOUT, Accepted, Incoming
from bot.store.keys import ConversationKey, is_direct
from bot.understanding.intents.above import points_above, without_pointing

MOST: Final = 200
"""Messages that are read, the latest."""
_HEARD: Final = (MESSAGE, f"{MESSAGE}:{OUTSIDE}", READ)

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Above:
    """What to answer, and from where on, once what stands above was looked at."""

    message: Message
    before: Conversation
    taken_up: tuple[TakenUp, ...] = ()
    kept: tuple[tuple[Incoming, datetime], ...] = ()
    """Messages with needs in them, to be kept as if they had been said to the app."""
    read: views.Read | None = None
    offered: int | None = None
    """Messages that could be read; 0 where nobody knows how many."""
    refused: Content | None = None
    """Said instead of an answer: why nothing could be read."""

    @property
    def told(self) -> list[Need]:
        """The needs that were told in what was read, also those that somebody took back later."""
        return [need for one in self.taken_up for need in one.changed]


async def looked_above(
    services: Services, accepted: Accepted, message: Message, before: Conversation, stored: StoredConversation | None
) -> Above:
    """What was said above a message is read where it points there, or asks for advice and says nothing that this could
    rest on. A conversation that hangs from a message of ours heard everything itself. Raises as `asked` does."""
    said, plain = accepted.message, Above(message, before)
    inside = said.thread_ts not in (None, said.ts) and not is_direct(said.channel)
    if not (inside and said.mentioned and said.kind.partition(":")[0] in (MESSAGE, ASKED_ABOUT)):
        return plain
    pointed = points_above(message.text)
    if stored is not None and not (pointed and await _is_theirs(services, said.conversation)):
        return plain
    if not pointed:
        answered = await _replied(services, message, before)
        if answered is None or not rests_on_nothing(answered[0]):
            return replace(plain, offered=await counted(services, said.conversation, said.ts))
    asks = message.model_copy(update={"text": without_pointing(message.text), "catches_up": True})
    found = await read_above(services, accepted, Above(asks, before), until=said.ts)
    return found if found.read or found.refused else plain


async def read_above(services: Services, accepted: Accepted, begun: Above, until: str | None = None) -> Above:
    """Have what people said in the thread before `until` taken up, as if each had said it to the app; without `read`
    where there is nothing that was not heard or read before. Raises as `asked` does."""
    said, before = accepted.message, begun.before
    try:
        there, cut = await fetched(services, said.conversation, until)
    except RefusedError as refusal:
        logger.info("conversations.replies answered %s", refusal.code)
        return replace(begun, refused=await _unreadable(services, accepted, refusal.code))
    unheard = await _unheard(services, said.conversation, before, there)
    if not unheard:
        return begun
    taken: list[tuple[TakenUp, Incoming, datetime]] = []
    held = before
    for one, at in unheard[-MOST:]:
        heard = Message(text=one.text, user=one.user, at=at, before_asked=True)
        answered = await _replied(services, heard, held)
        if answered is None:
            continue
        reply, after = answered
        held, told = take_up(reply, held, after, services.advising.comparison(after.comparison))
        if told is not None:
            taken.append((told, one, at))
    read = views.Read(min(len(unheard), MOST), len(unheard), cut)
    return replace(
        begun,
        before=held.model_copy(update={"read_to": unheard[-1][0].ts}),
        taken_up=tuple(told for told, _, _ in taken),
        kept=tuple((one, at) for _, one, at in taken),
        read=read,
    )


async def _replied(services: Services, message: Message, held: Conversation) -> Answered | None:
    """What is made of a message; None where that fails, which keeps nobody from being answered."""
    try:
        return await services.advising.reply(message, held)
    except StoreError:
        raise
    except Exception:
        logger.exception("a message above could not be read")
        return None


async def _is_theirs(services: Services, thread: ConversationKey) -> bool:
    async with services.db.read() as conn:
        return await posts.at(conn, thread.tenant, thread.channel, thread.root_ts) is None


async def _unheard(
    services: Services, thread: ConversationKey, before: Conversation, there: Sequence[dict[str, Any]]
) -> list[tuple[Incoming, datetime]]:
    """Those of the messages that say something and were neither said to the app nor read before, oldest first."""
    async with services.db.read() as conn:
        heard = await inbox.heard_in(conn, thread, _HEARD)
    after = float(before.read_to or 0)
    fresh = [one for one in there if one["text"] and one["ts"] not in heard and float(one["ts"]) > after]
    return [(_said(thread, one), _time(one["ts"])) for one in sorted(fresh, key=lambda one: float(one["ts"]))]


def _said(thread: ConversationKey, one: dict[str, Any]) -> Incoming:
    return Incoming(
        tenant=thread.tenant,
        channel=thread.channel,
        ts=one["ts"],
        kind=READ,
        thread_ts=None if one["ts"] == thread.root_ts else thread.root_ts,
        user=one["user"],
        text=one["text"],
        mentioned=False,
    )


def _time(ts: str) -> datetime:
    return datetime.fromtimestamp(float(ts), UTC)


async def _unreadable(services: Services, accepted: Accepted, code: str) -> Content:
    said = accepted.message
    about = await look(services, said.tenant, said.channel)
    app = (await services.workspaces.installation(said.tenant)).user
    private = about is None or bool(about.get("is_private"))
    shown = views.unreadable(code, app, said.conversation.root_ts, str(accepted.id), private=private)
    return shown if private else await as_heard(services, said.tenant, about, shown)
