"""Asked whether it is there and got what was said: a sign of life, with what was understood so far."""

from bot.advisor.changes import needs_listed
from bot.advisor.conversation import Answered, Kind
from bot.advisor.turn import Turn
from bot.advisor.words import listing
from bot.understanding.intents.whether_there import asks_if_there

_MOST = 8
"""Needs told."""


def is_there(turn: Turn) -> Answered | None:
    """“Hello?? did you get that”: what stands, so that whoever asks sees what is missing.

    Colleagues ask each other the same: it is for the app where that is mentioned, nobody else wrote in the thread, or
    what was said just before is its answer.
    """
    message = turn.message
    meant = turn.addressed or message.alone or message.after_app
    if not (meant and turn.begun and asks_if_there(turn.masked)):
        return None
    needs = turn.conversation.needs
    if needs:
        lines = ["I am here. What I have understood so far:", *needs_listed(needs[-_MOST:], turn.comparison)]
        lines += [f"… and {len(needs) - _MOST} more, see “show our needs”."] if len(needs) > _MOST else []
        lines.append("What is missing there I did not understand: say it once more in other words.")
    else:
        known = listing([option.name for option in turn.comparison.options], "or")
        lines = [f"I am here. I have understood no need yet: say what you are building, or ask about {known}."]
    return turn.reply(Kind.SMALLTALK, "\n".join(lines), topics=()), turn.conversation
