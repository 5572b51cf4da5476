"""What is left of a message once markup, odd characters and inflection are taken away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.words.text import MAX_LENGTH, normalise, stem, stems, words


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("  we   need\tauth ", "we need auth"),
        ("first\n\n  second", "first\nsecond"),
        ("ze\u200bro width\u202e and bidi", "zero width and bidi"),
        ("it’s “fine”", 'it\'s "fine"'),
        ("<@U123ABC> ping", "@U123ABC ping"),
        ("<@U123ABC|sara> ping", "@sara ping"),
        ("<!here> hello", "@here hello"),
        ("see <https://x.test/a|the docs> now", "see the docs now"),
        ("see <https://x.test/a>", "see https://x.test/a"),
        ("in <#C1|general> please", "in general please"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("nice :tada: work :+1:", "nice work"),
        ("at 10:30:00 sharp", "at 10:30:00 sharp"),
        ("*bold* _slanted_ ~gone~ ~5 requests", "bold slanted ~5 requests"),
        ("snake_case_name and 2*3*4", "snake_case_name and 2*3*4"),
        ("before ```SELECT * FROM t;``` after", "before after"),
        ("use 'flask run' now", "use 'flask run' now"),
        ("ｆｕｌｌ width", "full width"),
        ("naïve café", "naïve café"),
        ("हिन्दी", "हिन्दी"),
        ("", ""),
    ],
)
def test_normalise_leaves_what_a_person_would_read(typed: str, plain: str) -> None:
    assert normalise(typed) == plain


def test_words_keep_the_names_of_technical_things_whole() -> None:
    typed = "C++ and C# on k8s, flask-login with 2FA; don't log 10,000 lines of node.js!"
    assert words(typed) == [
        *("c++", "and", "c#", "on", "k8s", "flask-login", "with", "2fa", "don't", "log", "10,000", "lines", "of"),
        "node.js",
    ]


def test_stems_join_the_forms_of_a_word() -> None:
    assert stems("migrations") == stems("migration")
    assert stem("dont") == stem("don't")


@given(st.text())
def test_any_text_is_normalised_once_and_for_all(text: str) -> None:
    plain = normalise(text)
    assert len(plain) <= MAX_LENGTH
    assert "\u200b" not in plain
    assert all(word == word.lower() for word in words(plain))
    stems(plain)


@pytest.mark.parametrize(
    "typed", ["x" * 5_000, "word " * 2_000, "<" * 10_000, "`" * 10_000, "*a " * 4_000, "a*_~" * 3_000]
)
def test_long_messages_are_cut(typed: str) -> None:
    assert len(normalise(typed)) <= MAX_LENGTH
