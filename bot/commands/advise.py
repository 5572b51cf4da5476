"""`recommend`: from words, from options of the command line, from a file, or by asking."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.advisor.reply import Advisor
from bot.commands.answers_file import read_answers
from bot.commands.brief import Brief, check_options, check_words, with_use_case
from bot.commands.context import ComparisonId, Json, advisor, settings
from bot.commands.questions import ask_brief
from bot.commands.show import print_reply

_LEFT = 130
"""The exit status of somebody who leaves by Ctrl-C."""


def recommend(
    words: Annotated[list[str] | None, typer.Argument(help="What you are building and what matters.")] = None,
    use_case: Annotated[str | None, typer.Option("--use-case", help="What you are building, such as crm.")] = None,
    need: Annotated[list[str] | None, typer.Option("--need", help="A need in your words; repeat it.")] = None,
    answers: Annotated[
        Path | None, typer.Option("--answers", help="A YAML or JSON file of answers, needs and options.")
    ] = None,
    options: Annotated[
        list[str] | None, typer.Option("--options", "--option", help="Consider only these; commas, or repeat it.")
    ] = None,
    as_json: Json = False,
    comparison: ComparisonId = None,
) -> None:
    """Recommend from a description, from answers, or by asking questions when nothing is given on a terminal."""
    bot = advisor(settings())
    given = any((words, use_case, need, answers, options))
    if not given and not as_json and sys.stdin.isatty() and sys.stdout.isatty():
        brief = _asked(bot, comparison)
    else:
        brief = read_answers(answers, bot, comparison) if answers else Brief(comparison)
        brief = _with(brief, bot, " ".join(words or ()), use_case, need or [], options or [])
    reply, _ = bot.reply(brief.message)
    print_reply(reply, bot, as_json)


def _with(brief: Brief, bot: Advisor, words: str, use_case: str | None, needs: list[str], options: list[str]) -> Brief:
    """The brief with what the command line says: it comes before what a file says of the same."""
    known = bot.comparison(brief.comparison)
    chosen = check_options([one for given in options for one in given.split(",")], known)
    check_words([*needs, *brief.words], bot, brief.comparison)
    told = tuple(each for each in (words, *needs, *brief.words) if each.strip())
    brief = Brief(brief.comparison, chosen or brief.options, brief.answers, told)
    return with_use_case(brief, use_case, known) if use_case is not None else brief


def _asked(bot: Advisor, comparison: str | None) -> Brief:
    console = Console()
    try:
        brief = ask_brief(bot.comparison(comparison), console)
        console.print()
        return brief
    except (EOFError, KeyboardInterrupt):
        console.print()
        raise typer.Exit(_LEFT) from None
