"""Says in a person's words what pydantic found, at the line and column where it stands."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.facts.document import Document, Node
from bot.facts.mistakes import Mistake, advice, nearest, quoted

_KEY = "[key]"
"""How pydantic marks an error that lies in a mapping's key, as the last step of its place."""

_WANTED = {
    "string_type": "text",
    "string_unicode": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "date_type": "a date",
    "date_parsing": "a date",
    "date_from_datetime_parsing": "a date",
    "date_from_datetime_inexact": "a date",
}

_HOW = {
    "a list": "Write it as [one, two], or each item on a line of its own after `- `",
    "a mapping": "Write `key: value` lines, indented below it",
    "a date": "Write year-month-day, such as 2025-06-30, without quotes",
    "a whole number": "Write it without quotes, point or unit",
    "a number": "Write it without quotes or unit, with a point for decimals",
    "true or false": "Write true or false, without quotes",
}

Schema = Mapping[str, Any]
Loc = tuple[int | str, ...]


def mistakes_of(error: ValidationError, document: Document, schema: Schema) -> Iterator[Mistake]:
    """Turn pydantic's errors about `document` into mistakes. `schema` is the JSON Schema of the file's shape."""
    errors = error.errors(include_url=False, include_input=False)
    misspelt = set()
    for each in errors:
        loc = each["loc"]
        if each["type"] == "extra_forbidden" and (near := nearest(str(loc[-1]), _keys(schema, loc[:-1]))):
            misspelt.add((*loc[:-1], near))
    for each in errors:
        if not _follows_from_another(each, document, misspelt):
            yield _reword(each, document, schema)


def _follows_from_another(error: ErrorDetails, document: Document, misspelt: Collection[Loc]) -> bool:
    """Whether an error only repeats what is said already: of a broken value, a misspelt key, or a list's items."""
    node = document.node(error["loc"])
    if error["type"] == "missing":
        return error["loc"] in misspelt
    if error["type"] == "too_short":
        return len(node.items) >= int(error["ctx"]["min_length"])
    return node.broken


def _reword(error: ErrorDetails, document: Document, schema: Schema) -> Mistake:
    loc, kind = error["loc"], error["type"]
    if loc and loc[-1] == _KEY:
        names = _schema_at(schema, loc[:-2], schema).get("propertyNames", {})
        text = _about_value(error, str(loc[-2]), document.node(loc[:-2]), _resolved(names, schema))
        return Mistake(document.key_place(loc[:-1]), text)
    if kind == "extra_forbidden":
        return Mistake(document.key_place(loc), _unknown_key(str(loc[-1]), _keys(schema, loc[:-1])))
    if kind == "missing":
        owner = _owner(document.node(loc[:-1]), loc)
        return Mistake(document.place(loc), f"The key {quoted(str(loc[-1]))} is missing{owner}. Add it here")
    node = document.node(loc)
    if node.data is None and kind in _WANTED:
        text = f"Nothing is written here. Write {_WANTED[kind]}, or leave the key out"
        return Mistake(document.key_place(loc) if isinstance(loc[-1], str) else document.place(loc), text)
    return Mistake(document.place(loc), _about_value(error, _shown(node), node, _schema_at(schema, loc, schema)))


def _owner(node: Node, loc: Loc) -> str:
    """Words that say which entry lacks a key: its id, else the key it stands under."""
    written = node.items.get("id")
    if written is not None and isinstance(written.data, str):
        return f" in {quoted(written.data)}"
    name = next((step for step in reversed(loc[:-1]) if isinstance(step, str)), None)
    return f" in {quoted(name)}" if name else ""


def _keys(schema: Schema, loc: Loc) -> list[str]:
    return list(_schema_at(schema, loc, schema).get("properties", ()))


def _shown(node: Node) -> str:
    if node.written is not None:
        return node.written
    return f"a list of {len(node.items)}" if isinstance(node.data, list) else f"a mapping of {len(node.items)} keys"


def _unknown_key(key: str, known: Sequence[str]) -> str:
    near = nearest(key, known)
    hint = f"Did you mean {quoted(near)}?" if near else f"Valid keys: {', '.join(known)}"
    return f"{quoted(key)} is no key here. {hint}"


def _about_value(error: ErrorDetails, found: str, node: Node, schema: Schema) -> str:
    kind, shown, context = error["type"], quoted(found), error.get("ctx", {})
    if kind in ("string_type", "string_unicode") and not isinstance(node.data, list | dict):
        return f'Unquoted, {shown} is no text to YAML. Put it in quotes: "{found}"'
    if kind in _WANTED:
        wanted = _WANTED[kind]
        return f"{shown} is not {wanted}. {_HOW.get(wanted, 'Write ' + wanted)}"
    if kind in ("enum", "literal_error"):
        return f"{shown} is not valid here. {advice(found, map(str, schema.get('enum', ())), 'value')}"
    if kind in ("greater_than", "greater_than_equal", "less_than", "less_than_equal"):
        return f"{shown} is out of range. {_range(schema)}"
    if kind == "string_pattern_mismatch":
        return f"{shown} has the wrong form. {_form(context['pattern'])}"
    if kind in ("string_too_short", "string_too_long"):
        least, most = schema.get("minLength", 0), schema.get("maxLength")
        bounds = f"at least {least} characters" if kind == "string_too_short" else f"at most {most} characters"
        return f"{shown} has {len(found.strip())} characters. Write {bounds}"
    if kind in ("too_short", "too_long"):
        count = context["actual_length"]
        bounds = f"at least {context.get('min_length')}" if kind == "too_short" else f"at most {context['max_length']}"
        return f"The list has {count} items. Write {bounds}"
    if kind == "value_error":
        return f"{str(context['error'])[:1].upper()}{str(context['error'])[1:]}. Correct this entry"
    return f"{shown} is not valid: {error['msg']}. Correct it"


def _range(schema: Schema) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    above = schema.get("exclusiveMinimum")
    if low is None and above is not None:
        return (
            f"Write a number above {above:g} and up to {high:g}" if high is not None else f"Write more than {above:g}"
        )
    if low is not None and high is not None:
        return f"Write a number from {low:g} to {high:g}"
    return f"Write at least {low:g}" if low is not None else f"Write at most {high:g}"


def _form(pattern: str) -> str:
    if pattern.startswith("^https?"):
        return "Write a whole address that starts with https://"
    if pattern.startswith("^[a-z0-9][^"):
        return "Write the beginning of an address without https://"
    if pattern.startswith("^[0-9A-Za-z]"):
        return "Write a version such as 6.1"
    if pattern.startswith("^S"):
        return "Write S and two digits, such as S07"
    return "Use small letters, digits, `_`, `-` and `.`, and begin with a letter or digit"


def _schema_at(schema: Schema, loc: Loc, root: Schema) -> Schema:
    """The part of the JSON Schema that describes the value at `loc`; empty where nothing does."""
    schema = _resolved(schema, root)
    if not loc:
        return schema
    step, rest = loc[0], loc[1:]
    if isinstance(step, int):
        inner = schema.get("items", {})
    else:
        inner = schema.get("properties", {}).get(step) or _schema_of_values(schema)
    return _schema_at(inner, rest, root)


def _schema_of_values(schema: Schema) -> Schema:
    """What a mapping whose keys are ids says of each value."""
    patterns: Mapping[str, Schema] = schema.get("patternProperties", {})
    for values in patterns.values():
        return values
    rest = schema.get("additionalProperties")
    return rest if isinstance(rest, Mapping) else {}


def _resolved(schema: Schema, root: Schema) -> Schema:
    """Follow `$ref`, and for something that may be null take what it is otherwise."""
    if reference := schema.get("$ref"):
        return _resolved(root["$defs"][reference.rpartition("/")[2]], root)
    for choice in schema.get("anyOf", ()):
        if choice.get("type") != "null":
            return _resolved(choice, root)
    return schema
