"""What the reader of needs makes of the description of a project, as given to `/stack recommend`."""

from datetime import date

import pytest

from bot.facts.load import load, locate_knowledge
from bot.understanding.needs.reading import NeedReader


@pytest.fixture(scope="module")
def reader() -> NeedReader:
    return NeedReader(load(locate_knowledge(None), date(2100, 1, 1)).default)


def described(reader: NeedReader, text: str) -> dict[str, str]:
    """The direction of each aspect the description names."""
    return {need.aspect: str(need.direction) for need in reader.read(text, describing=True).needs}


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        # What looks like office talk among colleagues is part of the project here.
        ("Meeting-room app: a REST API, login", {"rest_api": "require", "auth": "require"}),
        ("Ticket desk for the canteen with user accounts and reports over SQL", {"auth": "require"}),
        # Whoever asks what fits says for what.
        ("What fits a portal that needs login, an admin interface and roles?", {"auth": "require", "admin": "require"}),
        ("which one for a service with websockets and a REST API?", {"async_realtime": "require"}),
        # A wish for later is for what stands beside it only.
        ("Login, forms, an admin panel and maybe later websockets", {"auth": "require", "async_realtime": "prefer"}),
        ("Postgres now, later Redis, OpenAPI for the app", {"database_relational": "require", "api_docs": "require"}),
        # "Only" makes a must of what it closes, not of all that stood before.
        ("Login, forms and only one lively screen", {"auth": "require", "forms": "require"}),
        # What goes over a wire is not weighed against the wire.
        ("Live chat over websockets", {"async_realtime": "require"}),
        ("A REST API over MongoDB", {"rest_api": "require", "nosql": "require"}),
        ("High traffic is not expected", {"scalability": "avoid"}),
        ("It should not fall over under high load", {"scalability": "require"}),
    ],
)
def test_a_description_is_read_as_one(reader: NeedReader, text: str, needs: dict[str, str]) -> None:
    found = described(reader, text)

    assert {aspect: found.get(aspect) for aspect in needs} == needs


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("the team has extensive experience", "integrations"),
        ("everything runs on a local machine first", "i18n"),
        ("a start-up of lawyers", "performance"),
        ("opinion on a tool for gardeners", "conventions"),
        ("the rest of the machines stand in Ulm", "rest_api"),
        ("another type of parcel", "typed_validation"),
        ("each box contains a sensor", "deployment"),
        ("the support agents answer within an hour", "ml"),
        ("the author is shown beside the text", "permissions"),
        ("a valid reason has to be given", "typed_validation"),
        ("the hall has certificates on its walls", "security"),
        ("it is a platform for renting tools and hiring out vans", "community"),
        ("members perform songs", "performance"),
        ("a new colleague joins the club", "database_relational"),
    ],
)
def test_a_word_of_the_same_stem_is_no_need(reader: NeedReader, text: str, aspect: str) -> None:
    assert aspect not in described(reader, text)


def test_no_boilerplate_is_to_be_quick(reader: NeedReader) -> None:
    assert described(reader, "a dashboard without boilerplate")["time_to_market"] == "require"


def test_what_the_legal_department_said_makes_no_must(reader: NeedReader) -> None:
    needs = reader.read("api + admin, 4 devs, no flask, legal said no", describing=True).needs

    assert not any(need.must for need in needs if need.aspect == "admin")
