"""Neither deaf nor eager: talk among colleagues is left alone, and what is meant for the app in a thread is heard."""

import json
from pathlib import Path

import pytest

from bot.advising import load_advisor
from bot.advisor.batch import answer_line
from bot.advisor.reply import Advisor
from bot.evaluation.talk import TalkReport, evaluate_talk
from bot.settings import Settings

SETS = Path(__file__).parents[1] / "eval"


@pytest.fixture(scope="module")
def advisor() -> Advisor:
    return load_advisor(Settings())


def report(advisor: Advisor, name: str) -> TalkReport:
    cases = [json.loads(line) for line in (SETS / f"{name}.jsonl").read_text().splitlines()]
    return evaluate_talk(
        cases, lambda case: answer_line(json.dumps({"text": case["text"], "thread": case["thread"]}), 1, advisor)
    )


@pytest.mark.parametrize(
    ("name", "eager", "changing", "heard"),
    [
        ("talk_own", 2, 1, 57),
        ("talk_own2", 20, 16, 303),
        ("talk_fresh", 3, 3, 93),
        ("talk_fresh2", 2, 2, 94),
        ("talk_more", 8, 8, 172),
        ("talk_fresh3", 5, 5, 88),
        ("talk_fresh4", 4, 4, 104),
    ],
    ids=[
        "own",
        "own, treacherous",
        "fresh",
        "fresh, mended after",
        "hard kinds, not mended after",
        "held back",
        "held back, too",
    ],
)
def test_talk_among_colleagues_is_left_alone_and_the_app_hears_what_is_meant_for_it(
    advisor: Advisor, name: str, eager: int, changing: int, heard: int
) -> None:
    """The levels that were measured. Nobody who built this has read the last two sets: they say what to expect."""
    told = report(advisor, name)
    assert told.eager <= eager, [miss for miss in told.misses if miss.wanted == "silence"]
    assert told.changing <= changing
    assert told.heard >= heard, [miss for miss in told.misses if miss.wanted == "an answer"]
