"""Which recorded decisions another state of the knowledge would flip."""

from collections.abc import Iterable, Iterator

from bot.decisions.model import DecisionRecord
from bot.facts.model import Knowledge
from bot.scoring.impact import Effect, Outcome, outcome


def decision_effects(records: Iterable[DecisionRecord], before: Knowledge, after: Knowledge) -> tuple[Effect, ...]:
    """What becomes of each decision when its needs are weighed again, among the options it was made of.

    Both sides are computed anew, so that the effect is the edit's alone and not that of all edits since the decision.
    An option that is gone is left out; with all of them gone, or the comparison, nothing can be recommended.
    """
    return tuple(_effects(records, before, after))


def _effects(records: Iterable[DecisionRecord], before: Knowledge, after: Knowledge) -> Iterator[Effect]:
    for record in records:
        yield Effect(record.comparison, record.id, record.title, _again(record, before), _again(record, after))


def _again(record: DecisionRecord, knowledge: Knowledge) -> Outcome | None:
    comparison = knowledge.comparison_by_id.get(record.comparison)
    if comparison is None:
        return None
    options = [option for option in record.recommendation.options if option in comparison.option_by_id]
    return outcome(record.needs, comparison, options) if options else None
