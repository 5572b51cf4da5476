"""Whether the versions that facts speak of still get fixes."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.model import Option, Series, Source, Support
from bot.facts.support import State, VersionSupport, parts, state_of, version_support
from tests.facts.tea import TASTE_FILE, TODAY, Tea


def rows(tea: Tea, version: str, url: str = "https://example.org/tea/leaf") -> list[VersionSupport]:
    tea.change(
        TASTE_FILE, "url: https://example.org/tea\n        year: 2024", f'url: {url}\n        version: "{version}"'
    )
    tea.change(
        TASTE_FILE, 'url: "https://example.org/tea", version: "2"', 'url: "https://other.example/", version: "2"'
    )
    return list(version_support(tea.load(), TODAY))


@pytest.mark.parametrize(
    ("version", "state", "until"),
    [
        ("2.9.4", State.ENDED, date(2025, 6, 29)),
        ("3.0", State.ENDS_SOON, date(2025, 6, 30)),
        ("4.1", State.SUPPORTED, date(2026, 6, 30)),
        ("4.10.2", State.SUPPORTED, None),
        ("4.1.0.dev1", State.SUPPORTED, date(2026, 6, 30)),
        ("2.8", State.ENDED, None),
        ("0.141.1", State.ENDED, None),
        ("4.2", State.NOT_LISTED, None),
        ("5.0", State.NOT_LISTED, None),
    ],
)
def test_a_version_gets_fixes_as_long_as_its_series(
    tea_with_releases: Tea, version: str, state: State, until: date | None
) -> None:
    assert rows(tea_with_releases, version) == [VersionSupport("tea", "green", version, 1, state, until)]


@pytest.mark.parametrize("url", ["https://example.org/tea", "http://leaves.example/x", "https://EXAMPLE.org/tea/x"])
def test_own_pages_are_told_by_how_they_begin(tea_with_releases: Tea, url: str) -> None:
    assert len(rows(tea_with_releases, "3.0", url)) == 1


@pytest.mark.parametrize(
    "url", ["https://example.org/teapot", "https://leaves.example.com/", "https://x.org/example.org/tea"]
)
def test_the_version_of_another_package_is_not_the_options(tea_with_releases: Tea, url: str) -> None:
    assert rows(tea_with_releases, "3.0", url) == []


def test_an_option_that_says_nothing_of_its_releases_is_left_out(tea: Tea) -> None:
    assert version_support(tea.load(), TODAY) == ()


@given(st.dates(date(2024, 1, 1), date(2028, 1, 1)), st.integers(0, 400))
def test_a_version_never_gets_younger(today: date, later: int) -> None:
    source = Source(title="The calendar", url="https://example.org/", checked=date(2025, 6, 1))
    support = Support(source=source, pages=("example.org",), series=(Series(version="1", until=date(2026, 1, 1)),))
    option = Option(id="green", name="Green", what="Tea", version="1", home="https://example.org/", support=support)
    order = [State.SUPPORTED, State.ENDS_SOON, State.ENDED]
    before, after = (order.index(state_of("1.2", option, day)) for day in (today, today + timedelta(days=later)))
    assert before <= after


@pytest.mark.parametrize(
    ("older", "newer"), [("2.9", "2.10"), ("2", "2.0"), ("4.1.dev1", "4.1.1"), ("0.141.1", "0.165")]
)
def test_versions_compare_by_their_numbers(older: str, newer: str) -> None:
    assert parts(older) < parts(newer)
