"""Twenty-one teams as they might answer the questionnaire, with the first rank one would expect, and why.

The expectations come from what the frameworks are and do, not from running this; a profile whose first rank comes out
otherwise is a finding about the ratings or the weights, and not to be mended here.
"""

from datetime import date
from typing import NamedTuple

import pytest

from bot.advisor.answers import needs_of_answers
from bot.facts.load import CHECKOUT, load
from bot.facts.model import Direction, Knowledge
from bot.scoring.model import Need
from bot.scoring.score import recommend


class Profile(NamedTuple):
    """Answers as `question: answer answer, question: …`, the option expected first, and the reason."""

    answers: str
    first: str
    why: str


PROFILES = {
    "clinic bookings": Profile(
        "building: booking, data: postgresql, features: admin forms auth roles, team: django",
        "django",
        "records with forms, logins and roles for staff are what its admin, ORM and permissions are made for",
    ),
    "webhook receiver over a weekend": Profile(
        "building: other, data: none, team: flask one, time: days, size: prototype, shape: minimal",
        "flask",
        "one file without a database by somebody who knows it; the others bring more, or have to be learnt",
    ),
    "chat with a language model": Profile(
        "building: ml_app, features: realtime typed api ml, team: senior",
        "fastapi",
        "many slow calls at once, streamed answers and typed requests want an asynchronous framework",
    ),
    "regional newspaper": Profile(
        "building: content_site, features: content i18n roles, size: large",
        "django",
        "editors, roles and languages come with it and its content systems; the others have none of their own",
    ),
    "public API with documentation": Profile(
        "building: rest_service, data: postgresql, features: api docs typed",
        "fastapi",
        "OpenAPI pages and checked requests follow from the type hints, without another package",
    ),
    "photographer's portfolio": Profile(
        "building: portfolio, data: none, team: beginner one, budget: zero",
        "flask",
        "a few templates and no database, to be learnt in an afternoon",
    ),
    "shop with accounts and payments": Profile(
        "building: marketplace, data: many_tables, features: admin auth security integrations, time: months",
        "django",
        "accounts, an admin, safe defaults and shop packages are there already",
    ),
    "vehicle telemetry service": Profile(
        "building: microservice, features: realtime typed, size: small_long, shape: minimal",
        "fastapi",
        "many open connections and typed messages in a service without pages",
    ),
    "document store without a plan": Profile(
        "building: other, data: mongodb, team: flask, shape: freedom",
        "flask",
        "nothing is presumed about storage or structure, and the team knows it",
    ),
    "university courses": Profile(
        "building: elearning, data: many_tables, features: auth roles content i18n, team: many, size: large",
        "django",
        "many related tables, roles and languages, worked on by several teams that need one way of doing things",
    ),
    "two founders in a hurry": Profile(
        "building: mvp, features: auth admin, team: django, time: weeks",
        "django",
        "login and admin on the first day, in what they know",
    ),
    "event page with a contact form": Profile(
        "building: static_site, data: none, features: pages, time: days, size: prototype",
        "flask",
        "hardly more than templates",
    ),
    "model of a data science team": Profile(
        "building: ml_app, features: ml api typed docs, team: fastapi",
        "fastapi",
        "a typed, documented interface in front of a model, in what they know",
    ),
    "bank's back office": Profile(
        "building: payments, data: many_tables, features: security auth roles admin, size: large, shape: conventions",
        "django",
        "safe defaults, permissions and long-term releases, under one convention",
    ),
    "live game": Profile(
        "building: realtime_app, data: redis, features: realtime",
        "fastapi",
        "WebSockets are native to it, and extra parts with the others",
    ),
    "survey by Friday": Profile(
        "building: feedback_form, team: flask one, time: days, size: prototype",
        "flask",
        "one form, short-lived, by somebody who knows it",
    ),
    "portal of an authority": Profile(
        "building: user_roles, data: many_tables, features: auth roles i18n security, size: large, shape: conventions",
        "django",
        "roles, languages, security and support for years, all in the box",
    ),
    "back end of a phone app": Profile(
        "building: cross_platform, features: api docs typed realtime, team: senior",
        "fastapi",
        "no pages at all, a documented typed interface, and live updates",
    ),
    "software rented to many customers": Profile(
        "building: saas, data: postgresql, features: admin auth roles background integrations, size: large",
        "django",
        "accounts, roles, admin and packages for billing, for a code base that will grow",
    ),
    "dashboard at home": Profile(
        "building: weather_app, data: sqlite, team: flask one, size: small_short, shape: minimal",
        "flask",
        "a page over somebody else's API, kept small by one person who knows it",
    ),
    "another service of a FastAPI shop": Profile(
        "building: microservice, features: api, team: fastapi",
        "fastapi",
        "a small interface in what the team knows",
    ),
}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load(CHECKOUT, today=date.max)


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_has_the_first_rank_one_would_expect(name: str, knowledge: Knowledge) -> None:
    profile, comparison = PROFILES[name], knowledge.comparison_by_id["python-web"]
    pairs = [pair.split(": ") for pair in profile.answers.split(", ")]
    answers = {question: tuple(chosen.split()) for question, chosen in pairs}
    found = recommend(needs_of_answers(answers, comparison), comparison, knowledge.digest, answered=list(answers))
    shares = {score.option: (round(score.low), score.acceptability) for score in found.ranking}
    assert found.leader == profile.first, f"expected because {profile.why}; got {shares}"


def test_the_profiles_are_many_and_for_every_option(knowledge: Knowledge) -> None:
    assert len(PROFILES) >= 20
    firsts = [profile.first for profile in PROFILES.values()]
    assert all(firsts.count(option) >= 6 for option in knowledge.comparison_by_id["python-web"].option_by_id)


@pytest.mark.parametrize(("data", "counts"), [((), True), (("none",), False), (("sqlite", "none"), True)])
def test_a_database_that_is_ruled_out_is_no_reason(data: tuple[str, ...], counts: bool, knowledge: Knowledge) -> None:
    comparison = knowledge.comparison_by_id["python-web"]
    needs = needs_of_answers({"building": ("crm",), **({"data": data} if data else {})}, comparison)
    found = recommend(needs, comparison, knowledge.digest)
    assert any(one.criterion == "database_relational" for one in found.requirements) is counts


def test_what_matters_less_never_counts_more_than_where_nobody_spoke_of_it(knowledge: Knowledge) -> None:
    comparison = knowledge.comparison_by_id["python-web"]
    unsaid = {one.criterion: one.weight for one in recommend([], comparison, knowledge.digest).requirements}
    for criterion in unsaid:
        less = Need(aspect=criterion, direction=Direction.DEEMPHASISE)
        found = recommend([less], comparison, knowledge.digest).requirements
        assert all(one.weight <= unsaid[one.criterion] for one in found)
