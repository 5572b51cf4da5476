"""The shape of knowledge: what a comparison, a fact, a rating and a need are, frozen once loaded.

Every model forbids unknown keys, so a misspelt key in YAML is an error and never silently ignored. Cross references
(an option, topic or fact that does not exist) are checked by `bot.facts.load`, which knows files and lines.
"""

from enum import StrEnum
from functools import cached_property
from itertools import groupby
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from bot.facts.evidence import (
    Criterion,
    Fact,
    Id,
    Model,
    Option,
    OwnFact,
    OwnSource,
    Phrase,
    Rating,
    SeedId,
    Series,
    Source,
    Status,
    Support,
    Switch,
    Topic,
    Weight,
)

__all__ = [
    "OPTION_VALUE",
    "Answer",
    "AnswerNeed",
    "Comparison",
    "Criterion",
    "Direction",
    "Effect",
    "Fact",
    "Id",
    "Knowledge",
    "Model",
    "NeedSpec",
    "NeedValue",
    "Option",
    "OwnFact",
    "OwnSource",
    "Phrase",
    "Question",
    "Rating",
    "Series",
    "Source",
    "Status",
    "Strengths",
    "Support",
    "Thresholds",
    "Topic",
    "UseCase",
]

OPTION_VALUE = "{value}"
"""Stands, in an effect's criterion, for the need's value: `knows_{value}` becomes `knows_django`."""


class Direction(StrEnum):
    """What a need does. `require` without must means the same as `prefer`, only stronger."""

    REQUIRE = "require"
    PREFER = "prefer"
    AVOID = "avoid"
    DROP = "drop"
    EMPHASISE = "emphasise"
    DEEMPHASISE = "deemphasise"
    NEUTRAL = "neutral"


class Effect(Model):
    """What a need does to one criterion: sets its weight, or adds to it; `must` lets a must disqualify by it."""

    criterion: str
    weight: Weight | None = None
    add: float | None = Field(default=None, ge=-5, le=5, strict=True)
    must: Switch = False

    @model_validator(mode="after")
    def _sets_or_adds(self) -> Self:
        if (self.weight is None) == (self.add is None):
            raise ValueError("an effect has either weight (sets it) or add (adds to it)")
        return self


class NeedValue(Model):
    """A value people give with a need: MongoDB, weeks, beginner. Its effects replace the need's own."""

    id: Id
    name: Phrase
    phrases: tuple[Phrase, ...] = ()
    effects: dict[Direction, tuple[Effect, ...]] = Field(default_factory=dict)
    formerly: tuple[Id, ...] = ()
    """Ids it had before, in which it stands in older decisions and threads."""


class NeedSpec(Model):
    """A need a team can have: the words people use for it, the values they give, and what it means for scoring.

    Without `effects`, a need whose id is a criterion acts on that criterion by `Strengths`.
    `single`: a new value replaces the old one (a deadline), otherwise values stand side by side (known frameworks).
    `option_values`: every option of the comparison is a value (team experience, existing stack).
    `states`: naming a value is itself the need, no verb of wanting required ("three weeks", "the team knows Django").
    `opposites`: needs that cannot well be met together with it, so that a team that states both is asked.
    `lasting`: one that exists already goes on to be worked with (a database), so that to have it is to need it.
    """

    id: Id
    name: Phrase
    topic: Id | None = None
    phrases: tuple[Phrase, ...] = ()
    values: tuple[NeedValue, ...] = ()
    effects: dict[Direction, tuple[Effect, ...]] = Field(default_factory=dict)
    single: Switch = False
    option_values: Switch = False
    states: Switch = False
    opposites: tuple[Id, ...] = ()
    lasting: Switch = False

    @cached_property
    def value_by_id(self) -> dict[str, NeedValue]:
        """Its values, also by the ids they had before."""
        before = {id_: value for value in self.values for id_ in value.formerly}
        return before | {value.id: value for value in self.values}


class UseCase(Model):
    """A kind of application: the weights it implies, and what the source article said about it."""

    id: Id
    name: Phrase
    phrases: tuple[Phrase, ...] = ()
    weights: dict[Id, Weight]
    article: tuple[Id, ...] = ()
    seed: tuple[SeedId, ...] = ()
    contested_by: Id | None = None
    """The fact of today that speaks against the article, when the scores do."""


class Example(Model):
    """A sentence as people write it, with every need it states; without any, it states nothing."""

    text: Phrase
    needs: tuple[Id, ...] = ()
    use_case: Id | None = None


class AnswerNeed(Model):
    """A need that an answer of the questionnaire states."""

    need: Id
    direction: Direction = Direction.REQUIRE
    value: str | None = None
    must: Switch = False


class Answer(Model):
    """One answer of a question; it may mean a use case, needs, or nothing at all ("not sure").

    `about` says in a line what it covers; `group` is the heading it stands under in a long list.
    """

    id: Id
    label: Annotated[str, StringConstraints(min_length=1, max_length=75)]
    about: Annotated[str, StringConstraints(min_length=1, max_length=75)] | None = None
    group: Annotated[str, StringConstraints(min_length=1, max_length=75)] | None = None
    use_case: Id | None = None
    needs: tuple[AnswerNeed, ...] = ()


class Question(Model):
    """One question of the questionnaire: choose one answer, or several."""

    id: Id
    text: Annotated[str, StringConstraints(min_length=1, max_length=150)]
    short: Annotated[str, StringConstraints(min_length=1, max_length=48)]
    kind: Literal["one", "many"] = "one"
    hint: Annotated[str, StringConstraints(max_length=150)] | None = None
    required: Switch = False
    answers: tuple[Answer, ...] = Field(min_length=2, max_length=100)
    seed: tuple[SeedId, ...] = ()

    @model_validator(mode="after")
    def _grouped(self) -> Self:
        groups = [group for group, _ in self.grouped]
        if len(groups) > 1 and (None in groups or len(set(groups)) < len(groups)):
            raise ValueError("where answers have groups, each has one, and those of a group stand together")
        return self

    @cached_property
    def answer_by_id(self) -> dict[str, Answer]:
        return {answer.id: answer for answer in self.answers}

    @cached_property
    def grouped(self) -> tuple[tuple[str | None, tuple[Answer, ...]], ...]:
        """The answers under their headings, in order; one heading, None, for all where they have none."""
        return tuple((group, tuple(answers)) for group, answers in groupby(self.answers, lambda answer: answer.group))


class Thresholds(Model):
    """Acceptability from which a verdict is clear or leaning; below, it is too close to call."""

    clear: float = Field(default=0.90, gt=0, le=1, strict=True)
    leaning: float = Field(default=0.70, gt=0, le=1, strict=True)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.leaning > self.clear:
            raise ValueError("leaning lies at or below clear")
        return self


class Strengths(Model):
    """The weight a need sets on its own criterion, by what was said, where the need has no effects of its own."""

    must: Weight = 5
    require: Weight = 4
    prefer: Weight = 3
    emphasise: Weight = 5
    deemphasise: Weight = 0.5
    avoid: Weight = 0
    opposite: Weight = 3
    """The weight `avoid` sets on the opposite criterion, where there is one."""


class Comparison(Model):
    """Options compared on criteria for the sake of one kind of decision."""

    id: Id
    name: Phrase
    options: tuple[Option, ...] = Field(min_length=1)
    topics: tuple[Topic, ...] = Field(min_length=1)
    criteria: tuple[Criterion, ...] = Field(min_length=1)
    needs: tuple[NeedSpec, ...] = ()
    use_cases: tuple[UseCase, ...] = ()
    examples: tuple[Example, ...] = ()
    questions: tuple[Question, ...] = Field(default=(), max_length=8)
    outside: tuple[Phrase, ...] = ()
    """Names of well-known things people ask about that are no option here: Rails, Laravel, React."""
    elsewhere: tuple[Phrase, ...] = ()
    """Messages as people type them that are about something else, however near they look; never answered."""
    thresholds: Thresholds = Thresholds()
    strengths: Strengths = Strengths()
    facts: tuple[Fact | OwnFact, ...] = ()

    @cached_property
    def option_by_id(self) -> dict[str, Option]:
        return {option.id: option for option in self.options}

    @cached_property
    def topic_by_id(self) -> dict[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    @cached_property
    def criterion_by_id(self) -> dict[str, Criterion]:
        return {criterion.id: criterion for criterion in self.criteria}

    @cached_property
    def need_by_id(self) -> dict[str, NeedSpec]:
        return {need.id: need for need in self.needs}

    def opposites_of(self, need: str) -> frozenset[str]:
        """The needs that pull the other way: named by this one, naming it, or acting on the opposite criterion."""
        own, criterion = self.need_by_id.get(need), self.criterion_by_id.get(need)
        found = {spec.id for spec in self.needs if need in spec.opposites}
        found.update(own.opposites if own else (), [criterion.opposite] if criterion and criterion.opposite else ())
        return frozenset(found)

    @cached_property
    def use_case_by_id(self) -> dict[str, UseCase]:
        return {use_case.id: use_case for use_case in self.use_cases}

    @cached_property
    def question_by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def fact_by_id(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def facts_by_topic(self) -> dict[str, tuple[Fact, ...]]:
        return {topic.id: tuple(f for f in self.facts if f.topic == topic.id) for topic in self.topics}


class Knowledge(Model):
    """All comparisons, and the digest that names exactly this knowledge.

    `digest` is the sha256 of the canonical JSON of `comparisons`: comments and layout of the YAML do not change it.
    """

    comparisons: tuple[Comparison, ...] = Field(min_length=1)
    digest: str

    @cached_property
    def comparison_by_id(self) -> dict[str, Comparison]:
        return {comparison.id: comparison for comparison in self.comparisons}

    @property
    def default(self) -> Comparison:
        """The comparison used when nobody names one: the first, in the order of their folders' names."""
        return self.comparisons[0]
