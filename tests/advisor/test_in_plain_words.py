"""Asked for the answer in plain words, in so many sentences, or for somebody who was not there."""

import re

import pytest

from bot.advisor.conversation import Kind
from bot.understanding.intents.manner import manner_of
from tests.advisor.conftest import Chat

BRIEF = "recommend an internal tool with accounts, an admin panel and a REST API; the team knows Flask"

TWO_SENTENCES = [
    "In plain English, why Django?",
    "why django, in short",
    "Can you explain the choice to my boss in two sentences?",
    "explain this decision to Chloe in two sentences",
    "tl;dr",
    "why, in simple words?",
    "explain it to my boss",
    "eli5 why django",
    "Summarize the recommendation for the CEO",
    "please justify the decision to the board",
    "Explain it in plain language please",
    "why did it choose django? keep it short",
    "tl;dr for management",
    "how would you explain the recommendation to a non-technical person?",
    "in layman's terms, why is django first?",
    "no jargon please, why did you pick Django?",
]


@pytest.mark.parametrize("text", TWO_SENTENCES)
def test_the_reason_is_told_in_two_sentences_without_sources(chat: Chat, text: str) -> None:
    chat.command(BRIEF)
    reply = chat.mention(text)
    assert reply.kind is Kind.WHY
    first, second = re.split(r"(?<=\.) (?=[A-Z])", reply.text)
    assert first.startswith("For an internal tool, Django")
    assert "Django" in first
    assert " of 100 points" in first
    assert second.startswith(("Its main drawback is “", "Little speaks against it"))
    assert "checked" not in reply.text
    assert "http" not in reply.text
    assert reply.recommendation is None, "Slack would show every reason with its source"


@pytest.mark.parametrize("text", ["in one sentence", "why django in one sentence?", "explain the choice in one line"])
def test_one_sentence_is_one(chat: Chat, text: str) -> None:
    chat.command(BRIEF)
    assert re.findall(r"\.(?= |$)", chat.mention(text).text) == ["."]


def test_its_numbers_are_those_of_the_recommendation(chat: Chat) -> None:
    given = chat.command(BRIEF).recommendation
    assert given is not None
    assert given.leader == "django"
    told = chat.mention("why, in plain words?").text
    first, second = given.ranking[:2]
    assert f"Django fits best: it has {first.low:.0f} of 100 points" in told
    assert f"{second.low:.0f}, and is ahead most on" in told


def test_while_it_is_too_close_both_sides_are_told(chat: Chat) -> None:
    given = chat.command("recommend we need a REST API and the team knows Flask").recommendation
    assert given is not None
    told = chat.mention("explain it to my boss").text
    verdict = {"too_close": "it is too close to call", "leaning": "is ahead, though not by much"}
    assert verdict.get(given.verdict.value, "fits best") in told


HOW_TO_ANSWER = [
    ("in plain english, what is csrf?", "what is csrf?", 2),
    ("what is an admin panel, in one sentence", "what is an admin panel", 1),
    ("explain migrations like i'm five", "explain migrations", 2),
    ("tl;dr: why django", "why django", 2),
    ("explain the choice to Ana Moreau", "explain the choice", 2),
    ("does django support two languages?", "does django support two languages?", 0),
    ("explain oauth to my grandma", "explain oauth to my grandma", 0),
    ("why is it slow compared to Django?", "why is it slow compared to Django?", 0),
    ("we need it in plain text and in english", "we need it in plain text and in english", 0),
    ("connect the app to our warehouse", "connect the app to our warehouse", 0),
]


@pytest.mark.parametrize(("text", "asked", "sentences"), HOW_TO_ANSWER)
def test_how_to_answer_is_no_part_of_what_is_asked(text: str, asked: str, sentences: int) -> None:
    manner = manner_of(text)
    assert (manner.asked, manner.sentences) == (asked, sentences)


def test_plain_english_is_no_topic(chat: Chat) -> None:
    assert "i18n" not in chat.mention("In plain English, is Django any good?").topics
