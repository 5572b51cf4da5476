"""A message as tokens, sentences and clauses: the units that a "no", a "must" or a "what if" reaches over.

A sentence ends at a full stop, a question mark, a line break and the like. A clause ends at a word such as "but" or
"because", and at a comma or an "and" when what follows has a verb of its own; "auth, jobs and an API" stays together.
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from bot.understanding.words.numbers import UNITS, number_of
from bot.understanding.words.text import stem

LONGEST_SENTENCE = 80
"""Tokens after which a sentence is cut: nobody writes longer ones, and reading one takes time by its square."""
MOST_SENTENCES = 60
"""Sentences of one message that are read; nobody says more about needs at once."""

STRONG = frozenset(".!?;\n")
WEAK = frozenset(',:()-"=+')
BREAKERS = frozenset("but however although though because cause cuz coz since so unless except whereas".split())
JOINERS = frozenset(["and", "or", "plus", "nor", "&", "+"])

FINITE = frozenset(
    """we i they he she you is are was were am be isnt arent wasnt werent has have had hasnt havent hadnt do does did
    dont doesnt didnt need needs want wants must should shouldnt will wont would wouldnt can cant cannot could
    couldnt may might shall gotta wanna its im weve ive ill well theyre hes shes thats theres lets id wed knows
    know knew uses use runs run prefer prefers require requires got gets works work goes go means says said think
    expect expects plan drop forget remove undo cancel scrap ignore skip keep buy buys bring brings give gives make
    makes take takes come comes say sell sells talk talks call calls serve serves grow grows change changes begin
    begins stay stays look looks feel feels seem seems mean help helps love loves hate hates like likes support
    supports contain contains offer offers hold holds cost costs sit sits turn turns live lives stand stands
    write writes read reads matters counts weighs send sends show shows ask asks
    insist insists leave leaves approve approves add adds include includes""".split()
)
"""Words that give a stretch of text a verb of its own, without apostrophes, and the pronouns that come with one."""

_OPENERS = frozenset("no not without never maybe ideally just only must nothing forget drop please also back".split())
_ALL_BUT = frozenset(["anything", "nothing", "everything", "all", "whatever", "none", "any"])
"""Words after which a "but" goes on: "anything but MongoDB"."""
_PROVISOS = (["as", "long", "as"], ["so", "long", "as"])
_HOW_LONG = frozenset("takes needs necessary possible lasts took lives".split())
_ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|incl|approx|etc|vs|ca|max|min|resp|st|dr|mr|ms|(?<!')[a-z]))\.$")
_NUMBER_FOLLOWS = re.compile(r"\bno\. \d")
"""Where "no." is short for number."""
_TOKEN = re.compile(
    r"https?://\S+|@[\w.-]+|\d+(?:,\d{3})+(?:\.\d+)?[a-z]*"
    r"|(?<![\d.,])\d{1,3}(?: \d{3})+(?![\w.,]\d|\w)|\d+\^\d+|\d+(?:\.\d+)?[^\W_]*"
    r"|\bno[ -]one(?![\w-])|[^\W\d_](?:[^\W_]|'(?=[^\W_]))*"
    r"|\.{2,}|->|=>|→|[.!?;,:()\"\n>%€$£&=]|(?<= )\+(?= )| - |(?<= )-(?= )|(?<=\d)-(?=\d)"
)
_ARROWS = frozenset(["->", "=>", "→"])
_SHORTHAND = dict(
    pair.split(":")
    for pair in ("ppl:people|r:are|abt:about|bc:because|w:with|u:you|rn:now|n:and|no one:noone|no-one:noone".split("|"))
)
_PRONOUN = re.compile(r"^(we|you|they|i|it|he|she|that|there)'(?:re|ll)$")
_POWER = re.compile(r"(\d+(?:\.\d+)?)(?:\^|(e\+?))(\d+)$")
_DIGITS = re.compile(r"(\d[\d, ]*(?:\.\d+)?)([a-z%]*)$")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark, with its place in the text."""

    text: str
    """Lower case, without apostrophes."""
    stem: str
    start: int
    end: int
    number: float | None = None
    mark: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `start` up to `end` of its sentence, marks included."""

    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """The tokens of one sentence, its closing mark left out."""

    tokens: tuple[Token, ...]
    asks: bool = False
    """It ends in a question mark."""
    clauses: tuple[Clause, ...] = field(default=())

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(token.text for token in self.tokens if not token.mark)

    def of(self, text: str) -> str:
        """The sentence as it stands in the text it was read from."""
        return text[self.tokens[0].start : self.tokens[-1].end]

    def clause_of(self, index: int) -> Clause:
        """The clause in which the token stands."""
        return next(clause for clause in self.clauses if clause.start <= index < clause.end)


def read_sentences(text: str, mend: Callable[[str], str] = str, most: int = MOST_SENTENCES) -> tuple[Sentence, ...]:
    """The first `most` sentences of a normalised text; `mend` puts a misspelt word right before it is stemmed."""
    sentences: list[Sentence] = []
    current: list[Token] = []
    lowered = text.lower() if len(text.lower()) == len(text) else text
    for found in _TOKEN.finditer(lowered):
        ends = _ends_sentence(found, lowered)
        if ends or len(current) >= LONGEST_SENTENCE:
            _close(sentences, current, asks=found.group() == "?")
            current = []
            # One more, as a question mark that follows belongs to the last.
            if len(sentences) > most:
                break
        if not ends:
            current.extend(_tokens(found, mend))
    _close(sentences, current, asks=False)
    return tuple(sentences[:most])


def _ends_sentence(found: re.Match[str], text: str) -> bool:
    word = found.group()
    if word[0] == "." and len(word) > 1:
        return True
    if word != ".":
        return word in STRONG
    following = text[found.end() : found.end() + 1]
    if following and not following.isspace():
        return False
    return not (_ABBREVIATION.search(text[: found.end()][-12:]) or _NUMBER_FOLLOWS.match(text, found.start() - 2))


def _close(sentences: list[Sentence], tokens: list[Token], *, asks: bool) -> None:
    if any(not token.mark for token in tokens):
        sentences.append(Sentence(tuple(tokens), asks, _clauses(tokens)))
    elif asks and sentences:
        sentences[-1] = replace(sentences[-1], asks=True)


def _tokens(found: re.Match[str], mend: Callable[[str], str]) -> list[Token]:
    word, start, end = found.group(), found.start(), found.end()
    if word[0].isdigit() and _is_negative(found.string, start):
        return [Token(f"-{word}", f"-{word}", start, end)]
    if word[0].isdigit():
        return _numeric(word, start, end)
    if not (word[0].isalpha() or word[0] == "@"):
        if word == "-" and found.string[start - 1].isdigit():
            return [Token("to", "to", start, end)]
        mark = "->" if word in _ARROWS else word.strip()
        return [Token(mark, mark, start, end, mark=mark in WEAK or mark[0] == ".")]
    if word[0] == "@" or word.startswith("http"):
        return [Token(word, word, start, end)]
    # "we're" without its apostrophe would be "were".
    plain = _SHORTHAND.get(word) or mend(_PRONOUN.sub(r"\1", word).replace("'", "") if "'" in word else word)
    return [Token(plain, stem(plain), start, end, number_of(plain))]


def _numeric(word: str, start: int, end: int) -> list[Token]:
    """A figure, and the unit written onto it as a token of its own ("50ms"); "2fa" is a word."""
    power = _POWER.match(word)
    if power is not None:
        base, scientific, exponent = power.groups()
        value = float(base) * _raised(10.0, float(exponent)) if scientific else _raised(float(base), float(exponent))
        return [Token(word, word, start, end, value)]
    parts = _DIGITS.match(word)
    if parts is None:
        return [Token(word, stem(word), start, end)]
    digits, unit = parts.groups()
    value = float(re.sub(r"[ ,]", "", digits) or 0)
    scale = {"": 1, "k": 1_000, "m": 1_000_000, "mio": 1_000_000}.get(unit)
    if scale is not None:
        return [Token(word, word, start, end, value * scale)]
    if unit in UNITS:
        middle = start + len(digits)
        return [Token(digits, digits, start, middle, value), Token(unit, stem(unit), middle, end)]
    return [Token(word, stem(word), start, end)]


def _raised(base: float, exponent: float) -> float:
    """“10^9”; nobody counts further than a float goes."""
    try:
        return math.pow(base, exponent)
    except OverflowError:
        return math.inf


def _is_negative(text: str, start: int) -> bool:
    """Whether a minus stands before a figure: “a team of -3”; in “3-6”, or at the head of a line, it is none."""
    before = text[:start]
    if before.endswith("minus "):
        return True
    return (
        before.endswith(" -")
        and not before[:-2].rstrip(" ")[-1:].isdigit()
        and before[:-2].strip(" ")[-1:] not in ("", "\n")
    )


def _clauses(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    cuts = [0]
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        starts_anew = (
            (token.text in BREAKERS and not _all_but(tokens, index))
            or _is_proviso(tokens, index)
            or (before.mark and before.text in "()-:")
            or ((before.mark or before.text in JOINERS) and _stands_alone(tokens, cuts[-1], index))
        )
        if starts_anew:
            cuts.append(index)
    return tuple(Clause(a, b) for a, b in zip(cuts, [*cuts[1:], len(tokens)], strict=True) if a < b)


def _all_but(tokens: Sequence[Token], at: int) -> bool:
    """Whether a "but" makes an exception, and begins nothing: "anything but MongoDB", "any database but MongoDB"."""
    before = [token.text for token in tokens[max(at - 3, 0) : at]]
    return tokens[at].text in ("but", "except") and (before[-1] in _ALL_BUT or "any" in before)


def _is_proviso(tokens: Sequence[Token], at: int) -> bool:
    """Whether “as long as” begins what has to be, and not how long: “I don't mind, as long as it is cheap”."""
    words = [token.text for token in tokens[at : at + 5]]
    return words[:3] in _PROVISOS and not _HOW_LONG.intersection(words[3:])


def _stands_alone(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Whether a clause of its own begins at `index`, in a clause so far begun at `start`.

    It does with a word such as "no"; else both what stands before and the stretch up to the next mark or joiner need a
    verb of their own, so that "login and roles are a must" stays whole.
    """
    if tokens[index].text in _OPENERS:
        return True
    if not any(token.text in FINITE or token.text in _OPENERS for token in tokens[start:index]):
        return False
    for token in tokens[index:]:
        if token.mark or token.text in JOINERS or token.text in BREAKERS:
            return False
        if token.text in FINITE:
            return True
    return False
