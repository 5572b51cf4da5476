"""The workspace in memory: people, channels, messages, views, trigger ids and response URLs.

Plain data and the rules of time and membership; it talks to nobody. All of it is used from one event loop.
Whoever wants to know of changes adds a listener: it is called with a small JSON-ready dict per change.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.playground.config import PlaygroundConfig
from bot.playground.inputs import elements
from bot.playground.records import Channel, Json, Message, Person, RefusalError, ResponseUrl, View
from bot.slack import limits

Clock = Callable[[], float]

TRIGGER_SECONDS = 3.0
RESPONSE_URL_SECONDS = 30 * 60
RESPONSE_URL_USES = 5
SLACKBOT = "USLACKBOT"


@dataclass
class _Trigger:
    user: str
    expires: float
    channel: str | None
    view: str | None
    used: bool = False


class World:
    """One workspace with one app in it."""

    def __init__(self, config: PlaygroundConfig, clock: Clock) -> None:
        self.config = config
        self.clock = clock
        self.listeners: list[Callable[[Json], None]] = []
        self.people: dict[str, Person] = {}
        self.channels: dict[str, Channel] = {}
        self.views: dict[str, View] = {}
        self.stacks: dict[str, list[str]] = {}
        self.homes: dict[str, str] = {}
        self._triggers: dict[str, _Trigger] = {}
        self._response_urls: dict[str, ResponseUrl] = {}
        self._count = 0
        self._last_ts = 0
        self._furnish()

    def _furnish(self) -> None:
        config = self.config
        bot = Person(config.bot_user_id, config.bot_name, config.app_name, is_bot=True)
        self.people[bot.id] = bot
        self.people[SLACKBOT] = Person(SLACKBOT, "slackbot", "Slackbot", is_bot=True)
        for seed in config.seed.people:
            person = Person(self.new_id("U"), seed.name, seed.real_name)
            self.people[person.id] = person
        humans = {person.id for person in self.humans()}
        for one in config.seed.channels:
            members = humans | ({bot.id} if one.app_is_member else set())
            channel = Channel(self.new_id("C"), one.name, one.kind, members, one.archived, one.topic)
            self.channels[channel.id] = channel
            for name, text in one.history:
                self.post(Message(self.next_ts(), self.person(name).id, text, channel.id))

    def humans(self) -> list[Person]:
        return [person for person in self.people.values() if not person.is_bot]

    def person(self, who: str) -> Person:
        """A person by id or handle; `user_not_found` otherwise."""
        found = self.people.get(who) or next((p for p in self.people.values() if p.name == who), None)
        if found is None:
            raise RefusalError("user_not_found")
        return found

    def channel(self, which: str) -> Channel:
        """A channel by id, or by name with or without `#`; `channel_not_found` otherwise."""
        name = which.removeprefix("#")
        found = self.channels.get(which) or next((c for c in self.channels.values() if c.name == name), None)
        if found is None:
            raise RefusalError("channel_not_found")
        return found

    def channels_of(self, user: str) -> list[Channel]:
        """The channels somebody can see, direct messages last."""
        seen = [c for c in self.channels.values() if c.kind == "public" or user in c.members]
        return sorted(seen, key=lambda c: c.kind == "im")

    def app_is_in(self, channel: Channel) -> bool:
        return self.config.bot_user_id in channel.members

    def direct(self, user: str) -> Channel:
        """The direct message between somebody and the app; made when first asked for."""
        pair = {user, self.config.bot_user_id}
        for channel in self.channels.values():
            if channel.kind == "im" and channel.members == pair:
                return channel
        channel = Channel(self.new_id("D"), "", "im", pair)
        self.channels[channel.id] = channel
        self.changed(kind="channels")
        return channel

    def new_id(self, prefix: str) -> str:
        self._count += 1
        return f"{prefix}0{self._count:08d}"

    def next_ts(self) -> str:
        """The time now as Slack writes it, never the same twice and never going back."""
        self._last_ts = max(self._last_ts + 1, int(self.clock() * 1_000_000))
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def post(self, message: Message) -> Message:
        self._name_parts(message.blocks)
        self.channels[message.channel].messages[message.ts] = message
        self.changed(kind="message", channel=message.channel, ts=message.ts)
        return message

    def _name_parts(self, blocks: list[Json]) -> None:
        """Gives blocks and elements the ids their app left out."""
        for block in blocks:
            block.setdefault("block_id", self.new_id("b"))
        for _, element in elements(blocks):
            element.setdefault("action_id", self.new_id("a"))

    def message(self, channel: Channel, ts: str) -> Message:
        """A message that is there for everybody; `message_not_found` otherwise."""
        found = channel.messages.get(ts)
        if found is None or found.visible_to is not None:
            raise RefusalError("message_not_found")
        return found

    def edit(self, message: Message, text: str, blocks: list[Json]) -> None:
        message.text, message.blocks, message.edited_ts = text, blocks, self.next_ts()
        self.post(message)

    def delete(self, message: Message) -> None:
        del self.channels[message.channel].messages[message.ts]
        self.changed(kind="deleted", channel=message.channel, ts=message.ts)

    def new_trigger(self, user: str, channel: str | None = None, view: str | None = None) -> str:
        token = f"{self.new_id('')}.{secrets.token_hex(8)}"
        self._triggers[token] = _Trigger(user, self.clock() + TRIGGER_SECONDS, channel, view)
        return token

    def redeem_trigger(self, token: str) -> tuple[str, str | None, str | None]:
        """Who pressed, in which channel, in which view. A trigger works once, and for three seconds."""
        trigger = self._triggers.get(token)
        if trigger is None:
            raise RefusalError("invalid_trigger_id")
        if trigger.used:
            raise RefusalError("exchanged_trigger_id")
        if self.clock() > trigger.expires:
            raise RefusalError("expired_trigger_id")
        trigger.used = True
        return trigger.user, trigger.channel, trigger.view

    def new_response_url(self, channel: str, user: str, about: Message | None = None) -> str:
        token = secrets.token_hex(12)
        url = ResponseUrl(token, channel, user, self.clock() + RESPONSE_URL_SECONDS)
        if about is not None:
            url.message_ts, url.ephemeral, url.thread_ts = about.ts, about.visible_to is not None, about.thread_ts
        self._response_urls[token] = url
        return f"{self.config.base_url}/response/{token}"

    def response_url(self, token: str) -> ResponseUrl:
        """The response URL if it can still be used: five times in thirty minutes."""
        url = self._response_urls.get(token)
        if url is None or self.clock() > url.expires:
            raise RefusalError("expired_url")
        if url.uses >= RESPONSE_URL_USES:
            raise RefusalError("used_url")
        return url

    def open_view(self, user: str, payload: Json, push: bool = False, origin: str | None = None) -> View:
        """Puts a modal before somebody: on top of the one they have (`push`), or in place of all."""
        stack = self.stacks.setdefault(user, [])
        if push and len(stack) >= limits.VIEW_STACK:
            raise RefusalError("push_limit_reached")
        if not push:
            self.close_views(user)
            stack = self.stacks.setdefault(user, [])
        view_id = self.new_id("V")
        view = View(view_id, user, {}, "", stack[0] if stack else view_id, stack[-1] if stack else None, origin)
        self.views[view_id] = view
        stack.append(view_id)
        self.fill_view(view, payload)
        return view

    def fill_view(self, view: View, payload: Json) -> None:
        self._name_parts(payload["blocks"])
        view.payload, view.hash = payload, f"{self.next_ts()}.{secrets.token_hex(4)}"
        self.changed(kind="view", user=view.user)

    def current_view(self, user: str) -> View | None:
        stack = self.stacks.get(user)
        return self.views[stack[-1]] if stack else None

    def pop_view(self, view: View) -> None:
        stack = self.stacks.get(view.user, [])
        if view.id in stack:
            del stack[stack.index(view.id) :]
        self.changed(kind="view", user=view.user)

    def close_views(self, user: str) -> None:
        if self.stacks.pop(user, None):
            self.changed(kind="view", user=user)

    def changed(self, **what: Any) -> None:
        for listener in self.listeners:
            listener(what)
