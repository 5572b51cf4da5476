"""How good or cheap a part is where it comes from: praise, which wants nothing of what is built.

“The admin is free”, “forms come for free with Django”, “the docs are excellent”. What stands around a need is seen as
its words, joined by single spaces, as in `bot.understanding.talk.speech`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.facts.model import Direction
from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.patterns import any_of, either

_ADVERB = either(
    """so|really|pretty|very|quite|just|also|all|already|basically|anyway|too|always|totally|completely|literally|actually
    simply|there|though|btw|tbh|honestly|already|even|kind of|sort of|more or less|practically|perfectly"""
)
_VERB = either("is|are|was|were|s|comes?|looks?|feels?|seems?|costs?")
_GOOD = either(
    r"""free|included|easy|simple|excellent|great|good|nice|lovely|superb|fantastic|amazing|decent|brilliant|fun|trivial
    solved(?: problem| thing)?|piece of cake|breeze|no brainer|the box|beautiful|awesome|cute|neat|painless|nothing
    no cost|no extra cost|(?:joy|pleasure|delight)(?: to \w+)?"""
)
_PLACE = either("with (?:it|them|that|\\w+)|of charge|in (?:all|both|each|any|either)(?: of (?:them|these|those))?")
_PRAISE = re.compile(
    rf"{_VERB}(?: {_ADVERB})*(?: (?:for|at|in))?(?: {_ADVERB})*(?: an?)? {_GOOD}(?: (?:{_ADVERB}|{_PLACE}))*"
    r"(?: if (?:you|one) .*)?$"
)
"""Closes what is said of a part, and says no more than how it is."""
_LEAD = either("and|but|well|so|btw|anyway|also|because|plus|yes|no|oh|since")
_NO_PART = either("it|this|that|everything|all|app|site|hosting|servers?|cloud|we|they|i|customers?|users?|tool|budget")
_PART = re.compile(
    rf"^(?:{_LEAD} )*(?:(?:i|we) (?:only |just )?(?:said|say|wrote|meant|mean)(?: that)? )?"
    rf"(?:(?:the|its|their|that|this|\w+s) )?(?!{_NO_PART}\b)\w+(?: \w+)? (?={_VERB}\b)"
)
"""Begins with the name of one part, and its verb."""
_GETS = re.compile(r"^(?:and |but |so |btw )*(?:you|one) gets? (?:\w+ ){1,3}?(?:for (?:free|nothing)|at no cost)\b")
_NO_OPTION = either(
    "app|it|this|that|we|i|they|he|she|you|tool|service|site|project|product|customers?|users?|what|who|which"
)
_FOR_NOTHING = r"(?:for (?:free|nothing)|at no (?:extra )?cost|free of charge|out of the box)"
_GIVES = any_of(
    rf"^(?:{_LEAD} )*(?!{_NO_OPTION}\b)\w+ (?:already |also |just |really )?"
    r"(?:gives?|brings?|has|offers?|ships?|comes with|includes?|provides?|does|gets?)"
    rf" (?:\w+ ){{1,10}}?{_FOR_NOTHING}(?: {_ADVERB})*$",
    rf"\b(?:with|in|from|using) \w+ (?:we|you|one|i)(?:d| would| will|ll)? get (?:\w+ ){{1,10}}?{_FOR_NOTHING}",
    rf"\b(?:we|you|one|i)(?:d| would| will|ll)? get (?:\w+ ){{1,10}}?{_FOR_NOTHING} (?:with|in|from) \w+",
)
"""Says of an option what comes with it."""


def without_praised(found: Sequence[Found], sentence: Sentence, *, of_option: bool = False) -> list[Found]:
    """What was found, what only says how good a part is being no need. `of_option`: the sentence names an option."""
    if of_option and _GIVES.search(" ".join(sentence.words)):
        return [replace(one, sure=False) for one in found]
    praised = []
    for clause in sentence.clauses:
        words = " ".join(t.text for t in sentence.tokens[clause.start : clause.end] if not t.mark)
        part = _PART.match(words)
        if (part and _PRAISE.match(words, part.end())) or _GETS.match(words):
            praised.append(clause)
    if not praised:
        return list(found)
    return [
        replace(one, sure=False)
        if one.bearing.direction in (None, Direction.REQUIRE)
        and not one.bearing.must
        and one.match.payload.direction is None
        and sentence.clause_of(one.match.start) in praised
        else one
        for one in found
    ]
