"""What somebody supposes in the What if dialog: out of its state, and into a message for the advisor."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from bot.advisor.conversation import Message
from bot.facts.model import Direction, Model
from bot.scoring.model import Need
from bot.slack.received.fields import chosen, written

MORE: Final = "more"
LESS: Final = "less"
GONE: Final = "gone"
WORDS: Final = "words"


class Supposing(Model):
    """What is different, and the thread it would be different in. It is stored as a draft."""

    channel: str
    root_ts: str
    version: str
    """`ids.needs_version` of the needs it was last compared with."""
    more: tuple[str, ...] = ()
    """Criteria that would matter more."""
    less: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    """Needs that would no longer stand, by `need_key`."""
    text: str = ""

    @property
    def anything(self) -> bool:
        """Whether anything would be different."""
        return bool(self.more or self.less or self.gone or self.text.strip())

    def filled_in(self, state: Mapping[str, Any]) -> "Supposing":
        """The same after a change; `state` is the `state.values` of the view."""
        return self.model_copy(
            update={
                "more": chosen(state, MORE),
                "less": chosen(state, LESS),
                "gone": chosen(state, GONE),
                "text": written(state, WORDS),
            }
        )

    def message(self, needs: Iterable[Need], *, user: str, at: datetime, suppose: bool) -> Message:
        """What is said by it, where `needs` stand."""
        stated = [
            Need(aspect=need.aspect, direction=Direction.DROP, value=need.value, who=user, when=at)
            for need in needs
            if need_key(need) in self.gone
        ]
        for criteria, direction in ((self.more, Direction.EMPHASISE), (self.less, Direction.DEEMPHASISE)):
            stated += [Need(aspect=criterion, direction=direction, who=user, when=at) for criterion in criteria]
        return Message(text=self.text, user=user, at=at, mentioned=True, stated=tuple(stated), suppose=suppose)


def need_key(need: Need) -> str:
    """Tells the needs of a conversation apart, in a menu."""
    return hashlib.sha256(f"{need.aspect}\n{need.direction}\n{need.value}".encode()).hexdigest()[:16]
