"""“Does Flask have an admin?”: yes, no or partly, where a fact was written to say so, and then that fact."""

from bot.advisor.conversation import Answered
from bot.advisor.facts import fact_answer
from bot.advisor.turn import Turn
from bot.facts.evidence import BuiltIn
from bot.facts.model import Fact
from bot.facts.own import is_own
from bot.understanding.intents.having import same_thing

_SAID = {BuiltIn.WHOLE: "Yes, built in.", BuiltIn.PARTLY: "Partly built in.", BuiltIn.NONE: "No, not built in."}

_CORRECTED = "In your workspace something else holds."
"""Said instead where people there have corrected the fact: in words of their own, which are told next."""


def has_it(turn: Turn) -> Answered | None:
    """Whether the one option named has built in what is asked; None where no fact was written to say so."""
    if not turn.reading.thing or len(turn.named.options) != 1:
        return None
    option = turn.named.options[0]
    fact = _telling(turn, option)
    if fact is None or fact.built_in is None:
        return None
    reply = fact_answer(turn, fact.topic, [option], first=[fact.id])
    if reply is None:
        return None
    said = _CORRECTED if is_own(fact.corrected_by or "") else _SAID[fact.built_in]
    return reply.model_copy(update={"note": said, "text": f"{said} {reply.text}"}), turn.conversation


def _telling(turn: Turn, option: str) -> Fact | None:
    """The fact that says whether the option has the thing asked about."""
    for topic in turn.comparison.topics:
        if any(same_thing(turn.reading.thing, name) for name in topic.built_in):
            about = turn.comparison.facts_by_topic[topic.id]
            return next((fact for fact in about if fact.built_in and fact.options == (option,)), None)
    return None
