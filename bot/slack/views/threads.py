"""What a long thread needs said: who contradicts whom, all needs after many changes, and that it starts afresh."""

from collections.abc import Sequence

from bot.advisor.conversation import Conversation, Opposed, Reply
from bot.advisor.words import need_words
from bot.decisions.summary import Driver
from bot.facts.model import Comparison
from bot.scoring.model import Need
from bot.slack import ids
from bot.slack.limits import shorten
from bot.slack.mrkdwn import one_line
from bot.slack.siding import Side
from bot.slack.views.blocks import Block, Content, actions, bullets, button, section
from bot.slack.views.evidence import driver_lines

_NEEDS = 20
_WORDS = 50
_PAIRS = 2


def with_sides(shown: Content, reply: Reply, comparison: Comparison) -> Content:
    """The message, with buttons that settle which of two needs holds, and all needs where it is time to tell them."""
    blocks = [block for place, pair in enumerate(reply.opposed[:_PAIRS]) for block in _sides(place, pair, reply.needs)]
    if reply.recap:
        told = bullets(driver_lines(_drivers(reply, comparison)))
        blocks.append(section(f"*What stands after many changes*\n{told}", limit=2_500))
    return Content(text=shown.text, blocks=(*shown.blocks, *blocks)) if blocks else shown


def _drivers(reply: Reply, comparison: Comparison) -> list[Driver]:
    return [Driver(text=need_words(comparison, need), said=need.said, who=need.who) for need in reply.needs[:_NEEDS]]


def _sides(place: int, pair: Opposed, needs: Sequence[Need]) -> list[Block]:
    pressed = []
    for turn, (keep, drop) in enumerate(((pair.old, pair.new), (pair.new, pair.old))):
        side = Side(keep=keep, drop=drop, both=pair.both)
        value = ids.ButtonValue(version=side.version(needs), text=side.model_dump_json(exclude_defaults=True))
        words = shorten(one_line(keep.said or keep.aspect.replace("_", " ")), _WORDS)
        if value.fits:
            pressed.append(button(f"Go by “{words}”", f"{ids.SIDE}:{place * 2 + turn}", value.encode()))
    return actions(pressed) if len(pressed) == 2 else []


def afresh(shown: Content, before: Conversation, comparison: Comparison, days: int) -> Content:
    """The message, saying first that after so many days the needs of then no longer count, unless they are wanted."""
    old = [Driver(text=need_words(comparison, need), said=need.said) for need in before.lapsed[:_NEEDS]]
    told = (
        f"Nobody wrote here for {days} days, so I start afresh. What you needed then no longer counts:\n"
        f"{bullets(driver_lines(old))}"
    )
    again = button("Take it up again", ids.REVIVE, ids.ButtonValue().encode())
    return Content(
        text=f"{told}\n\n{shown.text}", blocks=(section(told, limit=2_500), *actions([again]), *shown.blocks)
    )
