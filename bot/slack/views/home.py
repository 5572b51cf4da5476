"""The app's home: where one left off, what waits for one, and for editors what the knowledge lacks."""

from collections.abc import Sequence
from typing import Any

from bot.advisor.words import option_name
from bot.decisions.life import STANCES, Act
from bot.decisions.summary import summarise
from bot.scoring.model import Verdict
from bot.slack import ids, limits
from bot.slack.limits import shorten
from bot.slack.mrkdwn import channel as channel_link
from bot.slack.mrkdwn import escape, link, one_line
from bot.slack.overview import SIZES, AskedLine, DoubtLine, DraftLine, FactLine, Home, Known, Page, Part, RecentLine
from bot.slack.views.blocks import Block, Content, actions, button, context, divider, modal, section
from bot.slack.views.challenges import doubt, settle_button
from bot.slack.views.deciders import objections_line
from bot.slack.views.decision import act_button
from bot.slack.views.decision_list import line
from bot.slack.views.evidence import name, quote
from bot.slack.views.polls import poll_row
from bot.slack.views.when import at as moment
from bot.slack.views.when import date_of, on

_CLAIM = 160
_TITLE = 120
_MOST_TOPICS = 3
_NEEDS = 3
_SAID = {
    Act.AGREE: "You agree. You can still say otherwise:",
    Act.OBJECT: "You object. You can still say otherwise:",
    Act.ABSTAIN: "You abstain. You can still say otherwise:",
}


def home_view(home: Home, command: str) -> Block:
    """The whole tab."""
    lead = (
        "*I help your team choose its stack and remember why.*\n"
        "I score the options by what you need, from facts with a source and a date. What you decide can be found, "
        "argued with and reviewed."
    )
    start = button("Get a recommendation", ids.START, ids.ButtonValue().encode(), style="primary")
    blocks = [section(lead), *actions([start])]
    if home.empty:
        told = "Nothing here yet. What you begin, what waits for you and what you decided will stand here."
        blocks += [divider(), section(told)]
    blocks += [
        *_part(Part.AWAITING, "Waiting for your answer", home.awaiting, _asked),
        *_part(Part.POLLS, "Questions to the team", home.polls, poll_row),
        *_part(Part.DRAFTS, "Begun and not finished", home.drafts, _draft),
        *_part(Part.REVIEWS, "To be reviewed", home.reviews, _review),
        *_part(Part.OPEN, "Your open decisions", home.open, _open),
        *_part(Part.DECIDED, "Your decisions", home.decided, _decided),
        *_part(Part.RECENT, "Your recent recommendations", home.recent, _recent),
    ]
    if home.challenges is not None:
        blocks += _part(
            Part.CHALLENGES, "For editors: ratings and facts that are challenged", home.challenges, _doubted
        )
    if home.unanswered is not None:
        blocks += _part(Part.UNANSWERED, "For editors: asked, and not answered by any fact", home.unanswered, _question)
    if home.facts is not None:
        blocks += _part(Part.FACTS, "For editors: facts to be read again", home.facts, _fact)
    if home.nothing_to_edit:
        told = "For editors: no fact is challenged or past its review day"
        told += "." if home.unanswered is None else ", and no question went unanswered."
        blocks.append(context(told))
    blocks.append(context(f"`{command} decisions` finds every decision you may see; `{command} help` says what I do."))
    return {"type": "home", "blocks": blocks[: limits.VIEW_BLOCKS]}


def details_view(title: str, shown: Content, lead: str = "") -> Block:
    """A message as a dialog, for a button that stands in no conversation; its buttons work there as they do in one.
    `lead` is markup, said before all else."""
    return modal(ids.NOTE, title, [*([section(lead), divider()] if lead else []), *shown.blocks])


def _part(part: Part, title: str, page: Page[Any], row: Any) -> list[Block]:
    if not page.total:
        return []
    size = SIZES[part]
    span = f"  {page.offset + 1:,}–{page.offset + len(page.shown):,} of {page.total:,}" if page.total > size else ""
    rows = [block for one in page.shown for block in row(one)]
    return [divider(), section(f"*{title}*{span}"), *rows, *actions(_turns(part, page, size))]


def _turns(part: Part, page: Page[Any], size: int) -> list[Block]:
    turns = []
    if page.offset:
        turns.append(("Back", max(page.offset - size, 0)))
    if page.offset + size < page.total:
        turns.append(("More", page.offset + size))
    return [
        button(label, ids.numbered(ids.HOME_PAGE, at), ids.ButtonValue(record=part.value, version=str(start)).encode())
        for at, (label, start) in enumerate(turns)
    ]


def _asked(known: Known) -> list[Block]:
    told = summarise(known.decision, known.comparison)
    return [
        section(_line(known)),
        *actions([*(act_button(told, act) for act in STANCES), _details(known)]),
    ]


def _review(known: Known) -> list[Block]:
    told = summarise(known.decision, known.comparison)
    return [
        section(_line(known)),
        *actions([act_button(told, Act.REVIEW), _details(known)]),
    ]


def _open(known: Known) -> list[Block]:
    """Whoever has said something to it can still say something else."""
    if known.mine is None:
        return _decided(known)
    told = summarise(known.decision, known.comparison)
    others = [act_button(told, act, inviting=False) for act in STANCES if act is not known.mine]
    return [section(f"{_line(known)}\n{_SAID[known.mine]}"), *actions([*others, _details(known)])]


def _decided(known: Known) -> list[Block]:
    return [{**section(_line(known)), "accessory": _details(known)}]


def _line(known: Known) -> str:
    """A decision in a line, and under it who objects."""
    told = line(known.decision, known.comparison)
    objected = objections_line(summarise(known.decision, known.comparison))
    return f"{told}\n{objected}" if objected else told


def _details(known: Known) -> Block:
    return button("Details", ids.DETAILS, ids.ButtonValue(record=str(known.decision.record.number)).encode())


def _draft(one: DraftLine) -> list[Block]:
    about = escape(shorten(one_line(one.about), _TITLE))
    told = f"{link(one.link, one.about) if one.link else about}\n{date_of(one.changed_at)}"
    if not one.id:
        return [section(f"{told}  ·  go on in its thread")]
    value = ids.ButtonValue(record=one.id).encode()
    return [{**section(told), "accessory": button("Continue", ids.RESUME, value)}]


def _recent(one: RecentLine) -> list[Block]:
    return [section(recent_line(one))]


def recent_line(one: RecentLine) -> str:
    """A recommendation in a line: what it is for, where, what is first, and when; under it what else tells it apart."""
    given = one.given
    leader = given.winner or given.leader
    first = "Every option misses a must" if leader is None else option_name(one.comparison, leader)
    doubt = {Verdict.TOO_CLOSE: ", too close to call", Verdict.LEANING: ", leaning"}.get(given.verdict, "")
    about = shorten(one_line(one.about), _TITLE)
    title = link(one.link, about) if one.link else escape(about)
    lead = f"{title}{_where(one.channel)}  ·  *{name(first)}*{doubt}  ·  {moment(one.at)}"
    return f"{lead}\n{_main(one.main)}" if one.main else lead


def _where(channel: str) -> str:
    """The place by which one of several alike is known again."""
    if channel.startswith("D"):
        return " in our direct message"
    return f" in {channel_link(channel)}" if channel else ""


def _main(needs: Sequence[str]) -> str:
    """What tells it from another of the same kind: its first needs, and how many more there are."""
    shown = [name(need) for need in needs[:_NEEDS]]
    return "; ".join([*shown, *([f"{len(needs) - _NEEDS} more"] if len(needs) > _NEEDS else [])])


def _doubted(one: DoubtLine) -> list[Block]:
    where = f"\n{link(one.link, 'Where it was said')}" if one.link else ""
    shown = one.shown
    return [section(f"{doubt(shown)}{where}", limit=1_500), *actions([settle_button(shown, "Settle…")])]


def _question(asked: AskedLine) -> list[Block]:
    times = "once" if asked.count == 1 else f"{asked.count} times"
    near = _topics(asked.topics)
    what = quote(asked.text) if asked.text else "Asked in private, so without the words"
    return [section(f"{what}  ·  {times}, last {on(asked.last_at)}{near}")]


def _topics(topics: Sequence[str]) -> str:
    return f"\nNearest: {', '.join(map(name, topics[:_MOST_TOPICS]))}" if topics else ""


def _fact(one: FactLine) -> list[Block]:
    claim = escape(shorten(one_line(one.claim), _CLAIM))
    who = f", by {name(one.owner)}" if one.owner else ""
    return [section(f"{link(one.url, one.id)}  {claim}\nDue {on(one.due)}{who}")]
