"""What loading adds to the files: the criteria that are true by definition, and the digest."""

import pytest

from tests.facts.tea import COMPARISON_FILE, CRITERIA_FILE, NEEDS_FILE, TASTE_FILE, Tea


def test_each_option_brings_the_criteria_that_are_true_by_definition(tea: Tea) -> None:
    comparison = tea.load().default
    made = [criterion for criterion in comparison.criteria if criterion.by_definition]
    assert [criterion.id for criterion in made] == ["knows_green", "runs_green", "knows_black", "runs_black"]
    knows = comparison.criterion_by_id["knows_green"]
    assert (knows.name, knows.weight, knows.threshold) == ("Knows Green tea", 0.0, 3)
    assert {option: rating.value for option, rating in knows.ratings.items()} == {"green": 5, "black": 2}


def test_made_criteria_come_after_those_of_the_files(tea: Tea) -> None:
    assert [criterion.by_definition for criterion in tea.load().default.criteria] == [False] * 2 + [True] * 4


def test_made_criteria_belong_to_the_first_topic_and_speak_of_no_particular_kind_of_thing(tea: Tea) -> None:
    runs = tea.load().default.criterion_by_id["runs_black"]
    assert runs.topic == "taste"
    assert runs.low == "It would be a second one to run and keep."


def test_an_option_with_the_longest_name_allowed_loads(tea: Tea) -> None:
    tea.change(COMPARISON_FILE, "name: Green tea", f"name: {'g' * 75}")
    assert tea.load().default.criterion_by_id["runs_green"].name.startswith("g" * 75)


def test_an_option_of_sixty_characters_loads(tea: Tea) -> None:
    longest = "g" * 60
    for file in tea.files:
        tea.files[file] = tea.text(file).replace("green: {", f"{longest}: {{").replace("green:\n", f"{longest}:\n")
        tea.files[file] = tea.text(file).replace("[green", f"[{longest}").replace("id: green", f"id: {longest}")
    assert f"knows_{longest}" in tea.load().default.criterion_by_id


def test_the_digest_is_a_sha256(tea: Tea) -> None:
    digest = tea.load().digest
    assert len(digest) == 64
    assert int(digest, 16) > 0


def test_comments_order_of_keys_quotes_and_layout_leave_the_digest_alone(tea: Tea) -> None:
    before = tea.load().digest
    tea.change(TASTE_FILE, "topic: taste", "# yaml-language-server: $schema=../../schema/facts.json\ntopic: 'taste'")
    tea.change(TASTE_FILE, "facts:\n", "facts:   # in the order people ask\n\n")
    tea.change(CRITERIA_FILE, "{value: 4, facts: [taste.green.mild],", '{facts: ["taste.green.mild"], value: 4,')
    tea.change(COMPARISON_FILE, "id: tea\nname: Teas\n", "name: Teas\nid: tea\n")
    assert tea.load().digest == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CRITERIA_FILE, "value: 5", "value: 4"),
        (TASTE_FILE, "below 80", "below 70"),
        (NEEDS_FILE, "weight: 3", "weight: 2"),
    ],
)
def test_a_change_of_content_changes_the_digest(tea: Tea, file: str, old: str, new: str) -> None:
    before = tea.load().digest
    tea.change(file, old, new)
    assert tea.load().digest != before
