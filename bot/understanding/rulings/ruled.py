"""Which options a message takes off the list or puts back, in whose words; opinions, questions and ifs do neither."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.rulings.asserted import is_asserted, is_denied, length_of_reason
from bot.understanding.rulings.fragments import FRAGMENTS
from bot.understanding.rulings.patterns import ALL_BACK, BACK, BACK_IF_OUT, ONLY, OUT, TOO
from bot.understanding.talk.joined import joined
from bot.understanding.talk.speech import Speech, classify
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.names import OPTION, OptionNames

_SOMETHING = "0part0"
"""Stands for something of an option: its package, or "Django's"."""
_WRITTEN_OUT = {
    **{
        f"{verb}nt": f"{verb} not"
        for verb in "is are was were do does did would should must could has have had".split()
    },
    "aint": "is not",
    "cant": "cannot",
    "wont": "will not",
    "shant": "shall not",
    "its": "it is",
    "thats": "that is",
    "ill": "i will",
    "id": "i would",
    "wed": "we would",
    "theyd": "they would",
}
_REQUEST = re.compile(r"^(?:\w+ ){0,2}(?:(?:can|could|would|will) you|please)\b|\b(?:please|pls)$")
_REQUEST_BACK = re.compile(r"^(?:\w+ ){0,2}(?:can|could) (?:we|i)\b")
"""“Can we drop Flask?” is a question about it; “can we put Flask back?” asks for it."""
_MAY = re.compile(r"\bmay\b")
_PATTERNS = tuple(
    (kind, tuple(re.compile(pattern.format_map(FRAGMENTS)) for pattern in table))
    for kind, table in (
        ("only", ONLY),
        ("all", ALL_BACK),
        ("back", BACK),
        ("out", OUT),
        ("too", TOO),
        ("if out", BACK_IF_OUT),
    )
)
_LEADING = frozenset(["and", "but", "so", "or", "ok", "okay", "also", "then", ","])
"""Words between two clauses that belong to neither."""
_THEY_DID = frozenset(
    "said says decided decides refused refuses vetoed vetoes rejected rejects banned bans has wont".split()
)
LONGEST_SUBJECT = 3
"""Words that say who rules: “our security team”."""
MOST_READ = 2_000
"""Characters of one message, from its beginning, whose sentences are looked at, which takes time."""


@dataclass(frozen=True)
class Ruling:
    """What happens to one option."""

    option: str | None
    """None is every option that was out."""
    out: bool
    said: str
    """The words of its clause."""
    supposed: bool = False
    """A what-if."""


@dataclass(frozen=True)
class Ruled:
    """The rulings of a message, the last on each option, and the message without their words."""

    rulings: tuple[Ruling, ...]
    rest: str
    requests: bool
    """One stands in the form of a question that asks to do it: “can you scratch Flask from the list?”."""


@dataclass(frozen=True)
class _Masked:
    """A sentence as the patterns see it."""

    text: str
    options: tuple[str, ...]
    """Those that `OPTION` stands for, in order."""
    starts: tuple[int, ...]
    """Where each token begins in `text`."""

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The first token that a stretch of the text touches, and the one after its last."""
        ends = (*self.starts[1:], len(self.text) + 1)
        inside = [place for place, at in enumerate(self.starts) if at < end and ends[place] > start + 1]
        return inside[0], inside[-1] + 1


@dataclass(frozen=True)
class _Found:
    kind: str
    options: tuple[str, ...]
    start: int
    end: int


def read_rulings(
    plain: str, sentences: Sequence[Sentence], names: OptionNames, options: Sequence[str], out: Collection[str]
) -> Ruled:
    """The rulings in a normalised text, split into `sentences`. `options` are those of the comparison, `out` those that
    are out so far."""
    last: dict[str | None, Ruling] = {}
    rest, requests = list(plain), False
    if not names.find(plain[: 2 * MOST_READ]).options and not out:
        return Ruled((), plain, requests=False)
    for sentence in joined(sentences):
        if sentence.tokens[0].start > MOST_READ:
            break
        masked = _masked(plain, sentence, names)
        if not masked.options and not out:
            continue
        speech = classify(sentence, len(masked.options))
        asking = sentence.asks or speech is Speech.ASKS
        supposed = speech is Speech.WHAT_IF
        asks_back = _REQUEST_BACK.search(masked.text) is not None
        if asking and not (supposed or asks_back or _REQUEST.search(masked.text)):
            continue
        for found in _found(masked, supposed=supposed):
            if asks_back and found.kind in ("out", "only"):
                continue
            now_out = {*out, *(o for o, ruling in last.items() if o and ruling.out)}
            first, end = masked.tokens(found.start, found.end)
            reason = length_of_reason(masked.text[found.end :]) if found.kind == "out" else 0
            told = masked.tokens(found.start, found.end + reason)[1]
            # The comma that a pattern begins after belongs to what stands before.
            first = next((at for at in range(first, end) if not sentence.tokens[at].mark), first)
            said = _said(plain, sentence, first, end)
            rulings = list(_meant(found, options, now_out, said, supposed=supposed))
            if not rulings:
                continue
            for ruling in rulings:
                last.pop(ruling.option, None)
                last[ruling.option] = ruling
            requests = requests or asking
            place = slice(sentence.tokens[_subject_start(sentence, first)].start, sentence.tokens[told - 1].end)
            rest[place] = " " * (place.stop - place.start)
    return Ruled(tuple(last.values()), "".join(rest), requests)


def _masked(plain: str, sentence: Sentence, names: OptionNames) -> _Masked:
    first, last = sentence.tokens[0].start, sentence.tokens[-1].end
    spans = [(start + first, end + first) for start, end in names.find(plain[first:last]).spans]
    words, starts, options = [], [], []
    at, covered = 0, -1
    for token in sentence.tokens:
        span = next((span for span in spans if span[0] < token.end and token.start < span[1]), None)
        word = _WRITTEN_OUT.get(token.text, token.text)
        if span is not None:
            named = names.find(plain[span[0] : span[1]])
            own = named.options[0] if named.options and not named.rest else None
            word = "" if span[0] == covered else OPTION if own else _SOMETHING
            tail = plain[span[1] : token.end].lower()
            if own and span[0] != covered:
                options.append(own)
            if own and tail:
                word = f"{word} {tail.strip(chr(39))}".strip()
            covered = span[0]
        starts.append(at)
        if word:
            words.append(word)
            at += len(word) + 1
    return _Masked(" ".join(words), tuple(options), tuple(starts))


def _found(masked: _Masked, *, supposed: bool) -> Iterator[_Found]:
    """The rulings of one sentence in the order of their kinds, no word used twice."""
    taken: list[tuple[int, int]] = []
    out = False
    for kind, patterns in _PATTERNS:
        for pattern in patterns:
            for match in pattern.finditer(masked.text):
                start, end = match.span()
                if any(start < b and a < end - 1 for a, b in taken):
                    continue
                if kind == "too" and not out:
                    continue
                heard = _heard("out" if kind == "too" else kind, masked.text, match, supposed=supposed)
                if heard is None:
                    continue
                taken.append((start, end))
                out = out or heard == "out"
                yield _Found(heard, _options_of(masked, match), start, end)


def _options_of(masked: _Masked, match: re.Match[str]) -> tuple[str, ...]:
    if "o" not in match.re.groupindex:
        return ()
    before = masked.text[: match.start("o")].count(OPTION)
    return masked.options[before : before + match["o"].count(OPTION)]


def _heard(kind: str, text: str, match: re.Match[str], *, supposed: bool) -> str | None:
    """Which kind of ruling the match is in its sentence; None when it is none."""
    if supposed:
        return "back" if kind == "if out" else kind
    about = match.start("o" if "o" in match.re.groupindex else 0)
    # “Django may be used again” is no doubt.
    said = text if kind in ("out", "only") else _MAY.sub("can", text)
    if not is_asserted(said, match.span(), about, for_us="ours" in match.re.groupindex):
        return None
    if is_denied(text[: match.start()]):
        return "if out" if kind == "out" else None
    return kind


def _meant(
    found: _Found, options: Sequence[str], out: Collection[str], said: str, *, supposed: bool
) -> Iterator[Ruling]:
    if found.kind == "all":
        if out:
            yield Ruling(None, False, said, supposed)
        return
    if found.kind == "only":
        yield from (Ruling(option, True, said, supposed) for option in options if option not in found.options)
        yield from (Ruling(option, False, said, supposed) for option in found.options if option in out)
        return
    for option in found.options:
        if found.kind == "out":
            yield Ruling(option, True, said, supposed)
        elif found.kind == "back" or option in out:
            yield Ruling(option, False, said, supposed)


def _subject_start(sentence: Sentence, first: int) -> int:
    """Where the words begin that say who rules: “security” in “security said no to Django” is nobody's need."""
    start = sentence.clause_of(first).start
    while start < first and sentence.tokens[start].text in _LEADING:
        start += 1
    who = sentence.tokens[start:first]
    named = sentence.tokens[first].text in _THEY_DID and len(who) <= LONGEST_SUBJECT
    return start if named and not any(token.mark for token in who) else first


def _said(plain: str, sentence: Sentence, first: int, end: int) -> str:
    """The words of the clauses that the ruling touches."""
    start = sentence.clause_of(first).start
    stop = sentence.clause_of(end - 1).end
    while start < first and sentence.tokens[start].text in _LEADING:
        start += 1
    while stop > end and sentence.tokens[stop - 1].text in _LEADING:
        stop -= 1
    return plain[sentence.tokens[start].start : sentence.tokens[stop - 1].end].strip(" ,:;-()")
