"""What is told to somebody who asks what was decided: what is on record of it, or what there is instead."""

from collections.abc import Sequence
from typing import Final

from bot.slack.mrkdwn import escape
from bot.slack.overview import Known
from bot.slack.views.blocks import Content, context, section
from bot.slack.views.decision_card import Way, cards
from bot.slack.views.evidence import quote

FEW: Final = 3
"""Decisions that can all be shown where none is what was asked about."""
_TOPIC: Final = 80


def recorded_about(
    found: Sequence[Known], topic: str, words: str, total: int, way: Way, *, newer: str = "", near: bool = False
) -> Content:
    """The decision that somebody asked about, or the newest of several; `topic` is "" for what came of this thread, and
    `words` are those it was searched by; `newer` as in `cards`. `near`: it is about words like those."""
    told = cards(found, (), way.command, private=way.private, newer=newer)
    about = f"about {quote(topic, _TOPIC)}" if topic else ""
    if len(found) == 1:
        return _led(f"Nearest to {quote(topic, _TOPIC)}:", told) if near else told
    several = f"{total} decisions are near to {quote(topic, _TOPIC)}" if near else f"{total} decisions {about}"
    lead = f"*{several if topic else f'{total} decisions came of this thread'}*, newest first:"
    left = f"`{_listing(way, words)}` lists all {total}." if topic and not near and total > len(found) else ""
    return _led(lead, told, left)


def nothing_about(
    topic: str, words: str, instead: Sequence[Known], total: int, way: Way, *, newer: str = ""
) -> Content:
    """Nothing is on record of it; `instead` are the newest of all `total` decisions that can be shown here."""
    about = quote(topic, _TOPIC)
    # In a channel there may be one that only whoever asks can see; alone, that is all there is.
    rest = "" if way.private else f"`{_listing(way, words)}` answers you alone, from all that you can see."
    if not instead:
        lead = f"No decision recorded about {about}{_seen(way)}."
        return _led(f"{lead} None is on record so far." if way.private else lead, None, rest)
    if total > FEW:
        lead = f"No decision recorded about {about}{_seen(way)}. The newest of {total}:"
        rest = rest or f"`{_listing(way, '')}` lists all {total}."
    else:
        lead = f"None of the words of {about} fit; {_only(total, way)}:"
    return _led(lead, cards(instead, (), way.command, private=way.private, newer=newer), rest)


def nothing_here(instead: Sequence[Known], total: int, way: Way, *, newer: str = "") -> Content:
    """Nothing came of this thread; `instead` as in `nothing_about`."""
    keeps = "*Record decision* under a recommendation keeps one."
    lead = "No decision recorded in this thread."
    if not instead:
        return _led(lead, None, keeps)
    told = cards(instead, (), way.command, private=way.private, newer=newer)
    if total > FEW:
        return _led(f"{lead} The newest of {total} elsewhere:", told, f"`{_listing(way, '')}` lists all.")
    only = _only(total, way)
    return _led(f"{lead} {only[:1].upper()}{only[1:]}:", told)


def _only(total: int, way: Way) -> str:
    seen = "you can see" if way.private else "everybody here can see"
    return f"the only decision {seen} is" if total == 1 else f"the only decisions {seen} are"


def _seen(way: Way) -> str:
    return "" if way.private else " that everybody here can see"


def _listing(way: Way, words: str) -> str:
    return f"{way.command} decisions {escape(words)}".strip()


def _led(lead: str, told: Content | None, left: str = "") -> Content:
    text = "\n\n".join(filter(None, (lead, told.text if told else "", left)))
    blocks = told.blocks if told else ()
    return Content(text, (section(lead), *blocks, *([context(left)] if left else [])))
