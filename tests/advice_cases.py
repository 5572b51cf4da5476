"""A comparison as large as the product's own, with texts of any kind, and what is recommended from it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Protocol

from bot.facts.model import (
    Answer,
    AnswerNeed,
    Comparison,
    Criterion,
    Direction,
    Fact,
    NeedSpec,
    NeedValue,
    Option,
    Question,
    Rating,
    Source,
    Status,
    Topic,
)
from bot.scoring.model import Need, Recommendation
from bot.scoring.score import recommend

CHECKED = date(2026, 1, 15)
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
DIGEST = "d" * 64
OPTIONS = ("django", "fastapi", "flask")


class Phrased(Protocol):
    """Makes a phrase of `what`, at most `most` characters long."""

    def __call__(self, what: str, most: int = 300) -> str: ...


def comparison(name: str = "Web frameworks", *, options: Sequence[str] = OPTIONS, criteria: int = 22) -> Comparison:
    """Every text of it says `name`, followed by what it is, as far as a phrase may be long."""

    def phrase(what: str, most: int = 300) -> str:
        return f"{what} {name}"[:most].strip()

    topics = tuple(Topic(id=f"t{i}", title=phrase(f"Topic {i}"), asks=(phrase("What of it"),)) for i in range(criteria))
    facts = tuple(fact for i in range(criteria) for fact in _facts(i, options, phrase))
    return Comparison(
        id="web",
        name=phrase("Frameworks"),
        options=tuple(
            Option(id=id, name=phrase(id.capitalize(), 75), what=phrase("A thing"), version="1", home="https://x.test")
            for id in options
        ),
        topics=topics,
        criteria=tuple(_criterion(i, options, phrase(f"Criterion {i}"), phrase("Why:")) for i in range(criteria)),
        needs=(
            NeedSpec(id="c0", name=phrase("Need 0"), values=(NeedValue(id="v", name=phrase("Value")),)),
            NeedSpec(id="c1", name=phrase("Need 1"), option_values=True),
        ),
        questions=tuple(_question(i, phrase) for i in range(8)),
        facts=facts,
    )


def needs(said: str = "we need an admin", *, who: str | None = "U1", count: int = 2) -> tuple[Need, ...]:
    return tuple(Need(aspect=f"c{i}", direction=Direction.REQUIRE, said=said, who=who, when=NOW) for i in range(count))


def recommendation(known: Comparison, said: Sequence[Need] = ()) -> Recommendation:
    return recommend(said or needs(), known, DIGEST)


def _facts(i: int, options: Sequence[str], phrase: Phrased) -> list[Fact]:
    source = Source(title=phrase("Documentation"), url=f"https://docs.test/{i}?a=1&b=2", version="6.0", checked=CHECKED)
    made = [
        Fact(id=f"f{i}.{o}", topic=f"t{i}", options=(o,), claim=phrase("It does what it says.", 320), sources=(source,))
        for o in options
    ]
    old = made[0].model_copy(
        update={"id": f"f{i}.old", "status": Status.OUTDATED, "corrected_by": made[0].id, "claim": made[0].claim}
    )
    return [*made, old]


def _criterion(i: int, options: Sequence[str], name: str, why: str) -> Criterion:
    return Criterion(
        id=f"c{i}",
        name=name,
        question="How good is it?",
        low="poor",
        high="rich",
        topic=f"t{i}",
        weight=float(i % 3),
        ratings={
            o: Rating(value=1 + (i * 3 + place * 2) % 5, facts=(f"f{i}.{o}",), why=why)
            for place, o in enumerate(options)
            if (i, place) != (5, 2)
        },
    )


def _question(i: int, phrase: Phrased) -> Question:
    return Question(
        id=f"q{i}",
        text=phrase(f"Question {i}?", 150),
        short="Short",
        kind="many" if i % 2 else "one",
        hint=phrase("Hint", 150),
        required=i == 0,
        answers=tuple(
            Answer(id=f"a{n}", label=phrase(f"Answer {n}", 75), needs=(AnswerNeed(need=f"c{n}"),)) for n in range(4 + i)
        ),
    )
