"""What a sentence does: it states something about the project, asks for a fact, plays with a "what if", or is an aside.

Only English is here, nothing about any comparison. Patterns see a sentence as its words, joined by single spaces, in
lower case and without apostrophes ("whats", "dont").
"""

import re
from enum import StrEnum

from bot.understanding.clauses import Sentence


class Speech(StrEnum):
    """What a sentence does."""

    STATES = "states"
    ASKS = "asks"
    WHAT_IF = "what_if"
    ASIDE = "aside"
    """Small talk, office talk, or about somebody else's matters."""


def _either(text: str) -> str:
    """A group that matches any of the alternatives, which stand between bars or on lines of their own."""
    return f"(?:{'|'.join(part.strip() for part in text.replace(chr(10), '|').split('|') if part.strip())})"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_LEAD = rf"""^(?:{
    _either(
        '''and|but|so|or|ok|okay|hm+|well|also|oh|hey|hi|wait|yeah|yes|btw|just|then|now|actually|curious|tbh|please
        pls|honestly|question|quick question'''
    )
} )*"""
_SOMEBODY = _either("i|we|you|it|they|he|she|this|that|there|the|any|anyone|anybody|somebody|someone")
_US = _either("we|weve|i|im|ive|our|my")

_WHAT_IF = _any(
    rf"{_LEAD}(?:what|how|what about|how about) if\b",
    rf"{_LEAD}{_either('suppose|supposing|hypothetically|imagine|say we|assuming|assume we|theoretically')}\b",
    rf"{_LEAD}lets {_either('say|assume|pretend|suppose|imagine')}\b",
    r"\b(?:would|will|does|do|could|might) "
    + _either(r"it|that|this|anything|things?|something|the \w+|your \w+")
    + r"(?: \w+)? "
    + _either("change|matter|differ|be different|make (?:a|any) difference|look different|flip|tip")
    + r"\b.*\b(?:if|when)\b",
    r"\bhow would (?:\w+ ){1,3}(?:change|look|differ)\b",
    r"\b(?:would|will|could) (?:\w+ ){1,4}(?:if|with)\b.*\b(?:we|i|our|us|nobody|somebody)\b",
    r"\bwould (?:you|it|that|we) (?:still )?(?:\w+ ){0,4}if\b",
    r"\bwhat (?:would|changes|happens|will)\b.*\bif (?:we|i|our|the team)\b",
    r"\b(?:hypothetically|in theory|just for fun)\b",
    r"\bwhat about (?:with|without)\b",
)
_IF_ASKED = re.compile(rf"{_LEAD}(?:if|with|without)\b")

_ASKING = _any(
    _LEAD
    + _either(
        r"""what|whats|which|whichs|who|whos|whose|whom|where|wheres|when|whens|how|hows|why|whys
        is|are|isnt|arent|was|were|does|do|did|doesnt|didnt|am
        explain|tell me|show|compare|describe|define|remind|wondering|i wonder|curious|difference between
        any(?:one|body)? (?:know|tried|used)|i (?:dont|do not|cant|didnt) (?:get|understand|see|follow)"""
    )
    + r"\b",
    rf"{_LEAD}{_either('can|could|cant|couldnt|would|wouldnt|will|wont|has|have|had|hasnt|havent')} {_SOMEBODY}\b",
    rf"{_LEAD}(?:may|might|should|shall|must) {_SOMEBODY}\b",
)
_AUXILIARY_FIRST = re.compile(rf"{_LEAD}(?:can|could|cant|would|will|has|have|should)\b")
_NO_QUESTION = _any(
    rf"{_LEAD}(?:do|is|are) (?:be|to|not|never)\b",
    rf"{_LEAD}have (?:it|this|that|the) ",
    rf"{_LEAD}when (?:we|it|they|users|customers)\b",
    rf"{_LEAD}what (?:we|i|matters|counts)\b",
    rf"{_LEAD}(?:how|where) we\b",
    rf"{_LEAD}who(?:ever)? (?:comes|takes)\b",
    rf"{_LEAD}which (?:means|is why)\b",
)
_REQUEST = re.compile(
    _LEAD
    + r"(?:can|could|cant|should|shall|may|would it be ok to|is it ok to) (?:we|you|i|us)"
    + r"(?: please| also| just| maybe)* "
    + _either(
        """drop|remove|forget|scrap|ignore|skip|lose|weigh|weight|prioriti[sz]e|rank|count|rate|add|put|make|change
        switch|set|take|do without|live without|get rid|include|bring|leave|assume|raise|lower|increase|give"""
    )
    + r"\b"
)
_INSTEAD = re.compile(r"\b(?:instead|rather than)\b")
_CONDITION = re.compile(
    r"\b(?:if|when|given(?: that)?|since|because|cause|considering(?: that)?|that|as|where|for when|and|but) "
    + _either("we|weve|were|i|im|ive|our|my|its|it|the team|most|nobody|everyone|users|customers")
    + r"\b"
)
_BUILDING = _any(
    rf"\b{_either('building|build|making|creating|create|developing|develop|writing|planning|starting')}\b",
    r"\b(?:want|wanting|need|needing) to (?:build|make|create)\b",
)

_SMALL_TALK = _any(
    r"\b"
    + _either(
        """birthday|congrats|cheers|lunch|coffee|vacation|holiday|afk|brb|ooo|wifi|offsite|canteen
        jira|intranet|standup|meeting|meetings|webinar|meetup|podcast|tweet|reddit|hacker news|twitter|youtube
        blog post|all hands|freeze|game|cake|song|fun times|good times|funny
        yesterday|yesterdays|last night|last week|last month|this morning|tonight
        used to|back in the day|once had|once was|years ago|at uni|in school
        failed|crashed|outage|restart|reboot|rolled back|hotfix|on call|pr|prs|pull request|merged|ticket|staging
        sick|breakfast|parking|printer|dentist|pizza|reminds me|leaked|expired|new version of|liked
        my password|(?:in|to|on|into) slack|(?:summer|christmas|office|farewell|release|birthday) party"""
    )
    + r"\b",
    rf"\b(?:is|are|was|were|went|goes) {_either('down|broken|failing|red|stuck|flaky|offline|back up|up again')}\b",
    r"(?<!be )(?<!very )\b(?:nice|neat|wow)$",
    r"^(?:please )?ask (?!for)",
    r"\bi (?:really |just )?(?:love|like|enjoy|adore|miss) how\b",
)
_LAUGHTER = re.compile(r"\b(?:lol|haha+|hehe|rofl|lmao|jk)\b")
_ELSEWHERE = _any(
    r"\b"
    + _either(
        """cousin|brother|sister|friend|mate|buddy|uncle|aunt|dad|mom|mum|wife|husband|girlfriend|boyfriend|neighbou?r
        flatmate|roommate|competitor"""
    )
    + r"s?\b(?! (?:and|or) )",
    r"\b(?:old|previous|former|last) (?:company|job|employer|workplace|gig|startup|intern)\b",
    r"\b"
    + _either("netflix|instagram|google|facebook|uber|spotify|pinterest|microsoft|mozilla|dropbox")
    + " "
    + _either("is|are|was|runs?|uses?|used|did|does|switched|moved|has|built")
    + r"\b",
    r"\b"
    + _either(
        """i (?:just )?(?:read|heard|saw|watched)|read (?:an|a|some)|heard|people say|they say
        some (?:guy|people|folks|dude)|someone on|somebody on|according to|apparently|supposedly"""
    )
    + r"\b",
)
_WE = re.compile(r"\b(?:we|our|us)\b")
_OURS = re.compile(rf"\b(?:{_US}|us|ours|ourselves|wed|id|me|mine|here|lets)\b")
_PROJECT = re.compile(
    r"\b"
    + _either(
        """it|its|this|app|apps|application|system|project|site|website|service|tool|platform|product|prototype|mvp
        backend|back end|frontend|front end|api|apis|data|dataset|user|users|customer|customers|client|clients|partner
        partners|staff|team|teams|devs|developers|engineers|engineer|contributors|colleagues|ui|interface|pages|page
        everything|nobody|boss|management|ops|infra|legal|audit|auditors|department|dept|company|admins|administrator
        editors|students|clinicians|members|visitors|budget|deadline|pod|server|servers|cluster|requests|request
        contractor|newcomers|juniors|interns|marketing|sales|tests|traffic|load|code|codebase|each|every"""
    )
    + r"\b"
)
_DEMANDS = re.compile(
    r"\b(?:need|needs|must|should|has to|have to|want|wants|require|requires|required|gotta|we will)\b"
)
_WE_WANT = _any(
    r"\b(?:we|i|our \w+|users|customers|team|clients?) (?:\w+ )?"
    + _either("need|needs|want|wants|must|have to|has to|require|should|prefer|expect|would like|will")
    + r"\b",
    r"\b(?:wed|id) (?:like|prefer|love|rather)\b",
)
_MENTION = re.compile(r"^(?:(?:hey|hi|hello|thanks|thx|ok|and|cc|ping|yo|morning) )*@[\w.-]+|@[\w.-]+$")


def addressed_elsewhere(text: str) -> bool:
    """Whether the message opens or closes with somebody's name, as in "@sara did you see it?"."""
    return _MENTION.search(" ".join(re.sub(r"[,?!:]", " ", text.lower()).split())) is not None


def classify(sentence: Sentence, options_named: int = 0) -> Speech:
    """What the sentence does; `options_named` counts the options of the comparison it names."""
    words = " ".join(sentence.words)
    asking = _ASKING.match(words) is not None
    replacing = _INSTEAD.search(words) is not None
    if _WHAT_IF.search(words) or (sentence.asks and (_IF_ASKED.match(words) or (replacing and not asking))):
        return Speech.WHAT_IF
    if _REQUEST.match(words):
        return Speech.STATES
    asking = asking and not _NO_QUESTION.match(words)
    if sentence.asks or asking or (options_named and _AUXILIARY_FIRST.match(words)):
        return Speech.STATES if replacing and not options_named and about_us(words) else Speech.ASKS
    return Speech.ASIDE if _is_aside(words) else Speech.STATES


def _is_aside(words: str) -> bool:
    if _ELSEWHERE.search(words):
        return not _WE_WANT.search(words)
    if _LAUGHTER.search(words) and not _WE.search(words):
        return True
    return _SMALL_TALK.search(words) is not None and not demands(words)


def about_us(words: str) -> bool:
    """The speaker or their group is spoken of."""
    return _OURS.search(words) is not None


def about_project(words: str) -> bool:
    """The thing to be built, those who build it or those who will use it are spoken of."""
    return _PROJECT.search(words) is not None


def demands(words: str) -> bool:
    """Something is wanted or has to be, whoever says so."""
    return _DEMANDS.search(words) is not None


def is_building(words: str) -> bool:
    """Something is being built or planned, so that what follows names it."""
    return _BUILDING.search(words) is not None


def condition_start(words: str) -> int | None:
    """Where, in the words of a question, the part starts that says something about the asker: "… if we need X?"."""
    found = _CONDITION.search(words) or _BUILDING.search(words)
    return None if found is None else words[: found.start()].count(" ")
