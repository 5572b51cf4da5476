"""Asides: what people say in passing among colleagues, about the office, their day or somebody else's matters.

Patterns see a sentence as its words, joined by single spaces, in lower case and without apostrophes.
"""

import re

from bot.understanding.talk.beside import is_beside_the_point
from bot.understanding.talk.elsewhere import asks_who_can, is_elsewhere
from bot.understanding.words.patterns import any_of, either

_SMALL_TALK = any_of(
    r"\b"
    + either(
        """birthday|congrats|cheers|lunch|coffee|vacation|holiday|afk|brb|ooo|wifi|offsite|canteen
        jira|fight me|rocks|sucks|ftw|standup|meeting|meetings|webinar|meetup|podcast|tweet
        reddit|hacker news|twitter|youtube|blog post|all hands|freeze|cake|song|fun times|good times|funny
        joke|jokes|meme|memes|pun|slides|deck|or it didnt happen
        yesterday|yesterdays|last night|last week|last month|this morning|tonight
        used to|back in the day|once had|once was|years ago|at uni|in school
        failed|crashed|outage|restart|reboot|rolled back|hotfix|on call|pr|prs|pull request|merged|staging
        sick|breakfast|parking|printer|(?:my|at the|to the) dentist|(?<!two )pizza
        reminds me|leaked|expired|new version of|liked|my password|(?:in|to|on|into) slack
        (?:summer|christmas|office|farewell|release|birthday) party"""
    )
    + r"\b",
    r"\bticket\b(?! (?:shops?|sales?|office|booking|store|platform|portal|system|counter|prices?|machines?|scanner)\b)",
    r"\bgame\b(?! (?:backend|servers?|studio|clients?|api|engine|events|state|telemetry|sessions?|shop)\b)",
    r"^(?:so |how |very |thats |this is )*boring$|^\d+ (?:thumbs|votes?) ",
    r"\b(?:the|our) intranet\b(?! (?:needs?|must|should|with|will|has to)\b)",
    rf"\b(?:is|are|was|were|went|goes) {either('down|broken|failing|red|stuck|flaky|offline|back up|up again')}\b",
    r"^(?:the |our )?(?:ci|builds?|pipeline|staging|vpn|wifi|network|jenkins|docker|internet|printer)"
    r" (?:is|are|was|feels) (?:\w+ )?(?:slow|fast|green|weird|fine|ok|funny)\b",
    r"\b(?:was|were|went|turned out) (?:such )?(?:a |an |the )?(?:\w+ )?"
    + either("disaster|mess|nightmare|success|fun|pain|joke|drama|smooth|smoothly|well|badly|wrong|great|awful")
    + r"\b(?! about\b)",
    r"\bi (?:\w+ )?(?:dont|do not|cant|cannot|wouldnt|would not) (?:\w+ )?(?:believe|buy|think|trust)\b",
    r"^(?:oh |hm+ |that |this |it |which )*(?:sounds|looks|seems|feels) (?:\w+ )?\w+$",
    r"(?<!be )(?<!very )\b(?:nice|neat|wow)$",
    r"^(?:please |ok |okay )*(?:let me |ill )?(?:ask|check with) (?!for)",
    r"\b"
    + either("last year|last summer|last winter|last spring|last autumn|last quarter|at the weekend|on the weekend")
    + r"\b",
    r"^(?:quick |friendly |gentle |last |small |another )?reminder\b|^(?:quick )?status (?:from|of|update)\b",
    r"\b(?:article|quote|joke|word|fact|picture|meme|song) of the (?:day|week|month)\b",
    r"\b(?:sent|gave|showed|forwarded|mailed|texted) me (?:an?|the|his|her|their|some|this)\b",
    r"^(?:and )?why (?:is|are) (?:the|our) (?:ci|builds?|pipeline|staging|vpn|wifi|network|internet|printer|lift)\b",
    r"\bmandatory for (?:all|everyone|everybody)$|\blink in (?:your|the) (?:inbox|mail|calendar|invite)\b",
    r"\bwrong (?:chat|channel|thread|window|room)\b|\b(?:takes|took|taking) forever\b",
    r"\b(?:passed|passes|works?|failed|fails) (?:locally|on my machine|here|again)\b",
    r"\b(?:look|looking|looked) into it\b",
    r"\bour old \w+ (?:had|was|did|never|always)\b",
    r"\b(?:is|are|was) in the (?:vault|drive|folder|mail|attachment|sheet|wiki|chat|archive)\b",
    r"\bi (?:really |just )?(?:love|like|enjoy|adore|miss) how\b",
)
_LAUGHTER = re.compile(r"\b(?:lol|haha+|hehe|rofl|lmao|jk)\b")
_ELSEWHERE = any_of(
    r"\b(?<!me and a )(?<!me and my )"
    + either(
        """cousin|brother|sister|friend|mate|buddy|uncle|aunt|dad|mom|mum|wife|husband|girlfriend|boyfriend|neighbou?r
        flatmate|roommate|competitor"""
    )
    + r"s?\b(?! (?:and|or) )",
    r"\b(?:old|previous|former|last) (?:company|job|employer|workplace|gig|startup|intern)\b",
    r"\b"
    + either(
        "shopify|zalando|ebay|etsy|tiktok|twitch|tesla|ikea|ibm|nasa|basecamp|whatsapp|lyft|klarna|revolut|cloudflare"
        "|netflix|instagram|amazon|airbnb|linkedin|google|facebook|uber|spotify|pinterest|microsoft|mozilla|dropbox"
    )
    + r"(?:s (?:\w+ )?(?:team|engineers|devs|people|developers)| "
    + either("is|are|was|runs?|uses?|needs?|used|did|does|switched|moved|has|built")
    + r")\b",
    r"\b"
    + either(
        """i (?:just )?(?:read|heard|saw|watched)|(?<!can )(?<!could )(?<!may )(?<!to )(?<!must )read (?:an|a|some)
        heard|people say|they say|some (?:guy|people|folks|dude)|someone on|somebody on
        according to|apparently|supposedly"""
    )
    + r"\b",
)
_WANTING = either(
    r"""we|i|our \w+|users|customers|team|clients?|staff|editors|members|admins|partners|it|this|that|everything
    (?:the |this )?(?:app|application|system|site|website|tool|backend|api|service|platform|product|server|shop)"""
)
_WE_WANT = any_of(
    rf"\b{_WANTING} (?:\w+ )?"
    + either("need|needs|want|wants|must|have to|has to|require|requires|should|prefer|expect|would like|will")
    + r"\b",
    r"\b(?:wed|id) (?:like|prefer|love|rather)\b",
    r"^(?:must|should|needs?|required)\b",
    r"\bwe\b.* (?:and|but) (?:need|want|must|have to|require|prefer)\b",
)
_WE = re.compile(r"\b(?:we|our|us)\b")
_DONE = any_of(
    r"(?:\b(?:i|ive) (?:just |already |finally |also |have )*|^(?:just |finally |ok )*)"
    + either(
        """pushed|merged|renamed|deployed|fixed|updated|commented|refactored|sent|uploaded|broke|committed|rebased
        bumped|patched|tagged|released
        reviewed|closed|opened|checked|posted|booked|restarted|reverted|approved|reset|deleted the|moved the"""
    )
    + r"\b"
)
"""A report of one's own work: what it was done to is no need."""
_TALKING = any_of(
    r"\b(?:need|have|want|ought|got|lets|should|must|shall|can we|could we|we will) (?:to )?(?:\w+ )?"
    r"(?:discuss|(?:talk|speak|chat|meet) about)\b"
)
"""To want to talk about something is not to want it."""
_NEVER_SAID = any_of(
    r"\b(?:nobody|no one|noone|none of us|i never|we never|who)(?: here| ever| else)? "
    r"(?:said|says|claimed|claims|mentioned|told (?:you|u|me|us)|suggested) (?:\w+ )",
)
"""Denies that something was said; it neither wants nor refuses it."""
_IN_JEST = any_of(
    r"^(?:oh |well |ah )*(?:yeah|yes|sure|right)(?: sure| right| yeah| ok)* (?:because|cause|cos|bc) "
    r"(?:we|i|everyone)\b",
    r"^(?:oh |ah )*(?:sure|right|yeah|yes|of course|great|fantastic)(?: sure| right)* and (?:it|that|they|then)"
    r" (?:will|ll|can)(?: probably| surely| certainly)? (?:also|even|then)\b|\bpigs (?:will|can|might|would|fly)\b",
    r"^(?:oh |ah )*(?:great|good|lovely|wonderful|fantastic|brilliant|perfect|super|nice|hooray|yay|joy)"
    r" (?:yet )?another (?!question|thing|point|one|need|requirement|idea|option|reason|wish)",
    r"^oh (?:great|good|joy|lovely|wonderful|fantastic|nice|super|perfect) an? \w+",
    r"\blets (?:store|keep|put|save|do|write|run|build) .*\b(?:spreadsheets?|floppy|fax|post its?|notepad|pigeons?)\b",
    r"\brather (?:eat|die|drink|chew|swallow|lick|marry|jump)\b(?!.*\bthan (?:use|have|touch|run|work|write|see))",
    r"\bimagine the \w+$",
    r"^(?:oh )?(?:yeah|yes|sure) right\b|^what an? (?:bargain|joy|surprise|shock|treat|steal|dream)\b",
    r"\bmy favou?rite (?:database|framework|language|kind|part|bug|word|meeting)\b",
    r"\b(?:i|we|ill|id|me) (?:will |can |could |would )?(?:pay|bribe|owe) (?:you|u)\b",
    r"\bin (?:assembler|assembly|cobol|fortran|brainfuck|pascal|latin|klingon|minecraft|excel|visual basic)\b",
    r"\bbudget\b.*\b(?:bitcoins?|goats?|cows?|camels?|chickens|cookies|bananas|hugs|doge ?coins?|monopoly)\b",
)
"""Irony, bribes, and what nobody means in earnest."""
_ON_THE_RATING = re.compile(
    r"\b(?:agree|disagree|argue|quarrel|unhappy|happy) (?:\w+ )?(?:with|about|over) (?:the|your|that|this|those|these) "
    r"(?:\w+ )?(?:rating|ratings|score|scores|ranking|points|weights?|assessment|result|verdict)\b"
)
"""What somebody thinks of the answer says nothing of what is needed."""
_TROUBLE = any_of(
    r"\b(?:i|he|she) (?:still )?(?:cant|cannot|couldnt|can not) "
    r"(?:log|login|sign|access|connect|open|find|reach|get into)\b",
    r"\block(?:ed|s) (?:me|us|him|her) out\b",
)
"""Somebody's trouble with what exists."""
_ERRAND = any_of(
    r"^(?:(?:please|pls|can you|could you|would you|and|then|ok|now|just) )*(?:share|post|send|forward|publish|repost)"
    r" (?:this|it|that|them|these|(?:the|our) \w+) (?:in|to|into|with|on|at)\b",
    r"\b(?:add|invite|put|remove|take) (?:me|him|her|the interns?|the team|everyone|everybody)\b",
    r"^i (?:forgot|lost|missed)\b|\bthere (?:will be|are|is) (?:free )?(?:pretzels|cake|pizza|snacks|drinks)\b",
    r"\bhire (?:someone|somebody|him|her|people)\b",
    r"\b(?:wants?|needs?|asked for|waits? for) (?:the|an?|their|his|her|that) "
    + either("invoice|offer|quote|report|slides|numbers|figures|contract|receipt|minutes|estimate|recording")
    + r"s?\b",
)
"""Something to be done among people, not by what is built."""
_NAMES_IT = re.compile(r"\b(?:its|it is|this is|thats|that is) (?:just |only |basically |really )?(?:an?|for)\b")
"""Says what is being built, laughing or not."""
_MINE = re.compile(
    r"(?<!on )(?<!from )(?<!at )\bmy "
    + either(
        """laptop|computer|phone|chair|mouse|keyboard|monitor|screen|desk|headset|ram|memory|cpu|disk|battery|fan|car"
        "|bike|internet|connection|kids?|son
        daughter|dog|cat|train|flight|weekend|back|head|doctor|landlord|flat|apartment|house|talk|paper|salad
        login|account|mother|father|grandmother|grandfather"""
    )
    + r"s?\b|\bat home\b(?! (?:in|with)\b)"
)
_EVENT = re.compile(
    r"\b"
    + either(
        """reviews?|training|workshop|seminar|interviews?|retro|retrospective|appointment|conference|cleanup
        clean up|audits?(?! (?:trail|log))|appraisal|dinner|drinks"""
    )
    + r"\b(?! (?:app|application|system|site|tool|platform|portal|service|website|workflow))"
)
_CALENDAR = re.compile(
    r"\b"
    + either(
        r"""(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|tonight|noon|this afternoon|next week|this week
        at \d+|by \d+ ?(?:am|pm)|eod|end of day"""
    )
    + r"\b"
)
"""With an event of the office it makes an entry in somebody's calendar, however much it "must" be done."""


_TO_A_COLLEAGUE = any_of(
    r"(?<!how )(?<!why )(?<!what )\b(?:did|have|has|had|are|were|will|can|could|would) "
    r"(?:you|he|she|they|anyone|anybody|somebody|someone) (?:\w+ ){0,2}"
    + either(
        """push|pushed|merge|merged|deploy|deployed|see|seen|saw|send|sent|talk|talked|call|called|book|booked
        order|ordered|meet|met|invite|invited|finish|finished|fix|fixed|break|broke|commit|committed|rebase|review
        reviewed|restart|restarted|reset|forward|forwarded|come|coming|going|joining|join|bring|eat|eaten|sign
        signed|reply|replied|take over|look at my|reproduce|assign|volunteer|free|there|in today|back"""
    )
    + r"\b",
    r"\bwho (?:\w+ )?"
    + either(
        """wrote|broke|pushed|merged|deployed|is going|is coming|is on|is next|booked|ordered
        invited|invites|pays|paid|approved|approves|signed|talks to|talked|called|goes|went|is there|is in|is out"""
    )
    + r"\b(?! you\b)",
    r"^(?:and |so )?how (?:many \w+|many|much was it|long did it take)$",
    r"\bwhos (?:gonna|going|coming|taking|doing|paying|on it|in charge|responsible|free)\b",
    r"^(?:but |so |and |hm+ )*why (?:do|are|did|should|would) we (?:even|still|actually) (?!use\b)",
    r"\byours\b|\byour "
    + either("laptop|branch|pr|machine|screen|desk|phone|team|turn|email|mail|calendar|ticket|draft"),
    r"\b(?:do|does|would) (?:you|he|she|they) (?:want|know (?:him|her|them)|need a|mind|have (?:a minute|time|the))\b",
    r"^which one$",
    r"\b(?:is|are|was|were) (?:the |our |your )?(?:\w+ ){1,3}(?<!set )(?<!scaling )(?<!risks )"
    + either("up|down|red|back|green|over|here")
    + "(?: again| now| yet)?$",
)
"""Asked of a person who was there, or about what runs here."""


_CALLED = re.compile(
    r"^(?=.*\b(?:you|your|please|pls|me)\b).*, (?!Django|Flask|January|February|March|April|May|June|July|August"
    r"|\w+ber\b"
    r"|\w+day\b|English|German|French)[A-Z][a-z]+[\s.!?]*$"
)
"""Ends with the name of whom it asks: “are you sure, Ben?”."""
_CALLED_FIRST = re.compile(
    r"(?!Django|Flask|Hey|Hi|Hello|Ok|Okay|So|Well|Also|And|But|Now|Then|Please|Thanks|Sorry|Right|Great|Fine|First|Yes"
    r"|Yeah|Yep|No|Nope|Sure|Actually|Honestly|Anyway|Hm+|Oh|Stack|Advisor|Bot|Question|Today|Again|Ah|Good|Nice|Cool)"
    r"[A-Z][a-z]+, (?:(?:and|so|but) )?(?:what |how |why |which |when )?"
    r"(?:do|does|did|are|can|could|would|will|have|should) (?:you|u) "
)
"""Begins with it: “Ben, do you think we need that?”."""


def names_a_colleague(text: str) -> bool:
    """Whether a request, as typed, ends with the name of a person, or a question asked of them begins with it."""
    return (_CALLED.match(text) or _CALLED_FIRST.match(text)) is not None


def is_errand(words: str) -> bool:
    """Whether something is to be done among people, asked or said."""
    return _ERRAND.search(words) is not None or asks_who_can(words)


def to_a_colleague(words: str) -> bool:
    """Whether a question is one that only a colleague can answer."""
    return _TO_A_COLLEAGUE.search(words) is not None or asks_who_can(words)


def is_aside(words: str) -> bool:
    """Whether nothing is said about the project."""
    if (
        is_beside_the_point(words)
        or is_elsewhere(words)
        or any(talk.search(words) for talk in (_TALKING, _NEVER_SAID, _IN_JEST, _ON_THE_RATING, _TROUBLE, _ERRAND))
        or (_EVENT.search(words) and _CALENDAR.search(words))
    ):
        return True
    if (_LAUGHTER.search(words) or _MINE.search(words)) and not (_WE.search(words) or _NAMES_IT.search(words)):
        return True
    return not _WE_WANT.search(words) and any(talk.search(words) for talk in (_ELSEWHERE, _SMALL_TALK, _DONE))
