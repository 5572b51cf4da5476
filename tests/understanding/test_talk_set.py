"""Neither deaf nor eager: talk among colleagues is left alone, and what is meant for the app in a thread is heard."""

import json
from pathlib import Path

from bot.advisor.batch import answer_line
from bot.advisor.reply import Advisor
from bot.evaluation.talk import TalkReport, evaluate_talk
from bot.opening import load_advisor
from bot.settings import Settings

TALK = Path(__file__).parents[1] / "eval" / "talk_own.jsonl"


def report(advisor: Advisor) -> TalkReport:
    cases = [json.loads(line) for line in TALK.read_text().splitlines()]
    return evaluate_talk(
        cases, lambda case: answer_line(json.dumps({"text": case["text"], "thread": case["thread"]}), 1, advisor)
    )


def test_talk_among_colleagues_is_left_alone_and_the_app_hears_what_is_meant_for_it() -> None:
    told = report(load_advisor(Settings()))
    assert told.among_colleagues >= 200
    assert told.eager <= 2, told.misses
    assert told.for_the_app == 60
    assert told.heard >= 57, told.misses
