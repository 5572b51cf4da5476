"""Bringing a database to the shape this version of the program needs."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.errors import StoreError
from bot.store.database import Database

_FOLDER = Path(__file__).parent / "migrations"

# Any number does that every version of this program keeps using and no other program is likely to.
_LOCK = 0x5AC4AD
_NEWER = (
    "The database {where} was written by a newer version of Stack Advisor. Install that version, or point "
    "DATABASE_URL at another database."
)


async def upgrade(db: Database) -> None:
    """Apply every missing step, all of them or none. Several processes may try at once.

    Raises StoreError when the database was written by a newer version.
    """
    async with db.write() as conn:
        # SQLite's write transaction shuts others out by itself.
        if not db.url.is_sqlite:
            await conn.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        await conn.run_sync(_upgrade, db.url.shown)


def head() -> str:
    """The revision this version of the program needs."""
    return str(_scripts().get_current_head())


async def revision(db: Database) -> str | None:
    """The revision the database is at, None when it has no tables yet."""
    async with db.read() as conn:
        return await conn.run_sync(_current)


def is_known(revision: str | None) -> bool:
    """Whether this version of the program knows that revision."""
    return revision is None or revision in {script.revision for script in _scripts().walk_revisions()}


async def must_be_current(db: Database) -> None:
    """For whoever only reads. Raises StoreError when the database is not in the shape this version needs."""
    found = await revision(db)
    if not is_known(found):
        raise StoreError(_NEWER.format(where=db.url.shown))
    if found != head():
        raise StoreError(
            f"The database {db.url.shown} was written by an older version of Stack Advisor. Run `stack-advisor db "
            "upgrade`, then repeat this."
        )


def _config() -> Config:
    config = Config()
    # A % in the folder's name would otherwise be read as the start of a placeholder.
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _current(conn: Connection) -> str | None:
    return MigrationContext.configure(conn).get_current_revision()


def _upgrade(conn: Connection, where: str) -> None:
    if not is_known(_current(conn)):
        raise StoreError(_NEWER.format(where=where))
    config = _config()
    config.attributes["connection"] = conn
    command.upgrade(config, "head")
