"""`stack-advisor …`: thin commands over the rooms, each imported only when it is asked for or listed."""

import sys
from importlib import import_module
from typing import Annotated

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command, get_group

from bot.errors import AdvisorError

USAGE_ERROR = 2

COMMANDS = {
    "ask": "talk:ask",
    "recommend": "advise:recommend",
    "reply": "talk:reply",
    "try": "playground:try_it",
    "serve": "run:serve",
    "socket": "run:socket",
    "manifest": "manifest:manifest",
    "doctor": "doctor:doctor",
    "knowledge": "knowledge:app",
    "decisions": "decisions:app",
    "workspace": "workspace:app",
    "db": "database:app",
}
"""Where in `bot.commands` each is: a function, or a group of commands."""


class _Late(TyperGroup):
    """The commands. A server is up sooner when it does not first wait for what the others import.

    The types of the two methods are those of typer's own classes, which its base names more widely.
    """

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> TyperCommand | TyperGroup | None:  # type: ignore[override]
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        found = getattr(import_module(f"bot.commands.{module}"), name)
        if isinstance(found, typer.Typer):
            group = get_group(found)
            group.name = cmd_name
            return group
        single = typer.Typer(add_completion=False, rich_markup_mode="rich", pretty_exceptions_enable=False)
        single.command(cmd_name)(found)
        command = get_command(single)
        assert isinstance(command, TyperCommand), "one function makes one command"
        return command


app = typer.Typer(
    name="stack-advisor",
    cls=_Late,
    help="Choose a stack from sourced, dated facts; in Slack, in the terminal, in batch.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)


def _print_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version  # imported late: no command needs it

        typer.echo(f"stack-advisor {version('stack-advisor')}")
        raise typer.Exit


@app.callback()
def _every_command(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """What is common to all; without it there would be no group."""


def main() -> None:
    """Run a command; what a person can put right is said in one sentence, with exit status 2."""
    try:
        app()
    except AdvisorError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(USAGE_ERROR)
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output, `head` for instance, has had enough
        sys.exit(0)
