"""People at the playground's page, in headless Chromium: each has a window of one browser."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from tests.browser.page import Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
CHROMEDRIVER = shutil.which("chromedriver")

_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--window-size=1280,900",
    # Without a screen there is no mouse; a desk has one.
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
)


class Browser:
    """One Chromium; every page is a window of it."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self._driver = driver
        self._first = driver.current_window_handle
        self._front = self._first
        self._pages: list[Page] = []

    def at(self, handle: str) -> webdriver.Chrome:
        """The driver, turned to a window."""
        if self._front != handle:
            self._driver.switch_to.window(handle)
            self._front = handle
        return self._driver

    def open(self, url: str, *, width: int = 1280, height: int = 900, dark: bool = False) -> Page:
        """A window of that size with an address open in it, once it is live."""
        self.at(self._first)
        self._driver.switch_to.new_window("window")
        self._front = self._driver.current_window_handle
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        features = {"prefers-color-scheme": "dark" if dark else "light", "prefers-reduced-motion": "reduce"}
        media = [{"name": name, "value": value} for name, value in features.items()]
        for command, arguments in (
            ("Emulation.setDeviceMetricsOverride", size),
            ("Emulation.setEmulatedMedia", {"features": media}),
            ("Emulation.setFocusEmulationEnabled", {"enabled": True}),
        ):
            self._driver.execute_cdp_cmd(command, arguments)
        page = Page(self, self._front)
        self._pages.append(page)
        page.open(url)
        return page

    def close_all(self) -> list[str]:
        """Close every window; what the pages complained about, such as an error nobody caught."""
        for page in self._pages:
            page.close()
        self._pages.clear()
        self.at(self._first)
        said = [str(entry["message"]) for entry in self._driver.get_log("browser")]  # type: ignore[no-untyped-call]
        return [one for one in said if "Uncaught" in one or "Content Security" in one]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser that ends with the block."""
    os.environ.setdefault("SE_OFFLINE", "true")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for flag in (*_FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        driver = webdriver.Chrome(options=options, service=Service(CHROMEDRIVER))
        try:
            yield Browser(driver)
        finally:
            driver.quit()
