"""Asked to put what was decided before other people: “and post it in #leadership”, “tell #ops about it”."""

import re
from dataclasses import dataclass

_NAME = r"#[^\s#,.;:!?()<>\"'“”]*[^\W\d_][^\s#,.;:!?()<>\"'“”]*"
_AS_WORD = (
    r"(?:(?:the|our) )?(?!(?:same|right|whole|main|other|this|that|usual|an?|the|our|my|your|which|what|any|every)\b)"
    r"[\w-]+ channel"
)
_ONE = rf"(?:the )?(?:channels? )?{_NAME}(?: channel)?"
_AND = r"(?:\s*(?:,|&|\+|/|\band\b(?: also| then)?|\bplus\b|\bas well as\b)\s*)+(?:(?:in|to|into|on) )?"
_CHANNELS = rf"(?P<where>{_ONE}(?:{_AND}{_ONE}){{0,19}}|{_AS_WORD})"
_IT = (
    r"(?:(?:it|this|that|them|these)(?: decision| result| outcome| summary)?"
    r"|(?:the|our|a|your|its) (?:final )?(?:decision|summary|result|outcome|conclusion|card|news|announcement"
    r"|recommendation)(?: of (?:it|this|that|the decision))?|(?:decision )?d-?\d+)"
)
_ABOUT = (
    r"(?: (?:about|of|on|with|regarding) (?:it|this|that|(?:the|our) (?:decision|result|outcome|summary|choice)"
    r"|d-?\d+|what we (?:decided|chose))"
    r"|(?: about)? (?:that|what) (?:we|the team)(?:'ve| have|'re| are)? (?:decided|chose|chosen|picked|settled|go|going"
    r"|went|use|using|take)[^,.;!?]*|:? (?:the|our) (?:decision|summary|result|outcome))"
)
_BEFORE = (
    r"(?:(?:and|then|so|ok|okay|also|now|just|please|pls|plz|hey|hi|thanks|maybe|perhaps|next)[\s,]+"
    r"|(?:can|could|would|will) (?:you|we|u|somebody|someone)(?: please| pls| also)? "
    r"|(?:let'?s|let us|we (?:should|need to|can|have to|could)|you (?:can|should|could|may)|i'?d like (?:you )?to"
    r"|i want (?:you )?to|want to|remember to|feel free to|don'?t forget to|make sure to)"
    r"(?: also| then| please)? ){0,6}"
)
_BARE = (
    r"(?:the |our )?(?!(?:me|us|him|her|them|you|it|this|that|these|those|my|your|his|their|an?|the|our|some|any|all"
    r"|every|each|what|which|who|why|how|where|when|if|about|people|folks|everyone|everybody|anyone|anybody|someone"
    r"|somebody|others|other|same|right|place|here|there)\b)"
    r"[a-z][\w-]+(?:(?: (?:team|channel|folks|people))+(?=$|[\s,.;:!?]))?"
)
_BARE_NAMES = rf"(?P<where>{_BARE}(?:{_AND}{_BARE}){{0,4}})"
_PUT = r"(?:cross-?post|repost|post|put|announce|share|publish|send|drop|forward|copy|show|bring|push|stick|pop)"
_TELL = r"(?:tell|inform|notify|update|let|brief)"
_TO = r"(?: (?:over|up|out|there))? (?:to|in|into|on|at|with|for|inside)"
_PEOPLE = r"(?:(?:everyone|everybody|the (?:people|folks|team|guys)|people|folks) (?:in|at|on|of) )?"
_AFTER = r"(?:[\s,]+(?:too|also|as well|please|pls|thanks|thank you|thx|now|then|know|when (?:done|ready)|for me))*"
_EDGE = r"(?:^|[,.;:!?&+–—\n-]\s*|\b(?:and|then|but|so|please|pls)\s+)"
_END = r"(?=\s*(?:[,.;:!?–—\n-]|$|\b(?:and|then|but|so)\b))"


def _clauses(channels: str, it: str) -> tuple[re.Pattern[str], ...]:
    asked = (
        rf"{_PUT}{it}(?: too| also| please| there)?{_TO} {channels}{_ABOUT}?",
        rf"{_TELL} {_PEOPLE}{channels}(?: know)?{_ABOUT}?",
    )
    return tuple(re.compile(f"{_EDGE}{_BEFORE}{one}{_AFTER}{_END}", re.IGNORECASE) for one in asked)


_CLAUSES = _clauses(_CHANNELS, f"(?: {_IT})?")
_BARE_CLAUSES = _clauses(_BARE_NAMES, f" {_IT}")
_SAID_WITH = re.compile(r"^(?:(?:in|to|into|on|the|our) )+|(?: (?:team|channel|folks|people))+$", re.IGNORECASE)
_JOINTS = re.compile(
    r"^[\s,.;:!?&+–—-]*(?:(?:and|then|so|but)\b[\s,]*)*|[\s,;:&+–—-]*(?:\b(?:and|then|so|but)\b[\s,]*)*$"
)
_NAMES = re.compile(_NAME)
_APART = re.compile(_AND, re.IGNORECASE)
_IN_HASTE = (
    (re.compile(r"(?<=\S) (?:n|nd|an|'n'|'n|n') (?=\w)", re.IGNORECASE), " and "),
    (re.compile(r"(?<=\S) w/? (?=\S)", re.IGNORECASE), " with "),
)
"""The little words of fast typing: “lets go w django n post it in #leadership”."""
_LONGEST = 2_000
"""Characters of a message that can ask for it; whoever writes more tells something."""


@dataclass(frozen=True)
class Announcing:
    """Where something is to be told, as the names are written without their #; and what else was said."""

    channels: tuple[str, ...]
    rest: str = ""
    bare: bool = False
    """Whether they are words that may name channels or anything else: “tell engineering”."""


def announcing(text: str) -> Announcing | None:
    """What a message asks to have announced where; None where it asks no such thing."""
    if len(text) > _LONGEST:
        return None
    put = " ".join(text.replace("’", "'").split())
    for typed, meant in _IN_HASTE:
        put = typed.sub(meant, put)
    named = "#" in text or "channel" in text.lower()
    found = next((one for clause in _CLAUSES if (one := clause.search(put))), None) if named else None
    if found is not None:
        where = found["where"]
        names = [name[1:] for name in _NAMES.findall(where)] or [where.split()[-2]]
        return Announcing(tuple(dict.fromkeys(names)), _beside(put, found))
    found = next((one for clause in _BARE_CLAUSES if (one := clause.search(put))), None)
    if found is None or "#" in text:
        return None
    words = [_SAID_WITH.sub("", word.strip()) for word in _APART.split(found["where"])]
    return Announcing(tuple(dict.fromkeys(word.lower() for word in words if word)), _beside(put, found), bare=True)


def _beside(put: str, found: re.Match[str]) -> str:
    """What is said before and after."""
    before, after = _JOINTS.sub("", put[: found.start()]), _JOINTS.sub("", put[found.end() :])
    return ". ".join(filter(None, (before, after)))
