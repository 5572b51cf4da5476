"""What a recommendation rests on: weights, ratings and points in a table, why each rating, and where it is read."""

from collections.abc import Iterator

from bot.advisor.words import criterion_name, option_name, weight_words
from bot.decisions.summary import citations
from bot.facts.model import Comparison
from bot.scoring.model import Recommendation
from bot.slack.limits import shorten
from bot.slack.mrkdwn import escape, one_line
from bot.slack.views.blocks import Block, Content, bullets, context, section
from bot.slack.views.charts import criteria_table, weightiest
from bot.slack.views.evidence import citation_line, name

_CRITERIA = 6
_OPTIONS = 3
_WHY = 140
_TITLE = 60
MOVED_ON = "The needs have changed since that message; this is how things stand now."


def sources(comparison: Comparison, given: Recommendation, *, moved_on: bool = False) -> Content:
    """Shown to one person who asks for it. `moved_on`: the needs changed after the message whose button was pressed."""
    lead = "*How the scores come about*\nEach cell is a rating of 5 and the points of 100 that it brings."
    counting = weightiest(given)
    left = len(counting) - _CRITERIA
    blocks = [
        *([context(MOVED_ON)] if moved_on else []),
        section(lead),
        *criteria_table(comparison, given),
        *(_evidence(comparison, given, each.criterion, each.weight) for each in counting[:_CRITERIA]),
        *([context(f"{left} lighter criteria; ask about one in the thread to see its facts.")] if left > 0 else []),
    ]
    return Content(text=lead, blocks=tuple(blocks))


def _evidence(comparison: Comparison, given: Recommendation, criterion: str, weight: float) -> Block:
    """Why each option is rated as it is on a criterion, the first of the ranking first."""
    about = f"*{name(criterion_name(comparison, criterion))}*  weight {weight_words(weight)} of 5"
    return section(f"{about}\n{bullets(_ratings(comparison, given, criterion))}", limit=2_000)


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
