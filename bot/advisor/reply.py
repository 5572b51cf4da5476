"""`reply()`: the one call behind every surface. Deterministic: no clock, no chance, no I/O."""

import copy
import re
from collections.abc import Callable

from rapidfuzz import process

from bot.advisor.as_before import as_before
from bot.advisor.asked_beside import with_what_it_asks
from bot.advisor.asking import by_topic, of_the_workspace, same_topic
from bot.advisor.being_there import is_there
from bot.advisor.by_intent import BY_INTENT
from bot.advisor.catching_up import caught_up
from bot.advisor.changes import changed_needs, recommended, what_if
from bot.advisor.choosing import weighed_for, what_kind
from bot.advisor.claimed import met_by_facts
from bot.advisor.comparing import compare
from bot.advisor.conversation import Answered, Conversation, Kind, Message, Reply
from bot.advisor.courtesies import help_reply, silent
from bot.advisor.defining import defined
from bot.advisor.foreign import in_english_please
from bot.advisor.label_chosen import kind_chosen
from bot.advisor.launching import launches_on
from bot.advisor.likely import NO_ANSWER, by_meaning
from bot.advisor.offered import offered_topic
from bot.advisor.plainly import brief
from bot.advisor.rephrasing import in_other_words
from bot.advisor.taking_up import number_unheard, unmet
from bot.advisor.telling import by_needs, pressed, questionnaire
from bot.advisor.there import asked_there
from bot.advisor.turn import Turn
from bot.advisor.two_parts import both_parts
from bot.advisor.undoing import undo_one
from bot.advisor.unmentioned import TOLD, said_to_nobody_else, surely_meant
from bot.advisor.using import uses_it
from bot.advisor.whether import has_it
from bot.advisor.words import listing, option_name
from bot.errors import NotFoundError
from bot.facts.model import Comparison, Knowledge
from bot.scoring.model import Need
from bot.understanding.encoder import Encoder
from bot.understanding.intents.opinion import without_opinion_asked
from bot.understanding.intents.turns import Intent
from bot.understanding.reader import Reader
from bot.understanding.retrieval.explaining import Explanation, explain
from bot.understanding.retrieval.match import Match
from bot.understanding.talk.quotes import unquoted
from bot.understanding.words.text import normalise

MOST_SHOWN = 24
"""Facts told of one topic that “says who?” may be about, and “tell me more” does not tell again."""


class Advisor:
    """Answers messages from one state of the knowledge. Building it indexes, and encodes, everything once."""

    def __init__(self, knowledge: Knowledge, encoder: Encoder | None = None) -> None:
        self.knowledge = knowledge
        self._readers = {comparison.id: Reader(comparison, encoder) for comparison in knowledge.comparisons}

    def over(self, knowledge: Knowledge) -> "Advisor":
        """An advisor on knowledge that differs in facts and ratings only (`bot.facts.own`), sharing everything else."""
        made = copy.copy(self)
        made.knowledge = knowledge
        made._readers = {c.id: self._readers[c.id].over(c) for c in knowledge.comparisons}
        return made

    def comparison(self, asked: str | None = None) -> Comparison:
        """The comparison of that id, or the default; raises NotFoundError naming the known ones."""
        if asked is None:
            return self.knowledge.default
        if asked not in self._readers:
            raise NotFoundError(f"There is no comparison {asked!r}. Known: {listing(list(self._readers))}.")
        return self._readers[asked].comparison

    def search(self, text: str, comparison: str | None = None) -> Match:
        """What a text is about and how surely, for editors who want to see why it is answered as it is."""
        return self._readers[self.comparison(comparison).id].index.search(text)

    def explain(self, text: str, comparison: str | None = None) -> Explanation:
        """Why a question is answered as it is, for editors."""
        found = self.comparison(comparison)
        index = self._readers[found.id].index
        return explain(index, text, index.names.find(normalise(text)).options or tuple(found.option_by_id))

    def reply(self, message: Message, conversation: Conversation | None = None) -> Answered:
        """Answer a message; returns the reply and the conversation as it stands afterwards."""
        before = conversation or Conversation()
        comparison = self.comparison(message.comparison or before.comparison)
        known, unknown = _sorted_out(message.options, comparison)
        before = before.model_copy(update={"comparison": comparison.id, "options": known or before.options})
        turn = Turn(message, before, self._readers[comparison.id], self.knowledge.digest)
        reply, after = in_english_please(turn, _route(turn))
        if unknown:
            reply = reply.model_copy(update={"text": f"{_ignored(unknown, comparison)}\n{reply.text}".strip()})
        return reply, _remember(after, reply, comparison)


def _sorted_out(options: tuple[str, ...], comparison: Comparison) -> tuple[tuple[str, ...], tuple[str, ...]]:
    known = tuple(option.id for option in comparison.options if option.id in options)
    return known, tuple(option for option in options if option not in comparison.option_by_id)


def _ignored(unknown: tuple[str, ...], comparison: Comparison) -> str:
    quoted = listing([f"“{name}”" for name in unknown], "or")
    nearest = process.extractOne(unknown[0].lower(), list(comparison.option_by_id), score_cutoff=60)
    hint = f" Did you mean {option_name(comparison, nearest[0])}?" if nearest else ""
    known = listing([option.name for option in comparison.options])
    return f"I don't know {quoted}; this comparison holds {known}.{hint}"


def _remember(conversation: Conversation, reply: Reply, comparison: Comparison) -> Conversation:
    """What the next message may refer to: the topic, the options spoken of, the topics offered."""
    offered = reply.kind in (Kind.SUGGESTIONS, Kind.NOT_COVERED)
    seen: dict[str, object] = {"suggested": reply.topics if offered else (), "weak_told": reply.weak_told}
    if reply.kind not in (Kind.SMALLTALK, Kind.HELP):
        seen |= {"last": reply.kind}
    if reply.facts or reply.kind in (Kind.NEEDS, Kind.WHAT_IF):
        goes_on = reply.kind is Kind.FACT and conversation.topic in reply.topics[:1]
        before = conversation.shown if goes_on else ()
        seen |= {"shown": tuple(dict.fromkeys((*reply.facts, *before)))[:MOST_SHOWN]}
    if reply.kind in (Kind.FACT, Kind.COMPARISON) and reply.topics:
        seen |= {"topic": reply.topics[0], "about": reply.options}
    if reply.kind is Kind.WHY:
        seen |= {"about": reply.options}
    if (
        reply.kind in (Kind.NEEDS, Kind.WHAT_IF)
        and reply.changed
        and (topic := _topic_of(reply.changed[-1], comparison))
    ):
        seen |= {"topic": topic}
    if reply.kind is Kind.SILENT:
        return conversation
    return conversation.model_copy(update=seen)


def _topic_of(need: Need, comparison: Comparison) -> str | None:
    spec = comparison.need_by_id.get(need.aspect)
    return spec.topic if spec else None


_ONLY_CALLS = re.compile(r"(?:@[\w.-]+[\s,:!]*)+")
"""Calls people, and says nothing to them."""

_BEFORE_RULINGS = frozenset([Intent.FOR_SOMEBODY_ELSE, Intent.DECIDE, Intent.RECOMMEND, Intent.CHOOSE, Intent.TERM])
"""What a message may be after that also rules an option out."""
_OPEN = (Intent.RECOMMEND, Intent.COMPARE, Intent.FOLLOW_UP, Intent.UNKNOWN)
"""Intents that leave open what is asked about."""
_PUT_PLAINLY = (*_OPEN, Intent.SURE, Intent.SECOND_THOUGHTS, Intent.FALLIBLE, Intent.WIN)
"""Intents that an everyday question may look like."""


def _route(turn: Turn) -> Answered:
    if turn.message.catches_up:
        return caught_up(turn, _by_words(turn) if turn.text else None)
    if turn.message.command == "recommend" and turn.message.answers is None:
        return with_what_it_asks(turn, _by_words(turn), _by_words, _remembering(turn))
    if offered := offered_topic(turn):
        return offered
    if there := is_there(turn):
        return there
    if turn.addressed and (beside := without_opinion_asked(turn.message.text)) != turn.message.text:
        turn = turn.asking(beside)
    if pointed := asked_there(turn):
        return pointed
    turn = weighed_for(turn) or turn
    answered = both_parts(turn, _by_words, _remembering(turn)) or _by_words(turn)
    if answered[0].kind in NO_ANSWER and (likely := by_meaning(turn)):
        return likely
    if answered[0].kind in NO_ANSWER and (asked := what_kind(turn)):
        return asked
    if answered[0].kind is not Kind.SILENT:
        return answered
    return said_to_nobody_else(turn, _by_words) or surely_meant(turn, _by_words) or answered


def _remembering(turn: Turn) -> Callable[[Conversation, Reply], Conversation]:
    return lambda conversation, reply: _remember(conversation, reply, turn.comparison)


def _by_words(turn: Turn) -> Answered:
    message = turn.message
    if message.answers is not None:
        return questionnaire(turn)
    if message.stated is not None:
        return pressed(turn, message.stated)
    if message.command == "recommend":
        return recommended(turn, turn.stated.needs)
    if message.command == "compare":
        return compare(turn), turn.conversation
    if not turn.text or _ONLY_CALLS.fullmatch(turn.text):
        return (help_reply(turn) if turn.addressed else silent()), turn.conversation
    if not turn.addressed and not unquoted(turn.text).strip():
        return silent(), turn.conversation
    if was := as_before(turn):
        return _beside_what_it_asks(turn, was.answered, was.rest)
    if turn.by_label.supposed:
        return what_if(turn, turn.stated.needs)
    if turn.by_label.needs:
        return _taken_back(turn)
    if chosen := kind_chosen(turn):
        return chosen
    # “Only Django or Flask are allowed” compares nothing.
    ruling = turn.intent not in _BEFORE_RULINGS and turn.stated.rules
    if turn.intent in _OPEN and not ruling and (own := of_the_workspace(turn)):
        return own
    shortly = turn.manner.bare and (turn.addressed or not turn.manner.loose)
    shortly = shortly or (turn.manner.sentences > 0 and turn.intent is Intent.VERDICT)
    apart = None if ruling else defined(turn) or (brief(turn) if shortly else None)
    if not apart and turn.intent in _PUT_PLAINLY and not ruling:
        apart = in_other_words(turn)
    if apart:
        return apart
    by_intent = by_needs if ruling else BY_INTENT.get(turn.intent)
    answered = by_intent(turn) if by_intent else None
    return (
        answered
        or same_topic(turn)
        or has_it(turn)
        or uses_it(turn)
        or launches_on(turn)
        or ((number := number_unheard(turn)) and (number, turn.conversation))
        or (None if ruling else met_by_facts(turn))
        or by_needs(turn)
        or (_by_topic(turn), turn.conversation)
    )


def _taken_back(turn: Turn) -> Answered:
    """What is taken back by its name, behind the answer to what is asked in the same breath."""
    noted, after = (undo_one(turn) if turn.intent is Intent.UNDO_ONE else None) or changed_needs(
        turn, turn.stated.needs
    )
    return _beside_what_it_asks(turn, (noted, after), turn.by_label.rest)


def _beside_what_it_asks(turn: Turn, changed: Answered, rest: str) -> Answered:
    """What was changed, behind the answer to what the rest of the message asks."""
    noted, after = changed
    asked = _by_words(turn.asking(rest))[0] if "?" in rest else None
    if asked is None or asked.kind not in TOLD:
        return noted, after
    return noted.model_copy(update={"text": f"{asked.text}\n{noted.text}", "also": asked.text}), after


def _by_topic(turn: Turn) -> Reply:
    reply = by_topic(turn)
    return (unmet(turn) if reply.kind in NO_ANSWER else None) or reply
