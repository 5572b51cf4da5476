"""Everyday words for what is asked of the answer that stands, and said to whoever keeps it, besides the set phrases.

Written like the table of `bot.understanding.intents.asked`, and tried before it where `EVERYDAY_CUE` is found.
"""

import re

from bot.understanding.intents.turns import Intent

EVERYDAY_CUE = re.compile(
    r"how (?:many|much)|which|certain|sure|safe|explain|walk|show|remind|repeat|recap|read back|list|noted|know|told"
    r"|record|official"
    r"|agreed|decided|settled|accepted|final|save"
    r"|file"
    r"|keep|mark|book|lock|put|take|bring|throw|pass|poll|vote|opinion|view|ask|link|read|source|look it up|missing"
    r"|need"
    r"|solid|clear|firm|fixed|moving|change|argument|case|against|object|devil|critic|runner|second|third|place"
    r"|unchanged|same|moved|hold|rank|sort|order|rate|score|compare|only|just|alone|other|else|numbers|figures|math"
)

EVERYDAY_FRAGMENTS = {
    "would_you": r"(?:(?:can|could|would|will) (?:you|u|we|i)(?: please| just| also| now)* )?(?:please |pls |now "
    "|just |then )*",
    "the_lot": r"(?:it|this|that|(?:the|our|this|that|your) (?:\w+ )?(?:answer|result|ranking|recommendation|pick"
    "|choice"
    r"|verdict|order|outcome|advice|decision|winner|top spot|first place|leader))",
    "reasoned": r"(?:[\s,.;:-]+(?:with|so|before|because|as|since|for|everyone|everybody|we|they|please|pls|thanks|thx"
    r"|including|incl|then|now|today|together|along|in|under|to|and (?:the|why|all|how))\b[^?]*)?",
    "us_all": r"(?:(?:the|all|all the|our|my|everyone|everybody|whole|rest of the|rest|other|others|team|people|group"
    r"|colleagues|devs|developers|folks|crew) ?)+",
    "far": r"(?: (?:so far|until now|till now|up to now|by now|yet|about us|of us|from us|again|already|today|in here"
    r"|here|please|pls))*",
}

EVERYDAY: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.ONLY_BY,
        (
            r"{pre}{lead}{would_you}(?:rank|sort|order)(?: (?:them|these|those|it|all"
            r"|the (?:three|options|frameworks|ranking)|{option}|and|,))*"
            r" (?:only |just |purely |simply )?(?:by|on|for) (?:only |just |nothing but )?(?:the )?[\w' /-]{{3,40}}?"
            r"(?: (?:only|alone|and nothing else))?{far}{end}",
            r"{pre}{lead}{would_you}(?:(?:only|just) (?:look at|consider|count|compare|take|go by)"
            r"|(?:look at|consider|count|compare|go by) (?:only|just|nothing but)) (?:the |by )?[\w' /-]{{3,40}}?"
            r"{far}{end}",
            r"{lead}by [\w' /-]{{3,40}}? (?:only|alone)\s?[?.]*{end}",
        ),
    ),
    (
        Intent.NOT_LISTED,
        (
            r"{pre}{lead}(?:what|which)"
            r" (?:(?:other|more) (?:\w+ )?(?:frameworks?|options?|languages?|tools?|stacks?)|else)"
            r" (?:did|do|have|are|were|could|would) (?:you|we|there)(?: (?:also|ever|not))*"
            r" (?:consider(?:ed)?|compared?|look(?:ed)? at|know|check(?:ed)?|take into account|to choose from)"
            r"{far}{end}",
        ),
    ),
    (
        Intent.SCORE,
        (
            r"{pre}{lead}{would_you}(?:show|give|tell|let{us} see|post|print){us}"
            r"(?: all| the| your| those| these| exact| actual| raw| real)* (?:numbers|figures|maths?)"
            r"(?: behind (?:it|that|this))?{far}{end}",
        ),
    ),
    (
        Intent.SHOW_NEEDS,
        (
            r"{pre}{lead}{would_you}(?:remind|tell|show|give|list|repeat|recap|summari[sz]e|read back|run through|go"
            r" through)(?: (?:me|us|through|to|of|back|once more|again|everything|all|for))* (?:what|everything|all"
            r"|all that)"
            r" (?:(?:we|i|they|the team|people)(?:'ve| have|'d| had)?(?: all)? (?:told|said|asked(?: for)?|given|stated"
            r"|mentioned|wanted|required|agreed on|need)|you(?:'ve| have|'d)?(?: already)? (?:got|noted|written down"
            r"|know"
            r"|understood|taken down|have|hold|collected|gathered|down))(?: (?:to )?(?:you|so|on file"
            r"|down))*{far}{end}",
            r"{pre}{lead}what (?:all )?(?:have|do|did) you (?:got|noted|written down|write down|understood|understand"
            r"|taken"
            r" down|on file|have|collected|gathered)(?: (?:down|on file|noted|written down))?{far}{end}",
        ),
    ),
    (
        Intent.DECIDE,
        (
            r"{pre}{lead}{down}(?:mark|note|log|record|save|file|keep|put|book|register|store|enter|count|take|treat"
            r"|write)"
            r" (?:down |up )?{the_lot}(?: (?:down|on record|on the record|on file|in writing|away|up|in the (?:log"
            r"|records?"
            r"|minutes|books)))*(?: as (?:the |our |an? )?(?:\w+ )?(?:agreed|decided|settled|accepted|approved|final"
            r"|done"
            r"|closed|decision|outcome|result|choice))?{reasoned}{end}",
            r"{pre}{lead}(?:let'?s |we |we'?ll |can we )?make (?:it|this|that|the decision) official{reasoned}{end}",
            r"{pre}{lead}{down}(?:save|record|file|log|keep) (?:the|our|this) (?:decision|outcome|result"
            r"|choice)\b[^?]*",
            r"{pre}{lead}(?:that|this|it)(?:'?s| is| can| should)? (?:be |go |goes |for )*(?:on|in"
            r"|into) (?:the )?(?:record"
            r"|records|decision log|minutes){reasoned}{end}",
        ),
    ),
    (
        Intent.ASK_TEAM,
        (
            r"{pre}{lead}{down}(?:put|take|bring|throw|pass|give|send|run|hand) (?:that|this|it|the (?:question"
            r"|choice|decision"
            r"|thing|matter)|these|those)(?: (?:back|out|over|on|past))? ?(?:to|by|before|past|around|round"
            r"|in front of)?"
            r" {us_all}\b[^?]*\??{end}",
            r"{pre}{lead}{would_you}(?:collect|get|gather|hear|take|ask for|want|need) (?:everyone|everybody|the team"
            r"|the"
            r" others|people|all of us)(?:'?s|s')? (?:opinions?|views?|votes?|answers?|take|input|needs?"
            r"|word)\b[^?]*\??{end}",
            r"{pre}{lead}{would_you}(?:let'?s )?(?:start|run|hold|open|make|do|have|set up) (?:a|the) (?:poll|vote"
            r"|survey|round"
            r"|team question|straw poll)\b[^?]*\??{end}",
        ),
    ),
    (
        Intent.CITE,
        (
            r"{pre}{lead}(?:can|could|may|where (?:can|could|do)) (?:i|we) (?:read|look|check|see)(?: (?:it|this|that"
            r"|up|on|more"
            r"|about|into|further))* (?:somewhere|anywhere|elsewhere|up|online|in detail|for (?:my|our)self"
            r"|for ourselves)"
            r"(?:[?.!,;\s]+(?:a|any|some) (?:link|source|reference)s? (?:would|will) (?:do|help|be (?:nice|great"
            r"|enough)))?"
            r"{end}",
            r"{pre}{lead}(?:a|any|some|the) (?:link|source|reference)s? (?:would|will) (?:do|help|suffice|be (?:nice"
            r"|great"
            r"|good|enough|helpful|appreciated))(?: (?:please|here|too))*{end}",
            r"{pre}{lead}{would_you}(?:link|point|send|give)(?: (?:me|us))? (?:to )?(?:the |a |some |your )*(?:source"
            r"|sources"
            r"|link|links|reference|docs|page|evidence)(?: (?:for|of|to|on|behind) (?:that|this|it))?(?: please"
            r"| pls)*{end}",
            r"{pre}{lead}(?:is|are) there (?:an?|any|some)? ?(?:link|links|source|sources|reference|references|reading)"
            r" (?:for|on|to|behind|about) (?:that|this|it|those){end}",
        ),
    ),
    (
        Intent.NEXT,
        (
            r"{pre}{lead}what(?:'?s| is| are| do you| would you| else)?(?: still| yet| you| we| else| do"
            r"| is)* (?:missing"
            r"|lacking|need|needed|open|unclear|left to know|want to know|like to know)(?: (?:from (?:me|us)|to know"
            r"|to hear|for"
            r" you))* (?:for|to (?:give|get|have|reach|make|be)|before) (?:an? |the |you |we |us )*(?:more |really "
            r"|truly )*"
            r"(?:solid|clear|clearer|good|better|firm|firmer|final|definite|sure|surer|certain|confident|reliable"
            r"|proper|real"
            r"|safe)\b[^?]{{0,30}}{end}",
            r"{pre}{lead}what (?:would|could|might) make (?:the answer|the result|it|you|that|your answer"
            r"|the recommendation)"
            r" (?:more )?(?:clear|clearer|firm|firmer|sure|surer|certain|confident|solid|safe|safer|reliable){end}",
        ),
    ),
    (
        Intent.SURE,
        (
            r"{lead}is {the_lot} (?:already |now |really |yet |still |all )*(?:final|fixed|settled|firm|definite"
            r"|set|stable"
            r"|moving|open|provisional|certain|safe|solid|changing|in flux|a draft)\b(?:[\s,]+or\b[^?]{{1,40}})?{end}",
            r"{lead}(?:can|could|might|may|will|would) {the_lot} (?:still |yet |ever )*(?:change|move|flip|shift"
            r"|turn|swing)\b(?! (?:if|when|with|without|by|anything|something|the)\b)[^?]{{0,40}}{end}",
        ),
    ),
    (
        Intent.RISKS,
        (
            r"{pre}{lead}(?:what(?:'?s| is| would be|'?d be| are)|name|tell{us}|give{us}|show{us})?(?: the| your| one"
            r"| an?)*"
            r" ?(?:(?:strongest|best|main|biggest|most serious|heaviest|top|first|single|good) )*(?:arguments?|case"
            r"|points?"
            r"|reasons?|objections?|counter ?arguments?|counter-arguments?|thing|things)(?: (?:speaking|that speaks"
            r"|that counts))? (?:against|to) {pick}{after_all}{end}",
            r"{pre}{lead}{would_you}(?:argue|make the (?:best |strongest )?case|speak"
            r"|play devil'?s advocate)(?: against"
            r" {pick})?{after_all}{end}",
            r"{pre}{lead}what would (?:a|an|any|the|your) (?:\w+ )?(?:critic|sceptic|skeptic|opponent|enemy"
            r"|naysayer) say"
            r"\b[^?]*{end}",
        ),
    ),
    (
        Intent.BUILD,
        (
            r"{pre}{lead}(?:how (?:many|much)|which|what)(?: of)?(?: our| the| my| those| these)*"
            r" (?:points|needs|requirements|boxes|criteria|wishes|things|list)(?: we need| we have)?"
            r" (?:does|do|would|will|can|could) {option} (?:not )?(?:cover|meet|fulfil|fulfill|tick|satisfy|have|miss"
            r"|lack|serve|bring)\b[^?]*{end}",
        ),
    ),
    (
        Intent.SCORE,
        (
            r"{pre}{lead}{would_you}(?:explain|walk{us} through|show{us})(?: the| your| that| those| how)*"
            r" (?:scores?|scoring|points|ranking|weights?|weighting|numbers)(?: (?:works?|come about|to (?:me|us)))*"
            r"[\s,.;:-]+(?:i|we) (?:don'?t|do not|can'?t|cannot)\b[^?]*{end}",
        ),
    ),
    (
        Intent.LOSE,
        (
            r"{pre}{lead}(?:what(?:'?s| is| would be|'?d be)|name|tell{us}|give{us})?(?: the| your"
            r"| one)* ?(?:(?:strongest|best"
            r"|main|biggest|most serious|top|single) )*(?:arguments?|case|points?|reasons?|objections?) against"
            r" {option}{after_all}{end}",
        ),
    ),
    (
        Intent.VERDICT,
        (
            r"{lead}(?:and |so )*(?:who|what|which(?: one)?)?(?:'?s| is| was| came| comes| ranks?| would be| the|,)*"
            r" ?(?:(?:the )?runner[- ]?up|(?:in |on )?(?:the )?(?:second|2nd|third|3rd|next|last)(?: (?:place|best|spot"
            r"|choice|rank))?|number (?:two|three|2|3))(?: (?:was|is|would be|goes to))?"
            r"(?: (?:who|which(?: one)?|what|again|then|now))*\s?\?[\s?!]*",
            r"{lead}(?:and |so )*(?:is |are |was )?{the_lot}(?:'?s| is| are| stays?| remains?| was"
            r"| were)?(?: (?:still|now"
            r"|exactly|really|just))* (?:unchanged|the same|same|not (?:changed|moved)|as before|where it was"
            r"|untouched)"
            r"\b[^?]{{0,60}}\?[\s?!]*",
            r"{lead}(?:same|no change(?: in)?|nothing changed(?: in)?|nothing moved)(?: (?:the|in|ranking|order"
            r"|answer"
            r"|result|winner|as before|then|still|even|as))*(?: (?:with|after|despite|in spite of"
            r"|given)\b[^?]{{1,50}})?"
            r"\s?\?[\s?!]*",
            r"{lead}(?:did|has|have|does) (?:{the_lot}|anything|something|the scores|it all|{option})"
            r" (?:just |now |still |really )*(?:change|changed|move|moved|shift|shifted)\b[^?]{{0,60}}\?[\s?!]*",
        ),
    ),
)
