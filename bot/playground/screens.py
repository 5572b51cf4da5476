"""What each person has before them: modals on top of each other, and the app's home tab."""

import secrets

from bot.playground.counting import Clock, Counting
from bot.playground.inputs import elements, flattened
from bot.playground.records import Json, RefusalError, View
from bot.slack import limits


class Screens(Counting):
    """The views of everybody. `stacks` are the ids of each window's modals, the one on top last."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.views: dict[str, View] = {}
        self.stacks: dict[str, list[str]] = {}
        self.homes: dict[str, str] = {}

    def stack(self, user: str, window: str = "") -> list[str]:
        """The modals somebody has before them in a window, the one on top last. Each window has its own."""
        return self.stacks.get(_stack_key(user, window), [])

    def open_view(
        self, user: str, payload: Json, push: bool = False, origin: str | None = None, window: str = ""
    ) -> View:
        """Puts a modal before somebody: on top of the one they have there (`push`), or in place of all."""
        if push and len(self.stack(user, window)) >= limits.VIEW_STACK:
            raise RefusalError("push_limit_reached")
        if not push:
            self.close_views(user, window)
        stack = self.stacks.setdefault(_stack_key(user, window), [])
        view_id = self.new_id("V")
        view = View(view_id, user, {}, "", stack[0] if stack else view_id, stack[-1] if stack else None, origin, window)
        self.views[view_id] = view
        stack.append(view_id)
        self.fill_view(view, payload)
        return view

    def fill_view(self, view: View, payload: Json) -> None:
        self.name_parts(payload["blocks"])
        view.payload, view.hash = payload, f"{self.next_ts()}.{secrets.token_hex(4)}"
        self.changed(kind="view", user=view.user)

    def current_view(self, user: str, window: str | None = None) -> View | None:
        """The modal before somebody in a window, or one opened from none in particular; without a window the newest."""
        if window is None:
            stacks = [stack for key, stack in self.stacks.items() if key.split(" ")[0] == user]
        else:
            stacks = [self.stack(user, window) or self.stack(user)]
        return self.views[max(stack[-1] for stack in stacks if stack)] if any(stacks) else None

    def pop_view(self, view: View) -> None:
        stack = self.stack(view.user, view.window)
        if view.id in stack:
            del stack[stack.index(view.id) :]
        self.changed(kind="view", user=view.user)

    def close_views(self, user: str, window: str = "") -> None:
        if self.stacks.pop(_stack_key(user, window), None):
            self.changed(kind="view", user=user)

    def name_parts(self, blocks: list[Json]) -> None:
        """Gives blocks and elements the ids their app left out."""
        for block in flattened(blocks):
            block.setdefault("block_id", self.new_id("b"))
        for _, element in elements(blocks):
            element.setdefault("action_id", self.new_id("a"))


def _stack_key(user: str, window: str) -> str:
    return f"{user} {window}" if window else user
