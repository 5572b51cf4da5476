"""Finds ids that name nothing and ids given twice.

It works on what stands in the files, before any shape is checked, so that an entry with one wrong number still has all
its ids looked at in the same run.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.facts.derived import derived_ids
from bot.facts.document import Document
from bot.facts.mistakes import Mistake, Place, advice, quoted
from bot.facts.spots import EACH, KEYS, Path, Spot, nodes, spots, text_of

DEFINED: Mapping[str, Path] = {
    "option": ("options", EACH, "id"),
    "topic": ("topics", EACH, "id"),
    "criterion": ("criteria", EACH, "id"),
    "need": ("needs", EACH, "id"),
    "use case": ("use_cases", EACH, "id"),
    "question": ("questions", EACH, "id"),
    "fact": ("facts", EACH, "id"),
}

REFERENCES: Sequence[tuple[Path, str]] = (
    (("topics", EACH, "related", EACH), "topic"),
    (("topics", EACH, "part_of"), "topic"),
    (("criteria", EACH, "topic"), "topic"),
    (("criteria", EACH, "opposite"), "criterion"),
    (("criteria", EACH, "ratings", KEYS), "option"),
    (("criteria", EACH, "ratings", EACH, "facts", EACH), "fact"),
    (("needs", EACH, "topic"), "topic"),
    (("needs", EACH, "opposites", EACH), "need"),
    (("use_cases", EACH, "weights", KEYS), "criterion"),
    (("use_cases", EACH, "article", EACH), "option"),
    (("use_cases", EACH, "contested_by"), "fact"),
    (("examples", EACH, "needs", EACH), "need"),
    (("examples", EACH, "use_case"), "use case"),
    (("questions", EACH, "answers", EACH, "use_case"), "use case"),
    (("questions", EACH, "answers", EACH, "needs", EACH, "need"), "need"),
    (("topic",), "topic"),
    (("facts", EACH, "options", EACH), "option"),
    (("facts", EACH, "corrected_by"), "fact"),
)

INNER_IDS: Sequence[tuple[Path, str]] = (
    (("needs", EACH, "values"), "value"),
    (("questions", EACH, "answers"), "answer"),
)
"""Lists whose entries have ids of their own, unique within that list."""

TO_ITSELF: Sequence[tuple[Path, Path]] = (
    (("topics", EACH), ("related", EACH)),
    (("topics", EACH), ("part_of",)),
    (("criteria", EACH), ("opposite",)),
    (("needs", EACH), ("opposites", EACH)),
    (("facts", EACH), ("corrected_by",)),
)
"""Entries, and where in them their own id makes no sense."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a comparison's files hold, and every id they define.

    `known` has, for each kind of id, where each is defined; criteria made by the program have no place. `unsure` are
    the kinds that a file which could not be read may define: references to those are not judged.
    """

    documents: Sequence[Document]
    known: Mapping[str, Mapping[str, Place | None]]
    unsure: frozenset[str]

    def everywhere(self, path: Path) -> Iterator[Spot]:
        """Every text at `path`, in all files."""
        for document in self.documents:
            yield from spots(document.file, document.root, path)

    def refer(self, spot: Spot, kind: str) -> Iterator[Mistake]:
        """A mistake, where `spot` names no `kind` that exists."""
        names = self.known[kind]
        if spot.text not in names and kind not in self.unsure:
            yield Mistake(spot.place, f"There is no {kind} {quoted(spot.text)}. {advice(spot.text, names, kind)}")


def catalogue(documents: Sequence[Document], unsure: frozenset[str]) -> tuple[Catalogue, list[Mistake]]:
    """Collect the ids of one comparison, with a mistake for each that is defined twice."""
    known: dict[str, dict[str, Place | None]] = {}
    mistakes: list[Mistake] = []
    for kind, path in DEFINED.items():
        found = (spot for document in documents for spot in spots(document.file, document.root, path))
        known[kind] = dict(_unique(found, kind, mistakes))
    for made in derived_ids(known["option"]):
        if place := known["criterion"].get(made):
            mistakes.append(Mistake(place, f"The criterion {quoted(made)} is made by the program. Delete this one"))
        known["criterion"][made] = None
    return Catalogue(documents, known, unsure), mistakes


def reference_mistakes(found: Catalogue) -> Iterator[Mistake]:
    """Ids that name nothing or the entry they stand in, and ids given twice inside one entry."""
    for path, kind in REFERENCES:
        for spot in found.everywhere(path):
            yield from found.refer(spot, kind)
    for document in found.documents:
        for path, kind in INNER_IDS:
            for entries in nodes(document.root, path):
                mistakes: list[Mistake] = []
                _unique(spots(document.file, entries, (EACH, "id")), kind, mistakes)
                yield from mistakes
        for path, inside in TO_ITSELF:
            for entry in nodes(document.root, path):
                own = text_of(entry, "id")
                for spot in spots(document.file, entry, inside):
                    if spot.text == own:
                        yield Mistake(spot.place, f"{quoted(own)} names itself here. Name another one")


def _unique(found: Iterator[Spot], kind: str, mistakes: list[Mistake]) -> dict[str, Place]:
    """Where each id is defined first; every later definition is added to `mistakes`."""
    known: dict[str, Place] = {}
    for spot in found:
        if first := known.get(spot.text):
            text = f"The {kind} {quoted(spot.text)} stands at {first} already. Give one of the two another id"
            mistakes.append(Mistake(spot.place, text))
        known.setdefault(spot.text, spot.place)
    return known
