"""What a message is after, told from its words alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.intents.intent import read_intent
from bot.understanding.intents.turns import Intent

NAMES = ("django", "flask", "fastapi")


def intent(text: str, *, addressed: bool = False) -> Intent:
    lowered = text.lower()
    spans = [(at, at + len(name)) for name in NAMES for at in range(len(lowered)) if lowered.startswith(name, at)]
    return read_intent(text, spans, addressed=addressed).intent


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("help", Intent.HELP),
        ("what can you do?", Intent.HELP),
        ("thanks, that was useful", Intent.THANKS),
        ("perfect, thank you!", Intent.THANKS),
        ("hi all", Intent.GREETING),
        ("undo that please", Intent.UNDO),
        ("oh no, take that back", Intent.UNDO),
        ("let's start over", Intent.RESET),
        ("forget everything", Intent.RESET),
        ("show our needs", Intent.SHOW_NEEDS),
        ("what have you understood so far?", Intent.SHOW_NEEDS),
        ("why?", Intent.WHY),
        ("but why django?", Intent.WHY),
        ("how did you come to that result?", Intent.WHY),
        ("why not flask", Intent.WHY_NOT),
        ("why did you not pick fastapi?", Intent.WHY),
        ("what speaks against django?", Intent.LOSE),
        ("what would make flask win?", Intent.WIN),
        ("when would fastapi come out ahead?", Intent.WIN),
        ("what would change your mind?", Intent.WIN),
        ("let's go with django", Intent.DECIDE),
        ("we settled on fastapi then", Intent.DECIDE),
        ("ok, flask it is", Intent.DECIDE),
        ("the second one", Intent.ORDINAL),
        ("which one would you recommend for a shop?", Intent.RECOMMEND),
        ("should we use flask or django?", Intent.RECOMMEND),
        ("flask vs django", Intent.COMPARE),
        ("is fastapi faster than flask?", Intent.COMPARE),
        ("what about auth?", Intent.FOLLOW_UP),
        ("and fastapi?", Intent.FOLLOW_UP),
        ("@sara did you see this?", Intent.FOR_SOMEBODY_ELSE),
        ("does flask have an admin?", Intent.UNKNOWN),
    ],
)
def test_turns_of_phrase(text: str, wanted: Intent) -> None:
    assert intent(text) is wanted


def test_a_question_about_going_with_something_decides_nothing() -> None:
    assert intent("would you go with django?") is not Intent.DECIDE
    assert intent("let's go with django?") is not Intent.DECIDE


def test_who_is_addressed_matters_only_unless_it_is_the_app() -> None:
    assert intent("@sara why?", addressed=True) is not Intent.FOR_SOMEBODY_ELSE


@given(st.text(max_size=500))
def test_any_text_is_read(text: str) -> None:
    assert read_intent(text, (), addressed=False).intent in Intent
