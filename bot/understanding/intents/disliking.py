"""Somebody is against an option for themselves: “Django is off the table for me”, “I'd rather not use Flask”.

Written like the table of `bot.understanding.intents.asked`, and tried before it where `DISLIKING_CUE` is found.
"""

import re

from bot.understanding.intents.turns import Intent
from bot.understanding.words.names import OPTION

DISLIKING_CUE = re.compile(
    rf"\A(?=.*{OPTION}).*?(?:\bme\b|\bi\b|\bid\b|personally|opinion|view|eyes|book|imh?o)", re.DOTALL
)

DISLIKING_FRAGMENTS = {
    "mine": r"(?:for me(?: personally)?|to me|personally|in my (?:\w+ )?(?:opinion|view|eyes|book)|imh?o|if you ask me"
    r"|as far as i(?:'m| am) concerned)",
    "is_out": r"(?: is|'s|s| was| would be| stays| remains)?(?: just| simply| clearly| definitely| already)*"
    r" (?:off the (?:table|list|menu)|out|ruled out|dead|excluded|vetoed|no option|not an option|out of the question"
    r"|(?:an? )?(?:no[- ]?go|non[- ]?starter|no|hard no|clear no|no no))",
    "because": r"(?:[\s,.;:-]+(?:but|though|because|as|since|and|it'?s|i|sorry)\b[^?]*)?",
    "here": r"(?: (?:for (?:this|that|it)|here|again|any ?more|ever|at all|please|if possible|myself))*",
    "using": r"(?:use|touch|take|choose|pick|go (?:with|for)|work (?:with|in)"
    r"|build (?:it |this |anything )?(?:in|on|with)|write (?:it |this |anything )?(?:in|with)|see|have)",
}
_NOT_LIKING = (
    r"i (?:really |just |still |honestly |personally )*(?:don'?t|do not|can'?t|never) (?:really |much |even )*"
    r"(?:like|love|want|trust|stand)|i (?:really |just |still )*(?:dislike|hate|detest|loathe)"
)

DISLIKING: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.DISLIKES,
        (
            r"{lead}{mine}[\s,:]+{option}{is_out}{because}{end}",
            r"{lead}{option}{is_out}[\s,]+{mine}(?:[\s,]+{mine})*{because}{end}",
            r"{lead}(?:no|not|never) {option}[\s,]+{mine}(?: please| pls| thanks)*{because}{end}",
            r"{lead}(?:{mine}[\s,]+)?i(?:'?d| would|'ll| will)? (?:really |much |personally |honestly |still )*"
            r"(?:rather not|never(?: ever)?|prefer not to|(?:not|never|don'?t|do not) (?:want|like) to"
            r"|wouldn'?t|would not|won'?t) {using} {option}{here}{because}{end}",
            r"{lead}(?:{mine}[\s,]+)?(?:" + _NOT_LIKING + r") {option}{here}{because}{end}",
        ),
    ),
)
