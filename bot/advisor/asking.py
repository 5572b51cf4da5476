"""Questions of fact, by themselves or following on what was just spoken of."""

import re
from collections.abc import Sequence

from bot.advisor.because import why_not
from bot.advisor.comparing import specific_topic
from bot.advisor.conversation import Answered, Kind, Reply
from bot.advisor.courtesies import silent
from bot.advisor.facts import comparison_answer, fact_answer, own_answer
from bot.advisor.naming import is_foreign_to, thing_named
from bot.advisor.not_known import (
    asks_beside_unknown,
    beside_outside,
    not_covered,
    outside_names,
    suggestions,
    worth_suggesting,
)
from bot.advisor.overall import on_topic
from bot.advisor.turn import Turn
from bot.understanding.intents.turns import Intent
from bot.understanding.talk.asides import is_aside
from bot.understanding.words.text import spoken

SURE_OF_A_STATEMENT = 0.7
"""Confidence from which a plain statement in a thread, neither question nor addressed to the app, is answered."""
SURE_WITHOUT_AN_OPTION = 0.85
"""The same where it names no option."""

MAYBE_FOR_US = 0.45
"""Confidence from which topics are offered to a question that names no option and is not addressed to the app."""
FAR_AHEAD = 0.75
"""How far ahead of all others a topic answers a question that is likely enough to be offered topics. On the labelled
sets all 8 such questions were on that topic; of what is on none the farthest ahead was at .66."""
NAMED_AND_NEAR = 0.35
"""The same for a statement that names an option and nobody of the team: “live scores pushed to browsers in Django”."""
LONGEST_FOLLOW_UP = 2
"""Words of substance in "and cron jobs?"; with more of them it is a sentence, read like any other."""
_RANKED = (Kind.RECOMMENDATION, Kind.WHY, Kind.NEEDS, Kind.WHAT_IF)
"""Replies that speak of the ranking."""
_OTHERS = re.compile(r"\bothers?\b")
_AGAINST = re.compile(r"\b(?:vs|versus|compared?|better|worse|or|against|instead of|than)\b")
"""Sets one thing against another."""
_ONE_OF_THEM = re.compile(
    r"\b(?:it|its|that one|this one)\b"
    r"|\bthis(?= (?:cost|be|is|have|has|run|scale|work|last|take|need|mean|really|actually)\b|[\s?.!]*$)"
)
"""Points at one option: among several, at the one that is recommended."""
_OF_YOU = re.compile(r"\b(?:do|does|did|can|could|are|will|would|have|r) (?:you|u)\b")
"""Asks the app, or a colleague, about themselves."""
_ABBREVIATION = re.compile(r"(?<![\w.-])[A-Z]{3,8}(?![\w.-])")
_POINTING = re.compile(r"\b(?:it|its|both|they|them|their|these|those|that one|this one)\b")


def by_topic(turn: Turn) -> Reply:
    """A question of fact: answered, offered three topics, declined, or left to the others in the thread."""
    if turn.overheard and not turn.named.options:
        return silent()
    asks = turn.addressed or turn.reading.question or turn.reading.claim
    said_so = turn.reading.claim and turn.match.confidence >= SURE_OF_A_STATEMENT
    enough = (turn.sure or said_so or (bool(turn.found) and _plainly_on_one(turn))) if asks else _keywords(turn)
    if outside_names(turn) and not turn.named.options:
        return not_covered(turn) if turn.addressed else silent()
    if asks_beside_unknown(turn):
        return not_covered(turn)
    if turn.strange and not outside_names(turn):
        return not_covered(turn) if turn.addressed else silent()
    if enough and turn.found and not turn.torn and not _unheard_of(turn) and not _beside_it(turn):
        if len(turn.named.options) > 1:
            return beside_outside(turn, comparison_answer(turn, turn.named.options, specific_topic(turn)))
        reply = on_topic(turn, turn.found[0], turn.named.options or pointed_at(turn))
        if reply is not None:
            return beside_outside(turn, reply)
    if turn.addressed and turn.named.options and outside_names(turn) and _AGAINST.search(turn.text.lower()):
        whole = next((topic.id for topic in turn.comparison.topics if topic.general), None)
        reply = fact_answer(turn, whole, turn.named.options) if whole else None
        if reply is not None:
            return beside_outside(turn, reply)
    if _maybe_for_us(turn, asks):
        return suggestions(turn)
    return not_covered(turn) if turn.addressed else silent()


def _plainly_on_one(turn: Turn) -> bool:
    """Whether it is a question and, though put in words of its own, on one topic far more than on any other."""
    (first, *others), enough = turn.match.topics, turn.match.confidence >= MAYBE_FOR_US
    ahead = first.score - max((other.score for other in others), default=0.0)
    if _OF_YOU.search(turn.masked):
        return False
    return turn.reading.question and enough and turn.match.signals.encoded and ahead >= FAR_AHEAD


def _unheard_of(turn: Turn) -> bool:
    """Whether it names an abbreviation that the knowledge does not know: the nearest fact would be beside the point."""
    if turn.text.isupper() or turn.match.signals.exact:
        return False
    return any(not turn.reader.index.knows(name.lower()) for name in _ABBREVIATION.findall(turn.named.rest))


def _beside_it(turn: Turn) -> bool:
    """Whether something is asked about by name of which the topic found has not a word."""
    thing = thing_named(turn)
    exact = turn.match.signals.exact or turn.strange
    return bool(thing and turn.found) and not exact and is_foreign_to(turn, thing, turn.found[0])


def _maybe_for_us(turn: Turn, asks: bool) -> bool:
    """Whether topics are worth offering, to somebody who may not have spoken to the app at all."""
    if turn.addressed or asks:
        meant = turn.addressed or turn.named.options or turn.match.confidence >= MAYBE_FOR_US
        return worth_suggesting(turn) and bool(meant)
    named = bool(turn.named.options) and not turn.of_the_team and not is_aside(spoken(turn.text))
    return named and turn.match.confidence >= NAMED_AND_NEAR


def _keywords(turn: Turn) -> bool:
    """Whether a message that asks nothing in so many words is a question all the same: “django cron job”."""
    enough = SURE_OF_A_STATEMENT if turn.named.options else SURE_WITHOUT_AN_OPTION
    return turn.match.confidence >= enough and not turn.of_the_team and not is_aside(spoken(turn.text))


def same_topic(turn: Turn) -> Answered | None:
    """“And FastAPI?”, “can flask do that too?”, “and the other two?”: the topic just spoken of, for other options."""
    topic = turn.conversation.topic
    asks = turn.reading.question or turn.intent is Intent.FOLLOW_UP
    options = turn.named.options or pointed_at(turn)
    alike = turn.reading.alike or not turn.match.signals.content_words
    if topic is None or not asks or not options or not alike or turn.stated.needs:
        return None
    reply = fact_answer(turn, topic, options)
    return (reply, turn.conversation) if reply else None


def of_the_workspace(turn: Turn) -> Answered | None:
    """“Do we have our own mongo?”: asked of what holds in the workspace alone, whichever topic it stands under."""
    asks = turn.addressed or turn.reading.question
    if not asks or turn.stated.hypothetical or turn.stated.requests or turn.stated.firm:
        return None
    reply = own_answer(turn)
    return (reply, turn.conversation) if reply else None


def follow_up(turn: Turn) -> Answered | None:
    """“And cron jobs?”: another topic, for the options spoken of."""
    if turn.reading.alike and (same := same_topic(turn)):
        return same
    content = turn.match.signals.content_words
    named = turn.named.options
    if turn.stated.needs and turn.conversation.recommended and not turn.reading.question:
        return None  # “In five languages” is what they need, once they have said what they are building.
    if turn.conversation.recommended and turn.conversation.last in _RANKED and len(named) == 1 and not content:
        return why_not(turn, named[0])
    if turn.stated.hypothetical or not 0 < content <= LONGEST_FOLLOW_UP or not (turn.sure and turn.found):
        return None
    reply = fact_answer(turn, turn.found[0], turn.named.options or pointed_at(turn) or turn.conversation.about)
    return (beside_outside(turn, reply), turn.conversation) if reply else None


def ordinal(turn: Turn) -> Answered | None:
    """“The second one”, of the topics offered last."""
    place, offered = turn.reading.ordinal, turn.conversation.suggested
    if place is None:
        return None
    if offered:
        chosen = _at(place, offered)
        reply = fact_answer(turn, chosen, turn.conversation.about) if chosen else None
        return (reply, turn.conversation) if reply else None
    return _option_at(turn, place)


def _at(place: int, items: Sequence[str]) -> str | None:
    return items[place] if -len(items) <= place < len(items) else None


def _option_at(turn: Turn, place: int) -> Answered | None:
    """“The second one” where no topics were offered: of the options just told of, or of the ranking."""
    topic, last = turn.conversation.topic, turn.conversation.last
    if last in (Kind.FACT, Kind.COMPARISON) and topic is not None and len(turn.conversation.about) > 1:
        chosen = _at(place, turn.conversation.about)
        reply = fact_answer(turn, topic, [chosen]) if chosen else None
        return (reply, turn.conversation) if reply else None
    if not turn.conversation.recommended or last not in _RANKED:
        return None
    chosen = _at(place, [score.option for score in turn.recommendation.ranking])
    return why_not(turn, chosen) if chosen else None


def pointed_at(turn: Turn) -> tuple[str, ...]:
    """The options that “it”, “both” or “the other two” stand for; none where nothing points at any."""
    about, said = turn.conversation.about, turn.text.lower()
    if about and _OTHERS.search(said):
        return tuple(option for option in turn.options if option not in about)
    if len(about) != 1 and turn.conversation.recommended and _ONE_OF_THEM.search(said):
        return tuple(filter(None, [turn.recommendation.leader]))
    return about if _POINTING.search(said) else ()
