"""A PostgreSQL server for the tests: the one TEST_POSTGRES_URL names, or one started here on loopback."""

import glob
import os
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import make_url


class NoServerError(Exception):
    """There is no server to test with, and why."""


@contextmanager
def running_server() -> Iterator[str]:
    """The URL of a server's maintenance database, for as long as the block lasts. Raises NoServerError."""
    given = os.environ.get("TEST_POSTGRES_URL")
    if given:
        yield given
        return
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="stack-advisor-postgres-"))
    try:
        as_user = _as_another_user(folder)
        data = folder / "data"
        _run([*as_user, str(programs / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust", "--no-sync"])
        port = _free_port()
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -F"
        control = [*as_user, str(programs / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log")]
        _run([*control, "-o", options, "start"])
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            _run([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def own_database(server: str) -> Iterator[str]:
    """The URL of a new database on the server, dropped again at the end unless the server ends as well."""
    name = f"test_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as conn:
        conn.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        if server == os.environ.get("TEST_POSTGRES_URL"):
            with psycopg.connect(server, autocommit=True) as conn:
                conn.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def empty(url: str) -> None:
    """Take everything out of a database of ours; much quicker than making a new one."""
    with psycopg.connect(url, autocommit=True) as conn:
        # A connection left behind by another test fails this one instead of hanging it.
        conn.execute("SET lock_timeout = '10s'")
        conn.execute("DROP SCHEMA IF EXISTS dbos CASCADE")
        conn.execute("DROP SCHEMA public CASCADE")
        conn.execute("CREATE SCHEMA public")


def _programs() -> Path:
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[-2]))
    on_path = shutil.which("initdb")
    if on_path:
        folders.append(str(Path(on_path).resolve().parent))
    if not folders:
        raise NoServerError("PostgreSQL is not installed and TEST_POSTGRES_URL is not set")
    return Path(folders[-1])


def _as_another_user(folder: Path) -> list[str]:
    """The words that run a command as a user PostgreSQL accepts, who is made the owner of `folder`."""
    if os.geteuid() != 0:
        return []
    if shutil.which("runuser"):
        for user in ("postgres", "nobody"):
            try:
                shutil.chown(folder, user)
            except LookupError:
                continue
            return ["runuser", "-u", user, "--"]
    raise NoServerError("PostgreSQL does not run as root, and there is no other user to run it as")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(command: list[str]) -> None:
    # Its output goes to a file: the server inherits it and would keep a pipe open.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(command, stdout=output, stderr=output, cwd="/", check=False)
        if done.returncode != 0:
            output.seek(0)
            raise NoServerError(f"{command} failed: {output.read().decode(errors='replace')}")
