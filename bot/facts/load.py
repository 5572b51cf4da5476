"""The folder of YAML files -> `Knowledge`, or every mistake in it with file, line and what to write instead."""

import hashlib
import itertools
import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from bot.errors import KnowledgeError, SettingsError
from bot.facts.comparison_folder import read_comparison, yaml_files
from bot.facts.files import HEAD
from bot.facts.mistakes import Mistake
from bot.facts.model import Comparison, Knowledge

PACKAGED = Path(__file__).parent.parent / "data" / "knowledge"
"""Where an installed package carries its knowledge."""

CHECKOUT = Path(__file__).parent.parent.parent / "knowledge"
"""Where a checkout has it."""


Told = Callable[[str], object]
"""Hears, in a few words, what is being done; for those who wait."""


def locate_knowledge(settings_dir: str | None) -> Path:
    """The folder to load: the one that `KNOWLEDGE_DIR` names, else the package's own, else the checkout's.

    Raises SettingsError when the folder does not exist.
    """
    if settings_dir:
        chosen = Path(settings_dir).expanduser()
        if not chosen.is_dir():
            raise SettingsError(f"KNOWLEDGE_DIR names {chosen}, which is no folder. Correct it, or unset it.")
        return chosen
    for folder in (PACKAGED, CHECKOUT):
        if folder.is_dir():
            return folder
    raise SettingsError("No knowledge was found beside the program. Set KNOWLEDGE_DIR to the folder that holds it.")


def load(folder: Path, today: date, told: Told = lambda _: None) -> Knowledge:
    """Read all comparisons of `folder`. `today` is the day after which nobody can have read a source.

    Raises KnowledgeError with all mistakes of all files, ordered by file and line.
    """
    shown = _shown(folder)
    if (folder / f"{HEAD}.yaml").exists():
        raise KnowledgeError([f"{shown}: This is the folder of one comparison. Name the folder around it."])
    folders = _comparison_folders(folder)
    if not folders:
        text = "No comparison was found here. Make a folder for it that holds a comparison.yaml."
        raise KnowledgeError([f"{shown}: {text}"])
    mistakes: list[Mistake] = []
    comparisons = []
    numbers = itertools.count(1)
    total = sum(len(yaml_files(path)) for path in folders)

    def begun(file: str) -> None:
        told(f"Reading file {next(numbers):,} of {total:,}: {file.removeprefix(f'{shown}/')}")

    for path in folders:
        comparison, found = read_comparison(path, f"{shown}/{path.name}", today, begun)
        mistakes += found
        if comparison is not None:
            comparisons.append(comparison)
    if mistakes:
        raise KnowledgeError([str(mistake) for mistake in sorted(set(mistakes))])
    return Knowledge(comparisons=tuple(comparisons), digest=digest(comparisons))


def digest(comparisons: Sequence[Comparison]) -> str:
    """The sha256, in hex, of the comparisons' canonical JSON; their order makes no difference."""
    plain = [comparison.model_dump(mode="json") for comparison in sorted(comparisons, key=lambda each: each.id)]
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _shown(folder: Path) -> str:
    """The folder's name as a person would type it from where they are."""
    resolved = folder.resolve()
    here = Path.cwd()
    return resolved.relative_to(here).as_posix() if resolved.is_relative_to(here) and resolved != here else str(folder)


def _comparison_folders(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.is_dir() and path.name[0] != "." and yaml_files(path))
