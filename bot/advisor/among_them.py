"""None of the options, or one for each part: what somebody who wants that can be told, and do."""

from bot.advisor.conversation import Answered, Kind
from bot.advisor.courtesies import silent
from bot.advisor.facts import fact_answer
from bot.advisor.turn import Turn
from bot.advisor.words import listing, option_name

_TOGETHER = "use both together in one project"
"""A question whose best topic is the one on using options together, whatever the comparison calls it."""


def none_of_them(turn: Turn) -> Answered | None:
    """Who rules everything out learns that nobody is out, and what to say instead; colleagues only after an answer."""
    if not (turn.addressed or turn.conversation.recommended):
        return silent(), turn.conversation
    names = [option_name(turn.comparison, option) for option in turn.options]
    text = (
        f"Without {listing(names)} nothing is left to compare, so I ruled none of them out. To take one off the list, "
        f"name it: “rule out {names[-1]}”. If all of them lack something, tell me what you need, and I say which "
        "comes closest."
    )
    return turn.reply(Kind.SMALLTALK, text, topics=()), turn.conversation


def split(turn: Turn) -> Answered | None:
    """One option for each part: how that is recorded, and what is known of using them together."""
    named = turn.named.options
    if len(named) < 2:
        return None
    note = (
        f"That splits the work between {listing([option_name(turn.comparison, option) for option in named])}. I score "
        "each option for the whole project, so no score here speaks for a split. To see what fits one part, ask "
        "about it alone in another thread. To record the split, say that it is decided, as in “let's go with "
        f"{listing([option_name(turn.comparison, option) for option in named])}”: the form then asks what each is for."
    )
    topic = turn.reader.index.search(_TOGETHER).topics[0].topic
    told = fact_answer(turn, topic, named)
    if told is None:
        return turn.reply(Kind.SMALLTALK, note, topics=()), turn.conversation
    topics = tuple(turn.published((topic,)))
    told = told.model_copy(update={"note": note, "text": f"{note}\n{told.text}", "topics": topics, "options": named})
    return told, turn.conversation
