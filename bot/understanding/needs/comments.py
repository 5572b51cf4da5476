"""What a short sentence says about the one before it: that it is a must, or the answer to the question it asked."""

import re

from bot.understanding.cues.cue import Cue, CueRule, Reach
from bot.understanding.cues.phrases import Match
from bot.understanding.needs.stated import SentenceRead
from bot.understanding.talk.speech import about_us
from bot.understanding.words.clauses import Sentence

SHORT_COMMENT = 8
"""A sentence of at most so many words without a need of its own may speak of the one before: "that's a must"."""
ASKED_BARE = 3
"""A question of at most so many words may be one that its author goes on to answer: "websockets? no"."""
_ANSWERS = {"none": Cue.REFUSE, "never": Cue.REFUSE} | dict.fromkeys(["no", "nope", "nah"], Cue.REFUSE)
_ANSWERS |= dict.fromkeys("yes yep yeah yup sure definitely absolutely ofc".split(), Cue.WANT)
_BEFORE_ANSWERS = frozenset("lol haha hm hmm well uh um oh there is theres we i have ive weve got".split())
"""Words that an answer may begin with: “well, there is none”."""
_DO = re.compile(
    r"(?:(?:but|only|just|the|our|and|all) )*(?!we\b|i\b|you\b|it\b|that\b|this\b)\w+(?: \w+)? (?:do|does|will|must)"
)
_COMMENTS = (Cue.DROP, Cue.LESS, Cue.MUST, Cue.MORE, Cue.WISH, Cue.WANT)


def comment_of(read: SentenceRead) -> Cue | None:
    """What a short sentence without a need says about the one before: "it's a must"."""
    if read.hits or len(read.sentence.words) > SHORT_COMMENT:
        return None
    # “We only open on Saturdays” says that of no need.
    behind = [cue for cue in read.cues if cue.payload.reach is Reach.BEFORE and not _goes_on(read.sentence, cue)]
    said = {cue.payload.cue for cue in behind}
    return next((cue for cue in _COMMENTS if cue in said), None)


def grants(sentence: Sentence) -> bool:
    """Whether a sentence says that somebody does what others were said not to: “Visitors don't log in. Staff do.”."""
    return _DO.fullmatch(" ".join(sentence.words)) is not None


def _goes_on(sentence: Sentence, cue: Match[CueRule]) -> bool:
    """Whether an “only” belongs to the words behind it."""
    return sentence.tokens[cue.start].text == "only" and cue.end < len(sentence.tokens)


def answer_of(read: SentenceRead, asked: SentenceRead) -> Cue | None:
    """What a short sentence answers to the question before it that its author asked themselves: "An admin? Yes."."""
    words = read.sentence.words
    own = not asked.option and (len(asked.sentence.words) <= ASKED_BARE or about_us(" ".join(asked.sentence.words)))
    if read.hits or len(words) > SHORT_COMMENT or not (own and asked.sentence.asks):
        return None
    return _ANSWERS.get(next((word for word in words if word not in _BEFORE_ANSWERS), ""))
