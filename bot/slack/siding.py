"""Words and presses about a thread itself: quiet or awake, starting afresh, and which of two needs holds."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from pydantic import ValidationError

from bot.errors import NotFoundError
from bot.facts.model import Direction, Model
from bot.scoring.model import Need
from bot.slack import ids

IDLE: Final = timedelta(days=30)
"""After so long a silence a thread starts afresh."""

_ASKING = r"(?:(?:please|pls|ok|okay|now|can you|could you|would you|hey|thanks)[\s,]+)*"
_SOFTLY = r"(?:[\s,]+(?:please|pls|again|now|for now|thanks|thank you|a bit|for a while|from now on))*[.!?\s]*"
_WAKE = re.compile(
    rf"{_ASKING}(?:wake(?: up)?|unmute|listen|come back|talk to us|follow (?:this|the) thread){_SOFTLY}", re.IGNORECASE
)
_QUIET = re.compile(
    rf"{_ASKING}(?:mute|(?:be|stay|keep) (?:quiet|silent|still)|silence|shut up|stop (?:following|spamming|talking"
    r"|posting|answering))"
    rf"(?: (?:this|the) thread| in this thread| here)?{_SOFTLY}",
    re.IGNORECASE,
)


class Side(Model):
    """Of two needs that contradict each other, the one to go by."""

    keep: Need
    drop: Need
    both: bool = False
    """Whether both counted until now."""

    @classmethod
    def decode(cls, text: str) -> "Side":
        """Out of what a button carried. Raises NotFoundError for one of another version."""
        try:
            return cls.model_validate_json(text)
        except ValidationError:
            raise NotFoundError("This button is of another version of the app. Say it in the thread instead.") from None

    def version(self, needs: Sequence[Need]) -> str:
        """Changes exactly when one of the two does; `needs` are all that stand."""
        two = (self.keep.aspect, self.drop.aspect)
        return ids.needs_digest([need for need in needs if need.aspect in two])

    def stated(self, user: str, at: datetime) -> tuple[Need, ...]:
        """What whoever chose thereby says."""
        if not self.both:
            return (self.keep,)
        dropped = self.drop.model_copy(update={"direction": Direction.DROP, "must": False, "who": user, "when": at})
        # Taken back is the whole aspect, and with it what was said of the same on the other side.
        return (dropped, self.keep) if self.keep.aspect == self.drop.aspect else (dropped,)


def wants_quiet(text: str) -> bool | None:
    """True for being asked to be quiet in a thread, False for being woken, None for anything else."""
    words = " ".join(text.split())
    if _QUIET.fullmatch(words):
        return True
    return False if _WAKE.fullmatch(words) else None


def days_idle(last: datetime, now: datetime) -> int:
    """Days since somebody last spoke with the app there, 0 while that is not long."""
    return (now - last).days if now - last >= IDLE else 0
