"""Words of somebody else that a message repeats, and code: they say nothing about what the team needs."""

import re

from bot.understanding.talk.speech import about_project, about_us

_SAYING = r"(?:say|says|said|saying|writes?|wrote|claims?|claimed|thinks?|thought|goes|went|asks?|asked)"
_MOTTO = r"(?:\w+ )?(?:words|motto|mantra|line|sentence|answer|mail|message) (?:was|were|is|are|read|reads)"
_OF_ITSELF = r"(?:was|were|is) (?:just |only )?(?:about|a|an|his|her|their|my|from|what he|what she|how|meant)\b"
_QUOTED = re.compile(
    rf"(?:(?P<article>\b(?:the|our|a|an) )?\b(?P<who>\w+)(?: {_SAYING}|(?:'s|s')? {_MOTTO})[ :,]+)?"
    r"(?P<mocked>\bquotes? of the (?:day|week|month|year)[ :,-]+)?"
    r"""(?P<words>"[^"\n]{3,400}"|(?<![\w'])'(?:[^'\n]|(?<=\w)'(?=\w)){3,400}'(?!\w))"""
    rf"(?P<after> ?(?:-|\u2013|\u2014|, ?)* ?(?:{_SAYING} )?"
    r"(?:every|any|some|most|nobody|no \w+ ever|no one|random|the internet|reddit|twitter)\b"
    rf"| is what \w+ (?:\w+ )?(?:say|think|believe|write)\b|,? (?={_OF_ITSELF})"
    r"|[ ,:.\u2013\u2014-]*(?:the |were (?:the |his |her )?)*(?:famous )?last words\b"
    r"|[ ,]*[\u2013\u2014-]+ ?(?:(?:our|the|my|an?) )?(?:(?:former|previous|ex|old|last)\b"
    r"|[\w .]{2,30}, ?(?:19|20)\d\d\b)[^\n.!?]{0,40})?",
    re.IGNORECASE,
)
_SQL = re.compile(
    r"\b(?:SELECT\b[^\n]*?\b(?:FROM|WHERE)|INSERT INTO|UPDATE \w+ SET|DELETE FROM|(?:CREATE|ALTER|DROP) TABLE)\b[^\n]*"
)
"""A statement of SQL in capitals, to the end of its line."""


_DENYING = frozenset(["", "t", "not", "never", "you"])
"""Before “say”, where nobody else is quoted: “I didn't say ‘…’”."""


def unquoted(plain: str) -> str:
    """The message with what it quotes of outsiders blanked out; places in the text stay the same.

    That is a line behind ">", a statement of SQL, and words in quotation marks that somebody said who speaks neither
    for the team ("I", "the customer", "legal") nor for the project, or of which it says what it was about.
    """
    lines = (" " * len(line) if line.lstrip().startswith(">") else line for line in plain.split("\n"))
    text = _SQL.sub(lambda found: " " * len(found.group()), "\n".join(lines))
    return _QUOTED.sub(_blanked, text) if '"' in text or "'" in text else text


def _blanked(found: re.Match[str]) -> str:
    who = (found["who"] or "").lower()
    named = who not in _DENYING and not found["article"] and not about_us(who) and not about_project(who)
    if not (named or found["mocked"] or found["after"]):
        return found.group()
    whole, start = found.group(), found.start()
    first, last = found.start("words") - start, max(found.end("words"), found.end("after")) - start
    return whole[:first] + " " * (last - first) + whole[last:]
