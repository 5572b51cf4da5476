"""The linter: every rule of the limits table, and that it answers whatever it is given."""

import ast
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack import limits
from bot.slack.limits import problems, shorten, view_problems
from tests.slack.payloads import button, section
from tests.slack.rule_table import CASES, Case


@pytest.mark.parametrize("case", [pytest.param(case, id=case.about) for case in CASES])
def test_each_rule_is_kept_to(case: Case) -> None:
    assert (case.path, case.rule) in [(p.path, p.rule) for p in case.bad.problems]
    assert case.good.problems == []


def test_each_rule_is_named_once() -> None:
    assert [about for about, count in Counter(case.about for case in CASES).items() if count > 1] == []


def test_every_rule_the_linter_has_is_in_the_table() -> None:
    files = Path(limits.__file__).parent.glob("*.py")
    calls = [node for file in files for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Call)]
    made = [call.args[1] for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Problem"]
    written = {name.value for name in made if isinstance(name, ast.Constant)}
    named_by_place = {"plain_text", "mrkdwn"}  # the kind of text that would have been right
    assert len(made) == sum(isinstance(name, ast.Constant) for name in made) + 1
    assert written | named_by_place == {case.rule for case in CASES}


def test_a_misspelt_key_names_the_one_that_was_meant() -> None:
    [problem] = problems([section(accesory=button())], "message")
    assert problem.message == "unknown key: accesory; did you mean accessory?"


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(["section", "table", "modal", "container", "carousel", "plan", "text", ""]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "type text rows blocks elements child_blocks tasks actions chart series axis_config min_value".split()
            ),
            inner,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_at_all_gets_an_answer(value: Any) -> None:
    assert isinstance(problems(value, "message"), list)
    assert isinstance(view_problems(value), list)
    assert isinstance(
        problems([{"type": "data_visualization", "chart": {"type": "bar", "series": value}}], "home"), list
    )


@given(st.text(max_size=40), st.integers(min_value=0, max_value=45))
def test_shortened_text_is_never_over_the_limit(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    assert short == text or limit == 0 or short.endswith("…")


def test_text_that_fits_is_left_alone() -> None:
    assert shorten("exactly", 7) == "exactly"
    assert shorten("one more", 7) == "one…"
    assert shorten("unbreakable", 7) == "unbrea…"


def test_the_numbers_are_the_ones_slack_publishes() -> None:
    assert (limits.MESSAGE_BLOCKS, limits.VIEW_BLOCKS, limits.SECTION_TEXT, limits.MESSAGE_TEXT) == (
        50,
        100,
        3000,
        40000,
    )
