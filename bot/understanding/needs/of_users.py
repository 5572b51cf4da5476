"""Counts of people who will use what is built, and are no team: “so two people don't grab the same seat”.

What stands around a count is seen as its words, joined by single spaces, as in `bot.understanding.talk.speech`.
"""

import re
from itertools import pairwise

from bot.understanding.cues.lexicon import Meant
from bot.understanding.cues.phrases import Match
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.patterns import either

_DOES = either(
    """books?|booked|booking|reserves?|grabs?|borrows?|lends?|takes?|buys?|gets?|edits?|editing|changes?|opens?|claims?|picks?|chooses?
    wins?|bids?|orders?|sees?|sells?|saves?|updates?|approves?|signs?|rents?|hires?|lands?|sits?|ends? up|clicks?
    uploads?|submits?|overwrites?|cancels?|moves?|locks?|scans?|redeems?|checks?|enters?|fights?|shares?|want|wants"""
)
_THEIR_WORK = either("code|codebase|repo|repository|team|office|company|project|page|stack|branch|ticket|sprint")
_CLASH = re.compile(
    rf"^(?:\w+ ){{0,5}}?{_DOES} (?:\w+ ){{0,4}}?(?:same (?!{_THEIR_WORK})\w+|at once|each other|twice|both"
    r"|simultaneously|concurrently|in parallel|at (?:the |exactly )*same (?:time|moment|second)"
    r"|one (?:seat|slot|place|table|room|record))\b"
)
"""Behind a count: they get in each other's way in what is built."""
_PER = re.compile(
    r"^(?:(?:can|may|fit|fits|max|maximum|at most|allowed) )*(?:per|in each|for each|in every|for every|at a time) ?"
    r"(?!team|squad|sprint|project|shift|crew)"
)
_LOOKS_ON = re.compile(
    rf"^(?:(?:will|would|who|that|only|then|can|may|should|must|just|really|actually) )*(?:{_DOES}|"
    + either(
        "look|looks|looking|log|logs|visit|visits|access|read|reads|clicking|watch|watches|browse|browses|view|views"
    )
    + r")\b(?! us\b)"
)
_PEOPLE = frozenset(
    """people persons users customers guests visitors clients members patients students pupils kids buyers teachers
    employees colleagues clerks players readers drivers citizens volunteers""".split()
)
_BUILDERS = either(
    """team|teams|devs?|developers?|programmers?|engineers?|coders?|founders?|crew|squad|guys|juniors?|seniors?|interns?
    freelancers?|contractors?|designers?|testers?|students?|colleagues|volunteers|makers?|us|we|department|bosses"""
)
_OTHERS_ARE = re.compile(
    rf"^(?:(?:and|but|because|since|as|so|well) )*(?:the|our|their|my) (?:\w+ )?(?!{_BUILDERS}\b)\w{{3,}}s are"
    rf"(?: {either('only|just|about|around|maybe|like|some|at most|roughly|all|really|still|always')})* $"
)
"""Before a count: those who are so many are named, and build nothing: “the dispatchers are only …”."""
_OF_OURS = re.compile(rf"\b(?:our|ours|ourselves|{_BUILDERS})\b")
_COUNTED = frozenset(["person", "persons", "people", "pers"])
_WORKING = re.compile(r"\b(?:work|works|working|develop|developing|build|building|code|coding|maintain|maintaining)\b")


def counts_users(sentence: Sentence, hit: Match[Meant]) -> bool:
    """Whether what a phrase counts are people who use what is built, whatever size it speaks of."""
    words = [token.text for token in sentence.tokens[hit.start : hit.end]]
    counts = any(sentence.tokens[place].number is not None for place in hit.places)
    if not (hit.payload.value and counts and words[-1] in _PEOPLE):
        return False
    clause = sentence.clause_of(hit.start)
    before = "".join(f"{token.text} " for token in sentence.tokens[clause.start : hit.start] if not token.mark)
    if hit.payload.states and hit.payload.fact and _OTHERS_ARE.match(before):
        return True
    following = " ".join(token.text for token in sentence.tokens[hit.end :] if not token.mark)
    if _WORKING.search(following):
        return False
    if _CLASH.match(following) or _PER.match(following):
        return True
    return hit.payload.states and _LOOKS_ON.match(following) is not None


def counts_somebody(sentence: Sentence) -> bool:
    """Whether it counts people and does not say who they are, so that nothing in it tells of a team: “maybe 20
    persons, I don't know exactly”."""
    tokens = sentence.tokens
    counted = any(one.number is not None and other.text in _COUNTED for one, other in pairwise(tokens))
    return counted and not _OF_OURS.search(" ".join(sentence.words))
