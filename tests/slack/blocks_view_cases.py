"""Cases for the blocks that everything is made of."""

from collections.abc import Callable, Iterable

from bot.slack.mrkdwn import escape
from bot.slack.views import (
    blocks,
)
from tests.slack.view_stage import Shown, Stage, among_actions, menu_of, part

CASES: dict[str, Callable[[Stage], Iterable[Shown | None]]] = {
    "blocks.actions": lambda s: [blocks.actions([blocks.button(s.words, f"a{n}", "v") for n in range(40)])],
    "blocks.button": part(lambda s: among_actions(blocks.button(s.words, "a", "v", style="primary"))),
    "blocks.channels_menu": lambda s: [
        blocks.modal(
            "c",
            "t",
            [blocks.field("b", s.words, blocks.channels_menu())],
            submit=blocks.plain_text("Post", 24),
        )
    ],
    "blocks.choice": part(lambda s: among_actions(menu_of(blocks.choice(s.words, "v")))),
    "blocks.context": part(lambda s: blocks.context(*[escape(s.words)] * 40)),
    "blocks.divider": part(lambda s: blocks.divider()),
    "blocks.field": part(lambda s: blocks.field("b", s.words, menu_of(blocks.choice("x", "x")), hint=s.words * 9)),
    "blocks.header": part(lambda s: blocks.header(s.words)),
    "blocks.menu": part(lambda s: among_actions(blocks.menu(dict.fromkeys(map(str, range(200)), s.words), "3"))),
    "blocks.modal": lambda s: [blocks.modal("c", s.words, [blocks.divider()] * 400)],
    "blocks.mrkdwn": part(lambda s: {"type": "section", "text": blocks.mrkdwn(escape(s.words * 90))}),
    "blocks.note": lambda s: [blocks.note(s.words, escape(s.words * 90), last=last) for last in (True, False)],
    "blocks.plain_text": part(lambda s: {"type": "header", "text": blocks.plain_text(s.words, 150)}),
    "blocks.preformatted": part(lambda s: blocks.preformatted(s.words * 90)),
    "blocks.section": part(lambda s: blocks.section(escape(s.words * 90), limit=700)),
    "blocks.table": part(lambda s: blocks.table([[s.words, ""]] * 3)),
    "blocks.text_input": lambda s: [
        blocks.modal(
            "c",
            "t",
            [blocks.field("b", "l", blocks.text_input(s.words, 200, multiline=True))],
            submit=blocks.plain_text("Save", 24),
        )
    ],
}
