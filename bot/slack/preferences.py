"""What can be set for a channel, and who may do what."""

from enum import StrEnum
from typing import Final

from pydantic import Field, ValidationError

from bot.facts.model import Model
from bot.settings import Settings


class Following(StrEnum):
    """Which messages it answers; commands and buttons always are."""

    THREADS = "threads"
    MENTIONED = "mentioned"
    OFF = "off"


class Answers(StrEnum):
    """Who sees the answer to a question asked with the command."""

    PRIVATE = "private"
    PUBLIC = "public"


class Recorders(StrEnum):
    """Who may record decisions."""

    ANYONE = "anyone"
    PEOPLE = "people"
    EDITORS = "editors"


class ChannelSettings(Model):
    """What was chosen for a channel. It is stored, so a new field needs a default."""

    following: Following = Following.THREADS
    answers: Answers = Answers.PRIVATE
    recorders: Recorders = Recorders.ANYONE
    people: tuple[str, ...] = ()
    """With `Recorders.PEOPLE`: the Slack ids of those who may."""
    review_days: int = Field(default=180, ge=0, le=3_650)
    """Days until a decision is to be reviewed, as its dialog proposes; 0 proposes no review."""
    comparison: str | None = None
    """The comparison that questions and recommendations start from; None is the first one."""

    def may_record(self, user: str, settings: Settings) -> bool:
        """Whether this person may record decisions here."""
        if self.recorders is Recorders.PEOPLE:
            return user in self.people
        return self.recorders is Recorders.ANYONE or is_editor(settings, user)


USUAL: Final = ChannelSettings()


def is_editor(settings: Settings, user: str) -> bool:
    """Whether this person settles what concerns the whole workspace. Where no editors are named, everybody is one."""
    return not settings.editors or user in settings.editors


def understood(payload: str) -> ChannelSettings:
    """Stored settings; those of another version that this one does not understand are the usual ones."""
    try:
        return ChannelSettings.model_validate_json(payload)
    except ValidationError:
        return USUAL
