"""Something is claimed of an option, “Django can't do async properly”: met by what the facts say, for it or against."""

from bot.advisor.because import why_not
from bot.advisor.conversation import Answered
from bot.advisor.facts import fact_answer
from bot.advisor.turn import Turn
from bot.advisor.words import option_name
from bot.facts.evidence import BuiltIn
from bot.facts.model import Criterion, Fact
from bot.scoring.ruling import ruled_out
from bot.understanding.asides import is_aside
from bot.understanding.claiming import Claim, claimed
from bot.understanding.gate import SUGGEST
from bot.understanding.text import spoken

_HIGH, _LOW = 4, 2
"""Ratings from which an option is good at something, and up to which it is bad at it."""
_SURE = 0.5
"""How surely a claim that nobody addressed to the app has to be about a topic."""


def met_by_facts(turn: Turn) -> Answered | None:
    """Whether the facts bear a claim about one option out, and those facts; None where it is none, or on nothing known.

    Among colleagues only what is said of something that was scored is met, once there is a recommendation.
    """
    claim = claimed(turn.masked) if len(turn.named.options) == 1 else None
    if claim is None or not (turn.addressed or _concerns(turn)):
        return None
    option = turn.named.options[0]
    if claim.better:
        first = turn.conversation.recommended and turn.recommendation.leader
        return why_not(turn, option) if first and first != option else None
    found = turn.reader.index.search(claim.asks) if claim.asks else turn.match
    wanted = SUGGEST if turn.addressed or claim.asks else _SURE
    if not found.topics or found.confidence < wanted:
        return None
    return _told(turn, claim, option, found.topics[0].topic)


def _concerns(turn: Turn) -> bool:
    """Whether it may be said to the app: of an option that is in the running, in a talk about the recommendation."""
    in_running = turn.named.options[0] not in ruled_out(turn.conversation.needs)
    return turn.conversation.recommended and in_running and not turn.of_the_team and not is_aside(spoken(turn.text))


def _told(turn: Turn, claim: Claim, option: str, topic: str) -> Answered | None:
    """The topic's facts on the option, the one that speaks to the claim first, and what they say to it."""
    parted = _built(turn, topic, option) if claim.has else None
    criterion = None if parted else _criterion(turn, topic, option)
    first: tuple[str, ...] = ()
    ground = ""
    if parted:
        degree = parted.built_in
        good = degree is BuiltIn.WHOLE if degree is not BuiltIn.PARTLY else None
        said = {True: "it is built in", False: "it is not built in", None: "it is built in only in part"}[good]
        first, ground = (parted.id,), f"{said}."
    elif criterion:
        rating = criterion.ratings[option]
        good = True if rating.value >= _HIGH else False if rating.value <= _LOW else None
        first = rating.facts
        ground = (
            f"{option_name(turn.comparison, option)} is rated {rating.value} of 5 on “{criterion.name}”. {rating.why}"
        )
    else:
        good = None
    reply = fact_answer(turn, topic, [option], first=first)
    if reply is None:
        return None
    note = f"{_verdict(good, claim)}{ground}" if ground else "What the facts say to that:"
    note = note[:1].upper() + note[1:]
    return reply.model_copy(update={"note": note, "text": f"{note}\n{reply.text}"}), turn.conversation


def _verdict(good: bool | None, claim: Claim) -> str:
    if good is None:
        return "Only partly so: "
    return "The facts agree: " if good is claim.praises else "The facts say otherwise: "


def _built(turn: Turn, topic: str, option: str) -> Fact | None:
    about = turn.comparison.facts_by_topic.get(topic, ())
    return next((fact for fact in about if fact.built_in is not None and fact.options == (option,)), None)


def _criterion(turn: Turn, topic: str, option: str) -> Criterion | None:
    """The criterion that the topic, or the one it is part of, is rated by."""
    for about in (topic, *turn.published([topic])):
        rated = (one for one in turn.comparison.criteria if one.topic == about and not one.by_definition)
        if found := next((one for one in rated if option in one.ratings), None):
            return found
    return None
