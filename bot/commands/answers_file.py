"""A file of answers, YAML or JSON: every mistake in it with file, line, column and what to write instead."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot.advisor.reply import Advisor
from bot.commands.brief import Brief, check_options, meant
from bot.errors import AdvisorError
from bot.facts import yaml_reader
from bot.facts.document import Document, Node
from bot.facts.mistakes import Mistake, quoted
from bot.facts.model import Comparison

KEYS = ("comparison", "options", "answers", "needs")


def read_answers(path: Path, bot: Advisor, comparison: str | None) -> Brief:
    """What the file asks for: `comparison`, `options`, `answers` (question: answer, or a list) and `needs` in words.

    `comparison` is the one asked for otherwise. Raises AdvisorError with every mistake in the file.
    """
    document, mistakes = _document(path)
    known = bot.comparison(comparison)
    if document is not None:
        mistakes = [*mistakes, *_shape(document)]
        named = _texts(document.root.items.get("comparison"))
        if named and comparison is None:
            ids = [each.id for each in bot.knowledge.comparisons]
            if named[0] in ids:
                known = bot.comparison(named[0])
            else:
                mistakes.append(_wrong(document, ("comparison",), named[0], ids, "comparison"))
        mistakes += _strangers(document, known)
    if document is None or mistakes:
        count = len(mistakes)
        lead = "a mistake" if count == 1 else f"{count} mistakes"
        raise AdvisorError("\n".join([f"The answers have {lead}:", *map(str, sorted(mistakes))]))
    items = document.root.items
    answers = items.get("answers")
    return Brief(
        comparison=known.id,
        options=check_options(_texts(items.get("options")), known),
        answers={str(id): _texts(node) for id, node in answers.items.items()} if answers else {},
        words=_texts(items.get("needs")),
    )


def _document(path: Path) -> tuple[Document | None, list[Mistake]]:
    file = str(path)
    if path.suffix.lower() != ".json":
        return yaml_reader.read(path, file)
    try:
        raw = path.read_bytes()
    except OSError:
        return yaml_reader.read(path, file)
    # JSON is YAML but for its tabs, which can only stand between values.
    return yaml_reader.parse(raw.replace(b"\t", b" "), file)


def _shape(document: Document) -> Iterator[Mistake]:
    """Unknown keys and values of the wrong type."""
    root = document.root
    if not isinstance(root.data, dict):
        yield Mistake(document.place(()), f"Here a mapping was expected. Begin with one of {', '.join(KEYS)}")
        return
    for key in root.items:
        if key not in KEYS:
            yield Mistake(document.key_place((key,)), f"{quoted(key)} is no key here. {meant(key, KEYS, 'key')}")
    yield from _not_text(document, "comparison", several=False)
    yield from _not_text(document, "options")
    yield from _not_text(document, "needs")
    answers = root.items.get("answers")
    if answers is not None and not isinstance(answers.data, dict):
        text = "Here a mapping was expected: a line for each question, such as `building: blog`"
        yield Mistake(document.place(("answers",)), text)
    elif answers is not None:
        for question in answers.items:
            yield from _not_text(document, "answers", question)


def _not_text(document: Document, *loc: str, several: bool = True) -> Iterator[Mistake]:
    node = document.root
    for step in loc:
        if step not in node.items:
            return
        node = node.items[step]
    inside = list(node.items.items()) if isinstance(node.data, list) and several else [(None, node)]
    for place, value in inside:
        if not isinstance(value.data, str) and not value.broken:
            at = document.place((*loc, place)) if place is not None else document.place(loc)
            shown = quoted(value.written) if value.written else "What stands here"
            wanted = "text, or a list of texts" if several else "text"
            yield Mistake(at, f"{shown} is not {wanted}. Put it in quotes if it is meant as text")


def _strangers(document: Document, known: Comparison) -> Iterator[Mistake]:
    """Options, questions and answers that the comparison does not hold, and answers too many."""
    items = document.root.items
    ids = [option.id for option in known.options]
    for place, text in _placed(items.get("options")):
        if text not in ids:
            yield _wrong(document, ("options", *place), text, ids, "option")
    answers = items.get("answers")
    for id, node in answers.items.items() if answers else ():
        question = known.question_by_id.get(str(id))
        if question is None:
            at = document.key_place(("answers", id))
            yield Mistake(at, f"{quoted(str(id))} is no question. {meant(str(id), known.question_by_id, 'question')}")
            continue
        for place, text in _placed(node):
            if text not in question.answer_by_id:
                yield _wrong(document, ("answers", id, *place), text, question.answer_by_id, f"answer to {id}")
        if question.kind == "one" and len(_texts(node)) > 1:
            yield Mistake(document.place(("answers", id)), f"{quoted(str(id))} takes one answer. Keep one of them")


def _wrong(document: Document, loc: Sequence[str | int], text: str, choices: Iterable[str], what: str) -> Mistake:
    return Mistake(document.place(loc), f"{quoted(text)} is no {what}. {meant(text, choices, what)}")


def _placed(node: Node | None) -> Iterator[tuple[tuple[int, ...], str]]:
    """The texts of a value that is one or a list, with where each stands in it."""
    if node is None:
        return
    if isinstance(node.data, str):
        yield (), node.data
    elif isinstance(node.data, list):
        for place, item in node.items.items():
            if isinstance(item.data, str):
                yield (place,), item.data


def _texts(node: Node | None) -> tuple[str, ...]:
    return tuple(text for _, text in _placed(node))
