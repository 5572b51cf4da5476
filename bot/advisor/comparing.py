"""Asked which to take, or how they differ: the options side by side, or a whole recommendation."""

import re

from bot.advisor.changes import recommended, what_if
from bot.advisor.choosing import needs_of_ours
from bot.advisor.conversation import Answered, Kind, Reply, Table
from bot.advisor.courtesies import silent
from bot.advisor.facts import comparison_answer
from bot.advisor.not_known import beside_outside, not_covered, outside_names, worth_suggesting
from bot.advisor.telling import asks_how
from bot.advisor.turn import Turn
from bot.advisor.words import listing, option_name, score_words
from bot.understanding.intents.manner import ONE
from bot.understanding.intents.scope import asks_of_others, for_leisure, left_out, thing_sought
from bot.understanding.retrieval.gate import SUGGEST

MOST_UNKNOWN = 3
"""Unknown words of a compare command that are quoted back."""
MOSTLY_KNOWN = 0.5
"""Share of a question's words, by their rarity, below which most of them are strange to the knowledge."""
_THEM = re.compile(r"\b(?:between|of) (?:the|these|those|them)(?: (?:two|three|2|3|frameworks|options))\b")
"""Speaks of what is being compared without naming it."""
_ON = re.compile(r"\bon\s+(.+)$", re.IGNORECASE)


def advice(turn: Turn) -> Answered | None:
    """Asked what to use: on one topic the options side by side, otherwise the recommendation."""
    stated = turn.stated
    if nothing := _nothing_left(turn):
        return nothing, turn.conversation
    if for_leisure(thing_sought(turn.text)) or (not stated.needs and _of_the_world(turn)):
        return (not_covered(turn) if turn.addressed or turn.named.options else silent()), turn.conversation
    if stated.needs and not asks_how(turn):
        return what_if(turn, stated.needs) if stated.hypothetical else recommended(turn, stated.needs)
    if not turn.named.options and (ours := needs_of_ours(turn)):
        return recommended(turn, ours)
    if outside_names(turn) and len(turn.named.options) < 2:
        return (not_covered(turn), turn.conversation) if turn.addressed or turn.named.options else None
    topic = specific_topic(turn)
    if topic is not None and (turn.match.signals.content_words or not turn.conversation.recommended):
        if len(turn.named.options) == 1:
            return None
        return comparison_answer(turn, asked_about(turn), topic), turn.conversation
    # "Which one should we go for?" names nothing else, so it is about what is being compared.
    named = (turn.named.options and worth_suggesting(turn)) or _THEM.search(turn.text.lower())
    if _about_something_else(turn):
        return (not_covered(turn), turn.conversation) if turn.addressed else None
    concerned = turn.addressed or named or turn.sure or not turn.match.signals.content_words
    return _recommended_among(turn, asked_about(turn)) if concerned else None


def _recommended_among(turn: Turn, options: tuple[str, ...]) -> Answered:
    """The recommendation; where the question leaves some options out, among the others, for this once."""
    if not _left_out(turn):
        return recommended(turn)
    held = turn.conversation.model_copy(update={"options": options})
    reply, after = recommended(Turn(turn.message, held, turn.reader, turn.digest))
    return reply, after.model_copy(update={"options": turn.conversation.options})


def _about_something_else(turn: Turn) -> bool:
    """Whether advice is asked on what the knowledge hardly has a word for: “recommend a restaurant”."""
    signals = turn.match.signals
    strange = signals.content_words > 0 and signals.known_share < MOSTLY_KNOWN
    return strange and turn.match.confidence < SUGGEST and not (turn.of_the_team or turn.named.options)


def side_by_side_asked(turn: Turn) -> Answered | None:
    ours = turn.of_the_team or not (turn.sure or len(turn.named.options) > 1)
    stated = bool(turn.stated.needs) and bool(ours) and not asks_how(turn)
    if stated or (outside_names(turn) and len(turn.named.options) < 2):
        return None
    if turn.strange and not outside_names(turn):
        return (not_covered(turn) if turn.addressed else silent()), turn.conversation
    if len(turn.named.options) == 1 and len(turn.named.spans) > 1:
        return None  # “Flask / Flask-Limiter” names one option twice
    if len(turn.named.options) < 2 and not (turn.sure or turn.addressed):
        return None
    return beside_outside(turn, compare(turn)), turn.conversation


def compare(turn: Turn) -> Reply:
    if outside_names(turn) and len(turn.named.options) < 2:
        return not_covered(turn)
    topic = specific_topic(turn) or _topic_after_on(turn)
    reply = comparison_answer(turn, asked_about(turn), topic)
    if turn.manner.sentences == ONE and reply.table is not None and reply.table.rows:
        return _in_one_line(turn, reply.table)
    unknown = _not_taken_up(turn) if topic is None else ""
    return reply.model_copy(update={"note": unknown, "text": f"{unknown}\n{reply.text}"}) if unknown else reply


def _in_one_line(turn: Turn, table: Table) -> Reply:
    """What differs most, each with the ratings; or of a single thing how each is rated."""
    names = [option_name(turn.comparison, option) for option in table.options]
    if len(table.rows) == 1:
        rated = [f"{name} {cell.partition('.')[0]}" for name, cell in zip(names, table.rows[0].cells, strict=True)]
        text = f"“{table.rows[0].label}”: {listing(rated)}."
    else:
        text = f"{listing(names)} differ most on {listing([f'“{row.label}”' for row in table.rows[:3]])}"
        scores = {one.option: score_words(one) for one in turn.recommendation.ranking}
        told = [f"{name} {scores[id]}" for name, id in zip(names, table.options, strict=True) if id in scores]
        text += (
            f"; for what you told me they have {listing(told)} of 100 points." if turn.conversation.recommended else "."
        )
    return turn.reply(Kind.WHY, text, options=table.options)


def asked_about(turn: Turn) -> tuple[str, ...]:
    """The options named, or all, without those that the question leaves out; where it names none, none."""
    out = _left_out(turn)
    named = tuple(option for option in turn.named.options if option not in out)
    return named if named or not out else tuple(option for option in turn.options if option not in out)


def _left_out(turn: Turn) -> frozenset[str]:
    """The options that the question itself takes out of it."""
    spans = turn.named.spans
    names = turn.reader.index.names
    return frozenset(
        option
        for place in left_out(turn.text, spans)
        for option in names.find(turn.text[spans[place][0] : spans[place][1]]).options
    )


def _nothing_left(turn: Turn) -> Reply | None:
    """For somebody who wants advice and none of the options: there is nothing else to recommend."""
    if not _left_out(turn).issuperset(turn.options):
        return None
    known = listing([option.name for option in turn.comparison.options])
    return turn.reply(Kind.NOT_COVERED, f"That leaves nothing: I only know {known}.", topics=(), options=turn.options)


def _of_the_world(turn: Turn) -> bool:
    """Whether it asks what others use, what became of the options, or for something that is no option at all."""
    if asks_of_others(turn.named.rest):
        return True
    return bool(thing_sought(turn.text)) and not turn.named.options and turn.match.confidence < SUGGEST


def specific_topic(turn: Turn) -> str | None:
    """The topic asked about, when that is sure and narrower than the options as a whole.

    Where another fits as well and one of those found is the whole, it is as a whole that the options are compared.
    """
    if not turn.sure or not turn.found or is_general(turn, turn.found[0]):
        return None
    as_a_whole = turn.torn and any(is_general(turn, topic) for topic in turn.found)
    return None if as_a_whole else turn.found[0]


def is_general(turn: Turn, topic: str) -> bool:
    """Whether a topic is about the options as a whole."""
    return turn.comparison.topic_by_id[topic].general


def _topic_after_on(turn: Turn) -> str | None:
    """What a compare command names after “on”, read by itself: beside names of options one word tells too little."""
    named = _ON.search(turn.text)
    if turn.message.command != "compare" or named is None:
        return None
    found = turn.reader.index.search(named[1])
    topic = found.topics[0].topic if found.topics and found.confidence >= SUGGEST else None
    return None if topic is None or is_general(turn, topic) else topic


def _not_taken_up(turn: Turn) -> str:
    """For the words of a compare command that name neither an option nor a topic: what they were, and what is known."""
    words = [word for word in turn.named.rest.split() if not turn.reader.index.knows(word)]
    if turn.message.command != "compare" or not words:
        return ""
    known = listing([option.name for option in turn.comparison.options])
    return f"I don't know {listing([f'“{word}”' for word in words[:MOST_UNKNOWN]], 'or')}; I compare {known}."
