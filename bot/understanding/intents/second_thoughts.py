"""The ways people ask whether a decision can be changed, and what happens when they change their mind.

Written and tried like `bot.understanding.intents.asked`, before it and where `SECOND_THOUGHTS_CUE` is found.
"""

import re

from bot.understanding.intents.turns import Intent

SECOND_THOUGHTS_CUE = re.compile(
    r"final|binding|stone|permanent|\bminds?\b|decision|choice|regret|stuck|wrong|chang|revers|mistake"
)

_SOMEBODY = r"(?:we|i|they|you|somebody|someone|one|people|the (?:team|boss|client|customer))"
_LATER = r"(?: later(?: on)?| afterwards?| again| then| next \w+| in (?:a|six|two|three|\d+) \w+| once \w+ \w+"
_LATER += r"| after (?:that|deciding|the decision|we decide)| at some point| one day"
_LATER += r"| down the (?:road|line)| about (?:it|this|that))*"
_IT = r"(?:(?:the|this|that|our|a|such a)(?: \w+)? (?:decision|choice))"
_CHANGE = r"(?:change|revise|reverse|undo|revisit|reopen|take back|overturn|withdraw|reconsider|replace)"

SECOND_THOUGHTS: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.SECOND_THOUGHTS,
        (
            rf"{{pre}}{{lead}}(?:what(?: happens| do we do| then| about it)?|and|how does it work)? ?(?:if|when|should)"
            rf" {_SOMEBODY}(?:'?ll| will| would| want to| need to)? chang(?:e|es|ed)"
            rf" (?:our|my|their|your|his|her|its) minds?{_LATER}{{end}}",
            rf"{{pre}}{{lead}}(?:what(?: happens)?|and) (?:if|when) {_SOMEBODY}(?:'?d)? (?:want|have|need|like)"
            rf" to {_CHANGE} (?:{_IT}|(?:our|my) minds?){_LATER}{{end}}",
            rf"{{pre}}{{lead}}(?:can|could|may) (?:{_IT}|decisions) (?:still |ever )?be (?:changed|revised|reversed"
            rf"|undone|reopened|withdrawn|replaced|overturned|taken back){_LATER}{{end}}",
            rf"{{pre}}{{lead}}(?:can|could|may|how (?:can|do|could)) {_SOMEBODY} (?:still |ever |always |easily )*"
            rf"(?:{_CHANGE} (?:{_IT}|(?:our|my) minds?)|go back on {_IT}){_LATER}{{end}}",
            rf"{{pre}}{{lead}}(?:is|are) {_IT} (?:really |already |then )*(?:final|reversible|binding|for ?ever"
            rf"|(?:set|cast|carved) in stone|permanent|irreversible){_LATER}{{end}}",
            rf"{{lead}}(?:is|are) (?:this|that|it) (?:really |already |then |now )*(?:final|binding|reversible"
            rf"|permanent|(?:set|cast|carved) in stone){_LATER}{{end}}",
            rf"{{pre}}{{lead}}(?:what(?: happens)?|and) if (?:{_SOMEBODY} (?:come to )?regrets? (?:it|this|that|{_IT})"
            rf"|(?:{_IT}|it|this) (?:turns out|proves)(?: to be)? (?:wrong|bad|a mistake|the wrong one)"
            rf"|(?:it|this|that|{_IT})(?:'s| is| was) (?:the |a |an )?(?:wrong|bad|mistaken)(?: (?:choice|decision"
            rf"|call|one|pick))?"
            rf"|{_SOMEBODY} (?:chose|choose|pick|picked|decided?) wrong(?:ly)?){_LATER}{{end}}",
            rf"{{pre}}{{lead}}what(?: does| would| will)? (?:it )?(?:cost|happen|happens)(?: to)?(?: us"
            rf"| me)?(?: then)? (?:if|when)"
            rf" (?:{_SOMEBODY}(?:'re| are| is| was| were)? (?:wrong|mistaken|chose wrong|got it wrong)|it(?:'s"
            rf"| is) wrong"
            rf"|{_SOMEBODY} (?:choose|chose|pick|picked) (?:wrong|wrongly|the wrong (?:one|thing))){_LATER}{{end}}",
            rf"{{pre}}{{lead}}are we (?:then )?(?:stuck|bound)(?: with (?:it|that|this|{_IT}))?"
            rf"(?: for ?ever| for good)?{_LATER}{{end}}",
        ),
    ),
)
