"""A knowledge folder as large as wanted: what ships, and facts of made-up words beside it, the same every time."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

from bot.facts.load import CHECKOUT

_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bran clem drod flin gast".split()
_FACT = """
  - id: {topic}.{option}.grown{number}
    options: [{option}]
    claim: {claim}.
    sources: [{{title: Page {number}, url: "https://example.org/{topic}/{number}", year: 2026, checked: 2026-11-01}}]
    asks: [{asks}]
    keywords: [{keywords}]
"""


def grow(folder: Path, facts: int) -> Path:
    """Write the knowledge that ships, filled up to `facts` facts spread evenly over its topics and options."""
    shutil.copytree(CHECKOUT, folder)
    files = sorted((folder / "python-web" / "facts").glob("*.yaml"))
    shipped = sum(path.read_text().count("\n  - id: ") for path in files)
    chance = random.Random(20_261_126)
    for number, (claim, asks, keywords) in enumerate(made_up(chance, max(0, facts - shipped))):
        path = files[number % len(files)]
        option = ("flask", "django", "fastapi")[number // len(files) % 3]
        fact = _FACT.format(
            topic=path.stem,
            option=option,
            number=number,
            claim=claim,
            asks=", ".join(asks),
            keywords=", ".join(keywords),
        )
        with path.open("a") as file:
            file.write(fact)
    return folder


def made_up(chance: random.Random, facts: int) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """For each fact a claim, phrasings and keywords, of four thousand words that mean nothing."""
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(4_000)]

    def some(least: int, most: int) -> str:
        return " ".join(chance.choices(words, k=chance.randint(least, most)))

    for _ in range(facts):
        claim = some(12, 24).capitalize()
        yield claim, tuple(some(2, 6) for _ in range(4)), tuple(some(1, 2) for _ in range(4))
