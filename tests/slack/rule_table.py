"""Every rule of Slack's limits: a payload that breaks it and one, as near as can be, that does not."""

from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from bot.slack.limits import Problem, problems, view_problems
from tests.slack.payloads import Row
from tests.slack.rules_of_blocks import IN_ANY_BLOCKS
from tests.slack.rules_of_cards import IN_CARDS
from tests.slack.rules_of_dialogs import IN_MODALS, OF_VIEWS
from tests.slack.rules_of_elements import IN_ANY_ELEMENTS
from tests.slack.rules_of_menus import IN_ANY_MENUS
from tests.slack.rules_of_messages import IN_MESSAGES
from tests.slack.rules_of_rich_text import IN_RICH_TEXT
from tests.slack.rules_of_tables import IN_TABLES

Where = Literal["message", "modal", "view"]
"""Blocks of a message, blocks of a dialog, or a whole view."""


class Payload(NamedTuple):
    """Blocks or a view, and what it is an example of."""

    name: str
    where: Where
    content: Any
    rule: str = ""
    """The rule it was made to break, if any."""

    @property
    def problems(self) -> list[Problem]:
        """What the linter says."""
        return view_problems(self.content) if self.where == "view" else problems(self.content, self.where)

    @property
    def blocks(self) -> list[Any]:
        inside = self.content
        if self.where == "view":
            inside = inside.get("blocks", []) if isinstance(inside, dict) else []
        return inside if isinstance(inside, list) else [inside]


class Case(NamedTuple):
    """One rule: what it is about, its name, where it is reported, and how a value makes the payload."""

    where: Where
    about: str
    rule: str
    path: str
    build: Callable[[Any], Any]
    breaks: Any
    keeps: Any

    @property
    def bad(self) -> Payload:
        return Payload(f"{self.about}: broken", self.where, self.build(self.breaks), self.rule)

    @property
    def good(self) -> Payload:
        return Payload(f"{self.about}: kept", self.where, self.build(self.keeps))


_TABLES: list[tuple[Where, list[Row]]] = [
    ("message", [*IN_ANY_BLOCKS, *IN_RICH_TEXT, *IN_ANY_ELEMENTS, *IN_ANY_MENUS, *IN_MESSAGES, *IN_TABLES, *IN_CARDS]),
    ("modal", IN_MODALS),
    ("view", OF_VIEWS),
]
CASES = [Case(where, *row) for where, rows in _TABLES for row in rows]
