"""A message that asks for two things gets both: a need and a question, a decision and a request, two questions.

It is taken apart only where each part is, by itself, something that is answered, and they are not the same. Each is
answered in turn, the second on what the first left behind.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.advisor.conversation import Answered, Conversation, Kind, Reply
from bot.advisor.turn import Turn
from bot.advisor.words import option_name
from bot.understanding.intents.turns import Intent
from bot.understanding.needs.disowned import disowns
from bot.understanding.words.parts import parts
from bot.understanding.words.text import normalise, spoken

_LONGEST = 240
"""Characters beyond which a message describes, and is read as a whole."""
_DOUBTS = frozenset(
    [
        *(Intent.WHY, Intent.SURE, Intent.CITE, Intent.FALLIBLE, Intent.CHECKED, Intent.SOURCES, Intent.WRONG),
        *(Intent.MORE, Intent.BRIEF, Intent.SCORE, Intent.COMPLAINT),
    ]
)
"""What people say in one breath when they doubt an answer: one answer meets them."""
_ACTS = frozenset(
    [
        *(
            Intent.WHY,
            Intent.WHY_NOT,
            Intent.WIN,
            Intent.SURE,
            Intent.CITE,
            Intent.SCORE,
            Intent.POINTS,
            Intent.BASIS,
            Intent.WEIGHTS,
        ),
        *(Intent.SHOW_NEEDS, Intent.DECIDE, Intent.ASK_TEAM, Intent.UNDO, Intent.UNDO_ONE, Intent.RESET, Intent.NEXT),
        *(Intent.STEPS, Intent.RISKS, Intent.LOSE, Intent.BUILD, Intent.BROUGHT, Intent.VERDICT, Intent.ASSUMED),
        *(Intent.WORST, Intent.NEEDED, Intent.SOURCES, Intent.CHECKED),
    ]
)
"""What a part is asked for by a turn of phrase of its own."""
_OF_AN_OPTION = frozenset([Intent.BUILD, Intent.BROUGHT, Intent.LOSE, Intent.RISKS])
"""What is asked of one option; of the first, where none is named."""
_UNDOING = frozenset([Intent.UNDO, Intent.UNDO_ONE, Intent.TAKE_BACK])
_ANSWERED = frozenset([Kind.FACT, Kind.COMPARISON, Kind.NEEDS, Kind.WHY, Kind.WHAT_IF, Kind.DECIDE, Kind.SMALLTALK])
_SHOWN_FIRST = (Kind.DECIDE, Kind.NEEDS, Kind.WHAT_IF, Kind.FACT, Kind.COMPARISON, Kind.WHY, Kind.SMALLTALK)
"""Which of two answers is shown whole, with its buttons; the other follows in words."""
_EXCLAIMED = 2
"""Words of a doubt, “says who?”, that is only said first and is met by the answer to what follows."""
_MEANT = 0.3
"""Chance of being meant for the app from which a question left over is named to somebody who did not mention it."""

Answer = Callable[[Turn], Answered]
Remember = Callable[[Conversation, Reply], Conversation]


def both_parts(turn: Turn, answer: Answer, remember: Remember) -> Answered | None:
    """The answers to all parts as one; None where the message is one thing."""
    message = turn.message
    if message.command or message.answers is not None or message.stated is not None or len(message.text) > _LONGEST:
        return None
    said = parts(normalise(message.text))
    if len(said) == 1 or turn.intent is Intent.FOR_SOMEBODY_ELSE:
        return None
    turns = _taken_over(_without_undoing_twice([turn.asking(part) for part in said]))
    if len(turns) == 1:
        return answer(turns[0]) if turns[0].stated.needs or turns[0].intent in _UNDOING else _never_said(turn)
    if not _apart(turns, turn):
        return None
    replies, conversation = [], turn.conversation
    for one in turns:
        reply, after = answer(replace(one, conversation=conversation))
        replies.append(reply)
        conversation = remember(after, reply)
    return _as_one(turns, replies, conversation)


def _taken_over(turns: Sequence[Turn]) -> Sequence[Turn]:
    """The parts, each that asks what an option brings and names none asked of the one named before it: “why not Flask?
    And what would we have to build ourselves?”."""
    taken, before = list(turns[:1]), _one_option(turns[0])
    for one in turns[1:]:
        silent_on_it = before and not one.named.options and one.intent in _OF_AN_OPTION
        taken.append(one.asking(f"{one.message.text.rstrip(' ?.!')} with {before}?") if silent_on_it else one)
        before = _one_option(one) or before
    return taken


def _one_option(turn: Turn) -> str:
    """The name of the one option that a part speaks of; "" where there is none, or more."""
    return option_name(turn.comparison, turn.named.options[0]) if len(turn.named.options) == 1 else ""


def _never_said(turn: Turn) -> Answered:
    text = "That was not among your needs, so nothing changes. “Show our needs” lists those that count."
    return turn.reply(Kind.NEEDS, text, topics=()), turn.conversation


def _without_undoing_twice(turns: Sequence[Turn]) -> Sequence[Turn]:
    """Only the part that says what was never said, where another only says to undo it: “I never said admin! Undo this”;
    only the other one, where that is none of what stands and something was just changed."""
    rest = [one for one in turns if one.intent not in _UNDOING]
    if len(rest) == len(turns) or not all(disowns(spoken(one.text)) for one in rest):
        return turns
    changed = turns[0].conversation.last is Kind.NEEDS
    return [one for one in rest if one.stated.needs] or ([one for one in turns if one not in rest] if changed else rest)


def _apart(turns: Sequence[Turn], whole: Turn) -> bool:
    """Whether every part is something by itself, and at least one of them would be lost in the whole."""
    acts = [one for one in turns if one.intent in _ACTS]
    stating = [one for one in turns if _states(one)]
    if not (acts or stating) or not all(one in acts or one in stating or _asks(one) for one in turns):
        return False
    if turns[0].intent in _DOUBTS and len(turns[0].text.split()) <= _EXCLAIMED:
        return False
    families = [Intent.SURE if one.intent in _DOUBTS else one.intent for one in acts]
    if len(set(families)) < len(families):
        return False
    if acts:
        # A change is told with what it changes.
        return not (stating and all(one.intent is Intent.VERDICT for one in acts))
    return not whole.stated.needs or any(map(_follows, turns))


def _states(turn: Turn) -> bool:
    return turn.intent not in _ACTS and bool(turn.stated.needs) and not turn.reading.question


def _asks(turn: Turn) -> bool:
    return turn.reading.question and turn.intent is not Intent.FOR_SOMEBODY_ELSE


def _follows(turn: Turn) -> bool:
    """Whether it turns to an option after what was said before: “and what about Flask?”."""
    return turn.intent is Intent.FOLLOW_UP and bool(turn.named.options)


def _as_one(turns: Sequence[Turn], replies: Sequence[Reply], conversation: Conversation) -> Answered | None:
    """The replies as one; None where a part is neither answered nor named as left, and no need would be lost by it."""
    told = [reply for reply in replies if reply.kind in _ANSWERED and reply.text]
    left = [
        one
        for one, reply in zip(turns, replies, strict=True)
        if reply not in told and (one.addressed or one.chance >= _MEANT) and one.intent is not Intent.FOR_SOMEBODY_ELSE
    ]
    unsaid = len(told) + len(left) < len(turns)
    if not told or (unsaid and not any(reply.changed for reply in told)):
        return None
    main = min(told, key=lambda reply: _SHOWN_FIRST.index(reply.kind))
    others = [reply.text for reply in told if reply is not main]
    others += [f"I have no answer to “{one.message.text.strip()}”; ask it by itself in other words." for one in left]
    also = "\n\n".join(dict.fromkeys(others))
    changed = tuple(need for reply in replies for need in reply.changed if not reply.hypothetical)
    parts = {"changed": changed, "needs": conversation.needs} if not main.hypothetical else {}
    text = f"{main.text}\n\n{also}".strip()
    return main.model_copy(update={**parts, "also": also, "text": text}), conversation
