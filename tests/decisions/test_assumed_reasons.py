"""What people asked for is told before what was assumed, and what was assumed is marked, wherever reasons are told."""

import pytest

from bot.advisor.assuming import asked_first
from bot.advisor.recommending import recommendation_text
from bot.decisions.life import Decision
from bot.decisions.madr import madr
from bot.decisions.model import DecisionRecord, Proposal
from bot.decisions.summary import summarise
from bot.facts.model import Comparison, Direction
from bot.opening import load_knowledge
from bot.scoring.model import USE_CASE, Need, Reason
from bot.scoring.score import recommend
from bot.settings import Settings
from bot.slack.views.because import needed, reasons
from bot.slack.views.decision import details
from tests.advice_cases import NOW

NEEDS = (
    Need(aspect=USE_CASE, direction=Direction.NEUTRAL, value="marketplace", said="a shop"),
    Need(aspect="admin", direction=Direction.REQUIRE, said="an admin", who="U1"),
    Need(aspect="learning_curve", direction=Direction.DEEMPHASISE, said="we can learn", who="U1"),
)
USUAL = "assumed: usual for “E-commerce and marketplace”"


@pytest.fixture(scope="module")
def known() -> Comparison:
    return load_knowledge(Settings()).default


def in_order(text: str) -> None:
    """The reason that was asked for, then the first that was assumed, whose mark is spelt out once."""
    assert text.index("Admin panel") < text.index(USUAL)
    assert "assumed)" in text.split(USUAL, 1)[1]


def test_in_the_recommendation(known: Comparison) -> None:
    given = recommend(NEEDS, known, "d")
    in_order(recommendation_text(given, known, NEEDS).split("Because of Django", 1)[1])
    in_order("\n".join(block["text"]["text"] for block in reasons(known, given)))


def test_in_the_decision(known: Comparison) -> None:
    given = recommend(NEEDS, known, "d")
    proposal = Proposal(title="Shop", outcome=("django",), deciders=("U1",))
    made = Decision(record=DecisionRecord.of(proposal, given, NEEDS, number=7, by="U1", at=NOW))
    told = summarise(made, known)
    assert (told.reasons[0].about, told.reasons[0].assumed) == ("Admin panel", "")
    assert all(point.assumed for point in told.reasons[1:])
    in_order(madr(made, known).split("What it rests on:", 1)[1])
    in_order(details(told).text.split("Reasons:", 1)[1])


def test_what_matters_less_is_not_said_to_be_asked_for(known: Comparison) -> None:
    assert needed(known, recommend(NEEDS, known, "d"), NEEDS) == [
        "*Asked for*  E-commerce and marketplace",
        "*<@U1> asked for*  An admin panel",
        "*Less important to <@U1>*  Something newcomers learn quickly",
    ]


def test_what_was_asked_for_leads_only_where_it_tells_the_options_apart(known: Comparison) -> None:
    given = recommend(NEEDS, known, "d")
    asked, assumed = ("admin", "auth")
    assert {each.criterion: each.needs[0].said for each in given.requirements if each.needs}[asked] == "an admin"

    def order(points: float) -> list[str]:
        found = [_reason(assumed, 10), _reason(asked, points)]
        return [reason.criterion for reason in asked_first(found, given)]

    assert order(3) == [asked, assumed]
    assert order(1) == [assumed, asked]


def _reason(criterion: str, points: float) -> Reason:
    return Reason(criterion=criterion, option="django", against="flask", points=points, facts=())
