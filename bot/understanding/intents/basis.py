"""The ways people ask what one point of the answer rests on: what it brings, why it counts so much, who wanted it.

Written like the table of `bot.understanding.intents.asked`, and tried before it where `BASIS_CUE` is found. The point
asked about is `thing`.
"""

import re

from bot.understanding.intents.turns import Intent

BASIS_CUE = re.compile(
    r"account|consider|factor|includ|reflect|"
    r"\+ ?\d|\bplus \d|points?\b|weigh|basis|matters?\b|counts?\b|count\b|important|importance|heavy|heavily|who\b"
    r"|anyone"
    r"|anybody"
    r"|must\b|limit\b|mandatory|required|priority|\blist\b|somebody|someone|mention|message|said\b|say\b|think\b"
    r"|assum|told\b|get through|get that|got that|(?:you|u) know\b"
)

BASIS_FRAGMENTS = {
    "plus": r"(?:(?:\+|plus) ?\d{1,2}(?:[.,]\d)?(?: ?points?)?|\d{1,2}(?:[.,]\d)? points?)",
    "all_weights": r"(?:(?:all|of|the|these|those|your|our|such) )+(?:weights|weightings?)",
    "though": r"(?:[\s,]+(?:when|if|although|though|even though|while|since|given|considering|as)\b[^?]{2,80})?",
    "of_5": r"(?:(?:an? |at |with |as |by )*[0-5](?:[.,]\d+)?(?: ?(?:of|out of|/) ?5)?)",
    "so": r"(?: (?:only|just|even|so|that|this|as|such|really|still|already|always|actually|suddenly|here|now|at all"
    r"|a|an|the|is|it))*",
    "point": r"[\"'“‘]?(?:(?:the|our|an?|any|your|this|that) )*(?P<thing>(?!(?:is|does|do|are|did|was|were|has|have|had"
    r"|only|just|even|so)\b)(?!(?:that|this|it|them|these|those|us|me|you|there|here|anything|something|i|we)\b(?! \w))"
    r"(?!0option0)\w(?:(?!0option0)[\w/&+' -]){0,50}?)[\"'”’]?",
    "much": r"(?:(?:so|that|this|as|too|very|really|only|at all|such|a|the|least|most|more|less|how) ?)*"
    r"(?:much|many|high|low|little|few|heavy|heavily|big|important|highly|lot|big of a deal|strongly|at all|at|so|that"
    r"|points?)?",
    "anybody": r"(?:any(?:body|one)|some(?:body|one)|a(?:ny)? colleague|one of (?:us|you))(?: (?:here|else|of us"
    "|in here))?",
    "ever": r"(?: (?:ever|even|actually|really|already|just|first|all|here|of us|of you|exactly|then|now))*",
    "been_said": r"(?:say|said|mention|mentioned|bring up|brought up|talk about|talked about|ask for|asked for"
    "|ask about"
    r"|asked about|state|stated|want|wanted|need|needed|require|required|request|requested|raise|raised)",
    "that_we": r"(?: (?:that|about|of|we|i|it|us|need|needs|needed|want|wanted|must have|have to have|anything"
    "|something"
    r"|are|were|is|was|have|has|had|should|would|for))*",
    "yet_by": r"(?: (?:yet|so far|here|already|before|at all|anywhere|in here|in the thread|above|by the way))*",
    "the_team": r"(?:we|i|you|they|she|he|our team|the team|my team|everyone|everybody|all of us|us|anybody|anyone"
    "|somebody|people|the devs|our devs)",
    "know_it": r"(?P<thing>knows?|knew|have used|has used|use|uses|used|are good (?:at|with|in)|are familiar with"
    r"|have experience (?:with|in)|can do|can use|can write)",
    "but_only": r"(?:[\s,.;:?!-]+(?:(?:but|because|as|since|when|although) )?(?:it'?s|its|it is|there'?s|only|just"
    r"|no one|nobody|most|not|we|i|that'?s|this is|who)\b[^?]{0,80})?",
    "if_so": r"(?:[?.!,;: ]+(?:(?:and )?if so|and|or)\b[^?]{0,50})?",
}

BASIS: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.POINTS,
        (
            # “why only +3 for REST?”, “how do you get +23 for editing?”, “what is the +12 on admin?”
            r"{pre}{lead}(?:why|how come|how|what|where|explain)(?:(?:'?s| is| are| was| does| do| did)? (?:only|just"
            r"|is it|it is"
            r"|the|there|that|this|a|you|get|got|give|come|comes|to|by|at|about|mean|it|so few|even|we|{option}|with"
            r"|me))*"
            r" {plus}(?: (?:come|comes) from)?(?: (?:for|to|of) {option})? (?:for|on|in|at|from|with"
            r"|by|behind|beside|after|next to) {point}{so}{though}{end}",
            # “why is admin +12?”, “why does admin bring 12 points?”
            r"{pre}{lead}(?:why|how come)(?: is| does| do| are| did| has| was)? {point}{so}"
            r"(?: (?:worth|get|gets|bring|brings|give|gives|got|have|has|count|counts|make|makes|add|adds|at|for"
            r"|{option}))*{so} {plus}{though}{end}",
            r"{pre}{lead}how (?:does|do|did|is|can) {point}{so} (?:come to|get|get to|make|bring|give|add up to"
            r"|arrive at|be)"
            r"{so} {plus}{end}",
            # “where does the +23 come from?”, “+23 for editing?”
            r"{pre}{lead}(?:where|what)(?: (?:does|do|did|is))(?: (?:the|that|this|those))? (?:\+|plus) ?\d{{1,2}}"
            r"(?: points?)? ?(?:come from|from|made of|mean|stand for|based on|about){end}",
            r"{lead}(?:why|how come|where does|what is|what'?s)(?: only| just| the| that| is it)* (?:\+|plus)"
            r" ?\d{{1,2}}(?: points?)?{end}",
            r"{lead}(?:only |just )?{plus} (?:for|on) {point}{so}\s?\?[\s?!]*",
        ),
    ),
    (
        Intent.BASIS,
        (
            # “I disagree with the weight on realtime”
            r"{pre}{lead}(?:(?:i|we)(?:'d| would| really| still| just)* )?(?:disagree|(?:don'?t|do not|can'?t) agree)"
            r" (?:with|on|about) (?:the|your|that|this|its)? ?(?:weight(?:ing)?|importance|points?|number|score)"
            r"(?: (?:of|for|on|given to|put on|at))+ {point}{end}",
            # “on what basis is X weighted 5?”, “why is X weighted so high?”
            r"{pre}{lead}(?:on|by|with)? ?(?:what|which) (?:basis|grounds?|authority|right|reason)"
            r"(?: is| are| was| were| do| does| did| has| have)?(?: you| we| it)?"
            r"(?: (?:weigh|weight|count|rank|put|set|value|take))? {point}{so}"
            r"(?: (?:weighted|weighed|weigh|weighs|weight|count|counts|counted|ranked|set|valued|given|matter|matters"
            r"|get"
            r"|gets|got|have|has))+{so}(?: (?:{of_5}|{much}))?{end}",
            r"{pre}{lead}(?:why|how come)(?: is| are| was| does| do| did| has| have)? {point}{so}"
            r" (?:weighted|weighed|weigh|weighs|count|counts|counted|matter|matters|valued|carry|carries)"
            r"(?: (?:for|at|as|with|to us|to you|with a weight of|a weight of))*{so}(?: (?:{of_5}|{much}))?"
            r"(?: (?:to|for) (?:us|you|me|this))?{end}",
            r"{pre}{lead}(?:why|how come|what makes)(?: is| are| was)? {point}{so} (?:so|that|this|such a|as|too)"
            r" (?:important|heavy|decisive|high|strong|big)(?: (?:a deal|to us|for us|to you|here))*{end}",
            r"{pre}{lead}(?:why|how come) (?:is|are|was) {point} (?:a must|such a must|mandatory|a limit|required|a"
            r" priority|on the list|in there){so}{end}",
            r"{pre}{lead}(?:why|how come|where|who|what)(?:'?s| is| does| did| was| do| has| have| the| a"
            r"| comes?)* weight(?:ing)?"
            r"(?: of)?(?: {of_5})? (?:of|for|on) {point}{so}(?: (?:come from|from|{of_5}|{much}))?{end}",
            r"{pre}{lead}why (?:do|did|does|would) (?:you|u|it){still} (?:weigh|weight|count|rate|value|rank|assume"
            r"|stress)"
            r" {point}{so} (?:{of_5}|{much}){end}",
            # “who decided admin matters that much?”
            r"{pre}{lead}who{ever} (?:decided|decides|said|says|determined|thinks|thought|claims|claimed|told you|set"
            r"|wants"
            r"|wanted|put|made){ever}(?: that| the| to make)? {point}{so}"
            r" (?:matters?|counts?|weighs?|(?:is|was|be|are|as) (?:so |that |such |very |really )*(?:important|needed"
            r"|required"
            r"|a must|essential|crucial|necessary|heavy|decisive|high|a priority|in|on the list)|important|a must"
            r"|needed"
            r"|required|at [0-5]|so high|that high){so}(?: {much})?(?: (?:to|for) (?:us|you))?{end}",
            r"{pre}{lead}who{ever} (?:gave|set|chose|picked|put|fixed|assigned|made)(?: the| a| that| this)?"
            r" weight(?:ing)?(?: (?:of|for|on))+ {point}{so}(?: {of_5})?{end}",
            r"{pre}{lead}who{ever} (?:gave|weighted|weighed) {point}{so}(?: {of_5}| {much}| weight)+{end}",
            # “who said we needed an admin panel?”, “did anybody mention hosting yet?”
            r"{pre}{lead}who{ever} {been_said}{that_we} {point}{yet_by}{if_so}{end}",
            r"{pre}{lead}(?:did|has|have|does|do) (?:{anybody}|we"
            r"|i){ever} {been_said}{that_we} {point}{yet_by}{if_so}{end}",
            r"{pre}{lead}(?:is|was|were|are) {point} (?:ever |already |even )?(?:mentioned|brought up|discussed|said"
            r"|asked for"
            r"|among (?:our|the) needs|on (?:our|the) list|taken into account){yet_by}{if_so}{end}",
            r"{pre}{lead}(?:did|has|have|is) (?:my|our|the|his|her)(?: last)? (?:message|note|bit|point|part|word"
            r"|words|thing"
            r"|remark|comment)s? (?:about|on|with|regarding) {point} (?:get through|got through|arrived?|come through"
            r"|counted|counts?|been counted|in|noted|received|taken (?:up|in)|sink in|get (?:lost"
            r"|counted)){yet_by}{end}",
            r"{pre}{lead}(?:did|do|have|are) (?:you|u) (?:get|got|have|hear|heard|note|noted|catch|see|seen|register"
            r"|counting"
            r"|considering|registered)"
            r"(?: (?:what|that|the bit|my message|the part|my point))* (?:i|we|he|she)? ?(?:said|wrote|mentioned"
            r"|told you)?"
            r" ?(?:about|on) {point}{yet_by}\s?\?[\s?!]*",
            # “why do you say ‘team of four’?”
            # “why do you think we know Django?”, “how do you know that we know Django?”
            r"{pre}{lead}(?:why|how come|how|what makes|where from)(?: (?:do|did|would|can|could))? (?:you|u|it){still}"
            r" (?:say|think|believe|assume|claim|write|put|have|know|count|tell)(?: that)? {the_team}"
            r"(?: (?:all|already|both|do|really|actually))* {know_it} {option}{but_only}{end}",
            r"{pre}{lead}(?:why|how come) (?:do|did|would) (?:you|u){still} (?:say|think|believe|assume|claim|write"
            r"|put|have)"
            r"(?: that)?(?: we(?:'re| are| have| want| need)?| it'?s| i(?:'m| am)?)* {point}{end}",
            r"{pre}{lead}(?:from )?where (?:did|do|does) (?:you|u|it|the|that) (?:get|got|have|take|come)(?: from)?"
            r" [\"“](?P<thing>[^\"”]{{2,50}})[\"”](?: (?:from|come from))*{end}",
            r"{pre}{lead}who (?:told|tells) (?:you|u){that_we} {point}{end}",
            # “does that take into account that we're beginners?”, “does the admin still count?”
            r"{pre}{lead}(?:does|do|did|has|have|is|are) (?:{it}|you|u|(?:the|your) \w+)(?: (?:also|even|already|now"
            r"|been))*"
            r" (?:(?:take|taken|took|taking)(?: it| that)? into account|account for|accounting for|consider|considered"
            r"|considering|factor in|factored in|include|included|count in|reflect|reflected)(?: (?:that"
            r"|the fact that|our|us"
            r"|being|we(?:'re| are| have| know| need| want)?|i(?:'m| am)?|the team is|it'?s|it is))* {point}{end}",
            r"{lead}(?:does|do|is|are) {point} (?:still |really |even |actually |ever )*(?:count|counts|counted"
            r"|matter|matters"
            r"|weigh|considered|taken into account)(?: (?:at all|here|then|now|for us))*(?:[\s,]+(?:if|when|with"
            r"|without"
            r"|though|although|now that)\b[^?]*)?{end}",
        ),
    ),
)
