"""Which pages the knowledge rests on, and who cites them."""

from bot.facts.links import Link, links_of
from tests.facts.tea import TASTE_FILE, Tea

BOOK = "https://example.org/tea"


def test_each_page_comes_once_with_all_who_cite_it(tea: Tea) -> None:
    found = {link.url: link.cited_by for link in links_of(tea.load())}
    assert found == {
        "https://example.org/green": ("option green",),
        "https://example.org/b": ("option black",),
        "https://example.org/shop": ("price.both.cheap",),
        BOOK: ("taste.green.mild", "taste.black.strong"),
        "https://example.org/hearsay": ("taste.black.always",),
    }


def test_places_in_a_page_are_one_page(tea: Tea) -> None:
    tea.change(TASTE_FILE, f"url: {BOOK}", f"url: {BOOK}#green")
    (link,) = links_of(tea.load(), only=BOOK)
    assert link == Link(BOOK, ("green",), ("taste.green.mild", "taste.black.strong"))


def test_only_some_by_address_or_by_who_cites_them(tea: Tea) -> None:
    knowledge = tea.load()
    assert [link.url for link in links_of(knowledge, "hearsay")] == ["https://example.org/hearsay"]
    assert [link.url for link in links_of(knowledge, "taste.black.strong")] == [BOOK]
    assert links_of(knowledge, "coffee") == ()


def test_where_support_was_read_is_a_source_too(tea_with_releases: Tea) -> None:
    assert Link("https://example.org/calendar", (), ("support of green",)) in links_of(tea_with_releases.load())


def test_a_host_is_the_same_in_capitals() -> None:
    assert Link("https://Example.ORG/x", (), ()).host == "example.org"
