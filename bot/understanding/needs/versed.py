"""What somebody has experience of, or none: told of people, and no need of what is built."""

from bot.understanding.cues.lexicon import Meant
from bot.understanding.cues.phrases import Match
from bot.understanding.needs.mentions import Options
from bot.understanding.words.clauses import FINITE, Sentence
from bot.understanding.words.names import OptionNames

_DOING = frozenset(
    """used done built made developed know knows knew known touched tried shipped heard seen learned learnt worked
    written wrote programmed deployed""".split()
)
_DENYING = frozenset("never nobody noone none not havent hasnt hadnt dont doesnt didnt without nothing little".split())
_LATELY = frozenset("has have had ve weve ive before ever yet".split())
"""With one of these what was never done is told of people, whatever stands; “we never used the admin” may drop it."""
_NEAR = 4
"""Words before a verb of experience, among which it is denied."""
_LEFT_OPEN = frozenset("if whether yet that how what why which when so".split())
"""Behind such a verb, something else goes on: “we don't know yet if …”."""
_KNOWING = frozenset(["know", "knows"])
_SOMEBODY = frozenset("we i they he she both all only mostly mainly just who you".split())
_MEASURES = frozenset("years year months experience knowledge".split())
_NO = frozenset(["no", "any"])
_TIMES = frozenset(["years", "year", "months"])
_OF = frozenset(["of", "with", "in", "on"])
_ONLY = frozenset(["only", "just"])
_OF_A_GROUP = frozenset(["us", "them"])
_HAVING = frozenset("can could has had does did speaks reads understands writes uses likes loves".split())
_BEING = frozenset(["is", "was"])
_WHAT_ONE_IS = frozenset("a an new still good fluent junior senior experienced".split())
_LIST = 6
"""Words from a “know” to the last thing known."""
_SHORT = 4
"""Words between "years" and the "it" of which they are."""


def is_of_somebody(sentence: Sentence, start: int, end: int, *, stands: bool) -> bool:
    """Whether what is named from `start` up to `end` is only what somebody never did, or knows. `stands`: it is needed
    so far, so that only what is surely said of people is."""
    following, before = sentence.tokens[end : end + 1], sentence.tokens[max(start - 2, 0) : start]
    lacked = not (_DENYING | _NO).isdisjoint(token.text for token in before)
    if lacked and following and following[0].text in _MEASURES - _TIMES:
        return True
    unversed = _is_unversed(sentence, start)
    if stands:
        clause = sentence.clause_of(start)
        words = {token.text for token in sentence.tokens[clause.start : clause.end]}
        return unversed and not _LATELY.isdisjoint(words)
    return unversed or _is_skill(sentence, start)


def _is_unversed(sentence: Sentence, at: int) -> bool:
    """Whether what is named at a token is only what somebody never did: “I never used a database before”."""
    words = [token.text for token in sentence.tokens[sentence.clause_of(at).start : at]]
    if _DOING.isdisjoint(words):
        return False
    verb = max(place for place, word in enumerate(words) if word in _DOING)
    following = words[verb + 1] if verb + 1 < len(words) else ""
    return following not in _LEFT_OPEN and not _DENYING.isdisjoint(words[max(verb - _NEAR, 0) : verb])


def _is_skill(sentence: Sentence, at: int) -> bool:
    """Whether what is named at a token is only what somebody knows: “we know numpy and jupyter”."""
    words = [token.text for token in sentence.tokens[sentence.clause_of(at).start : at]]
    if _KNOWING.isdisjoint(words):
        return False
    verb = max(place for place, word in enumerate(words) if word in _KNOWING)
    whose = verb > 0 and words[verb - 1] in _SOMEBODY
    between = frozenset(words[verb + 1 :])
    return whose and between.isdisjoint(FINITE | _LEFT_OPEN) and len(words) - verb <= _LIST


def counts_the_versed(sentence: Sentence, hit: Match[Meant]) -> bool:
    """Whether a count is of those who know something, not of the team: “one of us knew Python”, “only two of us”."""
    own, following = sentence.tokens[hit.start : hit.end], sentence.tokens[hit.end : hit.end + 1]
    if hit.payload.of_options or not own or own[-1].text not in _OF_A_GROUP:
        return False
    only = {token.text for token in sentence.tokens[max(hit.start - 1, 0) : hit.end]} & _ONLY
    if not any(token.number == 1 or (only and token.number) for token in own):
        return False
    if following and following[0].text in _BEING:
        following = sentence.tokens[hit.end + 1 : hit.end + 2]
        return bool(following) and following[0].text in _WHAT_ONE_IS
    return bool(following) and following[0].text in _DOING | _HAVING


def experienced_in(plain: str, sentence: Sentence, names: OptionNames) -> Options:
    """Where “it” is the option just spoken of, by what there is of it: “we like Django; ten years of it”."""
    words = [token.text for token in sentence.tokens]
    if "it" not in words or _MEASURES.isdisjoint(words):
        return {}
    at = words.index("it")
    told = at > 0 and words[at - 1] in _OF and not _MEASURES.isdisjoint(words[max(at - _SHORT, 0) : at])
    before = names.find(plain[: sentence.tokens[at].start]).options if told else ()
    return {at: (before[-1], at + 1)} if before else {}
