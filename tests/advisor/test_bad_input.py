"""Whatever is typed, there is a fitting reply or silence, and never an exception."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.advisor.conversation import Conversation, Kind, Message
from bot.advisor.reply import Advisor
from tests.advisor.awkward import AWKWARD

PIECES = (
    "django flask fastapi and does it have an admin panel why not what if we need mongodb undo ? ! . , ' ` * _ ~ | "
    "<@U1> <#C1|general> <!channel> <https://x.test|docs> https://x.test/a?b=c ```x = 1``` `id` > quoted :tada: "
    "\u200b \u202e \u0000 \ufeff \u00ad שלום مرحبا 你好 🙂 é ß İ 10,000 1e9 -- ; DROP TABLE $(rm) && ../../etc"
).split(" ")


@pytest.mark.parametrize("mentioned", [False, True], ids=["in a thread", "addressed"])
@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD.keys())
def test_awkward_messages_get_a_reply_or_silence(advisor: Advisor, text: str, mentioned: bool) -> None:
    reply, _ = advisor.reply(Message(text=text, mentioned=mentioned))
    assert (reply.kind is Kind.SILENT) == (reply.text == "" and reply.kind is not Kind.SMALLTALK)
    if mentioned:
        assert reply.text


@pytest.mark.parametrize("text", ["", " \n ", "🙂", ":tada:", "<@U1>", "rm -rf /", "haha", "你好吗"])
def test_what_asks_nothing_is_left_alone_in_a_thread(advisor: Advisor, text: str) -> None:
    assert advisor.reply(Message(text=text))[0].kind is Kind.SILENT


@pytest.mark.parametrize(
    "text",
    [
        "welches framework eignet sich besonders für unsere vereinsverwaltung",
        "quelle bibliothèque convient davantage pour notre boulangerie",
        "какой фреймворк лучше выбрать",
        "哪个框架更好",
    ],
)
def test_another_language_hears_that_english_works_best(advisor: Advisor, text: str) -> None:
    reply, _ = advisor.reply(Message(text=text, mentioned=True))
    assert "English" in reply.text or reply.kind in (Kind.FACT, Kind.COMPARISON, Kind.RECOMMENDATION, Kind.NEEDS)


def test_another_language_is_answered_where_it_can_be(advisor: Advisor) -> None:
    reply, _ = advisor.reply(Message(text="¿Django tiene admin?", mentioned=True))
    assert (reply.kind, reply.topics[0], reply.options) == (Kind.FACT, "admin", ("django",))


@pytest.mark.parametrize("text", ["who are you?", "what can you do?", "how do I use this bot?", "help"])
def test_questions_about_the_app_itself_get_help(advisor: Advisor, text: str) -> None:
    assert advisor.reply(Message(text=text, mentioned=True))[0].kind is Kind.HELP


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.one_of(st.text(max_size=30), st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)), max_size=4),
    st.booleans(),
    st.sampled_from([None, "recommend", "ask", "compare"]),
)
def test_any_thread_of_anything_is_answered(
    lexical_advisor: Advisor, texts: list[str], mentioned: bool, command: str | None
) -> None:
    conversation = Conversation()
    for text in texts:
        message = Message.model_validate({"text": text, "mentioned": mentioned, "command": command})
        reply, conversation = lexical_advisor.reply(message, conversation)
        again, _ = lexical_advisor.reply(message, conversation)
        assert isinstance(again.text, str)
        assert Conversation.model_validate_json(conversation.model_dump_json()) == conversation
        assert reply.kind in Kind


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_the_encoder_takes_anything_too(advisor: Advisor, text: str) -> None:
    first, _ = advisor.reply(Message(text=text, mentioned=True))
    second, _ = advisor.reply(Message(text=text, mentioned=True))
    assert first == second
