"""What a short question to the app is after, by its words alone, whatever their order: “which shouldn't we use”.

It is read in this way only when every word of it is either plain English that says nothing by itself or one of the
words below, so that a question about anything else is left to the others.
"""

import re
from collections.abc import Set

from bot.understanding.intents.turns import Intent
from bot.understanding.words.names import OPTION

LONGEST = 9
"""Words of a question that is read in this way."""

PLAIN = frozenset(
    """a an the is are was were be been do does did can could will would should shall may might must have has had i
    you u he she we they it this that these those me us my your our its what whats which who whos whom whose where
    wheres when why how and or but so then now please pls just not no dont doesnt didnt isnt shouldnt wont wouldnt
    cant to of for on in at by with from about as if there here any anything some something all one ones again
    still yet already else too also ok okay hey hi well hm tell give gimme show say put let lets get got come
    comes came go think mean means want need know see find found ask answer question questions option options
    choice framework right up out over use pick take choose youre weve ive im thats other others people person
    somebody anybody explain told told answering talking write type wrote said writing behind only exactly
    actually honestly maybe ever always""".split()
)
_SO_FAR = re.compile(r"(?:(?:ok|and|so|well|then|now|what|hey|hello|come on|your)[\s,]*){1,3}\?[\s?!]*")
"""Asks for what there is by now: “so?”, “and now?”."""
_NUMBER = re.compile(r"\d{2,3}")

_SOURCE = frozenset("source sources link links proof prove proven cite citation reference evidence url claim".split())
_WORST = frozenset("worst weakest bottom lowest poorest avoid".split())
_VERDICT = frozenset("verdict winner winning result outcome conclusion leader leading".split())
_BRIEF = frozenset(
    "short shorter shortly brief briefly simple simpler simply line sentence tldr version nutshell words".split()
)
_MORE = frozenset("detail details elaborate further expand more".split())
_SURE = frozenset("sure certain true really seriously".split())
_MACHINE = frozenset("ai bot robot human machine llm gpt chatgpt model program person".split())
_KEPT = frozenset("stored saved kept logged recorded store save keep log record deleted".split())
_OURS = frozenset("messages message chat chats conversation conversations data write type wrote said say".split())
_WRONG = frozenset("wrong mistaken mistake mistakes reliable accurate biased trust objective arbitrary".split())
_POINTS = frozenset("points score scores".split())
_READ = frozenset("checked check read verified verify updated update written info information facts data".split())
_OPEN = frozenset("missing open unclear next".split())
_KEYS: Set[str] = frozenset().union(
    _SOURCE, _WORST, _VERDICT, _BRIEF, _MORE, _SURE, _MACHINE, _KEPT, _OURS, _WRONG, _POINTS, _READ, _OPEN,
    ["follow", "understand", "last", "when"],
)  # fmt: skip


def gist(masked: str) -> Intent | None:
    """What a masked text is after by its words; None where one of them speaks of something else, or none says it."""
    if _SO_FAR.fullmatch(masked):
        return Intent.VERDICT
    words, said = words_said(masked)
    numbers = {word for word in said if _NUMBER.fullmatch(word)}
    if not said or len(words) > LONGEST or said - PLAIN - _KEYS - numbers:
        return None
    return _about_itself(said, OPTION in masked) or _about_answers(said, numbers, masked)


def words_said(masked: str) -> tuple[list[str], set[str]]:
    """The words of a masked text, without apostrophes and names of options; and each of them once, bare of marks."""
    words = masked.replace("'", "").replace(OPTION, " ").split()
    return words, {word.strip('.,;:!?()"“”…-') for word in words} - {""}


def _about_itself(said: Set[str], names_option: bool) -> Intent | None:
    you = bool(said & {"you", "u", "youre", "your"})
    if said & _READ - {"data"} and "when" in said and (you or said & {"facts", "info", "information"}):
        return Intent.CITE if said & {"that", "this", "it"} and not said & {"info", "information"} else Intent.CHECKED
    if names_option:
        return None
    if said & _MACHINE and (you or said & {"answering", "talking", "behind"}):
        return Intent.WHO
    if said & _KEPT and said & _OURS and said & {"i", "we", "my", "our"} and (you or said & {"is", "are", "what"}):
        return Intent.PRIVACY
    return Intent.FALLIBLE if said & _WRONG and you else None


def _about_answers(said: Set[str], numbers: Set[str], masked: str) -> Intent | None:
    if (numbers or said & _POINTS) and said & {"why", "how", "where", "explain", "mean", "means", "come", "from"}:
        return Intent.SCORE
    if OPTION in masked:
        return None
    refused = said & {"not", "shouldnt", "dont", "never"} and said & {"use", "pick", "take", "choose"}
    if said & _WORST or (refused and said & {"which", "what", "whats"}):
        return Intent.WORST
    if said & _SOURCE or ("where" in said and said & {"find", "found", "read"}):
        return Intent.CITE
    lost = said & {"dont", "not"} and said & {"follow", "understand", "get"} and "i" in said
    if {"know", "else", "about"} <= said and said & {"it", "that", "this"}:
        return Intent.MORE
    for intent, meant in (
        (Intent.VERDICT, said & _VERDICT),
        (Intent.BRIEF, said & _BRIEF or lost),
        (Intent.NEXT, said & _OPEN or (said & {"need", "know"} and said & {"else", "anything"} and "you" in said)),
        (Intent.MORE, said & _MORE),
        (Intent.SURE, said & _SURE and "?" in masked),
    ):
        if meant:
            return intent
    return None
