"""Recording a decision: the dialog, and what it hands in."""

import asyncio
import secrets
from datetime import UTC, datetime, time
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.advisor.conversation import Conversation
from bot.decisions.life import Decision
from bot.decisions.model import DecisionRecord, Place, Status
from bot.decisions.rules import problems
from bot.decisions.summary import summarise
from bot.errors import NotFoundError, StaleError
from bot.facts.frozen import freeze
from bot.scoring.canonical import canonical
from bot.scoring.model import Recommendation
from bot.slack import ids, incoming, kinds, threads
from bot.slack.forms import Recording, proposed
from bot.slack.incoming import Dialog, Heard
from bot.slack.listeners.accepting import open_later, work_on
from bot.slack.mrkdwn import escape
from bot.slack.services import Services
from bot.slack.views import recording as views
from bot.slack.views.blocks import note
from bot.slack.views.notices import dialog_closed
from bot.slack.work.recording import DECIDED, decided_text
from bot.store import counters, decisions, drafts, inbox, reviews, snapshots
from bot.store.decisions import NewDecision, StoredDecision
from bot.store.drafts import Draft
from bot.store.inbox import Accepted, InboxState, Incoming
from bot.store.keys import ConversationKey, Tenant

KIND = kinds.RECORDING
"""Drafts of a decision; followed by the thread they belong to."""
REVIEWED_AT: Final = time(9, tzinfo=UTC)
"""When on its day a review is asked for."""


async def record(services: Services, heard: Heard) -> None:
    """A button that opens the record dialog for the needs as they stand now."""
    pressed = incoming.press(heard)
    kind = f"{KIND}:{pressed.conversation.partition}"
    held = await _held(services, pressed.conversation)
    recommendation = await services.advising.recommend(held)
    async with services.db.read() as conn:
        left = await drafts.latest(conn, pressed.tenant, pressed.user, kind)
    version = ids.needs_version(held)
    before = Recording.model_validate(left.payload) if left else None
    comparison = services.advising.comparison(held.comparison)
    first = views.first_proposal(
        comparison,
        recommendation,
        outcome=pressed.value.text.split(",") if pressed.value.text else (),
        user=pressed.user,
        channel=pressed.channel,
        today=services.now().date(),
    )
    recording = Recording(
        channel=pressed.channel,
        root_ts=pressed.root,
        version=version,
        proposal=before.proposal if before and before.typed else first,
    )
    id = left.id if left else secrets.token_hex(8)
    draft = Draft(pressed.tenant, id, pressed.user, kind, pressed.channel, recording.model_dump(mode="json"))
    async with services.db.write() as conn:
        await drafts.save(conn, draft, at=services.now())
    await heard.ack()
    view = views.record_modal(
        comparison, recommendation, recording.proposal, draft.id, moved_on=pressed.value.version != version
    )
    open_later(services, pressed, view, too_late=dialog_closed())


async def preview(services: Services, heard: Heard) -> None:
    """Show the summary as it would be posted, on top of the dialog."""
    pressed, dialog = incoming.press(heard), incoming.dialog(heard)
    recording = Recording.model_validate((await _draft(services, dialog)).payload)
    proposal = proposed(dialog.state)
    held = await _held(services, ConversationKey(dialog.tenant, recording.channel, recording.root_ts))
    recommendation = await services.advising.recommend(held)
    today = services.now()
    wrong = problems(proposal, recommendation, today.date())
    await heard.ack()
    if wrong:
        view = views.not_yet(tuple(wrong.values()))
    else:
        async with services.db.read() as conn:
            number = await counters.peek(conn, dialog.tenant, "decision") + 1
        record = DecisionRecord.of(
            proposal, recommendation, held.needs, number=number, by=dialog.user, at=today, answered=held.answered
        )
        told = summarise(Decision(record=record), services.advising.known(record.comparison))
        view = views.preview(told, proposal.channels)
    open_later(services, pressed, view, too_late=dialog_closed(), on_top=True)


async def submitted(services: Services, heard: Heard) -> None:
    """Check, record, have it announced and published, and close the dialog."""
    dialog = incoming.dialog(heard)
    draft = await _draft(services, dialog)
    recording = Recording.model_validate(draft.payload)
    recording = recording.model_copy(update={"proposal": proposed(dialog.state)})
    held = await _held(services, ConversationKey(dialog.tenant, recording.channel, recording.root_ts))
    if ids.needs_version(held) != recording.version:
        await _keep(services, draft, recording, dialog)
        told = (
            "The needs changed while this was open. Close it and press Record decision again; what you typed is kept."
        )
        await heard.ack(response_action="errors", errors={"title": told})
        return
    recommendation = await services.advising.recommend(held)
    wrong = problems(recording.proposal, recommendation, services.now().date())
    if wrong:
        await _keep(services, draft, recording, dialog)
        await heard.ack(response_action="errors", errors=wrong)
        return
    stored, announced, fresh = await _write(services, dialog, draft, recording, held, recommendation)
    if announced.state is InboxState.ACCEPTED:
        # Also when it was recorded before: that time, the work may not have been enqueued.
        await work_on(services, announced)
    if not fresh:
        by = f"<@{stored.created_by}>"
        told = f"This recommendation is already recorded as *D-{stored.number}*, {escape(stored.title)}, by {by}."
        await heard.ack(response_action="update", view=note("Already recorded", told))
        return
    await heard.ack()


async def _write(
    services: Services,
    dialog: Dialog,
    draft: Draft,
    recording: Recording,
    held: Conversation,
    recommendation: Recommendation,
) -> tuple[StoredDecision, Accepted, bool]:
    """The record under the next number, and the row that has it announced; False when it was recorded before."""
    now = services.now()
    place = Place(channel=recording.channel, ts=recording.root_ts)
    knowledge = await _frozen(services, dialog.tenant, recommendation)

    def build(number: int) -> NewDecision:
        made = DecisionRecord.of(
            recording.proposal,
            recommendation,
            held.needs,
            number=number,
            by=dialog.user,
            at=now,
            place=place,
            answered=held.answered,
        )
        return NewDecision(
            status=made.status,
            title=made.title,
            outcome=", ".join(made.outcome),
            comparison=made.comparison,
            payload=made.model_dump_json(),
            created_by=dialog.user,
            deciders=frozenset(made.deciders),
            searchable=_words(services, made),
            channel=recording.channel,
            root_ts=recording.root_ts,
            result=canonical(recommendation).decode(),
        )

    async with services.db.write() as conn:
        submission = await _submission(conn, dialog.tenant, recording)
        stored, fresh = await decisions.record(conn, dialog.tenant, submission, build, at=now)
        if fresh:
            await drafts.submit(conn, dialog.tenant, draft.id, at=now)
            if knowledge is not None:
                await snapshots.keep(conn, dialog.tenant, recommendation.knowledge, knowledge)
            if recording.proposal.review_on is not None:
                due = datetime.combine(recording.proposal.review_on, REVIEWED_AT)
                await reviews.plan(conn, dialog.tenant, stored.number, due)
        announced, _ = await inbox.accept(conn, _announcement(dialog, recording, stored.number), at=now)
    return stored, announced, fresh


async def _submission(conn: AsyncConnection, tenant: Tenant, recording: Recording) -> str:
    """What names this act of recording: the thread and its needs, anew for each time it was withdrawn as a mistake."""
    first = f"{recording.channel}:{recording.root_ts}:{recording.version}"
    submission, again = first, 1
    # The lock comes first: of two people who record it again, the second has to see what the first one recorded.
    await counters.hold(conn, tenant, "decision")
    while (earlier := await decisions.submitted(conn, tenant, submission)) and earlier.status == Status.WITHDRAWN:
        again += 1
        submission = f"{first}:{again}"
    return submission


async def _frozen(services: Services, tenant: Tenant, recommendation: Recommendation) -> bytes | None:
    """The knowledge it rests on, ready to be kept; None when it is kept already."""
    async with services.db.read() as conn:
        if await snapshots.has(conn, tenant, recommendation.knowledge):
            return None
    knowledge = services.advising.advisor.knowledge
    if knowledge.digest != recommendation.knowledge:
        raise StaleError("The knowledge was changed at this very moment. Press Record again.")
    return await asyncio.to_thread(lambda: snapshots.compress(freeze(knowledge.comparisons)))


def _words(services: Services, made: DecisionRecord) -> str:
    """What a decision is found by, beside its title and outcome: the names of its options and what was said."""
    known = services.advising.known(made.comparison)
    names = [known.option_by_id[o].name for o in made.outcome if o in known.option_by_id] if known else []
    return "\n".join([*names, *(need.said for need in made.needs), made.override_reason or ""])


def _announcement(dialog: Dialog, recording: Recording, number: int) -> Incoming:
    """One for each decision, whoever hands it in and however often; the first is kept."""
    return Incoming(
        tenant=dialog.tenant,
        channel=recording.channel,
        ts=recording.root_ts,
        kind=f"{DECIDED}:{number}",
        thread_ts=recording.root_ts,
        user=dialog.user,
        text=decided_text(number, recording.proposal.channels),
        mentioned=True,
    )


async def _held(services: Services, key: ConversationKey) -> Conversation:
    stored = await threads.stored_soon(services, key, threads.PRESSED_AT_ONCE)
    if stored is None:
        raise NotFoundError("What was said in this thread is no longer kept. Ask for a new recommendation.")
    return Conversation.model_validate_json(stored.state)


async def _draft(services: Services, dialog: Dialog) -> Draft:
    async with services.db.read() as conn:
        draft = await drafts.load(conn, dialog.tenant, dialog.draft)
    if draft is None or draft.user != dialog.user:
        raise NotFoundError("This dialog is no longer kept. Close it and press Record decision again.")
    return draft


async def _keep(services: Services, draft: Draft, recording: Recording, dialog: Dialog) -> None:
    kept = recording.model_copy(update={"proposal": proposed(dialog.state), "typed": True})
    changed = Draft(
        draft.tenant, draft.id, draft.user, draft.kind, draft.channel, kept.model_dump(mode="json"), draft.state
    )
    async with services.db.write() as conn:
        await drafts.save(conn, changed, at=services.now())
