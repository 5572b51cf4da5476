"""Asked in words that no turn of phrase knows: answered as what it means most likely asks for.

It only ever gives answers. What changes needs, or takes them back, is done for words that say so and for nothing else.
"""

from bot.advisor.by_intent import BY_INTENT
from bot.advisor.conversation import Answered, Kind
from bot.advisor.turn import Turn
from bot.understanding.intents.by_meaning import Meant
from bot.understanding.intents.turns import Intent
from bot.understanding.talk.asides import is_aside
from bot.understanding.talk.quotes import unquoted
from bot.understanding.words.text import spoken

NO_ANSWER = (Kind.SILENT, Kind.NOT_COVERED, Kind.SUGGESTIONS)
LONGEST = 20
"""Words beyond which a message says more than one thing."""
LIKELY = 0.4
"""Chance of an intent from which a message to the app is answered by it. About one in a hundred questions, needs and
remarks that are after something else has it; see `bot.evaluation.intents`."""
LIKELY_AMONG_COLLEAGUES = 0.5
"""The same where the message mentions nobody."""
FOR_THE_APP = 0.6
"""The chance of being meant for the app, too, that a message must have which mentions nobody."""
_OF_THE_APP = frozenset(
    [Intent.HELP, Intent.WHO, Intent.PRIVACY, Intent.CHECKED, Intent.SOURCES, Intent.FALLIBLE, Intent.NOT_LISTED]
)
"""What is asked of the app itself: at any time, and by whoever turns to it."""
_OF_THE_ANSWER = frozenset(
    [
        *(Intent.SHOW_NEEDS, Intent.WHY, Intent.WHY_NOT, Intent.WIN, Intent.VERDICT, Intent.SCORE, Intent.SURE),
        *(Intent.CITE, Intent.BRIEF, Intent.MORE, Intent.ASSUMED, Intent.STEPS, Intent.NEXT, Intent.RISKS),
        *(Intent.WORST, Intent.ASK_TEAM, Intent.SECOND_THOUGHTS, Intent.ONLY_BY, Intent.SPLIT),
        Intent.NONE_OF_THEM,
    ]
)
"""What is asked of a recommendation, once there is one. Settling it is not: that has to be said."""
_OF_THE_TEAM = frozenset([Intent.ASK_TEAM, Intent.NONE_OF_THEM])
"""Those of which colleagues ask each other in much the same words: “should we ask the team?”."""
_OPEN = (Intent.UNKNOWN, Intent.FOLLOW_UP)


def by_meaning(turn: Turn) -> Answered | None:
    """The answer to what a message most likely means; None where nothing is likely, it states a need, or it may well be
    said to a colleague."""
    meant = _meant(turn)
    if meant is None or not _likely(turn, meant):
        return None
    answered = BY_INTENT[meant.intent](turn.mentioned())
    return answered if answered and answered[0].kind not in NO_ANSWER else None


def _meant(turn: Turn) -> Meant | None:
    intents = turn.reader.intents
    if intents is None or turn.intent not in _OPEN or turn.stated.needs or len(turn.text.split()) > LONGEST:
        return None
    return intents.read(turn.named.rest, names_option=bool(turn.named.options))


def _likely(turn: Turn, meant: Meant) -> bool:
    if turn.addressed:
        asked = meant.intent in _OF_THE_APP or (turn.conversation.recommended and meant.intent in _OF_THE_ANSWER)
        return asked and meant.chance >= LIKELY
    asked = turn.conversation.recommended and meant.intent in _OF_THE_ANSWER - _OF_THE_TEAM
    beside = not unquoted(turn.text).strip() or is_aside(spoken(turn.text))
    return asked and not beside and meant.chance >= LIKELY_AMONG_COLLEAGUES and turn.chance >= FOR_THE_APP
