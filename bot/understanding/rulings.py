"""The English by which a team takes an option off its list, puts it back, or leaves only some.

Patterns see a sentence as its words in lower case, with its marks, joined by single spaces; the name of an option has
become `OPTION`, and "don't" is "do not". The names in braces are `FRAGMENTS`.
"""

from bot.understanding.deciding import OPTION
from bot.understanding.patterns import either

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

OURS = "ours"
"""Marks a pattern that counts where somebody of the team, or somebody who decides for it, is spoken of before it."""

ONLY = (
    r"(?P<ours>)\bonly (?:have|has|got|get|gets|gave us|give us) (?:an? )?(?:approval|permission|clearance"
    r"|licen[cs]e|licen[cs]es"
    r"|support) (?:for|to use) {o}{end}",
    r"{o} (?:is|are) all (?:that )?(?:we|i|they|legal|ops|the \w+|our \w+) (?:are|is|am|may|can|allows?"
    r"|permits?|have|has|got"
    r"|get|accepts?|supports?)\b",
    r"(?:it is|use|allowed|take|pick|choose|consider|accept) {o}(?: ,)? (?:or |and )?nothing else\b",
    r"{o}(?: ,)? (?:and )?(?:everything|anything|all) else (?:is|are) {adv}(?:{off}|{out}|not {allowed})",
    r"(?:it|this|that|everything|answer|choice|stack|\bthe \w+|we|whatever \w+ \w+) {adv}(?:has|have|had|needs?"
    r"|ought|got) to be"
    r" {adv}(?:built (?:in|on|with) |written in |in |on |with )?{o}{end}",
    r"(?:^|(?:it|this|that|everything|answer|choice|stack|\bthe \w+) ){adv}must be {adv}"
    r"(?:built (?:in|on|with) |written in |in |on |with )?{o}{end}",
    r"only {o} (?:is|are|was|were|may be|can be|will be|would be) {adv}(?:{allowed}|options|choices|left|used"
    r"|choosable)",
    r"{o} (?:is|are) {adv}(?:the|our|your) only (?:\w+ ){{0,2}}"
    r"(?:options?|choices?|ones?|candidates?|possibilities|frameworks?|stacks?)\b",
    r"\b(?:the|our) only (?:\w+ )?(?:options?|choices?|candidates?|frameworks?|ones?|stacks?)(?: \w+){{0,5}} (?:is|are)"
    r" {o}{end}",
    r"(?:can|may|could|must|shall|will|allowed to|permitted to) only (?:use|choose|pick|take|consider|go with"
    r"|go for|run"
    r"|choose between|pick between|choose from|host|deploy) (?:between |from )?{o}{end}",
    r"(?P<ours>)\bonly (?:allows?|allowed|permits?|permitted|approves?|approved|accepts?|accepted|supports?|consider"
    r"|considers|considering|allowed to use|looking at|look at|want to (?:consider|compare|look at|use)|choose between)"
    r" (?:us )?(?:to use )?(?:between )?{o}{end}",
    r"(?:down to|narrowed (?:it |things |the list |this )?(?:down )?to|it is (?:only |now )?between"
    r"|(?:shortlist|options|finalists|candidates) (?:is|are)(?: now| only)?) {adv}(?:just |only )?{os}{end}",
    r"(?:{says}|(?:use|allow|accept|run|consider|for) )nothing (?:else )?(?:but|except|other than|besides) {o}{left}",
    r"(?:anything|everything|whatever)(?: else)?(?: that is)? (?:but|except|besides|other than|not|apart from) {o}"
    r" (?:is|are) {adv}(?:{off}|{out}|not {allowed})",
    r"^(?:(?!{option})\w+ ){{0,2}}{o}(?: ,)?(?: or| and)? (?:nothing else|only)(?: please| pls)?$",
)
"""What leaves only the options named."""

BACK = (
    r"\b(?:said|wrote) (?:that )?{o} {be} {adv}(?:{off}|{out}) (?:it|that) (?:is|was) (?:not|wrong|false)\b",
    r"\bgive {o} (?:another|a second|one more|a last) (?:chance|try|shot|go|look)\b",
    r"(?:put|puts|bring|brought|get|take|let|add|allow|include|want|have|welcome|pull|move) {o} back(?: {onto})?\b",
    r"(?:bring|add|put|take|let|get|allow|move) back(?: in)? {o}{end}",
    r"(?:put|add|bring|move|take) {o} (?:again |back )?{onto}",
    r"{o} back {onto}",
    r"\b(?:(?:security|compliance|legal|ops|infra|it|management) (?:team )?(?:has |have |just |finally )*)?"
    r"(?:un ?(?:- ?)?(?:banned|bans|vetoed)|unblocks|reinstate[sd]|readmit(?:s|ted)|reconsidered) {o}{end}",
    r"{o} {be} {adv}back(?: {onto}|(?: in| on)?(?=$| [,.!;)]))",
    r"{o} (?:{be}|may be|can be|could be) (?:{adv}|now )(?:{allowed}|good|used|chosen|game)(?: \w+){{0,2}} {again}",
    r"(?:{begin}|will )(?:un ?(?:- ?)?(?:ban|veto)|reinstate|readmit|re admit|reconsider|re consider|re ?allow|allow"
    r"|permit|re ?add|unblock) {o}{end}",
    r"{begin}(?:consider|use|take|include|look at) {o} again",
    r"\b(?:can|may|could|allowed to|will|should) (?!not\b)(?:\w+ )?(?:use|take|consider|go with|run|have) {o} {again}",
    r"(?:agreed to|approved|okayed|allows?|allowed|accepts?|accepted|said yes to|signed off on|fine with|ok"
    r" with|okay with"
    r"|unblocked|cleared) {o} {again}",
)
"""What brings an option back, whether or not it was out."""

BACK_IF_OUT = (
    r"{begin}(?:keep|leave) {o}(?: in)?{end}",
    r"{o} (?:stays?|remains?|can stay|may stay|is|are) (?:{adv})(?:in|with us)(?=$| [,;:.!]| (?:then|after|please)\b)",
    r"{o} (?:{be}|would be|may be|can be|could be) {adv}(?:{allowed}|good|used|chosen)",
    r"{o} (?:{be}) {adv}(?:not|no longer|never) {adv}(?:{off}|{out}|out\b)",
    r"(?P<ours>)(?:can|may|could|allowed to|will) (?!not\b)(?:\w+ )?(?:use|take|consider|go with|run|have) {o}{end}",
    r"(?:agreed to|approved|okayed|allows?|allowed|accepts?|accepted|said yes to|signed off on|fine with|ok"
    r" with|okay with"
    r"|unblocked|cleared|lifted the (?:ban|veto) on|changed (?:his|her|its|their|our|my) minds? (?:about|on)"
    r"|(?:was|were) wrong about|had not ruled out|not rule out|not ruling out|not ruled out|not exclude|not"
    r" excluding) {o}",
    r"\b(?:remove|lift|drop|undo|cancel|end) (?:the|our|that) (?:ban|veto|block) (?:on|of|against) {o}",
    r"(?:ban|veto|block) on {o} (?:is|was|has been|got) (?:lifted|gone|off|over|dropped)",
)
"""What brings an option back where it was out, and says nothing otherwise."""

ALL_BACK = (
    r"{everything} (?:is|are) {adv}(?:{allowed}|open|back(?: {onto})?|possible|in play)(?: {again}| now)?(?=$| [,.!;])",
    r"{begin}(?:allow|consider|include|put|bring|take|let) {everything} (?:back(?: {onto})?|again|in)(?=$| [,.!;])",
)
"""What brings every option back."""

TOO = (r"(?:^| )(?:neither|nor) (?:is|are|was|can|may|will|does|should) {o}{end}",)
"""What takes an option off the list where another just was."""

OUT = (
    r"\bnot {option} but {o} {be} {adv}(?:{off}|{out}|not {allowed})",
    r"{option} {be} {adv}not {adv}(?:{off}|{out})(?: ,)?(?: but| and)? {o} (?:is|are)$",
    r"{o} {adv}{be} {adv}an? (?:\w+ )?no(?=$| [,;:.!()]| (?:from|for|because|since)\b)",
    r"{o} {be} {adv}(?:history|dead|gone|done|finished|over) (?:for|to) (?:us|me)\b",
    r"^{o}(?: [,:-])? (?:(?:absolutely|definitely|certainly|hell|surely|simply|just|god|oh) )*"
    r"(?:not|no|nope|nah|never|forget it|pass|hard pass)(?: (?:thanks|thank you|way|please|for us|ever|again"
    r"|chance))*$",
    r"{begin}stop (?:considering|suggesting|proposing|recommending|offering|showing|listing) (?:us )?{o}{end}",
    r"^(?:whatever|anything|whichever|any)\b[^.;]* (?:just |but |only )*not {o}{end}",
    r"\b(?:look|be|change|happen|win|rank|go|recommend|pick|choose|lead|leads|wins) without {o}{end}",
    r"{o} {adv}(?:{be}|(?:can|must|has to|have to) be) {adv}(?:{off}|{out})",
    r"{o} {adv}(?:{be} {adv}not|is no longer|are no longer) {adv}(?:{allowed}|happening|going to happen|for us"
    r"|to be used"
    r"|on the (?:table|list|menu))(?! to\b)",
    r"{o} (?:cannot|can not|may not|must not|should not|shall not|will not) be"
    r" (?:used|considered|chosen|picked|adopted|an option|allowed|approved|accepted)",
    r"^(?:(?!{option})\w+ ){{0,2}}{o}(?: [,:()-])?(?: is)?(?: an?)? (?:{off}|not {allowed})(?: please| for us|"
    r" sorry)?$",
    r"{rule} out (?:using )?{o}{end}",
    r"{rule} {o} out\b",
    r"(?:neither|none of) {o} (?:{be}|may be|can be) {adv}(?:{allowed}|used)",
    r"out of the question to (?:{use}) {o}{end}",
    r"{strike} (?:off |out )?{o} {from}",
    r"(?:take|took|leave|left|kick|throw|vote|voted|strike|cross|count|keep) {o} (?:out|off)(?=$| [,;:.!?()]"
    r"| (?:please|pls|of it|of this|because|then)\b)",
    r"{begin}(?:cross out|cross off|strike|strike out|scratch|exclude|excluded|eliminate|eliminated|drop|ban"
    r"|discard|dismiss"
    r"|remove|forget|forget about|ignore|skip|lose|leave out|left out|omit|disregard|discount|veto|kill|bin|ditch"
    r"|get rid of) {o}{end}",
    r"\b(?:vetoed|vetoes|forbids|forbade|forbid|forbidden|bans|banned|prohibits|prohibited|rejected|rejects|disallows"
    r"|disallowed|turned down|shot down|nixed|axed|outlawed|blacklisted|does not like us using|ruled against)"
    r" (?:the use of |using |us from using |us to use )?{o}{end}",
    r"(?P<ours>)\b(?:said|say|says|saying|says a|gave a)(?: (?:clear|firm|hard|big|definite))? no(?: no)? (?:to"
    r"|on) (?:using )?{o}",
    r"\b(?:decided?|decides|voted|agreed|chose|opted|resolved) (?:against|not to (?:{use})) (?:using )?{o}{end}",
    r"(?P<ours>)\b{cannot} (?:ever |even |really |just )?(?:{use}) {o}{end}",
    r"(?:^|[,;:.!()-] |\b(?:please|and|but|so|just) )(?:do not|never) (?:{use}|suggest|recommend|propose|offer"
    r"|give us|show"
    r"|include|rank|even think (?:of|about)|come with|want) {o}{end}",
    r"\b(?:do|does|did) not want (?:us )?(?:to (?:{use}|see) )?(?:any )?{o}{end}",
    r"(?P<ours>)\b(?:will not|would not|does not|do not|did not|never|refuses? to) (?:let|allow|accept|approve|permit"
    r"|support|sign off on|tolerate|run|host|touch|maintain)(?: us)?(?: to)?(?: (?:use|run|deploy|host"
    r"|build))?(?: on)? {o}{end}",
    r"\b(?:refuses?|refused) (?:to (?:{use}|approve|accept|allow) )?{o}{end}",
    r"(?<!is )(?<!are )(?<!was )\b(?:anything|any (?:framework|option|stack|tool|one|of them)|whatever"
    r"|whichever)(?: else)?"
    r"(?: you \w+)? (?:but|except|besides|other than|apart from|save|bar|that is not|as long as it is not)"
    r" (?:for )?{o}{left}",
    r"\b(?:everything|all(?: of them)?|all options) (?:but|except|besides|other than|apart from) (?:for )?{o}"
    r"(?=$| [,.!;]| (?:is|are) (?:ok|okay|fine|allowed|possible|on the table|good)\b)",
    r"(?:{says}|more )no (?:more )?{o}{end}",
    r"(?:please|pls|just|but|definitely|certainly|absolutely|as long as it is|provided it is|so long as it"
    r" is)(?: ,)? not {o}"
    r"(?=$| [,;:.!()]| (?:please|pls|because|since|we|i)\b)",
    r"\bnot {o} (?:please|pls)\b",
    r"^(?:no|nope|nah|noo+)(?: ,)? not {o}{end}",
    r"\b(?:go|do it|do this|build (?:it|this)|make (?:it|this)) without {o}{end}",
    r"{begin}(?:avoid|stay away from|steer clear of|stay clear of|keep away from|stay off|keep off) (?:using"
    r" )?{o}{end}",
    r"{begin}{fate} than (?:ever |have to )?(?:{use}) {o}{end}",
    r"{everything} (?:but|except) {o}$",
    r"\b(?:banned|forbidden|prohibited|barred|blocked) from (?:using |running |hosting )?{o}{end}",
    r"(?P<ours>)\b(?:blocked|blocks|killed|excluded|excludes) {o}{end}",
    r"\b(?:want|wants|wanted) {o} (?:gone|out|removed|excluded|off)\b",
    r"over (?:my|our) dead body(?: \w+){{0,4}} {o}{end}",
    r"{says}never {o}{end}",
    r"^(?:\w+ ){{0,2}}without {o}$",
)
"""What takes an option off the list."""
