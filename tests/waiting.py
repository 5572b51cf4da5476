"""Waiting for words to be seen."""

from tests.driving.driven import Message
from tests.driving.driver import SlackDriver


def whispered(slack: SlackDriver, words: str) -> Message:
    """Something only this person was told, waited for."""
    slack.wait_until(lambda: any(words in one.text for one in slack.ephemerals()))
    return next(one for one in reversed(slack.ephemerals()) if words in one.text)


def shows(message: Message, words: str) -> None:
    """The message has these words, sooner or later."""
    message.slack.wait_until(lambda: words in message.text)
