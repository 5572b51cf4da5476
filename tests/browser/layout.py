"""What of the playground's page fits on the screen, and what of it can be seen."""

from tests.browser.page import Page

_IN_VIEW = """const [list, words] = [document.querySelector(arguments[0]), arguments[1]];
const row = [...list.querySelectorAll('.row')].filter((one) => one.innerText.includes(words)).at(-1);
const [frame, place] = [list.getBoundingClientRect(), row?.getBoundingClientRect()];
return Boolean(row) && place.top >= frame.top - 1 && place.top < frame.bottom - 20"""
CHANNEL, THREAD = "#messages", "#thread .messages"


def in_view(page: Page, where: str, words: str) -> bool:
    return page.script(_IN_VIEW, where, words) is True


def comes_into_view(page: Page, where: str, words: str) -> None:
    page.wait(lambda: in_view(page, where, words), f"{words!r} to be in view")


def fits(page: Page) -> None:
    """Nothing but what scrolls in a frame of its own is wider than the screen."""
    wide = page.script(
        """const inFrame = (one) => one.parentElement?.closest('.table-wrap, pre, .tabs, .wire-list, [data-scrolls]');
        return [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility({visibilityProperty: true}))
          .filter((one) => !one.closest('.skip, .unseen, .toasts') && !inFrame(one))
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => `${one.localName}.${one.className}`)"""
    )
    assert wide == []
    assert page.script("return document.documentElement.scrollWidth <= innerWidth")


def unbroken(page: Page, where: str) -> None:
    """No word there goes on in another line, but after a hyphen of its own."""
    broken = page.script(
        """const words = [];
        for (const one of document.querySelectorAll(arguments[0])) {
          const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const { data } = texts.currentNode;
            for (const { 0: word, index } of data.matchAll(/[^\\s-]+/g)) {
              const range = document.createRange();
              range.setStart(texts.currentNode, index);
              range.setEnd(texts.currentNode, index + word.length);
              if (new Set([...range.getClientRects()].map((rect) => Math.round(rect.top))).size > 1) words.push(word);
            }
          }
        }
        return words""",
        where,
    )
    assert broken == []
