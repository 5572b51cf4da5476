"""A reply on a terminal: the same words as everywhere, with colour where there is any."""

import json
import sys

from rich.console import Console
from rich.text import Text

from bot.advisor.batch import published
from bot.advisor.conversation import Kind, Reply
from bot.advisor.reply import Advisor
from bot.commands.show_advice import show_advice
from bot.facts.model import Comparison
from bot.scoring.canonical import digest

_HEADINGS = ("Because of ", "For ", "What would change it", "Not known", "You said", "What speaks for ")


def print_reply(reply: Reply, bot: Advisor, as_json: bool) -> None:
    """Print a reply for people, or as JSON with its digest."""
    if as_json:
        out = published(reply)
        out["knowledge"] = bot.knowledge.digest
        out["digest"] = digest(out)
        sys.stdout.write(json.dumps(out, ensure_ascii=False, indent=2) + "\n")
        return
    given = reply.recommendation
    comparison = bot.comparison(given.comparison if given else None)
    if reply.kind is Kind.RECOMMENDATION and given is not None:
        show_advice(reply, given, comparison, Console())
    else:
        show(reply, comparison, Console())


def show(reply: Reply, comparison: Comparison, console: Console) -> None:
    """Print a reply; a reply without words says that it would have kept quiet."""
    if not reply.text:
        console.print("(no reply: nothing was asked)", style="dim")
        return
    names = [option.name for option in comparison.options]
    lines = reply.text.splitlines()
    for position, line in enumerate(lines):
        console.print(_styled(line, names, first=position == 0 and reply.kind is not Kind.FACT), soft_wrap=False)


def _styled(line: str, names: list[str], *, first: bool) -> Text:
    text = Text(line)
    if first or line.startswith(_HEADINGS):
        text.stylize("bold")
    text.highlight_words([f"{name}:" for name in names], "bold cyan")
    text.highlight_regex(r"█+", "green")
    text.highlight_regex(r"[▒░]+", "bright_black")
    text.highlight_regex(r"\[[^\]]*checked [^\]]*\]|^ {4}.*checked .*$", "bright_black")
    text.highlight_regex(r"^(?:Contested|Outdated): |(?<=: )(?:Contested|Outdated):", "yellow")
    return text
