"""One comparison's folder -> a `Comparison`: which file holds what, the shape of each, and all of them put together."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.facts.derived import derived_criteria
from bot.facts.document import Document
from bot.facts.files import FACTS, HEAD, SECTION_FILES, SECTIONS, file_model
from bot.facts.mistakes import Mistake, Place, quoted
from bot.facts.model import Comparison, Model
from bot.facts.references import DEFINED, catalogue, reference_mistakes
from bot.facts.rules import rule_mistakes
from bot.facts.wording import mistakes_of
from bot.facts.yaml_reader import read

_TOPIC_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,79}")
_NAMES = ", ".join(f"{name}.yaml" for name in (HEAD, *SECTION_FILES))


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files below a folder, hidden ones left out, in the order of their paths."""
    found = (path for path in folder.rglob("*") if path.suffix in (".yaml", ".yml"))
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def read_comparison(
    folder: Path, shown: str, today: date, begun: Callable[[str], object]
) -> tuple[Comparison | None, list[Mistake]]:
    """Read the comparison of one folder, whose name people see as `shown`. `begun` hears the name of each file.

    Returns it, or None, and every mistake in its files; without a mistake there is always a comparison.
    """
    reading = _Reading(folder, shown, begun)
    reading.read_files()
    found, mistakes = catalogue(reading.documents, frozenset(reading.unsure))
    mistakes += [*reference_mistakes(found), *rule_mistakes(found, today), *reading.check_layout(), *reading.mistakes]
    return (None if mistakes else reading.comparison()), mistakes


class _Reading:
    """What is known of a comparison while its files are read one after the other."""

    def __init__(self, folder: Path, shown: str, begun: Callable[[str], object]) -> None:
        self.documents: list[Document] = []
        self.unsure: set[str] = set()
        self.mistakes: list[Mistake] = []
        self._folder = folder
        self._shown = shown
        self._begun = begun
        self._parts: dict[str, Any] = {}
        self._facts: list[Any] = []
        self._sections: dict[str, Place] = {}
        self._unread: set[str] = set()

    def read_files(self) -> None:
        """Read every file, note what is wrong with its place, its YAML or its shape, and keep what it holds."""
        for path in yaml_files(self._folder):
            inner = path.relative_to(self._folder)
            file = f"{self._shown}/{inner.as_posix()}"
            self._begun(file)
            kind = self._kind(inner)
            if kind is None:
                text = f"{quoted(inner.as_posix())} is no file of a comparison. Valid: {_NAMES}, {FACTS}/<topic>.yaml"
                self.mistakes.append(Mistake(Place(file), text))
                continue
            document, mistakes = read(path, file)
            self.mistakes += mistakes
            if document is None:
                self._give_up(kind)
                continue
            self.documents.append(document)
            self._take(kind, document, path.stem)

    def check_layout(self) -> Iterator[Mistake]:
        """What can be said once all files were read: parts that are missing altogether, and the id's folder."""
        head = f"{self._shown}/{HEAD}.yaml"
        if not (self._folder / f"{HEAD}.yaml").is_file():
            yield Mistake(Place(head), "The file is missing. Write `id`, `name` and `options` in it")
        for section in SECTIONS:
            required = Comparison.model_fields[section].is_required()
            if required and section not in self._sections and section not in self._unread:
                text = f"The section {quoted(section)} is missing. Write it here or in {section}.yaml beside this file"
                yield Mistake(Place(head), text)
        for document in self.documents:
            written = document.root.items.get("id")
            if written is not None and isinstance(written.data, str) and written.data != self._folder.name:
                text = f"The id {quoted(written.data)} differs from its folder. Write {quoted(self._folder.name)}"
                yield Mistake(document.place(("id",)), text)

    def comparison(self) -> Comparison:
        """The comparison, from files without a mistake, with the criteria that are true by definition."""
        made = derived_criteria(self._parts["options"], self._parts["topics"])
        criteria = (*self._parts["criteria"], *made)
        return Comparison(**{**self._parts, "criteria": criteria, FACTS: tuple(self._facts)})

    @staticmethod
    def _kind(inner: Path) -> str | None:
        if inner.suffix != ".yaml":
            return None
        if len(inner.parts) == 1 and inner.stem in (HEAD, *SECTION_FILES):
            return inner.stem
        return FACTS if len(inner.parts) == 2 and inner.parts[0] == FACTS else None

    def _give_up(self, kind: str) -> None:
        """Remember what a file that could not be read may have held."""
        self._unread |= set(SECTIONS) if kind == HEAD else set(SECTION_FILES.get(kind, ()))
        self.unsure |= {each for each in DEFINED if kind in (HEAD, DEFINED[each][0])}

    def _take(self, kind: str, document: Document, stem: str) -> None:
        data = document.root.data
        if not isinstance(data, dict):
            text = f"The file does not begin with a key. Write `{'topic' if kind == FACTS else kind}:` first"
            self.mistakes.append(Mistake(document.place(()), text))
            self._give_up(kind)
            return
        if kind == FACTS:
            if not isinstance(data.get(FACTS), list):
                self._give_up(kind)
            data = self._with_topic(document, data, stem)
        else:
            self._note_sections(document)
        model = self._shaped(kind, document, data)
        if model is None:
            return
        if kind == FACTS:
            self._facts += getattr(model, FACTS)
        else:
            self._parts |= {name: getattr(model, name) for name in model.model_fields_set}

    def _note_sections(self, document: Document) -> None:
        for section in SECTIONS:
            if section not in document.root.items:
                continue
            place = document.key_place((section,))
            if first := self._sections.get(section):
                text = f"The section {quoted(section)} stands at {first} already. Keep all of it in one file"
                self.mistakes.append(Mistake(place, text))
            self._sections.setdefault(section, place)

    def _with_topic(self, document: Document, data: Mapping[str, Any], stem: str) -> dict[str, Any]:
        """The file's data with its topic written into each fact, as the model of a fact wants it."""
        topic = document.root.items.get("topic")
        if topic is not None and isinstance(topic.data, str) and topic.data != stem:
            text = (
                f"The topic {quoted(topic.data)} differs from the file's name. Write {quoted(stem)}, or rename the file"
            )
            self.mistakes.append(Mistake(document.place(("topic",)), text))
        facts = data.get(FACTS)
        if not isinstance(facts, list):
            return dict(data)
        for index, fact in enumerate(facts):
            if isinstance(fact, dict) and "topic" in fact:
                text = "A fact takes the topic of its file. Delete this line, or move the fact to its topic's file"
                self.mistakes.append(Mistake(document.key_place((FACTS, index, "topic")), text))
        name = stem if _TOPIC_NAME.fullmatch(stem) else "unnamed"
        return {**data, FACTS: [{**fact, "topic": name} if isinstance(fact, dict) else fact for fact in facts]}

    def _shaped(self, kind: str, document: Document, data: Mapping[str, Any]) -> Model | None:
        model = file_model(kind)
        try:
            return model.model_validate(data)
        except ValidationError as error:
            self.mistakes += mistakes_of(error, document, model.model_json_schema())
            return None
