"""Somebody asks for a number that no fact has: how long it takes and how many people, or what it costs over the years.

Written like the table of `bot.understanding.intents.asked`, and tried before it where `ESTIMATING_CUE` is found.
"""

import re

from bot.understanding.intents.turns import Intent
from bot.understanding.words.names import OPTION

ESTIMATING_CUE = re.compile(
    r"how (?:long|many|much)|price|cost|pay\b|money|enough|sufficient|realistic|doable|feasible|achievable|manageable"
    r"|be (?:done|built|finished)|too (?:short|tight|ambitious|optimistic)"
)

_COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|ten|several|a few)"
_PERSON = r"(?:people|persons?|devs?|developers?|engineers?|programmers?|students?|of (?:us|you|them))"
_TIME = (
    rf"(?:(?:the |our |your |only |just |about |these |those )*(?:{_COUNT} )?(?:days?|weeks?|months?|years?|sprints?))"
)
ESTIMATING_FRAGMENTS = {
    "span": rf"(?:{_TIME}|(?:(?:only|just) )?{_COUNT} {_PERSON}|{_COUNT})",
    "time": _TIME,
    "feasible": r"(?:(?:really|even|still|at all|very|quite|actually|be) )*(?:enough(?: time)?|sufficient|realistic"
    r"|doable|feasible|achievable|manageable|possible|plenty|too (?:short|tight|little|few|ambitious|optimistic))",
    "for_it": r"(?: (?:for (?:it|this|that|us|me|such a \w+|(?:the|our|my|a|an) (?:\w+ ){0,2}?\w+)"
    rf"|with {OPTION}|to (?:build|make|finish|do|launch|ship|deliver|develop)"
    r"(?: (?:it|this|that|everything|all of it))?|do you think|you think|in your opinion))*",
    "builders": rf"(?:it|this|that|we|i|they|you|one|{_COUNT}(?: \w+)?(?: {_PERSON})?"
    r"|(?:the|our|my|a|an|such an?) (?:\w+ )?(?:team|people|project|app|shop|site|thing|tool|website))",
    "for_whom": rf"(?: (?:us|me|you|them|one|{_COUNT}(?: \w+)?(?: {_PERSON})?))?",
    "all_of_it": r"(?: (?:for (?:this|that|it|us|(?:the|our) (?:whole )?(?:thing|project|app|shop|site|tool))"
    r"|to (?:build|make|develop|finish|do|write|code|program|complete|implement)"
    r"(?: (?:this|that|it|everything|all of (?:it|this)|(?:the|our|such an?) (?:whole )?\w+))?"
    r"|all of it|in total|altogether|overall|roughly|about|then|at least))*",
    "over": rf"(?: (?:over|in|after|for|across|within) (?:the )?(?:next |first |whole )?(?:{_COUNT}|a|the) ?(?:years?"
    r"|months?)| (?:per|a|each) (?:year|month)| over (?:time|the years))",
    "between": r"(?: (?:between|of|for|among) (?:them|the (?:two|three)|all three|these|those"
    rf"|{OPTION}(?:(?:,| and| or| vs\.?)+ {OPTION})*))?",
}

ESTIMATING: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.EFFORT,
        (
            r"{lead}how (?:long|much time|many (?:days|weeks|months|hours))"
            r" (?:would|will|do|does|should|might|could) {builders} (?:\w+ )?(?:take|need|be|require){for_whom}"
            r"{all_of_it}{end}",
            # “is 5 weeks enough?”, “will two people be enough?”, “can it be done in six weeks?”
            r"{lead}(?:do you think |you think )?(?:is|are|will|would|s) {span} {feasible}{for_it}{end}",
            r"{lead}(?:do you think |you think )?(?:is|will|would) (?:it|this|that) {feasible}{for_it}"
            r" (?:in|within|with) {span}{for_it}{end}",
            r"{lead}(?:can|could|will|would) (?:it|this|that|all (?:of )?(?:this|that|it)|everything) be (?:done|built"
            r"|finished|made|ready|developed|delivered|shipped)(?: with {option}| by {span}| by us)* (?:in|within|with)"
            r" {span}{for_it}{end}",
            r"{lead}how many (?:people|persons|devs|developers|engineers|programmers) (?:would|will|do|does|should)"
            r" {builders} (?:\w+ )?(?:need|take|require|have|hire){all_of_it}{end}",
        ),
    ),
    (
        Intent.PRICE,
        (
            r"{lead}(?:what(?:'?s| is| are|s| would be)? )?(?:the |any )?(?:price|cost|costs|money)"
            r" (?:differences?|gap|comparison){between}{over}?{end}",
            r"{lead}(?:what(?:'?s| is| are|s| would be)? )?(?:the |our )?(?:total |whole |running )?(?:price|costs?)"
            r"(?: (?:of|for) (?:it|this|that|{option}))?{over}{end}",
            r"{lead}(?:what|how much) (?:would|will|does|do|could) (?:it|this|that|{option}|we|i)"
            r" (?:cost|pay)(?: (?:us|me))?(?: (?:for (?:it|this|that|{option})))?{over}{end}",
        ),
    ),
)
