"""Decisions as a list, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.advisor.words import listing as joined
from bot.advisor.words import outcome_words
from bot.decisions.acting import takes_stances
from bot.decisions.life import Decision, Standing, status_words
from bot.facts.model import Comparison
from bot.slack import ids, limits
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape, link, mention, one_line
from bot.slack.views.blocks import Block, Content, actions, button, context, section
from bot.slack.views.evidence import quote
from bot.slack.views.when import date_of

PAGE = 12
MOST_ALONE = 5
"""Words and people told one by one where all together find nothing."""
_OFFERED = 3


def listing(
    found: Sequence[tuple[Decision, Comparison | None]],
    total: int,
    words: str,
    command: str,
    *,
    people: Sequence[str] = (),
    offset: int = 0,
    read_in: str = "",
) -> Content:
    """Decisions, newest first, and the words and people that were looked for; `offset` of them are on earlier pages."""
    if not found:
        return none_so_far()
    terms = [*([escape(shorten(one_line(words), 80))] if words else []), *map(mention, people[:5])]
    about = f" with {' and '.join(terms)}" if terms else ""
    lines = [line(decision, comparison, read_in) for decision, comparison in found[:PAGE]]
    span = f" {offset + 1:,}–{offset + len(lines):,} of {total:,}" if total > len(lines) else ""
    text = f"*Decisions{about}{span}*\n" + "\n".join(lines)
    foot = context(f"`{command} show {found[0][0].record.id}` shows one in full.")
    return Content(text=text, blocks=(section(text), *actions(_pages(total, words, people, offset)), foot))


def none_so_far() -> Content:
    """There is no decision that this person may see."""
    text = "No decisions so far that you can see from here. Record one with the button under a recommendation."
    return Content(text=text, blocks=(section(text),))


@dataclass(frozen=True)
class Alone:
    """A word, or a person, that was looked for, and how many decisions are found by that alone."""

    words: str = ""
    person: str = ""
    count: int = 0


def not_found(asked: Sequence[Alone], every: int) -> Content:
    """None has all that was asked for: what is found by each alone, and the way to all `every` that there are."""
    named = joined([_asked(one) for one in asked[:MOST_ALONE]])
    if len(asked) == 1:
        text = f"No decision that you can see from here has {named}: no title, option, need, reason or name."
    else:
        each = "; ".join(f"{_asked(one)} {_count(one.count)}" for one in asked[:MOST_ALONE])
        text = f"No decision that you can see from here has {named} together.\nEach alone: {each}."
    found = [one for one in asked[:MOST_ALONE] if one.count][:_OFFERED] if len(asked) > 1 else []
    choices = [("Show all decisions" if every > 1 else "Show the only decision", Alone(count=every))]
    choices += [(f"Only {one.words or 'that person'}", one) for one in found]
    buttons = []
    for place, (label, one) in enumerate(choices):
        value = ids.ButtonValue(record="0", version=one.person, text=one.words)
        if value.fits:
            buttons.append(button(shorten(label, limits.BUTTON_TEXT), ids.numbered(ids.PAGE, place), value.encode()))
    return Content(text=text, blocks=(section(text), *actions(buttons)))


def _asked(one: Alone) -> str:
    return mention(one.person) if one.person else quote(one.words, 80)


def _count(count: int) -> str:
    return "in none" if not count else f"in {count}"


def _status(now: Standing) -> str:
    count = len(now.objections) if takes_stances(now) else 0
    objected = f" with {count} open {'objection' if count == 1 else 'objections'}" if count else ""
    return f"{status_words(now)}{objected}"


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


def line(decision: Decision, comparison: Comparison | None, read_in: str = "") -> str:
    """A decision in a line, as markup, for those who read it in a channel, or for one person."""
    record = decision.record
    outcome = escape(shorten(outcome_words(comparison, record.outcome), 80))
    title = escape(record.title)
    if record.place and (where := record.place.link(read_in)):
        title = link(where, record.title)
    status = _status(decision.standing)
    return f"*{record.id}*  {title}  ·  {outcome}  ·  {status}, {date_of(record.created_at)}"
