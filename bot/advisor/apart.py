"""What tells the options apart: where one is ahead of another, and which of its losses the others have as well.

All of it is read off a recommendation's published contributions and belongs to telling, not to scoring. The scoring
gives its reasons as differences to the runner-up already; what a loss is compared with depends on what was chosen,
which only whoever tells it knows, and a decision whose stored result stays as it is replays to the byte whatever words
are found for it later.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from bot.advisor.words import listing, option_name
from bot.facts.model import Comparison, Rating
from bot.scoring.model import Contribution, OptionScore, Reason, Recommendation, Verdict

WORTH_SAYING = 0.5
"""Points from which a difference is told; less would be rounded to none."""
HEAVY = 5.0
"""Points of 100 from which a loss is told, though the others have it as well."""


class Loss(NamedTuple):
    """What a criterion costs an option, in points of 100."""

    part: Contribution
    points: float
    """How far it is behind the best of the others; or, where that does no better, below full marks."""
    behind: str = ""
    """The id of that other, where the option is behind it."""
    alike: tuple[str, ...] = ()
    """The others that lose as much there, or more."""

    def words(self, comparison: Comparison | None) -> str:
        """`6 points behind Flask`, or `costs 9 points; also true of Flask`."""
        if self.behind:
            return f"{points_words(self.points)} behind {option_name(comparison, self.behind)}"
        return "; ".join(filter(None, (f"costs {points_words(self.points)}", also_words(comparison, self.alike))))


def points_words(points: float) -> str:
    """`1 point`, `6 points`; to one decimal where they would round to nothing."""
    told = f"{points:.{1 if points < WORTH_SAYING else 0}f}"
    return f"{told} point{'' if told == '1' else 's'}"


def also_words(comparison: Comparison | None, options: Sequence[str]) -> str:
    """That the same is true of these: `also true of Flask`; "" where there are none."""
    return f"also true of {listing([option_name(comparison, option) for option in options])}" if options else ""


def rival(ranking: Sequence[OptionScore], chosen: Collection[str]) -> OptionScore | None:
    """The best of the options that were not chosen, which is what a choice is to be compared with."""
    return next((score for score in ranking if score.option not in chosen), None)


def missing(score: OptionScore) -> list[tuple[float, Contribution]]:
    """What each criterion costs an option, in points of 100, where that is one or more; the most first."""
    total = sum(part.weight for part in score.contributions)
    lost = [(100 * part.weight / total - part.high, part) for part in score.contributions] if total else []
    return sorted((one for one in lost if one[0] >= 1), key=lambda one: (-one[0], one[1].criterion))


def losses(ranking: Sequence[OptionScore], score: OptionScore, chosen: Collection[str] = ()) -> list[Loss]:
    """What speaks against an option: first where it is behind the best of the options not `chosen`, by how much; then
    what costs it much below full marks though that one loses as much. In each part the most points first.

    `chosen` holds the option itself, whether named or not. What is behind on a rating nobody knows is no loss.
    """
    chosen = {score.option, *chosen}
    other = rival(ranking, chosen)
    theirs = {part.criterion: part for part in other.contributions} if other else {}
    behind = [
        Loss(part, gap, other.option)
        for part in score.contributions
        if other and (gap := _ahead(theirs.get(part.criterion), part)) >= WORTH_SAYING
    ]
    told = {loss.part.criterion for loss in behind}
    shared = [
        Loss(part, points, alike=alike(ranking, part, chosen))
        for points, part in missing(score)
        if part.criterion not in told and (other is None or points >= HEAVY)
    ]
    return [*sorted(behind, key=lambda loss: (-loss.points, loss.part.criterion)), *shared]


def alike(
    ranking: Sequence[OptionScore], part: Contribution, chosen: Collection[str], *, better: bool = False
) -> tuple[str, ...]:
    """The options not `chosen` that rate no higher on a part's criterion, or with `better` no lower."""
    if part.rating is None:
        return ()
    own = part.rating
    return tuple(
        score.option
        for score in ranking
        if score.option not in chosen
        for theirs in score.contributions
        if theirs.criterion == part.criterion and theirs.rating is not None
        if (theirs.rating >= own if better else theirs.rating <= own)
    )


def lead(score: OptionScore, other: OptionScore | None, criterion: str) -> float:
    """By how many points an option is ahead of another on a criterion, negative when behind; 0 where that is not
    known."""
    mine, theirs = (
        next((part for part in one.contributions if part.criterion == criterion), None) if one else None
        for one in (score, other)
    )
    return _ahead(mine, theirs)


def _ahead(one: Contribution | None, other: Contribution | None) -> float:
    if one is None or other is None or one.rating is None or other.rating is None:
        return 0
    return one.high - other.high


def gaps(
    comparison: Comparison | None, better: OptionScore, worse: OptionScore, about: str, most: int = 3
) -> list[Reason]:
    """Where `better` gains most on `worse`, from the published contributions; facts on `about` come first."""
    theirs = {part.criterion: part for part in worse.contributions}
    found = [
        (part.low + part.high - theirs[part.criterion].low - theirs[part.criterion].high, part.criterion)
        for part in better.contributions
        if part.criterion in theirs
    ]
    other = better.option if about == worse.option else worse.option
    gained = sorted((one for one in found if one[0] > 0), key=lambda one: (-one[0], one[1]))
    heavy = [one for one in gained if one[0] / 2 >= WORTH_SAYING] or gained[:1]
    return [
        Reason(
            criterion=criterion,
            option=better.option,
            against=worse.option,
            points=gap / 2,
            facts=_facts(comparison, criterion, about) + _facts(comparison, criterion, other),
        )
        for gap, criterion in heavy[:most]
    ]


def _facts(comparison: Comparison | None, criterion: str, option: str) -> tuple[str, ...]:
    found = rating_of(comparison, criterion, option)
    return found.facts if found else ()


def rating_of(comparison: Comparison | None, criterion: str, option: str) -> Rating | None:
    """An option's rating on a criterion, as it is known today."""
    known = comparison.criterion_by_id.get(criterion) if comparison else None
    return known.ratings.get(option) if known else None


def telling(comparison: Comparison | None, reason: Reason) -> tuple[str, Rating] | None:
    """Of the two options of a reason the one whose rating tells them apart, and that rating.

    It is the option spoken for, unless all that its rating rests on is said of the other in the same words, as it is of
    “we run PostgreSQL for everybody”; then what is known of the other alone.
    """
    own, theirs = (rating_of(comparison, reason.criterion, one) for one in (reason.option, reason.against))
    if own is None:
        return None
    said = [comparison.fact_by_id[fact] for fact in own.facts if comparison and fact in comparison.fact_by_id]
    of_both = said and all(reason.against in fact.options for fact in said) and reason.against != reason.option
    if of_both and theirs is not None and own.why in [fact.claim for fact in said]:
        return reason.against, theirs
    return reason.option, own


def nothing_apart(comparison: Comparison, given: Recommendation) -> str:
    """In plain words, that nothing tells the first two apart; "" where something does."""
    if given.reasons or given.counter_reasons or given.leader is None or given.runner_up is None:
        return ""
    first, second = (option_name(comparison, option) for option in (given.leader, given.runner_up))
    if given.verdict is not Verdict.TOO_CLOSE:
        return f"Nothing that is known of both tells {first} and {second} apart; what is not known does."
    return f"Nothing that counts here tells {first} and {second} apart."
