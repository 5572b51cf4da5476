"""Knowledge far larger than what ships loads too, and whoever waits for it hears how far it is."""

from pathlib import Path

from bot.facts.check import check
from bot.facts.load import load
from bot.opening import today
from tests.benchmarks.grown import grow
from tests.facts.tea import TODAY, Tea


def test_whoever_waits_hears_of_every_file(tea: Tea) -> None:
    tea.load()
    told: list[str] = []
    load(tea.folder, TODAY, told.append)
    assert told[0] == "Reading file 1 of 8: tea/comparison.yaml"
    assert told[-1] == "Reading file 8 of 8: tea/use_cases.yaml"
    assert len(told) == 8


def test_ten_thousand_facts_load_with_a_progress_line(tmp_path: Path) -> None:
    told: list[str] = []
    knowledge = load(grow(tmp_path / "knowledge", 10_000), today(), told.append)
    assert len(knowledge.default.facts) == 10_000
    files = len(told)
    assert files > 50
    assert told[9].startswith(f"Reading file 10 of {files}: ")
    assert [finding for finding in check(knowledge, today()) if finding.severity == "error"] == []
