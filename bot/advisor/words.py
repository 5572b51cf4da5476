"""Scores, needs, facts and flips in words: the same on every surface, so that the product has one voice.

A comparison may be missing or lack an id (an old record, newer knowledge); names then fall back to the id.
"""

from collections.abc import Sequence
from datetime import date

from bot.facts.model import Comparison, Direction, Fact, Source, Status
from bot.scoring.model import USE_CASE, Need, OptionScore, RatingFlip, Recommendation, Verdict, WeightFlip

_DIRECTIONS = {
    Direction.REQUIRE: "needed",
    Direction.PREFER: "preferred",
    Direction.AVOID: "not wanted",
    Direction.DROP: "taken back",
    Direction.EMPHASISE: "matters more",
    Direction.DEEMPHASISE: "matters less",
    Direction.NEUTRAL: "noted",
}


def listing(items: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def option_name(comparison: Comparison | None, option: str) -> str:
    found = comparison.option_by_id.get(option) if comparison else None
    return found.name if found else option


def criterion_name(comparison: Comparison | None, criterion: str) -> str:
    found = comparison.criterion_by_id.get(criterion) if comparison else None
    return found.name if found else criterion.replace("_", " ")


def outcome_words(comparison: Comparison | None, outcome: Sequence[str]) -> str:
    """The outcome as people say it: `Django`, `Django and FastAPI`, `None of the options`."""
    return listing([option_name(comparison, option) for option in outcome]) or "None of the options"


def day(when: date) -> str:
    """A date that nobody reads the wrong way round: `23 Nov 2026`."""
    return f"{when.day} {when:%b %Y}"


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def source_words(source: Source) -> str:
    """Where a claim can be read, without the address: `Django documentation (6.1), checked 23 Nov 2026`."""
    edition = source.version or (str(source.year) if source.year else "")
    return f"{source.title}{f' ({edition})' if edition else ''}, checked {day(source.checked)}"


_STATUS = {Status.CURRENT: "", Status.CONTESTED: "Contested: ", Status.OUTDATED: "Outdated: "}


def claim_words(fact: Fact) -> str:
    """A claim, labelled when it does not simply hold."""
    return _STATUS[fact.status] + fact.claim


def subject_words(comparison: Comparison | None, fact: Fact, option: str) -> str:
    """What a claim is about: the option, or all of them when it speaks of several."""
    return option_name(comparison, option) if len(fact.options) == 1 else "In general"


BAR_WIDTH = 20


def bar(score: OptionScore, width: int = BAR_WIDTH) -> str:
    """A score as a bar of characters; the part that depends on unknown ratings is drawn lighter."""
    sure = round(score.low / 100 * width)
    possible = round(score.high / 100 * width)
    return "█" * sure + "▒" * (possible - sure) + "░" * (width - possible)


def bar_of(share: float, width: int) -> str:
    """A share of 0 to 1 as a bar of characters."""
    filled = round(share * width)
    return "█" * filled + "░" * (width - filled)


def score_words(score: OptionScore) -> str:
    """`82`, or `61–74` where ratings are unknown."""
    low, high = round(score.low), round(score.high)
    return str(low) if low == high else f"{low}–{high}"


def need_words(comparison: Comparison | None, need: Need) -> str:
    """A need by name, value and strength, without the words it was said in: `A document store: MongoDB (a must)`."""
    name, value = need.aspect.replace("_", " "), need.value
    if comparison and need.aspect == USE_CASE:
        use_case = comparison.use_case_by_id.get(value or "")
        name, value = "Use case", use_case.name if use_case else value
    elif comparison and need.aspect in comparison.need_by_id:
        spec = comparison.need_by_id[need.aspect]
        name = sentence(spec.name)
        if value in spec.value_by_id:
            value = spec.value_by_id[value].name
        elif value is not None:
            value = option_name(comparison, value)
    elif comparison:
        name = criterion_name(comparison, need.aspect)
    refused = need.direction is Direction.AVOID
    strength = "a must" if need.must and not refused else _DIRECTIONS[need.direction]
    return f"{name}: {value} ({strength})" if value else f"{name} ({strength})"


def verdict_words(comparison: Comparison | None, recommendation: Recommendation) -> str:
    """How sure the answer is, in a sentence."""
    if recommendation.verdict is Verdict.NONE or recommendation.leader is None:
        return f"Every option fails something you called a must.{_way_out(comparison, recommendation)}"
    leader = option_name(comparison, recommendation.leader)
    if len(recommendation.ranking) == 1:
        return f"Only {leader} is considered, so there is nothing to compare it with."
    if not any(requirement.weight for requirement in recommendation.requirements):
        return "Too close to call: nothing you named carries any weight, so no option is ahead."
    share = next(s.acceptability for s in recommendation.ranking if s.option == recommendation.leader)
    near = f"first in {share:.0%} of weightings near yours"
    if recommendation.verdict is Verdict.TOO_CLOSE:
        other = option_name(comparison, recommendation.runner_up) if recommendation.runner_up else "the others"
        return f"Too close to call between {leader} and {other}: {leader} comes {near}."
    sure = "Clear" if recommendation.verdict is Verdict.CLEAR else "Leaning"
    return f"{sure}: {leader} comes {near}."


def _way_out(comparison: Comparison | None, recommendation: Recommendation) -> str:
    """The must whose end lets the most options back in, and which those are."""
    release = recommendation.release
    if release is None:
        return " No single must can be let go to bring one back."
    back = [
        option_name(comparison, score.option)
        for score in recommendation.ranking
        if [out.criterion for out in score.disqualified_by] == [release]
    ]
    return f" Letting go of {criterion_name(comparison, release)} brings {listing(back)} back."


def weight_words(weight: float) -> str:
    """A weight of 0-5 as a short number: `4`, `2.5`."""
    return f"{weight:.2f}".rstrip("0").rstrip(".")


def weight_flip_words(comparison: Comparison | None, flip: WeightFlip) -> str:
    direction = "more" if flip.to > flip.weight else "less"
    criterion, option = criterion_name(comparison, flip.criterion), option_name(comparison, flip.option)
    return (
        f"{option} would draw level if {criterion} mattered {direction}: "
        f"{weight_words(flip.to)} of 5 instead of {weight_words(flip.weight)}."
    )


def rating_flip_words(comparison: Comparison | None, flip: RatingFlip) -> str:
    option, criterion = option_name(comparison, flip.option), criterion_name(comparison, flip.criterion)
    winner = option_name(comparison, flip.winner)
    option = "it" if flip.winner == flip.option else option
    return f"{winner} would win if {option} rated {flip.to} of 5 on {criterion} instead of {flip.rating}."


def change_words(comparison: Comparison | None, recommendation: Recommendation, most: int = 3) -> tuple[str, ...]:
    """What would change the answer, the smallest changes first as scoring lists them."""
    weights = [weight_flip_words(comparison, flip) for flip in recommendation.weight_flips]
    ratings = [rating_flip_words(comparison, flip) for flip in recommendation.rating_flips]
    return tuple([*weights[: most - 1], *ratings[:1], *weights[most - 1 :], *ratings[1:]][:most])
