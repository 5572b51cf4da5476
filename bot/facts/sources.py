"""Opens every page that facts name as a source and says what became of it. From the command line only.

Hosts are asked side by side, the pages of one host one after the other with a pause between. What may pass by itself
(time-outs, broken connections, 429 and the 5xx that say "later") is tried again, no sooner than Retry-After says. A
host that wants to be left alone for longer, or gives no answer for two pages in a row, is not asked for the rest.
"""

import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

import requests

from bot.facts.links import Link
from bot.facts.one_host import Found, Host, Manners, Status

HEADERS = {
    "User-Agent": "stack-advisor-sources/1 (checks the links of a knowledge base)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
}

MENDED_BY_HAND = (Status.GONE, Status.WRONG, Status.TLS, Status.UNREACHABLE)
"""What makes a claim that cannot be looked up; the rest is worth a look."""


def check_links(
    links: Sequence[Link],
    manners: Manners,
    *,
    told: Callable[[Found], None] = lambda _: None,
    sleep: Callable[[float], object] | None = None,
) -> tuple[Found, ...]:
    """What became of each page, in the order of `links`. `told` hears of each as soon as it is known."""
    by_host: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_host[link.host].append(link)
    stopping = threading.Event()

    def one_host(pages: Sequence[Link]) -> list[Found]:
        with requests.Session() as session:
            session.headers.update(HEADERS)
            host = Host(session, manners, sleep or stopping.wait)
            read = []
            for page in pages:
                if stopping.is_set():
                    break
                read.append(host.read(page))
                told(read[-1])
            return read

    found: dict[Link, Found] = {}
    with ThreadPoolExecutor(max_workers=max(1, manners.hosts)) as pool:
        hosts = [pool.submit(one_host, pages) for pages in by_host.values()]
        try:
            for host in as_completed(hosts):
                found.update((each.link, each) for each in host.result())
        except BaseException:  # above all Ctrl-C: begin nothing new, and let what is under way come to its end
            stopping.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return tuple(found[link] for link in links)
