"""What was said before the app was asked: taken up as if it had been said to it, and answered in one go."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.advisor.changes import recommended
from bot.advisor.conversation import Answered, Conversation, Kind, Opposed, Reply
from bot.advisor.standing import merge
from bot.advisor.turn import Turn
from bot.advisor.verdicts import says_nothing
from bot.facts.model import Comparison, Direction
from bot.scoring.model import RULED_OUT, Need

_ANSWERS = (Kind.FACT, Kind.COMPARISON, Kind.WHY, Kind.WHAT_IF, Kind.DECIDE)
"""What is asked beside pointing at what was said, and answered instead of recommending."""


@dataclass(frozen=True)
class TakenUp:
    """What one message of before changed: its needs, what they contradict, and the question about that."""

    changed: tuple[Need, ...]
    opposed: tuple[Opposed, ...] = ()
    note: str = ""


def take_up(
    reply: Reply, before: Conversation, after: Conversation, comparison: Comparison
) -> tuple[Conversation, TakenUp | None]:
    """The conversation after a message that nobody answered: only the needs that it tells count.

    `reply` and `after` are what `reply()` made of it, which nobody sees. Said to each other, “no X” after somebody
    else's “we need X” refuses it, rather than taking back what was never the speaker's.
    """
    if not reply.changed or reply.hypothetical:
        return before, None
    pairs = tuple(_as_refusal(pair) for pair in reply.opposed)
    taken_up = TakenUp(reply.changed, pairs, reply.note if pairs else "")
    refused = [pair.new for pair in pairs if pair not in reply.opposed]
    if not refused:
        return after, taken_up
    return after.model_copy(update={"needs": merge(after.needs, refused, comparison)}), taken_up


def _as_refusal(pair: Opposed) -> Opposed:
    """What one person needed and another takes back: said before anybody answered, that is a refusal of its own."""
    new = pair.new
    if new.direction is not Direction.DROP or new.aspect == RULED_OUT:
        return pair
    refusal = {"direction": Direction.AVOID, "value": pair.old.value, "must": False}
    return pair.model_copy(update={"new": new.model_copy(update=refusal)})


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
    return pair.new in needs and (not pair.both or pair.old in needs)
