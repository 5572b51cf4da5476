"""`stack-advisor …` as somebody types it: in this process, which is quick, or in one of its own."""

import io
import logging
import os
import subprocess
import sys
import traceback
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from bot.cli import main

QUIET = {"ENCODER": "off"}
ROOT = Path(__file__).parents[1]

Done = subprocess.CompletedProcess[str]


def run(*words: str, cwd: Path, stdin: str = "", **environment: str) -> Done:
    """Run it in this process, away from the checkout, with nothing in the environment but what is given.

    The knowledge is read once for all that run so. What is about the process itself (its imports, a signal, a terminal,
    another process beside it) is for `run_apart`.
    """
    out, err = _pipe(), _pipe()
    with _typed(words, cwd, stdin, _environment(environment)), redirect_stdout(out), redirect_stderr(err):
        status = _status_of_main()
    return subprocess.CompletedProcess(words, status, _written(out), _written(err))


def run_apart(*words: str, cwd: Path, stdin: str = "", **environment: str) -> Done:
    """The same in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=cwd,
        input=stdin,
        env=_environment(environment),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def _environment(given: dict[str, str]) -> dict[str, str]:
    """Eighty columns, because a process of its own would have them; this one may belong to a wider terminal."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {"PYTHONPATH": str(ROOT), "COLUMNS": "80"} | QUIET | given


@contextmanager
def _typed(words: tuple[str, ...], cwd: Path, stdin: str, environment: dict[str, str]) -> Iterator[None]:
    """Inside the block this process has these words, this folder, this input and this environment."""
    given = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    with (
        chdir(cwd),
        patch.dict(os.environ, environment, clear=True),
        patch.object(sys, "argv", ["stack-advisor", *words]),
        patch.object(sys, "stdin", given),
        _logging_as_before(),
    ):
        yield


@contextmanager
def _logging_as_before() -> Iterator[None]:
    """Handlers and levels that are set inside the block, as a server does, end with it."""
    root, known = logging.getLogger(), logging.root.manager.loggerDict
    handlers, levels = root.handlers[:], {name: logging.getLogger(name).level for name in ("", *known)}
    try:
        yield
    finally:
        root.handlers[:] = handlers
        for name in ("", *known):
            logging.getLogger(name).setLevel(levels.get(name, logging.NOTSET))


def _status_of_main() -> int:
    """Runs it, and tells its end as Python does for a process."""
    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except Exception:  # noqa: BLE001 - a traceback is what somebody would see
        traceback.print_exc()
        return 1
    return 0


def _pipe() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)


def _written(pipe: io.TextIOWrapper) -> str:
    buffer = pipe.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()
