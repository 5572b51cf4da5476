"""Asked in words that no turn of phrase knows: answered as what it means most likely asks for."""

from bot.advisor.by_intent import BY_INTENT
from bot.advisor.conversation import Answered, Kind
from bot.advisor.turn import Turn
from bot.understanding.intents.alike import LONGEST
from bot.understanding.intents.turns import Intent
from bot.understanding.talk.asides import is_aside
from bot.understanding.talk.quotes import unquoted
from bot.understanding.words.text import normalise, spoken

NO_ANSWER = (Kind.SILENT, Kind.NOT_COVERED, Kind.SUGGESTIONS)
_OPEN = (Intent.UNKNOWN, Intent.FOLLOW_UP)
MEANT = 0.12
"""Chance of being meant for the app from which somebody who did not mention it is answered by what it means alone."""
SURELY = 0.6
"""Likeness from which they are whatever that chance."""


def by_likeness(turn: Turn) -> Answered | None:
    """The answer to what a short message is most like, once there is a recommendation to ask about; None where it is
    like nothing, states a need, or may well be said to a colleague."""
    alike = turn.reader.alike
    if alike is None or not turn.conversation.recommended or turn.intent not in _OPEN or turn.stated.needs:
        return None
    said = normalise(turn.message.text)
    if len(said.split()) > LONGEST or _beside(turn, said):
        return None
    found = alike.likeness(said)
    if found.intent is None or not found.clear or (found.intent is Intent.DECIDE and turn.reading.question):
        return None
    if not (turn.addressed or turn.chance >= MEANT or found.nearness >= SURELY):
        return None
    answered = BY_INTENT[found.intent](turn.mentioned())
    return answered if answered and answered[0].kind not in NO_ANSWER else None


def _beside(turn: Turn, said: str) -> bool:
    """Whether it is quoted, or said of the office."""
    return not turn.addressed and (not unquoted(said).strip() or is_aside(spoken(said)))
