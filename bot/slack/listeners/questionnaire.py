"""The questionnaire: opened, kept at every change, and handed in."""

import secrets
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from bot.advisor.conversation import Conversation
from bot.facts.model import Comparison
from bot.slack import ids, kinds, threads
from bot.slack.channels import settings_of
from bot.slack.failures import ephemeral
from bot.slack.kinds import QUESTIONS
from bot.slack.listeners.accepting import hand_in, only_once, open_later, tell_later, update_later
from bot.slack.listeners.drafting import draft_of, kept_draft
from bot.slack.listeners.joining import warn_of_bars
from bot.slack.prefilling import of_thread, with_suggestions
from bot.slack.received import incoming
from bot.slack.received.checking import doubts, fingerprint, mistakes
from bot.slack.received.forms import EXTRA, Filled, asked, filled_in, known_part
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Dialog, Press, Shortcut, Slash
from bot.slack.services import Services
from bot.slack.views import notices
from bot.slack.views.questionnaire import questionnaire
from bot.slack.work.home import publish_anew
from bot.store import drafts, inbox
from bot.store.drafts import Draft, DraftState
from bot.store.inbox import Incoming
from bot.store.keys import ConversationKey, Tenant

KIND = kinds.QUESTIONNAIRE
"""Drafts that `recommend` offers to resume."""
_STANDS = timedelta(hours=1)
"""How long a notice that offers a draft is taken to be still in sight."""
ADJUSTING = kinds.ADJUSTING
"""Drafts of one thread's needs; they are found again from that thread."""


async def begin(services: Services, heard: Heard, said: Slash) -> None:
    """Open the questionnaire, or offer to go on with the one that was left."""
    if not await only_once(services, said):
        await heard.ack()
        return
    async with services.db.read() as conn:
        left, at = await drafts.latest_at(conn, said.tenant, said.user, KIND)
    if left is not None and (begun := Filled.model_validate(left.payload)).begun:
        # Slack lets nobody take back a notice that was not pressed: while one stands, asking again goes on at once.
        stands = begun.offered_at is not None and services.now() - begun.offered_at < _STANDS
        await _save(services, _with(left, begun.model_copy(update={"offered_at": services.now()})))
        await heard.ack(**({} if stands else ephemeral(notices.resume(left.id))))
        if stands:
            _open(services, left, said)
        return
    # One that was opened a moment ago may be before them in another window.
    spare = left.id if left is not None and at is not None and services.now() - at >= _STANDS else None
    draft = await _fresh(services, said.tenant, said.user, said.channel, id=spare)
    await _save(services, draft)
    await heard.ack()
    _open(services, draft, said)
    services.background.start(warn_of_bars(services, said))


async def begin_anywhere(services: Services, heard: Heard) -> None:
    """A shortcut outside any conversation: the questionnaire, going on with the one that was left."""
    used = incoming.shortcut(heard)
    if not await only_once(services, used):
        await heard.ack()
        return
    async with services.db.read() as conn:
        left = await drafts.latest(conn, used.tenant, used.user, KIND)
    draft = left or await _fresh(services, used.tenant, used.user, "")
    await _save(services, draft)
    await heard.ack()
    _open(services, draft, used)


async def start(services: Services, heard: Heard) -> None:
    """A button that opens an empty questionnaire; one that was left is given up."""
    pressed = incoming.press(heard)
    async with services.db.write() as conn:
        left = await drafts.latest(conn, pressed.tenant, pressed.user, KIND)
        if left is not None:
            await drafts.submit(conn, pressed.tenant, left.id, at=services.now())
    draft = await _fresh(services, pressed.tenant, pressed.user, pressed.channel)
    await _save(services, draft)
    await heard.ack()
    # Under a notice it names the draft that it gives up; elsewhere it stands under something worth keeping.
    _open(services, draft, pressed, instead=bool(pressed.value.record))


async def resume(services: Services, heard: Heard) -> None:
    """A button that goes on with a draft; the notice it stands under has done its work then."""
    pressed = incoming.press(heard)
    async with services.db.read() as conn:
        draft = await drafts.load(conn, pressed.tenant, pressed.value.record)
    if draft is None or draft.user != pressed.user or draft.state is DraftState.SUBMITTED:
        await heard.ack()
        tell_later(services, pressed, notices.handed_in(), instead=True)
        return
    filled, digest = Filled.model_validate(draft.payload), services.advising.advisor.knowledge.digest
    draft = _with(draft, filled.model_copy(update={"knowledge": digest, "offered_at": None}))
    await _save(services, draft)
    await heard.ack()
    _open(services, draft, pressed, instead=True)


async def adjust(services: Services, heard: Heard) -> None:
    """A button that opens the questionnaire filled in with the needs of its thread.

    What was ticked and not handed in is kept while those needs stay the same; what was typed is kept anyway.
    """
    pressed = incoming.press(heard)
    kind = f"{ADJUSTING}:{pressed.conversation.partition}"
    stored = await threads.pressed_in(services, pressed.conversation)
    async with services.db.read() as conn:
        left = await drafts.latest(conn, pressed.tenant, pressed.user, kind)
    held = Conversation.model_validate_json(stored.state)
    filled = _of_thread(services, pressed, held, stored.key.root_ts)
    if left is not None:
        before = Filled.model_validate(left.payload)
        same = before.version == filled.version
        typed = before.model_copy(update={"knowledge": filled.knowledge})
        filled = typed if same else filled.model_copy(update={"text": before.text})
    id = left.id if left else secrets.token_hex(8)
    draft = Draft(pressed.tenant, id, pressed.user, kind, pressed.channel, filled.model_dump(mode="json"))
    await _save(services, draft)
    await heard.ack()
    _open(services, draft, pressed)


async def changed(services: Services, heard: Heard) -> None:
    """Keep what is filled in so far, also when the dialog is closed; another use case fills in what it suggests."""
    dialog = incoming.dialog(heard)
    draft = await draft_of(services, dialog)
    if draft is None or not dialog.state:
        await heard.ack()
        return
    before = Filled.model_validate(draft.payload)
    now = filled_in(before, dialog.state)
    comparison = services.advising.comparison(now.comparison)
    filled = with_suggestions(comparison, before, now)
    draft = _with(draft, filled)
    await _save(services, draft)
    await heard.ack()
    if heard.body.get("type") == "view_closed":
        await publish_anew(services, dialog.tenant, [dialog.user])
    if filled.revision != now.revision and heard.body.get("type") == "block_actions":
        update_later(services, dialog, questionnaire(comparison, filled, draft.id), draft)


async def submitted(services: Services, heard: Heard) -> None:
    """Check, store, have the recommendation made, and close the dialog."""
    dialog = incoming.dialog(heard)
    draft = await kept_draft(services, dialog, "start a new questionnaire")
    if draft.state is DraftState.SUBMITTED:
        if await _was_handed_in(services, dialog, draft):
            await heard.ack()
            return
        # In another window it was handed in, or given up for a new one: what is before them here is its own.
        draft = replace(draft, id=sha256(f"{draft.id} {dialog.view}".encode()).hexdigest()[:16], state=DraftState.OPEN)
    filled = filled_in(Filled.model_validate(draft.payload), dialog.state)
    # It is kept before anything that may fail.
    await _save(services, _with(draft, filled))
    comparison = services.advising.comparison(filled.comparison)
    wrong = mistakes(comparison, filled)
    doubtful = {} if wrong else await _doubts(services, dialog, comparison, filled)
    if doubtful and fingerprint(doubtful) != filled.confirmed:
        wrong, filled = doubtful, filled.model_copy(update={"confirmed": fingerprint(doubtful)})
    if wrong:
        await _save(services, _with(draft, filled))
        await heard.ack(response_action="errors", errors=wrong)
        return
    await hand_in(services, _with(draft, filled), _handed_in(dialog, draft, filled))
    await heard.ack()


async def _doubts(services: Services, dialog: Dialog, comparison: Comparison, filled: Filled) -> dict[str, str]:
    """What the person should look at once more, from what their answers and words come to in their thread."""
    held = Conversation()
    if filled.channel and filled.root_ts:
        stored = await threads.stored(services, ConversationKey(dialog.tenant, filled.channel, filled.root_ts))
        held = Conversation.model_validate_json(stored.state) if stored else held
        if filled.version != ids.needs_version(held):
            return {EXTRA: notices.MOVED_ON_BELOW}
    known, _ = known_part(comparison, filled)
    reply, _ = await services.advising.reply(asked(known, user=dialog.user, at=services.now()), held)
    return doubts(comparison, filled, reply)


async def _was_handed_in(services: Services, dialog: Dialog, draft: Draft) -> bool:
    """Whether this very dialog was handed in before, so that Slack only says it again."""
    row = _handed_in(dialog, draft, Filled.model_validate(draft.payload))
    async with services.db.read() as conn:
        return await inbox.find(conn, row.tenant, row.channel, row.ts, row.kind) is not None


def _handed_in(dialog: Dialog, draft: Draft, filled: Filled) -> Incoming:
    thread = filled.channel if filled.root_ts else None
    place = dialog.user if filled.only_me else filled.post_to or draft.channel or dialog.user
    return Incoming(
        tenant=dialog.tenant,
        channel=thread or place,
        ts=dialog.view,
        kind=QUESTIONS,
        thread_ts=filled.root_ts,
        user=dialog.user,
        text=draft.id,
        mentioned=True,
    )


async def _fresh(services: Services, tenant: Tenant, user: str, channel: str, id: str | None = None) -> Draft:
    advising, here = services.advising, await settings_of(services, tenant, channel)
    empty = Filled(comparison=advising.comparison(here.comparison).id, knowledge=advising.advisor.knowledge.digest)
    return Draft(tenant, id or secrets.token_hex(8), user, KIND, channel, empty.model_dump(mode="json"))


def _of_thread(services: Services, pressed: Press, held: Conversation, root: str) -> Filled:
    comparison, version = services.advising.comparison(held.comparison), ids.needs_version(held)
    knowledge = services.advising.advisor.knowledge.digest
    return of_thread(comparison, held, channel=pressed.channel, root=root, version=version, knowledge=knowledge)


def _with(draft: Draft, filled: Filled) -> Draft:
    return replace(draft, payload=filled.model_dump(mode="json"))


def _open(services: Services, draft: Draft, by: Slash | Press | Shortcut, *, instead: bool = False) -> None:
    filled = Filled.model_validate(draft.payload)
    view = questionnaire(services.advising.comparison(filled.comparison), filled, draft.id)
    open_later(services, by, view, too_late=notices.took_too_long(draft.id), instead=instead)


async def _save(services: Services, draft: Draft) -> None:
    async with services.db.write() as conn:
        await drafts.save(conn, draft, at=services.now())
