"""`serve` and `socket`: the app, for Slack."""

from typing import Annotated

import typer

from bot.commands.context import settings


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="The port; $PORT or 3000 by default.")] = None,
) -> None:
    """Serve Slack's requests by HTTP at /slack/events, with /healthz, /readyz and /metrics."""
    from bot.server.http import serve as run  # imported late, as what a command needs, and only then

    given = settings()
    run(given, host, given.port if port is None else port)


def socket(
    host: Annotated[str, typer.Option(help="The address of --port.")] = "127.0.0.1",
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Where to answer /healthz, /readyz and /metrics.")
    ] = None,
) -> None:
    """Serve through Socket Mode, which needs no public address."""
    from bot.server.socket import serve_socket as run

    run(settings(), host, port)
