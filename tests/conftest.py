"""What tests of several rooms share."""

import os
from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings

from tests.driving.driver import SlackDriver
from tests.playground_room import Room, rooms
from tests.whole_app import WholeApp, whole_app

# How long an example takes says something about the machine and what else it does, not about the code.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# Where these are set, typer paints its help as for a terminal; what is compared here is the words.
for painting in ("GITHUB_ACTIONS", "FORCE_COLOR", "PY_COLORS"):
    os.environ.pop(painting, None)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    """The running app with a fresh database, one for each test module."""
    with whole_app(tmp_path_factory.mktemp("app")) as made:
        made.start()
        yield made


@pytest.fixture
def slack(app: WholeApp) -> Iterator[SlackDriver]:
    """Ana, in a workspace with the app. Afterwards nothing is broken any more, and her dialogs are closed."""
    yield app.slack
    app.slack.faults.clear()
    while app.slack.has_modal:
        app.slack.modal.close()


@pytest.fixture
def make_room() -> Iterator[Callable[..., Room]]:
    """Makes a playground with a small app beside it; keyword arguments change its `PlaygroundConfig`."""
    with rooms() as make:
        yield make


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    return make_room()


LONGEST_FIRST = ("soak", "commands", "scenarios", "test_talk_set", "test_views", "browser", "packaging")
"""Folders and files that take long: they begin first, so that no process is left alone with one of them at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first; within a file, and else, as they were collected."""
    places = {name: place for place, name in enumerate(LONGEST_FIRST)}

    def place(item: pytest.Item) -> int:
        return min(places.get(name, len(places)) for name in (item.path.stem, item.path.parent.name))

    items.sort(key=place)
