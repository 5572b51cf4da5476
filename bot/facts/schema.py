"""JSON Schema of each kind of knowledge file, so that editors complete keys and underline mistakes while typing."""

import json
from pathlib import Path
from typing import Any

from bot.facts.files import FACTS, KINDS, file_model

DRAFT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "schema"
"""Where the schemas stand, inside the folder of the knowledge."""

_MADE_BY_THE_PROGRAM = {"Fact": "topic", "Criterion": "by_definition"}
"""What a shape has and an editor never writes: a fact takes its file's topic."""


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of a kind of file, one of `bot.facts.files.KINDS`."""
    made = file_model(kind).model_json_schema()
    for shape, key in _MADE_BY_THE_PROGRAM.items():
        if definition := made.get("$defs", {}).get(shape):
            definition["properties"].pop(key)
            definition["required"] = [name for name in definition["required"] if name != key]
    of = "the facts of one topic" if kind == FACTS else f"{kind}.yaml"
    return {"$schema": DRAFT, **made, "title": f"Stack Advisor knowledge: {of}"}


def schema_files() -> dict[str, str]:
    """The text of every schema file by its name, such as `topics.json`."""
    return {f"{kind}.json": json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n" for kind in KINDS}


def write_schema(folder: Path) -> list[Path]:
    """Write all schema files into `folder`, making it where it is missing; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in schema_files().items():
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="\n")
        paths.append(path)
    return paths
