"""Decisions that a message named, as far as everybody who reads the answer may see them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.advisor.words import listing
from bot.decisions.summary import summarise
from bot.slack import ids
from bot.slack.mrkdwn import escape
from bot.slack.overview import Known
from bot.slack.views.blocks import Content, button, context, section
from bot.slack.views.decision import summary
from bot.slack.views.decision_list import line

_MENTION: Final = re.compile(r"<@([UW][A-Z0-9]{1,20})>")


@dataclass(frozen=True)
class Way:
    """Where decisions can be looked up: after which command, and whether one person alone reads what is shown."""

    command: str
    private: bool


def cards(found: Sequence[Known], hidden: Sequence[int], command: str, *, private: bool, newer: str = "") -> Content:
    """One decision with its buttons, several a line each; `hidden` are the numbers that cannot be shown here. `newer`
    is the way to the one that took the place of a single one."""
    parts: list[Content] = []
    if len(found) == 1:
        told = summary(summarise(found[0].decision, found[0].comparison), newer)
        parts.append(_without_pings(told, found[0].decision.record.names))
    else:
        parts += map(_row, found)
    if hidden:
        parts.append(_not_here(hidden, command, private=private))
    return Content(
        text="\n\n".join(part.text for part in parts), blocks=tuple(block for part in parts for block in part.blocks)
    )


def _without_pings(shown: Content, names: Mapping[str, str]) -> Content:
    """People by their names: they were told when it was decided, and need not be each time it is shown."""

    def named(text: str) -> str:
        return _MENTION.sub(lambda found: escape(names[found[1]]) if found[1] in names else found[0], text)

    def anew(part: Any) -> Any:
        if isinstance(part, dict):
            return {
                key: named(one) if key == "text" and isinstance(one, str) else anew(one) for key, one in part.items()
            }
        return [anew(one) for one in part] if isinstance(part, list) else part

    return Content(named(shown.text), tuple(anew(block) for block in shown.blocks))


def _row(known: Known) -> Content:
    told = line(known.decision, known.comparison)
    value = ids.ButtonValue(record=str(known.decision.record.number)).encode()
    return Content(told, ({**section(told), "accessory": button("Details", ids.DETAILS, value)},))


def _not_here(hidden: Sequence[int], command: str, *, private: bool) -> Content:
    names = listing([f"D-{number}" for number in hidden], "or")
    if private:
        told = f"There is no {names} that you can see. `{command} decisions` lists those you can."
    else:
        told = f"There is no {names} that everybody here can see. `{command} show D-{hidden[0]}` answers you alone."
    return Content(told, (context(told),))
