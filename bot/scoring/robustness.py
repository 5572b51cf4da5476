"""How firmly the first rank stands: acceptability over weightings near the stated ones, and the verdict.

Acceptability is the share of nearby weightings in which an option ranks first (rank acceptability for rank one, after
Lahdelma, Hokkanen and Salminen: SMAA, Stochastic multiobjective acceptability analysis, European Journal of
Operational Research 106, 1998). Each weight is scaled by a factor between 0.5 and 1.5; the factors are 512 points of
Richtmyer's sequence, whose coordinates are the fractional parts of n times the square root of a prime
(R. D. Richtmyer, The evaluation of definite integrals, and a quasi-Monte-Carlo method based on the properties of
algebraic numbers, Los Alamos report LA-1342, 1951). The criteria with a weight take the primes 2, 3, 5, ... in the
order of their ids.

All numbers up to the ranking are whole and below 2**53, so floats hold them exactly and every machine gets the same.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import count, islice
from math import isqrt

import numpy as np
import numpy.typing as npt

from bot.facts.model import Thresholds
from bot.scoring.exact import STEPS
from bot.scoring.matrix import Matrix
from bot.scoring.model import Verdict

POINTS = 512
"""Weightings looked at."""
FACTOR_BITS = 17
"""A factor is a whole number of 2**-17: at most 1.5 * 2**17."""
SHARE_BITS = 32
"""A weight's share of all weights is a whole number of 2**-32. A total stays below 1.5 * 2**(17 + 32) * 4 < 2**53."""
DECIMALS = 9
"""Decimals to which totals (0 to about 1) are rounded before ranking, and acceptability (of 1) is published."""

_PIECE = 250_000
"""Multiplications at once."""
_TOTAL = 10**DECIMALS / (STEPS << (FACTOR_BITS + SHARE_BITS))
"""What makes a whole sum a total in units of its last decimal."""
_LEVEL = 2 / _TOTAL
"""Sums that differ by less may be level as rounded totals; those that differ by more never are."""

Array = npt.NDArray[np.float64]
Case = tuple[Sequence[int], Collection[int]]
"""A weight for each criterion of a matrix, in whole units, and the options that may rank."""


@cache
def factors(dimension: int) -> Array:
    """512 points of Richtmyer's sequence as factors from 0.5 to 1.5, in whole units of 2**-17: (512, dimension)."""
    cells = 1 << (FACTOR_BITS - 1)
    # 64 bits of each root's fraction. Their multiples overflow, which leaves the fraction's bits; the highest 16 of
    # them say in which cell of (0, 1) a point lies.
    roots = np.array([isqrt(prime << 128) % (1 << 64) for prime in islice(_primes(), dimension)], dtype=np.uint64)
    fractions = np.arange(1, POINTS + 1, dtype=np.uint64)[:, np.newaxis] * roots
    points = cells + 2 * (fractions >> np.uint64(64 - FACTOR_BITS + 1)).astype(np.float64) + 1
    points.flags.writeable = False
    return points


def acceptability(matrix: Matrix, cases: Sequence[Case]) -> Array:
    """For each case (at least one) the share of nearby weightings in which each option ranks first: (cases, options).

    Options with the same total share the first rank in equal parts; those that may not rank get nothing. An unknown
    rating counts as halfway. Every row adds up to 1, unless no option may rank.
    """
    totals = np.rint(_sums(np.array(matrix.filled, dtype=np.float64), cases) * _TOTAL)
    out = _out(len(matrix.options), cases)
    totals[:, out] = -1
    first = (totals == totals.max(axis=1, keepdims=True)) & ~out
    credit = first / np.maximum(first.sum(axis=1, keepdims=True), 1)
    shared: Array = credit.mean(axis=0).round(DECIMALS).T
    return shared


def acceptability_of(option: int, matrix: Matrix, cases: Sequence[Case]) -> Array:
    """`acceptability(matrix, cases)[:, option]`, without ranking the others among themselves.

    What counts is by how much the option is ahead of the best of the others. Only where that is so little that
    rounding may make them level is the whole ranking worked out.
    """
    out = _out(len(matrix.options), cases)
    ratings = np.array(matrix.filled, dtype=np.float64)
    others = [other for other in range(len(ratings)) if other != option]
    if not others:
        return np.where(out[option], 0.0, 1.0)
    ahead = _sums(ratings[option] - ratings[others], cases)
    ahead[:, out[others]] = np.inf
    least = ahead.min(axis=1)
    shares: Array = ((least > 0).mean(axis=0) * ~out[option]).round(DECIMALS)
    unsure = np.flatnonzero((np.abs(least) < _LEVEL).any(axis=0))
    if len(unsure):
        shares[unsure] = acceptability(matrix, [cases[int(place)] for place in unsure])[:, option]
    return shares


def _sums(values: Array, cases: Sequence[Case]) -> Array:
    """The weighted sums of each row of `values`, whole steps by criterion, in every case: (points, rows, cases)."""
    weights = np.array([weights for weights, _ in cases], dtype=np.float64)
    whole = weights.sum(axis=1, keepdims=True)
    shares = np.rint(weights / np.where(whole, whole, 1) * (1 << SHARE_BITS))
    depth = int((weights > 0).sum(axis=1).max())
    # Each case's criteria with weight, in order, come first: the sequence's coordinates are theirs.
    weighted = np.argsort(weights == 0, axis=1, kind="stable")[:, :depth]
    terms = np.take_along_axis(shares, weighted, axis=1)[:, :, np.newaxis] * values.T[weighted]
    by_coordinate = terms.transpose(1, 2, 0).reshape(depth, len(values) * len(cases))
    return _product(factors(depth), by_coordinate).reshape(POINTS, len(values), len(cases))


def _product(left: Array, right: Array) -> Array:
    """`left @ right`, in pieces so small that the library takes no second thread: its threads would wait for each other
    by spinning, and all numbers are whole, so that no way of adding them changes a bit."""
    found = np.empty((len(left), right.shape[1]))
    wide = max(1, _PIECE // max(left.size, 1))
    for start in range(0, right.shape[1], wide):
        np.matmul(left, right[:, start : start + wide], out=found[:, start : start + wide])
    return found


def _out(options: int, cases: Sequence[Case]) -> npt.NDArray[np.bool_]:
    """Which options may not rank: (options, cases)."""
    out = np.ones((options, len(cases)), dtype=bool)
    for place, (_, eligible) in enumerate(cases):
        out[list(eligible), place] = False
    return out


def verdict(leader: float | None, thresholds: Thresholds) -> Verdict:
    """How sure the first rank is, by the leader's acceptability; None when every option is out."""
    if leader is None:
        return Verdict.NONE
    if leader >= thresholds.clear:
        return Verdict.CLEAR
    return Verdict.LEANING if leader >= thresholds.leaning else Verdict.TOO_CLOSE


def _primes() -> Iterator[int]:
    return filter(lambda number: all(number % divisor for divisor in range(2, isqrt(number) + 1)), count(2))
