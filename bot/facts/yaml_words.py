"""What the YAML parser complains of, in words for a person who is no programmer, and what to do about it."""

_QUOTE = "{}, which can't stand here. Put text that begins with such a sign in quotes"
_DIRECTIVE = "A line that begins with `%` is a YAML directive. Delete it"

TOO_DEEP = "exceeded maximum nesting depth"
"""The parser's own limit lies at a thousand levels; ours, which says the same, far below."""

_PLAIN_WORDS = {
    TOO_DEEP: "Lists and mappings are nested deeper than anything here needs. Check the brackets",
    "mapping values are not allowed in this context": (
        "A colon stands where none can. Put text that holds a colon in quotes, and check the indentation"
    ),
    "found character that cannot start any token": "Text can't start with this character. Put the text in quotes",
    "could not find expected ':'": "This is neither `key: value` nor `- item`. Add the colon, or indent it as text",
    "did not find expected key": (
        "Here a key was expected. Line it up with the keys above, and put text that holds quotes or a colon in quotes"
    ),
    "did not find expected '-' indicator": "Here a list item was expected. Line it up with the `-` above",
    "block sequence entries are not allowed in this context": (
        "A list can't start here. Begin it on a line of its own, indented below its key"
    ),
    "did not find expected ',' or ']'": "A list in brackets is not closed. Add the missing `,` or `]`",
    "did not find expected ',' or '}'": "A mapping in braces is not closed. Add the missing `,` or `}`",
    "found unexpected end of stream": "A quote is opened and never closed. Add the missing quote",
    "did not find expected node content": (
        "A value is missing here. Write it, and check the brackets, braces and commas before it"
    ),
    "did not find expected comment or line break": (
        "After `|` or `>` the text begins on the next line. Move it there, or put all of it in quotes"
    ),
    "found unknown escape character": (
        "In double quotes a backslash begins a special character. Put the text in single quotes"
    ),
    "did not find expected alphabetic or numeric character": _QUOTE.format(
        "`&` and `*` begin YAML anchors and aliases"
    ),
    "did not find expected tag URI": _QUOTE.format("`!` begins a YAML tag"),
    "did not find the expected '>'": _QUOTE.format("`!` begins a YAML tag"),
    "did not find expected whitespace or line break": _QUOTE.format("`!` begins a YAML tag"),
    "found unexpected ':'": "A colon stands where none can. Put text that holds a colon in quotes",
    "mapping keys are not allowed in this context": _QUOTE.format("`?` begins a YAML key"),
    "did not find expected <document start>": "The file ended before this. Delete the line with `...` or `%` above it",
    "found unexpected document indicator": "A line of `---` or `...` stands inside a text. Delete it, or indent it",
    "could not find expected directive name": _DIRECTIVE,
    "found unknown directive name": _DIRECTIVE,
    "found unexpected non-alphabetical character": _DIRECTIVE,
    "found incompatible YAML document": _DIRECTIVE,
}


_SHOWN_WHERE_IT_BEGINS = ("could not find expected ':'", "found unexpected end of stream")
"""Problems that the parser notices lines after the place where a person would look."""


def in_plain_words(problem: str) -> str:
    """What is wrong, then what to do, as two sentences."""
    return _PLAIN_WORDS.get(problem, f"The YAML is broken here: {problem}. Compare with the entries around it")


def shown_where_it_begins(problem: str) -> bool:
    """Whether the place to look at is where the thing begins that the parser was in the middle of."""
    return problem in _SHOWN_WHERE_IT_BEGINS or "expected ','" in problem
