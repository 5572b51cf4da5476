"""The ways people ask, as a table tried from top to bottom.

English turns of phrase only; the words of a domain (options, topics, needs) come from the knowledge. Patterns match a
whole message in lower case with single spaces, in which every option's name has become `OPTION`. `{lead}` and the other
names in braces are `FRAGMENTS`. `{pre}` and `{lead}` at the beginning are read once for all of them (`LEADS`).
"""

from enum import StrEnum

from bot.understanding.intents.deciding import DECIDING
from bot.understanding.words.leads import Leads
from bot.understanding.words.names import OPTION


class Intent(StrEnum):
    """What the person wants; UNKNOWN leaves it to needs and retrieval."""

    FOR_SOMEBODY_ELSE = "for somebody else"
    HELP = "help"
    THANKS = "thanks"
    GREETING = "greeting"
    RECORDED = "about a recorded decision"
    UNDO = "undo"
    UNDO_ONE = "undo the last change of one need"
    TAKE_BACK = "take back what was just said"
    KEEP = "keep what was just taken back"
    DENY = "take back what somebody just stated"
    RESET = "reset"
    WANT_IT = "need what was just told of"
    WRONG = "what was just said is wrong"
    COMPLAINT = "rude, or fed up with the app"
    MISSENT = "written in the wrong place"
    LATER = "put off what was just stated"
    NOT_YET = "call off what was just said"
    LEFT_OPEN = "leave a question open"
    SHOW_NEEDS = "show needs"
    WHY_NOT = "why not"
    WHY = "why"
    WIN = "what would make it win"
    DECIDE = "decide"
    ORDINAL = "ordinal"
    RECOMMEND = "recommend"
    CHOOSE = "help to choose"
    OPINION = "what the app thinks"
    COMPARE = "compare"
    FOLLOW_UP = "follow up"
    WHO = "who the app is"
    SOURCES = "where its facts come from"
    CHECKED = "when they were read"
    PRIVACY = "what it keeps and who sees it"
    FALLIBLE = "whether it can be wrong"
    TERM = "what a word of its own means"
    SECOND_THOUGHTS = "whether a decision can be changed"
    WORDS = "what the words of its answer mean"
    SCORE = "how a score comes about"
    WORST = "which comes last"
    BUILD = "what an option leaves to build"
    LOSE = "what would be lost with an option"
    RISKS = "what speaks against it"
    MERITS = "what speaks for it"
    NEXT = "what it would ask next"
    VERDICT = "the answer that stands"
    SURE = "how sure it is"
    CITE = "the source of what it just said"
    BRIEF = "the same, shorter"
    MORE = "more of the same"
    ASSUMED = "what was assumed"
    STEPS = "what to do now"
    BROUGHT = "what an option brings of what is needed"
    NEEDED = "whether something is needed at all"
    POINTS = "how the points of one criterion come about"
    WEIGHTS = "who set all the weights"
    BASIS = "who wanted something, or why it weighs so much"
    RATED = "how an option is rated on a criterion"
    DISPUTED = "doubt about such a rating"
    NONE_OF_THEM = "none of the options"
    SPLIT = "an option for each part"
    ASK_TEAM = "hear the team"
    LIKES = "like an option"
    DISLIKES = "be against an option, for oneself"
    ONLY_BY = "the options by one thing alone"
    EFFORT = "how long it takes, or how many people"
    PRICE = "what it costs over the years"
    JOKE = "take back what was said of an option in jest"
    NOT_LISTED = "something that is not among the options"
    SOURCE_OF = "the sources of a rating"
    NO_CODE = "write code"
    LEARN = "how long it takes to learn"
    WHAT_IS = "what an option is at all"
    SAID = "what was said of something, and by whom"
    AGREES = "agree with the answer"
    UNCONVINCED = "doubt the answer, without saying why"
    UNKNOWN = "unknown"


LEADS = Leads(
    r"ok|okay|so|and|but|oh|no|wait|sorry|hm+|well|then|alright|right|great|cool|fine|yes|yeah|yep|yup|good|ah|nah|nope"
    r"|please|pls|omg|ugh|argh|guys|folks|can you|could you|can we|could we|lets|let's|now|actually|lol|haha|hehe",
    separators=r"\s,.:!-",
    ends="?.!,",
)
"""What leads into a turn of phrase: `{lead}`, and a remark before it, `{pre}`."""
FRAGMENTS = {
    "lead": LEADS.pattern,
    "pre": LEADS.remark,
    "option": OPTION,
    "team": r"(?:(?:let'?s|let us|we(?:'ll|'re|'ve)?|i(?:'ll|'m|'ve)?|ill|the team|team|everyone|all of us)\s(?:all\s)?"
    r"(?:are\s|will\s|have\s|has\s|is\s|just\s|finally\s|definitely\s|now\s){0,3}(?:going\sto\s)?)?",
    "end": r"[\s.!?)]*",
    "us": r"(?: me| us)?",
    "our": r"(?: all| our| my| the| your| those| these| current| stated)*",
    "glad": r"(?:(?:ok|okay|cool|great|nice|perfect|awesome|good idea|good point|brilliant|super|lovely|ah|oh|yes|yep"
    r"|alright|wow|many)[\s,.!]+)*",
    "thanked": r"thanks|thank you|thx|thnx|ty|tysm|cheers|much appreciated|appreciate it",
    "who": r"(?:you|we|i|one|u)",
    "those": r"them|these|those|you|the (?:two|three|2|3|lot|bunch)|all(?: three)?|(?:the|these|those) \w+s",
    "framework": r"(?:framework|stack|option|one|tool|technology|tech)",
}

TURNS: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.RECORDED,
        (
            r"{lead}(?:how|where|can|could|may|what|who|is|was|why|show|change|reopen|withdraw|edit|update|supersede"
            r"|delete|reject|remove|undo)\b.*\bd-\d+\b.*",
        ),
    ),
    (
        Intent.SHOW_NEEDS,
        (
            r"{lead}(?:show|list|repeat|recap|summari[sz]e|sum up|give){us}{our} (?:needs|requirements)\b.*",
            r"{lead}what (?:are|were){our} (?:needs|requirements|constraints|priorities)\b.*",
            r"{lead}what (?:did|have|do) (?:we|i|you) (?:say|said|tell|told|asked?|underst[ao]nd|understood)\b.*",
            r"{lead}what (?:(?:do|have) we (?:have |got |know )*(?:so far|until now)|do you (?:actually |really )?"
            r"know(?: so far| about (?:us|our (?:team|project)|this project|what we (?:need|want|build))| already| now"
            r"| right now| by now| until now| today| at this point| then)*){end}",
            r"{lead}(?:a |the )?(?:summary|recap|sum up|summari[sz]e)(?: please| pls| so far| of (?:the|this|our)"
            r" (?:thread|discussion|needs))*{end}",
            r"{lead}(?:what|which){our} (?:needs|requirements|constraints|priorities)\b(?!.*{option}).*",
            r"{lead}what (?:do|did|have) we (?:need|want|require|needed|wanted|asked for)"
            r"(?: again| so far| until now| now| currently| then)*{end}",
            r"{lead}(?:what|which)(?: {framework}s?| of (?:{those}))? (?:(?:did|have|has) (?:we|you|the team)"
            r" rule[d]? out"
            r"|(?:is|are|was|were|have been|has been) (?:out|ruled out|off the table|excluded))(?: so far| by"
            r" now| now)*{end}",
            r"{lead}where (?:are|do|were) we(?: stand| at)?(?: now| so far| again)*{end}",
        ),
    ),
    (
        Intent.WIN,
        (
            r".*\bwhat (?:would|could|must|should|does|has)(?: it| have)?(?: to)?"
            r" (?:make|take|need|happen|change|be true|be different)\b.*"
            r"\b(?:win|first|ahead|better|best|flip|beat|choose|pick|recommend|result|answer|mind|verdict|top)\b.*",
            r".*\b(?:when|how) (?:would|could|can|might|will) {option}"
            r" (?:win|come out|come first|be (?:better|ahead|first|best)|beat)\b.*",
            r"{lead}what (?:would|could|might) (?:change|flip|alter|overturn) (?:it|that|this|the|your)\b.*",
            r"{lead}what (?:would|will|does|did) it take(?: for us| for the team)?"
            r" (?:for|to (?:go (?:with|for)|get(?: to)?|choose|pick|take|use|switch to|prefer|make)) {option}"
            r"(?: (?:to )?(?:win|first|ahead|instead|then|after all|now))*{end}",
        ),
    ),
    (
        Intent.WHY_NOT,
        (
            r"{lead}why (?:not|isn'?t|wasn'?t|aren'?t|didn'?t|don'?t|won'?t) .*{option}.*",
            r"{lead}why (?:is|did|does|was) {option} (?:so |that |this |still |only )*(?:not|lose|lost|out|worse"
            r"|behind|last|second|disqualified|low|down|bad"
            r"|far behind)\b.*",
            r"{lead}what(?:'?s| is| was) (?:wrong|the (?:matter|problem|issue)) with {option}{end}",
            r"{lead}what (?:speaks|counts) against {option}{end}",
            r"{lead}(?:what (?:do|would) you (?:think|make|say) (?:about|of)|what(?:'?s| is) your (?:opinion"
            r"|take|view)"
            r" (?:on|of|about)|how (?:good|bad) is|how (?:does|did|would) (?={option} (?:do|fare|rank|score"
            r"|compare)\b))"
            r" ?{option}(?: do| fare| rank| score| compare)?(?: for us| here| then| now)*{end}",
            r"{lead}(?:would|is|was) {option} (?:be )?(?:really |such )?an? (?:really |very )?(?:bad|terrible|awful"
            r"|wrong|good"
            r"|great|stupid|sensible|reasonable|viable) (?:idea|choice|fit|option|pick|alternative|decision|mistake)"
            r"(?: for us| here| then| instead| after all)*\s?\?[\s?]*",
            r"{lead}how (?:far|much) (?:behind|off|back|away|worse|lower|weaker)(?: is| was| does) {option}{end}",
            r"{lead}how (?:much worse|far behind|close) is {option}(?: to (?:it|winning|{option}))?{end}",
            r"{lead}(?:should|shall|could|can|may|might) {who} (?:rule out|exclude|drop|skip|eliminate|discard"
            r"|forget(?: about)?"
            r"|strike|rule) {option}(?: out)?(?: then| now| already)?{end}",
            r"{lead}(?:is|was) {option} (?:ruled out|off the table|out|excluded"
            r"|still (?:in|allowed|on the table|an option|in the running|possible))(?: already| now| then)?{end}",
            r"{lead}(?:why|who|when)\b.* (?:rule[sd]?|voted?|exclude[sd]?|vetoe[sd]|banned) (?:out )?{option}"
            r"(?: out)?{end}",
            r"{lead}(?:we|you|they|the team|nobody|no one)(?: have| had| already| all| said"
            r"| has)* (?:we )?(?:ruled|crossed"
            r"|voted|struck|threw|kicked) {option} (?:out|off)(?: already| before)?[\s,]+(?:didn'?t we"
            r"|haven'?t we|didn'?t"
            r" you|right|correct|no|or not)\s?[?!.]+",
            r"{lead}(?:nobody|no one|noone|none of us|who)(?: ever| has| have)? (?:said|says|ruled|decided"
            r"|claimed|told you)"
            r" (?:that )?(?:{option} (?:is|was|would be) (?:off the table|out|ruled out|excluded)|{option} out|out"
            r" {option}){end}",
            r"{lead}(?:is it |it'?s |so )*{option}(?:,? then|,? it is(?: then)?|,? right|,? ok(?:ay)?)\s?\?[\s?!]*",
        ),
    ),
    (
        Intent.WHY,
        (
            r"{lead}why(?: though| tho| so| is that| that| this)?{end}",
            r"{lead}(?:explain|tell|show|remind)?{us}(?: to)?{us} ?why (?:did )?(?:you|that|this|it|{option})\b.*",
            r"{lead}how (?:did|do) you (?:get|come|arrive|decide|reach)\b.*",
            r"{lead}why (?:is|was) (?:it|that|this) (?:still |always |again )*{option}{end}",
            r"{lead}(?:what are|give{us}|show{us}) (?:your|the) reason(?:s|ing)\b.*",
            r"{lead}(?:convince|persuade) (?:me|us)(?: then| please| pls)*{end}",
            r"{lead}why (?:is|was|did|does|has) {option} (?:still |always |be |come |came |rank |ranked |the )*"
            r"(?:first|ahead|best|on top|winner|win|won|recommended|recommendation|choice|answer){end}",
            r"{lead}how (?:would|do|can|could|should) (?:you|i|we) (?:best )?(?:explain|justify)"
            r" (?:the|this|that|your|our) (?:choice|pick|recommendation|answer|result|decision|advice){end}",
            r"{lead}(?:explain|justify) (?:that|this|it|yourself|your|the|our)"
            r"(?: (?:choice|pick|recommendation|answer|result|reasoning|scores?|ranking|decision|advice))?{end}",
            r"{lead}(?:summari[sz]e|sum up|describe|defend|sell|pitch|present) (?:that|this|your|the|our)"
            r" (?:choice|pick|recommendation|result|reasoning|ranking|decision|advice)"
            r"(?: (?:for|of) {option})?{end}",
        ),
    ),
    (Intent.DECIDE, DECIDING),
    (
        Intent.ORDINAL,
        (
            r"{lead}(?:what about |how about |i meant? |show me |tell me about )?(?:the )?"
            r"(?:(?:number|no\.?|nr\.?|topic|option) |[#(])?"
            r"(?P<ordinal>first|second|third|last|1st|2nd|3rd|[123])\)?(?: one| topic)?(?:,? (?:please|pls))?{end}",
        ),
    ),
    (
        Intent.RECOMMEND,
        (
            r".*\b(?:what|which)(?: [\w/-]+){{0,4}} (?:would|should|do|shall|could|can) {who}\b(?: \w+){{0,3}}"
            r" (?:recommend|use|choose|pick|suggest|go with|go for|take|advise|prefer|select)\b.*",
            r".*\b(?:should|shall) {who} (?:rather |better |just )?(?:use|choose|pick|go with|go for|take)\b.*",
            r".*\b(?:recomm?end|recomm?endations?|advise|your (?:advice|suggestion))\b.*",
            r".*\b(?:which|what) (?:one|framework|stack|option|backend|of (?:{those}))\b.*",
            r".*\b(?:any|either|one) of (?:{those})\b.*\?.*",
            r".*\bbetween (?:the|these|those) (?:two|three|2|3|options|frameworks)\b.*\b(?:which|what)\b.*",
            r".*\bwhich (?:one |of (?:{those}) )?(?:would|do|should) (?:\w+ ){{1,3}}(?:take|choose|pick)\b.*",
            r".*\bwhich of (?:{those}) (?:we|you|to|should)\b.*",
            r".*\b(?:in|with|on|for|by) which(?: (?:one|framework|of (?:{those})))?{end}",
            r".*\bwhich (?:is|does|has|makes|gives|takes|handles|supports|would|will) (?:\w+ ){{0,6}}"
            r"(?:best|better|easiest|easier|fastest|least|most|well)\b.*",
            r".*\bwho(?:'s| is| does| has| handles| supports| takes)\b.*\b(?:best|better|that|this|well|built in)\b.*",
            r".*\bwhat (?:fits|suits|works|would (?:fit|suit|work|you (?:build|use|take|do|start|go)))\b.*",
            r".*\bwhat (?:should|could) (?:sit|stand|run|be) (?:behind|under)\b.*",
            r"{lead}(?:the )?(?:best|easiest|fastest|quickest|simplest|cheapest|safest)\b.*",
            r".*\b(?:what|which)(?:'s| is| would be| might be| {framework} is) (?:the )?(?:best|right)\b.*\bfor"
            r" (?:us|me|this|our|my|an?)\b.*",
            r"{lead}(?:show|give|post|repeat){us}{our} (?:ranking|scores?|result|outcome|verdict)\b.*",
            r"{lead}(?:which|what)(?: {framework})? (?:wins|is (?:winning|ahead|leading)|leads)(?: now| then)?{end}",
        ),
    ),
    (
        Intent.COMPARE,
        (
            r".*\b(?:compare[ds]?|comparison|comparing|side[ -]by[ -]side|versus|pros and cons)\b.*",
            r".*\b(?:differences?|differs?|different) (?:between|from|to|than)\b.*",
            r".*{option}\W*(?:,|vs?\.?|/|or|against|over|instead of|and|compared (?:to|with))\W*"
            r"(?:(?:the|just|rather|maybe|perhaps|use) )*{option}.*",
            r".*\b(?:\w+er|more \w+|less \w+|worse) than {option}.*",
        ),
    ),
    (
        Intent.FOLLOW_UP,
        (
            r"(?:(?:ok|okay|and|but|so|hm+|what about|how about|same (?:question |thing |again )?(?:for|with|in)"
            r"|vs\.?|versus|in|for|with|now|also)[\s,]+)+(?:{option}|[\w\s/'-]{{1,40}}){end}",
            r"{option} ?\?+",
        ),
    ),
)
