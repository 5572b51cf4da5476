"""A modal or home tab as a driven person fills it in, by its visible words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.playground import inputs
from bot.playground.records import Channel, Json, RefusalError, View
from tests.driving.driven import button_named, buttons_in, name_of
from tests.driving.visible import words_of

if TYPE_CHECKING:
    from tests.driving.driver import SlackDriver


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
        return "\n".join(words_of(self.view, lambda which: name_of(self._slack, which)))

    @property
    def buttons(self) -> list[str]:
        return buttons_in(self.view["blocks"])

    @property
    def is_open(self) -> bool:
        return self._slack.call(lambda: any(self._id in stack for stack in self._slack.world.stacks.values()))

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

    def pick(self, name: str, *options: str) -> "Modal":
        """The same in a field whose app is told of every choice at once; returns when the app has acknowledged it."""
        self.choose(name, *options)
        block, element = self._field(name)
        assert block.get("dispatch_action"), f"the app is not told what is chosen in {name!r}"
        slack, view, block_id, action = self._slack, self._view, block["block_id"], element["action_id"]
        value = self.answers[block_id][action]
        acting = slack.playground.modals.press(slack.user, view, block_id, action, value, self.answers)
        assert slack.run(acting).answer.status == 200
        return self

    def submit(self) -> dict[str, str] | None:
        """Submits. What it was refused for, by label (empty for the whole form); None when it was accepted."""
        slack = self._slack
        errors = slack.run(slack.playground.modals.submit(slack.user, self._view, self.answers))
        labels = {
            block["block_id"]: block["label"]["text"] for block in self.view["blocks"] if block["type"] == "input"
        }
        return {labels.get(block, block): sentence for block, sentence in errors.items()} or None

    def click(self, label: str) -> int:
        """Presses a button in it. The HTTP status of the app's acknowledgement."""
        slack = self._slack

        async def pressed() -> int:
            # Found and pressed on the playground's loop in one go: the app may set the view anew in between.
            block, element = button_named(self.view["blocks"], label)
            acting = slack.playground.modals.press(
                slack.user, self._view, block["block_id"], element["action_id"], None, self.answers
            )
            return (await acting).answer.status

        return slack.run(pressed())

    def close(self) -> None:
        self._slack.run(self._slack.playground.modals.close(self._slack.user, self._view))

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
