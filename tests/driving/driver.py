"""Drives a playground from a test, so that the test reads like a chat.

Synchronous, from any thread but the one that serves the playground. Whatever has to happen first is waited for by
condition, never by sleeping; `timeout` (seconds) is only how long a test may hang before it fails.

    slack = SlackDriver(playground)
    asked = slack.say("shall we?", channel="general")
    asked.thread.wait_for_reply().click("Yes")
    slack.modal.fill({"Reason": "why not"}).submit()
"""

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.playground.actions import Outcome
from bot.playground.app import Playground
from bot.playground.delivery import Answer, Delivery
from bot.playground.faults import Faults
from bot.playground.records import Execution, Json, Person
from bot.playground.tickets import ACTING_IN
from bot.playground.web_api import Call
from tests.driving.driven import Message
from tests.driving.driven_modal import Modal

T = TypeVar("T")


@dataclass(frozen=True)
class CommandResult:
    """What a slash command came to. `reply` is the private or public answer in the acknowledgement, if any."""

    answer: Answer
    reply: Message | None
    _driver: "SlackDriver"
    _channel: str
    _after: str

    @property
    def status(self) -> int:
        """The HTTP status of the acknowledgement; 0 when none came in time."""
        return self.answer.status

    @property
    def text(self) -> str:
        """All the words of the acknowledgement; empty when it said nothing."""
        return self.reply.text if self.reply else ""

    @property
    def blocks(self) -> list[Json]:
        return self.reply.blocks if self.reply else []

    def click(self, label: str) -> int:
        """Presses a button of the acknowledgement by its words; see `Message.click`."""
        assert self.reply is not None, "the acknowledgement said nothing"
        return self.reply.click(label)

    def message(self) -> Message:
        """The first message the app posted to the channel since the command, waited for."""
        return self._driver.first_from_app(self._channel, self._after)


class SlackDriver:
    """One person in the workspace. `as_user` gives a driver for another; both act on the same playground."""

    def __init__(self, playground: Playground, user: str | None = None, timeout: float = 10.0) -> None:
        self.playground = playground
        self.world = playground.world
        self.timeout = timeout
        self.user: Person = self.world.person(user) if user else self.world.humans()[0]
        self._changed = threading.Event()
        self.world.listeners.append(self._heard)

    def as_user(self, name: str) -> "SlackDriver":
        """The same workspace as somebody else (by handle)."""
        return SlackDriver(self.playground, name, self.timeout)

    @property
    def faults(self) -> Faults:
        """Switches that make Slack slow or failing."""
        return self.playground.faults

    @contextmanager
    def window(self, name: str) -> Iterator[None]:
        """Inside the block everything is done in a window of its own; what opens then stands there."""
        token = ACTING_IN.set(name)
        try:
            yield
        finally:
            ACTING_IN.reset(token)

    # What a person does

    def say(self, text: str, channel: str = "general", thread: str | None = None) -> Message:
        """Writes a message. Returns once the app has answered the delivery, or has not in time."""
        where = self.world.channel(channel)
        return self._message(self.run(self.playground.writing.say(self.user, where, text, thread)))

    def edit(self, message: Message, text: str) -> None:
        """Changes a message of one's own."""
        where = self.world.channel(message.channel)
        self.call(lambda: self.playground.writing.edit(self.user, where, message.ts, text))

    def delete(self, message: Message) -> None:
        """Takes back a message of one's own."""
        where = self.world.channel(message.channel)
        self.call(lambda: self.playground.writing.delete(self.user, where, message.ts))

    def react(self, message: Message, name: str) -> None:
        """Puts a reaction on a message, or takes one's own off it."""
        where = self.world.channel(message.channel)
        self.call(lambda: self.playground.writing.react(self.user, where, message.ts, name))

    def mention(self, text: str, channel: str = "general", thread: str | None = None) -> Message:
        """Writes a message that begins by mentioning the app."""
        return self.say(f"@{self.world.config.app_name} {text}", channel, thread)

    def dm(self, text: str, thread: str | None = None) -> Message:
        """Writes to the app directly."""
        return self.say(text, self.direct, thread)

    @property
    def direct(self) -> str:
        """The id of the direct message with the app."""
        return self.call(lambda: self.world.direct(self.user.id)).id

    def command(self, line: str, channel: str = "general") -> CommandResult:
        """Runs a slash command and returns when it is acknowledged."""
        where, after = self.world.channel(channel), self.call(self.world.next_ts)
        outcome = self.run(self.playground.actions.command(self.user, where, line)) or Outcome(Answer(0))
        reply = self._message(outcome.message) if outcome.message else None
        return CommandResult(outcome.answer, reply, self, where.id, after)

    def invite(self, channel: str) -> None:
        """Adds the app to a channel."""
        where = self.world.channel(channel)
        self.call(lambda: self.playground.writing.invite(self.user, where))

    def shortcut(self, name: str) -> int:
        """Uses a shortcut that belongs to no message. The HTTP status of the app's acknowledgement."""
        named = {shown: callback for callback, shown in self.world.config.global_shortcuts.items()}
        return self.run(self.playground.actions.global_shortcut(self.user, named[name])).answer.status

    def step(self, name: str, **inputs: str) -> Execution:
        """Runs a workflow's step with these inputs; what comes of it is in what is returned, later."""
        return self.run(self.playground.actions.step(name, inputs))

    def open_home(self, tab: str = "home") -> None:
        """Opens the app's home tab, or its messages tab."""
        self.run(self.playground.actions.open_home(self.user, tab))

    # What a person sees

    @property
    def modal(self) -> Modal:
        """The modal before this person, waited for."""
        view = self.wait_for(lambda: self.world.current_view(self.user.id), "a modal to open")
        return Modal(self, view.id)

    @property
    def has_modal(self) -> bool:
        return self.call(lambda: self.world.current_view(self.user.id)) is not None

    @property
    def home(self) -> Modal:
        """The app's home tab as this person sees it, waited for."""
        return Modal(self, self.wait_for(lambda: self.world.homes.get(self.user.id), "the home tab"))

    @property
    def prompts(self) -> dict[str, str]:
        """The prompts the app offers in its direct message with this person: what each writes, by its title."""
        given = self.call(lambda: self.world.prompts.get(self.world.direct(self.user.id).id))
        return {one["title"]: one["message"] for one in given["prompts"]} if given else {}

    def messages(self, channel: str = "general") -> list[Message]:
        """The messages of a channel that everybody sees, without thread replies, oldest first."""
        where = self.world.channel(channel)
        found = self.call(lambda: [m for m in where.messages.values() if not m.visible_to and not m.thread_ts])
        return [self._message(one) for one in found]

    def ephemerals(self, user: str | None = None) -> list[Message]:
        """What only this person sees (or another, by handle), everywhere, oldest first."""
        reader = self.world.person(user).id if user else self.user.id
        return [self._message(one) for one in self.call(lambda: self._private(reader))]

    def _private(self, reader: str) -> list[Any]:
        everything = [m for channel in self.world.channels.values() for m in channel.messages.values()]
        return sorted((m for m in everything if m.visible_to == reader), key=lambda m: m.ts)

    def first_from_app(self, channel: str, after: str, *threads: str | None) -> Message:
        """The app's first message for everybody after a time, waited for.

        It counts when it is in one of `threads` (None: in no thread); without any, only outside threads.
        """

        def found() -> Any:
            for one in self.world.channel(channel).messages.values():
                if one.from_app and not one.visible_to and one.ts > after and one.thread_ts in (threads or (None,)):
                    return one
            return None

        return self._message(self.wait_for(found, f"the app to write in {channel}"))

    # What went over the wire

    def calls(self, method: str | None = None) -> list[Call]:
        """The Web API calls the app made, oldest first."""
        return self.call(lambda: [one for one in self.playground.calls if method in (None, one.method)])

    def deliveries(self, kind: str | None = None) -> list[Delivery]:
        """What the app was sent, oldest first: `event`, `command` or `interaction`."""
        return self.call(lambda: [one for one in self.playground.deliveries if kind in (None, one.kind)])

    @contextmanager
    def deliver_duplicates(self, copies: int) -> Iterator[None]:
        """Inside the block everything is sent this many times, in parallel."""
        self.faults.duplicates = copies
        try:
            yield
        finally:
            self.faults.duplicates = 1

    # Waiting, and working on the playground's own loop

    def wait_until(self, true: Callable[[], Any], timeout: float | None = None) -> None:
        """Waits until `true()`, which may use this driver; fails when it takes longer than `timeout` seconds."""
        self._wait(true, "the condition", timeout)

    def wait_for(self, found: Callable[[], T | None], what: str) -> T:
        """Waits until `found()`, run on the playground's loop, gives something."""
        return self._wait(lambda: self.call(found), what, None)

    def _wait(self, found: Callable[[], T | None], what: str, timeout: float | None) -> T:
        kept: list[T] = []

        def ready() -> bool:
            value = found()
            if value:
                kept.append(value)
            return bool(value)

        limit = self.timeout if timeout is None else timeout
        end = time.monotonic() + limit
        self._changed.clear()
        while not ready():
            if time.monotonic() > end:
                raise AssertionError(f"waited {limit:g} s for {what}\n{self._lately()}")
            # Woken by every change; the short wait is for conditions that look at more than the playground.
            self._changed.wait(0.05)
            self._changed.clear()
        return kept[-1]

    def _lately(self) -> str:
        calls = [f"  {one.method} -> {one.answer.get('error') or 'ok'}" for one in self.calls()[-8:]]
        sent = [
            f"  {one.kind}: {[a.failure or a.status for a in one.answers]} {one.problem}"
            for one in self.deliveries()[-8:]
        ]
        return "\n".join(["the app was sent", *sent, "the app called", *calls])

    def call(self, work: Callable[[], T]) -> T:
        """Runs something short on the playground's loop, where its data belongs."""

        async def there() -> T:
            return work()

        return self.run(there())

    def run(self, work: Awaitable[T]) -> T:
        """Runs something on the playground's loop and waits for its result."""

        async def there() -> T:
            return await work

        loop = self.playground.loop
        assert loop is not None, "the playground is not being served yet"
        return asyncio.run_coroutine_threadsafe(there(), loop).result(self.timeout)

    def _message(self, one: Any) -> Message:
        return Message(self, one.channel, one.ts)

    def _heard(self, change: Json) -> None:
        self._changed.set()
