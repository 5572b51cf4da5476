"""Private answers are kept ready, not for ever and not beyond a change of knowledge."""

from bot.slack.remembered import Private, Remembered
from bot.slack.views.blocks import Content


def answer(text: str) -> Private:
    return Private(Content(text), text)


def test_what_was_not_asked_for_the_longest_makes_room() -> None:
    kept = Remembered(most=2)
    kept.keep(answer("a"), "k1", "a")
    kept.keep(answer("b"), "k1", "b")
    assert kept.get("k1", "a") == answer("a")
    kept.keep(answer("c"), "k1", "c")
    assert kept.get("k1", "b") is None
    assert kept.get("k1", "a") == answer("a")


def test_other_knowledge_answers_anew() -> None:
    kept = Remembered()
    kept.keep(answer("a"), "k1", "a")
    assert kept.get("k2", "a") is None
