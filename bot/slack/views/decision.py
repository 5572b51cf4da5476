"""Decisions: the dialog that records one, its summary, and the list."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from bot.advisor.words import bar, day, option_name, outcome_words, score_words, verdict_words
from bot.decisions.model import REASON_LENGTH, TITLE_LENGTH, DecisionRecord, Proposal
from bot.decisions.summary import Summary
from bot.facts.model import Comparison
from bot.scoring.model import Recommendation
from bot.slack import ids, limits
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape, link, mention, one_line
from bot.slack.views.blocks import (
    Block,
    Content,
    bullets,
    choice,
    context,
    field,
    header,
    modal,
    preformatted,
    section,
)
from bot.slack.views.evidence import driver_lines, name, point_line

REVIEW_AFTER = timedelta(days=180)
_NAME = 18
_SHOWN = 12
_DRIVERS = 6
_CONSEQUENCE = 200


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


def summary(told: Summary) -> Content:
    """The summary that goes to channels: short enough to read, complete enough to explain itself."""
    blocks = [
        header(f"{told.id}: {told.title}"),
        section(_outcome(told), limit=1_600),
        *_list("Drivers", driver_lines(told.drivers[:_DRIVERS]), limit=1_500),
        *_list("Reasons", map(point_line, told.reasons), limit=2_400),
        section("*Considered*", limit=100),
        _options(told),
        *_consequences(told),
        *_list("What would change it", map(escape, told.would_change), limit=1_000),
        context(_foot(told)),
    ]
    return Content(text=_in_words(told), blocks=tuple(blocks))


def recorded(told: Summary) -> Content:
    """Said in the thread the decision came out of."""
    people = ", ".join(map(mention, told.deciders))
    text = f"Recorded as *{told.id}*: {escape(told.title)}. Outcome: *{escape(told.outcome)}*, decided by {people}."
    return Content(text=text, blocks=(section(text, limit=2_000),))


def listing(
    records: Sequence[tuple[DecisionRecord, Comparison | None]], total: int, words: str, command: str
) -> Content:
    """Decisions as a list, newest first."""
    about = f" with {escape(shorten(one_line(words), 80))}" if words else ""
    if not records:
        hint = (
            f"`{command} decisions` lists all of them."
            if words
            else "Record one with the button under a recommendation."
        )
        text = f"No decisions{about} so far. {hint}"
        return Content(text=text, blocks=(section(text),))
    lines = [_line(record, comparison) for record, comparison in records[:_SHOWN]]
    more = f"\n{total - len(lines)} more; add words to narrow them down." if total > len(lines) else ""
    text = f"*Decisions{about}*\n" + "\n".join(lines) + more
    return Content(text=text, blocks=(section(text), context(f"`{command} show D-1` shows one in full.")))


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
    channels: Block = {
        "type": "multi_conversations_select",
        "action_id": ids.ANSWER,
        "filter": {"include": ["public", "private", "mpim"], "exclude_bot_users": True},
    }
    if proposal.channels:
        channels["initial_conversations"] = list(proposal.channels)
    return [
        field("deciders", "Who decided", deciders),
        field("review_on", "Review on", review, optional=True),
        field("channels", "Post the summary to", channels, optional=True),
    ]


def _input(value: str, most: int, **more: bool) -> Block:
    element: Block = {"type": "plain_text_input", "action_id": ids.ANSWER, "max_length": most, **more}
    return {**element, "initial_value": shorten(value, most)} if value else element


def _outcome(told: Summary) -> str:
    lines = [f"*Outcome: {escape(told.outcome)}*  ({told.status.value})"]
    if told.recommended is not None:
        lines.append(
            f"Recommended was {escape(told.recommended)}. Overridden because: {escape(told.override_reason or '')}"
        )
    lines.append(f"Decided by {', '.join(map(mention, told.deciders))} on {day(told.decided_on)}")
    return "\n".join(lines)


def _list(title: str, lines: Iterable[str], *, limit: int) -> list[Block]:
    told = bullets(lines)
    return [section(f"*{title}*\n{told}", limit=limit)] if told else []


def _options(told: Summary) -> Block:
    shown = told.options[:_SHOWN]
    names = [shorten(one_line(option.name), _NAME) for option in shown]
    width = max(map(len, names), default=0)
    return preformatted(
        "\n".join(
            f"{'✓' if option.chosen else ' '} {label:{width}}  {bar(option.score)}  "
            f"{score_words(option.score):>7}{'  out' if option.out else ''}"
            for label, option in zip(names, shown, strict=True)
        )
    )


def _consequences(told: Summary) -> list[Block]:
    sides = (("Good", told.good), ("Neutral", told.neutral), ("Bad", told.bad))
    lines = [f"{word}: {point_line(point, _CONSEQUENCE)}" for word, side in sides for point in side]
    return _list("Consequences", lines, limit=2_200)


def _foot(told: Summary) -> str:
    parts = [f"Review on {day(told.review_on)}" if told.review_on else "No review planned"]
    if told.permalink:
        parts.append(link(told.permalink, "The discussion"))
    return "  ·  ".join([*parts, told.id])


def _in_words(told: Summary) -> str:
    """The whole summary without blocks."""
    parts = [
        f"*{told.id}: {escape(told.title)}*",
        _outcome(told),
        *(["Drivers:\n" + bullets(driver_lines(told.drivers[:_DRIVERS]))] if told.drivers else []),
        *(["Reasons:\n" + bullets(map(point_line, told.reasons))] if told.reasons else []),
        "Considered: "
        + ", ".join(f"{name(option.name)} {score_words(option.score)}" for option in told.options[:_SHOWN]),
        *(["What would change it:\n" + bullets(map(escape, told.would_change))] if told.would_change else []),
        _foot(told),
    ]
    return "\n".join(parts)


def _line(record: DecisionRecord, comparison: Comparison | None) -> str:
    outcome = escape(shorten(outcome_words(comparison, record.outcome), 80))
    title = escape(record.title)
    if record.place and record.place.permalink:
        title = link(record.place.permalink, record.title)
    return f"*{record.id}*  {title}  ·  {outcome}  ·  {record.status.value}, {day(record.created_at)}"
