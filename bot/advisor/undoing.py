"""Taking back: the last change, everything, or what somebody else just took back or stated."""

import re
from collections.abc import Sequence

from bot.advisor.changes import changed_needs, history_of, needs_listed
from bot.advisor.conversation import Answered, Earlier, Kind, Undone
from bot.advisor.courtesies import silent
from bot.advisor.recommending import said_line, side_by_side
from bot.advisor.turn import Turn
from bot.advisor.verdicts import verdict_words
from bot.advisor.words import listing, option_name
from bot.facts.model import Comparison, Direction
from bot.scoring.model import RULED_OUT, Need
from bot.understanding.words.text import spoken

_REVERTS = re.compile(r"\W*(?:(?:ok|okay|please|pls|no|can you|could you)\W+)*(?:revert|roll ?back)\b", re.IGNORECASE)
_LOWERING = (Direction.DEEMPHASISE, Direction.AVOID)
_MOST_NAMED = 3
"""Needs of the last change that are named."""


def undo(turn: Turn) -> Answered:
    """Bring back the needs as they were before the last change, and say which change that was.

    Right after somebody settled it, that is what is taken back. “Revert it” is said of code as well: it counts only
    right after a change.
    """
    if _REVERTS.match(turn.text) and turn.conversation.last not in (Kind.NEEDS, Kind.DECIDE):
        return _revert_what(turn)
    if turn.conversation.last is Kind.DECIDE:
        return unsettled(turn)
    if not turn.conversation.before:
        text = "There is nothing to undo: no need has been stated or changed yet."
        return turn.reply(Kind.NEEDS, text, recommendation=turn.recommendation), turn.conversation
    earlier = turn.conversation.before[-1]
    told = _undone_words(_undone(turn.conversation.needs, earlier.needs), turn.comparison)
    return _restored(turn, earlier, turn.conversation.before[:-1], told)


def _revert_what(turn: Turn) -> Answered:
    """Asks what is to be taken back, and stays out of it where it may be said to a colleague."""
    if not turn.addressed:
        return silent(), turn.conversation
    gone, back = _last_change(turn)
    last = listing([said_line(turn.comparison, need) for need in (gone or back)[:_MOST_NAMED]])
    undoing = f"The last change was: {last}. Say “undo” and it is taken back" if last else "Nothing was changed yet"
    text = f"Take back what? {undoing}; “undo the …” takes back a single need."
    return turn.reply(Kind.NEEDS, text, topics=()), turn.conversation


def undo_one(turn: Turn) -> Answered | None:
    """“Undo the payments”: what was said of one need is again as it was before its last change; the rest stays."""
    now = turn.conversation.needs
    named = turn.by_label.needs
    if any(_is_of_an_option(need, turn.comparison) for need in named):
        return changed_needs(turn, named)  # “Undo the Knows Flask” leaves Django known.
    aspects = frozenset(need.aspect for need in named) or aspects_in(turn, turn.text)
    for earlier in reversed(turn.conversation.before):
        was = [need for need in earlier.needs if need.aspect in aspects]
        if was == [need for need in now if need.aspect in aspects]:
            continue
        kept = tuple(need for need in now if need.aspect not in aspects or need in was)
        to = Earlier(needs=(*kept, *(need for need in was if need not in kept)), answered=turn.conversation.answered)
        return restored(turn, to)
    return None


def restored(turn: Turn, to: Earlier) -> Answered:
    """The needs as they were `to` be, which can be undone in turn, and what no longer counts or counts again."""
    told = _undone_words(_undone(turn.conversation.needs, to.needs), turn.comparison)
    return _restored(turn, to, history_of(turn.conversation), told)


def aspects_in(turn: Turn, text: str) -> frozenset[str]:
    """The needs that a text names, as they are called or in whatever words they are read from."""
    said = f" {spoken(text)} "
    called = [spec.id for spec in turn.comparison.needs if f" {spoken(spec.name)} " in said]
    read = turn.reader.needs.read(text, addressed=True).needs
    return frozenset(called or (need.aspect for need in read))


def _is_of_an_option(need: Need, comparison: Comparison) -> bool:
    """Whether it is true of one option, so that others of its kind may stand beside it."""
    spec = comparison.need_by_id.get(need.aspect)
    return spec is not None and spec.option_values


def unsettled(turn: Turn) -> Answered:
    """What somebody settled a moment ago is open again; what is on record by now is withdrawn where it stands."""
    lines = [
        "Then nothing is settled; your needs stand as they were.",
        "Saying it put nothing on record. If somebody has recorded it since, its summary has Withdraw under Details.",
    ]
    if turn.conversation.before:
        lines.append("To take back the last change of your needs, say “undo” once more.")
    return turn.reply(Kind.NEEDS, "\n".join(lines), topics=()), turn.conversation


def take_back(turn: Turn) -> Answered | None:
    """“Scrap that”: the last change goes, where the app was spoken to or whoever takes it back made it."""
    settled = turn.conversation.last is Kind.DECIDE
    return undo(turn) if turn.addressed or settled or just_stated(turn, own=True) else None


def keep(turn: Turn) -> Answered | None:
    """“We do need it”, “no, both from the start”: what the last change took back, or lowered, counts as before."""
    stated, dropped = _last_change(turn)
    if dropped:
        return changed_needs(turn, [_said_now(need, turn) for need in dropped])
    lowered = stated and all(need.direction in _LOWERING for need in stated)
    return restored(turn, turn.conversation.before[-1]) if lowered and not turn.stated.needs else None


def deny(turn: Turn) -> Answered | None:
    """“We don't need that”: what the last change stated is taken back."""
    gone = just_stated(turn)
    return changed_needs(turn, taken_back(turn, gone)) if gone else None


def joked(turn: Turn) -> Answered | None:
    """“Only joking about Django”: what was just said of it is taken back; where nothing was, it counts nothing.

    Among colleagues that is theirs, unless there is something to take back.
    """
    if turn.conversation.last is Kind.DECIDE:
        return unsettled(turn)
    named, stated = turn.named.options, just_stated(turn)
    meant = [
        need
        for need in turn.conversation.needs
        if need.value in named and (need in stated or (need.aspect == RULED_OUT and need.who == turn.message.user))
    ]
    if meant:
        return changed_needs(turn, taken_back(turn, meant))
    if not (turn.addressed or turn.message.alone):
        return silent(), turn.conversation
    names = listing([option_name(turn.comparison, option) for option in named], "or")
    text = f"No harm done: nothing you said counts for or against {names}."
    return turn.reply(Kind.SMALLTALK, text, topics=(), options=named), turn.conversation


def reset(turn: Turn) -> Answered:
    """Forget every need; undo brings them back."""
    if not turn.conversation.needs:
        return turn.reply(Kind.NEEDS, "There are no needs to forget."), turn.conversation
    lead = "Starting afresh: every need is forgotten; say undo to go back."
    return _restored(turn, Earlier(needs=()), history_of(turn.conversation), lead)


def just_stated(turn: Turn, *, own: bool = False) -> tuple[Need, ...]:
    """What the last change stated; with `own` nothing where that was somebody else."""
    stated, _ = _last_change(turn)
    return () if own and stated and stated[-1].who != turn.message.user else stated


def taken_back(turn: Turn, needs: Sequence[Need]) -> list[Need]:
    """The needs, as taken back by whoever speaks."""
    return [_said_now(need, turn, Direction.DROP) for need in needs]


def _last_change(turn: Turn) -> tuple[tuple[Need, ...], tuple[Need, ...]]:
    """The needs that the last change brought, and those it took away."""
    if not turn.conversation.before:
        return (), ()
    now, earlier = turn.conversation.needs, turn.conversation.before[-1].needs
    return tuple(need for need in now if need not in earlier), tuple(need for need in earlier if need not in now)


def _said_now(need: Need, turn: Turn, direction: Direction | None = None) -> Need:
    parts = {"said": turn.text, "who": turn.message.user, "when": turn.message.at}
    taken_back = {"direction": direction, "must": False} if direction else {}
    return need.model_copy(update={**parts, **taken_back})


def _undone_words(undone: Undone, comparison: Comparison) -> str:
    """What no longer counts, and what counts again, in the words it was said in."""
    told = []
    for lead, needs in (("Taken back", undone.gone), (counting_again(undone.back), undone.back)):
        if needs:
            told.append(f"{lead}: {listing([said_line(comparison, need) for need in needs])}.")
    return " ".join(told) or "Taken back."


def counting_again(needs: Sequence[Need]) -> str:
    """How it is told that these needs stand again."""
    return "Counts again" if len(needs) == 1 else "Count again"


def _restored(turn: Turn, to: Earlier, before: tuple[Earlier, ...], lead: str) -> Answered:
    previous, after = turn.recommendation, turn.recommend(to.needs)
    standing = ["What stands now:", *needs_listed(to.needs, turn.comparison)] if to.needs else ["No need stands now."]
    lines = [lead, *standing, side_by_side(previous, after, turn.comparison)]
    lines.append(verdict_words(turn.comparison, after))
    reply = turn.reply(
        Kind.NEEDS,
        "\n".join(lines),
        changed=_changed(turn.conversation.needs, to.needs),
        undone=_undone(turn.conversation.needs, to.needs),
        needs=to.needs,
        recommendation=after,
        previous=previous,
    )
    settled = {"needs": to.needs, "answered": to.answered, "before": before}
    return reply, turn.conversation.model_copy(update=settled)


def _undone(old: Sequence[Need], new: Sequence[Need]) -> Undone:
    return Undone(
        gone=tuple(need for need in old if need not in new), back=tuple(need for need in new if need not in old)
    )


def _changed(old: Sequence[Need], new: Sequence[Need]) -> tuple[Need, ...]:
    undone = _undone(old, new)
    gone = [need.model_copy(update={"direction": Direction.DROP, "must": False}) for need in undone.gone]
    return (*gone, *undone.back)
