"""Beside the point: what colleagues want, fix, miss and quote that has nothing to do with what they are building.

It is so however much something “must” be there. Patterns see a sentence as its words, joined by single spaces, in lower
case and without apostrophes.
"""

import re

from bot.understanding.words.patterns import any_of, either

_OF_A_PRODUCT = (
    r"\b(?! (?:app|shop|site|website|system|tool|platform|orders?|ordering|delivery|service|portal|bookings?|store|page"
    r"|board|planner|planning|tracker|management|manager|library|menus?|buttons?|icons?|editor|sales)\b)"
)
"""Behind the name of a thing: what would make it the subject of an application."""
_PRODUCT = re.compile(
    r"\b(?:users?|customers?|guests?|visitors?|clients?|members?|patients?|students?|employees|apps?|application"
    r"|system|tool|platform|portal|website|site|webshop|shop|building|build|module)\b"
)
"""Speaks of what is built, or of those who will use it."""
_THINGS = either(
    """coffee(?: machine)?|tea|lunch|pizzas?|cake|snacks|beers?|chairs?|(?:dev )?laptops?|headsets?|slides?|decks?
    stickers|swag|fridges?|sofas?|lamps?|microwaves?|plants?|readme|sprint|stand ?ups?|team photo|christmas tree"""
)
_TREATS = either(
    """stickers?|mugs?|hoodies|merch|party|offsite|team event|lunch|dinner|drinks|gifts?|travel|trainings?|conferences?
    swag|coffee|pizzas?|raises?|bonus|bonuses|workshop"""
)
_FOOD = either(
    """burgers?|sandwich|sandwiches|kebabs?|sushi|noodles|fries|salads?|sausages?|chocolate|ice cream|drinks?|beers?
    wine|whiske?y|rum|vodka|gin|juice|espresso|cappuccino|water|candy|cookies|donuts?|croissants?|bagels?"""
)
_VESSELS = either("flasks?|bottles?|glass|glasses|cups?|mugs?|pints?|pots?|jugs?|crates?|bags?|box|boxes|slices?")
_MEALS = either("breakfast|brunch|lunch|dinner|supper|drinks|beers|karaoke|bowling|the game|the cinema|the concert")
_JOURNEYS = either(
    """metro|subway|underground|tram|bus|train|ferry|flight|plane|taxi|parking|museum|concert|cinema|theatre|theater
    stadium|gym|pool|sauna|cloakroom|canteen|vending machine|laundry"""
)
_DEPARTMENTS = either(
    "marketing|sales|hr|finance|accounting|legal|procurement|support|recruiting|logistics|the office|the warehouse"
)
_BILLS = either("rent|bills?|taxes|tax|salaries|salary|wages|mortgage|invoices?|electricity|insurance|alimony")
_WANTED = any_of(
    rf"\b{either('need|needs|needed|want|wants|order|buy|bring|finish|prepare|do|write|rewrite|update')} "
    rf"(?:\w+ ){{0,4}}?{_THINGS}{_OF_A_PRODUCT}",
    rf"\b{either('need|want|like|love|order|buy|bring|grab|get|craving|fancy')} (?:\w+ ){{0,3}}?{_FOOD}{_OF_A_PRODUCT}",
    rf"\ban? {_VESSELS} of\b|\b{_VESSELS} of {_FOOD}\b",
    rf"\b(?:we|were|there|they) (?:\w+ ){{0,5}}(?:for|at) {_MEALS}$",
    rf"\b{either('tokens?|tickets?|cards?|passes|pass|coins?|change|keys?')} (?:for|to) (?:the |our )?{_JOURNEYS}\b",
    rf"\b{either('people|hands|staff|colleagues|headcount|interns|heads|support')} (?:in|for|at|from) {_DEPARTMENTS}$",
    rf"\b(?:pay|paying|paid) (?:\w+ ){{0,2}}{_BILLS}$",
    r"\bdeadline for (?:the |your |our )?(?:\w+ )?"
    + either("expense reports?|timesheets?|slides?|decks?|reviews?|taxes")
    + r"\b",
    r"\bdecision (?:is|was) (?:due|final|made|taken|recorded|approved|closed)\b",
    rf"\bbudget\b(?: \w+){{0,5}} {_TREATS}{_OF_A_PRODUCT}|\b{_TREATS}{_OF_A_PRODUCT}(?: \w+){{0,3}} budget\b",
    r"\bbudget (?:mtg|meeting|review|call|round|talks?|planning)\b",
    r"\bforms? (?:\w+ ){0,3}signed by (?:hr|finance|legal|management|payroll|you|the boss|\w+day)\b",
    r"\b(?:just|exactly) what we need(?:ed)?$",
    r"\blets (?:move|push|shift|postpone) the (?:demo|call|sync|retro|meeting)\b",
)
"""Things of the office, and money for people."""
_REPAIR = any_of(
    r"\b(?:fix|fixes|fixed|fixing|debug|debugging|reproduce)\b.*\b(?:bugs?|crash|crashes|leak|typos?|regression)\b",
    r"\b(?:bugs?|crash|regression) in (?:the |our )",
    r"\b(?:pool exhausted|oom|pagerduty|on fire|root cause|post ?mortem|stack trace|segfault|502s?|deadlocked)\b",
    r"\bpip install\b|\b(?:prod|production|staging) (?:is|was) (?:\w+ )?(?:down|slow|dead|broken|red|back)\b",
    r"\b(?:the|our) (?:new |old )?ci (?:needs|wants|runs|uses|is|was)\b",
)
"""Incidents, and mending what runs."""
_AWAY = any_of(
    r"\b(?:is|are|im|am|be|was|were|hes|shes|theyre) (?:out|away|off|gone|ooo)\b(?: \w+)* (?:days?|weeks?|months?)\b",
    r"\b(?:parental|maternity|paternity|sick|annual|unpaid) leave\b",
    r"\b(?:on|from|my|his|her|their) (?:holidays?|vacation|pto)\b|\bgo by (?:train|car|bus|plane|bike)\b",
)
_OTHERS = any_of(
    r"(?:\bcompetitors?|\bmy (?:grand\w+|mother|father|mum|mom|dad|kids?|aunt|uncle)) (?:also |all |really )?"
    r"(?:need|needs|want|wants|use|uses|run|runs|must)\b(?!.*\bwe (?:need|want|must)\b)",
    r"\b(?:they|he|she|hr|legal|it) (?:needs?|wants?|asked) (?:me|us|you|everyone|everybody) to (?:\w+ )?"
    r"(?:fill|sign|come|attend|pay|confirm|reply|register|clean)\b",
    r"^(?:and |but )?they (?:need|want|use)\b.*\bwe (?:dont|do not)\b",
    r"\b(?:for|in|on) (?:the |an)?(?:other|previous) project\b|\blast years? (?:project|product)\b",
    r"\b(?:team|guys|squad|folks) (?:need|needs|want|wants|use|uses)\b.* (?:for|in) their\b",
    r"\bwe (?:should|could|would) have (?:\w+ )?(?:used|taken|chosen|picked|gone)\b",
    r"\bcan (?:you|u) (?:\w+ )?get\b.*\bfrom\b",
)
"""What others need, or what is past."""
_ACCESS = any_of(
    rf"\b{either('access|rights|permissions?|login|account|invite|password|pw')} (?:to|for|on) (?:the |our |a )?"
    + either("repo|repository|jira|github|gitlab|vpn|confluence|printer|bucket")
    + r"\b",
)
_HEARSAY = any_of(
    r"\b(?:blog|article|post|book|video|talk|tutorial|guy|youtube|chatgpt|overflow|hn|hacker news|reddit|podcast)"
    r" (?:\w+ )?(?:says|said|claims|recommends|argues|suggests|swears)\b",
    r"(?<!\bi )(?<!\bwe )\b(?:says|said|claims) (?:some|no|every|any) \w+",
    r"\bhot take\b|\b(?:is|are) (?:the devil|a religion|evil|hell|the worst|a joke)\b",
    r"^you (?:will )?(?:learn|manage|survive|be fine|get used)\b",
    r"\b(?:is|are) (?:\w+ )?(?:better|worse|nicer|cooler|faster|slower) than\b(?!.*\b(?:we|us|our)\b)",
    r"\bi (?:\w+ )?(?:measured|benchmarked|clocked)\b",
    r"\btook (?:\w+ ){1,3}(?:hours|days|weeks|months|years)\b",
)
"""What was read or believed, and what was so once."""


def is_beside_the_point(words: str) -> bool:
    """Whether a sentence is about the office, somebody else or what runs already, even if something must be done."""
    kinds = (
        (_REPAIR, _OTHERS, _HEARSAY)
        if _PRODUCT.search(words)
        else (_REPAIR, _OTHERS, _HEARSAY, _WANTED, _AWAY, _ACCESS)
    )
    return any(kind.search(words) for kind in kinds)


_TEAM = r"^(?:team|guys|squad|folks|crew|department)s?\b"
_DECIDES = (
    r"^(?:(?:has|have|had|just|finally|now|also|already|still|always) )*"
    + either(
        """changed (?:its|their|his|her) minds?|vetoed|forbade
        (?:said|says)(?! (?:our|my|the|his|her|their) )|told|tells|asked (?:us|me|for)|asks (?:us|me)
        wants to|wanted to|insists|insisted|decided|decides|agreed|agrees|disagrees?d?|refused|refuses|complained
        complains|signed off|objected|objects|thinks|thought|promised|confirmed
        (?:is|are) (?:un)?(?:fine|ok|okay|happy) with"""
    )
    + r"\b"
)
"""Does what only people do: “security changed their mind”, “testing said they are busy”."""
_TEAMS = re.compile(rf"{_TEAM}|{_DECIDES}|^(?:mug|sticker|branch|meetup|course|shirt)s?\b")
_THEIR_WANTS = re.compile(rf"{_TEAM} (?:\w+ )?(?:need|want|use|run)s?\b(?!.*\b(?:we|our|us)\b)")


def names_people(following: str) -> bool:
    """Whether the words behind a need's name make it the name of a team or of a thing: “the Postgres team”."""
    return _TEAMS.match(following) is not None


def wants_for_itself(following: str) -> bool:
    """Whether those words say what that team wants: “the payments team needs MongoDB”."""
    return _THEIR_WANTS.match(following) is not None


_OTHER = re.compile(r"\b(?:the|our|their|your|its|an existing|existing)(?: \w+)?$")
_CALLS = re.compile(
    r"^(?:can |could |may |will |should |must )?(?:call|quer(?:y|ie)|poll|fetch|read|get|push|pull|import|use)(?:e?s)? "
    r"(?:it|us|them|our|this|these|those|data|from)\b"
)
_IS = re.compile(r"^(?:(?:is|runs on) (?:an? )?\w+ and )?(?:stays|remains)\b")
"""What is told of a system that is there: “the CRM is Salesforce and stays”."""
_THERE = re.compile(r"^(?:and |but )?(?:the|our|their)$")
_FROM = re.compile(
    r"\b(?:(?:interface|api|link|export|import|connection|bridge) (?:for|to|with)"
    r"|from|call(?:s|ed)? by|sync(?:s|ed)? with|feeds?|fed by|send \w+ to|talks? to)"
    r" (?:the|our|their|your)$"
)


_SOMEBODYS = re.compile(
    r"\b(?:my (?:\w+ ){1,3}|(?:he|she|a friend|some guy|somebody|someone) )"
    r"(?:runs?|ran|owns?|owned|has|had|built|opened|sells|sold|made)(?: an?| his| her| their)?$"
)
"""Says whose it is, who is none of us: “my brother runs a shop”."""


def is_another_system(before: str, following: str) -> bool:
    """Whether the words around the name of a kind of application make it one beside what is built, which reads or feeds
    it: “so that the CRM can call it”, “takes orders from our shop”."""
    calls = _OTHER.search(before) is not None and _CALLS.search(following) is not None
    calls = calls or (_THERE.match(before) is not None and _IS.match(following) is not None)
    return calls or _FROM.search(before) is not None or _SOMEBODYS.search(before) is not None
