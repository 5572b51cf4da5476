"""Asked for a number that no fact has: how long it takes, how many people, what it costs over the years."""

from bot.advisor.conversation import Answered, Kind
from bot.advisor.courtesies import silent
from bot.advisor.facts import fact_answer
from bot.advisor.turn import Turn
from bot.advisor.words import listing, option_name
from bot.facts.model import Criterion

_OF_SPEED = "how quickly can I build something"
_OF_LEARNING = "is it hard to learn"
_OF_COST = "how much does it cost"
"""How topics are asked about that come nearest."""


def effort(turn: Turn) -> Answered | None:
    """“How long would two people need for this?”: that nothing here tells, how the options differ, and what counts."""
    if not turn.addressed:
        return silent(), turn.conversation
    lines = [
        "I cannot say how long it takes or how many people: that depends on your project, and no fact I have tells."
    ]
    criterion = _rated_by(turn, _OF_SPEED)
    ratings: tuple[tuple[str, str], ...] = ()
    if criterion is not None:
        rated = [option for option in turn.options if option in criterion.ratings]
        rated.sort(key=lambda option: -criterion.ratings[option].value)
        told = [f"{option_name(turn.comparison, option)} {criterion.ratings[option].value}" for option in rated]
        lines.append(f"What I have is how they are rated on “{criterion.name}”, of 5: {listing(told)}.")
        ratings = tuple((criterion.id, option) for option in rated)
    lines.append("Say by when it has to be live, or how many you are, and I weigh that.")
    return turn.reply(Kind.SMALLTALK, " ".join(lines), topics=(), ratings=ratings), turn.conversation


def learning(turn: Turn) -> Answered | None:
    """“How long to learn Django?”: that no fact tells, then what is known of how hard it is to learn."""
    if not (turn.addressed or turn.named.options):
        return None
    found = turn.reader.index.search(_OF_LEARNING).topics
    reply = fact_answer(turn.asking(_OF_LEARNING), found[0].topic, turn.named.options) if found else None
    if reply is None:
        return None
    note = "No fact I have gives a time for that: it depends on who learns. What is known of learning it:"
    return reply.model_copy(update={"note": note, "text": f"{note}\n{reply.text}"}), turn.conversation


def price(turn: Turn) -> Answered | None:
    """“Price difference over 3 years?”: that no sums are compared, and what is known of cost instead."""
    if not (turn.addressed or turn.conversation.recommended):
        return None
    found = turn.reader.index.search(_OF_COST).topics
    reply = fact_answer(turn.asking(_OF_COST), found[0].topic, turn.named.options) if found else None
    if reply is None:
        return None
    note = "I compare no sums, over years or otherwise; this is what I know of cost."
    return reply.model_copy(update={"note": note, "text": f"{note}\n{reply.text}"}), turn.conversation


def _rated_by(turn: Turn, question: str) -> Criterion | None:
    """The criterion that a question's topic is rated by."""
    found = turn.reader.index.search(question).topics
    topic = found[0].topic if found else ""
    rated = (one for one in turn.comparison.criteria if one.topic == topic and not one.by_definition)
    return next(rated, None)
