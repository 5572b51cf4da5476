"""`python -m bot.evaluation.gate FOLDER`: fit the gate's weights anew on the labelled questions of a folder.

Prints, for each file of questions, how well weights fitted on all the others tell what to answer there, then the
weights fitted on all of them, to be written into `bot.understanding.retrieval.gate` by hand.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.advisor.reply import Advisor
from bot.commands.context import advisor, settings
from bot.evaluation.questions import Case
from bot.understanding.retrieval.gate import ANSWER, WEIGHTS, features

Numbers = npt.NDArray[np.float64]
RIDGE = 1.0
ROUNDS = 25


@dataclass(frozen=True)
class Asked:
    """The questions of one file: a row of features each, and whether it is one to answer."""

    name: str
    rows: Numbers
    answer: Numbers


def main() -> None:
    """Fit, cross-validate and print."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("tests/eval")
    bot = advisor(settings())
    sets = [found for path in sorted(folder.glob("questions*.jsonl")) if (found := _read(path, bot)).rows.size]
    for held_out in sets:
        others = [one for one in sets if one is not held_out]
        if others:
            chance = _chances(held_out.rows, *fit([one.rows for one in others], [one.answer for one in others]))
            inside, outside = chance[held_out.answer == 1], chance[held_out.answer == 0]
            sys.stdout.write(
                f"{held_out.name}: area under the curve {_area(inside, outside):.3f}, at {ANSWER} answers "
                f"{(inside >= ANSWER).mean():.3f} of those to answer, {(outside >= ANSWER).mean():.3f} of the others\n"
            )
    weights, constant = fit([one.rows for one in sets], [one.answer for one in sets])
    for name, weight in zip(WEIGHTS[settings().encoder], [constant, *weights], strict=True):
        sys.stdout.write(f"{name}: {weight:.2f}\n")


def _read(path: Path, bot: Advisor) -> Asked:
    """Questions about the options beyond the labels, and those that only make sense in their thread, are left out."""
    cases: list[Case] = [json.loads(line) for line in path.read_text().splitlines() if line.strip()]
    told = [case for case in cases if not case.get("in_domain") and not case.get("thread")]
    signals = [bot.search(case["text"]).signals for case in told]
    encoded = settings().encoder
    kept = [
        (features(each), case["in_scope"])
        for each, case in zip(signals, told, strict=True)
        if not each.exact and each.encoded == encoded
    ]
    return Asked(path.stem, np.array([row for row, _ in kept]), np.array([float(answer) for _, answer in kept]))


def fit(rows: list[Numbers], answers: list[Numbers]) -> tuple[Numbers, float]:
    """Logistic regression by Newton's method on standardised features; weights for the features as they are."""
    plain, answer = np.vstack(rows), np.concatenate(answers)
    mean, spread = plain.mean(axis=0), plain.std(axis=0) + 1e-9
    design = np.hstack([(plain - mean) / spread, np.ones((len(plain), 1))])
    ridge = RIDGE * np.diag([*np.ones(plain.shape[1]), 0.0])
    weights = np.zeros(design.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (chance - answer) + ridge @ weights
        weights -= np.linalg.solve(design.T @ (design * (chance * (1 - chance))[:, None]) + ridge, slope)
    inner = weights[:-1] / spread
    return inner, float(weights[-1] - mean @ inner)


def _chances(rows: Numbers, weights: Numbers, constant: float) -> Numbers:
    chances: Numbers = 1 / (1 + np.exp(-(rows @ weights + constant)))
    return chances


def _area(inside: Numbers, outside: Numbers) -> float:
    """The share of pairs, one of each, in which the one to answer has the greater chance."""
    return float((inside[:, None] > outside[None, :]).mean())


if __name__ == "__main__":
    main()
