"""Somebody's terminal: the commands in a process of their own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

QUIET = {"ENCODER": "off"}


def run(*words: str, cwd: Path, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `stack-advisor …` away from the checkout, with nothing in the environment but what is given."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=cwd,
        input=stdin,
        env=kept | {"PYTHONPATH": str(Path(__file__).parents[2])} | QUIET | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@dataclass
class Terminal:
    """Somebody's terminal, beside the database."""

    folder: Path
    database: Path
    team: str

    def run(self, *words: str, database: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bot", *words],
            cwd=Path(__file__).parents[2],
            env={"PATH": "/usr/bin:/bin", "DATABASE_URL": f"sqlite:///{database or self.database}", "COLUMNS": "200"},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
