"""Where commands are typed."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def one_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("here")


@pytest.fixture
def here(one_folder: Path) -> Path:
    """An empty folder, the same one each time: from another place the knowledge would be read anew."""
    for each in one_folder.iterdir():
        shutil.rmtree(each) if each.is_dir() else each.unlink()
    return one_folder
