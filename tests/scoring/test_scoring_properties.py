"""What must hold for every table of ratings, every weighting and every set of needs."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.facts.model import Comparison, Direction
from bot.scoring.canonical import canonical
from bot.scoring.matrix import Matrix
from bot.scoring.model import Need, Recommendation, Requirement
from bot.scoring.score import conclude, recommend
from bot.scoring.standing import weigh
from tests.scoring.scoring_cases import comparison, need, scored

OPTIONS = ("django", "fastapi", "flask", "litestar")
CRITERIA = ("admin", "async", "flexibility", "minimalism", "speed")

Ratings = dict[str, dict[str, int]]
Weights = dict[str, float]


def tables(known: bool = True) -> st.SearchStrategy[Ratings]:
    """Ratings of two to four options; with `known=False` some may be missing."""

    def of(count: int) -> st.SearchStrategy[Ratings]:
        rating = st.integers(1, 5)
        row = dict.fromkeys(OPTIONS[:count], rating)
        rows = st.fixed_dictionaries(row) if known else st.fixed_dictionaries({}, optional=row)
        return st.fixed_dictionaries(dict.fromkeys(CRITERIA, rows))

    return st.integers(2, 4).flatmap(of)


def options_of(table: Ratings) -> list[str]:
    return [option for option in OPTIONS if any(option in row for row in table.values())]


weightings = st.fixed_dictionaries(dict.fromkeys(CRITERIA, st.integers(0, 500).map(lambda cents: cents / 100)))
needs = st.lists(
    st.builds(
        need,
        st.sampled_from(CRITERIA),
        st.sampled_from([Direction.REQUIRE, Direction.PREFER, Direction.AVOID, Direction.EMPHASISE]),
        must=st.booleans(),
    ),
    max_size=4,
)


def by_weights(table: Ratings, weights: Weights) -> Recommendation:
    """The recommendation for requirements given as weights, which may exceed the 5 that a need can reach."""
    known = comparison(table)
    wanted = tuple(Requirement.model_construct(criterion=id, weight=weight) for id, weight in weights.items() if weight)
    return conclude(weigh(Matrix.of(known), wanted), wanted, known, "digest")


def exact_scores(table: Ratings, weights: Weights) -> dict[str, Fraction]:
    """The specification's formula in fractions, for known ratings."""
    exact = {criterion: Fraction(str(weight)) for criterion, weight in weights.items()}
    whole = sum(exact.values(), Fraction())
    return {
        option: 25 * sum((exact[id] * (row[option] - 1) for id, row in table.items()), Fraction()) / whole
        for option in options_of(table)
    }


@given(tables(known=False), weightings)
def test_contributions_add_up_to_the_score_exactly_in_any_order(table: Ratings, weights: Weights) -> None:
    assume(options_of(table))
    for each in scored(table, weights, options=options_of(table)).ranking:
        lows, highs = [part.low for part in each.contributions], [part.high for part in each.contributions]
        assert sum(lows) == sum(reversed(lows)) == each.low
        assert sum(highs) == sum(reversed(highs)) == each.high
        assert all(0 <= part.low <= part.high <= 100 for part in each.contributions)
        assert 0 <= each.low <= each.high <= 100
        assert all((part.low == part.high) == (part.rating is not None) for part in each.contributions)


@given(tables(), weightings)
def test_scores_and_margin_are_the_weighted_mean(table: Ratings, weights: Weights) -> None:
    assume(any(weights.values()))
    found, exact = scored(table, weights), exact_scores(table, weights)
    assert all(abs(Fraction(each.low) - exact[each.option]) < Fraction(1, 10**12) for each in found.ranking)
    ranked = [exact[each.option] for each in found.ranking]
    assert ranked == sorted(ranked, reverse=True)
    assert abs(Fraction(found.margin) - (ranked[0] - ranked[1])) < Fraction(1, 10**12)


@given(tables(known=False), weightings, st.integers(2, 1000))
def test_scaling_all_weights_changes_no_score_and_no_share(table: Ratings, weights: Weights, factor: int) -> None:
    assume(options_of(table))
    scaled = by_weights(table, {criterion: weight * factor for criterion, weight in weights.items()})
    plain = by_weights(table, weights)
    for one, other in zip(plain.ranking, scaled.ranking, strict=True):
        assert (one.option, one.low, one.high, one.acceptability) == (
            other.option,
            other.low,
            other.high,
            other.acceptability,
        )
    assert (plain.verdict, plain.margin, plain.reasons, plain.rating_flips, plain.unknowns) == (
        scaled.verdict,
        scaled.margin,
        scaled.reasons,
        scaled.rating_flips,
        scaled.unknowns,
    )


@given(tables(known=False), weightings, needs)
def test_the_order_of_options_criteria_and_needs_changes_no_byte(
    table: Ratings, weights: Weights, stated: list[Need]
) -> None:
    assume(options_of(table))
    known = comparison(table, weights, options=options_of(table))
    shuffled = known.model_copy(update={"options": known.options[::-1], "criteria": known.criteria[::-1]})
    assert canonical(recommend(stated, known, "digest")) == canonical(
        recommend(stated[::-1], fresh(shuffled), "digest", options=options_of(table))
    )


@given(tables(), weightings, st.sampled_from(CRITERIA))
def test_raising_the_winners_rating_never_makes_it_lose(table: Ratings, weights: Weights, criterion: str) -> None:
    before = scored(table, weights)
    leader = before.leader
    assert leader is not None
    table[criterion][leader] = min(5, table[criterion][leader] + 1)
    after = scored(table, weights)
    assert after.leader == leader
    assert after.ranking[0].acceptability >= before.ranking[0].acceptability
    assert before.winner in (None, after.winner)


@given(tables(), weightings, st.sampled_from(CRITERIA), st.sampled_from(OPTIONS[:2]))
def test_a_dominated_option_never_wins(table: Ratings, weights: Weights, criterion: str, dominated: str) -> None:
    better = next(option for option in OPTIONS if option != dominated)
    for row in table.values():
        row[dominated] = min(row[dominated], row[better])
    table[criterion] |= {dominated: 2, better: 3}
    weights[criterion] = weights[criterion] or 0.01
    found = scored(table, weights)
    share = {each.option: each.acceptability for each in found.ranking}
    assert found.leader != dominated
    assert found.winner != dominated
    assert share[dominated] == 0


@given(tables(), weightings)
def test_acceptability_is_shared_out_whole(table: Ratings, weights: Weights) -> None:
    shares = [each.acceptability for each in scored(table, weights).ranking]
    assert abs(sum(shares) - 1) < 1e-8
    assert all(0 <= share <= 1 for share in shares)


def filled_in(table: Ratings, options: list[str]) -> Iterator[Ratings]:
    """Every table in which the unknown ratings have become known."""
    open_ = [(criterion, option) for criterion in table for option in options if option not in table[criterion]]
    for values in product(range(1, 6), repeat=len(open_)):
        complete = {criterion: dict(row) for criterion, row in table.items()}
        for (criterion, option), value in zip(open_, values, strict=True):
            complete[criterion][option] = value
        yield complete


holes = st.lists(
    st.tuples(st.sampled_from(CRITERIA), st.sampled_from(OPTIONS[:2])), min_size=1, max_size=3, unique=True
)


@given(tables(), weightings, holes, needs)
def test_whatever_an_unknown_rating_turns_out_to_be_the_interval_held_it_and_the_change_was_foretold(
    table: Ratings, weights: Weights, missing: list[tuple[str, str]], stated: list[Need]
) -> None:
    options = options_of(table)
    for criterion, option in missing:
        del table[criterion][option]
    before = recommend(stated, comparison(table, weights, options=options), "digest")
    interval = {each.option: (each.low, each.high) for each in before.ranking}
    changed = False
    for complete in filled_in(table, options):
        after = recommend(stated, comparison(complete, weights, options=options), "digest")
        for each in after.ranking:
            assert interval[each.option][0] - 1e-12 <= each.low <= interval[each.option][1] + 1e-12
        changed = changed or after.leader != before.leader
    if changed:
        assert any(unknown.could_change for unknown in before.unknowns)


@given(tables(known=False), weightings, needs)
def test_the_same_input_gives_the_same_bytes(table: Ratings, weights: Weights, stated: list[Need]) -> None:
    assume(options_of(table))
    known = comparison(table, weights, options=options_of(table))
    once, again = recommend(stated, known, "digest"), recommend(stated, fresh(known), "digest")
    assert once.model_dump_json() == again.model_dump_json()
    assert Recommendation.model_validate_json(once.model_dump_json()) == once


def fresh(known: Comparison) -> Comparison:
    """The same comparison, read anew."""
    return Comparison.model_validate_json(known.model_dump_json())


@given(tables(), weightings, needs)
def test_an_option_is_out_exactly_when_it_misses_a_must(table: Ratings, weights: Weights, stated: list[Need]) -> None:
    found = recommend(stated, comparison(table, weights), "digest")
    musts = [requirement.criterion for requirement in found.requirements if requirement.must]
    for each in found.ranking:
        assert [out.criterion for out in each.disqualified_by] == [
            must for must in musts if table[must][each.option] < 3
        ]
    out = [bool(each.disqualified_by) for each in found.ranking]
    assert out == sorted(out)
    assert (found.leader is None) == all(out)
