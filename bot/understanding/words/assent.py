"""Whether everybody agrees, asked of those present before something is settled: “everybody fine? Let's go with Django”.

It is a question to them, and none to be answered with facts.
"""

import re

_ALL = (
    r"(?:every(?:body|one)|(?:you |we )?all(?: of (?:you|us))?|(?:you )?(?:guys|folks)|y'?all|the team|team|we|both"
    r"|any(?:body|one))"
)
_FINE = (
    r"(?:fine|ok|okay|happy|good|great|cool|agreed|agree|agrees|clear|set|sure|ready|on board|in agreement|in favou?r"
    r"|in|on the same page|with me|against|(?:still )?opposed|objects?|disagrees?|comfortable|aligned|convinced)"
)
_ASSENT = re.compile(
    r"^(?:(?:ok|okay|so|alright|all right|right|well|great|thanks|hi|hey|and|folks|team|guys|good)[\s,.!:-]+)*"
    rf"(?:hello|hey|anybody there|anyone there|(?:(?:is|are|does|do) )?{_ALL}"
    rf"(?: (?:is|are|still|all|really|now|then|here|else))*(?: {_FINE})+"
    rf"|(?:is|are) (?:we|you|that|this|it) (?:all )?{_FINE}|(?:that |this |it |all |sounds? |looks? )+{_FINE}"
    r"|(?:any|no)(?: more| other| further)? (?:objections?|concerns?|doubts?|complaints?|veto(?:e?s)?|last words?)"
    rf"|objections|last words|do we (?:all )?agree|agreed|deal|{_FINE})"
    r"(?: (?:with|on|about|to|for|by) (?:that|this|it|me|you|us|everyone|everybody|the (?:choice|plan|result)))*"
    r"(?: (?:then|now|here|so far|left|from anyone|from anybody|from you|everyone|everybody|guys|folks|team|all))*"
    r"\s*\?[?!]*\s*"
    r"(?:(?:no|none|nope|nobody|no one|not really|good|great|cool|ok|okay|fine|perfect|yes|yeah|right)\s*[.,;!?]+\s*)*"
    r"(?=\S)",
    re.IGNORECASE,
)


def without_assent(text: str) -> str:
    """What is said after those present were asked whether they agree; all of it where they were not."""
    return _ASSENT.sub("", text, count=1) if "?" in text else text
