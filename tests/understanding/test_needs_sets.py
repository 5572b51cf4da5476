"""How well needs are read, on the labelled sets: floors that a change must not fall below."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.evaluation.needs import evaluate_needs
from bot.facts.load import load, locate_knowledge
from bot.facts.model import Direction
from bot.scoring.model import Need
from bot.understanding.needs.reading import NeedReader, Reading

SETS = Path(__file__).parent.parent / "eval"


@pytest.fixture(scope="module")
def reader() -> NeedReader:
    return NeedReader(load(locate_knowledge(None), date(2100, 1, 1)).default)


def read_in_thread(reader: NeedReader, case: dict[str, Any]) -> Reading:
    standing: list[Need] = []
    for earlier in case.get("thread", ()):
        standing += reader.read(earlier, standing=standing).needs
    return reader.read(case["text"], standing=[need for need in standing if need.direction is not Direction.DROP])


@pytest.mark.parametrize(("name", "floor"), [("requirements_dev", 0.90), ("needs_own", 0.78)])
def test_needs_are_read_as_people_labelled_them(reader: NeedReader, name: str, floor: float) -> None:
    cases = [json.loads(line) for line in (SETS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]

    def predict(case: dict[str, Any]) -> dict[str, Any]:
        reading = read_in_thread(reader, case)
        return {"changed": [need.model_dump() for need in reading.needs], "hypothetical": reading.hypothetical}

    report = evaluate_needs(cases, predict)
    assert report.f1 >= floor
    assert report.lookalikes_changed <= 0.06
    assert report.must_right >= 0.80
    assert report.what_ifs_right >= 0.98
