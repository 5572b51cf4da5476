"""A workspace's own fact that rates every option alike: it counts, and tells none of them apart."""

from bot.advisor.words import claim_words, criterion_name, listing
from bot.facts.model import Comparison
from bot.facts.own import evened, is_own
from bot.scoring.model import Recommendation

WORTH_SAYING = 1.0
"""The weight from which a criterion that was evened out is told of."""


def evened_lines(recommendation: Recommendation, comparison: Comparison) -> list[str]:
    """What weighs something and makes no difference any more, because of a fact that the workspace added itself."""
    lines = []
    for held in sorted(recommendation.requirements, key=lambda one: (-one.weight, one.criterion)):
        known = comparison.criterion_by_id.get(held.criterion)
        if known is None or held.weight < WORTH_SAYING or not evened(known, recommendation.options):
            continue
        ratings = [known.ratings[option] for option in recommendation.options]
        own = dict.fromkeys(fact for rating in ratings for fact in rating.facts if is_own(fact))
        said = [f"“{claim_words(comparison.fact_by_id[fact])}”" for fact in own if fact in comparison.fact_by_id]
        facts = "Your own fact makes" if len(own) == 1 else "Your own facts make"
        lines.append(
            f"{facts} no difference between the options here: all are rated {ratings[0].value} of 5 on "
            f"“{criterion_name(comparison, held.criterion)}”{f', by {listing(said)}' if said else ''}"
        )
    return [line if line.endswith((".", ".”")) else f"{line}." for line in lines]
