"""What decides is never among what there is no room for, and is told with whose words it rests on."""

import re

import pytest

from tests.driving.driver import SlackDriver

MANY = (
    "an order API for other programs. 3,000 requests a second, Postgres, on Kubernetes. OAuth for the clients, an "
    "audit log, background jobs, payments, file uploads. It may take a year. "
)
RUNS = ("The company runs Django for its ERP.", "We run Django already.", "Our other services run on Django.")


@pytest.mark.parametrize("last", RUNS)
def test_what_decides_stands_first_however_late_it_was_said(slack: SlackDriver, last: str) -> None:
    given = slack.command(f"/stack recommend {MANY}{last}")
    understood, root = given.text, given.message().seen_by(slack)
    assert "Django runs already" in understood
    assert re.search(r"and \d more that count less, all of them under Sources", understood)
    asked = next(line for line in root.text.splitlines() if "asked for" in line)
    assert "Django runs already" in asked
    assert "and " in asked
    assert f"({quoted(last)}, @Ana" in root.text
    assert "runs already Django runs already" not in root.text
    assert "lighter" not in str(root.blocks)


def quoted(words: str) -> str:
    return f"“{words.rstrip('.')}”"


def test_sources_say_whose_words_it_rests_on_and_how_to_take_them_back(slack: SlackDriver) -> None:
    root = slack.command(f"/stack recommend {MANY}{RUNS[0]}").message().seen_by(slack)
    root.click("Sources")
    slack.wait_until(lambda: any("How the scores come about" in one.text for one in slack.ephemerals()))
    told = str(slack.ephemerals()[-1].blocks)
    assert f"Because it was said ({quoted(RUNS[0])}, " in told
    assert "write “take back Django runs already” in the thread" in told
    assert "FastAPI 2: Django runs already; this would be a second one" in told
