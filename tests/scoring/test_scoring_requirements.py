"""What the team said becomes weights and musts, layer by layer."""

from datetime import UTC, datetime
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.model import Answer, AnswerNeed, Comparison, Direction, Effect, UseCase
from bot.scoring.model import Need, Origin, Requirement
from bot.scoring.requirements import answer_needs, requirements
from tests.scoring.scoring_cases import FLASK_DJANGO, comparison, need, spec

BLOG = UseCase(id="blog", name="A blog", weights={"admin": 4, "minimalism": 1})
SHOP = UseCase(id="shop", name="A shop", weights={"admin": 5, "flexibility": 2})


def framework(**more: Any) -> Comparison:
    return comparison(
        FLASK_DJANGO,
        {"admin": 1, "flexibility": 0.5},
        criteria={"flexibility": {"opposite": "minimalism"}},
        use_cases=(BLOG, SHOP),
        **more,
    )


def weights(*needs: Need, of: Comparison | None = None) -> dict[str, float]:
    return {found.criterion: found.weight for found in requirements(needs, of or framework())}


def only(found: tuple[Requirement, ...], criterion: str) -> Requirement:
    return next(requirement for requirement in found if requirement.criterion == criterion)


def test_without_needs_the_defaults_are_at_work_and_zero_weights_are_left_out() -> None:
    found = requirements((), framework())
    assert [(each.criterion, each.weight, each.origin, each.needs) for each in found] == [
        ("admin", 1.0, Origin.DEFAULT, ()),
        ("flexibility", 0.5, Origin.DEFAULT, ()),
    ]


def test_each_layer_overrides_the_ones_before_even_with_less_weight() -> None:
    case = need("use_case", Direction.REQUIRE, "shop", origin=Origin.ANSWER)
    answered = need("admin", Direction.PREFER, origin=Origin.ANSWER)
    said = need("admin", Direction.DEEMPHASISE)
    assert weights(case)["admin"] == 5
    assert weights(case, answered)["admin"] == 3
    assert weights(case, answered, said)["admin"] == 0.5


@pytest.mark.parametrize("origin", [Origin.ANSWER, Origin.SAID])
def test_a_use_case_implies_its_weights_from_its_own_layer_however_it_was_stated(origin: Origin) -> None:
    case = need("use_case", Direction.NEUTRAL, "blog", origin=origin)
    found = only(requirements((case,), framework()), "admin")
    assert (found.weight, found.origin, found.needs) == (4.0, Origin.USE_CASE, (case,))


def test_two_use_cases_give_each_criterion_the_larger_weight() -> None:
    assert weights(need("use_case", value="blog"), need("use_case", value="shop")) == {
        "admin": 5,
        "flexibility": 2,
        "minimalism": 1,
    }


@pytest.mark.parametrize("case", [need("use_case", value="spaceship"), need("use_case", Direction.AVOID, "shop")])
def test_a_use_case_that_is_unknown_or_unwanted_implies_nothing(case: Need) -> None:
    assert weights(case) == weights()


@pytest.mark.parametrize(
    ("direction", "must", "weight"),
    [
        (Direction.REQUIRE, True, 5),
        (Direction.REQUIRE, False, 4),
        (Direction.PREFER, False, 3),
        (Direction.EMPHASISE, False, 5),
        (Direction.DEEMPHASISE, False, 0.5),
        (Direction.NEUTRAL, False, 1),
    ],
)
def test_a_need_without_effects_acts_on_its_own_criterion_by_strength(
    direction: Direction, must: bool, weight: float
) -> None:
    assert weights(need("admin", direction, must=must))["admin"] == weight


def test_to_avoid_takes_the_weight_away_and_raises_the_opposite() -> None:
    assert weights(need("flexibility", Direction.AVOID)) == {"admin": 1, "minimalism": 3}
    assert weights(need("admin", Direction.AVOID)) == {"flexibility": 0.5}


def test_the_effects_of_a_value_come_before_those_of_the_need() -> None:
    deadline = spec(
        "deadline",
        values={"weeks": {Direction.PREFER: (Effect(criterion="admin", weight=4),)}, "years": {}},
        prefer=(Effect(criterion="minimalism", weight=2),),
    )
    known = framework(needs=(deadline,))
    assert weights(need("deadline", value="weeks"), of=known) == {"admin": 4, "flexibility": 0.5}
    assert weights(need("deadline", value="years"), of=known)["minimalism"] == 2
    assert weights(need("deadline", value="until spring"), of=known)["minimalism"] == 2


@pytest.mark.parametrize(
    ("written", "stated"), [(Direction.PREFER, Direction.REQUIRE), (Direction.REQUIRE, Direction.PREFER)]
)
def test_require_and_prefer_stand_in_for_each_other(written: Direction, stated: Direction) -> None:
    small = spec("small", None, **{written.value: (Effect(criterion="minimalism", weight=2),)})
    assert weights(need("small", stated), of=framework(needs=(small,)))["minimalism"] == 2


def test_a_need_that_is_neither_known_nor_a_criterion_does_nothing() -> None:
    assert weights(need("weather")) == weights()


def test_effects_that_add_are_summed_onto_the_base_of_their_layer_or_below_and_kept_within_bounds() -> None:
    known = framework(
        needs=(
            spec("tiny", prefer=(Effect(criterion="admin", add=-0.7),)),
            spec("editors", prefer=(Effect(criterion="admin", add=2.1),)),
        )
    )
    tiny, editors = need("tiny"), need("editors")
    # Default 1, and 1 - 0.7 = 0.3, and 1 - 0.7 + 2.1 = 2.4.
    assert weights(tiny, of=known)["admin"] == 0.3
    assert weights(tiny, editors, of=known)["admin"] == 2.4
    # The use case sets 5, to which 2.1 is added: no weight exceeds 5.
    assert weights(need("use_case", value="shop"), editors, of=known)["admin"] == 5
    # 0 - 0.7 stays 0, and a criterion without weight is left out.
    assert "admin" not in weights(need("admin", Direction.AVOID), tiny, of=known)
    # A weight comes from the highest layer that has a part in it.
    wanted = need("admin", origin=Origin.ANSWER)
    found = only(requirements((wanted, editors), known), "admin")
    assert (found.weight, found.origin, found.needs) == (5, Origin.SAID, (editors, wanted))
    # What an answer adds is overridden by what was said, as what it sets would be.
    answered = need("editors", origin=Origin.ANSWER)
    assert weights(answered, need("admin", Direction.PREFER), of=known)["admin"] == 3


def test_the_same_need_stated_by_several_people_counts_once_and_remembers_them_all() -> None:
    known = framework(needs=(spec("editors", prefer=(Effect(criterion="admin", add=1),)),))
    ann, ben = need("editors", who="ann", said="we have editors"), need("editors", who="ben", said="editors, too")
    found = only(requirements((ben, ann, ann), known), "admin")
    assert (found.weight, found.origin, found.needs) == (2.0, Origin.SAID, (ann, ben))


def test_weighing_overrides_wanting_in_the_same_layer_only() -> None:
    wanted = need("admin", Direction.REQUIRE)
    assert weights(wanted, need("admin", Direction.DEEMPHASISE))["admin"] == 0.5
    assert weights(wanted, need("admin", Direction.DEEMPHASISE, origin=Origin.ANSWER))["admin"] == 4


def test_an_effect_on_the_value_reaches_the_criterion_named_after_the_option() -> None:
    table = {**FLASK_DJANGO, "knows_django": {"django": 5, "flask": 2}, "knows_flask": {"django": 2, "flask": 5}}
    team = spec("team", neutral=(Effect(criterion="knows_{value}", weight=3),))
    known = comparison(table, needs=(team,))
    assert weights(need("team", Direction.NEUTRAL, "django"), of=known) == {"knows_django": 3}
    assert weights(need("team", Direction.NEUTRAL, "cobol"), of=known) == {}
    assert weights(need("team", Direction.NEUTRAL), of=known) == {}


def test_a_must_stands_whatever_becomes_of_the_weight() -> None:
    clean = spec("clean", prefer=(Effect(criterion="admin", weight=0),))
    must = need("admin", Direction.REQUIRE, must=True, origin=Origin.ANSWER)
    found = only(requirements((must, need("clean")), framework(needs=(clean,))), "admin")
    assert (found.weight, found.must, found.needs) == (0.0, True, (need("clean"), must))


@pytest.mark.parametrize("direction", [Direction.AVOID, Direction.DEEMPHASISE])
def test_a_must_is_taken_back_by_the_same_aspect_in_its_layer_or_above(direction: Direction) -> None:
    must = need("admin", Direction.REQUIRE, must=True, origin=Origin.ANSWER)
    below = need("admin", direction, origin=Origin.ANSWER)
    assert not any(found.must for found in requirements((must, need("admin", direction)), framework()))
    assert not any(found.must for found in requirements((must, below), framework()))
    said = need("admin", Direction.REQUIRE, must=True)
    assert only(requirements((said, below), framework()), "admin").must


def test_only_an_effect_that_may_be_a_must_becomes_one() -> None:
    store = spec(
        "store", require=(Effect(criterion="admin", weight=4, must=True), Effect(criterion="minimalism", weight=1))
    )
    known = framework(needs=(store,))
    assert [found.criterion for found in requirements((need("store", must=True),), known) if found.must] == ["admin"]
    assert not any(found.must for found in requirements((need("store"),), known))


def test_a_dropped_need_counts_as_never_stated_in_its_layer_and_below() -> None:
    answered = need("admin", Direction.REQUIRE, must=True, origin=Origin.ANSWER)
    dropped = need("admin", Direction.DROP)
    assert requirements((answered, dropped), framework()) == requirements((), framework())
    said = need("admin", Direction.REQUIRE)
    lower = need("admin", Direction.DROP, origin=Origin.ANSWER)
    assert requirements((said, lower), framework()) == requirements((said,), framework())
    assert weights(need("use_case", value="shop"), need("use_case", Direction.DROP, "blog"))["admin"] == 5
    assert weights(need("use_case", value="shop"), need("use_case", Direction.DROP)) == weights()


def test_an_answer_states_its_use_case_and_its_needs_in_its_own_words() -> None:
    when = datetime(2026, 3, 1, tzinfo=UTC)
    answer = Answer(id="a", label="A shop", use_case="shop", needs=(AnswerNeed(need="admin", must=True),))
    assert answer_needs(answer, who="ann", when=when) == (
        Need(
            aspect="use_case",
            direction=Direction.REQUIRE,
            value="shop",
            said="A shop",
            who="ann",
            when=when,
            origin=Origin.ANSWER,
        ),
        Need(
            aspect="admin",
            direction=Direction.REQUIRE,
            must=True,
            said="A shop",
            who="ann",
            when=when,
            origin=Origin.ANSWER,
        ),
    )
    assert answer_needs(Answer(id="b", label="Not sure")) == ()


any_need = st.builds(
    need,
    st.sampled_from(["admin", "flexibility", "minimalism", "use_case", "editors", "weather"]),
    st.sampled_from(Direction),
    st.sampled_from([None, "shop", "blog", "django"]),
    must=st.booleans(),
    origin=st.sampled_from([Origin.ANSWER, Origin.SAID]),
    who=st.sampled_from([None, "ann", "ben"]),
)


@given(st.lists(any_need, max_size=4))
def test_the_order_of_needs_changes_nothing(needs: list[Need]) -> None:
    known = framework(needs=(spec("editors", prefer=(Effect(criterion="admin", add=1.1, must=True),)),))
    assert len({requirements(order, known) for order in permutations(needs)}) == 1
