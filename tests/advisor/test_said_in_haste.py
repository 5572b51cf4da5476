"""What people type when they are sure that they will be understood: in haste, misspelt, by half."""

import pytest

from bot.advisor.conversation import Kind
from bot.advisor.reply import Advisor
from tests.advisor.conftest import Chat

BRIEF = "recommend a CRM for our sales people, with accounts and an admin panel"


@pytest.fixture
def thread(chat: Chat) -> Chat:
    """A thread with a recommendation in it."""
    chat.command(BRIEF)
    return chat


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("k lets go w flask", "flask"),
        ("lets go wiht djagno", "django"),
        ("ship it with django", "django"),
        ("let's use fastapi then", "fastapi"),
        ("django then", "django"),
        ("our decision: flask", "flask"),
        ("yeah let's do django", "django"),
        ("yep, flask", "flask"),
        ("fine, django", "django"),
        ("final fastapi", "fastapi"),
        ("going w fapi", "fastapi"),
        ("ok ill take flask i guess", "flask"),
        ("fastapi final, mike disagrees", "fastapi"),
        ("agreed, flask is enough", "flask"),
        ("3 thumbs, fastapi wins", "fastapi"),
    ],
)
def test_a_decision_is_heard(thread: Chat, text: str, option: str) -> None:
    reply = thread.say(text)
    assert (reply.kind, reply.decided) == (Kind.DECIDE, (option,))


@pytest.mark.parametrize(
    "text",
    [
        "should we ship it with django?",
        "would you go w flask?",
        "we could use fastapi",
        "who uses django then",
        "yes django has that",
        "fine, django devs are hard to find",
        "yep, flask?",
        "what would make fastapi win",
    ],
)
def test_what_only_sounds_like_a_decision_is_none(thread: Chat, text: str) -> None:
    assert thread.say(text).kind is not Kind.DECIDE


@pytest.mark.parametrize(
    "text",
    [
        "what do we need so far?",
        "summary",
        "recap pls",
        "what needs do you have now?",
        "where do we stand?",
        "wat do we need",
    ],
)
def test_the_needs_so_far_are_listed(thread: Chat, text: str) -> None:
    reply = thread.say(text)
    assert reply.kind is Kind.NEEDS
    assert reply.changed == ()
    assert "What you have told me" in reply.text


def test_nothing_is_summed_up_where_nothing_was_told(chat: Chat) -> None:
    assert chat.say("summary").text == ""
    assert "not told me any need" in chat.mention("summary").text


def test_a_question_about_what_is_on_record_is_told_where_to_go(thread: Chat) -> None:
    assert "Details" in thread.say("how do I change D-1?").text
    assert thread.say("D-1 looks fine to me").text == ""


@pytest.mark.parametrize(
    ("text", "topic", "option"),
    [
        ("but fastapi is asnyc rite", "async", "fastapi"),
        ("FastAPI can't do transactions", "orm", "fastapi"),
        ("flask has no admin", "admin", "flask"),
        ("django does not do websockets", "websockets", "django"),
        ("I think flask doesn't come with an orm", "orm", "flask"),
        ("csrf in flask pls", "csrf", "flask"),
    ],
)
def test_a_claim_is_answered_with_the_fact(thread: Chat, text: str, topic: str, option: str) -> None:
    reply = thread.say(text)
    assert (reply.kind, reply.topics[0], reply.options) == (Kind.FACT, topic, (option,))
    assert reply.changed == ()


@pytest.mark.parametrize("text", ["how does 'flask' do auth", 'how does "flask" do auth', "how does `flask` do auth"])
def test_quotes_around_a_name_do_not_hide_it(chat: Chat, text: str) -> None:
    reply = chat.mention(text)
    assert (reply.topics[0], reply.options) == ("auth", ("flask",))


@pytest.mark.parametrize("text", ["is there something to print barcode labels?", "can it read fingerprints?"])
def test_who_asks_the_app_itself_always_hears_something(chat: Chat, text: str) -> None:
    assert chat.mention(text).kind in (Kind.NOT_COVERED, Kind.SUGGESTIONS)


@pytest.mark.parametrize("text", ["history of changes", "port"])
def test_a_word_with_several_meanings_is_no_reason_for_one_answer(chat: Chat, text: str) -> None:
    assert chat.mention(text).kind in (Kind.NOT_COVERED, Kind.SUGGESTIONS)


@pytest.mark.parametrize("word", ["x" * 5_000, "7" * 6_000, "qwrtz" * 2_000, "sdfkjh sdkfjh qqwzx"])
def test_gibberish_is_near_nothing(chat: Chat, word: str) -> None:
    reply = chat.mention(word)
    assert reply.kind is Kind.NOT_COVERED
    assert reply.topics == ()
    assert "nearest" not in reply.text


@pytest.mark.parametrize("text", ["what if we had three weeks?", "what if we need it in three weeks"])
def test_a_what_if_is_one_without_the_encoder_too(lexical_advisor: Advisor, text: str) -> None:
    chat = Chat(lexical_advisor)
    chat.command(BRIEF)
    reply = chat.say(text)
    assert (reply.kind, reply.hypothetical) == (Kind.WHAT_IF, True)


def test_why_not_says_the_outcome_first_and_what_would_change_it(thread: Chat) -> None:
    lines = thread.say("why not flask?").text.splitlines()
    assert lines[0].startswith("Flask has ")
    assert "Django" in lines[0]
    assert len(lines) < 12
    assert "would put Flask first" in lines[-1] or "Flask would" in lines[-1]
    assert all("checked" in line for line in lines if line.startswith("  "))


def test_what_would_make_it_win_speaks_of_that_option(thread: Chat) -> None:
    lines = thread.say("what would make Flask win?").text.splitlines()
    assert lines[0].startswith("Flask has ")
    assert not any(line.startswith("Django would") for line in lines)
    assert thread.say("what would make django win?").text.startswith("Django is first already")


def test_out_by_a_must_that_must_is_named(chat: Chat) -> None:
    chat.command("recommend an API; generated API docs are an absolute must, and an admin panel is a must too")
    assert chat.conversation.recommended
    recommendation = chat.say("why?").recommendation
    assert recommendation is not None
    out = next(score for score in recommendation.ranking if score.disqualified_by)
    told = chat.say(f"what would make {out.option} win?").text
    assert " is out: " in told
    assert "that must would have to go" in told


@pytest.mark.parametrize("text", ["so which", "rec?", "tell me what to use", "idk you choose"])
def test_who_asks_for_the_answer_in_two_words_gets_the_one_that_stands(thread: Chat, text: str) -> None:
    assert thread.say(text).kind is Kind.WHY


@pytest.mark.parametrize(
    ("before", "text", "change"),
    [
        ("api + admin, pg", "admin out", "admin drop"),
        ("api + ws, pg", "websockets out", "async_realtime drop"),
        ("api + ws, pg", "no ws", "async_realtime drop"),
        ("api, 6 wks", "deadline gone", "time_to_market drop"),
        ("api + pg", "pg out", "database_relational drop"),
        ("api", "ws too", "async_realtime require"),
        ("api", "gotta b live by fri", "time_to_market require"),
        ("api", "we need it in two months", "time_to_market require"),
        ("api", "i have 2 months and never coded before", "team_experience neutral"),
        ("api", "we want people to sign up and talk to each other live", "async_realtime require"),
        ("api", "users log out after an hour, they have accounts", "auth require"),
    ],
)
def test_a_need_is_heard_in_a_hurry(chat: Chat, before: str, text: str, change: str) -> None:
    chat.say(before)
    changed = {f"{need.aspect} {need.direction}" for need in chat.say(text).changed}
    assert change in changed


def test_a_must_may_be_jotted_down(chat: Chat) -> None:
    (need,) = chat.say("admin = must").changed
    assert (need.aspect, need.must) == ("admin", True)
