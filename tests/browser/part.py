"""A piece of the playground's page, found and used as a person would."""

from typing import TYPE_CHECKING

from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select

from tests.browser.finding import INSIDE, PART

if TYPE_CHECKING:
    from tests.browser.page import Page

_BUTTONS = "button, a, summary, [role=option]"
_FIELDS = "input, textarea, select, [role=combobox], [role=group], [role=radiogroup]"


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
            self._see(one)

    def _see(self, words: str) -> None:
        self.page.wait(lambda: words in self.text, f"{words!r} in {self._selector}")

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

    def options(self, label: str) -> list[str]:
        """What the browser's own menu of that label offers."""
        return [one.text for one in Select(self.field(label)).options if one.get_attribute("value")]

    def choose(self, label: str, option: str) -> None:
        """Choose in the menu of that label."""
        self.page.wait(lambda: self._choose(self.field(label), option), f"to choose {option}")

    def _choose(self, field: WebElement, option: str) -> bool:
        """Choose in a menu of the browser's, or in one that opens a list."""
        if field.tag_name == "select":
            Select(field).select_by_visible_text(option)
        else:
            self._click(field)
            self.page.popover.press(option)
        return True

    def pick(self, *options: str) -> None:
        """Choose options wherever a menu or a box offers them."""
        for option in options:
            self._pick(option)

    def _pick(self, option: str) -> None:
        self.page.wait(lambda: self._picked(option), f"an option {option!r}")

    def _picked(self, option: str) -> bool:
        for selector in ("label", "select", "button[role=combobox]"):
            for one in self.element.find_elements("css selector", selector):
                if selector == "label" and one.text.split("\n")[0].strip() == option:
                    return self._click(one)
                if selector == "select" and option in [each.text for each in Select(one).options]:
                    return self._choose(one, option)
                if selector == "button[role=combobox]" and self._lists(one, option):
                    return self._choose(one, option)
        return False

    def _lists(self, menu: WebElement, option: str) -> bool:
        """Whether a menu that opens a list has the option in it; it is closed again."""
        self._click(menu)
        found = self.page.popover.has(option)
        self.page.keys(Keys.ESCAPE)
        return found

    # Where one writes

    @property
    def box(self) -> WebElement:
        return self._inside("textarea", None)

    @property
    def typed(self) -> str:
        return str(self.box.get_property("value"))

    def type(self, *keys: str) -> None:
        """Type into its composer and do not send it."""

        def type_them() -> bool:
            self.box.send_keys(*keys)
            return True

        self.page.wait(type_them, f"to type {keys}")

    def say(self, words: str) -> None:
        """Type into its composer, and press Enter."""
        self.type(words, Keys.ENTER)

    def paste(self, words: str) -> None:
        """Put a long text into its composer at once."""
        script = "arguments[0].focus(); document.execCommand('insertText', false, arguments[1])"
        self.page.script(script, self.box, words)
