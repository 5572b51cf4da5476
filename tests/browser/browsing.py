"""A person at the playground's page, in headless Chromium."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.ui import WebDriverWait

T = TypeVar("T")
PATIENCE = 30

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
)


class Page:
    """What a person does and sees; everything is found by the words on it."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    def wait(self, found: Callable[[], T], what: str) -> T:
        """The first truthy answer of `found`."""
        waiting = WebDriverWait(self.driver, PATIENCE, poll_frequency=0.05, ignored_exceptions=(Exception,))
        return waiting.until(lambda _: found(), f"waited for {what}; the page says:\n{self.text}")

    @property
    def text(self) -> str:
        """All visible words."""
        return str(self.driver.execute_script("return document.body.innerText"))

    def see(self, words: str) -> None:
        """Wait until the words are on the page."""
        self.wait(lambda: words in self.text, repr(words))

    def write(self, placeholder: str, words: str) -> None:
        """Type into the composer that says so, and press Enter."""
        box = self.wait(lambda: self._shown("textarea", f'[placeholder^="{placeholder}"]'), placeholder)[-1]
        box.send_keys(words, Keys.ENTER)

    def press(self, label: str) -> None:
        """Press the last button with that label: the newest message's, or the dialog's."""

        def press() -> bool:
            button = [each for each in self._shown("button") if each.text.strip() == label][-1]
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
            button.click()
            return True

        self.wait(press, f"a button {label!r}")

    def pick(self, *options: str) -> None:
        """Choose an option wherever a menu or a box of the dialog offers it."""
        for option in options:
            self.wait(lambda option=option: self._pick(option), f"an option {option!r}")  # type: ignore[misc]

    def _pick(self, option: str) -> bool:
        for menu in self._shown("dialog select"):
            if option in [each.text for each in Select(menu).options]:
                Select(menu).select_by_visible_text(option)
                return True
        for label in self._shown("dialog label"):
            if label.text.strip() == option:
                self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", label)
                label.click()
                return True
        return False

    def fill(self, label: str, words: str) -> None:
        """Write into the dialog's field of that label, in place of what it holds."""

        def fill() -> bool:
            script = """
                const named = (field) => (field.getAttribute('aria-labelledby') ?? '').split(' ')
                  .map((id) => document.getElementById(id)?.innerText ?? '').join(' ').trim();
                return [...document.querySelectorAll('dialog input, dialog textarea')]
                  .find((field) => named(field).startsWith(arguments[0]));
            """
            field: WebElement = self.driver.execute_script(script, label)
            field.clear()
            field.send_keys(words)
            return True

        self.wait(fill, f"a field {label!r}")

    def picture(self, path: Path) -> None:
        self.driver.save_screenshot(str(path))

    def _shown(self, selector: str, narrower: str = "") -> list[WebElement]:
        return [each for each in self.driver.find_elements(By.CSS_SELECTOR, selector + narrower) if each.is_displayed()]


@contextmanager
def page(url: str, *, width: int = 1280, height: int = 900, dark: bool = False) -> Iterator[Page]:
    """A window of that size with the playground open in it."""
    os.environ.setdefault("SE_OFFLINE", "true")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for flag in (*_FLAGS, f"--window-size={width},{height}", f"--user-data-dir={profile}"):
            options.add_argument(flag)
        driver = webdriver.Chrome(options=options, service=Service(CHROMEDRIVER))
        try:
            size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
            scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
            driver.get(url)
            yield Page(driver)
        finally:
            driver.quit()
