"""What others do for the team, so that less of it is to be built: “the login is handled by Okta”.

What stands around a need's name is seen as its words, joined by single spaces, as in `bot.understanding.talk.speech`.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from bot.facts.model import Direction
from bot.understanding.cues.directions import Bearing
from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.patterns import either

_CUE = frozenset(
    """handled done managed taken provided outsourced delegated processed covered goes go runs run comes come happens
    handles does manages takes provides makes processes covers makes solved""".split()
)
"""One of these stands in whatever is looked at below."""
_OURS = rf"(?!{either('us|me|hand|our app|the app|our own|the framework|framework|django|flask|fastapi|ourselves')}\b)"
_NO_DOER = either(
    """email|mail|phone|api|http|https|sms|a form|an api|rest|websockets?|letter|post|reviews?|approval|checks?|several
    many|two|three"""
)
"""What something goes through or over that does nothing of it."""
_OVER_A_WIRE = rf"(?!{_NO_DOER}\b|\d)"
_STILL = r"(?:(?:already|all|fully|completely|entirely|just|always|currently|now|being) )*"
_BEHIND = re.compile(
    r"^(?:system |part |side |itself |stuff )?"
    rf"(?:(?:(?:is|are|s|gets?|get|will be|has been|have been) )?{_STILL}"
    + either("handled|done|managed|taken care of|provided|outsourced|delegated|processed|covered|solved|made")
    + rf" {_STILL}(?:by|to|through|via|over|in|with|at) |{_STILL}"
    + either("go|goes|runs?|comes?|happens?")
    + rf" {_STILL}(?:through|via|over|by) )(?:the |our |a |an )?{_OURS}{_OVER_A_WIRE}\w+|"
    r"^(?:makes|does) (?:the|our) \w+$"
)
"""“… is handled by Okta”, “… goes over our Keycloak”, and as one says it elsewhere: “… makes the gateway”."""
_BEFORE = re.compile(
    r"(?:^|\b(?:and|but|as|because|since|so|the|our|their) )"
    rf"(?!{either('we|i|you|they|he|she|it|that|this|who|which|app|application|site|shop|framework|system|backend')}\b)"
    rf"(?!{either('one|users?|admins?|customers?|staff|editors?|team|tool|service|devs?|developers?|platform')}\b)"
    r"[\w-]+ (?:gateway |proxy |team |department |platform )?(?:already )?"
    + either("handles|does|manages|takes care of|provides|makes|processes|covers")
    + r"(?: already)?(?: (?:the|our|all|of|whole))*$"
)
"""“The gateway handles …”."""
_ALREADY = re.compile(r"\balready\b")


def matters_less_by_others(found: Sequence[Found], sentence: Sentence, lasting: Container[str]) -> list[Found]:
    """What was found, what others do mattering less.

    A service that does it is a need itself where the phrase names one (“payments are handled by Stripe”), unless that
    is so already. `lasting`: the needs of which an existing one goes on to be worked with.
    """
    if _CUE.isdisjoint(sentence.words):
        return list(found)
    valued = {one.match.places for one in found if one.match.payload.value}
    done = {
        one.match.payload.aspect: sentence.clause_of(one.match.start)
        for one in found
        if _done_by_others(one, sentence, lasting, valued=one.match.places in valued)
    }
    doers = {place for one in found if one.match.payload.aspect in done for place in _doer(one, sentence)}
    # Who does it may be a name for the same need: “login goes over our SSO”; else it is none: “done by Firebase”.
    return [
        replace(one, bearing=Bearing(Direction.DEEMPHASISE))
        if _is_unheard(one) and done.get(one.match.payload.aspect) == sentence.clause_of(one.match.start)
        else one
        for one in found
        if one.match.payload.aspect in done or not doers.issuperset(one.match.places)
    ]


def _done_by_others(one: Found, sentence: Sentence, lasting: Container[str], *, valued: bool) -> bool:
    meant = one.match.payload
    if not _is_unheard(one) or meant.states or meant.fact or meant.is_case or meant.aspect in lasting:
        return False
    clause = sentence.clause_of(one.match.start)
    tokens = sentence.tokens
    before = " ".join(t.text for t in tokens[clause.start : one.match.start] if not t.mark)
    behind = " ".join(t.text for t in tokens[one.match.end : clause.end] if not t.mark)
    if valued and not _ALREADY.search(behind):
        return False
    return _BEHIND.match(behind) is not None or _BEFORE.search(before) is not None


def _doer(one: Found, sentence: Sentence) -> Sequence[int]:
    """The places of the words behind what is done that say by whom, to the end of its clause."""
    end = sentence.clause_of(one.match.start).end
    places = [at for at in range(one.match.end, end) if not sentence.tokens[at].mark]
    told = _BEHIND.match(" ".join(sentence.tokens[at].text for at in places))
    return places[len(told[0].split()) - 1 :] if told else ()


def _is_unheard(one: Found) -> bool:
    """Whether nothing but an “over” in “goes over our SSO” says that it is wanted."""
    return one.bearing.direction in (None, Direction.EMPHASISE) and not one.bearing.must
