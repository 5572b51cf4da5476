"""Something is claimed of an option, “Django can't do async properly”: met by what the facts say, for it or against."""

from bot.advisor.because import why_not
from bot.advisor.conversation import Answered
from bot.advisor.courtesies import silent
from bot.advisor.facts import fact_answer
from bot.advisor.turn import Turn
from bot.advisor.versions import version_note
from bot.advisor.words import listing, option_name
from bot.facts.evidence import BuiltIn
from bot.facts.model import Criterion, Fact
from bot.scoring.ruling import ruled_out
from bot.understanding.intents.claiming import Claim, claimed
from bot.understanding.retrieval.gate import SUGGEST
from bot.understanding.talk.asides import is_aside
from bot.understanding.words.text import spoken

_HIGH, _LOW = 4, 2
"""Ratings from which an option is good at something, and up to which it is bad at it."""
_SURE = 0.5
"""How surely a claim that nobody addressed to the app has to be about a topic."""


_BUILT = {
    BuiltIn.WHOLE: "it is built in",
    BuiltIn.PARTLY: "it is built in only in part",
    BuiltIn.NONE: "it is not built in",
}
_WHOLLY = {BuiltIn.WHOLE: True, BuiltIn.NONE: False}


def met_by_facts(turn: Turn) -> Answered | None:
    """Whether the facts bear a claim about one option out, and those facts; None where it is none, or on nothing known.

    Among colleagues only what is said of something that was scored is met, once there is a recommendation.
    """
    claim = claimed(turn.masked) if len(turn.named.options) == 1 else None
    if claim is None or not (turn.addressed or _concerns(turn)):
        return None
    option = turn.named.options[0]
    if claim.taste and not turn.addressed:
        return silent(), turn.conversation
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
    criterion = None if parted or claim.taste else _criterion(turn, topic, option)
    first: tuple[str, ...] = ()
    note = "What the facts say to that:"
    if claim.taste:
        note = "That is a matter of taste, on which I have no fact. What I know of it:"
    elif (released := version_note(turn)) and criterion:
        first, note = criterion.ratings[option].facts, released
    elif parted:
        first, note = (parted.id,), _parted(parted, claim)
    elif criterion and claim.counts:
        first = criterion.ratings[option].facts
    elif criterion:
        first, note = criterion.ratings[option].facts, _rated(turn, claim, criterion, option)
    reply = fact_answer(turn, topic, [option], first=first)
    if reply is None:
        return None
    return reply.model_copy(update={"note": note, "text": f"{note}\n{reply.text}"}), turn.conversation


def _parted(fact: Fact, claim: Claim) -> str:
    degree = fact.built_in or BuiltIn.NONE
    return f"{_verdict(_WHOLLY.get(degree), claim)}{_BUILT[degree]}."


def _rated(turn: Turn, claim: Claim, criterion: Criterion, option: str) -> str:
    """What the rating says to the claim; to one that sets it against the others, what theirs say."""
    rating = criterion.ratings[option]
    name = option_name(turn.comparison, option)
    told = f"{name} is rated {rating.value} of 5 on “{criterion.name}”"
    others = {other: criterion.ratings[other].value for other in turn.options if other in criterion.ratings}
    others.pop(option, None)
    if claim.compares and others:
        best = max(others.values())
        beside = listing([f"{option_name(turn.comparison, other)} {value}" for other, value in others.items()])
        ahead = None if rating.value == best else rating.value > best
        return f"{_verdict(ahead, claim)}{told}, {beside}. {rating.why}"
    good = True if rating.value >= _HIGH else False if rating.value <= _LOW else None
    return f"{_verdict(good, claim)}{told}. {rating.why}"


def _verdict(good: bool | None, claim: Claim) -> str:
    if good is None:
        return "Only partly so: "
    return "The facts agree: " if good is claim.praises else "The facts say otherwise: "


def _built(turn: Turn, topic: str, option: str) -> Fact | None:
    about = turn.comparison.facts_by_topic.get(topic, ())
    return next((fact for fact in about if fact.built_in is not None and fact.options == (option,)), None)


def _criterion(turn: Turn, topic: str, option: str) -> Criterion | None:
    """The criterion that the topic, or the one it is part of, is rated by; of several, the one the claim speaks of."""
    for about in dict.fromkeys((topic, *turn.published([topic]))):
        rated = [one for one in turn.comparison.criteria if one.topic == about and not one.by_definition]
        rated = [one for one in rated if option in one.ratings]
        if len(rated) > 1:
            meant = _spoken_of(turn)
            rated = [one for one in rated if one.id in meant]
        if rated:
            return rated[0]
    return None


def _spoken_of(turn: Turn) -> frozenset[str]:
    """The criteria that what is claimed would act on, were it a need."""
    read = turn.reader.needs.read(f"we need {turn.named.rest}", addressed=True, describing=True)
    found: set[str] = set()
    for need in read.needs:
        spec = turn.comparison.need_by_id.get(need.aspect)
        value = spec.value_by_id.get(need.value or "") if spec else None
        effects = (value or spec).effects if spec else {}
        found |= {need.aspect, *(effect.criterion for acting in effects.values() for effect in acting)}
    return frozenset(found)
