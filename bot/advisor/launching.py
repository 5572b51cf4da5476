"""A launch on a day: counted as the time until then, from the day on which it was said."""

from bot.advisor.changes import changed_needs
from bot.advisor.conversation import Answered, Kind
from bot.advisor.turn import Turn
from bot.understanding.intents.launching import launch_day
from bot.understanding.intents.turns import Intent

_ANY = "three months"
"""A span that stands for one that is not known."""


def launches_on(turn: Turn) -> Answered | None:
    """Takes up a day that somebody names for the launch; asks how far off it is where the day of speaking is unknown.

    Only where something is advised on already, and the words as they are say no more than that there is a day.
    """
    held = turn.conversation
    if not (held.recommended or turn.addressed) or turn.intent not in (Intent.UNKNOWN, Intent.FOLLOW_UP):
        return None
    told = launch_day(turn.text, turn.message.at.date() if turn.message.at else None)
    if told is None:
        return None
    read = turn.reader.needs.read(f"we launch in {told.span or _ANY}", standing=held.needs, addressed=True).needs
    stated = turn.stated.needs
    if not {need.aspect for need in stated} <= {need.aspect for need in read}:
        return None  # It says more than a day.
    if not told.span and stated and not turn.stated.by_meaning:
        return changed_needs(turn, stated)
    if not told.span:
        text = (
            f"I go by the time until the launch, and do not know how far off {told.said} is. Say it as a span, such as "
            "“launch in three months”, and I score again."
        )
        return turn.reply(Kind.NEEDS, text, topics=()), held
    needs = [need.model_copy(update={"who": turn.message.user, "when": turn.message.at}) for need in read]
    told_as = [need.model_copy(update={"said": f"{turn.text.strip(' .!')}: in {told.span}"}) for need in needs]
    return changed_needs(turn, told_as) if told_as else None
