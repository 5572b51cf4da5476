"""What people say before and after they ask something, which is no part of the question: “hi, I was off yesterday.”"""

import re

_GREETED = (
    r"(?:hi|hello|hey|hiya|howdy|morning|good (?:morning|afternoon|evening|day)|greetings|sorry|apologies|excuse me"
    r"|pardon|thanks|thank you|thx|ty|cheers|please|ok|okay|right|well|ah|oh|hm+|um+|so|(?:just )?(?:a |one |another )?"
    r"(?:quick|short|small|stupid|dumb|silly|simple|last|other) (?:question|one|thing)|(?:one|a|another|my) question)"
    r"(?: (?!need|want|must|should|use|using|build|have|like|prefer|with)[\w'’@<>|]{1,30}){0,5}"
)
_AWAY = (
    r"(?:(?:i|we)(?:'m (?:new|back|just back|off|away|late|sorry|not sure|lost|confused)"
    r"| am (?:new|back|sorry|late|lost)"
    r"| was (?:not )?\w+| were (?:not )?\w+| wasn't \w+| weren't \w+|'ve been (?:off|away|out|on|sick|ill)"
    r"| have been (?:off|away|out|on|sick|ill)| had been \w+| only just| just (?:joined|came|got|started|saw|read)"
    r"| missed| came| joined| started| forgot| forget| lost"
    r"| can't (?:find|remember|see)| cannot (?:find|remember|see)| couldn't (?:find|remember|make|join|attend)"
    r"| don't (?:remember|recall)| had (?:a day|the day|to leave|no time)| got back)"
    r"|just back|back from|been (?:away|off|out|on)|was (?:off|away|out|on|sick|ill)|new here|long time)"
    r"(?![\w'])[^.!?,;:\n–—]{0,80}"
)
_MARKS = r"[.!?,;:\n–—-]"
_BEFORE = re.compile(rf"\W*(?:{_GREETED}|{_AWAY}) ?{_MARKS}+\s+", re.IGNORECASE)
_AFTER = re.compile(rf"(?<=[?!.])\s+(?:{_GREETED}|{_AWAY})[.!\s]*$", re.IGNORECASE)
_PARTS = 4
"""Of such parts, at most, are left out; whoever says more than that is not making small talk."""


def without_small_talk(text: str) -> str:
    """The text from where it asks something to where it has asked; all of it where nothing else would be left."""
    left = text.replace("’", "'")
    for _ in range(_PARTS):
        found = _BEFORE.match(left)
        # A question in front is asked too: "Sorry, which one? …".
        if found is None or "?" in found.group():
            break
        left = left[found.end() :]
    left = _AFTER.sub("", left)
    return left.strip() or text
