"""What a message is that somebody wants answered."""

from enum import StrEnum


class About(StrEnum):
    """What a message is that somebody used a shortcut on."""

    WORDS = "words"
    NOTHING = "nothing"
    FILE = "file"
    OURS = "ours"
    BOT = "bot"
    NOTE = "note"
    """Slack’s own, such as somebody having joined."""
    DELETED = "deleted"
