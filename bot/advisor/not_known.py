"""What the app does not know, and says so: nothing on that, topics it may be about, names it has no facts on."""

from collections.abc import Sequence

from bot.advisor.conversation import Kind, Reply
from bot.advisor.helping import example_options
from bot.advisor.naming import is_spoken_of, naming, thing_named
from bot.advisor.turn import Turn
from bot.advisor.words import listing, option_name, sentence
from bot.understanding.intents.rivals import Rival, rivals
from bot.understanding.retrieval.gate import SUGGEST
from bot.understanding.retrieval.lexical import query_terms


def suggestions(turn: Turn) -> Reply:
    """Three topics it may be about, for somebody to pick from."""
    titles = [turn.comparison.topic_by_id[topic].title for topic in turn.topics]
    numbered = "\n".join(f"{place}. {title}" for place, title in enumerate(titles, start=1))
    return turn.reply(
        Kind.SUGGESTIONS,
        f"I am not sure what that is about. Did you mean one of these?\n{numbered}",
        options=turn.named.options or turn.options,
        question=turn.text,
        confidence=turn.match.confidence,
    )


def not_covered(turn: Turn) -> Reply:
    """An honest "I don't know", with the nearest topics."""
    outside = outside_names(turn)
    compared = listing([option.name for option in turn.comparison.options])
    beside = turn.strange or (outside and _nothing_else(turn, outside))
    near = turn.topics if turn.legible and not beside else ()
    titles = [turn.comparison.topic_by_id[topic].title for topic in near]
    if outside:
        text = f"I only know {compared}; there is nothing here on {listing(outside, 'or')}."
    else:
        text = f"I have no fact that answers this. I know {compared}."
    if titles:
        text += f" The nearest topics I have: {'; '.join(titles)}."
    else:
        one, _ = example_options(turn.comparison)
        text += f" Ask about one of them, such as “how is {one} tested?”, or tell me what you are building."
    return turn.reply(
        Kind.NOT_COVERED,
        text,
        topics=near,
        options=turn.named.options,
        confidence=turn.match.confidence,
    )


def outside_names(turn: Turn) -> list[str]:
    """Well-known things the text names that are no option of this comparison and go with none of them.

    What a topic has among its keywords, such as React for the front end, is spoken of beside an option, not instead.
    """
    index = turn.reader.index
    known = [name for name in index.names.outside(turn.text) if name.lower() not in index.companions]
    named = " ".join(known).lower()
    unknown = [_as_written(turn, rival.word) for rival in _rivals(turn) if rival.word not in named]
    return [sentence(name) for name in dict.fromkeys([*known, *unknown])]


def _as_written(turn: Turn, word: str) -> str:
    start = turn.text.lower().find(word)
    return turn.text[start : start + len(word)]


def asks_beside_unknown(turn: Turn) -> bool:
    """Whether it asks if an option goes with something that is unknown: “does FastAPI work with COBOL?”."""
    return any(rival.beside for rival in _rivals(turn))


def _rivals(turn: Turn) -> list[Rival]:
    """What is set against an option, or beside it, and no word of the knowledge."""
    index = turn.reader.index
    return [
        rival
        for rival in rivals(turn.text, turn.named.spans)
        if rival.word in index.names.words_outside
        or not (index.knows(rival.word) or rival.word in index.companions or rival.word in index.lexicon)
    ]


def worth_suggesting(turn: Turn) -> bool:
    """Whether the topics found are near enough to be offered."""
    return bool(turn.topics) and turn.match.confidence >= SUGGEST


def beside_outside(turn: Turn, reply: Reply) -> Reply:
    """The reply, which first says of which names in the question nothing is known."""
    outside = outside_names(turn)
    unnamed = () if outside else _named_nowhere(turn)
    if not (outside or unnamed or reply.note) and (said := _not_spoken_of(turn, reply)):
        return reply.model_copy(update={"note": said, "text": f"{said}\n{reply.text}"})
    if reply.note or not (outside or unnamed):
        return reply
    note = f"I have no facts about {listing(outside, 'or')}, so this leaves {'them' if len(outside) > 1 else 'it'} out."
    if unnamed:
        note = f"No fact I have names {listing(unnamed, 'or')}; this is the nearest."
    return reply.model_copy(update={"note": note, "text": f"{note}\n{reply.text}"})


def _named_nowhere(turn: Turn) -> tuple[str, ...]:
    """Things of the topics found that the text names and no claim does: what is told is beside them, at best."""
    names = turn.reader.index.names.things(turn.named.rest)
    claims = turn.comparison.facts if names else ()
    return tuple(name for name in names if not any(name.lower() in fact.claim.lower() for fact in claims))


def _not_spoken_of(turn: Turn, reply: Reply) -> str:
    """Says what is asked about by name, where none of the facts told of the options asked about speaks of it."""
    thing, named = thing_named(turn), turn.named.options
    if not (thing and reply.answer and turn.found):
        return ""
    told = {part.option: part.facts for part in reply.answer}
    asked = [fact for option in named or told for fact in told.get(option, ())]
    if is_spoken_of(turn, thing, turn.found[0], asked):
        return ""
    others = named and naming(turn, thing, turn.found[0])
    on = f" on {listing([option_name(turn.comparison, option) for option in named], 'or')}" if others else ""
    return f"No fact I have{on} names {thing}; this is the nearest."


def _nothing_else(turn: Turn, outside: Sequence[str]) -> bool:
    """Whether the names are all that the text is about, so that no topic can be near it."""
    rest = turn.named.rest.lower()
    for name in outside:
        rest = rest.replace(name.lower(), " ")
    return not query_terms(rest, turn.reader.index.lexicon)
