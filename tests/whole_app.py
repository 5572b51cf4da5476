"""The whole app beside a local Slack, each on a port of this machine, for tests that read like a chat."""

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from pydantic import SecretStr

from bot.playground import PlaygroundConfig, Seed, create_playground
from bot.playground.app import Playground
from bot.playground.hosting import Place, running, serve_in_thread, take_port
from bot.server.http import create_server
from bot.server.socket import run_socket
from bot.settings import Settings
from bot.slack.installation.manifest import GLOBAL_SHORTCUTS, MESSAGE_SHORTCUTS, SCOPES, STEPS
from tests.driving.driver import SlackDriver

COMMAND = "/stack"
Transport = Literal["http", "socket"]


@dataclass
class WholeApp:
    """The app and its Slack. `stop` and `start` are a restart on the same database."""

    slack: SlackDriver
    settings: Settings
    url: str
    transport: Transport
    _place: Place
    ahead: timedelta = timedelta()
    """How far the app's clock goes before the real one."""
    _stop: Callable[[], None] | None = None

    def start(self) -> None:
        """Serve, and wait until requests can be taken. Raises what kept the app from starting."""
        failures: list[BaseException] = []
        if self.transport == "http":
            if self._place.listening.fileno() < 0:
                self._place = take_port(int(self.url.rpartition(":")[2]))
            server = create_server(self.settings, slot="test", on_failure=failures.append, clock=self.now)
            _, self._stop = serve_in_thread(server, self._place)
            self.slack.wait_until(lambda: failures or self.get("/readyz")[0] == 200, timeout=30)
        else:
            self._stop = socket_in_thread(self.settings, failures)
            self.slack.wait_until(lambda: failures or self.slack.playground.sockets.connections, timeout=30)
        if failures:
            self.stop()
            raise failures[0]

    def now(self) -> datetime:
        """This moment, as the app has it."""
        return datetime.now(UTC) + self.ahead

    def stop(self) -> None:
        """Stop gracefully, and wait for the end."""
        if self._stop is not None:
            self._stop()
        self._stop = None

    def rows(self, query: str, *values: Any) -> list[Any]:
        """Rows of its database, which is SQLite."""
        with closing(sqlite3.connect(self.settings.database_url.removeprefix("sqlite:///"))) as database:
            return database.execute(query, values).fetchall()

    def finish(self) -> None:
        """Wait until all that it has begun is done."""
        begun = "select 1 from workflow_status where status in ('PENDING', 'ENQUEUED')"
        taken = "select 1 from inbox where state = 'accepted'"
        self.slack.wait_until(lambda: not self.rows(taken) and not self.rows(begun), timeout=30)

    def get(self, path: str) -> tuple[int, Any]:
        """Status and content of a GET; content is decoded where it is JSON."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=10) as answer:
                return answer.status, _decoded(answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return error.code, _decoded(error.read())

    @contextmanager
    def as_process(self, log: Path | None = None) -> Iterator["AppProcess"]:
        """The same app as a process of its own, which can be killed. `start` must not be running."""
        process = AppProcess(self, log)
        try:
            yield process
        finally:
            process.kill()


class AppProcess:
    """`stack-advisor serve` or `socket`, with the settings of a whole app."""

    def __init__(self, app: WholeApp, log: Path | None = None) -> None:
        self._app = app
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None
        words = ["serve", "--port", app.url.rpartition(":")[2]] if app.transport == "http" else ["socket"]
        self.command = [sys.executable, "-m", "bot", *words]
        self.environment = {**os.environ, **environment(app.settings)}
        app._place.listening.close()

    def start(self) -> None:
        """Start it, and wait until it can take requests."""
        self.launch()
        self._app.slack.wait_until(self._ready, timeout=60)

    def launch(self) -> None:
        """Start it, and wait for nothing."""
        with self._log.open("ab") if self._log else nullcontext() as log:
            self._process = subprocess.Popen(self.command, env=self.environment, stderr=log)

    @property
    def log(self) -> str:
        """What it has logged so far."""
        assert self._log is not None
        return self._log.read_text() if self._log.exists() else ""

    def kill(self) -> None:
        """End it at once, as a crash would."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait(10)
        self._process = None

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    def terminate(self) -> int:
        """Ask it to stop; its exit status."""
        assert self._process is not None
        self._process.terminate()
        return self.wait(15)

    def wait(self, seconds: float) -> int:
        """Wait for its end, so long at most; its exit status."""
        assert self._process is not None
        status = self._process.wait(seconds)
        self._process = None
        return status

    def _ready(self) -> bool:
        if self._app.transport == "socket":
            return bool(self._app.slack.playground.sockets.connections)
        try:
            return self._app.get("/readyz")[0] == 200
        except OSError:
            return False


@contextmanager
def whole_app(
    folder: Path, transport: Transport = "http", seed: Seed | None = None, **changes: Any
) -> Iterator[WholeApp]:
    """The app, not yet started, with a fresh database in `folder`, beside a Slack of its own.

    `changes` are settings. The sentence encoder is off, so that starting takes no time; `KNOWLEDGE_DIR` counts as it
    does outside.
    """
    here, there = take_port(), take_port()
    playground, settings = _configured(here, there, transport, folder, seed or Seed())
    with running(playground, here):
        slack = SlackDriver(playground, "ana")
        app = WholeApp(slack, settings.model_copy(update=changes), there.url, transport, there)
        try:
            yield app
        finally:
            app.stop()
            app._place.listening.close()


def socket_in_thread(settings: Settings, failures: list[BaseException]) -> Callable[[], None]:
    """Run the app through Socket Mode in a thread; returns what stops it and waits for its end."""
    loop, stopping = asyncio.new_event_loop(), asyncio.Event()

    def run() -> None:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            try:
                runner.run(run_socket(settings, stopping))
            except Exception as error:  # noqa: BLE001 - whatever it is, the test is told
                failures.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()

    def stop() -> None:
        if thread.is_alive():
            loop.call_soon_threadsafe(stopping.set)
        thread.join(15)

    return stop


def _configured(
    here: Place, there: Place, transport: Transport, folder: Path, seed: Seed
) -> tuple[Playground, Settings]:
    config = PlaygroundConfig(
        here.url,
        f"{there.url}/slack/events" if transport == "http" else "",
        app_name="Stack Advisor",
        command=COMMAND,
        scopes=frozenset(SCOPES),
        shortcuts=MESSAGE_SHORTCUTS,
        global_shortcuts=GLOBAL_SHORTCUTS,
        steps=STEPS,
        retry_scale=0.001,
        seed=seed,
    )
    settings = Settings(
        slack_bot_token=SecretStr(config.bot_token),
        slack_signing_secret=SecretStr(config.signing_secret),
        slack_app_token=SecretStr(config.app_token),
        slack_api_url=f"{here.url}/api/",
        database_url=f"sqlite:///{folder / 'app.db'}",
        encoder=False,
        knowledge_dir=os.environ.get("KNOWLEDGE_DIR"),
    )
    return create_playground(config), settings


def environment(settings: Settings) -> dict[str, str]:
    """The settings as variables of the environment."""

    def said(value: Any) -> str:
        if isinstance(value, SecretStr):
            return value.get_secret_value()
        if isinstance(value, tuple):
            return ",".join(value)
        return ("on" if value else "off") if isinstance(value, bool) else str(value)

    values = {name.upper(): getattr(settings, name) for name in Settings.model_fields}
    return {name: said(value) for name, value in values.items() if value is not None}


def _decoded(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return body.decode()
