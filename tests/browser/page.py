"""One person's window of the playground's page."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser.finding import FOCUS
from tests.browser.part import Part

if TYPE_CHECKING:
    from tests.browser.browsing import Browser

T = TypeVar("T")
PATIENCE = 20
_MENU = "[popover]:popover-open:not(.toasts)"


class Page(Part):
    """One person's window."""

    def __init__(self, browser: "Browser", handle: str) -> None:
        super().__init__(self, "body")
        self._browser = browser
        self._handle = handle

    @property
    def driver(self) -> webdriver.Chrome:
        return self._browser.at(self._handle)

    def script(self, script: str, *arguments: object) -> Any:
        """Runs JavaScript in the page; what it returns."""
        return self.driver.execute_script(script, *arguments)

    def wait(self, found: Callable[[], T | None], what: str) -> T:
        """The first truthy answer of `found`."""

        def sought(_: object) -> T | Literal[False]:
            return found() or False

        waiting = WebDriverWait(self.driver, PATIENCE, poll_frequency=0.03, ignored_exceptions=(Exception,))
        try:
            return waiting.until(sought)
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
