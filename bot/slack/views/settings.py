"""The dialog that sets how the app behaves in a channel, and what it says when somebody may not."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.advisor.words import listing
from bot.facts.model import Comparison
from bot.slack import ids, limits
from bot.slack.mrkdwn import channel as channel_link
from bot.slack.mrkdwn import escape, mention
from bot.slack.preferences import Answers, ChannelSettings, Following, Recorders
from bot.slack.views.blocks import Block, bullets, choice, context, field, menu, modal, note, plain_text

FOLLOWING: Final = "following"
"""Blocks of the dialog."""
ANSWERS: Final = "answers"
RECORDERS: Final = "recorders"
PEOPLE: Final = "people"
REVIEW: Final = "review"
COMPARISON: Final = "comparison"

_FOLLOWING: Final[Mapping[str, str]] = {
    Following.THREADS: "Follow threads I started or was mentioned in",
    Following.MENTIONED: "Answer only messages that mention me",
    Following.OFF: "Off: answer only commands and buttons",
}
_ANSWERS: Final[Mapping[str, str]] = {
    Answers.PRIVATE: "Only to whoever asked, with a button to share",
    Answers.PUBLIC: "To everybody in the channel",
}
_RECORDERS: Final[Mapping[str, str]] = {
    Recorders.ANYONE: "Anyone here",
    Recorders.PEOPLE: "The people named below",
    Recorders.EDITORS: "Editors of this workspace",
}
_REVIEWS: Final[Mapping[int, str]] = {
    30: "After a month",
    90: "After three months",
    180: "After half a year",
    365: "After a year",
    0: "Not by default",
}
_NAMED = 10


def settings_modal(
    chosen: ChannelSettings, channel: str, comparisons: Sequence[Comparison], metadata: str, changed: str = ""
) -> Block:
    """The dialog on the settings of a channel as they are. `changed` says by whom and when, as markup."""
    people: Block = {"type": "multi_users_select", "action_id": ids.ANSWER}
    if chosen.people:
        people["initial_users"] = list(chosen.people)
    return modal(
        ids.SETTINGS,
        "Channel settings",
        [
            context(f"How I behave in {channel_link(channel)}, for everybody there.", *([changed] if changed else [])),
            field(FOLLOWING, "Threads and mentions", _radio(_FOLLOWING, chosen.following)),
            field(ANSWERS, "Answers to questions asked with the command", _radio(_ANSWERS, chosen.answers)),
            field(RECORDERS, "Who may record decisions", _radio(_RECORDERS, chosen.recorders)),
            field(PEOPLE, "People who may", people, optional=True, hint="Counts with “The people named below”."),
            field(REVIEW, "Review decisions", menu(_reviews(chosen.review_days), str(chosen.review_days))),
            *_comparison(chosen.comparison, comparisons),
        ],
        submit=plain_text("Save", limits.VIEW_BUTTON),
        private_metadata=metadata,
    )


def settings_saved(chosen: ChannelSettings, channel: str, comparisons: Sequence[Comparison]) -> Block:
    """What holds in the channel now, in place of the dialog."""
    who = _RECORDERS[chosen.recorders]
    if chosen.recorders is Recorders.PEOPLE:
        more = len(chosen.people) - _NAMED
        who = ", ".join(map(mention, chosen.people[:_NAMED])) + (f" and {more} more" if more > 0 else "")
    known = {comparison.id: comparison.name for comparison in comparisons}
    lines = [
        f"*Threads and mentions*  {_FOLLOWING[chosen.following]}",
        f"*Answers to the command*  {_ANSWERS[chosen.answers]}",
        f"*Who may record decisions*  {who}",
        f"*Review decisions*  {_reviews(chosen.review_days)[str(chosen.review_days)]}",
        *([f"*Comparison*  {escape(known[chosen.comparison])}"] if chosen.comparison in known else []),
    ]
    return note("Saved", f"In {channel_link(channel)} this holds from now on:\n{bullets(lines)}")


NOT_THERE: Final = (
    "In one of these channels only some may record decisions, and you are not among them. Leave it out, and ask one of "
    "them to have the summary posted there."
)
"""Said of the channels that a summary is to go to."""


def refused(doing: str, people: Sequence[str]) -> str:
    """Who may do what somebody tried, as markup. `doing` is ours: “change the settings of a channel”."""
    if not people:
        return allowed(doing, people)
    ask = "ask them" if len(people) == 1 else "ask one of them"
    return f"{allowed(doing, people).rstrip('.')}; {ask}. Nothing was changed."


def allowed(doing: str, people: Sequence[str]) -> str:
    """Who may do something, as markup."""
    if not people:
        return f"Nobody here may {doing}."
    named = [mention(person) for person in people[:_NAMED]]
    more = len(people) - _NAMED
    who = listing([*named, *([f"{more} more"] if more > 0 else [])])
    return f"{who} {'alone ' if len(people) == 1 else ''}may {doing}."


def switched_off(command: str) -> str:
    """Said to whoever mentions the app in a channel where it is off, as markup."""
    return (
        f"I am switched off in this channel, except for commands. `{command} settings` switches me on again; "
        "in a direct message I always answer."
    )


def _comparison(chosen: str | None, comparisons: Sequence[Comparison]) -> list[Block]:
    """Which comparison, where there is more than one to choose from."""
    if len(comparisons) < 2:
        return []
    named = {comparison.id: comparison.name for comparison in comparisons[: limits.SELECT_OPTIONS]}
    shown = chosen if chosen in named else comparisons[0].id
    hint = "What questions and recommendations here are about."
    return [field(COMPARISON, "Comparison", menu(named, shown), hint=hint)]


def _reviews(days: int) -> dict[str, str]:
    other = {days: f"After {days} days"} if days not in _REVIEWS else {}
    return {str(number): words for number, words in {**_REVIEWS, **other}.items()}


def _radio(choices: Mapping[str, str], chosen: str) -> Block:
    made = {value: choice(words, value) for value, words in choices.items()}
    return {
        "type": "radio_buttons",
        "action_id": ids.ANSWER,
        "options": list(made.values()),
        "initial_option": made[chosen],
    }
