"""Numbers as people write them: "three", "a dozen", "10k", "two million"."""

from collections.abc import Sequence

UNITS = frozenset(
    """ms s sec secs min mins h hr hrs d day days w wk wks week weeks mo month months y yr yrs year years kb mb gb tb mi
    gi rps qps eur euro euros usd gbp chf x ppl users people devs %""".split()
)
"""What may be written straight onto a figure."""

SCALES = {"hundred": 100.0, "hundreds": 100.0, "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6}
SCALES |= {"dozen": 12.0, "dozens": 24.0, "billion": 1e9, "billions": 1e9}

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_NUMBERS = {word: float(value) for value, word in enumerate(f"{_SMALL} seventeen eighteen nineteen twenty".split())}
_NUMBERS |= {"thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "eighty": 80.0, "ninety": 90.0}
_NUMBERS |= {"couple": 2.0, "few": 3.0, "several": 5.0, "half": 0.5, **SCALES}


def number_of(word: str) -> float | None:
    """The number a single word stands for, or None."""
    return _NUMBERS.get(word)


def combined(numbers: Sequence[tuple[str, float]]) -> float:
    """The number that several adjacent number words make: "two hundred thousand", or the end of a range "3-6"."""
    total = 0.0
    for word, value in numbers:
        total = total * value if word in SCALES and total else max(total, value)
    return total
