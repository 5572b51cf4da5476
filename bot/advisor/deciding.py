"""Somebody settles it."""

import re
from collections.abc import Sequence

from bot.advisor.conversation import Answered, Kind
from bot.advisor.recommending import out_words
from bot.advisor.turn import Turn
from bot.advisor.words import listing, option_name
from bot.scoring.model import Verdict
from bot.scoring.ruling import ruled_out
from bot.understanding.intents.deciding import THE_FIRST, conclusion
from bot.understanding.words.names import OPTION

_RECORD = "Record the decision so that it can be found, argued with and reviewed."

_CHANGED_MIND = re.compile(r"[,.;!]\s*(?:oh |hm+ )?(?:no|nope|wait|actually|sorry|scratch that|rather|i mean)\b")
"""Takes back what was said a moment before."""

_OVER = re.compile(
    r"\b(?:over|instead of|rather than|not)\b"
    r"|\b(?:but|although|though)\b.*\b(?:i|we|write|note|put|record|mark|log|some|others?)\b"
)
"""Between the option that is settled on and the one that is not."""
_LOOSELY = re.compile(
    r"(?:[a-z']+[\s,.:!-]+)*?(?:do|take|taking|use|follow|accept|adopt|choose|pick) (?:it|that|this)(?: one)?"
    r"(?: then| now| please)*[\s.?!)]*"
)
"""“Ok, do it”, “I'll take it”: settles what was told last, if anything; colleagues say it of anything."""
_BY_POINTING = re.compile(rf"\b(?:with|for|take|follow|accept|adopt|use|choose|pick|do) {THE_FIRST}\b")
_TOLD = (Kind.RECOMMENDATION, Kind.NEEDS, Kind.WHY)
_AFTER_ALL = re.compile(
    r"(?:ok|oh|hm+|actually|well|[\s,])*(?:nvm|never ?mind|no wait|scratch that|on second)\b"
    r"|\w+ i (?:mean|meant)\b"
    r"|(?:(?:wait|no|nope|sorry|actually|oops)[\s,.:;-]+)+\w+(?: then| instead| rather| i (?:mean|meant))*[\s.!]*$"
)
"""Settles it anew, for another option."""


def _named_from(turn: Turn, at: int) -> tuple[str, ...]:
    """The options named from a place in the masked text on."""
    before = turn.masked[:at].count(OPTION)
    spans = turn.named.spans[before:]
    names = [turn.reader.index.names.find(turn.text[start:end]).options for start, end in spans]
    return tuple(dict.fromkeys(option for found in names for option in found))


def _against(turn: Turn, decided: Sequence[str]) -> list[str]:
    """What puts one of the options out: that the team ruled it out, or a must that it does not meet."""
    ruled = ruled_out(turn.conversation.needs)
    said = [
        f"The team had ruled {option_name(turn.comparison, option)} out: “{ruled[option][0].said}”."
        for option in decided
        if option in ruled
    ]
    missed = [
        f"{option_name(turn.comparison, score.option)} is out, though: {out_words(turn.comparison, by_rating)}."
        for score in turn.recommendation.ranking
        if score.option in decided and (by_rating := [one for one in score.disqualified_by if not one.by_the_team])
    ]
    return said + missed


def _which(turn: Turn) -> Answered | None:
    """“Let's go with that”, where nothing comes first: between what it is open."""
    near = [score.option for score in turn.recommendation.ranking if not score.disqualified_by][:2]
    if not (turn.addressed and turn.conversation.recommended and len(near) > 1):
        return None
    first, second = (option_name(turn.comparison, option) for option in near)
    text = f"With which? {first} and {second} are too close to call here. Say “let's go with {first}”, or the other."
    return turn.reply(Kind.SMALLTALK, text, topics=(), options=tuple(near)), turn.conversation


def decide(turn: Turn) -> Answered | None:
    """Somebody settles it; recording it is for a person to confirm."""
    named = turn.named.options
    if not named and _LOOSELY.fullmatch(turn.masked):
        if not (turn.addressed and turn.conversation.last in _TOLD):
            return None
    elif not named and not turn.conversation.recommended:
        return None
    if _AFTER_ALL.match(turn.text.lower()) and turn.conversation.last is not Kind.DECIDE:
        return None  # “nvm, FastAPI” settles nothing that was not settled before.
    if len(named) > 1 and (at := conclusion(turn.masked)) is not None:
        named = _named_from(turn, at)
    if len(named) > 1 and _OVER.search(turn.text.lower()):
        named = named[:1]
    if len(named) > 1 and _CHANGED_MIND.search(turn.text.lower()):
        named = named[-1:]
    decided = named or tuple(o for o in (turn.recommendation.leader,) if o)
    is_open = turn.recommendation.verdict is Verdict.TOO_CLOSE and not named
    if not decided or (is_open and _BY_POINTING.search(turn.masked)):
        return _which(turn)
    against = _against(turn, decided)
    chosen = listing([option_name(turn.comparison, option) for option in decided])
    reply = turn.reply(
        Kind.DECIDE,
        " ".join([f"{chosen} it is.", *against, _RECORD]),
        note=" ".join(against),
        decided=decided,
        options=decided,
        recommendation=turn.recommendation,
    )
    return reply, turn.conversation
