"""Where the stretches of a sentence begin and end that a cue reaches over."""

from collections.abc import Sequence

from bot.understanding.cues.cue import Cue, CueRule
from bot.understanding.cues.phrases import Match
from bot.understanding.words.clauses import JOINERS, Clause, Sentence

_ARTICLES = frozenset(["a", "an", "the", "just", "only", "our", "we", "i", "some", "its", "maybe", "use"])
_STOPPERS = frozenset(
    "with for beyond except just only but because besides other from on at in so that then needed".split()
)
_REFUSERS = frozenset("we i you nobody noone users user team they one customers app".split())
"""Those who refuse, between what they refuse and their “don't need”."""
_TAKING = frozenset("need want require like use ask asked for support build offer plan wants needs uses it".split())
_STRESSING = frozenset("really actually definitely certainly also just honestly still".split())
_TRAILING = frozenset(
    """at all here now yet really for this that in the app tool project today anyway it please thanks so far
    either""".split()
)
_LATER = frozenset(
    """later on eventually someday some day one down the road line in near future next year phase version v2 v3 2 two
    second stage release iteration step for postponed deferred shelved put off""".split()
)
_USING = frozenset(["use", "using", "store", "touch", "take"])


def any_in(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the places lies from `start` up to `end`."""
    return any(start <= place < end for place in places)


def noun_phrase_end(sentence: Sentence, start: int, limit: int) -> int:
    """Where the noun phrase after a "no" ends: at a comma, unless an "or" follows later; at "and" with an article."""
    tokens = sentence.tokens
    for index in range(start, limit):
        token = tokens[index]
        if token.text in _STOPPERS and index > start:
            return index
        if token.mark and not _goes_on_to_or(sentence, index + 1, limit):
            return index
        if (
            token.text in JOINERS
            and token.text not in ("or", "nor")
            and index + 1 < limit
            and tokens[index + 1].text in _ARTICLES
        ):
            return index
    return limit


def list_end(sentence: Sentence, start: int, limit: int) -> int:
    """Where what is refused ends: at the first comma if an "and" follows, so that "no X, and Y" wants Y."""
    tokens = sentence.tokens
    comma = next((index for index in range(start, limit) if tokens[index].text == ","), limit)
    return comma if comma + 1 < limit and tokens[comma + 1].text in ("and", "plus") else limit


def purpose_start(sentence: Sentence, cue: Match[CueRule], places: Sequence[int], limit: int) -> int:
    """Where it begins to say what for: who may "not use MongoDB for the accounts" refuses no accounts."""
    refused = cue.payload.cue is Cue.REFUSE and sentence.tokens[cue.end - 1].text in _USING
    purposes = (at for at in range(cue.end, limit) if sentence.tokens[at].text == "for")
    return next((at for at in purposes if refused and any_in(places, cue.end, at)), limit)


def puts_object_first(sentence: Sentence, cue: Match[CueRule], places: Sequence[int]) -> bool:
    """Whether a refusal ends its clause and speaks of what stands before its subject: “forms we don't need at all”."""
    if cue.payload.cue is not Cue.REFUSE:
        return False
    words = [token.text for token in sentence.tokens]
    rest = [word for word in words[cue.end : sentence.clause_of(cue.start).end] if word.isalpha()]
    nobody = words[cue.start] in _REFUSERS
    subject = cue.start if nobody else cue.start - 1
    while subject > 0 and words[subject] in _STRESSING:
        subject -= 1
    refuses = nobody or (words[subject] in _REFUSERS and words[cue.end - 1] in _TAKING)
    return refuses and subject - 1 >= min(places) and _TRAILING.union(_TAKING if nobody else ()).issuperset(rest)


def object_start(sentence: Sentence, cue: Match[CueRule], places: Sequence[int], start: int) -> int:
    """Where what such a refusal speaks of begins, in a clause from `start` on: at a comma, unless it is a list."""
    tokens = sentence.tokens
    commas = [index for index in range(start, cue.start - 1) if tokens[index].mark]
    for comma in reversed(commas):
        if comma + 1 == cue.start - 1:
            continue  # “Forms, we don't need”
        before = next((other + 1 for other in reversed(commas) if other < comma), start)
        listed = all(index in places or tokens[index].text in _ARTICLES | JOINERS for index in range(before, comma))
        if not listed:
            return comma + 1
    return start


def is_put_off(sentence: Sentence, cue: Match[CueRule]) -> bool:
    """Whether a cue behind something puts it off without a verb: “mobile app later”, “reports in phase 2”."""
    return cue.payload.cue is Cue.WISH and _LATER.issuperset(
        token.text for token in sentence.tokens[cue.start : cue.end]
    )


def last_entry_start(sentence: Sentence, end: int, start: int) -> int:
    """Where the last entry of a list begins that ends before the token `end`, in a clause from `start` on.

    “Login, payments and a mobile app”: at the last comma or “and”; two things without a comma are one: “login and
    payments later”, unless the second has an article of its own or the first is for “now”.
    """
    tokens = sentence.tokens
    listed = any(token.text == "," for token in tokens[start:end])
    for index in range(end - 1, start, -1):
        before = tokens[index - 1]
        apart = listed or tokens[index].text in _ARTICLES or tokens[index - 2].text == "now"
        if before.mark or (before.text in JOINERS and apart):
            return index
    return start


def _goes_on_to_or(sentence: Sentence, start: int, limit: int) -> bool:
    for token in sentence.tokens[start:limit]:
        if token.text in ("or", "nor"):
            return True
        if token.mark and token.text != ",":
            return False
    return False


def next_end(sentence: Sentence, clause: Clause) -> int:
    """Where the clause after this one ends, or this one if it is the last."""
    later = [other.end for other in sentence.clauses if other.start >= clause.end]
    return later[0] if later else clause.end


def previous_start(sentence: Sentence, clause: Clause) -> int:
    """Where the clause before this one begins, or this one if it is the first."""
    earlier = [other.start for other in sentence.clauses if other.end <= clause.start]
    return earlier[-1] if earlier else clause.start
