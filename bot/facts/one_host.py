"""Reads the pages of one host, one after the other, and says what became of each."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from urllib.parse import urldefrag

import requests
from urllib3.exceptions import HTTPError

from bot.facts.links import Link
from bot.facts.pages import MOST_BYTES, what_is_wrong

LATER = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers that may be another one when asked again."""
REFUSED = frozenset({401, 403, 405, 406, 451})
"""Answers of a page that is there, to somebody else."""
PERMANENT = frozenset({301, 308})
SILENT_PAGES = 2
"""So many pages in a row without any answer, and the host counts as away."""

_WHO_SAYS = re.compile(r"^(?:<[^>]*>|\w+\(host=[^)]*\)): ")


class Status(StrEnum):
    """What became of a page."""

    OK = "ok"
    REDIRECTED = "redirected"
    """It answers from another address, for the time being."""
    MOVED = "moved"
    """It answers from another address, for good: the address is to be written anew."""
    REFUSED = "refused"
    """It is there, but not for programs; somebody has to look."""
    LATER = "ask later"
    """The host was busy or broken every time."""
    UNREACHABLE = "unreachable"
    """No answer at all: no such host, no connection, or none in time."""
    TLS = "bad certificate"
    GONE = "gone"
    WRONG = "wrong page"
    """It answers, with something that is not the page."""


@dataclass(frozen=True, slots=True)
class Found:
    """What became of one page: HTTP's number where there was one, where it led, what is wrong.

    `tries` is how often it was asked for; 0 when its host had made clear that there is no use in it.
    """

    link: Link
    status: Status
    code: int | None = None
    final: str | None = None
    note: str = ""
    tries: int = 1


@dataclass(frozen=True, slots=True)
class Manners:
    """How patient and how polite to be; times in seconds.

    `timeout` is for the connection and for each silence, `longest` for a whole page, `longest_wait` for a pause that a
    host may ask for. `pause` lies between two pages of one host, and doubles between tries.
    """

    tries: int = 3
    timeout: float = 15.0
    longest: float = 60.0
    longest_wait: float = 60.0
    pause: float = 0.5
    hosts: int = 8


class Host:
    """One host, whose pages are read one after the other."""

    def __init__(self, session: requests.Session, manners: Manners, sleep: Callable[[float], object]) -> None:
        self._session = session
        self._manners = manners
        self._sleep = sleep
        self._asked = 0
        self._silent = 0
        self._no_use: tuple[Status, str] | None = None

    def read(self, link: Link) -> Found:
        """What became of a page."""
        if self._no_use is not None:
            return Found(link, self._no_use[0], note=self._no_use[1], tries=0)
        if self._asked:
            self._sleep(self._manners.pause)
        self._asked += 1
        found = self._until_known(link)
        self._silent = self._silent + 1 if found.status is Status.UNREACHABLE and not found.code else 0
        if self._silent == SILENT_PAGES:
            self._no_use = (Status.UNREACHABLE, f"Not asked: its host gave no answer for {SILENT_PAGES} pages before.")
        return found

    def _until_known(self, link: Link) -> Found:
        attempt = 0
        while True:
            attempt += 1
            found, wait = self._once(link, attempt)
            if wait is not None and wait > self._manners.longest_wait:
                self._no_use = (Status.LATER, f"Not asked: its host wanted to be left alone for {wait:,.0f} seconds.")
                return found
            if wait is None or attempt >= self._manners.tries:
                return found
            self._sleep(max(wait, self._manners.pause * 2**attempt))

    def _once(self, link: Link, attempt: int) -> tuple[Found, float | None]:
        """What one request says, and for how long the host wants to be left alone; None where asking again is idle."""
        try:
            with self._session.get(link.url, timeout=self._manners.timeout, stream=True) as response:
                return self._answer(link, response, attempt)
        except requests.exceptions.SSLError as error:
            return Found(link, Status.TLS, note=reason(error), tries=attempt), None
        except requests.exceptions.TooManyRedirects:
            return Found(link, Status.WRONG, note="It redirects without end.", tries=attempt), None
        except (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema, UnicodeError) as error:
            return Found(link, Status.UNREACHABLE, note=f"No valid address: {reason(error)}", tries=attempt), None
        except (requests.exceptions.Timeout, TimeoutError):
            return Found(link, Status.UNREACHABLE, note="No answer in time.", tries=attempt), 0
        except (requests.exceptions.RequestException, HTTPError, OSError) as error:
            return Found(link, Status.UNREACHABLE, note=reason(error), tries=attempt), 0

    def _answer(self, link: Link, response: requests.Response, attempt: int) -> tuple[Found, float | None]:
        code = response.status_code
        final = response.url if response.history else None

        def found(status: Status, note: str = "") -> Found:
            return Found(link, status, code, final, note, attempt)

        if code in LATER:
            asked = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
            return found(Status.LATER, _asked_to_wait(asked)), asked or 0
        if code in REFUSED:
            return found(Status.REFUSED, "It does not answer programs; look at it in a browser."), None
        if code >= 400:
            return found(Status.GONE), None
        if not 200 <= code < 300:
            return found(Status.WRONG, f"It answers {code} and leads nowhere."), None
        body = self._body(response)
        if wrong := what_is_wrong(link, response.url, response.headers.get("Content-Type", ""), body):
            return found(Status.WRONG, wrong), None
        if final is None or urldefrag(final).url == link.url:
            return found(Status.OK), None
        for_good = all(each.status_code in PERMANENT for each in response.history)
        return found(Status.MOVED if for_good else Status.REDIRECTED), None

    def _body(self, response: requests.Response) -> bytes:
        """The beginning of the page, at most `MOST_BYTES`. Raises TimeoutError when it takes too long."""
        until = time.monotonic() + self._manners.longest
        body = bytearray()
        for piece in response.iter_content(64 * 1024):
            body += piece
            if len(body) >= MOST_BYTES:
                break
            if time.monotonic() > until:
                raise TimeoutError
        return bytes(body[:MOST_BYTES])


def retry_after(header: str | None, now: datetime) -> float | None:
    """The seconds that a Retry-After asks for, in either of its forms; None where it asks for nothing readable."""
    if header is None:
        return None
    if header.strip().isdecimal():
        return float(header)
    try:
        until = parsedate_to_datetime(header)
    except (ValueError, OverflowError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())


def _asked_to_wait(seconds: float | None) -> str:
    return "" if seconds is None else f"It asked to wait {seconds:,.0f} seconds."


def reason(error: Exception) -> str:
    """The innermost reason in one short line; the libraries wrap it three layers deep."""
    inner: BaseException = error
    while (deeper := getattr(inner, "reason", None) or next(iter(inner.args), None)) is not None:
        if not isinstance(deeper, BaseException):
            break
        inner = deeper
    words = " ".join((str(inner) or type(inner).__name__).split())
    return _WHO_SAYS.sub("", words)[:160]
