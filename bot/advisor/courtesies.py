"""Help, greetings, thanks, and the silence that most talk among colleagues deserves."""

import re

from bot.advisor.conversation import Answered, Kind, Reply
from bot.advisor.helping import help_text
from bot.advisor.turn import Turn
from bot.advisor.words import listing

_PARTING = re.compile(r"\b(?:have a|bye|goodbye|see you|good night|take care|that'?s all)\b", re.IGNORECASE)


def help_reply(turn: Turn) -> Reply:
    return turn.reply(Kind.HELP, help_text(turn.comparison), topics=())


def silent() -> Reply:
    return Reply(kind=Kind.SILENT)


def say_help(turn: Turn) -> Answered | None:
    return help_reply(turn), turn.conversation


def ignore(turn: Turn) -> Answered | None:
    return silent(), turn.conversation


def thanked(turn: Turn) -> Answered | None:
    """Thanks need no answer in a busy thread; who thanked the app itself gets one."""
    parting = _PARTING.search(turn.text) is not None
    if parting and not turn.addressed:
        return silent(), turn.conversation
    text = "See you. This conversation stays as it is." if parting else "Glad it helps."
    return turn.reply(Kind.SMALLTALK, text if turn.addressed else "", topics=()), turn.conversation


def complained(turn: Turn) -> Answered | None:
    """Somebody is fed up with the app: what can be done about it, without taking offence; among colleagues nothing."""
    text = (
        "Sorry that this is no help. Tell me what I got wrong, ask “show our needs” for what I understood, or mention "
        "me with “be quiet” and I say nothing more in this thread."
    )
    return (turn.reply(Kind.SMALLTALK, text, topics=()) if turn.addressed else silent()), turn.conversation


def missent(turn: Turn) -> Answered | None:
    """Not meant for this place."""
    reply = turn.reply(Kind.SMALLTALK, "No harm done; I counted nothing.", topics=())
    return (reply if turn.addressed else silent()), turn.conversation


def greeted(turn: Turn) -> Answered | None:
    if not turn.addressed:
        return silent(), turn.conversation
    text = "Hello. Tell me what you are building, or ask about " + listing(
        [option.name for option in turn.comparison.options], "or"
    )
    return turn.reply(Kind.SMALLTALK, text + ".", topics=()), turn.conversation


def recorded(turn: Turn) -> Answered | None:
    """A decision on record is changed where it was posted, not in the talk about the next one."""
    text = (
        "What is on record is changed by recording it again: press Record decision, or Record another, in its thread, "
        "and choose in the form what it replaces. Those who decide can also reject, reopen or withdraw it, under "
        "Details of its summary, which “show” with its number, after the command, brings up."
    )
    return turn.reply(Kind.SMALLTALK, text, topics=()), turn.conversation


def second_thoughts(turn: Turn) -> Answered | None:
    """Whoever may change their mind learns how a decision is changed; among colleagues only once there is a choice."""
    if not turn.addressed and not turn.conversation.recommended:
        return silent(), turn.conversation
    text = (
        "A decision need not be final. Under Details of its summary those who decide can reopen it, withdraw it or "
        "supersede it by a newer one; all of them stay on record, and the summary says what became of it. Before "
        "that, tell me here what has changed and I score again. If you set a day to look at it again, I ask then "
        "whether it is still right."
    )
    return turn.reply(Kind.SMALLTALK, text, topics=()), turn.conversation
