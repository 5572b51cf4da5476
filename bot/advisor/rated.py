"""How one option is rated on one criterion, what that brings it, and what becomes of doubt about it."""

import re

from bot.advisor.basis import amount, answer_on, difference, middle, origin_lines, pair_of, rated_lines, requirement_on
from bot.advisor.conversation import Answered, Kind, OptionFacts
from bot.advisor.meant import meant_by
from bot.advisor.turn import Turn
from bot.advisor.words import claim_words, listing, option_name, source_words
from bot.facts.model import Criterion, Rating

_NUMBER = re.compile(r"(?<![\w.])(\d{1,3})(?:[.,]\d)?(?![\w])")
_FIVE = re.compile(r"(?:/ ?|of |out of )(?:5|100)\b")
_MOST_FACTS = 3
"""Facts told of a rating that is doubted."""
DOUBT = (
    "Press “Challenge” under this and write what is wrong with the rating: the answer is marked, and an editor settles "
    "it. If they change it, I score again for your workspace; until then it stays as it is."
)


def rating_asked(turn: Turn) -> Answered | None:
    """Why an option gets what it gets on a criterion: its rating, the points that brings, and who wanted it."""
    found = _asked_about(turn)
    if found is None:
        return None
    criterion, option = found
    if not turn.conversation.recommended or requirement_on(turn, criterion.id) is None:
        return answer_on(turn, _not_counted(turn, criterion, option), criterion.id, ())
    pair = pair_of(turn)
    lines = [
        _gets(turn, criterion, option),
        *difference(turn, criterion.id, pair, None),
        *rated_lines(turn, criterion.id),
        *origin_lines(turn, criterion.id),
    ]
    return answer_on(turn, lines, criterion.id, ())


def disputed(turn: Turn) -> Answered | None:
    """What a rating that somebody doubts rests on, and how it is put up for a second look."""
    found = _asked_about(turn)
    if found is None:
        return None
    criterion, option = found
    rating = criterion.ratings.get(option)
    if rating is None or not rating.facts:
        return None
    lines = [_is_rated(turn, criterion, option, rating), *rests_on(turn, rating), DOUBT]
    reply = turn.reply(
        Kind.WHY,
        "\n".join(lines),
        topics=turn.published([criterion.topic]),
        answer=(OptionFacts(option=option, facts=rating.facts),),
        ratings=((criterion.id, option),),
    )
    return reply, turn.conversation


def _asked_about(turn: Turn) -> tuple[Criterion, str] | None:
    """The criterion and the option; None where the words name none, or the app is not asked."""
    if not (turn.addressed or turn.conversation.recommended) or not turn.named.options:
        return None
    meant = meant_by(turn, turn.reading.thing)
    if meant is None or meant.criterion is None:
        return None
    return turn.comparison.criterion_by_id[meant.criterion], turn.named.options[0]


def _number(turn: Turn) -> int | None:
    found = _NUMBER.search(_FIVE.sub(" ", turn.text))
    return int(found[1]) if found else None


def _gets(turn: Turn, criterion: Criterion, option: str) -> str:
    """What the option gets of what the criterion can bring; that it is another number than the one asked about."""
    name, called = option_name(turn.comparison, option), f"“{criterion.name}”"
    score = next((one for one in turn.recommendation.ranking if one.option == option), None)
    part = next((one for one in score.contributions if one.criterion == criterion.id), None) if score else None
    if score is None or part is None:
        return f"{name} is ruled out here, so it is not scored on {called}."
    total = sum(one.weight for one in score.contributions)
    most, points = 100 * part.weight / total, middle(part)
    if part.rating is None:
        return f"{name} is not rated on {called}, so it gets 0 to {amount(most)} points for it."
    asked = _number(turn)
    other = f", not {asked}" if asked is not None and asked not in (part.rating, round(points), round(most)) else ""
    return (
        f"{name} gets {amount(points)} of the {amount(most)} points that {called} can bring{other}: it is rated "
        f"{part.rating} of 5."
    )


def _not_counted(turn: Turn, criterion: Criterion, option: str) -> list[str]:
    """The ratings, where nothing is scored by them."""
    if turn.conversation.recommended:
        note = f"“{criterion.name}” does not count here, so it brings nobody any points."
    else:
        note = "Tell me what you are building, and I say how many points that makes for it."
    others = [one for one in turn.options if one != option]
    return [*(rating_line(turn, criterion, one) for one in (option, *others)), note]


def rating_line(turn: Turn, criterion: Criterion, option: str) -> str:
    """How an option is rated on a criterion, why, and where that can be read."""
    rating = criterion.ratings.get(option)
    if rating is None:
        return f"• {option_name(turn.comparison, option)} is not rated."
    fact = turn.comparison.fact_by_id.get(rating.facts[0]) if rating.facts else None
    source = f" ({source_words(fact.sources[0])})" if fact else ""
    name = option_name(turn.comparison, option)
    return f"• {name} is rated {rating.value} of 5 on “{criterion.name}”: {rating.why.rstrip('.')}{source}."


def _is_rated(turn: Turn, criterion: Criterion, option: str, rating: Rating) -> str:
    name, asked = option_name(turn.comparison, option), _number(turn)
    brought = ""
    if turn.conversation.recommended and requirement_on(turn, criterion.id) is not None:
        brought = f" {_gets(turn, criterion, option).partition(':')[0]}."
    elif asked is not None and asked != rating.value:
        brought = f" Nobody gave it {asked}."
    return f"{name} is rated {rating.value} of 5 on “{criterion.name}”: {rating.why.rstrip('.')}.{brought}"


def rests_on(turn: Turn, rating: Rating) -> list[str]:
    """The facts a rating rests on, each with its sources."""
    known = [turn.comparison.fact_by_id[fact] for fact in rating.facts if fact in turn.comparison.fact_by_id]
    left = len(known) - _MOST_FACTS
    lines = [
        f"• {claim_words(fact)} ({listing([source_words(source) for source in fact.sources])})"
        for fact in known[:_MOST_FACTS]
    ]
    more = [f"and {left} more {'fact' if left == 1 else 'facts'}"] if left > 0 else []
    return ["It rests on:", *lines, *more]
