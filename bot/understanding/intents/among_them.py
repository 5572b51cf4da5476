"""The ways people want none of the options, or one for each part of what they build.

Written and tried like the table of `bot.understanding.intents.turns`, where `AMONG_THEM_CUE` is found.
"""

import re

from bot.understanding.intents.turns import Intent
from bot.understanding.words.names import OPTION

AMONG_THEM_CUE = re.compile(
    rf"\b(?:none|neither|nothing|any|all|both|every|everything|them)\b|{OPTION}.*\bfor\b.*{OPTION}"
)
_THEM = r"(?:(?:of )?(?:these|those|them|you(?:r (?:options|suggestions|picks))?|the (?:three|two|3|2|lot|options"
_THEM += r"|frameworks|above|candidates)|(?:these|those) (?:three|two|3|2|options|frameworks)|all (?:three|3)))"
_ALL = r"(?:all(?: (?:three|3|of (?:them|these|those|you)|options|frameworks|the (?:options|frameworks|three)))?"
_ALL += r"|everything|every (?:option|one of them|framework)|(?:them|these|those)(?: all)?|both|the (?:lot|three))"
_RULES = r"(?:rule|cross|strike|throw|vote|count|kick|leave)"
_SAID = r"(?:(?:honestly|sorry|really|actually|i say|i think|i guess|we think|frankly|for me|for us|hm+)[\s,]+)*"
_SUITS = r"(?:fits?|suits?|works?|convinces?|will do|would do|(?:is|are) (?:good|right|suitable)|please|thanks)"
_PART = r"(?:for|on|behind) (?:the |our |a |an )?[\w/ -]{{1,40}}?"
_SPLITS = (
    r"(?:(?:so|ok|okay|and|or|then|hm+|well|maybe|perhaps|why not|what about|how about|compromise|proposal|idea|split"
    r"|i(?:'d)? (?:say|suggest|propose|vote for)|my (?:suggestion|proposal|vote|idea)|let me suggest|use|take|do|have"
    r"|(?:we|i|they)(?:'ve| have)? changed (?:our|my|their) minds?|change of plans?|new (?:plan|idea)"
    r"|on second thoughts?"
    r"|can we|could we|we could|we can|should we|would you|we should|we might|what if we|let'?s|let us|just)"
    r"[\s,.:-]+(?:is[\s:]+)?)*"
)

AMONG_THEM: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.NONE_OF_THEM,
        (
            rf"{{lead}}{_SAID}{_RULES} (?:out |off )?{_ALL}(?: out| off)?(?: then| please| pls| now)*{{end}}",
            rf"{{lead}}{_SAID}(?:exclude|eliminate|discard|reject|ban|veto|dismiss) {_ALL}"
            r"(?: then| please| now)*{end}",
            rf"{{lead}}{_SAID}(?:none|neither|nothing|not one|not any) {_THEM}?(?: really)?(?: {_SUITS})?"
            rf"(?: (?:for )?(?:me|us))?{{end}}",
            rf"{{lead}}{_SAID}(?:i|we)(?:'d| would)? (?:really )?(?:don'?t|do not|won'?t|wouldn'?t|can'?t) (?:really )?"
            rf"(?:want|like|need|use|take|trust|pick|choose)(?: to use)? (?:any|one|either) {_THEM}"
            rf"(?: (?:at all|really|honestly|anymore))*{{end}}",
            rf"{{lead}}{_SAID}(?:i|we) (?:really )?(?:want|like|choose|pick|vote for|take|use) (?:none|neither)"
            rf" {_THEM}?{{end}}",
        ),
    ),
    (
        Intent.SPLIT,
        (
            rf"{{lead}}{_SPLITS}{{option}} {_PART}(?:,? (?:and|but|with|plus|while)|[,;+&])\s*(?:then |use |keep )?"
            rf"{{option}} {_PART}(?: then| instead| please| maybe|,? no|,? ok| together)*{{end}}\??{{end}}",
        ),
    ),
)
