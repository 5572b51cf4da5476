"""One `DATABASE_URL`, spelled the way each library wants it."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import StoreError

_WANTED = "Set DATABASE_URL to sqlite:///path/to/file.db or postgresql://user:password@host:5432/name."


@dataclass(frozen=True)
class DatabaseUrl:
    """A checked address. `path` is the absolute path of the SQLite file, None for a server."""

    url: URL
    path: Path | None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `sqlite:///…`, `postgres://…` or `postgresql://…`. Raises StoreError for anything else."""
        try:
            url = make_url(text.strip())
        except (ArgumentError, ValueError):
            raise StoreError(f"DATABASE_URL is not an address of a database. {_WANTED}") from None
        scheme = url.drivername.partition("+")[0]
        if scheme == "sqlite":
            if url.database in (None, "", ":memory:") or str(url.database).startswith("file:"):
                raise StoreError(f"DATABASE_URL names no file, and the data has to survive a restart. {_WANTED}")
            path = Path(os.path.abspath(Path(str(url.database)).expanduser()))
            return cls(URL.create("sqlite", database=str(path)), path)
        if scheme in ("postgres", "postgresql"):
            if not url.database:
                raise StoreError(f"DATABASE_URL names no database on the server. {_WANTED}")
            return cls(url.set(drivername="postgresql"), None)
        raise StoreError(f"DATABASE_URL speaks of {scheme!r}, which is not supported. {_WANTED}")

    @property
    def is_sqlite(self) -> bool:
        """Whether the data is in a file of this machine."""
        return self.path is not None

    @property
    def for_app(self) -> URL:
        """The address for our asynchronous engine."""
        return self.url.set(drivername="sqlite+aiosqlite" if self.is_sqlite else "postgresql+psycopg")

    @property
    def plain(self) -> str:
        """The address with its password and without a driver, for libraries that choose their own."""
        return self.url.render_as_string(hide_password=False)

    @property
    def shown(self) -> str:
        """The address as it may be shown: the path of the file, or the server without the password."""
        return str(self.path) if self.path else self.url.render_as_string(hide_password=True)
