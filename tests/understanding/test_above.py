"""Words that point at what was said above in a thread, and what is left of the message without them."""

import pytest

from bot.understanding.intents.above import points_above, without_pointing

POINTING = {
    "use what we said above": "",
    "recommend something for this thread": "recommend something",
    "read the thread": "",
    "read the thread and recommend a stack": "recommend a stack",
    "based on this discussion, what should we use?": "what should we use?",
    "given all that": "",
    "given all that, what would you take?": "what would you take?",
    "given all that, does flask have an admin?": "does flask have an admin?",
    "what do you think?": "",
    "wdyt": "",
    "any thoughts?": "",
    "go by what we discussed so far": "",
    "summarize this thread and recommend": "recommend",
    "please look at the messages above": "",
    "considering everything above, which one?": "which one?",
    "what's your take on this?": "",
    "from what was said above which framework fits?": "which framework fits?",
    "take everything we wrote into account": "",
    "can you weigh in?": "",
    "catch up on this thread please": "",
    "see above": "",
}
OF_SOMETHING_ELSE = [
    "given that we need MongoDB, what do you recommend?",
    "what do you think about Flask?",
    "does flask have an admin?",
    "we need a discussion forum",
    "what about chat?",
    "for chat we need websockets",
    "how does django handle threads?",
    "what did you say about auth?",
    "any thoughts on flask admin?",
    "is there a history of changes in the django admin?",
    "with threads or async?",
    "users post comments and replies",
    "for comments we need moderation",
    "in chat users see messages",
    "we use a thread pool",
]


@pytest.mark.parametrize(("words", "rest"), POINTING.items())
def test_pointing_words(words: str, rest: str) -> None:
    assert points_above(words)
    assert without_pointing(words) == rest


@pytest.mark.parametrize("words", OF_SOMETHING_ELSE)
def test_words_that_only_look_like_it(words: str) -> None:
    assert not points_above(words)


@pytest.mark.parametrize("words", ["", "?" * 4_000, "all of the " * 400, "we have said " * 300, "🙂" * 4_000])
def test_odd_text_is_no_trouble(words: str) -> None:
    assert isinstance(points_above(words), bool)
    assert isinstance(without_pointing(words), str)
