"""The ways people put off what was just stated, call a decision off, or leave a question open.

What is no turn of phrase of the table is read by its words, whatever their order, as in
`bot.understanding.intents.gist`.

Written like the table of `bot.understanding.intents.turns`, and tried before it where `PUTTING_OFF_CUE` is found.
"""

import re
from collections.abc import Set

from bot.understanding.intents.gist import PLAIN, words_said
from bot.understanding.intents.turns import Intent
from bot.understanding.words.names import OPTION

PUTTING_OFF_CUE = re.compile(
    r"later|wait|phase|\bv ?\d|version|release|stage|step|sprint|milestone|launch|live\b|mvp|future|line|another|not "
    r"|n'?t |urgent"
    r"|yet"
    r"|park|postpone|defer|shelve|delay|\boff\b|mind|nvm|hold|hang|stop|early|soon|idk|dunno|idea|clue|know|sure"
    r"|certain"
    r"|decided|skip|pass|next|tbd|open|unclear|unknown|prefer|tell|say|clear|\bno\b|nope|nothing|chang|sleep|think"
)
PUTTING_OFF_FRAGMENTS = {
    "that": r"(?:(?:that|this|it)(?: one| part| bit)?|those|these)",
    "later": r"(?:(?:for |in |to |with |only |just |more |probably |a |the |something |until |till |our |from )*"
    r"(?:later(?: on)?|(?:later|next|second|third|2nd|3rd|future) (?:phase|version|release|step|stage|iteration|sprint"
    r"|year|quarter|milestone|time|date)|(?:phase|stage|release|version|milestone|v|iteration) ?(?:[2-9]|two|three)"
    r"|future|another (?:day|time)|down the (?:road|line)|(?:after|post)[ -](?:the )?(?:launch|release|mvp|go-?live))"
    r"(?: on| phase| stage)?)",
    "not_now": r"(?:not (?:(?:for )?(?:now|yet)|(?:in|for|part of|needed (?:in|for)) (?:the |our )?(?:mvp|scope|v ?1"
    r"|version (?:1|one)|phase (?:1|one)|(?:first|initial) (?:version|release|phase|step|stage|launch))"
    r"|(?:so )?urgent|needed (?:yet|now|right now|at first))(?: right now| at first| actually)?)",
    "softly": r"(?:(?:then|though|tho|sorry|please|pls|actually|i think|i guess|as well|too)[\s,]*)*",
}

PUTTING_OFF: tuple[tuple[Intent, tuple[str, ...]], ...] = (
    (
        Intent.LATER,
        (
            r"{lead}{slip}{lead}{that}(?:'?s| is| are| was| were| can| could| should| may|'?ll| will| would)?"
            r" (?:be |comes? |go |goes in |wait |have to wait |happens? )*(?:{later}|{not_now}|wait)[\s,.-]*"
            r"(?:{later}|{not_now})?[\s,.-]*{softly}{end}",
            r"{lead}{slip}{lead}(?:but |though )?not (?:in|for|part of) (?:the |our )?"
            r"(?:mvp|v ?1|first (?:version|release|phase)){softly}{end}",
            r"{lead}{slip}{lead}(?:only |rather )?(?:later|{not_now})[\s,.-]+(?:{later}|{not_now})[\s,.-]*"
            r"{softly}{end}",
            r"{lead}{slip}{lead}(?:we(?:'ll| will| can| could| should|'d)? )?(?:rather |just |still )*"
            r"(?:do|add|build|have|need|want|get to|tackle|handle|leave|keep|save|move|push) {that} {later}"
            r"[\s,.-]*{softly}{end}",
            r"{lead}{slip}{lead}(?:(?:we|i)(?:'ll| will| can| could| should)? )?(?:rather |just )*"
            r"(?:postpone|park|defer|shelve|delay) {that}(?: {later}| for now)?[\s,.-]*{softly}{end}",
            r"{lead}{slip}{lead}put {that} off(?: {later}| for now)?[\s,.-]*{softly}{end}",
        ),
    ),
    (
        Intent.NOT_YET,
        (
            r"{lead}{slip}{lead}(?:never ?mind|nvm|not yet|not so fast|too (?:early|soon|fast|quick)|hold on|hang on"
            r"|wait"
            r"|stop|no|nope|(?:i|we)(?:'ve| have)? changed (?:my|our) minds?|changed (?:my|our) minds?|let me think"
            r"|(?:let'?s )?sleep on it|not really|hold (?:your|the) horses|let'?s not"
            r"|we'?re not there yet"
            r"|nothing (?:is )?(?:decided|settled)(?: yet)?)(?:[\s,.-]+(?:wait|not yet|guys|folks"
            r"|a (?:sec|moment|minute)|please|pls|sorry|too early|too soon))*{end}",
        ),
    ),
    (
        Intent.LEFT_OPEN,
        (
            r"{lead}(?:(?:well|honestly|hm+|uh+|er+m?|puh|oof|tbh)[\s,.]+)*(?:(?:i|we)(?:'m| am|'re| are)? )?"
            r"(?:really |honestly |just |still |also )*"
            r"(?:idk|i ?dunno|dunno|no (?:idea|clue)|(?:don'?t|do not) (?:really |actually )?(?:know|have a clue)"
            r"|have no (?:idea|clue)|not (?:really |quite |too )?(?:sure|certain|decided)|unsure|undecided"
            r"|no preference"
            r"|can'?t (?:say|tell)|hard to (?:say|tell)|who knows|tbd|to be (?:decided|determined))"
            r"(?:[\s,]+(?:yet|now|right now|at the moment|about (?:that|it|this)|that|this|really|sorry|tbh|honestly"
            r"|atm|so far|lol|either|at all|on that|there|to be honest|mate|man|bro|dude))*{end}",
            r"{lead}(?:can we |let'?s |let us |please |pls )*(?:skip|pass|next)"
            r"(?: (?:it|this|that|on that|on this|that one|this one|(?:(?:the|this|that) )?question|one|please"
            r"|pls))*{end}",
            r"{lead}(?:that|this|it)(?:'s| is) (?:still |not )?(?:open|unclear|undecided|unknown|tbd|decided yet"
            r"|clear yet|known yet)(?: yet| so far| at the moment)*{end}",
        ),
    ),
)

LONGEST = 12
"""Words of what is read by its words."""
_NOT = frozenset(
    """no not nope dont doesnt didnt havent hasnt isnt arent cant cannot wont wouldnt nothing never neither nobody
    noone""".split()
)
_TAKES_UP = _NOT | frozenset("meh hmm wait sorry actually rather but only just oh".split())
_THAT = frozenset("that thats this it its those these them one".split())
_LATER = frozenset("later postpone postponed park defer deferred shelve delay v2 v3".split())
_STEPS = frozenset("phase version release step stage iteration sprint milestone year quarter".split())
_SECOND = frozenset("2 3 two three second third 2nd 3rd next later future".split())
_FIRST = frozenset("mvp v1 day now yet urgent first launch scope".split())
_AROUND = frozenset(
    """though thing part something nice add build more less need needed needs want must scope rush hurry until after
    before launch live have to be really very probably""".split()
)
_OPEN = frozenset("idk dunno skip pass unsure undecided tbd".split())
_KNOWN = frozenset(
    "idea clue know knows known sure certain decided settled agreed clear say tell telling answer".split()
)
_SOFTLY = frozenset(
    """really honestly sorry point moment stage later ask hard tell yet tbh atm though right mate man team anything
    haven has quite too absolutely totally frankly""".split()
)
_CALLED = frozenset("i ill you u he she they".split())


def by_words(masked: str) -> Intent | None:
    """What a short masked text that asks nothing puts off or leaves open by its words; None where it says more."""
    if OPTION in masked or "?" in masked:
        return None
    words, said = words_said(masked)
    if len(words) > LONGEST:
        return None
    if _puts_off(said):
        return Intent.LATER
    return Intent.LEFT_OPEN if _leaves_open(said) else None


def _puts_off(said: Set[str]) -> bool:
    if said - PLAIN - _NOT - _TAKES_UP - _LATER - _STEPS - _SECOND - _FIRST - _AROUND or said & _CALLED:
        return False
    taken_up = said & _THAT or said & (_TAKES_UP - {"just", "only", "oh"})
    second = said & _STEPS and said & _SECOND
    return bool(
        taken_up and (said & _LATER or second or (said & _NOT and said & (_FIRST - {"first"}) and said & _THAT))
    )


def _leaves_open(said: Set[str]) -> bool:
    if said - PLAIN - _NOT - _OPEN - _KNOWN - _SOFTLY or said & (_CALLED - {"i"}):
        return False
    return bool(said & _OPEN or (said & _NOT and said & _KNOWN) or ("hard" in said and said & {"say", "tell"}))
