"""The answer that stands, in a few lines: who is first, who has another place, what the last change did."""

import re
from collections.abc import Sequence

from bot.advisor.about_answer import standing
from bot.advisor.apart import WORTH_SAYING
from bot.advisor.assuming import marked
from bot.advisor.changes import recommended
from bot.advisor.choosing import help_choosing
from bot.advisor.conversation import Answered
from bot.advisor.recommending import side_by_side
from bot.advisor.turn import Turn
from bot.advisor.verdicts import says_nothing, verdict_words
from bot.advisor.words import criterion_name, listing, option_name, score_words
from bot.scoring.model import Reason, Recommendation, Verdict

_MOST = 3
"""Criteria told."""
_ORDER = ("first", "second", "third")
_PLACES = (
    (1, re.compile(r"\b(?:runner[- ]?up|second|2nd|number (?:two|2)|next best|plan b)\b")),
    (2, re.compile(r"\b(?:third|3rd|number (?:three|3))\b")),
    (-1, re.compile(r"\blast(?: place)?\b(?! (?:change|message|one|answer))")),
)
"""Words that ask for a place of the ranking other than the first."""
_UNCHANGED = re.compile(r"\b(?:unchanged|same|changed?|moved?|as before|where it was|shift(?:ed)?|untouched)\b")


def verdict_asked(turn: Turn) -> Answered | None:
    """The answer that stands, in a few lines; a whole recommendation where none was given yet."""
    if not turn.conversation.recommended:
        return recommended(turn) if turn.addressed else None
    reply, conversation = in_short(turn)
    lead = _placed(turn) or _moved(turn)
    return reply.model_copy(update={"text": f"{lead}\n{reply.text}".strip()}), conversation


def opinion(turn: Turn) -> Answered | None:
    """What the app thinks: the answer that stands, or what it would have to be told first."""
    return verdict_asked(turn) if turn.conversation.recommended else help_choosing(turn)


def _placed(turn: Turn) -> str:
    """Who has the place that is asked about, where it is not the first."""
    place = next((place for place, pattern in _PLACES if pattern.search(turn.masked)), None)
    ranking = turn.recommendation.ranking
    if place is None or place >= len(ranking) or not ranking[place:]:
        return ""
    score, name = ranking[place], option_name(turn.comparison, ranking[place].option)
    out = ", but it is out" if score.disqualified_by else ""
    where = "last" if place == -1 else _ORDER[place]
    return f"{name} comes {where}, with {score_words(score)} of 100 points{out}."


def _moved(turn: Turn) -> str:
    """What the last change of the needs did to the ranking, where that is asked."""
    if not _UNCHANGED.search(turn.masked) or not turn.conversation.before:
        return ""
    before, after = turn.recommend(turn.conversation.before[-1].needs), turn.recommendation
    if says_nothing(before):
        return ""
    same = [one.option for one in before.ranking] == [one.option for one in after.ranking]
    told = "left the order as it was" if same else "changed the order"
    return f"The last change of your needs {told}: {side_by_side(before, after, turn.comparison)}"


def in_short(turn: Turn) -> Answered:
    """Who is first and how surely, every score, and what speaks most for it."""
    recommendation = turn.recommendation
    lines = [verdict_words(turn.comparison, recommendation)]
    scores = [f"{option_name(turn.comparison, one.option)} {score_words(one)}" for one in recommendation.ranking]
    lines.append(f"{', '.join(scores)} of 100 points.")
    heavy = [reason for reason in recommendation.reasons if reason.points >= WORTH_SAYING]
    if heavy and recommendation.verdict is not Verdict.NONE:
        lines.append(_ahead_on(turn, recommendation, heavy))
    return standing(turn, recommendation, lines), turn.conversation


def _ahead_on(turn: Turn, recommendation: Recommendation, heavy: Sequence[Reason]) -> str:
    """Where the first is ahead: of what somebody asked for, and of what was assumed."""
    assumed = [reason for reason, mark in marked(heavy, recommendation, turn.comparison) if mark]
    asked = [reason for reason in heavy if reason not in assumed]
    named = [
        listing([f"{criterion_name(turn.comparison, one.criterion)} (+{one.points:.0f})" for one in part[:_MOST]])
        for part in (asked, assumed)
    ]
    if not assumed:
        return f"It is ahead most on {named[0]}."
    if not asked:
        return f"It is ahead most on {named[1]}, which I assumed to matter."
    return f"Of what you asked for, it is ahead most on {named[0]}; of what I assumed, on {named[1]}."
