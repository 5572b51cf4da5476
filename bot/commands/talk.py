"""`ask` and `reply`: the conversation in the terminal and in batch."""

import json
import sys
import time
from typing import Annotated

import typer
from rich.console import Console

from bot.advisor.batch import answer_line
from bot.advisor.conversation import Conversation, Message
from bot.advisor.reply import Advisor
from bot.commands.context import ComparisonId, Json, advisor, settings
from bot.commands.explained import print_explanation
from bot.commands.show import print_reply
from bot.errors import AdvisorError


def ask(
    question: Annotated[list[str] | None, typer.Argument(help="The question, in your own words.")] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show which phrasing, topic and fact matched, and how surely.")
    ] = False,
    as_json: Json = False,
    comparison: ComparisonId = None,
) -> None:
    """Ask a fact; without a question, ask one after the other."""
    bot = advisor(settings())
    if question:
        answer, _ = bot.reply(Message(text=" ".join(question), command="ask", comparison=comparison))
        print_reply(answer, bot, as_json)
        if explain and not as_json:
            print_explanation(bot.explain(" ".join(question), comparison), answer)
    else:
        _talk(bot, comparison)


def _talk(bot: Advisor, comparison: str | None) -> None:
    """A conversation, as in a thread, until an empty line or the end of input."""
    console = Console()
    conversation = Conversation(comparison=comparison)
    if sys.stdin.isatty():
        console.print("Tell me what you are building, or ask. An empty line ends it.", style="dim")
    while text := _next_line():
        reply, conversation = bot.reply(Message(text=text, mentioned=True), conversation)
        print_reply(reply, bot, as_json=False)


def _next_line() -> str:
    if sys.stdin.isatty():
        sys.stdout.write("\n> ")
        sys.stdout.flush()
    return sys.stdin.readline().strip()


def reply(
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One JSON object a line in, one out.")] = False,
) -> None:
    """Answer messages from standard input, in order, through the same reply() as everything else."""
    if not jsonl:
        raise AdvisorError("Say `stack-advisor reply --jsonl` and give one JSON object a line on standard input.")
    bot = advisor(settings())
    for number, raw in enumerate(sys.stdin.buffer, start=1):
        if not raw.strip():
            continue
        begun = time.perf_counter()
        out = answer_line(raw.decode(errors="replace"), number, bot)
        out["ms"] = round((time.perf_counter() - begun) * 1000, 3)
        sys.stdout.write(json.dumps(out, ensure_ascii=False) + "\n")
        sys.stdout.flush()  # whoever sends one line and waits for its answer must get it
