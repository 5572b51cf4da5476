"""Options by criteria: what is known of each option, apart from what anybody wants."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from bot.errors import NotFoundError
from bot.facts.model import Comparison, Criterion, Rating
from bot.scoring.exact import MIDDLE


@dataclass(frozen=True, slots=True)
class Matrix:
    """Ratings of the considered options on every criterion, both in the order of their ids.

    `steps[option][criterion]` is the rating's steps above the lowest, 0 to 4, or None where it is unknown; `filled` is
    the same with an unknown rating taken as halfway.
    """

    options: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    steps: tuple[tuple[int | None, ...], ...]
    filled: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, comparison: Comparison, options: Collection[str] | None = None) -> "Matrix":
        """The matrix of a comparison; of all its options when none are named.

        Raises `NotFoundError` for an option the comparison does not hold, or when no option is left to consider.
        """
        chosen = sorted(comparison.option_by_id if options is None else set(options))
        strangers = [option for option in chosen if option not in comparison.option_by_id]
        if strangers or not chosen:
            known = ", ".join(comparison.option_by_id)
            wrong = f"knows no option {', '.join(strangers)}" if strangers else "needs at least one option"
            raise NotFoundError(f"The comparison “{comparison.name}” {wrong}. Choose among: {known}.")
        criteria = tuple(sorted(comparison.criteria, key=lambda criterion: criterion.id))
        steps = tuple(tuple(_steps(criterion.ratings.get(option)) for criterion in criteria) for option in chosen)
        return cls.filling(tuple(chosen), criteria, steps)

    @classmethod
    def filling(
        cls, options: tuple[str, ...], criteria: tuple[Criterion, ...], steps: tuple[tuple[int | None, ...], ...]
    ) -> "Matrix":
        """The matrix of these steps, the unknown ones filled in halfway."""
        filled = tuple(tuple(MIDDLE if step is None else step for step in row) for row in steps)
        return cls(options, criteria, steps, filled)

    def rated(self, option: int, criterion: int, step: int) -> "Matrix":
        """The matrix with a single rating changed."""
        steps = [list(row) for row in self.steps]
        steps[option][criterion] = step
        return Matrix.filling(self.options, self.criteria, tuple(map(tuple, steps)))

    def failing(self, option: int, musts: Iterable[int]) -> tuple[int, ...]:
        """The musts an option does not meet. One whose rating is unknown counts as met until it is known."""
        return tuple(must for must in musts if self.misses(must, self.steps[option][must]))

    def misses(self, criterion: int, step: int | None) -> bool:
        """Whether a rating of so many steps lies below the criterion's threshold."""
        return step is not None and step + 1 < self.criteria[criterion].threshold


def _steps(rating: Rating | None) -> int | None:
    return None if rating is None else rating.value - 1
