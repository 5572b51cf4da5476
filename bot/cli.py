"""`stack-advisor …`: thin commands over the rooms."""

import sys

import typer

from bot.commands import advise, database, decisions, doctor, knowledge, manifest, playground, run, talk, workspace
from bot.errors import AdvisorError

USAGE_ERROR = 2

app = typer.Typer(
    name="stack-advisor",
    help="Choose a stack from sourced, dated facts; in Slack, in the terminal, in batch.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
app.command("ask")(talk.ask)
app.command("recommend")(advise.recommend)
app.command("reply")(talk.reply)
app.command("try")(playground.try_it)
app.command("serve")(run.serve)
app.command("socket")(run.socket)
app.command("manifest")(manifest.manifest)
app.command("doctor")(doctor.doctor)
app.add_typer(knowledge.app, name="knowledge")
app.add_typer(decisions.app, name="decisions")
app.add_typer(workspace.app, name="workspace")
app.add_typer(database.app, name="db")


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
