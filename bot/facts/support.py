"""Whether the versions that facts speak of still get fixes, by what `comparison.yaml` says of each option."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.facts.model import Comparison, Knowledge, Option, Series, Source

SOON = timedelta(days=90)
"""So long before its end, support is said to end soon."""


class State(StrEnum):
    """What is known of a version's support."""

    SUPPORTED = "supported"
    ENDS_SOON = "ends soon"
    ENDED = "ended"
    NOT_LISTED = "not listed"
    """No series of the option holds it, and it is not older than all of them: perhaps one is to be added."""


@dataclass(frozen=True, slots=True)
class VersionSupport:
    """One version of one option, how many sources were read at it, and whether it still gets fixes."""

    comparison: str
    option: str
    version: str
    sources: int
    state: State
    until: date | None


def version_support(knowledge: Knowledge, today: date) -> tuple[VersionSupport, ...]:
    """A row for each version at which a source of an option's own pages was read; the worst rows first.

    Options whose `support` is not written are left out, and so are the versions of other packages.
    """
    rows = [row for comparison in knowledge.comparisons for row in _rows(comparison, today)]
    worst_first = [State.ENDED, State.NOT_LISTED, State.ENDS_SOON, State.SUPPORTED]
    return tuple(sorted(rows, key=lambda row: (worst_first.index(row.state), row.option, parts(row.version))))


def state_of(version: str, option: Option, today: date) -> State:
    """Whether a version gets fixes on this day; its series holds through the whole of its last day."""
    series = series_of(version, option)
    if series is None:
        listed = option.support.series if option.support else ()
        older = all(parts(version) < parts(each.version) for each in listed)
        return State.ENDED if older else State.NOT_LISTED
    if series.until is None:
        return State.SUPPORTED
    if series.until < today:
        return State.ENDED
    return State.ENDS_SOON if series.until <= today + SOON else State.SUPPORTED


def parts(version: str) -> tuple[tuple[int, str], ...]:
    """A version's parts, to be compared: numbers by their size, anything else by its letters."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in version.split("."))


def series_of(version: str, option: Option) -> Series | None:
    """The series that a version belongs to: `6.1.3` to `6.1`, and `6.10` not."""
    listed = option.support.series if option.support else ()
    return next((each for each in listed if parts(version)[: len(parts(each.version))] == parts(each.version)), None)


def _rows(comparison: Comparison, today: date) -> Iterator[VersionSupport]:
    for option in comparison.options:
        if option.support is None:
            continue
        sources = (source for fact in comparison.facts for source in fact.sources)
        counts = Counter(source.version for source in sources if source.version and _speaks_of(source, option))
        for version, count in counts.items():
            series = series_of(version, option)
            until = series.until if series else None
            state = state_of(version, option, today)
            yield VersionSupport(comparison.id, option.id, version, count, state, until)


def _speaks_of(source: Source, option: Option) -> bool:
    """Whether a source is one of the option's own pages, so that its version is the option's."""
    address = source.url.partition("://")[2].lower()
    pages = option.support.pages if option.support else ()
    return any(address == page or address.startswith(f"{page.rstrip('/')}/") for page in pages)
