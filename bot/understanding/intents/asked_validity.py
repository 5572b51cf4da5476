"""Asked whether a decision still holds, and what it stands at."""

import re

_IT = r"(?:(?: (?:it|this|that|this one|(?:the|our|this|that) (?:decision|proposal)|what we (?:decided|chose)))?)"
_EVER = r"(?: (?:still|yet|already|now|really|actually|currently|even|ever|since|officially|really|by now|in the end))*"
_HOLDS = (
    r"(?:valid|current|active|in (?:force|place|effect|use)|up[ -]to[ -]date|true|good|on|open|standing|accepted|final"
    r"|official|binding|relevant|the (?:current|latest|newest|valid) (?:one|decision)|ok|okay|right|alive)"
)
_GONE = (
    r"(?:superseded|replaced|withdrawn|rejected|revoked|cancell?ed|overruled|overturned|outdated|obsolete|expired|over"
    r"|out of date|stale|dead|retracted|taken back|dropped|old|changed|reopened|reviewed|decided|settled)"
)
_END = r"(?: (?:or (?:not|what|did .*|was .*|is .*|has .*)|then|please|any ?more|any ?longer|today|here))*[\s,?!.]*"
_ASKED = tuple(
    re.compile(asked + _END)
    for asked in (
        rf"(?:is|was|are|were){_IT}{_EVER} (?:{_HOLDS}|{_GONE}){_EVER}",
        rf"(?:has|have|had|did|was){_IT}{_EVER}(?: been| get| got| become)?{_EVER} {_GONE}{_EVER}",
        rf"(?:does|do){_IT}{_EVER} (?:hold|stand|apply|count|matter|go|work){_EVER}",
        rf"(?:what|which)(?:'s| is| was)(?: the)?(?: current)? (?:status|state)(?: of)?{_IT}{_EVER}",
        rf"(?:what|how)(?:'s| is| about)?{_IT}(?: the)?(?: current)? (?:status|state)(?: of)?{_IT}",
        rf"(?:what|who|which(?: one| decision)?)(?: has)? (?:superseded|replaced|supersedes|replaces|took (?:the|its)"
        rf" place(?: of)?){_IT}{_EVER}",
        rf"(?:is|are) there (?:anything|something|a) newer(?: (?:one|decision))?(?: than)?{_IT}",
        rf"when(?:'s| is| will)?{_IT}(?: the)?(?: next)? (?:review|reviewed|review due|up for review|due)(?: of)?{_IT}",
        rf"when (?:is|will)(?: we)?(?: the)?(?: next)? (?:review|reviewed|look at){_IT}(?: again)?",
    )
)
_POINTS = re.compile(r"\b(?:it|its|this|that)\b")
_OF_A_DECISION = re.compile(r"\b(?:still|decision|proposal|decided|chose|superseded?s?|withdrawn|status)\b")
"""What says that “it” is a decision: “is it good?” may be asked of anything."""
_NEGATED = re.compile(r"^(is|was|are|were|has|have|did|does|do)n't ")


def asks_whether_it_holds(put: str) -> bool:
    """Whether a question, in lower case and single spaces, is whether the decision it is about still holds."""
    plain = _NEGATED.sub(r"\1 ", put)
    if _POINTS.search(plain) and not _OF_A_DECISION.search(plain):
        return False
    return any(asked.fullmatch(plain) for asked in _ASKED)
