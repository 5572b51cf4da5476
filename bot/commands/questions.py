"""The questionnaire in the terminal: one question after the other, each with a default that Enter takes."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from rich.console import Console
from rich.text import Text

from bot.commands.brief import Brief
from bot.facts.model import Comparison, Question

Choice = tuple[str, str, str]
"""An id, how it is shown, and a line about it."""

_NO_HEADS: Mapping[str, str] = MappingProxyType({})


def ask_brief(known: Comparison, console: Console) -> Brief:
    """Ask everything the questionnaire asks. Raises EOFError or KeyboardInterrupt when somebody leaves."""
    told = "Choose by number; several by commas where it says so. Enter takes what stands in brackets."
    console.print(told, style="dim")
    answers = {question.id: chosen for question in known.questions if (chosen := _ask(question, console))}
    options = _choose(
        "Which options should be considered?",
        [(option.id, option.name, "") for option in known.options],
        console,
        several=True,
        default="all",
        least=min(2, len(known.options)),
    )
    console.print()
    words = console.input(Text.assemble(("Anything else?", "bold"), " In your own words [nothing]: ")).strip()
    return Brief(known.id, options, answers, (words,) if words else ())


def _ask(question: Question, console: Console) -> tuple[str, ...]:
    choices = [(answer.id, answer.label, answer.about or "") for answer in question.answers]
    heads = {answers[0].id: group for group, answers in question.grouped if group}
    nothing = next((a for a in question.answers if not a.needs and a.use_case is None), None)
    default = nothing.label if nothing else ("" if question.required else "skip")
    chosen = _choose(
        question.text,
        choices,
        console,
        several=question.kind == "many",
        default=default,
        least=int(question.required),
        heads=heads,
    )
    return chosen or ((nothing.id,) if nothing and question.required else ())


def _choose(
    text: str,
    choices: Sequence[Choice],
    console: Console,
    *,
    several: bool,
    default: str,
    least: int,
    heads: Mapping[str, str] = _NO_HEADS,
) -> tuple[str, ...]:
    """The ids chosen; none when the default was taken. Asks again until what is typed makes sense. `heads` stand above
    the choices with these ids."""
    console.print()
    console.print(Text(text, style="bold"))
    width = len(str(len(choices)))
    for number, (id, label, about) in enumerate(choices, start=1):
        if id in heads:
            console.print(Text(f"  {heads[id]}", style="italic"))
        more = (f"  {about}", "dim") if about else ""
        console.print(Text.assemble((f"  {number:>{width}}", "cyan"), f"  {label}", more))
    how = "Numbers, with commas" if several else "Number"
    while True:
        typed = console.input(Text(f"{how} [{default}]: " if default else f"{how}: ")).strip()
        if not typed and default:
            return ()
        numbers = typed.replace(",", " ").split()
        wrong = [number for number in numbers if not number.isdecimal() or not 0 < int(number) <= len(choices)]
        if wrong or not numbers:
            what = f"“{wrong[0]}” is none of them" if wrong else "One is needed"
            console.print(Text(f"{what}: type a number from 1 to {len(choices)}.", style="red"))
        elif len(numbers) > 1 and not several:
            console.print(Text("Only one can be chosen here.", style="red"))
        elif len(set(numbers)) < least:
            console.print(Text(f"At least {least} are needed, or Enter for {default}.", style="red"))
        else:
            return tuple(dict.fromkeys(choices[int(number) - 1][0] for number in numbers))
