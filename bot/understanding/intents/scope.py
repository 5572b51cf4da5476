"""What a question about the options is confined to, and whether it asks about the world instead of the project."""

import re
from collections.abc import Sequence

from bot.understanding.words.patterns import any_of, either

MOST_NAMED = 9
"""Names in a text; with more it is no question about any of them."""
_SEVERAL = r"(?P<out>O\d(?:(?:,|,? (?:and|or|nor))? (?:not |also )?O\d)*)"
_LEFT_OUT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:leave|leaving|left|keep|keeping) {_SEVERAL} (?:out|aside|away)\b",
        rf"(?:\b(?:but|just|only|and)|[,;:(-]) ?not (?:with |in |on |for )?{_SEVERAL}",
        rf"\b{either('except|excluding|other than|apart from|besides|anything but|everything but|ignoring|ignore')}"
        rf"(?: for)? {_SEVERAL}",
        rf"{_SEVERAL} ?(?:is|are|isn'?t|aren'?t|can'?t be|cannot be|can not be|may not be|must not be|has been"
        rf"|was|were)"
        r" (?:not )?(?:currently |yet |strictly |sadly )?"
        + either("forbidden|banned|prohibited|blocked|ruled out|off the table|excluded|vetoed")
        + r"\b",
        rf"{_SEVERAL} ?(?:is not|are not|isn'?t|aren'?t|can'?t be|cannot be|may not be|must not be)"
        r" (?:currently |yet |really |even )?"
        + either("permitted|allowed|approved|possible|an option|available|supported|acceptable")
        + r"\b",
    )
)
"""Takes options out of the question that is being asked."""
_TEAM = either(
    r"""we|you|i|u|one|they|it|this|that|the|a|an|our|my|your|us|any|most|teams?|people|somebody|someone|everyone
    beginners?|juniors?|newcomers?|startups?|companies"""
)
_OF_ANOTHER = re.compile(
    rf"\b(?:would|did|does|do|should|will|has|had) (?!{_TEAM}\b|(?:I)\b)(?:[A-Z][\w.&-]+|[a-z]{{2,}}'?s (?:mom"
    rf"|dad|boss))"
    r"(?: [A-Za-z][\w.&-]+){0,2}? "
    + either(
        "use|run|runs|used|choose|chosen|chose|pick|picked|take|taken|took|recommend|recommended|prefer|go|build"
        "|built|like"
    )
    + r"\b"
)
"""Asks what somebody uses who has a name, whatever the project needs."""
_OF_THE_PAST = any_of(
    r"\b(?:which|what|who)(?: \w+| of (?:them|these|those|the \w+))? (?:has|have|had)(?: been| had| seen"
    r"| suffered| caused"
    r"| lost| gained)+\b(?!.*\b(?:we|us|our|around|maintained|released|tested|supported)\b)",
    r"\b(?:which|what|who)(?: \w+| of (?:them|these|those|the \w+))? (?:was|were|got|had)\b(?!.*\b(?:we|us|our|you|it"
    r"|that|weights?|points?)\b)",
)
"""Asks what became of the options in the world so far."""
_DOES = r"(?:can|could|does|do|did|will|would|should|may|might)"
_ALIVE = either(
    "eat|drink|cook|sleep|dance|sing|swim|smell|taste|smoke|cry|laugh|breathe|fart|poop|marry|kiss|hug|snore|sneeze"
)
_OF_LIFE = any_of(
    rf"\b{_DOES} o\d (?:ever |even |also |really )*{_ALIVE}\b",
    rf"\b{_DOES} (?:i|we|you|one|he|she|they|somebody|anyone) (?:ever |even |also |really )*"
    + either("eat|drink|cook|smell|taste|smoke|marry|kiss|hug|feed|sleep with")
    + r" o\d",
    r"\b(?:weather|temperature|time is it|local time)\b(?: \w+){0,2}? (?:in|at|on) (?:\w+ )?o\d",
    r"\b(?:calories|sugar|gluten|protein|alcohol|vitamins)\b.*\bo\d|\bo\d .*\b(?:calories|gluten|vitamins)\b",
    r"\bo\d'?s? (?:girlfriend|boyfriend|wife|husband|mother|father|mom|dad|dog|cat|birthday|shoe|hair|favou?rite)\b",
    r"\b(?:is|was) o\d (?:\w+ )?(?:married|pregnant|vegan|vegetarian|halal|kosher|edible|tasty|delicious|hungry|drunk"
    r"|sexy|handsome|waterproof|dishwasher)\b",
)
"""Asks of an option what is asked of people, meals and places."""
_LEISURE = re.compile(
    r"^(?:some)?thing to$|\b"
    + either(
        """movie|film|series|song|album|band|playlist|novel|book|restaurant|cafe|bar|pub|pizza|pizzeria|burger|wine|beer
        cocktail|hotel|hostel|holiday|beach|city|museum|gift|present|dentist|doctor|hairdresser|gym|recipe|dish|car
        phone|laptop|headset|chair|podcast"""
    )
    + "s?$"
)
_RECOMMEND_A = re.compile(
    r"^(?:(?:can|could|would|will|do|please|pls|hey|ok|so|and|you|u)[\s,]+)*(?:recomm?end|suggest|advise)(?: me| us)? "
    r"(?:an?|some|any|the (?:best|nearest)|me)? ?(?:(?:really|very|super"
    r"|truly) )*(?P<thing>[a-z][\w-]*(?: [a-z][\w-]*)?)"
    r"(?: (?:eat|drink|read|watch|wear|please|pls|for (?:me|us|tonight|dinner|lunch|today|tomorrow|the weekend)"
    r"|in [A-Z]\w+|near\b.*"
    r"|nearby))*[\s.!?]*$"
)
_TOOLS = re.compile(
    r"\b(?:frameworks?|stacks?|options?|tools?|technolog\w+|tech|ones?|things?|somethings?|anything|best|backends?"
    r"|librar\w+"
    r"|approach|way|language|choice|solution|platform|base|setup|now|again|us|me|it|that|this)\b"
)


def left_out(text: str, spans: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Which of the names at `spans` are taken out of the question: “Flask vs FastAPI, leave Django out of it”."""
    if len(spans) > MOST_NAMED:
        return ()
    masked = _masked(text, spans)
    named = [match["out"] for pattern in _LEFT_OUT for match in pattern.finditer(masked)]
    return tuple(sorted({int(place) for several in named for place in re.findall(r"O(\d)", several)}))


def _masked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with the names at `spans` as O0, O1 and so on."""
    for place, (start, end) in sorted(enumerate(spans), key=lambda one: -one[1][0]):
        text = f"{text[:start]}O{place}{text[end:]}"
    return " ".join(text.split())


def asks_of_life(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether it asks of the options at `spans` what is asked of people, meals and places: “can Django cook?”."""
    return bool(spans) and len(spans) <= MOST_NAMED and _OF_LIFE.search(_masked(text, spans).lower()) is not None


def asks_of_others(text: str) -> bool:
    """Whether it asks what somebody with a name uses, or what became of the options: “what did NASA use?”."""
    return _OF_ANOTHER.search(text) is not None or _OF_THE_PAST.search(text.lower()) is not None


def thing_sought(text: str) -> str:
    """The thing of everyday life that somebody wants recommended: the “restaurant”; "" for one of ours."""
    found = _RECOMMEND_A.match(text if text[1:2].isupper() else text[:1].lower() + text[1:])
    if found is None or (_TOOLS.search(found["thing"]) and not for_leisure(found["thing"])):
        return ""
    return found["thing"]


def for_leisure(thing: str) -> bool:
    """Whether a thing that is sought can only be of everyday life: the “good movie”, whatever a word of it may mean."""
    return _LEISURE.search(thing) is not None
