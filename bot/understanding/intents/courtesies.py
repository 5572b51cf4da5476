"""The ways people greet, thank, ask for help, complain, and say that they wrote in the wrong place.

Written and tried like `bot.understanding.intents.turns`, just before those.
"""

from bot.understanding.intents.turns import Intent

COURTESIES: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.HELP,
        (
            r"{lead}(?:help|help{us}|commands?|usage){end}",
            r"(?:hi |hey |hello )?(?:what|which \w+) (?:can|do|could) (?:you|this app|this bot) (?:do|know|offer)\b"
            r"(?!.*\b(?:so far|about us|until now)\b).*",
            r"how (?:do|can|does) (?:i|we|one|you|this|this app|this bot) (?:use (?:you|this(?: \w+)?)|work){end}",
            r"{lead}(?:who|what) are you{end}",
            r"{lead}what (?:you|u) (?:can|could) (?:do|help|offer)(?: for (?:me|us)| with| here)*{end}",
        ),
    ),
    (
        Intent.THANKS,
        (
            r"(?:good|nice|great|best|lovely|clever) bot{end}",
            r"{glad}(?:{thanked})\b(?:[\s,]+[^?]{{1,40}})?{end}",
            r"{lead}(?:good|great) (?:idea|point){end}",
            r"{glad}(?:(?:{thanked}|got it|ok|all good)[\s,.!]+)*(?:have a"
            r" (?:nice|good|great|lovely|wonderful) (?:day|evening|weekend"
            r"|week|one|time)"
            r"|(?:good)?bye(?: bye)?|see you(?: soon| later| tomorrow)?|good night|take care|that'?s all(?: for now)?)"
            r"(?:[\s,]+(?:bye|see you|thanks|thank you))*{end}",
        ),
    ),
    (
        Intent.GREETING,
        (
            r"(?:(?:hi|hello|hey|yo|good (?:morning|afternoon|evening)|morning)(?: (?:there"
            r"|bot))?[\s,.!]+)?how (?:are|r) (?:you|u)"
            r"(?: (?:today|doing|feeling|doing today))*{end}",
            r"(?:hi|hello|hey|yo|good (?:morning|afternoon|evening)|morning)"
            r"(?: (?:there|all|every\w+|folks|team|bot))?{end}",
        ),
    ),
    (
        Intent.COMPLAINT,
        (
            r"{lead}(?:(?:omg|lol|ugh|man|dude|bruh|no offense but|sorry but)[\s,]+)*(?:(?:you(?:'re| are| r)?|u(?: r"
            r"| are)?|ur|your|are you|r u|this|that|what|bot|omg)(?:'s| is| was| were| app"
            r"| bot"
            r"| thing)*[\s,]+)?(?:(?:so|really|just|an?|such|the|complete|total|totally|absolutely|utter|fucking"
            r"|freaking"
            r"|pretty|load of|piece of|completely|actually|all)\s)*(?:useless|stupid|dumb|terrible|awful|annoying"
            r"|(?:bull)?shit|crap|garbage|rubbish|nonsense|bollocks|idiots?|moron|worthless|drunk|crazy|insane|hopeless"
            r"|clueless|sucks?|wtf|no help|unhelpful|not (?:really |very |at all )?(?:helpful|helping"
            r"|useful))(?: (?:bot|app|thing|advice|answer|tool))*{end}",
            r"{lead}(?:(?:omg|lol|ugh|man|dude|bruh)[\s,]+)*(?:just )?(?:shut up|stop (?:it|spamming|talking|posting"
            r"|answering|bothering|annoying)(?: us| me"
            r"| here)*"
            r"|go away|leave (?:us|me) alone|f(?:uck|\*+ck)? (?:you|off)|wtf|get lost){end}",
        ),
    ),
    (
        Intent.MISSENT,
        (
            r"(?:(?:oops|sorry|sry|ups|ah|oh|argh|my bad|ignore)[\s,.!:-]+)*wrong "
            r"(?:channel|thread|window|chat|room){end}",
        ),
    ),
)
