"""“Does FastAPI use Pydantic?”: a thing by its name, found in what the facts say of the option."""

import re

from bot.advisor.conversation import Answered
from bot.advisor.facts import fact_answer
from bot.advisor.turn import Turn
from bot.understanding.words.names import OPTION

_ASKED = re.compile(
    rf"(?:(?:and|but|so|ok|okay|hey|hi|well|btw|also|wait|hm+)[\s,]+)*(?:does|do|is|can) {OPTION}(?: actually| really"
    rf"| also)*"
    r" (?:use|uses|run on|running on|runs on|built on|build on|based on|depend on|rely on|work with|need|require"
    r"|come with|using)"
    r" (?P<thing>[\w][\w.+-]{2,30})(?: (?:under the hood|inside|internally|by default|itself|too|at all))*[\s.?!]*"
)


def uses_it(turn: Turn) -> Answered | None:
    """The fact on the one option named that names the thing, those that fit the question best first."""
    asked = _ASKED.fullmatch(turn.masked) if len(turn.named.options) == 1 else None
    if asked is None:
        return None
    option = turn.named.options[0]
    thing = re.compile(rf"(?<![\w-]){re.escape(asked['thing'])}(?![\w-])", re.IGNORECASE)
    found = [fact for fact in turn.comparison.facts if option in fact.options and thing.search(fact.claim) is not None]
    if not found:
        return None
    best = min(found, key=lambda fact: (-turn.match.fact_score(fact), len(fact.options), fact.id))
    reply = fact_answer(turn, best.topic, [option], first=[best.id])
    return (reply, turn.conversation) if reply else None
