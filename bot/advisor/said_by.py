"""“What did Ana say about the admin panel?”, “who said we know Django?”: the words that were taken up, and whose."""

from bot.advisor.conversation import Answered, Kind
from bot.advisor.courtesies import silent
from bot.advisor.meant import meant_by
from bot.advisor.turn import Turn
from bot.advisor.words import need_words, option_name
from bot.scoring.model import USE_CASE, Need
from bot.understanding.words.names import OPTION

_MOST = 5


def said_of_it(turn: Turn) -> Answered | None:
    """The needs that speak of the thing, each in the words it was said in; that nobody has, where there is none."""
    if not (turn.addressed or turn.conversation.recommended or turn.conversation.needs):
        return None
    thing = _thing(turn)
    meant = meant_by(turn, thing)
    wanted = _value_asked(turn, thing)
    found = [need for need in meant.needs if wanted is None or need.value in (None, wanted)] if meant else []
    if not found:
        if not turn.addressed and (meant is None or not turn.conversation.recommended):
            return silent(), turn.conversation
        return _nobody(turn, thing, meant.needs if meant else ())
    lines = [f"• {_told(turn, need)}" for need in found[:_MOST]]
    lead = f"On “{thing}” I took up what was said:"
    reply = turn.reply(Kind.WHY, "\n".join([lead, *lines]), topics=(), drivers=tuple(found[:_MOST]))
    return reply, turn.conversation


def _nobody(turn: Turn, thing: str, others: tuple[Need, ...]) -> Answered:
    lines = [f"Nobody has told me here: “{thing}”. It is among none of the needs that I took up."]
    if others:
        lines[0] = f"Nobody has told me here: “{thing}”. What I took up on that is:"
        lines += [f"• {_told(turn, need)}" for need in others[:_MOST]]
    reply = turn.reply(Kind.WHY, "\n".join(lines), topics=(), drivers=others[:_MOST])
    return reply, turn.conversation


def _told(turn: Turn, need: Need) -> str:
    said = f", from “{need.said}”" if need.said else ""
    return f"{need_words(turn.comparison, need)}{said}"


def _thing(turn: Turn) -> str:
    """What is asked about, with the names of its options."""
    names = [option_name(turn.comparison, option) for option in turn.named.options]
    thing = turn.reading.thing.strip()
    for name in names:
        thing = thing.replace(OPTION, name, 1)
    return thing


def _value_asked(turn: Turn, thing: str) -> str | None:
    """The value that the words ask about, such as the option somebody is said to know."""
    read = turn.reader.needs.read(thing, addressed=True, describing=True)
    return next((need.value for need in read.needs if need.aspect != USE_CASE and need.value), None)
