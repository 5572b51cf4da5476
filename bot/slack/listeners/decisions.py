"""Recording a decision: the dialog, its preview, and what they hand in."""

import secrets
from dataclasses import replace
from datetime import date

from bot.advisor.conversation import Conversation
from bot.decisions import acting
from bot.decisions.life import Act
from bot.decisions.model import ON_A_DAY, Proposal
from bot.decisions.rules import problems
from bot.slack import ids, kinds, threads
from bot.slack.channels import is_closed_to, may_not_record, settings_of, with_review
from bot.slack.listeners.accepting import open_later, update_later, whisper_later, work_on
from bot.slack.listeners.drafting import kept_draft
from bot.slack.received import incoming
from bot.slack.received.forms import Recording, proposed
from bot.slack.received.incoming import Dialog, Heard
from bot.slack.services import Services
from bot.slack.views import record_preview
from bot.slack.views import recording as views
from bot.slack.views.blocks import note
from bot.slack.views.notices import dialog_closed, notice
from bot.slack.views.recording import Form
from bot.slack.views.settings import NOT_THERE
from bot.slack.work import previewing
from bot.slack.work.decided import Deciding, submission_of, write
from bot.slack.work.on_record import goes_on_from
from bot.slack.work.people import left_since
from bot.store import decisions, drafts, placed, records
from bot.store.drafts import Draft
from bot.store.inbox import InboxState
from bot.store.keys import ConversationKey, Tenant, is_direct
from bot.store.viewing import Viewer

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
    if earlier is not None and (not outcome or set(outcome) == set(earlier.outcome.split(", "))):
        told = record_preview.recorded_already(f"D-{earlier.number}", earlier.title, earlier.created_by)
        whisper_later(services, pressed, told)
        await heard.ack()
        return
    form = await _form(services, pressed.tenant, pressed.user, recording, held)
    before = Recording.model_validate(left.payload) if left else None
    asked_for = pressed.value.channels
    usual = () if is_direct(pressed.channel) else (pressed.channel,)
    first = views.first_proposal(form, held.needs, outcome=outcome, user=pressed.user, channels=asked_for or usual)
    first = await _replacing(services, pressed.conversation, form, first)
    proposal = with_review(first, here, form.today)
    if before and before.typed:
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
    draft, recording = await _filled_in(services, dialog)
    held = await _held(services, _thread(draft, recording))
    form = await _form(services, dialog.tenant, dialog.user, recording, held)
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
    form = await _form(services, dialog.tenant, dialog.user, recording, held)
    deciding = Deciding(draft, recording, held, form.recommendation)
    wrong = await _wrong(services, deciding)
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
    recording = before.model_copy(update={"proposal": chosen})
    draft = replace(draft, payload=recording.model_dump(mode="json"))
    async with services.db.write() as conn:
        await drafts.save(conn, draft, at=services.now())
    held = await _held(services, _thread(draft, recording))
    deciding = Deciding(draft, recording, held, await services.advising.recommend(held))
    view = await previewing.preview(services, deciding)
    await heard.ack()
    update_later(services, dialog, view, draft)


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
    deciding = Deciding(draft, recording, held, await services.advising.recommend(held))
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


async def _form(services: Services, tenant: Tenant, user: str, recording: Recording, held: Conversation) -> Form:
    """What the dialog is made from; decisions that `user` may not supersede are not offered."""
    advice = await services.advising.recommend(held)
    async with services.db.read() as conn:
        stored = await decisions.accepted(conn, tenant, Viewer(user, recording.channel), advice.comparison)
        found = await records.read(conn, tenant, stored)
    mine = tuple(one for one in found if Act.SUPERSEDE in acting.acts_open_to(one, user))
    return Form(services.advising.comparison(held.comparison), advice, services.now().date(), mine)


async def _replacing(services: Services, thread: ConversationKey, form: Form, first: Proposal) -> Proposal:
    """What the dialog starts with: in the place of what the thread came to before, where that was something else."""
    async with services.db.read() as conn:
        stored = await threads.stored(services, thread)
        numbers = await placed.beside(conn, stored.key if stored else thread)
    held = Conversation.model_validate_json(stored.state) if stored else Conversation()
    before = [one for one in form.replaceable if one.record.number in numbers and goes_on_from(held, one)]
    other = [one.record.number for one in before if set(one.record.outcome) != set(first.outcome)]
    return first.model_copy(update={"replaces": max(other)}) if other else first


async def _wrong(services: Services, deciding: Deciding) -> dict[str, str]:
    """What stands in the way, by the field it stands beside."""
    proposal = deciding.recording.proposal
    wrong = problems(proposal, deciding.recommendation, services.now().date())
    gone = await left_since(services, deciding.tenant, proposal.deciders)
    if gone:
        names = ", ".join(gone)
        wrong.setdefault("deciders", f"No longer in this workspace: {names}. Choose people who can still agree.")
    if await is_closed_to(services, deciding.tenant, deciding.user, proposal.channels):
        wrong.setdefault("channels", NOT_THERE)
    return wrong


async def _held(services: Services, key: ConversationKey) -> Conversation:
    """The conversation, with the questions that its needs answer among the answered: a replay asks what was asked."""
    held = Conversation.model_validate_json((await threads.pressed_in(services, key)).state)
    return held.model_copy(update={"answered": services.advising.answered(held)})


def _thread(draft: Draft, recording: Recording) -> ConversationKey:
    return ConversationKey(draft.tenant, recording.channel, recording.root_ts)


async def _filled_in(services: Services, dialog: Dialog) -> tuple[Draft, Recording]:
    """The draft with what the dialog holds now, which is kept. What hidden fields held before stays."""
    draft = await kept_draft(services, dialog, _WAY_ON)
    before = Recording.model_validate(draft.payload)
    proposal = proposed(dialog.state)
    hidden = {"uses", "why", "override_reason", "review_on"} - set(dialog.state)
    kept = {name: getattr(before.proposal, name) for name in hidden}
    recording = before.model_copy(update={"proposal": proposal.model_copy(update=kept), "typed": True})
    draft = replace(draft, payload=recording.model_dump(mode="json"))
    async with services.db.write() as conn:
        await drafts.save(conn, draft, at=services.now())
    return draft, recording
