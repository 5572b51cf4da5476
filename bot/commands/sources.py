"""`knowledge sources`: are the pages that facts rest on still there, and do their versions still get fixes?"""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.commands.knowledge_folder import AsJson, Folder, loaded_or_exit, print_json
from bot.facts.links import links_of
from bot.facts.support import version_support
from bot.opening import today

Only = Annotated[str, typer.Option("--only", help="Only pages whose address, or a fact that cites them, holds this.")]
Offline = Annotated[bool, typer.Option("--offline", help="Ask for no page; look at the versions only.")]
Tries = Annotated[int, typer.Option(min=1, max=10, help="How often a page is asked for.")]
Timeout = Annotated[float, typer.Option(min=0.1, max=300, help="Seconds of silence after which a try is over.")]


def sources(
    folder: Folder = None,
    as_json: AsJson = False,
    only: Only = "",
    offline: Offline = False,
    tries: Tries = 3,
    timeout: Timeout = 15.0,
) -> None:
    """Open every page that facts rest on: is it still there, and still the page?

    Then tell which versions that facts speak of get no more fixes, by what
    `support` says of each option. A host is asked for one page at a time.

    The exit status is 1 when a page is gone, wrong or out of reach.
    """
    from bot.facts import sources_report
    from bot.facts.one_host import Found, Manners  # imported late: no other command needs what speaks HTTP
    from bot.facts.sources import MENDED_BY_HAND, check_links

    knowledge = loaded_or_exit(folder)
    links = () if offline else links_of(knowledge, only)
    found: Sequence[Found] = ()
    if links:
        with _progress() as progress:
            bar = progress.add_task("Opening pages", total=len(links))
            found = check_links(links, Manners(tries=tries, timeout=timeout), told=lambda _: progress.advance(bar))
    versions = version_support(knowledge, today())
    if as_json:
        print_json(sources_report.sources_data(found, versions))
    else:
        if not offline:
            sources_report.print_links(Console(), found)
        sources_report.print_versions(Console(), versions)
    if any(each.status in MENDED_BY_HAND for each in found):
        raise typer.Exit(1)


def _progress() -> Progress:
    """A bar on standard error that leaves nothing behind, and is not there at all where that is no terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
