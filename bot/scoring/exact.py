"""Exact arithmetic: weights and points as whole numbers, floats only where they are published.

A weight is read to nine decimals and kept as a whole number of billionths. A rating is kept as its steps above the
lowest, 0 to 4. Sums of products of these are whole numbers, so no order of adding can change them.

Points (of 100) are published as multiples of 2**-44. Every such number up to 128 is a float without rounding, and so is
every sum and difference of them: published contributions add up to the published score exactly, in any order.
"""

from collections.abc import Sequence
from functools import lru_cache

WEIGHT_UNITS = 1_000_000_000
"""Units in a weight of 1."""
STEPS = 4
"""Steps between the lowest rating and the highest."""
MIDDLE = 2
"""Steps that stand for an unknown rating where a single value is needed: halfway."""
POINT_UNITS = 1 << 44
"""Units in one point of a score."""


@lru_cache(maxsize=4096)
def units(weight: float) -> int:
    """The weight in whole billionths; 0.1 is exactly 100,000,000."""
    return round(weight * WEIGHT_UNITS)


def weight_of(weight_units: int) -> float:
    """The weight that so many billionths make."""
    return weight_units / WEIGHT_UNITS


def points_of(point_units: int) -> float:
    """The published points for so many units; exact up to 128 points."""
    return point_units / POINT_UNITS


def round_share(part: int, whole: int) -> int:
    """`part / whole` of 100 points in point units, to the nearest unit, halves up. `whole` is positive."""
    return (2 * 100 * POINT_UNITS * part + whole) // (2 * whole)


def apportion(parts: Sequence[int], whole: int, total: int) -> list[int]:
    """Point units for each of `parts` (shares of `whole`) that add up to `total`, the rounded share of their sum.

    Every part gets its share rounded down; the units still missing go to the largest remainders, the earlier part
    first among equals. A share that is a whole number of units, zero among them, stays as it is.
    """
    divided = [divmod(100 * POINT_UNITS * part, whole) for part in parts]
    floors = [quotient for quotient, _ in divided]
    by_remainder = sorted(range(len(parts)), key=lambda index: -divided[index][1])
    for index in by_remainder[: total - sum(floors)]:
        floors[index] += 1
    return floors
