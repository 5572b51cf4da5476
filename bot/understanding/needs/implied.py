"""Needs that a sentence states in words of its own, none of them a known phrase: recognised by what it means."""

import re
from collections.abc import Collection, Sequence

from bot.understanding.cues.cue import Cue
from bot.understanding.cues.directions import bearing, govern, is_loud
from bot.understanding.cues.lexicon import Meant
from bot.understanding.cues.phrases import Match
from bot.understanding.needs.sense import NeedSense
from bot.understanding.needs.stated import Found, SentenceRead
from bot.understanding.talk.speech import Speech, about_project, about_us, is_building
from bot.understanding.words.clauses import FINITE, Token
from bot.understanding.words.stopwords import STOP_WORDS

_DENIALS = frozenset(["not", "never", "cannot", "mustnt", "shouldnt"])
_NO_ONE = frozenset(["nobody", "none", "noone", "nothing", "hardly", "little"])
_TELLS_NOTHING = re.compile(r"\bof -\d|\b(?:asked|told) us to\b|\bi(?: am|['’]?m) learning\b", re.IGNORECASE)
"""A number that makes no sense of anything needed, what others asked for, and what somebody learns: “a team of -5”,
“legal has asked us to wait”."""
LIKELY = 0.6
"""Chance from which a sentence about the team or the project is taken to state a need."""
PLAIN = 0.9
"""The same for a sentence of which that is not certain, and for the kind of application."""
BESIDES = 0.9
"""The same for what is meant beside a need that is named, and may be all there is to the sentence, and for what is only
near a thing that is wanted by its name."""
DESCRIBED_BESIDES = 0.8
"""The same in a description of what is built."""
ALONE = 0.3
"""Chance from which the likeliest need is taken where no phrase was found, but something is stated for certain…"""
ANYTHING = 0.9
"""… that is, with this chance."""
FEWEST_GUESSED = 2
"""Words of substance from which a sentence tells enough to take the likeliest need: not “caching isn't optional”."""
LONGEST_NAME = 2
"""Words of a thing that is wanted by its name."""
MOST_UNHEARD_OF = 2
"""Words of substance, none of them ever used of a need, from which a sentence may still be about one."""


def implied(plain: str, read: SentenceRead, sense: NeedSense, *, describing: bool) -> list[Found]:
    """The needs of a sentence beyond those its phrases name; only what states or supposes something has any."""
    if read.senses is None or read.counts_users or read.speech not in (Speech.STATES, Speech.WHAT_IF):
        return []
    if any(cue.payload.cue is Cue.IDIOM for cue in read.cues) or _TELLS_NOTHING.search(read.sentence.of(plain)):
        return []
    if all(word in FINITE or word in STOP_WORDS for word in read.sentence.words):
        return []  # “We do” agrees with somebody, and says nothing by itself.
    if any(
        read.sentence.tokens[place].text in _DENIALS
        for hit in read.hits
        if not hit.payload.of_options
        for place in hit.places
    ):
        return []  # What is denied belongs to the need that is named: “must not store personal data”.
    if not _tells_anything(read, sense):
        return []
    kinds = sense.kinds
    named = {hit.payload.aspect for hit in read.hits} | read.of_people
    named |= {opposite for aspect in named for opposite in sense.opposites[aspect]}
    about = describing or _is_about_us(read)
    by_name = _wants_by_name(read)
    least = BESIDES if by_name or read.of_people or (read.hits and not describing) else 0.0
    least = max(least, DESCRIBED_BESIDES) if read.hits else least
    # Which option it names was told of something else: “our core product is Django”.
    taken = any(hit.payload.of_options and hit.option for hit in read.hits)
    chances = sorted(((read.senses.of(meant, 0.0), place) for place, meant in enumerate(kinds)), reverse=True)
    likely = [
        (chance, kinds[place])
        for chance, place in chances
        if kinds[place].aspect not in named
        and (read.option is None or (kinds[place].of_options and about and not taken))
        and chance >= max(_enough(kinds[place], about), least)
    ]
    guessed = not by_name and not (likely or read.hits or read.of_people or not about or _names_a_thing(read))
    if guessed and read.senses.anything >= ANYTHING and len(_content(read)) >= FEWEST_GUESSED:
        first, place = chances[0]
        if first >= ALONE and not kinds[place].is_case and (read.option is None or kinds[place].of_options):
            likely = [(first, kinds[place])]
    return [_found(plain, read, meant) for meant in _one_kind(likely)]


def _tells_anything(read: SentenceRead, sense: NeedSense) -> bool:
    """Whether any word of substance is one that needs are told in: “we need a blockchain” is like none of them.

    Where all of them belong to needs that are named, nothing else is told.
    """
    content = _content(read)
    if read.hits and not content.keys() - {place for hit in read.hits for place in hit.places}:
        return False
    told = [token for token in content.values() if not token.text.startswith("http")]
    return any(sense.knows(token.stem) for token in told) or len(told) > MOST_UNHEARD_OF


def _content(read: SentenceRead) -> dict[int, Token]:
    """The words of substance, with their places: no cue, no verb that says nothing, no stop word."""
    cued = {place for cue in read.cues for place in cue.places}
    return {
        place: token
        for place, token in enumerate(read.sentence.tokens)
        if not (token.mark or place in cued or token.text in FINITE or token.text in STOP_WORDS)
    }


def _names_a_thing(read: SentenceRead) -> bool:
    """Whether it only says what is built, without a verb: “A club app”."""
    words = read.sentence.words
    return words[0] in ("a", "an") and FINITE.isdisjoint(words)


def _wants_by_name(read: SentenceRead) -> bool:
    """Whether it only wants a thing by its name, “we need offline mode”, so that what is near it is something else."""
    content = _content(read)
    behind = read.sentence.words[-len(content) :] if content else []
    wanted = any(cue.payload.cue in (Cue.WANT, Cue.MUST) for cue in read.cues)
    return wanted and 0 < len(content) <= LONGEST_NAME and [token.text for token in content.values()] == list(behind)


def _is_about_us(read: SentenceRead) -> bool:
    words = " ".join(read.sentence.words)
    return about_us(words) or about_project(words) or is_building(words) or bool(read.cues)


def _enough(meant: Meant, about: bool) -> float:
    return LIKELY if about and not meant.is_case else PLAIN


def _one_kind(likely: Sequence[tuple[float, Meant]]) -> list[Meant]:
    """Each need once, and of the kinds of application the likeliest."""
    best = max((chance for chance, meant in likely if meant.is_case), default=0.0)
    return [meant for chance, meant in likely if not meant.is_case or chance == best]


def _found(plain: str, read: SentenceRead, meant: Meant) -> Found:
    tokens = read.sentence.tokens
    taken: Collection[int] = {place for cue in read.cues for place in cue.places}
    free = tuple(i for i, token in enumerate(tokens) if not token.mark and i not in taken)
    match = Match(meant, free or tuple(range(len(tokens))), read.option)
    # “Nobody to help me” needs what helps: who there is not, is no need refused.
    told = [cue for cue in read.cues if tokens[cue.start].text not in _NO_ONE or cue.payload.cue is not Cue.REFUSE]
    governed = govern(read.sentence, told, [match])
    return Found(
        match=match,
        bearing=bearing(match, governed, [match]),
        said=plain[tokens[0].start : tokens[-1].end].strip(" ,:;-()"),
        stems=frozenset(tokens[place].stem for place in match.places),
        sure=True,
        firm=is_loud(match, governed) or meant.states,
        by_meaning=True,
    )
