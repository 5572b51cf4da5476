"""“Is it safe?”: what the facts of a topic come to, said before them, so that no single one of them looks like it."""

import re
from collections.abc import Sequence

from bot.advisor.conversation import Reply
from bot.advisor.facts import fact_answer
from bot.advisor.naming import naming, thing_named
from bot.advisor.turn import Turn
from bot.advisor.words import listing, option_name
from bot.facts.model import Criterion, Rating
from bot.understanding.words.names import OPTION
from bot.understanding.words.patterns import either

_JUDGES = re.compile(
    rf"(?:^|[,.;:] |\b(?:and|but|so|ok|then) )(?:is|are|isn'?t|will|would|could)"
    rf" (?:it|this|that|they|these|all of them|any of them|{OPTION})(?: be)?"
    r"(?: really| actually| generally| very| that| so| always| also| too)* "
    + either(
        """safe|secure|fast|quick|slow|performant|reliable|stable|scalable|mature|flexible|popular|robust|solid|easy
        simple|hard|difficult|good|strong|weak|bad|great|well|trustworthy|future[- ]proof"""
    )
    + r"\b"
)
"""Asks for a judgement on the whole of something."""


def on_topic(turn: Turn, topic: str, asked: Sequence[str]) -> Reply | None:
    """The topic's facts; asked for a judgement on all of it, that comes first, with the facts it rests on."""
    criterion = _judged_by(turn, topic)
    if criterion is None:
        return fact_answer(turn, topic, asked, first=naming(turn, thing_named(turn), topic))
    reply = fact_answer(turn, topic, asked, first=_behind_it(turn, criterion, asked))
    said = _overall_words(turn, criterion, asked)
    if reply is None or not said:
        return reply
    return reply.model_copy(update={"note": said, "text": f"{said}\n{reply.text}"})


def _judged_by(turn: Turn, topic: str) -> Criterion | None:
    """The criterion that a question for a judgement on a whole topic is answered by; None for any other question."""
    if turn.reading.thing or turn.comparison.topic_by_id[topic].general or not _JUDGES.search(turn.masked):
        return None
    rated = (one for one in turn.comparison.criteria if one.topic == topic and not one.by_definition)
    return next((one for one in rated if one.ratings), None)


def _overall_words(turn: Turn, criterion: Criterion, asked: Sequence[str]) -> str:
    """The rating of the one option asked about and why; of several, the ratings."""
    rated = _ratings(turn, criterion, asked)
    told = [f"{option_name(turn.comparison, option)} {rating.value} of 5" for option, rating in rated]
    if not told:
        return ""
    why = f" {rated[0][1].why}" if len(rated) == 1 else ""
    return f"Overall, on “{criterion.name}”: {listing(told)}.{why}"


def _behind_it(turn: Turn, criterion: Criterion, asked: Sequence[str]) -> tuple[str, ...]:
    """The fact that each of these ratings rests on first."""
    return tuple(rating.facts[0] for _, rating in _ratings(turn, criterion, asked) if rating.facts)


def _ratings(turn: Turn, criterion: Criterion, asked: Sequence[str]) -> list[tuple[str, Rating]]:
    options = [option for option in turn.options if not asked or option in asked]
    return [(option, criterion.ratings[option]) for option in options if option in criterion.ratings]
