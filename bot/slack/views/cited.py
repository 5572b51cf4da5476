"""Answers that are told in the advisor's words: the sources named in them become links, their days the reader's own."""

import re
from collections.abc import Iterator, Mapping

from bot.advisor.words import source_words
from bot.decisions.points import Citation
from bot.facts.model import Comparison
from bot.slack.mrkdwn import escape
from bot.slack.views.evidence import citation_line

_BRACKETS = re.compile(r"\[([^\[\]\n]+)\]")
_ADDRESS = " https://"


def linked(text: str, comparison: Comparison) -> str:
    """The words of a reply as markup. `[Guide (6.1), checked 23 Nov 2026]` becomes a link to the guide in parentheses,
    and so does a line that says the same and then the address. What names no source stays as it is."""
    if "[" not in text and _ADDRESS not in text:
        return escape(text)
    known = _sources(comparison)
    return "\n".join(_line(line, known) for line in text.split("\n"))


def _line(line: str, known: Mapping[str, Citation]) -> str:
    words, address, _ = line.strip().partition(_ADDRESS)
    if address and words in known:
        return f"({citation_line(known[words])})"
    return "".join(_parts(line, known))


def _parts(line: str, known: Mapping[str, Citation]) -> Iterator[str]:
    done = 0
    for found in _BRACKETS.finditer(line):
        if found[1] in known:
            yield f"{escape(line[done : found.start()])}({citation_line(known[found[1]])})"
            done = found.end()
    yield escape(line[done:])


def _sources(comparison: Comparison) -> dict[str, Citation]:
    """Every source, by the words in which a reply names it."""
    found = (source for fact in comparison.fact_by_id.values() for source in fact.sources)
    return {source_words(source): Citation.of(source) for source in found}
