"""What is said where somebody asks to have a decision told in other channels."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.advisor.words import listing
from bot.decisions.summary import Summary
from bot.slack import ids
from bot.slack.mrkdwn import channel as channel_link
from bot.slack.mrkdwn import escape, mention
from bot.slack.views.blocks import Content, actions, button, section
from bot.slack.views.evidence import name

_MOST_IN_VALUE = 20


class Why(StrEnum):
    """Why a channel that somebody named is not filled in for them."""

    TYPED = "typed"
    """It is a name, and no link to a channel; Slack did not tell of which channel."""
    NOT_PUBLIC = "not_public"
    """No public channel has this name."""
    UNSEEN = "unseen"
    """The app is no member; it waits for an invitation, and is filled in."""
    ARCHIVED = "archived"
    PRIVATE = "private"
    """It is private, and whoever named it is not known to be in it."""
    NOT_TOLD = "not_told"
    """Slack did not answer."""


@dataclass(frozen=True)
class Refusal:
    """A channel that is not filled in, or cannot be posted to yet: its id, or its name where no channel was found."""

    channel: str
    why: Why


@dataclass(frozen=True)
class Target:
    """A channel by its id, "" where it is not filled in, and what stands in the way, if anything does."""

    id: str
    refusal: Refusal | None = None


def refusals(refused: Sequence[Refusal]) -> list[str]:
    """A sentence for each channel that is not filled in or has to wait, as markup: why, and what to do."""
    return [_refusal(one) for one in refused]


def waits_for_me(there: str, app: str = "") -> str:
    """That the app has to be invited first; `there` names the channel, as markup, and `app` is the app's user id."""
    me = mention(app) if app else "and my name"
    return f"I am not in {there} yet: write `/invite` {me} there, and the summary is posted by itself."


def away(waits: Sequence[str], open_to: Sequence[str], archived: Sequence[str], app: str = "") -> list[str]:
    """A sentence for each channel that the app is not in, as markup: what becomes of the summary there."""
    return [
        *(waits_for_me(channel_link(one), app) for one in waits),
        *(
            f"I am not in {channel_link(one)}: the summary is posted there all the same, and *Add me* under it has me "
            "read what people reply."
            for one in open_to
        ),
        *(f"{channel_link(one)} is archived, so nothing can be posted there." for one in archived),
    ]


def shared_outside(channels: Sequence[str]) -> list[str]:
    """That people of another organisation read along in these channels, as markup; nothing without any."""
    return [f"People of another organisation read {_named(channels)}."] if channels else []


def filled_in(channels: Sequence[str]) -> str:
    """That the dialog which records comes with these channels, as markup; "" without any."""
    return f"The form comes with {_named(channels)} filled in." if channels else ""


def offer(
    told: Summary, channels: Sequence[str], already: Sequence[str] = (), refused: Sequence[Refusal] = ()
) -> Content:
    """Asks whether to post a decision's summary to `channels`; `already` have it."""
    lines = []
    if channels:
        lines.append(
            f"Post the summary of *{told.id}* ({escape(told.title)}: {name(told.outcome)}) to {_named(channels)}?"
        )
    if already:
        lines.append(f"The summary of *{told.id}* is in {_named(already)} already.")
    text = "\n".join([*lines, *refusals(refused)])
    value = ids.ButtonValue(record=str(told.number), channels=tuple(channels[:_MOST_IN_VALUE])).encode()
    posting = [button("Post it", ids.POST_THERE, value, style="primary")] if channels else []
    choosing = button("Choose channels", ids.ELSEWHERE, value)
    return Content(text=text, blocks=(section(text, limit=2_500), *actions([*posting, choosing])))


def on_its_way(told: Summary, channels: Sequence[str], *, fresh: bool) -> Content:
    """Said to whoever had it posted; not `fresh` when that was done before."""
    then = "The thread in which it was recorded says when it is there."
    text = f"The summary of *{told.id}* is on its way to {_named(channels)}. {then}"
    if not fresh:
        text = f"The summary of *{told.id}* was sent to {_named(channels)} before; nothing was posted again."
    return Content(text=text, blocks=(section(text, limit=2_500),))


def nothing_to_post(channels: Sequence[str], refused: Sequence[Refusal] = ()) -> Content:
    """Nothing is recorded yet that could be posted."""
    text = (
        "Nothing is recorded in this thread yet that I could post. Say what you go with, such as “let’s go with "
        f"Django{_in_words(channels)}”, or press *Record decision* under the recommendation; it asks where to post it."
    )
    told = "\n".join([text, *refusals(refused)])
    return Content(text=told, blocks=(section(told, limit=2_500),))


def _in_words(channels: Sequence[str]) -> str:
    return f" and post it in {_named(channels)}" if channels else ""


def _named(channels: Sequence[str]) -> str:
    return listing(list(map(channel_link, channels)))


def _refusal(one: Refusal) -> str:
    if one.why is Why.TYPED:
        return (
            f"I cannot tell which channel #{escape(one.channel)} is: type # and choose it from Slack’s list, or choose "
            "it in the form."
        )
    if one.why is Why.NOT_PUBLIC:
        return (
            f"I cannot tell which channel #{escape(one.channel)} is: no public channel has that name. For a private "
            "one, type # and choose it from Slack’s list, or choose it in the form."
        )
    there = channel_link(one.channel)
    if one.why is Why.UNSEEN:
        return waits_for_me(there)
    if one.why is Why.ARCHIVED:
        return f"{there} is archived, so nothing can be posted there."
    if one.why is Why.PRIVATE:
        return f"{there} is private, and I do not find you among its members; choose it in the form if you are one."
    return f"Slack did not tell me about {there} just now; choose it in the form."
