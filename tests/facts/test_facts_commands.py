"""`stack-advisor knowledge …` as somebody types it."""

import json

import pytest
from typer.testing import CliRunner, Result

from bot.commands.knowledge import app
from bot.errors import AdvisorError
from tests.facts.tea import CRITERIA_FILE, USE_CASES_FILE, Tea


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


@pytest.fixture
def folder(tea: Tea) -> str:
    """A valid folder, written."""
    tea.load()
    return str(tea.folder)


def test_check_says_that_all_is_well(folder: str) -> None:
    result = run("check", "--dir", folder)
    assert result.exit_code == 0
    assert "The knowledge loads: 0 errors, " in result.output


def test_check_lists_mistakes_one_a_line_and_fails(tea: Tea) -> None:
    tea.change(CRITERIA_FILE, "value: 5", "value: 6")
    mistakes = tea.mistakes()
    result = run("check", "--dir", str(tea.folder))
    assert result.exit_code == 1
    assert result.output.splitlines() == [*mistakes, "1 mistake"]


def test_check_fails_on_an_error_that_no_shape_shows(tea: Tea) -> None:
    tea.change(USE_CASES_FILE, "{strength: 4, mildness: 1}", "{strength: 0}")
    tea.load()
    result = run("check", "--dir", str(tea.folder))
    assert result.exit_code == 1
    assert "The knowledge loads: 1 error, " in result.output


def test_check_as_json(tea: Tea, folder: str) -> None:
    found = json.loads(run("check", "--json", "--dir", folder).output)
    assert (found["loads"], found["mistakes"], found["counts"]["error"]) == (True, [], 0)
    tea.change(CRITERIA_FILE, "value: 5", "value: 6")
    mistakes = tea.mistakes()
    result = run("check", "--json", "--dir", folder)
    assert result.exit_code == 1
    assert json.loads(result.output) | {"counts": {}} == {
        "loads": False, "mistakes": mistakes, "counts": {}, "findings": [],
    }  # fmt: skip


def test_check_uses_the_folder_that_the_environment_names(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KNOWLEDGE_DIR", folder)
    assert run("check").output == run("check", "--dir", folder).output


def test_a_folder_that_does_not_exist(tmp_path_factory: pytest.TempPathFactory) -> None:
    gone = tmp_path_factory.getbasetemp() / "gone"
    result = run("check", "--dir", str(gone))
    assert result.exit_code == 1
    assert result.output.startswith(f"{gone}: No comparison was found here.")


def test_coverage_shows_tables(folder: str) -> None:
    result = run("coverage", "--dir", folder, "--needs", "habit, luxury")
    assert result.exit_code == 0
    assert "tea: 4 facts (3 current, 1 contested, 0 outdated)" in result.output
    assert "✗ needs                   2 of 3\n    missing: luxury\n" in result.output
    assert (
        "✗ article's claims        1 of 68\n    missing: S02, S03, S04, S05, S06, S07, S08, S09 and 59 more\n"
        in result.output
    )


def test_coverage_fits_a_narrow_terminal(folder: str) -> None:
    assert max(map(len, run("coverage", "--dir", folder).output.splitlines())) <= 80


def test_coverage_as_json(folder: str) -> None:
    found = json.loads(run("coverage", "--json", "--dir", folder).output)
    assert (found["complete"], found["seeds"]) == (False, ["S01"])
    (comparison,) = found["comparisons"]
    assert comparison["tallies"][0] == {"what": "topics x options", "have": 4, "of": 4, "missing": []}
    assert comparison["topics"]["taste"] == {"green": 1, "black": 2}
    assert comparison["facts"] == {"current": 3, "contested": 1, "outdated": 0}


def test_coverage_of_broken_knowledge_fails_without_a_traceback(tea: Tea) -> None:
    tea.change(CRITERIA_FILE, "value: 5", "value: 6")
    mistakes = tea.mistakes()
    result = run("coverage", "--dir", str(tea.folder))
    assert result.exit_code == 1
    assert mistakes[0] in result.output


def test_schema_writes_the_files_and_names_them(tea: Tea, folder: str) -> None:
    result = run("schema", "--dir", folder)
    assert result.exit_code == 0
    assert str(tea.folder / "schema" / "topics.json") in result.output.splitlines()
    assert (tea.folder / "schema" / "facts.json").is_file()


def test_schema_as_json_writes_nothing(tea: Tea, folder: str) -> None:
    printed = json.loads(run("schema", "--json", "--dir", folder).output)
    assert printed["topics.json"]["properties"].keys() == {"topics"}
    assert not (tea.folder / "schema").exists()


def test_schema_into_a_file_says_what_is_wrong(tea: Tea, folder: str) -> None:
    (tea.folder / "schema").write_text("in the way")
    result = run("schema", "--dir", folder)
    assert isinstance(result.exception, AdvisorError)
    assert str(result.exception).startswith("The schemas can't be written: File exists")
