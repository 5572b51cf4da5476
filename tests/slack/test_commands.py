"""The words after the slash command."""

import pytest

from bot.advisor.conversation import Kind, Reply
from bot.slack.received.commands import Command, Word, meant
from tests.advice_cases import comparison, recommendation


@pytest.mark.parametrize(
    ("typed", "word", "rest"),
    [
        ("", Word.HELP, ""),
        ("   ", Word.HELP, ""),
        ("Recommend an API", Word.RECOMMEND, "an API"),
        ("recommend", Word.RECOMMEND, ""),
        ("compare flask django", Word.COMPARE, "flask django"),
        ("show D-7", Word.SHOW, "D-7"),
        ("show me the admin", None, "show me the admin"),
        ("does flask compare?", None, "does flask compare?"),
        ("decisions about shops", Word.DECISIONS, "about shops"),
    ],
)
def test_the_first_word_decides(typed: str, word: Word | None, rest: str) -> None:
    assert Command.read(typed) == Command(word, rest)


def test_a_near_word_is_asked_back_only_without_a_direct_answer() -> None:
    unknown = Reply(kind=Kind.NOT_COVERED, text="?")
    assert meant("recomend", unknown) is Word.RECOMMEND
    assert meant("shwo D-7", unknown) is Word.SHOW
    assert meant("hi there", unknown) is None
    assert meant("weather", unknown) is None
    assert meant("compair it", Reply(kind=Kind.FACT, text="!")) is None


def test_a_recommendation_nobody_asked_for_is_no_direct_answer() -> None:
    known = comparison()
    unasked = recommendation(known).model_copy(update={"asked_for_nothing": True})
    reply = Reply(kind=Kind.RECOMMENDATION, text="!", recommendation=unasked)
    assert meant("recomend", reply) is Word.RECOMMEND
