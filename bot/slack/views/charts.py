"""Scores and ratings as Slack draws them itself: a chart of what each criterion contributes, a table of all of them."""

from collections.abc import Iterable, Sequence

from bot.advisor.words import criterion_name, option_name, score_words, short_name, weight_words
from bot.facts.model import Comparison
from bot.scoring.model import Contribution, OptionScore, Recommendation, Requirement
from bot.slack import limits
from bot.slack.limits import shorten
from bot.slack.mrkdwn import one_line
from bot.slack.views.blocks import Block, table

_TITLE = "Where the points of 100 come from"
_BARS = 5
_MOST_BARS = 12
_ROWS = 12
_WORTH_A_BAR = 0.1
"""The share of the heaviest weight from which a criterion has bars of its own."""
_COLUMNS = limits.TABLE_COLUMNS - 1
_NAME = 60


def contributions_chart(comparison: Comparison, given: Recommendation) -> list[Block]:
    """What the weightiest criteria give each option, in points of 100, and the lighter ones together; nothing where
    nothing counts.

    There are as many single bars as it takes until those of the lighter ones together are no longer than the longest
    single one; then the bars of an option add up to its score. Where that would take too many, because all count about
    the same, the lighter ones have no bars, and the title says of how many these are. An unknown rating counts halfway.
    """
    counting = weightiest(given)
    if not counting:
        return []
    shown = given.ranking[: limits.CHART_SERIES]
    heaviest = _with_bars(counting, shown)
    rest = len(counting) - len(heaviest)
    together = [f"{rest} that count less"] if rest and not _rest_is_longest(counting, len(heaviest), shown) else []
    labels = _distinct([*(short_name(comparison, criterion) for criterion in heaviest), *together])
    names = _distinct([_series_name(comparison, score) for score in shown])
    series = [
        {
            "name": name,
            "data": [
                {"label": label, "value": value} for label, value in zip(labels, _parts(score, heaviest), strict=False)
            ],
        }
        for name, score in zip(names, shown, strict=True)
    ]
    chart = {"type": "bar", "series": series, "axis_config": {"categories": labels}}
    title = f"The {len(heaviest)} weightiest of {len(counting)}, in points of 100" if rest and not together else _TITLE
    return [{"type": "data_visualization", "title": title, "chart": chart}]


def _with_bars(counting: Sequence[Requirement], shown: Sequence[OptionScore]) -> list[str]:
    """The criteria that have bars of their own, the weightiest first; one lighter one has its own rather than none."""
    worth = sum(each.weight >= counting[0].weight * _WORTH_A_BAR for each in counting)
    bars = min(_BARS, worth)
    while bars < min(_MOST_BARS, len(counting)) and _rest_is_longest(counting, bars, shown):
        bars += 1
    if len(counting) - bars == 1:
        bars += 1
    return [each.criterion for each in counting[:bars]]


def _rest_is_longest(counting: Sequence[Requirement], bars: int, shown: Sequence[OptionScore]) -> bool:
    parts = [_parts(score, [each.criterion for each in counting[:bars]]) for score in shown]
    return max(rest for *_, rest in parts) > max(part for *single, _ in parts for part in single)


def criteria_table(comparison: Comparison, given: Recommendation) -> list[Block]:
    """The criteria that count, the weightiest first: how much, and each option's rating and points.

    The points of a column add up to the option's score: what weighs less than the rows shown is summed in one.
    """
    counting = weightiest(given, musts=True)
    if not counting:
        return []
    shown = given.ranking[:_COLUMNS]
    parts = [{part.criterion: part for part in score.contributions} for score in shown]
    rows = [["What counts, and how much", *(option_name(comparison, score.option) for score in shown)]]
    for requirement in counting[:_ROWS]:
        must = ", a must" if requirement.must else ""
        name = shorten(criterion_name(comparison, requirement.criterion), _NAME)
        label = f"{name}: {weight_words(requirement.weight)} of 5{must}"
        cells = [_rated(known.get(requirement.criterion)) for known in parts]
        rows.append([label, *cells])
    rest = counting[_ROWS:]
    if rest:
        cells = [_points([known[each.criterion] for each in rest if each.criterion in known]) for known in parts]
        lighter = "1 that counts less" if len(rest) == 1 else f"{len(rest)} that count less, together"
        rows.append([f"{lighter}: {weight_words(sum(each.weight for each in rest))}", *cells])
    rows.append(["Points of 100", *(_out(score) for score in shown)])
    return [table(rows, wrapped=1)]


def _out(score: OptionScore) -> str:
    return f"{score_words(score)}, out" if score.disqualified_by else score_words(score)


def weightiest(given: Recommendation, *, musts: bool = False) -> list[Requirement]:
    """The requirements that carry weight (or, with `musts`, can disqualify), the weightiest first."""
    counting = [each for each in given.requirements if each.weight or (musts and each.must)]
    return sorted(counting, key=lambda each: (-each.weight, each.criterion))


def _rated(part: Contribution | None) -> str:
    """A rating of 5 and the points it gives: `4 · 12.5`."""
    return f"{part.rating or '?'} · {_points([part])}" if part else "–"


def _points(parts: Sequence[Contribution]) -> str:
    low, high = sum(part.low for part in parts), sum(part.high for part in parts)
    return f"{low:.1f}" if low == high else f"{low:.1f}–{high:.1f}"


def _parts(score: OptionScore, heaviest: Sequence[str]) -> list[float]:
    """The points of these criteria, and of all else, to one decimal, so that they add up to the score."""
    middle = {part.criterion: (part.low + part.high) / 2 for part in score.contributions}
    parts = [round(middle.get(criterion, 0.0), 1) for criterion in heaviest]
    return [*parts, round(max((score.low + score.high) / 2 - sum(parts), 0.0), 1)]


def _series_name(comparison: Comparison, score: OptionScore) -> str:
    points = _out(score)
    name = one_line(option_name(comparison, score.option))
    return f"{shorten(name, limits.CHART_LABEL - len(points) - 1)} {points}"


def _terse(label: str) -> str:
    """The label on one line, its “and” written shorter where it would be cut."""
    line = one_line(label)
    return line if len(line) <= limits.CHART_LABEL else line.replace(" and ", " & ")


def _distinct(labels: Iterable[str]) -> list[str]:
    """The labels as short as a chart takes them; those that have become the same are numbered."""
    found: list[str] = []
    for label in map(_terse, labels):
        short = shorten(label, limits.CHART_LABEL) or "–"
        number = 2
        while short in found:
            mark = f" {number}"
            short = shorten(label, limits.CHART_LABEL - len(mark)) + mark
            number += 1
        found.append(short)
    return found
