"""Short turns after an answer, as people put them who are in doubt, in a hurry or at home in another language."""

import pytest

from bot.advisor.conversation import Kind
from bot.facts.model import Direction
from tests.advisor.conftest import Chat


@pytest.fixture
def thread(chat: Chat) -> Chat:
    chat.command("recommend internal tool with admin panel and server pages, team knows flask")
    return chat


@pytest.mark.parametrize("text", ["and now?", "how does it stand now", "how do things stand?", "so how does it look"])
def test_how_it_stands_is_told_in_short(thread: Chat, text: str) -> None:
    assert thread.say(text).text.startswith("Clear: Django comes first")


@pytest.mark.parametrize(
    "text", ["who says you that? show the source", "sources?", "show me the proof", "who told you?"]
)
def test_the_source_is_told_to_whoever_doubts(thread: Chat, text: str) -> None:
    thread.mention("how fast is flask?")
    assert "flask.palletsprojects.com" in thread.say(text).text


def test_the_source_of_a_rating_is_that_of_the_option_rated_so(thread: Chat) -> None:
    thread.mention("how fast is flask?")
    assert "flask.palletsprojects.com" in thread.say("what is the source for the 3 of 5").text


@pytest.mark.parametrize(
    "text", ["why do you push django so much?", "why still django?", "why are you always recommending django"]
)
def test_who_wonders_about_the_first_is_told_why(thread: Chat, text: str) -> None:
    reply = thread.say(text)
    assert reply.kind is Kind.WHY
    assert "Admin panel" in reply.text


@pytest.mark.parametrize("text", ["why still django?", "why do you keep pushing django?"])
def test_who_takes_another_for_the_first_is_told_who_is_first(chat: Chat, text: str) -> None:
    chat.command("recommend microservice rest api with few endpoints, team knows flask, small")
    assert chat.say(text).text.startswith("Flask comes first now, not Django.")


@pytest.mark.parametrize(
    "text", ["ok thats honest. lets go with flask", "fair enough, we take flask", "that's convincing. let's use flask"]
)
def test_what_is_granted_first_can_be_decided_next(thread: Chat, text: str) -> None:
    assert thread.say(text).decided == ("flask",)


@pytest.mark.parametrize("text", ["is that honest? lets go with flask?", "thats honest if we go with flask"])
def test_what_is_asked_or_conditional_decides_nothing(thread: Chat, text: str) -> None:
    assert thread.say(text).kind is not Kind.DECIDE


@pytest.mark.parametrize("text", ["thats wrong", "this is not true", "that isn't what we said"])
def test_what_is_called_wrong_is_said_again_with_the_way_to_mend_it(thread: Chat, text: str) -> None:
    thread.say("we need payments")
    assert thread.say(text).text.startswith("I understood: Third-party services and packages: payments")
    thread.mention("how fast is flask?")
    assert "press Challenge" in thread.say(text).text


def test_among_colleagues_who_were_told_nothing_wrong_is_no_word_for_the_app(chat: Chat) -> None:
    assert chat.say("thats wrong").kind is Kind.SILENT


def test_how_fast_a_first_version_is_done_is_no_question_of_run_time(thread: Chat) -> None:
    assert thread.say("how fast is the first version with flask?").topics[0] == "mvp"


def test_hearsay_behind_a_question_leaves_it_the_question(thread: Chat) -> None:
    assert thread.say("is flask still maintained? somebody told me its dead").topics[0] == "community"


def test_one_need_is_undone_and_the_others_stay(thread: Chat) -> None:
    reply = thread.say("undo the server pages")
    assert "Taken back: Pages rendered on the server" in reply.text
    assert {need.aspect for need in reply.needs} == {"use_case", "admin", "team_experience"}


def test_a_doubtful_reading_is_undone_by_the_words_it_names(chat: Chat) -> None:
    chat.mention("an internal tool, but no admin panel")
    told = chat.say("we need an admin panel and payments and background jobs").text
    assert "say “undo an admin panel” if that is wrong" in told
    after = {need.aspect: need.direction for need in chat.say("undo an admin panel").needs}
    assert after["admin"] is Direction.AVOID
    assert {"integrations", "background_tasks"} <= after.keys()
    assert chat.say("undo").text.startswith(("Taken back: ", "Count"))


def test_what_was_never_stated_cannot_be_undone(thread: Chat) -> None:
    assert "nothing changes" in thread.mention("undo the websockets").text


def test_what_a_form_turned_round_is_undone_without_the_rest_of_it(chat: Chat) -> None:
    chat.mention("an internal tool, but no admin panel")
    told = chat.answer("we need an admin panel and payments", building="internal_tool").text
    assert "say “undo an admin panel” if that is wrong" in told
    after = {need.aspect: need.direction for need in chat.say("undo an admin panel").needs}
    assert after["admin"] is Direction.AVOID
    assert after["integrations"] is Direction.REQUIRE
