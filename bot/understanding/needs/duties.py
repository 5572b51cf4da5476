"""What people have to do at work: told of them, so that what helps them is needed, and no must of what is built.

“Support has to refund orders” asks for a place to do it. That they have to is their job; an option with no such screen
of its own is not out for it. “Support must be able to …” says no more of the option than that either.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.patterns import either

_STAFF = either(
    """staff|support|office|secretary|secretaries|colleagues?|assistants?|accounting|accountants?|bookkeeping|boss|managers?
    reception|receptionists?|clerks?|employees?|editors?|moderators?|operators?|dispatchers?|agents?|marketing|sales
    finance|hr|teachers?|nurses?|doctors?|warehouse|helpdesk|volunteers?|caretakers?|trainers?|service|planners?|owners?"""
)
_DUTY = re.compile(
    rf"^(?:(?:and|but|so|also|sometimes|then|because|as) )*(?:the |our |my |their )?(?:\w+ )?{_STAFF}"
    r"(?: (?:of|in|at) (?:the |our )?\w+| \w+)?"
    rf" (?:(?:has|have|had|needs?|must) to|must) (?!{either('use|have|log|sign|register|get|run|support')}\b)\w+"
)
"""The words of a clause that says what somebody's work is."""


def without_duties(found: Sequence[Found], sentence: Sentence) -> list[Found]:
    """What was found, no must being only that of people who do their work."""
    return [
        replace(one, bearing=replace(one.bearing, must=False)) if _is_their_duty(one, sentence) else one
        for one in found
    ]


def _is_their_duty(one: Found, sentence: Sentence) -> bool:
    clause = sentence.clause_of(one.match.start)
    words = " ".join(token.text for token in sentence.tokens[clause.start : clause.end] if not token.mark)
    return one.bearing.must and not one.match.payload.states and _DUTY.match(words) is not None
