"""What the tests of this room share."""

from pathlib import Path

import pytest
from tea import Tea


@pytest.fixture
def tea(tmp_path: Path) -> Tea:
    """A valid knowledge folder that is not written yet."""
    return Tea(tmp_path / "knowledge")
