"""Asking the team: the dialog that asks, the message that waits for answers, and what people are told at it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.advisor.words import listing, not_understood
from bot.slack import ids, limits
from bot.slack.mrkdwn import escape, mention
from bot.slack.team import MOST_PEOPLE, UNTIL_CHOICES, USUAL, Round
from bot.slack.views.blocks import (
    Block,
    Content,
    actions,
    bullets,
    button,
    choice,
    context,
    field,
    modal,
    note,
    plain_text,
    section,
)
from bot.slack.views.evidence import name
from bot.slack.views.notices import notice
from bot.slack.views.when import at as moment

_NAMED = 5


def ask_modal(thread: str) -> Block:
    """The dialog that asks the team of a thread; `thread` is handed in with it."""
    people: Block = {
        "type": "multi_users_select",
        "action_id": ids.ANSWER,
        "placeholder": plain_text("Everybody who writes in this thread", limits.PLACEHOLDER),
        "max_selected_items": MOST_PEOPLE,
    }
    choices = {id: choice(words, id) for id, (words, _) in UNTIL_CHOICES.items()}
    until: Block = {
        "type": "radio_buttons",
        "action_id": ids.ANSWER,
        "options": list(choices.values()),
        "initial_option": choices[USUAL],
    }
    told = (
        "Everybody answers the same questions alone, from an empty form beside which stands what this thread says so "
        "far. Until it is closed "
        "only the counts are shown; then what each one’s needs point to and what all of them together do, what each "
        "would rather use, and where you disagree."
    )
    blocks = [
        context(told),
        field(
            "people",
            "Who is asked",
            people,
            optional=True,
            hint="Yourself too, if you want to answer. Empty: everybody who writes in this thread.",
        ),
        field("until", "How long answers are taken", until),
    ]
    submit = plain_text("Ask", limits.VIEW_BUTTON)
    return modal(ids.TEAM, "Ask the team", blocks, submit=submit, private_metadata=thread)


def question(round: Round, use_case: str) -> Content:
    """The message people answer from, as it stands; `use_case` is what is being built, "" when nobody said."""
    what = f"  Being built: {name(use_case)}." if use_case else ""
    lead = f"*{mention(round.asked_by)} asks the team what it needs, and what each would rather use.*{what}"
    if round.closed_at is not None:
        how = f"Closed by {mention(round.closed_by)}" if round.closed_by else "Closed at its time"
        told = f"{lead}\n{how}, {_moment(round.closed_at)}. {_counts(round)} The result is further down in this thread."
        return Content(text=told, blocks=(section(told),))
    until = f"until {_moment(round.due_at)}" if round.due_at else f"until {mention(round.asked_by)} closes it"
    told = (
        f"{lead}\n{_who(round)} Answer alone, {until}; nobody sees an answer before, and yours can be changed as often "
        "as you like."
    )
    value = ids.ButtonValue(record=str(round.id)).encode()
    buttons = actions([button("Answer", ids.TEAM_ANSWER, value, style="primary"), closing_button(round, shared=True)])
    return Content(text=f"{told}\n{_counts(round)}", blocks=(section(told), section(_counts(round)), *buttons))


def closing_button(round: Round, *, shared: bool = False) -> Block:
    """Closes it and posts the result, for whoever asked. `shared`: it stands where others see it, too.

    Slack shows one message to everybody, and what it shows to one person alone is gone with the next reload, so the
    button stays where the question is. Whoever may not press it reads so before anything happens, and is told who may.
    """
    value = ids.ButtonValue(record=str(round.id)).encode()
    return button("Close and post the result", ids.TEAM_CLOSE, value) | {"confirm": _confirm(round, shared=shared)}


def answer_kept(lines: Sequence[str], unread: Sequence[str] = ()) -> Block:
    """Said in the dialog once an answer is in; `lines` say what was taken from it, `unread` was not understood."""
    taken = f"\n\n*Taken from it*\n{bullets(map(escape, lines))}" if lines else ""
    missed = f"\n\n{escape(not_understood(unread))} Say it in other words there." if unread else ""
    told = f"You can change it with the same button until the question is closed.{taken}{missed}"
    return note("Your answer is in", told)


def not_asked(round: Round) -> Content:
    """Said to somebody who was not asked and wants to answer."""
    if round.people:
        who = people_words(round.people)
        return notice(f"Only those who were asked can answer: {who}. {mention(round.asked_by)} can close and ask anew.")
    return notice(
        "This is for those who write in this thread. Write a line in it, then press Answer again; if I was muted here, "
        "mention me in that line."
    )


def not_yours(round: Round) -> Content:
    """Said to somebody who wants to close another one's question."""
    at = f" It closes by itself {_moment(round.due_at)}." if round.due_at else ""
    return notice(f"Only {mention(round.asked_by)}, who asked, can close this.{at}")


def closed_already(round: Round) -> Content:
    """Said to somebody who presses a button of a closed question."""
    closed = round.closed_at or round.due_at
    when = f", {_moment(closed)}" if closed else ""
    by = f" by {mention(round.closed_by)}" if round.closed_by else ""
    return notice(
        f"This question was closed{by}{when}; nothing was changed. Its result is in the thread, and “Ask the team” "
        "under the recommendation asks anew."
    )


def open_already(round: Round) -> Content:
    """Said to somebody who asks the team while a question is open."""
    return notice(
        f"A question of {mention(round.asked_by)} is open in this thread already. Answer that one; once it is closed, "
        "the team can be asked anew."
    )


def people_words(people: Iterable[str], most: int = _NAMED) -> str:
    """People by name, the first few of many."""
    everybody = list(people)
    left = len(everybody) - most
    shown = [mention(person) for person in everybody[:most]]
    return listing([*shown, f"{left} more"] if left > 0 else shown)


def number_words(count: int, one: str, many: str = "") -> str:
    """`1 answer`, `2 answers`."""
    return f"{count} {one if count == 1 else many or f'{one}s'}"


def _confirm(round: Round, *, shared: bool) -> Block:
    asked = number_words(len(round.missing), "person asked has", "people asked have")
    left = f" {asked} not answered." if round.missing else ""
    who = "Only whoever asked can do this. " if shared else ""
    return {
        "title": plain_text("Close the question?", limits.CONFIRM_TITLE),
        "text": plain_text(f"{who}Nobody can answer afterwards, and the result is posted.{left}", limits.CONFIRM_TEXT),
        "confirm": plain_text("Close and post", limits.CONFIRM_BUTTON),
        "deny": plain_text("Keep it open", limits.CONFIRM_BUTTON),
    }


def _who(round: Round) -> str:
    """Few by name; many are named where it says who has not answered."""
    if not round.people:
        return "Asked: whoever writes here."
    many = len(round.people) > _NAMED
    return f"Asked: {number_words(len(round.people), 'person', 'people') if many else people_words(round.people)}."


def _counts(round: Round) -> str:
    answered = len(round.answered)
    if not round.people:
        return f"{answered or 'Nobody'} {'has' if answered < 2 else 'have'} answered."
    if round.complete and round.closed_at is None:
        can = f"{mention(round.asked_by)} can close it and post the result"
        return f"{answered} of {answered} answered. Nobody is missing: {can}."
    told = f"{answered} of {len(round.people)} answered."
    left = (
        f" Not yet: {people_words(round.missing, most=MOST_PEOPLE)}." if round.missing and not round.closed_at else ""
    )
    return told + left


def _moment(when: datetime | None) -> str:
    return moment(when) if when else ""
