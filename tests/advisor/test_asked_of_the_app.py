"""Questions to the app about itself, about the answer that stands and about what it just said."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

BRIEF = "recommend a CRM for our sales people, with accounts and an admin panel"


@pytest.fixture
def thread(chat: Chat) -> Chat:
    """A thread with a recommendation in it."""
    chat.command(BRIEF)
    return chat


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("are you chatgpt?", "No language model writes what I say"),
        ("are you an AI?", "a program"),
        ("how do you work? are you a bot?", "a program"),
        ("who wrote you?", "Stack Advisor"),
        ("which llm do you use", "No language model"),
        ("when were your facts checked?", "They were last read"),
        ("on which date did you last check the Django facts?", "facts about Django"),
        ("how up to date are you?", "They were last read"),
        ("where do your facts come from?", "docs.djangoproject.com"),
        ("what are your sources?", "facts about Flask, Django and FastAPI"),
        ("is my data stored?", "I keep what was said to me"),
        ("do you store my messages?", "I keep what was said to me"),
        ("who can see this?", "only you see"),
        ("can you be wrong?", "Yes, I can be wrong"),
        ("is your recommendation biased?", "But I can be wrong"),
        ("I think your scoring is arbitrary.", "Yes, I can be wrong"),
        ("what is a need?", "A need is something you told me"),
        ("what does 'too close to call' mean?", "90 times in 100"),
        ('what does "99 times in 100" mean?', "stays first"),
        ("what is a criterion", "rated on"),
    ],
)
def test_it_says_what_it_is_and_what_its_words_mean(chat: Chat, asked: str, told: str) -> None:
    reply = chat.mention(asked)
    assert reply.kind is Kind.SMALLTALK
    assert told in reply.text
    assert (reply.facts, reply.changed) == ((), ())


@pytest.mark.parametrize(
    "said",
    ["are you sure?", "really?", "who can see this?", "can you be wrong?", "who wrote this?", "are you real?", "more"],
)
def test_what_colleagues_ask_each_other_is_left_to_them(chat: Chat, said: str) -> None:
    assert chat.say(said).text == ""


def test_the_score_asked_about_is_explained_by_its_parts(thread: Chat) -> None:
    score = thread.say("what's the current winner?").recommendation
    assert score is not None
    points = round(score.ranking[0].low)
    told = thread.say(f"how is the {points} computed?")
    assert told.kind is Kind.WHY
    assert told.text.startswith(f"Django has {points} of 100 points.")
    assert "“Admin panel” 15 (rated 5 of 5, weight 4)" in told.text
    assert "why 49" not in told.text
    assert thread.say("why only 49?").text.startswith("Flask has 49 of 100 points.")


def test_a_number_that_nobody_has_is_said_to_be_nobodys(thread: Chat) -> None:
    told = thread.say("how do you get to 71?").text
    assert told.startswith("Nobody has 71 points here: Django has 97, Flask has 49 and FastAPI has 45.")


def test_the_parts_of_a_score_add_up(thread: Chat) -> None:
    told = thread.mention("how do you get to 97?").text
    assert "17 more criteria" in told or "more criteria the other" in told


def test_before_anything_was_asked_a_score_is_one_by_everyday_weights(chat: Chat) -> None:
    assert "everyday weights" in chat.mention("how is the 78 computed?").text
    assert "Nothing has been scored here yet" in chat.mention("how are the scores calculated?").text
    assert chat.say("how are the scores calculated?").text == ""


@pytest.mark.parametrize("asked", ["what's the current winner?", "just pick", "verdict pls", "who is ahead now?"])
def test_the_answer_that_stands_is_told_in_three_lines(thread: Chat, asked: str) -> None:
    told = thread.say(asked)
    assert (told.kind, told.options) == (Kind.WHY, ("django", "flask"))
    lines = told.text.splitlines()
    assert lines[0].startswith("Clear: Django comes first")
    assert lines[1] == "Django 97, Flask 49, FastAPI 45 of 100 points."
    assert lines[2].startswith("Of what you asked for, it is ahead most on Admin panel")
    assert "; of what I assumed, on Roles and permissions" in lines[2]


def test_asked_to_pick_before_anything_was_recommended_it_recommends(chat: Chat) -> None:
    assert chat.mention("just pick").kind is Kind.RECOMMENDATION


@pytest.mark.parametrize("asked", ["why is it still django?", "ok Django then?", "is it django then?"])
def test_doubt_about_the_first_gets_the_reasons(thread: Chat, asked: str) -> None:
    told = thread.say(asked)
    assert told.kind is Kind.WHY
    assert "Roles and permissions" in told.text


@pytest.mark.parametrize("asked", ["what don't you know yet?", "what would you ask next?", "what's missing?"])
def test_it_says_what_it_would_ask_next(chat: Chat, asked: str) -> None:
    told = chat.mention(asked)
    assert told.kind is Kind.NEEDS
    assert "What would help most to know: " in told.text
    assert told.changed == ()


@pytest.mark.parametrize("asked", ["which is worst?", "which should I avoid?", "what's the worst for us"])
def test_the_last_is_named_with_the_reason(thread: Chat, asked: str) -> None:
    told = thread.say(asked)
    assert told.kind is Kind.WHY
    assert told.text.startswith("FastAPI comes last for what you told me.")
    assert "Where FastAPI loses most to Django" in told.text


def test_without_needs_the_last_is_last_by_everyday_weights(chat: Chat) -> None:
    told = chat.mention("which is worst?")
    assert told.text.startswith("By everyday weights, as nobody has told me any need, Flask comes last.")


def test_the_worst_on_a_topic_is_the_lowest_rated_on_it(chat: Chat) -> None:
    told = chat.mention("which one is worst for migrations?")
    assert told.kind is Kind.COMPARISON
    assert told.topics[0] == "migrations"


@pytest.mark.parametrize(
    "asked", ["source?", "says who?", "since when?", "is that still true?", "link?", "got a source for that?"]
)
def test_what_was_just_said_has_a_source(chat: Chat, asked: str) -> None:
    fact = chat.mention("does Flask have an ORM?")
    told = chat.say(asked)
    assert (told.kind, told.topics[0], told.options) == (Kind.FACT, "orm", ("flask",))
    assert told.facts[0] == fact.facts[0]
    assert "flask-sqlalchemy.palletsprojects.com" in told.text
    assert "due to be read again by" in told.text


@pytest.mark.parametrize("asked", ["really?", "are you sure?", "how sure are you?"])
def test_doubt_about_a_fact_gets_its_source(chat: Chat, asked: str) -> None:
    chat.mention("does Flask have an ORM?")
    assert "flask-sqlalchemy.palletsprojects.com" in chat.mention(asked).text


@pytest.mark.parametrize("asked", ["how sure are you?", "are you sure?"])
def test_doubt_about_the_recommendation_gets_what_would_turn_it_round(thread: Chat, asked: str) -> None:
    assert thread.say(asked).text.startswith("Clear: Django comes first")


def test_nothing_said_has_no_source(chat: Chat) -> None:
    assert "not said anything here yet" in chat.mention("source?").text
    assert chat.say("source?").text == ""


def test_more_is_told_and_then_there_is_no_more(chat: Chat) -> None:
    first = chat.mention("how do I deploy Django?")
    further = chat.mention("elaborate")
    assert further.kind is Kind.FACT
    assert further.facts
    assert not set(further.facts) & set(first.facts)
    for _ in range(9):
        last = chat.mention("tell me more")
    assert last.text.startswith("That is all I have on")


def test_the_same_in_short(chat: Chat) -> None:
    chat.mention("is django good for rest apis?")
    told = chat.mention("eli5")
    assert told.text.startswith("In short, on “REST APIs”:\nDjango: ")
    assert len(told.text.splitlines()) == 2
    assert "djangoproject" in chat.mention("source?").text or "django-rest" in chat.mention("source?").text


def test_the_second_one_is_the_second_of_the_ranking(thread: Chat) -> None:
    told = thread.say("the second one")
    assert (told.kind, told.options) == (Kind.WHY, ("flask",))


def test_and_the_other_after_a_recommendation_is_about_the_ranking(thread: Chat) -> None:
    told = thread.say("and fastapi?")
    assert (told.kind, told.options) == (Kind.WHY, ("fastapi",))
