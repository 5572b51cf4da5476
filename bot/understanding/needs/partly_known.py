"""What only some of the team know, or know a little of: “one of three knows Django”, “I know a bit of FastAPI”.

What stands before an option in its clause is seen as its words, joined by single spaces, as in
`bot.understanding.talk.speech`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.facts.model import Direction
from bot.understanding.cues.directions import Bearing
from bot.understanding.cues.settle import WEIGHED
from bot.understanding.needs.mentions import Options
from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.patterns import either

_COUNTS = "one two three four five six seven eight nine ten".split()
_NUMBER = rf"(?:{'|'.join(_COUNTS)}|\d{{1,2}})"
_US = either("us|them|(?:our|the|my) (?:team|devs|developers|people)|team|you")
_SHARE = re.compile(rf"\b(?P<part>{_NUMBER}) (?:of|out of|in|from) (?:the |us |our |my )?(?P<whole>{_NUMBER})\b")
_ONE = (
    r"(?:one|1) (?:(?:single )?(?:person|guy|girl|man|woman|colleague|dev|developer|engineer|member|teammate|coworker)"
    rf"|(?:of|out of|from|in|on) (?:all of )?{_US})\b|(?:one|1)(?= (?:knows|knew|has|uses|used|did|does|can)\b)"
)
_ONLY = (
    rf"(?:only|just) (?:{_NUMBER}(?: (?:of|out of) {_US})?|me|i|myself|a few|some|few)\b(?! (?:year|month|week)s?\b)"
)
_FEW = rf"{either('(?<!quite )a few|some|few|a couple|a minority|a third|a quarter|(?:a )?part')}(?: (?:of )?{_US})?"
_DOING = either("""knows?|knew|uses?|used|did|does|do|worked|touched|tried|has|have|is|are|can|could|speaks?""")
_BETWEEN = r"(?: (?:here|(?:in|on) (?:the|our) team|who|that|really|actually|already|ever|also))*"
_NOT_ALL = r"not (?:all|everyone|everybody)\b"
_SOME = re.compile(rf"(?<!no )(?<!not )\b(?:{_ONE}|{_ONLY}|{_FEW}|{_NOT_ALL}(?: (?:of )?{_US})?){_BETWEEN} {_DOING}\b")
"""Few, with what they do."""
_LITTLE = re.compile(
    r"\b(?:(?:a )?(?:bit|little)(?: bit)?|some|basic|rudimentary|superficial|(?:the )?basics)"
    r"(?: (?:of|the|experience|knowledge|skills|with|in|my))*$"
)
"""Just before the option: how little is known of it."""


_TO_BE_LEARNT = frozenset(
    "course courses class classes training trainings workshop workshops bootcamp tutorial".split()
)


def without_courses(found: Sequence[Found], sentence: Sentence) -> list[Found]:
    """What was found, without the knowledge of an option that a course is to bring: nobody has it yet."""
    tokens = sentence.tokens
    return [
        one
        for one in found
        if not (
            one.match.payload.of_options
            and one.match.option
            and any(token.text in _TO_BE_LEARNT for token in tokens[one.match.end : one.match.end + 1])
        )
    ]


def as_partly_known(found: Sequence[Found], sentence: Sentence, options: Options) -> list[Found]:
    """What was found, an option that few know, or of which little is known, being known in part; and who knows a bit
    of an option is no newcomer by that. `options`: those that the sentence names, by place."""
    partly = {option: at for at, (option, _) in options.items() if _is_partly(sentence, at)}
    kept = []
    for one in found:
        at = partly.get(one.match.option or "")
        if at is not None and _is_known(one) and at in range(one.match.start, one.match.end):
            kept.append(replace(one, partly=True, bearing=Bearing(None)))
        elif not (_says_little(one, sentence) and one.match.end in _first_words(sentence, partly.values())):
            kept.append(one)
    return kept


def _is_known(one: Found) -> bool:
    """Whether it is what the team knows, not weighed; “not all of us know it” denies nothing."""
    meant, heard_as = one.match.payload, one.bearing.direction
    denied = heard_as is Direction.AVOID and re.search(_NOT_ALL, one.said.lower()) is None
    return meant.of_options and meant.states and not denied and heard_as not in WEIGHED


def _is_partly(sentence: Sentence, at: int) -> bool:
    """Whether what stands before an option in its clause says that few know it, or little of it."""
    tokens = sentence.tokens[sentence.clause_of(at).start : at]
    before = " ".join(token.text for token in tokens if not token.mark)
    shares = [(_counted(found["part"]), _counted(found["whole"])) for found in _SHARE.finditer(before)]
    if shares:
        return any(2 * part < whole for part, whole in shares)
    return _SOME.search(before) is not None or _LITTLE.search(before) is not None


def _counted(word: str) -> int:
    return _COUNTS.index(word) + 1 if word in _COUNTS else int(word)


def _says_little(one: Found, sentence: Sentence) -> bool:
    """Whether it is that somebody knows a bit, of nothing that the phrase itself names."""
    last = sentence.tokens[one.match.end - 1].text
    return one.match.payload.of_options and one.match.option is None and last in ("bit", "little")


def _first_words(sentence: Sentence, options: Iterable[int]) -> set[int]:
    """The places of options, and of an “of” before them."""
    options = set(options)
    return options | {at - 1 for at in options if at and sentence.tokens[at - 1].text == "of"}
