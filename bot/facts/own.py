"""What holds in one workspace alone, laid over the knowledge that everybody shares."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import Annotated, Self

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError, model_validator

from bot.facts.evidence import (
    Address,
    Criterion,
    Fact,
    Id,
    Model,
    OneToFive,
    OwnFact,
    OwnSource,
    Rating,
    Status,
)
from bot.facts.frozen import digest
from bot.facts.model import Comparison, Knowledge

SHORTEST_CLAIM = 10
LONGEST_CLAIM = 300
MOST_ASKS = 10
LONGEST_ASK = 80
WORKSPACE = "your workspace"
"""What is named as the source of such a fact."""

_OWN = "own."

Claim = Annotated[str, StringConstraints(strip_whitespace=True, min_length=SHORTEST_CLAIM, max_length=LONGEST_CLAIM)]


Ask = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=LONGEST_ASK)]


_ADDRESS: TypeAdapter[str] = TypeAdapter(Address)


def is_address(text: str) -> bool:
    """Whether this can be kept as the address of a page."""
    try:
        _ADDRESS.validate_python(text)
    except ValidationError:
        return False
    return True


def is_own(fact: str) -> bool:
    """Whether this is the id of a workspace's own fact."""
    return fact.startswith(_OWN)


class OwnEntry(Model):
    """A fact that somebody added for their workspace. It is stored, so a new field needs a default.

    With a criterion and a rating it takes the place of the options' ratings there. `corrects` is a fact that it
    contradicts, which then counts as contested.
    """

    number: int = Field(ge=1)
    comparison: Id
    topic: Id
    options: tuple[Id, ...] = Field(min_length=1)
    claim: Claim
    criterion: Id | None = None
    rating: OneToFive | None = None
    link: Address | None = None
    corrects: Id | None = None
    asks: tuple[Ask, ...] = Field(default=(), max_length=MOST_ASKS)
    """Other words by which people ask for it."""
    by: str
    """The Slack id of who added it, and what they are called."""
    by_name: str
    on: date

    @model_validator(mode="after")
    def _rates_a_criterion(self) -> Self:
        if (self.criterion is None) != (self.rating is None):
            raise ValueError("a rating belongs to a criterion, and a criterion is named for a rating")
        return self

    @property
    def id(self) -> str:
        """The id of the fact it becomes."""
        return f"{_OWN}{self.number}"

    def fits(self, knowledge: Knowledge) -> bool:
        """Whether the shared knowledge still has what it speaks of; else it is kept, and says nothing."""
        comparison = knowledge.comparison_by_id.get(self.comparison)
        return comparison is not None and self._fits(comparison)

    def _fits(self, comparison: Comparison) -> bool:
        criterion = comparison.criterion_by_id.get(self.criterion) if self.criterion else None
        return (
            self.topic in comparison.topic_by_id
            and all(option in comparison.option_by_id for option in self.options)
            and (self.criterion is None or (criterion is not None and not criterion.by_definition))
        )

    def fact(self) -> OwnFact:
        """The fact, with who added it in place of a page that was read."""
        source = OwnSource(title=WORKSPACE, url=self.link or "", checked=self.on, added_by=self.by_name)
        parts = {"topic": self.topic, "options": self.options, "claim": self.claim, "asks": self.asks}
        return OwnFact.model_validate({"id": self.id, "sources": (source,), **parts})


def entries_of(payloads: Iterable[str]) -> tuple[OwnEntry, ...]:
    """Stored facts; one in a form that this version does not read is passed over."""
    found = []
    for payload in payloads:
        with suppress(ValidationError):
            found.append(OwnEntry.model_validate_json(payload))
    return tuple(found)


def evened(criterion: Criterion, options: Collection[str]) -> bool:
    """Whether facts of the workspace's own leave all these options with the same rating, which tells none apart."""
    ratings = [criterion.ratings[option] for option in options if option in criterion.ratings]
    if len(options) < 2 or len(ratings) < len(options):
        return False
    own = any(is_own(fact) for rating in ratings for fact in rating.facts)
    return own and len({rating.value for rating in ratings}) == 1


def with_own(knowledge: Knowledge, entries: Iterable[OwnEntry]) -> Knowledge:
    """The knowledge with a workspace's own facts; those that no longer fit are passed over.

    Everything they do not touch is shared with `knowledge`, which stays as it is. Without any it is returned itself.
    """
    by_comparison: dict[str, list[OwnEntry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda each: each.number):
        if entry.fits(knowledge):
            by_comparison[entry.comparison].append(entry)
    if not by_comparison:
        return knowledge
    comparisons = tuple(
        _laid_over(comparison, by_comparison[comparison.id]) if comparison.id in by_comparison else comparison
        for comparison in knowledge.comparisons
    )
    return Knowledge(comparisons=comparisons, digest=digest(comparisons))


def _laid_over(comparison: Comparison, entries: Sequence[OwnEntry]) -> Comparison:
    corrected = {entry.corrects: entry.id for entry in entries if entry.corrects}
    facts = (*(_marked(fact, corrected.get(fact.id)) for fact in comparison.facts), *(e.fact() for e in entries))
    criteria = tuple(
        _rated(criterion, [entry for entry in entries if entry.criterion == criterion.id])
        for criterion in comparison.criteria
    )
    # Not a copy: that would carry along what was looked up by id before.
    parts = {name: getattr(comparison, name) for name in Comparison.model_fields}
    return Comparison.model_construct(**{**parts, "facts": facts, "criteria": criteria})


def _marked(fact: Fact | OwnFact, correction: str | None) -> Fact | OwnFact:
    if correction is None:
        return fact
    return fact.model_copy(update={"status": Status.CONTESTED, "corrected_by": correction})


def _rated(criterion: Criterion, entries: Sequence[OwnEntry]) -> Criterion:
    ratings = dict(criterion.ratings)
    for entry in entries:
        for option in entry.options:
            assert entry.rating is not None
            ratings[option] = Rating(value=entry.rating, facts=(entry.id,), why=entry.claim)
    return criterion.model_copy(update={"ratings": ratings}) if entries else criterion
