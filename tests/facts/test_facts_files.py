"""Which files a comparison may consist of, and how they may be encoded."""

import os
from pathlib import Path

import pytest

from bot.errors import KnowledgeError, SettingsError
from bot.facts.load import load, locate_knowledge
from bot.facts.yaml_reader import MAX_BYTES
from tests.facts.tea import (
    COMPARISON_FILE,
    CRITERIA,
    CRITERIA_FILE,
    PRICE_FILE,
    QUESTIONS_FILE,
    TASTE_FILE,
    TODAY,
    TOPICS_FILE,
    Tea,
)


def test_sections_stand_in_the_order_of_their_files(tea: Tea) -> None:
    comparison = tea.load().default
    assert [option.id for option in comparison.options] == ["green", "black"]
    assert [topic.id for topic in comparison.topics] == ["taste", "price"]
    assert [answer.id for answer in comparison.questions[0].answers] == ["morning", "guests", "after_coffee", "unsure"]
    assert [fact.id for fact in comparison.facts_by_topic["taste"]] == [
        "taste.green.mild",
        "taste.black.strong",
        "taste.black.always",
    ]


def test_a_fact_takes_the_topic_of_its_file(tea: Tea) -> None:
    assert tea.load().default.fact_by_id["price.both.cheap"].topic == "price"


def test_a_section_may_stand_in_the_comparison_itself(tea: Tea) -> None:
    apart = tea.load()
    tea.files[COMPARISON_FILE] = tea.text(COMPARISON_FILE) + tea.text(CRITERIA_FILE)
    del tea.files[CRITERIA_FILE]
    (tea.folder / CRITERIA_FILE).unlink()
    assert tea.load().digest == apart.digest


def test_a_section_in_two_files_names_both(tea: Tea) -> None:
    tea.files[COMPARISON_FILE] = tea.text(COMPARISON_FILE) + "criteria: []\n"
    first, second = tea.position(COMPARISON_FILE, "criteria:"), tea.position(CRITERIA_FILE, "criteria:")
    text = f'The section "criteria" stands at {first} already. Keep all of it in one file.'
    assert f"{second}: {text}" in tea.mistakes()


def test_a_section_that_is_needed_and_missing(tea: Tea) -> None:
    del tea.files[TOPICS_FILE]
    text = 'The section "topics" is missing. Write it here or in topics.yaml beside this file.'
    assert f"{tea.shown(COMPARISON_FILE)}:1:1: {text}" in tea.mistakes()


def test_a_folder_without_its_comparison(tea: Tea) -> None:
    del tea.files[COMPARISON_FILE]
    text = "The file is missing. Write `id`, `name` and `options` in it."
    assert f"{tea.shown(COMPARISON_FILE)}:1:1: {text}" in tea.mistakes()


def test_a_file_that_cannot_be_read_hides_no_mistake_and_invents_none(tea: Tea) -> None:
    tea.files[TOPICS_FILE] = "topics: [\n"
    tea.change(QUESTIONS_FILE, "use_case: breakfast", "use_case: brunch")
    questions, topics = tea.mistakes()
    assert questions.startswith(tea.position(QUESTIONS_FILE, "brunch"))
    assert topics.startswith(tea.shown(TOPICS_FILE))


@pytest.mark.parametrize("name", ["tea/critera.yaml", "tea/topics.yml", "tea/facts/old/taste.yaml", "tea/taste/x.yaml"])
def test_a_yaml_file_that_would_be_overlooked_is_a_mistake(tea: Tea, name: str) -> None:
    tea.files[name] = "topics: []\n"
    (mistake,) = tea.mistakes()
    assert mistake.startswith(f'{tea.shown(name)}:1:1: "{name.partition("/")[2]}" is no file of a comparison. Valid: ')


def test_other_files_and_hidden_ones_are_left_alone(tea: Tea) -> None:
    tea.files |= {"README.md": "# Teas", "tea/notes.txt": "\t", "tea/.topics.yaml": "!", "schema/topics.json": "{}"}
    assert tea.load().default.id == "tea"


def test_comparisons_come_in_the_order_of_their_folders(tea: Tea) -> None:
    for name in ("zebra", "ant"):
        tea.files |= {file.replace("tea/", f"{name}/"): text for file, text in tea.files.items() if file[:3] == "tea"}
        tea.change(f"{name}/comparison.yaml", "id: tea", f"id: {name}")
    assert [comparison.id for comparison in tea.load().comparisons] == ["ant", "tea", "zebra"]


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n", "~\n"])
def test_an_empty_file(tea: Tea, text: str) -> None:
    tea.files[PRICE_FILE] = text
    assert tea.mistakes() == [f"{tea.shown(PRICE_FILE)}:1:1: The file is empty. Fill it or delete it."]


@pytest.mark.parametrize("text", ["- a\n", "word\n", "7\n", '""\n'])
def test_a_file_that_holds_no_keys(tea: Tea, text: str) -> None:
    tea.files[PRICE_FILE] = text
    assert tea.mistakes() == [f"{tea.shown(PRICE_FILE)}:1:1: The file does not begin with a key. Write `topic:` first."]


def test_a_file_too_large_is_not_read(tea: Tea) -> None:
    tea.files[PRICE_FILE] = b"#" * (MAX_BYTES + 1)
    text = "The file has 10,485,761 bytes, more than 10,485,760. Split it into several files."
    assert tea.mistakes() == [f"{tea.shown(PRICE_FILE)}:1:1: {text}"]


def test_a_file_as_large_as_allowed_is_read(tea: Tea) -> None:
    tea.files[PRICE_FILE] = tea.text(PRICE_FILE).encode().ljust(MAX_BYTES, b"\n")
    assert tea.load().default.id == "tea"


def test_bytes_that_are_no_utf8_are_named_with_their_place(tea: Tea) -> None:
    tea.change(PRICE_FILE, "A cup", "A café cup")
    place = tea.position(PRICE_FILE, "é")
    tea.files[PRICE_FILE] = tea.text(PRICE_FILE).encode("latin-1")
    text = 'The byte "0xE9" is not UTF-8. Save the file with the encoding UTF-8.'
    assert tea.mistakes() == [f"{place}: {text}"]


def test_utf16_is_reported(tea: Tea) -> None:
    tea.files[PRICE_FILE] = tea.text(PRICE_FILE).encode("utf-16")
    (mistake,) = tea.mistakes()
    assert mistake.startswith(f'{tea.shown(PRICE_FILE)}:1:1: The byte "0xFF" is not UTF-8.')


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tea: Tea) -> None:
    plain = tea.load()
    for file in list(tea.files):
        tea.files[file] = b"\xef\xbb\xbf" + tea.text(file).replace("\n", "\r\n").encode()
    assert tea.load() == plain


def test_a_position_is_right_after_windows_line_ends_and_a_byte_order_mark(tea: Tea) -> None:
    tea.change(TASTE_FILE, "checked: 2025-06-01", "checked: soon")
    place = tea.position(TASTE_FILE, "soon")
    tea.files[TASTE_FILE] = b"\xef\xbb\xbf" + tea.text(TASTE_FILE).replace("\n", "\r\n").encode()
    assert [mistake.partition(": ")[0] for mistake in tea.mistakes()] == [place]


def test_a_pipe_in_place_of_a_file_is_not_waited_for(tea: Tea) -> None:
    (tea.folder / PRICE_FILE).parent.mkdir(parents=True)
    os.mkfifo(tea.folder / PRICE_FILE)
    del tea.files[PRICE_FILE]
    text = "This is no file but a pipe or a device. Put a file here."
    assert tea.mistakes() == [f"{tea.shown(PRICE_FILE)}:1:1: {text}"]


def test_brackets_without_end_are_reported_and_nothing_else(tea: Tea) -> None:
    tea.files[PRICE_FILE] = f"topic: {'[' * 100_000}"
    (mistake,) = tea.mistakes()
    assert "nested deeper than anything here needs" in mistake


def test_a_facts_file_that_holds_none_leaves_ratings_that_rest_on_it_alone(tea: Tea) -> None:
    tea.files[TASTE_FILE] = "topic: taste\nfcts: []\n"
    assert [mistake.split(": ", 1)[1] for mistake in tea.mistakes()] == ['"fcts" is no key here. Did you mean "facts"?']


def test_a_folder_in_place_of_a_file(tea: Tea) -> None:
    (tea.folder / PRICE_FILE).mkdir(parents=True)
    del tea.files[PRICE_FILE]
    (mistake,) = tea.mistakes()
    assert mistake.startswith(f"{tea.shown(PRICE_FILE)}:1:1: The file can't be read (Is a directory).")


@pytest.mark.parametrize("exists", [True, False])
def test_a_folder_without_comparisons(tmp_path: Path, exists: bool) -> None:
    folder = tmp_path if exists else tmp_path / "nowhere"
    with pytest.raises(KnowledgeError, match=r"No comparison was found here\. Make a folder"):
        load(folder, TODAY)


def test_the_folder_of_one_comparison_is_not_the_knowledge(tea: Tea) -> None:
    tea.load()
    with pytest.raises(KnowledgeError, match=r"This is the folder of one comparison\. Name the folder around it"):
        load(tea.folder / "tea", TODAY)


def test_mistakes_are_shown_from_where_one_stands(tea: Tea, monkeypatch: pytest.MonkeyPatch) -> None:
    tea.files[CRITERIA_FILE] = CRITERIA.replace("value: 5", "value: 6")
    tea.folder.mkdir()
    monkeypatch.chdir(tea.folder.parent)
    (mistake,) = tea.mistakes()
    assert mistake.startswith("knowledge/tea/criteria.yaml:26:16: ")


def test_the_settings_choose_the_folder(tmp_path: Path) -> None:
    assert locate_knowledge(str(tmp_path)) == tmp_path


def test_settings_that_name_no_folder_are_reported(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"KNOWLEDGE_DIR names .*gone, which is no folder"):
        locate_knowledge(str(tmp_path / "gone"))


def test_without_settings_the_folder_beside_the_program_is_found() -> None:
    assert (locate_knowledge(None) / "python-web" / "comparison.yaml").is_file()
