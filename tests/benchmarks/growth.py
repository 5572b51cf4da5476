"""`python -m tests.benchmarks.growth FACTS [--index]`: how long an answer takes when the knowledge has that many facts.

A process of its own for each size. The knowledge is grown in memory, which leaves out reading YAML; `opened` measures
that. Vectors of the grown texts are random: what costs is how many there are, not what they say. Questions are encoded
in earnest.
"""

import json
import math
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import numpy as np

from tests.benchmarks.grown import made_up

QUESTIONS = Path("tests/eval/questions_dev.jsonl")
ANSWERED = (300, 1_000, 10_000)
INDEXED = (1_000, 10_000, 100_000)


def measure_growth(add: Callable[[str, str], None]) -> None:
    """Add a row for each size, and how the cost of the index grows: the slope of its logarithm over the size's."""
    for size in ANSWERED:
        p50, p99 = _measured(size, index=False)
        add(f"reply(), encoder, {size:,} facts", f"p50 {p50:.2f} ms, p99 {p99:.2f} ms")
    found = []
    for size in INDEXED:
        p50, p99 = _measured(size, index=True)
        found.append((size, p50))
        add(f"index alone, no encoder, {size:,} facts", f"p50 {p50:.2f} ms, p99 {p99:.2f} ms")
    (least, quick), (most, slow) = found[0], found[-1]
    slope = math.log(slow / quick) / math.log(most / least)
    add("log-log slope of the index alone", f"{slope:.2f} from {least:,} to {most:,} facts; 1 would be linear")


def _measured(size: int, *, index: bool) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.benchmarks.growth", str(size), *(["--index"] if index else [])]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    p50, p99 = json.loads(told)
    return p50, p99


def _times(answer: Callable[[str], object]) -> tuple[float, float]:
    """Milliseconds: the median and the 99th percentile over every labelled question, three times each."""
    texts = [json.loads(line)["text"] for line in QUESTIONS.read_text().splitlines()]
    for text in texts[:20]:
        answer(text)
    times = []
    for text in texts * 3:
        begun = time.perf_counter()
        answer(text)
        times.append((time.perf_counter() - begun) * 1000)
    times.sort()
    return median(times), times[int(len(times) * 0.99)]


def main() -> None:
    """Measure one size, and print the two numbers as JSON."""
    from bot.advisor.conversation import Message
    from bot.advisor.reply import Advisor
    from bot.facts.model import Comparison, Knowledge
    from bot.opening import load_knowledge
    from bot.settings import Settings
    from bot.understanding.encoder import DIMENSIONS, MANY, Encoder, SentenceEncoder, Vectors
    from bot.understanding.retrieval.index import Index

    class QuestionsOnly(Encoder):
        """Encodes questions, and gives anything longer random vectors of length 1."""

        def __init__(self) -> None:
            self._encoder = SentenceEncoder()
            self._chance = np.random.default_rng(20_261_126)

        def encode(self, texts: Sequence[str]) -> Vectors:
            return self._encoder.encode(texts) if len(texts) < MANY else self._any(len(texts))

        def encode_whole(self, texts: Sequence[str]) -> Vectors:
            if len(texts) < MANY:
                return self._encoder.encode_whole(texts)
            return np.hstack([self._any(len(texts)), self._any(len(texts))])

        def _any(self, rows: int) -> Vectors:
            vectors = self._chance.standard_normal((rows, DIMENSIONS)).astype(np.float32)
            found: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
            return found

    size = int(sys.argv[1])
    knowledge = load_knowledge(Settings())
    shipped = knowledge.default
    facts = list(shipped.facts[:size])
    for claim, asks, keywords in made_up(random.Random(20_261_126), size - len(facts)):
        like = shipped.facts[len(facts) % len(shipped.facts)]
        new = {"id": f"{like.id}.grown{len(facts)}", "claim": claim, "asks": asks, "keywords": keywords}
        facts.append(like.model_copy(update=new))
    fields = {name: getattr(shipped, name) for name in Comparison.model_fields} | {"facts": tuple(facts)}
    grown = Comparison.model_construct(**fields)
    if "--index" in sys.argv:
        index = Index(grown)
        found = _times(index.search)
    else:
        whole = {name: getattr(knowledge, name) for name in Knowledge.model_fields} | {"comparisons": (grown,)}
        advisor = Advisor(Knowledge.model_construct(**whole), QuestionsOnly())
        found = _times(lambda text: advisor.reply(Message(text=text, mentioned=True)))
    print(json.dumps(found))


if __name__ == "__main__":
    main()
