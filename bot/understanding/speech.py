"""What a sentence does: state something about the project, ask for a fact, play with a "what if", or none of our business.

Only English, nothing about any comparison. Sentences are given as their words, joined by single spaces, without
apostrophes ("whats", "dont").
"""

import re
from enum import StrEnum

from bot.understanding.clauses import Sentence

_STARTERS = r"^(?:(?:and|but|so|or|ok|okay|hm+|well|also|oh|hey|hi|wait|yeah|yes|btw|just|then|now|actually|curious|tbh|please|pls|honestly|question|quick question) )*"


class Speech(StrEnum):
    """What a sentence does."""

    STATES = "states"
    ASKS = "asks"
    WHAT_IF = "what_if"
    ASIDE = "aside"
    """Small talk, or about somebody else's matters."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_WHAT_IF = _any(
    _STARTERS + r"(?:what|how|what about|how about) if\b",
    _STARTERS
    + r"(?:suppose|supposing|hypothetically|imagine|lets (?:say|assume|pretend|suppose|imagine)|say we|assuming|assume we|theoretically)\b",
    r"\b(?:would|will|does|do|could|might) (?:it|that|this|anything|things?|something|the \w+|your \w+)(?: \w+)? (?:change|matter|differ|be different|make (?:a|any) difference|look different|flip|tip)\b.*\b(?:if|when)\b",
    r"\b(?:would|will|could) (?:\w+ ){1,4}(?:if|with)\b.*\b(?:we|i|our|us|nobody|somebody)\b",
    r"\bwhat (?:would|changes|happens|will)\b.*\bif (?:we|i|our|the team)\b",
    r"\b(?:hypothetically|in theory|just for fun)\b",
    r"\bwhat about (?:with|without)\b",
)
_IF_WE_ASK = re.compile(_STARTERS + r"(?:if|with|without)\b")
_ASKING_START = re.compile(
    _STARTERS
    + r"(?:what|whats|which|whichs|who|whos|whose|whom|where|wheres|when|whens|how|hows|why|whys|is|are|isnt|arent|was|were|does|do|did|"
    r"doesnt|didnt|am|explain|tell me|show|compare|describe|define|remind|any(?:one|body)? (?:know|tried|used)|"
    r"wondering|i wonder|curious|difference between|i (?:dont|do not|cant|didnt) (?:get|understand|see|follow)|"
    r"(?:can|could|cant|couldnt|would|wouldnt|will|wont|has|have|had|hasnt|havent|may|might|should|shall|must) (?:i|we|you|it|they|he|she|this|that|there|the|any|anyone|anybody|somebody|someone))\b"
)
_AUXILIARY_START = re.compile(_STARTERS + r"(?:can|could|cant|would|will|has|have|should)\b")
_INVERTED = re.compile(
    _STARTERS
    + r"(?:(?:do|is|are) (?:be|to|not|never)\b|have (?:it|this|that|the) |"
    r"when (?:we|it|they|users|customers)\b|what (?:we|i|matters|counts)\b|how we\b|where we\b|who(?:ever)? (?:comes|takes)\b|which (?:means|is why)\b|can do\b)"
)
_REQUEST = re.compile(
    _STARTERS
    + r"(?:can|could|cant|should|shall|may|would it be ok to|is it ok to) (?:we|you|i|us)(?: please| also| just| maybe)* (?:drop|remove|forget|scrap|ignore|skip|lose|weigh|weight|"
    r"prioriti[sz]e|rank|count|rate|add|put|make|change|switch|set|take|do without|live without|get rid|include|bring|leave|assume|raise|lower|increase|give)\b"
)
_INSTEAD = re.compile(r"\b(?:instead|rather than)\b")
_CONDITION = re.compile(
    r"\b(?:if|when|given(?: that)?|since|because|cause|considering(?: that)?|that|as|where|for when|and|but) (?:we|weve|were|i|im|ive|our|my|its|it|the team|most|nobody|everyone|users|customers)\b"
)
_PROJECT_ASKED = re.compile(
    r"\b(?:building|build|making|creating|create|developing|develop|writing|planning|starting|want(?:ing)? to (?:build|make|create)|need(?:ing)? to (?:build|make|create))\b"
)

_SMALL_TALK = _any(
    r"\b(?:beloved|logo|cooler|birthday|congrats|cheers|lunch|coffee|vacation|holiday|afk|brb|ooo|wifi|"
    r"offsite|canteen|jira|intranet|standup|meeting|meetings|webinar|meetup|podcast|tweet|reddit|hacker news|twitter|youtube|"
    r"blog post|all hands|freeze|weather today|game|cake|song|fun times|good times|funny)\b",
    r"\b(?:yesterday|yesterdays|last night|last week|last month|this morning|tonight)\b",
    r"\b(?:is|are|was|were|went|goes) (?:down|broken|failing|red|stuck|flaky|offline|back up|up again)\b",
    r"\b(?:failed|crashed|outage|restart|reboot|rolled back|hotfix|on call|pr|prs|pull request|merged|ticket|staging)\b",
    r"(?<!be )(?<!very )\b(?:nice|neat|wow)$|(?:summer|christmas|office|farewell|release|birthday) party|\b(?:in|to|on|into) slack\b|\bmy password\b",
    r"\bi (?:really |just )?(?:love|like|enjoy|adore|miss) how\b",
)
_LAUGHTER = re.compile(r"\b(?:lol|haha+|hehe|rofl|lmao|jk)\b")
_ELSEWHERE = _any(
    r"\b(?:cousin|brother|sister|friend|mate|buddy|uncle|aunt|dad|mom|mum|wife|husband|girlfriend|boyfriend|neighbou?r|flatmate|roommate|competitor)s?\b(?! (?:and|or) )",
    r"\b(?:old|previous|former|last) (?:company|job|employer|workplace|gig|startup|intern)\b",
    r"\b(?:netflix|instagram|google|facebook|uber|spotify|pinterest|microsoft|mozilla|nasa|disqus|dropbox|pirates|navy) (?:is|are|was|runs?|uses?|used|did|does|switched|moved|has|built)\b",
    r"\b(?:i (?:just )?(?:read|heard|saw|watched)|read (?:an|a|some)|heard|people say|they say|some (?:guy|people|folks|dude)|someone on|somebody on|according to|apparently|supposedly)\b",
)
_PAST_FUN = re.compile(r"\b(?:used to|back in the day|once had|once was|years ago|at uni|in school)\b")
_OURS = re.compile(r"\b(?:we|weve|were|us|our|ours|ourselves|wed|i|im|ive|id|my|me|mine|here|lets)\b")
_PROJECT = re.compile(
    r"\b(?:it|its|this|app|apps|application|system|project|site|website|service|tool|platform|product|prototype|mvp|"
    r"backend|back end|frontend|front end|api|apis|data|dataset|user|users|customer|customers|client|clients|partner|partners|staff|team|teams|devs|developers|"
    r"engineers|engineer|contributors|colleagues|ui|interface|pages|page|everything|nobody|boss|management|ops|infra|legal|"
    r"audit|auditors|department|dept|company|customers|admins|administrator|editors|students|clinicians|department|members|visitors|budget|deadline|"
    r"pod|server|servers|cluster|requests|request|contractor|newcomers|juniors|interns|marketing|sales|tests|traffic|load|code|codebase|each|every)\b"
)
_WE_WANT = re.compile(
    r"\b(?:we|i|our \w+|users|customers|team|clients?) (?:\w+ )?(?:need|needs|want|wants|must|have to|has to|require|should|prefer|expect|would like|will)\b|\b(?:wed|id) (?:like|prefer|love|rather)\b"
)
_DEMANDS = re.compile(
    r"\b(?:need|needs|must|should|has to|have to|want|wants|require|requires|required|gotta|we will)\b"
)
_MENTION = re.compile(r"^(?:(?:hey|hi|hello|thanks|thx|ok|and|cc|ping|yo|morning) )*@[\w.-]+|@[\w.-]+$")


def addressed_elsewhere(text: str) -> bool:
    """Whether the message opens or closes with somebody's name, as in "@sara did you see it?"."""
    words = " ".join(text.lower().replace(",", " ").replace("?", " ").replace("!", " ").replace(":", " ").split())
    return _MENTION.search(words) is not None


def classify(sentence: Sentence, options_named: int = 0) -> Speech:
    """What the sentence does; `options_named` counts the options of the comparison it names."""
    words = " ".join(sentence.words)
    if _WHAT_IF.search(words) or (sentence.asks and (_IF_WE_ASK.match(words) or _if_with_instead(words))):
        return Speech.WHAT_IF
    if _REQUEST.match(words):
        return Speech.STATES
    starts_asking = _ASKING_START.match(words) is not None and not _INVERTED.match(words)
    starts_asking = starts_asking or (options_named > 0 and _AUXILIARY_START.match(words) is not None)
    if sentence.asks or starts_asking:
        replaces = _INSTEAD.search(words) is not None and options_named == 0
        return Speech.STATES if replaces and _OURS.search(words) else Speech.ASKS
    if _ELSEWHERE.search(words) and not _WE_WANT.search(words):
        return Speech.ASIDE
    if _LAUGHTER.search(words) and not re.search(r"\b(?:we|our|us)\b", words):
        return Speech.ASIDE
    if (_SMALL_TALK.search(words) or _PAST_FUN.search(words)) and not _DEMANDS.search(words):
        return Speech.ASIDE
    return Speech.STATES


def _if_with_instead(words: str) -> bool:
    return _INSTEAD.search(words) is not None and _ASKING_START.match(words) is None


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
    return _PROJECT_ASKED.search(words) is not None


def condition_start(words: str) -> int | None:
    """Where, in the words of a question, the part starts that says something about the asker: "… if we need X?"."""
    found = _CONDITION.search(words)
    if found is None:
        found = _PROJECT_ASKED.search(words)
    return None if found is None else words[: found.start()].count(" ")
