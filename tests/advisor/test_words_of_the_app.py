"""What the app's own words mean, what its buttons do, and how something is done with it."""

import pytest

from bot.advisor.conversation import Kind
from bot.understanding.intents.asked_words import named
from bot.understanding.intents.defining import Glossary
from bot.understanding.intents.own_buttons import BUTTONS
from bot.understanding.intents.own_words import WORDS
from tests.advisor.conftest import Chat

ASKED = [
    ("what is abstain?", "you take no side"),
    ("whats an abstention", "you take no side"),
    ("what does abstian mean", "you take no side"),
    ("what does Agree do?", "you are for it"),
    ("what's the Agree button for?", "you are for it"),
    ("wht does the Agree button do?", "you are for it"),
    ("what happens when I press Record decision", "Nothing is recorded or posted before the last step"),
    ("what happens after i click record decison?", "Nothing is recorded or posted before the last step"),
    ("what happens when I press Adjust?", "Nothing changes until you send it"),
    ("does Adjust change it for everybody?", "Nothing changes until you send it"),
    ("what happens when I press What if?", "changes nothing, unless you press Keep"),
    ("what does “What if…” do?", "changes nothing, unless you press Keep"),
    ("what happens when I press Challenge?", "an editor settles it"),
    ("explain the challange button", "an editor settles it"),
    ("what happens when I press Mute?", "until somebody mentions me"),
    ("what does pressing Mute do", "until somebody mentions me"),
    ("Accept for all?", "accepts it for everybody who decides"),
    ("is it ok to press Accept for all?", "accepts it for everybody who decides"),
    ("how do I change a need", "“show our needs” lists all"),
    ("how can we edit the requirements?", "“show our needs” lists all"),
    ("is there a way to remove a need?", "“show our needs” lists all"),
    ("how do I invite you to a channel", "“/invite” and my name"),
    ("how to add the bot to our channel?", "“/invite” and my name"),
    ("what does weight 5 of 5 mean", "how much a criterion counts"),
    ('what does "weight 4" mean?', "how much a criterion counts"),
    ("what does 5 of 5 mean", "Weights and ratings both end at 5"),
    ("what is a must", "an option has to meet"),
    ("what are musts?", "an option has to meet"),
    ("what is fit", "the most points of 100"),
    ("what are points", "0 to 100 points"),
    ("what is confidence", "stays first 90 times in 100"),
    ("who are the editors?", "named in EDITORS"),
    ("how do I challenge a rating?", "I disagree with the 2 for Flask on accounts"),
    ("where do I find old decisions?", "lists those you may see"),
    ("what does “Read the 12 messages above” do?", "under the name of whoever said it"),
]


@pytest.fixture
def thread(chat: Chat) -> Chat:
    chat.command("recommend a webshop with accounts, live in six weeks, and the team knows Flask")
    return chat


@pytest.mark.parametrize(("asked", "told"), ASKED)
def test_it_is_told_in_a_thread_that_has_a_recommendation(thread: Chat, asked: str, told: str) -> None:
    reply = thread.say(asked)
    assert told in reply.text
    assert reply.changed == ()


@pytest.mark.parametrize(("asked", "told"), ASKED)
def test_it_is_told_before_anything_was_recommended(chat: Chat, asked: str, told: str) -> None:
    reply = chat.mention(asked)
    assert reply.kind is Kind.SMALLTALK
    assert told in reply.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("how do I share this", "“Share in channel”"),
        ("how can I send this to my boss?", "“Share in channel”"),
        ("Abstain?", "you take no side"),
        ("how do I start?", "Tell me what you are building"),
        ("do I need an account for this?", "no account, no key"),
        ("how many questions are there?", "at most eight questions"),
        ("is anything posted when I answer the questions?", "Nothing is posted before the last step"),
        ("do you send anything to OpenAI?", "Nothing goes to anybody but Slack"),
        ("which permissions do you need?", "of what is not for me I keep nothing"),
        ("are our messages encrypted?", "The tokens that Slack gave me are encrypted"),
        ("who can change your facts?", "Editors settle challenges"),
        ("who may reject a decision?", "names those who decide"),
        ("who has access to the decisions?", "posted in a public channel"),
        ("who runs this bot?", "Whoever installed me"),
        ("what happens if a fact is wrong?", "Press “Challenge”"),
        ("what do I do if I disagree?", "Under a decision press “Object”"),
        ("what happens if nobody answers?", "stays proposed until all who decide have answered"),
        ("can I object anonymously?", "No. What you say to a decision"),
        ("who gets notified when I press Agree?", "only change the summary"),
        ("can I change my answer after the poll?", "“Answer” opens yours again"),
        ("what does the bar mean?", "points of 100 for your needs"),
        ("how do I take Flask out?", "“Flask is off the table”"),
        ("how do I make admin less important?", "“admin matters less”"),
        ("can I see what you understood?", "“Show our needs”"),
        ("how do I turn this off in our channel?", "“Mute in this thread”"),
        ("can a decision be changed once it is recorded?", "Press “Details” under its summary"),
        ("how do I add a colleague as decider?", "“Supersede”, under Details"),
        ("what is a contested fact?", "contradicts"),
        ("what does it mean that a decision is superseded?", "a newer one takes its place"),
        ("how do I export a decision", "“Markdown”"),
        ("how do I start over?", "I forget this thread's needs"),
        ("who can see this", "What you ask me by a command only you see"),
    ],
)
def test_everyday_words_are_told_where_the_app_is_asked(chat: Chat, asked: str, told: str) -> None:
    assert told in chat.mention(asked).text


@pytest.mark.parametrize(
    "asked", ["what's the difference between Agree and Accept for all?", "how does agree differ from accept for all"]
)
def test_two_words_are_told_apart(thread: Chat, asked: str) -> None:
    told = thread.mention(asked).text
    assert "you are for it" in told
    assert "accepts it for everybody who decides" in told


@pytest.mark.parametrize(
    "said",
    [
        "what if?",
        "do you agree?",
        "who can see this?",
        "how do we ship this?",
        "what does the boss mean?",
        "what's the review process?",
        "how long does this take?",
        "can we try something else?",
        "what happens if nobody answers?",
        "what does the editor say?",
        "who closes the ticket?",
        "how do you get the reminder for the dentist?",
        "how do you rate the new designer?",
        "can we add you to the rota, Ben?",
        "what is the lead time",
        "should we ask the team?",
        "how do I change my password?",
    ],
)
def test_talk_among_colleagues_asks_for_no_word(thread: Chat, said: str) -> None:
    reply = thread.say(said)
    assert reply.kind is not Kind.SMALLTALK or reply.text == ""


@pytest.mark.parametrize("said", ["what's the point?", "what if we had two weeks?", "what is a session?"])
def test_what_only_sounds_like_it(thread: Chat, said: str) -> None:
    assert thread.mention(said).kind is not Kind.SMALLTALK


def test_every_word_is_found_by_each_of_its_names_and_by_no_word_of_the_trade(chat: Chat) -> None:
    trade = Glossary(chat.advisor.comparison())
    for word in (*BUTTONS, *WORDS):
        for name in word.names:
            assert named(name) is word, name
            assert trade.named(name) is None, name
