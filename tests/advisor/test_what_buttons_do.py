"""Whoever is unsure asks what a button does, and whether it can be taken back."""

import pytest

from bot.advisor.conversation import Reply
from tests.advisor.conftest import Chat


@pytest.fixture
def thread(chat: Chat) -> Chat:
    chat.command("recommend a holiday planner for our team")
    return chat


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("is this safe to press?", "Nothing is recorded or posted before the last step"),
        ("Is it safe to press Record decision?", "Nothing is recorded or posted before the last step"),
        ("what does Record decision do?", "shows you what will be posted"),
        ("what happens if I press Ask the team?", "each person answers alone"),
        ("can I undo it?", "is withdrawn, reopened or superseded under Details"),
        ("I recorded it by mistake, can I undo it?", "is withdrawn, reopened or superseded under Details"),
        ("what does Adjust do?", "Nothing changes until you send it"),
        ("what does “a limit” mean?", "A limit is a need"),
        ("what does Mute do?", "until somebody mentions me"),
        ("what happens when I press Object?", "an objection asks for a reason"),
    ],
)
def test_it_is_told_when_it_is_asked(thread: Chat, asked: str, told: str) -> None:
    reply: Reply = thread.mention(asked)
    assert told in reply.text


@pytest.mark.parametrize("said", ["is it safe to use Flask in production?", "can we undo the MongoDB?", "undo that"])
def test_what_only_sounds_like_it(thread: Chat, said: str) -> None:
    assert "under Details" not in thread.mention(said).text
