"""The English by which a team takes an option off its list, puts it back, or leaves only some.

Patterns see a sentence as its words in lower case, with its marks, joined by single spaces; the name of an option has
become `OPTION`, and "don't" is "do not". The names in braces are those of `bot.understanding.rulings.fragments`.
"""

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
    r"(?:^|[,;:.!()-] )(?:it is |we (?:choose|decide|pick) |(?:a |the )?choice (?:is )?)?"
    r"(?:(?:just|only|strictly)(?: between| from)?|between|either of) {os}{end}",
    r"(?:^|[,;:.!()-] ){os}(?: ,)? only{end}",
    r"{begin}(?:{rule}|{strike}|exclude|excluded|discard|ban|forget|veto|dismiss|reject) (?:out |off )?"
    r"(?:everything|anything|all(?: of (?:them|these|those))?|all (?:the )?(?:options|frameworks)|every option)"
    r"(?: else)?(?: out)? (?:but|except|besides|other than|apart from|that is not) (?:for )?{o}{end}",
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
    r"{o} {be} {adv}in(?: {onto})? again{end}",
    r"{o} (?:stays?|remains?|(?:can|may|should) (?:stay|remain)|{be} {adv}still|{be} again) {adv}{onto}",
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
    r"{o} (?:stays?|remains?|can stay|may stay|is|are) (?:{adv})(?:in|with us)(?=$| [,;:.!]| (?:then|after|please"
    r"|again)\b)",
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
    r"(?P<ours>)\b{cannot} (?:ever |even |really |just )?(?:be )?(?:{use}) {o}{end}",
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
