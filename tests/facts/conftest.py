"""What the tests of this room share."""

from pathlib import Path

import pytest

from tests.facts.tea import COMPARISON_FILE, Tea

RELEASES = """\
    support:
      source: {title: The calendar, url: "https://example.org/calendar", checked: 2025-06-01}
      pages: [example.org/tea, leaves.example]
      series:
        - {version: "2.9", until: 2025-06-29}
        - {version: "3", until: 2025-06-30}
        - {version: "4.1", until: 2026-06-30}
        - {version: "4.10"}
"""


@pytest.fixture
def tea(tmp_path: Path) -> Tea:
    """A valid knowledge folder that is not written yet."""
    return Tea(tmp_path / "knowledge")


@pytest.fixture
def tea_with_releases(tea: Tea) -> Tea:
    """The same folder, in which green tea has releases."""
    before, black, after = tea.text(COMPARISON_FILE).partition("  - {id: black")
    green = before.replace("  - {id: green, ", "  - id: green\n    ").replace("}\n", "\n").replace(", ", "\n    ")
    tea.files[COMPARISON_FILE] = f"{green}{RELEASES}{black}{after}"
    return tea
