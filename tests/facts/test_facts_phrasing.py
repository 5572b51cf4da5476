"""Phrases that are written wrongly are mistakes with a place, and every other phrase can be looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.advisor.reply import Advisor
from bot.facts.phrasing import MARKERS, phrase_problems, split_markers
from bot.understanding.cues.phrases import PhraseBook
from tests.facts.tea import NEEDS_FILE, USE_CASES_FILE, Tea

WRONG = [
    ("(must) mild", '"(must)" is no marker of a phrase. Valid: alone, avoid, brings, deemphasise, drop, '),
    ("(Avoid) bitter", '"(Avoid)" is no marker of a phrase. Did you mean "avoid"?'),
    ("mild (avoid)", '"mild (avoid)" holds a round bracket among its words. Markers stand before the first word; '),
    ("(avoid)", '"(avoid)" holds no word that could be found in a message.'),
    ("...", '"..." holds no word that could be found in a message.'),
    ("[cup]", '"[cup]" holds no word that could be found in a message.'),
    ("mild/", 'In "mild/" a word is missing beside a sign.'),
    ("very =", 'In "=" a word is missing beside a sign.'),
    ("mild [cup", 'In "[cup" a square bracket is not closed, or opens inside a word.'),
    ("mild [cup of]", 'In "[cup" a square bracket is not closed, or opens inside a word.'),
    ("{some} cups", '"{some}" stands for nothing. Write {n}, {2-8}, {100+} or {option}.'),
    ("{8-2} cups", '"{8-2}" runs from high to low, so no number lies in it.'),
    ("{2cups", 'In "{2cups" the braces don\'t hold all of the word.'),
    (f"{'/'.join('abcdefghi')} {'/'.join('abcdefghi')} {'/'.join('abcdef')}", "stands for more than 400 variants."),
]
NOTATION = [*MARKERS, *"()[]{}/=+- .0289", "...", "{option}", "{n}", "mild", "strong tea", "Ü", "²", "'", "☕"]


@pytest.mark.parametrize(("phrase", "says"), WRONG)
def test_a_phrase_written_wrongly_is_reported_where_it_stands(tea: Tea, phrase: str, says: str) -> None:
    tea.change(NEEDS_FILE, "[mild, gentle]", f"[mild, '{phrase}']")
    place = tea.position(NEEDS_FILE, f"'{phrase}'")
    assert any(mistake.startswith(f"{place}: ") and says in mistake for mistake in tea.mistakes())


def test_phrases_of_values_and_use_cases_are_looked_at_too(tea: Tea) -> None:
    tea.change(NEEDS_FILE, "phrases: [coffee]", "phrases: ['{x}']")
    tea.change(USE_CASES_FILE, "phrases: [in the morning]", "phrases: [(avoid) mornings]")
    value, use_case = tea.mistakes()
    assert value.startswith(tea.position(NEEDS_FILE, "'{x}'"))
    assert use_case.startswith(tea.position(USE_CASES_FILE, "(avoid)"))
    assert "Only the phrases of needs have markers" in use_case


def test_several_mistakes_in_several_phrases_are_told_in_one_run(tea: Tea) -> None:
    tea.change(NEEDS_FILE, "[mild, gentle]", "[(must) 'x/', (nope) mild]".replace("'", ""))
    assert len(tea.mistakes()) == 3


@pytest.mark.parametrize(
    "phrase",
    ["mild", "(avoid) all bitter", "(lack) (avoid) x", "a/b ... =c", "{2-8} cups", "{100+}", "small [tea/cup]"],
)
def test_the_notation_itself_is_no_mistake(phrase: str) -> None:
    assert list(phrase_problems(phrase, marked=True)) == []


@given(st.lists(st.sampled_from(NOTATION) | st.text(max_size=3), max_size=6).map("".join))
def test_a_phrase_without_a_problem_can_be_looked_for(phrase: str) -> None:
    if not list(phrase_problems(phrase, marked=True)):
        words, _ = split_markers(phrase)
        assert PhraseBook([(words, "found")]).vocabulary is not None


def test_knowledge_that_loads_can_be_answered_from(tea: Tea) -> None:
    assert Advisor(tea.load()).comparison().id == "tea"
