"""Asked what was decided: about something that is named, or in the talk that goes on."""

import re
from typing import Literal

_LEAD = (
    r"(?:(?:and|so|but|ok|okay|hey|hi|hello|thanks|please|pls|sorry|(?:please )?(?:remind|tell) (?:me|us)"
    r"|(?:can|could|would) you (?:please )?(?:tell|remind) (?:me|us)|(?:do you|does any(?:one|body)) (?:know|remember)"
    r")[\s,.!:-]+)*"
)
_WE = r"(?:we|you|they|he|she|i|the team|our team|the others|everybody|everyone|people|us)"
_EVER = (
    r"(?: (?:all|ever|already|finally|actually|now|yet|again|really|just|last time|back then|in the end|so far"
    r"|end up|ended up))*"
)
_DO = r"(?:decide|settle|agree|choose|pick|conclude|go with|choosing|picking|going with|deciding)"
_DONE = r"(?:decided|settled|agreed|chosen|chose|picked|concluded)"
_ABOUT = (
    r"(?: (?:up)?on using| to use| to go with| to do| up ?on| on| for| about| regarding| concerning| as to| with| in)"
)
_OF_IT = rf"(?:{_ABOUT}(?: (?P<topic>[^?!]+?))?)?"
_IT = rf"{_ABOUT}?(?: (?P<topic>[^?!]+?))?"
_WHAT = (
    r"(?:what(?: (?:exactly|else|framework|stack|option|tool|tech))?"
    r"|which (?:\w+ )?(?:framework|stack|option|one|tool))"
)
_WHAT_IS = r"(?:what (?:was|is|were|are)|what'?s|what do (?:we|you) know about)"
_OUR = r"(?:the|our|your|their)"
_MADE = rf"(?: (?:have|had|did) {_WE}(?: (?:made|make|taken|take|recorded|record))?| (?:are|were) there)?"
_BY_WHOM = (
    rf"(?:who|when)(?: was| were did {_WE})?{_EVER} (?:{_DONE}|decide|choose|pick|settle){_EVER}{_IT}",
    rf"(?:who|when)(?: was| were)? (?:made|took|taken|make|take) (?:the|that|this|a) decisions?{_OF_IT}",
    r"(?:who|whose)(?:se|'s)? (?:decision|call|idea) (?:is|was) (?:it|this|that)(?: (?P<topic>[^?!]+?))?",
    r"who (?:is|was|stands) behind(?: (?:it|this|that|the decision|(?P<topic>[^?!]+?)))",
)
"""By whom, and when."""
_ALL = (
    r"(?:all|all of (?:us|them|you)|everybody|everyone|anybody|anyone|somebody|someone|the (?:whole )?team|the others"
    r"|people|they|you|we|he|she|[a-z]+)"
)
_MIND = r"(?:agree[ds]?|disagree[ds]?|object(?:ed|s)?|abstain(?:ed|s)?|approved?|answer(?:ed)?|vote[ds]?|signed off)"
_TO_IT = (
    r"(?: (?:with|to|on|about|against|for))?(?: (?:it|this|that|this one|the decision|what we (?:decided|chose)))?"
    r"(?: (?:yet|already|now|so far|too|as well|though))*"
)
_AGREED = tuple(
    re.compile(_LEAD + asked + r"[\s?!.]*")
    for asked in (
        rf"(?:did|do|does|has|have|had) {_ALL}(?: (?:all|really|actually|ever|already|even))* {_MIND}{_TO_IT}",
        rf"(?:is|are|was|were) {_ALL}(?: all)? (?:on board|in agreement|behind (?:it|this|that)){_TO_IT}",
        rf"who(?: else)?(?: all)?(?: has| have| had| did| does)?(?:n't| not)?(?: yet)? {_MIND}{_TO_IT}",
        rf"who (?:is|was) (?:for|against|missing)(?: (?:it|this|that|the decision))?{_TO_IT}",
        rf"who (?:still )?(?:has|needs) (?:still )?to (?:answer|agree|vote){_TO_IT}",
        rf"(?:(?:are|were|is|was) there |(?:do|did) we have |has there been )?(?:any |an |no )(?:open )?"
        rf"(?:objections?|disagreements?|dissent|agreement){_TO_IT}",
    )
)
"""What people say to it."""
_ASKED = tuple(
    re.compile(_LEAD + asked + r"[\s?!.]*")
    for asked in (
        rf"{_WHAT} (?:did|have|had|has) {_WE}{_EVER} (?:{_DO}|{_DONE}){_EVER}{_OF_IT}",
        rf"{_WHAT} {_WE}(?: have| had| all)*{_EVER} (?:{_DONE}|went with){_EVER}{_OF_IT}",
        rf"(?:{_WHAT} (?:was|is|were|got|has been|have been)|what'?s(?: been)?){_EVER} {_DONE}{_EVER}{_OF_IT}",
        rf"{_WHAT_IS} {_OUR} (?:decisions?|outcome)(?: made)?{_OF_IT}",
        rf"(?:who|when)(?: was| were| did {_WE})?{_EVER} (?:{_DONE}|decide|choose|pick|settle){_EVER}{_IT}",
        rf"(?:who|when)(?: was| were)? (?:made|took|taken|make|take) (?:the|that|this|a) decisions?{_OF_IT}",
        rf"(?:did|have|had) {_WE}{_EVER} (?:{_DO}|{_DONE})(?: anything| something)?{_EVER}{_IT}",
        rf"(?:was|has) (?:anything|something)(?: been)?{_EVER} {_DONE}{_EVER}{_OF_IT}",
        rf"(?:when was|when were|was|has|is) (?P<topic>[^?!,]+?)(?: been)?{_EVER} (?:decided|settled|agreed)(?: on)?",
        rf"(?:(?:is|was|are|were) there|do we have|have we got)(?: already)? (?:a|any) decisions?{_OF_IT}",
        rf"(?:show|list|find|give)(?: me| us)?(?: all)?(?: the| our| your| any)? decisions?{_OF_IT}",
        rf"(?:any|what|which) decisions?{_MADE}{_EVER}{_OF_IT}",
    )
)
_MADE_BY = tuple(re.compile(_LEAD + asked + r"[\s?!.]*") for asked in _BY_WHOM)
_LATELY = re.compile(
    r"(?:[\s,]*\b(?:in the end|at last|yet|already|again|last time|back then|so far|please|then|now"
    r"|and (?:when|why|who|by whom|how|what)\b.*))+$"
)
_HERE = re.compile(r"(?:(?:that|this|it|here|so far|now|this thread|this one|there|today|for (?:that|this|it))\b\s*)+")
_HOLLOW = frozenset(
    "a an the our your their my this that these those of for in on about with to and or at by from as new next last "
    "project projects thing things one ones stuff use using team "
    "topic matter question decision decisions".split()
)


def people_asked_about(text: str) -> Literal["who", "said"] | None:
    """Whether somebody asks of the decision that is being talked about by whom it was made (and when), or what people
    said to it; None for everything else."""
    put = " ".join(text.replace("’", "'").lower().split())
    if any(asked.fullmatch(put) for asked in _AGREED):
        return "said"
    found = next((one for asked in _MADE_BY if (one := asked.fullmatch(put))), None)
    if found is None:
        return None
    topic = _LATELY.sub("", (found["topic"] or "").strip(" ,.;:\"'“”"))
    return "who" if _HERE.fullmatch(topic) or not search_words(topic) else None


def decision_asked_about(text: str) -> str | None:
    """What somebody asks the decisions about, as they put it; "" for what is talked over where they ask, None where
    they ask no such thing."""
    put = " ".join(text.replace("’", "'").split())
    for asked in _ASKED:
        found = asked.fullmatch(put.lower())
        if found is None:
            continue
        start, end = found.span("topic")
        topic = _LATELY.sub("", put[start:end].strip(" ,.;:\"'“”")) if start >= 0 else ""
        return "" if _HERE.fullmatch(topic.lower()) or not search_words(topic) else topic
    return None


def search_words(topic: str) -> str:
    """The words of it that a decision is found by: those that say what it is about."""
    words = re.findall(r"[\w.+#-]+", topic.lower().replace("'s ", " ").removesuffix("'s"))
    return " ".join(word.strip(".-") for word in words if word.strip(".-") and word.strip(".-") not in _HOLLOW)
