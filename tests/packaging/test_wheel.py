"""What a wheel carries, because people install that and not the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files in a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_it_carries_the_knowledge(names: set[str]) -> None:
    shipped = {path.relative_to(ROOT / "knowledge").as_posix() for path in (ROOT / "knowledge").rglob("*.yaml")}
    assert {f"bot/data/knowledge/{name}" for name in shipped} <= names


def test_it_carries_the_encoder_with_its_notice(names: set[str]) -> None:
    folder = "bot/understanding/encoder/"
    assert {folder + name for name in ("minilm-l6-v2-int8.onnx", "tokenizer.json", "NOTICE")} <= names
    assert {"bot/embeddings/meaning.bin", "bot/embeddings/wording.bin"} <= names
    assert any(name.startswith("bot/embeddings/learned-") for name in names)


def test_it_carries_the_playground_and_the_migrations(names: set[str]) -> None:
    assert "bot/playground/static/index.html" in names
    assert any(name.startswith("bot/store/migrations/versions/") for name in names)


def test_it_carries_no_tests(names: set[str]) -> None:
    assert not any(name.startswith("tests/") for name in names)
