"""Several people's needs: each alone, all together, and where they disagree."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import AdvisorError
from bot.facts.model import Direction
from bot.scoring.canonical import canonical
from bot.scoring.group import recommend_together
from bot.scoring.model import Need, Origin, Requirement, Verdict
from bot.scoring.score import recommend
from tests.scoring.scoring_cases import FLASK_DJANGO, comparison, need

ANN = need("admin", Direction.EMPHASISE, who="ann")
BEN = need("minimalism", Direction.REQUIRE, who="ben")
CLEO = need("minimalism", Direction.PREFER, who="cleo")
FRAMEWORK = comparison(FLASK_DJANGO, {"flexibility": 1})


def test_each_person_gets_their_own_recommendation_and_the_group_the_mean_of_the_weights() -> None:
    found = recommend_together({"ann": [ANN], "ben": [BEN], "cleo": [CLEO]}, FRAMEWORK, "digest")
    # ann weighs admin 5 and flexibility 1, ben minimalism 4 and flexibility 1, cleo minimalism 3 and flexibility 1.
    assert {name: own.leader for name, own in found.people.items()} == {
        "ann": "django",
        "ben": "flask",
        "cleo": "flask",
    }
    assert found.people["ann"] == recommend([ANN], FRAMEWORK, "digest")
    assert found.together.requirements == (
        Requirement(criterion="admin", weight=1.666666667, origin=Origin.SAID, needs=(ANN,)),
        Requirement(criterion="flexibility", weight=1, origin=Origin.DEFAULT),
        Requirement(criterion="minimalism", weight=2.333333333, origin=Origin.SAID, needs=(BEN, CLEO)),
    )
    # flask: 100 * (5/3 * 1/4 + 1 + 7/3) / 5 = 75; django: 100 * (5/3 + 1/4 + 0) / 5 = 38.3
    assert [each.option for each in found.together.ranking] == ["flask", "django"]
    assert [each.low for each in found.together.ranking] == pytest.approx([75, 115 / 3], abs=1e-6)


def test_disagreement_is_weighed_by_what_it_moves_between_the_first_two() -> None:
    found = recommend_together({"ann": [ANN], "ben": [BEN], "cleo": [CLEO]}, FRAMEWORK, "digest")
    # minimalism: spread 4, the options 4/4 apart: 100 * 4 * 1 / 5; admin: spread 5, 3/4 apart: 100 * 5 * 3/4 / 5.
    assert [(each.criterion, each.spread) for each in found.spreads] == [("minimalism", 4), ("admin", 5)]
    assert [each.points for each in found.spreads] == pytest.approx([80, 75], abs=1e-6)
    assert found.spreads[0].weights == {"ann": 0, "ben": 4, "cleo": 3}


def test_a_disagreement_over_what_the_first_two_share_does_not_matter() -> None:
    table = FLASK_DJANGO | {"testing": {"django": 4, "flask": 4}}
    testing = need("testing", Direction.EMPHASISE)
    found = recommend_together({"ann": [testing, CLEO], "ben": [CLEO]}, comparison(table), "digest")
    assert [(each.criterion, each.spread, each.points) for each in found.spreads] == [("testing", 5, 0)]


def test_a_must_of_one_person_is_a_must_of_the_group_and_says_whose() -> None:
    must = need("admin", Direction.REQUIRE, must=True, who="ann")
    found = recommend_together({"ann": [must], "ben": [BEN]}, FRAMEWORK, "digest")
    assert found.people["ben"].leader == "flask"
    assert found.together.leader == "django"
    assert [out.need for out in found.together.ranking[1].disqualified_by] == [must]
    assert [each.points for each in found.spreads] == [0, 0]


def test_people_who_asked_for_nothing_leave_a_group_that_asked_for_nothing() -> None:
    quiet = recommend_together({"ann": [], "ben": []}, FRAMEWORK, "digest")
    assert (quiet.together.asked_for_nothing, quiet.spreads) == (True, ())
    assert not recommend_together({"ann": [], "ben": [BEN]}, FRAMEWORK, "digest").together.asked_for_nothing


def test_musts_that_leave_no_option_leave_the_group_without_one() -> None:
    strict = need("admin", Direction.REQUIRE, must=True), need("minimalism", Direction.REQUIRE, must=True)
    found = recommend_together({"ann": strict[:1], "ben": strict[1:]}, FRAMEWORK, "digest")
    assert (found.together.verdict, found.together.release) == (Verdict.NONE, "admin")


def test_with_one_option_or_without_any_weight_people_agree_on_what_there_is() -> None:
    alone = comparison({"admin": {"django": 5}}, {"admin": 1})
    one = recommend_together({"ann": [ANN], "ben": []}, alone, "digest")
    assert (one.together.leader, one.together.runner_up, one.together.verdict) == ("django", None, Verdict.CLEAR)
    assert [each.points for each in one.spreads] == [0]
    weightless = recommend_together({"ann": [], "ben": []}, comparison(FLASK_DJANGO), "digest")
    assert (weightless.together.verdict, weightless.together.winner) == (Verdict.TOO_CLOSE, None)
    assert [each.low for each in weightless.together.ranking] == [0, 0]
    assert weightless.spreads == ()


def test_nobody_is_no_group() -> None:
    with pytest.raises(AdvisorError, match="at least one person"):
        recommend_together({}, FRAMEWORK, "digest")


several_needs = st.lists(
    st.builds(
        need,
        st.sampled_from(["admin", "flexibility", "minimalism"]),
        st.sampled_from([Direction.REQUIRE, Direction.PREFER, Direction.AVOID, Direction.EMPHASISE]),
        must=st.booleans(),
    ),
    max_size=3,
)


@given(several_needs)
def test_a_group_of_one_or_of_one_mind_recommends_what_its_people_would(needs: list[Need]) -> None:
    alone = recommend(needs, FRAMEWORK, "digest")
    for names in ("a", "abc"):
        found = recommend_together(dict.fromkeys(names, needs), FRAMEWORK, "digest")
        assert found.together == alone
        assert found.spreads == ()


@given(st.dictionaries(st.sampled_from("abc"), several_needs, min_size=1))
def test_the_order_of_people_changes_no_byte(people: dict[str, list[Need]]) -> None:
    written = {
        canonical(recommend_together(dict(order), FRAMEWORK, "digest")) for order in permutations(people.items())
    }
    assert len(written) == 1
