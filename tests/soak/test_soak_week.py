"""A week of life in fast motion: what the process holds at its end is what it held once it had warmed up."""

import sys
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from tests.driving.driver import SlackDriver
from tests.soak.tally import Tally
from tests.whole_app import WholeApp, whole_app

WEEK = 7 * 86_400
WARM = 0.3
"""The part of the week after which everything has been done a few times."""
ROOM = 12.0
"""Megabytes that memory may still move by: caches that fill up to their bounds, and what the allocator keeps."""

FILES = 24
"""Open files that may still come: the pools of connections to the database fill up, two files each."""


def held(app: WholeApp) -> dict[str, float]:
    """What /metrics says of the process, and of its queue."""
    wanted = {
        "stack_advisor_process_threads": "threads",
        "stack_advisor_process_open_fds": "files",
        "stack_advisor_process_resident_memory_bytes": "memory",
    }
    _, text = app.get("/metrics")
    found: dict[str, float] = {"queue": 0.0}
    for family in text_string_to_metric_families(text):
        for one in family.samples:
            if one.name == "stack_advisor_queue":
                found["queue"] += one.value
            elif one.name in wanted:
                found[wanted[one.name]] = one.value
    return found


def a_while_of_life(slack: SlackDriver, number: int) -> None:
    """What a team does in some hours; everything is done when it returns."""
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    root.thread.say(f"does flask have an admin? {number}").wait_for_reply()
    root.thread.say("we must use MongoDB").wait_for_reply()
    root.click("Adjust")
    slack.modal.close()
    slack.command("/stack ask does django come with an admin?")
    slack.command("/stack decisions")
    if number % 4 == 0:
        root.click("Record decision")
        form = slack.modal.choose("Post the summary to", "#engineering")
        form.submit()
        slack.modal.submit()
        slack.first_from_app(slack.world.channel("engineering").id, root.ts)


def test_a_week_leaves_no_more_than_its_first_days(tmp_path: Path, tally: Tally) -> None:
    steps, ahead = tally.count(20, 336), tmp_path / "ahead"
    ahead.write_text("0")
    with whole_app(tmp_path, rate_per_person=0, keep_conversations_days=1) as app, app.as_process() as process:
        process.command = [sys.executable, "-m", "tests.soak.fast_process", app.url.rpartition(":")[2], str(ahead)]
        process.start()
        warm: dict[str, float] = {}
        for number in tally.steps(steps, "Living a week"):
            # Exchanged in one go: the process may be reading it just now.
            (tmp_path / "next").write_text(str(WEEK * number / steps))
            (tmp_path / "next").replace(ahead)
            a_while_of_life(app.slack, number)
            if number == int(steps * WARM):
                warm = settled(app)
        end = settled(app)
    assert end["queue"] == 0
    assert end["threads"] <= warm["threads"] + 2
    assert end["files"] <= warm["files"] + FILES
    assert (end["memory"] - warm["memory"]) / 1e6 < ROOM
    tally.tell("steps", steps)
    tally.tell("when warm, and after the week", f"{shown(warm)}; {shown(end)}")


def settled(app: WholeApp) -> dict[str, float]:
    """What it holds once nothing waits any more."""
    app.slack.wait_until(lambda: held(app)["queue"] == 0, timeout=30)
    return held(app)


def shown(one: dict[str, float]) -> str:
    return f"{one['memory'] / 1e6:.0f} MB, {one['threads']:.0f} threads, {one['files']:.0f} files"
