"""A message with two parts: both are taken up, or the one that is left is named."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

PORTAL = "recommend a customer portal with an admin panel and logins, we are four people"


@pytest.fixture
def portal(chat: Chat) -> Chat:
    chat.command(PORTAL)
    return chat


NEED_AND_QUESTION = [
    ("drop the admin, and what about Flask?", ("admin", "drop"), "Flask has 46 points"),
    ("we need SSO. why is Django first?", ("auth", "require"), "Clear: Django comes first"),
    ("no websockets please, and why is Flask last?", ("async_realtime", "avoid"), "Flask has 4"),
    ("drop the admin. how sure are you?", ("admin", "drop"), "Clear: Django comes first"),
    ("Flask is out. what about FastAPI?", ("ruled_out", "avoid"), "FastAPI has 46 points, Django"),
    ("we need MongoDB and is Django good at that?", ("nosql", "require"), "Django"),
    ("our launch can wait. what would make Flask win?", ("time_to_market", "deemphasise"), "Flask has 47 points"),
    ("we need a REST API and show our needs", ("rest_api", "require"), "What you have told me:"),
    ("who said we need an admin? and we need SSO", ("auth", "require"), "“Admin panel” counts 4 of 5 because"),
]


@pytest.mark.parametrize(("said", "need", "answer"), NEED_AND_QUESTION)
def test_a_need_and_a_question_are_both_taken_up(portal: Chat, said: str, need: tuple[str, str], answer: str) -> None:
    reply = portal.say(said)
    assert reply.kind is Kind.NEEDS
    assert [(one.aspect, one.direction.value) for one in reply.changed] == [need]
    assert reply.text.startswith("Understood. ")
    assert answer in reply.also
    assert reply.also in reply.text
    stands = {(one.aspect, one.direction.value) for one in portal.conversation.needs}
    assert need in stands or need[1] == "drop"


def test_the_question_is_answered_on_what_the_need_made_of_it(portal: Chat) -> None:
    reply = portal.say("drop the admin, and what about Flask?")
    assert reply.recommendation is not None
    django = reply.recommendation.ranking[0]
    assert f"Django {django.low:.0f}." in reply.also


TWO_REQUESTS = [
    ("record it and ask the team", Kind.DECIDE, "Press “Ask the team”"),
    ("why is Django first? and does Flask have an admin?", Kind.FACT, "Clear: Django comes first"),
    ("what are the risks? and what would make Flask win?", Kind.WHAT_IF, "Django"),
]


@pytest.mark.parametrize(("said", "kind", "beside"), TWO_REQUESTS)
def test_two_requests_are_both_met(portal: Chat, said: str, kind: Kind, beside: str) -> None:
    reply = portal.say(said)
    assert reply.kind is kind
    assert beside in reply.also


def test_undoing_and_asking_go_in_their_order(portal: Chat) -> None:
    portal.say("we need MongoDB")
    reply = portal.say("undo that and show our needs")
    assert reply.text.startswith("Taken back: A NoSQL database: MongoDB")
    assert "What you have told me:" in reply.also
    assert "MongoDB" not in reply.also


def test_what_cannot_be_answered_is_named(portal: Chat) -> None:
    reply = portal.say("we also need a REST API, and who decides this?")
    assert [need.aspect for need in reply.changed] == ["rest_api"]
    assert reply.also == "I have no answer to “who decides this?”; ask it by itself in other words."


ONE_THING = [
    ("really? how sure are you?", Kind.WHY),
    ("let's go with Django, it has everything", Kind.DECIDE),
    ("why Django? it is so big", Kind.WHY),
    ("we need PDF exports. what does that change?", Kind.NEEDS),
    ("what is an ORM? we never used one", Kind.FACT),
]


@pytest.mark.parametrize(("said", "kind"), ONE_THING)
def test_what_is_one_thing_gets_one_answer(portal: Chat, said: str, kind: Kind) -> None:
    reply = portal.mention(said)
    assert not reply.also
    assert reply.kind in (kind, Kind.WHY)


@pytest.mark.parametrize(
    "said",
    [
        "did you merge it? and why is the build red?",
        "Ben, drop the meeting, and what about lunch?",
        "the printer is out. what about the other one?",
        "record the call and ask Ruth",
    ],
)
def test_two_things_said_to_colleagues_are_theirs(portal: Chat, said: str) -> None:
    assert portal.say(said).kind is Kind.SILENT


def test_revert_right_after_a_change_takes_it_back(portal: Chat) -> None:
    portal.say("we need MongoDB")
    assert portal.say("revert it").text.startswith("Taken back: A NoSQL database: MongoDB")


@pytest.mark.parametrize("said", ["revert it", "revert", "rollback please", "roll that back"])
def test_revert_out_of_the_blue_is_said_of_code(portal: Chat, said: str) -> None:
    assert portal.say(said).kind is Kind.SILENT
    portal.say("does Flask have an admin?")
    needs = portal.conversation.needs
    assert portal.say(said).kind is Kind.SILENT
    assert portal.conversation.needs == needs


def test_asked_to_revert_out_of_the_blue_it_asks_what(portal: Chat) -> None:
    portal.say("we need MongoDB")
    portal.say("does Flask have an admin?")
    told = portal.mention("revert it").text
    assert told.startswith("Take back what? The last change was: A NoSQL database: MongoDB, from “we need MongoDB”.")
    assert "nosql" in {need.aspect for need in portal.conversation.needs}


@pytest.mark.parametrize("asked", ["source?", "source for that?", "any source for it?", "are you sure?", "really?"])
@pytest.mark.parametrize(
    "before", ["does Flask have an admin?", "how is testing in the three?", "django vs fastapi on auth"]
)
def test_a_doubt_about_a_fact_is_met_with_its_source(portal: Chat, before: str, asked: str) -> None:
    facts = portal.say(before).facts or portal.conversation.shown
    reply = portal.say(asked)
    assert reply.kind is Kind.FACT
    assert "https://" in reply.text
    assert set(reply.facts) <= set(facts)


@pytest.mark.parametrize("asked", ["what does django lack?", "what's missing in FastAPI?", "what does Flask not have?"])
def test_what_an_option_lacks_is_told(portal: Chat, asked: str) -> None:
    reply = portal.say(asked)
    assert reply.kind is Kind.WHY
    assert "built in" in reply.text


@pytest.mark.parametrize(
    "said",
    ["emails have to be sent", "it has to send mails", "it must send emails", "mails have to go out every night"],
)
def test_sending_mail_is_a_need(portal: Chat, said: str) -> None:
    assert "background_tasks" in {need.aspect for need in portal.say(said).changed}
