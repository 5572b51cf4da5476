"""The ways people ask what speaks against an option: its risks, what it lacks, what they would lose or have to build.

Written like the table of `bot.understanding.intents.asked`, and tried before it where `AGAINST_CUE` is found.
"""

import re

from bot.understanding.intents.turns import Intent

AGAINST_CUE = re.compile(
    r"risk|danger|catch|downside|drawback|weak|gotcha|pitfall|\bcons\b|trade-? ?off|disadvantage|against|wrong|worth"
    r"|los|miss|lack|give up|giving up|sacrific|ourself|ourselves|yourself|myself|on our own|by hand|scratch"
    r"|in[- ]house"
    r"|enough|too |suffic|suitable|up to|fall short|buil|write|left|hurt|bite|trouble|problem|gamble"
    r"|\bbet\b|not (?:have|come)|leave"
)

AGAINST_FRAGMENTS = {
    "risks": r"(?:(?:main |biggest |key |major |real |big |serious |hidden )*(?:risks?|dangers?|catch|catches"
    "|downsides?"
    r"|drawbacks?|weak(?: (?:points?|spots?|sides?)|ness(?:es)?)|gotchas?|pitfalls?|cons|trade-? ?offs?"
    r"|disadvantages?))",
    "pick": r"(?:it|that|this|(?:your|this|that|the) (?:pick|choice|recommendation|answer|advice|winner|leader|result"
    r"|first(?: one)?|one))",
    "own": r"(?:ourself|ourselves|ourselfs|myself|yourself|by ourselves|on our own|by hand|from scratch|in[- ]house)",
    "taking": r"(?:with|in|on|using|taking|choosing|picking|going with|for|by (?:using|taking|choosing|picking"
    "|going with)"
    r"|(?:if|when) (?:we|i|you)(?:'d|'ll| would| will)? (?:use|used|take|took|choose|chose|pick|picked|go with"
    r"|went with"
    r"|go for|went for|do it (?:in|with)|did it (?:in|with)))",
    "after_all": r"(?:[\s,]+(?:anyway|then|instead|now|please|pls|exactly|for (?:us|that|this|our (?:\w+ )?\w+)))*",
}

AGAINST: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.WHY_NOT,
        (
            r"{lead}(?:is|would|will|isn'?t) {option} (?:be |really |not |just |already |even )*"
            r"too (?:much|big|heavy|large|little|small|slow|weak|complex|complicated)(?: (?:for|to) \w+(?: \w+){{0,2}}"
            r"| here| then)*{end}",
            r"{lead}(?:is|would|will|could) {option} (?:be |really |still |just |already |even )*(?:good |ok |okay )?"
            r"(?:enough|sufficient|suitable|up to)(?: (?:for|to) (?:that|this|it|us|(?:our|my|the|this|that) (?:\w+ )?"
            r"\w+)| here| then| too){{1,2}}{end}",
        ),
    ),
    (
        Intent.BUILD,
        (
            r"{pre}{lead}(?:what|which (?:parts?|things|features|pieces)|how much)(?: else| all)?"
            r" (?:would|will|do|must|should|could)? ?(?:we|i|you|one)(?:'d|'ll)?"
            r" (?:still |then |also |all |really )*(?:have to |need to |got to |must )*"
            r"(?:build|write|code|make|develop|implement|do|add|program|handle|provide)(?: everything"
            r"| all of it)? {own}"
            r"(?: {taking} (?:{option}|it|that|this))?{after_all}{end}",
            r"{lead}{taking} {option}[\s,]+what (?:would|will|do|must) (?:we|i|you) (?:still )?(?:have to |need to )?"
            r"(?:build|write|code|make|do)(?: {own})?{after_all}{end}",
            r"{lead}what(?:'?s| is| would be|'d be)? (?:still |then )*(?:missing|lacking|not (?:included|built[ -]in"
            r"|there))"
            r" {taking} {option}{after_all}{end}",
            r"{lead}what(?:'?s| is)? (?:missing|lacking|not (?:included|there))(?: (?:in|from) (?:it|that|this))?"
            r"(?:,? (?:and|so|that|which)(?: that)?)? (?:we|i) (?:would |will )?(?:must|have to|need to)"
            r" (?:build|write|code|make|add)(?: {own})?{after_all}{end}",
            r"{lead}(?:what|how much)(?:'?s| is| would be| will be|'d be)? left (?:for us |to us )?to (?:build|do"
            r"|write|code|make)"
            r"(?: {own})?(?: {taking} {option})?{after_all}{end}",
            r"{lead}(?:what|which \w+) (?:does|do|would|will) {option} (?:not (?:have|come with|bring|include)|lack"
            r"|miss"
            r"|leave (?:to|for) us)(?: (?:that|of what) we need)?{after_all}{end}",
        ),
    ),
    (
        Intent.LOSE,
        (
            r"{lead}what (?:do|would|will|could|might|are)? ?(?:we|i|you)(?:'re|'d|'ll)? (?:really |actually |then )*"
            r"(?:lose|losing|miss|missing|miss out on|give up|giving up|sacrifice)(?: out)?(?: on)?"
            r"(?: {taking} {option}| without {option})?{after_all}{end}",
            r"{lead}(?:what|anything|does anything|something)(?: that)? (?:speaks?|counts?|talks|argues|is"
            r"|goes) against"
            r" {option}{after_all}{end}",
            r"{lead}is (?:it|that|this|{option}) (?:really |even |actually |truly |still )*worth (?:it|the (?:effort"
            r"|trouble"
            r"|hassle|switch|change))(?: (?:compared (?:to|with)|over|instead of|against|vs\.?"
            r"|versus) {option})?{after_all}"
            r"{end}",
        ),
    ),
    (
        Intent.RISKS,
        (
            r"{lead}(?:the |your |our |and )*{risks}\s?\?[\s?!]*",
            r"{lead}what(?:'?s| is) the (?:riskiest|most (?:risky|dangerous))(?: option| one| choice"
            r"| pick)?{after_all}{end}",
            r"{lead}(?:what (?:is|are) )?(?:your|the) (?:pick|choice|recommendation|answer|winner|leader)'?s {risks}"
            r"{after_all}{end}",
            r"{lead}what (?:would|could|might|will) (?:bite|hurt|haunt|slow) us(?: down)?(?: later| most)?"
            r"(?: {taking} {option})?{after_all}{end}",
            r"{lead}{which}(?: is| are| would be| carries| has)?(?: the)? (?:(?:most|more) (?:risky|dangerous)"
            r"|riskiest|riskier"
            r"|(?:biggest|highest|greatest|most) (?:risks?|gamble|bet)){after_all}{end}",
            r"{lead}(?:what|which)(?:'?s| is| are)?(?: the| our| your| any| there)* {risks}"
            r"(?: (?:here|(?:of|with|in|for|about|to)(?: {pick}| us)?))?{after_all}{end}",
            r"{lead}(?:any|are there(?: any)?|is there (?:an?|any)|what about the|tell us the|the) {risks}"
            r"(?: (?:of|with|in|for|about|to)(?: {pick}| us)?)?{after_all}{end}",
            r"{lead}what(?:'?s| is| are)? (?:the |our )?(?:main |biggest |big )*(?:risks?|dangers?) (?:of"
            r"|{taking}) {option}"
            r"{after_all}{end}",
            r"{lead}how (?:risky|dangerous) (?:is|would|will) (?:{pick}|{option})(?: be)?{after_all}{end}",
            r"{lead}(?:what|anything|does anything|something)(?: that)? (?:speaks?|counts?|talks|argues|is"
            r"|goes) against {pick}{after_all}{end}",
            r"{lead}what (?:could|can|might|may|would) go wrong(?: (?:with|{taking}) (?:{pick}"
            r"|{option}))?{after_all}{end}",
            r"{lead}where (?:is|are|does|would|will) (?:{pick}|{option}) (?:(?:be )?(?:weak|weakest|bad|worst)"
            r"|los(?:e|ing)"
            r"|fall(?:ing)? short"
            r"|(?:hurt|bite|slow|fail)(?: us)?(?: down)?|(?:cause|give|get) (?:us )?(?:problems?|trouble|pain"
            r"|headaches?)"
            r"){after_all}{end}",
        ),
    ),
)
