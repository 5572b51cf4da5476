"""Short turns after an answer: how it stands now, who says so, why one option again, what is wrong, what to undo.

Written like the table of `bot.understanding.intents.asked`, and tried before it where `FOLLOW_UPS_CUE` is found.
"""

import re

from bot.understanding.intents.turns import Intent

FOLLOW_UPS_CUE = re.compile(
    r"\bnow\b|stand|look|who\b|from|sourc|proof|evidence|link|reference|\bdocs?\b|why|wrong|mis(?:under|read|heard)|correct|true|false"
    r"|mistake|error|right|said|meant|asked|honest|fair|fine|clear|good|convinc|sense|enough|great|reasonabl|plausib"
    r"|useful|helpful|undo|revert|roll"
)
"""One of these stands in whatever the table matches."""

FOLLOW_UPS_FRAGMENTS = {
    "proof": r"(?:sources?|links?|proofs?|evidence|references?|docs?)",
    "granted": r"(?:(?:ok|okay|well|fine|hm+|good|right|yes|thanks|thx)[\s,.!:-]+)*(?:(?:that|this|it)(?:'?s| is| was"
    r"| sounds| looks| makes)(?: (?:really|very|at least|quite|pretty|just|a))* (?:honest|fair|fine|clear|good"
    r"|convincing|sense|enough|great|helpful|reasonable|plausible|useful|point|fair point)"
    r"(?: (?:enough|for me|for us|to me))*"
    r"|(?:you )?convinced(?: me| us)?|good (?:answer|point|enough)|fair (?:enough|point)|makes sense)[\s,.!;-]+",
    "pushing": r"(?:push|prefer|favou?r|like|love|want|recommend|suggest|sell|insist|promot|advertis|defend|choos|pick"
    r"|stick|com)(?:e|ing|ting|es|s|ed)?(?: back)?",
}

FOLLOW_UPS: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.VERDICT,
        (
            r"(?:(?:ok|okay|so|and|but|hm+|well|right|good|fine)[\s,.:!-]+)*(?:what )?now\s?\?[\s?!]*",
            r"{lead}(?:and )?how (?:do|does|is|are) (?:it|things?|that|this|we|they|everything|the (?:\w+ )?"
            r"(?:scores?|ranking|race|result|frameworks|options|three))(?: all)? (?:stand|stands|look|looks|looking"
            r"|standing){now}{end}",
            r"{lead}(?:what(?:'?s| is|s)? )?(?:the )?(?:current |actual )?(?:state|status|situation)"
            r"(?: of (?:play|things|affairs))?{now}{end}",
            r"{lead}(?:and )?where (?:do|does) (?:it|things?|they|that|the (?:scores?|ranking)) stand{now}{end}",
        ),
    ),
    (
        Intent.CITE,
        (
            r"{lead}(?:who (?:says|said|tells?|told|claims?)|says who)(?: (?:to )?(?:you|u))?(?: {it}| so)?[\s,.?!]+"
            r"(?:(?:please|pls|and|then|can you|could you)[\s,]+)*(?:show|give|tell|name|send|post)(?:{us})?"
            r"(?: the| your| a| some| me)* {proof}(?: for {it}| of {it})?{end}",
            r"{lead}who (?:says|said|tells?|told|claims?) (?:to )?(?:you|u)(?: {it}| so)?{end}",
            r"{lead}(?:from )?where (?:do|did) you (?:have|get|got|know|take|read) {it}(?: from)?{end}",
            r"{lead}(?:show|give|tell|name|send|post)(?:{us})?(?: the| your| a| some| me)* {proof}"
            r"(?: (?:for|of|to|behind) {it})?(?: please| pls)*{end}",
            r"{lead}(?:(?:what|which|where)(?:'?s| is| are) (?:the |your )?{proof}|{proof}|who says"
            r"|where do you (?:have|get))"
            r" ?(?:for|of|on|to|behind)? ?(?:the |this |that |these |your |a |only )*(?:rating |score )?(?:of )?"
            r"[1-5](?: points?)? ?(?:of|out of|/|from) ?5(?: (?:for|of|on|at|in) [^?]{{1,40}})?(?: from)?{end}",
            r"{lead}where (?:does|do|did) (?:the |this |that |your |a )*(?:rating |score )?(?:of )?"
            r"[1-5] ?(?:of|out of|/) ?5(?: (?:for|of|on) [^?]{{1,40}})? come from{end}",
        ),
    ),
    (
        Intent.WHY,
        (
            r"{lead}why(?: (?:is it|it'?s|still|again|always|now|then|only|just|do we (?:still )?get"
            r"|does it (?:still )?say))* {option}(?: (?:still|again|first|on top|now|then|always|of all))*{end}",
            r"{lead}why (?:do|are|did|would|must|does) (?:you|u|it|this (?:bot|app|thing)|the (?:bot|app))"
            r"(?: (?:always|still|so|really|keep|keeps|even|only|all|constantly|trying to|on|hard))* {pushing}"
            r"(?: (?:on|for|to|with|always|so (?:much|hard)|only))* {option}\b[^.!]*{end}",
        ),
    ),
    (
        Intent.WRONG,
        (
            r"{lead}(?:(?:but|sorry|i think|i guess|hey)[\s,]+)*(?:{it}|you)(?:'?s| is| are|'?re| r| was| were)"
            r"(?: (?:just|simply|all|totally|completely|plain|clearly|really|so|still))*"
            r" (?:wrong|incorrect|false|not (?:true|right|correct)|a mistake|an error|mistaken){now}{end}",
            r"{lead}{it} (?:isn'?t|is not|ain'?t|wasn'?t) (?:true|right|correct|what (?:i|we) (?:said|meant|asked))"
            r"{now}{end}",
            r"{lead}(?:you|u) (?:misunderstood|misread|misheard|got (?:me|us|{it}) wrong)"
            r"(?: (?:me|us|{it}|something))*{end}",
            r"(?:wrong|incorrect|false){end}",
        ),
    ),
    (
        Intent.DECIDE,
        (
            r"{granted}{lead}{team}(?:go|going|gone|stick|sticking|take|taking|use|choose|pick)(?: (?:with|for))?"
            r" {option}(?: then| now| please)*{end}",
            r"{granted}{lead}(?:it'?s )?{option}(?: it is)?(?: then)?{end}",
        ),
    ),
    (
        Intent.UNDO_ONE,
        (
            r"{lead}(?:please )?(?:undo|revert|roll ?back)(?: only| just)? (?!(?:that|this|it|everything|all|the last"
            r"|last|my last|d-\d+)\b)[^?]+",
        ),
    ),
)
