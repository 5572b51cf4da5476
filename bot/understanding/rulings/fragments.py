"""The English that the patterns of `bot.understanding.rulings.patterns` are made of; these have its names in braces."""

from bot.understanding.words.names import OPTION
from bot.understanding.words.patterns import either

_AND = r"(?: ,)?(?: (?:and|or|nor|plus|&|vs|versus))?(?: also| the| neither| not| no)?"
_PLACE = either(
    """list|table|options|candidates|running|shortlist|ranking|comparison|equation|race|game|picture|mix|pool|menu
    choices|contest|play|consideration|board|candidate list|cards"""
)
_WITH = r"(?:build|write|make|do|run)(?: (?:it|this|that|anything|the \w+))? (?:with|in|on|using)"
_ALLOWED = either(
    """allowed|permitted|possible|acceptable|approved|supported|considered|available|on the table|on the list|ok|okay
    fine|in the running|up for (?:discussion|debate)|an? (?:\\w+ )?(?:option|possibility|choice|candidate)"""
)

FATE = (
    r"(?:would )?(?:rather |sooner )?(?:"
    + either("die|quit|resign|eat|chew|swallow|drink|starve|suffer|walk|crawl|burn|poke|stab|lick|gnaw|jump|shave|sit")
    + r")(?: (?!than\b)\w+){0,5}"
)
"""What somebody would rather do than use an option: “rather eat glass”."""

FRAGMENTS = {
    "option": OPTION,
    "fate": FATE,
    # One option, or several in a row.
    "o": rf"(?:either |both |neither |one of |the )?(?P<o>{OPTION}(?:{_AND} {OPTION})*)(?!{_AND} {OPTION})",
    # Two or more.
    "os": rf"(?:either |both |one of |the )?(?P<o>{OPTION}(?:{_AND} {OPTION})+)(?!{_AND} {OPTION})",
    # What may follow where the option itself is meant, and not something of it ("Django's admin", "for the admin").
    "end": r"(?=$| [,;:.!?()-]| "
    + either(
        r"""(?:please|pls|plz|thanks|thx|here|anymore|any more|any longer|either|at all|then|now|today|though|tho|sorry)
        (?:because|bc|cause|since|as|due|so|but|by|per|says?|said|ever|full stop|period|this time|any time|and|or)
        for (?:us|me|this|that|our|now|it|the (?:project|app|product|whole thing|job)|(?:\w+ ){1,3}reasons?)
        (?:on|in) (?:this|our|the) (?:\w+ )?(?:project|company|case|product|team|stack|house|production
        cluster|servers?|platform)|in production
        to (?:me|us)|that is (?:final|it|decided|settled)|if possible|after all|again|as an option"""
    )
    + r"\b)",
    # What may also follow where what remains is spoken of: "anything but Django is fine".
    "left": r"(?=$| [,;:.!?()-]| (?:please|pls|is|are|will|would|works?|goes|for|because|since|as|so|and|then"
    r"|really)\b)",
    "begin": r"(?:^|[,;:.!()-] |\b"
    + either(
        """and|but|so|then|just|also|lets|okay|ok|well|please|pls|we|us|must|actually|can we|can you|could you|could we
        would you|should|to|will|shall|already|have|has|had|id say|it is|i|team|wanted|day|now|hereby|do"""
    )
    + r" )",
    # Where a refusal of its own begins.
    "says": r"(?:^|[,;:.!()-] |\b"
    + either(
        """and|but|so|then|just|also|okay|ok|well|please|pls|want|wants|wanted|with|absolutely|strictly|definitely|said
        meant|mean|says|is|day|use|should be|actually|because|hey|sorry|still|really|anything|you know"""
    )
    + r" )",
    "adv": "(?:"
    + either(
        """now|also|just|simply|definitely|already|completely|totally|officially|sadly|unfortunately|therefore|clearly
        both|all|really|still|absolutely|strictly|then|currently|basically|effectively|firmly|obviously|entirely|hereby
        explicitly|sort of|pretty much|always|perfectly|formally|flatly|generally|of course|again|actually"""
    )
    + " )*",
    "be": r"(?:is|are|was|were|s|be|being|has been|have been|had been|got|gets|stays|stay|remains|remain)",
    "off": either(
        r"""off (?:the|our|my) (?:table|list|menu|cards|shortlist|agenda)|off limits|(?:ruled|voted|thrown|kicked) out
        (?:crossed|struck|taken|scratched) (?:off|out|from)|excluded|eliminated|vetoed|banned|forbidden|prohibited
        disallowed|discarded|disqualified|rejected|dismissed|blacklisted|barred|turned down|shot down|outlawed|verboten
        unacceptable|(?:(?:an?|our) )?(?:\w+ )?(?:no go|non starter|nonstarter|hard no|big no|no no|clear no)
        no option|no longer """
        + _ALLOWED
        + r"""
        out of the (?:question|running|race|picture|game|equation)|no way|not up for"""
    ),
    "allowed": _ALLOWED,
    "out": r"out(?=$| [,;:.!()]| (?:because|since|due|by|for|as|and|but|then|so|legal|per|too|anyway)\b)",
    "use": either(
        r"""use|using|go with|go for|take|pick|choose|run|adopt|consider|have|bring in|switch to|host|deploy|touch|do
        maintain|support|work with"""
        + "|"
        + _WITH
    ),
    "from": rf"(?:off|from|out)(?: of)?(?: (?:the|our|your|that|this|my))? {_PLACE}",
    "onto": rf"(?:on|onto|in|into|to|up)(?: to)?(?: (?:the|our|your|my))? {_PLACE}",
    "rule": r"(?:rule|rules|ruled|ruling)",
    "strike": r"(?:cross|crossed|strike|struck|scratch|scratched|take|took|remove|removed|drop|dropped|kick"
    "|kicked|throw"
    r"|cut|delete|knock|leave|vote|voted|get|pull|exclude|eliminate|keep)",
    "cannot": either(
        r"""cannot|can not|could not|can never|must not|may not|shall not|should not|will not|will never|must never
        (?:(?:are|am|is) )?(?:not|no longer|never) (?:going|allowed|permitted|supposed|able) to"""
    ),
    "again": r"(?:again|after all)",
    "everything": r"(?:everything|all options|all (?:three|four|five|of (?:them|those|these))|every option|the others?"
    r"|all (?:the )?frameworks|they all)",
}
