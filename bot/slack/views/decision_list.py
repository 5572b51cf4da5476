"""Decisions as a list, page by page."""

from collections.abc import Sequence

from bot.advisor.words import day, outcome_words
from bot.decisions.life import Decision, status_words
from bot.facts.model import Comparison
from bot.slack import ids
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape, link, mention, one_line
from bot.slack.views.blocks import Block, Content, actions, button, context, section

PAGE = 12


def listing(
    found: Sequence[tuple[Decision, Comparison | None]],
    total: int,
    words: str,
    command: str,
    *,
    people: Sequence[str] = (),
    offset: int = 0,
) -> Content:
    """Decisions, newest first, and the words and people that were looked for; `offset` of them are on earlier pages."""
    terms = [*([escape(shorten(one_line(words), 80))] if words else []), *map(mention, people[:5])]
    about = f" with {' and '.join(terms)}" if terms else ""
    if not found:
        hint = (
            f"`{command} decisions` lists all of them."
            if terms
            else "Record one with the button under a recommendation."
        )
        text = f"No decisions{about} so far. {hint}"
        return Content(text=text, blocks=(section(text),))
    lines = [line(decision, comparison) for decision, comparison in found[:PAGE]]
    span = f" {offset + 1}–{offset + len(lines)} of {total}" if total > len(lines) else ""
    text = f"*Decisions{about}{span}*\n" + "\n".join(lines)
    foot = context(f"`{command} show {found[0][0].record.id}` shows one in full.")
    return Content(text=text, blocks=(section(text), *actions(_pages(total, words, people, offset)), foot))


def _pages(total: int, words: str, people: Sequence[str], offset: int) -> list[Block]:
    turns = []
    if offset:
        turns.append(("Newer", max(offset - PAGE, 0)))
    if offset + PAGE < total:
        turns.append(("Older", offset + PAGE))
    buttons = []
    for index, (label, start) in enumerate(turns):
        value = ids.ButtonValue(record=str(start), version=",".join(people), text=words)
        if value.fits:
            buttons.append(button(label, ids.numbered(ids.PAGE, index), value.encode()))
    return buttons


def line(decision: Decision, comparison: Comparison | None) -> str:
    """A decision in a line, as markup."""
    record = decision.record
    outcome = escape(shorten(outcome_words(comparison, record.outcome), 80))
    title = escape(record.title)
    if record.place and record.place.permalink:
        title = link(record.place.permalink, record.title)
    status = status_words(decision.standing)
    return f"*{record.id}*  {title}  ·  {outcome}  ·  {status}, {day(record.created_at)}"
