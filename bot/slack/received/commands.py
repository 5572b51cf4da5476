"""The words after the slash command: which command they are, and what is asked."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from rapidfuzz.distance import OSA

from bot.advisor.conversation import Kind, Message, Reply
from bot.decisions.model import looks_like_id


class Word(StrEnum):
    """The commands; anything else is a question."""

    RECOMMEND = "recommend"
    COMPARE = "compare"
    ASK = "ask"
    DECISIONS = "decisions"
    SHOW = "show"
    REPLAY = "replay"
    SETTINGS = "settings"
    FACTS = "facts"
    CHALLENGES = "challenges"
    HELP = "help"


_WORDS = {word.value: word for word in Word}

NEAR = 2
"""How many letters apart a word may be from the command it was probably meant to be."""

_ALONE = (Word.SETTINGS, Word.FACTS, Word.CHALLENGES)
_DIRECT = (Kind.FACT, Kind.COMPARISON, Kind.RECOMMENDATION, Kind.WHY, Kind.WHAT_IF, Kind.SMALLTALK)


@dataclass(frozen=True)
class Command:
    """A command and the words after it; `word` None is a bare question."""

    word: Word | None
    rest: str

    @classmethod
    def read(cls, words: str) -> "Command":
        """Read what was typed. Nothing is help; `show` and `replay` are commands only before a decision's id, and
        `settings`, `facts` and `challenges` only by themselves."""
        first, rest = (*words.split(maxsplit=1), "", "")[:2]
        word = _WORDS.get(first.casefold())
        if not first:
            return cls(Word.HELP, "")
        if word in (Word.SHOW, Word.REPLAY) and not _meant_as_id(rest):
            word = None
        if word is None or (word in _ALONE and rest.strip()):
            return cls(None, words.strip())
        return cls(word, rest.strip())

    def message(self, user: str | None = None) -> Message:
        """What is asked, as the advisor takes it; `user` where the needs in it are to keep who said them."""
        command: Literal["compare", "ask"] = "compare" if self.word is Word.COMPARE else "ask"
        return Message(text=self.rest, user=user, command=command, mentioned=True)


def asked_words(words: str) -> str:
    """What was asked, without the word of the command that asks: “ask is Flask fast?” asks “is Flask fast?”."""
    command = Command.read(words)
    return command.rest if command.word is Word.ASK and command.rest else words


def _meant_as_id(rest: str) -> bool:
    """ "D-7", and also "7" or "D--1", which are answered with how an id looks."""
    return looks_like_id(rest) or (len(rest.split()) == 1 and any(letter.isdigit() for letter in rest))


def meant(words: str, reply: Reply) -> Word | None:
    """The command that `words` were probably meant to begin with, when `reply` is no direct answer to them."""
    first = words.split(maxsplit=1)[0].casefold() if words.strip() else ""
    asked_nothing = reply.recommendation is not None and reply.recommendation.asked_for_nothing
    if (reply.kind in _DIRECT and not asked_nothing) or len(first) <= NEAR:
        return None
    distance, nearest = min((OSA.distance(first, word), word) for word in Word)
    return nearest if 0 < distance <= NEAR else None
