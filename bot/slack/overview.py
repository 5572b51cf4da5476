"""What the app's home shows somebody, before it gets its look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from bot.decisions.life import Act, Decision
from bot.facts.model import Comparison
from bot.scoring.model import Recommendation
from bot.slack.team import Round
from bot.slack.views.challenge_marks import Shown

T = TypeVar("T")


class Part(StrEnum):
    """The parts of a home that can be longer than a page. A value is written into buttons."""

    AWAITING = "awaiting"
    POLLS = "polls"
    DRAFTS = "drafts"
    OPEN = "open"
    REVIEWS = "reviews"
    DECIDED = "decided"
    RECENT = "recent"
    CHALLENGES = "challenges"
    UNANSWERED = "unanswered"
    FACTS = "facts"


SIZES: Mapping[Part, int] = {
    Part.AWAITING: 3,
    Part.POLLS: 3,
    Part.DRAFTS: 4,
    Part.OPEN: 5,
    Part.REVIEWS: 3,
    Part.DECIDED: 4,
    Part.RECENT: 5,
    Part.CHALLENGES: 4,
    Part.UNANSWERED: 5,
    Part.FACTS: 5,
}
"""How much of each part is shown at once."""

Offsets = Mapping[Part, int]
"""Where the page begins that is shown of a part; 0 for those left out."""


@dataclass(frozen=True)
class Page(Generic[T]):
    """What is shown of a part: `offset` of `total` come before it."""

    shown: tuple[T, ...] = ()
    total: int = 0
    offset: int = 0


def page(part: Part, every: Sequence[T], offsets: Offsets) -> Page[T]:
    """The page of `every` that is to be shown; the last one where there are fewer by now."""
    size = SIZES[part]
    last = max(0, (len(every) - 1) // size * size)
    offset = min(max(0, offsets.get(part, 0)) // size * size, last)
    return Page(tuple(every[offset : offset + size]), len(every), offset)


@dataclass(frozen=True)
class DraftLine:
    """Something that was begun: what it is about, and where it is gone on with.

    `id` is that of a questionnaire, which opens from here; without one, `link` leads to its thread.
    """

    about: str
    changed_at: datetime
    id: str = ""
    link: str = ""


@dataclass(frozen=True)
class PollLine:
    """An open question to a team, which this person asked, is to answer or has answered: what is being built, where it
    stands and the way to it, both empty where they are not known."""

    round: Round
    use_case: str
    channel: str
    mine: bool
    awaits: bool
    """Whether this person is among those asked, and has not answered."""
    answered: bool = False
    link: str = ""


@dataclass(frozen=True)
class RecentLine:
    """A recommendation that this person asked for, as it is today. `link` is empty where Slack gives none.
    `channel` is where, and `main` are the needs that it is told apart by from another about the same."""

    comparison: Comparison
    about: str
    given: Recommendation
    at: datetime
    link: str = ""
    channel: str = ""
    main: tuple[str, ...] = ()


@dataclass(frozen=True)
class DoubtLine:
    """A fact that is challenged. `link` leads to where, and is empty where nobody else saw the answer."""

    shown: Shown
    link: str = ""


@dataclass(frozen=True)
class AskedLine:
    """A question that no fact answered, how often it was asked, and the titles of the topics that came nearest. Without
    `text` it is all that was asked in private nearest to a topic."""

    text: str
    count: int
    topics: tuple[str, ...]
    last_at: datetime


@dataclass(frozen=True)
class FactLine:
    """A fact that was to be read again by a day that is past."""

    id: str
    claim: str
    url: str
    due: date
    owner: str = ""


@dataclass(frozen=True)
class Known:
    """A decision, and the comparison it was made in as far as it is still known."""

    decision: Decision
    comparison: Comparison | None
    mine: Act | None = None
    """What the person who decides it, and whose home it is shown on, has said to it."""


@dataclass(frozen=True)
class Home:
    """All of it. The last three are None for whoever does not look after the knowledge."""

    awaiting: Page[Known] = Page()
    polls: Page[PollLine] = Page()
    drafts: Page[DraftLine] = Page()
    open: Page[Known] = Page()
    reviews: Page[Known] = Page()
    decided: Page[Known] = Page()
    """What this person decided or recorded, and is settled."""
    recent: Page[RecentLine] = Page()
    challenges: Page[DoubtLine] | None = None
    unanswered: Page[AskedLine] | None = None
    """Questions, some of which only the app heard: only for editors whom somebody has named."""
    facts: Page[FactLine] | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing has been begun or decided yet."""
        parts = (self.awaiting, self.polls, self.drafts, self.open, self.reviews, self.decided, self.recent)
        return not any(page.total for page in parts)

    @property
    def nothing_to_edit(self) -> bool:
        """Whether the knowledge lacks nothing that its editors could see to."""
        if self.challenges is None or self.facts is None:
            return False
        asked = self.unanswered is not None and self.unanswered.total
        return not (self.challenges.total or self.facts.total or asked)
