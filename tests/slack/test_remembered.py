"""Private answers are kept ready, not for ever and not beyond a change of knowledge."""

from bot.slack.remembered import Private, Remembered
from bot.slack.views.blocks import Content


def answer(text: str) -> Private:
    return Private(Content(text), text)


def test_what_was_not_asked_for_the_longest_makes_room() -> None:
    kept = Remembered(most=2)
    kept.keep("k1", "a", answer("a"))
    kept.keep("k1", "b", answer("b"))
    assert kept.get("k1", "a") == answer("a")
    kept.keep("k1", "c", answer("c"))
    assert kept.get("k1", "b") is None
    assert kept.get("k1", "a") == answer("a")


def test_other_knowledge_answers_anew() -> None:
    kept = Remembered()
    kept.keep("k1", "a", answer("a"))
    assert kept.get("k2", "a") is None
