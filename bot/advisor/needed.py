"""“Do we even need websockets?”: who asked for it, what it changes, and for what kinds of project it is usual."""

import re

from bot.advisor.assuming import assumed_words
from bot.advisor.changes import show_needs, what_if
from bot.advisor.conversation import Answered, Kind
from bot.advisor.turn import Turn
from bot.advisor.words import listing, option_name, score_words
from bot.facts.model import Criterion, Direction, NeedSpec
from bot.scoring.model import USE_CASE, Need

_USUAL = 3.0
"""The weight from which a kind of project is said to call for something."""
_MOST = 4
"""Kinds of project named."""
_WHO = re.compile(r"\W*(?:\w+\W+){0,2}who\b", re.IGNORECASE)
"""Asks who it was, which the list of needs with their words tells."""
_LESS = (Direction.DROP, Direction.AVOID, Direction.DEEMPHASISE)


def needed(turn: Turn) -> Answered | None:
    """Whether the thing asked about is needed, as far as that can be told; None where it is no need that is known."""
    spec = _meant(turn)
    if not (turn.addressed or turn.conversation.recommended):
        return None
    if spec is None:
        return show_needs(turn) if _WHO.match(turn.text) else None
    criterion = _criterion(turn, spec)
    meaning = turn.reader.glossary.named(turn.reading.thing)
    lines = [meaning.means] if meaning else []
    if turn.conversation.recommended:
        lines += [_whose(turn, spec, criterion), _without(turn, spec)]
    lines.append(_usual(turn, criterion))
    lines.append(_say(turn))
    topics = turn.published([spec.topic or criterion.topic]) if criterion else ()
    return turn.reply(Kind.WHY, "\n".join(filter(None, lines)), topics=topics), turn.conversation


def _meant(turn: Turn) -> NeedSpec | None:
    """The need that the thing asked about would be."""
    read = turn.reader.needs.read(f"we need {turn.reading.thing}", addressed=True, describing=True)
    known = (turn.comparison.need_by_id.get(need.aspect) for need in read.needs if need.aspect != USE_CASE)
    return next((spec for spec in known if spec is not None and not spec.states), None)


def _criterion(turn: Turn, spec: NeedSpec) -> Criterion | None:
    """The criterion the need acts on."""
    acting = (effect.criterion for effects in spec.effects.values() for effect in effects)
    ids = (spec.id, *acting)
    return next((turn.comparison.criterion_by_id[one] for one in ids if one in turn.comparison.criterion_by_id), None)


def _whose(turn: Turn, spec: NeedSpec, criterion: Criterion | None) -> str:
    """Who asked for it, or why it counts all the same."""
    asked = [need for need in turn.conversation.needs if need.aspect == spec.id and need.direction not in _LESS]
    if asked:
        said = f": “{asked[0].said}”" if asked[0].said else ""
        return f"It counts because it was asked for here{said}."
    held = next((one for one in turn.recommendation.requirements if criterion and one.criterion == criterion.id), None)
    if held is None or held.weight < 1:
        return "Nobody asked for it here, and it hardly counts."
    return (
        f"Nobody asked for it here; it counts because I {assumed_words(held, turn.comparison).replace(':', ' it:', 1)}."
    )


def _without(turn: Turn, spec: NeedSpec) -> str:
    """What leaving it out would do to the answer."""
    now = turn.recommendation
    then = what_if(turn, (Need(aspect=spec.id, direction=Direction.AVOID, said=turn.reading.thing),))[0]
    supposed = then.hypothetical_recommendation
    if supposed is None:
        return ""
    scores = [f"{option_name(turn.comparison, one.option)} {score_words(one)}" for one in supposed.ranking]
    same = (supposed.leader, supposed.verdict) == (now.leader, now.verdict)
    first = option_name(turn.comparison, supposed.leader) if supposed.leader else "nothing"
    still = "still " if supposed.leader == now.leader else ""
    outcome = f"{first} would {still}come first, and that would be {supposed.verdict.value}"
    outcome = "the answer would stay the same" if same else outcome
    return f"Without it {outcome} ({', '.join(scores)} of 100)."


def _usual(turn: Turn, criterion: Criterion | None) -> str:
    """The kinds of project that call for it most."""
    if criterion is None:
        return ""
    cases = sorted(turn.comparison.use_cases, key=lambda case: (-case.weights.get(criterion.id, 0.0), case.id))
    named = [f"“{case.name}”" for case in cases if case.weights.get(criterion.id, 0.0) >= _USUAL][:_MOST]
    return f"It is usual for {listing(named)}." if named else ""


def _say(turn: Turn) -> str:
    thing = turn.reading.thing
    if not turn.conversation.recommended:
        return "Whether you need it depends on what you are building: tell me, and I say what it changes."
    say = f"Say “no {thing}” and I leave it out, “we need {thing}” and it counts."
    return f"Whether your users need it is yours to judge. {say}"
