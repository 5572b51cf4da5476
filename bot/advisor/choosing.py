"""“Can you help us choose?”: a recommendation for what they say they are building, or the question what that is."""

from bot.advisor.changes import recommended
from bot.advisor.conversation import Answered, Kind
from bot.advisor.courtesies import silent
from bot.advisor.not_known import outside_names
from bot.advisor.turn import Turn
from bot.scoring.model import USE_CASE, Need
from bot.understanding.intents.built import project_stated
from bot.understanding.intents.opinion import judged_for
from bot.understanding.needs.choosing import for_one, for_ours

ASKED_BACK = (
    "Tell me what you are building, who will use it, and what matters, in a sentence or two; I recommend from that and "
    "say why."
)

DESCRIBE = (
    "Say what it does and what matters: who signs in, what is stored, pages or an API, how soon. Or choose the nearest "
    "kind in the form. I recommend from that and say why."
)


def help_choosing(turn: Turn) -> Answered | None:
    """The recommendation for what was said, with this or before; where nothing was, what to tell, if the app was asked.

    None where the options to choose between are named, or others than are known: that is a comparison.
    """
    needs = turn.described.needs
    if outside_names(turn) or (turn.named.options and not needs):
        return None
    if needs or turn.conversation.needs:
        return recommended(turn, needs)
    return ask_back(turn) if turn.addressed or turn.conversation.recommended else (silent(), turn.conversation)


def ask_back(turn: Turn) -> Answered:
    """What somebody who asks for advice has to tell, with the questionnaire at hand."""
    return turn.reply(Kind.SMALLTALK, ASKED_BACK, topics=(), invites=True), turn.conversation


def needs_of_ours(turn: Turn) -> tuple[Need, ...]:
    """What a question for advice says of what is built: “what should we use for our portal?”, “best for a webshop?”."""
    needs = turn.described.needs if for_ours(turn.text) or (turn.addressed and for_one(turn.text)) else ()
    return needs if any(need.aspect == USE_CASE for need in needs) else ()


def weighed_for(turn: Turn) -> Turn | None:
    """“Any opinion on Django for a customer portal?”: what is needed for that, which is how an opinion is come to. None
    where nothing is asked of the kind, or not for a whole application."""
    what = judged_for(turn.text, turn.masked) if turn.addressed else ""
    told = turn.asking(what) if what else None
    return told if told and any(need.aspect == USE_CASE for need in told.described.needs) else None


def what_kind(turn: Turn) -> Answered | None:
    """What to tell of a thing that is built whose name is of no kind that is known: “a platform for beekeepers”."""
    asks = turn.reading.question or turn.named.options or outside_names(turn)
    if not turn.addressed or asks or turn.conversation.recommended or turn.conversation.needs:
        return None
    name = project_stated(turn.text)
    if name is None:
        return None
    text = f"From this I can't tell what kind of application {name or 'it'} is. {DESCRIBE}"
    return turn.reply(Kind.SMALLTALK, text, topics=(), invites=True), turn.conversation
