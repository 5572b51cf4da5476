"""INSERT … ON CONFLICT, which both databases speak but SQLAlchemy keeps per dialect."""

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


def insert(conn: AsyncConnection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An insert into `table` with the `on_conflict_…` methods of the database behind `conn`."""
    return sqlite.insert(table) if conn.dialect.name == "sqlite" else postgresql.insert(table)
