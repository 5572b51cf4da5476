"""Which files a comparison consists of, and the shape of each: what an editor writes, before it becomes a `Comparison`.

The shapes are derived from `bot.facts.model`, so that a key is described once. `comparison.yaml` may hold every
section; a section may stand in a file of its own instead, as `SECTION_FILES` says. The facts of a topic stand in
`facts/<topic>.yaml`.
"""

from collections.abc import Mapping
from copy import copy
from functools import cache
from typing import Any

from pydantic import Field, create_model
from pydantic_core import PydanticUndefined

from bot.facts.model import Comparison, Fact, Id, Model

HEAD = "comparison"
FACTS = "facts"
SECTION_FILES: Mapping[str, tuple[str, ...]] = {
    "topics": ("topics",),
    "criteria": ("criteria",),
    "needs": ("needs",),
    "use_cases": ("use_cases",),
    "examples": ("examples",),
    "questions": ("questions",),
    "elsewhere": ("outside", "elsewhere"),
}
"""The sections that each file beside `comparison.yaml` holds."""

SECTIONS = tuple(section for sections in SECTION_FILES.values() for section in sections)
KINDS = (HEAD, *SECTION_FILES, FACTS)
"""Every kind of file, by the name of the file (or folder) and of its schema."""


class FactsFile(Model):
    """The facts of one topic. Each fact takes the topic of the file and names none itself."""

    topic: Id
    facts: tuple[Fact, ...] = Field(min_length=1)


@cache
def file_model(kind: str) -> type[Model]:
    """The shape of a file of this kind, one of `KINDS`."""
    if kind == FACTS:
        return FactsFile
    if kind in SECTION_FILES:
        sections = SECTION_FILES[kind]
        doc = f"A part of a comparison: {', '.join(sections)}."
        fields = {name: _optional(name) if len(sections) > 1 else _required(name) for name in sections}
    else:
        names = [name for name in Comparison.model_fields if name != FACTS]
        doc = f"{Comparison.__doc__}\n\nSections may stand in files of their own beside it: {', '.join(SECTION_FILES)}."
        fields = {name: _optional(name) if name in SECTIONS else _as_it_is(name) for name in names}
    return create_model(f"{kind}_file", __base__=Model, __doc__=doc, **fields)


def _as_it_is(name: str) -> Any:
    info = Comparison.model_fields[name]
    return (info.annotation, info)


def _required(name: str) -> Any:
    info = copy(Comparison.model_fields[name])
    info.default = PydanticUndefined
    return (info.annotation, info)


def _optional(name: str) -> Any:
    info = copy(Comparison.model_fields[name])
    info.default = ()
    return (info.annotation, info)
