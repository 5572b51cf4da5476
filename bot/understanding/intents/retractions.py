"""The ways people take back what was said: the last of it, all of it, or what somebody else just said of it.

Written like the table of `bot.understanding.intents.turns`, and tried before it.
"""

from bot.understanding.intents.turns import Intent

RETRACTION_FRAGMENTS = {
    "slip": r"(?:(?:oops|my bad|nah|typo|hold on|hang on|wrong (?:channel|thread|window|chat|room))[\s,.!;:-]+)*",
    "wrong_place": r"(?:[\s,.;:-]+wrong (?:channel|thread|window|chat|room))?",
    "objection": r"(?:[\w'-]+(?: [\w'-]+){0,3}(?:'s| is| are| was| were) (?:\w+ )?"
    r"(?:wrong|mistaken|kidding|joking|confused)|(?:i )?disagree|not true|scratch that|scrap that"
    r"|(?:that|this)(?:'s| is) (?:wrong|not true|nonsense))[\s,.;:!-]+",
    "clear": r"(?:(?:nah |no |please )*(?:forget|clear|remove|delete|drop|scrap|wipe|undo|cancel|erase|reset)"
    r"(?: about)? (?:everything|it all|all|all (?:of )?(?:that|this|it|them)"
    r"|(?:all |all of )?(?:our |my |the |those |these |stated )*needs)(?: (?:we|i) said| so far| and)*)",
    "surely": r"(?:really |still |absolutely |actually )*",
    "thing": r"(?:it|that|them|this|those)",
}

RETRACTIONS: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.UNDO,
        (
            r"{lead}(?:undo|revert|roll ?back|scratch|strike|take back)(?: (?:that|it|this))?(?: please| pls| plz"
            r"| again)*{end}",
            r"{lead}(?:i )?(?:take (?:that|it) back|go back){end}",
            r"{lead}(?:undo|revert|roll ?back|scratch|forget|drop)(?: the| my| that| this)? (?:very )?last"
            r" (?:one|change|thing|message|bit|need|part){end}",
            r"{lead}undo(?:[\s,]+undo)+{end}",
        ),
    ),
    (
        Intent.TAKE_BACK,
        (
            r"{lead}{slip}(?:just )?(?:forget|ignore|scratch)(?: about)? (?:what i(?:'ve| have)? (?:just )?said"
            r"|i (?:ever )?said (?:that|this|it|anything)){end}",
            r"{lead}{slip}{lead}(?:just )?"
            r"(?:scrap|forget|ignore|disregard|cancel|drop|delete|retract|withdraw|never ?mind|nvm)"
            r" (?:that|this)(?: (?:one|please|pls|bit|message|again))*{wrong_place}{end}",
        ),
    ),
    (
        Intent.JOKE,
        (
            r"{lead}(?:haha[\s,]+|lol[\s,]+)*(?:(?:i|we)(?:'m| am| was|'re| were|m)? |(?:that|it)(?:'s| is| was) )?"
            r"(?:(?:only|just|merely|obviously) )+(?:joking|kidding|teasing|messing(?: around)?|a joke|in jest)"
            r"(?: (?:about|with|on|regarding))? {option}(?: (?:of course|earlier|before|there|sorry|lol))*{end}",
        ),
    ),
    (
        Intent.KEEP,
        (
            r"{lead}{slip}(?:{objection})?{lead}(?:we|i) {surely}do"
            r" (?:need|want|require) (?:{thing}|one)(?:[\s,]+(?:though|still|after all|badly))*{end}",
            r"{lead}{objection}{lead}(?:we|i) do{end}",
            r"{lead}(?:keep|leave) {thing}(?: in)?{end}",
            r"{lead}(?:put|bring|add|take) {thing} back(?: in)?(?: again| please| pls| now)*{end}",
            r"{lead}restore {thing}(?: please| pls)*{end}",
            r"{lead}(?:we (?:need|want) )?both (?:(?:languages|of them|please|then|after all) )*"
            r"(?:from (?:the )?(?:very )?(?:start|beginning|outset|first day|day one)|right away|at once|straight away)"
            r"(?:[\s.,;:!-]+[^?]{{1,80}})?{end}",
        ),
    ),
    (
        Intent.WANT_IT,
        (
            r"{lead}(?:we|i)(?:'d| would| will|'ll)? {surely}(?:need|want|require|like|love|must have"
            r"|have to have) (?:{thing}|one)"
            r"(?: (?:too|as well|then|also|for sure|definitely|badly|please|here))*{end}",
            r"{lead}make (?:that|this|it) a must(?:[ -]have)?(?: please| pls| then| for us)*{end}",
            r"{lead}(?:that|this|it)(?:'?s| is| was| would be|'d be)? (?:really |only |just |more |rather "
            r"|like )*(?:of )?(?:a )?"
            r"(?:nice[ -]to[ -]have|bonus|not a must|no must|optional)(?: though| only| for us| then)*{end}",
            r"{lead}(?:that|this|it)(?:'?s| is| would be|'d be)? (?:really |very |quite |super |also |something )*"
            r"(?:(?:a must|important|essential|crucial|a requirement|what we need|we need|needed|matters|required)"
            r"|a must[ -]have)(?: (?:for|to) (?:us|our \w+|me))?(?: too| then| as well)*{end}",
        ),
    ),
    (
        Intent.DENY,
        (
            r"{lead}(?:{objection})?{lead}(?:we|i) {surely}(?:do not|don'?t|mustn'?t|needn'?t)"
            r" (?:need|want|require) {thing}(?: (?:at all|anyway|though|anymore|any more))*{end}",
        ),
    ),
    (
        Intent.RESET,
        (
            r"{lead}(?:{clear}[\s,.;]+(?:and |then )*)?"
            r"(?:reset|start (?:over|again|afresh|anew|from scratch)|begin again|clean slate)(?: (?!(?:with"
            r"|on) (?:the|my|our|your) )\w+){{0,3}}{end}",
            r"{lead}{clear}(?: again)?{end}",
        ),
    ),
)
