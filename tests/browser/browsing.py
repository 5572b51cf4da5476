"""People at the playground's page, in headless Chromium: each has a window of one browser."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser.finding import FOCUS, INSIDE, PART

T = TypeVar("T")
PATIENCE = 20

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
_BUTTONS = "button, a, summary, [role=option]"
_FIELDS = "input, textarea, select, [role=group], [role=radiogroup]"
_MENU = "[popover]:popover-open:not(.toasts)"


class Part:
    """A piece of the page: the last of its kind that has certain words. What is in it is found by its label."""

    def __init__(self, page: "Page", selector: str, words: str = "") -> None:
        self.page = page
        self._selector = selector
        self._words = words

    @property
    def element(self) -> WebElement:
        return self.page.wait(lambda: self._now, f"{self._selector} with {self._words!r}")

    @property
    def _now(self) -> WebElement | None:
        found: WebElement | None = self.page.script(PART, self._selector, self._words)
        return found

    @property
    def is_there(self) -> bool:
        return self._now is not None

    @property
    def text(self) -> str:
        """Its visible words; none when it is not there."""
        found = self._now
        return str(self.page.script("return arguments[0].innerText", found)) if found else ""

    def see(self, *words: str) -> None:
        """Wait until it has these words."""
        for one in words:
            self.page.wait(lambda one=one: one in self.text, f"{one!r} in {self._selector}")  # type: ignore[misc]

    def gone(self, words: str = "") -> None:
        """Wait until it has these words no more, or is gone itself."""
        self.page.wait(lambda: words not in self.text if words else not self.is_there, f"{words!r} to go")

    def button(self, label: str) -> WebElement:
        return self._inside(_BUTTONS, label)

    def field(self, label: str | None) -> WebElement:
        return self._inside(_FIELDS, label)

    def _inside(self, kinds: str, label: str | None) -> WebElement:
        def found() -> WebElement | None:
            element: WebElement | None = self.page.script(INSIDE, self._selector, self._words, kinds, label)
            return element

        return self.page.wait(found, f"{label!r} in {self._selector}")

    def has(self, label: str) -> bool:
        """Whether a button of that label can be seen now."""
        return self.page.script(INSIDE, self._selector, self._words, _BUTTONS, label) is not None

    def click(self) -> None:
        """Press the thing itself."""
        self.page.wait(lambda: self._click(self.element), f"to press {self._selector} with {self._words!r}")

    def press(self, label: str) -> None:
        """Press the last button with that label."""
        self.page.wait(lambda: self._click(self.button(label)), f"to press {label!r}")

    def _click(self, element: WebElement) -> bool:
        self.page.script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        return True

    def open_thread(self) -> None:
        """Open a message's thread by the line that counts its replies."""
        self.page.wait(lambda: self._click(self.element.find_element("css selector", ".replies")), "to open the thread")
        self.page.thread.see("Thread")

    def menu(self, opener: str, item: str) -> None:
        """Open a menu and choose from it."""
        self.press(opener)
        self.page.popover.press(item)

    def fill(self, label: str, words: str) -> None:
        """Write into the field of that label, in place of what it holds."""

        def fill() -> bool:
            field = self.field(label)
            field.send_keys(Keys.CONTROL + "a", Keys.NULL, Keys.BACKSPACE, words)
            return True

        self.page.wait(fill, f"to fill {label!r}")

    def set(self, label: str, value: str) -> None:
        """Give a date or time field its value, as its own picker would."""
        script = "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))"
        self.page.script(script, self.field(label), value)

    def choose(self, label: str, option: str) -> None:
        """Choose in the menu of that label."""
        self.page.wait(lambda: Select(self.field(label)).select_by_visible_text(option) or True, f"to choose {option}")

    def pick(self, *options: str) -> None:
        """Choose options wherever a menu or a box offers them."""
        for option in options:
            self.page.wait(lambda option=option: self._pick(option), f"an option {option!r}")  # type: ignore[misc]

    def _pick(self, option: str) -> bool:
        for selector in ("label", "select"):
            for one in self.element.find_elements("css selector", selector):
                if selector == "label" and one.text.split("\n")[0].strip() == option:
                    return self._click(one)
                if selector == "select" and option in [each.text for each in Select(one).options]:
                    Select(one).select_by_visible_text(option)
                    return True
        return False

    # Where one writes

    @property
    def box(self) -> WebElement:
        return self._inside("textarea", None)

    @property
    def typed(self) -> str:
        return str(self.box.get_property("value"))

    def type(self, *keys: str) -> None:
        """Type into its composer and do not send it."""
        self.page.wait(lambda: self.box.send_keys(*keys) or True, f"to type {keys}")

    def say(self, words: str) -> None:
        """Type into its composer, and press Enter."""
        self.type(words, Keys.ENTER)

    def paste(self, words: str) -> None:
        """Put a long text into its composer at once."""
        script = "arguments[0].focus(); document.execCommand('insertText', false, arguments[1])"
        self.page.script(script, self.box, words)


class Page(Part):
    """One person's window."""

    def __init__(self, browser: "Browser", handle: str) -> None:
        super().__init__(self, "body")
        self._browser = browser
        self._handle = handle

    @property
    def driver(self) -> webdriver.Chrome:
        return self._browser.at(self._handle)

    def script(self, script: str, *arguments: object) -> object:
        return self.driver.execute_script(script, *arguments)  # type: ignore[no-untyped-call]

    def wait(self, found: Callable[[], T | None], what: str) -> T:
        """The first truthy answer of `found`."""
        waiting = WebDriverWait(self.driver, PATIENCE, poll_frequency=0.03, ignored_exceptions=(Exception,))
        try:
            return waiting.until(lambda _: found())  # type: ignore[return-value, arg-type]
        except Exception as error:
            raise AssertionError(f"waited for {what}; the page says:\n{self.text}") from error

    def open(self, url: str) -> None:
        self.driver.get(url)
        self.ready()

    def ready(self) -> None:
        """Wait until the page is live."""
        self.wait(lambda: self.script("return document.body.dataset.ready") == "yes", "the page to be live")

    # Its parts

    @property
    def channel(self) -> Part:
        """The conversation in the middle."""
        return Part(self, "main")

    @property
    def thread(self) -> Part:
        return Part(self, "#thread")

    @property
    def modal(self) -> Part:
        """The form or question before everything else."""
        return Part(self, "dialog[open]")

    @property
    def popover(self) -> Part:
        """The menu or picker that is open."""
        return Part(self, _MENU)

    @property
    def offers(self) -> Part:
        """What could follow what is being typed."""
        return Part(self, ".completion")

    @property
    def sidebar(self) -> Part:
        return Part(self, "#sidebar")

    @property
    def inspector(self) -> Part:
        return Part(self, "#inspector")

    def wire(self, words: str) -> Part:
        """A delivery or call in the inspector's list."""
        return Part(self, "#wire-list .wire", words)

    @property
    def detail(self) -> Part:
        """What the inspector shows of one delivery or call."""
        return Part(self, "#wire-detail")

    @property
    def notices(self) -> Part:
        """Short notices at the edge."""
        return Part(self, "#toasts")

    @property
    def banner(self) -> Part:
        """What is said above a conversation when something is wrong."""
        return Part(self, ".strip")

    def place(self, name: str) -> Part:
        """A conversation in the list."""
        return Part(self, "#sidebar .place", name)

    def message(self, words: str) -> Part:
        return Part(self, "#messages .row", words)

    def reply(self, words: str) -> Part:
        return Part(self, "#thread .row", words)

    # What a person does

    def show_places(self) -> None:
        """On a phone, open the list of conversations."""
        if self.has("Conversations"):
            self.press("Conversations")

    def inspect(self) -> None:
        """Open the inspector."""
        self.show_places()
        self.sidebar.press("Inspector")
        self.inspector.see("Inspector")

    def go_to(self, name: str) -> None:
        """Open a conversation from the list."""
        self.show_places()
        self.place(name).click()
        self.wait(lambda: name in str(self.script("return document.querySelector('#place').innerText")), name)

    def keys(self, *keys: str) -> None:
        """Press keys one after the other, wherever the focus is."""
        chain = ActionChains(self.driver)
        for key in keys:
            chain.send_keys(key)
        chain.perform()

    def chord(self, *keys: str) -> None:
        """Press keys together, the last one last."""
        chain = ActionChains(self.driver)
        for key in keys[:-1]:
            chain.key_down(key)
        chain.send_keys(keys[-1])
        for key in keys[:-1]:
            chain.key_up(key)
        chain.perform()

    @property
    def focus(self) -> str:
        """What has the focus, as a screen reader says it."""
        return str(self.script(FOCUS))

    def focused(self, label: str) -> None:
        """Wait until what has the focus is called that."""
        self.wait(lambda: self.focus == label, f"the focus on {label!r}, it is on {self.focus!r}")

    def picture(self, path: Path) -> None:
        self.driver.save_screenshot(str(path))

    def close(self) -> None:
        self.driver.close()


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
