"""`stack-advisor knowledge sources` as somebody types it."""

import json
from collections.abc import Iterator

import pytest
import responses
from typer.testing import CliRunner, Result

from bot.commands.knowledge import app
from tests.facts.tea import TASTE_FILE, Tea

PAGE = "<title>Tea</title>It is mild."


@pytest.fixture
def answers() -> Iterator[responses.RequestsMock]:
    """Every page of the small folder is there, until a test says otherwise."""
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mocked:
        for path in ("green", "b", "shop", "tea", "calendar"):
            mocked.get(f"https://example.org/{path}", body=PAGE, content_type="text/html")
        yield mocked


def run(tea: Tea, *words: str) -> Result:
    tea.load()
    return CliRunner().invoke(app, ["sources", "--dir", str(tea.folder), *words])


def test_all_is_well(tea: Tea, answers: responses.RequestsMock) -> None:
    result = run(tea, "--only", "example.org/tea")
    assert result.exit_code == 0
    assert "1 page: 1 ok." in result.output
    assert "No option says which of its releases get fixes" in result.output


def test_what_is_gone_is_shown_with_who_cites_it_and_fails(tea: Tea, answers: responses.RequestsMock) -> None:
    answers.get("https://example.org/hearsay", status=404)
    result = run(tea, "--only", "e")
    assert result.exit_code == 1
    assert "gone" in result.output
    assert "404" in result.output
    assert "cited by taste.black.always" in result.output
    assert "5 pages: 4 ok, 1 gone." in result.output
    assert max(map(len, result.output.splitlines())) <= 80


def test_what_only_moved_does_not_fail(tea: Tea, answers: responses.RequestsMock) -> None:
    answers.get("https://example.org/hearsay", status=301, headers={"Location": "https://example.org/tea"})
    result = run(tea, "--only", "hearsay")
    assert result.exit_code == 0
    assert "→ https://example.org/tea" in result.output


def test_pages_that_were_not_asked_for_are_one_line(tea: Tea, answers: responses.RequestsMock) -> None:
    answers.replace("GET", "https://example.org/green", status=429, headers={"Retry-After": "9999"})
    result = run(tea)
    assert result.exit_code == 0
    assert "example.org: 4 more pages" in result.output
    assert "5 pages: 5 ask later." in result.output


def test_versions_are_told_without_asking_anybody(tea_with_releases: Tea) -> None:
    tea_with_releases.change(TASTE_FILE, "year: 2024", 'version: "2.9"')
    result = run(tea_with_releases, "--offline")
    assert result.exit_code == 0
    assert "ended" in result.output
    assert "2025-06-29" in result.output
    assert "2 sources should be read again at a version that still gets fixes." in result.output


def test_json_holds_every_page_and_version(tea_with_releases: Tea, answers: responses.RequestsMock) -> None:
    answers.get("https://example.org/hearsay", status=410)
    result = run(tea_with_releases, "--json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert (told["counts"]["ok"], told["counts"]["gone"]) == (5, 1)
    (gone,) = [link for link in told["links"] if link["status"] == "gone"]
    assert gone == {
        "url": "https://example.org/hearsay", "fragments": [], "cited_by": ["taste.black.always"],
        "status": "gone", "code": 410, "final": None, "note": "", "tries": 1,
    }  # fmt: skip
    assert told["versions"] == [
        {"comparison": "tea", "option": "green", "version": "2", "sources": 1, "state": "ended", "until": None}
    ]


def test_broken_knowledge_is_told_and_no_page_is_asked_for(tea: Tea, answers: responses.RequestsMock) -> None:
    tea.load()
    (tea.folder / TASTE_FILE).write_text("topic: [")
    result = CliRunner().invoke(app, ["sources", "--dir", str(tea.folder)])
    assert (result.exit_code, len(answers.calls)) == (1, 0)
    assert "taste.yaml:2:1" in result.output
