"""The use cases of the source article, with nothing else asked for, come out as the article says.

Where it names both frameworks neither may win clearly; where today's facts speak against it, a fact has to say so.
"""

from collections.abc import Callable
from datetime import date

import pytest

from bot.facts.load import CHECKOUT, load
from bot.facts.model import Comparison, Direction, Knowledge, Status
from bot.scoring.model import Need, Recommendation, Verdict
from bot.scoring.score import recommend

Ask = Callable[..., Recommendation]

ARTICLE = {
    "blog": {"flask"},
    "social_network": {"flask", "django"},
    "weather_app": {"flask"},
    "portfolio": {"flask"},
    "feedback_form": {"flask"},
    "ml_app": {"flask", "django"},
    "static_site": {"flask"},
    "rest_service": {"flask"},
    "data_management": {"django"},
    "crm": {"django"},
    "algorithmic_platform": {"django"},
    "verification_system": {"django"},
    "newsletter": {"django"},
    "data_analysis": {"django"},
    "elearning": {"django"},
    "cross_platform": {"django"},
    "scalable_app": {"django"},
    "user_roles": {"django"},
    "saas": {"django"},
    "mvp": {"django"},
    "marketplace": {"django"},
    "payments": {"django"},
}
NAMED_FOR_ONE = {case: next(iter(options)) for case, options in ARTICLE.items() if len(options) == 1}
NAMED_FOR_BOTH = [case for case, options in ARTICLE.items() if len(options) == 2]
CLAIMS = {f"S{number}" for number in range(37, 60)}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load(CHECKOUT, today=date.max)


@pytest.fixture(scope="module")
def comparison(knowledge: Knowledge) -> Comparison:
    return knowledge.comparison_by_id["python-web"]


@pytest.fixture(scope="module")
def ask(knowledge: Knowledge, comparison: Comparison) -> Ask:
    """Asks for a use case, or for anything else a team may need, among the options given or all of them."""

    def asked(aspect: str, value: str | None = None, options: tuple[str, ...] | None = None) -> Recommendation:
        need = Need(aspect=aspect, direction=Direction.REQUIRE, value=value)
        return recommend([need], comparison, knowledge.digest, options=options)

    return asked


def test_every_use_case_of_the_article_is_known(comparison: Comparison) -> None:
    known = {case.id: set(case.article) for case in comparison.use_cases if case.article}
    assert {case: known.get(case) for case in ARTICLE} == ARTICLE


def test_every_use_case_claim_is_carried_by_a_use_case(comparison: Comparison) -> None:
    carried = {claim for case in comparison.use_cases for claim in case.seed}
    assert carried >= CLAIMS


@pytest.mark.parametrize(("case", "option"), NAMED_FOR_ONE.items())
def test_the_option_the_article_names_wins_or_a_fact_contests_it(
    case: str, option: str, ask: Ask, comparison: Comparison
) -> None:
    winner = ask("use_case", case, ("flask", "django")).winner
    contesting = comparison.use_case_by_id[case].contested_by
    if contesting is None:
        assert winner == option
    else:
        assert winner != option
        assert comparison.fact_by_id[contesting].status is Status.CURRENT


@pytest.mark.parametrize("case", NAMED_FOR_BOTH)
def test_where_the_article_names_both_neither_wins_and_both_are_heard(case: str, ask: Ask) -> None:
    answer = ask("use_case", case, ("flask", "django"))
    assert answer.verdict is Verdict.TOO_CLOSE
    assert answer.winner is None
    assert answer.reasons
    assert answer.counter_reasons


@pytest.mark.parametrize("case", ["rest_service", "microservice", "realtime_app", "ml_app"])
def test_typed_and_asynchronous_services_go_to_fastapi_once_it_is_considered(case: str, ask: Ask) -> None:
    assert ask("use_case", case).winner == "fastapi"


@pytest.mark.parametrize(
    ("need", "option"),
    [
        ("async_realtime", "fastapi"),
        ("api_docs", "fastapi"),
        ("typed_validation", "fastapi"),
        ("database_relational", "django"),
        ("admin", "django"),
        ("auth", "django"),
        ("conventions", "django"),
        ("flexibility", "flask"),
        ("minimalism", "flask"),
    ],
)
def test_a_single_need_points_to_the_option_that_real_decisions_took(need: str, option: str, ask: Ask) -> None:
    assert ask(need).leader == option


def test_every_option_is_the_first_rank_of_some_use_case(ask: Ask, comparison: Comparison) -> None:
    leaders = {ask("use_case", case.id).leader for case in comparison.use_cases}
    assert leaders == set(comparison.option_by_id)
