"""What a message is after by what it means, asked last: where neither its words nor its topic say what to answer.

It only ever gives answers. What changes needs, or takes them back, is done for words that say so and for nothing else.
"""

from bot.advisor.by_intent import BY_INTENT
from bot.advisor.conversation import Answered, Kind
from bot.advisor.turn import Turn
from bot.understanding.intents.by_meaning import Meant
from bot.understanding.intents.turns import Intent
from bot.understanding.talk.asides import is_aside
from bot.understanding.words.text import spoken

ENOUGH = 0.3
"""Chance of an intent from which a message to the app is answered by it. One in a hundred questions, needs and remarks
that are after something else has it; see `bot.evaluation.intents`."""
AMONG_COLLEAGUES = 0.45
"""The same where the message mentions nobody."""
MEANT_FOR_THE_APP = 0.3
"""The chance of being for the app, too, that a message which mentions nobody must have."""
LONGEST = 30
"""Words beyond which a message tells more than one thing, and is not read as a whole."""
ANSWERING = frozenset(
    [
        *(Intent.SHOW_NEEDS, Intent.WHY, Intent.WHY_NOT, Intent.WIN, Intent.VERDICT, Intent.SCORE, Intent.SURE),
        *(Intent.CITE, Intent.BRIEF, Intent.MORE, Intent.ASSUMED, Intent.STEPS, Intent.NEXT, Intent.RISKS),
        *(Intent.WORST, Intent.DECIDE, Intent.ASK_TEAM, Intent.SECOND_THOUGHTS, Intent.SOURCES, Intent.CHECKED),
        *(Intent.PRIVACY, Intent.WHO, Intent.FALLIBLE, Intent.HELP, Intent.ONLY_BY, Intent.SPLIT),
        *(Intent.NONE_OF_THEM, Intent.NOT_LISTED),
    ]
)
_OF_THE_ANSWER = ANSWERING - {Intent.HELP, Intent.WHO, Intent.PRIVACY, Intent.CHECKED, Intent.SOURCES, Intent.FALLIBLE}
"""What colleagues ask in a thread without turning to the app."""
_NOTHING = (Kind.SILENT, Kind.NOT_COVERED, Kind.SUGGESTIONS)


def by_meaning(turn: Turn) -> Answered | None:
    """The answer to what the message most likely asks; None where that is too little likely, or has no answer."""
    meant = _meant(turn)
    if meant is None or not _plain_enough(turn, meant):
        return None
    answered = BY_INTENT[meant.intent](turn)
    return answered if answered and answered[0].kind not in _NOTHING else None


def _meant(turn: Turn) -> Meant | None:
    reads = turn.reader.intents
    if reads is None or turn.intent is not Intent.UNKNOWN or not turn.legible or len(turn.text.split()) > LONGEST:
        return None
    return reads.read(turn.named.rest, names_option=bool(turn.named.options))


def _plain_enough(turn: Turn, meant: Meant) -> bool:
    if turn.addressed:
        return meant.intent in ANSWERING and meant.chance >= ENOUGH
    told = turn.conversation.recommended and meant.intent in _OF_THE_ANSWER and not is_aside(spoken(turn.text))
    return told and meant.chance >= AMONG_COLLEAGUES and turn.chance >= MEANT_FOR_THE_APP
