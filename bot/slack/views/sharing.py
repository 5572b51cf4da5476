"""A recommendation that leaves a direct message: the dialog that asks where to, and what is said of it."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.advisor.words import listing
from bot.slack import ids, limits
from bot.slack.mrkdwn import channel as channel_link
from bot.slack.mrkdwn import mention
from bot.slack.views.blocks import (
    Block,
    Content,
    actions,
    button,
    context,
    field,
    modal,
    note,
    plain_text,
    section,
)
from bot.slack.views.evidence import quote
from bot.slack.views.placing import Why

WHY_NOT: Final[Mapping[Why, str]] = {
    Why.ARCHIVED: "That channel is archived, so nothing can be posted there. Choose another one.",
    Why.PRIVATE: "That channel is private, and you are not known to be in it. Choose one you are in.",
    Why.NOT_TOLD: "Slack did not tell me about that channel just now. Try again in a moment.",
}
"""Why nothing is posted in the channel that was chosen, beside its field."""
_CLAIM = 200
_CLAIMS = 3
THERE_ALREADY: Final = "It is there already, just as it stands here. Choose another channel."


def share_form(conversation: str, channel: str = "", warning: str = "") -> Block:
    """Asks for the channel, `channel` chosen; `conversation` is handed in with it. `warning` is markup."""
    where: Block = {
        "type": "conversations_select",
        "action_id": ids.ANSWER,
        "filter": {"include": ["public", "private", "mpim"], "exclude_bot_users": True},
    }
    if channel:
        where["initial_conversation"] = channel
    told = (
        "I post the recommendation there with your name, as your needs stand now and in the words you said them in. "
        "Nothing else of what you wrote here is shown."
    )
    return modal(
        ids.SHARE_OUT_FORM,
        "Share in a channel",
        [
            section(told),
            *([section(warning)] if warning else []),
            field("channel", "Channel", where),
            context("What is said there changes nothing here."),
        ],
        submit=plain_text("Share", limits.VIEW_BUTTON),
        private_metadata=conversation,
    )


def on_its_way(channel: str) -> Block:
    """In place of the dialog, once it was handed in."""
    told = f"The recommendation is on its way to {channel_link(channel)}. If Slack does not take it, I tell you here."
    return note("Shared", told)


def not_weighed(channel: str) -> str:
    """That the recommendation comes out otherwise there, as markup."""
    return (
        f":warning: People of another organisation read {channel_link(channel)}. What holds in this workspace alone is "
        "not told to them and not weighed there, so the scores differ from these. Press Share again to post it so."
    )


def left_out(channel: str, claims: Sequence[str], again: ids.ButtonValue | None) -> Content:
    """Said before an answer is shared that people of another organisation get only in part; `claims` are what they are
    not told, `again` is carried by the button that shares the rest."""
    told = (
        f"{_read_by_others(channel)} Your answer rests on what holds in this workspace alone, which is left out there"
        f"{_claims(claims)} Nothing is shared yet."
    )
    sharing = [button("Share without it", ids.SHARE, again.encode(), style="primary")] if again else []
    return Content(text=told, blocks=(section(told, limit=2_500), *actions(sharing)))


def nothing_left(channel: str, claims: Sequence[str]) -> Content:
    """Said in place of sharing an answer of which nothing would be left there."""
    told = (
        f"Not shared. {_read_by_others(channel)} Your answer rests on what holds in this workspace alone, which I do "
        f"not tell them{_claims(claims)} Without it I have no answer. Write it there yourself if they may know."
    )
    return Content(text=told, blocks=(section(told, limit=2_500),))


def _read_by_others(channel: str) -> str:
    return f"People of another organisation read {channel_link(channel)}."


def _claims(claims: Sequence[str]) -> str:
    """What is left out, as far as it can be named; it ends the sentence."""
    shown = [quote(claim, _CLAIM) for claim in claims[:_CLAIMS]]
    more = [f"{len(claims) - _CLAIMS} more"] if len(claims) > _CLAIMS else []
    return f": {listing([*shown, *more])}." if claims else "."


def shared_by(person: str) -> str:
    """Stands above the recommendation there."""
    return f"{mention(person)} shares this from a direct message with me."
