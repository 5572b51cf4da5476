"""Everyday questions about an option put into the words in which topics are asked about: “exit strategy?”, “is it
reliable?”. Only the wording is here; which topic has the answer is found as for any other question.

Patterns as in `bot.understanding.intents.turns`; they match a whole text in which option names have become `OPTION`.
"""

import re

from bot.understanding.words.names import OPTION

_LEAD = (
    r"(?:(?:ok|okay|so|and|but|well|hm+|then|right|great|cool|fine|yes|yeah|also|btw|now|actually|just curious|quick"
    r" question|honestly|sorry|hey|hi)[\s,.:!-]+)*"
)
_IT = rf"(?:it|that|this|they|{OPTION}|(?:the|your|that|this) (?:framework|pick|choice|option|stack))"
_ONE = r"(?:we|i|you|one|somebody|someone|us)"
_TAIL = (
    r"(?:,? (?:at all|later|later on|then|again|really|actually|though|in (?:production|general|practice)|for (?:us"
    r"|this"
    r"|that)|long[- ]term|in the long (?:run|term)|over (?:time|the years)|some ?day|one day|at some point|afterwards?"
    r"|down the (?:road|line)|from (?:it|that|this)|please|pls|today|these days|anyway|one day))*[\s.?!)]*"
)
_IS = r"(?:is|are|isn'?t|will|would|how) "
_VERY = r"(?:(?:really|very|that|so|actually|quite|be|is|are|as|pretty) )*"
_LEAVE = (
    r"(?:switch(?: away| over| to (?:something|another one|a different one|[\w ]{1,20}?))?|move away|move off(?: it)?"
    r"|migrate away|get (?:away|off|out)|leave|change(?: over| framework| frameworks| stacks?| it)?"
    r"|swap(?: it)?(?: out)?"
    r"|back out|replace (?:it|that|this)|rip it out|undo it|move (?:on )?to (?:something|another) ?(?:else|one)?)"
)
_WHEN = (
    r"(?: (?:later|later on|again|afterwards?|then|some ?day|one day|down the (?:road|line)|in (?:a|two|\d+) years?))*"
)
_FAILS = (
    rf"{_WHEN}(?: if (?:{_IT}|things?|we|the \w+) (?:\w+ ){{0,2}}?(?:doesn'?t|does not|won'?t|don'?t|fails?|turns?"
    rf"|goes|go|"
    r"is|are|proves?|outgrow|breaks?|stops?|isn'?t|aren'?t|hate|regret)\b[^?]*)?"
)

_FREEDOM = "is it flexible"
"""What leaving something costs is told by how freely its parts can be replaced."""
_LANGUAGE = (
    r"(?:turkish|arabic|chinese|japanese|korean|hindi|hebrew|persian|farsi|urdu|thai|vietnamese|german|french|spanish"
    r"|italian|dutch|polish|portuguese|russian|ukrainian|greek|czech|slovak|hungarian|romanian|bulgarian|croatian|serbian"
    r"|swedish|danish|norwegian|finnish|english|kurdish|indonesian|catalan)"
)
_LANGUAGES = rf"{_LANGUAGE}(?:(?:,| and| or| &|,? and also) {_LANGUAGE})*(?: (?:language|text|texts|pages?|letters))?"
_REPHRASED: tuple[tuple[str, str], ...] = (
    (
        _FREEDOM,
        rf"(?:can|could|may|will|would) {_ONE} (?:still |always |ever |easily |then |just )*(?:be able to )?{_LEAVE}"
        rf"(?: from {_IT})?(?: {_IT})?{_FAILS}",
    ),
    (
        _FREEDOM,
        rf"(?:how|what)(?: much)? (?:hard|difficult|easy|painful|expensive|costly|bad|work|effort|much work"
        rf"|does it cost"
        rf"|would it cost|would it take)(?: is| would| will| be| it| does| get| take)*(?: for {_ONE})?(?: to)? {_LEAVE}"
        rf"(?: from {_IT})?(?: {_IT})?{_FAILS}",
    ),
    (
        _FREEDOM,
        r"(?:(?:what(?:'?s| is| are|s)?|is there|are there|have you (?:considered|thought (?:of|about))|how about"
        r"|what about"
        r"|do we have|any|risks? of|any risks? of)(?: any| an?| the| our| there| good| clean| easy)* )?"
        r"(?:exit (?:strategy|plan|route|costs?|path)|way (?:out|back)|migration path"
        r"|(?:vendor |framework |tech(?:nology)? )?lock[- ]?in|switching costs?|escape hatch)"
        rf"(?: (?:with|of|for|from) {_IT})?{_FAILS}",
    ),
    (
        _FREEDOM,
        rf"(?:are|will|would|do) {_ONE} (?:be |get |then )*(?:locked[- ]in(?:to)?|tied to|married to|stuck with)"
        rf"(?: {_IT})?(?: for (?:ever|good))?",
    ),
    (
        "is it stable and mature",
        rf"{_IS}{_VERY}{_IT} {_VERY}(?:reliable|dependable|trustworthy|mature|solid|stable|proven|battle[- ]tested"
        r"|production[- ]ready|safe (?:bet|choice)|future[- ]proof|robust|well[- ]tested|a safe (?:bet|choice)"
        r"|here to stay)(?: enough)?",
    ),
    (
        "is it stable and mature",
        rf"how {_VERY}(?:reliable|dependable|mature|solid|stable|proven|future[- ]proof|robust) (?:is|are|will) {_IT}"
        r"(?: be)?",
    ),
    (
        "how long will it be supported",
        rf"(?:will|would|is|are) {_IT} (?:still )?(?:be |going to be )?(?:still )?(?:around|alive|there|supported"
        r"|maintained|relevant|a thing)(?: (?:in|for|after) (?:the next )?(?:\d+|a few|five|ten|two|three|many|some) "
        r"(?:more )?years?)?",
    ),
    (
        "which companies use it",
        rf"(?:who|which (?:companies|big names|firms|others?)|does anyone|do others|anyone)(?: else)?(?: actually"
        rf"| really"
        rf"| big| serious| out there| also| is| are)* (?:us(?:es?|ing)|runs?|running|chose|picked)(?: on)? {_IT}",
    ),
    (
        "who is behind it and keeps it maintained",
        rf"who(?: actually| really)* (?:invented|created|founded|started|wrote|made|develops?|maintains?|runs|owns"
        rf"|funds"
        rf"|finances|is behind|pays for|backs) {_IT}(?: and (?:how|who|what)[^?]{{1,40}})?",
    ),
    (
        "is it scalable",
        rf"(?:will|would|does|do|can|could) {_IT} (?:still |really |even |also )*(?:be able to )?(?:scale|grow|cope"
        r"|keep up|hold up|handle (?:it|that|more|growth|load|the load|traffic))(?: up)?(?: (?:to|by|for|with|when|if) "
        r"[^?]{1,40})?",
    ),
    (
        "is it scalable",
        r"what (?:happens|if|about when|do we do)(?: if| when)? (?:we|it|the (?:shop|app|site|product|project|thing"
        r"|service|platform|business|traffic|load)) (?:\w+ ){0,2}(?:get|gets|grow|grows|become|becomes|goes|go"
        r"|explodes?"
        r"|doubles?|takes off|scales?)(?: (?:popular|big|bigger|huge|viral|a hit|successful|10x|famous))*",
    ),
    (
        "what happens when the project grows",
        rf"(?:can|could|may|should) {_ONE} (?:just |also )*(?:start|begin) (?:out )?(?:small|simple|with little)"
        r"(?: and (?:then )?(?:grow|scale|extend|add more)(?: it| later)?)?",
    ),
    (
        "languages and translations",
        rf"(?:does|do|can|could|will|would) {_IT} (?:also |even |really )*(?:do|speak|support|handle|offer|show|know"
        rf"|have|be (?:in|translated (?:in)?to)|work (?:in|with)|come in|run in) (?:in )?{_LANGUAGES}(?: (?:too|also|as"
        r" well|either))?",
    ),
    (
        "languages and translations",
        rf"(?:is|are|will) {_IT} (?:also |even )*(?:be )?(?:available|possible|translated|usable) (?:in(?:to)?|for)"
        rf" {_LANGUAGES}",
    ),
    (
        "how much does it cost",
        r"(?:what(?:'?s| is|s| are) )?(?:the |our )?(?:total )?(?:cost of ownership|tco|running costs?|costs?|price tag"
        rf"|licen[cs]e fees?)(?: (?:of|for|with) {_IT})?",
    ),
    (
        "how quickly can I build something",
        rf"(?:will|would|can|could|do) {_ONE} (?:still |really |even |be able to )*(?:make|meet|hit|manage|keep)"
        r" (?:the |our |that |it |those )*(?:deadline|date|launch|(?:\d+|two|three|four|six|eight) (?:weeks?|months?)"
        r"|in time"
        rf"|it in time)(?: (?:with|in|using) {_IT})?",
    ),
    (
        "how quickly can I build something",
        rf"how (?:quickly|fast|soon|long)(?: can| could| would| will| does| until| till| before| it| take| takes"
        rf"| {_ONE})*"
        r" (?:ship|launch|go live|deliver|release|have|get)(?: (?:a|the|our|first|something|version|mvp|it|out|live))*"
        rf"(?: (?:with|in|using) {_IT})?",
    ),
)
_STILL_ADDED = re.compile(
    rf"{_LEAD}(?:(?:does|would|will) (?:this|that|it) (?:mean|rule out)(?: that)? (?:we|i) (?:can'?t|cannot|could not"
    rf"|couldn'?t)"
    r"|(?:can|could|will) (?:we|i)(?: then| still| also| ever| always)*(?: be able to)?)(?: \w+)? (?:do|have|build"
    r"|add|make|get)"
    rf" (?:an? |the |our )?(?P<thing>[\w][\w /-]{{2,40}}?)(?: (?:with|to|on|in) {_IT})?(?: later(?: on)?| then"
    rf"| afterwards?"
    r"| at some point| next year)+[\s.?!]*"
)
"""Whether something can be added later: asked of that thing."""
_COMPILED = tuple((plain, re.compile(f"{_LEAD}{pattern}{_TAIL}")) for plain, pattern in _REPHRASED)
_CUE = re.compile(
    r"later|then|who\b|switch|mov|migrat|leav|chang|swap|replac|back|undo|exit|way|plan|lock|escape|tied|stuck"
    r"|married|reliab|depend|trust"
    r"|matur|solid|stable|proven|tested|ready|safe|future|robust|stay|around|alive|there|support|maintain|relevant"
    r"|thing"
    r"|uses?\b|using|runs?|running|chose|picked|scale|grow|cope|keep|hold|handle|small|simple|begin|cost|tco|price|fee"
    r"|deadline|date|launch|week|month|time|ship|live|deliver|release|version|mvp|get|become|go|double|explode|take|rip"
    rf"|{_LANGUAGE}"
)
"""One of these stands in whatever a pattern matches."""
_LONGEST = 140


def put_plainly(masked: str) -> str:
    """The question a masked text asks, in the words topics are asked about in; "" where it is none of those known."""
    if len(masked) > _LONGEST or _CUE.search(masked) is None:
        return ""
    if added := _STILL_ADDED.fullmatch(masked):
        return added["thing"]
    return next((plain for plain, pattern in _COMPILED if pattern.fullmatch(masked)), "")
