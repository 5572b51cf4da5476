"""`python -m bot.evaluation.intents FOLDER`: fit anew what tells, by its meaning, what a message is after.

Prints how well weights fitted on nine tenths of the labelled messages read the other tenth, and writes the weights
beside `bot.understanding.intents.by_meaning`. Sets named in `HELD_BACK` of `bot.evaluation.overheard` are never used.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.embeddings import CachedEncoder
from bot.evaluation.overheard import FOLDS, HELD_BACK
from bot.facts.model import Comparison
from bot.opening import cache_folder, load_knowledge
from bot.settings import Settings
from bot.understanding.encoder import SentenceEncoder
from bot.understanding.encoder.probe import Floats, Probe, fit_chances
from bot.understanding.intents.by_meaning import WEIGHTS, features
from bot.understanding.words.names import OptionNames
from bot.understanding.words.text import normalise

FREEDOM = 12.0
"""How closely the weights may follow the examples; see `fit_chances`."""
OTHERS_WEIGH = 4.0
"""What all that is after something else weighs, beside all that is after one of the intents."""
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True)
class Taught:
    """Messages, and for each the intent that it is after or "" where it is after none of them."""

    texts: list[str]
    intents: list[str]

    @property
    def known(self) -> list[str]:
        return sorted(set(self.intents) - {""})


def taught(folder: Path, comparison: Comparison) -> Taught:
    """The labelled messages of the folder, and beside them what the knowledge says is asked, needed and talked of."""
    labelled = [json.loads(line) for line in (folder / "intents" / "asked.jsonl").read_text().splitlines()]
    others = {
        *(phrasing for topic in comparison.topics for phrasing in topic.asks),
        *(phrasing for fact in comparison.facts for phrasing in fact.asks),
        *(example.text for example in comparison.examples),
        *comparison.elsewhere,
        *_talk(folder),
    }
    told = sorted(others - {case["text"] for case in labelled})
    return Taught(
        [normalise(text) for text in [*(case["text"] for case in labelled), *told]],
        [*(case["intent"] for case in labelled), *("" for _ in told)],
    )


def _talk(folder: Path) -> list[str]:
    """What is said in threads and asks nothing of the app: talk among colleagues, and needs."""
    sets = [path for path in sorted(folder.glob("talk_*.jsonl")) if path.stem not in HELD_BACK]
    cases = [json.loads(line) for path in sets for line in path.read_text().splitlines()]
    return [case["text"] for case in cases if not case["meant"] or case.get("does") in ("need", "refusal")]


def rows(texts: Sequence[str], names: OptionNames, encoder: CachedEncoder) -> Floats:
    """The features of each message."""
    found = [names.find(text) for text in texts]
    return features(encoder.encode_whole([one.rest for one in found]), [bool(one.options) for one in found])


def fit(vectors: Floats, intents: Sequence[str], known: Sequence[str]) -> Probe:
    """The weights for the known intents."""
    labels = np.array([[intent == one for one in known] for intent in intents], dtype=np.float32)
    mine = sum(map(bool, intents))
    others = OTHERS_WEIGH * mine / max(len(intents) - mine, 1)
    weights = np.array([1.0 if intent else others for intent in intents], dtype=np.float32)
    return fit_chances(vectors, labels, weights, FREEDOM)


def report(vectors: Floats, data: Taught) -> str:
    """By weights fitted without each message and a tenth of the others: how many are read, rightly and wrongly."""
    known, fold = data.known, np.arange(len(data.texts)) % FOLDS
    chances = np.zeros((len(data.texts), len(known)))
    for one in range(FOLDS):
        inside = [intent for intent, place in zip(data.intents, fold, strict=True) if place != one]
        chances[fold == one] = fit(vectors[fold != one], inside, known).chances(vectors[fold == one])
    best, sure = chances.argmax(axis=1), chances.max(axis=1)
    truth = np.array([known.index(intent) if intent else -1 for intent in data.intents])
    lines = [f"{int((truth >= 0).sum())} messages after {len(known)} things, {int((truth < 0).sum())} after others"]
    for threshold in THRESHOLDS:
        read = sure >= threshold
        right = (read & (best == truth))[truth >= 0].mean()
        wrong = (read & (best != truth))[truth >= 0].mean()
        others = read[truth < 0].mean()
        lines.append(f"from {threshold:.1f}: {right:6.1%} right, {wrong:5.1%} as another, {others:6.2%} of the others")
    for place, name in enumerate(known):
        mine = truth == place
        lines.append(f"  {name}: {((sure >= 0.5) & (best == place))[mine].mean():.0%} of {int(mine.sum())}")
    return "\n".join(lines)


def main() -> None:
    """Fit, cross-validate and write."""
    comparison = load_knowledge(Settings()).default
    data = taught(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("tests/eval"), comparison)
    encoder = CachedEncoder(SentenceEncoder(), cache_folder())
    vectors = rows(data.texts, OptionNames(comparison), encoder)
    sys.stdout.write(report(vectors, data) + "\n")
    probe = fit(vectors, data.intents, data.known)
    np.savez_compressed(WEIGHTS, intents=np.array(data.known), weights=probe.weights.astype(np.float16))


if __name__ == "__main__":
    main()
