"""axe-core finds nothing serious in any state of the page, in light and dark, at a desk and on a phone."""

import os
from collections.abc import Callable

import pytest

from tests.browser.accessible import AXE, violations
from tests.browser.page import Page
from tests.pictures.gallery import SCENES, clear
from tests.playground_room import Room

pytestmark = pytest.mark.browser
LOOKS = {"desk, light": {}, "phone, dark": {"width": 390, "height": 844, "dark": True}}


@pytest.fixture(autouse=True)
def axe() -> None:
    if AXE.exists():
        return
    why = f"needs axe-core in {AXE.parents[1]} (npm install --prefix tests/node)"
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_serious_is_found(room: Room, sit_down: Callable[..., Page], look: str) -> None:
    page = sit_down("ana", **LOOKS[look])
    found = {}
    for scene, arrange in SCENES.items():
        arrange(room, page)
        found[scene] = violations(page)
        clear(room, page)
    assert {scene: lines for scene, lines in found.items() if lines} == {}
