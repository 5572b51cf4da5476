"""A database's own errors, worded for the person who can do something about them."""

import re
import sqlite3

import psycopg
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.errors import StoreError
from bot.store.url import DatabaseUrl

_SQLITE = {
    "SQLITE_BUSY": "The database {where} is locked by another program. Stop the other program and try again.",
    "SQLITE_LOCKED": "The database {where} is locked by another program. Stop the other program and try again.",
    "SQLITE_FULL": "There is no room left for the database {where}. Free some space on the disk and try again.",
    "SQLITE_READONLY": "The database {where} can only be read. Make the file and its folder writable for this user.",
    "SQLITE_CANTOPEN": "The database {where} cannot be opened. Make its folder exist and be writable for this user.",
    "SQLITE_IOERR": "The disk failed under the database {where}. Check the disk and the space left on it.",
    "SQLITE_CORRUPT": "The database {where} is damaged. Restore the file from a backup.",
    "SQLITE_NOTADB": "{where} is not an SQLite database. Point DATABASE_URL at another file.",
    "SQLITE_PERM": "The database {where} may not be used by this user. Change the permissions of the file.",
    "SQLITE_AUTH": "The database {where} may not be used by this user. Change the permissions of the file.",
}

_UNREACHABLE = "The database server {where} cannot be reached. Start it, or correct DATABASE_URL."

# By SQLSTATE, the longest prefix first.
_POSTGRES = (
    ("3D000", "The database {where} does not exist on its server. Create it, or correct DATABASE_URL."),
    ("25006", "The database {where} only accepts reading just now. Use the server that accepts writing."),
    ("53100", "The server's disk is full under the database {where}. Free some space on it."),
    ("53", "The database server {where} is out of resources. Raise its connection limit or stop other clients."),
    ("55P03", "The database {where} is locked by another program. Try again once that has finished."),
    ("28", "The database server {where} refused the user or password. Correct DATABASE_URL."),
    ("57P", "The database server {where} is shutting down or starting. Try again in a moment."),
    ("08", _UNREACHABLE),
)

# A server that refuses a connection says why in words alone; psycopg gives no state with them.
_REFUSED = (
    (r'database ".*" does not exist', "3D000"),
    (r'role ".*" does not exist|authentication failed|no password supplied|pg_hba\.conf', "28"),
    (r"too many (clients|connections)|remaining connection slots", "53"),
    (r"(starting up|shutting down|in recovery mode)", "57P"),
)


def worded(error: SQLAlchemyError, url: DatabaseUrl) -> StoreError | None:
    """What to tell a person about `error`; None when it is a mistake of ours rather than a state of the database."""
    where = url.shown
    if isinstance(error, PoolTimeoutError):
        return StoreError(f"The database {where} did not answer in time. Try again in a moment.")
    original = error.orig if isinstance(error, DBAPIError) else None
    if isinstance(original, sqlite3.Error):
        name = getattr(original, "sqlite_errorname", "")
        # Extended codes add a suffix: SQLITE_IOERR_WRITE, SQLITE_READONLY_DBMOVED.
        sentence = _SQLITE.get("_".join(name.split("_")[:2]))
        return StoreError(sentence.format(where=where)) if sentence else None
    if isinstance(original, psycopg.Error):
        return _worded_by_state(original, where)
    return None


def _worded_by_state(error: psycopg.Error, where: str) -> StoreError | None:
    if error.sqlstate is None:
        # A refused or lost connection never reaches the point of having a state.
        if not isinstance(error, psycopg.OperationalError):
            return None
        state = next((state for words, state in _REFUSED if re.search(words, str(error))), "08")
    else:
        state = error.sqlstate
    for prefix, sentence in _POSTGRES:
        if state.startswith(prefix):
            return StoreError(sentence.format(where=where))
    return None
