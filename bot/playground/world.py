"""The workspace in memory: people, channels, messages, and what each has read; screens.py has the views before them.

Plain data and the rules of time and membership; it talks to nobody. All of it is used from one event loop.
Whoever wants to know of changes adds a listener: it is called with a small JSON-ready dict per change.
"""

import re
from collections.abc import Iterator

from bot.playground.config import PlaygroundConfig
from bot.playground.counting import Clock
from bot.playground.granting import Grants
from bot.playground.records import Channel, Execution, Json, Message, Person, RefusalError
from bot.playground.screens import Screens
from bot.playground.tickets import Tickets
from bot.playground.uploads import Uploads

SLACKBOT = "USLACKBOT"
TOMBSTONE = "tombstone"
EMOJI_NAME = re.compile(r"[a-z0-9_'+-]{1,100}(::skin-tone-[2-6])?")
HISTORY_STEP = 4 * 60
"""Seconds between two messages of a channel's first history; the last is as old as one step."""


class World(Screens):
    """One workspace with one app in it."""

    def __init__(self, config: PlaygroundConfig, clock: Clock) -> None:
        super().__init__(clock)
        self.config = config
        self.people: dict[str, Person] = {}
        self.channels: dict[str, Channel] = {}
        self.reads: dict[str, dict[str, str]] = {}
        self.prompts: dict[str, Json] = {}
        self.statuses: dict[str, dict[str, str]] = {}
        self.tickets = Tickets(clock, config.base_url)
        self.grants = Grants(config, clock)
        self.uploads = Uploads()
        self.executions: dict[str, Execution] = {}
        self._furnish()

    def _furnish(self) -> None:
        config = self.config
        bot = Person(config.bot_user_id, config.bot_name, config.app_name, is_bot=True)
        self.people[bot.id] = bot
        self.people[SLACKBOT] = Person(SLACKBOT, "slackbot", "Slackbot", is_bot=True)
        for seed in config.seed.people:
            person = Person(self.new_id("U"), seed.name, seed.real_name, team_id=seed.team_id)
            self.people[person.id] = person
        self._furnish_channels()

    def _furnish_channels(self) -> None:
        everybody = self.humans()
        for one in self.config.seed.channels:
            humans = {person.id for person in everybody if one.shared or not person.team_id}
            members = humans | ({self.config.bot_user_id} if one.app_is_member else set())
            channel = Channel(self.new_id("C"), one.name, one.kind, members, one.archived, one.topic, one.shared)
            self.channels[channel.id] = channel
            for number, (name, text) in enumerate(one.history):
                ago = (len(one.history) - number) * HISTORY_STEP
                ts = f"{int(self.clock()) - ago}.{len(channel.messages) + 1:06d}"
                self.post(Message(ts, self.person(name).id, text, channel.id))
            for human in humans:
                self.reads.setdefault(human, {})[channel.id] = next(reversed(channel.messages), "0")

    def reset(self) -> None:
        """Back to how it began, with the same people; every id and time stays used."""
        for part in (self.channels, self.reads, self.views, self.stacks, self.homes, self.prompts, self.statuses):
            part.clear()
        self.executions.clear()
        self.tickets = Tickets(self.clock, self.config.base_url)
        self._furnish_channels()
        self.changed(kind="reset")

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
        stranger = bool(self.people[user].team_id)
        seen = [c for c in self.channels.values() if user in c.members or (c.kind == "public" and not stranger)]
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

    def post(self, message: Message) -> Message:
        self.name_parts(message.blocks)
        channel = self.channels[message.channel]
        if channel.messages.get(message.ts) is None and message.user in channel.members:
            self.reads.setdefault(message.user, {})[channel.id] = message.ts
        if channel.messages.get(message.ts) is None:
            self._moved_on(channel, message)
        channel.messages[message.ts] = message
        self.changed(kind="message", channel=channel.id, ts=message.ts)
        return message

    def _moved_on(self, channel: Channel, message: Message) -> None:
        """Prompts belong to the latest message, and what the app is doing ends with its reply."""
        had = self.prompts.pop(channel.id, None) if message.thread_ts is None else None
        ended = self.statuses.get(channel.id, {}).pop(message.thread_ts or "", None) if message.from_app else None
        if had or ended:
            self._tell_of_assistant(channel)

    def suggest(self, channel: Channel, prompts: Json) -> None:
        """Shows prompts to choose from under the latest message of a direct message."""
        self.prompts[channel.id] = prompts
        self._tell_of_assistant(channel)

    def say_status(self, channel: Channel, thread: str, status: str) -> None:
        """Shows what the app is doing in a thread; nothing when it is empty."""
        said = self.statuses.setdefault(channel.id, {})
        said.pop(thread, None)
        if status:
            said[thread] = status
        self._tell_of_assistant(channel)

    def _tell_of_assistant(self, channel: Channel) -> None:
        prompts, statuses = self.prompts.get(channel.id), dict(self.statuses.get(channel.id, {}))
        self.changed(kind="assistant", channel=channel.id, prompts=prompts, statuses=statuses)

    def message(self, channel: Channel, ts: str) -> Message:
        """A message that is there for everybody; `message_not_found` otherwise."""
        found = channel.messages.get(ts)
        if found is None or found.visible_to is not None or found.subtype == TOMBSTONE:
            raise RefusalError("message_not_found")
        return found

    def edit(self, message: Message, text: str, blocks: list[Json]) -> None:
        message.text, message.blocks, message.edited_ts = text, blocks, self.next_ts()
        self.post(message)

    def delete(self, message: Message) -> None:
        """Takes a message away; a thread's root leaves a note in its place while there are replies."""
        channel = self.channels[message.channel]
        if len(channel.thread(message.ts)) > 1:
            left = Message(message.ts, SLACKBOT, "This message was deleted.", channel.id, subtype=TOMBSTONE)
            channel.messages[message.ts] = left
            self.changed(kind="message", channel=channel.id, ts=message.ts)
            return
        del channel.messages[message.ts]
        self.changed(kind="deleted", channel=channel.id, ts=message.ts)

    def react(self, message: Message, user: str, name: str, *, on: bool) -> None:
        """Puts a reaction on a message or takes it back; `already_reacted`, `no_reaction` when it is so already."""
        if not EMOJI_NAME.fullmatch(name):
            raise RefusalError("invalid_name")
        those = message.reactions.get(name, [])
        if on is (user in those):
            raise RefusalError("already_reacted" if on else "no_reaction")
        those = [*those, user] if on else [one for one in those if one != user]
        message.reactions = {key: who for key, who in {**message.reactions, name: those}.items() if who}
        self.changed(kind="message", channel=message.channel, ts=message.ts)

    def read(self, user: str, channel: Channel, ts: str) -> None:
        """Somebody has seen everything of a channel up to a time; it never goes back."""
        marks = self.reads.setdefault(user, {})
        if ts > marks.get(channel.id, "0"):
            marks[channel.id] = ts
            self.changed(kind="read", user=user, channel=channel.id, ts=ts)

    def unread(self, user: str, channel: Channel) -> list[Message]:
        """What somebody has not seen yet: by others, in the channel and in threads, newest first."""
        mark = self.reads.get(user, {}).get(channel.id, "0")
        return list(self._since(channel, mark, user))

    def _since(self, channel: Channel, mark: str, reader: str) -> Iterator[Message]:
        for ts in reversed(channel.messages):
            if ts <= mark:
                return
            one = channel.messages[ts]
            if one.user != reader and one.visible_to in (None, reader):
                yield one
