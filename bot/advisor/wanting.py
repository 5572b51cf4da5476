"""“We need that”: what was just told of becomes a need."""

import re

from bot.advisor.changes import changed_needs
from bot.advisor.conversation import Answered, Kind
from bot.advisor.turn import Turn
from bot.advisor.undoing import just_stated
from bot.facts.model import Comparison, Direction, NeedSpec
from bot.scoring.model import Need

_MUST = re.compile(r"\b(?:must|essential|crucial)\b", re.IGNORECASE)
_WISH = re.compile(r"\b(?:nice[ -]to[ -]have|bonus|not a must|no must|optional|like|love)\b", re.IGNORECASE)


def want_it(turn: Turn) -> Answered | None:
    """The topic of the fact just told, as a need; None where none was told, or merely naming it says too little."""
    if turn.conversation.last is Kind.NEEDS:
        return _weighed(turn)
    topic = turn.conversation.topic
    spec = need_of(turn.comparison, topic) if topic and turn.conversation.last is Kind.FACT else None
    if spec is None:
        return None
    said = {"said": turn.text, "who": turn.message.user, "when": turn.message.at}
    return changed_needs(turn, [Need(aspect=spec.id, direction=_direction(turn), must=_must(turn), **said)])


def _weighed(turn: Turn) -> Answered | None:
    """“Make that a must”, “that's only nice to have”: of the needs just stated."""
    wish = _direction(turn) is Direction.PREFER
    stated = [need for need in just_stated(turn) if need.direction in (Direction.REQUIRE, Direction.PREFER)]
    if not stated or not (wish or _must(turn)):
        return None
    said = {"said": turn.text, "who": turn.message.user, "when": turn.message.at}
    now = {"direction": _direction(turn), "must": _must(turn)}
    return changed_needs(turn, [need.model_copy(update={**said, **now}) for need in stated])


def _direction(turn: Turn) -> Direction:
    return Direction.PREFER if _WISH.search(turn.text) else Direction.REQUIRE


def _must(turn: Turn) -> bool:
    return _MUST.search(turn.text) is not None and _WISH.search(turn.text) is None


def need_of(comparison: Comparison, topic: str) -> NeedSpec | None:
    """The need that a topic is about, where merely naming it says what is wanted."""
    return next(
        (n for n in comparison.needs if n.topic == topic and not (n.single or n.states or n.option_values)), None
    )
