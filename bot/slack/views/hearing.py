"""A message in a channel where the app is no member says that nobody is heard under it, and how to change that."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from bot.slack import ids
from bot.slack.mrkdwn import mention
from bot.slack.views.blocks import Block, Content, actions, button, section

_BLOCK: Final = "hearing"
_DEAF: Final = "I am no member of this channel: until I am added, I hear no reply in this thread."

_REPLY: Final = "Reply here"
_LATER: Final = "Once I am added, reply here"
"""What invites to reply must not say so where nobody is heard."""
_BARRED: Final = "I am no member of this private channel, so I cannot post a recommendation here."


def deaf(shown: Content, app: str, *, private: bool) -> Content:
    """The message, saying so. `app` is the app's user id; it can add itself to a channel unless that is private."""
    told = f"{_DEAF} Write `/invite` {mention(app)} here." if private else _DEAF
    blocks = [section(told), *([] if private else actions([button("Add me", ids.JOIN, ids.ButtonValue().encode())]))]
    named = [{**block, "block_id": f"{_BLOCK}:{place}"} for place, block in enumerate(blocks)]
    return Content(text=f"{shown.text}\n\n{told}", blocks=(*_invited(shown.blocks, _REPLY, _LATER), *named))


def _invited(blocks: Iterable[Mapping[str, Any]], before: str, after: str) -> list[Block]:
    """The blocks, with the one that invites to reply in other words."""
    return [
        _reworded(block, before, after) if block.get("block_id") == ids.INVITATION else {**block} for block in blocks
    ]


def _reworded(block: Mapping[str, Any], before: str, after: str) -> Block:
    return {**block, "elements": [{**one, "text": one["text"].replace(before, after)} for one in block["elements"]]}


def hearing(payload: Mapping[str, Any]) -> Mapping[str, Any]:
    """A message as it was posted, without that."""
    kept = [block for block in payload.get("blocks", []) if not str(block.get("block_id", "")).startswith(_BLOCK)]
    return {
        **payload,
        "blocks": _invited(kept, _LATER, _REPLY),
        "text": str(payload.get("text", "")).partition(f"\n\n{_DEAF}")[0] or "…",
    }


def still_deaf(before: Mapping[str, Any], now: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a message says now, with that where it was there before."""
    note = [block for block in before.get("blocks", []) if str(block.get("block_id", "")).startswith(_BLOCK)]
    if not note:
        return now
    told = f"\n\n{_DEAF}" + str(before.get("text", "")).rpartition(_DEAF)[2]
    return {**now, "blocks": [*now.get("blocks", []), *note], "text": f"{now.get('text', '')}{told}"}


def joined(already: bool) -> str:
    """Said to whoever pressed Add me."""
    return "I was a member of this channel already." if already else "I joined this channel, and follow this thread."


def cannot_join(app: str, archived: bool) -> str:
    """Said to whoever pressed Add me where Slack does not let us, as markup."""
    if archived:
        return "This channel is archived, so nobody can join it."
    return f"I may not join this channel by myself. Write `/invite` {mention(app)} here."


def barred(app: str, words: str) -> Content:
    """Said to whoever asks for a recommendation where it could not be posted; `words` are what they told, "" where they
    are about to answer questions."""
    todo = f"Write `/invite` {mention(app)} here"
    if not words:
        told = f"{_BARRED} {todo} before you hand in your answers; else I keep the recommendation for you."
        return Content(told, (section(told),))
    again = ids.ButtonValue(text=words)
    then = "press Try again" if again.fits else "send the command again"
    told = f"{_BARRED} Nothing is lost. {todo}, then {then}."
    pressed = [button("Try again", ids.TRY_AGAIN, again.encode(), style="primary")] if again.fits else []
    return Content(told, (section(told), *actions(pressed)))
