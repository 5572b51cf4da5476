"""What recording a decision writes: the record, what it rests on, its review, and what follows from it, all at once."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.advisor.conversation import Conversation
from bot.decisions import acting
from bot.decisions.life import Decision
from bot.decisions.model import DecisionRecord, Place, Status, why_given
from bot.decisions.one_topic import Tie, on_one_topic
from bot.errors import NotFoundError, StaleError
from bot.facts.frozen import freeze
from bot.scoring.canonical import canonical
from bot.scoring.model import Recommendation
from bot.slack.received.deciding import Recording
from bot.slack.services import Services
from bot.slack.work.life import about, happened_row
from bot.slack.work.recording import DECIDED, decided_text
from bot.store import counters, decisions, drafts, inbox, placed, records, reviews, snapshots
from bot.store.decisions import NewDecision, StoredDecision
from bot.store.drafts import Draft
from bot.store.inbox import Accepted
from bot.store.keys import ConversationKey, Tenant, is_direct
from bot.store.viewing import Viewer

_NEXT = 1_000_000_000
"""Stands for the number of a decision that has none yet."""
_MOST_BESIDE = 3
"""Decisions on the same that are told of, the newest."""
REVIEWED_AT: Final = time(9, tzinfo=UTC)
"""When on its day a review is asked for."""


def due_at(day: date | None) -> datetime | None:
    """When a review of that day is asked for."""
    return datetime.combine(day, REVIEWED_AT) if day else None


@dataclass(frozen=True)
class Deciding:
    """A decision about to be recorded: by whom, what was filled in, and what it rests on."""

    draft: Draft
    recording: Recording
    held: Conversation
    recommendation: Recommendation

    @property
    def tenant(self) -> Tenant:
        return self.draft.tenant

    @property
    def user(self) -> str:
        return self.draft.user

    def record(self, number: int, at: datetime, beside: Sequence[int] = ()) -> DecisionRecord:
        """The record it makes under this number; `beside` are the numbers of those that stand on the same."""
        return DecisionRecord.of(
            self.recording.proposal,
            self.recommendation,
            self.held.needs,
            number=number,
            by=self.user,
            at=at,
            place=Place(channel=self.recording.channel, ts=self.recording.root_ts),
            answered=self.held.answered,
            beside=beside,
        )


async def write(services: Services, deciding: Deciding) -> tuple[StoredDecision, list[Accepted], bool]:
    """The record under the next number, and the rows that have it told; False when it was recorded before.

    Raises AdvisorError, with nothing recorded, when it cannot take the place of the decision it is to replace.
    """
    now, tenant = services.now(), deciding.tenant
    knowledge = await _frozen(services, tenant, deciding.recommendation)
    async with services.db.write() as conn:
        # The lock comes first: of two people who record it, the second has to see what the first one recorded.
        await counters.hold(conn, tenant, "decision")
        submission, _ = await submission_of(conn, tenant, deciding.recording)
        same = await standing_on_the_same(conn, deciding, deciding.record(_NEXT, now))
        beside = [one.record.number for one, _ in same]

        def new(number: int) -> NewDecision:
            return _new(services, deciding, deciding.record(number, now, beside))

        stored, fresh = await decisions.record(conn, tenant, submission, new, at=now)
        told = []
        if fresh:
            await drafts.submit(conn, tenant, deciding.draft.id, at=now)
            if knowledge is not None:
                await snapshots.keep(conn, tenant, deciding.recommendation.knowledge, knowledge)
            if (due := deciding.record(stored.number, now).review_on) is not None:
                await reviews.plan(conn, tenant, stored.number, datetime.combine(due, REVIEWED_AT))
            told = await _supersede(conn, deciding, stored.number, now)
        announced, _ = await inbox.accept(conn, _announcement(deciding, stored.number), at=now)
    return stored, [announced, *told], fresh


async def standing_on_the_same(
    conn: AsyncConnection, deciding: Deciding, made: DecisionRecord
) -> tuple[tuple[Decision, Tie], ...]:
    """The accepted decisions on the same topic, newest first, as far as whoever records it may see them."""
    tenant, recording = deciding.tenant, deciding.recording
    thread = ConversationKey(tenant, recording.channel, recording.root_ts)
    stored = await decisions.accepted(conn, tenant, Viewer(deciding.user, recording.channel), made.comparison)
    found = await records.read(conn, tenant, stored)
    return on_one_topic(made, found, await placed.beside(conn, thread))[:_MOST_BESIDE]


async def submission_of(
    conn: AsyncConnection, tenant: Tenant, recording: Recording
) -> tuple[str, StoredDecision | None]:
    """What names this act of recording: the thread and its needs, anew for each other outcome and each time it was
    withdrawn as a mistake; and the decision it has made already, the newest where no outcome is chosen yet."""
    # A direct message is one conversation, whichever of its messages the button was under.
    root = "" if is_direct(recording.channel) else recording.root_ts
    first = f"{recording.channel}:{root}:{recording.version}"
    submission, again, wanted = first, 1, set(recording.proposal.outcome)
    newest: tuple[str, StoredDecision] | None = None
    while earlier := await decisions.submitted(conn, tenant, submission):
        if earlier.status != Status.WITHDRAWN:
            if wanted == set(earlier.outcome.split(", ")):
                return submission, earlier
            newest = (submission, earlier)
        again += 1
        submission = f"{first}:{again}"
    return newest if newest and not wanted else (submission, None)


async def _supersede(conn: AsyncConnection, deciding: Deciding, number: int, now: datetime) -> list[Accepted]:
    """The new decision takes the place of the one that was chosen, if any was."""
    replaced, tenant, user = deciding.recording.proposal.replaces, deciding.tenant, deciding.user
    if replaced is None:
        return []
    viewer = Viewer(user, deciding.recording.channel)
    old = await records.load(conn, tenant, replaced, viewer, hold=True)
    new = await records.load(conn, tenant, number, hold=True)
    if old is None or new is None:
        raise NotFoundError(f"There is no D-{replaced} that you can see from here, so nothing was recorded.")
    why = why_given(deciding.recording.proposal, deciding.recommendation)
    gone, come = acting.supersede(old, new, user, now, why)
    await records.append(conn, tenant, new, come, at=now)
    after = await records.append(conn, tenant, old, gone, at=now)
    row = about(tenant, user, after, *happened_row(old, after))
    return [(await inbox.accept(conn, row, at=now))[0]]


async def _frozen(services: Services, tenant: Tenant, recommendation: Recommendation) -> bytes | None:
    """The knowledge it rests on, ready to be kept; None when it is kept already."""
    async with services.db.read() as conn:
        if await snapshots.has(conn, tenant, recommendation.knowledge):
            return None
    knowledge = services.advising.advisor.knowledge
    if knowledge.digest != recommendation.knowledge:
        raise StaleError("The knowledge was changed at this very moment. Press the button again.")
    return await asyncio.to_thread(lambda: snapshots.compress(freeze(knowledge.comparisons)))


def _new(services: Services, deciding: Deciding, made: DecisionRecord) -> NewDecision:
    return NewDecision(
        status=made.status,
        title=made.title,
        outcome=", ".join(made.outcome),
        comparison=made.comparison,
        payload=made.model_dump_json(),
        created_by=made.created_by,
        deciders=frozenset(made.deciders),
        searchable=_words(services, made),
        channel=deciding.recording.channel,
        root_ts=deciding.recording.root_ts,
        result=canonical(deciding.recommendation).decode(),
    )


def _words(services: Services, made: DecisionRecord) -> str:
    """What a decision is found by, beside its title and outcome: the names of its options and what was said."""
    known = services.advising.known(made.comparison)
    names = [known.option_by_id[o].name for o in made.outcome if o in known.option_by_id] if known else []
    typed = (made.uses, made.why, made.override_reason, made.dissent)
    return "\n".join([*names, *(need.said for need in made.needs), *(words for words in typed if words)])


def _announcement(deciding: Deciding, number: int) -> inbox.Incoming:
    """One for each decision, whoever hands it in and however often; the first is kept."""
    recording = deciding.recording
    return inbox.Incoming(
        tenant=deciding.tenant,
        channel=recording.channel,
        ts=recording.root_ts,
        kind=f"{DECIDED}:{number}",
        thread_ts=recording.root_ts,
        user=deciding.user,
        text=decided_text(number, recording.proposal.channels),
        mentioned=True,
    )
