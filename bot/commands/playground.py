"""`try`: the whole app beside a local Slack, in the browser, without an account."""

import asyncio
import contextlib
import os
import shutil
import signal
import threading
import time
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from pydantic import SecretStr
from rich.console import Console

from bot.commands.context import settings, waiting
from bot.errors import AdvisorError
from bot.playground import SHARED_WITH_OTHERS, Playground, PlaygroundConfig, create_playground, keeping
from bot.playground.hosting import Place, running, take_port
from bot.settings import Settings
from bot.slack.installation.manifest import GLOBAL_SHORTCUTS, MESSAGE_SHORTCUTS, SCOPES, USAGE_HINT, USES
from bot.slack.installation.paths import PATH

FOLDER = Path(".stack-advisor/playground")
WORKSPACE = FOLDER / "slack.db"
APP_DATABASE = FOLDER / "app.db"
PAGE_PORT = 3456
LONGEST_START = 120.0
_PORT_HELP = f"The page's port; 0 takes a free one, and so does none while {PAGE_PORT} is in use."


def try_it(
    port: Annotated[int | None, typer.Option(min=0, max=65535, help=_PORT_HELP, show_default=False)] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page.")] = True,
    reset: Annotated[bool, typer.Option("--reset", help="Forget what earlier tries left behind.")] = False,
) -> None:
    """Try everything in a local Slack in the browser. No account, no key; only this machine can reach it."""
    given = settings()
    here, there = _place_of(port), take_port()
    if reset:
        keeping.must_be_free(WORKSPACE)
        shutil.rmtree(FOLDER, ignore_errors=True)
    _make_folder()
    again = _Again()
    config = PlaygroundConfig(
        base_url=here.url,
        request_url=f"{there.url}{PATH}",
        app_name="Stack Advisor",
        bot_name="stack-advisor",
        command=given.slash_command,
        command_hint=USAGE_HINT,
        commands=USES,
        shortcuts=MESSAGE_SHORTCUTS,
        global_shortcuts=GLOBAL_SHORTCUTS,
        scopes=frozenset(SCOPES),
        title="Stack Advisor playground",
        hint=_hint(given),
        seed=SHARED_WITH_OTHERS,
        keep_in=WORKSPACE,
        on_reset=again.begin,
    )
    playground = create_playground(config)
    with running(playground, here):
        editor = playground.world.person(config.seed.people[0].name).id
        moved = port is None and not here.url.endswith(f":{PAGE_PORT}")
        where = f". Port {PAGE_PORT} is in use, so it is" if moved else ""
        _serve(_beside(config, given, editor), there, playground, again, browser=browser, where=where)


def _place_of(port: int | None) -> Place:
    """Where the page is served: at the port that was named, or else at the usual one or, while that is taken, any."""
    try:
        return take_port(PAGE_PORT if port is None else port)
    except AdvisorError as error:
        free = take_port()
        if port is None:
            return free
        free.listening.close()
        other = free.url.rpartition(":")[2]
        raise AdvisorError(
            f"Port {port} is in use. Stop what uses it, or name another: stack-advisor try --port {other}"
        ) from error


class _Again:
    """Beginning anew: when the workspace is reset, the app is stopped, its database goes, and it starts again."""

    def __init__(self) -> None:
        self._asked = threading.Event()
        self._ready = threading.Event()

    async def begin(self) -> None:
        """Ask for it, from the playground's thread; returns when the app can take requests again."""
        if not self._asked.is_set():
            self._ready.clear()
            self._asked.set()
            os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.to_thread(self._ready.wait, LONGEST_START)

    def asked(self) -> bool:
        return self._asked.is_set()

    def done(self) -> None:
        self._asked.clear()
        self._ready.set()


def _beside(config: PlaygroundConfig, given: Settings, editor: str) -> Settings:
    """The app's settings next to a playground: its tokens, its address, a database of its own. Where nobody is named,
    whoever one begins as is its `editor`, so that all an editor sees can be seen."""
    return given.model_copy(
        update={
            "slack_bot_token": SecretStr(config.bot_token),
            "slack_signing_secret": SecretStr(config.signing_secret),
            "slack_app_token": SecretStr(config.app_token),
            "slack_client_id": None,
            "slack_client_secret": None,
            "slack_api_url": f"{config.base_url}/api/",
            "database_url": f"sqlite:///{APP_DATABASE}",
            "editors": given.editors or (editor,),
            "log_level": "WARNING" if given.log_level == "INFO" else given.log_level,
        }
    )


def _serve(given: Settings, place: Place, playground: Playground, again: _Again, *, browser: bool, where: str) -> None:
    from bot.server.http import serve

    console = Console()
    place.listening.close()  # the server takes the port again, under its own rules
    greeting = partial(_greet, console, given, place.url, playground, browser, where)
    threading.Thread(target=greeting, daemon=True).start()
    with contextlib.suppress(KeyboardInterrupt):
        while True:
            serve(given, "127.0.0.1", int(place.url.rsplit(":", 1)[1]), slot="playground")
            if not again.asked():
                break
            for kept in FOLDER.glob("app.db*"):
                kept.unlink(missing_ok=True)
            threading.Thread(target=_when_ready, args=(place.url, again.done), daemon=True).start()
    console.print("\nStopped.")


def _greet(console: Console, given: Settings, app_url: str, playground: Playground, browser: bool, where: str) -> None:
    """Say where the page is, once the app can answer it."""
    page = playground.config.base_url
    with waiting("Starting; the first time, the sentence encoder reads all the facts"):
        if not _wait_until_ready(app_url):
            return
    playground.hurry()
    console.print(f"The playground is open{where} at [bold]{page}[/bold]", highlight=False, soft_wrap=True)
    console.print(f"  {_hint(given)}\n  Data is kept in {FOLDER}/; stop with Ctrl-C.", style="dim", highlight=False)
    if browser:
        webbrowser.open(page)


def _when_ready(app_url: str, then: Callable[[], None]) -> None:
    if _wait_until_ready(app_url):
        then()


def _wait_until_ready(app_url: str) -> bool:
    until = time.monotonic() + LONGEST_START
    while not _ready(app_url):
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


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
