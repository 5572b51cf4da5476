"""What a decision gives as reasons and drawbacks tells the options apart; what is true of others as well says so."""

from collections.abc import Mapping
from datetime import date

import pytest

from bot.advisor.recommending import recommendation_text
from bot.decisions.life import Decision
from bot.decisions.madr import madr
from bot.decisions.model import DecisionRecord, Proposal
from bot.decisions.summary import Summary, summarise
from bot.facts.model import Comparison, Criterion, Fact, Knowledge, Option, Rating, Source, Topic
from bot.facts.own import OwnEntry, with_own
from bot.scoring.model import Recommendation
from bot.scoring.score import recommend
from bot.slack.views.because import reasons
from bot.slack.views.decision import details, summary
from tests.advice_cases import CHECKED, NOW

CRITERIA = {  # weight; ratings of django, fastapi, flask
    "admin": (2.0, (5, 2, 3)),
    "jobs": (2.0, (1, 1, 3)),
    "small": (2.0, (2, 4, 5)),
    "docs": (4.0, (5, 5, 5)),
}
"""100 points are 10 of weight: `jobs` costs Django 20, and FastAPI as much; `small` costs it 15, FastAPI 5."""
OPTIONS = ("django", "fastapi", "flask")


def known(
    ratings: Mapping[str, tuple[float, tuple[int, ...]]] = CRITERIA, options: tuple[str, ...] = OPTIONS
) -> Comparison:
    source = Source(title="Documentation: a page", url="https://docs.test/", version="6.0", checked=CHECKED)
    return Comparison(
        id="web",
        name="Frameworks",
        options=tuple(
            Option(id=o, name=o.capitalize(), what="A thing", version="1", home="https://x.test") for o in options
        ),
        topics=tuple(Topic(id=id, title=id, asks=(f"what of {id}",)) for id in ratings),
        facts=tuple(
            Fact(id=f"{id}.{o}", topic=id, options=(o,), claim=f"What {o} does for {id}.", sources=(source,))
            for id in ratings
            for o in options
        ),
        criteria=tuple(
            Criterion(
                id=id,
                name=id.capitalize(),
                question="How good?",
                low="poor",
                high="rich",
                topic=id,
                weight=weight,
                ratings={
                    o: Rating(value=value, facts=(f"{id}.{o}",), why=f"How {o} does {id}.")
                    for o, value in zip(options, values, strict=True)
                },
            )
            for id, (weight, values) in ratings.items()
        ),
        needs=(),
        questions=(),
    )


def told(comparison: Comparison, *outcome: str, options: tuple[str, ...] | None = None) -> Summary:
    given = recommend((), comparison, "d" * 64, options)
    return summarise(Decision(record=record(given, *outcome)), comparison)


def record(given: Recommendation, *outcome: str) -> DecisionRecord:
    proposal = Proposal(title="Backend", outcome=outcome, deciders=("U1",), uses="One each.", override_reason="We do.")
    return DecisionRecord.of(proposal, given, (), number=7, by="U1", at=NOW)


def shown(of: Summary) -> str:
    return "\n".join(str(block.get("text", {}).get("text", "")) for block in summary(of).blocks)


def test_scores_are_as_counted_by_hand() -> None:
    given = recommend((), known(), "d" * 64)
    assert {score.option: score.low for score in given.ranking} == {"flask": 80, "django": 65, "fastapi": 60}


def test_what_was_chosen_against_the_recommendation_is_compared_with_what_was_recommended() -> None:
    decided = told(known(), "django")
    assert decided.beside == "Flask"
    assert [point.about for point in decided.because] == ["Admin"], "both have good docs, which weigh most"
    assert "*Where it does better than Flask here*\n•  *Admin* (assumed: most teams need it)  How django" in shown(
        decided
    )
    assert [(point.about, point.beside) for point in decided.drawbacks] == [
        ("Small", "15 points behind Flask"),
        ("Jobs", "10 points behind Flask"),
    ]


def test_a_heavy_loss_that_the_next_best_has_too_comes_last_and_says_so() -> None:
    comparison = known()
    decided = told(comparison, "django", options=("django", "fastapi"))
    assert [(point.about, point.beside) for point in decided.drawbacks] == [
        ("Small", "10 points behind Fastapi"),
        ("Jobs", "costs 20 points; also true of Fastapi"),
    ]
    assert "*But*\n•  *Small* (10 points behind Fastapi)  " in shown(decided)
    assert "•  *Jobs* (costs 20 points; also true of Fastapi)  " in shown(decided)


def test_a_light_loss_that_the_next_best_has_too_is_left_out() -> None:
    ratings = {**CRITERIA, "light": (0.5, (2, 2, 2))}
    decided = told(known(ratings), "django", options=("django", "fastapi"))
    assert "Light" not in [point.about for point in decided.drawbacks]


def test_of_several_chosen_together_none_is_held_against_another() -> None:
    decided = told(known(), "django", "flask")
    assert (decided.beside, decided.because) == ("", ())
    assert "better than" not in shown(decided)
    assert "*Because*\n•  *Admin (Django)*  How django does admin." in shown(decided)
    assert "•  *Small (Flask)*  How flask does small." in shown(decided)
    assert [(point.about, point.beside) for point in decided.drawbacks] == [
        ("Small (Django)", "10 points behind Fastapi"),
        ("Jobs (Django)", "costs 20 points; also true of Fastapi"),
        ("Admin (Flask)", "costs 10 points; also true of Fastapi"),
    ]


def test_what_is_good_about_all_of_them_stands_after_what_is_good_about_one() -> None:
    decided = told(known(), "flask")
    assert [(point.about, point.beside) for point in decided.good] == [
        ("Small", ""),
        ("Docs", "also true of Django and Fastapi"),
    ]
    text = details(decided).blocks
    assert "*Docs* (also true of Django and Fastapi)" in str(text)
    assert "**Docs** (also true of Django and Fastapi)" in madr(decided_of("flask"), known())


def decided_of(*outcome: str) -> Decision:
    return Decision(record=record(recommend((), known(), "d" * 64), *outcome))


def test_where_nothing_speaks_for_it_that_is_said() -> None:
    ratings = {"admin": (1.0, (3, 5, 4))}
    assert "Nothing that counts here speaks for Django before Fastapi." in shown(told(known(ratings), "django"))


def test_where_nothing_is_passed_over_it_is_told_by_itself() -> None:
    decided = told(known(), "flask", options=("flask",))
    assert (decided.beside, decided.because) == ("", ())
    assert [point.beside for point in decided.drawbacks] == ["costs 10 points", "costs 10 points"]
    assert "*Because*\n•  *Docs*  How flask does docs." in shown(decided)


def test_where_nothing_tells_the_first_two_apart_that_is_said() -> None:
    comparison = known({"admin": (1.0, (4, 4, 2))})
    given = recommend((), comparison, "d" * 64)
    sentence = "Nothing that counts here tells Django and Fastapi apart."
    assert sentence in recommendation_text(given, comparison, ())
    assert sentence in [block["text"]["text"] for block in reasons(comparison, given)]


@pytest.mark.parametrize("outcome", ["django", "flask"])
def test_what_the_workspace_knows_of_all_of_them_leads_no_reasons(outcome: str) -> None:
    comparison = with_own(knowledge(), [everybodys(1, OPTIONS)]).default
    decided = told(comparison, outcome)
    assert "We run it for everybody." not in shown(decided)
    assert all("We run it" not in point.text for point in (*decided.reasons, *decided.because))
    assert decided.good[-1].about == "Docs"


def test_what_the_workspace_says_of_one_alone_tells_it_from_what_is_said_of_all() -> None:
    entries = [everybodys(1, OPTIONS), everybodys(2, ("flask",), claim="Flask has none of our docs.", rating=1)]
    comparison = with_own(knowledge(), entries).default
    decided = told(comparison, "django", options=("django", "flask"))
    (docs,) = (point for point in decided.because if point.about == "Docs")
    assert (docs.text, docs.citations[0].added_by) == ("Flask: Flask has none of our docs.", "Ana")
    given = recommend((), comparison, "d" * 64, ("django", "flask"))
    assert "We run it for everybody." not in recommendation_text(given, comparison, ())
    assert "We run it for everybody." not in str(reasons(comparison, given))


def knowledge() -> Knowledge:
    return Knowledge(comparisons=(known(),), digest="d" * 64)


def everybodys(
    number: int, options: tuple[str, ...], claim: str = "We run it for everybody.", rating: int = 5
) -> OwnEntry:
    return OwnEntry(
        number=number,
        comparison="web",
        topic="docs",
        options=options,
        claim=claim,
        criterion="docs",
        rating=rating,
        by="U1",
        by_name="Ana",
        on=date(2026, 2, 1),
    )
