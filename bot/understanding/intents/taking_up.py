"""Said in a thread to whoever keeps the record of it: what to write down, whom to ask, what to look at again.

Written like the table of `bot.understanding.intents.asked`, and tried before it where `TAKING_UP_CUE` is found.
"""

import re

from bot.understanding.intents.turns import Intent

TAKING_UP_CUE = re.compile(
    r"decision|decided|record|write|note|save|log\b|ask|poll|vote|hear|re-?calc|again|re-?run|re-?open|sure|confident"
    r"|certain"
    r"|close|ground|trust|question|missing|need|remind|change|matter|point|reason|who|weigh|difference|meant|prefer"
    r"|rather"
    r"|like|want|should|please|makes you|mention|favou?r|vote|fan|scores?|ranking|drawback|against|catch|downside"
    r"|snag|price|grade|weigh|made|tip|swing|push|turn"
)

TAKING_UP_FRAGMENTS = {
    "down": r"(?:(?:please|pls|now|then|just|can you|could you|someone|somebody|you can|you may|go ahead and"
    r"|and)[\s,]+)*",
    "verdict_of_us": r"(?:it|this|that|(?:the|our|this|that) (?:decision|result|outcome|choice)|it all)",
    "colleagues": r"(?:the (?:whole |rest of the |other )*(?:team|others|people|devs|developers|group)|everyone"
    "|everybody"
    r"|(?:all )?(?:the )?others|us all|all of us|\w+ and the (?:others|rest|team))",
    "result": r"(?:it|this|that|those|these|(?:the|your|our) (?:answer|result|ranking|scores?|recommendation|verdict"
    "|outcome"
    r"|picture|numbers?|order))",
}
_PREFERRING = (
    r"(?:(?:i|we)(?:'d| would|'ll)? (?:still |all |really |strongly |slightly |personally )*(?:prefer|want|like|love"
    r"|vote for|favou?r|would go for|go for|rather (?:use|have|take|go with)|lean towards?)"
    r"|(?:i|we) (?:think|say|feel|believe|guess|suppose) (?:that )?(?:we|you) should (?:just )?(?:use|take|go with"
    r"|go for"
    r"|choose|pick)|(?:i'?m|we'?re|i am|we are) (?:all |more |still )*(?:for|in favou?r of|(?:a fan|fans) of"
    r"|leaning towards?))"
)

TAKING_UP: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.DECIDE,
        (
            r"{lead}(?:[\w ']{{1,40}}[,.] )?{lead}{down}(?:write|note|put|log|save|record|document|minute"
            r"|keep) (?:down |up )?"
            r"{verdict_of_us}(?: (?:down|up))?(?: (?:as|on|for|in) [\w' ]{{1,30}})?(?: now| please| then)*{end}",
            r"{lead}(?:[\w ']{{1,40}}[,.] )?{lead}{down}write up (?:the|our) decision(?: now| please)*{end}",
            r"{lead}{down}(?:write|note|put|log|save|record|document) (?:that )?(?:on record|down"
            r"|as decided)?[\s:,-]*{option}"
            r"(?: (?:won|wins|it is|as [\w ]{{1,20}}|down|please|is it))*{end}",
            r"{lead}(?:close (?:it|this)(?: please| now)*[\s,;:-]+)?(?:the )?decision(?:'?s| is| has been) (?:made"
            r"|taken|final)"
            r"[\s,.;:-]+(?:{option}|{down}write it up){end}",
            r"{lead}{option}(?: please)?[\s,.;:-]+(?:i(?:'ve| have)|we(?:'ve| have)|it'?s|that'?s) decided[^?]*",
            r"{lead}(?:we|i)(?:'ve| have) decided[\s,:;-]+(?:on |for )?{option}[^?]*",
        ),
    ),
    (
        Intent.ASK_TEAM,
        (
            r"{lead}(?:[\w ,']{{1,50}}, )?{lead}{down}(?:ask|poll|survey|question) {colleagues}\b[^?]*\??{end}",
            r"{lead}(?:ask|poll) (?!(?:me|us|you|it|that|this|him|her|them|for|about|again|away|questions?|something"
            r"|anything|if|what|why|who|how|when|where|which|your|my|our|the|a|an|and|or)\b)(?P<thing>[a-z]{{2,12}})"
            r"(?:(?:,| and|, and) (?!what|if|why)[a-z]{{2,12}}){{0,5}}"
            r"(?: (?:too|as well|please|first|about (?:it|this|that)))*"
            r"(?: (?:what|whether|if|how) [^?]{{1,60}})?\??{end}",
            r"{lead}(?:let|have) {colleagues} (?:vote|answer|decide|say|have a say)\b[^?]*",
            r"{lead}(?:i'?d|we'?d|i|we) (?:would )?(?:like|want|love|need) to hear (?:from )?{colleagues}\b[^?]*",
        ),
    ),
    (
        Intent.VERDICT,
        (
            r"{lead}{down}(?:re-?calculate|re-?run|re-?compute|re-?evaluate|re-?assess)(?: {result})?(?: please| now"
            r"| then)*{end}",
            r"{lead}{down}(?:run|do|score|calculate|rate|rank|check|make) {result} again\b[^?]*",
            r"{lead}(?:does|did|would|will) (?:that|this|it)(?: now)? (?:change|affect|alter|make a difference to"
            r"|shift)"
            r" (?:anything|something|{result}|things|the \w+)(?: now| then| for us)*{end}",
            r"{lead}(?:show|give|tell)(?: me| us)? (?:the|your|our) (?:scores?|ranking|points)(?: again| now"
            r"| please)*{end}",
        ),
    ),
    (
        Intent.SECOND_THOUGHTS,
        (r"{lead}{down}re-?open (?:it|this|that|the (?:decision|case|question|whole thing))\b[^?]*",),
    ),
    (
        Intent.SURE,
        (
            r"{lead}how (?:sure|certain|confident|solid|firm|reliable) (?:is|are) (?:that|this|it|you|those"
            r"|these)\b.{{0,40}}\??{end}",
            r"{lead}(?:why|how come)(?: are you| is it)? so (?:sure|confident|certain){end}",
            r"{lead}is (?:it|that|this) (?:really |actually )?(?:a )?(?:close|tight|clear|narrow)\b[^?]*"
            r" (?:or|between)\b[^?]*\?*{end}",
            r"{lead}how (?:close|tight|clear|narrow|big) (?:is|was) (?:it|that|this|the (?:gap|lead|race|margin"
            r"|difference))"
            r"(?: really| actually| between [\w ]{{1,30}})*{end}",
        ),
    ),
    (
        Intent.WIN,
        (
            r"{lead}what (?:would|could|might) (?:tip|swing|push|move|turn) (?:it|that|this|things|the \w+)"
            r" (?:to|towards?|in favou?r of|for|over to) {option}\b.*",
        ),
    ),
    (
        Intent.FALLIBLE,
        (r"{lead}(?:can|could|should|may) (?:we|i|one) (?:really |actually )?(?:trust|believe|rely on) {result}{end}",),
    ),
    (
        Intent.SOURCES,
        (
            r"{lead}who (?:made|makes|wrote|came up with|gives|gave|decided|set) (?:all )?(?:these|those|the|your)"
            r" (?:ratings?|numbers?|scores?|facts|weights?){end}",
        ),
    ),
    (
        Intent.NEXT,
        (
            r"{lead}(?:list|show|what are|which are)(?: me| us)? (?:the|your|all) (?:open|remaining|unanswered"
            r"|other) questions{end}",
            r"{lead}which questions are (?:left|open|still open|unanswered){end}",
            r"{lead}what (?:are we|is|do we|am i) (?:still )?(?:missing|lacking|lack|need)(?: to know)? (?:to"
            r"|before we can|before we)"
            r" (?:decide|choose|settle it|make a decision){end}",
            r"{lead}(?:[\w ',]{{1,50}}, )?(?:is|are) there (?:something|anything|more) (?:else |more )?(?:that )?you"
            r" (?:still )?(?:need|want|miss)(?: to know)?(?: from us)?{end}",
            r"{lead}(?:what|which \w+) (?:else )?do you still (?:need|want|miss)(?: to know)?(?: from us)?{end}",
        ),
    ),
    (
        Intent.WHY,
        (
            r"{lead}(?:can you )?remind (?:me|us)(?: again)? why(?: (?:it'?s|it is|was it|is it|we want"
            r"|you want))? ?(?:{option})?{end}",
            r"{lead}(?:tell (?:me|us) )?(?:more )?(?:about |explain )?(?:me )?the (?:first|second|third|main"
            r"|top) (?:point|reason){end}",
            r"{lead}what makes you (?:say|think|believe|so sure)\b[^?]*\?*{end}",
            r"{lead}(?:which|what) of (?:our|the|these) (?:needs|points|requirements) (?:made|makes"
            r"|make) the difference{end}",
            r"{lead}(?:how|why) (?:did|do|have) you (?:weigh|weight|rate|balance)(?:ed)? (?!{option})[^?]*\?*{end}",
        ),
    ),
    (
        Intent.WHY_NOT,
        (
            r"{lead}(?:why )?(?:you|u) (?:did not|didn'?t|never|don'?t|forgot to) (?:even )?(?:mention|consider"
            r"|look at|list"
            r"|recommend) {option}\b[^?]*\?*{end}",
        ),
    ),
    (
        Intent.RISKS,
        (
            r"{lead}what(?:'?s| is| was)(?: the)? (?:catch|downside|drawback|snag|price) (?:with|of|to|in"
            r"|about) {option}{end}",
        ),
    ),
    (
        Intent.NEEDED,
        (
            r"{lead}who (?:of (?:you|us) )?(?:said|says|wants|wanted|asked for|needs|needed|mentioned|brought up"
            r"|came up with"
            r"|decides about|decided on|decided about|requested|required) (?:that we need |we need |the |an? "
            r"|about the )?"
            r"(?P<thing>(?!that\b|it\b|this\b|so\b)[\w-]+(?: [\w-]+){{0,2}})(?:, .{{1,30}})?{end}",
        ),
    ),
    (Intent.WRONG, (r"{lead}(?:that|this)(?:'s| is|s) not what (?:i|we) (?:meant|said|asked for){end}",)),
    (
        Intent.LIKES,
        (
            r"{lead}"
            + _PREFERRING
            + r" {option}(?: (?:please|for this|for that|here|instead|then|personally|too|more))*"
            r"(?:[\s,.;:-]+(?:but|though|because|as|since|and|it'?s|i|we)\b[^?]*)?{end}",
            r"{lead}{option}[\s,]+(?:please|pls|for me|gets my vote|has my vote|would be my (?:choice|pick|favou?rite))"
            r"(?:[\s,.;:-]+[^?]*)?{end}",
        ),
    ),
)
