"""A decision as it will be posted, shown before anything is recorded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.advisor.words import listing
from bot.decisions.model import Status
from bot.decisions.summary import Summary
from bot.slack import ids
from bot.slack.mrkdwn import channel as channel_link
from bot.slack.mrkdwn import escape, mention
from bot.slack.views.blocks import Block, Content, actions, button, context, divider, modal, plain_text, section
from bot.slack.views.decision import summary
from bot.slack.views.when import on

_NAMED = 4
"""People named who may supersede a decision."""


@dataclass(frozen=True)
class Discussion:
    """The channel a decision was talked over in, whether only some can open that, which may not be known, and whether
    it is the direct message with the app."""

    channel: str
    private: bool | None
    direct: bool = False


@dataclass(frozen=True)
class Earlier:
    """An accepted decision on the same: its outcome by name, since when it holds, and what ties the two together."""

    number: int
    outcome: str
    since: date
    tie: str
    replaced: bool = False
    """Whether the new one is to take its place."""
    may_replace: bool = True
    """Whether whoever records the new one may supersede it; else `theirs`, the Slack ids of those who may."""
    theirs: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    """The channels that the new one goes to only because this one stands there."""


def preview(
    told: Summary,
    channels: Sequence[str],
    draft: str,
    discussion: Discussion,
    *,
    waiting: Sequence[str] = (),
    remarks: Sequence[str] = (),
    earlier: Sequence[Earlier] = (),
    asks: Sequence[Block] = (),
) -> Block:
    """What would be posted, and where to; handing it in records it. `draft` is the id of the row that keeps it.

    `waiting` are those of `channels` that get it only later or not at all, and `remarks` say why, as markup;
    `earlier` are the decisions on the same that hold. `asks` are inputs for what is still missing.
    """
    places = listing(list(map(channel_link, channels)))
    now = listing([channel_link(one) for one in channels if one not in waiting])
    if now:
        lead = f"*This is what {now} will get.*"
    elif places:
        lead = f"*This is what {places} will get; not at once.*"
    else:
        lead = "*It goes to no channel; its thread is told.*"
    lead = "\n".join([lead, *(f":warning: {remark}" for remark in remarks)])
    shown = [block for block in summary(told).blocks if block["type"] != "actions"]
    small = ["Nothing is recorded yet. Back leads to what you filled in."]
    if channels and discussion.private is not None:
        small.append(_leads_to(discussion, channels))
    verb = "Propose" if told.status is Status.PROPOSED else "Record"
    return modal(
        ids.RECORD_PREVIEW,
        "Preview",
        [section(lead, limit=2_900), *_standing(told, earlier), *asks, context(*small), divider(), *shown],
        submit=plain_text(f"{verb} and post" if places else verb, 24),
        close=plain_text("Back", 24),
        private_metadata=draft,
    )


def _standing(told: Summary, earlier: Sequence[Earlier]) -> Iterator[Block]:
    """What holds on the same already, a line each, with a button that ends it where that can be done here."""
    for place, one in enumerate(earlier):
        id = f"D-{one.number}"
        named = f"*{id}* ({escape(one.outcome)}, accepted {on(one.since)})"
        if one.replaced:
            also = f" Its summary is in {listing(list(map(channel_link, one.added)))}, so this one goes there too."
            line = f"{named} will be superseded by this one.{also if one.added else ''}"
            words, record = "Let both stand", ""
        else:
            line, words, record = (
                f":warning: {named} {one.tie}. If you go on, both stand.",
                f"Replace {id}",
                str(one.number),
            )
        if told.status is Status.PROPOSED:
            line = f":warning: {named} {one.tie}. It holds until this is accepted and {id} is superseded."
        elif not one.may_replace:
            line += f" {listing(list(map(mention, one.theirs[:_NAMED])), 'or')} can supersede it."
        shown = section(line, limit=700)
        if one.may_replace and told.status is not Status.PROPOSED:
            value = ids.ButtonValue(record=record).encode()
            shown["accessory"] = button(words, ids.numbered(ids.REPLACING, place), value)
        yield shown


def _leads_to(discussion: Discussion, channels: Sequence[str]) -> str:
    """Where “The discussion” at its foot will lead, or why it is left out."""
    there = channel_link(discussion.channel)
    if not discussion.private:
        return f"“The discussion” at its foot will lead to the thread in {there}."
    if discussion.direct:
        return "It has no link to the discussion: that is our direct message, which nobody else can open."
    if discussion.channel not in channels:
        return f"It has no link to the discussion: that is in {there}, which is private."
    only = "" if len(channels) == 1 else " only there, as that is private"
    return f"“The discussion” at its foot will lead to the thread in {there}{only}."


def recorded_already(id: str, title: str, by: str) -> Content:
    """The recommendation was recorded before. `by` is a Slack id."""
    told = f"This recommendation is already recorded as *{id}*, {escape(title)}, by <@{by}>."
    number = id.removeprefix("D-")
    more = "Details shows it, and lets those who decide reopen or withdraw it. "
    more += "For another outcome, say it in the thread, such as “let's go with …”."
    shown = button("Details", ids.DETAILS, ids.ButtonValue(record=number).encode())
    return Content(text=told, blocks=(section(f"{told} {more}"), *actions([shown])))
