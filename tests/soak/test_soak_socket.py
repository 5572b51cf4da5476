"""A socket that Slack closes, renews or lets fall silent, again and again: nothing is lost, and it never hangs."""

import time
from collections.abc import Set
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.websockets import WebSocket

from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.soak.relay import relayed
from tests.soak.tally import SOAKING, Tally
from tests.whole_app import whole_app


def test_whatever_becomes_of_the_socket_nothing_is_lost(tmp_path: Path, tally: Tally) -> None:
    times, silent_every = tally.count(6, 50), tally.count(6, 5)
    with whole_app(tmp_path, "socket", rate_per_person=0) as app:
        slack, sockets = app.slack, app.slack.playground.sockets
        base_url = slack.world.config.base_url
        with relayed(int(base_url.rpartition(":")[2])) as relay:
            slack.world.config = replace(slack.world.config, base_url=relay.url)
            app.start()
            root = slack.command("/stack recommend an internal tool with an admin panel").message()
            for number in tally.steps(times, "Breaking the socket"):
                before = set(sockets._sockets)
                if number % silent_every == silent_every - 1:
                    relay.freeze()
                elif number % 2:
                    slack.run(sockets.disconnect())
                else:
                    slack.run(sockets.close())
                slack.say(f"does django come with an admin? {number}", root.channel, root.ts)
                another_socket(slack, before)
                answered_after_all(slack, root, number + 1)
            slack.command("/stack help")
            app.stop()
            assert len(root.thread.replies) == times
    tally.tell("times that the socket broke, with every message answered once", times)


def another_socket(slack: SlackDriver, before: Set[WebSocket]) -> None:
    """Waits until the app has opened one that was not there before."""
    slack.wait_until(lambda: set(slack.playground.sockets._sockets) - before, timeout=60)


def answered_after_all(slack: SlackDriver, root: Message, times: int) -> None:
    """So often, once Slack has sent again what it could not get through."""

    def answered() -> bool:
        slack.call(slack.playground.courier.again)
        return len(root.thread.replies) >= times

    slack.wait_until(answered, timeout=60)


@pytest.mark.skipif(not SOAKING, reason="takes a minute; scenarios/test_starting.py has it with less patience")
def test_without_a_connection_the_process_ends_within_a_minute(tmp_path: Path, tally: Tally) -> None:
    with whole_app(tmp_path, "socket") as app, app.as_process(tmp_path / "log") as process:
        process.start()
        app.slack.faults.fail("apps.connections.open", "internal_error", times=100_000)
        app.slack.run(app.slack.playground.sockets.close())
        gone = time.monotonic()
        assert process.wait(75) == 2
        took = time.monotonic() - gone
    assert "There has been no connection to Slack for 60 seconds" in process.log
    tally.tell("seconds until it ended", f"{took:.0f}")
