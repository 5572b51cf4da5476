"""Whether what an address answered with is the page that was meant, as far as a program can tell."""

import re
from collections.abc import Iterator
from contextlib import suppress
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from bot.facts.links import Link

MOST_BYTES = 3_000_000
"""What is read of a page; whatever is missing beyond it is not complained of."""

_READABLE = re.compile(r"text/|application/(?:xhtml\+xml|xml|json|pdf|.*\+(?:xml|json))")
_NOT_FOUND = re.compile(r"\W*(?:error )?(?:404|(?:page )?not found)\b", re.IGNORECASE)
_FOR_SALE = re.compile(r"\b(?:domain (?:is |may be )?for sale|buy this domain|parked (?:free|domain))\b", re.IGNORECASE)


def what_is_wrong(link: Link, final: str, kind: str, body: bytes) -> str | None:
    """What shows that this is not the page, in a sentence; None where nothing does."""
    if kind and not _READABLE.match(kind.strip().lower()):
        return f"It answers with {kind.partition(';')[0]}, which nobody reads."
    if not body.strip():
        return "It answers with nothing."
    if urlsplit(link.url).path.strip("/") and urlsplit(final).path in ("", "/"):
        return "It leads to the front page."
    if "html" not in kind.lower():
        return None
    page = _Page()
    with suppress(AssertionError):  # the parser gives up at some broken declarations; what came before them counts
        page.feed(body.decode("utf-8", errors="replace"))
    if _NOT_FOUND.match(page.title):
        return f'It answers as if all were well, but its title is "{page.short_title}".'
    if _FOR_SALE.search(page.title):
        return "The domain is for sale."
    missing = list(_missing_places(link, page)) if len(body) < MOST_BYTES else []
    if missing:
        return f"It has no place named {' or '.join(f'#{name}' for name in missing)}."
    return None


def _missing_places(link: Link, page: "_Page") -> Iterator[str]:
    for fragment in link.fragments:
        # What begins with "/", "!" or ":~:" is for a page's own script or for the browser.
        if fragment[0] not in "/!:" and not {fragment, unquote(fragment)} & page.names:
            yield fragment


class _Page(HTMLParser):
    """The title of a page and the names of places in it."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.names: set[str] = set()
        self._in_title = False

    @property
    def short_title(self) -> str:
        return " ".join(self.title.split())[:80]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_title = tag == "title" and not self.title
        self.names.update(value for name, value in attrs if name in ("id", "name") and value)

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
