"""What people press, choose and type into commands and dialogs, read once: nothing after this sees a payload."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.slack.ids import ButtonValue
from bot.slack.installation.installed import Installation
from bot.slack.mrkdwn import plain
from bot.slack.received.about import About
from bot.slack.received.heard import Heard
from bot.slack.received.written import FROM_PEOPLE, addressed
from bot.store.keys import ConversationKey, Tenant

_MENTIONED = re.compile(r"<@([UW][A-Z0-9]{1,20})(?:\|[^<>]*)?>")
_CLOSED = ("privategroup", "directmessage", "mpdm-")


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
    if message.get("subtype") not in FROM_PEOPLE:
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
