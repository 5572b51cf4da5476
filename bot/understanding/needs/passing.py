"""Said in passing: what is told, praised, disowned or overheard rather than needed."""

from collections.abc import Callable, Sequence

from bot.facts.model import Comparison, Direction
from bot.scoring.model import Need
from bot.understanding.needs.denied import without_denied_of
from bot.understanding.needs.disowned import without_disowned
from bot.understanding.needs.lived import without_lived
from bot.understanding.needs.praised import without_praised
from bot.understanding.needs.stated import Found
from bot.understanding.needs.versed import counts_the_versed
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.text import stems


def without_passing(
    found: list[Found], sentence: Sentence, plain: str, standing: Sequence[Need], comparison: Comparison
) -> list[Found]:
    """What was found, without what is only said in passing. `plain`: the text typed; `standing`: what holds so far."""
    if not found:
        return found

    def stands(one: Found) -> bool:
        """Whether it is what one of the needs was read from, or what that is called."""
        return any(_is_of(one, need, comparison) for need in standing if need.aspect == one.match.payload.aspect)

    def holds(one: Found) -> bool:
        meant = one.match.payload
        return any(need.aspect == meant.aspect and need.value == meant.value for need in standing)

    told = [one for one in found if not counts_the_versed(sentence, one.match)]
    told = without_denied_of(told, sentence, stands, holds)
    return without_disowned(without_praised(without_lived(told, sentence), sentence), sentence, plain, stands)


def without_overheard(found: list[Found], sentence: str, overhears: Callable[[str], bool] | None) -> list[Found]:
    """What was found in one sentence among others, unless it is talk; what takes something back always counts."""
    kept = [one for one in found if one.sure]
    if overhears is None or not kept or any(one.bearing.direction is Direction.DROP for one in kept):
        return found
    return [] if overhears(sentence) else found


def _is_of(one: Found, need: Need, comparison: Comparison) -> bool:
    spec, value = comparison.need_by_id.get(need.aspect), one.match.payload.value
    if value is not None and value != need.value:
        return False
    names = [each.name for each in spec.values if each.id == value] if spec else []
    return any(one.stems.issubset(stems(words)) for words in (need.said, *names))
