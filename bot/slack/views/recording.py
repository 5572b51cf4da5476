"""The dialog that records a decision."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.advisor.verdicts import verdict_words
from bot.advisor.words import being_built, built_words, day, option_name, outcome_words
from bot.decisions.life import Decision
from bot.decisions.model import (
    NEVER,
    ON_A_DAY,
    REASON_LENGTH,
    REVIEW_DAYS,
    TITLE_LENGTH,
    Proposal,
    asks_reason,
    overrides,
)
from bot.facts.model import Comparison
from bot.scoring.model import Need, Recommendation
from bot.slack import ids, limits
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape, one_line
from bot.slack.views.blocks import Block, channels_menu, choice, context, field, modal, section
from bot.understanding.intents.built import without_article

_BESIDE = "none"
_REVIEW_AFTER = "180"


@dataclass(frozen=True)
class Form:
    """What the dialog is made from. `replaceable` are decisions whose place the new one may take."""

    comparison: Comparison
    recommendation: Recommendation
    today: date
    replaceable: tuple[Decision, ...] = ()
    remarks: tuple[str, ...] = ()
    """What there is to know of the channels chosen, as markup: the app is not in some."""


def record_modal(
    form: Form, proposal: Proposal, draft: str, *, moved_on: bool = False, missing: Sequence[str] = ()
) -> Block:
    """The dialog that records a decision. It asks only what the answers so far call for.

    `moved_on`: the needs changed after the message whose button was pressed. `missing`: what keeps it from going on.
    """
    told = escape(verdict_words(form.comparison, form.recommendation))
    notes = (
        ["The needs have changed since that message; this is the recommendation as it stands now."] if moved_on else []
    )
    return modal(
        ids.RECORD,
        "Record decision",
        [
            context(f"*The recommendation*  {told}", *notes),
            *[section(f":warning: {escape(sentence)}") for sentence in missing],
            *_what(form, proposal),
            *_who_and_where(form, proposal),
        ],
        submit={"type": "plain_text", "text": "Preview", "emoji": False},
        private_metadata=draft,
    )


def first_proposal(
    form: Form, needs: Sequence[Need], *, outcome: Sequence[str], user: str, channels: Sequence[str]
) -> Proposal:
    """What the dialog starts with: the option said or recommended, the presser as decider, half a year to review."""
    chosen = tuple(o for o in outcome if o in form.recommendation.options)
    winner = form.recommendation.winner
    return Proposal(
        title=shorten(_title(form.comparison, needs), TITLE_LENGTH),
        outcome=chosen or ((winner,) if winner else ()),
        deciders=(user,),
        review=_REVIEW_AFTER,
        channels=tuple(channels),
    )


def shown_fields(recommendation: Recommendation, proposal: Proposal) -> set[str]:
    """The fields of the dialog that depend on others and are there now."""
    shown = {
        "uses": len(proposal.outcome) > 1,
        "override_reason": asks_reason(proposal.outcome, recommendation),
        "review_on": proposal.review == ON_A_DAY,
    }
    return {name for name, there in shown.items() if there}


def _title(comparison: Comparison, needs: Sequence[Need]) -> str:
    """What is decided, by what is being built, where somebody said that; in their own words, where those name it."""
    built = [
        comparison.use_case_by_id[need.value].name
        for need in being_built(needs)
        if need.value in comparison.use_case_by_id
    ]
    named = without_article(built_words(comparison, needs)) or " and ".join(built) or comparison.name
    return f"{named} – what we build on"


def _what(form: Form, proposal: Proposal) -> Iterator[Block]:
    recommendation, shown = form.recommendation, shown_fields(form.recommendation, proposal)
    choices = {o: choice(option_name(form.comparison, o), o) for o in recommendation.options[: limits.SELECT_OPTIONS]}
    outcome: Block = {
        "type": "multi_static_select",
        "action_id": ids.RECORD_CHANGED,
        "options": list(choices.values()),
    }
    if chosen := [choices[option] for option in proposal.outcome if option in choices]:
        outcome["initial_options"] = chosen
    yield field("title", "Title", _input(proposal.title, limits.INPUT_VALUE))
    hint = "Choose several if they are used together, or leave it empty for none of them."
    yield field("outcome", "Outcome", outcome, optional=True, dispatch_action=True, hint=hint)
    if "uses" in shown:
        hint = "Such as: Django for the back office, FastAPI for the public API."
        yield field("uses", "What is each for?", _input(proposal.uses, limits.INPUT_VALUE, multiline=True), hint=hint)
    if form.replaceable:
        yield _replaces(form, proposal)
    if "override_reason" in shown:
        yield _reason(form, proposal)
    else:
        yield why_input(proposal)
    yield from _other_opinion(proposal)


def why_input(proposal: Proposal) -> Block:
    """Room for the reason; needed where it takes the place of another decision, whose readers want to know."""
    own = _input(proposal.why, limits.INPUT_VALUE, multiline=True)
    if proposal.replaces is None:
        hint = "A sentence or two for those who read it later, if the scores do not tell it all."
        return field("why", "Why, in your words", own, hint=hint, optional=True)
    id = f"D-{proposal.replaces}"
    hint = f"Also shown wherever the summary of {id} stands."
    return field("why", f"Why does it replace {id}?", own, hint=hint)


def _other_opinion(proposal: Proposal) -> Iterator[Block]:
    hint = "What those think who would have chosen otherwise. It stands in the summary, beside what was decided."
    other = _input(proposal.dissent, limits.INPUT_VALUE, multiline=True)
    yield field("dissent", "The other opinion", other, hint=hint, optional=True)
    yield field("dissenters", "Whose is it?", _people(proposal.dissenters), optional=True)


def _people(chosen: Sequence[str]) -> Block:
    # What to begin with is left out when there is nobody: Slack takes no empty list.
    element: Block = {"type": "multi_users_select", "action_id": ids.ANSWER}
    return {**element, "initial_users": list(chosen)} if chosen else element


def _reason(form: Form, proposal: Proposal) -> Block:
    recommendation = form.recommendation
    needed, winner = overrides(proposal.outcome, recommendation), recommendation.winner
    if winner is not None:
        label = f"Why not {option_name(form.comparison, winner)}, which was recommended?"
    else:
        label = f"Why {outcome_words(form.comparison, proposal.outcome)}?" if proposal.outcome else "Why none of them?"
    element = _input(proposal.override_reason, limits.INPUT_VALUE, multiline=True)
    hint = f"For those who read it later; at most {REASON_LENGTH:,} characters."
    if proposal.replaces is not None:
        needed, hint = True, f"{hint} Also shown wherever the summary of D-{proposal.replaces} stands."
    return field("override_reason", one_line(label), element, hint=hint, optional=not needed)


def _replaces(form: Form, proposal: Proposal) -> Block:
    """Whether it takes the place of a decision that holds on the same comparison."""
    choices: dict[int | None, Block] = {None: choice("No, both hold", _BESIDE)}
    for earlier in form.replaceable[: limits.SELECT_OPTIONS - 1]:
        record = earlier.record
        words = f"{record.id} {record.title} ({outcome_words(form.comparison, record.outcome)})"
        choices[record.number] = choice(one_line(words), str(record.number))
    element: Block = {
        "type": "static_select",
        "action_id": ids.RECORD_CHANGED,
        "options": list(choices.values()),
        "initial_option": choices.get(proposal.replaces, choices[None]),
    }
    hint = "The earlier one is then shown as superseded, with a link to this one."
    return field("replaces", "Does it replace an earlier decision?", element, hint=hint, dispatch_action=True)


def _who_and_where(form: Form, proposal: Proposal) -> Iterator[Block]:
    first = choice("Ask them to agree first: it is a proposal until all of them do", "proposed")
    proposing: Block = {"type": "checkboxes", "action_id": ids.ANSWER, "options": [first]}
    if proposal.proposed:
        proposing["initial_options"] = [first]
    yield field("deciders", "Who decides", _people(proposal.deciders))
    yield field("proposed", "Still open?", proposing, optional=True)
    yield _review(form.today, proposal)
    if "review_on" in shown_fields(form.recommendation, proposal):
        date_of_own: Block = {"type": "datepicker", "action_id": ids.ANSWER}
        if proposal.review_on:
            date_of_own["initial_date"] = proposal.review_on.isoformat()
        yield field("review_on", "On which day?", date_of_own)
    yield field(
        ids.of_channels(proposal.replaces), "Post the summary to", channels_menu(proposal.channels), optional=True
    )
    if form.remarks:
        yield section("\n".join(f":warning: {remark}" for remark in form.remarks), limit=2_900)


def _review(today: date, proposal: Proposal) -> Block:
    choices = {
        str(days): choice(f"In {days} days, on {day(today + timedelta(days=days))}", str(days)) for days in REVIEW_DAYS
    }
    choices[NEVER] = choice("Never", NEVER)
    choices[ON_A_DAY] = choice("On a day of your choice", ON_A_DAY)
    element: Block = {
        "type": "static_select",
        "action_id": ids.RECORD_CHANGED,
        "options": list(choices.values()),
        "initial_option": choices.get(proposal.review, choices[_REVIEW_AFTER]),
    }
    return field("review", "Ask whether it is still right", element, dispatch_action=True)


def _input(value: str, most: int, **more: bool) -> Block:
    element: Block = {"type": "plain_text_input", "action_id": ids.ANSWER, "max_length": most, **more}
    return {**element, "initial_value": shorten(value, most)} if value else element
