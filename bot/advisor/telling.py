"""Needs that a message, a form or a button states: a what-if, a change, or a first brief."""

import re

from bot.advisor.answers import adjusted, declined_needs, needs_of_answers
from bot.advisor.changes import changed_needs, recommended, what_if
from bot.advisor.conversation import Answered
from bot.advisor.facts import fact_answer
from bot.advisor.not_known import outside_names
from bot.advisor.standing import merge, without_answers
from bot.advisor.turn import Turn
from bot.scoring.model import USE_CASE, Need

_NICE_TO_HAVE = re.compile(r"\b(?:nice[ -]to[ -]have|would be nice|not a must|no must)\b")
LONGEST_LOOKED_UP = 3
"""Words of a message that is nothing but the name of a topic."""
NAMED_AND_SURE = 0.5
"""Confidence from which words of need beside an option's name are taken for a search: “Django template inheritance”."""


def questionnaire(turn: Turn) -> Answered:
    """The questionnaire replaces its own earlier answers; what was said in words stands, and may be added to.

    One that came filled in changes only what was touched in it.
    """
    message = turn.message
    assert message.answers is not None
    answered = tuple(question for question, chosen in message.answers.items() if chosen)
    held, who, when = turn.conversation.needs, message.user, message.at
    if message.prefilled:
        before, now, declined = message.prefilled, message.answers, message.declined
        standing, come = adjusted(held, before, now, declined, turn.comparison, who=who, when=when)
        standing = merge(standing, come, turn.comparison)
        answered = tuple(dict.fromkeys((*(id for id in turn.conversation.answered if id not in before), *answered)))
    else:
        needs = needs_of_answers(message.answers, turn.comparison, who=who, when=when, standing=held)
        needs += declined_needs(message.declined, message.answers, turn.comparison, who=who, when=when)
        standing = merge(needs, without_answers(held), turn.comparison)
    conversation = turn.conversation.model_copy(update={"answered": answered})
    fresh = Turn(message, conversation, turn.reader, turn.digest)
    return recommended(fresh, fresh.stated.needs if turn.text else (), needs=standing)


def pressed(turn: Turn, stated: tuple[Need, ...]) -> Answered:
    """Needs that were pressed or chosen, with those in the words beside them."""
    changed = (*stated, *(turn.stated.needs if turn.text else ()))
    if turn.message.suppose:
        return what_if(turn, changed)
    answered = tuple(dict.fromkeys((*turn.conversation.answered, *turn.message.settled)))
    conversation = turn.conversation.model_copy(update={"answered": answered})
    return changed_needs(Turn(turn.message, conversation, turn.reader, turn.digest), changed)


def by_needs(turn: Turn) -> Answered | None:
    """Needs in the message, if any: a what-if, a fact question that also tells a need, a change, or a first brief."""
    stated = turn.stated
    if not stated.needs or (not stated.rules and (asks_how(turn) or turn.overheard)):
        return None
    if stated.hypothetical:
        return what_if(turn, stated.needs)
    if not stated.rules and _looks_up(turn):
        return None
    first_brief = any(need.aspect == USE_CASE for need in stated.needs) and not turn.conversation.recommended
    if first_brief:
        return recommended(turn, stated.needs)
    if turn.reading.question and turn.sure and turn.found and not turn.torn and not stated.requests:
        reply = fact_answer(turn, turn.found[0], turn.named.options)
        if reply is not None:
            noted, conversation = changed_needs(turn, stated.needs)
            parts = ("changed", "needs", "recommendation", "previous")
            both = {part: getattr(noted, part) for part in parts}
            return reply.model_copy(update={**both, "text": f"{reply.text}\n{noted.text}"}), conversation
    return changed_needs(turn, stated.needs)


def asks_how(turn: Turn) -> bool:
    """Whether words of need only name what is asked about: “Extending the user model in Django” needs nothing.

    So it is when the sentence names an option, or something outside, and nobody of the team speaks in it; unless the
    option itself is the need, because the team knows it or runs it.
    """
    if turn.stated.rules:
        return False  # “Recommend something, but not Flask” takes it off the list.
    if turn.stated.firm and _NICE_TO_HAVE.search(turn.text.lower()):
        return False  # “Admin can be done with SQLAdmin, nice to have” says how much it is wanted.
    about_options = any(
        (spec := turn.comparison.need_by_id.get(need.aspect)) is not None and spec.option_values
        for need in turn.stated.needs
    )
    near = turn.sure or turn.match.confidence >= NAMED_AND_SURE
    names = (bool(turn.named.options) and near) or (bool(outside_names(turn)) and not turn.addressed)
    return names and not about_options and not turn.of_the_team and not turn.stated.hypothetical


def _looks_up(turn: Turn) -> bool:
    """Whether the words are those of a topic, of nobody's wish, and nothing is being advised on yet: “formsets”."""
    begun = turn.conversation.recommended or bool(turn.conversation.needs)
    bare = turn.match.signals.exact and len(turn.text.split()) <= LONGEST_LOOKED_UP
    return bare and not (begun or turn.addressed or turn.stated.firm or turn.of_the_team)
