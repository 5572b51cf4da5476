"""The ways people say that it is settled, and what takes that back again in the same breath.

Patterns as in `bot.understanding.intents.turns`.
"""

import re

from bot.understanding.words.names import OPTION

_BESIDES = r"(?:(?:so|please|pls|then|and|let'?s|ok|okay|now|just|can you|could you)[\s,]+)*"
_RECORD = r"(?:record|log|note|write|save|document|put|lock|settle|close|file|mark)\b"
_CLOSING = (
    r"(?:final|settled|decided|agreed|done|sold|deal|that'?s (?:final|it|decided|that)|it'?s (?:decided|final"
    r"|settled)"
    r"|end of (?:story|discussion)|case closed|final answer|we'?re done|thanks?|thx|bye|cheers)\b"
)
_WE = (
    r"(?:i say )?(?:let'?s|let us|we(?:'ll|'re|'ve)?|i(?:'ll|'m|'ve)?|the team|team|everyone)"
    r"(?: (?:all|just|will|are|is|have|has|am|going to|now|finally))* "
)

_AGREED = (
    r"(?:(?:ok|okay|agreed|decided|settled|final|sold|done|deal|fine|right|great|team|all|folks|everyone|guys"
    r"|so be it|so"
    r"|that'?s (?:it|settled|decided|final)|it'?s (?:settled|decided|final)|then|locked in|i say)[\s,.:;!-]+)*"
)
"""Words of agreement before the option."""
_CONCLUDED = (
    r"(?:final(?:ly)?|decided|agreed|settled|chosen|picked|done(?: deal)?|deal|sold|lock(?:ed)? it in|locked in"
    r"|so be it"
    r"|conclusion|outcome)"
)

_YIELDING = (
    r"(?:(?:fine|ok|okay|alright|well|so be it|outvoted|(?:i'?m|i am|i got|i was) outvoted|i give (?:up|in)|you win"
    r"|(?:i|we)(?:'ve| have)? changed (?:my|our) minds?|changed my mind|on second thou?ghts?|after all"
    r"|no hard feelings)"
    r"[\s,.:;!-]+)*"
)
"""Words of giving in, or of another mind, before the option."""

THE_FIRST = (
    r"(?:(?:it|that|this)(?: one)?|(?:your|the|this|that|its) (?:\w+ )?(?:recommendation|advice|suggestion|proposal"
    r"|pick|choice|answer|winner|leader|first(?: one)?|top(?: one)?))"
)
"""What was recommended, without its name."""

DECIDING: tuple[str, ...] = (
    r"{lead}"
    + _YIELDING
    + r"{team}(?:go|going|gone|went|stick|sticking|run|proceed|start) (?:with|for) "
    + THE_FIRST
    + r"(?: then| now| please| everyone| folks| guys)*{end}",
    r"{lead}"
    + _YIELDING
    + r"{team}(?:take|taking|follow|following|accept|accepting|adopt|use|choose|pick) "
    + THE_FIRST
    + r"(?: then| now| please)*{end}",
    r"{lead}(?:let'?s |we(?:'ll| will) |please |just |then )*do (?:it|that|this)(?: then| now| please)*{end}",
    r"{lead}" + _YIELDING + r"{team}(?:go|going|gone|went|stick|sticking|run|running) (?:with|for) {option}[^?]*",
    r"{lead}" + _YIELDING + r"{option} it is(?: then| now)*"
    r"(?:\s?[,;.]+ ?(?:but|although|though|even if|and|note|write|put|post|record|share|announce|tell|log)\b[^?]*)?"
    r"{end}",
    r"{lead}"
    + _YIELDING
    + r"{option}\s?[,.:;!-]+\s?(?:{team})?(?:supersedes?|replaces?|superseding|replacing) d-\d+\b[^?]*",
    r"{lead}{team}(?:decided?|agreed?|settled?|settling|opt|opted) (?:on|for|to use|to go with) {option}[^?]*",
    r"{lead}{team}(?:choose|chose|chosen|pick|picked|take|taking) {option}(?: i guess| i think)?{end}",
    r"{lead}(?:let'?s |let us |we'?ll |we will |we shall )?(?:just )?(?:ship|build|make|write|do) "
    r"(?:it|this|that|the \w+) (?:with|in|on|using) {option}[^?]*",
    r"{lead}(?:let'?s|let us|we'?ll|we will|we shall|i'?ll) (?:just )?(?:use|do|have) {option}"
    r"(?: then| now| please| for (?:this|it|that|now))*{end}",
    r"{lead}(?:it'?s |it is |so )?(?:going to be )?{option}"
    r"(?: it is|,? then|,? (?:final|settled|decided|agreed)(?:\s?[,.;:!-][^?]*)?){end}",
    r"(?:(?:ok|okay|fine|agreed|yep|yes|yeah|yup|sure|deal|alright|great|so)[\s,.:!-]+)+{option}{end}",
    r"{lead}(?:agreed|sold|deal|fine)[\s,.:!-]+{option} is (?:enough|fine|good enough|the one|it|ok|okay){end}",
    r"{lead}final(?:ly)? {option}{end}",
    r"(?:\d+ )?(?:thumbs(?: up)?|votes?|(?:the )?(?:majority|poll|vote)(?: says)?)[\s,:]+{option}"
    r" (?:wins?|won|it is){end}",
    r"{lead}(?:final |our |my |the )*(?:decision|answer|choice|verdict) ?(?::|is) ?.*{option}[^?]*",
    r"{lead}(?:nvm|never ?mind|no wait|scratch that|on second thou?ghts?)[\s,.:;-]+{lead}(?:{team}(?:take|use"
    r"|do|go with) )?"
    r"{option}(?: then| instead| it is)*{end}",
    r"{lead}{option} i (?:mean|meant){end}",
    r"(?:(?:wait|no|nope|sorry|actually|oops)[\s,.:;-]+)+{option}(?: then| instead| rather| i (?:mean|meant))*{end}",
    r"{lead}(?:the |our |my )?(?:boss|cto|ceo|client|customer|management|manager|team lead|lead|architect|board"
    r"|everyone"
    r"|everybody) (?:has |have |had |just |finally |already )*(?:approved|signed off on|okayed|ok'?ed|agreed to"
    r"|greenlit"
    r"|chose|picked|decided (?:on|for)|settled on|went (?:with|for)) {option}[^?]*",
    r"{lead}record (?:the|our|this|a) decision\b.*",
    r"{lead}(?:make|create|write|draft|start|open|do)(?: me| us)? (?:a|an|the|our) (?:new )?(?:decision record"
    r"|record (?:of|for) (?:it|this|that|the decision)|decision (?:document|entry|log entry)|adr"
    r"|architecture decision record)(?: (?:for|of|about|on) (?:it|this|that))?(?: please| now)*{end}",
    r"{lead}(?:decide|let'?s decide|settle it|make (?:a|the) decision|record it){end}",
    r"{lead}" + _AGREED + r"(?:it'?s |it is )?{option} it is(?: then| now|,? (?:folks|guys|everyone|team))*{end}",
    r"{lead}(?:(?:scratch|forget|cancel|undo) that[\s,.:;!-]+)?{team}(?:(?:that|it)'?s )?"
    + _CONCLUDED
    + r"(?: then| now)?\s?[:,-]+ ?"
    r"(?:{team}(?:take|taking|use|using|go with|going with|chose) )?{option}(?:\s?[,.;:!-][^?]*)?{end}",
    r"{lead}{option} (?:wins?|won|has won|it is|gets it|takes it)[\s,.:;!-]+"
    + f"(?:{_BESIDES}{_RECORD}|{_CLOSING})[^?]*",
    r"{lead}{option}\s?[,.:;!-]+\s?" + f"{_BESIDES}{_RECORD}" + r" (?:it|this|that|the decision)\b[^?]*",
    r"{lead}{option}\s?[,.:;!-]+\s?" + f"(?:ok |and )*{_CLOSING}[^?]*",
    r"{lead}" + _WE + r"(?:lock|locking|locked) (?:it |this )?(?:in )?(?:with |as |on |for )?{option}[^?]*",
    r"{lead}(?:" + _WE + r")?(?:lock|locked) (?:{option} in|in {option}){end}",
    r"{lead}{team}(?:go|going) ahead with {option}[^?]*",
    r"{lead}{team}sold on {option}[^?]*",
    r"{lead}{team}(?:choose|chose|choosing|pick|picked|picking|take|taking|use) {option}\s?(?:[,.;:!-]+|and|now"
    r"|then)\s?" + f"(?:{_BESIDES}{_RECORD}|{_CLOSING}|move on|be done|get on)[^?]*",
    r"{lead}{team}(?:proceed|proceeding|commit|committing|committed|move forward|moving forward|moving ahead)"
    r" (?:with|to) {option}[^?]*",
    r"{lead}(?:let'?s |we'?ll )?(?:make|call) it {option}{end}",
    r"{lead}(?:record|log|note|mark|save) (?:down )?{option} as (?:the |our |a |my )?(?:final )?(?:decision"
    r"|choice|winner"
    r"|pick|outcome|result|framework|stack)\b[^?]*",
    r"{lead}(?:record|log|note|mark|save) (?:down )?that (?:{team})?(?:chose|picked|decided (?:on|for)|go with"
    r"|went with"
    r"|going with|take|use) {option}[^?]*",
    r"{lead}(?:the )?(?:decision|choice|winner) (?:is |was )?(?:made|final|taken"
    r"|has been made)\s?[:,.-]+ ?{option}[^?]*",
)

_TAKEN_BACK = re.compile(
    r"\bsaid (?:nobody|no one|noone)\b|\b(?:just kidding|kidding|joking|jk|lol|haha+|hehe|lmao|yeah right)\b"
    r"|\bnot!|/s\b"
    r"|\(not\)|\b(?:if|unless|in case|assuming|provided|or maybe|or not|but (?:only|first)|over my dead body)\b"
    r"|\bwhen (?:hell|pigs)\b|\bin your dreams\b"
)
"""A joke, or a condition: nothing is settled."""
_RECORDING = re.compile(r"\brecord (?:it|the|our|this|a)\b|\b(?:an?|the|our) (?:decision record|adr)\b")
_ASKED_TO_KEEP = re.compile(
    r"\s*(?:[.,;:!?-]+|\band\b|\s)\s*(?:(?:and|so|then|ok)[\s,]+)*(?:(?:can|could|would|will) (?:you|u|the bot)[\s,]+)"
    r"(?:(?:please|pls|just|maybe|also|then)[\s,]+)*"
    r"(?:(?:note|record|log|save|write|keep|document|remember|file|put|minute|mark|register)\b(?: down)?"
    r" (?:it|this|that|the decision|our decision)|tell (?:it )?(?:to )?(?:the (?:others|team|rest)|everybody|everyone"
    r"|all|them)|(?:announce|post|share) (?:it|this|that|the decision))\b[^?]{0,80}\?*\s*$"
)
"""A request behind what is settled: “we take Django. Can you note this please, and tell the others?”"""


_CONCLUDES = re.compile(
    r"(?:[,;:.!–-]\s*|\s(?=so\s))(?P<then>(?:(?:so|then|and|thus|hence|therefore|ok|i say)[\s,]+)*(?:"
    r"(?:let'?s|let us|we(?:'ll| will| shall)?)(?: all| just| now| then)*"
    rf" (?:go (?:with|for)|take|pick|choose) {OPTION}"
    rf"|(?:we(?:'re| are)|i'?m|i am)(?: all| just| now)* going (?:with|for) {OPTION}"
    rf"|let'?s (?:just )?(?:use|do) {OPTION}|{OPTION} it is)"
    r"(?: then| now| please| pls| everyone| folks| guys| team| for (?:this|it|that|now))*[\s.!]*)$"
)
"""A last clause in which somebody settles it, whatever was said before: “everyone agrees, let's go with Django”."""
_NOT_CONCLUDED = re.compile(
    r"\b(?:if|unless|once|until|till|when|whenever|as soon as|in case|provided|assuming|suppose|imagine|should"
    r"|what if|why|who|how come|would|could|might|maybe|perhaps|or|believe)\b"
    r"|\b(?:say|says|said|wrote|writes|write|think|thinks|thought|like|goes|tells? \w+|told \w+|suggests?|suggested"
    r"|proposes?|proposed|asks?|asked|shouts?|means|meant|slogan|quote)\s*[\"“']?$"
)
"""Before such a clause: a condition, a doubt, or somebody else's words."""


def before_request(masked: str) -> str:
    """What a message says before it asks to have that kept; all of it where it asks no such thing."""
    found = _ASKED_TO_KEEP.search(masked)
    return masked[: found.start()].strip() if found else masked


def conclusion(masked: str) -> int | None:
    """Where the last clause of a text begins in which it is settled, after others that say something else."""
    found = _CONCLUDES.search(masked)
    if found is None or _NOT_CONCLUDED.search(masked[: found.start()]) or "?" in masked:
        return None
    return found.start("then") if settles(masked) else None


def settles(masked: str) -> bool:
    """Whether words that sound like a decision are one; asked, in jest or under a condition they are not."""
    asked = "?" in masked and _RECORDING.search(masked) is None
    return not asked and _TAKEN_BACK.search(masked) is None
