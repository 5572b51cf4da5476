"""The plain records the workspace is made of, and how it refuses."""

from dataclasses import dataclass, field
from typing import Any

from bot.playground.config import ChannelKind
from bot.playground.inputs import Answers

Json = dict[str, Any]


class RefusalError(Exception):
    """Slack's answer to a wrong call: its error code, and whatever else the answer carries."""

    def __init__(self, error: str, **details: Any) -> None:
        super().__init__(error)
        self.error = error
        self.details = details


def refused(refusal: RefusalError) -> str:
    """A refusal in a line: its code, and the details that name what was wrong."""
    said = refusal.details.get("response_metadata", {}).get("messages") or list(map(str, refusal.details.values()))
    return " ".join([refusal.error, *said])


@dataclass
class Person:
    id: str
    name: str
    real_name: str
    is_bot: bool = False
    team_id: str = ""  # of another organisation; none for the workspace's own people
    left: bool = False
    """Whether the account was closed; what they wrote stays."""


@dataclass
class Message:
    """One message. `visible_to` names the only reader of an ephemeral one; `metadata` stays out of events.

    `reactions` are the people by name of emoji, in the order they came.
    """

    ts: str
    user: str
    text: str
    channel: str
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    from_app: bool = False
    subtype: str | None = None
    metadata: Json | None = None
    visible_to: str | None = None
    edited_ts: str | None = None
    answers: Answers = field(default_factory=dict)
    reactions: dict[str, list[str]] = field(default_factory=dict)
    files: list[Json] = field(default_factory=list)
    """Each with what is in it, as base64."""


@dataclass
class Channel:
    id: str
    name: str
    kind: ChannelKind
    members: set[str]
    archived: bool = False
    topic: str = ""
    shared: bool = False  # with another organisation
    messages: dict[str, Message] = field(default_factory=dict)

    def thread(self, root: str) -> list[Message]:
        """The root and its replies, oldest first; empty when there is no such root."""
        return [m for m in self.messages.values() if root in (m.ts, m.thread_ts) and m.visible_to is None]


@dataclass
class View:
    """A modal or a home tab somebody has before them. `origin` is the channel it was opened from, if any, and `window`
    the window of the page; "" when it was opened from none in particular.

    `answers` outlive an update of the view where block and action ids stay the same, as in Slack.
    """

    id: str
    user: str
    payload: Json
    hash: str
    root: str
    previous: str | None = None
    origin: str | None = None
    window: str = ""
    answers: Answers = field(default_factory=dict)


@dataclass
class ResponseUrl:
    """Where an app may answer later: which conversation, for whom, about which message."""

    token: str
    channel: str
    user: str
    expires: float
    message_ts: str | None = None
    ephemeral: bool = False
    thread_ts: str | None = None
    uses: int = 0


@dataclass
class Execution:
    """One run of a step, and how the app says that it ended."""

    id: str
    step: str
    inputs: Json
    outputs: Json | None = None
    error: str = ""

    @property
    def done(self) -> bool:
        return self.outputs is not None or bool(self.error)
