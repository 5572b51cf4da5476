"""The schemas that editors use say what the loader accepts, and the committed ones are up to date."""

from pathlib import Path
from typing import Any

import pytest

from bot.facts.comparison_folder import yaml_files
from bot.facts.files import KINDS
from bot.facts.load import CHECKOUT
from bot.facts.schema import FOLDER, schema, schema_files, write_schema


@pytest.mark.parametrize("name", sorted(schema_files()))
def test_the_committed_schema_is_the_one_the_models_give(name: str) -> None:
    committed = (CHECKOUT / FOLDER / name).read_text(encoding="utf-8")
    assert committed == schema_files()[name], "run `stack-advisor knowledge schema` and commit what it wrote"


def test_no_schema_is_left_over() -> None:
    assert {path.name for path in (CHECKOUT / FOLDER).iterdir()} == {f"{kind}.json" for kind in KINDS}


@pytest.mark.parametrize("path", yaml_files(CHECKOUT), ids=lambda path: str(path.relative_to(CHECKOUT)))
def test_each_file_names_its_schema_in_its_first_line(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    kind = path.parent.name if path.parent.name == "facts" else path.stem
    assert (path.parent / named).resolve() == CHECKOUT.resolve() / FOLDER / f"{kind}.json"


def test_writing_makes_the_folder(tmp_path: Path) -> None:
    paths = write_schema(tmp_path / "new" / "schema")
    assert [path.name for path in paths] == [f"{kind}.json" for kind in KINDS]
    assert paths[0].read_text(encoding="utf-8") == schema_files()["comparison.json"]


def test_what_the_program_fills_in_is_not_offered_to_editors() -> None:
    assert "topic" not in shape("facts", "Fact")["properties"]
    assert "topic" not in shape("facts", "Fact")["required"]
    assert "by_definition" not in shape("criteria", "Criterion")["properties"]


def test_only_known_keys_are_allowed_anywhere() -> None:
    for kind in KINDS:
        shapes = [schema(kind), *schema(kind)["$defs"].values()] if "$defs" in schema(kind) else [schema(kind)]
        assert all(each["additionalProperties"] is False for each in shapes if each["type"] == "object")


def shape(kind: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = schema(kind)["$defs"][name]
    return found
