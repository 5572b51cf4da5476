"""The same needs and the same knowledge: the same result from Slack, a thread, the command line and batch."""

import json
import re
import subprocess
import sys
from pathlib import Path

from bot.advisor.answers import needs_of_answers
from bot.facts.load import CHECKOUT, load
from bot.opening import today
from bot.scoring.canonical import canonical, result_digest
from bot.scoring.model import Need
from bot.scoring.score import recommend
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver

WORDS = "a CRM with an admin panel. We must use PostgreSQL and have three weeks"
ROOT = Path(__file__).parents[2]


def shown(message: Message) -> str:
    """The result that the Sources of a message name."""
    slack = message.slack
    seen = len(slack.ephemerals())
    message.click("Sources")
    slack.wait_until(lambda: len(slack.ephemerals()) > seen)
    found = re.search(r"Result ([0-9a-f]{12})", slack.ephemerals()[-1].text)
    assert found, slack.ephemerals()[-1].text
    return found[1]


def typed(*words: str, stdin: str = "") -> dict[str, dict[str, str]]:
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        input=stdin,
        env={"PYTHONPATH": str(ROOT), "ENCODER": "off", "PYTHONHASHSEED": "7", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    answered: dict[str, dict[str, str]] = json.loads(done.stdout)
    return answered


def test_words_give_one_result_on_all_four_ways(slack: SlackDriver) -> None:
    command = slack.command(f"/stack recommend {WORDS}").message()
    opened = slack.mention(WORDS, "engineering")
    opened.wait_for_reply()
    thread = opened.thread.say("so what should we use?").wait_for_reply()
    terminal = typed("recommend", WORDS, "--json")["recommendation"]["digest"]
    line = json.dumps({"id": 1, "text": WORDS, "command": "recommend"})
    batch = typed("reply", "--jsonl", stdin=line + "\n")["recommendation"]["digest"]
    assert batch == terminal
    assert {shown(command), shown(thread)} == {terminal[:12]}


def test_answers_give_one_result_in_the_dialog_and_from_a_file(slack: SlackDriver, tmp_path: Path) -> None:
    asked = slack.command("/stack recommend")
    if asked.reply is not None:
        asked.reply.click("Start a new one")
    before = slack.call(slack.world.next_ts)
    slack.modal.choose("What are you building?", "CRM or support desk").fill({"Anything else?": "three weeks"}).submit()
    posted = slack.first_from_app(slack.world.channel("general").id, before)
    answers = tmp_path / "answers.yaml"
    answers.write_text("answers: {building: crm}\nneeds: three weeks\n")
    assert shown(posted) == typed("recommend", "--answers", str(answers), "--json")["recommendation"]["digest"][:12]


def test_who_said_it_and_when_leaves_the_result_alone_and_anything_else_does_not() -> None:
    knowledge = load(CHECKOUT, today())
    known = knowledge.default

    def result(*needs: Need, digest: str = knowledge.digest) -> str:
        return result_digest(recommend(needs, known, digest))

    need, other = needs_of_answers({"building": ("crm",), "features": ("admin",)}, known)[:2]
    told = need.model_copy(update={"who": "U1", "said": "a CRM, please"})
    assert canonical(recommend([need], known, "d")) != canonical(recommend([told], known, "d"))
    assert result(need) == result(told)
    must = other.model_copy(update={"must": True})
    others = {result(need), result(need, other), result(need, must), result(need, digest="0" * 64)}
    assert len(others) == 4
