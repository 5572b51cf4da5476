"""`stack-advisor try`, as a process of its own: what it keeps over a restart, and beginning anew."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from bot.commands.playground import PAGE_PORT
from tests.commanding import ROOT, run_apart

ENVIRONMENT = {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "ENCODER": "off", "NO_COLOR": "1"}
# Of the app that somebody runs for many workspaces; the playground takes no notice.
ENVIRONMENT |= {"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "x"}


class Tried:
    """A playground somebody has started, as its page speaks to it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.state: dict[str, Any] = httpx.get(f"{url}/playground/state").json()
        self.general = next(one["id"] for one in self.state["channels"] if one["name"] == "general")

    def act(self, what: str, **body: Any) -> httpx.Response:
        body = {"as": self.state["me"], "channel": self.general, **body}
        return httpx.post(f"{self.url}/playground/{what}", json=body, timeout=60)

    def texts(self) -> str:
        """All that can be read in #general."""
        asked = {"as": self.state["me"], "channel": self.general}
        return httpx.get(f"{self.url}/playground/messages", params=asked).text

    def home_of(self, user: str, words: str) -> str:
        """What this person's home holds, once it says so: a question is counted a moment after it was answered."""
        told = ""
        for _ in range(100):
            self.act("home", tab="home", **{"as": user})
            told = str(httpx.get(f"{self.url}/playground/views", params={"as": user}).json()["home"])
            if words in told:
                break
            time.sleep(0.1)
        return told


@contextmanager
def trying(folder: Path, *more: str) -> Iterator[Tried]:
    words = [sys.executable, "-m", "bot", "try", "--no-browser", "--port", "0", *more]
    with subprocess.Popen(words, cwd=folder, env=os.environ | ENVIRONMENT, stdout=subprocess.PIPE, text=True) as it:
        assert it.stdout is not None
        line = next((line for line in it.stdout if "http://" in line), "")
        found = re.search(r"http://\S+", line)
        assert found, line
        try:
            yield Tried(found[0])
        finally:
            it.send_signal(signal.SIGINT)
            assert it.wait(20) == 0


def test_what_was_said_is_there_again_and_goes_with_a_reset(tmp_path: Path) -> None:
    with trying(tmp_path) as tried:
        assert tried.state["kept"] == ".stack-advisor/playground"
        tried.act("command", text="/stack does flask have an admin?")
        tried.act("say", text="see you tomorrow")
        assert "Flask-Admin" in tried.texts()
    with trying(tmp_path) as tried:
        assert "see you tomorrow" in tried.texts()
        assert "Flask-Admin" in tried.texts()
        beside_the_apps_data = tmp_path / tried.state["kept"] / "app.db.mark"
        beside_the_apps_data.touch()
        assert tried.act("reset").status_code == 200
        assert not beside_the_apps_data.exists()
        tried = Tried(tried.url)
        assert "see you tomorrow" not in tried.texts()
        tried.act("command", text="/stack does flask have an admin?")
        assert "Flask-Admin" in tried.texts()
    with trying(tmp_path, "--reset") as tried:
        assert "Flask-Admin" not in tried.texts()


@contextmanager
def taken(port: int) -> Iterator[int]:
    """A port that somebody else has: this test, or whoever had it before; a free one for 0."""
    with socket.socket() as other:
        with contextlib.suppress(OSError):
            other.bind(("127.0.0.1", port))
            other.listen()
        yield port or other.getsockname()[1]


def test_while_the_usual_port_is_taken_it_takes_another_and_says_so(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "bot", "try", "--no-browser"]
    with (
        taken(PAGE_PORT),
        subprocess.Popen(words, cwd=tmp_path, env=os.environ | ENVIRONMENT, stdout=subprocess.PIPE, text=True) as it,
    ):
        assert it.stdout is not None
        line = next(line for line in it.stdout if "http://" in line)
        it.send_signal(signal.SIGINT)
        assert it.wait(20) == 0
    assert re.fullmatch(
        rf"The playground is open\. Port {PAGE_PORT} is in use, so it is at http://127\.0\.0\.1:\d+\n", line
    )


def test_a_port_that_was_named_and_is_taken_is_refused_with_one_that_is_free(tmp_path: Path) -> None:
    with taken(0) as port:
        done = run_apart("try", "--no-browser", "--port", str(port), cwd=tmp_path, **ENVIRONMENT)
    told = " ".join(done.stderr.split())
    assert done.returncode == 2
    assert f"Port {port} is in use. Stop what uses it, or name another: stack-advisor try --port" in told


def test_a_second_one_in_the_same_folder_says_what_is_in_the_way(tmp_path: Path) -> None:
    with trying(tmp_path) as tried:
        tried.act("say", text="still here")
        for more in ((), ("--reset",)):
            second = run_apart("try", "--no-browser", "--port", "0", *more, cwd=tmp_path, **ENVIRONMENT)
            assert second.returncode == 2
            assert "Another playground is using" in " ".join(second.stderr.split())
            assert "Traceback" not in second.stderr
    with trying(tmp_path) as tried:
        assert "still here" in tried.texts()


def test_whoever_one_begins_as_is_its_editor(tmp_path: Path) -> None:
    with trying(tmp_path) as tried:
        told = tried.act("command", text="/stack ask who waters the plants on Friday?")
        assert told.status_code == 200
        words = "For editors: asked, and not answered by any fact"
        home = tried.home_of(tried.state["me"], words)
        assert words in home, home[-1500:]
        ben = next(one["id"] for one in tried.state["people"] if one["real_name"] == "Ben Okafor")
        assert "For editors" not in tried.home_of(ben, "I help your team")
