"""What becomes of a source: every way a host can answer, or not."""

from collections.abc import Iterator
from datetime import UTC, datetime
from threading import Lock
from typing import Any

import pytest
import requests
import responses
from requests.exceptions import ChunkedEncodingError, ConnectionError, ConnectTimeout, ReadTimeout, SSLError

from bot.facts.links import Link
from bot.facts.one_host import Found, Manners, Status, retry_after
from bot.facts.sources import MENDED_BY_HAND, check_links

URL = "https://tea.example/green"
NEW = "https://tea.example/green-tea"
PAGE = "<title>Green tea</title><p id=brewing>It is mild.</p>"
NOW = datetime(2026, 11, 26, 12, 0, 0, tzinfo=UTC)


class Hosts:
    """Hosts of the test's own making, and what is asked of them."""

    def __init__(self, answers: responses.RequestsMock) -> None:
        self.answers = answers
        self.slept: list[float] = []

    def page(self, url: str = URL, **answer: Any) -> None:
        """The next answer of an address; the last one given is repeated."""
        self.answers.get(url, **{"body": PAGE, "content_type": "text/html", **answer})

    def redirect(self, code: int, to: str, url: str = URL) -> None:
        self.answers.get(url, status=code, headers={"Location": to})

    def check(self, *urls: str, manners: Manners | None = None, fragments: tuple[str, ...] = ()) -> list[Found]:
        links = [Link(url, fragments, ("taste.green.mild",)) for url in urls or (URL,)]
        return list(check_links(links, manners or Manners(), sleep=self.slept.append))

    def asked(self) -> list[str]:
        return [str(call.request.url) for call in self.answers.calls]


@pytest.fixture
def hosts() -> Iterator[Hosts]:
    with responses.RequestsMock(assert_all_requests_are_fired=False) as answers:
        yield Hosts(answers)


def test_a_page_that_is_there(hosts: Hosts) -> None:
    hosts.page()
    (found,) = hosts.check()
    assert (found.status, found.code, found.final, found.tries, found.note) == (Status.OK, 200, None, 1, "")
    assert hosts.slept == []


def test_who_asks_says_so(hosts: Hosts) -> None:
    hosts.page()
    hosts.check()
    assert hosts.answers.calls[0].request.headers["User-Agent"].startswith("stack-advisor-sources/1 ")


@pytest.mark.parametrize("code", [301, 308])
def test_a_page_that_moved_for_good_names_its_new_address(hosts: Hosts, code: int) -> None:
    hosts.redirect(code, NEW)
    hosts.page(NEW)
    (found,) = hosts.check()
    assert (found.status, found.code, found.final) == (Status.MOVED, 200, NEW)
    assert found.status not in MENDED_BY_HAND


@pytest.mark.parametrize("code", [302, 303, 307])
def test_a_page_that_is_elsewhere_for_now_is_told_apart(hosts: Hosts, code: int) -> None:
    hosts.redirect(code, NEW)
    hosts.page(NEW)
    (found,) = hosts.check()
    assert (found.status, found.final) == (Status.REDIRECTED, NEW)


def test_one_redirect_for_now_among_those_for_good_makes_the_address_stay(hosts: Hosts) -> None:
    hosts.redirect(301, "/step")
    hosts.redirect(302, NEW, url="https://tea.example/step")
    hosts.page(NEW)
    (found,) = hosts.check()
    assert found.status is Status.REDIRECTED


def test_a_redirect_to_a_page_that_is_gone(hosts: Hosts) -> None:
    hosts.redirect(301, NEW)
    hosts.page(NEW, status=404)
    (found,) = hosts.check()
    assert (found.status, found.code, found.final) == (Status.GONE, 404, NEW)


def test_redirects_without_end(hosts: Hosts) -> None:
    hosts.redirect(302, URL)
    (found,) = hosts.check()
    assert (found.status, found.note) == (Status.WRONG, "It redirects without end.")


@pytest.mark.parametrize("code", [404, 410, 400])
def test_a_page_that_is_gone_is_asked_for_once(hosts: Hosts, code: int) -> None:
    hosts.page(status=code)
    (found,) = hosts.check()
    assert (found.status, found.code, found.tries) == (Status.GONE, code, 1)
    assert found.status in MENDED_BY_HAND


@pytest.mark.parametrize("code", [401, 403, 405, 451])
def test_a_page_that_does_not_answer_programs_is_not_called_gone(hosts: Hosts, code: int) -> None:
    hosts.page(status=code)
    (found,) = hosts.check()
    assert (found.status, found.tries) == (Status.REFUSED, 1)
    assert found.status not in MENDED_BY_HAND


def test_a_host_that_asks_to_wait_is_asked_again_after_that_and_not_before(hosts: Hosts) -> None:
    hosts.page(status=429, headers={"Retry-After": "7"})
    hosts.page()
    (found,) = hosts.check()
    assert (found.status, found.tries) == (Status.OK, 2)
    assert hosts.slept == [7.0]


def test_a_host_that_stays_busy_is_given_up_politely(hosts: Hosts) -> None:
    hosts.page(status=429)
    (found,) = hosts.check(manners=Manners(tries=3, pause=0.5))
    assert (found.status, found.code, found.tries) == (Status.LATER, 429, 3)
    assert hosts.slept == [1.0, 2.0]
    assert found.status not in MENDED_BY_HAND


def test_a_host_that_wants_to_be_left_alone_for_long_is_not_asked_for_its_other_pages(hosts: Hosts) -> None:
    hosts.page(status=429, headers={"Retry-After": "3600"})
    first, second = hosts.check(URL, NEW)
    assert (first.status, first.tries, first.note) == (Status.LATER, 1, "It asked to wait 3,600 seconds.")
    assert (second.status, second.tries) == (Status.LATER, 0)
    assert second.note == "Not asked: its host wanted to be left alone for 3,600 seconds."
    assert (hosts.asked(), hosts.slept) == ([URL], [])


@pytest.mark.parametrize("code", [500, 502, 503, 504, 408])
def test_a_broken_host_is_asked_again(hosts: Hosts, code: int) -> None:
    hosts.page(status=code)
    hosts.page()
    (found,) = hosts.check()
    assert (found.status, found.tries) == (Status.OK, 2)


@pytest.mark.parametrize("error", [ConnectTimeout("slow"), ReadTimeout("slow")])
def test_a_host_that_is_too_slow(hosts: Hosts, error: Exception) -> None:
    hosts.page(body=error)
    (found,) = hosts.check(manners=Manners(tries=2))
    assert (found.status, found.tries, found.note) == (Status.UNREACHABLE, 2, "No answer in time.")


@pytest.mark.parametrize("error", [ConnectionError("Name or service not known"), ChunkedEncodingError("cut off")])
def test_a_host_that_is_away_says_why(hosts: Hosts, error: Exception) -> None:
    hosts.page(body=error)
    (found,) = hosts.check()
    assert (found.status, found.tries, found.note) == (Status.UNREACHABLE, 3, str(error))


def test_a_host_that_comes_back(hosts: Hosts) -> None:
    hosts.page(body=ConnectionError("reset"))
    hosts.page()
    (found,) = hosts.check()
    assert (found.status, found.tries) == (Status.OK, 2)


def test_a_bad_certificate_is_not_tried_again(hosts: Hosts) -> None:
    hosts.page(body=SSLError("certificate has expired"))
    (found,) = hosts.check()
    assert (found.status, found.tries, found.note) == (Status.TLS, 1, "certificate has expired")
    assert found.status in MENDED_BY_HAND


def test_a_host_that_gave_no_answer_twice_is_not_waited_for_again(hosts: Hosts) -> None:
    pages = [f"https://tea.example/{number}" for number in range(5)]
    for url in pages:
        hosts.page(url, body=ConnectTimeout("slow"))
    found = hosts.check(*pages, manners=Manners(tries=1))
    assert [each.tries for each in found] == [1, 1, 0, 0, 0]
    assert {each.status for each in found} == {Status.UNREACHABLE}
    assert hosts.asked() == pages[:2]


@pytest.mark.parametrize(
    ("answer", "note"),
    [
        ({"content_type": "application/zip"}, "It answers with application/zip, which nobody reads."),
        ({"body": ""}, "It answers with nothing."),
        (
            {"body": "<title>Page not found</title>"},
            'It answers as if all were well, but its title is "Page not found".',
        ),
        ({"status": 304}, "It answers 304 and leads nowhere."),
    ],
)
def test_wrong_content(hosts: Hosts, answer: dict[str, Any], note: str) -> None:
    hosts.page(**answer)
    (found,) = hosts.check()
    assert (found.status, found.note) == (Status.WRONG, note)


def test_a_place_in_the_page_is_looked_for(hosts: Hosts) -> None:
    hosts.page()
    assert hosts.check(fragments=("brewing",))[0].status is Status.OK
    assert hosts.check(fragments=("growing",))[0].note == "It has no place named #growing."


def test_a_page_that_never_ends_is_left(hosts: Hosts) -> None:
    hosts.page(body="x" * 200_000)
    (found,) = hosts.check(manners=Manners(tries=1, longest=-1))
    assert (found.status, found.note) == (Status.UNREACHABLE, "No answer in time.")


def test_pages_of_one_host_come_one_after_the_other_with_a_pause(hosts: Hosts) -> None:
    pages = [f"https://tea.example/{number}" for number in range(3)]
    for url in pages:
        hosts.page(url)
    hosts.check(*pages, manners=Manners(pause=0.25))
    assert hosts.asked() == pages
    assert hosts.slept == [0.25, 0.25]


def test_one_host_is_never_asked_twice_at_the_same_time(hosts: Hosts, monkeypatch: pytest.MonkeyPatch) -> None:
    under_way: set[str] = set()
    lock, most = Lock(), [0]
    get = requests.Session.get

    def watched(self: requests.Session, url: str, **how: Any) -> requests.Response:
        host = url.split("/")[2]
        with lock:
            assert host not in under_way
            under_way.add(host)
            most[0] = max(most[0], len(under_way))
        try:
            return get(self, url, **how)
        finally:
            with lock:
                under_way.discard(host)

    monkeypatch.setattr(requests.Session, "get", watched)
    urls = [f"https://host{host}.example/{page}" for page in range(4) for host in range(6)]
    for url in urls:
        hosts.page(url)
    found = hosts.check(*urls, manners=Manners(hosts=3))
    assert [each.link.url for each in found] == urls
    assert most[0] <= 3


def test_each_page_is_told_of_as_soon_as_it_is_known(hosts: Hosts) -> None:
    hosts.page()
    told: list[str] = []
    check_links([Link(URL, (), ())], Manners(), told=lambda found: told.append(found.link.url))
    assert told == [URL]


def test_no_link_is_no_work() -> None:
    assert check_links([], Manners()) == ()


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        (" 5 ", 5.0),
        ("Thu, 26 Nov 2026 12:01:30 GMT", 90.0),
        ("Thu, 26 Nov 2026 11:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_in_seconds_or_as_a_date(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, NOW) == seconds
