"""What a team does among itself that counts only once it is said otherwise: hear everybody, like an option."""

import re

from bot.advisor.conversation import Answered, Kind, Reply
from bot.advisor.courtesies import silent
from bot.advisor.facts import fact_answer
from bot.advisor.turn import Turn
from bot.advisor.words import listing, option_name, score_words
from bot.scoring.model import USE_CASE
from bot.scoring.ruling import ruled_out
from bot.understanding.intents.turns import Intent
from bot.understanding.needs.unmet import mended_number, unmet_in
from bot.understanding.talk.asides import is_aside
from bot.understanding.words.names import OPTION
from bot.understanding.words.text import spoken

MEANT = 0.5
"""Chance of being meant for the app from which a wish that it cannot weigh is answered to somebody who did not mention
it."""
MEANT_NUMBER = 0.2
"""The same for a number that is put right."""
NEAR = 0.2
"""Confidence from which a topic is named beside a wish that it cannot weigh."""
_SIGH = re.compile(r"\b(?:like|love|trust|stand|dislike|hate|detest|loathe) (?!to\b)")
"""Says how somebody feels about an option, and nothing of using it."""
_OURS = re.compile(rf"\b(?:i|we|i'?[md]|we'?(?:re|d)|me|my)\b|^{OPTION}")
"""Says it of oneself, not of somebody who is not here."""
MEANT_TO_DROP = 0.5
"""The same for something that is taken back, which people rarely say among themselves in such words."""


def ask_the_team(turn: Turn) -> Answered | None:
    """How everybody is asked; among colleagues only once there is something to ask about, and nobody by name."""
    if not (turn.addressed or turn.conversation.recommended):
        return None
    if turn.reading.thing and not turn.addressed:
        return silent(), turn.conversation
    text = (
        "Press “Ask the team” under the recommendation: everybody answers alone until it is closed, then I show what "
        "all needs together do and what you disagree on."
    )
    return turn.reply(Kind.SMALLTALK, text, topics=()), turn.conversation


def liking(turn: Turn) -> Answered | None:
    """A liking moves no score: how the option stands, and how to say it so that it counts."""
    named = turn.named.options
    if turn.stated.rules or len(named) != 1 or not (turn.addressed or turn.conversation.recommended):
        return None
    if not turn.addressed and not _OURS.search(turn.masked):
        return silent(), turn.conversation
    name, stands = option_name(turn.comparison, named[0]), _as_it_stands(turn)
    text = (
        f"Liking {name} moves no score; your needs do.{stands} If it is settled, say “let's go with {name}”. If your "
        f"team knows it, say “we know {name}” and it counts."
    )
    return turn.reply(Kind.SMALLTALK, text, topics=(), options=named), turn.conversation


def disliking(turn: Turn) -> Answered | None:
    """Who is against an option speaks for themselves: their words, that it counts as before, and how to rule it out.

    A mere sigh among colleagues, “I hate Django”, is left to them.
    """
    named = turn.named.options
    if turn.stated.rules or len(named) != 1 or named[0] in ruled_out(turn.conversation.needs):
        return None
    if not turn.addressed and (_SIGH.search(turn.masked) or not turn.conversation.recommended):
        return silent(), turn.conversation
    name, stands = option_name(turn.comparison, named[0]), _as_it_stands(turn)
    text = (
        f"“{turn.text.rstrip(' .!')}” is one person's view: {name} stays in, and no score moves.{stands} If your team "
        f"rules it out, say “rule out {name}”."
    )
    return turn.reply(Kind.SMALLTALK, text, topics=(), options=named), turn.conversation


def _as_it_stands(turn: Turn) -> str:
    if not turn.conversation.recommended:
        return ""
    scores = [f"{option_name(turn.comparison, one.option)} {score_words(one)}" for one in turn.recommendation.ranking]
    return f" It stands at {listing(scores)} of 100."


def unmet(turn: Turn) -> Reply | None:
    """Says of a wish, or of something taken back, that no need is known by its words; None for anything else.

    Only in a thread with a recommendation, where somebody would else wait for the scores to move.
    """
    words = spoken(turn.text)
    if unheard := number_unheard(turn):
        return unheard
    found = unmet_in(turn.text, words) if turn.conversation.recommended and not is_aside(words) else None
    enough = MEANT_TO_DROP if found and (found.dropped or found.used) else MEANT
    open_ended = turn.intent in (Intent.UNKNOWN, Intent.FOLLOW_UP)
    if found is None or not open_ended or turn.named.options or not (turn.addressed or turn.chance >= enough):
        return None
    names = listing([option_name(turn.comparison, option) for option in turn.options])
    if found.dropped and turn.addressed and turn.reader.index.names.outside(turn.text):
        return None  # what it does not know is no need that could be dropped
    if not found.dropped and (kind := _kind_of_its_own(turn)):
        text = (
            f"“{found.said}” would be a kind of application of its own, “{kind}”. As a part of what you are building I "
            "cannot weigh it, so the scores stay as they are. If it is what you are building, say “we are building …”."
        )
    elif found.dropped:
        text = f"No need of yours says “{found.said}”, so nothing changes. “Show our needs” lists those that count."
    else:
        text = (
            f"I cannot weigh “{found.said}”: none of my criteria tells {names} apart by it, so the scores stay as they "
            "are."
        )
        if turn.sure and turn.found and (known := fact_answer(turn, turn.found[0], ())):
            return known.model_copy(update={"note": text, "text": f"{text}\n{known.text}"})
        if near := _near_topic(turn):
            text += f" Ask about “{near}” for what I know of it."
    return turn.reply(Kind.NOT_COVERED, text)


def _kind_of_its_own(turn: Turn) -> str:
    """The kind of application that a wish would tell, had nothing been told before; "" where it is none."""
    read = turn.reader.needs.read(turn.text, addressed=True).needs if _building(turn) else ()
    kinds = [turn.comparison.use_case_by_id.get(need.value or "") for need in read if need.aspect == USE_CASE]
    return next((kind.name for kind in kinds if kind), "")


def _building(turn: Turn) -> bool:
    return any(need.aspect == USE_CASE for need in turn.conversation.needs)


def number_unheard(turn: Turn) -> Reply | None:
    """Says so where a number is put right that the app was not told; what such a message seems to mean is no need."""
    told = turn.stated.needs and not turn.stated.by_meaning
    if not turn.conversation.recommended or told or not (turn.addressed or turn.chance >= MEANT_NUMBER):
        return None
    number = mended_number(spoken(turn.text)) if turn.intent in (Intent.UNKNOWN, Intent.FOLLOW_UP) else None
    if number is None:
        return None
    text = (
        f"None of what you told me says {number}, so nothing changes. Say what it is a number of, such as “400 "
        "requests a second” or “a team of six”, and I score again."
    )
    return turn.reply(Kind.NEEDS, text, topics=())


def _near_topic(turn: Turn) -> str:
    """The title of the topic that is near what is wished for, if one is."""
    near = turn.found and turn.match.confidence >= NEAR
    return turn.comparison.topic_by_id[turn.topics[0]].title if near else ""
