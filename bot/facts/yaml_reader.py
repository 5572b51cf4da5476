"""YAML -> plain data in which every value knows its line and column, and nothing surprising is let in.

Only the part of YAML that a person who edits facts needs is read: mappings with text keys, lists, text, numbers,
true/false and dates. Tags, anchors, aliases and merge keys are refused, which also keeps out the documents that grow
without end when they are read. Every mistake is collected, so that one run shows them all.
"""

import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from yaml.constructor import SafeConstructor
from yaml.resolver import Resolver

from bot.facts.document import Document, Node
from bot.facts.mistakes import Mistake, Place, quoted
from bot.facts.yaml_words import TOO_DEEP, in_plain_words, shown_where_it_begins

MAX_BYTES = 10 * 1024 * 1024
MAX_DEPTH = 20
MAX_NUMBER_LENGTH = 30

_PREFIX = "tag:yaml.org,2002:"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_MORE_THAN_TEXT = frozenset(Resolver.yaml_implicit_resolvers) - {""}
"""What an unquoted scalar begins with that could be a number, a date, true, false or nothing."""

_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Control characters, and the line breaks that YAML counts and editors don't."""


def read(path: Path, file: str) -> tuple[Document | None, list[Mistake]]:
    """Read one YAML file whose name people see as `file`.

    Returns what it holds, None where it can't be understood at all, and every mistake found on the way.
    """
    try:
        status = path.stat()
        if status.st_size > MAX_BYTES:
            text = f"The file has {status.st_size:,} bytes, more than {MAX_BYTES:,}. Split it into several files"
            return None, [Mistake(Place(file), text)]
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            return None, [Mistake(Place(file), "This is no file but a pipe or a device. Put a file here")]
        raw = path.read_bytes()
    except OSError as error:
        text = f"The file can't be read ({error.strerror}). Check that it is a file and who may read it"
        return None, [Mistake(Place(file), text)]
    return parse(raw, file)


def parse(raw: bytes, file: str) -> tuple[Document | None, list[Mistake]]:
    """Like `read`, from the bytes of a file."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _place_in(file, raw[: error.start].decode("utf-8-sig", errors="replace"))
        found = quoted(f"0x{raw[error.start]:02X}")
        return None, [Mistake(place, f"The byte {found} is not UTF-8. Save the file with the encoding UTF-8")]
    if odd := _odd_character(text, file):
        return None, [odd]
    reader = _Reader(file)
    root = reader.read(text)
    return (None if root is None else Document(file, root)), reader.mistakes


def _place_in(file: str, before: str) -> Place:
    lines = before.replace("\r\n", "\n").split("\n")
    return Place(file, len(lines), len(lines[-1]) + 1)


def _odd_character(text: str, file: str) -> Mistake | None:
    """The first tab or control character; YAML takes some tabs, but none where it matters and none that shows."""
    if (at := text.find("\t")) >= 0:
        more = sum("\t" in line for line in text[at:].splitlines()) - 1
        also = f" (and on {more} more lines)" if more else ""
        return Mistake(_place_in(file, text[:at]), f"A tab stands here{also}. Use spaces, two for each level")
    if control := _INVISIBLE.search(text):
        found = quoted(f"U+{ord(control.group()):04X}")
        place = _place_in(file, text[: control.start()])
        return Mistake(place, f"The invisible character {found} stands here. Delete it")
    return None


class _UnreadableError(Exception):
    """The rest of a file can't be understood; the mistake is noted already."""


class _Reader:
    """Builds nodes from the parser's events, noting mistakes as it goes."""

    def __init__(self, file: str) -> None:
        self.mistakes: list[Mistake] = []
        self._file = file
        self._resolver: Any = Resolver()
        self._constructor = SafeConstructor()

    def read(self, text: str) -> Node | None:
        """The file's value, or None when it is broken or empty."""
        events: Iterator[Any] = yaml.parse(text, Loader=_Loader)
        root = None
        try:
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent):
                    if root is not None:
                        self._note(event, "A second document starts here. Keep one to a file and delete the `---`")
                        return None
                    root = self._value(next(events), events, 0)
        except yaml.MarkedYAMLError as error:
            self._note_syntax(error, text)
            return None
        except ValueError:  # PyYAML without its C part: an escape such as "\\U00110000" names no character
            self.mistakes.append(Mistake(Place(self._file), "A `\\U` escape names no character. Write the character"))
            return None
        except _UnreadableError:
            return None
        if root is None or (root.data is None and not root.broken):
            self.mistakes.append(Mistake(Place(self._file), "The file is empty. Fill it or delete it"))
            return None
        return root

    def _note(self, event: Any, text: str) -> None:
        mark = event.start_mark
        self.mistakes.append(Mistake(Place(self._file, mark.line + 1, mark.column + 1), text))

    def _note_syntax(self, error: yaml.MarkedYAMLError, text: str) -> None:
        problem = error.problem or "the text is no YAML"
        mark = (error.context_mark if shown_where_it_begins(problem) else error.problem_mark) or error.problem_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        lines = text.splitlines()
        rest = lines[line][column:].strip() if line < len(lines) else ""
        found = f" (at {quoted(rest)})" if rest else " (at the end of the line or file)"
        sentence, dot, advice = in_plain_words(problem).partition(". ")
        self.mistakes.append(Mistake(Place(self._file, line + 1, column + 1), f"{sentence}{found}{dot}{advice}"))

    def _value(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        mark = event.start_mark
        node = Node(None, mark.line + 1, mark.column + 1)
        if depth > MAX_DEPTH:
            self._note(event, in_plain_words(TOO_DEEP))
            raise _UnreadableError
        if isinstance(event, yaml.AliasEvent):
            alias = quoted(f"*{event.anchor}")
            self._note(event, f"{alias} is a YAML alias. Put text in quotes, repeat values in full")
            node.broken = True
            return node
        self._refuse_decoration(event)
        if isinstance(event, yaml.MappingStartEvent):
            self._fill_mapping(node, events, depth)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._fill_list(node, events, depth)
        elif isinstance(event, yaml.ScalarEvent):
            self._fill_scalar(node, event)
        return node

    def _refuse_decoration(self, event: Any) -> None:
        if event.anchor is not None:
            anchor = quoted(f"&{event.anchor}")
            self._note(event, f"{anchor} is a YAML anchor. Put text in quotes, repeat values in full")
        if event.tag is not None:
            tag = quoted(event.tag.replace(_PREFIX, "!!"))
            self._note(event, f"{tag} is a YAML tag. Delete it, and put text that starts with ! in quotes")

    def _fill_list(self, node: Node, events: Iterator[Any], depth: int) -> None:
        items: dict[int, Node] = {}
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items[len(items)] = self._value(event, events, depth + 1)
        node.items = items
        node.data = [item.data for item in items.values()]

    def _fill_mapping(self, node: Node, events: Iterator[Any], depth: int) -> None:
        items: dict[str, Node] = {}
        keys: dict[str, tuple[int, int]] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._value(event, events, depth + 1)
            value = self._value(next(events), events, depth + 1)
            if not isinstance(key.data, str):
                shown = quoted(key.written) if key.written is not None else "A list or mapping"
                self._note(event, f"{shown} is no key. Write a word as the key, in quotes if need be")
            elif key.data in keys:
                first = keys[key.data][0]
                self._note(event, f"The key {quoted(key.data)} stands in line {first} already. Keep one of the two")
            else:
                keys[key.data] = (key.line, key.column)
                items[key.data] = value
        node.items, node.keys = items, keys
        node.data = {name: item.data for name, item in items.items()}

    def _fill_scalar(self, node: Node, event: Any) -> None:
        node.written = event.value
        if made := _INVISIBLE.search(event.value):  # by an escape: none stands in the file as it is
            found = quoted(f"U+{ord(made.group()):04X}")
            self._note(event, f"A backslash makes the invisible character {found} here. Put the text in single quotes")
        try:
            node.data = self._plain(event.value) if event.implicit[0] else event.value
        except (ValueError, OverflowError):
            node.broken = True
            advice = "Correct it, or put it in quotes if it is meant as text"
            self._note(event, f"{quoted(event.value)} is no number or date that exists. {advice}")

    def _plain(self, text: str) -> Any:
        """The value of an unquoted scalar: text, number, true/false, date or nothing."""
        if text and text[0] not in _MORE_THAN_TEXT:
            return text
        tag = self._resolver.resolve(yaml.ScalarNode, text, (True, False)).removeprefix(_PREFIX)
        if tag in ("str", "value", "merge"):
            return text
        if len(text) > MAX_NUMBER_LENGTH:
            raise ValueError(text)
        return getattr(self._constructor, f"construct_yaml_{tag}")(yaml.ScalarNode(tag, text))
