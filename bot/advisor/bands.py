"""Times, people and sums are told apart in bands: what lies in the band that stands makes no difference."""

from collections.abc import Sequence

from bot.advisor.words import listing, need_words
from bot.facts.model import Comparison
from bot.scoring.model import Need


def within_bands(standing: Sequence[Need], supposed: Sequence[Need], comparison: Comparison) -> tuple[Need, ...]:
    """Those of the supposed needs whose band stands already: two people where four are “a few people”, too."""
    stands = {(need.aspect, need.value, need.direction) for need in standing}

    def is_alike(need: Need) -> bool:
        spec = comparison.need_by_id.get(need.aspect)
        banded = spec is not None and spec.single and need.value in spec.value_by_id
        return banded and (need.aspect, need.value, need.direction) in stands

    return tuple(need for need in supposed if is_alike(need))


def band_lines(alike: Sequence[Need], comparison: Comparison) -> list[str]:
    """That these make no difference, and which bands are told apart."""
    return [
        f"That makes no difference to the scores: “{need_words(comparison, need.model_copy(update={'must': False}))}” "
        f"is what I count already. I tell apart: {listing(list(_bands(need, comparison)))}."
        for need in alike
    ]


def _bands(need: Need, comparison: Comparison) -> Sequence[str]:
    spec = comparison.need_by_id[need.aspect]
    return [value.name for value in spec.value_by_id.values()]
