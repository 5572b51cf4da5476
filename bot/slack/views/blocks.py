"""The small parts every message and view is made of, each within Slack's limits.

Texts given to these functions are markup already: words from outside have been through `bot.slack.mrkdwn`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.slack import ids, limits
from bot.slack.limits import between_words, shorten
from bot.slack.mrkdwn import one_line

Block = dict[str, Any]

_CONTEXT = 900
_STEP = 50


@dataclass(frozen=True)
class Content:
    """A message: its blocks, and the text that stands for all of them where blocks cannot be shown."""

    text: str
    blocks: tuple[Block, ...] = ()

    def payload(self) -> dict[str, Any]:
        """The arguments of `chat.postMessage`, or the body of an answer to Slack."""
        kept = shorten_markup(self.text, limits.MESSAGE_TEXT_AIM)
        body: dict[str, Any] = {"text": kept or "…"}
        return {**body, "blocks": _fitting(self.blocks)} if self.blocks else body


def _fitting(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, their longest sections cut to one length where all of a message's text would be too long."""
    over = limits.text_size(list(blocks)) - limits.MESSAGE_BLOCKS_TEXT
    if over <= 0:
        return list(blocks)
    lengths = [len(block["text"]["text"]) for block in blocks if block["type"] == "section"]
    for most in range(limits.SECTION_TEXT, 0, -_STEP):
        if sum(max(length - most, 0) for length in lengths) >= over:
            return [
                section(block["text"]["text"], limit=most) if block["type"] == "section" else block for block in blocks
            ]
    return list(blocks)


def shorten_markup(text: str, limit: int) -> str:
    """Marked-up text within `limit`, cut between lines or words and never inside an entity or a link."""
    if len(text) <= limit:
        return text
    cut = between_words(text, limit - 1)
    for opened, closed in (("<", ">"), ("&", ";")):
        start = cut.rfind(opened)
        if start > cut.rfind(closed):
            cut = cut[:start]
    return cut.rstrip() + "…"


def plain_text(text: str, limit: int) -> Block:
    return {"type": "plain_text", "text": shorten(" ".join(text.split()), limit) or "…", "emoji": False}


def mrkdwn(text: str, limit: int = limits.SECTION_TEXT) -> Block:
    # verbatim: Slack makes no links or mentions of its own out of what we wrote.
    return {"type": "mrkdwn", "text": shorten_markup(text, limit) or "…", "verbatim": True}


def header(text: str) -> Block:
    return {"type": "header", "text": plain_text(text, limits.HEADER)}


def section(text: str, *, limit: int = limits.SECTION_TEXT) -> Block:
    return {"type": "section", "text": mrkdwn(text, limit)}


def context(*texts: str, limit: int = _CONTEXT) -> Block:
    """Small print."""
    return {"type": "context", "elements": [mrkdwn(text, limit) for text in texts[: limits.CONTEXT_ELEMENTS]]}


def divider() -> Block:
    return {"type": "divider"}


def preformatted(text: str) -> Block:
    """Text in fixed-width letters, shown exactly as it is; here nothing is markup, so nothing is escaped."""
    body = {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": shorten(text, 3_000) or "…"}]}
    return {"type": "rich_text", "elements": [body]}


def table(rows: Sequence[Sequence[str]], *, wrapped: int | None = None) -> Block:
    """A table of plain words, its first row the head; an empty cell, which Slack refuses, shows a dash.

    Lines wrap in the first `wrapped` columns, in all by default.
    """
    return {
        "type": "table",
        "column_settings": [{"is_wrapped": wrapped is None or place < wrapped} for place in range(len(rows[0]))],
        "rows": [[{"type": "raw_text", "text": one_line(cell) or "–"} for cell in row] for row in rows],
    }


def button(text: str, action_id: str, value: str, *, style: str | None = None) -> Block:
    made: Block = {
        "type": "button",
        "text": plain_text(text, limits.BUTTON_TEXT),
        "action_id": action_id,
        "value": value,
    }
    return {**made, "style": style} if style else made


def actions(buttons: Sequence[Block]) -> list[Block]:
    """A row of buttons; no row when there are none."""
    return [{"type": "actions", "elements": list(buttons[: limits.ACTIONS_ELEMENTS])}] if buttons else []


def choice(text: str, value: str, about: str | None = None) -> Block:
    """One entry of a menu, with a line about it where there is one."""
    made: Block = {"text": plain_text(text, limits.OPTION_TEXT), "value": value}
    return {**made, "description": plain_text(about, limits.OPTION_DESCRIPTION)} if about else made


def menu(choices: Mapping[str, str], chosen: str | None = None) -> Block:
    """A menu of one choice: values with the words shown for them."""
    made = {value: choice(words, value) for value, words in list(choices.items())[: limits.SELECT_OPTIONS]}
    element: Block = {"type": "static_select", "action_id": ids.ANSWER, "options": list(made.values())}
    return {**element, "initial_option": made[chosen]} if chosen in made else element


def text_input(value: str, most: int, **more: bool | int) -> Block:
    """A field to write in, with what stands in it to begin with."""
    element: Block = {"type": "plain_text_input", "action_id": ids.ANSWER, "max_length": most, **more}
    return {**element, "initial_value": shorten(value, most)} if value else element


def channels_menu(chosen: Sequence[str] = ()) -> Block:
    """A menu of conversations that something can be posted to; `chosen` are those it starts with."""
    menu: Block = {
        "type": "multi_conversations_select",
        "action_id": ids.ANSWER,
        "filter": {"include": ["public", "private", "mpim"], "exclude_bot_users": True},
    }
    # Slack takes no empty list.
    return {**menu, "initial_conversations": list(chosen)} if chosen else menu


def field(block_id: str, label: str, element: Mapping[str, Any], *, hint: str | None = None, **more: Any) -> Block:
    """An input of a modal with its label."""
    block: Block = {
        "type": "input",
        "block_id": block_id,
        "label": plain_text(label, limits.INPUT_LABEL),
        "element": dict(element),
        **more,
    }
    return {**block, "hint": plain_text(hint, limits.INPUT_HINT)} if hint else block


def modal(callback_id: str, title: str, blocks: Iterable[Block], **more: Any) -> Block:
    """A modal view; `more` are further keys of the view."""
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain_text(title, limits.VIEW_TITLE),
        "close": plain_text("Close", limits.VIEW_BUTTON),
        "blocks": list(blocks)[: limits.VIEW_BLOCKS],
        **more,
    }


def note(title: str, text: str, *, last: bool = False) -> Block:
    """A dialog that only says something. `last`: closing it closes those below it, too."""
    return modal(ids.NOTE, title, [section(text)], **({"clear_on_close": True} if last else {}))


def bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"•  {line}" for line in lines)
