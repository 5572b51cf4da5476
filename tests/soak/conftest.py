"""What the tests of endurance share."""

from collections.abc import Callable

import pytest

from tests.soak.tally import Tally
from tests.store.fixtures import database_url, postgres_server

__all__ = ["database_url", "postgres_server"]


@pytest.fixture
def tally(record_property: Callable[[str, object], None]) -> Tally:
    return Tally(record_property)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The numbers, in a table."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{report.nodeid.rpartition('::')[2]}: {name}: {value}")
