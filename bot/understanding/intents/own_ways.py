"""What people want to do with the app and ask how, with the way to do it: “how do I change a need?”."""

from dataclasses import dataclass

from bot.understanding.words.names import OPTION


@dataclass(frozen=True)
class OwnWay:
    """Something that can be done; `verbs` and `things` are patterns of what people call it."""

    verbs: str
    things: str
    says: str
    everyday: bool = False
    """Colleagues ask each other so about other things too."""
    surely: bool = False
    """Only the app has it, so that even “can we …?” among colleagues asks the app."""


_APP = r"(?:you|u|the (?:bot|app)|this (?:bot|app)|stack ?advisor)"
_ARTICLE = r"(?: (?:an?|the|this|that|our|my))?"
_DECISION = r"(?:decisions?|d-\d+)"
_FACT = r"(?:facts?|claims?|ratings?|sources?|evidence|scores?|answers?|numbers?|mistakes?|errors?|weights?)"

WAYS = (
    OwnWay(
        r"add|change|edit|correct|fix|update|name|set|choose|replace|remove|make|appoint|invite",
        r"(?:deciders?|who (?:decides|decided|has decided|made (?:it|the decision))(?: (?:it|this|that|on it))?"
        r"|(?:\w+ ){1,3}(?:as|to be|as an?|to the) (?:another )?deciders?)",
        "“Record decision” asks who decides. Later that changes only with a decision that takes its place: press "
        "“Supersede”, under Details.",
        surely=True,
    ),
    OwnWay(
        r"record|save|document|log|write down|note|keep|register|put down|put on record|make official",
        r"(?:this|it|that|our (?:choice|result|outcome)|what we (?:decided|chose|agreed(?: on)?))(?: (?:officially"
        r"|properly|for good|somewhere|for the record))?(?: (?:so(?: that)?|for|where|such that|in a way) [^?]{1,60})?",
        "Press “Record decision” under the recommendation, or say “let's go with” and the option. The form asks which "
        "channels get the summary: whoever is in one of them sees it there, and anybody finds it by “decisions”, after "
        "the command.",
    ),
    OwnWay(
        r"see|check|know|show|look at|view|find out|read|tell",
        r"(?:what (?:you|the (?:bot|app)) (?:have )?(?:understood|understand|know|heard|read|counted|took up"
        r"|take into account)|needs?|requirements?)",
        "“Show our needs” lists all that I took up, in your words. “Sources”, under the recommendation, shows what "
        "each makes count.",
    ),
    OwnWay(
        r"delete|erase|forget|remove|purge|wipe",
        r"(?:data|messages?|account|history|everything|personal data|what (?:i|we) wrote)(?: [^?]*)?",
        "A message that its writer deletes in Slack is quoted no more, and “undo” takes back the need it stated. "
        "Whoever runs me can have me forget one person, or a whole workspace, at the command line; decisions stay, "
        "with “somebody” in that place.",
        everyday=True,
    ),
    OwnWay(
        r"change|edit|correct|update|modify|amend|fix|remove|delete|take (?:back|out|away)|drop|get rid of|undo"
        r"|withdraw|adjust|revise|alter|replace|rephrase",
        r"(?:needs?|requirements?|musts?|must haves?|priorit(?:y|ies)|constraints?|inputs?|what (?:i|we"
        r"|you) (?:said|told(?: you)?|wrote|entered|answered|understood)|answers? (?:to|in|of) the (?:questions?"
        r"|questionnaire|form))",
        "Say it in the thread in your own words: “we have eight weeks, not six”, “payments are nice to have”, “no "
        "admin after all”; I score again. “Adjust”, under the recommendation, opens the questions with what you "
        "told so far, “undo” takes back the last change, and “show our needs” lists all.",
    ),
    OwnWay(
        r"add|state|tell(?: you)?|enter|give(?: you)?|set|put in|mention|make",
        r"(?:needs?|requirements?|musts?|must haves?|priorit(?:y|ies)|constraints?)",
        "Say it in the thread in your own words: “we need logins”, “admin is a must”, “live in six weeks”. I "
        "repeat what I understood and score again; “undo” takes it back.",
    ),
    OwnWay(
        r"change|set|raise|lower|increase|decrease|reduce|adjust|edit|override|tune|modify|say|tell you|make",
        r"(?:[\w -]{2,30} (?:less|more|not|un) ?(?:important|relevant)|(?:that )?(?:something|things|it|a (?:need"
        r"|criterion)|\w+) (?:is|are|matters?|counts?|weighs?) (?:not |less |more |un)?(?:important|much|less|more"
        r"|at all|a lot|a little)|weights?|weightings?|importance|how much \w+(?: \w+)? (?:counts?|matters?"
        r"|weighs?))",
        "Say “admin matters more” or “admin matters less”, with your own criterion, and I score again. “What if…”, "
        "under the recommendation, tries other weights and changes nothing.",
    ),
    OwnWay(
        r"invite|use(?= \w+(?: \w+)? in )|add|bring|get|put|pull|install|have|include|call|summon|bring in",
        rf"{_APP}(?: (?:to|in|into|on|from|with)\b[^?]*)?",
        "Write “/invite” and my name in the channel: then I follow threads there that I am called into. Commands "
        "work without it, and in a public channel the post has a button “Add me”. Into one thread you call me by "
        "mentioning me there.",
    ),
    OwnWay(
        r"record|save|document|log|finali[sz]e|write down|keep|register|make|note|capture|announce|publish",
        rf"{_DECISION}",
        "Press “Record decision” under the recommendation, or say “let's go with” and the option: a form asks for "
        "the outcome, why, and who decides, and shows you what will be posted before anything is.",
    ),
    OwnWay(
        r"vote|agree|object|disagree|abstain|approve|sign off|veto|oppose|say (?:no|yes)",
        rf"(?:(?:to|with|on|for|from|against) )?{_DECISION}",
        "Press “Agree”, “Object” or “Abstain” under the decision's summary; an objection asks for a reason. You "
        "can press another one later, and everybody sees who said what.",
    ),
    OwnWay(
        r"change|take back|withdraw|undo|revoke|edit|delete|remove",
        r"(?:votes?|objections?|agreement|abstention)",
        "Press another of “Agree”, “Object” and “Abstain” under the decision's summary: your last word counts, and "
        "the summary says that you changed your mind.",
    ),
    OwnWay(
        r"undo|reopen|withdraw|delete|cancel|revert|reverse|change|edit|revise|overturn|remove|supersede|replace"
        r"|correct",
        rf"(?:(?:typos?|mistakes?|errors?|title|text|wording|outcome|reason)(?: (?:in|of))?{_ARTICLE} )?{_DECISION}",
        "Press “Details” under its summary: there those who decide, and whoever recorded it, can reopen, withdraw "
        "or supersede it. It stays readable, with what happened. To put its title or text right, record it again, and "
        "choose in the form what it replaces. “show” with its number, after the command, brings the summary up.",
    ),
    OwnWay(
        r"accept|close|finish|approve|settle",
        r"(?:proposals?|(?:proposed )?decisions?)",
        "A proposal is accepted once all who decide have pressed “Agree” or “Abstain” under its summary. One of "
        "them can press “Accept for all”, and is first told who has not answered and who objects.",
    ),
    OwnWay(
        r"challenge|dispute|contest|doubt|report|flag|correct|question|fix|contradict|object to|disagree with"
        r"|complain about",
        rf"(?:(?:wrong|incorrect|bad|outdated|false) )?{_FACT}(?: (?:that|which|if) [^?]*)?",
        "Press “Challenge” under the answer that says it, and write what is wrong: the answer is marked, and an "
        "editor settles it. Of a rating, say “I disagree with the 2 for Flask on accounts”, with your own option "
        "and criterion, and press “Challenge” there.",
    ),
    OwnWay(
        r"add|enter|teach(?: you)?|tell(?: you)?|store|put in|contribute|submit|write|create|suggest",
        r"(?:facts?|knowledge|sources?|ratings?|company facts?|information)",
        "An editor adds what holds in your workspace alone with “facts” after the command; with a rating it weighs "
        "in every recommendation here. What holds everywhere goes into the knowledge, by whoever runs me.",
    ),
    OwnWay(
        r"add|include|compare|consider|score|enter",
        r"(?:options?|frameworks?|alternatives?|tools?)",
        "I compare only the options in my knowledge; whoever runs me adds one there, with its facts. “compare” "
        "after the command, with two or three of them, sets those side by side.",
        everyday=True,
    ),
    OwnWay(
        r"exclude|rule out|ignore|leave out|bring back|allow|take out|take|drop|remove|throw out|forbid|get rid of",
        rf"(?:options?|frameworks?|alternatives?|{OPTION})(?: (?:out|away|off(?: the (?:list|table))?|from [^?]*))?",
        "Say “Flask is off the table”, with its name, and it is not scored any more; “Flask is allowed again” "
        "brings it back.",
    ),
    OwnWay(
        r"ask|poll|survey|involve|hear|include|get answers from",
        r"(?:team|colleagues|others|everybody|everyone|people|teammates?)(?: [^?]*)?",
        "Press “Ask the team” under the recommendation: everybody answers alone until it is closed, then I show "
        "what all needs together do and what you disagree on.",
        everyday=True,
    ),
    OwnWay(
        r"see|find|check|verify|look up|view|open|show|look at|read",
        r"(?:sources?|ratings?|evidence|facts?)(?: (?:behind|of|for|used)\b[^?]*)?",
        "Press “Sources” under the recommendation: it shows, to you alone, every need, weight and rating and the "
        "page each is read in. Every answer names its own source.",
    ),
    OwnWay(
        r"find|see|list|look up|search|get|view|open|read|access|browse|show",
        r"(?:(?:old|past|previous|earlier|other|existing|recorded|recent|former) )*decisions?(?: (?:of|by|from"
        r"|about|again|later|made|we|that)\b[^?]*)?",
        "“decisions” after the command lists those you may see, with words or people to search for; “show D-7” "
        "brings one up, and so does mentioning me with its number. My Home tab lists yours.",
    ),
    OwnWay(
        r"mute|(?:turn|switch)(?= (?:\w+ ){1,2}off\b)|silence|stop|quiet|quieten|turn off|switch off|shut up|pause"
        r"|kick out|remove|uninstall|get rid of",
        rf"(?:{_APP}|this|it|notifications|these messages|answering|posting)(?: off)?(?: (?:in|from|to|here"
        rf"|out)\b[^?]*)?",
        "Press “Mute in this thread” under the recommendation, or mention me with “be quiet”; “wake up” ends that. "
        "“settings”, after the command, says for a whole channel whether I follow threads.",
    ),
    OwnWay(
        r"share|send|forward|post|show|pass on|hand on|publish",
        r"(?:this|it|that|(?:answer|recommendation|result|comparison|table)s?)(?: (?:to|with|in|into|outside)\b[^?]*)?",
        "An answer that only you see has “Share in channel”, which posts it with your name; a recommendation in a "
        "direct message has “Share in a channel”. In a thread everybody in its channel reads along, and a link to "
        "the message does for others there. A decision's summary goes to the channels you choose in “Record "
        "decision”.",
        everyday=True,
    ),
    OwnWay(
        r"export|download|print|copy|save|get(?= (?:\w+ )+as (?:an? )?(?:pdf|file|text|markdown|document|csv|excel))",
        rf"(?:{_DECISION}|this|it|that|(?:summary|recommendation|result|answer|table)s?)(?: (?:as|to|in|into)\b[^?]*)?",
        "“Markdown”, under a decision, uploads it to its thread as a text file; the details name every source. All "
        "decisions at once are exported at the command line, by whoever runs me.",
        everyday=True,
    ),
    OwnWay(
        r"set|change|move|plan|schedule|cancel|postpone|add|skip|get|have|receive",
        r"(?:reviews?|review da(?:te|y)s?|reminders?)(?: (?:of|for) (?:the |a |this |our )?(?:decisions?|reviews?"
        r"|d-\d+))?",
        "“Record decision” asks for the day. Later “Review date”, under Details, moves it or takes it off, and so "
        "does “remind us in 90 days”, said in the decision's thread.",
    ),
    OwnWay(
        r"change|open|find|set|see|configure|edit",
        r"(?:settings?|configuration|your behaviou?r|how you behave|preferences)(?: (?:of|for|in|here)\b[^?]*)?",
        "“settings”, after the command, opens them for this channel: whether I follow threads, who sees answers "
        "and who may record decisions. Editors may change them.",
    ),
    OwnWay(
        r"become|be|make (?:me|somebody|someone|\w+)|get to be|appoint|name|see who is|find",
        r"editors?",
        "Whoever runs me names the editors in EDITORS; where nobody is named, everybody is one.",
    ),
    OwnWay(
        r"try(?: out)?|simulate|test|play with|compare|see",
        r"(?:(?:other|different|another) (?:needs?|scenarios?|weights?|requirements?|answers?)|(?:something|things"
        r"|it|ideas?|a need)(?: (?:out|else))?(?: without [^?]*)?)",
        "Press “What if…” under the recommendation, or ask “what if we had three weeks?”: both results stand side "
        "by side, and nothing changes.",
    ),
    OwnWay(
        r"start over|restart|reset|begin again|start again|start anew|clear",
        r"(?:everything|this|it|thread|conversation|needs?|all)?",
        "Say “start over” and I forget this thread's needs; “undo” brings them back.",
        everyday=True,
    ),
    OwnWay(
        r"continue|resume|find|reopen|finish",
        r"(?:drafts?|questionnaires?|forms?|questions)",
        "My Home tab, which you reach by my name in Slack, lists what you began; “Continue” opens it as you left it.",
    ),
    OwnWay(
        r"replay|reproduce|re-?run|repeat|audit",
        rf"(?:{_DECISION}|recommendations?)",
        "“replay D-7”, after the command, makes the recommendation behind a decision again, once with the facts of "
        "that day and once with those of today, and says what differs.",
    ),
)
"""The ways, in the order in which they are tried."""
