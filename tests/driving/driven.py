"""What a driven person looks at and touches in a channel: messages and threads, by their visible words."""

from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.playground import inputs
from bot.playground.records import Json
from bot.playground.records import Message as Stored
from tests.driving.visible import unmarked, words_of

if TYPE_CHECKING:
    from tests.driving.driver import SlackDriver


@dataclass(frozen=True)
class Message:
    """A message as it is now: it is read anew each time, so an update by the app shows."""

    slack: "SlackDriver"
    channel: str
    ts: str

    @property
    def stored(self) -> Stored:
        where = self.slack.world.channel(self.channel)
        found = self.slack.call(lambda: where.messages.get(self.ts))
        assert found is not None, "this message has been deleted"
        return found

    @property
    def text(self) -> str:
        """All the words of it: the blocks', or the text's when there are none."""
        stored = self.stored
        words = words_of(stored.blocks, self._name) if stored.from_app else []
        return "\n".join(words) or unmarked(stored.text, self._name)

    @property
    def fallback(self) -> str:
        """The text beside the blocks, as notifications and screen readers have it."""
        return self.stored.text

    @property
    def blocks(self) -> list[Json]:
        return self.stored.blocks

    @property
    def files(self) -> dict[str, str]:
        """The files it carries, by name: what is in each, as text."""
        return {file["name"]: b64decode(file["content"]).decode() for file in self.stored.files}

    @property
    def buttons(self) -> list[str]:
        """The words on its buttons, in order."""
        return buttons_in(self.blocks)

    @property
    def metadata(self) -> Json | None:
        return self.stored.metadata

    @property
    def thread(self) -> "Thread":
        """The thread it begins, or the one it is in."""
        return Thread(self.slack, self.channel, self.stored.thread_ts or self.ts)

    @property
    def permalink(self) -> str:
        """The link that "Copy link" gives, without what it says of the thread it may be in."""
        return f"{self.slack.world.config.base_url}/archives/{self.channel}/p{self.ts.replace('.', '')}"

    def seen_by(self, slack: "SlackDriver") -> "Message":
        """The same message, for somebody else to press."""
        return Message(slack, self.channel, self.ts)

    def click(self, label: str) -> int:
        """Presses a button by its words. The HTTP status of the app's acknowledgement, 0 when none came."""
        return self._press(lambda blocks: (*button_named(blocks, label), None))

    def choose(self, label: str, option: str | None = None) -> int:
        """Chooses an option by its words: from the menu with this placeholder or action id, or the only one."""
        wanted, named = (label, None) if option is None else (option, label)

        def offered(blocks: list[Json]) -> tuple[Json, Json, Any]:
            for block, element in inputs.elements(blocks):
                if named in (None, element["action_id"], element.get("placeholder", {}).get("text")):
                    for one in inputs.options_of(element) if element["type"] != "button" else ():
                        if one["text"]["text"] == wanted:
                            return block, element, one["value"]
            raise AssertionError(f"no option {wanted!r} to choose in:\n{words_of(blocks, self._name)}")

        return self._press(offered)

    def shortcut(self, name: str) -> int:
        """Uses a message shortcut by its name."""
        named = {shown: callback for callback, shown in self.slack.world.config.shortcuts.items()}
        where = self.slack.world.channel(self.channel)
        acting = self.slack.playground.actions.shortcut(self.slack.user, where, self.ts, named[name])
        return self.slack.run(acting).answer.status

    def wait_for_reply(self) -> "Message":
        """The app's first message after this one, waited for: in its thread, or for a root also beside it."""
        inside = self.stored.thread_ts
        return self.slack.first_from_app(self.channel, self.ts, *((inside,) if inside else (None, self.ts)))

    def _press(self, found: Callable[[list[Json]], tuple[Json, Json, Any]]) -> int:
        slack, stored = self.slack, self.stored

        async def pressed() -> int:
            # Found and pressed on the playground's loop in one go: the app may change the message in between.
            where = slack.world.channel(self.channel)
            block, element, value = found(where.messages[stored.ts].blocks)
            acting = slack.playground.actions.press(
                slack.user, where, self.ts, block["block_id"], element["action_id"], value
            )
            return (await acting).answer.status

        return slack.run(pressed())

    def _name(self, which: str) -> str:
        return name_of(self.slack, which)


@dataclass(frozen=True)
class Thread:
    """A thread by its root."""

    slack: "SlackDriver"
    channel: str
    root: str

    @property
    def messages(self) -> list[Message]:
        """The root and the replies everybody sees, oldest first."""
        where = self.slack.world.channel(self.channel)
        return [Message(self.slack, self.channel, one.ts) for one in self.slack.call(lambda: where.thread(self.root))]

    @property
    def replies(self) -> list[Message]:
        """The app's replies."""
        return [message for message in self.messages[1:] if message.stored.from_app]

    def say(self, text: str) -> Message:
        """Writes in the thread; `.wait_for_reply()` on the result waits for the app's answer to it."""
        return self.slack.say(text, self.channel, self.root)

    def mention(self, text: str) -> Message:
        return self.slack.mention(text, self.channel, self.root)

    def wait_for_reply(self) -> Message:
        """The app's first reply after the last thing a person wrote in the thread, waited for."""
        people = [message.ts for message in self.messages if not message.stored.from_app]
        after = people[-1] if people else self.root
        return self.slack.first_from_app(self.channel, after, self.root)


def buttons_in(blocks: list[Json]) -> list[str]:
    """The words on the buttons, in order."""
    return [e["text"]["text"] for _, e in inputs.elements(blocks) if e["type"] in ("button", "icon_button")]


def button_named(blocks: list[Json], label: str) -> tuple[Json, Json]:
    """The (block, element) of the button with these words; fails naming those there are."""
    for block, element in inputs.elements(blocks):
        if element["type"] in ("button", "icon_button") and element["text"]["text"] == label:
            return block, element
    raise AssertionError(f"no button {label!r}; there are {buttons_in(blocks)}")


def name_of(slack: "SlackDriver", which: str) -> str:
    """The words for a person's or channel's id."""
    world = slack.world
    if which in world.people:
        return world.people[which].real_name
    return world.channels[which].name if which in world.channels else which
