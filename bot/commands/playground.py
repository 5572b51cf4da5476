"""`try`: the whole app beside a local Slack, in the browser, without an account."""

import contextlib
import shutil
import threading
import time
import urllib.error
import urllib.request
import webbrowser
from pathlib import Path
from typing import Annotated

import typer
from pydantic import SecretStr
from rich.console import Console

from bot.commands.context import settings, waiting
from bot.errors import AdvisorError
from bot.playground import PlaygroundConfig, create_playground
from bot.playground.hosting import Place, running, take_port
from bot.settings import Settings
from bot.slack.manifest import USAGE_HINT

FOLDER = Path(".stack-advisor/playground")
PAGE_PORT = 3456
LONGEST_START = 120.0


def try_it(
    port: Annotated[int, typer.Option(min=0, max=65535, help="The page's port; 0 takes a free one.")] = PAGE_PORT,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page.")] = True,
    reset: Annotated[bool, typer.Option("--reset", help="Forget what earlier tries left behind.")] = False,
) -> None:
    """Try everything in a local Slack in the browser. No account, no key; only this machine can reach it."""
    if reset:
        shutil.rmtree(FOLDER, ignore_errors=True)
    given = settings()
    _make_folder()
    here, there = take_port(port), take_port()
    config = PlaygroundConfig(
        base_url=here.url,
        request_url=f"{there.url}/slack/events",
        app_name="Stack Advisor",
        bot_name="stack-advisor",
        command=given.slash_command,
        command_hint=USAGE_HINT,
        title="Stack Advisor playground",
        hint=_hint(given),
    )
    with running(create_playground(config), here):
        _serve(_beside(config, given), there, here.url, browser=browser)


def _beside(config: PlaygroundConfig, given: Settings) -> Settings:
    """The app's settings next to a playground: its tokens, its address, a database of its own."""
    return given.model_copy(
        update={
            "slack_bot_token": SecretStr(config.bot_token),
            "slack_signing_secret": SecretStr(config.signing_secret),
            "slack_app_token": SecretStr(config.app_token),
            "slack_api_url": f"{config.base_url}/api/",
            "database_url": f"sqlite:///{FOLDER / 'app.db'}",
            "log_level": "WARNING" if given.log_level == "INFO" else given.log_level,
        }
    )


def _serve(given: Settings, place: Place, page: str, *, browser: bool) -> None:
    from bot.server import serve

    console = Console()
    place.listening.close()  # the server takes the port again, under its own rules
    greeter = threading.Thread(target=_greet, args=(console, given, place.url, page, browser), daemon=True)
    greeter.start()
    with contextlib.suppress(KeyboardInterrupt):
        serve(given, "127.0.0.1", int(place.url.rsplit(":", 1)[1]), slot="playground")
    console.print("\nStopped.")


def _greet(console: Console, given: Settings, app_url: str, page: str, browser: bool) -> None:
    """Say where the page is, once the app can answer it."""
    until = time.monotonic() + LONGEST_START
    with waiting("Starting; the first time, the sentence encoder reads all the facts"):
        while not _ready(app_url):
            if time.monotonic() > until:
                return
            time.sleep(0.1)
    console.print(f"The playground is open at [bold]{page}[/bold]", highlight=False)
    console.print(f"  {_hint(given)} Data is kept in {FOLDER}/; stop with Ctrl-C.", style="dim")
    if browser:
        webbrowser.open(page)


def _hint(given: Settings) -> str:
    return f"Type {given.slash_command} recommend in a channel and press Enter."


def _make_folder() -> None:
    try:
        FOLDER.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AdvisorError(
            f"Cannot make the folder {FOLDER} here: {error.strerror}. Start this in a folder you may write to, with "
            "nothing else of that name in it."
        ) from None


def _ready(app_url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{app_url}/readyz", timeout=2) as answer:  # noqa: S310 - our own address
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False
