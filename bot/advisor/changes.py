"""Needs that somebody states, takes back or weighs: what changed, in their words, and what follows from it."""

from collections.abc import Sequence

from bot.advisor.bands import band_lines, within_bands
from bot.advisor.conversation import UNDO_DEPTH, Conversation, Earlier, Kind, Reply
from bot.advisor.opposites import opposed, opposite_words
from bot.advisor.recommending import recommendation_text, said_line, side_by_side
from bot.advisor.standing import merge
from bot.advisor.turn import Turn
from bot.advisor.verdicts import verdict_words
from bot.advisor.words import criterion_name, listing, need_words, not_understood, option_name
from bot.facts.model import Comparison, Direction
from bot.scoring.model import RULED_OUT, USE_CASE, Need, Origin
from bot.understanding.cues.settle import WANTED
from bot.understanding.needs.disowned import disowns
from bot.understanding.words.text import normalise, spoken

IN_PASSING = 0.1
"""The chance to be about what is built below which part of a message, of which the rest is, is said in passing."""
RECAP_EVERY = 10
"""Changes after which all needs are told again."""


def with_needs(conversation: Conversation, needs: tuple[Need, ...]) -> Conversation:
    """The conversation with other needs; the old ones can be brought back by undo."""
    if needs == conversation.needs:
        return conversation
    changes = conversation.changes + 1
    return conversation.model_copy(update={"needs": needs, "before": history_of(conversation), "changes": changes})


def lapse(conversation: Conversation) -> Conversation:
    """Start afresh after a long silence: the needs go, and are kept to be taken up again."""
    kept = {"comparison": conversation.comparison, "options": conversation.options}
    return Conversation(**kept, lapsed=conversation.needs)


def history_of(conversation: Conversation) -> tuple[Earlier, ...]:
    """What undo goes back to, once something is changed."""
    now = Earlier(needs=conversation.needs, answered=conversation.answered)
    return (*conversation.before, now)[-UNDO_DEPTH:]


def changed_needs(turn: Turn, changed: Sequence[Need]) -> tuple[Reply, Conversation]:
    """Take up what was said and score again, old and new side by side."""
    changed = called_as_shown(changed, turn.conversation.needs, turn.comparison)
    needs, lowered = _taken_up(turn, changed)
    before, after = turn.recommendation, turn.recommend(needs)
    lines = [f"Understood. {line}" for line in _understood(changed, turn.comparison)] or ["Noted."]
    nothing_stood = [need for need in changed if need.direction is Direction.DROP and needs == turn.conversation.needs]
    if nothing_stood and not turn.message.settles:
        lines = []
    elif needs == turn.conversation.needs:
        lines.append("That stood already, so nothing changes.")
    else:
        lines += [side_by_side(before, after, turn.comparison), verdict_words(turn.comparison, after)]
    torn = turn.stated.contradictions if turn.text else ()
    against = () if turn.message.settles else turn.conversation.needs
    notes = [_nothing_stood(nothing_stood, turn)] if nothing_stood and not turn.message.settles else []
    notes += [_lowered_words(lowered, turn), opposite_words(against, changed, turn.comparison, torn)]
    note = " ".join(filter(None, notes))
    conversation = with_needs(turn.conversation, needs).model_copy(update={"recommended": True})
    recap = conversation.changes > turn.conversation.changes and conversation.changes % RECAP_EVERY == 0
    told = [f"That makes {conversation.changes} changes. What stands now:", *needs_listed(needs, turn.comparison)]
    unread = _unread(turn, changed)
    reply = turn.reply(
        Kind.NEEDS,
        "\n".join([*lines, *filter(None, [not_understood(unread), note]), *(told if recap else [])]),
        note=note,
        unread=unread,
        opposed=opposed(against, changed, turn.comparison, torn),
        recap=recap,
        changed=tuple(changed),
        needs=needs,
        recommendation=after,
        previous=before,
        options=turn.named.options or turn.options,
    )
    return reply, conversation


def called_as_shown(changed: Sequence[Need], standing: Sequence[Need], comparison: Comparison) -> tuple[Need, ...]:
    """The needs, one that is taken back with the value that it stands with, where it has only one: who was shown “Live
    within weeks” and says that there is no deadline is told by that name what is gone."""
    told = []
    for need in changed:
        own = [each for each in standing if each.aspect == need.aspect]
        spec = comparison.need_by_id.get(need.aspect)
        named = need.direction is Direction.DROP and need.value is None and spec is not None and spec.single
        told.append(need.model_copy(update={"value": own[0].value}) if named and len(own) == 1 else need)
    return tuple(told)


def _nothing_stood(taken_back: Sequence[Need], turn: Turn) -> str:
    allowed = [need.value for need in taken_back if need.aspect == RULED_OUT and need.value]
    if not allowed:
        return "That was not among your needs, so nothing changes. “Show our needs” lists them."
    named = listing([option_name(turn.comparison, option) for option in allowed])
    return f"{named} {'is' if len(allowed) == 1 else 'are'} not ruled out, so nothing changes."


def _taken_up(turn: Turn, changed: Sequence[Need]) -> tuple[tuple[Need, ...], tuple[Need, ...]]:
    """The needs that stand after `changed`; and those of them that say that something matters less, because it was
    taken back and the use case counts on it, too."""
    needs = merge(turn.conversation.needs, changed, turn.comparison)
    wanted = {need.aspect for need in changed if need.direction in WANTED}
    gone = [need for need in changed if need.direction is Direction.DROP and need.aspect not in (USE_CASE, *wanted)]
    if not gone or disowns(spoken(turn.text)):
        return needs, ()  # What was never said leaves everything as it was before it was read.
    assumed = {each.criterion for each in turn.recommend(needs).requirements if each.origin is Origin.USE_CASE}
    lowered = tuple(
        need.model_copy(update={"direction": Direction.DEEMPHASISE, "value": None})
        for need in gone
        if need.aspect in assumed
    )
    return merge(needs, lowered, turn.comparison), lowered


def _lowered_words(lowered: Sequence[Need], turn: Turn) -> str:
    if not lowered:
        return ""
    named = listing([f"“{criterion_name(turn.comparison, need.aspect)}”" for need in lowered])
    return f"What you are building made {named} count, too; now it counts for little."


def _unread(turn: Turn, changed: Sequence[Need]) -> tuple[str, ...]:
    """The parts of a message in which no need was found, where needs were expected: after the command, and beside needs
    that were told to the app itself; and wherever it was said, what the message wants too much else of to be heard."""
    message = turn.message
    told = turn.addressed and bool(changed) and not message.describes
    if not turn.text:
        return ()
    outvoted = turn.stated.outvoted if changed and message.stated is None else ()
    if not (message.command == "recommend" or told):
        return outvoted
    said = [need.said.lower() for need in changed if need.said]
    taken_back = [need.said.lower() for need in changed if need.direction is Direction.DROP]
    missed = (
        part
        for part in turn.stated.unread
        if not any(one in part.lower() for one in said)
        and not any(part.lower() in one for one in taken_back)
        and not _in_passing(part, turn)
    )
    return (*missed, *outvoted)


def _in_passing(part: str, turn: Turn) -> bool:
    """Whether part of a message is hardly about what is built: “I am new here”."""
    return turn.reader.overhearing.chance(normalise(part)) < IN_PASSING


def _understood(changed: Sequence[Need], comparison: Comparison) -> list[str]:
    return [said_line(comparison, need) + "." for need in changed]


def recommended(
    turn: Turn, changed: Sequence[Need] = (), *, needs: tuple[Need, ...] | None = None
) -> tuple[Reply, Conversation]:
    """A whole recommendation from the needs that stand after what was just said."""
    standing = turn.conversation.needs if needs is None else needs
    after_needs = merge(standing, changed, turn.comparison)
    after = turn.recommend(after_needs)
    torn = turn.stated.contradictions if changed and turn.text else ()
    contradiction = opposite_words(standing, changed, turn.comparison, torn)
    unread = _unread(turn, changed)
    parts = [recommendation_text(after, turn.comparison, after_needs), not_understood(unread), contradiction]
    reply = turn.reply(
        Kind.RECOMMENDATION,
        "\n\n".join(filter(None, parts)),
        note=contradiction,
        opposed=opposed((), (), turn.comparison, torn),
        changed=tuple(changed),
        unread=unread,
        needs=after_needs,
        recommendation=after,
        previous=turn.recommendation if turn.conversation.recommended else None,
        options=tuple(score.option for score in after.ranking),
    )
    conversation = with_needs(turn.conversation, after_needs).model_copy(update={"recommended": True})
    return reply, conversation


def what_if(turn: Turn, changed: Sequence[Need]) -> tuple[Reply, Conversation]:
    """What the answer would be; the team's needs stay as they were."""
    changed = called_as_shown(changed, turn.conversation.needs, turn.comparison)
    before = turn.recommendation
    after = turn.recommend(_taken_up(turn, changed)[0])
    alike = within_bands(turn.conversation.needs, changed, turn.comparison)
    assumed = "; ".join(need_words(turn.comparison, need) for need in changed if need not in alike)
    same = after.winner == before.winner and after.verdict == before.verdict
    lines = [
        *band_lines(alike, turn.comparison),
        f"Supposing: {assumed}." if assumed else "",
        side_by_side(before, after, turn.comparison) if assumed else "",
        ("The answer would stay the same." if same else verdict_words(turn.comparison, after)) if assumed else "",
        "Your needs stay as they were.",
    ]
    reply = turn.reply(
        Kind.WHAT_IF,
        "\n".join(filter(None, lines)),
        note="\n".join(band_lines(alike, turn.comparison)),
        changed=tuple(changed),
        recommendation=before,
        hypothetical=True,
        hypothetical_recommendation=after,
        options=tuple(score.option for score in after.ranking),
    )
    return reply, turn.conversation


def show_needs(turn: Turn) -> tuple[Reply, Conversation] | None:
    """The needs that stand, each with the words it was said in; nothing where none stands and nobody asked the app."""
    needs = turn.conversation.needs
    if not needs and not (turn.addressed or turn.conversation.recommended):
        return None
    if not needs:
        return turn.reply(Kind.NEEDS, "You have not told me any need yet. What are you building?"), turn.conversation
    lines = ["What you have told me:", *needs_listed(needs, turn.comparison)]
    return turn.reply(Kind.NEEDS, "\n".join(lines), recommendation=turn.recommendation), turn.conversation


def needs_listed(needs: Sequence[Need], comparison: Comparison) -> list[str]:
    """Each need on a line of its own, with the words it was said in."""
    return [f"• {said_line(comparison, need)}" for need in needs]
