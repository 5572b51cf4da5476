"""Said in passing: what is told, praised, disowned or overheard rather than needed."""

from collections.abc import Callable, Sequence

from bot.facts.model import Comparison, Direction
from bot.scoring.model import Need
from bot.understanding.needs.denied import without_denied_of
from bot.understanding.needs.disowned import without_disowned
from bot.understanding.needs.lived import without_lived
from bot.understanding.needs.mended import without_mended_readings
from bot.understanding.needs.only_so_long import without_short_lives
from bot.understanding.needs.pointing import aspects_of
from bot.understanding.needs.praised import without_praised
from bot.understanding.needs.remarks import without_remarks
from bot.understanding.needs.some_of_them import without_some_of_them
from bot.understanding.needs.stated import Found, SentenceRead
from bot.understanding.needs.versed import counts_the_versed
from bot.understanding.words.text import stems


def without_passing(
    found: list[Found], read: SentenceRead, plain: str, masked: str, standing: Sequence[Need], comparison: Comparison
) -> list[Found]:
    """What was found, without what is only said in passing. `plain`: the text typed; `masked`: the sentence in lower
    case, its options masked; `standing`: what holds so far."""
    sentence = read.sentence
    if not found:
        return found

    def stands(one: Found) -> bool:
        """Whether it is what one of the needs was read from, or what that is called."""
        return any(_is_of(one, need, comparison) for need in standing if need.aspect == one.match.payload.aspect)

    def holds(one: Found) -> bool:
        meant = one.match.payload
        return any(need.aspect == meant.aspect and need.value == meant.value for need in standing)

    told = [one for one in found if not counts_the_versed(sentence, one.match)]
    told = without_short_lives(without_denied_of(told, sentence, stands, holds), sentence, holds)
    told = without_some_of_them(told, sentence)
    told = without_praised(without_lived(told, sentence), sentence, of_option=read.option is not None)
    told = without_disowned(told, sentence, plain, stands)
    return without_mended_readings(without_remarks(told, sentence, masked), sentence, aspects_of(standing))


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
    names += [spec.name] if spec and value is None else []
    return any(one.stems.issubset(stems(words)) for words in (need.said, *names))
