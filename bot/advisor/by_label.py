"""A need that stands, taken back by what the app itself calls it: “take back that Django runs already”.

What a need is called may be no phrase that it is read from, so it is compared with the names as they are shown.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.advisor.conversation import Message
from bot.advisor.words import need_words
from bot.facts.model import Comparison, Direction
from bot.scoring.model import RULED_OUT, Need
from bot.understanding.needs.apart import set_apart
from bot.understanding.needs.reading import Reading
from bot.understanding.words.names import OptionNames
from bot.understanding.words.patterns import either
from bot.understanding.words.stopwords import STOP_WORDS
from bot.understanding.words.text import normalise, spoken, stem, stems

_PART = re.compile(r"[^.;!?\n]+[.;!\n]*(?P<asks>\?)?")
_LEAD = r"^(?:(?:please|pls|ok|okay|and|but|then|well|so|sorry|also|now|can you|could you|lets|just|oh) )*"
_THE = r"(?:(?:that|the|this|our|my|need|point|about|of|with) )*"
_END = r"(?:(?: (?:again|please|pls|then|now|too|as well|after all|from (?:the|our) (?:needs|list)))*)$"
_TAKE = either("take back|undo|revert|roll back|forget|drop|remove|delete|scratch|strike|cancel|ignore|skip")
_LEAVE = either("leave out|take out|take away|do not count|dont count|stop counting|i take back|we take back")
_WRONG = either("wrong|not right|not true|not so|not the case|false|a mistake|an error|incorrect|not correct|nonsense")
_REASON = re.compile(
    rf"(?<=\s)((?:is|are|was|were) {_WRONG})\s*[,;:(–—-]\s*(?!or\b|isn'?t\b|right\b)[^?]*$", re.IGNORECASE
)
"""Says behind “… is wrong” why it is, or what to do about it."""
_TAKING_BACK = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LEAD}{_TAKE}(?: about)? {_THE}(?P<name>.+?){_END}",
        rf"{_LEAD}{_LEAVE} {_THE}(?P<name>.+?){_END}",
        rf"{_LEAD}(?:leave|take) {_THE}(?P<name>.+?) (?:out|back|away|off){_END}",
        rf"^(?:the |that )*(?P<name>.+?) (?:is|are|was|were) {_WRONG}{_END}",
        rf"^(?:the |that )*(?P<name>.+?) {either('isnt|arent|wasnt')} {either('right|true|so|the case|correct')}{_END}",
        rf"^(?:the |that )*(?P<name>.+?) (?:(?:does not|doesnt|do not|dont|should not|shouldnt|must not) (?:apply|hold|"
        rf"count|matter here|belong (?:here|there))|must go|no longer (?:holds|applies|counts)){_END}",
    )
)
_WHY = re.compile(
    r"\s*[,;:(–—-]\s*(?:because |since |as |cause )?(?:nobody|no one|noone|none of (?:us|them)|not (?:one|all) of us"
    r"|(?:we|i) (?:don['’]?t|do not|never|didn['’]?t)|it['’]?s|that['’]?s|it (?:is|was)"
    r"|that (?:is|was)|they(?:['’]re| are)?|he|she)\b(?!.*\b(?:need|needs|want|wants|must|instead|but)\b)[^?]*$",
    re.IGNORECASE,
)
"""Says behind what is taken back why it is."""
_OF_WHAT = re.compile(
    rf"{_LEAD}(?:take|remove|strike|drop|delete|leave|cross|scratch|cut)(?: out)? {_THE}(?P<name>\w+(?: \w+){{0,3}}?)"
    r"(?: out| off)? (?:of|from|off) (?:what|everything|all|the list of what|the (?:things|frameworks|options|stack))"
    r"(?: that)? (?:we|the team|our team|i|they|everybody)(?: (?:really|actually|all|already|said we))*"
    rf" (?P<verb>\w+){_END}"
)
"""Takes one thing out of several that are so: “take Django out of what we know”."""
_REFUSED = re.compile(rf"^(?:no|not|without) {_THE}(?P<name>.+?){_END}")
"""Takes back what is wanted, and leaves what is refused already."""
_LESS = (
    r"(?:(?:matters?|counts?) (?:\w+ )?less|(?:is|are) (?:less|not (?:that|so|very|really)|hardly)"
    r" (?:important|relevant)|(?:does not|doesnt|do not|dont) (?:really )?matter(?: (?:so|that|very)? ?much)?"
    r"|should (?:count|matter|weigh) less)"
)
_MORE = (
    r"(?:(?:matters?|counts?) (?:\w+ )?more|(?:is|are) (?:more|very|really|most) important"
    r"|should (?:count|matter|weigh) more)"
)
_WEIGHED = tuple(
    (direction, re.compile(rf"^(?:(?:but|and|the|that) )*(?P<name>.+?) {words}{_END}"))
    for direction, words in ((Direction.DEEMPHASISE, _LESS), (Direction.EMPHASISE, _MORE))
)
"""What the app says itself that it can be told of a weight."""
_STRENGTH = re.compile(r"\s*\([^)]*\)$")
_SAY_NOTHING = frozenset(map(stem, STOP_WORDS))
_ENOUGH = 2
"""Words that tell something, so that “Django is wrong” is left to mean the option."""


@dataclass(frozen=True)
class ByLabel:
    """What a message takes back by name, and what it says beside."""

    needs: tuple[Need, ...] = ()
    """The needs that stand and were named, taken back or weighed."""
    supposed: bool = False
    """It only asks what would be without them."""
    rest: str = ""
    """The message without the parts that name them."""

    def beside(self, read: Reading) -> Reading:
        """What the rest says, and what is taken back."""
        if not self.needs:
            return read
        hypothetical = self.supposed or read.hypothetical
        return replace(read, needs=(*self.needs, *read.needs), firm=True, hypothetical=hypothetical)


def by_label(message: Message, standing: Sequence[Need], comparison: Comparison, names: OptionNames) -> ByLabel:
    """The needs that a message takes back, or weighs, by what they are called, or takes back by saying that what they
    are about is no part of this."""
    told: dict[Need, tuple[Direction, str]] = {}
    rest, supposed = message.text, False
    for part in _PART.finditer(message.text) if standing else ():
        meant = {} if part["asks"] else dict(_meant(part[0], standing, comparison))
        if not meant:
            apart = set_apart(normalise(part[0]), standing, comparison, names)
            meant, supposed = dict.fromkeys(apart.needs, Direction.DROP), supposed or apart.supposed
        if meant:
            said = part[0].strip(" .!;\n")
            told |= {need: (direction, said) for need, direction in meant.items()}
            rest = rest.replace(part[0], "", 1)
    by = {"must": False, "who": message.user, "when": message.at}
    needs = (
        need.model_copy(update={**by, "direction": direction, "said": said}) for need, (direction, said) in told.items()
    )
    return ByLabel(tuple(needs), supposed, rest)


def _meant(part: str, standing: Sequence[Need], comparison: Comparison) -> Iterator[tuple[Need, Direction]]:
    """The needs that part of a message names, and what becomes of each."""
    plain = _WHY.sub("", _REASON.sub(r"\1", normalise(part)))
    words = spoken(plain)
    # “No, Django runs already” corrects somebody.
    refused = None if re.match(r"\W*(?:no|not)\s*[,:-]", plain, re.IGNORECASE) else _REFUSED.match(words)
    names = {frozenset(stems(found["name"])) for pattern in _TAKING_BACK if (found := pattern.match(words))}
    if of_what := _OF_WHAT.match(words):
        names.add(frozenset(stems(f"{of_what['verb']} {of_what['name']}")))
    unwanted = {frozenset(stems(refused["name"]))} if refused else set()
    weighed = {frozenset(stems(f["name"])): way for way, pattern in _WEIGHED if (f := pattern.match(words))}
    for need in standing if names or unwanted or weighed else ():
        called = _names(need, comparison)
        if (
            called & names
            or any(_quotes(name, need) for name in names)
            or (need.direction is not Direction.AVOID and called & unwanted)
        ):
            yield need, Direction.DROP
        elif need.value in comparison.option_by_id and need.aspect != RULED_OUT and called & weighed.keys():
            # Other needs are weighed by the words they are read from.
            yield need, next(weighed[name] for name in called if name in weighed)


def _quotes(name: frozenset[str], need: Need) -> bool:
    """Whether a name is what tells something in the words a need was stated in: “live before summer is wrong”."""
    said = frozenset(stems(spoken(need.said))) - _SAY_NOTHING
    return len(said) >= _ENOUGH and said == name - _SAY_NOTHING


def _names(need: Need, comparison: Comparison) -> frozenset[frozenset[str]]:
    """What a need is called, with how much it is wanted and without, each as the stems of its words."""
    whole = need_words(comparison, need)
    return frozenset(frozenset(stems(spoken(name))) for name in (whole, _STRENGTH.sub("", whole)))
