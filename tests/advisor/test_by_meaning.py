"""Asked in words that no turn of phrase knows, after a recommendation: answered by what it means."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

BRIEF = "recommend a customer portal with an admin panel and logins, we are four people and launch in three months"

ASKED = [
    ("which requirements of ours do you have on file", Kind.NEEDS, "What you have told me:"),
    ("which details do you still want to hear from us", Kind.NEEDS, "Assumed for"),
    ("is that result certain or may it turn round", Kind.WHY, "Clear: Django comes first"),
]


@pytest.mark.parametrize(("said", "kind", "told"), ASKED)
def test_it_is_answered_by_what_it_means(chat: Chat, said: str, kind: Kind, told: str) -> None:
    chat.command(BRIEF)
    reply = chat.say(said)
    assert reply.kind is kind
    assert told in reply.text


LEFT = [
    "which chairs do we have on the second floor",
    "is there a page in the wiki about parking",
    "our directors need the room at noon",
    "which details does the tax office want",
    "is that bus on time or late again",
    "tell me what is wrong with the printer",
    "is the order of the sandwiches as it was",
    "I want everybody's lunch order by eleven",
    "please keep the door closed",
    "somebody record the call for Ruth",
]


@pytest.mark.parametrize("said", LEFT)
def test_what_colleagues_say_in_like_words_is_theirs(chat: Chat, said: str) -> None:
    chat.command(BRIEF)
    assert chat.say(said).kind is Kind.SILENT


def test_before_a_recommendation_nothing_is_guessed(chat: Chat) -> None:
    assert chat.mention("our directors need it short").kind in (Kind.SUGGESTIONS, Kind.NOT_COVERED)
