"""The chart of a recommendation: what stands for many light criteria says how many, and is never the longest bar."""

import pytest

from bot.facts.model import Comparison
from bot.scoring.model import Recommendation
from bot.slack.mrkdwn import one_line
from bot.slack.views.blocks import Block
from bot.slack.views.charts import contributions_chart
from tests.advice_cases import comparison, needs, recommendation


def advised(criteria: int, said: int) -> tuple[Comparison, Recommendation]:
    known = comparison(criteria=criteria)
    return known, recommendation(known, needs(count=said))


def drawn(known: Comparison, given: Recommendation) -> Block:
    [chart] = contributions_chart(known, given)
    return chart


def bars(chart: Block) -> list[list[float]]:
    """The bars of each option."""
    return [[point["value"] for point in series["data"]] for series in chart["chart"]["series"]]


@pytest.mark.parametrize("said", [1, 2, 3, 5, 8, 14])
@pytest.mark.parametrize("criteria", [2, 6, 7, 14, 22, 40])
def test_the_lighter_ones_together_are_never_the_longest_bar(criteria: int, said: int) -> None:
    chart = drawn(*advised(criteria, min(said, criteria)))
    labels = chart["chart"]["axis_config"]["categories"]
    assert len(labels) <= 13
    if labels[-1].endswith("that count less"):
        assert max(rest for *_, rest in bars(chart)) <= max(part for *single, _ in bars(chart) for part in single)


def test_the_bars_of_an_option_add_up_to_its_score() -> None:
    known, given = advised(22, 3)
    chart = drawn(known, given)
    assert chart["title"] == "Where the points of 100 come from"
    for score, parts in zip(given.ranking, bars(chart), strict=True):
        assert sum(parts) == pytest.approx((score.low + score.high) / 2, abs=0.2)


def test_what_stands_for_many_says_how_many() -> None:
    known, given = advised(22, 3)
    labels = drawn(known, given)["chart"]["axis_config"]["categories"]
    counting = sum(each.weight > 0 for each in given.requirements)
    assert labels[-1] == f"{counting - len(labels) + 1} that count less"


def test_where_everything_counts_alike_the_title_says_what_is_left_out() -> None:
    chart = drawn(*advised(40, 40))
    assert chart["title"] == "The 12 weightiest of 40, in points of 100"
    assert not any("lighter" in one for one in map(one_line, chart["chart"]["axis_config"]["categories"]))


def test_a_criterion_has_its_short_name_under_a_bar() -> None:
    known = comparison(criteria=3)
    first, *others = known.criteria
    named = first.model_copy(update={"name": "A name that a bar has no room for", "short": "A short name"})
    known = known.model_copy(update={"criteria": (named, *others)})
    labels = drawn(known, recommendation(known, needs(count=3)))["chart"]["axis_config"]["categories"]
    assert "A short name" in labels
