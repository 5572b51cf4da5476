"""The ways people ask about the app itself: what it is, where its facts come from, what it keeps, what its words mean.

Written and tried like `bot.understanding.intents.turns`, before those and where `OF_ITSELF_CUE` is found, with the
fragments of `bot.understanding.intents.asked` too.
"""

import re

from bot.understanding.intents.turns import Intent

OF_ITSELF_CUE = re.compile(
    r"fits|you|\bu\b|\b(?:ai|a\.i|faq|apps?)\b|gpt|open ?ai|claude|gemini|copilot|llama|llm|artificial|bot|human|person"
    r"|people"
    r"|machine|model|generativ|automat|real|alive|program|lookup|engine|expert|script|sheet|tree|if else|statement"
    r"|keyword"
    r"|base|table|thing|tool|behind|prompt|fact|claim|data|info|knowledge|number|rating|answer|evidence|source|scor"
    r"|weight"
    r"|see|read|view|access|reliab|accura|objectiv|biased|neutral|honest|priva|protection|chat|conversation|thread"
    r"|message|word|question|input|text|rank|recommend"
    r"|trust"
    r"|believe|rely|point|close|leaning|clear|need|require|must|criteri|verdict|margin|challenge|monte|confidence"
    r"|sensitiv"
    r"|error bar|value|deviation|time|more or less|press|click|push|button|undo|limit|withdraw|take back|mistake"
    r"|accident|record|adjust|mute|what if|ask the team|agree|object|abstain|supersede|share"
)
"""One of these stands in whatever the table matches."""

OF_ITSELF: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.WHO,
        (
            r"{pre}{lead}(?:are|r) (?:you|u) (?:really |actually |just |even |based on |built on |powered by "
            r"|using )*"
            r"(?:an? |the |some )?(?:{machine}|real|alive|program|people)\b.*",
            r"{pre}{lead}(?:is|am) (?:this|that|i)(?: \w+){{0,3}} (?:an? )?(?:{machine}"
            r"|automated)(?: \w+){{0,5}}{end}",
            r"{pre}{lead}(?:basically[\s,]+)?(?:are you|you(?:'re| are)|is this|this is)"
            r"(?: basically| just| only| really| essentially)* (?:an? |some )?(?:glorified |big |fancy |simple )*"
            r"(?:lookup tables?|rules? engine|expert system|search engine|script|spreadsheet|faq|decision tree"
            r"|if (?:else|statements?)|keyword (?:search|matcher)|database|table)(?: or what| then)*{end}",
            r"{pre}{lead}who (?:wrote|made|built|created|programmed|coded|developed|develops|trained|owns|runs"
            r"|maintains"
            r"|is behind)(?: \w+)? ?(?:you|this (?:bot|app|thing|tool)|the (?:bot|app))\b.*",
            r"{pre}{lead}(?:which|what) (?:model|llm|ai|language model|gpt)s? (?:are|do|is|runs?|powers?)\b.*",
            r"{pre}{lead}do (?:you|u) (?:use|run on|rely on) (?:an? |any )?{machine}\b.*",
            r"{pre}{lead}(?:what(?:'?s| is)|show{us}|print|tell{us}|reveal) your (?:system |initial )?prompt\b.*",
            r"{pre}{lead}is there (?:really )?(?:an? |some )?{machine} (?:behind|in|inside|running|driving)\b.*",
            r"{lead}(?:you|u) (?:an? )?{machine}\s?\?+",
            r"{pre}{lead}who(?:'s| is| are) behind (?:you|this (?:bot|app|thing|tool)?|the (?:bot|app)){end}",
        ),
    ),
    (
        Intent.WEIGHTS,
        (
            # “who made up the weights?”, “where do those weights come from?”, “whose weights are these?”
            r"{pre}{lead}(?:so )?who(?: on earth| the hell)?{ever} (?:made up|makes? up|made|invented|invents"
            r"|came up with|comes up with|thought up|set|sets|chose|picked|decided(?: on)?|decides(?: on)?|defined"
            r"|assigned|assigns|put|fixed|gave|determined|determines|wrote|writes|is responsible for)"
            r" (?:you )?{all_weights}(?: up)?{end}",
            r"{pre}{lead}(?:so )?(?:from )?where (?:do|did|does) (?:you (?:get|take|have) )?{all_weights}"
            r"(?: all)?(?: (?:come|coming))?(?: from)?{end}",
            r"{pre}{lead}(?:so )?how (?:do|did|were|are) (?:you |they )?(?:come up with |set |choose |pick |decide on "
            r"|make up |determine |assign )?{all_weights}(?: (?:come about|made up|set|chosen|picked|decided"
            r"|determined|assigned|made))?{end}",
            r"{pre}{lead}(?:so )?(?:whose (?:idea )?(?:are|were)|who(?:'s| is| was) behind|did (?:you|u|someone"
            r"|somebody)(?: just)? (?:make up|invent)) {all_weights}{end}",
            r"{pre}{lead}(?:so )?whose weights (?:are|were) {it}{end}",
        ),
    ),
    (
        Intent.SOURCES,
        (
            r"{pre}{lead}where (?:do|does|did|are|is) (?:your|these|those|this|the|all|you (?:get|have|take|find)"
            r"(?: your| the| this| that| all| these)*)(?: the| this| of| your)* {known}(?: \w+){{0,4}}{end}",
            r"{pre}{lead}(?:what|which) (?:are your sources|sources (?:do you|are you|did you)"
            r"|is your (?:source|evidence)(?! (?:for|on|of|behind) {it})"
            r"|are your (?:{known}|scores) based on)\b.*",
            r"{pre}{lead}who (?:wrote|writes|rates|rated|checks|checked|maintains|decides|decided|sets|set"
            r"|assigns|assigned|picks|picked|makes"
            r"|made|collects"
            r"|collected) (?:your|the|these|those|all the) (?:{known}|scores)\b.*",
            r"{pre}{lead}where (?:do|does|did)(?: your| these| those| all| the| this)* {known} (?:all )?come from\b.*",
            r"{pre}{lead}(?:is|are) (?:there )?(?:any |all |even |a |the |these |your )*(?:single |one )?{known}\b"
            r"(?!.*{option}).*\b(?:vendors?'?s?|official|own (?:docs|documentation|sites?)|independent"
            r"|third part\w+)\b.*",
            r"{pre}{lead}how do you know (?:all )?(?:of )?(?:this|these things|so much){end}",
            r"{pre}{lead}what (?:do|did) you (?:base|build|rest|rely|go|draw|found)(?: (?:your|the|these|those"
            r"|all|this|that) (?:{known}|scores))?"
            r"(?: on| by| from)*{end}",
        ),
    ),
    (
        Intent.CHECKED,
        (
            r"{pre}{lead}(?:when|on (?:which|what) (?:date|day)|how (?:long ago|recently|often))\b"
            r"(?=.*\b(?:your (?:\w+ ){{0,2}}{known}|(?:the|these|those|{option}) (?:\w+ )?(?:facts|ratings))\b)"
            r"(?=.*\b(?:check|checked|update|updated|verify|verified|read|reviewed|refreshed|collected|written"
            r"|from)\b).*",
            r"{pre}{lead}how (?:old|up[ -]to[ -]date|current|recent|fresh|outdated|stale) (?:is|are) "
            r"(?:you|(?:your|the|these|those|this|all the) (?:\w+ )?{known}){end}",
            r"{pre}{lead}(?:which|what|how many|are any|is any|do any|any)(?: of)?(?: your| the| these"
            r"| those)* {known}\b.*"
            r"\b(?:older than|outdated|stale|out of date|overdue|due|not (?:been )?checked|expired)\b.*",
            r"{pre}{lead}(?:is|are) (?:you|(?:your|the|these|those) {known}) (?:still |really )?"
            r"(?:up[ -]to[ -]date|current|outdated|out of date|recent|fresh|stale|old){end}",
        ),
    ),
    (
        Intent.PRIVACY,
        (
            r"{pre}{lead}(?:do|will|does) (?:you|u|this bot|this app|the bot|the app) (?:\w+ )?(?:store"
            r"|save|keep|log"
            r"|record|remember|share|sell|send|read|collect|spy on)\b(?!.*{option}).*\b(?:my|our|messages?|chats?"
            r"|conversations?|everything|what (?:i|we)|personal data|any data)\b.*",
            r"{pre}{lead}(?:is|are|will|where (?:is|are|does|do|will)|how long (?:is|are|do you keep)"
            r"|what happens (?:to|with)"
            r"|what do you do with) (?:my|our|all (?:my|our)) {chat}\b(?!.*{option}).*",
            r"{pre}{lead}(?:is|are) (?:this|that|the) (?:chat|conversation|thread|message|answer)s? (?:being )?"
            r"(?:stored|saved|kept|logged|recorded|private|public|confidential|anonymous|visible)\b.*",
            r"{pre}{lead}who (?:else )?(?:can|could|will|gets to|does) (?:\w+ )?(?:see|read|view|access) (?:all )?"
            r"(?:(?:{it}|us)(?: {chat}| here| in here)*|(?:my|our) {chat}|what (?:i|we) (?:say|write|type|ask"
            r"|wrote|said)"
            r"(?: here)?){end}",
            r"{pre}(?:what(?:'s| is| about)? )?(?:your |the )?(?:privacy|data protection)(?: policy)?{end}",
            r"{pre}{lead}(?:will|can|could|does|would) (?:my|our|the|any|every|some|other)(?:body|one"
            r"|s)?(?: \w+)? (?:else )?(?:see|read)"
            r" (?:{it}|(?:my|our) {chat}|what (?:i|we) (?:say|write|type|ask)){end}",
            r"{pre}{lead}(?:are you|is (?:this|the) (?:bot|app)) (?:gdpr|privacy|data)\b(?!.*{option}).*",
        ),
    ),
    (
        Intent.FALLIBLE,
        (
            r"{pre}{lead}(?:can|could|might|may|do|would|are|have|is|aren'?t|isn'?t|how) (?:are |is )?(?:you|u"
            r"|your \w+"
            r"|this (?:bot|app)|the (?:bot|scores?|scoring|ratings?|ranking|recommendation)|these (?:scores"
            r"|ratings))(?: \w+){{0,3}} (?:wrong"
            r"|mistakes?"
            r"|errors?|err|lie|lying|hallucinate|make (?:things|stuff|it|this) up|bias|biased|reliable"
            r"|trustworthy|objective"
            r"|neutral|impartial|accurate|infallible|arbitrary|made up|invented|honest)\b.*",
            r"{pre}{lead}(?:why )?(?:should|can|do|could) (?:i|we|one|anyone) (?:really )?(?:trust|believe|rely on) "
            r"(?:you|your \w+|the (?:bot|scores?|scoring|ratings?|ranking|recommendation)|these (?:scores"
            r"|ratings|numbers|facts)){end}",
            r"{lead}(?:i (?:think|feel|find|believe|guess) )?(?:that )?(?:your|the|these) (?:scor\w+|ratings?|points"
            r"|weights?|recommendations?|numbers|facts) (?:is|are|looks?|seems?|feels?) (?:\w+ )?(?:arbitrary|wrong"
            r"|made up|nonsense|biased|random|off|rubbish|unfair){end}",
            r"{lead}you(?:'re| are) (?:so |just |all )?(?:wrong|biased|mistaken|lying)(?: about (?:that|this"
            r"|it))?{end}",
            r"{pre}{lead}how (?:reliable|accurate|trustworthy|objective|biased|neutral|honest) (?:are"
            r"|is) (?:you|your \w+"
            r"|this(?: (?:bot|app))?|the (?:bot|scores?|scoring|ratings?|ranking|recommendation)|these (?:scores"
            r"|ratings|facts)){end}",
            r"{pre}{lead}why (?:should|would|do|must)?(?: ?(?:i|we|one|anyone|anybody))? ?(?:even )?(?:listen to|trust"
            r"|believe|follow|rely on) (?:an? |the |this |some )*(?:you|bot|app|machine|program|robot|computer|tool"
            r"|software|algorithm){end}",
            r"{lead}(?:and )?what if (?:you(?:'re| are)|your \w+ (?:is|are)) (?:wrong|mistaken|biased|outdated){end}",
            r"{lead}(?:are|is) (?:you|this (?:bot|app)|the (?:bot|app)) (?:always|ever|never) (?:right|correct"
            r"|wrong){end}",
        ),
    ),
    (
        Intent.TERM,
        (
            r"{pre}{lead}(?:is|are|does|do|what|what'?s|how|why|explain|on what)\b.*?(?P<term>monte carlo"
            r"|confidence intervals?|sensitivity analysis|error bars?|p[ -]values?|standard deviation"
            r"|\d+ times? (?:in|out of) 100?)\b.*",
            r"{pre}{lead}(?:what|how|explain|meaning)\b.*?(?P<term>\d+ times? (?:in|out of) 100?\b"
            r"|\d+ ?% more or less|(?:about|nearly) half the time|turn out to matter more or less)[\"']?.*",
            r"{pre}{lead}is (?:this|that|it) (?:safe|ok|okay|dangerous) to (?P<term>press|click|push|hit)\b.*",
            r"{pre}{lead}(?:can|could|may|how (?:can|do|could)) (?:i|we|one|you) (?:still )?"
            r"(?P<term>undo|take back|withdraw|delete|cancel|revert) (?:it|that|this|the decision|a decision"
            r"|my decision|d-\d+)(?: later| again| afterwards| then)*{end}",
            r"{pre}{lead}.*\b(?:recorded|decided|pressed|posted)\b.*\bby (?P<term>mistake|accident)\b.*",
        ),
    ),
)
