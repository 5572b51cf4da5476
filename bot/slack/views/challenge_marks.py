"""Whoever reads an answer sees that a fact of it is challenged, and what became of that."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.advisor.verdicts import verdict_words
from bot.advisor.words import listing
from bot.facts.challenge import Challenge, ChallengeState
from bot.facts.model import Comparison
from bot.scoring.model import Recommendation
from bot.slack import limits
from bot.slack.mrkdwn import escape, link, mention
from bot.slack.views.blocks import Block, Content, context, section
from bot.slack.views.evidence import name, quote
from bot.slack.views.scores import score_changes
from bot.slack.views.when import on

_BLOCK = "challenge"
_CLAIM = 300
_REASON = 200
_ABOUT = 80
_MOST = 5


@dataclass(frozen=True)
class Shown:
    """A challenge as it stands, by its name."""

    name: str
    state: ChallengeState
    challenge: Challenge


def marks(open_ones: Iterable[Shown]) -> list[Block]:
    """Small print under an answer whose facts are challenged."""
    return [_mark(shown) for shown in open_ones]


def marked(payload: Mapping[str, Any], shown: Shown) -> Mapping[str, Any]:
    """A message as it was posted, saying how the challenge made under it stands."""
    mark, before = _mark(shown), list(payload.get("blocks", []))
    without = [block for block in before if block.get("block_id") != mark["block_id"]]
    place = next((at for at, block in enumerate(before) if block.get("block_id") == mark["block_id"]), len(without))
    return {**payload, "blocks": [*without[:place], mark, *without[place:]][: limits.MESSAGE_BLOCKS]}


def with_marks(shown: Content, open_ones: Sequence[Shown]) -> Content:
    """An answer that says which of its facts are challenged."""
    if not open_ones:
        return shown
    lines = [_line(one) for one in open_ones[:_MOST]]
    left = len(open_ones) - _MOST
    more = [f"{left} more {'fact' if left == 1 else 'facts'} behind it {'is' if left == 1 else 'are'} challenged."]
    more = more if left > 0 else []
    blocks = (*shown.blocks, *marks(open_ones[:_MOST]), *map(context, more))
    return Content(text="\n".join([shown.text, *lines, *more]), blocks=blocks)


def settled(shown: Shown) -> Content:
    """Told once in the thread where it was challenged."""
    told = _line(shown, ping=True)
    return Content(text=told, blocks=(section(told, limit=1_500),))


def corrected(
    shown: Shown, comparison: Comparison, before: Recommendation, after: Recommendation, *, ping: bool = False
) -> Content:
    """Told once in a thread whose recommendation rested on a fact that was corrected; with `ping` whoever challenged it
    is notified."""
    challenge = shown.challenge
    who = _doubters(challenge, ping=ping)
    what = "rating" if challenge.rating else "fact"
    now = f"rated {challenge.rated} of 5, " if challenge.rating and challenge.rated else ""
    told = (
        f"*A {what} behind this recommendation was corrected* ({shown.name})\n"
        f"Before: {quote(challenge.claim)}\nNow: {now}{quote(challenge.answer)}\n"
        f"Doubted by {who}, settled by {_settler(shown)}."
    )
    verdict = escape(verdict_words(comparison, after))
    blocks = (section(told), score_changes(comparison, before, after), section(verdict, limit=700))
    return Content(text=f"{told}\n{verdict}", blocks=blocks)


def _mark(shown: Shown) -> Block:
    return {**context(_line(shown), limit=900), "block_id": f"{_BLOCK}:{shown.name}"}


def _line(shown: Shown, *, ping: bool = False) -> str:
    """How it stands. With `ping` whoever challenged the fact is notified; anybody else is only named."""
    challenge = shown.challenge
    who = _doubters(challenge, ping=ping)
    reason = quote(challenge.reason, _REASON) + (f" ({link(challenge.link, 'source')})" if challenge.link else "")
    if shown.state is ChallengeState.OPEN:
        about = _ended(quote(challenge.claim, _ABOUT))
        return f"*Challenged* by {who} ({shown.name}), until an editor settles it: {_ended(reason)} Against: {about}"
    settled = _settler(shown)
    answer = _ended(quote(challenge.answer, _CLAIM))
    if shown.state is ChallengeState.ACCEPTED:
        doubted = quote(challenge.claim, _ABOUT)
        rated = f"rated {challenge.rated} of 5, " if challenge.rating and challenge.rated else ""
        return f"*Corrected* ({shown.name}): {who} doubted {doubted}. What holds, by {settled}: {rated}{answer}"
    return f"*Challenged, and stands* ({shown.name}): {who} said {_ended(reason)} Answered by {settled}: {answer}"


def _doubters(challenge: Challenge, *, ping: bool) -> str:
    return listing([mention(by) if ping else name(by_name) for by, by_name in challenge.doubters])


def _ended(quoted: str) -> str:
    """With a full stop, unless what is quoted ends by itself."""
    return quoted if quoted.endswith(("…”", "?”", "!”")) else f"{quoted}."


def _settler(shown: Shown) -> str:
    challenge = shown.challenge
    return f"{name(challenge.settled_name)}{f' {on(challenge.settled_at)}' if challenge.settled_at else ''}"
