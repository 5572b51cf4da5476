"""What would change an answer, in words: the smallest change of one weight or of one rating."""

from math import ceil, floor

from bot.advisor.words import criterion_name, option_name, weight_words
from bot.facts.model import Comparison
from bot.scoring.model import RatingFlip, Recommendation, WeightFlip


def weight_flip_words(comparison: Comparison | None, flip: WeightFlip) -> str:
    """The change in a sentence; its weight has one decimal, rounded away from the one that stands so that it flips."""
    criterion, option = criterion_name(comparison, flip.criterion), option_name(comparison, flip.option)
    lead, now = f"{option} would catch up if “{criterion}”", weight_words(flip.weight)
    if flip.to > flip.weight:
        since = f", not {now}" if flip.weight else "; so far it does not count"
        return f"{lead} counted {min(ceil(round(flip.to * 10, 6)) / 10, 5):g} of 5 or more{since}."
    to = floor(round(flip.to * 10, 6)) / 10
    return f"{lead} counted {to:g} of 5 or less, not {now}." if to else f"{lead} did not count at all, not {now} of 5."


def rating_flip_words(comparison: Comparison | None, flip: RatingFlip) -> str:
    option, criterion = option_name(comparison, flip.option), criterion_name(comparison, flip.criterion)
    winner = option_name(comparison, flip.winner)
    option = "it" if flip.winner == flip.option else option
    return f"{winner} would come first if {option} were rated {flip.to} of 5 on “{criterion}”, not {flip.rating}."


def change_words(comparison: Comparison | None, recommendation: Recommendation, most: int = 3) -> tuple[str, ...]:
    """What would change the answer, the smallest changes first as scoring lists them."""
    weights = [weight_flip_words(comparison, flip) for flip in recommendation.weight_flips]
    ratings = [rating_flip_words(comparison, flip) for flip in recommendation.rating_flips]
    return tuple([*weights[: most - 1], *ratings[:1], *weights[most - 1 :], *ratings[1:]][:most])
