"""Tests in a real browser; skipped on a machine without one, never in CI."""

import os
from collections.abc import Iterator

import pytest
from whole_app import WholeApp, whole_app

from tests.browser.browsing import CHROMEDRIVER, CHROMIUM


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    """The app beside its playground."""
    if not (CHROMIUM and CHROMEDRIVER):
        why = "needs Chromium and ChromeDriver (Debian: apt-get install chromium chromium-driver)"
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    with whole_app(tmp_path_factory.mktemp("browser")) as made:
        made.start()
        yield made
