"""Asked of a decision: who made it, what people say to it, who was told, what one of them said, whether it holds."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.understanding.intents.asked_decisions import LEAD, asked_words, makers_asked_about
from bot.understanding.intents.asked_validity import asks_whether_it_holds


class About(StrEnum):
    """What is asked about it and its people."""

    MADE = "who made it"
    SAID = "what they say to it"
    SEEN = "who has seen it"
    ONE = "what one of them says"
    AGREED = "whether one of them agreed"
    HOLDS = "whether it still holds"
    STANCE = "what oneself says to it now"


@dataclass(frozen=True)
class PeopleAsked:
    """What is asked; `person` is whom it is asked about, as typed in lower case: a name, a Slack id, or `i`."""

    about: About
    person: str = ""
    loose: bool = False
    """Colleagues ask each other so about anything, too."""


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
    re.compile(LEAD + asked + r"[\s?!.]*")
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
_END = r"[\s?!.]*"
_LATELY = r"(?: (?:yet|already|now|so far|too|as well|though|exactly|again|then|please|here|in the end))*"
_ON_IT = (
    r"(?: (?:on|to|about|of|with|for|in|at|against))?(?: (?:it|this|that|this one|(?:the|our|this|that) (?:decision"
    r"|summary|card|post|message|proposal|result|outcome)|what we (?:decided|chose)))?"
) + _LATELY
_SEE = (
    r"(?:seen?|sees|saw|read|reads|opened|looked at|viewed?|noticed|knows?|known|been (?:told|informed|notified|shown)"
    r"|(?:was|were|is|are|got|get) (?:told|informed|notified|shown|pinged|asked)|received?|got|gotten|heard)"
)
_SEEN = tuple(
    re.compile(LEAD + asked + _END)
    for asked in (
        rf"who(?: else)?(?: all)?(?: (?:has|have|had|did|can|could|may|will))?(?:n't| not)?(?: (?:already|actually|all"
        rf"|ever|yet|been able to))* {_SEE}{_ON_IT}",
        rf"(?:has|have|did|does|do|can) {_ALL}(?: (?:all|already|actually|even|ever|yet))* {_SEE}{_ON_IT}",
        rf"how many(?: people| of (?:us|them|you))?(?: (?:has|have|had|did))?(?: already)? {_SEE}{_ON_IT}",
        r"(?:where|in (?:which|what) channels?|(?:which|what) channels?|to whom|whom)(?: (?:was|is|has|were|did|do|have"
        r"|got|get|gets|you|we|it|this|that|the (?:decision|summary)|been|also|all))* (?:posted?|shared?|sent|send"
        rf"|published?|announced?|told|tell|went|shown|seen|received?|got|gets?|knows?){_ON_IT}",
    )
)
_IT_IS = r"(?:it|this|that|d-\d+|the (?:decision|proposal|outcome)|what we (?:decided|chose))"
_STANCE = tuple(
    re.compile(rf"(?:[^.?!]{{2,60}}[,;] ?)?(?:{LEAD})(?:{said})[\s.!]*")
    for said in (
        rf"(?:i|now i)(?: (?:also|now|do|can|still|fully|would))* (?:agree|disagree|object|abstain)"
        rf"(?: (?:with|to|on|about|against)(?: {_IT_IS})?)?{_LATELY}",
        rf"(?:i am|i'm|im)(?: (?:now|also|still|all|no longer|not))* (?:for|against|ok with|okay with|fine with"
        rf"|in favou?r of|on board with|happy with) {_IT_IS}{_LATELY}",
        rf"(?:(?:it|this|that)(?:'s| is|s)? )?(?:ok|okay|fine|good) (?:for|by|with) me{_LATELY}",
        r"(?:please |i |i'd like to |i want to )*(?:take|withdraw|drop|remove|retract)(?: back)? (?:my|the) objection"
        rf"(?: back)?{_LATELY}",
    )
)
"""Says in words what only a button puts on record."""
_VAGUE = frozenset(
    "anybody anyone somebody someone everybody everyone nobody people they them others team we you he she it this "
    "that who the all most us flask django fastapi your both".split()
)
_PERSON = (
    r"(?P<person><@\w+(?:\|[^>]*)?>|@?[^\W\d_][\w.'-]*(?: (?!say|think|object|agree|abstain|vote|answer)[^\W\d_]"
    r"[\w.'-]*)?)"
)
_SAY = (
    r"(?:say|said|says|think|thinks|thought|answer(?:ed)?|vote[ds]?|write|wrote|object(?:ed)?|reply|replied|decide[ds]?"
    r"|do|did|done|have to say|want(?:ed)?|mean|press(?:ed)?|react(?:ed)?|feel|stand|complain(?:ed)? about)"
)
_OF_ONE = tuple(
    (about, loose, re.compile(LEAD + asked + _END))
    for about, loose, asked in (
        (
            About.ONE,
            True,
            rf"(?:what|how|where)(?:'s)? (?:did|does|do|has|had) {_PERSON}(?: (?:really|ever|already))* {_SAY}{_ON_IT}",
        ),
        (
            About.ONE,
            False,
            rf"why (?:did|does|do|has|had|is|was) {_PERSON}(?: (?:actually|really))* (?:{_MIND}|against|not agree"
            rf"|say no)(?: \w+)?{_ON_IT}",
        ),
        (
            About.AGREED,
            False,
            rf"(?:did|does|do|has|had) {_PERSON}(?: (?:all|really|actually|ever|already|even|yet))* {_MIND}{_ON_IT}",
        ),
        (
            About.AGREED,
            True,
            rf"(?:is|was) {_PERSON} (?:against|for|ok with|okay with|happy with|fine with|on board){_ON_IT}",
        ),
        (
            About.ONE,
            True,
            rf"(?:what(?:'s| is| was| were| are)|tell (?:me|us)|show (?:me|us)) {_PERSON}(?:'s|') (?:answers?"
            rf"|objections?|votes?|opinions?|reasons?|views?|words?|take|position|stance|point){_ON_IT}",
        ),
    )
)
_ALL_SAID = tuple(
    (loose, re.compile(LEAD + asked + _END))
    for loose, asked in (
        (
            False,
            rf"who(?: else)?(?: has| have| did)? {_MIND}{_TO_IT}(?:[\s,?]*(?:and|or)?[\s,]*(?:who(?: has| did)? {_MIND}"
            rf"{_TO_IT}|(?:for |with )?(?:why|what reasons?|which reasons?|when)(?: (?:not|so|exactly))?))+",
        ),
        (False, rf"why (?:did|does|do|has) (?:somebody|someone|anybody|anyone) {_MIND}{_TO_IT}"),
        (
            False,
            rf"(?:what|which)(?:'s| is| are| was| were) (?:the |all )?(?:open )?(?:objections?|votes?|stances)"
            rf"(?: there)?{_ON_IT}",
        ),
        (False, rf"how many(?: people| of (?:us|them))?(?: have| has| did)? {_MIND}{_TO_IT}"),
        (
            True,
            rf"(?:what|how) (?:did|do|does|have) (?:people|everybody|everyone|the (?:team|others)|others)(?: all)?"
            rf" (?:say|said|think|vote|voted|answer|answered|react){_ON_IT}",
        ),
    )
)


_LED = re.compile(LEAD)


def people_asked_about(text: str) -> PeopleAsked | None:
    """What somebody asks about the people around the decision that is being talked about; None for everything else."""
    put = asked_words(text)
    for loose, asked in _ALL_SAID:
        if asked.fullmatch(put):
            return PeopleAsked(About.SAID, loose=loose)
    for about, loose, asked in _OF_ONE:
        if (found := asked.fullmatch(put)) and (person := _person(found["person"])):
            return PeopleAsked(about, person, loose)
    if any(asked.fullmatch(put) for asked in _AGREED):
        return PeopleAsked(About.SAID)
    if any(said.fullmatch(put) for said in _STANCE):
        return PeopleAsked(About.STANCE, "i")
    if makers_asked_about(text):
        return PeopleAsked(About.MADE)
    if any(asked.fullmatch(put) for asked in _SEEN):
        return PeopleAsked(About.SEEN, loose=True)
    return PeopleAsked(About.HOLDS, loose=True) if asks_whether_it_holds(_LED.sub("", put)) else None


def _person(typed: str) -> str:
    """Whom the words name: an id without its marks, or a name; "" for words that name nobody."""
    marked = re.fullmatch(r"<@(\w+)(?:\|[^>]*)?>", typed)
    name = marked[1] if marked else typed.removeprefix("@").strip(" .'")
    return "" if set(name.split()) & _VAGUE else name
