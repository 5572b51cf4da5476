"""Somebody settles it."""

from bot.advisor.conversation import Answered, Kind
from bot.advisor.turn import Turn
from bot.advisor.words import listing, option_name


def decide(turn: Turn) -> Answered | None:
    """Somebody settles it; recording it is for a person to confirm."""
    decided = turn.named.options or tuple(o for o in (turn.recommendation.leader,) if o)
    if not decided:
        return None
    chosen = listing([option_name(turn.comparison, option) for option in decided])
    reply = turn.reply(
        Kind.DECIDE,
        f"{chosen} it is. Record the decision so that it can be found, argued with and reviewed.",
        decided=decided,
        options=decided,
        recommendation=turn.recommendation,
    )
    return reply, turn.conversation
