"""Answers from facts: one option's, several side by side, or an honest "not covered"."""

from collections.abc import Sequence
from itertools import combinations

from bot.advisor.conversation import Kind, OptionFacts, Reply, Table, TableRow
from bot.advisor.turn import Turn
from bot.advisor.words import claim_words, listing, option_name, source_words, subject_words
from bot.facts.model import Comparison, Fact, OwnFact
from bot.facts.own import is_own

MOST_FACTS = 2
"""Facts shown for an option that was asked about alone."""
MOST_OWN = 2
"""Facts of the workspace's own that come before the others."""
NEARLY_AS_GOOD = 0.85
"""How well a second fact must fit, beside the first, to be shown too."""
ROWS_IN_TEXT = 8


def fact_answer(turn: Turn, topic: str, asked: Sequence[str], *, first: Sequence[str] = ()) -> Reply | None:
    """The topic's facts for the options asked about, then their counterparts; None where there is no fact at all.

    One option that was asked about alone is told of at full length, all others in a line each. `first` are the
    facts that answer best where those are known.
    """
    everyone = turn.options
    asked_first = [option for option in everyone if option in asked] or list(everyone)
    parts: list[OptionFacts] = []
    shown: set[str] = set()
    for option in (*asked_first, *(option for option in everyone if option not in asked_first)):
        ranked = [fact for fact in turn.reader.index.facts(turn.match, topic, option) if fact.id not in shown]
        own = [fact for fact in ranked if isinstance(fact, OwnFact)]
        shared = sorted(
            (fact for fact in ranked if not isinstance(fact, OwnFact)), key=lambda fact: fact.id not in first
        )
        chosen = [*own[:MOST_OWN], *_chosen(turn, shared, most=MOST_FACTS if [option] == asked_first else 1)]
        facts = tuple(dict.fromkeys(fact_id for fact in chosen for fact_id in _with_correction(fact)))
        if facts:
            parts.append(OptionFacts(option=option, facts=facts))
            shown.update(facts)
    if not parts:
        return None
    options = tuple(asked_first) if len(asked_first) < len(everyone) else tuple(everyone)
    lines = [_gap(turn.comparison, topic, option) for option in asked_first if option not in {p.option for p in parts}]
    alone = asked_first[0] if len(asked_first) == 1 else None
    for part in parts:
        told = option_lines if part.option == alone else brief_lines
        lines += told(part, turn.comparison)
    return turn.reply(
        Kind.FACT,
        "\n".join(lines),
        topics=_topic_first(turn, topic),
        options=options,
        answer=tuple(parts),
        confidence=turn.match.confidence,
    )


def own_answer(turn: Turn) -> Reply | None:
    """What the workspace itself says to a question, found by the words people there use; None where it says nothing.

    Where the question is answered by a topic that holds such a fact, it stands there before what others know.
    """
    found = turn.reader.index.owned.find(turn.text, turn.named)[:MOST_OWN]
    if not found:
        return None
    topics = tuple(dict.fromkeys(fact.topic for fact in found))
    if turn.sure and turn.found and not turn.torn and turn.found[0] in topics:
        return None
    parts = tuple(OptionFacts(option=fact.options[0], facts=_with_correction(fact)) for fact in found)
    lines = [line for part in parts for line in option_lines(part, turn.comparison)]
    options = tuple(option for option in turn.options if any(option in fact.options for fact in found))
    return turn.reply(
        Kind.FACT, "\n".join(lines), topics=turn.published(topics), options=options or turn.options, answer=parts
    )


def _chosen(turn: Turn, ranked: list[Fact], most: int) -> list[Fact]:
    if not ranked:
        return []
    fit = turn.match.fact_scores
    best = fit.get(ranked[0].id, 0.0)
    close = [fact for fact in ranked[1:most] if best and fit.get(fact.id, 0.0) >= NEARLY_AS_GOOD * best]
    return [ranked[0], *close]


def _with_correction(fact: Fact) -> tuple[str, ...]:
    """The fact and what corrects it, which comes first where it is the workspace's own: that is what holds there."""
    if not fact.corrected_by:
        return (fact.id,)
    return (fact.corrected_by, fact.id) if is_own(fact.corrected_by) else (fact.id, fact.corrected_by)


def _gap(comparison: Comparison, topic: str, option: str) -> str:
    name, title = option_name(comparison, option), comparison.topic_by_id[topic].title
    return f"{name}: no fact recorded on “{title}” yet."


def option_lines(part: OptionFacts, comparison: Comparison) -> list[str]:
    """An option's facts as plain text, each with where it can be read and when it was last checked."""
    lines: list[str] = []
    for position, fact_id in enumerate(part.facts):
        fact = comparison.fact_by_id[fact_id]
        lead = f"{subject_words(comparison, fact, part.option)}: " if position == 0 else "  "
        lines.append(lead + claim_words(fact))
        lines += [f"    {source_words(source)} {source.url}".rstrip() for source in fact.sources]
    return lines


def brief_lines(part: OptionFacts, comparison: Comparison) -> list[str]:
    """An option's facts in a line each, with the first source that each can be read in."""
    lines: list[str] = []
    for position, fact_id in enumerate(part.facts):
        fact = comparison.fact_by_id[fact_id]
        lead = f"{subject_words(comparison, fact, part.option)}: " if position == 0 else "  "
        lines.append(f"{lead}{claim_words(fact)} [{source_words(fact.sources[0])}]")
    return lines


def _topic_first(turn: Turn, topic: str) -> tuple[str, ...]:
    return turn.published((topic, *turn.found))[:3]


def _whole_first(turn: Turn) -> tuple[str, ...]:
    """The topics found, those about the options as a whole before the others."""
    known = turn.comparison.topic_by_id
    return tuple(sorted(turn.topics, key=lambda topic: not known[topic].general))


def comparison_answer(turn: Turn, asked: Sequence[str], topic: str | None) -> Reply:
    """Options side by side: the facts of one topic, or every rating, those that differ most first."""
    options = tuple(option for option in turn.options if option in asked) or turn.options
    if len(options) < 2:
        options = turn.options
    rows = [*rating_rows(turn.comparison, options, topic)]
    if topic is not None:
        rows += _fact_rows(turn, options, topic)
    text = _table_text(turn.comparison, options, rows)
    answer = tuple(
        OptionFacts(option=option, facts=facts)
        for option in options
        if (facts := _facts_of_rows(turn.comparison, option, rows))
    )
    return turn.reply(
        Kind.COMPARISON,
        text,
        topics=_topic_first(turn, topic) if topic else _whole_first(turn),
        options=options,
        answer=answer,
        table=Table(options=options, rows=tuple(rows)),
        confidence=turn.match.confidence,
    )


def rating_rows(comparison: Comparison, options: Sequence[str], topic: str | None) -> list[TableRow]:
    """A row for each criterion of the topic, or for each of all, those that differ most first."""
    rows: list[tuple[int, int, str, TableRow]] = []
    for criterion in comparison.criteria:
        known = [criterion.ratings[option].value for option in options if option in criterion.ratings]
        if criterion.by_definition or not known or (topic is not None and criterion.topic != topic):
            continue
        cells = tuple(
            f"{rating.value} of 5. {rating.why}" if (rating := criterion.ratings.get(option)) else "not known"
            for option in options
        )
        row = TableRow(label=criterion.name, topic=criterion.topic, criterion=criterion.id, cells=cells)
        apart = sum(abs(one - other) for one, other in combinations(known, 2))
        rows.append((min(known) - max(known), -apart, criterion.name, row))
    return [row for *_, row in sorted(rows, key=lambda item: item[:3])]


def _fact_rows(turn: Turn, options: Sequence[str], topic: str) -> list[TableRow]:
    ranked = {option: turn.reader.index.facts(turn.match, topic, option) for option in options}
    depth = min(MOST_FACTS, max(map(len, ranked.values()), default=0))
    title = turn.comparison.topic_by_id[topic].title
    return [
        TableRow(
            label=title if place == 0 else "also",
            topic=topic,
            cells=tuple(
                claim_words(ranked[option][place]) if place < len(ranked[option]) else "nothing recorded"
                for option in options
            ),
        )
        for place in range(depth)
    ]


def _facts_of_rows(comparison: Comparison, option: str, rows: Sequence[TableRow]) -> tuple[str, ...]:
    facts: list[str] = []
    for row in rows:
        if row.criterion is not None:
            rating = comparison.criterion_by_id[row.criterion].ratings.get(option)
            facts += rating.facts if rating else ()
        elif row.topic is not None:
            shown = set(row.cells)
            about = comparison.facts_by_topic[row.topic]
            facts += [fact.id for fact in about if option in fact.options and claim_words(fact) in shown]
    return tuple(dict.fromkeys(facts))


def _table_text(comparison: Comparison, options: Sequence[str], rows: Sequence[TableRow]) -> str:
    lines = [
        f"{listing([option_name(comparison, option) for option in options])} side by side, what differs most first"
    ]
    for row in rows[:ROWS_IN_TEXT]:
        lines.append(f"\n{row.label}")
        lines += [
            f"  {option_name(comparison, option)}: {cell}" for option, cell in zip(options, row.cells, strict=True)
        ]
    if len(rows) > ROWS_IN_TEXT:
        lines.append(f"\nand {len(rows) - ROWS_IN_TEXT} more, where they are closer.")
    return "\n".join(lines)
