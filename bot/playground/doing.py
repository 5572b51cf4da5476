"""What a person does on the page: writing, pressing, handing in, and the switches of the inspector."""

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from bot.playground import shown
from bot.playground.actions import Outcome
from bot.playground.faults import FAILURES
from bot.playground.records import Channel, Json, Person, RefusalError, View

if TYPE_CHECKING:
    from bot.playground.app import Playground

LONGEST_WAIT = 10.0
MOST_DUPLICATES = 5


class Asked(dict[str, Any]):
    """What the page asks; a key it left out is refused."""

    def __missing__(self, key: str) -> Any:
        raise RefusalError("invalid_arguments")


Act = Callable[[Person, Asked], Awaitable[Json]]


class Doing:
    """Does it for whoever asks; what cannot be done is refused by a `RefusalError`."""

    def __init__(self, playground: "Playground") -> None:
        self._playground = playground
        self._world = playground.world

    def all(self) -> dict[str, Act]:
        """What can be done, by its name in the page's address."""
        return {
            "say": self._say,
            "edit": self._edit,
            "delete": self._delete,
            "react": self._react,
            "read": self._read,
            "typing": self._typing,
            "command": self._command,
            "press": self._press,
            "suggest": self._suggest,
            "submit": self._submit,
            "close": self._close,
            "shortcut": self._shortcut,
            "home": self._open_home,
            "conditions": self._set_conditions,
            "retry": self._retry,
            "reset": self._reset,
        }

    async def _say(self, user: Person, asked: Asked) -> Json:
        broadcast = asked.get("broadcast") is True
        message, _ = self._playground.writing.post(
            user, self._place(asked), str(asked["text"]), asked.get("thread"), broadcast=broadcast
        )
        return {"ts": message.ts}

    async def _edit(self, user: Person, asked: Asked) -> Json:
        self._playground.writing.edit(user, self._place(asked), str(asked["ts"]), str(asked["text"]))
        return {}

    async def _delete(self, user: Person, asked: Asked) -> Json:
        self._playground.writing.delete(user, self._place(asked), str(asked["ts"]))
        return {}

    async def _react(self, user: Person, asked: Asked) -> Json:
        self._playground.writing.react(user, self._place(asked), str(asked["ts"]), str(asked["name"]))
        return {}

    async def _read(self, user: Person, asked: Asked) -> Json:
        self._world.read(user.id, self._place(asked), str(asked["ts"]))
        return {}

    async def _typing(self, user: Person, asked: Asked) -> Json:
        thread = asked.get("thread")
        self._world.changed(
            kind="typing", user=user.id, channel=self._place(asked).id, thread=None if thread is None else str(thread)
        )
        return {}

    async def _command(self, user: Person, asked: Asked) -> Json:
        where, thread = self._place(asked), asked.get("thread")
        return _came(await self._playground.actions.command(user, where, str(asked["text"]), thread))

    async def _press(self, user: Person, asked: Asked) -> Json:
        block, action, value = str(asked["block"]), str(asked["action"]), asked.get("value")
        if asked.get("view"):
            view = self._view(user, asked)
            answers = asked.get("answers") or {}
            return _came(await self._playground.modals.press(user, view, block, action, value, answers))
        pressing = self._playground.actions.press(user, self._place(asked), str(asked["ts"]), block, action, value)
        return _came(await pressing)

    async def _suggest(self, user: Person, asked: Asked) -> Json:
        block, action, words = str(asked["block"]), str(asked["action"]), str(asked["words"])
        if asked.get("view"):
            options = await self._playground.modals.suggest(user, self._view(user, asked), block, action, words)
        else:
            where, ts = self._place(asked), str(asked["ts"])
            options = await self._playground.actions.suggest(user, where, ts, block, action, words)
        return {"options": options}

    async def _submit(self, user: Person, asked: Asked) -> Json:
        return {"errors": await self._playground.modals.submit(user, self._view(user, asked), asked["answers"])}

    async def _close(self, user: Person, asked: Asked) -> Json:
        await self._playground.modals.close(user, self._view(user, asked), whole=asked.get("whole") is True)
        return {}

    async def _shortcut(self, user: Person, asked: Asked) -> Json:
        callback = str(asked["callback_id"])
        if asked.get("ts") is None:
            return _came(await self._playground.actions.global_shortcut(user, callback))
        return _came(await self._playground.actions.shortcut(user, self._place(asked), str(asked["ts"]), callback))

    async def _open_home(self, user: Person, asked: Asked) -> Json:
        await self._playground.actions.open_home(user, asked.get("tab", "home"))
        return {}

    async def _set_conditions(self, user: Person, asked: Asked) -> Json:
        slow, failing, copies = asked["slow"], asked["failing"], asked["duplicates"]
        fits = (
            isinstance(slow, int | float)
            and 0 <= slow <= LONGEST_WAIT
            and failing in ("", *FAILURES)
            and copies in range(1, MOST_DUPLICATES + 1)
        )
        if not fits:
            raise RefusalError("invalid_arguments")
        faults, rates = self._playground.faults, self._playground.rates
        faults.slow("*", slow)
        faults.failing, faults.duplicates, rates.on = failing, copies, asked["rates"] is True
        self._world.changed(kind="conditions")
        return shown.conditions(faults, rates)

    async def _retry(self, user: Person, asked: Asked) -> Json:
        self._playground.courier.hurry()
        self._playground.courier.again()
        return {}

    async def _reset(self, user: Person, asked: Asked) -> Json:
        await self._playground.reset()
        return {}

    def _place(self, asked: Asked) -> Channel:
        return self._world.channel(str(asked["channel"]))

    def _view(self, user: Person, asked: Asked) -> View:
        view = self._world.views.get(str(asked["view"]))
        if view is None or view.user != user.id:
            raise RefusalError("view_not_found")
        return view


def asked(body: bytes) -> Asked:
    """What a request asks, from its JSON."""
    try:
        said = json.loads(body)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise RefusalError("invalid_arguments")
    return Asked(said)


def _came(outcome: Outcome | None) -> Json:
    return {"failure": outcome.answer.failure if outcome else ""}
