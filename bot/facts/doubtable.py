"""What can be doubted: a fact, or how an option is rated on a criterion, with the facts that rests on."""

from dataclasses import dataclass

from bot.facts.challenge import RatingDoubted, RestsOn
from bot.facts.model import Comparison
from bot.facts.own import is_own

_RATING = "rating."


@dataclass(frozen=True)
class Doubtable:
    """Something that can be challenged, by an id that no other has; `options` are those it is about."""

    id: str
    options: tuple[str, ...]
    claim: str
    rating: RatingDoubted | None = None


def rating_id(criterion: str, option: str) -> str:
    """What a rating is called among the ids of facts."""
    return f"{_RATING}{criterion}.{option}"


def doubtable(comparison: Comparison, id: str) -> Doubtable | None:
    """What an id stands for; None for what is gone, and for what is the workspace's own, which is just edited."""
    if is_own(id):
        return None
    if (fact := comparison.fact_by_id.get(id)) is not None:
        return Doubtable(fact.id, fact.options, fact.claim)
    return _rating(comparison, id) if id.startswith(_RATING) else None


def _rating(comparison: Comparison, id: str) -> Doubtable | None:
    criterion, option = id.removeprefix(_RATING).rsplit(".", 1) if id.count(".") > 1 else ("", "")
    known = comparison.criterion_by_id.get(criterion)
    rating = known.ratings.get(option) if known else None
    if known is None or rating is None or not rating.facts or any(map(is_own, rating.facts)):
        return None
    facts = (comparison.fact_by_id.get(fact) for fact in rating.facts)
    return Doubtable(
        id,
        (option,),
        f"{comparison.option_by_id[option].name} is rated {rating.value} of 5 on “{known.name}”: {rating.why}",
        RatingDoubted(
            criterion=criterion,
            option=option,
            value=rating.value,
            rests_on=tuple(RestsOn(fact=fact.id, claim=fact.claim) for fact in facts if fact),
        ),
    )
