"""The ways people agree with what they were told, or doubt it, without saying of what: “sounds good”, “I'm not
convinced”; and that somebody who is not here wants another option.

Written like the table of `bot.understanding.intents.turns`, and tried before it where `AGREEING_CUE` is found.
"""

import re

from bot.understanding.intents.turns import Intent
from bot.understanding.words.names import OPTION

AGREEING_CUE = re.compile(
    r"yes|yep|yeah|yup|\bok|exactly|indeed|absolutely|definitely|go ahead|of course|good|great|fine|perfect"
    r"|sensible|reasonable|right|agree|sense|works? |happy|convinc|persuad|doubt|s[ck]eptical"
    r"|unsure|sure |plausible|likes?\b|loves?\b|want|prefer|insist|favou?r|in love|voted|pushing|push(?:es)? for"
)

AGREEING_FRAGMENTS = {
    "it_all": r"(?:(?:that|this|it|all(?: (?:of )?(?:that|this|it))?|(?:the|your) (?:\w+ )?(?:answer|recommendation"
    r"|result|advice|choice|pick|reasoning|reasons?|summary))(?:'?s| is| are)? )?",
    "very": r"(?:(?:all|very|pretty|really|quite|so|totally|completely|perfectly|just|rather|absolutely|still|also"
    r"|mostly) )*",
    "for_us": r"(?:[\s,]+(?:to|for|with|by) (?:me|us|everyone|everybody|the team|all of us))?",
    "with_it": r"(?: (?:with|about|on|by|of|in) (?:that|this|it|you|the (?:\w+ )?(?:answer|recommendation|result"
    rf"|choice|pick|advice)|{OPTION}))?",
    "absent": r"(?:(?:(?:my|our|the|his|her) (?:\w+ )?(?:cto|ceo|boss|manager|lead|client|customer|investor|architect"
    r"|director|product owner|colleagues?|devs?|developers?|team|company|management|board|freelancer|agency|partner"
    r"|co-?founder|friend|consultant)s?)|management|everybody else|everyone else|some of us|one of us|half of us"
    r"|(?!(?:we|they|who|you|this|that|it|what|which|there|everything|nothing|nobody|anyone|somebody|someone|here|now"
    r"|and|but|if|not|nor)\b)[a-z]{2,12})",
    "wants": r"(?:(?:would|will|'d) )?(?:(?:really|still|only|just|strongly|rather|also|always) )*(?:wants?|prefers?"
    r"|insists on|likes?|loves?|favou?rs?|voted for|votes for|is (?:for|in favou?r of|pushing(?: for)?|a fan of"
    r"|in love with|set on)|pushes for|push for)(?: (?:to use|using|us to use|to have|that we use|to go with))?",
}

AGREEING: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.AGREES,
        (
            r"{lead}(?:{it_all}(?:sounds?|looks?|seems?|feels?|reads?)|(?:that|this|it|all)(?:'?s| is| are)?)"
            r" {very}(?:good|great|fine|perfect|nice|sensible|reasonable|right|plausible|convincing|clear){for_us}"
            r"(?:[\s,]+(?:so far|then|now|here|thanks|thank you|thx))*{end}",
            r"{lead}{it_all}(?:makes?|making) (?:a lot of |perfect |total |complete )?sense{for_us}"
            r"(?: then| now)*{end}",
            r"{lead}(?:i|we)(?:'m|'re| am| are| do| can| all| both)* {very}(?:agree|agreed|happy|fine|ok|okay|good|in"
            r"|on board|convinced|persuaded|sold){with_it}{for_us}{end}",
            r"{lead}{it_all}(?:works|is ok|is okay|will do)(?: (?:well|fine|great))?{for_us}{end}",
            r"{lead}(?:i|we) {very}like (?:it|that|this)(?: a lot| very much| so far)*{end}",
            r"{lead}{very}(?:agreed|convinced|persuaded){with_it}{end}",
            r"(?:(?:yes|yep|yeah|yup|sure|ok|okay|right|exactly|indeed|absolutely|definitely|go ahead|of course|please"
            r"|fine|good)[\s,.!]*)+",
        ),
    ),
    (
        Intent.UNCONVINCED,
        (
            r"{lead}(?:(?:i|we)(?:'m|'re| am| are)? )?(?:still |just |really )*not {very}(?:yet )?(?:convinced"
            r"|persuaded|sold|(?:so |too )?(?:sure|certain) (?:about|of|with) (?:that|this|it)|happy|in love"
            r"|comfortable|in favou?r){with_it}(?: yet| though| tbh| here)*{end}",
            r"{lead}(?:i|we) {very}(?:doubt (?:it|that|this)|have (?:my|our|some|a few|serious)? ?doubts)"
            r"{with_it}{end}",
            r"{lead}(?:(?:i|we)(?:'m|'re| am| are) )?{very}(?:s[ck]eptical|unsure|doubtful|unconvinced)"
            r"{with_it}(?: though| tbh| still)*{end}",
            r"{lead}(?:i|we) {very}(?:disagree|don'?t agree|do not agree|can'?t agree){with_it}{end}",
            r"{lead}(?:i|we) (?:really |just |still )*(?:don'?t|do not) like (?:it|that|this)(?: at all| very much"
            r"| much)*{end}",
        ),
    ),
    (
        Intent.LIKES,
        (
            r"{lead}(?:but |though )?{absent} {wants} {option}(?: (?:instead|though|here|for this|for it|more|too))*"
            r"(?:[\s,.;:-]+(?:but|though|because|as|since|and|it'?s|i|we|what|so)\b[^?]*)?{end}",
        ),
    ),
)
