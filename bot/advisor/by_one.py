"""The options by one thing alone: “rank them by ease of learning only”. It changes no need."""

from bot.advisor.conversation import Answered
from bot.advisor.facts import comparison_answer
from bot.advisor.meant import criterion_of
from bot.advisor.turn import Turn
from bot.advisor.words import criterion_name, listing, option_name
from bot.facts.model import Criterion
from bot.scoring.model import USE_CASE


def by_one(turn: Turn) -> Answered | None:
    """How the options are rated on the one thing named, best first; None where that is nothing that is rated."""
    criterion = _criterion(turn)
    if criterion is None or criterion.topic is None or not (turn.addressed or turn.conversation.recommended):
        return None
    reply = comparison_answer(turn, turn.named.options, criterion.topic)
    note = _ranked(turn, criterion, reply.options)
    return reply.model_copy(update={"note": note, "text": f"{note}\n{reply.text}"}), turn.conversation


def _criterion(turn: Turn) -> Criterion | None:
    """What is named: the criterion of a need it speaks of, else of the topic found."""
    comparison = turn.comparison
    specs = [comparison.need_by_id[need.aspect] for need in turn.stated.needs if need.aspect in comparison.need_by_id]
    by_need = [criterion_of(comparison, spec) for spec in specs if spec.id != USE_CASE]
    for found in filter(None, by_need):
        return comparison.criterion_by_id[found]
    topics = turn.found[:1] if turn.sure else ()
    return next((one for one in comparison.criteria if one.topic in topics and not one.by_definition), None)


def _ranked(turn: Turn, criterion: Criterion, options: tuple[str, ...]) -> str:
    """Who comes first by it, and that nothing else changed by asking."""
    ratings = criterion.ratings
    rated = sorted((option for option in options if option in ratings), key=lambda one: (-ratings[one].value, one))
    told = [f"{option_name(turn.comparison, option)} {ratings[option].value} of 5" for option in rated]
    unknown = [option_name(turn.comparison, option) for option in options if option not in ratings]
    name = criterion_name(turn.comparison, criterion.id)
    lines = [f"By “{name}” alone: {listing(told)}."]
    if unknown:
        lines.append(f"For {listing(unknown)} that is not known.")
    lines.append(f"Your needs stay as they were; if it should count for more, say “{name.lower()} matters more”.")
    return " ".join(lines)
