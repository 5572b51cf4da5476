"""What one point of the answer rests on: how “+12” comes about, why it weighs what it does, and who wanted it.

Read off the recommendation that stands; nothing is scored anew.
"""

import re

from bot.advisor.apart import gaps
from bot.advisor.assuming import ASSUMED
from bot.advisor.changes import changed_needs
from bot.advisor.conversation import Answered, Kind, OptionFacts
from bot.advisor.meant import Meant, meant_by
from bot.advisor.turn import Turn
from bot.advisor.words import criterion_name, listing, need_words, option_name, source_words, weight_words
from bot.facts.model import Direction
from bot.scoring.model import Contribution, Need, OptionScore, Origin, Requirement

_NUMBER = re.compile(r"(?:\+|plus) ?(\d{1,2})|\b(\d{1,2})(?:[.,]\d)? points?\b")
_KNOWING = re.compile(r"know|knew|have|has|use|can|are\b")
"""Begins what the team may do with an option."""
_LESS = (Direction.DROP, Direction.AVOID, Direction.DEEMPHASISE)
_MOST_WORDS = 3
"""Statements quoted for one weight."""


def points_asked(turn: Turn) -> Answered | None:
    """How many points a criterion brings the first against another, from its weight, its share and the ratings."""
    if not turn.conversation.recommended:
        return None
    pair = pair_of(turn)
    number = _NUMBER.search(turn.masked)
    asked = int(number[1] or number[2]) if number else None
    meant = meant_by(turn, turn.reading.thing) if turn.reading.thing else None
    criterion = meant.criterion if meant else _by_points(turn, asked, pair) if asked is not None else None
    if len(pair) < 2:
        return None
    if criterion is None:
        return None if turn.reading.thing or asked is None else _no_such_number(turn, asked, pair)
    lines = [*difference(turn, criterion, pair, asked), *rated_lines(turn, criterion), *origin_lines(turn, criterion)]
    return answer_on(turn, lines, criterion, meant.needs if meant else ())


def basis_asked(turn: Turn) -> Answered | None:
    """Who said that something is needed, in which words; or that it was assumed, and how to change it."""
    if not (turn.conversation.recommended or turn.conversation.needs):
        return None
    if turn.named.options and (known := known_asked(turn, turn.named.options[0])):
        return known
    meant = meant_by(turn, turn.reading.thing)
    if meant is None:
        return None
    if not meant.needs and turn.stated.firm and turn.stated.needs and not turn.stated.hypothetical:
        return _not_yet(turn)
    if meant.criterion is None:
        return _stated(turn, meant)
    lines = [*origin_lines(turn, meant.criterion, asked_for=meant)]
    if turn.conversation.recommended and requirement_on(turn, meant.criterion):
        lines += [*difference(turn, meant.criterion, pair_of(turn), None)]
    return answer_on(turn, lines, meant.criterion, meant.needs)


def known_asked(turn: Turn, option: str) -> Answered | None:
    """In which words it was said that the team knows an option, and how to put that right; None where something else
    is asked."""
    if not _KNOWING.match(turn.reading.thing):
        return None
    called = option_name(turn.comparison, option)
    of_options = {spec.id for spec in turn.comparison.needs if spec.option_values and spec.states}
    needs = tuple(need for need in turn.conversation.needs if need.aspect in of_options and need.value == option)
    if not needs:
        text = f"Nobody said here that you know {called}, and it does not count. Say “we know {called}” if you do."
        return turn.reply(Kind.WHY, text, topics=()), turn.conversation
    told = listing([f"“{need.said}” ({need_words(turn.comparison, need)})" for need in _said(needs)])
    text = (
        f"It was said here: {told}. If only some of you do, say “one of us knows {called}”, which counts half; "
        f"if nobody does, “nobody knows {called}”. I score again then."
    )
    return turn.reply(Kind.WHY, text, topics=(), drivers=needs), turn.conversation


def _stated(turn: Turn, meant: Meant) -> Answered:
    """Something that is no criterion by itself, such as a deadline: what was said of it, or that nothing was."""
    if meant.needs:
        told = listing([f"“{need.said}” ({need_words(turn.comparison, need)})" for need in _said(meant.needs)])
        text = f"It was said here: {told}. If that is wrong, say what is right and I score again."
    else:
        text = f"Nobody has told me anything about “{turn.reading.thing}” here. Say it, and I score again."
    return turn.reply(Kind.WHY, text, topics=(), drivers=meant.needs), turn.conversation


def _not_yet(turn: Turn) -> Answered:
    """Asked whether it is counted that they are beginners: not so far, and from now on."""
    reply, conversation = changed_needs(turn, turn.stated.needs)
    note = "Not so far: nobody had told me. Now it counts."
    parts = {"note": f"{note}\n{reply.note}".strip(), "text": f"{note}\n{reply.text}"}
    return reply.model_copy(update=parts), conversation


def pair_of(turn: Turn) -> list[OptionScore]:
    """The first, and the option it is set against: the one named, else the next of the ranking."""
    ranking = turn.recommendation.ranking
    named = [score for score in ranking[1:] if score.option in turn.named.options]
    return [*ranking[:1], *(named or ranking[1:])[:1]]


def _by_points(turn: Turn, points: int, pair: list[OptionScore]) -> str | None:
    """The criterion on which the two are so many points apart; the heaviest of several."""
    if len(pair) < 2:
        return None
    theirs = {part.criterion: part for part in pair[1].contributions}
    apart = [
        (part.weight, part.criterion)
        for part in pair[0].contributions
        if abs(round(middle(part) - middle(theirs[part.criterion]))) == points
    ]
    return max(apart)[1] if apart else None


def _no_such_number(turn: Turn, asked: int, pair: list[OptionScore]) -> Answered:
    """That nothing brings so many points, and where the first is ahead most."""
    first, other = (option_name(turn.comparison, one.option) for one in pair)
    heavy = gaps(turn.comparison, pair[0], pair[1], about=pair[0].option)
    told = [f"{criterion_name(turn.comparison, one.criterion)} (+{one.points:.0f})" for one in heavy]
    lines = [f"Nothing puts {first} {_points(asked)} ahead of {other} here."]
    lines += [f"It is ahead most on {listing(told)}; ask “why +{heavy[0].points:.0f}?”."] if told else []
    return turn.reply(Kind.WHY, " ".join(lines), topics=()), turn.conversation


def middle(part: Contribution) -> float:
    """The points it brings; of a range, the middle."""
    return (part.low + part.high) / 2


def difference(turn: Turn, criterion: str, pair: list[OptionScore], asked: int | None) -> list[str]:
    """How far the pair is apart on a criterion, and what its weight is a share of."""
    parts = [next((part for part in one.contributions if part.criterion == criterion), None) for one in pair]
    if len(pair) < 2 or parts[0] is None or parts[1] is None:
        return []
    gap = middle(parts[0]) - middle(parts[1])
    ahead, behind = (option_name(turn.comparison, one.option) for one in (pair if gap >= 0 else pair[::-1]))
    name, points = f"“{criterion_name(turn.comparison, criterion)}”", round(abs(gap))
    if points:
        told = f"{name} puts {ahead} {_points(points)} ahead of {behind}"
        lead = f"{told}{f', not {asked}' if asked not in (None, points) else ''}."
    elif gap:
        lead = f"{name} puts {ahead} less than a point ahead of {behind}."
    else:
        lead = f"{name} brings {ahead} and {behind} the same."
    total = sum(part.weight for part in pair[0].contributions)
    share = 100 * parts[0].weight / total
    return [
        lead,
        f"It has {weight_words(parts[0].weight)} of the {weight_words(round(total, 1))} that all weights add up to, so "
        f"it is worth at most {amount(share)} of the 100 points: rated 5 of 5 brings all of them, 1 of 5 none.",
    ]


def rated_lines(turn: Turn, criterion: str) -> list[str]:
    """What each option gets for it, why it is rated so, and where that can be read."""
    lines, known = [], turn.comparison.criterion_by_id.get(criterion)
    for score in turn.recommendation.ranking:
        part = next((part for part in score.contributions if part.criterion == criterion), None)
        name = option_name(turn.comparison, score.option)
        rating = known.ratings.get(score.option) if known else None
        if part is None:
            continue
        if part.rating is None or rating is None:
            lines.append(f"• {name} is not rated, so it gets 0 to {amount(part.high)}.")
            continue
        fact = turn.comparison.fact_by_id.get(rating.facts[0]) if rating.facts else None
        source = f" ({source_words(fact.sources[0])})" if fact else ""
        got = amount(middle(part))
        lines.append(f"• {name} is rated {part.rating} of 5 and gets {got}: {rating.why.rstrip('.')}{source}.")
    return lines


def origin_lines(turn: Turn, criterion: str, asked_for: Meant | None = None) -> list[str]:
    """Where a weight comes from, and how it is changed."""
    held, name = requirement_on(turn, criterion), f"“{criterion_name(turn.comparison, criterion)}”"
    if held is None:
        return [f"Nobody asked for {name} here, and it does not count. {_change(turn, criterion, counts=False)}"]
    weighs = f"counts {weight_words(held.weight)} of 5"
    if held.must:
        weighs = f"is a must and {weighs}"
    said = _said(asked_for.needs if asked_for and asked_for.needs else held.needs)
    words = listing([f"“{need.said}”" for need in said])
    if held.origin is Origin.ANSWER:
        lead = f"{name} {weighs} because of an answer in the questionnaire: {words}."
    elif held.origin not in ASSUMED:
        lead = f"{name} {weighs} because it was said here: {words}." if words else f"{name} {weighs}."
    elif cases := dict.fromkeys(f"“{need_words(turn.comparison, need)}”" for need in held.needs):
        lead = f"Nobody asked for {name}. It {weighs}, which I assumed because it is usual for {listing(list(cases))}."
        lead += _from(said)
    else:
        lead = f"Nobody asked for {name}. It {weighs}, as it does for everybody who says nothing of it."
    return [lead, _change(turn, criterion, counts=True)]


def _from(said: list[Need]) -> str:
    """The words from which the kind of project was read."""
    return f" That is what I read from {listing([f'“{need.said}”' for need in said])}." if said else ""


def _change(turn: Turn, criterion: str, *, counts: bool) -> str:
    name = criterion_name(turn.comparison, criterion)
    name = name if name[:1].isupper() and name[1:2].isupper() else name[:1].lower() + name[1:]
    if not counts:
        return f"Say “{name} matters to us” and I score again."
    return f"If that is wrong, say “{name} matters less” or “{name} matters more”, and I score again."


def requirement_on(turn: Turn, criterion: str) -> Requirement | None:
    """The weight of a criterion, where it counts."""
    return next((one for one in turn.recommendation.requirements if one.criterion == criterion), None)


def _said(needs: tuple[Need, ...]) -> list[Need]:
    """The statements worth quoting: each in its words once, those that want it before those that do not."""
    wanting = sorted(needs, key=lambda need: need.direction in _LESS)
    return list({need.said: need for need in reversed(wanting) if need.said}.values())[::-1][:_MOST_WORDS]


def answer_on(turn: Turn, lines: list[str], criterion: str, needs: tuple[Need, ...]) -> Answered:
    """An answer on one criterion, with the facts its ratings rest on and those whose words it quotes."""
    known, held = turn.comparison.criterion_by_id[criterion], requirement_on(turn, criterion)
    rated = [(one.option, known.ratings.get(one.option)) for one in turn.recommendation.ranking]
    parts = tuple(OptionFacts(option=option, facts=rating.facts[:1]) for option, rating in rated if rating)
    drivers = needs or (held.needs if held else ())
    reply = turn.reply(
        Kind.WHY,
        "\n".join(lines),
        topics=turn.published([known.topic]) if known.topic else (),
        answer=parts,
        ratings=tuple((criterion, option) for option, rating in rated if rating and rating.facts),
        drivers=tuple(need for need in drivers if need.said),
    )
    return reply, turn.conversation


def _points(points: int) -> str:
    return f"{points} point{'' if points == 1 else 's'}"


def amount(points: float) -> str:
    """Points with one decimal where they are few: `23`, `5.2`, `0`."""
    return f"{points:.1f}".removesuffix(".0") if points < 10 else f"{points:.0f}"
