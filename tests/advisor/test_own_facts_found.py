"""What holds in one workspace is found by the words people there use for it, and stands in nobody's way."""

from datetime import date

import pytest

from bot.advisor.conversation import Conversation, Kind, Message
from bot.advisor.reply import Advisor
from bot.facts.own import OwnEntry, with_own

OPTIONS = ("flask", "django", "fastapi")
MONGO = "We run MongoDB as a service, with backups and somebody on call."
OKTA = "Everybody signs in through Okta; no service keeps passwords of its own."
CLUSTER = "New services are deployed to the Kubernetes cluster by Argo."
CELERY = "Celery may not be used; jobs run on Temporal."


def entry(number: int, topic: str, claim: str, *asks: str) -> OwnEntry:
    on = date(2026, 2, 3)
    parts = {"comparison": "python-web", "topic": topic, "options": OPTIONS, "claim": claim, "asks": asks}
    return OwnEntry.model_validate({"number": number, "by": "U1", "by_name": "ana", "on": on, **parts})


@pytest.fixture(scope="module")
def ours(advisor: Advisor) -> Advisor:
    """An advisor that knows four things more."""
    entries = [
        entry(1, "nosql", MONGO),
        entry(2, "auth", OKTA, "SSO", "single sign-on"),
        entry(3, "deployment", CLUSTER),
        entry(4, "background", CELERY),
    ]
    return advisor.over(with_own(advisor.knowledge, entries))


def answer(advisor: Advisor, text: str, **more: object) -> str:
    message = Message.model_validate({"text": text, "user": "U1", "command": "ask", "mentioned": True, **more})
    return advisor.reply(message)[0].text


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("do we have our own mongo?", MONGO),
        ("which database does IT run?", MONGO),
        ("Is there a company MongoDB?", MONGO),
        ("can we get mongodb as a service here?", MONGO),
        ("do we have SSO?", OKTA),
        ("how does single sign-on work?", OKTA),
        ("which kubernetes do we have?", CLUSTER),
        ("where are our services deployed?", CLUSTER),
        ("are we allowed to use Celery?", CELERY),
    ],
)
def test_it_is_found_by_its_own_words_and_by_those_it_was_given(ours: Advisor, question: str, claim: str) -> None:
    told = answer(ours, question)
    assert claim in told
    assert "your workspace, added by ana on 3 Feb 2026" in told


@pytest.mark.parametrize("question", ["do we have our own mongo?", "which database does IT run?"])
def test_it_is_found_in_a_thread_without_a_mention(ours: Advisor, question: str) -> None:
    held = Conversation(comparison="python-web", recommended=True)
    reply, after = ours.reply(Message(text=question, user="U2"), held)
    assert MONGO in reply.text
    assert reply.kind is Kind.FACT
    assert after.needs == ()


@pytest.mark.parametrize(
    "text",
    [
        "how do we test Django?",
        "who waters our plants?",
        "should we use Flask?",
        "what do we do about CSRF?",
        "does django come with an admin for our company?",
        "how do we run database migrations?",
    ],
)
def test_other_questions_are_answered_as_without_it(advisor: Advisor, ours: Advisor, text: str) -> None:
    assert answer(ours, text) == answer(advisor, text)


def test_what_the_team_needs_is_no_question_about_it(ours: Advisor) -> None:
    reply, after = ours.reply(Message(text="we must use MongoDB", user="U1", mentioned=True), Conversation())
    assert reply.kind is Kind.NEEDS
    assert after.needs


def test_a_fact_about_another_option_is_not_told(advisor: Advisor) -> None:
    claim = "The Zanzibar cluster is paid for by the platform budget."
    only = entry(1, "cost", claim).model_copy(update={"options": ("flask",)})
    over = advisor.over(with_own(advisor.knowledge, [only]))
    assert claim in answer(over, "who pays for our Zanzibar with Flask?")
    assert claim not in answer(over, "who pays for our Zanzibar with FastAPI?")


def test_whoever_has_no_such_fact_hears_of_none(advisor: Advisor, ours: Advisor) -> None:
    for question in ("do we have our own mongo?", "do we have SSO?"):
        assert "added by ana" not in answer(advisor, question)


TEMPLATE = (
    "Our platform team keeps a FastAPI and aiokafka template for consuming Kafka topics; new services are to start "
    "from it."
)


@pytest.mark.parametrize("topic", ["background", "microservices", "learning"])
@pytest.mark.parametrize(
    "question",
    ["can fastapi consume from kafka?", "does FastAPI work with Kafka?", "how would one read Kafka topics in FastAPI?"],
)
def test_what_nothing_else_names_is_told_whoever_is_spoken_of(advisor: Advisor, topic: str, question: str) -> None:
    over = advisor.over(with_own(advisor.knowledge, [entry(1, topic, TEMPLATE)]))
    assert TEMPLATE in answer(over, question)
    held = Conversation(comparison="python-web", recommended=True)
    assert TEMPLATE in over.reply(Message(text=question, user="U2"), held)[0].text


@pytest.mark.parametrize(
    "question",
    ["does FastAPI consume a lot of memory?", "can fastapi consume a SOAP API?", "is FastAPI good for services?"],
)
def test_what_others_know_better_is_told_as_before(advisor: Advisor, question: str) -> None:
    over = advisor.over(with_own(advisor.knowledge, [entry(1, "background", TEMPLATE)]))
    assert answer(over, question) == answer(advisor, question)
