"""“Source for the long life rating?”: how each option is rated on it, and what that rests on."""

import re

from bot.advisor.conversation import Answered, Kind, OptionFacts
from bot.advisor.meant import Meant, meant_by
from bot.advisor.rated import rating_line, rests_on
from bot.advisor.turn import Turn
from bot.advisor.words import criterion_name
from bot.facts.model import Criterion
from bot.understanding.words.names import OPTION

_RATING = re.compile(
    r"\b(?:the|a|an|your|its|this|that|rating|ratings|rated|score|scores|points?|weight|being|is|are|was|be|as|better"
    r"|best|good|worse|stronger|strong|higher|superior|claim|claims|having|has|so|much|more|at|for|in|on|with|of|to)\b"
)


def source_of(turn: Turn) -> Answered | None:
    """The ratings on what a source is asked for, the facts that the first of them rests on, and where those stand."""
    criterion = _criterion(turn)
    if criterion is None or not (turn.addressed or turn.conversation.recommended):
        return None
    rated = [option for option in turn.options if option in criterion.ratings]
    asked = [option for option in turn.named.options if option in rated]
    leader = turn.recommendation.leader if turn.conversation.recommended else None
    first = asked or [option for option in (leader,) if option in rated] or rated[:1]
    if not first:
        return None
    lines = []
    for option in dict.fromkeys((*first[:1], *rated)):
        lines.append(rating_line(turn, criterion, option))
        if option == first[0]:
            lines += rests_on(turn, criterion.ratings[option])
    answer = tuple(OptionFacts(option=one, facts=criterion.ratings[one].facts) for one in first[:1])
    reply = turn.reply(
        Kind.WHY,
        "\n".join(lines),
        topics=turn.published([criterion.topic]),
        options=tuple(first[:1]),
        answer=answer,
        ratings=tuple((criterion.id, option) for option in rated),
    )
    return reply, turn.conversation


def _criterion(turn: Turn) -> Criterion | None:
    """The criterion spoken of, by its name, or by the need that the words would be."""
    thing = turn.reading.thing
    bare = " ".join(_RATING.sub(" ", turn.reader.index.names.find(thing).rest).replace(OPTION, " ").split())
    for words in dict.fromkeys((bare, thing)):
        meant = meant_by(turn, words) if words else None
        if meant is not None and (found := _first(turn, meant)) is not None:
            return found
    return None


def _first(turn: Turn, meant: Meant) -> Criterion | None:
    """The criterion meant; of a need that acts on several, the one it acts on most."""
    known = turn.comparison.criterion_by_id
    if meant.criterion in known:
        return known[meant.criterion]
    spec = next((one for one in turn.comparison.needs if one.name == meant.name), None)
    acting = [effect for effects in spec.effects.values() for effect in effects] if spec else []
    heaviest = max(acting, key=lambda effect: abs(effect.weight or 0), default=None)
    return known.get(heaviest.criterion) if heaviest and criterion_name(turn.comparison, heaviest.criterion) else None
