"""Where a mistake stands, how it is worded, and what was probably meant."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

SHOWN_LENGTH = 60
SHOWN_CHOICES = 12
NEAR_ENOUGH = 60
"""Similarity, 0 to 100, from which a valid name is offered as what was meant."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One mistake in a knowledge file: what is wrong, then what to write instead."""

    place: Place
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text}" + ("" if self.text.endswith((".", "?")) else ".")


def quoted(text: str) -> str:
    """The offending text on one line, in quotes, shortened where it is long."""
    line = " ".join(text.split())
    return f'"{line[: SHOWN_LENGTH - 1]}…"' if len(line) > SHOWN_LENGTH else f'"{line}"'


def nearest(text: str, choices: Iterable[str]) -> str | None:
    """The choice most like `text`, or None when nothing comes near."""
    names = sorted(set(choices))
    best = process.extractOne(text.casefold(), names, scorer=fuzz.WRatio, score_cutoff=NEAR_ENOUGH)
    return best[0] if best else None


def advice(text: str, choices: Iterable[str], what: str) -> str:
    """The sentence that says what to write instead of `text`: the nearest choice, else a list of the choices."""
    names = sorted(set(choices))
    if not names:
        return f"No {what} is defined yet; add it first"
    if near := nearest(text, names):
        return f"Did you mean {quoted(near)}?"
    more = len(names) - SHOWN_CHOICES
    also = f" and {more} more" if more > 0 else ""
    return f"Valid: {', '.join(names[:SHOWN_CHOICES])}{also}"
