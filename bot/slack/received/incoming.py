"""What Slack sends, read once: who, where, and what was said or pressed. Nothing after this module sees a payload."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck

from bot.slack.ids import ButtonValue
from bot.slack.installation.installed import Installation
from bot.slack.kinds import STEP
from bot.slack.mrkdwn import channels_named, plain
from bot.slack.received.about import About
from bot.store.inbox import Incoming
from bot.store.keys import ConversationKey, Tenant

MESSAGE = "message"
"""The kind of an inbox row that is something a person wrote."""
OUTSIDE = "outside"
"""Follows it where people of another organisation read or wrote it."""

_MENTIONED = re.compile(r"<@([UW][A-Z0-9]{1,20})(?:\|[^<>]*)?>")
_CLOSED = ("privategroup", "directmessage", "mpdm-")
_FROM_PEOPLE = (None, "file_share", "thread_broadcast")


@dataclass(frozen=True)
class Heard:
    """One delivery: its payload, for whom it is, and the way to acknowledge it."""

    body: Mapping[str, Any]
    installation: Installation
    ack: AsyncAck

    @property
    def tenant(self) -> Tenant:
        return self.installation.tenant


@dataclass(frozen=True)
class Slash:
    """A slash command."""

    tenant: Tenant
    user: str
    channel: str
    words: str
    trigger: str
    response_url: str
    people: tuple[str, ...] = ()
    """Slack ids of the people mentioned in the words."""
    unnamed: str = ""
    """The words without them."""
    closed: bool = False
    """Typed where not everybody of the workspace can look in: Slack keeps the name of such a place back."""

    @property
    def thread(self) -> None:
        """Slack offers no slash commands inside threads."""


@dataclass(frozen=True)
class Press:
    """A button on a message, or an entry chosen from its menu.

    `ts` and `root` (its thread) are those of the message; `private` when only one person sees it.
    """

    tenant: Tenant
    user: str
    channel: str
    ts: str
    root: str
    action: str
    value: ButtonValue
    trigger: str
    response_url: str | None
    private: bool
    view: str = ""
    """The dialog it stands in, if it stands in one."""

    @property
    def conversation(self) -> ConversationKey:
        return ConversationKey(self.tenant, self.channel, self.root)

    @property
    def thread(self) -> str | None:
        """The thread it was pressed in; None beside the root and outside any."""
        return self.root if self.root != self.ts else None


@dataclass(frozen=True)
class Shortcut:
    """A shortcut, and the message it was used on; `ts` is empty when it belongs to none.

    `root` is the thread the message is in, or begins.
    """

    tenant: Tenant
    user: str
    trigger: str
    response_url: str | None
    channel: str = ""
    ts: str = ""
    root: str = ""
    about: About = About.NOTHING
    author: str = ""
    words: str = ""
    buttons: tuple[tuple[str, str], ...] = ()
    """What the message offers to press: the action, and what it carries."""

    @property
    def thread(self) -> str | None:
        """The thread it was used in; None beside the root and outside any."""
        return self.root if self.root != self.ts else None


@dataclass(frozen=True)
class Dialog:
    """A dialog that changed, was submitted or was closed. `draft` is the id of the row that keeps it."""

    tenant: Tenant
    user: str
    view: str
    draft: str
    root: str = ""
    """The view at the bottom of the stack it lies on; itself when it lies alone."""
    name: str = ""
    """What the person is called."""
    hash: str = ""
    """Slack's mark of the state it is in."""
    state: Mapping[str, Any] = field(default_factory=dict)

    @property
    def metadata(self) -> str:
        """The same, of a dialog that keeps in it what it is about."""
        return self.draft


def slash(heard: Heard) -> Slash:
    body, text = heard.body, heard.body.get("text", "")
    words = plain(text).strip()
    people = tuple(dict.fromkeys(_MENTIONED.findall(text)))
    return Slash(
        tenant=heard.tenant,
        user=body["user_id"],
        channel=body["channel_id"],
        words=words,
        trigger=body["trigger_id"],
        response_url=body["response_url"],
        people=people,
        closed=str(body.get("channel_name", "")).startswith(_CLOSED),
        unnamed=plain(_MENTIONED.sub(" ", text)).strip() if people else words,
    )


def press(heard: Heard) -> Press:
    """A pressed button; raises AdvisorError when its value is none of ours."""
    body = heard.body
    pressed, container = body["actions"][0], body.get("container", {})
    carried = pressed.get("value") or (pressed.get("selected_option") or {}).get("value")
    message, value, view = body.get("message", {}), ButtonValue.decode(carried), body.get("view") or {}
    ts = container.get("message_ts", "")
    return Press(
        tenant=heard.tenant,
        user=body["user"]["id"],
        channel=container.get("channel_id") or body.get("channel", {}).get("id", ""),
        ts=ts,
        root=container.get("thread_ts") or message.get("thread_ts") or ts,
        action=pressed["action_id"],
        value=value,
        trigger=body["trigger_id"],
        response_url=body.get("response_url"),
        private=bool(container.get("is_ephemeral")),
        view=view.get("id", "") if view.get("type") == "modal" else "",
    )


def shortcut(heard: Heard) -> Shortcut:
    """A shortcut, on a message or on none."""
    body, app_user = heard.body, heard.installation.user
    message = body.get("message") or {}
    ts = body.get("message_ts") or message.get("ts", "")
    words = addressed(message.get("text") or "", app_user)
    return Shortcut(
        tenant=heard.tenant,
        user=body["user"]["id"],
        trigger=body["trigger_id"],
        response_url=body.get("response_url"),
        channel=(body.get("channel") or {}).get("id", ""),
        ts=ts,
        root=message.get("thread_ts") or ts,
        about=_about(message, words, heard.installation),
        author=message.get("user") or "",
        words=words,
        buttons=tuple(_buttons(message.get("blocks") or ())),
    )


def _buttons(blocks: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        for one in (*(block.get("elements") or ()), block.get("accessory") or {}):
            if one.get("type") == "button":
                yield str(one.get("action_id", "")), str(one.get("value", ""))


def _about(message: Mapping[str, Any], words: str, ours: Installation) -> About:
    if not message or message.get("subtype") == "tombstone":
        return About.DELETED
    if message.get("user") == ours.user or (ours.bot and message.get("bot_id") == ours.bot):
        return About.OURS
    if message.get("bot_id") or message.get("subtype") == "bot_message":
        return About.BOT
    if message.get("subtype") not in _FROM_PEOPLE:
        return About.NOTE
    if not words:
        return About.FILE if message.get("files") else About.NOTHING
    return About.WORDS


def dialog(heard: Heard) -> Dialog:
    body, view = heard.body, heard.body["view"]
    return Dialog(
        tenant=heard.tenant,
        user=body["user"]["id"],
        view=view["id"],
        draft=view.get("private_metadata", ""),
        root=view.get("root_view_id") or view["id"],
        name=body["user"].get("name") or body["user"].get("username") or body["user"]["id"],
        hash=view.get("hash", ""),
        state=view.get("state", {}).get("values", {}),
    )


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
    return bool(by_person) and message.get("subtype") in _FROM_PEOPLE


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


def is_outsider(heard: Heard) -> bool:
    """Whether whoever pressed or used something is of another organisation, in a channel that is shared with it."""
    user = heard.body.get("user")
    return isinstance(user, dict) and _is_elsewhere(heard, user.get("team_id"))


def _read_outside(heard: Heard) -> bool:
    event = heard.body["event"]
    teams = (event.get("user_team"), event.get("source_team"))
    return bool(heard.body.get("is_ext_shared_channel")) or any(_is_elsewhere(heard, team) for team in teams)


def _is_elsewhere(heard: Heard, team: str | None) -> bool:
    ours = heard.installation.tenant
    # An installation for a whole organisation is for people of any of its workspaces.
    return bool(team and ours.team) and team not in ours


def addressed(text: str, app_user: str) -> str:
    """What a person wrote, without the mention of the app."""
    return plain(text.replace(f"<@{app_user}>", " ")).strip()
