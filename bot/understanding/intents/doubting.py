"""The ways people doubt an answer and ask what it rests on: who pays for it, what it assumed, whether they need that.

Written like the table of `bot.understanding.intents.asked`, and tried before it where `DOUBTING_CUE` is found.
"""

import re

from bot.understanding.intents.turns import Intent

DOUBTING_CUE = re.compile(
    r"would|audit|verify|trace|method|approach|lose|miss|give up|change|switch|set|turn|make|talk|mention|bring"
    r"|insist|plan b|best|runner|fall|pay|paid|sponsor|fund|money|bias|neutral|love|fan\b|obsess|partner|advert"
    r"|marketing|made up|making|invent|believe"
    r"|buy that|convinced|outdated|old|date|longer|stale|assum|should|next|now|else|why|where|do we\b|steps|veto"
    r"|object|block|rank|based"
    r"|decided|rest on|yes or no|or not|driver|reasons?|need|necessary|required|essential|must|really|without|because"
    r"|important|matter|huh|what\?|again|sure|sensitiv|robust|boss|manager|cto|ceo|free\b|out of the box|built[- ]in"
    r"|include|share|forward|send|post|show|seriously|srsly|version|true|skip|avoid|live|know"
)

DOUBTING_FRAGMENTS = {
    "unsourced": r"(?!sources?\b|links?\b|proof\b|sauce\b)",
    "still": r"(?: (?:really|even|actually|truly|still|necessarily|ever|all|just|so|honestly|only))*",
    "a_thing": r"(?P<thing>(?!to |it\b|that\b|this\b|you\b|them\b|any (?:of|more)\b|more\b|help\b|a (?:hand|break"
    "|moment"
    r"|minute)\b)[\w][\w /&'-]{1,40}?)",
    "for_what": r"(?: (?:for|in|on|with|at) (?:(?:a|an|the|our|this|that|these|those|my"
    r"|such a?)\s)?[\w][\w '-]{1,40}?)?",
    "the_answer": r"(?:that|this|it|(?:the|your|that|this|these|those|all) (?:\w+ )?(?:answer|result|ranking"
    r"|recommendation|advice|pick|choice|numbers?|points|scores?|ratings?|facts?|verdict|claims?|list|info"
    r"|information|data|sources?))",
}

DOUBTING: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.FALLIBLE,
        (
            r"{pre}{lead}(?:who|does (?:any|some)(?:one|body)|do they|is (?:any|some)(?:one|body))(?: is| are)?{still}"
            r" (?:pay|pays|paid|paying|sponsor|sponsors|sponsored|sponsoring|fund|funds|funded|finance|finances)"
            r" (?:for )?(?:you|u|this (?:bot|app|thing|tool)|the (?:bot|app))[^?]*{end}",
            r"{pre}{lead}(?:are|r|do|did) (?:you|u){still} (?:get )?(?:an? )?(?:paid|sponsored|bought|funded|partner"
            r"|affiliated?|advertis\w+|money|(?:django|flask|fastapi)? ?(?:fan|fanboy|salesman))\b.*",
            r"{unsourced}{pre}{lead}(?:is|isn'?t|sounds|looks|smells)(?: (?:that|this|it|all|just|not|like|a lot|of"
            r"|kind|kinda))*"
            r" (?:marketing|an? ad(?:vert(?:isement)?)?|advertising|sponsored|propaganda|made up|invented){end}",
            r"{pre}{lead}how (?:do|can|could|would) (?:i|we) (?:know|be sure|tell|trust|check) (?:that )?(?:you"
            r"|u)(?:'re| are)?"
            r"(?: not)?(?: just)? (?:not )?(?:making|making up|inventing|lying|guessing|hallucinating|biased|right"
            r"|wrong)\b.*",
            r"{pre}{lead}(?:i|we) (?:really )?(?:don'?t|do not|can'?t|cannot) (?:believe|trust|buy)(?: (?:you|u"
            r"|a word(?: of"
            r" (?:it|that|this))?|any of (?:it|that|this)|{the_answer}))*{end}",
            r"{unsourced}{pre}{lead}{the_answer}(?: (?:all|is|are|look|looks|sound|sounds|seem|seems|feel|feels|like"
            r"|just|a bit"
            r"|totally|completely|pretty))* (?:made up|invented|marketing|biased|rigged|fishy"
            r"|pulled out of [^?]{{1,30}}"
            r"|arbitrary){end}",
            r"{pre}{lead}(?:are|r) (?:you|u){still} (?:biased|neutral|impartial|objective|partial)\b.*",
        ),
    ),
    (
        Intent.SOURCES,
        (
            r"{pre}{lead}(?:(?:can|could|would) you )?(?:please )?(?:tell|show|say)(?: me| us)? (?:which"
            r"|what) (?:the )?sources"
            r" (?:you|u|these|it|that)(?: have| are| is)? (?:used?|from|based on|relied on|read){end}",
            r"{pre}{lead}(?:from )?where (?:do|did) (?:you|u) (?:know|have|get|got|take|learn"
            r"|learned) all (?:of )?(?:this|that|it"
            r"|these things|those facts)(?: from)?{end}",
        ),
    ),
    (
        Intent.NEXT,
        (
            r"{pre}{lead}is there anything (?:else|more)(?: that)? (?:we|i) (?:should|could|can|need to|must) (?:tell"
            r"|say|add|give)"
            r"(?: (?:you|to you))?{end}",
        ),
    ),
    (
        Intent.WHY,
        (
            r"{pre}{lead}(?:(?:could|can|would) you )?(?:please )?(?:tell|explain|say)(?: (?:to )?(?:me|us))?"
            r"(?: (?:a (?:bit|little)|some|more|something|about|on|exactly))* why(?: (?:that|this|it)(?: is"
            r"|'s)?(?: so)?)?{end}",
            r"{lead}why (?:are|r) (?:you|u|they|people){still} (?:in love|obsessed|smitten|hung up|stuck|fixated|keen"
            r"|into)"
            r"(?: (?:with|on|in|about))? {option}{end}",
            r"{lead}(?:seriously|really|srsly|for real|what|wtf|omg|huh)[\s?!,.]+{option}[\s?!,.]*"
            r"(?:(?:it'?s|it is|in|we have|the year) \d{{4}}|why|how come|of all things)?{end}",
            r"{lead}(?:and )?what(?:'?s| is| are|s)? (?:{the_answer} |all |it |even )*(?:based|resting|founded"
            r"|built) (?:up)?on"
            r"{end}",
            r"{lead}(?:and )?who(?: even| actually)? (?:decided|decides|came up with|said|picked"
            r"|chose) {the_answer}{end}",
            r"{lead}(?:(?:what (?:are|were)|give{us}|show{us}|name|list|tell{us})[\s:]+)?(?:(?:the|your|top|main|key"
            r"|biggest"
            r"|most important|best|\d|three|two|five|decision) )*(?:drivers|reasons|arguments)"
            r"(?: (?:for|behind|of) (?:{option}|{the_answer}))?{end}",
            r"{lead}(?:which|what) (?:reason|argument)s? (?:speaks?|counts?"
            r"|matters?)(?: the)? most(?: for {option})?{end}",
        ),
    ),
    (
        Intent.WRONG,
        (
            r"{lead}(?:(?:but|sorry|i think|i guess|hey|hm+)[\s,]+)*{the_answer}(?:'?s| is| are|'?re| looks?| sounds?"
            r"| seems?)?{still} (?:so |a bit |pretty |way |totally |completely |probably |already )*(?:outdated"
            r"|out of date"
            r"|out-of-date|obsolete|old (?:news|info|information|data)|stale|ancient|history|not (?:up[- ]to[- ]date"
            r"|current"
            r"|true any ?more|the case any ?more)|no longer (?:true|the case|right|correct|current|so"
            r"|valid)){now}{end}",
            r"{lead}{the_answer} (?:isn'?t|is not|aren'?t|are not) (?:true|right|correct|up[- ]to[- ]date|current"
            r"|the case)"
            r" ?(?:any ?more|any longer|these days|now)?{end}",
            r"{lead}{the_answer} (?:was|were) (?:true|right|correct|so|the case) (?:in \d{{4}}|years ago|once|back then"
            r"|before \w+|until \w+)[^?]*{end}",
        ),
    ),
    (
        Intent.SCORE,
        (
            r"{pre}{lead}(?:what(?:'?s| is| was) )?(?:your|the) (?:methodology|method|approach|algorithm"
            r"|reasoning process)"
            r"(?: (?:here|behind {the_answer}))?{end}",
            r"{pre}{lead}(?:can|could|may|how (?:can|do|could)) (?:i|we) (?:audit|verify|retrace|trace|reproduce|check)"
            r" (?:how (?:you|it|that|this)(?: \w+){{1,4}}|{the_answer}){end}",
        ),
    ),
    (
        Intent.WIN,
        (
            r"{lead}(?:please )?(?:change|switch|set|turn) (?:it|that|{the_answer})(?: (?:to|into|for))? {option}"
            r"(?: (?:instead|then|please|pls|now))*{end}",
        ),
    ),
    (
        Intent.LOSE,
        (
            r"{pre}{lead}(?:do|would|will|did) (?:we|i){still} (?:lose|miss|give up)(?: out on)? (?:anything"
            r"|something|much|a lot)"
            r"(?: (?:important|big|essential|with (?:it|that|{option})|by that|then))*{end}",
        ),
    ),
    (
        Intent.ASSUMED,
        (
            r"{pre}{lead}(?:what|which)(?: other)? (?:assumptions?|else)?(?: ?(?:did|do|have|are"
            r"|were))?(?: you)?{still}"
            r" ?(?:make|made|making|assume|assumed|assuming|take for granted)(?: about us| here| there| for us"
            r"| so far)*{end}",
            r"{pre}{lead}(?:what|which|show{us}|list|name)(?: is| are|'?s| were| was)?(?: the| your| all| any)*"
            r" (?:assumptions?|assumed)(?: (?:here|behind (?:it|that|this)|you made))*{end}",
        ),
    ),
    (
        Intent.STEPS,
        (
            r"{pre}{lead}(?:what|how)(?:'?s| is| do| should| shall| can| must| would| are)?(?: (?:i|we|you|one|the))*"
            r" (?:do|proceed|go on|go ahead|continue|next steps?)(?: (?:now|next|then|from here|first|with (?:it|that"
            r"|this)))*"
            r"{end}",
            r"{lead}(?:what(?:'?s| is|s) )?(?:the |our )?next(?: steps?)?(?: then| now)?\s?\?[\s?]*",
            r"{lead}(?:and |so )?what (?:happens )?(?:now|next|then)\s?\?[\s?]*",
            r"{pre}{lead}(?:can|could|would|how (?:can|do|could)) (?:i|we|you)(?: please)? (?:share|forward|send|post"
            r"|show)"
            r" {the_answer}(?: (?:to|with|in) [^?]{{1,40}})?{end}",
            r"{lead}(?:please |pls )?(?:share|forward|send|post|show) {the_answer} (?:to|with|w/?|in|into)"
            r" (?:the|my|our) (?:\w+ )?(?:team|others|group|channel|colleagues|people|folks|guys|rest)"
            r"(?: please| pls| too)*{end}",
            r"{lead}(?:can|could|may|how (?:can|do|could)) (?:i|we|you|one|somebody)(?: still| formally)* (?:veto"
            r"|object(?: to)?"
            r"|block|reject|refuse|overrule|override|stop)(?: {the_answer}| {option})?{end}",
        ),
    ),
    (
        Intent.SURE,
        (
            r"{pre}{lead}how (?:sensitive|robust|stable|solid|firm|reliable|safe|fragile) (?:is|are) {the_answer}"
            r"(?: (?:to|against|with respect to|if) [^?]{{1,50}})?{end}",
            r"{lead}how (?:sure|certain|confident) are (?:we|they)(?: (?:about|of) {the_answer})?{end}",
        ),
    ),
    (
        Intent.VERDICT,
        (
            r"{pre}{lead}(?:yes or no|just yes or no|in a word)[\s:,.?-]+(?:(?:is it|do we (?:use|take)"
            r"|should we (?:use|take))"
            r" )?{option}{end}",
            r"{pre}{lead}(?:is it|do we (?:use|take|go with)|are we (?:using|taking|going with)|it'?s) {option}"
            r"(?: now| then)*,? or not{end}",
            r"{pre}{lead}(?:(?:can|could|would) you )?(?:rank|order|sort) (?:them|these|those|all(?: of them)?"
            r"|all three"
            r"|the (?:options|three|frameworks)|{option}[^?]*)(?: for (?:me|us)| please| pls| again)*{end}",
            r"{pre}{lead}which (?:one )?was it(?: again| now)*{end}",
            r"{lead}(?:(?:what(?:'?s| is|s)|is there|do we have|and)(?: the| our| your| an?)* )?(?:plan b|(?:second"
            r"|next) best"
            r"(?: option| choice| one)?|runner[ -]?up|fall ?back(?: plan| option)?)(?: then| here| for us)*{end}",
            r"{pre}{lead}(?:would|will|do) you(?: personally| really| honestly| yourself)* (?:choose|use|take|pick"
            r"|go (?:for"
            r"|with)|recommend|prefer) {option}{now}{end}",
        ),
    ),
    (
        Intent.BRIEF,
        (
            r"{lead}(?:huh|eh|hm+|what|sorry|pardon|come again|sorry[\s,]+what|say (?:that|what) again|i'?m lost"
            r"|i am (?:lost|confused)|i'?m confused|say again)\s?\?[\s?!]*",
            r"{lead}(?:i'?m|i am) (?:totally |completely |a bit |so )*(?:lost|confused)(?: now)?{end}",
            r"{pre}{lead}(?:and )?(?:what|how) (?:do|should|can|could|would) (?:i|we) (?:tell|say to|explain (?:this"
            r"|that|it)"
            r" to|sell (?:this|that|it) to|report to) (?:my|our|the) (?:\w+ )?(?:boss|manager|management|team|cto|ceo"
            r"|director|client|customers?|stakeholders?|lead|board|colleagues){end}",
        ),
    ),
    (
        Intent.BROUGHT,
        (
            r"{pre}{lead}(?:what|which (?:parts|features|things|needs))(?: (?:would|will|do|does|can))?(?: (?:we|i|you"
            r"|{option}|it))? (?:get|have|bring|come|include|gives?{us})(?: (?:with it|with {option}))? (?:for free"
            r"|out of the box|built[- ]in|ready[- ]made|included)(?: (?:with|in|from|by) (?:it|that|{option}))?{end}",
            r"{pre}{lead}what(?:'?s| is|s) (?:already )?(?:built[- ]in|included|ready[- ]made)(?: (?:with|in|for us)"
            r"(?: (?:it|that|{option}))?)?{end}",
        ),
    ),
    (
        Intent.NEEDED,
        (
            r"{pre}{lead}(?:do|does|will|would|did) (?:we|i|one|it|this|that|(?:the|our|my"
            r"|a) [\w -]{{2,30}}?){still} need"
            r" (?:any |an? |the )?{a_thing}{for_what}(?: at all| in the first place)?{end}",
            r"{pre}{lead}why (?:are|do|did|does) (?:you|u|it){still} (?:talk|talking|go on|going on|mention"
            r"|mentioning|bring|bringing"
            r"|speak|speaking|insist|insisting)(?: up)?(?: about| of| on)? (?:the |an? )?{a_thing}{end}",
            r"{pre}{lead}(?:is|are) (?:an? |the )?{a_thing}{still} (?:needed|necessary|required|essential|a must"
            r"|important"
            r"|relevant|overkill){for_what}(?: at all)?{end}",
            r"{pre}{lead}(?:why|what for) (?:do|would|should) (?:we|i){still} need (?:any |an? "
            r"|the )?{a_thing}{for_what}{end}",
            r"{pre}{lead}(?:can|could) (?:we|i){still} (?:live|do|get by|launch|start) without (?:any |an? "
            r"|the )?{a_thing}"
            r"{for_what}{end}",
            r"{pre}{lead}(?:must|should) (?:we|it){still} have (?:any |an? |the )?{a_thing}{for_what}{end}",
            r"{pre}{lead}(?=.*\b(?:only|just|all|solely)\b)(?:(?:you|it|that'?s|this is|only|just|all|solely|say|says"
            r"|said|is|win"
            r"|wins|won|that|this|so|{option}|first|ahead) )*because of (?:the |our |that )?{a_thing}{end}",
        ),
    ),
)
