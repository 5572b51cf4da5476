"""The durable work of a whole app, kept from being taken on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from tests.whole_app import WholeApp

REFUSE = "CREATE TRIGGER refuse BEFORE INSERT ON workflow_status BEGIN SELECT RAISE(ABORT, 'not now'); END"


@contextmanager
def no_work_taken(app: WholeApp) -> Iterator[None]:
    """Our own rows are written, but durable work is not: what a process that dies between the two leaves behind."""
    with closing(sqlite3.connect(app.settings.database_url.removeprefix("sqlite:///"), timeout=10)) as database:
        database.execute(REFUSE)
        try:
            yield
        finally:
            database.execute("DROP TRIGGER refuse")
