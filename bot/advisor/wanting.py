"""“We need that”: what was just told of becomes a need."""

from bot.advisor.changes import changed_needs
from bot.advisor.conversation import Answered, Kind
from bot.advisor.turn import Turn
from bot.facts.model import Comparison, Direction, NeedSpec
from bot.scoring.model import Need


def want_it(turn: Turn) -> Answered | None:
    """The topic of the fact just told, as a need; None where none was told, or merely naming it says too little."""
    topic = turn.conversation.topic
    spec = need_of(turn.comparison, topic) if topic and turn.conversation.last is Kind.FACT else None
    if spec is None:
        return None
    said = {"said": turn.text, "who": turn.message.user, "when": turn.message.at}
    must = "must" in turn.text.lower()
    return changed_needs(turn, [Need(aspect=spec.id, direction=Direction.REQUIRE, must=must, **said)])


def need_of(comparison: Comparison, topic: str) -> NeedSpec | None:
    """The need that a topic is about, where merely naming it says what is wanted."""
    return next(
        (n for n in comparison.needs if n.topic == topic and not (n.single or n.states or n.option_values)), None
    )
