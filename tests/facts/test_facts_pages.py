"""Whether an answer is the page that was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.links import Link
from bot.facts.pages import what_is_wrong

URL = "https://example.org/tea/green"
LINK = Link(URL, (), ("taste.green.mild",))
HTML = "text/html; charset=utf-8"


def page(title: str = "Green tea", body: str = "It is mild.") -> bytes:
    return f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    "kind", [HTML, "text/plain", "application/xhtml+xml", "application/pdf", "application/json", ""]
)
def test_a_page_that_can_be_read_is_right(kind: str) -> None:
    assert what_is_wrong(LINK, URL, kind, page()) is None


@pytest.mark.parametrize(
    ("kind", "body", "says"),
    [
        ("application/zip", page(), "It answers with application/zip, which nobody reads."),
        (HTML, b" \n", "It answers with nothing."),
        (HTML, page("404 - Page not found"), 'its title is "404 - Page not found".'),
        (HTML, page("Not Found"), 'its title is "Not Found".'),
        (HTML, page("Error 404"), 'its title is "Error 404".'),
        (HTML, page("example.org - domain is for sale"), "The domain is for sale."),
    ],
)
def test_something_else_in_its_place_is_wrong(kind: str, body: bytes, says: str) -> None:
    found = what_is_wrong(LINK, URL, kind, body)
    assert found is not None
    assert found.endswith(says)


def test_a_page_about_pages_that_are_missing_is_right() -> None:
    assert what_is_wrong(LINK, URL, HTML, page("Custom error pages: 404 and 500")) is None


def test_a_page_that_leads_to_the_front_page_is_wrong_and_a_front_page_is_not() -> None:
    assert what_is_wrong(LINK, "https://example.org/", HTML, page()) == "It leads to the front page."
    front = Link("https://example.org", (), ("taste.green.mild",))
    assert what_is_wrong(front, "https://example.org/", HTML, page()) is None


def test_a_place_in_the_page_has_to_be_there() -> None:
    link = Link(URL, ("brewing", "caf%C3%A9", "gone"), ("taste.green.mild",))
    body = page(body='<h2 id="brewing">Brewing</h2><a name="café"></a>')
    assert what_is_wrong(link, URL, HTML, body) == "It has no place named #gone."


@pytest.mark.parametrize("fragment", ["/route", "!old", ":~:text=tea"])
def test_a_fragment_for_the_browser_or_a_script_is_not_looked_for(fragment: str) -> None:
    assert what_is_wrong(Link(URL, (fragment,), ()), URL, HTML, page()) is None


@given(st.binary(max_size=200) | st.text(alphabet="<>![]/-=\"' atitle", max_size=60).map(str.encode))
def test_whatever_comes_back_is_judged_without_an_error(body: bytes) -> None:
    found = what_is_wrong(LINK, URL, HTML, body)
    assert found is None or found.endswith(".")
