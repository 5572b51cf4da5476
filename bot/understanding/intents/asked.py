"""The ways people ask about the answer that stands, and about the answer just given.

Written and tried like `bot.understanding.intents.turns`, before those; questions about the app itself are in
`bot.understanding.intents.asked_itself`.
"""

from bot.understanding.intents.turns import Intent

ASKED_FRAGMENTS = {
    "machine": r"(?:chat ?gpt\S*|gpt\S*|open ?ai|claude|gemini|copilot|llama|llms?|ai|a\.i|artificial|bots?"
    r"|chat ?bots?"
    r"|robots?|humans?|persons?|machines?|language models?|generative)",
    "known": r"(?:facts?|claims?|data|info|infos|informations?|knowledge|numbers|ratings?|answers?|evidence"
    r"|sources?)",
    "points": r"(?:\d{1,3}(?:[.,]\d)?(?: ?(?:points?|%|/ ?100|of 100|out of 100))?|scores?|points|rankings?|scoring)",
    "number": r"(?:\d{2,3}(?:[.,]\d)?(?: ?(?:points?|%|/ ?100|of 100|out of 100))?)",
    "it": r"(?:that|this|it|these|those)",
    "which": r"(?:(?:which|what|who)(?:'s|s)?(?: (?:one|option|choice|framework|stack|tool|of (?:them|these"
    r"|those|all|the \w+)))?)",
    "now": r"(?: now| then| currently| so far| at the moment| right now| still| again| today| please| pls"
    r"| for (?:me|us)"
    r"| overall| here)*",
    "chat": r"(?:data|messages?|chats?|conversations?|words|info|information|answers|questions?|thread|input|text)",
}

ASKED: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.SCORE,
        (
            r"{pre}{lead}how (?:is|was|are|were|do|did|does)(?: you| the| that| this| a| your| these| those| it"
            r"| {option}(?:'s)?)*"
            r" {points}(?: \w+){{0,3}} (?:computed|calculated|determined|worked out|made|derived|come about"
            r"|came about|reached"
            r"|counted|work|works|added up|come from|composed|scored|measured){end}",
            r"{pre}{lead}how (?:do|does|did)(?: the| your| this| these)* (?:scoring|rankings?|scores?"
            r"|ratings?|weighting"
            r"|weights?|points?|algorithm|calculation) (?:work|come about|get made)\b.*",
            r"{pre}{lead}(?:is|are) (?:it|that|this|the \w+|your \w+) (?:just |only |simply "
            r"|really )*(?:an? )?(?:plain "
            r"|simple )?(?:weighted (?:sum|average|mean)|linear (?:model|combination)|average of)\b[^?]*{end}",
            r"{pre}{lead}(?:(?:can|could|may) (?:i|we) see|show{us}|what are|where are)(?: the| your| all"
            r"| those| these)* "
            r"(?:weights?|weightings?|calculations?|formula|breakdown|maths?){now}{end}",
            r"{pre}{lead}(?:which|what) (?:of (?:{it}|my|our|the) )?(?:\w+ )?(?:had|has|have|got|carries|carried|weighs"
            r"|weighed|counts|counted)(?: the)? (?:highest|biggest|most|largest|greatest|heaviest)(?: weight| points"
            r"| influence| impact)?{end}",
            r"{pre}{lead}(?:why|how come) (?:does|has|is|did|do) {option} (?:only |already |even )?(?:have"
            r"|get|score|at)?"
            r" ?{number}\b[^?]*{end}",
            r"{pre}{lead}how (?:do|did|does|can|could) (?:you|u|it|{option}) (?:get|come|arrive|calculate"
            r"|compute|reach|end"
            r" up|have|score|work out)(?: up)?(?: to| at| with| on)?(?: the| a| that| this| those| only| just"
            r"| {option}(?:'s)?)*"
            r" {points}\b.*",
            r"{pre}{lead}(?:why|how come)(?: only| just| is it| is that| does it (?:say|have)| (?:does|has|is"
            r"|did) {option}"
            r"(?: only)?(?: have| get| score| at)?| the| a| it'?s)* {number}(?: points?| and not \d+| not \d+)*{end}",
            r"{pre}{lead}(?:what|where)(?:'s|s)?(?: is| does| do| did| mean)?(?: the| that| this| a"
            r"| {option}(?:'s)?| your)*"
            r" {points}(?: \w+)? ?(?:mean|means|stand for|come from|comes from|based on|from|about|made of"
            r"|consist of){end}",
            r"{pre}{lead}what(?: is| mean| means| does)?(?: the| that)? {number}(?: mean)?{end}",
            r"{lead}(?:explain|break down|show{us}|justify)(?: me)?(?: how)?(?: the| that| your"
            r"| {option}(?:'s)?| those)*"
            r" (?:{number}|scoring|calculation|math|maths|formula|breakdown)(?: to (?:me|us)| again)*{end}",
            r"{lead}how do you (?:score|rate|rank|weigh|calculate|compute)(?: (?:them|these|the options|{it}|options"
            r"|frameworks|the scores?))?{end}",
            r".*\b(?:rank|rate|score|give|put) {option}(?: at| a)? {number}\b.*\b(?:grounds|basis|why|how)\b.*",
            r"{lead}what(?:'?s| is) (?:behind|in)(?: the| that| {option}(?:'s)?)* {points}{end}",
            r"{lead}(?:(?:show|give|explain|tell){us} )?(?:break(?: ?down)?|breakdown|explain"
            r"|explanation)(?: down)?(?: of)?(?: the| that| your)*"
            r" (?:{points}|score)(?: (?:of|for) {option})?(?: please| pls)*{end}",
            r"{lead}{number} (?:points )?(?:out )?of what{end}",
            r"{lead}(?:which|what)(?: of (?:{it}|my|our|the))?(?: of)?(?: our| my| the)?(?: needs?| criteri\w+"
            r"| points?| factors?"
            r"| things?| requirements?)?"
            r" (?:matter(?:s|ed)?|count(?:s|ed)?|weigh(?:s|ed)?|decide[sd]?|tip(?:s|ped)?)(?: the)?"
            r" (?:most|it|scales?|balance){now}\s?\?[\s?]*",
            r"{lead}(?:which|what) (?:need|criterion|factor|requirement) (?:mattered|counted|weighed|decided)(?: the)?"
            r" (?:most|it){end}",
            r"{lead}(?:does|did|has|will) {option} (?:\w+ ){{0,3}}\d{{1,3}} ?points{end}",
            r"{lead}how come {option} (?:only )?(?:has|gets|got|scores) (?:only )?{number}{end}",
        ),
    ),
    (
        Intent.WORST,
        (
            r"{pre}{lead}{which}(?: is| are| would be| will be| performs| does| comes| came| scores| ranks"
            r"| fits)?(?: the| us)*"
            r" (?:worst|last|lowest|weakest|poorest|least (?:suitable|suited|fitting|good))\b(?! (?:case"
            r"|that (?:can|could)))"
            r"[^?]*{end}",
            r"{pre}{lead}{which}(?: (?:should|would|do|must|can|shall))? (?:i|we|you|one|they)? ?(?:to )?(?:better )?"
            r"(?:avoid|not (?:use|take|pick|choose)|skip|never use|stay away from)\b[^?]*{end}",
            r"{lead}(?:the )?worst(?: (?:one|option|choice|framework|of (?:{those})))*(?: (?:for|at|on|in"
            r"|with) [^?]*)?\?",
            r"{pre}{lead}{which} (?:should|would|do|must|can) (?:i|we|you|one)(?: definitely| absolutely"
            r"| really| better| rather)+"
            r" (?:avoid|not (?:use|take|pick|choose)|skip|stay away from)\b[^?]*{end}",
        ),
    ),
    (
        Intent.NEXT,
        (
            r"{pre}{lead}what (?:else )?(?:would|will|do|should) you (?!know (?:so far|about))(?:like to "
            r"|want to |still |need to )*(?:ask|know|hear|need"
            r"(?: from (?:me|us))?)(?: (?:from )?(?:me|us)| next| first| yet| about (?:us|this))*{end}",
            r"{pre}{lead}what (?:don'?t|do not) you know(?: yet| about (?:us|this|the project)| so far)*{end}",
            r"{pre}{lead}what(?:'?s| is| info is| information is)(?: still| else)? (?:missing|unclear|unknown|open)"
            r"(?: from (?:me|us)| yet| to you| now)*{end}",
            r"{lead}(?:what|which) (?:kind of )?(?:infos?|information|details?|data|inputs?|needs?|requirements?"
            r"|things)"
            r" (?:do|would|will|should) (?:you|u) (?:still )?(?:need|want|require|like)(?: from (?:me|us)"
            r"| to know)*{now}{end}",
            r"{lead}(?:we|i)(?:'re| are|'m| am)? (?:just |only |still )*(?:exploring|looking around|browsing"
            r"|at the (?:very )?(?:beginning|start)|starting out)(?: so far| for now| options?| right now)*{end}",
            r"{lead}(?:(?:we|i) (?:still )?(?:don'?t|do not) have (?:any |clear |real |the |our )*|no )"
            r"(?:requirements?|needs|specs?|specifications?)(?: yet| so far| at all)+{end}",
            r"{pre}{lead}what (?:else )?(?:should|can|could|must) (?:we|i) (?:still |also )?(?:tell|say to"
            r"|answer) you"
            r"(?: next| now| first)*{end}",
            r"{lead}(?:what(?:'?s| is) |ask (?:me |us )?)?(?:the |your )next question{end}",
            r"{lead}(?:is )?(?:anything|something) (?:else )?(?:missing|you (?:still )?need(?: to know)?"
            r"|else you need(?: to know)?){end}",
            r"{pre}{lead}what are you (?:still |most )*(?:unsure|uncertain|unclear|missing|wondering)(?: of"
            r"| about)*{end}",
            r"{pre}{lead}(?:what|which) (?:other |more |further )?questions (?:do you (?:still )?have"
            r"|are (?:left|open|still open)){end}",
            r"{lead}(?:the )?next question(?: please| pls){end}",
        ),
    ),
    (
        Intent.VERDICT,
        (
            r"{lead}is (?:the|your) (?:difference|gap|lead|margin)(?: between (?:{those}))? (?:very |really |that "
            r"|so )?"
            r"(?:big|large|small|close|huge|tiny|clear){now}{end}",
            r"{lead}(?:how (?:big|large|small|close|clear)(?: is| was| are| were)?(?: the| your| it| they"
            r"| them)*(?: difference| gap"
            r"| lead| margin| race| call| result)?|by how much(?: (?:does|do|did|is|are) (?:it|they|{those}|the first"
            r"|{option}) (?:win|lead|ahead|better|differ|apart))?"
            r"|how far (?:apart|ahead)(?: (?:are|is) (?:they|it|{those}|the first|{option}))?"
            r"|is it (?:very |that |really |a )*close(?: race| call"
            r"| result)?"
            r"|how much ahead(?: is it)?)"
            r"{now}{end}",
            r"{lead}(?:status|state of play|current (?:state|status)|(?:what|which)(?:'?s| is| are"
            r"| options are)(?: still"
            r"| now)* (?:left|in the running)){now}{end}",
            r"{lead}what (?:are|were) you (?:even |actually |still |really |now |currently )*(?:"
            r"recommending|suggesting|advising|proposing)(?: to us| us)?{now}{end}",
            r"{lead}(?:(?:ugh|argh|omg|come on|oh man)[\s,]+)*(?:please |pls |just )*make (?:up )?your mind(?: up)?"
            r"(?: already| now| then)*{end}",
            r"{lead}(?:just |simply |come on |then )*(?:pick|choose)(?: (?:one|something|for (?:me|us)|any"
            r"|already|a winner|now"
            r"|pls|please|then))*{end}",
            r"{lead}(?:(?:what(?:'?s| is|s)|the|your|a|final|quick|current|give{us}|and|so)\s)*(?:verdict|bottom line"
            r"|conclusion|winner|outcome|final answer|short answer|standings?|score|scores|favou?rite|front ?runner"
            r"|leader){now}{end}",
            r"{lead}{which}(?: is|'s)?(?: still| currently| now)* (?:winning|ahead|leading|in (?:the )?lead|on top"
            r"|first|best so far|the (?:current )?(?:winner|leader|favou?rite)|number one|your favou?rite){now}{end}",
            r"{lead}(?:is|are) (?:it|that|we|you) still (?:{option}|the same(?: answer)?|for {option}){now}{end}",
            r"{lead}{which}(?: still| currently| now| has)* (?:leads|won|wins|comes first|came first"
            r"|came out (?:first|on top)){now}{end}",
            r"{lead}(?:just )?tell{us} (?:which one|who (?:wins|won|leads|is first)|the (?:answer|winner|result"
            r"|verdict)){now}{end}",
            r"{lead}(?:is|does) {option} still (?:on top|first|ahead|winning|win|lead|leading|(?:the"
            r"|your) (?:\w+ )?(?:best|winner|answer|leader"
            r"|one|pick|choice|recommendation|favou?rite)){now}{end}",
            r"{lead}(?:and )?the (?:winner|verdict|answer) is\s?[.:?!]*",
            r"{lead}(?:rec|reco|recommendation){now}{end}",
            r"{lead}(?:i ?dk |no idea )?(?:just )?(?:tell{us} what to (?:use|take|pick|choose)"
            r"|you (?:choose|pick|decide)){now}{end}",
            r"{lead}{which}(?: one)?(?: then| now)?{end}",
        ),
    ),
    (
        Intent.SURE,
        (
            r"{pre}{lead}(?:how |are |r )(?:are |r )?(?:you|u) (?:really |very |that |so |quite |absolutely "
            r"|100 ?% )*(?:sure"
            r"|certain|confident|positive)\b(?!.*{option}).*",
            r"{lead}is {it} (?:really |already )?your (?:final|last|definite) (?:answer|word|verdict"
            r"|recommendation){end}",
            r"{lead}how (?:sure|certain|confident|safe|stable|solid|firm|robust) (?:are you|is (?:{it}(?: \w+)?"
            r"|(?:the|your)"
            r" (?:\w+ )?(?:answer|result|recommendation|verdict|lead|winner|outcome|ranking))){now}{end}",
            r"{lead}(?:u |you )?(?:sure|certain|really|seriously|for real|srsly)(?: about (?:that|this|it)"
            r"| though| tho)*[\s?!]*"
            r"\?[\s?!]*",
            r"{lead}(?:is|was) {it} (?:really |actually )?(?:so|true|right|correct)(?: though| tho)*{end}",
            r"{lead}(?:what(?:'?s| is) )?(?:your )?confidence(?: level)?{end}",
            r"{lead}how (?:sure|certain|confident|positive) are you (?:about|of|in|with) (?:{it}|(?:the|your"
            r"|this|that) \w+){now}{end}",
        ),
    ),
    (
        Intent.CITE,
        (
            r"{lead}(?:(?:do you |you )?(?:have |got |any |a |an |the |your |give{us} |show{us} |what(?:'?s"
            r"| is) |where(?:'?s"
            r"| is) )*)(?:sources?|links?|urls?|citations?(?: needed)?|proofs?|evidence|references?)"
            r"(?: (?:for|to|of|on|behind) (?:{it}|the (?:docs?|source|claim|fact)))*(?: please| pls)*{end}",
            r"{lead}(?:sources?|links?|proof|citations?(?: needed)?|evidence)\s?\?+ .{{1,60}}",
            r"{lead}(?:who told (?:you|u)(?: {it}| so)?|says who|who (?:says|said)(?: so| that)?"
            r"|according to (?:whom?|what)|since when"
            r"|as of when){end}",
            r"{lead}where (?:does|did|do) (?:{it}|your claim|you (?:have|get|know) {it}) ?(?:come )?from{end}",
            r"{lead}where(?:'s| is) {it} from{end}",
            r"{lead}where (?:did|do|have) you (?:read|find|found|got|see|seen) {it}{end}",
            r"{lead}how do you know(?: {it})?{end}",
            r"{lead}(?:is |was |are )?{it} still (?:true|valid|current|the case|accurate|correct|right|up to date|so)"
            r"(?: today| now| these days)*{end}",
            r"{lead}still (?:true|valid|current|the case|up to date|accurate|correct|right)(?: today| now)*\s?\?",
            r"{lead}where can (?:i|we) read (?:about )?(?:{it}|more)(?: up)?{end}",
            r"{lead}(?:when (?:was|were) {it} (?:last )?(?:checked|written|read|verified|updated)"
            r"|how old is {it}){end}",
            r"{lead}(?:(?:can|could) you )?(?:cite|source|prove|back up)(?: {it}| your (?:source|sources)"
            r"| {it} up)+{end}",
            r"{lead}sauce\s?\?+",
        ),
    ),
    (
        Intent.BRIEF,
        (
            r"{pre}{lead}(?:tl;? ?dr|eli ?5|too long|in short|short version|shorter|briefly|in a nutshell|the gist"
            r"|in (?:one|a) (?:sentence|line|word)|in (?:plain|simple) (?:english|words|terms)|simpler|sum it up)"
            r"(?:,? ?(?:please|pls|(?:can you )?(?:say|make|keep) (?:it )?short(?:er)?|so far|of {it}))*{end}",
            r"{pre}{lead}(?:explain|say|tell)(?:{us}| it| that| this| to me| me)* (?:simply|shortly|briefly"
            r"|shorter|simpler"
            r"|in (?:plain|simple|other) (?:english|words|terms)|like (?:i'?m|i am|to a) .{{1,30}}){end}",
            r"(?:(?:{thanked}|nice|great|cool|ok)[\s,.!]+)*(?:(?:can|could|would) you )?(?:please )?(?:explain|say|put"
            r"|sum(?: {it})? up|summari[sz]e)(?: {it})?(?: simply| shortly| briefly| in (?:plain|simple) \w+)?"
            r" (?:for|to) (?:my|our|the|a) (?:\w+ )?(?:boss|manager|management|team|cto|ceo|director|client|customer"
            r"|stakeholders?|lead|mom|grandma){end}",
            r"{lead}(?:dumb it down|i (?:don'?t|do not) (?:understand|get)(?: (?:{it}|your answer"
            r"|the answer))?){end}",
            r"{lead}too long[,;]? (?:didn'?t|did not|won'?t) read{end}",
        ),
    ),
    (
        Intent.MORE,
        (
            r"{lead}(?:(?:can|could) you )?(?:elaborate|expand|go on|say more|tell{us} more|more(?: details?"
            r"| info)?|details?"
            r"|explain(?: more| further| in (?:more )?detail)|what else)(?: on (?:{it})| about (?:{it})| please"
            r"| pls| further"
            r"| more)*{end}",
            r"{lead}(?:how so|in what way|like what|such as|what do you mean(?: by {it})?)\s?\?*{end}",
        ),
    ),
)
