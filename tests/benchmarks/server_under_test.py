"""The app as a process of its own beside a local Slack: how soon it is up, how much memory it takes."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.playground import PlaygroundConfig, create_playground
from bot.playground.hosting import running, take_port
from tests.benchmarks.load import SECRET


@dataclass(frozen=True)
class Started:
    """A running server: seconds until `/healthz` and `/readyz` answered, resident memory in MB once idle."""

    port: int
    healthy_after: float
    ready_after: float
    memory: float


@contextmanager
def app_process(folder: Path, cache: Path) -> Iterator[Started]:
    """`stack-advisor serve` with a fresh database in `folder` and the encoder's cache in `cache`."""
    slack, app = take_port(), take_port()
    port = int(app.url.rsplit(":", 1)[1])
    app.listening.close()
    config = PlaygroundConfig(slack.url, f"{app.url}/slack/events", signing_secret=SECRET, command="/stack")
    environment = os.environ | {
        "SLACK_BOT_TOKEN": config.bot_token,
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_API_URL": f"{slack.url}/api/",
        "DATABASE_URL": f"sqlite:///{folder / 'bench.db'}",
        "XDG_CACHE_HOME": str(cache),
        "LOG_LEVEL": "WARNING",
    }
    with running(create_playground(config), slack):
        begun = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "serve", "--port", str(port)], env=environment, cwd=folder
        )
        try:
            healthy = _wait(f"{app.url}/healthz", begun, process)
            ready = _wait(f"{app.url}/readyz", begun, process)
            time.sleep(1)
            yield Started(port, healthy, ready, resident(process.pid))
        finally:
            process.terminate()
            process.wait(20)


@contextmanager
def floor_process() -> Iterator[int]:
    """The no-op command; gives its port."""
    place = take_port()
    port = int(place.url.rsplit(":", 1)[1])
    place.listening.close()
    process = subprocess.Popen([sys.executable, "-m", "tests.benchmarks.floor", str(port)])
    try:
        _wait(place.url, time.perf_counter(), process)
        yield port
    finally:
        process.terminate()
        process.wait(10)


def _wait(url: str, begun: float, process: subprocess.Popen[bytes]) -> float:
    """Seconds since `begun` until the address answers; 404 counts as an answer, 503 does not."""
    while time.perf_counter() - begun < 120:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with status {process.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=5):
                return time.perf_counter() - begun
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return time.perf_counter() - begun
        except OSError:
            pass
        time.sleep(0.05)  # asking more often would keep a core from the start that is measured
    raise RuntimeError(f"{url} did not answer")


def resident(pid: int) -> float:
    """The resident memory of a process, in MB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("the kernel does not tell how much memory the process takes")
