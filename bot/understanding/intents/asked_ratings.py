"""Somebody asks how one option does on one criterion, or doubts it: “why only 6 for Flask on accounts?”.

There are too many ways to put it for a table of them. So the words are sorted: names of options, numbers, words of
rating, of asking and of doubting, and little ones. What is left must be one run of words: the criterion.
"""

import re
from dataclasses import dataclass

from bot.understanding.intents.turns import Intent
from bot.understanding.words.names import OPTION

LONGEST = 110
"""Characters of a message that asks for nothing but this."""
_MOST_WORDS = 5
"""Words of a criterion's name."""
_RATES = frozenset(
    "rating ratings rate rates rated score scores scored point points weight weights weighting weighted share "
    "shares weigh weighs weighed mark marks grade grades graded percentage".split()
)
_GETS = frozenset(
    "having get gets got getting receive receives earn earns give gives gave given have has bring brings".split()
)
_AMOUNTS = frozenset("little few fewer less low lower lowest much many more high higher highest".split())
_COMPARES = frozenset(
    "better worse best worst stronger weaker strong weak ahead behind superior inferior bad badly poor poorly good "
    "well beat beats outscore outscores lose loses harshly generously".split()
)
_ASKS = frozenset("why how what whats which where explain justify tell show come comes makes".split())
_WHY = re.compile(r"\b(?:why|how come|what makes|justify|where (?:does|do|did)|explain)\b")
_HOW_MUCH = re.compile(
    rf"\bhow (?:much|many|high|low)\b|\bwhat (?:does|did) (?:only )?{OPTION} (?:get|score|receive)\b"
)
_DOUBTS = re.compile(
    r"\b(?:disagree|doubt|dispute|challenge|contest|object to|underrat\w+|overrat\w+|misjudg\w+|underestimat\w+"
    r"|overestimat\w+|deserves?|unfair|wrong|incorrect|nonsense|rubbish|harsh|generous|arbitrary|ridiculous"
    r"|questionable"
    r"|too (?:low|high|little|few|much|many|good|bad|strict)|(?:don'?t|do not|can'?t|cannot) (?:agree|believe|accept"
    r"|buy|trust)|should (?:be|get|have)|ought to|a mistake|an error)\b"
)
_DOUBT_WORDS = frozenset(
    "disagree doubt dispute challenge contest object underrate underrated underrates overrate overrated overrates "
    "misjudge misjudged underestimate overestimate deserve deserves unfair wrong incorrect nonsense rubbish harsh "
    "generous arbitrary ridiculous questionable strict agree believe accept buy trust should ought mistake error "
    "think find feel guess imo imho don't dont cannot can't cant rather least like opinion".split()
)
_LITTLE = frozenset(
    "a an the this that these those it its is are was were be been do does did would could can will i i'd we you u "
    "they me us my our your of for on in at with about regarding to by from when comes terms concerning than so too "
    "only just even really still very quite such as and but or then now here not no 's there all again please pls "
    "ok okay hm well way far bit simply clearly totally compared versus vs against up out points' get how's whats "
    "what's 5 100 you're part make total overall altogether".split()
)
_TOKEN = re.compile(rf"{OPTION}|\d+(?:[.,]\d+)?|[^\W\d_][\w'-]*|&|/")
_NUMBER = re.compile(r"(?<![\w.+])(\d{1,3})(?:[.,]\d)?(?![\w])")
_FIVE = re.compile(r"(?:/ ?|of |out of )(?:5|100)\b")
_ELSE = re.compile(r"\+|\bplus \d|\brate[- ]?limit|\bpull|\bpoint (?:out|of|in)\b|\bscore (?:board|card)")
"""Words that mean something else, and “+12”, which is a difference of two."""
_PLUS_FOR_A_LABEL = re.compile(
    rf"(?:\+|\bplus )\s?(?=\d{{1,2}} (?:points? )?(?:for|of|on|from) (?:the )?[\"']?(?:{OPTION} runs|knows {OPTION})\b)"
)
"""The sign of the points for a criterion that is called after an option."""
_JOINTS = frozenset(("&", "/", "and", "of", "the", "to", "in"))
"""Little words within the name of a criterion: “accounts and login”."""


@dataclass(frozen=True)
class Rated:
    """The criterion as it was called, and whether its rating is doubted rather than asked for."""

    thing: str
    intent: Intent


_REASON = re.compile(r"\s*(?:[,.;:!–—(]| - | because | since | as (?=i |we |it |you |the ))\s*")
_LONGEST_DOUBT = 400
"""Characters of a message that doubts a rating and says why."""


def rated(masked: str) -> Rated | None:
    """What is asked about the rating of an option, in a message in lower case with its options masked; a doubt may go
    on with its reason."""
    found = _rated(masked)
    if found is None and len(masked) <= _LONGEST_DOUBT:
        first = _REASON.split(masked, maxsplit=1)[0]
        doubted = _rated(first) if first != masked else None
        found = doubted if doubted and doubted.intent is Intent.DISPUTED else None
    return found


def _rated(masked: str) -> Rated | None:
    masked = _PLUS_FOR_A_LABEL.sub("", masked)
    if OPTION not in masked or len(masked) > LONGEST or _ELSE.search(masked):
        return None
    text = _FIVE.sub(" ", masked.replace(f"{OPTION}'s", OPTION).replace(f"{OPTION}s ", f"{OPTION} "))
    tokens = _TOKEN.findall(text)
    held = set(tokens)
    number, marks = _NUMBER.search(text) is not None, bool(held & _RATES)
    doubts = _DOUBTS.search(text) is not None and (number or marks or "rat" in text) and "?" not in text
    if not doubts and not _asks(text, held, number=number, marks=marks):
        return None
    thing = _left(tokens)
    if thing is None:
        return None
    return Rated(thing, Intent.DISPUTED if doubts and not _WHY.match(text) else Intent.RATED)


def _asks(text: str, held: set[str], *, number: bool, marks: bool) -> bool:
    """Whether it asks for a rating, or why one is as it is."""
    gets = bool(held & _GETS)
    if _WHY.search(text):
        return marks or number or bool(held & _COMPARES) or (gets and bool(held & _AMOUNTS)) or _so_low(text)
    if _HOW_MUCH.search(text):
        return marks or gets or number
    asked = "?" in text or bool(held & _ASKS)
    return asked and (marks or (number and re.match(r"(?:only |just |a )*\d", text) is not None))


def _so_low(text: str) -> bool:
    return re.search(rf"{OPTION} (?:so|that|too|as|only|this) (?:low|high)\b", text) is not None


def _left(tokens: list[str]) -> str | None:
    """The one run of words that none of the sorted ones are; None where there is none, or more than one."""
    runs: list[list[str]] = [[]]
    for token in tokens:
        if _is_sorted(token):
            if token in _JOINTS and runs[-1]:
                runs[-1].append(token)
            elif runs[-1]:
                runs.append([])
        else:
            runs[-1].append(token)
    found = [run for run in map(_trimmed, runs) if run]
    return " ".join(found[0]) if len(found) == 1 and len(found[0]) <= _MOST_WORDS else None


def _trimmed(run: list[str]) -> list[str]:
    while run and run[-1] in _JOINTS:
        run = run[:-1]
    return run


def _is_sorted(token: str) -> bool:
    if token == OPTION or token[0].isdigit() or token in _JOINTS:
        return True
    return any(token in kind for kind in (_RATES, _GETS, _AMOUNTS, _COMPARES, _ASKS, _DOUBT_WORDS, _LITTLE))
