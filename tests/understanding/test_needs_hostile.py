"""Whatever is typed, reading needs ends, soon and without an exception."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.facts.load import load, locate_knowledge
from bot.understanding.needs.reading import NeedReader

READER = NeedReader(load(locate_knowledge(None), date(2100, 1, 1)).default)
TALK = "we need no auth or and , . ? ! ( ) : - > not must 3 10k weeks django api admin over than drop if what".split()


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    READER.read(text)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(TALK), max_size=120).map(" ".join))
def test_any_jumble_of_telling_words_is_read(text: str) -> None:
    for need in READER.read(text, describing=True).needs:
        assert need.said in text


@pytest.mark.parametrize(
    "text",
    [
        "we need auth " * 800,
        "x" * 5_000,
        "no " * 3_000,
        "3 " * 3_000,
        "more than " * 1_000,
        "((((" * 2_000,
        "a/b/c" * 2_000,
        "…" * 10_000,
        "\u202e\u200bneed\u0000 auth",
        "'; DROP TABLE users; --",
        "```\nrm -rf /\n```",
        "<@U1> <#C1|x> <https://x.test|y> <!channel>",
        "管理画面が必要です",
        "Wir brauchen ein Admin-Panel und eine Datenbank",
        "İstanbul ı ŉ ß ﬁ",
    ],
)
def test_awkward_messages_are_read(text: str) -> None:
    assert len(READER.read(text).needs) < 10
