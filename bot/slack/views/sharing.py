"""A recommendation that leaves a direct message: the dialog that asks where to, and what is said of it."""

from collections.abc import Mapping
from typing import Final

from bot.slack import ids, limits
from bot.slack.mrkdwn import channel as channel_link
from bot.slack.mrkdwn import mention
from bot.slack.views.blocks import Block, context, field, modal, note, plain_text, section
from bot.slack.views.placing import Why

WHY_NOT: Final[Mapping[Why, str]] = {
    Why.ARCHIVED: "That channel is archived, so nothing can be posted there. Choose another one.",
    Why.PRIVATE: "That channel is private, and you are not known to be in it. Choose one you are in.",
    Why.NOT_TOLD: "Slack did not tell me about that channel just now. Try again in a moment.",
}
"""Why nothing is posted in the channel that was chosen, beside its field."""
THERE_ALREADY: Final = "It is there already, just as it stands here. Choose another channel."


def share_form(conversation: str) -> Block:
    """Asks for the channel; `conversation` is handed in with it."""
    where: Block = {
        "type": "conversations_select",
        "action_id": ids.ANSWER,
        "filter": {"include": ["public", "private", "mpim"], "exclude_bot_users": True},
    }
    told = (
        "I post the recommendation there with your name, as your needs stand now and in the words you said them in. "
        "Nothing else of what you wrote here is shown."
    )
    return modal(
        ids.SHARE_OUT_FORM,
        "Share in a channel",
        [section(told), field("channel", "Channel", where), context("What is said there changes nothing here.")],
        submit=plain_text("Share", limits.VIEW_BUTTON),
        private_metadata=conversation,
    )


def on_its_way(channel: str) -> Block:
    """In place of the dialog, once it was handed in."""
    told = f"The recommendation is on its way to {channel_link(channel)}. If Slack does not take it, I tell you here."
    return note("Shared", told)


def shared_by(person: str) -> str:
    """Stands above the recommendation there."""
    return f"{mention(person)} shares this from a direct message with me."
