"""Recording a decision: the dialog, its preview, and what they hand in."""

import secrets
from dataclasses import replace
from datetime import date

from bot.advisor.conversation import Conversation
from bot.decisions.model import ON_A_DAY
from bot.decisions.rules import replacing_problem
from bot.slack import ids, kinds, threads
from bot.slack.channels import is_closed_to, may_not_record, settings_of, with_review
from bot.slack.listeners.accepting import (
    open_later,
    show_below_later,
    update_later,
    whisper_later,
    work_on,
)
from bot.slack.listeners.drafting import kept_draft
from bot.slack.received import incoming
from bot.slack.received.deciding import Recording, proposed
from bot.slack.received.fields import block_of, written
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Dialog
from bot.slack.services import Services
from bot.slack.views import record_preview
from bot.slack.views import recording as views
from bot.slack.views.blocks import note
from bot.slack.views.notices import dialog_closed, notice
from bot.slack.views.settings import NOT_THERE
from bot.slack.work import previewing
from bot.slack.work.decided import Deciding, submission_of, write
from bot.slack.work.record_form import as_begun, form_of, with_why, wrong_with
from bot.slack.work.replacing import channels_of
from bot.store import drafts
from bot.store.drafts import Draft
from bot.store.inbox import InboxState
from bot.store.keys import ConversationKey, is_direct

KIND = kinds.RECORDING
"""Drafts of a decision; followed by the thread they belong to."""
_WAY_ON = "press Record decision again"
_MOVED_ON = "The needs changed while this was open. Close it and press Record decision again; what you typed is kept."


async def record(services: Services, heard: Heard) -> None:
    """A button that opens the record dialog for the needs as they stand now, unless those are recorded already."""
    pressed = incoming.press(heard)
    here = await settings_of(services, pressed.tenant, pressed.channel)
    if refusal := may_not_record(services, here, pressed.user):
        whisper_later(services, pressed, notice(refusal))
        await heard.ack()
        return
    kind = f"{KIND}:{pressed.conversation.partition}"
    held = await _held(services, pressed.conversation)
    version = ids.needs_version(held)
    recording = Recording(channel=pressed.channel, root_ts=pressed.root, version=version)
    async with services.db.read() as conn:
        left = await drafts.latest(conn, pressed.tenant, pressed.user, kind)
        _, earlier = await submission_of(conn, pressed.tenant, recording)
    outcome = tuple(pressed.value.text.split(",")) if pressed.value.text else ()
    again = pressed.value.record == ids.ANOTHER
    if earlier is not None and not again and (not outcome or set(outcome) == set(earlier.outcome.split(", "))):
        told = record_preview.recorded_already(f"D-{earlier.number}", earlier.title, earlier.created_by)
        whisper_later(services, pressed, told)
        await heard.ack()
        return
    form = await form_of(services, pressed.tenant, pressed.user, recording, held)
    before = Recording.model_validate(left.payload) if left else None
    asked_for = pressed.value.channels
    usual = () if is_direct(pressed.channel) else (pressed.channel,)
    first = views.first_proposal(form, held.needs, outcome=outcome, user=pressed.user, channels=asked_for or usual)
    first = await as_begun(services, pressed.conversation, form, first, again=again and earlier is not None)
    there = await channels_of(services, pressed.tenant, pressed.user, first.replaces)
    recording = recording.replacing(with_review(first, here, form.today), there)
    proposal = recording.proposal
    if before and before.typed:
        recording = recording.model_copy(update={"added": before.added})
        proposal = before.proposal.also_in(asked_for)
    if pressed.value.review:
        day = date.fromisoformat(pressed.value.review)
        proposal = proposal.model_copy(update={"review": ON_A_DAY, "review_on": day})
    recording = recording.model_copy(update={"proposal": proposal})
    id = left.id if left else secrets.token_hex(8)
    draft = Draft(pressed.tenant, id, pressed.user, kind, pressed.channel, recording.model_dump(mode="json"))
    async with services.db.write() as conn:
        await drafts.save(conn, draft, at=services.now())
    await heard.ack()
    remarks = await previewing.remarks_on(services, pressed.tenant, proposal.channels)
    form = replace(form, remarks=remarks)
    view = views.record_modal(form, proposal, draft.id, moved_on=pressed.value.version != version)
    open_later(services, pressed, view, too_late=dialog_closed())


async def changed(services: Services, heard: Heard) -> None:
    """Keep what is filled in so far, and ask what it calls for now."""
    dialog = incoming.dialog(heard)
    draft, recording = await _filled_in(services, dialog, proposing=True)
    held = await _held(services, _thread(draft, recording))
    form = await form_of(services, dialog.tenant, dialog.user, recording, held)
    await heard.ack()
    update_later(services, dialog, views.record_modal(form, recording.proposal, draft.id), draft)


async def preview(services: Services, heard: Heard) -> None:
    """Check what was filled in, and show the summary as it would be posted, on top of the dialog."""
    dialog = incoming.dialog(heard)
    draft, recording = await _filled_in(services, dialog)
    held = await _held(services, _thread(draft, recording))
    if ids.needs_version(held) != recording.version:
        await heard.ack(response_action="errors", errors={"title": _MOVED_ON})
        return
    form = await form_of(services, dialog.tenant, dialog.user, recording, held)
    deciding = Deciding(draft, recording, held, form.recommendation)
    wrong = {block_of(dialog.state, field): words for field, words in (await wrong_with(services, deciding)).items()}
    if not wrong:
        view = await previewing.preview(services, deciding)
        await heard.ack(response_action="push", view=view)
    elif set(wrong) <= set(dialog.state):
        await heard.ack(response_action="errors", errors=wrong)
    else:
        # What is wrong with a field that is not there yet cannot stand beside it.
        view = views.record_modal(form, recording.proposal, draft.id, missing=tuple(wrong.values()))
        await heard.ack(response_action="update", view=view)


async def replacing(services: Services, heard: Heard) -> None:
    """Have it take the place of the decision that the button names, or let both stand; the preview shows which."""
    dialog, pressed = incoming.dialog(heard), incoming.press(heard)
    draft = await kept_draft(services, dialog, _WAY_ON)
    before = Recording.model_validate(draft.payload)
    replaces = int(pressed.value.record) if pressed.value.record else None
    chosen = before.proposal.model_copy(update={"replaces": replaces})
    recording = before.replacing(chosen, await channels_of(services, dialog.tenant, dialog.user, replaces))
    draft = replace(draft, payload=recording.model_dump(mode="json"))
    async with services.db.write() as conn:
        await drafts.save(conn, draft, at=services.now())
    held = await _held(services, _thread(draft, recording))
    deciding = Deciding(draft, recording, held, await services.advising.recommend(held))
    view = await previewing.preview(services, deciding)
    form = await form_of(services, dialog.tenant, dialog.user, recording, held)
    await heard.ack()
    update_later(services, dialog, view, draft)
    # Back leads to the dialog below, which says the same then.
    show_below_later(services, dialog, views.record_modal(form, recording.proposal, draft.id))


async def submitted(services: Services, heard: Heard) -> None:
    """Record what was previewed, have it announced and published, and close the dialogs."""
    dialog = incoming.dialog(heard)
    draft = await kept_draft(services, dialog, _WAY_ON)
    recording = Recording.model_validate(draft.payload)
    here = await settings_of(services, dialog.tenant, recording.channel)
    if refusal := may_not_record(services, here, dialog.user):
        await heard.ack(response_action="update", view=note("Not recorded", refusal, last=True))
        return
    held = await _held(services, _thread(draft, recording))
    if ids.needs_version(held) != recording.version:
        await heard.ack(response_action="update", view=note("Not yet", _MOVED_ON, last=True))
        return
    advice = await services.advising.recommend(held)
    recording = with_why(recording, written(dialog.state, "why"), advice)
    if missing := replacing_problem(recording.proposal, advice):
        await heard.ack(response_action="errors", errors={"why": missing})
        return
    deciding = Deciding(draft, recording, held, advice)
    if await is_closed_to(services, deciding.tenant, deciding.user, recording.proposal.channels):
        await heard.ack(response_action="update", view=note("Not recorded", NOT_THERE, last=True))
        return
    stored, following, fresh = await write(services, deciding)
    for accepted in following:
        if accepted.state is InboxState.ACCEPTED:
            # Also when it was recorded before: that time, the work may not have been enqueued.
            await work_on(services, accepted)
    if fresh:
        await heard.ack(response_action="clear")
        return
    told = record_preview.recorded_already(f"D-{stored.number}", stored.title, stored.created_by)
    await heard.ack(response_action="update", view=note("Already recorded", told.text, last=True))


async def _held(services: Services, key: ConversationKey) -> Conversation:
    """The conversation, with the questions that its needs answer among the answered: a replay asks what was asked."""
    held = Conversation.model_validate_json((await threads.pressed_in(services, key)).state)
    return held.model_copy(update={"answered": services.advising.answered(held)})


def _thread(draft: Draft, recording: Recording) -> ConversationKey:
    return ConversationKey(draft.tenant, recording.channel, recording.root_ts)


async def _filled_in(services: Services, dialog: Dialog, *, proposing: bool = False) -> tuple[Draft, Recording]:
    """The draft with what the dialog holds now, which is kept. What hidden fields held before stays. `proposing` the
    channels of a decision whose place it takes from now on."""
    draft = await kept_draft(services, dialog, _WAY_ON)
    before = Recording.model_validate(draft.payload)
    proposal = proposed(dialog.state)
    hidden = {"uses", "why", "override_reason", "review_on"} - set(dialog.state)
    kept = {name: getattr(before.proposal, name) for name in hidden}
    recording, proposal = before.model_copy(update={"typed": True}), proposal.model_copy(update=kept)
    if proposal.replaces == before.proposal.replaces:
        recording = recording.model_copy(update={"proposal": proposal})
    else:
        whose = proposal.replaces if proposing else None
        recording = recording.replacing(proposal, await channels_of(services, dialog.tenant, dialog.user, whose))
    draft = replace(draft, payload=recording.model_dump(mode="json"))
    async with services.db.write() as conn:
        await drafts.save(conn, draft, at=services.now())
    return draft, recording
