"""What a sentence does: it states something about the project, asks for a fact, plays with a "what if", or is an aside.

Only English is here, nothing about any comparison. Patterns see a sentence as its words, joined by single spaces, in
lower case and without apostrophes ("whats", "dont").
"""

import re
from enum import StrEnum
from functools import lru_cache

from bot.understanding.talk.asides import is_aside, is_errand
from bot.understanding.words.clauses import FINITE, Sentence
from bot.understanding.words.patterns import any_of, either


class Speech(StrEnum):
    """What a sentence does."""

    STATES = "states"
    ASKS = "asks"
    WHAT_IF = "what_if"
    ASIDE = "aside"
    """Small talk, office talk, or about somebody else's matters."""


_LEAD = rf"""^(?:{
    either(
        '''and|but|so|or|ok|okay|hm+|well|also|oh|hey|hi|wait|yeah|yes|btw|just|then|now|actually|curious|tbh|please
        pls|honestly|question|quick question'''
    )
} )*"""
_SOMEBODY = either("i|we|you|it|they|he|she|this|that|there|the|any|anyone|anybody|somebody|someone")
_US = either("we|weve|i|im|ive|our|my")

_WHAT_IF = any_of(
    rf"{_LEAD}(?:wh?at|waht|wht|whta|wot|how|what about|how about) if\b",
    rf"{_LEAD}whatif\b",
    rf"{_LEAD}if only (?:we|i|our|there)\b",
    rf"{_LEAD}{either('suppose|supposing|hypothetically|imagine|say we|assuming|assume we|theoretically')}\b",
    rf"{_LEAD}lets {either('say|assume|pretend|suppose|imagine')}\b",
    r"\b(?:would|will|does|do|could|might) "
    + either(r"it|that|this|anything|things?|something|the \w+|your \w+")
    + r"(?: \w+)? "
    + either("change|matter|mater|differ|be different|make (?:a|any) difference|look different|flip|tip")
    + r"\b.*\b(?:if|when|without|that)\b",
    rf"{_LEAD}say (?:\w+ ){{1,3}}(?:was|were|had)\b",
    r"\bhow would (?:\w+ ){1,3}(?:change|look|differ)\b",
    r"\b(?:would|will|could) (?:\w+ ){1,4}if\b.*\b(?:we|i|our|us|nobody|somebody)\b",
    rf"{_LEAD}(?:would|will|could) (?:\w+ ){{1,4}}with\b.*\b(?:we|i|our|us|nobody|somebody)\b",
    r"\bwould (?:you|it|that|we) (?:still )?(?:\w+ ){0,4}if\b",
    r"\bwhat (?:would|changes|happens|will)\b.*\bif (?:we|i|our|the team)\b",
    r"\bwhat (?:would |will )?(?:happens?|changes?|becomes?|is left)(?: (?:to|with|of|in|about))? (?:the|your|our) "
    r"(?:ranking|results?|scores?|answer|order|recommendation|points|winner|verdict)\b.*\b(?:if|when|once|without)\b",
    r"\b(?:hypothetically|in theory|just for fun)\b",
    r"\bwhat about (?:with|without)\b",
)
_IF_ASKED = re.compile(rf"{_LEAD}(?:if|with|without)\b")

_ASKING = any_of(
    _LEAD
    + either(
        r"""what|whats|which|whichs|who|whos|whose|whom|where|wheres|when|whens|how|hows|why|whys
        is|are|isnt|arent|was|were|does|do|did|doesnt|didnt|am
        explain|tell me|show|compare|describe|define|remind|wondering|i wonder|curious|difference between
        any(?:one|body)? (?:know|tried|used)|i (?:dont|do not|cant|didnt) (?:get|understand|see|follow)"""
    )
    + r"\b",
    rf"{_LEAD}{either('can|could|cant|couldnt|would|wouldnt|will|wont|has|have|had|hasnt|havent')} {_SOMEBODY}\b",
    rf"{_LEAD}(?:may|might|should|shall|must) {_SOMEBODY}\b",
    rf"{_LEAD}(?:would|could|can|will) \w+ (?:\w+ ){{0,3}}(?:work|do|fit|be|help|suffice|scale|run|handle)\b",
    rf"{_LEAD}(?:will|can|could|would|do|does) (?:(?:the|our|my|your) \w+|(?!needs|wants|was|is|has|as|this)\w{{3,}}s) "
    r"(?!and\b|or\b|with\b|for\b|please\b)\w+",
)
_ASKED_AFTER = re.compile(r"\b(?:vs|versus)\b|\b(?:anyone|anybody|explained)$|(?<!know) (?<!no matter )how$")
"""Asks without a verb: "pydantic vs marshmallow", "row level permissions anyone"."""
_AUXILIARY_FIRST = re.compile(rf"{_LEAD}(?:can|could|cant|would|will|has|have|should)\b")
_NO_QUESTION = any_of(
    rf"{_LEAD}(?:do|is|are) (?:be|to|not|never)\b",
    rf"{_LEAD}is (?:very |so |most )?(?:important|necessary|needed|essential|required|enough) (?:that|to|if)\b",
    rf"{_LEAD}have (?:it|this|that|the) ",
    rf"{_LEAD}when (?:we|it|they|users|customers)\b",
    rf"{_LEAD}what (?:we|i|matters|counts)\b",
    rf"{_LEAD}(?:how|where) we\b",
    rf"{_LEAD}who(?:ever)? (?:comes|takes)\b",
    rf"{_LEAD}which (?:means|is why)\b",
    rf"{_LEAD}(?:how|what|who|where|which|whether)\b.* "
    + either("matters?|counts?|irrelevant|unimportant|important|secondary|differs?|depends|varies")
    + r"\b",
)
_REQUEST = re.compile(
    _LEAD
    + r"(?:can|could|cant|should|shall|may|would it be ok to|is it ok to) (?:we|you|i|us)"
    + r"(?: please| also| just| maybe)* "
    + either(
        """drop|remove|forget|scrap|ignore|skip|lose|weigh|weight|prioriti[sz]e|rank|count|rate|add|put|make|change
        switch|set|take|do without|live without|get rid|include|bring|leave|assume|raise|lower|increase|give"""
    )
    + r"\b"
)
_SEEKING = any_of(
    rf"{_LEAD}(?:which|what|whats)\b(?: \w+){{0,5}}? (?:fits?|suits?|for|use|take|pick|choose|recommend|better|best)\b",
)
_DOUBTING = any_of(
    rf"{_LEAD}(?:should|do|must|shall|will) (?:we|i|one) (?:\w+ly |even |ever )?(?:worry|care|bother|need|have to)\b",
    rf"{_LEAD}(?:is|are) (?:\w+ ){{1,3}}?(?:needed|necessary|required|worth it|worth the effort|overkill)$",
)
_INSTEAD = re.compile(r"\b(?:instead|rather than)\b")
_CONDITION = re.compile(
    r"\b(?:if|when|given(?: that)?|since|because|cause|considering(?: that)?|that|as|where|for when|and|but) "
    + either("we|weve|were|i|im|ive|our|my|its|it|the team|most|nobody|everyone|users|customers")
    + r"\b"
)
_BUILDING = any_of(
    rf"\b{either('building|build|making|creating|create|developing|develop|writing|planning|starting')}\b",
    r"\b(?:want|wanting|need|needing) to (?:build|make|create)\b",
)

_BRIEF = re.compile(
    r"(?:(?:a|an|new|small|simple|internal|public) )*(?P<thing>(?!the |our |my |your |this |that )(?:\w+ ){0,4}"
    + either(
        """app|application|tool|site|website|portal|platform|system|service|dashboard|game|shop|store|webshop|board
        planner|tracker|forum|backend|page|intranet|wiki|marketplace|directory|newsletter|api|chatbot"""
    )
    + r") (?:for|with|where|that|which|to|in which|on which) \w+\b"
)
_OURS = re.compile(rf"\b(?:{_US}|us|ours|ourselves|wed|id|me|mine|here|lets)\b")
_OPINION = re.compile(
    r"\b(?:i (?:do not |dont |\w+ )?(?:think|guess|feel|find|believe|suspect|reckon)"
    r"|to me|in my (?:humble )?(?:opinion|view|eyes))\b"
)
_PROJECT = re.compile(
    r"\b"
    + either(
        """it|its|this|app|apps|application|system|project|site|website|service|tool|platform|product|prototype|mvp
        backend|back end|frontend|front end|api|apis
        services|tools|systems|platforms|sites|machines|devices|data|dataset|user|users|customer|customers|client|clients|partner
        partners|staff|team|teams|devs|developers|engineers|engineer|contributors|colleagues|ui|interface|pages|page
        everything|already|nobody|boss|management|ops|infra|legal|audit|auditors|department|dept|company|admins|administrator
        editors|students|clinicians|members|visitors|budget|deadline|pod|server|servers|cluster|requests|request
        contractor|newcomers|juniors|interns|marketing|sales|tests|traffic|load|code|codebase|each|every"""
    )
    + r"\b"
)
_DEMANDS = re.compile(
    r"\b(?:need|needs|must|should|has to|have to|want|wants|require|requires|required|gotta|we will)\b"
)
_MENTION = re.compile(r"^(?:(?:hey|hi|hello|thanks|thx|ok|and|cc|ping|yo|morning) )*@[\w.-]+|@[\w.-]+$")


def addressed_elsewhere(text: str) -> bool:
    """Whether the message opens or closes with somebody's name, as in "@sara did you see it?"."""
    return _MENTION.search(" ".join(re.sub(r"[,?!:]", " ", text.lower()).split())) is not None


def classify(sentence: Sentence, options_named: int = 0) -> Speech:
    """What the sentence does; `options_named` counts the options of the comparison it names."""
    return _does(" ".join(sentence.words), sentence.asks, options_named > 0)


@lru_cache(maxsize=64)
def _does(words: str, asks: bool, names_options: bool) -> Speech:
    """Remembered, as a sentence is read both for what it rules out and for what it needs."""
    asking = _ASKING.match(words) is not None
    replacing = _INSTEAD.search(words) is not None
    if is_errand(words):
        return Speech.ASIDE
    if _WHAT_IF.search(words) or (asks and (_IF_ASKED.match(words) or (replacing and not asking))):
        return Speech.WHAT_IF
    if _REQUEST.match(words):
        return Speech.STATES
    asking = (asking and not _NO_QUESTION.match(words)) or (
        _ASKED_AFTER.search(words) is not None and not about_us(words)
    )
    if asks or asking or (names_options and _AUXILIARY_FIRST.match(words)):
        return Speech.STATES if replacing and not names_options and about_us(words) else Speech.ASKS
    return Speech.ASIDE if is_aside(words) else Speech.STATES


def opens_a_brief(sentence: Sentence) -> bool:
    """It names a thing to be built and what it is for, without a verb: “Multiplayer quiz game for pubs, …”."""
    named = _BRIEF.match(" ".join(token.text for token in sentence.tokens))
    return named is not None and not sentence.asks and not FINITE.intersection(named["thing"].split())


def requests(sentence: Sentence) -> bool:
    """It asks to do something with a need, in the form of a question: "can we drop auth?"."""
    return _REQUEST.match(" ".join(sentence.words)) is not None


def seeks_advice(sentence: Sentence) -> bool:
    """It asks what to use, and so tells for what: “which framework fits a portal with login?”."""
    return _SEEKING.search(" ".join(sentence.words)) is not None


def doubts(sentence: Sentence) -> bool:
    """It asks whether something is needed at all: “should we worry about performance?”."""
    return _DOUBTING.search(" ".join(sentence.words)) is not None


def about_us(words: str) -> bool:
    """The speaker or their group is spoken of."""
    return _OURS.search(words) is not None


def opines(words: str) -> bool:
    """The speaker says what they think of something, and speaks of themselves in that way only."""
    return _OPINION.search(words) is not None and not about_us(_OPINION.sub("", words))


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
