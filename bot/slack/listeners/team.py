"""Asking the team: the dialog, each one's answer, and closing."""

import secrets

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.advisor.conversation import Conversation
from bot.advisor.words import need_words
from bot.errors import NotFoundError
from bot.slack import ids, threads
from bot.slack.adopting import agreed
from bot.slack.kinds import ADOPTED
from bot.slack.listeners.accepting import accept, open_later, tell_later, whisper_later, work_on
from bot.slack.listeners.drafting import kept_draft
from bot.slack.listeners.due import about, close_question
from bot.slack.prefilling import as_answered, of_team, own_needs, says_nothing, terms_of
from bot.slack.received import incoming
from bot.slack.received.checking import mistakes
from bot.slack.received.forms import EXTRA, NO_PREFERENCE, Filled, asking, filled_in
from bot.slack.received.forms import asked as said
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Dialog, Press
from bot.slack.services import Services
from bot.slack.team import UNTIL_CHOICES, USUAL, Round, TeamAnswer, Terms
from bot.slack.views import team as views
from bot.slack.views.blocks import note
from bot.slack.views.notices import dialog_closed, notice
from bot.slack.views.questionnaire import questionnaire
from bot.slack.views.reach import cannot_answer
from bot.slack.work.asked_team import round_of, writers
from bot.slack.work.reach import who_cannot_answer
from bot.slack.work.team import ASKED, enqueue_showing
from bot.store import drafts, inbox, posts, team
from bot.store.drafts import Draft
from bot.store.keys import ConversationKey, is_direct
from bot.store.posts import PostState
from bot.store.team import NewQuestion, TeamQuestion

KIND = "team"
"""Drafts of an answer; followed by the question's id."""

_EMPTY = "Nothing is answered yet. Choose or write what you need, or say below what you would rather use."
_GONE = "This question is no longer kept. Ask the team anew from the recommendation."
_NOBODY_ELSE = "Only you and I are here. Ask for the recommendation in a channel, and ask the team there."


async def ask(services: Services, heard: Heard) -> None:
    """A button that opens the dialog which asks the team of its thread."""
    pressed = incoming.press(heard)
    await threads.pressed_in(services, pressed.conversation)
    async with services.db.read() as conn:
        opened = await team.open_in(conn, pressed.conversation)
        stands = opened is not None and not await _was_refused(conn, opened)
        round = await round_of(conn, opened) if opened and stands else None
    await heard.ack()
    if pressed.channel.startswith("D"):
        whisper_later(services, pressed, notice(_NOBODY_ELSE))
    elif round is not None:
        whisper_later(services, pressed, views.open_already(round))
    else:
        open_later(services, pressed, views.ask_modal(f"{pressed.channel} {pressed.root}"), too_late=dialog_closed())


async def asked(services: Services, heard: Heard) -> None:
    """The dialog that asks was handed in: keep the question, and have it posted."""
    dialog = incoming.dialog(heard)
    channel, _, root = dialog.draft.partition(" ")
    thread = ConversationKey(dialog.tenant, channel, root)
    chosen, until = asking(dialog.state)
    people = tuple(dict.fromkeys(person for person in chosen if person != heard.installation.user))
    if chosen and not people:
        await heard.ack(response_action="errors", errors={"people": "I cannot answer this. Choose people."})
        return
    unable = await who_cannot_answer(services, dialog.tenant, channel, people)
    if any(unable):
        await heard.ack(response_action="errors", errors={"people": cannot_answer(*unable)})
        return
    held = await threads.pressed_in(services, thread)
    now, lasting = services.now(), UNTIL_CHOICES.get(until, UNTIL_CHOICES[USUAL])[1]
    before = Conversation.model_validate_json(held.state)
    terms = terms_of(services.advising.comparison(before.comparison), before)
    question = NewQuestion(
        thread=thread,
        submission=dialog.view,
        asked_by=dialog.user,
        people=people,
        terms=terms.model_dump_json(),
        due_at=now + lasting if lasting else None,
    )
    async with services.db.write() as conn:
        earlier = await team.open_in(conn, thread)
        if earlier is not None and await _was_refused(conn, earlier):
            await team.close(conn, earlier, by="", at=now)
        kept, _ = await team.ask(conn, question, at=now)
        if kept.asked.submission != question.submission:
            round = await round_of(conn, kept)
        else:
            accepted, round = (await inbox.accept(conn, about(kept, ASKED), at=now))[0], None
    if round is not None:
        await heard.ack(response_action="update", view=note("Asked already", views.open_already(round).text))
        return
    await work_on(services, accepted)
    await heard.ack()


async def answer(services: Services, heard: Heard) -> None:
    """A button that opens the questionnaire for one of those who were asked."""
    pressed = incoming.press(heard)
    question, round, allowed = await _asked_of(services, pressed)
    if not question.takes_answers(services.now()):
        tell_later(services, pressed, views.closed_already(round))
    elif not allowed:
        tell_later(services, pressed, views.not_asked(round))
    else:
        kind, terms = f"{KIND}:{question.id}", Terms.model_validate_json(question.asked.terms)
        comparison = services.advising.comparison(terms.comparison)
        fresh = of_team(terms, question.id)
        async with services.db.write() as conn:
            draft = await drafts.latest(conn, pressed.tenant, pressed.user, kind)
            if draft is None:
                payload = fresh.model_dump(mode="json")
                draft = Draft(
                    pressed.tenant, secrets.token_hex(8), pressed.user, kind, question.asked.thread.channel, payload
                )
                await drafts.save(conn, draft, at=services.now())
        view = questionnaire(comparison, Filled.model_validate(draft.payload), draft.id)
        open_later(services, pressed, view, too_late=dialog_closed())
    await heard.ack()


async def answered(services: Services, heard: Heard) -> None:
    """An answer was handed in: check it, read it, keep it, and have the count shown."""
    dialog = incoming.dialog(heard)
    draft, filled = await _draft(services, dialog)
    comparison = services.advising.comparison(filled.comparison)
    wrong = {EXTRA: _EMPTY} if says_nothing(filled) and not filled.preference else mistakes(comparison, filled)
    if wrong:
        await _keep(services, draft, filled)
        await heard.ack(response_action="errors", errors=wrong)
        return
    async with services.db.read() as conn:
        question = await team.get(conn, dialog.tenant, filled.team or 0)
        if question is None:
            raise NotFoundError(_GONE)
        round = await round_of(conn, question)
    now = services.now()
    terms = Terms.model_validate_json(question.asked.terms)
    answer, before = as_answered(comparison, terms, filled, dialog.user, now)
    reply, after_it = await services.advising.reply(said(answer, user=dialog.user, at=now), before)
    own = own_needs(after_it.needs, before)
    kept = TeamAnswer(
        needs=after_it.needs,
        knowledge=services.advising.advisor.knowledge.digest,
        assumed=not own,
        preference=filled.preference.removeprefix(NO_PREFERENCE) if filled.preference else None,
    )
    async with services.db.write() as conn:
        await drafts.save(conn, _with(draft, filled), at=now)
        in_time = await team.answer(conn, question, dialog.user, kept.model_dump_json(), at=now)
        after = await team.get(conn, dialog.tenant, question.id) or question
    if not in_time:
        await heard.ack(response_action="update", view=note("Closed already", views.closed_already(round).text))
        return
    await enqueue_showing(services, after, after.version)
    view = views.answer_kept([need_words(comparison, need) for need in own], reply.unread)
    await heard.ack(response_action="update", view=view)


async def close(services: Services, heard: Heard) -> None:
    """A button that closes the question, for whoever asked it."""
    pressed = incoming.press(heard)
    question, round, _ = await _asked_of(services, pressed)
    if question.asked.asked_by != pressed.user:
        tell_later(services, pressed, views.not_yours(round))
    elif not await close_question(services, question, by=pressed.user, at=services.now()):
        tell_later(services, pressed, views.closed_already(round))
    await heard.ack()


async def adopt(services: Services, heard: Heard) -> None:
    """A button that takes what most answered over into the needs of the thread."""
    pressed = incoming.press(heard)
    question, _, _ = await _asked_of(services, pressed)
    held = await threads.pressed_in(services, pressed.conversation)
    async with services.db.read() as conn:
        answers = await team.answers(conn, question)
    before = Conversation.model_validate_json(held.state)
    people = {user: TeamAnswer.model_validate_json(payload) for user, payload in answers.items()}
    row = inbox.Incoming(
        tenant=pressed.tenant,
        channel=pressed.channel,
        ts=pressed.ts,
        kind=f"{ADOPTED}:{ids.needs_version(before)}",
        thread_ts=pressed.root,
        user=pressed.user,
        text=str(question.id),
        mentioned=True,
    )
    if not agreed(people, before.needs) or not await accept(services, row):
        whisper_later(services, pressed, notice("The needs of this thread hold all of that already."))
    await heard.ack()


async def _was_refused(conn: AsyncConnection, question: TeamQuestion) -> bool:
    """Whether Slack refused its message, so that nobody can answer or close it."""
    post = await posts.get(conn, question.post_id) if question.post_id else None
    return post is not None and post.state is PostState.FAILED


async def _asked_of(services: Services, pressed: Press) -> tuple[TeamQuestion, Round, bool]:
    """The question a button stands under, as it stands, and whether this person was asked."""
    async with services.db.read() as conn:
        number = pressed.value.record
        question = await team.get(conn, pressed.tenant, int(number)) if number.isdecimal() else None
        if question is None:
            raise NotFoundError(_GONE)
        round = await round_of(conn, question)
        asked = pressed.user in (round.people or await writers(conn, question))
    # On their home and in a direct message it is shown to those whom it concerns, and to nobody else.
    alone = (not pressed.channel or is_direct(pressed.channel)) and (asked or pressed.user == round.asked_by)
    if question.asked.thread.channel != pressed.channel and not alone:
        raise NotFoundError(_GONE)
    return question, round, asked


async def _draft(services: Services, dialog: Dialog) -> tuple[Draft, Filled]:
    draft = await kept_draft(services, dialog, "press Answer again")
    return draft, filled_in(Filled.model_validate(draft.payload), dialog.state)


async def _keep(services: Services, draft: Draft, filled: Filled) -> None:
    async with services.db.write() as conn:
        await drafts.save(conn, _with(draft, filled), at=services.now())


def _with(draft: Draft, filled: Filled) -> Draft:
    return Draft(draft.tenant, draft.id, draft.user, draft.kind, draft.channel, filled.model_dump(mode="json"))
