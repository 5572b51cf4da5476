"""What Slack accepts: its limits by name, and a linter for blocks and views.

The one place for these numbers. Views are built within them, tests check every view against `problems`, and the
local Slack refuses what `problems` finds. Pure: no I/O, nothing of the rest of the house.

    numbers.py   the limits by name (`limits.SECTION_TEXT`)
    shapes.py    how a shape is described and checked
    rules.py     rules between the keys of one object
    rich.py      rich text, as data; and so are
    elements.py  buttons, menus and inputs,
    tables.py    tables and charts,
    cards.py     alerts, cards, containers, videos and plans,
    blocks.py    all other blocks, and views
    lint.py      `problems`, `view_problems`, and rules across a whole payload

A problem's path is a JSON pointer as Slack writes it (`/blocks/0/text/text`, `/view/title`).
"""

from bot.slack.limits.blocks import Surface
from bot.slack.limits.lint import between_words, problems, shorten, view_problems
from bot.slack.limits.numbers import *  # noqa: F403 - the numbers are this package's face
from bot.slack.limits.rules import text_size
from bot.slack.limits.shapes import Problem

__all__ = ["Problem", "Surface", "between_words", "problems", "shorten", "text_size", "view_problems"]
