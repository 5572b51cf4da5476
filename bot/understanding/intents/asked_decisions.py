"""Asked what was decided: about something that is named, or in the talk that goes on."""

import re

from bot.understanding.intents.small_talk import without_small_talk

LEAD = (
    r"(?:(?:and|so|but|ok|okay|hey|hi|hello|thanks|please|pls|sorry|(?:please )?(?:remind|tell) (?:me|us)"
    r"|(?:can|could|would) you (?:please )?(?:tell|remind) (?:me|us)|(?:do you|does any(?:one|body)) (?:know|remember)"
    r"|how (?:do|can|could) (?:i|we) (?:know|see|find out|tell)|(?:i|we)(?:'d like| would like| want) to know"
    r")[\s,.!:-]+)*"
)
"""What is said before a question."""
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
_MADE_IT = (
    rf"(?:who|when)(?: was| were| did {_WE})?{_EVER} (?:{_DONE}|decide|choose|pick|settle){_EVER}{_IT}",
    rf"(?:who|when)(?: was| were)? (?:made|took|taken|make|take) (?:the|that|this|a) decisions?{_OF_IT}",
)
_BY_WHOM = (
    *_MADE_IT,
    r"(?:who|whose)(?:se|'s)? (?:decision|call|idea) (?:is|was) (?:it|this|that)(?: (?P<topic>[^?!]+?))?",
    r"who (?:is|was|stands) behind(?: (?:it|this|that|the decision|(?P<topic>[^?!]+?)))",
)
"""By whom, and when."""
_ASKED = tuple(
    re.compile(LEAD + asked + r"[\s?!.]*")
    for asked in (
        rf"{_WHAT} (?:did|have|had|has) {_WE}{_EVER} (?:{_DO}|{_DONE}){_EVER}{_OF_IT}",
        rf"{_WHAT} {_WE}(?: have| had| all)*{_EVER} (?:{_DONE}|went with){_EVER}{_OF_IT}",
        rf"(?:{_WHAT} (?:was|is|were|got|has been|have been)|what'?s(?: been)?){_EVER} {_DONE}{_EVER}{_OF_IT}",
        rf"{_WHAT_IS} {_OUR} (?:decisions?|outcome)(?: made)?{_OF_IT}",
        *_MADE_IT,
        rf"(?:did|have|had) {_WE}{_EVER} (?:{_DO}|{_DONE})(?: anything| something)?{_EVER}{_IT}",
        rf"(?:was|has) (?:anything|something)(?: been)?{_EVER} {_DONE}{_EVER}{_OF_IT}",
        rf"(?:when was|when were|was|has|is) (?P<topic>[^?!,]+?)(?: been)?{_EVER} (?:decided|settled|agreed)(?: on)?",
        rf"(?:(?:is|was|are|were) there|do we have|have we got)(?: already)? (?:a|any) decisions?{_OF_IT}",
        rf"(?:show|list|find|give)(?: me| us)?(?: all)?(?: the| our| your| any)? decisions?{_OF_IT}",
        rf"(?:any|what|which) decisions?{_MADE}{_EVER}{_OF_IT}",
    )
)
_MADE_BY = tuple(re.compile(LEAD + asked + r"[\s?!.]*") for asked in _BY_WHOM)
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


def makers_asked_about(text: str) -> bool:
    """Whether somebody asks of the decision that is being talked about by whom, and when, it was made."""
    put = asked_words(text)
    found = next((one for asked in _MADE_BY if (one := asked.fullmatch(put))), None)
    if found is None:
        return False
    topic = _LATELY.sub("", (found["topic"] or "").strip(" ,.;:\"'“”"))
    return _HERE.fullmatch(topic) is not None or not search_words(topic)


def asked_words(text: str) -> str:
    """The text as these patterns see it: lower case, single spaces, without small talk."""
    return _put(text).lower()


def _put(text: str) -> str:
    return " ".join(without_small_talk(text).replace("’", "'").split())


def decision_asked_about(text: str) -> str | None:
    """What somebody asks the decisions about, as they put it; "" for what is talked over where they ask, None where
    they ask no such thing."""
    put = _put(text)
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
