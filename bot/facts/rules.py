"""Rules that tie entries together and need lines to report: needs and their values, corrections, dates."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from bot.facts.document import Document, Node
from bot.facts.mistakes import Mistake, Place, advice, quoted
from bot.facts.model import OPTION_VALUE
from bot.facts.phrasing import phrase_problems
from bot.facts.references import Catalogue
from bot.facts.spots import EACH, Path, Spot, nodes, spots, text_of

_PHRASES: Sequence[tuple[Path, bool]] = (
    (("needs", EACH, "phrases", EACH), True),
    (("needs", EACH, "values", EACH, "phrases", EACH), True),
    (("use_cases", EACH, "phrases", EACH), False),
)
"""Where phrases stand that have a notation, and whether they may begin with markers."""


def rule_mistakes(found: Catalogue, today: date) -> Iterator[Mistake]:
    """Every breach of the rules in one comparison; no date of reading lies after `today`."""
    yield from _made_by_hand(found)
    yield from _dates(found, today)
    yield from _circles(found)
    for document in found.documents:
        for need in nodes(document.root, ("needs", EACH)):
            yield from _effects(found, document.file, need)
            yield from _former(document.file, need)
    yield from _answers(found)
    yield from _phrases(found)


def _made_by_hand(found: Catalogue) -> Iterator[Mistake]:
    for document in found.documents:
        for criterion in nodes(document.root, ("criteria", EACH)):
            if place := criterion.keys.get("by_definition"):
                text = (
                    'The key "by_definition" is for criteria that the program makes. Delete it, and name facts instead'
                )
                yield Mistake(Place(document.file, *place), text)


def _dates(found: Catalogue, today: date) -> Iterator[Mistake]:
    for document, source in _sources(found):
        checked, year = source.items.get("checked"), source.items.get("year")
        if checked and type(checked.data) is date and checked.data > today:
            text = f"{quoted(checked.data.isoformat())} lies in the future. Write the day the source was read"
            yield Mistake(Place(document.file, checked.line, checked.column), text)
        if year and type(year.data) is int and year.data > today.year:
            text = f"The year {quoted(str(year.data))} lies in the future. Write the year the source is from"
            yield Mistake(Place(document.file, year.line, year.column), text)


def _sources(found: Catalogue) -> Iterator[tuple[Document, Node]]:
    for path in (("facts", EACH, "sources", EACH), ("options", EACH, "support", "source")):
        for document in found.documents:
            for source in nodes(document.root, path):
                yield document, source


def _circles(found: Catalogue) -> Iterator[Mistake]:
    """Corrections that lead back to where they began; a fact that corrects itself is reported with the references."""
    corrections: dict[str, Spot] = {}
    for document in found.documents:
        for fact in nodes(document.root, ("facts", EACH)):
            own = text_of(fact, "id")
            for spot in spots(document.file, fact, ("corrected_by",)):
                if own is not None and spot.text != own:
                    corrections.setdefault(own, spot)
    done: set[str] = set()
    for start in corrections:
        trail: list[str] = []
        here = start
        while here in corrections and here not in done and here not in trail:
            trail.append(here)
            here = corrections[here].text
        if here in trail:
            circle = [*trail[trail.index(here) :], here]
            text = f"The corrections run in a circle: {' → '.join(circle)}. Let them end at a fact that is current"
            yield Mistake(corrections[here].place, text)
        done.update(trail)


def _value_ids(need: Node) -> list[str]:
    return [id_ for value in nodes(need, ("values", EACH)) if (id_ := text_of(value, "id"))]


def _takes_options(need: Node) -> bool:
    switch = need.items.get("option_values")
    return switch is not None and switch.data is True


def _effects(found: Catalogue, file: str, need: Node) -> Iterator[Mistake]:
    """Effects of a need and of its values act on criteria that exist, for every value they may be read with."""
    plain = [text_of(value, "id") for value in nodes(need, ("values", EACH)) if "effects" not in value.items]
    fillers = [id_ for id_ in plain if id_]
    if _takes_options(need):
        fillers += found.known["option"]
    path = ("effects", EACH, EACH, "criterion")
    for spot in spots(file, need, path):
        yield from _effect(found, spot, fillers)
    for value in nodes(need, ("values", EACH)):
        own = text_of(value, "id")
        for spot in spots(file, value, path):
            yield from _effect(found, spot, [own] if own else [])


def _former(file: str, need: Node) -> Iterator[Mistake]:
    """An id that a value had before is no other value's, now or before: older decisions could mean either."""
    taken = set(_value_ids(need))
    for value in nodes(need, ("values", EACH)):
        for spot in spots(file, value, ("formerly", EACH)):
            if spot.text in taken:
                text = f"{quoted(spot.text)} is a value of this need, or was one, already"
                yield Mistake(spot.place, f"{text}. Write the id that no other value has")
            taken.add(spot.text)


def _effect(found: Catalogue, spot: Spot, fillers: Collection[str]) -> Iterator[Mistake]:
    if OPTION_VALUE not in spot.text:
        yield from found.refer(spot, "criterion")
        return
    if not fillers:
        text = f"{quoted(spot.text)} has {OPTION_VALUE}, but the need has no values to put there"
        yield Mistake(spot.place, f"{text}. Set `option_values: true`, or name a criterion")
    for filler in fillers:
        name = spot.text.replace(OPTION_VALUE, filler)
        if name not in found.known["criterion"] and not found.unsure & {"criterion", "option"}:
            text = f"For the value {quoted(filler)}, {quoted(spot.text)} becomes {quoted(name)}, which is no criterion"
            yield Mistake(spot.place, f"{text}. Give that value effects of its own, or correct the name")
            return


def _answers(found: Catalogue) -> Iterator[Mistake]:
    """An answer's need is given with a value that the need knows."""
    values: dict[str, list[str]] = {}
    for document in found.documents:
        for need in nodes(document.root, ("needs", EACH)):
            if own := text_of(need, "id"):
                values[own] = _value_ids(need) + (list(found.known["option"]) if _takes_options(need) else [])
    for document in found.documents:
        for stated in nodes(document.root, ("questions", EACH, "answers", EACH, "needs", EACH)):
            named = text_of(stated, "need")
            for spot in spots(document.file, stated, ("value",)):
                if named in values and spot.text not in values[named]:
                    text = f"The need {quoted(named)} has no value {quoted(spot.text)}"
                    yield Mistake(spot.place, f"{text}. {advice(spot.text, values[named], 'value of it')}")


def _phrases(found: Catalogue) -> Iterator[Mistake]:
    for path, marked in _PHRASES:
        for spot in found.everywhere(path):
            for problem in phrase_problems(spot.text, marked=marked):
                yield Mistake(spot.place, problem)
