"""What somebody lived through or did elsewhere, and how long colleagues talk: told in passing, and no need.

“I've been doing this for twelve years”, “we've shipped JWT three times”, “this thread will live forever”. What stands
in a sentence is seen as its words, joined by single spaces, as in `bot.understanding.talk.speech`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.cues.directions import Bearing
from bot.understanding.needs.stated import Found
from bot.understanding.words.clauses import Sentence
from bot.understanding.words.patterns import any_of, either

_ADVERB = either(
    """have|has|had|all|already|just|both|only|also|always|actually|never|once|even|really|personally|mostly|basically
    probably|definitely|practically|easily|then|almost|maybe|together"""
)
_DID = either(
    r"""been(?! (?:asked|told|promised|thinking|wondering|planning))|did(?! (?:not|never|you|we))
    had(?! (?:to|enough|it))|done|worked
    built|rebuilt|wrote|written|rewrote|rewritten|taught|shipped|migrated|maintained
    maintaining|ran|used|deployed|launched|survived|lost|lived|seen|saw|spent|learned|learnt|studied|gave|given|held|tried|debugged|fought
    met|watched|started|joined|left|quit|married|paid|managed|led|operated|programmed|developed|coded|implemented
    killed|broke|burnt|burned|inherited|founded|sold|bought|played"""
)
"""What people have done, as against what they decided, promised or asked for."""
_HAPPENED = rf"(?:{_DID}|was|were|took|cost|went|died|got|slipped|(?!need|speed|embed|feed|indeed)\w{{3,}}ed)\b"
_TIMES = either(r"\d+|two|three|four|five|six|ten|many|several|hundreds? of|a hundred|a dozen|few|countless|umpteen")
_FORMER = either("first|old|last|previous|former|earlier|other|past")
_BEHIND = any_of(
    rf"\b(?:twice|thrice|{_TIMES} times|to death|too often|(?:ages|years|months) ago|back (?:then|at|in|when)"
    r"|often enough|in the past|in (?:my|our) (?:life|lives|career|time)|together for|more \w+ than i)\b",
    rf"\b(?:at|in|for|on|with|during|from) (?:(?:my|our|the|his|her|an?) )?(?:{_FORMER} \w+|uni\b|university|school\b)",
)
"""Says that it lies behind somebody, or was somewhere else."""
_OF_ONE = re.compile(rf"\b(?:i|ive|he|hes|she|shes|my \w+)(?: {_ADVERB})* {_DID}\b")
_DECIDED = either("decided|agreed|promised|needed|wanted|asked|planned|allowed|required|offered|added|included|listed")
_OF_MANY = re.compile(
    rf"\b(?:we|weve|you|youve|they|theyve|us|and i|and me)(?: {_ADVERB})* (?:{_DID}|(?!{_DECIDED}\b)\w{{3,}}ed)\b"
)
_OF_A_NAME = re.compile(
    rf"^(?!{either('it|this|that|there|everything|what|who|which|nobody|nothing|we|they')}\b)\w+ (?:has|had)"
    rf"(?: {_ADVERB})* (?:{_DID}|run)\b"
)
"""Begins with somebody's name, or what may be one."""
_OF_BEFORE = any_of(
    rf"\b(?:my|our|the|his|her|their) {_FORMER} (?:\w+ ){{1,2}}?(?:{_ADVERB} )*{_HAPPENED}",
    rf"\b(?:last time|back then|back in the days?|once upon a time)(?: \w+){{1,3}}? {_HAPPENED}",
    r"\bbeen (?:on|with|at|here|there|in) "
    r"(?:(?:\w+ )?(?:team|us|company|job|business|trade|industry)|here|since|for)\b",
    r"\b(?:his|her) (?:\w+ )?(?:startup|company|agency|employer|firm|shop|project) "
    rf"(?:{_ADVERB} )*(?:{_HAPPENED}|has|is|uses|runs|pays)\b",
    r"\bafter (?:an? |my |his |her )?(?:\w+ )?(?:weeks?|days?|months?|years?) (?:away|off)\b",
    r"^(?:been|seen|done|tried) (?:here|there|that|it|this)\b",
    r"\b(?:years|decades?) (?:in|of) (?:this|the|his|her|my) (?:business|job|trade|industry|game|company|life|field)\b",
)
_VAGUELY = re.compile(
    r"\b(?:doing|done|did|seen|been in) (?:this|that|it|these things|such things)\b"
    r"|\b(?:years|decades?) (?:in|of) (?:this|the|my|his|her) \w+\b"
)
"""Does not say with what somebody is so experienced."""
_TO_COME = re.compile(
    r"\b"
    + either(
        """need|needs|want|wants|must|should|shall|will|would|ll|lets|keep|keeps|same|too|stay|stays|remains?|require
        requires|have to|has to|if|plan|plans"""
    )
    + r"\b|(?<!never )(?<!not )\bagain\b"
    r"|\b(?:under|over)(?:valued|estimated|rated)|\bregret|\bmiss(?:ed)? (?:it|that|them)"
    r"|\b(?:lacked|suffered|painful|enough)\b"
)
"""Beside one of these the past is told for the sake of what is to come, or as a lesson."""
_TALK = either(
    """thread|discussion|meeting|argument|debate|call|conversation|chat|talk|vote|poll|interview|marriage|career|commute
    decision|lunch|presentation|retro|retrospective|standup|joke|quarrel|rant"""
)
_TEXT = either("report|mail|e ?mail|document|contract|book|pdf|deck|article|paper|memo|survey|letter|questionnaire")
_TEXT_SAYS = re.compile(rf"^(?:and |but |wow |lol )*(?:this|that) {_TEXT} (?:has|is|was|says|had|took)\b")
"""What somebody reads is not what is built."""
_LASTS = either("live|last|lasts|take|takes|took|lasted|run|ran|go|goes|going|went|gone|feels?|felt|outlives?")
_TALK_LASTS = any_of(
    rf"\b(?:this|that|the|our|your|my|every|each) (?:\w+ )?{_TALK} "
    rf"(?:(?:will|can|is|was|has|going|to|been|still|would|could|gonna|already) )*{_LASTS}\b",
    rf"^(?:will|does|did|can) (?:this|that|the|our) (?:\w+ )?{_TALK} (?:ever |still )?(?:last|take|go|live|run)\b",
)

_FOR_HOW_LONG = (
    rf"(?:{either('one|an?|two|three|four|five|six|seven|eight|nine|ten|half an?|many|few|couple of|some')}|\d+)"
    r" (?:\w+ )?(?:years?|months?|weeks?|semesters?)"
)
_PRACTISED = re.compile(
    r"\b(?:i|im|ive|we|were|weve|he|she|they)(?: (?:am|are|is|have|has|been|just|only|already|also|all|now))* "
    rf"(?:(?:{either('learn|learns|learning|study|studies|studying|practi[cs]e|practi[cs]ing|train|training')})"
    rf"(?: (?!{either('in|within|by|until|till|to|it|this')}\b)\w+){{1,3}}?"
    r"|code|coding|program|programming"
    rf"|(?:{either('code|coding|program|programming|develop|developing|write|writing|do|doing|know')})"
    r" (?:python|programming|coding|code|software|web development|backends?))"
    rf" (?:(?:for|since|about|only|now|around|the last|over) )*(?P<time>{_FOR_HOW_LONG})(?! from\b)"
    rf"|\b(?P<years>{_FOR_HOW_LONG})(?: of| in| with)?"
    r" (?:(?:\w+ )?experience|practice|python(?! (?:\w+ )?(?:left|ahead)))\b"
)
"""Says how long somebody has learnt or done something: “I learn python one year”, “two years of experience”."""


def without_lived(found: Sequence[Found], sentence: Sentence) -> list[Found]:
    """What was found, what somebody lived through being no need; what the team knows or is stays a fact about it."""
    words = " ".join(sentence.words)
    found = _without_practised(found, sentence)
    if _TALK_LASTS.search(words) or _TEXT_SAYS.match(words):
        return [replace(one, sure=False) for one in found]
    named = bool(found) and found[0].match.start > 0 and _OF_A_NAME.match(words) is not None
    elsewhere = _OF_MANY.search(words) is not None and _BEHIND.search(words) is not None
    told = named or elsewhere or _OF_ONE.search(words) or _OF_BEFORE.search(words)
    if not told or _TO_COME.search(words):
        return list(found)
    vague = elsewhere or _VAGUELY.search(words) is not None
    return [one if _is_fact(one, vague=vague) else replace(one, sure=False) for one in found]


def _without_practised(found: Sequence[Found], sentence: Sentence) -> Sequence[Found]:
    """What was found, how long somebody has practised something being no time that is given or that it has to last."""
    told = _PRACTISED.search(" ".join(sentence.words)) if found else None
    if told is None:
        return found
    places = [place for place, token in enumerate(sentence.tokens) if not token.mark]
    start, end = told.span("time" if told["time"] else "years")
    first, last = told.string.count(" ", 0, start), told.string.count(" ", 0, end)
    length = {*places[first : last + 1]}
    timed = [one for one in found if not (one.match.payload.fact or length.isdisjoint(one.match.places))]
    # “One year only” makes no limit of what somebody knows.
    return [
        replace(one, sure=False) if one in timed else replace(one, bearing=Bearing(None)) if one.bearing.must else one
        for one in found
    ]


def _is_fact(one: Found, *, vague: bool) -> bool:
    """Whether it tells what the team knows or is, and with what."""
    meant = one.match.payload
    if one.match.option is not None:
        return meant.fact
    return meant.fact and meant.states and meant.value is not None and not vague
