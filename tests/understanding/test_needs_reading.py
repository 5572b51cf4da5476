"""What the reader of needs makes of a message: each case is a message as typed and what it says."""

from datetime import UTC, date, datetime

import pytest

from bot.facts.load import load, locate_knowledge
from bot.facts.model import Comparison, Direction
from bot.scoring.model import Need, Origin
from bot.understanding.needs.reading import NeedReader


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return load(locate_knowledge(None), date(2100, 1, 1)).default


@pytest.fixture(scope="module")
def reader(comparison: Comparison) -> NeedReader:
    return NeedReader(comparison)


def said(reader: NeedReader, text: str, *standing: str) -> set[str]:
    """The message's needs as "aspect direction", `standing` being what was said before."""
    before = tuple(need for earlier in standing for need in reader.read(earlier).needs)
    return {f"{need.aspect} {need.direction}" for need in reader.read(text, standing=before).needs}


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("we need an admin panel", {"admin require"}),
        ("We'd prefer Jinja templates", {"templating prefer"}),
        ("an audit log and SSO would be nice", {"security prefer", "auth prefer"}),
        ("we don't need translations", {"i18n avoid"}),
        ("no admin, no websockets", {"admin avoid", "async_realtime avoid"}),
        ("no login, forms or admin panel", {"auth avoid", "forms avoid", "admin avoid"}),
        ("no login, just forms", {"auth avoid", "forms require"}),
        ("without login but with an admin panel", {"auth avoid", "admin require"}),
        ("performance doesn't matter much to us", {"performance deemphasise"}),
        ("security is our top priority", {"security emphasise"}),
        ("auth matters more than performance", {"auth emphasise", "performance deemphasise"}),
        ("documentation over speed", {"community emphasise", "performance deemphasise"}),
        ("could you weigh testing higher", {"testing emphasise"}),
        ("mongo or postgres, either works", {"nosql neutral", "database_relational neutral"}),
        ("we need no bloat", {"minimalism require"}),
        (
            "rate limits, background jobs and an API",
            {"throttling require", "background_tasks require", "rest_api require"},
        ),
        ("admin is nice to have, auth is a must", {"admin prefer", "auth require"}),
        ("key points: scalability and testing", {"scalability emphasise", "testing emphasise"}),
        ("we want a small API", {"rest_api require", "project_size neutral"}),
        ("don't forget the api docs", {"api_docs require"}),
        ("adn we need authetication", {"auth require"}),
        ("we don't need celery, and good tests please", {"background_tasks avoid", "testing require"}),
        ("roles more important than translations", {"permissions emphasise", "i18n deemphasise"}),
        ("security counts less than we claimed", {"security deemphasise"}),
        ("async or not, whatever", {"async_realtime neutral"}),
        ("we need speed, but speed is not a priority", {"performance deemphasise"}),
        ("mysql or postgres, both fine", {"database_relational require"}),
    ],
)
def test_what_is_wanted_refused_and_weighed(reader: NeedReader, text: str, needs: set[str]) -> None:
    assert said(reader, text) == needs


@pytest.mark.parametrize(
    ("before", "text", "needs"),
    [
        ("we need an admin panel", "ok without the admin then", {"admin drop"}),
        ("we need an admin panel", "actually, drop the admin panel", {"admin drop"}),
        ("websockets please", "forget what I said about websockets", {"async_realtime drop"}),
        ("it must run on Azure", "we no longer need Azure", {"deployment drop"}),
        ("we keep it in mongo", "postgres, not mongo", {"nosql drop", "database_relational require"}),
        ("live in three weeks", "not three weeks, three months", {"time_to_market require"}),
        ("no admin panel", "the admin is back in", {"admin require"}),
        ("nothing decided yet", "without the admin panel", {"admin avoid"}),
        ("swagger docs for the partners", "forget the docs", {"api_docs drop"}),
        ("the team knows Django", "sorry, nobody knows Django", {"team_experience drop"}),
        (
            "the team knows Django",
            "nobody knows Django, they know Flask",
            {"team_experience drop", "team_experience neutral"},
        ),
    ],
)
def test_what_was_said_before_is_taken_back(reader: NeedReader, before: str, text: str, needs: set[str]) -> None:
    assert said(reader, text, before) == needs


@pytest.mark.parametrize(
    ("text", "aspect", "direction", "value"),
    [
        ("the team knows django", "team_experience", Direction.NEUTRAL, "django"),
        ("two years of FastAPI here", "team_experience", Direction.NEUTRAL, "fastapi"),
        ("we are all juniors", "team_experience", Direction.NEUTRAL, "beginner"),
        ("nobody on the team knows django", "team_experience", Direction.NEUTRAL, "not django"),
        ("our backend is flask already", "existing_stack", Direction.NEUTRAL, "flask"),
        ("it has to be live in three weeks", "time_to_market", Direction.REQUIRE, "weeks"),
        ("we have about 5 months until launch", "time_to_market", Direction.REQUIRE, "months"),
        ("no rush", "time_to_market", Direction.DEEMPHASISE, None),
        ("I'm the only developer", "team_size", Direction.NEUTRAL, "one"),
        ("team of twelve", "team_size", Direction.NEUTRAL, "many"),
        ("we have no money", "budget", Direction.REQUIRE, "zero"),
        ("max 500 euros a month", "budget", Direction.REQUIRE, "small"),
        ("50k concurrent users at launch", "scalability", Direction.REQUIRE, "high"),
        ("only a handful of users", "scalability", Direction.NEUTRAL, "low"),
        ("4 endpoints, that's it", "project_size", Direction.NEUTRAL, "tiny"),
        ("a prototype for our investors", "lifetime", Direction.REQUIRE, "prototype"),
        ("it will be maintained for ten years", "lifetime", Direction.REQUIRE, "long"),
        ("we store it in MySQL", "database_relational", Direction.REQUIRE, "mysql"),
        ("I'm building an online shop", "use_case", Direction.REQUIRE, "marketplace"),
    ],
)
def test_values_are_recognised(
    reader: NeedReader, text: str, aspect: str, direction: Direction, value: str | None
) -> None:
    assert (aspect, direction, value) in [(need.aspect, need.direction, need.value) for need in reader.read(text).needs]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "👍",
        "thanks, very helpful",
        "does flask have an admin panel?",
        "what's an ORM again",
        "which one is better for websockets?",
        "how do I add authentication to fastapi",
        "my brother's shop runs on mongo",
        "@sara did you drop the admin account?",
        "<@U024BE7LH> the login is broken",
        "> we need an admin panel\nsays who",
        "the standup moved, it's in two weeks now",
        "I heard instagram runs on django",
        "the deploy failed again",
        "recommend something please",
        "most of us lean towards Flask",
        "I merged the login branch, please have a look",
        "my phone is slow, I want a faster one",
        "my flight has a delay of two hours",
        "the release party needs a budget",
        "I cannot log in to the vpn",
        "we need to talk about the costs of the party",
        "the security training is due on Monday",
        "we must finish the database review today",
        "I think Flask is just hype",
        "read an article about async yesterday",
    ],
)
def test_what_states_nothing_changes_nothing(reader: NeedReader, text: str) -> None:
    assert reader.read(text).needs == ()


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("what if we needed translations?", {"i18n require"}),
        ("would it change if we added a public API?", {"rest_api require"}),
        ("hypothetically: only two weeks left?", {"time_to_market require"}),
        ("and with mongo instead?", {"nosql require"}),
        ("and if we hired a senior django dev?", {"team_experience neutral"}),
    ],
)
def test_a_what_if_is_told_from_a_need(reader: NeedReader, text: str, needs: set[str]) -> None:
    reading = reader.read(text)
    assert reading.hypothetical
    assert {f"{need.aspect} {need.direction}" for need in reading.needs} == needs


def test_a_question_may_state_a_need_in_passing(reader: NeedReader) -> None:
    assert said(reader, "does it matter that we need SSO?") == {"auth require"}
    assert said(reader, "which is better if we need an admin panel?") == {"admin require"}


def test_a_comment_speaks_of_the_sentence_before(reader: NeedReader) -> None:
    (need,) = reader.read("Does it support SSO? That's a must.").needs
    assert (need.aspect, need.direction, need.must) == ("auth", Direction.REQUIRE, True)


@pytest.mark.parametrize(
    ("text", "must"),
    [
        ("it must run on MongoDB", True),
        ("role based access is non negotiable", True),
        ("mongodb would be nice", False),
        ("we need roles", False),
        ("under no circumstances async, it must not be async", True),
    ],
)
def test_musts_are_heard(reader: NeedReader, text: str, must: bool) -> None:
    assert [need.must for need in reader.read(text).needs] == [must]


def test_a_need_keeps_its_words_and_who_said_them_when(reader: NeedReader) -> None:
    at = datetime(2026, 5, 4, tzinfo=UTC)
    needs = reader.read("we need an admin panel, but no login", who="ana", when=at, origin=Origin.ANSWER).needs
    assert [need.said for need in needs] == ["we need an admin panel", "but no login"]
    assert {(need.who, need.when, need.origin) for need in needs} == {("ana", at, Origin.ANSWER)}


def test_a_message_for_somebody_else_is_left_alone_unless_it_is_for_the_app(reader: NeedReader) -> None:
    assert reader.read("@sara we need an admin panel").addressed_elsewhere
    assert not reader.read("@sara we need an admin panel", addressed=True).addressed_elsewhere


def test_naming_is_needing_in_a_description(reader: NeedReader) -> None:
    text = "Backend of a hospital. Login, roles, forms."
    described = {need.aspect for need in reader.read(text, describing=True).needs}
    assert {"auth", "permissions", "forms"} <= described


def test_what_exists_is_named_once_and_meant_twice(reader: NeedReader) -> None:
    needs = reader.read("we have a FastAPI codebase in production, and we won't rewrite it").needs
    assert {(need.aspect, need.value) for need in needs} == {("existing_stack", "fastapi"), ("rewrite_cost", "fastapi")}


def test_a_value_that_asks_for_less_stands_beside_the_need(reader: NeedReader) -> None:
    needs = reader.read("we need accounts for members and API keys for devices").needs
    assert {(need.aspect, need.value) for need in needs} == {("auth", None), ("auth", "tokens")}


def test_firm_tells_wanting_from_naming(reader: NeedReader) -> None:
    assert reader.read("we need websockets").firm
    assert not reader.read("websockets").firm


def test_a_long_description_gives_its_kind_and_many_needs(reader: NeedReader) -> None:
    text = (
        "We are a team of four and want to build an online shop. Customers have accounts, staff needs an admin panel "
        "with roles. Everything is stored in Postgres. It must be live in two months, and nobody knows Django."
    )
    aspects = {need.aspect: need for need in reader.read(text).needs}
    assert {"use_case", "team_size", "auth", "admin", "permissions", "database_relational", "time_to_market"} <= {
        *aspects
    }
    assert aspects["database_relational"].value == "postgresql"


def test_the_same_message_is_read_the_same_twice(reader: NeedReader, comparison: Comparison) -> None:
    text = "we need login, no admin, and it must be live in 3 weeks; performance is secondary"
    assert reader.read(text) == reader.read(text) == NeedReader(comparison).read(text)


def test_standing_that_was_refused_is_not_taken_back(reader: NeedReader) -> None:
    refused = Need(aspect="admin", direction=Direction.AVOID)
    (need,) = reader.read("no admin panel", standing=(refused,)).needs
    assert need.direction is Direction.AVOID
