"""People beside Ana, and a thread to talk in, as several conversations need them."""

from collections.abc import Iterator

import pytest

from tests.driving.driven import Message
from tests.driving.driver import SlackDriver


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    """A recommendation that Ana asked for."""
    return slack.command("/stack recommend an internal tool, we must have an admin panel").message()


@pytest.fixture
def ben(slack: SlackDriver) -> Iterator[SlackDriver]:
    yield from somebody(slack, "ben")


@pytest.fixture
def chloe(slack: SlackDriver) -> Iterator[SlackDriver]:
    yield from somebody(slack, "chloe")


def somebody(slack: SlackDriver, name: str) -> Iterator[SlackDriver]:
    other = slack.as_user(name)
    yield other
    while other.has_modal:
        other.modal.close()
