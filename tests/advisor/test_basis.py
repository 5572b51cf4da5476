"""What one point of the answer rests on: how its points come about, who wanted it, and how to change that."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

PORTAL = "recommend a customer portal with an admin panel and logins, we are four people"


@pytest.fixture
def portal(chat: Chat) -> Chat:
    chat.command(PORTAL, user="ana")
    return chat


POINTS = [
    ("why only +3 for REST?", "“REST API”"),
    ("why is admin +12?", "“Admin panel”"),
    ("why does admin bring 8 points?", "“Admin panel”"),
    ("how do you get +8 for editing?", "“Editing and publishing content”"),
    ("+8 for the admin panel?", "“Admin panel”"),
    ("why +3 for FastAPI on REST?", "“REST API”"),
    ("explain the +12 for roles", "“Roles and permissions”"),
    ("why is REST worth only +4 when the whole thing is an API?", "“REST API”"),
    ("why only +3 for REST, although everything we do is an API?", "“REST API”"),
    ("why is Postgres worth only +2 if we need it everywhere?", "“Relational database”"),
]


@pytest.mark.parametrize(("asked", "criterion"), POINTS)
def test_points_are_traced_to_weight_share_and_ratings(portal: Chat, asked: str, criterion: str) -> None:
    reply = portal.say(asked)
    assert reply.kind is Kind.WHY
    first, share, *rated = reply.text.splitlines()
    assert first.startswith(criterion)
    assert " of the 100 points" in share
    for line, option in zip(rated, ("Django", "Flask", "FastAPI"), strict=False):
        assert line.startswith(f"• {option} is rated ")
        assert "checked " in line
    assert {part.option for part in reply.answer} == {"flask", "django", "fastapi"}
    assert not reply.changed


def test_the_points_told_are_those_of_the_recommendation(portal: Chat) -> None:
    told = portal.say("why is admin +12?").text
    given = portal.mention("why?").recommendation
    assert given is not None
    by_option = {
        score.option: next(part for part in score.contributions if part.criterion == "admin") for score in given.ranking
    }
    gap = round(by_option["django"].low - by_option["flask"].low)
    assert f"puts Django {gap} points ahead of Flask, not 12." in told
    assert f"rated {by_option['django'].rating} of 5 and gets {by_option['django'].low:.0f}" in told


def test_a_number_alone_is_found_among_the_points(portal: Chat) -> None:
    given = portal.mention("why?").recommendation
    assert given is not None
    heaviest = given.reasons[0]
    told = portal.say(f"where does the +{heaviest.points:.0f} come from?").text
    assert f"puts Django {heaviest.points:.0f} points ahead of Flask." in told
    assert portal.say("why +77?").text.startswith(
        "Nothing puts Django 77 points ahead of Flask here. It is ahead most on"
    )


def test_source_for_that_then_gives_the_facts_behind_it(portal: Chat) -> None:
    facts = portal.say("why is admin +12?").facts
    cited = portal.say("source for that?")
    assert cited.kind is Kind.FACT
    assert set(cited.facts) <= set(facts)
    assert "https://" in cited.text


ASKED_FOR = [
    "on what basis is admin weighted 5?",
    "who decided admin matters that much?",
    "why does the admin panel count so much?",
    "who said we needed an admin panel?",
    "who gave admin a 4?",
    "did anybody mention the admin panel yet? if so what did they say",
    "where does the weight of the admin panel come from?",
]


@pytest.mark.parametrize("asked", ASKED_FOR)
def test_what_somebody_asked_for_is_told_with_the_words_and_who_said_them(portal: Chat, asked: str) -> None:
    reply = portal.say(asked, user="ben")
    first, change, *_ = reply.text.splitlines()
    assert first.startswith(
        "“Admin panel” counts 4 of 5 because it was said here: “a customer portal with an admin panel"
    )
    assert (
        change == "If that is wrong, say “admin panel matters less” or “admin panel matters more”, and I score again."
    )
    assert {need.who for need in reply.drivers} == {"ana"}


@pytest.mark.parametrize("asked", ["why are roles weighted so high?", "who said roles are important?"])
def test_what_was_assumed_is_told_as_that(portal: Chat, asked: str) -> None:
    told = portal.say(asked).text
    assert told.startswith("Nobody asked for “Roles and permissions”. It counts 5 of 5, which I assumed because it is")
    assert "That is what I read from “a customer portal" in told


def test_what_counts_for_everybody_and_what_does_not_count(portal: Chat) -> None:
    little = "Nobody asked for “Deployment”. It counts 0.1 of 5, as it does for everybody who says nothing of it."
    assert portal.say("did anybody mention hosting yet?").text.startswith(little)


def test_an_answer_of_the_questionnaire_is_named(chat: Chat) -> None:
    chat.answer(building="crm", features=("admin",))
    told = chat.say("who decided admin matters that much?").text
    assert "because of an answer in the questionnaire: “" in told


def test_a_must_is_called_one(chat: Chat) -> None:
    chat.command("recommend an API. roles and permissions are a must")
    assert "is a must and counts 5 of 5 because it was said here" in chat.say("why is permissions a must?").text


STATED = [
    (
        'why do you say "team of four"?',
        "“a customer portal with an admin panel and logins, we are four people” (A few people).",
    ),
    (
        "who mentioned the four people?",
        "“a customer portal with an admin panel and logins, we are four people” (A few people).",
    ),
]


@pytest.mark.parametrize(("asked", "words"), STATED)
def test_what_was_told_of_the_team_is_quoted(portal: Chat, asked: str, words: str) -> None:
    reply = portal.say(asked)
    assert reply.text.startswith(f"It was said here: {words}")
    assert reply.drivers[0].who == "ana"


def test_of_what_nobody_spoke_it_says_so(portal: Chat) -> None:
    told = portal.say("did my message about the budget get through?").text
    assert told == "Nobody has told me anything about “budget” here. Say it, and I score again."


@pytest.mark.parametrize("way", ["less", "more"])
@pytest.mark.parametrize("criterion", ["admin panel", "roles and permissions", "safe defaults", "REST API"])
def test_what_it_offers_to_say_does_what_it_says(portal: Chat, criterion: str, way: str) -> None:
    changed = portal.say(f"{criterion} matters {way}").changed
    assert [need.direction.value for need in changed] == ["emphasise" if way == "more" else "deemphasise"]


BESIDE = [
    "who said lunch is important?",
    "did anyone mention the party yet?",
    "why is Tom so important?",
    "who gave Ruth a 5?",
    "did my message about the parking spot get through?",
    "why only 3 for the pizza?",
]


@pytest.mark.parametrize("said", BESIDE)
def test_other_points_among_colleagues_are_theirs(portal: Chat, said: str) -> None:
    assert portal.say(said).kind is Kind.SILENT


KNOWN = [
    "why do you think we know Django?",
    "why do you think we know Django? it's only one of us",
    "how do you know that we know Django?",
    "why do you assume the team knows Django?",
]


@pytest.mark.parametrize("asked", KNOWN)
def test_why_the_team_is_thought_to_know_something_is_told_in_its_words(chat: Chat, asked: str) -> None:
    chat.command("recommend a booking site for dentists, we know Django", user="ana")
    reply = chat.say(asked, user="ben")
    assert reply.kind is Kind.WHY
    assert "It was said here: “a booking site for dentists, we know Django” (Knows Django)." in reply.text
    assert "say “one of us knows Django”, which counts half" in reply.text
    assert not reply.changed


@pytest.mark.parametrize("asked", ["who said we know Django?", "who told you that we know Django"])
def test_who_said_that_the_team_knows_something_is_told(chat: Chat, asked: str) -> None:
    chat.command("recommend a booking site for dentists, we know Django", user="ana")
    reply = chat.say(asked, user="ben")
    assert "Knows Django, from “a booking site for dentists, we know Django”" in reply.text
    assert [need.who for need in reply.drivers] == ["ana"]


def test_what_it_tells_to_say_of_those_who_know_it_works(chat: Chat) -> None:
    chat.command("recommend a booking site for dentists, we know Django", user="ana")
    changed = chat.say("one of us knows Django", user="ben")
    assert "Knows Django (in part)" in changed.text
    assert "Knows Django (in part)" in chat.say("who said that we know Django?").text
    chat.say("nobody knows Django")
    asked = chat.say("why do you think we know Django?")
    assert asked.text.startswith("Nobody said here that you know Django, and it does not count.")
