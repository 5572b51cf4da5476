"""What an edit does to use cases: whether another option comes first, or only the scores move."""

import copy

from hypothesis import given
from hypothesis import strategies as st

from bot.facts.model import Comparison, Knowledge, UseCase
from bot.scoring.impact import Effect, use_case_effects
from bot.scoring.model import Verdict
from tests.scoring.scoring_cases import FLASK_DJANGO, Table, comparison

SHOP = UseCase(id="shop", name="Shop", weights={"admin": 3})
TOOL = UseCase(id="tool", name="Tool", weights={"minimalism": 3})


def known(table: Table, *cases: UseCase) -> Knowledge:
    made: Comparison = comparison(table, use_cases=cases or (SHOP, TOOL))
    return Knowledge(comparisons=(made,), digest="d")


def edited(criterion: str, option: str, value: int) -> dict[str, dict[str, int]]:
    table = copy.deepcopy(FLASK_DJANGO)
    table[criterion][option] = value
    return table


def effects(before: Knowledge, after: Knowledge) -> dict[str, Effect]:
    return {effect.id: effect for effect in use_case_effects(before, after)}


def test_an_edit_that_turns_a_rating_round_flips_the_use_cases_it_decides() -> None:
    found = effects(known(FLASK_DJANGO), known(edited("admin", "django", 1)))
    assert [effect.id for effect in found.values() if effect.flips] == ["shop"]
    shop = found["shop"]
    assert shop.before is not None
    assert shop.after is not None
    assert (shop.before.leader, shop.before.verdict) == ("django", Verdict.CLEAR)
    assert (shop.after.leader, shop.after.scores) == ("flask", {"flask": (25.0, 25.0), "django": (0.0, 0.0)})


def test_an_edit_that_leaves_the_order_only_moves() -> None:
    shop = effects(known(FLASK_DJANGO), known(edited("admin", "django", 4)))["shop"]
    assert (shop.flips, shop.moves) == (False, True)


def test_a_rating_taken_away_can_take_the_verdict_away() -> None:
    table = copy.deepcopy(FLASK_DJANGO)
    del table["admin"]["flask"]
    shop = effects(known(FLASK_DJANGO), known(table))["shop"]
    assert shop.after is not None
    assert shop.after.leader == "django"
    assert shop.after.scores["flask"] == (0.0, 100.0)
    assert shop.flips == (shop.after.verdict is not Verdict.CLEAR)


def test_a_use_case_on_one_side_only_flips_nothing() -> None:
    before, after = known(FLASK_DJANGO, SHOP), known(FLASK_DJANGO, TOOL)
    found = effects(before, after)
    assert [(id_, effect.before is None, effect.after is None) for id_, effect in found.items()] == [
        ("tool", True, False),
        ("shop", False, True),
    ]
    assert not any(effect.flips for effect in found.values())
    assert all(effect.moves for effect in found.values())


@given(
    criterion=st.sampled_from(sorted(FLASK_DJANGO)),
    option=st.sampled_from(["django", "flask"]),
    value=st.integers(1, 5),
)
def test_there_and_back_again_the_same_flips(criterion: str, option: str, value: int) -> None:
    one, other = known(FLASK_DJANGO), known(edited(criterion, option, value))
    there, back = effects(one, other), effects(other, one)
    assert {id_: effect.flips for id_, effect in there.items()} == {id_: effect.flips for id_, effect in back.items()}
    assert not any(effect.moves for effect in effects(other, other).values())
