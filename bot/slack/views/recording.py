"""The dialog that records a decision, and the preview of its summary."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.advisor.words import option_name, outcome_words, verdict_words
from bot.decisions.model import REASON_LENGTH, TITLE_LENGTH, Proposal
from bot.decisions.summary import Summary
from bot.facts.model import Comparison
from bot.scoring.model import Recommendation
from bot.slack import ids, limits
from bot.slack.limits import shorten
from bot.slack.mrkdwn import channel as channel_link
from bot.slack.mrkdwn import escape
from bot.slack.views.blocks import (
    Block,
    actions,
    bullets,
    button,
    channels_menu,
    choice,
    context,
    field,
    modal,
    section,
)
from bot.slack.views.decision import summary

REVIEW_AFTER = timedelta(days=180)


def record_modal(
    comparison: Comparison, recommendation: Recommendation, proposal: Proposal, draft: str, *, moved_on: bool = False
) -> Block:
    """The dialog that records a decision. `moved_on`: the needs changed after the message whose button was pressed."""
    told = escape(verdict_words(comparison, recommendation))
    notes = (
        ["The needs have changed since that message; this is the recommendation as it stands now."] if moved_on else []
    )
    return modal(
        ids.RECORD,
        "Record decision",
        [
            context(f"Recommended: {told}", *notes),
            *_what(comparison, recommendation, proposal),
            *_who_and_where(proposal),
            *actions([button("Preview", ids.PREVIEW, ids.ButtonValue().encode())]),
        ],
        submit={"type": "plain_text", "text": "Record", "emoji": False},
        private_metadata=draft,
    )


def first_proposal(
    comparison: Comparison,
    recommendation: Recommendation,
    *,
    outcome: Sequence[str],
    user: str,
    channel: str,
    today: date,
) -> Proposal:
    """What the dialog starts with: the option said or recommended, the presser as decider, half a year to review."""
    chosen = tuple(o for o in outcome if o in recommendation.options)
    chosen = chosen or ((recommendation.winner,) if recommendation.winner else ())
    names = f": {outcome_words(comparison, chosen)}" if chosen else ""
    return Proposal(
        title=shorten(f"{comparison.name}{names}", TITLE_LENGTH),
        outcome=chosen,
        deciders=(user,),
        review_on=today + REVIEW_AFTER,
        channels=() if channel.startswith("D") else (channel,),
    )


def preview(told: Summary, channels: Sequence[str]) -> Block:
    """What would be posted, and where to."""
    places = ", ".join(map(channel_link, channels)) or "no channel; its thread is told"
    shown = [block for block in summary(told).blocks if block["type"] != "actions"]
    return modal(ids.NOTE, "Preview", [context(f"Goes to: {places}. Close this to change it."), *shown])


def not_yet(mistakes: Sequence[str]) -> Block:
    """Why there is nothing to preview."""
    return modal(ids.NOTE, "Preview", [section(f"*Not complete yet*\n{bullets(map(escape, mistakes))}")])


def _what(comparison: Comparison, recommendation: Recommendation, proposal: Proposal) -> list[Block]:
    choices = {o: choice(option_name(comparison, o), o) for o in recommendation.options[: limits.SELECT_OPTIONS]}
    outcome: Block = {
        "type": "multi_static_select",
        "action_id": ids.ANSWER,
        "options": list(choices.values()),
    }
    if chosen := [choices[option] for option in proposal.outcome if option in choices]:
        outcome["initial_options"] = chosen
    reason = _input(proposal.override_reason, limits.INPUT_VALUE, multiline=True)
    return [
        field("title", "Title", _input(proposal.title, limits.INPUT_VALUE)),
        field(
            "outcome", "Outcome", outcome, optional=True, hint="Several are possible; empty means none of the options."
        ),
        field(
            "uses",
            "What is each for?",
            _input(proposal.uses, limits.INPUT_VALUE, multiline=True),
            optional=True,
            hint="Where several options are chosen together.",
        ),
        field(
            "override_reason",
            "Why not the recommendation?",
            reason,
            optional=True,
            hint=f"Needed when the outcome differs from it; at most {REASON_LENGTH:,} characters.",
        ),
    ]


def _who_and_where(proposal: Proposal) -> list[Block]:
    # What to begin with is left out when there is nothing: Slack takes no empty list, and no empty date.
    deciders: Block = {"type": "multi_users_select", "action_id": ids.ANSWER}
    if proposal.deciders:
        deciders["initial_users"] = list(proposal.deciders)
    review: Block = {"type": "datepicker", "action_id": ids.ANSWER}
    if proposal.review_on:
        review["initial_date"] = proposal.review_on.isoformat()
    channels = channels_menu()
    if proposal.channels:
        channels["initial_conversations"] = list(proposal.channels)
    first = choice("Ask them to agree first: it is a proposal until all of them do", "proposed")
    proposing: Block = {"type": "checkboxes", "action_id": ids.ANSWER, "options": [first]}
    if proposal.proposed:
        proposing["initial_options"] = [first]
    return [
        field("deciders", "Who decided", deciders),
        field("proposed", "Still open?", proposing, optional=True),
        field("review_on", "Review on", review, optional=True),
        field("channels", "Post the summary to", channels, optional=True),
    ]


def _input(value: str, most: int, **more: bool) -> Block:
    element: Block = {"type": "plain_text_input", "action_id": ids.ANSWER, "max_length": most, **more}
    return {**element, "initial_value": shorten(value, most)} if value else element
