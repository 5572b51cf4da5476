"""`python -m bot.evaluation.overheard FOLDER`: fit anew what tells talk in a thread from what is meant for the app.

Prints how well weights fitted on nine tenths of the labelled talk tell the other tenth apart, and writes
`bot/understanding/overheard_weights.py`. Sets named in `HELD_BACK` are never fitted on.
"""

import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.embeddings import CachedEncoder
from bot.opening import cache_folder
from bot.understanding import overheard_weights
from bot.understanding.encoder import Encoder, SentenceEncoder
from bot.understanding.overheard import MEANING_WEIGHS, manner_of, without_stop
from bot.understanding.words.text import normalise

Numbers = npt.NDArray[np.float64]
HELD_BACK = frozenset(["talk_fresh3", "talk_fresh4"])
RIDGE = 300.0
ROUNDS = 12
CONSTANT = 1e-6
"""A column that is spread less than this says nothing: it is what a processor rounds, each its own way."""
FOLDS = 10
_LINE = 110


def taught(folder: Path) -> tuple[list[str], Numbers]:
    """The messages of a folder's sets of talk, and of those that only teach, with 1 for each meant for the app."""
    sets = [path for path in sorted(folder.glob("talk_*.jsonl")) if path.stem not in HELD_BACK]
    sets += sorted((folder / "overheard").glob("*.jsonl"))
    cases = [json.loads(line) for path in sets for line in path.read_text().splitlines()]
    return [without_stop(normalise(case["text"])) for case in cases], np.array([float(case["meant"]) for case in cases])


def fingerprint(texts: Sequence[str], answers: Numbers) -> str:
    """What the labelled talk comes to, in 16 hex digits: other texts or labels make another."""
    return hashlib.sha256(json.dumps([list(texts), answers.tolist()]).encode()).hexdigest()[:16]


def features(texts: list[str], encoder: Encoder | None) -> tuple[Numbers, int]:
    """A row for each message, and how many columns of it are its manner; the others are its meaning."""
    manner = np.array([manner_of(text) for text in texts])
    return (np.hstack([manner, encoder.encode_whole(texts)]) if encoder else manner), manner.shape[1]


def fit(rows: Numbers, answers: Numbers, manners: int) -> Numbers:
    """Weights for the features as they are, the constant last: logistic regression by Newton's method."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    spread = np.where(spread > CONSTANT, spread, np.inf)
    scale = np.where(np.arange(rows.shape[1]) < manners, 1.0, MEANING_WEIGHS) / spread
    design = np.hstack([(rows - mean) * scale, np.ones((len(rows), 1))])
    ridge = RIDGE * np.diag([*np.ones(rows.shape[1]), 0.0])
    weights = np.zeros(design.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (chance - answers) + ridge @ weights
        weights -= np.linalg.solve(design.T @ (design * (chance * (1 - chance))[:, None]) + ridge, slope)
    inner = weights[:-1] * scale
    return np.append(inner, weights[-1] - mean @ inner)


def left_out(rows: Numbers, answers: Numbers, manners: int) -> Numbers:
    """The score of every message by weights fitted without it and a tenth of the others."""
    scores, fold = np.zeros(len(rows)), np.arange(len(rows)) % FOLDS
    for one in range(FOLDS):
        weights = fit(rows[fold != one], answers[fold != one], manners)
        scores[fold == one] = rows[fold == one] @ weights[:-1] + weights[-1]
    return scores


def main() -> None:
    """Fit, cross-validate and write."""
    texts, answers = taught(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("tests/eval"))
    written = {}
    for name, encoder in (
        ("WITH_ENCODER", CachedEncoder(SentenceEncoder(), cache_folder())),
        ("WITHOUT_ENCODER", None),
    ):
        rows, manners = features(texts, encoder)
        scores = left_out(rows, answers, manners)
        area = float((scores[answers == 1][:, None] > scores[answers == 0][None, :]).mean())
        sys.stdout.write(f"{name}: {len(texts)} messages, area under the curve {area:.3f}\n")
        written[name] = fit(rows, answers, manners)
    Path(overheard_weights.__file__).write_text(as_module(written, fingerprint(texts, answers)))


def as_module(weights: dict[str, Numbers], learned_from: str) -> str:
    """The source of the module that holds the weights, in thousandths, and the fingerprint of what they are of."""
    parts = ['"""Weights of `bot.understanding.overheard`, in thousandths; written by `bot.evaluation.overheard`."""\n']
    parts.append(f'\nLEARNED_FROM = "{learned_from}"\n')
    for name, numbers in sorted(weights.items()):
        lines = [""]
        for number in np.rint(numbers * 1000).astype(int):
            full = len(lines[-1]) > _LINE
            lines = [*lines, str(number)] if full else [*lines[:-1], f"{lines[-1]} {number}".strip()]
        parts.append(f'\n{name} = """\n' + "\n".join(lines) + '\n"""\n')
    return "".join(parts)


if __name__ == "__main__":
    main()
