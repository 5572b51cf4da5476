"""The main path, on the page."""

import pytest

from tests.browser.browsing import Browser
from tests.browser.walk import argue, recommend, record
from tests.whole_app import WholeApp

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "height", "dark"), [(1280, 900, False), (390, 844, True)])
def test_from_the_command_to_the_recorded_decision(
    team: WholeApp, windows: Browser, width: int, height: int, dark: bool
) -> None:
    page = windows.open(team.slack.world.config.base_url, width=width, height=height, dark=dark)
    recommend(page)
    argue(page)
    record(page, f"Back office on {width} pixels")
    slack = team.slack
    slack.wait_until(
        lambda: any(f"Back office on {width} pixels" in post.text for post in slack.messages("engineering"))
    )
    page.thread.see("Not yet in one more conversation", "was told why")
