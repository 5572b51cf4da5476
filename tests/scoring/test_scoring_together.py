"""Two or three changes that, made together, put another option first."""

from itertools import combinations

import pytest

from bot.facts.model import Comparison, Direction
from bot.scoring.model import Need
from bot.scoring.score import recommend
from bot.scoring.together import Change, changed, winning
from tests.scoring.scoring_cases import comparison

TABLE = {
    "admin": {"django": 5, "fastapi": 1},
    "async": {"django": 1, "fastapi": 5},
    "docs": {"django": 1, "fastapi": 5},
    "speed": {"django": 2, "fastapi": 4},
}


def wanted(aspect: str, *, must: bool = False) -> Need:
    return Need(aspect=aspect, direction=Direction.REQUIRE, must=must, said=aspect)


def wanting(aspect: str) -> Change:
    return Change(aspect, come=(wanted(aspect),))


def dropping(need: Need) -> Change:
    return Change(need.aspect, gone=(need,))


def told(sets: tuple[tuple[Change, ...], ...]) -> list[set[str]]:
    return [{change.about for change in one} for one in sets]


def test_a_pair_is_found_where_no_single_change_does() -> None:
    # A wish weighs 4, and four steps lie between 1 and 5: the admin and the forms put Django 32 ahead. Async and docs
    # bring FastAPI 16 each, and are only level; with speed, 2 steps of 4, they bring 40.
    table = {**TABLE, "forms": {"django": 5, "fastapi": 1}}
    held = (wanted("admin"), wanted("forms"))
    known = comparison(table)
    adding = [wanting(one) for one in ("async", "docs", "speed")]
    assert told(winning("fastapi", held, adding, known)) == [{"async", "docs", "speed"}]
    assert winning("fastapi", held, adding[:2], known) == ()
    # Without the forms Django is 16 ahead: async alone is level, and docs besides are enough.
    assert told(winning("fastapi", held, [*adding[:2], dropping(held[1])], known)) == [{"async", "docs", "forms"}]


def test_fewer_changes_are_told_before_more() -> None:
    known = comparison(TABLE)
    held = (wanted("admin"),)
    changes = [dropping(held[0]), wanting("async"), wanting("docs")]
    assert told(winning("fastapi", held, changes, known)) == [{"async", "docs"}, {"admin", "async"}, {"admin", "docs"}]


@pytest.mark.parametrize(("option", "asked"), [("django", ("async", "docs", "speed")), ("fastapi", ("admin", "forms"))])
def test_what_is_told_wins_when_it_is_said_and_nothing_smaller_does(option: str, asked: tuple[str, ...]) -> None:
    known = comparison({**TABLE, "forms": {"django": 5, "fastapi": 2}})
    held = tuple(map(wanted, asked))
    changes = [*map(dropping, held), *(wanting(one) for one in (*TABLE, "forms") if one not in asked)]
    sets = winning(option, held, changes, known)
    assert sets
    for chosen in sets:
        assert wins(option, held, chosen, known)
    smaller = (one for size in range(len(sets[0])) for one in combinations(changes, size))
    assert not any(wins(option, held, one, known) for one in smaller)


def wins(option: str, held: tuple[Need, ...], chosen: tuple[Change, ...], known: Comparison) -> bool:
    return recommend(changed(held, chosen), known, "digest").winner == option


def test_a_must_that_bars_it_can_be_among_them() -> None:
    known = comparison(TABLE)
    must = wanted("admin", must=True)
    assert told(winning("fastapi", (must,), [dropping(must), wanting("async")], known)) == [{"admin", "async"}]
    assert winning("fastapi", (must,), [wanting("async"), wanting("docs")], known) == ()


def test_two_changes_of_the_same_thing_are_not_made_together() -> None:
    known = comparison(TABLE)
    held = (wanted("admin"),)
    twice = [Change("async", come=(wanted("async"),)), Change("async", come=(wanted("docs"),))]
    assert winning("fastapi", held, twice, known) == ()


def test_what_is_worse_throughout_or_ruled_out_is_put_first_by_nothing() -> None:
    worse = {one: {"django": 4, "fastapi": 2} for one in TABLE}
    changes = [wanting(one) for one in TABLE]
    assert winning("fastapi", (), changes, comparison(worse)) == ()
    out = Need(aspect="ruled_out", direction=Direction.AVOID, value="fastapi", said="no FastAPI")
    assert winning("fastapi", (out, wanted("admin")), changes, comparison(TABLE)) == ()


def test_the_order_of_the_changes_plays_no_part() -> None:
    known = comparison(TABLE)
    held = (wanted("admin"),)
    changes = [dropping(held[0]), wanting("async"), wanting("docs"), wanting("speed")]
    first = told(winning("fastapi", held, changes, known))
    assert told(winning("fastapi", held, changes[::-1], known)) == first
