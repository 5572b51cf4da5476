"""What was said before the app was asked: taken up as if it had been said to it, and answered in one go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.advisor.changes import recommended
from bot.advisor.conversation import Answered, Conversation, Kind, Opposed, Reply
from bot.advisor.turn import Turn
from bot.advisor.verdicts import says_nothing
from bot.facts.model import Direction
from bot.scoring.model import Need

_ANSWERS = (Kind.FACT, Kind.COMPARISON, Kind.WHY, Kind.WHAT_IF, Kind.DECIDE)
"""What is asked beside pointing at what was said, and answered instead of recommending."""

_WANTED = (Direction.REQUIRE, Direction.PREFER, Direction.EMPHASISE)


@dataclass(frozen=True)
class TakenUp:
    """What one message of before changed: its needs, what they contradict, and the question about that."""

    changed: tuple[Need, ...]
    opposed: tuple[Opposed, ...] = ()
    note: str = ""


def take_up(reply: Reply, before: Conversation, after: Conversation) -> tuple[Conversation, TakenUp | None]:
    """The conversation after a message that nobody answered: only the needs that it tells count.

    `reply` and `after` are what `reply()` made of it, which nobody sees.
    """
    if not reply.changed or reply.hypothetical:
        return before, None
    pairs = tuple(_taken_back(before.needs, reply.changed))
    asked = [reply.note] if reply.opposed else []
    asked += [
        f"“{pair.old.said}” and “{pair.new.said}” contradict each other. I go by “{pair.new.said}” for now; which one "
        "holds?"
        for pair in pairs
    ]
    return after, TakenUp(reply.changed, (*reply.opposed, *pairs), "\n".join(asked))


def _taken_back(standing: Sequence[Need], changed: Sequence[Need]) -> Iterator[Opposed]:
    """What one person needed and another took back: said to each other, that is a contradiction."""
    for new in changed:
        if new.direction is not Direction.DROP:
            continue
        for old in standing:
            if old.aspect == new.aspect and new.value in (None, old.value) and old.who != new.who and old.said:
                yield Opposed(old=old, new=new)


def caught_up(turn: Turn, by_words: Answered | None) -> Answered:
    """The answer once all of it is taken up: to what is asked beside, `by_words`, or the recommendation."""
    if by_words is not None and by_words[0].kind in _ANSWERS:
        return by_words
    return recommended(turn, turn.stated.needs if turn.text and not turn.stated.hypothetical else ())


def with_contradictions(reply: Reply, taken_up: Sequence[TakenUp]) -> Reply:
    """The reply, asking about the needs of before that contradict each other and stand that way."""
    torn = [one for one in taken_up if any(_stands(pair, reply.needs) for pair in one.opposed)]
    if not torn:
        return reply
    asked = "\n".join(dict.fromkeys(one.note for one in torn if one.note))
    pairs = tuple(dict.fromkeys(pair for one in torn for pair in one.opposed if _stands(pair, reply.needs)))
    note = "\n".join(filter(None, [reply.note, asked]))
    parts = {"opposed": (*reply.opposed, *pairs), "note": note, "text": f"{reply.text}\n\n{asked}".strip()}
    return reply.model_copy(update=parts)


def rests_on_nothing(reply: Reply) -> bool:
    """Whether advice was asked for and nothing said that it could rest on."""
    given = reply.recommendation
    return reply.invites or (reply.kind is Kind.RECOMMENDATION and given is not None and says_nothing(given))


def _stands(pair: Opposed, needs: Sequence[Need]) -> bool:
    if pair.new.direction is Direction.DROP:
        return not any(need.aspect == pair.old.aspect and need.direction in _WANTED for need in needs)
    return pair.new in needs and (not pair.both or pair.old in needs)
