"""A decision as it will be posted, shown before anything is recorded."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.advisor.words import listing
from bot.decisions.model import Status
from bot.decisions.summary import Summary
from bot.slack import ids
from bot.slack.mrkdwn import channel as channel_link
from bot.slack.mrkdwn import escape
from bot.slack.views.blocks import Block, Content, actions, button, context, divider, modal, plain_text, section
from bot.slack.views.decision import summary


@dataclass(frozen=True)
class Discussion:
    """The channel a decision was talked over in, whether only some can open that, which may not be known, and whether
    it is the direct message with the app."""

    channel: str
    private: bool | None
    direct: bool = False


def preview(
    told: Summary,
    channels: Sequence[str],
    draft: str,
    discussion: Discussion,
    *,
    waiting: Sequence[str] = (),
    remarks: Sequence[str] = (),
) -> Block:
    """What would be posted, and where to; handing it in records it. `draft` is the id of the row that keeps it.

    `waiting` are those of `channels` that get it only later or not at all, and `remarks` say why, as markup.
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
        [section(lead, limit=2_900), context(*small), divider(), *shown],
        submit=plain_text(f"{verb} and post" if places else verb, 24),
        close=plain_text("Back", 24),
        private_metadata=draft,
    )


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
    more = "Details shows it, and lets those who decide reopen or withdraw it."
    shown = button("Details", ids.DETAILS, ids.ButtonValue(record=number).encode())
    return Content(text=told, blocks=(section(f"{told} {more}"), *actions([shown])))
