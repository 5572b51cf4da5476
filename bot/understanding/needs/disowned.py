"""What nobody here means: what was never said, what was a quote or a joke, what belongs to somebody or something else.

“I didn't say ‘no money’”, “the four weeks were about my holiday”, “twelve years is me”. It is no need; where it stands,
because it was read so, it is taken back. What stands around a need is seen as its words, joined by single spaces, as in
`bot.understanding.talk.speech`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.facts.model import Direction
from bot.understanding.cues.directions import Bearing
from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.patterns import any_of, either

_SOFTLY = r"(?: (?:only|just|actually|really|all|more|meant|obviously|clearly|of course|always|purely))*"
_IS = rf"(?:is|are|was|were|s){_SOFTLY}"
_THING = r"(?:(?:thing|bit|part|stuff|comment|remark|line|number|figure|sentence|story|talk|quote|joke) )?"
_FORMER = either("first|old|last|previous|former|earlier|other|next")
_SOMEBODYS = r"(?:me\b|mine\b|(?:my|his|her) |(?:him|her|them)\b|the other |another |(?:some|any)(?:body|one) )"
_JOKE = either("joke|quote|quotation|pun|irony|ironic|sarcasm|sarcastic|small talk|joking|kidding")
_ELSE = (
    rf"(?:(?:about|on) {_SOMEBODYS}|(?:at|in|from|with|for) (?:my|our|his|her|the|their) {_FORMER} \w+"
    rf"|(?:an? )?(?:\w+ )?{_JOKE}\b)"
)
"""What something was instead of a need."""
_BEHIND = re.compile(rf"^{_THING}{_IS} {_ELSE}")
_LATER = re.compile(rf"\b(?:that|it|this|those|which) ?{_THING}{_IS} (?:{_ELSE}|me\b)")
_BEFORE = re.compile(
    rf"\b(?:that|it|this) ?{_IS} (?:an? )?(?:\w+ )?{_JOKE}"
    r" (?:about|on|from|of)(?: (?:the|my|our|a|no))*$"
)
_PLAN = either("deadline|limit|budget|plan|target|goal|estimate|guess|wish|requirement|hope|minimum|maximum|number")
_OF_A_QUOTE = re.compile(r"^(?:was|were) (?!there\b|it\b|we\b)")
"""Begins with what is told of a quote, which is blanked out."""
_OWN = re.compile(
    rf"^{_THING}{_IS} (?:me|mine|myself|him|her|his|hers|my (?!{_PLAN}\b)\w+"
    r"|how long (?:i|he|she|we)\b(?! (?:need|want|must|have to|will)))\b"
)
"""Behind a number: whose it is."""
_NAMED = re.compile(r"^(?:is|are|was|were)(?: just| only)? \w+(?:$| not\b| and not\b)")
_NEVER = either("never|not|no|didnt|did not|havent|have not|wasnt|was not|werent")
_SAY = either(
    """say|said|saying|write|wrote|written|writing|mean|meant|claim|claimed|mention|mentioned|talking about
    speaking about|thinking of|talking of"""
)
_DENYING = any_of(
    rf"\b(?:nobody|noone|no one|none of us|(?:i|we|he|she|they|you) {_NEVER}) (?:\w+ly |ever |once )*{_SAY}\b",
    r"\b(?:i|we) know (?:i|we) (?:\w+ )?(?:said|wrote|asked for|wanted)\b",
    r"\b(?:i|we|he|she|they) (?:only |just |was |were )?(?:quoted|quoting)(?: \w+){0,3} (?:wrote|said|saying|with)\b",
)
"""What follows was never said, or was only repeated."""
_NOT_THAT = re.compile(r"\b(?:i|we) (?:said|wrote|meant|mean|asked)\b.*? (?:and )?not (?=that\b|because\b|no\b|we\b)")
_REFUSING = frozenset(["no", "without", "not", "any"])
_PARTED = frozenset([",", "but", "-"])


def disowns(words: str) -> bool:
    """Whether somebody says what was never said; `words` as joined by single spaces."""
    return _DENYING.search(words) is not None


def without_disowned(
    found: Sequence[Found], sentence: Sentence, plain: str, stands: Callable[[Found], bool]
) -> list[Found]:
    """What was found; what is disowned is no need, and taken back where it `stands`. `plain`: the text typed."""
    words = " ".join(sentence.words)
    denied = _denied(sentence, words)
    later = _LATER.search(words)
    if not sentence.asks and _OF_A_QUOTE.match(words):
        return [replace(one, sure=False) for one in found]
    told = []
    for one in found:
        start, end = one.match.start, one.match.end
        after = later is not None and not one.match.payload.fact and _words_to(sentence, end) <= later.start()
        if start in denied or after or _is_disowned(one, sentence, plain):
            # “I didn't say ‘no login’” takes no login back.
            refused = start > 0 and sentence.tokens[start - 1].text in _REFUSING
            told.append(replace(one, bearing=Bearing(Direction.DROP), sure=not refused and stands(one), firm=True))
        else:
            told.append(one)
    first = next((one.match.end for one, was in zip(told, found, strict=True) if one is not was), None)
    if first is None or "not" not in words.split():
        return told
    # “… was my contract, not the deadline” says nothing of a deadline either.
    return [replace(one, sure=False) if _is_denied_behind(one, sentence, first) else one for one in told]


def _is_denied_behind(one: Found, sentence: Sentence, place: int) -> bool:
    return one.match.start >= place and any(t.text == "not" for t in sentence.tokens[place : one.match.start])


def _is_disowned(one: Found, sentence: Sentence, plain: str) -> bool:
    tokens = sentence.tokens
    before = " ".join(token.text for token in tokens[: one.match.start] if not token.mark)
    behind = " ".join(token.text for token in tokens[one.match.end :] if not token.mark)
    if _BEHIND.match(behind) or _BEFORE.search(before):
        return True
    counted = any(tokens[place].number is not None for place in one.match.places)
    return counted and (_OWN.match(behind) is not None or _is_of_a_name(one, sentence, behind, plain))


def _is_of_a_name(one: Found, sentence: Sentence, behind: str, plain: str) -> bool:
    """Whether a number is that of a person by name: “eight years is Ben, not us”."""
    if not _NAMED.match(behind):
        return False
    rest = [
        token for token in sentence.tokens[one.match.end :] if not token.mark and token.text not in ("just", "only")
    ]
    return len(rest) > 1 and plain[rest[1].start].isupper()


def _denied(sentence: Sentence, words: str) -> frozenset[int]:
    """The places of what is said never to have been said: up to the next comma or “but”."""
    starts = [_place_after(sentence, found.end()) for found in (*_DENYING.finditer(words), *_NOT_THAT.finditer(words))]
    places: set[int] = set()
    for start in starts:
        end = next((i for i in range(start, len(sentence.tokens)) if sentence.tokens[i].text in _PARTED), None)
        places.update(range(start, end or len(sentence.tokens)))
    return frozenset(places)


def _place_after(sentence: Sentence, offset: int) -> int:
    """The place behind the word that ends at, or just before, an offset into the words joined by spaces."""
    at = 0
    for place, token in enumerate(sentence.tokens):
        if token.mark:
            continue
        at += len(token.text)
        if at >= offset - 1:
            return place + 1
        at += 1
    return len(sentence.tokens)


def _words_to(sentence: Sentence, place: int) -> int:
    """How far into the joined words the tokens before `place` go."""
    return sum(len(token.text) + 1 for token in sentence.tokens[:place] if not token.mark)
