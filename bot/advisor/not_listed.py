"""Asked for something that is not among the options: another language, another framework, whatever else there is."""

from bot.advisor.conversation import Answered, Kind
from bot.advisor.not_known import not_covered, outside_names
from bot.advisor.turn import Turn
from bot.advisor.words import listing


def not_listed(turn: Turn) -> Answered | None:
    """What there is, that nothing is said of the rest, and what can be done about it."""
    if not (turn.addressed or turn.conversation.recommended):
        return None
    if outside_names(turn):
        return not_covered(turn), turn.conversation
    known = listing([option.name for option in turn.comparison.options])
    text = (
        f"I compare {known}, and no others: I have facts on these alone, so I cannot say whether something else would "
        "suit you better. If one of them is out for you, say “rule out” and its name. Whoever keeps my facts can add "
        "an option; until then, what you need is written down here and can be held against any other."
    )
    return turn.reply(Kind.SMALLTALK, text, topics=()), turn.conversation
