"""Asking too much at once: declined politely, with nothing lost and nobody else held up."""

import asyncio
from collections.abc import Iterator

import pytest

from bot.metrics import Metrics
from bot.settings import Settings
from bot.slack.limiting import BusyError, Limits
from bot.slack.services import Background
from bot.store.keys import Tenant
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp, whole_app

ACME, GLOBEX = Tenant("", "T1"), Tenant("", "T2")


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    """Each person may ask for three posts in a minute."""
    with whole_app(tmp_path_factory.mktemp("limited"), rate_per_person=3) as made:
        made.start()
        yield made


def spent(slack: SlackDriver, name: str) -> SlackDriver:
    """Somebody who has asked for all they may."""
    person = slack.as_user(name)
    for _ in range(3):
        person.command("/stack recommend we need an admin panel")
    return person


def test_a_command_beyond_the_limit_is_declined_in_words(slack: SlackDriver) -> None:
    ana = spent(slack, "ana")
    declined = ana.command("/stack recommend an API in three weeks")
    assert "That was a lot at once" in declined.text
    assert "seconds" in declined.text


def test_what_only_she_sees_is_still_answered(slack: SlackDriver) -> None:
    ana = spent(slack, "ana")
    assert "Django" in ana.command("/stack ask does django come with an admin?").text


def test_somebody_else_is_not_held_up(slack: SlackDriver) -> None:
    spent(slack, "ana")
    ben = slack.as_user("ben")
    assert ben.mention("does django come with an admin?").thread.wait_for_reply().text


def test_a_message_beyond_the_limit_is_declined_where_only_its_writer_sees_it_and_once(slack: SlackDriver) -> None:
    chloe = spent(slack, "chloe")
    before = len(chloe.ephemerals())
    for _ in range(3):
        chloe.mention("does django come with an admin?")
    chloe.wait_until(lambda: len(chloe.ephemerals()) > before)
    assert "a lot at once" in chloe.ephemerals()[-1].text
    assert len(chloe.calls("chat.postEphemeral")) == 1
    chloe.wait_until(lambda: chloe.deliveries("event")[-1].answers)
    assert chloe.deliveries("event")[-1].answers[0].status == 200


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_fills_evenly_for_each_person_and_each_workspace() -> None:
    clock = Clock()
    limits = Limits(Settings(rate_per_person=6, rate_per_workspace=9), Metrics(), clock)
    for _ in range(6):
        limits.ask(ACME, "ana")
    with pytest.raises(BusyError, match="Give me 10 seconds"):
        limits.ask(ACME, "ana")
    for _ in range(3):
        limits.ask(ACME, "ben")
    with pytest.raises(BusyError, match="Your workspace keeps me very busy"):
        limits.ask(ACME, "ben")
    limits.ask(GLOBEX, "ana")
    clock.now += 10
    limits.ask(ACME, "ana")
    with pytest.raises(BusyError):
        limits.ask(ACME, "ana")


def test_without_a_limit_nothing_is_declined() -> None:
    limits = Limits(Settings(rate_per_person=0, rate_per_workspace=0), Metrics(), Clock())
    for _ in range(10_000):
        limits.ask(ACME, "ana")


async def test_work_in_the_background_is_bounded() -> None:
    background, going = Background(most=3), asyncio.Event()

    async def wait() -> None:
        await going.wait()

    for _ in range(3):
        background.start(wait())
    with pytest.raises(BusyError):
        background.start(wait())
    going.set()
    await background.close(1)
    assert background.count == 0


def test_a_slack_that_hangs_does_not_hold_up_the_acknowledgements(slack: SlackDriver) -> None:
    slack.faults.slow("*", 5)
    for name in ("ana", "ben"):
        person = slack.as_user(name)
        for _ in range(25):
            assert person.command("/stack recommend").status == 200
    assert slack.command("/stack help").status == 200
    slack.faults.clear()
