"""Said to one person: what was read out of their words, and what was not."""

from collections.abc import Sequence

from bot.advisor.conversation import Reply
from bot.advisor.heaviest import heaviest_first
from bot.advisor.words import need_words, not_understood
from bot.decisions.summary import Driver
from bot.facts.model import Comparison
from bot.slack import ids
from bot.slack.mrkdwn import escape
from bot.slack.views.blocks import Content, actions, bullets, button, section
from bot.slack.views.evidence import driver_lines, name
from bot.slack.views.notices import notice
from bot.slack.views.recommendation import OTHER_WORDS, Frame

_NEEDS = 8


def understood(reply: Reply, comparison: Comparison) -> Content:
    """Said privately while the recommendation is on its way: which needs were read out of the words."""
    left = len(reply.needs) - _NEEDS
    heaviest = heaviest_first(reply.recommendation, reply.needs)[:_NEEDS]
    needs = heaviest if left > 0 else reply.needs
    lines = driver_lines(Driver(text=need_words(comparison, need), said=need.said) for need in needs)
    lines += [f"and {left} more that count less, all of them under Sources"] if left > 0 else []
    unread = f"{escape(not_understood(reply.unread))}\n" if reply.unread else ""
    follows = "The recommendation follows here; its Adjust button changes any of this."
    told = f"*Understood*\n{bullets(lines)}\n{unread}{follows}"
    return Content(text=told, blocks=(section(told),))


def nothing_understood(comparison: Comparison, frame: Frame) -> Content:
    """Said privately when the words tell no need; nothing is posted."""
    told = (
        "I found no need in those words, so I have posted nothing. Answer a few questions, or name needs, for "
        f"instance `{frame.command} recommend two of us know {name(comparison.options[0].name)}`."
    )
    start = button("Answer questions", ids.START, ids.ButtonValue().encode(), style="primary")
    return Content(text=told, blocks=(section(told), *actions([start])))


def left_out(unread: Sequence[str]) -> Content:
    """Said to whoever wrote it where others read the answer: those parts of their words told no need."""
    return notice(f"{escape(not_understood(unread))} Only you see this. {OTHER_WORDS}")
