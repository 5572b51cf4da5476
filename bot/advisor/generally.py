"""“Why Django?” before anybody has said what is being built: that nothing was said, and what it is strong at at all."""

from bot.advisor.conversation import Answered, Kind, OptionFacts
from bot.advisor.turn import Turn
from bot.advisor.words import criterion_name, listing, option_name, source_words
from bot.facts.model import Comparison, Criterion

_STRONG = 3
"""Strengths told."""
_HIGH, _LOW = 4, 2
"""Ratings from which something is a strength, and up to which it is a weakness."""


def in_general(turn: Turn) -> Answered | None:
    """What the one option named is rated high on while others are not, and low; None where something was advised."""
    if turn.conversation.recommended or len(turn.named.options) != 1:
        return None
    comparison, option = turn.comparison, turn.named.options[0]
    name = option_name(comparison, option)
    lead = f"I have not recommended {name}: nobody has told me here what you are building."
    if turn.conversation.needs:
        lead = f"I have not recommended {name}, or anything, here yet."
    strong, weak = _ahead(comparison, option)[:_STRONG], _behind(comparison, option)[:1]
    if turn.manner.sentences:
        text = " ".join([lead, _shortly(comparison, name, strong, weak)]).strip()
        return turn.reply(Kind.SMALLTALK, text, topics=(), options=(option,), invites=True), turn.conversation
    lines = [lead, "In general it is strong at:" if strong else ""]
    lines += [f"• {_told(comparison, criterion, option)}" for criterion in strong]
    lines += [f"And weak at:\n• {_told(comparison, criterion, option)}" for criterion in weak]
    lines.append("Tell me what you are building, and I say whether that counts for you.")
    shown = tuple(fact for one in (*strong, *weak) for fact in one.ratings[option].facts[:1])
    reply = turn.reply(
        Kind.SMALLTALK,
        "\n".join(filter(None, lines)),
        topics=(),
        options=(option,),
        answer=(OptionFacts(option=option, facts=tuple(dict.fromkeys(shown))),) if shown else (),
        invites=True,
    )
    return reply, turn.conversation


def _shortly(comparison: Comparison, name: str, strong: list[Criterion], weak: list[Criterion]) -> str:
    """The same in one sentence, without reasons or sources."""
    sides = [f"strong at {_names(comparison, strong)}"] if strong else []
    sides += [f"weak at {_names(comparison, weak)}"] if weak else []
    return f"In general {name} is {listing(sides)}." if sides else ""


def _names(comparison: Comparison, criteria: list[Criterion]) -> str:
    return listing([f"“{criterion_name(comparison, one.id)}”" for one in criteria])


def _told(comparison: Comparison, criterion: Criterion, option: str) -> str:
    rating = criterion.ratings[option]
    fact = comparison.fact_by_id.get(rating.facts[0]) if rating.facts else None
    source = f" [{source_words(fact.sources[0])}]" if fact else ""
    return f"{criterion_name(comparison, criterion.id)}: {rating.why}{source}"


def _ahead(comparison: Comparison, option: str) -> list[Criterion]:
    """What it is rated high on, where the others are farthest behind first."""
    return [one for lead, one in _by_lead(comparison, option) if lead > 0 and one.ratings[option].value >= _HIGH]


def _behind(comparison: Comparison, option: str) -> list[Criterion]:
    """What it is rated low on, where the others are farthest ahead first."""
    found = [(lead, one) for lead, one in _by_lead(comparison, option) if one.ratings[option].value <= _LOW]
    return [one for lead, one in reversed(found) if lead < 0]


def _by_lead(comparison: Comparison, option: str) -> list[tuple[float, Criterion]]:
    """The criteria by how far the option is ahead of the mean of the others, times what they count by default."""
    found = []
    for criterion in comparison.criteria:
        others = [rating.value for other, rating in criterion.ratings.items() if other != option]
        if criterion.by_definition or option not in criterion.ratings or not others:
            continue
        lead = criterion.ratings[option].value - sum(others) / len(others)
        found.append((lead * criterion.weight, criterion))
    return sorted(found, key=lambda one: (-one[0], one[1].id))
