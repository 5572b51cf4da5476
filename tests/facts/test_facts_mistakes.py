"""What is said about mistakes that take more than one value to make."""

import re

import pytest

from tests.facts.tea import COMPARISON_FILE as COMPARISON
from tests.facts.tea import CRITERIA_FILE as CRITERIA
from tests.facts.tea import NEEDS_FILE as NEEDS
from tests.facts.tea import PRICE_FILE as PRICE
from tests.facts.tea import QUESTIONS_FILE as QUESTIONS
from tests.facts.tea import TASTE_FILE as TASTE
from tests.facts.tea import TODAY, Tea
from tests.facts.tea import TOPICS_FILE as TOPICS
from tests.facts.tea import USE_CASES_FILE as USE_CASES


def test_a_line_and_column_as_an_editor_shows_them(tea: Tea) -> None:
    tea.change(TOPICS, "title: Price", "title: Price\n    keywords: [cheap, 7]")
    (mistake,) = tea.mistakes()
    assert mistake.startswith(f"{tea.shown(TOPICS)}:8:23: ")


def test_columns_count_characters_not_bytes(tea: Tea) -> None:
    tea.change(TOPICS, "asks: [how does it taste]", "asks: [wie schmeckt grüner Tee ☕, 7]")
    assert tea.mistakes() == [f'{tea.position(TOPICS, "7]")}: Unquoted, "7" is no text to YAML. Put it in quotes: "7".']


@pytest.mark.parametrize(
    ("file", "old", "new", "kind"),
    [
        (COMPARISON, "id: black", "id: green", "option"),
        (TOPICS, "id: price", "id: taste", "topic"),
        (CRITERIA, "id: strength", "id: mildness", "criterion"),
        (NEEDS, "id: habit", "id: mildness", "need"),
        (TASTE, "id: taste.black.always", "id: taste.green.mild", "fact"),
    ],
)
def test_an_id_given_twice_names_both_places(tea: Tea, file: str, old: str, new: str, kind: str) -> None:
    first, second = tea.position(file, new).rpartition(":")[0], tea.position(file, old).rpartition(":")[0]
    tea.change(file, old, new)
    pattern = rf"{re.escape(second)}:\d+: The {kind} \"[^\"]+\" stands at {re.escape(first)}:\d+ already\. Give one "
    assert any(re.match(pattern, mistake) for mistake in tea.mistakes())


def test_a_fact_given_twice_in_two_files_names_both_places(tea: Tea) -> None:
    tea.change(TASTE, "id: taste.black.always", "id: price.both.cheap")
    here, there = tea.position(TASTE, "price.both.cheap"), tea.position(PRICE, "price.both.cheap")
    text = f'The fact "price.both.cheap" stands at {there} already. Give one of the two another id.'
    assert tea.mistakes() == [f"{there if here < there else here}: {text}"]


@pytest.mark.parametrize(
    ("file", "old", "new", "kind"),
    [(NEEDS, "      - id: coffee", "      - {id: coffee, name: Twice}\n      - id: coffee", "value"),
     (QUESTIONS, "id: unsure", "id: guests", "answer")],
)  # fmt: skip
def test_values_and_answers_have_ids_of_their_own(tea: Tea, file: str, old: str, new: str, kind: str) -> None:
    tea.change(file, old, new)
    mistakes = [mistake for mistake in tea.mistakes() if mistake.endswith("already. Give one of the two another id.")]
    assert len(mistakes) == 1
    assert f": The {kind} " in mistakes[0]


def test_a_made_criterion_is_not_written_by_hand(tea: Tea) -> None:
    copy = tea.text(CRITERIA).partition("  - id: strength")[0].partition("criteria:\n")[2]
    tea.files[CRITERIA] = tea.text(CRITERIA) + copy.replace("id: mildness", "id: runs_black")
    text = 'The criterion "runs_black" is made by the program. Delete this one.'
    assert tea.mistakes() == [f"{tea.position(CRITERIA, 'runs_black')}: {text}"]


def test_corrections_that_run_in_a_circle(tea: Tea) -> None:
    tea.change(TASTE, "takes milk.\n", "takes milk.\n    status: outdated\n    corrected_by: taste.black.always\n")
    place = tea.position(TASTE, "taste.black.always\n    sources")
    circle = "taste.black.strong → taste.black.always → taste.black.strong"
    text = f"The corrections run in a circle: {circle}. Let them end at a fact that is current."
    assert tea.mistakes() == [f"{place}: {text}"]


def test_a_rating_without_a_fact(tea: Tea) -> None:
    tea.change(CRITERIA, "facts: [taste.green.mild], ", "")
    (mistake,) = tea.mistakes()
    assert mistake.startswith(f"{tea.position(CRITERIA, 'id: mildness')}: A rating names the facts it rests on")
    assert "that of green names none" in mistake


def test_a_fact_without_a_source(tea: Tea) -> None:
    tea.change(
        PRICE, '    sources:\n      - {title: A shop, url: "https://example.org/shop", checked: 2025-06-02}\n', ""
    )
    assert tea.mistakes() == [
        f'{tea.position(PRICE, "id: price.both")}: The key "sources" is missing in "price.both.cheap". Add it here.'
    ]


def test_an_empty_list_of_sources(tea: Tea) -> None:
    tea.change(PRICE, '\n      - {title: A shop, url: "https://example.org/shop", checked: 2025-06-02}', " []")
    assert tea.mistakes() == [f"{tea.position(PRICE, '[]')}: The list has 0 items. Write at least 1."]


def test_an_alias(tea: Tea) -> None:
    tea.change(TOPICS, "title: Taste", "title: &t Taste")
    tea.change(TOPICS, "title: Price", "title: *t")
    assert tea.mistakes() == [
        f'{tea.position(TOPICS, "&t")}: "&t" is a YAML anchor. Put text in quotes, repeat values in full.',
        f'{tea.position(TOPICS, "*t")}: "*t" is a YAML alias. Put text in quotes, repeat values in full.',
    ]


def test_a_document_that_would_grow_without_end_is_refused_at_once(tea: Tea) -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 60)]
    tea.files["tea/topics.yaml"] = "\n".join(["l0: &l0 [x]", *levels]) + "\n"
    mistakes = tea.mistakes()
    assert sum("is a YAML alias" in mistake for mistake in mistakes) == 59 * 9


def test_tabs_are_reported_once_for_a_file(tea: Tea) -> None:
    tea.files[TOPICS] = tea.text(TOPICS).replace("    ", "\t")
    (mistake,) = tea.mistakes()
    assert mistake == (
        f"{tea.position(TOPICS, chr(9))}: A tab stands here (and on 3 more lines). Use spaces, two for each level."
    )


def test_today_is_not_the_future(tea: Tea) -> None:
    tea.change(TASTE, "checked: 2025-06-01", f"checked: {TODAY.isoformat()}")
    assert tea.load().default.fact_by_id["taste.green.mild"].checked == TODAY


def test_all_mistakes_of_all_files_are_reported_in_one_run_in_order(tea: Tea) -> None:
    tea.change(COMPARISON, "clear: 0.9", "clear: 9")
    tea.change(CRITERIA, "topic: taste", "topic: tast")
    tea.change(CRITERIA, "value: 5", "value: 7")
    tea.change(PRICE, "claim: A cup", "clam: A cup")
    tea.files["tea/use_cases.yaml"] = "use_cases: [x\n"
    assert [mistake.partition(": ")[0] for mistake in tea.mistakes()] == [
        tea.position(COMPARISON, "9\n  leaning"),
        tea.position(CRITERIA, "tast\n"),
        tea.position(CRITERIA, "7\n"),
        tea.position(PRICE, "clam"),
        tea.position(USE_CASES, "["),
    ]


def test_an_entry_with_a_wrong_number_still_has_its_ids_looked_at(tea: Tea) -> None:
    tea.change(CRITERIA, "weight: 1.5", "weight: 15")
    tea.change(CRITERIA, "    opposite: mildness", "    opposite: mild_ness")
    assert len(tea.mistakes()) == 2
