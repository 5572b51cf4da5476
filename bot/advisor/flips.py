"""What would change an answer, in words: the smallest change of one weight or of one rating."""

from math import ceil, floor

from bot.advisor.words import HARDLY, MOST_WEIGHT, counting_words, criterion_name, option_name, weight_words
from bot.facts.derived import KNOWS, RUNS
from bot.facts.model import Comparison
from bot.scoring.model import RatingFlip, Recommendation, WeightFlip

_SLIGHTLY = 0.5
_SOMEWHAT = 1.5
"""Below which a change of weight is slight, or some; more is much."""


def weight_flip_words(comparison: Comparison | None, flip: WeightFlip, *, numbers: bool = True) -> str:
    """The change in a sentence, its size in words first; the new weight has one decimal, rounded away from the one that
    stands so that it flips. Without `numbers` its size is told in words alone."""
    told, weights = _weight_flip(comparison, flip)
    return f"{told} ({weights})." if numbers and weights else f"{told}."


def _weight_flip(comparison: Comparison | None, flip: WeightFlip) -> tuple[str, str]:
    """The change, and the weights that it is between."""
    criterion, option = criterion_name(comparison, flip.criterion), option_name(comparison, flip.option)
    lead, now = f"{option} would catch up if “{criterion}”", counting_words(flip.weight)
    if flip.to > flip.weight:
        to = min(ceil(round(flip.to * 10, 6)) / 10, MOST_WEIGHT)
        if not flip.weight and (having := _having(comparison, flip.criterion)):
            return f"{option} would catch up if {having}, and that counted {to:g} of 5", ""
        return f"{lead} counted {_size(flip)} more", f"{to:g} of 5{_beside(flip.weight)}"
    to = floor(round(flip.to * 10, 6)) / 10
    if not to:
        return f"{lead} did not count at all", now
    less = "hardly counted" if to < HARDLY <= flip.weight else f"counted {_size(flip)} less"
    return f"{lead} {less}", f"{to:g} of 5{_beside(flip.weight)}"


def _having(comparison: Comparison | None, criterion: str) -> str:
    """What would have to be so, where a criterion is about what the team knows or runs, and nobody said so."""
    for prefix, told in ((KNOWS, "the team knew {name} already"), (RUNS, "{name} ran here already")):
        option = criterion.removeprefix(prefix)
        if comparison and option != criterion and option in comparison.option_by_id:
            return told.format(name=option_name(comparison, option))
    return ""


def _size(flip: WeightFlip) -> str:
    change = abs(flip.to - flip.weight)
    return "slightly" if change < _SLIGHTLY else "somewhat" if change < _SOMEWHAT else "much"


def _beside(weight: float) -> str:
    """How much it counts now, said after what it would have to."""
    return f"; {counting_words(weight)}" if weight < HARDLY else f", now {weight_words(weight)}"


def rating_flip_words(comparison: Comparison | None, flip: RatingFlip) -> str:
    option, criterion = option_name(comparison, flip.option), criterion_name(comparison, flip.criterion)
    winner = option_name(comparison, flip.winner)
    option = "it" if flip.winner == flip.option else option
    return f"{winner} would come first if {option} were rated {flip.to} of 5 on “{criterion}”, not {flip.rating}."


def change_words(
    comparison: Comparison | None, recommendation: Recommendation, most: int = 3, *, numbers: bool = True
) -> tuple[str, ...]:
    """What would change the answer, the smallest changes first as scoring lists them; `numbers` as for weights."""
    weights = [weight_flip_words(comparison, flip, numbers=numbers) for flip in recommendation.weight_flips]
    ratings = [rating_flip_words(comparison, flip) for flip in recommendation.rating_flips]
    return tuple([*weights[: most - 1], *ratings[:1], *weights[most - 1 :], *ratings[1:]][:most])
