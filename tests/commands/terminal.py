"""Somebody's terminal, beside a database."""

from dataclasses import dataclass
from pathlib import Path

from tests.commanding import ROOT, Done, run, run_apart


@dataclass
class Terminal:
    """Somebody's terminal, beside the database."""

    folder: Path
    database: Path
    team: str

    def run(self, *words: str, database: Path | None = None) -> Done:
        return run(*words, cwd=ROOT, DATABASE_URL=f"sqlite:///{database or self.database}", COLUMNS="200")

    def run_apart(self, *words: str) -> Done:
        """In a process of its own."""
        return run_apart(*words, cwd=ROOT, DATABASE_URL=f"sqlite:///{self.database}", COLUMNS="200")
