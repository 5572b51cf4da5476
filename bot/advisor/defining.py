"""What the words of the trade mean: one of them with its facts, or those of the answer that stands."""

import re

from bot.advisor.conversation import Answered, Kind
from bot.advisor.courtesies import silent
from bot.advisor.facts import fact_answer
from bot.advisor.turn import Turn
from bot.scoring.model import Reason, Requirement
from bot.understanding.intents.turns import Intent

_MOST = 6
"""Words of an answer that are explained at once."""
_BETWEEN = re.compile(r"\?+(?:\s+and)?\s+|,?\s+and (?=what\b)|[;.]\s+")
_KIND = "framework"
"""The word for what all options are."""
_OF_COST = "is it free, what does the licence cost"
_NOT = (Intent.FOR_SOMEBODY_ELSE, Intent.TERM)
"""Intents of a message that asks for no word of the trade, whatever it looks like."""


def defined(turn: Turn) -> Answered | None:
    """“What is an ORM?”: what it is in a sentence, then the facts; asked for it in short, the sentence alone."""
    if turn.intent in _NOT:
        return None
    meaning = turn.reader.glossary.asked(turn.masked, bare=turn.manner.sentences > 0)
    if meaning is None:
        return _several(turn)
    reply = None if turn.manner.sentences else fact_answer(turn, meaning.topic, turn.named.options)
    if reply is None:
        topics = turn.published([meaning.topic])
        return turn.reply(Kind.FACT, meaning.means, topics=topics, options=turn.named.options), turn.conversation
    return reply.model_copy(update={"note": meaning.means, "text": f"{meaning.means}\n{reply.text}"}), turn.conversation


def _several(turn: Turn) -> Answered | None:
    """“What is an ORM? And what is REST?”: what each is in a sentence; None unless every part asks for a meaning."""
    asked = [part for part in _BETWEEN.split(turn.masked) if part.strip(" ?.!")]
    if not 1 < len(asked) <= _MOST:
        return None
    found = [turn.reader.glossary.asked(f"{part.strip(' ?.!')}?") for part in asked]
    meanings = list(dict.fromkeys(one for one in found if one))
    if len(meanings) < 2 or None in found:
        return None
    text = "\n".join(f"• {one.means}" for one in meanings)
    return turn.reply(Kind.FACT, text, topics=turn.published(one.topic for one in meanings)), turn.conversation


def what_is(turn: Turn) -> Answered | None:
    """“What is Django? Is it a program that we buy?”: what such a thing is, what this one is, and what it costs."""
    if len(turn.named.options) != 1 or not (turn.addressed or turn.conversation.recommended):
        return None
    option = turn.comparison.option_by_id[turn.named.options[0]]
    costs = turn.reader.index.search(_OF_COST).topics
    reply = fact_answer(turn.asking(_OF_COST), costs[0].topic, [option.id]) if costs else None
    if reply is None:
        return None
    kind = turn.reader.glossary.named(_KIND)
    what = option.what[:1].lower() + option.what[1:]
    note = " ".join(filter(None, [kind.means if kind else "", f"{option.name} is {what}"]))
    note = f"{note} It is no finished program; your developers build yours with it."
    return reply.model_copy(update={"note": note, "text": f"{note}\n{reply.text}"}), turn.conversation


def words_meant(turn: Turn) -> Answered | None:
    """“I do not understand these words”: what those of the answer that stands mean, or of the topic just told of."""
    means = _meanings_told(turn)[:_MOST]
    if not means:
        text = "Ask me “what is …?” with a word, and I say what it means."
        return (turn.reply(Kind.SMALLTALK, text, topics=()) if turn.addressed else silent()), turn.conversation
    lines = [*(f"• {each}" for each in means), "“What is …?” tells of another; “why, in plain words?” keeps it short."]
    return turn.reply(Kind.SMALLTALK, "\n".join(lines), topics=()), turn.conversation


def _meanings_told(turn: Turn) -> list[str]:
    """What the words that the last answer spoke of mean, those that counted most first."""
    talk = turn.conversation
    topic = turn.comparison.topic_by_id.get(talk.topic or "")
    if talk.last in (Kind.FACT, Kind.COMPARISON) and topic:
        return [term.means for term in topic.terms]
    if not talk.recommended:
        return []
    given, criteria = turn.recommendation, turn.comparison.criterion_by_id
    heavy = sorted(given.requirements, key=lambda each: (-each.weight, each.criterion))
    told: list[Reason | Requirement] = [*given.reasons, *given.counter_reasons, *heavy]
    names = dict.fromkeys(criteria[one.criterion].name for one in told if one.criterion in criteria)
    found = (turn.reader.glossary.named(name) for name in names)
    return list(dict.fromkeys(meaning.means for meaning in found if meaning))
