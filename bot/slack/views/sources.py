"""What a recommendation rests on: what was said, the weights, ratings and points in a table, and where each is read."""

from collections.abc import Iterator, Sequence

from bot.advisor.verdicts import numbers_behind
from bot.advisor.words import criterion_name, need_words, option_name, weight_words
from bot.decisions.points import citations
from bot.decisions.summary import Driver
from bot.facts.doubtable import rating_id
from bot.facts.model import Comparison
from bot.scoring.canonical import result_digest
from bot.scoring.model import Need, Recommendation, Requirement
from bot.slack import limits
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape, one_line
from bot.slack.views.blocks import Block, Content, bullets, context, section
from bot.slack.views.challenges import challenge_button
from bot.slack.views.charts import criteria_table, weightiest
from bot.slack.views.evidence import citation_line, driver_lines, name, said_so

_HEAVY = 0.2
"""The share of the heaviest weight from which a criterion is told with its facts."""
_CRITERIA = 20
_OPTIONS = 3
_NEEDS = 20
_WHY = 140
_TITLE = 60
MOVED_ON = "The needs have changed since that message; this is how things stand now."


def sources(
    comparison: Comparison,
    given: Recommendation,
    needs: Sequence[Need] = (),
    *,
    moved_on: bool = False,
    place: str = "",
) -> Content:
    """Shown to one person who asks for it. `moved_on`: the needs changed after the message whose button was pressed.

    `place` names that message, so that it is marked when somebody challenges what it rests on.
    """
    lead = "*How the scores come about*\nEach cell is a rating of 5 and the points of 100 that it brings."
    around = [
        *([context(MOVED_ON)] if moved_on else []),
        *_said(comparison, needs),
        section(lead),
        *criteria_table(comparison, given),
        *_firmness(comparison, given),
    ]
    foot = context(_proof(given))
    told = _evidence(comparison, given, place, limits.MESSAGE_BLOCKS_TEXT - limits.text_size([*around, foot]))
    left = len(weightiest(given)) - len(told)
    unlisted = "1 more criterion counts" if left == 1 else f"{left} more criteria count"
    rest = [context(f"{unlisted}: ask about one in the thread to see its facts.")] if left > 0 else []
    return Content(text=lead, blocks=(*around, *told, *rest, foot))


def _said(comparison: Comparison, needs: Sequence[Need]) -> list[Block]:
    """Every need with the words it was said in, and by whom."""
    lines = driver_lines(Driver(text=need_words(comparison, n), said=n.said, who=n.who) for n in needs[:_NEEDS])
    more = [f"and {len(needs) - _NEEDS} more"] if len(needs) > _NEEDS else []
    return [section(f"*What was said*\n{bullets([*lines, *more])}", limit=2_000)] if lines else []


def _firmness(comparison: Comparison, given: Recommendation) -> list[Block]:
    tried = numbers_behind(comparison, given)
    return [section(f"*How firmly the first stands*\n{escape(tried)}", limit=1_200)] if tried else []


def _proof(given: Recommendation) -> str:
    """The same on every surface for the same needs and knowledge."""
    return (
        f"Result {result_digest(given)[:12]}, knowledge {escape(given.knowledge[:12])}. The same needs and knowledge "
        "give the same result everywhere."
    )


def _evidence(comparison: Comparison, given: Recommendation, place: str, room: int) -> list[Block]:
    """Why each option is rated as it is, for every criterion that weighs heavily or is a reason, as far as there is
    room."""
    counting = weightiest(given)
    named = {reason.criterion for reason in (*given.reasons, *given.counter_reasons)}
    heavy = [each for each in counting if each.weight >= counting[0].weight * _HEAVY or each.criterion in named]
    told: list[Block] = []
    for each in heavy[:_CRITERIA]:
        block = _ratings_of(comparison, given, each, place)
        room -= limits.text_size([block])
        if room < _TITLE:
            break
        told.append(block)
    return told


def _ratings_of(comparison: Comparison, given: Recommendation, wanted: Requirement, place: str) -> Block:
    """The ratings on one criterion, the first of the ranking first, and a button to doubt the facts behind them."""
    about = f"*{name(criterion_name(comparison, wanted.criterion))}*  weight {weight_words(wanted.weight)} of 5"
    known = comparison.criterion_by_id.get(wanted.criterion)
    lines = [*_ratings(comparison, given, wanted.criterion), *_taken_back_by(comparison, wanted)]
    told = section(f"{about}\n{bullets(lines)}", limit=2_000)
    rated = [one.option for one in given.ranking[:_OPTIONS] if known and one.option in known.ratings]
    facts = [fact for option in rated if known for fact in known.ratings[option].facts]
    doubt = challenge_button(comparison, [*facts, *(rating_id(wanted.criterion, one) for one in rated)], place)
    return {**told, "accessory": doubt[0]} if doubt else told


def _taken_back_by(comparison: Comparison, wanted: Requirement) -> list[str]:
    """What stands in the place of sources and a button where something holds because the team said so."""
    words = said_so(comparison, wanted)
    need = need_words(comparison, wanted.needs[0]) if words else ""
    again = f"Nothing to challenge here: if it is not so, write “take back {escape(one_line(need))}” in the thread."
    return [f"Because it was said{words}. {again}"] if words else []


def _ratings(comparison: Comparison, given: Recommendation, criterion: str) -> Iterator[str]:
    known = comparison.criterion_by_id.get(criterion)
    for score in given.ranking[:_OPTIONS]:
        rating = known.ratings.get(score.option) if known else None
        option = name(option_name(comparison, score.option))
        if rating is None:
            yield f"{option}: not known"
            continue
        found = citations(comparison, rating.facts)[:2]
        source = f" ({'; '.join(citation_line(one, _TITLE) for one in found)})" if found else ""
        yield f"{option} {rating.value}: {escape(shorten(one_line(rating.why), _WHY))}{source}"
