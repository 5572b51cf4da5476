"""What teams go on to ask once they have an answer: by one thing alone, what it takes, what else there was."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

BRIEF = "recommend internal tool for warehouse staff, team of five, they log in, see stock, live before summer"


@pytest.mark.parametrize(
    ("said", "kind", "told"),
    [
        ("can you rank them by ease of learning only", Kind.COMPARISON, "By “Easy to learn” alone:"),
        ("sort by speed", Kind.COMPARISON, "By “Speed and light footprint” alone:"),
        ("only look at performance", Kind.COMPARISON, "By “Speed and light footprint” alone:"),
        ("show the numbers", Kind.WHY, "of 100"),
        ("which of these needs matter most?", Kind.WHY, "of 100"),
        ("what would it take to go with Flask?", Kind.WHAT_IF, "Flask"),
        ("what would it take for flask", Kind.WHAT_IF, "Flask"),
        ("I disagree with the weight on login", Kind.WHY, "matters less"),
        ("what about a split: fastapi for the api and django for the admin", Kind.FACT, "splits the work"),
        ("what other frameworks did you consider", Kind.SMALLTALK, "no others"),
        ("ok what happens next", Kind.WHY, "Agreed?"),
    ],
)
def test_it_is_answered_and_changes_no_need(chat: Chat, said: str, kind: Kind, told: str) -> None:
    stood = chat.command(BRIEF).needs
    reply = chat.mention(said)
    assert reply.kind is kind
    assert told in reply.text
    assert reply.changed == () or kind is Kind.WHAT_IF
    assert chat.conversation.needs == stood


def test_what_was_taken_out_is_put_back(chat: Chat) -> None:
    stood = chat.command(BRIEF).needs
    chat.mention("ignore the deadline for a second")
    assert {need.aspect for need in chat.conversation.needs if need.direction == "require"} < {
        need.aspect for need in stood
    } | {"use_case"}
    reply = chat.mention("ok put it back")
    assert reply.kind is Kind.NEEDS
    assert any(need.aspect == "time_to_market" and need.direction == "require" for need in chat.conversation.needs)


@pytest.mark.parametrize(
    "said",
    [
        "sort the laundry by colour only",
        "who put the milk back in?",
        "just look at that sunset",
        "what other meetings do you have today",
    ],
)
def test_like_words_among_colleagues_are_theirs(chat: Chat, said: str) -> None:
    chat.command(BRIEF)
    assert chat.say(said).kind is Kind.SILENT


@pytest.mark.parametrize(
    "brief",
    [
        "food delivery app with live courier positions on a map",
        "we show the live position of every bus",
        "a portal with gps live for our vans",
    ],
)
def test_where_things_are_just_now_is_real_time(chat: Chat, brief: str) -> None:
    assert "async_realtime" in {need.aspect for need in chat.command(f"recommend {brief}").needs}


def test_couriers_are_no_courses(chat: Chat) -> None:
    assert "e-learning" not in chat.mention("can FastAPI handle 500 couriers sending their position?").text


def test_y_is_why(chat: Chat) -> None:
    stood = chat.command(BRIEF).needs
    assert chat.say("y does the login count 10 points").kind is not Kind.NEEDS
    assert chat.say("y only +8 for speed of development").kind is Kind.WHY
    assert chat.conversation.needs == stood


@pytest.mark.parametrize("said", ["I know Flask inside out, you ignored that", "no, I said I know Flask inside out"])
def test_who_knows_something_inside_out_knows_it(chat: Chat, said: str) -> None:
    chat.command(BRIEF)
    assert [(need.direction, need.value) for need in chat.mention(said).changed] == [("neutral", "flask")]
