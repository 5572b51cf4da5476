"""`python -m tests.benchmarks [--json FILE]`: prints one table; nothing here passes or fails."""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from bot.advisor.conversation import Message
from bot.advisor.reply import Advisor
from bot.embeddings import CachedEncoder
from bot.facts.model import Knowledge
from bot.opening import load_knowledge
from bot.settings import Settings
from bot.understanding.encoder import SentenceEncoder
from tests.advisor.awkward import AWKWARD
from tests.benchmarks.grown import grow
from tests.benchmarks.growth import measure_growth
from tests.benchmarks.load import Measured, beside, command, load
from tests.benchmarks.opened import opened
from tests.benchmarks.page import measure_page
from tests.benchmarks.scoring import measure_scoring
from tests.benchmarks.server_under_test import app_process, floor_process
from tests.browser.browsing import CHROMEDRIVER, CHROMIUM

CONNECTIONS = 32
SECONDS = 4.0
ROUNDS = 3
QUESTIONS = 50
"""Asked at the same moment."""
EVAL = Path("tests/eval")
SIZES = (0, 1_000, 10_000)
"""Facts; what ships is never made smaller."""


@dataclass
class Results:
    """Named numbers, in the order in which they were measured."""

    rows: list[tuple[str, str]] = field(default_factory=list)

    def add(self, name: str, value: str) -> None:
        self.rows.append((name, value))


def main() -> None:
    """Measure everything and print it."""
    console = Console()
    results = Results()
    with console.status("Loading knowledge of several sizes"), tempfile.TemporaryDirectory() as folder:
        _opened(results, Path(folder))
    with console.status("Loading and answering in process"):
        _replies(results)
    with console.status("Answering from knowledge of several sizes"):
        measure_growth(results.add)
    with console.status("Scoring"):
        measure_scoring(results.add)
    with console.status("Starting the server, and posting signed commands"), tempfile.TemporaryDirectory() as folder:
        _served(results, Path(folder))
    if CHROMIUM and CHROMEDRIVER:
        with console.status("Looking at the playground's page in Chromium"):
            for name, value in measure_page().items():
                results.add(name, value)
    table = Table("measured", "value", title="Stack Advisor benchmarks", title_justify="left")
    for row in results.rows:
        table.add_row(*row)
    console.print(table)
    if "--json" in sys.argv:
        target = Path(sys.argv[sys.argv.index("--json") + 1])
        target.write_text(json.dumps(dict(results.rows), indent=2) + "\n")


def _opened(results: Results, folder: Path) -> None:
    """Knowledge as it ships and as it may grow: load, index without the encoder, memory at the highest."""
    for size in SIZES:
        found = opened(grow(folder / str(size), size), repeats=3 if size < 1_000 else 1)
        both = found.load + found.index
        value = f"{both:.2f} s: load {found.load:.2f}, index {found.index:.2f}; {found.memory:.0f} MB at most"
        results.add(f"{found.facts:,} facts opened, no encoder", value)


def _replies(results: Results) -> None:
    """reply() on every labelled question, one after the other, on one thread."""
    knowledge = load_knowledge(Settings())
    lines = (EVAL / "questions_dev.jsonl").read_text().splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    with tempfile.TemporaryDirectory() as cache:
        for name, make in _advisors(knowledge, Path(cache)).items():
            begun = time.perf_counter()
            advisor = make()
            results.add(
                f"index of {len(knowledge.default.facts)} facts, {name}", f"{time.perf_counter() - begun:.2f} s"
            )
            times = sorted(_timed(advisor, text) for _ in range(3) for text in texts)
            p50, p99 = median(times), times[int(len(times) * 0.99)]
            results.add(f"reply(), {name}", f"p50 {p50:.2f} ms, p99 {p99:.2f} ms")
            slowest, what = max((min(_timed(advisor, text) for _ in range(4)), what) for what, text in AWKWARD.items())
            results.add(f"slowest awkward message, {name}", f"{slowest:.1f} ms: {what}")


def _advisors(knowledge: Knowledge, cache: Path) -> dict[str, Callable[[], Advisor]]:
    def all_new() -> Advisor:
        return Advisor(knowledge, CachedEncoder(SentenceEncoder(), cache, shipped=None))

    return {
        "encoder, every text new": all_new,
        "encoder, from its cache": all_new,
        "encoder, first time": lambda: Advisor(knowledge, CachedEncoder(SentenceEncoder(), cache / "none")),
        "no encoder": lambda: Advisor(knowledge),
    }


def _timed(advisor: Advisor, text: str) -> float:
    begun = time.perf_counter()
    advisor.reply(Message(text=text, mentioned=True))
    return (time.perf_counter() - begun) * 1000


def _served(results: Results, folder: Path) -> None:
    cache = folder / "cache"
    for name in ("first time", "again"):
        with app_process(folder, cache) as app:
            results.add(f"cold start, {name}", f"/healthz {app.healthy_after:.2f} s, /readyz {app.ready_after:.2f} s")
            results.add(f"idle memory, {name}", f"{app.memory:.0f} MB")
    with app_process(folder, cache) as app, floor_process() as floor:
        wanted = {
            "no-op Bolt command": (floor, ["nothing"]),
            "/stack help": (app.port, ["help"]),
            "/stack compare flask django": (app.port, ["compare flask django"]),
            "the same, every time in words not seen before": (app.port, _unseen()),
        }
        measured: dict[str, list[Measured]] = {name: [] for name in wanted}
        for _ in range(ROUNDS):
            for name, (port, texts) in wanted.items():
                requests = [command(port, text) for text in texts]
                run = load(port, requests, connections=CONNECTIONS, seconds=SECONDS)
                measured[name].append(run)
        base = median(run.per_second for run in measured["no-op Bolt command"])
        for name, (port, texts) in wanted.items():
            idle = load(port, [command(port, text) for text in texts], connections=1, seconds=1.0)
            results.add(name, _summary(measured[name], idle, base))
        asked = [command(app.port, f"ask how does flask handle logins {number}") for number in range(QUESTIONS)]
        longest, last = beside(app.port, asked, command(app.port, "help"))
        value = f"answered in {last:.0f} ms; a command meanwhile took {longest:.1f} ms at most"
        results.add(f"{QUESTIONS} questions at once", value)


def _unseen() -> list[str]:
    """More different questions than any cache of answers keeps."""
    return [f"compare flask django on auth please {number}" for number in range(20_000)]


def _summary(runs: list[Measured], idle: Measured, base: float) -> str:
    rate = median(run.per_second for run in runs)
    failed = sum(run.failed for run in runs)
    return (
        f"{rate:.0f} requests/s, {rate / base:.2f} of the no-op; p99 {median(run.p99 for run in runs):.1f} ms; "
        f"idle p50 {idle.p50:.2f} ms" + (f"; {failed} FAILED" if failed else "")
    )


if __name__ == "__main__":
    main()
