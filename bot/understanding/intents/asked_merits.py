"""The ways people ask what speaks for an option: its strengths, the case for it, its pros and cons.

Written like the table of `bot.understanding.intents.turns`, and tried before it where `MERITS_CUE` is found.
"""

import re

from bot.understanding.intents.asked_against import AGAINST_FRAGMENTS
from bot.understanding.intents.turns import Intent
from bot.understanding.words.names import OPTION

_PICK = AGAINST_FRAGMENTS["pick"]
MERITS_CUE = re.compile(
    r"\bpros\b|strength|strong|advantage|benefit|upside|merit|plus points?|selling point|good (?:at|in|points?|sides?"
    r"|things?)|great at|best at|(?:speaks?|counts?|argues?|said) for|case for"
)

MERITS_FRAGMENTS = {
    "merits": r"(?:(?:main |biggest |key |major |real |big |top |best |most important )*(?:pros|strengths?"
    r"|strong (?:points?|sides?|suits?)|advantages?|benefits?|upsides?|merits?|plus points?|selling points?"
    r"|good (?:points?|sides?|things?)))",
    "cons": r"(?:cons|drawbacks?|disadvantages?|downsides?|weaknesses|weak (?:points?|sides?)|risks?|limits)",
    "of_it": r"(?: (?:of|for|to|with|in|about|behind|in favou?r of)(?: (?:using|choosing|taking|picking|having))?"
    rf" (?:{OPTION}|{_PICK}))",
}

MERITS: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.MERITS,
        (
            r"{pre}{lead}(?:what(?:'?s| is| are|s)?|which|list|name|tell{us}|give{us}|show{us}|any)?"
            r"(?: (?:are|is|the|your|all|some|about))* ?{merits}{of_it}{after_all}{end}",
            r"{pre}{lead}(?:what(?:'?s| is| are|s)?|which|list|name|tell{us}|give{us}|show{us}|any)?"
            r"(?: (?:are|is|the|your|all|some|about))* ?{merits}(?:,? (?:and|or|&)|/)(?: the)? ?{cons}{of_it}?"
            r"{after_all}{end}",
            r"{pre}{lead}(?:which|what) {merits} (?:does|has|do) {option}(?: have| got)?{after_all}{end}",
            r"{pre}{lead}(?:(?:what|which) are )?{option}(?:'?s)? {merits}{after_all}{end}",
            r"{pre}{lead}what (?:(?:else )?(?:speaks|counts|argues)|is to be said|is there to say|can be said)"
            r"(?: most)? for {option}{after_all}{end}",
            r"{pre}{lead}what(?:'?s| is|s) {option} (?:(?:really|particularly|especially|actually) )?"
            r"(?:good|great|best|strong) (?:at|in){after_all}{end}",
            r"{pre}{lead}(?:(?:what(?:'?s| is|s)|make|argue|tell{us}|give{us}|state) )?(?:the |a )?"
            r"(?:best |strongest |business )?case for {option}{after_all}{end}",
        ),
    ),
)
