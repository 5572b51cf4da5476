"""Exported Markdown pleases markdownlint, whatever people have written into it."""

import json
import os
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from bot.decisions.export import files
from bot.decisions.life import Act, Decision, Event, Finding
from bot.decisions.model import DecisionRecord, Place, Proposal
from bot.facts.model import Knowledge
from tests.advice_cases import NOW, comparison, needs, recommendation

NODE = Path(__file__).parents[1] / "node"
LINT = """
import { lint } from "markdownlint/sync";
// A line is a statement with its sources here, however long; else every rule as it comes.
const found = lint({ files: process.argv.slice(1), config: { default: true, MD013: false } });
console.log(JSON.stringify(found));
"""
HOSTILE = "x\n# _Injected_ <b>[a](b)</b> `c` * | 1. - + ~~d~~ https://e.test  ![f](g) \\ &amp; #h “i”"
KNOWN = comparison()
ADVICE = recommendation(KNOWN, needs(HOSTILE))


@pytest.fixture
def lint() -> None:
    """Skips where it cannot be run; fails in CI."""
    if shutil.which("node") and (NODE / "node_modules" / "markdownlint").exists():
        return
    if os.environ.get("CI"):
        pytest.fail("markdownlint is missing: `make node`")
    pytest.skip("needs Node.js and what tests/node/package.json names (`make node`)")


def decided(number: int, words: str, outcome: tuple[str, ...]) -> Decision:
    proposal = Proposal(
        title=words[:150], outcome=outcome, uses=words, override_reason=words, deciders=("U1", "U2"), review="90"
    )
    place = Place(channel="C1", ts="1.0", permalink="https://slack.test/archives/C1/p1", private=False)
    made = DecisionRecord.of(proposal, ADVICE, needs(words), number=number, by="U1", at=NOW, place=place)
    happened = tuple(
        Event(act=act, by="U1", at=NOW + timedelta(hours=turn), reason=words, other=2, finding=Finding.RIGHT)
        for turn, act in enumerate(Act)
    )
    named = made.model_copy(update={"names": {"U1": words[:80]}})
    return Decision(record=named, events=happened if number % 2 else ())


def test_markdownlint_finds_nothing(lint: None, tmp_path: Path) -> None:
    options = ADVICE.options
    outcomes = [options[:1], options[1:2], options[:2], (), options]
    told = [
        decided(2 * turn + at + 1, words, outcome)
        for turn, outcome in enumerate(outcomes)
        for at, words in enumerate(("Plain words.", HOSTILE))
    ]
    knowledge = Knowledge(comparisons=(KNOWN,), digest="d" * 64)
    names = files("T1", told, knowledge) | {"empty.md": files("T1", [], knowledge)["index.md"]}
    for name, text in names.items():
        (tmp_path / name).write_text(text)
    paths = [str(tmp_path / name) for name in names]
    done = subprocess.run(
        ["node", "--input-type=module", "-e", LINT, *paths], cwd=NODE, capture_output=True, text=True, check=True
    )
    found = {Path(path).name: said for path, said in json.loads(done.stdout).items()}
    amiss = [
        (name, one["lineNumber"], one["ruleNames"][0], one["errorContext"] or one["errorDetail"])
        for name, said in found.items()
        for one in said
    ]
    assert amiss == []
    assert len(found) == len(names)
