"""What people said above in a thread: that it was read, the offer to read it, and why it cannot be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.advisor.words import listing
from bot.scoring.model import Need
from bot.slack import ids
from bot.slack.mrkdwn import mention
from bot.slack.views.blocks import Block, Content, actions, button, context, section
from bot.slack.views.evidence import quote
from bot.slack.views.notices import notice

_QUOTED: Final = 60
_TOLD: Final = 6
_REFUSED: Final[Mapping[str, str]] = {
    "not_in_channel": "I am no member of this channel.",
    "channel_not_found": "I am no member of this channel.",
    "thread_not_found": "Slack no longer has this thread.",
    "missing_scope": "I may not read messages in conversations like this one; whoever runs me has to allow it.",
}
_BEING_ADDED_HELPS: Final = ("not_in_channel", "channel_not_found")


@dataclass(frozen=True)
class Read:
    """How much was read: so many messages of people, of so many; `cut` where Slack did not let us read on."""

    count: int
    of: int
    cut: bool = False


def lead(read: Read, told: Sequence[Need]) -> str:
    """What was read, and the needs it told in the words of whoever told them."""
    found = list(dict.fromkeys(f"{quote(need.said, _QUOTED)} ({_who(need)})" for need in told if need.said))
    left = len(found) - _TOLD
    named = listing([*found[:_TOLD], *([f"{left} more"] if left > 0 else [])])
    return f"{_how_much(read)}: {named}." if named else f"{_how_much(read)}, and found no need in {_them(read.count)}."


def _who(need: Need) -> str:
    return mention(need.who) if need.who else "somebody"


def _them(count: int) -> str:
    return "it" if count == 1 else "them"


def _how_much(read: Read) -> str:
    if read.cut and read.count == read.of:
        return f"Read the first {messages(read.count)} above (Slack lets me read no more just now)"
    if read.count < read.of:
        return f"Read the last {read.count} of {'more than ' if read.cut else ''}{messages(read.of)} above"
    return f"Read {messages(read.count)} above"


def messages(count: int) -> str:
    return "1 message" if count == 1 else f"{count:,} messages"


def with_lead(shown: Content, told: str) -> Content:
    """The answer, saying what was read for it: below its headline where it has one."""
    at = 1 if shown.blocks and shown.blocks[0]["type"] == "header" else 0
    blocks = shown.blocks or (section(shown.text),)
    return Content(f"{told}\n\n{shown.text}", (*blocks[:at], context(told, limit=1_500), *blocks[at:]))


def with_offer(shown: Content, root: str, count: int | None) -> Content:
    """The answer, with the offer to read what was said above; `count` is None where it is not known."""
    blocks = shown.blocks or (section(shown.text),)
    return Content(shown.text, (*blocks, *actions([read_button(root, count)])))


def read_button(root: str, count: int | None = None, attempt: str = "") -> Block:
    """Has what was said above read, in the thread that hangs from `root`; `attempt` tells one that follows a refusal
    from the one before."""
    many = "messages" if count is None else messages(count).removeprefix("1 ")
    value = ids.ButtonValue(record=root, version=attempt)
    return button(f"Read the {many} above", ids.READ_ABOVE, value.encode())


def unreadable(code: str, app: str, root: str, attempt: str, *, private: bool) -> Content:
    """Why what was said above cannot be read, and what to do; `app` is the app's user id. Where it is not `private`,
    a button that adds the app stands elsewhere."""
    why = _REFUSED.get(code, "Slack does not let me.")
    todo = f" Write `/invite` {mention(app)} here, then press the button." if private and _helps(code) else ""
    told = f"I could not read what was said above: {why}{todo}"
    again = [] if code == "thread_not_found" else actions([read_button(root, attempt=attempt)])
    return Content(told, (section(told), *again))


def _helps(code: str) -> bool:
    return code in _BEING_ADDED_HELPS


def nothing_new() -> Content:
    """Everything above was read or said to the app."""
    return notice("There is nothing above that I have not read.")


def points_above(author: str, words: str, root: str) -> Content:
    """Said to whoever used the shortcut on a message that points at what was said above it."""
    told = (
        f"About {mention(author)}’s message {quote(words, _QUOTED)}, only to you: it rests on what was said above it. "
        "I read that when you press the button, and answer in the thread."
    )
    return Content(told, (section(told), *actions([read_button(root)])))
