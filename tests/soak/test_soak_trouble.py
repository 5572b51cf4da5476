"""A Slack that fails in every way it knows, and one that does not answer at all."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot.playground.faults import Fault
from tests.soak.fleet import fleet
from tests.soak.people import People
from tests.soak.tally import SOAKING, Tally

SHARE = 0.3
TROUBLES = (
    Fault(error="ratelimited", http=429, retry_after=1),
    Fault(http=500, body="<html><body>upstream error</body></html>"),
    Fault(body='{"ok": tru'),
    Fault(cut=True),
    Fault(cut=True, done=True),
    Fault(http=500, body="", done=True),
    # Longer than anybody waits, when there is time for that.
    Fault(cut=True, done=True, hangs=35 if SOAKING else 1),
)
HANGING = 50


def test_in_every_trouble_nothing_is_lost_or_doubled(tmp_path: Path, database_url: str, tally: Tally) -> None:
    seconds = tally.count(3, 300)
    with fleet(tmp_path, database_url) as alone:
        alone.start()
        slack = alone.slack
        # Slack takes about one post a second in a channel; who is in trouble needs more than one attempt at each.
        people = People(slack, decisions=tally.count(2, 20), patience=300, pause=tally.count(0, 3))
        with people.at_work():
            slack.faults.at_random(SHARE, TROUBLES, seed=20_261_126)
            for _ in tally.steps(seconds, "In trouble"):
                threading.Event().wait(1)
        people.find_everything_once()
    tally.tell("accepted while 30% of Slack's answers were trouble, each with one effect", people.accepted)


def test_while_slack_hangs_everything_is_acknowledged(tmp_path: Path, database_url: str, tally: Tally) -> None:
    """With fifty calls hanging, in the background and in durable work."""
    processes = 1 if database_url.startswith("sqlite") else 2
    said = tally.count(32, 1_600)
    with fleet(tmp_path, database_url, processes) as all_of_them:
        all_of_them.start()
        slack = all_of_them.slack
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        slack.faults.slow("*", 600)
        for _ in range(HANGING):
            root.click("Sources")
        for number in range(HANGING):
            slack.mention(f"does django come with an admin? {number}")
        slack.call(slack.playground.deliveries.clear)
        with ThreadPoolExecutor(4) as people:
            for _ in tally.steps(said // 4, "While Slack hangs"):
                list(people.map(lambda _: slack.say("what about auth?", root.channel, root.ts), range(4)))
        told = [answer for one in slack.deliveries() for answer in one.answers]
        assert [answer.status for answer in told if answer.status != 200] == []
        slack.faults.clear()
    times = sorted(answer.took for answer in told)
    tally.tell(
        "acks with 50 calls hanging",
        f"{len(times)}, p50 {times[len(times) // 2]:.0f} ms, "
        f"p99 {times[int(len(times) * 0.99)]:.0f} ms, longest {times[-1]:.0f} ms",
    )
