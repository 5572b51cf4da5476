"""What one person's home shows, gathered from one state of the data."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.life import Decision, Event, reviewed, waits_for
from bot.decisions.model import DecisionRecord
from bot.slack import challenged, kinds
from bot.slack.overview import (
    AskedLine,
    DoubtLine,
    DraftLine,
    FactLine,
    Home,
    Known,
    Offsets,
    Page,
    Part,
    page,
)
from bot.slack.preferences import is_editor
from bot.slack.services import Services
from bot.slack.work.left_off import begun_as, is_recommendation, recent_line
from bot.slack.work.polls import Poll, polls_of, with_link
from bot.store import concerning, conversations, decisions, drafts, homes, unanswered
from bot.store.challenges import StoredChallenge
from bot.store.concerning import Waiting
from bot.store.conversations import StoredConversation
from bot.store.decisions import StoredDecision
from bot.store.drafts import Draft
from bot.store.keys import ConversationKey, Tenant
from bot.store.unanswered import UnansweredQuestion

_RECENT: Final = 25
_QUESTIONS: Final = 100

T = TypeVar("T")
Links = Mapping[ConversationKey, str]


@dataclass(frozen=True)
class _Kept:
    """What the database holds for one home."""

    drafts: Sequence[tuple[Draft, datetime]]
    parts: Mapping[Part, Page[Known]]
    begun: Sequence[StoredConversation]
    asked: Sequence[UnansweredQuestion]
    polls: Sequence[Poll]
    offsets: Offsets
    named: bool
    """Whether this person is an editor by name, and not because everybody is one."""


async def gather(services: Services, tenant: Tenant, user: str) -> Home:
    """Everything one person's home shows."""
    editor = is_editor(services.settings, user)
    kept = await _read(services, tenant, user, editor=editor)
    offsets = kept.offsets
    left = [(draft, at, told) for draft, at in kept.drafts if (told := begun_as(services, draft))]
    begun = page(Part.DRAFTS, left, offsets)
    recent = page(Part.RECENT, [one for one in kept.begun if is_recommendation(one)], offsets)
    doubted = page(Part.CHALLENGES, await challenged.every_open(services, tenant) if editor else (), offsets)
    asked_team = page(Part.POLLS, kept.polls, offsets)
    places = [
        *(one.message for one in asked_team.shown if one.message),
        *(one.key for one in recent.shown),
        *(place for draft, *_ in begun.shown if (place := _place(draft))),
        *(place for one in doubted.shown if (place := _where(one))),
    ]
    links = await services.links.of(await services.workspaces.client(tenant), places)
    lines = [await recent_line(services, one, links) for one in recent.shown]
    drafted = [DraftLine(told, at, _opens(draft), _link(links, draft)) for draft, at, told in begun.shown]
    return Home(
        awaiting=kept.parts[Part.AWAITING],
        polls=_shown(asked_team, [with_link(one, links) for one in asked_team.shown]),
        drafts=_shown(begun, drafted),
        open=kept.parts[Part.OPEN],
        reviews=kept.parts[Part.REVIEWS],
        decided=kept.parts[Part.DECIDED],
        recent=_shown(recent, [line for line in lines if line is not None]),
        challenges=_shown(doubted, [_doubt(one, links) for one in doubted.shown]) if editor else None,
        unanswered=page(Part.UNANSWERED, _asked(services, kept.asked), offsets) if kept.named else None,
        facts=page(Part.FACTS, _due_facts(services, services.now().date()), offsets) if editor else None,
    )


async def _read(services: Services, tenant: Tenant, user: str, *, editor: bool) -> _Kept:
    """A handful of short statements; records are read only of the decisions that are shown."""
    # Some of it only the app heard, so it is for people somebody has named, not for everybody.
    named = editor and bool(services.settings.editors)
    async with services.db.read() as conn:
        turned = await homes.pages(conn, tenant, user)
        offsets = {part: turned.get(part.value, 0) for part in Part}
        left = await drafts.open_of(conn, tenant, user, kinds.GONE_ON_WITH)
        waiting = await concerning.waiting(conn, tenant, user, services.now())
        events = await _events(conn, tenant, [one.number for one in waiting])
        sorted_in = _sorted(waiting, events, user)
        settled = await concerning.decided(conn, tenant, user)
        sorted_in[Part.DECIDED] = [one for one in settled if one not in sorted_in[Part.REVIEWS]]
        parts = {part: page(part, numbers, offsets) for part, numbers in sorted_in.items()}
        shown = {number for part in parts.values() for number in part.shown}
        stored = await concerning.those(conn, tenant, shown) if shown else ()
        events |= await _events(conn, tenant, shown - events.keys())
        begun = await conversations.started_by(conn, tenant, user, limit=_RECENT)
        asked = await unanswered.most_asked(conn, tenant, limit=unanswered.MOST_READ) if named else ()
        polls = await polls_of(conn, services, tenant, user)
    known = {one.number: _known(services, one, events[one.number], user) for one in stored}
    pages = {part: _shown(numbers, [known[number] for number in numbers.shown]) for part, numbers in parts.items()}
    return _Kept(left, pages, begun, asked, polls, offsets, named)


async def _events(conn: AsyncConnection, tenant: Tenant, numbers: Collection[int]) -> dict[int, list[Event]]:
    told = await decisions.events(conn, tenant, list(numbers)) if numbers else {}
    return {number: [*map(Event.model_validate_json, told.get(number, ()))] for number in numbers}


def _shown(of: Page[Any], lines: Sequence[T]) -> Page[T]:
    """The same page, of what is shown in place of what it holds."""
    return Page(tuple(lines), of.total, of.offset)


def _sorted(waiting: Collection[Waiting], events: Mapping[int, list[Event]], user: str) -> dict[Part, list[int]]:
    """Which decisions belong where; one that waits for this person's word is not listed again among the open ones."""
    found: dict[Part, list[int]] = {Part.AWAITING: [], Part.OPEN: [], Part.REVIEWS: []}
    for one in waiting:
        if one.due_at is not None:
            if not reviewed(events[one.number], user, one.due_at):
                found[Part.REVIEWS].append(one.number)
        elif one.decides and waits_for(events[one.number], user):
            found[Part.AWAITING].append(one.number)
        else:
            found[Part.OPEN].append(one.number)
    return found


def _known(services: Services, one: StoredDecision, events: list[Event], user: str) -> Known:
    record = DecisionRecord.model_validate_json(one.payload)
    decision = Decision(record=record, events=tuple(events), version=one.version)
    said = decision.standing.of(user) if user in record.deciders else None
    return Known(decision, services.advising.known(record.comparison), said.act if said else None)


def _opens(draft: Draft) -> str:
    return "" if draft.kind.startswith(kinds.RECORDING) else draft.id


def _place(draft: Draft) -> ConversationKey | None:
    """The thread a draft belongs to."""
    if draft.kind == kinds.QUESTIONNAIRE:
        return None
    root, channel = draft.payload.get("root_ts"), draft.payload.get("channel")
    return ConversationKey(draft.tenant, str(channel), str(root)) if root and channel else None


def _link(links: Links, draft: Draft) -> str:
    place = _place(draft)
    return links.get(place, "") if place else ""


def _where(one: StoredChallenge) -> ConversationKey | None:
    """The message a challenge was made under; one that only one person saw is not linked to."""
    return ConversationKey(one.tenant, one.place.channel, one.place.ts) if one.place.ts else None


def _doubt(one: StoredChallenge, links: Links) -> DoubtLine:
    place = _where(one)
    return DoubtLine(challenged.shown(one), links.get(place, "") if place else "")


def _asked(services: Services, asked: Collection[UnansweredQuestion]) -> list[AskedLine]:
    """The questions, with their topics by title, those asked most often first. What was asked in private only is told
    without its words, together with what else was asked nearest to the same topic."""
    comparisons = services.advising.advisor.knowledge.comparisons
    titles = {topic.id: topic.title for comparison in comparisons for topic in comparison.topics}
    lines, unsaid = [], dict[tuple[str, ...], AskedLine]()
    for one in asked:
        near = tuple(titles[id] for id in one.topics if id in titles)
        if one.openly:
            lines.append(AskedLine(one.text, one.count, near, one.last_at))
        else:
            before = unsaid.get(near[:1], AskedLine("", 0, near[:1], one.last_at))
            last = max(before.last_at, one.last_at)
            unsaid[near[:1]] = replace(before, count=before.count + one.count, last_at=last)
    return sorted([*lines, *unsaid.values()], key=lambda line: -line.count)[:_QUESTIONS]


def _due_facts(services: Services, today: date) -> list[FactLine]:
    """The facts that were to be read again by now, those that wait longest first."""
    found = [
        FactLine(fact.id, fact.claim, fact.sources[0].url, fact.due, fact.owner or "")
        for comparison in services.advising.advisor.knowledge.comparisons
        for fact in comparison.facts
        if fact.due < today
    ]
    return sorted(found, key=lambda fact: (fact.due, fact.id))
