"""An earlier state of a knowledge folder: another folder, or the same one at a revision of its git repository."""

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import AdvisorError


@contextmanager
def earlier(folder: Path, against: str) -> Iterator[Path]:
    """The folder that `against` names, or `folder` as it was at that revision, unpacked for as long as this lasts.

    A folder that exists comes before a revision of the same name. Raises AdvisorError when it is neither.
    """
    if against and Path(against).is_dir():
        yield Path(against)
        return
    top = Path(_git(folder, "rev-parse", "--show-toplevel", wrong=f"{folder} lies in no git repository.").strip())
    wrong = f"{against!r} is neither a folder nor a revision of the git repository {top}."
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{against}^{{commit}}", wrong=wrong)
    inside = folder.resolve().relative_to(top.resolve()).as_posix()
    wrong = f"At {against} there was no {inside}."
    packed = _git_bytes(top, "archive", "--format=tar", commit.strip(), "--", inside, wrong=wrong)
    with tempfile.TemporaryDirectory(prefix="stack-advisor-") as unpacked:
        with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
            tar.extractall(unpacked, filter="data")
        yield Path(unpacked) / inside


def _git(folder: Path, *words: str, wrong: str) -> str:
    return _git_bytes(folder, *words, wrong=wrong).decode(errors="replace")


def _git_bytes(folder: Path, *words: str, wrong: str) -> bytes:
    try:
        # No shell reads the words, and git is whichever the person who types the command has.
        done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        raise AdvisorError("git is not installed here, so only a folder can be compared with. Name one.") from None
    if done.returncode != 0:
        raise AdvisorError(wrong)
    return done.stdout
