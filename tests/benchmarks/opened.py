"""`python -m tests.benchmarks.opened FOLDER`: how long knowledge takes to load and to index, and how much memory.

A process of its own, so that the memory is that of one knowledge and nothing else.
"""

import json
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

REPEATS = 3


@dataclass(frozen=True)
class Opened:
    """Facts, processor seconds to load and to index without the encoder (the best of a few), megabytes at most."""

    facts: int
    load: float
    index: float
    memory: float


def opened(folder: Path, repeats: int = REPEATS) -> Opened:
    """Measure a folder in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.opened", str(folder), str(repeats)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return Opened(**json.loads(told))


def main() -> None:
    """Measure, and print it as JSON."""
    from bot.advisor.reply import Advisor
    from bot.facts.load import load
    from bot.opening import today

    folder = Path(sys.argv[1])
    loads, indexes = [], []
    for _ in range(int(sys.argv[2])):
        begun = time.process_time()
        knowledge = load(folder, today())
        loaded = time.process_time()
        Advisor(knowledge)
        indexes.append(time.process_time() - loaded)
        loads.append(loaded - begun)
    facts = sum(len(comparison.facts) for comparison in knowledge.comparisons)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(asdict(Opened(facts, min(loads), min(indexes), memory))))


if __name__ == "__main__":
    main()
