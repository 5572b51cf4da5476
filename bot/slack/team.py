"""A question to the team, as its dialogs, messages and durable work know it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from pydantic import Field

from bot.facts.model import Model
from bot.scoring.group import GroupRecommendation
from bot.scoring.model import Need, Recommendation

UNTIL_CHOICES: Final[Mapping[str, tuple[str, timedelta | None]]] = {
    "day": ("For a day", timedelta(days=1)),
    "days": ("For three days", timedelta(days=3)),
    "week": ("For a week", timedelta(days=7)),
    "by_hand": ("Until I close it", None),
}
USUAL: Final = "days"
MOST_PEOPLE: Final = 100


class Terms(Model):
    """What everybody's answers are scored by, settled when the team is asked."""

    comparison: str
    options: tuple[str, ...] = ()
    """Options considered; empty means all."""
    ruled: tuple[Need, ...] = ()
    """What the thread had ruled out by then; it stays out, whatever anybody answers."""
    begun: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """The questionnaire's answers that say what the thread says so far, told beside the questions."""
    held: tuple[Need, ...] = ()
    """The needs that these answers stand for, as the thread has them: with their musts and their weights."""
    beyond: tuple[Need, ...] = ()
    """The needs of the thread that no answer says; they can be ticked."""


class TeamAnswer(Model):
    """What one person answered, and by which knowledge it was read."""

    needs: tuple[Need, ...]
    knowledge: str
    assumed: bool = False
    """Whether it says no need of this person's own, so that there is nothing to score."""
    preference: str | None = None
    """The option this person would rather use, "" for none in particular; None when they did not say. Never scored."""


@dataclass(frozen=True)
class Round:
    """A question to the team as it stands: who was asked, and who answered, without what."""

    id: int
    asked_by: str
    people: tuple[str, ...]
    """Those asked; none means whoever writes in the thread."""
    due_at: datetime | None
    answered: frozenset[str]
    closed_at: datetime | None = None
    closed_by: str = ""
    """Empty when it closed at its time."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Those asked by name who have not answered."""
        return tuple(person for person in self.people if person not in self.answered)

    @property
    def complete(self) -> bool:
        """Whether everybody who was asked by name has answered; where nobody was, nobody can tell."""
        return bool(self.people) and not self.missing


@dataclass(frozen=True)
class Agreed:
    """A need that most of those who answered have, and how many of them say it."""

    need: Need
    count: int


@dataclass(frozen=True)
class Outcome:
    """What a closed question came to. `together` is None when nobody said a need."""

    round: Round
    together: GroupRecommendation | None
    silent: tuple[str, ...]
    """Who was asked, or wrote in the thread, and did not answer."""
    assumed: tuple[str, ...] = ()
    """Who answered, and said no need of their own."""
    preferences: Mapping[str, str] = field(default_factory=dict)
    """What each of those who said it would rather use: an option's id, "" for none in particular."""
    knowledge_changed: bool = False
    """Whether anybody answered by other knowledge than what scored the answers now."""
    standing: Recommendation | None = None
    """What the thread's own needs come to, None where it holds none."""
    version: str = ""
    """`ids.needs_version` of the thread, for the button that records a decision; empty without `standing`."""
    agreed: tuple[Agreed, ...] = ()
    """What most need and the thread does not hold yet."""
