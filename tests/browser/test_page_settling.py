"""The dialogs that settle something, on the page: a channel's settings, a fact of one's own, a challenge."""

import pytest

from tests.browser.browsing import Browser
from tests.browser.walk import settle
from tests.whole_app import WholeApp

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "height", "dark"), [(1280, 900, False), (390, 844, True)])
def test_a_channel_a_fact_and_a_challenge_are_settled(
    team: WholeApp, windows: Browser, width: int, height: int, dark: bool
) -> None:
    page = windows.open(team.slack.world.config.base_url, width=width, height=height, dark=dark)
    seen: list[str] = []
    settle(page, f"We run MongoDB ourselves, {width} wide.", seen.append)
    assert seen == ["settings", "settings-saved", "facts", "fact-form", "facts-one", "challenge", "challenged"]
