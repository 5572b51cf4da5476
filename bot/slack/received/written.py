"""What people write, read once: a message, or the words that a workflow was given."""

from collections.abc import Mapping
from typing import Any

from bot.slack.kinds import STEP
from bot.slack.mrkdwn import channels_named, plain
from bot.slack.received.heard import Heard, is_elsewhere
from bot.store.inbox import Incoming

MESSAGE = "message"
"""The kind of an inbox row that is something a person wrote."""
OUTSIDE = "outside"
"""Follows it where people of another organisation read or wrote it."""
FROM_PEOPLE = (None, "file_share", "thread_broadcast")
"""Subtypes of what people write."""


def message(heard: Heard) -> Incoming | None:
    """Something a person wrote, from a `message` or `app_mention` event; None for everything else.

    Both events come for one message that mentions the app, and give the same row. Bots, edits, deletions and joins
    give none.
    """
    event, app_user = heard.body["event"], heard.installation.user
    person = event.get("user")
    if not is_by_person(event, app_user):
        return None
    text = event.get("text", "")
    called = f"<@{app_user}>"
    mentioned = called in text or f"<@{app_user}|" in text or event.get("type") == "app_mention"
    return Incoming(
        tenant=heard.tenant,
        channel=event["channel"],
        ts=event["ts"],
        kind=f"{MESSAGE}:{OUTSIDE}" if _read_outside(heard) else MESSAGE,
        thread_ts=event.get("thread_ts"),
        user=person,
        text=addressed(text, app_user),
        mentioned=mentioned or event.get("channel_type") == "im",
        channels=channels_named(text),
    )


def is_by_person(message: Mapping[str, Any], app_user: str) -> bool:
    """Whether a person wrote a message: no bot, not the app, and not Slack about an edit, a deletion or a join."""
    by_person = message.get("user") and not message.get("bot_id") and message["user"] != app_user
    return bool(by_person) and message.get("subtype") in FROM_PEOPLE


def step(heard: Heard) -> Incoming:
    """A run of the workflow step, with the words it was given."""
    event = heard.body["event"]
    inputs = event.get("inputs") or {}
    return Incoming(
        tenant=heard.tenant,
        channel=str(inputs.get("channel") or ""),
        ts=event["function_execution_id"],
        kind=STEP,
        thread_ts=None,
        user=str(inputs.get("person") or ""),
        text=plain(str(inputs.get("needs") or "")).strip(),
        mentioned=True,
    )


def _read_outside(heard: Heard) -> bool:
    event = heard.body["event"]
    teams = (event.get("user_team"), event.get("source_team"))
    return bool(heard.body.get("is_ext_shared_channel")) or any(is_elsewhere(heard, team) for team in teams)


def addressed(text: str, app_user: str) -> str:
    """What a person wrote, without the mention of the app."""
    return plain(text.replace(f"<@{app_user}>", " ")).strip()
