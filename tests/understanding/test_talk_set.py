"""Neither deaf nor eager: talk among colleagues is left alone, and what is meant for the app in a thread is heard."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.advising import load_advisor
from bot.advisor.batch import published
from bot.advisor.conversation import Conversation, Message
from bot.advisor.reply import Advisor
from bot.evaluation.questions import Answer
from bot.evaluation.talk import TalkReport, evaluate_talk
from bot.settings import Settings

SETS = Path(__file__).parents[1] / "eval"


@pytest.fixture(scope="module")
def advisor() -> Advisor:
    return load_advisor(Settings())


class Thread:
    """A thread as the app has followed it so far; each message of a set is said in it as if it were the next."""

    def __init__(self, advisor: Advisor, said: Sequence[str]) -> None:
        self._advisor = advisor
        self._conversation = Conversation()
        for text in said:
            _, self._conversation = advisor.reply(Message(text=text), self._conversation)

    def answer(self, text: str) -> Answer:
        reply, _ = self._advisor.reply(Message(text=text), self._conversation)
        return published(reply)


def report(advisor: Advisor, name: str, every: int) -> TalkReport:
    cases = [json.loads(line) for line in (SETS / f"{name}.jsonl").read_text().splitlines()][::every]
    threads = {said: Thread(advisor, said) for said in {tuple(case["thread"]) for case in cases}}
    return evaluate_talk(cases, lambda case: threads[tuple(case["thread"])].answer(case["text"]))


@pytest.mark.parametrize(
    ("name", "every", "eager", "changing", "heard"),
    [
        ("talk_own", 1, 2, 1, 57),
        ("talk_own2", 3, 8, 6, 95),
        ("talk_fresh", 2, 1, 1, 46),
        ("talk_fresh2", 2, 1, 1, 45),
        ("talk_more", 3, 4, 4, 56),
        ("talk_fresh3", 1, 5, 5, 88),
        ("talk_fresh4", 1, 4, 4, 104),
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
    advisor: Advisor, name: str, every: int, eager: int, changing: int, heard: int
) -> None:
    """The levels that were measured, in the large sets on one message of `every` so many. Nobody who built this has
    read the last two: they say what to expect."""
    told = report(advisor, name, every)
    assert told.eager <= eager, [miss for miss in told.misses if miss.wanted == "silence"]
    assert told.changing <= changing
    assert told.heard >= heard, [miss for miss in told.misses if miss.wanted == "an answer"]
