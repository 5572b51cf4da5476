"""Every page that the knowledge names as a source, once, with who cites it."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from bot.facts.model import Comparison, Knowledge


@dataclass(frozen=True, slots=True)
class Link:
    """A page to be read: its address without a fragment, the fragments cited, and the entries that cite it."""

    url: str
    fragments: tuple[str, ...]
    cited_by: tuple[str, ...]

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc.lower()


def links_of(knowledge: Knowledge, only: str = "") -> tuple[Link, ...]:
    """All pages, in the order in which they are first cited.

    `only` keeps those whose address, or the id of an entry that cites them, holds this text.
    """
    fragments: dict[str, dict[str, None]] = {}
    cited_by: dict[str, dict[str, None]] = {}
    for comparison in knowledge.comparisons:
        for address, owner in _cited(comparison):
            url, fragment = urldefrag(address)
            cited_by.setdefault(url, {})[owner] = None
            fragments.setdefault(url, {})
            if fragment:
                fragments[url][fragment] = None
    found = (Link(url, tuple(fragments[url]), tuple(owners)) for url, owners in cited_by.items())
    return tuple(link for link in found if only in link.url or any(only in owner for owner in link.cited_by))


def _cited(comparison: Comparison) -> Iterator[tuple[str, str]]:
    for option in comparison.options:
        yield option.home, f"option {option.id}"
        if option.support:
            yield option.support.source.url, f"support of {option.id}"
    for fact in comparison.facts:
        for source in fact.sources:
            yield source.url, fact.id
