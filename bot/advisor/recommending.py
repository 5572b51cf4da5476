"""Recommendations in words: outcome first, then because."""

from collections.abc import Sequence

from bot.advisor.apart import nothing_apart, telling
from bot.advisor.assuming import ASSUMED, marked
from bot.advisor.evened import evened_lines
from bot.advisor.flips import change_words
from bot.advisor.verdicts import says_nothing, thin_ground, verdict_words
from bot.advisor.words import (
    bar,
    claim_words,
    criterion_name,
    listing,
    need_words,
    option_name,
    score_words,
    source_words,
    weight_words,
)
from bot.facts.model import Comparison
from bot.scoring.model import RULED_OUT, Disqualification, Need, Reason, Recommendation, Requirement, Verdict

MOST_ASSUMED = 5
_FEW = 3
_HEAVY = 1.0
"""The weight from which something assumed is named with its weight."""


def recommendation_text(recommendation: Recommendation, comparison: Comparison, needs: Sequence[Need]) -> str:
    """The whole recommendation as plain text."""
    parts = [verdict_words(comparison, recommendation), thin_ground(needs), score_lines(recommendation, comparison)]
    if recommendation.leader is not None and recommendation.reasons:
        leader = option_name(comparison, recommendation.leader)
        parts.append(_titled(f"Because of {leader}", reason_lines(recommendation.reasons, comparison, recommendation)))
    if recommendation.counter_reasons:
        other = option_name(comparison, recommendation.counter_reasons[0].option)
        counter = reason_lines(recommendation.counter_reasons, comparison, recommendation)
        parts.append(_titled(f"For {other} speaks", counter))
    parts.append(nothing_apart(comparison, recommendation))
    parts.extend(evened_lines(recommendation, comparison))
    parts.append(_titled("What would change it", list(change_words(comparison, recommendation))))
    parts.append(_titled("Not known", unknown_lines(recommendation, comparison)))
    parts.append(_titled("You said", [said_line(comparison, need) for need in needs]))
    parts.append(assumed_line(recommendation, comparison))
    if recommendation.verdict is not Verdict.CLEAR:
        parts.append(next_question_line(recommendation, comparison))
    return "\n\n".join(part for part in parts if part)


def _titled(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines)]) if lines else ""


def score_lines(recommendation: Recommendation, comparison: Comparison) -> str:
    """Every option with its score and a bar; who is out, and why."""
    width = max(len(option_name(comparison, score.option)) for score in recommendation.ranking)
    lines = []
    for score in recommendation.ranking:
        out = f"  out: {out_words(comparison, score.disqualified_by)}" if score.disqualified_by else ""
        name = option_name(comparison, score.option).ljust(width)
        lines.append(f"{name}  {bar(score)}  {score_words(score)}{out}")
    return "\n".join(lines)


def out_words(comparison: Comparison, disqualified_by: Sequence[Disqualification]) -> str:
    """What an option is out by: `NoSQL database (rated 2, needs 3)`, `ruled out by the team, “no Django please”`."""
    return listing([_out_by(comparison, one) for one in disqualified_by])


def _out_by(comparison: Comparison, one: Disqualification) -> str:
    if one.by_the_team:
        return "ruled out by the team" + (f", “{one.need.said}”" if one.need and one.need.said else "")
    return f"{criterion_name(comparison, one.criterion)} (rated {one.rating}, needs {one.threshold})"


def reason_lines(
    reasons: Sequence[Reason], comparison: Comparison, recommendation: Recommendation, most: int | None = None
) -> list[str]:
    """The first `most` reasons with their points, the fact behind each, and where that can be read: what somebody asked
    for first, and what was assumed marked as that."""
    lines = []
    for reason, assumed in marked(reasons, recommendation, comparison)[:most]:
        points = f"+{reason.points:.0f} point{'' if round(reason.points) == 1 else 's'}"
        told = f"{points}{f'; {assumed}' if assumed else ''}"
        lines.append(f"{criterion_name(comparison, reason.criterion)} ({told})")
        told_by = telling(comparison, reason)
        facts = told_by[1].facts if told_by and told_by[0] != reason.option else reason.facts
        fact = comparison.fact_by_id.get(facts[0]) if facts else None
        if fact is not None:
            lines.append(f"  {claim_words(fact)} [{source_words(fact.sources[0])}]")
    return lines


def unknown_lines(recommendation: Recommendation, comparison: Comparison) -> list[str]:
    """Ratings nobody has found out, and whether they matter."""
    return [
        f"{option_name(comparison, unknown.option)} has no rating for {criterion_name(comparison, unknown.criterion)}"
        + ("; it could change who is first." if unknown.could_change else ".")
        for unknown in recommendation.unknowns
    ]


def said_line(comparison: Comparison, need: Need) -> str:
    """A need with the words it was said in."""
    source = "" if need.aspect == RULED_OUT else "from "
    return f"{need_words(comparison, need)}" + (f", {source}“{need.said}”" if need.said else "")


def assumed_line(recommendation: Recommendation, comparison: Comparison) -> str:
    """What was weighed without anybody having asked for it."""
    if recommendation.asked_for_nothing:
        return "Nobody has said yet what you need, so everyday weights are at work. Tell me what you are building."
    assumed = sorted(
        (each for each in recommendation.requirements if each.origin in ASSUMED and each.weight),
        key=lambda each: (-each.weight, each.criterion),
    )
    heavy = [each for each in assumed if each.weight >= _HEAVY]
    if not heavy:
        return f"Counted a little, although nobody asked for it: {_first_few(assumed, comparison)}." if assumed else ""
    cases = dict.fromkeys(f"“{need_words(comparison, need)}”" for each in heavy for need in each.needs)
    named = [(criterion_name(comparison, each.criterion), weight_words(each.weight)) for each in heavy[:MOST_ASSUMED]]
    weighed = [f"{named[0][0]} (weight {named[0][1]} of 5)", *(f"{name} ({weight})" for name, weight in named[1:])]
    left = len(assumed) - len(weighed)
    told = listing([*weighed, *([f"{left} more"] if left else [])])
    return f"Assumed for {listing(list(cases)) or 'everybody'}, as nobody said otherwise: {told}."


def _first_few(assumed: Sequence[Requirement], comparison: Comparison) -> str:
    named = [criterion_name(comparison, each.criterion) for each in assumed[:_FEW]]
    left = len(assumed) - len(named)
    return listing([*named, *([f"{left} more"] if left else [])])


def next_question_line(recommendation: Recommendation, comparison: Comparison) -> str:
    """The question worth answering next."""
    question = comparison.question_by_id.get(recommendation.next_question or "")
    return f"What would help most to know: {question.text}" if question else ""


def side_by_side(before: Recommendation, after: Recommendation, comparison: Comparison) -> str:
    """Old and new scores of every option, `Django 62 → 71`, with who is out and who is back in; the new ones alone
    where nothing had been said before."""
    old = {} if says_nothing(before) else {score.option: score for score in before.ranking}
    parts = []
    for score in after.ranking:
        name = option_name(comparison, score.option)
        was = old.get(score.option)
        change = score_words(score) if was is None else f"{score_words(was)} → {score_words(score)}"
        back = was is not None and was.disqualified_by
        out = " (out)" if score.disqualified_by else " (back in)" if back else ""
        parts.append(f"{name} {change}{out}")
    return ", ".join(parts) + "."
