"""What people ask who have never used the app: to write code, what an option is at all, how long it takes to learn.

Written like the table of `bot.understanding.intents.asked`, and tried before it where `PLAIN_CUE` is found.
"""

import re

from bot.understanding.intents.turns import Intent

PLAIN_CUE = re.compile(
    r"sources?|references?|evidence|citations?|proof|links?\b|write|code|program|implement|generate|how (?:long"
    r"|many|much)"
    r"|learn|what|who\b|explain|simpl|easier|plain|clear|sure|certain|definite|matter|count|weigh|important"
    r"|risks?|wrong"
    r"|buy|purchase|order|subscribe"
)

PLAIN_FRAGMENTS = {
    "code": r"(?:(?:[\w.-]+ ){0,5}?(?:endpoints?|code|functions?|class(?:es)?|views?|scripts?|models?|quer(?:y"
    r"|ies)|tests?"
    r"|migrations?|templates?|snippets?|routes?|handlers?|forms?|pages?|app|api|program|website|site|project|schema"
    r"|dockerfile|config(?:uration)?|serializers?|login|admin|backend))",
    "remark": r"(?:[?.!,;]+ [^?]{1,70})?",
    "years": r"(?: (?:over|in|after|within|during|for|across|through) (?:the )?(?:next |first |coming "
    r"|long )?(?:[\w-]+ )?"
    r"(?:years?|months?|decades?|run|time|term|future))?",
    # None of the words between begins another learner: else “a a a …” could be read in more ways than there is time.
    "learner": r"(?:it|we|us|i|one|you|they|he|she|somebody|someone|people"
    r"|(?:an?|our|my|the|two|three|four|five)(?: (?:new|junior|senior|average|good|other|single))? [\w-]+)",
}

PLAIN_ASKS: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.SOURCE_OF,
        (
            r"{pre}{lead}(?:(?:what(?:'?s| is| are)|where(?:'?s| is| are| do i find)|give|show|is there"
            r"|are there|do you"
            r" have|have you got|which|i(?:'ve| have)? asked(?: you)? for|i(?:'d| would) like|i want|we want|i need)"
            r"(?: me| us)? )?(?:(?:the|a|an|any|your|some|one|good) )*(?:sources?|references?|evidence"
            r"|citations?|proof)"
            r" (?:for|of|on|behind|about|that|to back up?) (?P<thing>(?!(?:that|this|it|these|those|them)\b[\s?.!]*$"
            r"|(?:the |a |its |your )?\d+\b)"
            r"[^?.!;]{{3,70}}){remark}{end}",
        ),
    ),
    (
        Intent.NO_CODE,
        (
            r"{pre}{lead}(?:(?:can|could|would|will) (?:you|u) )?(?:please |also |maybe |then )*(?:write|code|program"
            r"|implement|generate|scaffold|draft|code up)(?: (?:me|us|out|down|up))? (?:(?:an?|the|some|our|my"
            r"|this|that"
            r"|all) )*{code}(?: (?:for|in|with|of|to|that|which) [^?]{{1,60}})?(?: (?:for (?:me|us)|please|pls"
            r"|then))*{end}",
        ),
    ),
    (
        Intent.LEARN,
        (
            r"{pre}{lead}how (?:long|much time|many (?:days|weeks|months|hours|years))(?: (?:would|will|does|do|should"
            r"|might|could|is|did|to|it|take|takes|need|needs|require|for|until|before|till)| {learner}){{0,8}}"
            r" (?:(?:to|can|could|are|is) )*(?:learn|pick up|get into|get used to|get started with|master|understand"
            r"|be productive (?:in|with)|get productive (?:in|with)|get up to speed (?:in|with))\b[^?]{{0,50}}{end}",
            r"{pre}{lead}how long (?:is|would be|does) (?:the |it take to get through the )?learning (?:curve"
            r"|time|phase)"
            r"[^?]{{0,40}}{end}",
        ),
    ),
    (
        Intent.WHAT_IS,
        (
            r"{pre}{lead}what(?:'?s| is| are)(?: (?:this|a|the))? {option}(?: (?:exactly|then|anyway|even|actually))*"
            r"[\s?.!,]+(?:(?:and|so|or)[\s,]+)*(?:is|are|do|does|must|can|should|will) (?:it|that|this|we|i"
            r"|one) [^?]{{0,60}}"
            r"\b(?:buy|pay|program|software|product|tool|free|costs?|licen[cs]es?|company|website|app|language|install"
            r"|download|service)\b[^?]{{0,40}}{end}",
            r"{pre}{lead}(?:is|are) {option} (?:something|a (?:program|software|product|thing|tool|service)|software)"
            r" (?:that |which )?(?:we|i|you|one)(?: (?:can|must|have to|need to|should))? (?:buy|pay for|purchase|order"
            r"|subscribe to)[^?]{{0,30}}{end}",
            r"{pre}{lead}(?:do|must|should|can) (?:we|i|you|one) (?:have to |need to )?(?:buy|purchase|order"
            r"|subscribe to)"
            r" {option}{end}",
        ),
    ),
    (
        Intent.SAID,
        (
            r"{pre}{lead}what (?:did|does|has|had|do) (?!(?:you|we|i|u|it|they)\b)@?[\w.'-]+(?: (?!say|said"
            r"|want|ask|need"
            r"|tell|think|mention|write)[\w.'-]+)? (?:say|said|want|wanted|ask for|asked for|need|needed"
            r"|mention|mentioned"
            r"|write|written|wrote|tell you|told you)(?: (?:about|on|of|regarding|for|concerning"
            r"|to))?(?: (?:the|our|an?))*"
            r" (?P<thing>[\w/&+' -]{{3,50}}?){end}",
            r"{pre}{lead}who(?: (?:ever|even|actually|really|of us))* (?:said|says|told you|claims?|claimed"
            r"|mentioned|wrote"
            r"|stated)(?: that)?"
            r" (?P<thing>[^?]{{0,50}}{option}[^?]{{0,30}}?){end}",
        ),
    ),
    (
        Intent.BRIEF,
        (
            r"{pre}{lead}(?:(?:can|could|would) (?:you|u) )?(?:please |maybe |also )*(?:explain|say|put|tell|describe)"
            r"(?: (?:it|this|that|me|us|to|again|all|everything))*(?: (?:more|much|a bit|even|a little|in a|in|way))*"
            r" (?:simple|simpler|simply|easier|easy|plainly|plainer|simple way|(?:simple|plain|easy|easier"
            r"|simpler|other)"
            r" (?:words|english|terms|language)|like (?:i'm|i am|to) (?:a )?(?:five|5|child|kid|beginner))"
            r"(?: (?:please|pls|for me|for us|again|to me))*{end}",
        ),
    ),
    (
        Intent.SURE,
        (
            r"{pre}{lead}(?:why|how come|how)(?: (?:is|are|was|can|could))?(?: (?:it|that|this|you|the answer"
            r"|the result"
            r"|the verdict|be|so|that|already|they|this))* (?:clear|sure|certain|confident|definite)"
            r"(?: (?:already|then|of that|about (?:it|that)))*{remark}{end}",
        ),
    ),
    (
        Intent.BASIS,
        (
            r"{pre}{lead}how (?:much|strongly|heavily|important)(?: (?:does|do|is|are|did|would|will))? {point}{so}"
            r" (?:matter|matters|count|counts|weigh|weighs|weighted|count for|matter for us|here|for us|to us)"
            r"(?: (?:here|for us|to us|now|in (?:this|the|your) \w+|in all|then))*{end}",
            r"{pre}{lead}how important (?:is|are) {point}(?: (?:here|for us|to us|in (?:this|the|your) \w+))*{end}",
        ),
    ),
    (
        Intent.RISKS,
        (
            r"{pre}{lead}(?:(?:what|which)(?:'?s| is| are| would be| could be)?|tell{us}|name|any|are there|show{us})"
            r"(?: (?:the|any|some|main|biggest|your))* (?:risks?|dangers?)"
            r"(?: (?:of|with|in|for|about|to))?(?: (?:using|taking|choosing|having|going with"
            r"|picking))? {option}{years}{end}",
            r"{pre}{lead}what (?:can|could|might|will|may) go wrong(?: (?:with|if we (?:take|use|choose|pick)))?"
            r"(?: {option})?{years}{end}",
        ),
    ),
)
"""Tried before the tables that know the same words in another sense."""
