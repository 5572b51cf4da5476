"""A small knowledge folder, as text: a comparison of two teas that a test changes in one place and loads."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from bot.errors import KnowledgeError
from bot.facts.load import load
from bot.facts.model import Knowledge

TODAY = date(2025, 6, 30)

COMPARISON_FILE = "tea/comparison.yaml"
TOPICS_FILE = "tea/topics.yaml"
CRITERIA_FILE = "tea/criteria.yaml"
NEEDS_FILE = "tea/needs.yaml"
USE_CASES_FILE = "tea/use_cases.yaml"
QUESTIONS_FILE = "tea/questions.yaml"
TASTE_FILE = "tea/facts/taste.yaml"
PRICE_FILE = "tea/facts/price.yaml"

COMPARISON = """\
id: tea
name: Teas
options:
  - {id: green, name: Green tea, what: Leaves that were steamed., version: "2025", home: "https://example.org/green"}
  - {id: black, name: Black tea, what: Leaves that were left to oxidise., version: "2025", home: "https://example.org/b"}
thresholds:
  clear: 0.9
  leaning: 0.7
"""

TOPICS = """\
topics:
  - id: taste
    title: Taste
    asks: [how does it taste]
    related: [price]
  - id: price
    title: Price
"""

CRITERIA = """\
criteria:
  - id: mildness
    name: Mildness
    question: How mild does it taste?
    low: Bitter within a minute.
    high: Mild however long it stands.
    topic: taste
    opposite: strength
    ratings:
      green: {value: 4, facts: [taste.green.mild], why: Mild when brewed cool.}
      black: {value: 2, facts: [taste.black.strong], why: Strong by nature.}
  - id: strength
    name: Strength
    question: How strong is it?
    low: Like water.
    high: Like coffee.
    topic: taste
    weight: 1.5
    opposite: mildness
    ratings:
      green:
        value: 2
        facts: [taste.green.mild]
        why: Mild when brewed cool.
      black:
        value: 5
        facts: [taste.black.strong]
        why: Strong by nature.
"""

NEEDS = """\
needs:
  - id: mildness
    name: A mild taste
    topic: taste
    phrases: [mild, gentle]
  - id: habit
    name: What we drink
    phrases: [we drink, we are used to]
    option_values: true
    states: true
    values:
      - id: coffee
        name: Coffee
        phrases: [coffee]
        effects:
          require: [{criterion: strength, weight: 4}]
    effects:
      require: [{criterion: "knows_{value}", weight: 3}]
"""

USE_CASES = """\
use_cases:
  - id: breakfast
    name: Breakfast
    phrases: [in the morning]
    weights: {strength: 4, mildness: 1}
    article: [black]
    contested_by: taste.green.mild
"""

QUESTIONS = """\
questions:
  - id: when
    text: When do you drink it?
    short: When
    answers:
      - {id: morning, label: In the morning, use_case: breakfast}
      - {id: guests, label: With guests, needs: [{need: mildness, direction: prefer}]}
      - {id: after_coffee, label: After coffee, needs: [{need: habit, value: coffee}]}
      - {id: unsure, label: Not sure}
"""

TASTE = """\
topic: taste
facts:
  - id: taste.green.mild
    options: [green]
    claim: Green tea stays mild when the water is below 80 degrees.
    sources:
      - title: The tea book
        url: https://example.org/tea
        year: 2024
        checked: 2025-06-01
    seed: [S01]
    asks: [is green tea mild]
  - id: taste.black.strong
    options: [black]
    claim: Black tea is strong and takes milk.
    sources:
      - {title: The tea book, url: "https://example.org/tea", version: "2", checked: 2025-06-02}
  - id: taste.black.always
    options: [black]
    claim: Black tea is always bitter.
    status: contested
    corrected_by: taste.black.strong
    sources:
      - {title: Hearsay, url: "https://example.org/hearsay", checked: 2025-06-02}
"""

PRICE = """\
topic: price
facts:
  - id: price.both.cheap
    options: [green, black]
    claim: A cup of either costs a few cents.
    sources:
      - {title: A shop, url: "https://example.org/shop", checked: 2025-06-02}
"""


@dataclass
class Tea:
    """The files of the folder by their path in it, to be changed before they are loaded."""

    folder: Path
    files: dict[str, str | bytes] = field(
        default_factory=lambda: {
            COMPARISON_FILE: COMPARISON,
            TOPICS_FILE: TOPICS,
            CRITERIA_FILE: CRITERIA,
            NEEDS_FILE: NEEDS,
            USE_CASES_FILE: USE_CASES,
            QUESTIONS_FILE: QUESTIONS,
            TASTE_FILE: TASTE,
            PRICE_FILE: PRICE,
        }
    )

    def text(self, file: str) -> str:
        """The text of a file that was not replaced by bytes."""
        text = self.files[file]
        assert isinstance(text, str)
        return text

    def change(self, file: str, old: str, new: str) -> None:
        """Replace the first `old` in a file, which has to be there."""
        text = self.text(file)
        assert old in text
        self.files[file] = text.replace(old, new, 1)

    def position(self, file: str, snippet: str) -> str:
        """`file:line:column` of the first place where `snippet` stands in a file, as a mistake names it."""
        before, found, _ = self.text(file).partition(snippet)
        assert found
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        return f"{self.shown(file)}:{line}:{column}"

    def shown(self, file: str) -> str:
        """How mistakes name a file."""
        return f"{self.folder}/{file}"

    def load(self) -> Knowledge:
        """Write the files and load them."""
        for file, text in self.files.items():
            path = self.folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load(self.folder, TODAY)

    def mistakes(self) -> list[str]:
        """Load the files, which must fail, and return the mistakes."""
        with pytest.raises(KnowledgeError) as caught:
            self.load()
        return caught.value.mistakes
