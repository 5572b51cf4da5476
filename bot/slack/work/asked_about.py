"""What is on record of what somebody asks the decisions about, in words, or in the talk that goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.life import Decision
from bot.decisions.model import Status
from bot.decisions.near import is_near, telling
from bot.slack.received.naming_decisions import MOST
from bot.slack.received.written import MESSAGE
from bot.slack.services import Services
from bot.slack.views.asked_about import FEW, nothing_about, nothing_here, recorded_about
from bot.slack.views.blocks import Content
from bot.slack.views.decision_card import Way
from bot.slack.work.carding import Shown, known, newer_of, reading
from bot.slack.work.telling_people import awaits, people_told
from bot.store import decisions, nearby, placed, records
from bot.store.inbox import Incoming
from bot.store.keys import ConversationKey, Tenant, is_direct
from bot.store.viewing import Viewer
from bot.understanding.intents.asked_decisions import decision_asked_about, search_words
from bot.understanding.intents.asked_people import About, people_asked_about

_NEWEST: Final = 3
"""Decisions shown in place of one that is not there."""


@dataclass(frozen=True)
class Found:
    """What there is on a topic: the newest of `total`, found by these `words`; `near` where only others like them are
    on record."""

    decisions: tuple[Decision, ...]
    total: int
    words: str = ""
    near: bool = False


async def asked_for_here(
    services: Services, said: Incoming, thread: ConversationKey, last: int | None = None
) -> Shown | None:
    """What is on record of what somebody asks the decisions about, or came of the `thread` they ask in; None where they
    ask no such thing. `last` is the decision that was shown there last. In a channel only what everybody there may see.
    Where the app is not spoken to, it tells only of the decision of the thread."""
    if said.kind.partition(":")[0] != MESSAGE:
        return None
    people = people_asked_about(said.text)
    if people and people.loose and not said.mentioned:
        return None
    topic = "" if people else decision_asked_about(said.text)
    if topic is None or (topic and not said.mentioned):
        return None
    if topic:
        return Shown(await told_about(services, said, topic), alone=True)
    found = await _came_of(services, said, thread)
    meant = await _meant(services, said, found, last) if people else None
    if people and people.about is About.STANCE and not (meant and awaits(meant, said.user)):
        return None
    if people and meant:
        return Shown(await people_told(services, said, meant, people), alone=True, number=meant.record.number)
    if people and (people.about is not About.MADE or not said.mentioned):
        return None
    if found:
        way = _way(services, said)
        shown = recorded_about(
            known(services, found), "", "", len(found), way, newer=await newer_of(services, said, found)
        )
        return Shown(shown, alone=True, number=found[0].record.number)
    return Shown(await _nothing_here(services, said), alone=True) if said.mentioned else None


async def told_about(services: Services, said: Incoming, topic: str) -> Content:
    """What is on record of a topic, or what there is instead."""
    viewer, way, words = reading(said), _way(services, said), search_words(topic)
    async with services.db.read() as conn:
        found = await look_for(conn, said.tenant, viewer, words)
        rest = await _newest(conn, said.tenant, viewer) if not found.total else found
    newer = await newer_of(services, said, rest.decisions)
    if found.total:
        shown = known(services, found.decisions)
        return recorded_about(shown, topic, found.words, found.total, way, newer=newer, near=found.near)
    return nothing_about(topic, words, known(services, rest.decisions), rest.total, way, newer=newer)


async def look_for(conn: AsyncConnection, tenant: Tenant, viewer: Viewer, words: str) -> Found:
    """The decisions that have the words; else those that have the telling ones among them, or words like those."""
    saying = telling(words.split())
    for tried in dict.fromkeys((words, " ".join(saying))):
        page = await decisions.search(conn, tenant, viewer, tried, limit=MOST)
        if page.total:
            return Found(await records.read(conn, tenant, page.decisions), page.total, tried)
    near = [number for number, text in await nearby.found_by(conn, tenant, viewer) if is_near(saying, text)]
    loaded = [await records.load(conn, tenant, number, viewer) for number in near[:MOST]]
    return Found(tuple(one for one in loaded if one), len(near), words, near=True)


async def _newest(conn: AsyncConnection, tenant: Tenant, viewer: Viewer) -> Found:
    """The only ones there are, or the newest of more."""
    page = await decisions.search(conn, tenant, viewer, limit=FEW)
    shown = page.decisions if page.total <= FEW else page.decisions[:_NEWEST]
    return Found(await records.read(conn, tenant, shown), page.total)


async def _nothing_here(services: Services, said: Incoming) -> Content:
    async with services.db.read() as conn:
        rest = await _newest(conn, said.tenant, reading(said))
    newer = await newer_of(services, said, rest.decisions)
    return nothing_here(known(services, rest.decisions), rest.total, _way(services, said), newer=newer)


async def _came_of(services: Services, said: Incoming, thread: ConversationKey) -> tuple[Decision, ...]:
    """What came of the thread, the newest first."""
    viewer = reading(said)
    async with services.db.read() as conn:
        numbers = sorted(await placed.beside(conn, thread), reverse=True)[:MOST]
        loaded = [await records.load(conn, said.tenant, number, viewer) for number in numbers]
    return tuple(one for one in loaded if one)


async def _meant(services: Services, said: Incoming, found: Sequence[Decision], last: int | None) -> Decision | None:
    """The decision that “this” is: the one shown last, else the newest of the thread that was not taken back."""
    if last is not None and said.mentioned:
        async with services.db.read() as conn:
            shown = await records.load(conn, said.tenant, last, reading(said))
        if shown is not None:
            return shown
    standing = [one for one in found if one.standing.status is not Status.WITHDRAWN]
    return next(iter(standing or found), None)


def _way(services: Services, said: Incoming) -> Way:
    return Way(services.settings.slash_command, private=is_direct(said.channel))
