"""Tests in a real browser; skipped on a machine without one, never in CI."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.browser.browsing import CHROMEDRIVER, CHROMIUM, Browser, chromium
from tests.browser.page import Page
from tests.playground_room import Room
from tests.whole_app import WholeApp, whole_app


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all of them."""
    if not (CHROMIUM and CHROMEDRIVER):
        why = "needs Chromium and ChromeDriver (Debian: apt-get install chromium chromium-driver)"
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    with chromium() as made:
        yield made


@pytest.fixture
def windows(browser: Browser, make_room: Callable[..., Room]) -> Iterator[Browser]:
    """Opens windows and closes them at the end, before the rooms close; no page may have complained meanwhile."""
    yield browser
    complaints = browser.close_all()
    assert not complaints


@pytest.fixture
def sit_down(windows: Browser, room: Room) -> Callable[..., Page]:
    """Opens the page as somebody: `sit_down("ben", width=390)`."""

    def opened(who: str = "ana", **how: Any) -> Page:
        return windows.open(f"{room.url}/?as={room.slack.world.person(who).id}", **how)

    return opened


@pytest.fixture
def ana(sit_down: Callable[..., Page]) -> Page:
    return sit_down("ana")


@pytest.fixture
def ben(sit_down: Callable[..., Page]) -> Page:
    return sit_down("ben")


@pytest.fixture(scope="module")
def team(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    """The app beside its playground."""
    with whole_app(tmp_path_factory.mktemp("browser")) as made:
        made.start()
        yield made
