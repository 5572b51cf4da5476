"""Lists as people jot them down: bullets, ticks and crosses, numbers, and “admin: no”.

What stands in a list is told without a sentence around it, so that every entry counts as one.
"""

import re

from bot.understanding.cues.cue import Cue
from bot.understanding.words.clauses import Sentence

_BULLET = r"[▪▫▸►▶‣◦●○■□➤➢✦🔹🔸🔷🔶👉🟢🟡🔵]"
_TICK, _CROSS = r"[✅✔☑👍]", r"[❌✖✗✘🚫⛔👎]"
_MARKED = re.compile(rf"[ \t]*(?:{_BULLET}|{_TICK}|(?P<cross>{_CROSS}))[ \t]*")
_LEADS = re.compile(rf"\s*(?:{_TICK}|{_CROSS})")
_BEFORE_MARK = re.compile(rf"(?P<entry>[^\n,;✅✔☑👍❌✖✗✘🚫⛔👎]+?)[ \t]*(?:{_TICK}|(?P<cross>{_CROSS}))[ \t]*,?")
_WITHIN = re.compile(
    rf"(?P<lead>\b(?:need|needs|want|wants|with|use|have|has|and|but|please)) *(?:{_TICK}|(?P<cross>{_CROSS})) *(?=\w)",
    re.IGNORECASE,
)
"""A mark that stands for a word of its sentence: “we need 🚫 admin”."""
_SIGNED = re.compile(r"(?P<sign>[+-]) ?(?P<entry>[^\W\d_][^,;+\n]*?)[ \t]*(?=[,;\n]|[ \t][+-] ?[^\W\d_]|$)[,;]?")
"""“+auth”, “-admin”."""
_NUMBERED = re.compile(r"(?<![\w.,])\(?(?P<number>[1-9]|1\d)[.)] (?=\S)")
_NO = frozenset("no none nope nah never false off n 0".split())
_YES = frozenset("yes yep yeah y ok true on needed sure definitely".split())
_MUST = frozenset("must required mandatory essential".split())
_TELLS = frozenset([":", "=", "->", "-"])
_ENDS = frozenset([",", ";", "(", ")"])


def entries(plain: str) -> str:
    """The text with every entry of a list on a line of its own, and “no” before what is crossed."""
    plain = _by_signs(_by_marks(plain))
    numbers = [int(found["number"]) for found in _NUMBERED.finditer(plain)]
    in_order = len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
    return _NUMBERED.sub("\n", plain).strip() if in_order else plain


def _by_signs(plain: str) -> str:
    """With “no” for the minus of shorthand; where every line begins with one, it is the mark of a list."""
    lines = plain.strip().split("\n")
    if plain[:1] not in ("+", "-") or not _SIGNED.match(plain):
        return plain
    listed = plain[1:2] == " " and "+" not in plain
    if listed or (len(lines) > 1 and all(line[:1] == "-" for line in lines)):
        return plain
    return _SIGNED.sub(lambda found: f"{'no ' if found['sign'] == '-' else ''}{found['entry']}\n", plain).strip()


def _by_marks(plain: str) -> str:
    if plain.isascii() or not _MARKED.search(plain):
        return plain
    lines = plain.split("\n")
    return "\n".join(_entries_of(line) for line in lines).strip()


def _entries_of(line: str) -> str:
    line = _WITHIN.sub(lambda found: f"{found['lead']} no " if found["cross"] else f"{found['lead']} ", line)
    ticked = re.search(rf"{_TICK}|{_CROSS}", line) is not None
    if ticked and not _LEADS.match(line) and re.search(_BULLET, line) is None:
        return _BEFORE_MARK.sub(lambda found: f"{'no ' if found['cross'] else ''}{found['entry'].strip()}\n", line)
    return _MARKED.sub(lambda found: "\nno " if found["cross"] else "\n", line)


def answered(sentence: Sentence, end: int) -> tuple[Cue, int] | None:
    """What stands behind the name of an entry that ends before the token `end`, and where that ends.

    “Admin: no”, “websockets = yes”; None where anything else does.
    """
    tokens = sentence.tokens
    if end + 1 >= len(tokens) or tokens[end].text not in _TELLS:
        return None
    word, after = tokens[end + 1].text, end + 2
    cue = Cue.REFUSE if word in _NO else Cue.MUST if word in _MUST else Cue.WANT if word in _YES else None
    closed = after >= len(tokens) or tokens[after].text in _ENDS or _begins_entry(sentence, after)
    return (cue, after) if cue and closed else None


def _begins_entry(sentence: Sentence, at: int) -> bool:
    """Whether another name with its answer begins here: “admin=no auth=yes”."""
    return any(token.text in (":", "=") for token in sentence.tokens[at + 1 : at + 3])
