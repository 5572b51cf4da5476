"""What somebody calls the thing they are building, out of the words in which they said so: “a hotel booking site”."""

import re
from collections.abc import Iterator, Set

_HEADS = frozenset(
    """site website webseite app application platform shop store webshop eshop marketplace system tool portal page
    service blog forum dashboard api backend back-end crm erp intranet game chat network newsletter saas mvp prototype
    bot chatbot engine product software database wiki cms magazine tracker planner calendar catalogue catalog directory
    register registry microservice server""".split()
)
_ARTICLES = frozenset(["a", "an", "our", "my", "the", "another"])
_NO_PART = frozenset(
    """we i you he she they it its it's is are was were be been am this that these those there here who which what how
    do does did done doing make makes making made build builds building built need needs needing want wants have has
    had having get gets create creates creating develop developing plan planning run running replace replaces write
    writing recommend recommends suggest think guess start starting launch use uses using choose pick want
    with w without and n or but so for of to in on at from by into as like than then now later also just only not no
    any some all more most please pls let lets let's us me about if when where because while will would can could
    should must may might shall called named kinda kind sort actually basically say said says yes yeah well ok
    okay hey hi im i'm we're were""".split()
)
_AFTER_FOR = _NO_PART | frozenset(
    "now week weeks month months day days year years time free everyone everybody people money fun".split()
)
_TOO_BROAD = frozenset(
    "site website app application system tool page service product software platform api server".split()
)
"""Says hardly anything alone: “an app”."""
_NO_PROJECT = frozenset(["page"])
"""What is a part of something rather than the whole of it."""
_MAKES = frozenset("build builds building make makes making create creating develop developing write writing".split())
_ASKS_FOR = frozenset("for need needs want wants building".split())
_CIRCUMSTANCES = frozenset(
    """people persons person folks developers developer devs dev programmers programmer coders coder engineers engineer
    students student juniors junior seniors senior volunteers volunteer colleagues colleague team teams staff two three
    four five six seven eight nine ten twelve dozen handful couple few several small tiny little big large hardly money
    budget k euros euro eur usd dollars dollar pounds bucks cheap deadline live launch weeks week months month days day
    year years january february march april june july august september october november december spring summer autumn
    winter christmas easter before until till till within end experienced part-time full-time our""".split()
)
"""What tells who builds it, by when and for how much, and not what it is."""
_FOR_LATER = re.compile(
    r"\b(?:next (?:year|quarter|summer|spring|autumn|winter)|later|eventually|some ?day|one day|in (?:the )?future"
    r"|afterwards|follows?|not (?:yet|now)|phase (?:two|2|three|3)|(?:another|other|separate|different) project)\b",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(
    r"\b(?:build(?:ing|s)?|mak(?:e|es|ing)|creat(?:e|es|ing)|develop(?:ing|s)?|writ(?:e|es|ing)|it(?:['’]s|s| is)"
    r"|(?:this|that|the project|the product) (?:is|will be)|that['’]s|we(?:['’]re| are)? (?:do|doing|need|want|plan)"
    r"|for an?)\b",
    re.IGNORECASE,
)
_WE_MAKE = re.compile(
    r"^(?:(?:hi|hey|hello|ok|so|well)\b[\s,.!]*)*"
    r"(?:(?:we|i|they|our \w+|my \w+|the (?:client|customer|company|team))\b(?:['’]\w+)?"
    r"(?: [\w'’]+){0,4}? (?:build|building|builds|make|making|makes|create|creating|develop|developing)"
    r"|(?:please )?(?:build|make|create|develop)) (?:me |us )?(?:an?|something|software|our) ",
    re.IGNORECASE,
)
"""Says that something is going to be made. Not “need” or “want”, which people also say of lunch."""
_WORD = re.compile(r"[A-Za-z][\w'’&/-]*|\d+|[,;:.!?()]")
_GOES_ON = _ARTICLES | {"so", "then", "and"}
_ENDS = frozenset(",;:.(")
"""Ends what was told before: “four people, an order API”."""
_MOST_BEFORE = 4
_MOST_AFTER = 4
_LONGEST = 60
"""Characters of a name; whatever is longer is a description."""


def thing_built(said: str, known: Set[str]) -> str:
    """The name with its article or owner, in the words of whoever said it; "" where none is found.

    `known` are the words by which the kind of thing is known: of several names the one that holds most of them is it.
    """
    found = list(_names(said))
    best = max(found, key=lambda name: len({*name.lower().split()} & known), default="")
    return best if {*best.lower().split()} & known else ""


def says_what_is_built(said: str, *, at_first: bool) -> bool:
    """Whether a statement that names a kind of thing says that this is what is built. In a first description it does,
    unless the thing is for later or another project; what is said afterwards has to say so."""
    return not _FOR_LATER.search(said) and (at_first or _SAYS_SO.search(said) is not None)


def thing_described(said: str) -> str:
    """What a first description begins with, of whatever kind: `an order API`; "" where that is something else."""
    for name in _names(said):
        article, _, own = name.partition(" ")
        before, found, _ = said.partition(own)
        lead = [word.lower() for word in _WORD.findall(before if found else "")]
        told = {word for word in lead if word in _CIRCUMSTANCES or word[0].isdigit()}
        rest = {word for word in lead if word[0].isalpha()} - told
        last = next((word for word in reversed(lead) if word not in _GOES_ON), "")
        makes = rest & _MAKES or (told and (last in _ASKS_FOR or last in _ENDS))
        begins = rest <= _NO_PART | _ARTICLES and (rest | told <= _ARTICLES or bool(makes))
        head = own.partition(" for ")[0].split()[-1].lower()
        return name if begins and article in ("a", "an") and head not in _NO_PROJECT else ""
    return ""


def project_stated(said: str) -> str | None:
    """The name of what a statement says is built, of whatever kind: “a platform for beekeepers”; "" where it is said to
    be built and has no name; None where nothing is."""
    if not (_WE_MAKE.search(said) or thing_described(said)):
        return None
    return next(_names(said), "")


def without_article(name: str) -> str:
    """The name as a title begins: `Hotel booking site`."""
    article, _, rest = name.partition(" ")
    bare = rest if article.lower() in _ARTICLES and rest else name
    return bare[:1].upper() + bare[1:]


def _names(said: str) -> Iterator[str]:
    words = _WORD.findall(said)
    for place, word in enumerate(words):
        follows = words[place + 1].lower() if place + 1 < len(words) else ""
        if word.lower() not in _HEADS or follows in _HEADS:
            continue
        begins = _begins(words, place)
        article = words[begins - 1].lower() if begins and words[begins - 1].lower() in _ARTICLES else ""
        purpose = _for(words, place)
        alone = begins == place and (not article or (word.lower() in _TOO_BROAD and not purpose))
        own = [_in_a_sentence(words[begins], first=begins == 0), *words[begins + 1 : place + 1]]
        lead = article if article in ("our", "my") else "an" if own[0][0].lower() in "aeio" else "a"
        name = " ".join([lead, *own, *purpose])
        if article != "the" and not alone and len(name) <= _LONGEST:
            yield name


def _begins(words: list[str], place: int) -> int:
    """Where the words begin that belong to the one at `place`, its article left out."""
    begins = place
    while begins and place - begins < _MOST_BEFORE:
        word = words[begins - 1]
        if word.lower() in _NO_PART | _ARTICLES or not word[0].isalpha():
            break
        begins -= 1
    return begins


def _in_a_sentence(word: str, *, first: bool) -> str:
    """A word that began a sentence as it stands inside one; what is written in capitals stays."""
    return word[0].lower() + word[1:] if first and word[1:].islower() else word


def _for(words: list[str], place: int) -> list[str]:
    """“for a hotel” after a name, up to whatever comes next."""
    if place + 1 >= len(words) or words[place + 1].lower() != "for":
        return []
    told: list[str] = []
    for word in words[place + 2 : place + 2 + _MOST_AFTER + 1]:
        if not word[0].isalpha() or (word.lower() in _NO_PART and told):
            break
        if word.lower() in _AFTER_FOR or len(told) == _MOST_AFTER:
            return []
        told.append(word)
    return ["for", *told] if told and told[-1].lower() not in _ARTICLES else []
