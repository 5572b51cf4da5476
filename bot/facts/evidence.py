"""What is known of the options, and how they are rated: facts with their sources, and what a rating rests on."""

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_.-]*$", max_length=80)]
Phrase = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
SeedId = Annotated[str, StringConstraints(pattern=r"^S\d\d$")]
OneToFive = Annotated[int, Field(ge=1, le=5, strict=True)]
Weight = Annotated[float, Field(ge=0, le=5, strict=True)]
Switch = Annotated[bool, Field(strict=True)]
Day = Annotated[date, Field(strict=True)]


@lru_cache(maxsize=4096)
def _with_a_host(address: str) -> str:
    try:
        host = urlsplit(address).hostname
    except ValueError:
        host = None
    if not host or "" in host.rstrip(".").split("."):
        raise ValueError(f"the address {address} names no host that could exist")
    return address


Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=500), AfterValidator(_with_a_host)]


class Model(BaseModel):
    """Base of everything that comes from YAML: frozen, and strict about keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Model):
    """Where a claim can be read, and the day somebody last read it there."""

    title: Phrase
    url: Address
    version: str | None = None
    year: int | None = Field(default=None, ge=1990, le=2100, strict=True)
    checked: Day


class Status(StrEnum):
    """Whether a claim holds today. The last two name the fact that corrects them."""

    CURRENT = "current"
    CONTESTED = "contested"
    OUTDATED = "outdated"


class BuiltIn(StrEnum):
    """How much of what a topic is about an option itself has, without anything installed beside it."""

    WHOLE = "whole"
    PARTLY = "partly"
    NONE = "none"


class Fact(Model):
    """One claim about one option, or a plain comparison of several, on one topic.

    `built_in`: the claim says whether its option has what the topic is about; at most one fact of an option and topic.
    """

    id: Id
    topic: Id
    options: tuple[Id, ...] = Field(min_length=1)
    claim: Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, max_length=320)]
    status: Status = Status.CURRENT
    corrected_by: Id | None = None
    built_in: BuiltIn | None = None
    sources: tuple[Source, ...] = Field(min_length=1)
    seed: tuple[SeedId, ...] = ()
    asks: tuple[Phrase, ...] = ()
    keywords: tuple[Phrase, ...] = ()
    owner: str | None = None
    review_by: Day | None = None

    @model_validator(mode="after")
    def _correction_matches_status(self) -> Self:
        if (self.status is Status.CURRENT) != (self.corrected_by is None):
            raise ValueError("a contested or outdated fact names the fact that corrects it, a current one names none")
        return self

    @model_validator(mode="after")
    def _built_in_says_so_of_one(self) -> Self:
        if self.built_in is not None and (len(self.options) > 1 or self.status is not Status.CURRENT):
            raise ValueError("built_in is for a current fact about one option")
        return self

    @property
    def checked(self) -> date:
        """The day the most recently read source was read."""
        return max(source.checked for source in self.sources)

    @property
    def due(self) -> date:
        """The day the fact should be read again: `review_by`, or a year after it was last checked."""
        if self.review_by is not None:
            return self.review_by
        last = self.checked
        leap_day = (last.month, last.day) == (2, 29)
        return last.replace(year=last.year + 1, day=28 if leap_day else last.day)


class OwnSource(Source):
    """Who added a fact to their workspace's own, and when (`checked`); there may be no page to read."""

    url: str = ""
    added_by: str


class OwnFact(Fact):
    """A fact that holds in one workspace; see `bot.facts.own`."""

    sources: tuple[OwnSource, ...] = Field(min_length=1)


class Series(Model):
    """A line of releases, such as 6.1, and the last day on which it gets fixes; none while it is the newest."""

    version: Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z]+(\.[0-9A-Za-z]+)*$", max_length=40)]
    until: Day | None = None


class Support(Model):
    """Which releases of an option get fixes, where that was read, and whose versions they are.

    `pages` are the beginnings of addresses, without `https://`, whose sources speak of the option's own versions.
    """

    source: Source
    pages: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z0-9][^\s:]*$")], ...] = Field(min_length=1)
    series: tuple[Series, ...] = Field(min_length=1)


class Option(Model):
    """Something a team can choose. Id and name leave room for the criteria named after it (`knows_<option>`)."""

    id: Annotated[Id, StringConstraints(max_length=60)]
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=75)]
    what: Phrase
    version: str
    home: Address
    aliases: tuple[Phrase, ...] = ()
    packages: tuple[Phrase, ...] = ()
    """Names of well-known packages that belong to this option alone (DRF means Django)."""
    support: Support | None = None


class Term(Model):
    """A word of the trade that answers use, by the names people call it, and what it is in one plain sentence."""

    names: tuple[Phrase, ...] = Field(min_length=1)
    means: Phrase


class Topic(Model):
    """What people ask about; facts carry one each."""

    id: Id
    title: Phrase
    asks: tuple[Phrase, ...] = ()
    keywords: tuple[Phrase, ...] = ()
    related: tuple[Id, ...] = ()
    part_of: Id | None = None
    """The broader topic that replies name in its place; its own facts still answer."""
    built_in: tuple[Phrase, ...] = ()
    """What an option may have built in here, as people call it: “admin panel”; its facts say which options do."""
    terms: tuple[Term, ...] = ()
    """Its words of the trade, the one that its criteria are named after first."""
    general: bool = False
    """About the options as a whole, so that comparing on it means comparing on everything."""


class Rating(Model):
    """How well an option serves a criterion: 1 to 5, higher serves better, with the facts it rests on.

    Only `value` counts. `second` is what somebody gave who saw the scale and the facts, but not `value`; where the two
    lie far apart, `settled` says which facts decided, and how.
    """

    value: OneToFive
    second: OneToFive | None = None
    settled: Phrase | None = None
    facts: tuple[Id, ...] = ()
    why: Phrase

    @property
    def apart(self) -> int:
        """How far the two ratings lie apart; 0 while there is only one."""
        return 0 if self.second is None else abs(self.value - self.second)


class Criterion(Model):
    """Something options differ in. An option without a rating is unknown there, never zero.

    `by_definition` marks the criteria that the loader makes for each option (`knows_django`, `runs_django`: that
    option 5, the others 2), the only ones whose ratings need no fact. `short` is the name where a chart has room for 20
    characters only.
    """

    id: Id
    name: Phrase
    short: Annotated[str, StringConstraints(min_length=1, max_length=20)] | None = None
    question: Phrase
    low: Phrase
    high: Phrase
    topic: Id
    weight: Weight = 0.0
    threshold: OneToFive = 3
    opposite: Id | None = None
    by_definition: Switch = False
    ratings: dict[Id, Rating] = Field(default_factory=dict)
    seed: tuple[SeedId, ...] = ()

    @model_validator(mode="after")
    def _ratings_rest_on_facts(self) -> Self:
        bare = [option for option, rating in self.ratings.items() if not rating.facts]
        if bare and not self.by_definition:
            raise ValueError(f"a rating names the facts it rests on, but that of {', '.join(bare)} names none")
        return self
