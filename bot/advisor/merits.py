"""What speaks for an option, for this team: what it is good at, by what that brings; with its cons, against it too."""

import re

from bot.advisor.conversation import Answered, Kind, OptionFacts
from bot.advisor.recommending import out_words
from bot.advisor.risks import GOOD, UNTOLD, Point, point_on, risks
from bot.advisor.turn import Turn
from bot.advisor.words import option_name, score_words
from bot.scoring.model import OptionScore

_MOST = 4
_COUNTS = 1.0
"""Points of 100 from which it is said how many they are."""
_CONS = re.compile(r"\b(?:cons|drawbacks?|disadvantages?|downsides?|weak\w*|risks?|limits)\b", re.IGNORECASE)


def merits(turn: Turn) -> Answered | None:
    """What speaks for the option named, or else for the first."""
    if not (turn.conversation.recommended or turn.addressed or turn.named.options):
        return None
    ranking = turn.recommendation.ranking
    named = next((score for score in ranking if score.option in turn.named.options), None)
    score = named or (ranking[0] if turn.conversation.recommended else None)
    if score is None:
        return None
    points = _points(turn, score)
    lines = [_lead(turn, score), *(f"• {point.text}" for point in points), *_beside(turn, score)]
    facts = tuple(dict.fromkeys(point.fact for point in points if point.fact))
    answer = (OptionFacts(option=score.option, facts=facts),) if facts else ()
    reply = turn.reply(Kind.WHY, "\n".join(lines), topics=(), options=(score.option,), answer=answer)
    if not _CONS.search(turn.text) or (against := risks(turn)) is None:
        return reply, turn.conversation
    told, conversation = against
    both = tuple(dict.fromkeys((*facts, *(fact for part in told.answer for fact in part.facts))))
    parts = {"text": f"{reply.text}\n{told.text}", "answer": (OptionFacts(option=score.option, facts=both),)}
    return told.model_copy(update=parts), conversation


def _lead(turn: Turn, score: OptionScore) -> str:
    name = option_name(turn.comparison, score.option)
    by = UNTOLD[0].lower() + UNTOLD[1:] if turn.recommendation.asked_for_nothing else "for what you told me"
    out = f"{name} is out: {out_words(turn.comparison, score.disqualified_by)}.\n" if score.disqualified_by else ""
    return f"{out}What speaks for {name}, {by}:"


def _points(turn: Turn, score: OptionScore) -> list[Point]:
    """What it is good at, by the points that brings."""
    good = [part for part in score.contributions if part.rating is not None and part.rating >= GOOD and part.weight]
    good.sort(key=lambda part: (-part.low, -(part.rating or 0)))
    return [
        point_on(
            turn,
            score.option,
            part.criterion,
            f"is rated {part.rating} of 5 and brings {part.low:.0f} of its points"
            if part.low >= _COUNTS
            else f"is rated {part.rating} of 5, though it counts for little here",
        )
        for part in good[:_MOST]
    ]


def _beside(turn: Turn, score: OptionScore) -> list[str]:
    """How it stands beside the first, where it is another."""
    first = turn.recommendation.ranking[0]
    if turn.recommendation.asked_for_nothing or first.option == score.option:
        return []
    own, other = (option_name(turn.comparison, one.option) for one in (score, first))
    return [f"In all {own} has {score_words(score)} of 100 points, {other} {score_words(first)}."]
