"""Dialogs read back, and filled in from what was said."""

from datetime import date
from typing import Any

from bot.decisions.model import Proposal
from bot.slack.prefilling import answers_of
from bot.slack.received.checking import mistakes
from bot.slack.received.deciding import proposed
from bot.slack.received.forms import Filled, filled_in
from tests.advice_cases import comparison, needs

KNOWN = comparison()
EMPTY = Filled(comparison="web")


def chosen(*values: str) -> dict[str, Any]:
    return {"answer": {"type": "checkboxes", "selected_options": [{"value": value} for value in values]}}


def test_a_questionnaire_is_read_out_of_its_state() -> None:
    state = {
        "question:q0": {"answer": {"type": "static_select", "selected_option": {"value": "a1"}}},
        "question:q1": chosen("a0", "a2"),
        "question:q2": {"answer": {"type": "static_select", "selected_option": None}},
        "options": chosen("flask", "django"),
        "extra": {"answer": {"type": "plain_text_input", "value": "soon"}},
        "post_to": {"answer": {"type": "conversations_select", "selected_conversation": "C1"}},
        "only_me": chosen("only_me"),
    }
    filled = filled_in(EMPTY, state)
    assert filled.answers == {"q0": ("a1",), "q1": ("a0", "a2")}
    assert (filled.options, filled.text, filled.post_to, filled.only_me) == (("flask", "django"), "soon", "C1", True)
    assert filled.begun
    assert Filled.model_validate(filled.model_dump(mode="json")) == filled


def test_an_empty_state_is_an_empty_questionnaire() -> None:
    filled = filled_in(EMPTY, {})
    assert filled == EMPTY
    assert not filled.begun
    assert set(mistakes(KNOWN, filled)) == {"question:q0"}


def test_a_channel_that_was_cleared_is_forgotten() -> None:
    before = EMPTY.model_copy(update={"post_to": "C1"})
    cleared = {"post_to": {"answer": {"type": "conversations_select", "selected_conversation": None}}}
    assert filled_in(before, cleared).post_to is None
    assert filled_in(before, {}).post_to == "C1"


def test_one_option_alone_is_nothing_to_compare() -> None:
    filled = EMPTY.model_copy(update={"answers": {"q0": ("a0",)}, "options": ("flask",)})
    assert set(mistakes(KNOWN, filled)) == {"options"}


def test_needs_fill_in_the_answers_that_say_the_same() -> None:
    answers = answers_of(KNOWN, needs(count=2))
    assert answers["q0"] == ("a0",)
    assert answers["q1"] == ("a0", "a1")
    assert answers_of(KNOWN, ()) == {}


def test_a_proposal_is_read_out_of_its_state() -> None:
    state = {
        "title": {"answer": {"value": "Ours"}},
        "outcome": chosen("django"),
        "override_reason": {"answer": {"value": None}},
        "deciders": {"answer": {"selected_users": ["U1", "U2"]}},
        "review_on": {"answer": {"selected_date": "2027-01-31"}},
        "channels": {"answer": {"selected_conversations": ["C1"]}},
    }
    assert proposed(state) == Proposal(
        title="Ours", outcome=("django",), deciders=("U1", "U2"), review_on=date(2027, 1, 31), channels=("C1",)
    )
    assert proposed({}) == Proposal()
