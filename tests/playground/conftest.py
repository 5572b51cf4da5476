"""A playground and a small app beside it, each served on a port of its own."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from playground_room import Clock, FakeApp, Room

from bot.playground import PlaygroundConfig, create_playground
from bot.playground.driver import SlackDriver
from bot.playground.hosting import serve_in_thread, take_port


@pytest.fixture
def make_room() -> Iterator[Callable[..., Room]]:
    """Makes a room; keyword arguments change its `PlaygroundConfig`."""
    stops: list[Callable[[], None]] = []

    def make(**changes: Any) -> Room:
        here, there = take_port(), take_port()
        config = PlaygroundConfig(
            here.url,
            f"{there.url}/slack/events",
            app_name="Helper",
            command="/helper",
            shortcuts={"ask_helper": "Ask Helper"},
            retry_scale=0.001,
        )
        config = replace(config, **changes)
        clock = Clock(1_800_000_000.0)
        playground = create_playground(config, clock)
        app = FakeApp(config)
        stops.append(serve_in_thread(app, there)[1])
        stops.append(serve_in_thread(playground, here)[1])
        return Room(playground, app, SlackDriver(playground, "ana"), clock, here.url)

    yield make
    with ThreadPoolExecutor() as together:
        list(together.map(lambda stop: stop(), stops))


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    return make_room()
