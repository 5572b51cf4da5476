"""What people ask who use the app for the first time, in a thread with a recommendation; and what sounds like it."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat


@pytest.mark.parametrize(
    "asked",
    [
        "so why not flask then? what would we have to build ourselves",
        "why not Flask? And what would we have to build ourselves?",
        "why not flask and what is missing there?",
    ],
)
def test_the_second_question_is_about_the_option_of_the_first(tool: Chat, asked: str) -> None:
    told = tool.mention(asked).text
    assert "Flask has 53 points" in told
    assert "Django has not built in" not in told
    assert "Django has built in" not in told


def test_what_flask_leaves_to_build_is_told_by_its_name(tool: Chat) -> None:
    told = tool.mention("so why not flask then? what would we have to build ourselves").text
    assert "Of what you need, Flask has not built in: Admin panel" in told


@pytest.mark.parametrize(
    "asked",
    [
        "so gdpr. is any of them better there?",
        "I only meant gdpr.. deleting a patient's data, which one helps with that?",
        "zebra farming. which one is best for that?",
        "what about rate limiting: which is better at that?",
    ],
)
def test_a_question_that_points_back_is_no_need_and_brings_no_recommendation(tool: Chat, asked: str) -> None:
    for reply in (tool.mention(asked), tool.say(asked)):
        assert reply.kind is not Kind.RECOMMENDATION
        assert reply.changed == ()
    assert "You said" not in tool.mention(asked).text


def test_what_no_fact_speaks_of_is_named(tool: Chat) -> None:
    told = tool.mention("zebra farming. which one is best for that?")
    assert told.kind is Kind.NOT_COVERED
    assert told.text.startswith("I have no fact on “zebra farming”")


@pytest.mark.parametrize("said", ["we take payments. is that a problem?", "we need REST. which one is best for that?"])
def test_a_need_before_the_question_stays_one(tool: Chat, said: str) -> None:
    assert "no fact on" not in tool.mention(said).text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("FastAPI is at version 1.0 by now, isn't it?", "The facts say otherwise: the newest release of FastAPI"),
        ("FastAPI has reached 1.0, right?", "The facts say otherwise: the newest release of FastAPI"),
        ("Django is at version 6.1, right?", "The facts agree: the newest release of Django that I read of is 6.1"),
    ],
)
def test_a_version_is_set_against_the_newest(tool: Chat, said: str, told: str) -> None:
    assert tool.mention(said).text.startswith(told)


@pytest.mark.parametrize(
    "said", ["the django admin is ugly and nobody likes it", "Flask is ugly", "the Django admin looks like the 1990s"]
)
def test_taste_is_neither_borne_out_nor_refuted(tool: Chat, said: str) -> None:
    assert tool.say(said).text == ""
    told = tool.mention(said).text
    assert "The facts" not in told
    assert "Community" not in told


def test_other_claims_still_are(tool: Chat) -> None:
    assert tool.mention("Django is slow").text.startswith("The facts agree: ")


@pytest.mark.parametrize(
    "asked",
    [
        "Source for Django being better at a long life? FastAPI is huge.",
        "I asked for a source for the long life rating",
        "what is the source for the rating on long-term support?",
        "any evidence for Django's rating on stability?",
    ],
)
def test_a_rating_is_told_with_its_sources(tool: Chat, asked: str) -> None:
    for reply in (tool.mention(asked), tool.say(asked)):
        assert "Django is rated 5 of 5 on “Stability and long-term support”" in reply.text
        assert "It rests on:" in reply.text
        assert "endoflife.date" in reply.text


@pytest.mark.parametrize("asked", ["source for that?", "what is the source of this?"])
def test_the_source_of_what_was_just_said_is_another_question(tool: Chat, asked: str) -> None:
    assert "is rated" not in tool.mention(asked).text


@pytest.mark.parametrize("said", ["no node, please", "no rails please", "without laravel, please"])
def test_what_it_does_not_know_is_no_need_that_could_be_dropped(tool: Chat, said: str) -> None:
    told = tool.mention(said)
    assert told.text.startswith("I only know Flask, Django and FastAPI; there is nothing here on ")
    assert told.topics == ()


@pytest.mark.parametrize(
    "asked", ["what are the risks of FastAPI over ten years?", "what can go wrong with FastAPI in the long run?"]
)
def test_risks_over_the_years_are_risks(tool: Chat, asked: str) -> None:
    assert "What speaks against FastAPI" in tool.mention(asked).text


@pytest.mark.parametrize(
    "asked", ["how much does the admin panel matter?", "how important is the admin?", "how heavily does admin count?"]
)
def test_how_much_it_matters_is_its_weight_and_its_points(tool: Chat, asked: str) -> None:
    told = tool.say(asked).text
    assert "counts 5 of 5 because it was said here" in told
    assert "of the 100 points" in told


@pytest.mark.parametrize("asked", ["what did Ana say about the admin panel?", "what does @ana want for the admin?"])
def test_what_somebody_said_of_it_is_quoted(tool: Chat, asked: str) -> None:
    reply = tool.say(asked)
    assert "from “an internal tool for a company, we must have an admin panel”" in reply.text
    assert [need.aspect for need in reply.drivers] == ["admin"]


def test_who_said_it_is_told_or_that_nobody_did(tool: Chat) -> None:
    asked = "who said the team knows django?"
    assert tool.mention(asked).text.startswith("Nobody has told me here: “the team knows Django”.")
    tool.mention("our team knows Flask")
    told = tool.mention(asked).text
    assert told.startswith("Nobody has told me here: “the team knows Django”. What I took up on that is:")
    assert "“our team knows Flask”" in told
    tool.mention("our team knows Django")
    assert "from “our team knows Django”" in tool.mention(asked).text


@pytest.mark.parametrize("said", ["what did Ana say?", "what did Ben eat?", "who said that?", "who said lunch?"])
def test_talk_of_what_was_said_elsewhere_is_left_alone(tool: Chat, said: str) -> None:
    assert "I took up" not in tool.say(said).text


@pytest.mark.parametrize(
    "asked", ["can you write me the websocket endpoint?", "write us the code for the admin panel please"]
)
def test_it_writes_no_code_and_says_so(tool: Chat, asked: str) -> None:
    told = tool.mention(asked)
    assert told.text.startswith("I write no code: I compare, by facts with their sources.")
    assert told.facts
    assert "I write no code" not in tool.say(asked).text


@pytest.mark.parametrize("asked", ["so?", "well?"])
def test_a_bare_so_gets_what_stands(tool: Chat, asked: str) -> None:
    assert tool.mention(asked).text.startswith("Clear: Django comes first")
    assert tool.say(asked).text == ""


@pytest.mark.parametrize("asked", ["why is it clear? I said almost nothing", "how can it be so clear already?"])
def test_why_it_is_clear_is_how_often_and_by_what(tool: Chat, asked: str) -> None:
    tool.mention("how is flask tested?")
    told = tool.say(asked).text
    assert told.startswith("Clear: Django comes first")
    assert "Tried with 512 weightings" in told
    assert "You told me “Internal tool” and “An admin panel (a must)”." in told
    assert "Assumed for “Internal tool”" in told


@pytest.mark.parametrize(
    "asked", ["i still dont understand. can you explain it more simple?", "say it in simpler words"]
)
def test_said_more_simply_it_is_short(tool: Chat, asked: str) -> None:
    told = tool.mention(asked).text
    assert told.startswith("For an internal tool for a company, Django fits best")
    assert "[" not in told


@pytest.mark.parametrize("asked", ["what is an ORM? and what is REST?", "what is an ORM and what is REST?"])
def test_two_words_get_two_meanings(tool: Chat, asked: str) -> None:
    told = tool.mention(asked).text
    assert "• An ORM (object-relational mapper)" in told
    assert "• A REST API is" in told


def test_what_an_option_is_at_all_is_told_in_plain_words(tool: Chat) -> None:
    for asked in ("what is Django? Is it a program which we buy?", "do we have to buy Django?"):
        told = tool.mention(asked).text
        assert told.startswith("A web framework is a ready-made base for web applications")
        assert "It is no finished program" in told
        assert "Django is free under the BSD 3-clause licence" in told


@pytest.mark.parametrize("asked", ["how long would it take us to learn django", "how many weeks to get into Django?"])
def test_no_fact_gives_a_time_to_learn_it(tool: Chat, asked: str) -> None:
    told = tool.say(asked).text
    assert told.startswith("No fact I have gives a time for that: it depends on who learns.")
    assert "Django offers an eight-part tutorial" in told


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("it's the backend of a mobile app", "cross_platform"),
        ("the backend of our mobile app", "cross_platform"),
        ("Back end of a mobile or cross-platform app", "cross_platform"),
        ("payments, billing or banking", "payments"),
        ("it's a portfolio or personal site", "portfolio"),
        ("one of several microservices", "microservice"),
    ],
)
def test_what_is_built_is_taken_after_needs_too(chat: Chat, said: str, kind: str) -> None:
    for say in (chat.mention, chat.say):
        chat.conversation = type(chat.conversation)()
        chat.command("recommend we need accounts and postgres")
        say(said)
        assert [need.value for need in chat.conversation.needs if need.aspect == "use_case"] == [kind]
