"""What a driven person looks at and touches: messages, threads and modals, by their visible words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.playground import inputs
from bot.playground.visible import unmarked, words_of
from bot.playground.world import Channel, Json, RefusalError, View
from bot.playground.world import Message as Stored

if TYPE_CHECKING:
    from bot.playground.driver import SlackDriver


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
    def buttons(self) -> list[str]:
        """The words on its buttons, in order."""
        return _buttons(self.blocks)

    @property
    def metadata(self) -> Json | None:
        return self.stored.metadata

    @property
    def thread(self) -> "Thread":
        """The thread it begins, or the one it is in."""
        return Thread(self.slack, self.channel, self.stored.thread_ts or self.ts)

    def seen_by(self, slack: "SlackDriver") -> "Message":
        """The same message, for somebody else to press."""
        return Message(slack, self.channel, self.ts)

    def click(self, label: str) -> int:
        """Presses a button by its words. The HTTP status of the app's acknowledgement, 0 when none came."""
        block, element = _button(self.blocks, label)
        return self._press(block, element, None)

    def choose(self, label: str, option: str | None = None) -> int:
        """Chooses an option by its words: from the menu with this placeholder or action id, or the only one."""
        menus = [(b, e) for b, e in inputs.elements(self.blocks) if e["type"] != "button"]
        wanted, named = (label, None) if option is None else (option, label)
        for block, element in menus:
            if named in (None, element["action_id"], element.get("placeholder", {}).get("text")):
                for one in inputs.options_of(element):
                    if one["text"]["text"] == wanted:
                        return self._press(block, element, one["value"])
        raise AssertionError(f"no option {wanted!r} to choose in:\n{self.text}")

    def shortcut(self, name: str) -> int:
        """Uses a message shortcut by its name."""
        named = {shown: callback for callback, shown in self.slack.world.config.shortcuts.items()}
        where = self.slack.world.channel(self.channel)
        acting = self.slack.playground.actions.shortcut(self.slack.user, where, self.ts, named[name])
        return self.slack.run(acting).answer.status

    def wait_for_reply(self) -> "Message":
        """The app's first message after this one, in the same thread (or channel), waited for."""
        return self.slack.first_from_app(self.channel, self.ts, self.stored.thread_ts)

    def _press(self, block: Json, element: Json, value: Any) -> int:
        slack, where = self.slack, self.slack.world.channel(self.channel)
        acting = slack.playground.actions.press(
            slack.user, where, self.ts, block["block_id"], element["action_id"], value
        )
        return slack.run(acting).answer.status

    def _name(self, which: str) -> str:
        return _name(self.slack, which)


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


class Modal:
    """A modal or home tab. Fields are named by their label, or by the block or action id behind it."""

    def __init__(self, slack: "SlackDriver", view_id: str) -> None:
        self._slack = slack
        self._id = view_id
        self.answers: inputs.Answers = {key: dict(value) for key, value in self._view.answers.items()}

    @property
    def _view(self) -> View:
        return self._slack.world.views[self._id]

    @property
    def view(self) -> Json:
        """The view as the app last set it."""
        return self._view.payload

    @property
    def title(self) -> str:
        return str(self.view["title"]["text"])

    @property
    def labels(self) -> list[str]:
        """The labels of its fields, in order."""
        return [block["label"]["text"] for block in self.view["blocks"] if block["type"] == "input"]

    @property
    def text(self) -> str:
        """All its words."""
        return "\n".join(words_of(self.view, lambda which: _name(self._slack, which)))

    @property
    def buttons(self) -> list[str]:
        return _buttons(self.view["blocks"])

    @property
    def is_open(self) -> bool:
        return self._slack.call(lambda: self._id in self._slack.world.stacks.get(self._slack.user.id, []))

    @property
    def values(self) -> dict[str, Any]:
        """What each field holds now, by label, in Slack's shapes."""
        view = self._view
        state = inputs.state_values(view.payload["blocks"], self.answers, view.origin)
        return {label: state[b["block_id"]][e["action_id"]] for label, b, e in self._fields()}

    def fill(self, fields: Mapping[str, Any] | None = None, /, **more: Any) -> "Modal":
        """Writes into text, number and date fields."""
        for name, value in {**(fields or {}), **more}.items():
            block, element = self._field(name)
            self.answers.setdefault(block["block_id"], {})[element["action_id"]] = value
        return self

    def choose(self, name: str, *options: str) -> "Modal":
        """Chooses by visible words: options, `#channels` or people, one or several as the field takes."""
        block, element = self._field(name)
        values = [self._value(element, option) for option in options]
        several = element["type"].startswith("multi_") or element["type"] == "checkboxes"
        chosen: Any = values if several else (values[0] if values else None)
        self.answers.setdefault(block["block_id"], {})[element["action_id"]] = chosen
        return self

    def submit(self) -> dict[str, str] | None:
        """Submits. What it was refused for, by label (empty for the whole form); None when it was accepted."""
        slack = self._slack
        errors = slack.run(slack.playground.actions.submit(slack.user, self._view, self.answers))
        labels = {
            block["block_id"]: block["label"]["text"] for block in self.view["blocks"] if block["type"] == "input"
        }
        return {labels.get(block, block): sentence for block, sentence in errors.items()} or None

    def click(self, label: str) -> int:
        """Presses a button in it. The HTTP status of the app's acknowledgement."""
        block, element = _button(self.view["blocks"], label)
        slack, view = self._slack, self._view
        acting = slack.playground.actions.press_in_view(
            slack.user, view, block["block_id"], element["action_id"], None, self.answers
        )
        return slack.run(acting).answer.status

    def close(self) -> None:
        self._slack.run(self._slack.playground.actions.close(self._slack.user, self._view))

    def _fields(self) -> list[tuple[str, Json, Json]]:
        found = []
        for block, element in inputs.elements(self.view["blocks"]):
            if element["type"] not in ("button", "overflow", "image"):
                label = block["label"]["text"] if block["type"] == "input" else element["action_id"]
                found.append((label, block, element))
        return found

    def _field(self, name: str) -> tuple[Json, Json]:
        for label, block, element in self._fields():
            if name in (label, block["block_id"], element["action_id"]):
                return block, element
        raise AssertionError(f"no field {name!r}; there are {[label for label, _, _ in self._fields()]}")

    def _value(self, element: Json, option: str) -> str:
        for one in inputs.options_of(element):
            if option in (one["text"]["text"], one["value"]):
                return str(one["value"])
        world = self._slack.world
        try:
            return world.person(option).id if "users" in element["type"] else self._place(option).id
        except RefusalError:
            offered = [one["text"]["text"] for one in inputs.options_of(element)]
            raise AssertionError(f"no option {option!r}; there are {offered}") from None

    def _place(self, name: str) -> Channel:
        return self._slack.world.channel(self._slack.direct if name == self._slack.world.config.app_name else name)


def _buttons(blocks: list[Json]) -> list[str]:
    return [e["text"]["text"] for _, e in inputs.elements(blocks) if e["type"] in ("button", "icon_button")]


def _button(blocks: list[Json], label: str) -> tuple[Json, Json]:
    for block, element in inputs.elements(blocks):
        if element["type"] in ("button", "icon_button") and element["text"]["text"] == label:
            return block, element
    raise AssertionError(f"no button {label!r}; there are {_buttons(blocks)}")


def _name(slack: "SlackDriver", which: str) -> str:
    world = slack.world
    if which in world.people:
        return world.people[which].real_name
    return world.channels[which].name if which in world.channels else which
