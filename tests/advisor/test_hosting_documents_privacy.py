"""Where it may be hosted cheaply, PDF and Excel, and personal data: asked in the words of people who don't program."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

ASKED = [
    ("can we host Django at a cheap shared hosting like Strato or IONOS?", "Webspace for PHP alone won't do"),
    ("does it run on shared webspace?", "Cheap webspace that runs only PHP runs none of the three"),
    ("can FastAPI run on PHP hosting?", "a2wsgi"),
    ("can I host FastAPI on PythonAnywhere?", "as a beta only"),
    ("can it make PDF of the loan contract?", "WeasyPrint turns an HTML page into a PDF"),
    ("some reports, PDF maybe", "django-weasyprint"),
    ("can django export to excel?", "django-import-export"),
    ("can flask export to excel?", "send_file"),
    ("how does django delete a patient's data?", "CASCADE"),
    ("can we delete a patient's data?", "SQLAlchemy"),
    ("is it gdpr compliant?", "None of the three makes an application GDPR-compliant"),
    ("gdpr, is any of them better there?", "None of the three makes an application GDPR-compliant"),
    ("what stays behind in Django after deleting a user?", "clearsessions"),
]


@pytest.mark.parametrize(("text", "told"), ASKED)
def test_it_is_answered_from_the_facts_on_it(chat: Chat, text: str, told: str) -> None:
    reply = chat.mention(text)
    assert reply.kind is Kind.FACT
    assert told in reply.text


@pytest.mark.parametrize("text", ["we only have PHP hosting", "it has to run on a Strato webspace"])
def test_a_host_made_for_php_is_a_place_where_it_has_to_run(chat: Chat, text: str) -> None:
    reply = chat.mention(text)
    assert [(need.aspect, need.value) for need in reply.changed] == [("deployment", "shared-hosting")]


def test_that_data_has_to_be_deleted_takes_no_need_back(chat: Chat) -> None:
    reply = chat.mention("we must be able to delete a patient's data")
    assert [(need.aspect, need.direction) for need in reply.changed] == [("security", "require")]


@pytest.mark.parametrize(
    "said", ["we only have PHP hosting", "it must run on shared hosting", "it has to be shared hosting"]
)
def test_a_shared_host_speaks_against_what_wants_a_server_of_its_own(chat: Chat, said: str) -> None:
    before = chat.command("recommend an API for our mobile app").recommendation
    reply = chat.say(said)
    assert [(need.aspect, need.value) for need in reply.changed] == [("deployment", "shared-hosting")]
    assert before is not None
    assert reply.recommendation is not None
    score = {one.option: one.low for one in before.ranking}
    now = {one.option: one.low for one in reply.recommendation.ranking}
    assert now["fastapi"] < score["fastapi"]
    assert now["flask"] > score["flask"]
