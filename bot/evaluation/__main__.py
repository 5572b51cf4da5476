"""`python -m bot.evaluation FOLDER`: every metric over the labelled sets of a folder, as tables and as JSON."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bot.advisor.batch import answer_line
from bot.advisor.reply import Advisor
from bot.commands.context import advisor, settings
from bot.evaluation.confusions import confusions, worth_reading
from bot.evaluation.needs import NeedsReport, evaluate_needs
from bot.evaluation.questions import Answer, Case, Miss, QuestionsReport, evaluate_questions
from bot.evaluation.scenarios import ScenariosReport, evaluate_scenarios
from bot.evaluation.talk import TalkReport, evaluate_talk

ASKED = ("id", "text", "thread", "command", "options")
"""What a case may show the app; everything else is its label."""


SHOWN = 70
"""Characters of a message in a table."""


def main() -> None:
    """Measure and print; `--json FILE` also writes the numbers, `--misses` lists everything that went wrong."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("tests/eval")
    bot = advisor(settings())
    console = Console()
    results: dict[str, object] = {"knowledge": bot.knowledge.digest}
    for path in sorted(folder.glob("*.jsonl")):
        cases = [json.loads(line) for line in path.read_text().splitlines() if line.strip()]
        results[path.stem] = _measure(path.stem, cases, bot, console, misses="--misses" in sys.argv)
    if "--json" in sys.argv:
        target = Path(sys.argv[sys.argv.index("--json") + 1])
        target.write_text(json.dumps(results, indent=2, sort_keys=True) + "\n")


def _measure(name: str, cases: list[Case], bot: Advisor, console: Console, *, misses: bool) -> dict[str, object]:
    answers = {case["id"]: _ask(case, bot) for case in track(cases, name, console=console, transient=True)}
    report: QuestionsReport | ScenariosReport | NeedsReport | TalkReport
    if "in_scope" in cases[0]:
        report = evaluate_questions(cases, lambda case: answers[case["id"]])
    elif "meant" in cases[0]:
        report = evaluate_talk(cases, lambda case: answers[case["id"]])
    elif "chosen" in cases[0]:
        known = [option.id for option in bot.comparison().options]
        report = evaluate_scenarios(cases, lambda case: answers[case["id"]], known)
    else:
        report = evaluate_needs(cases, lambda case: answers[case["id"]])
    numbers = asdict(report)
    del numbers["misses"]
    wrong = report.misses
    console.print(_table(f"{name}, {len(cases)} cases", numbers))
    if misses:
        for miss in wrong:
            console.print(json.dumps(asdict(miss), ensure_ascii=False), highlight=False, soft_wrap=True)
    elif report.misses:
        console.print(_confusions(report.misses))
    numbers["confusions"] = [
        {"wanted": wanted, "got": got, "times": times} for wanted, got, times in confusions(report.misses)
    ]
    return numbers


def _ask(case: Case, bot: Advisor) -> Answer:
    line = {key: case[key] for key in ASKED if key in case}
    if "chosen" in case:
        line["command"] = "recommend"
        line["options"] = [option for option in case["options"] if option in bot.comparison().option_by_id]
    answer = answer_line(json.dumps(line), 1, bot)
    if "error" in answer:
        raise ValueError(f"{case['id']}: {answer['error']}")
    return answer


def _confusions(misses: Sequence[Miss]) -> Table:
    table = Table("times", "wanted", "got", "for instance", title="taken for something else", title_justify="left")
    for miss, times in worth_reading(misses):
        table.add_row(str(times), miss.wanted, miss.got, miss.text[:SHOWN])
    return table


def _table(title: str, numbers: dict[str, object]) -> Table:
    table = Table(title=title, title_justify="left", show_header=False)
    for key, value in numbers.items():
        table.add_row(key.replace("_", " "), f"{value:.3f}" if isinstance(value, float) else str(value))
    return table


if __name__ == "__main__":
    main()
