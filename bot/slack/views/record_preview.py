"""A decision as it will be posted, shown before anything is recorded."""

from collections.abc import Sequence

from bot.advisor.words import listing
from bot.decisions.model import Status
from bot.decisions.summary import Summary
from bot.slack import ids
from bot.slack.mrkdwn import channel as channel_link
from bot.slack.mrkdwn import escape
from bot.slack.views.blocks import Block, Content, actions, button, context, divider, modal, plain_text, section
from bot.slack.views.decision import summary


def preview(told: Summary, channels: Sequence[str], draft: str) -> Block:
    """What would be posted, and where to; handing it in records it. `draft` is the id of the row that keeps it."""
    places = listing(list(map(channel_link, channels)))
    lead = f"*This is what {places} will get.*" if places else "*It goes to no channel; its thread is told.*"
    shown = [block for block in summary(told).blocks if block["type"] != "actions"]
    verb = "Propose" if told.status is Status.PROPOSED else "Record"
    return modal(
        ids.RECORD_PREVIEW,
        "Preview",
        [section(lead), context("Nothing is recorded yet. Back leads to what you filled in."), divider(), *shown],
        submit=plain_text(f"{verb} and post" if places else verb, 24),
        close=plain_text("Back", 24),
        private_metadata=draft,
    )


def recorded_already(id: str, title: str, by: str) -> Content:
    """The recommendation was recorded before. `by` is a Slack id."""
    told = f"This recommendation is already recorded as *{id}*, {escape(title)}, by <@{by}>."
    number = id.removeprefix("D-")
    more = "Details shows it, and lets those who decide reopen or withdraw it."
    shown = button("Details", ids.DETAILS, ids.ButtonValue(record=number).encode())
    return Content(text=told, blocks=(section(f"{told} {more}"), *actions([shown])))
