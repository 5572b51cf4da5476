"""Keeps a workspace in a file, so that it is still there after the playground was stopped.

One SQLite file: a row for each message, and one for everything else. What changed is written a moment later, and when
the playground stops. Only one playground at a time can have the file.
"""

import asyncio
import json
import logging
import sqlite3
from dataclasses import asdict
from pathlib import Path

from bot.errors import AdvisorError
from bot.playground.delivery import Courier
from bot.playground.records import Channel, Json, Message, Person, View
from bot.playground.world import World

logger = logging.getLogger(__name__)

SHAPE = 1
"""Of what is kept; what was kept in another shape is left behind."""
SECONDS = 0.25


_BEGINNING = (
    "pragma locking_mode = exclusive",
    "pragma journal_mode = wal",
    "pragma synchronous = normal",
    "create table if not exists rest (one integer primary key check (one = 1), said text not null)",
    "create table if not exists messages (channel text, ts text, said text not null, primary key (channel, ts))",
    "begin immediate",  # takes the lock now, not at the first change
    "commit",
)


def must_be_free(file: Path) -> None:
    """Refuses when another playground has the file; one that is not there, or is broken, is free."""
    if not file.exists():
        return
    try:
        _open(file).close()
    except _UsedError:
        raise
    except AdvisorError:
        return


def _open(file: Path) -> sqlite3.Connection:
    try:
        db = sqlite3.connect(file, timeout=1.0, isolation_level=None, check_same_thread=False)
    except sqlite3.Error as error:
        raise _unusable(file, error) from None
    try:
        for statement in _BEGINNING:
            db.execute(statement)
    except sqlite3.Error as error:
        db.close()
        raise _unusable(file, error) from None
    return db


class _UsedError(AdvisorError):
    """The file belongs to a playground that is running."""


def _unusable(file: Path, error: sqlite3.Error) -> AdvisorError:
    if "locked" in str(error):
        return _UsedError(f"Another playground is using {file}. Stop it, or start this one in another folder.")
    return AdvisorError(
        f"The playground cannot keep its messages in {file} ({error}). Start it with --reset to begin anew, or in "
        "another folder."
    )


class Keeper:
    """Writes a world's changes into a file. `restore` before the world is used, then `follow`."""

    def __init__(self, world: World, courier: Courier, file: Path) -> None:
        self._world = world
        self._courier = courier
        self._messages: set[tuple[str, str]] = set()
        self._all = True
        self._timer: asyncio.TimerHandle | None = None
        self._waiting: list[Json] = []
        self._db = _open(file)

    def restore(self) -> bool:
        """Fills the world with what was kept; False when there was nothing, or nothing that can be read."""
        row = self._db.execute("select said from rest").fetchone()
        if row is None:
            return False
        try:
            rest = json.loads(row[0])
            if rest["shape"] != SHAPE:
                raise ValueError(f"shape {rest['shape']}")
            self._fill(rest)
        except (ValueError, KeyError, TypeError) as error:
            logger.warning("the messages that were kept cannot be read (%s); beginning anew", error)
            self._db.execute("delete from messages")
            self._world.reset()
            return False
        self._all = False
        return True

    def _fill(self, rest: Json) -> None:
        world = self._world
        people = {one["id"]: Person(**one) for one in rest["people"]}
        channels = {one["id"]: Channel(**{**one, "members": set(one["members"])}) for one in rest["channels"]}
        for channel, said in self._db.execute("select channel, said from messages order by channel, ts"):
            message = Message(**json.loads(said))
            channels[channel].messages[message.ts] = message
        views = {one["id"]: View(**one) for one in rest["views"]}
        world.people, world.channels, world.views = people, channels, views
        world.reads, world.stacks, world.homes = rest["reads"], rest["stacks"], rest["homes"]
        world.count, world.last_ts = rest["count"], rest["last_ts"]
        world.tickets.restore(rest["response_urls"])
        self._waiting = rest["waiting"]

    def follow(self) -> None:
        """Writes every change from now on, and sends again what waited for the app; call it on the world's loop."""
        for one in self._waiting:
            self._courier.resume("event", one["payload"], one["at"])
        self._world.listeners.append(self._heard)
        self._soon()

    def _heard(self, change: Json) -> None:
        if change["kind"] == "typing":
            return
        if change["kind"] in ("message", "deleted"):
            self._messages.add((change["channel"], change["ts"]))
        elif change["kind"] == "reset":
            self._all = True
        self._soon()

    def _soon(self) -> None:
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(SECONDS, self.write)

    def write(self) -> None:
        """Writes what has changed since the last time."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        try:
            self._write()
        except sqlite3.DatabaseError as error:
            self._db.rollback()
            logger.warning("the playground's messages could not be kept: %s", error)

    def _write(self) -> None:
        self._db.execute("begin immediate")
        if self._all:
            self._db.execute("delete from messages")
            self._messages = {(c.id, ts) for c in self._world.channels.values() for ts in c.messages}
        for channel, ts in self._messages:
            found = self._world.channels[channel].messages.get(ts) if channel in self._world.channels else None
            if found is None:
                self._db.execute("delete from messages where channel = ? and ts = ?", (channel, ts))
            else:
                said = json.dumps(asdict(found))
                self._db.execute("insert or replace into messages values (?, ?, ?)", (channel, ts, said))
        self._db.execute("insert or replace into rest values (1, ?)", (json.dumps(self._rest()),))
        self._db.execute("commit")
        self._messages.clear()
        self._all = False

    def _rest(self) -> Json:
        world = self._world
        open_views = {*(view for stack in world.stacks.values() for view in stack), *world.homes.values()}
        return {
            "shape": SHAPE,
            "people": [asdict(one) for one in world.people.values()],
            "channels": [_channel(one) for one in world.channels.values()],
            "views": [asdict(world.views[one]) for one in sorted(open_views)],
            "reads": world.reads,
            "stacks": world.stacks,
            "homes": world.homes,
            "count": world.count,
            "last_ts": world.last_ts,
            "response_urls": world.tickets.kept(),
            "waiting": [
                {"payload": one.payload, "at": one.at}
                for one in self._courier.deliveries
                if one.kind == "event" and one.state == "waiting"
            ],
        }

    def close(self) -> None:
        """Writes what is left, and closes the file."""
        self.write()
        self._db.close()


def _channel(one: Channel) -> Json:
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "members": sorted(one.members),
        "archived": one.archived,
        "topic": one.topic,
        "shared": one.shared,
    }
