"""`reply()`: the one call behind every surface. Deterministic: no clock, no chance, no I/O."""

import re
from collections.abc import Callable

from rapidfuzz import process

from bot.advisor.answers import declined_needs, needs_of_answers, without_unticked
from bot.advisor.because import what_would_win, why, why_not
from bot.advisor.changes import changed_needs, recommended, reset, show_needs, undo, what_if
from bot.advisor.conversation import Conversation, Kind, Message, Reply
from bot.advisor.facts import comparison_answer, fact_answer, not_covered, outside_names, suggestions, worth_suggesting
from bot.advisor.helping import help_text
from bot.advisor.standing import merge, without_answers
from bot.advisor.turn import Turn
from bot.advisor.words import listing, option_name
from bot.errors import NotFoundError
from bot.facts.model import Comparison, Knowledge
from bot.scoring.model import USE_CASE, Need
from bot.understanding.encoder import Encoder
from bot.understanding.gate import SUGGEST
from bot.understanding.index import Match
from bot.understanding.reader import Reader
from bot.understanding.turns import Intent

Answered = tuple[Reply, Conversation]

SURE_OF_A_STATEMENT = 0.7
"""Confidence from which a plain statement in a thread, neither question nor addressed to the app, is answered."""
SURE_WITHOUT_AN_OPTION = 0.85
"""The same where it names no option."""

MAYBE_FOR_US = 0.4
"""Confidence from which topics are offered to a question that names no option and is not addressed to the app."""
MOST_UNKNOWN = 3
"""Unknown words of a compare command that are quoted back."""
LONGEST_FOLLOW_UP = 2
"""Words of substance in "and cron jobs?"; with more of them it is a sentence, read like any other."""
_ON = re.compile(r"\bon\s+(.+)$", re.IGNORECASE)
_OTHERS = re.compile(r"\bothers?\b")
_POINTING = re.compile(r"\b(?:it|its|both|they|them|their|these|those|that one|this one)\b")
_OF_THE_TEAM = re.compile(
    r"\b(?:we|we're|we've|we'd|we'll|our|ours|us|i|i'm|i'd|i've|my|me|team"
    r"|must|needs?(?= (?:\w+ ){0,3}(?:to|for|from|with)\b)|needs? to|has to|have to|should|please|pls)\b"
)


class Advisor:
    """Answers messages from one state of the knowledge. Building it indexes, and encodes, everything once."""

    def __init__(self, knowledge: Knowledge, encoder: Encoder | None = None) -> None:
        self.knowledge = knowledge
        self._readers = {comparison.id: Reader(comparison, encoder) for comparison in knowledge.comparisons}

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

    def reply(self, message: Message, conversation: Conversation | None = None) -> Answered:
        """Answer a message; returns the reply and the conversation as it stands afterwards."""
        before = conversation or Conversation()
        comparison = self.comparison(message.comparison or before.comparison)
        known, unknown = _sorted_out(message.options, comparison)
        before = before.model_copy(update={"comparison": comparison.id, "options": known or before.options})
        turn = Turn(message, before, self._readers[comparison.id], self.knowledge.digest)
        reply, after = _route(turn)
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
    seen: dict[str, object] = {"suggested": reply.topics if reply.kind in (Kind.SUGGESTIONS, Kind.NOT_COVERED) else ()}
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


def _route(turn: Turn) -> Answered:
    message = turn.message
    if message.answers is not None:
        return _questionnaire(turn)
    if message.stated is not None:
        return _stated(turn, message.stated)
    if message.command == "recommend":
        return recommended(turn, turn.stated.needs)
    if message.command == "compare":
        return _compare(turn), turn.conversation
    if not turn.text:
        return (_help(turn) if turn.addressed else _silent()), turn.conversation
    by_intent = _BY_INTENT.get(turn.intent)
    answered = by_intent(turn) if by_intent else None
    return answered or _same_topic(turn) or _by_needs(turn) or (_by_topic(turn), turn.conversation)


def _questionnaire(turn: Turn) -> Answered:
    """The questionnaire replaces its own earlier answers; what was said in words stands, and may be added to.

    Only what was filled in from those words and then unticked is taken back.
    """
    message = turn.message
    assert message.answers is not None
    answered = tuple(question for question, chosen in message.answers.items() if chosen)
    held, who, when = turn.conversation.needs, message.user, message.at
    needs = needs_of_answers(message.answers, turn.comparison, who=who, when=when, standing=held)
    needs += declined_needs(message.declined, message.answers, turn.comparison, who=who, when=when)
    said = without_unticked(without_answers(held), message.prefilled, message.answers, turn.comparison)
    standing = merge(needs, said, turn.comparison)
    conversation = turn.conversation.model_copy(update={"answered": answered})
    fresh = Turn(message, conversation, turn.reader, turn.digest)
    return recommended(fresh, fresh.stated.needs if turn.text else (), needs=standing)


def _stated(turn: Turn, stated: tuple[Need, ...]) -> Answered:
    """Needs that were pressed or chosen, with those in the words beside them."""
    changed = (*stated, *(turn.stated.needs if turn.text else ()))
    if turn.message.suppose:
        return what_if(turn, changed)
    answered = tuple(dict.fromkeys((*turn.conversation.answered, *turn.message.settled)))
    conversation = turn.conversation.model_copy(update={"answered": answered})
    return changed_needs(Turn(turn.message, conversation, turn.reader, turn.digest), changed)


def _help(turn: Turn) -> Reply:
    return turn.reply(Kind.HELP, help_text(turn.comparison), topics=())


def _silent() -> Reply:
    return Reply(kind=Kind.SILENT)


def _say_help(turn: Turn) -> Answered | None:
    return _help(turn), turn.conversation


def _ignore(turn: Turn) -> Answered | None:
    return _silent(), turn.conversation


def _thanked(turn: Turn) -> Answered | None:
    """Thanks need no answer in a busy thread; who thanked the app itself gets one."""
    return turn.reply(Kind.SMALLTALK, "Glad it helps." if turn.addressed else "", topics=()), turn.conversation


def _greeted(turn: Turn) -> Answered | None:
    if not turn.addressed:
        return _silent(), turn.conversation
    text = "Hello. Tell me what you are building, or ask about " + listing(
        [option.name for option in turn.comparison.options], "or"
    )
    return turn.reply(Kind.SMALLTALK, text + ".", topics=()), turn.conversation


def _why(turn: Turn) -> Answered | None:
    if not turn.conversation.recommended:
        return None
    named = turn.named.options
    other = next((option for option in named if option != turn.recommendation.leader), None)
    return why_not(turn, other) if other and len(named) == 1 else why(turn)


def _why_not(turn: Turn) -> Answered | None:
    if not turn.conversation.recommended or not turn.named.options:
        return None
    return why_not(turn, turn.named.options[0])


def _win(turn: Turn) -> Answered | None:
    if turn.stated.needs:
        return None
    return what_would_win(turn, turn.named.options[0] if turn.named.options else None)


def _decide(turn: Turn) -> Answered | None:
    """Somebody settles it; recording it is for a person to confirm."""
    decided = turn.named.options or tuple(o for o in (turn.recommendation.leader,) if o)
    if not decided:
        return None
    chosen = listing([option_name(turn.comparison, option) for option in decided])
    reply = turn.reply(
        Kind.DECIDE,
        f"{chosen} it is. Record the decision so that it can be found, argued with and reviewed.",
        decided=decided,
        options=decided,
        recommendation=turn.recommendation,
    )
    return reply, turn.conversation


def _ordinal(turn: Turn) -> Answered | None:
    """“The second one”, of the topics offered last."""
    place, offered = turn.reading.ordinal, turn.conversation.suggested
    if place is None or not -len(offered) <= place < len(offered):
        return None
    reply = fact_answer(turn, offered[place], turn.conversation.about)
    return (reply, turn.conversation) if reply else None


def _advice(turn: Turn) -> Answered | None:
    """Asked what to use: on one topic the options side by side, otherwise the recommendation."""
    stated = turn.stated
    if stated.needs and not _asks_how(turn):
        return what_if(turn, stated.needs) if stated.hypothetical else recommended(turn, stated.needs)
    if outside_names(turn) and len(turn.named.options) < 2:
        return (not_covered(turn), turn.conversation) if turn.addressed or turn.named.options else None
    topic = _specific_topic(turn)
    if topic is not None and (turn.match.signals.content_words or not turn.conversation.recommended):
        if len(turn.named.options) == 1:
            return None
        return comparison_answer(turn, turn.named.options, topic), turn.conversation
    # "Which one should we go for?" names nothing else, so it is about what is being compared.
    named = turn.named.options and worth_suggesting(turn)
    concerned = turn.addressed or named or turn.sure or not turn.match.signals.content_words
    return recommended(turn) if concerned else None


def _side_by_side(turn: Turn) -> Answered | None:
    ours = _OF_THE_TEAM.search(turn.text.lower()) or not (turn.sure or len(turn.named.options) > 1)
    stated = bool(turn.stated.needs) and bool(ours) and not _asks_how(turn)
    if stated or (outside_names(turn) and len(turn.named.options) < 2):
        return None
    if len(turn.named.options) == 1 and len(turn.named.spans) > 1:
        return None  # “Flask / Flask-Limiter” names one option twice
    if len(turn.named.options) < 2 and not (turn.sure or turn.addressed):
        return None
    return _compare(turn), turn.conversation


def _same_topic(turn: Turn) -> Answered | None:
    """“And FastAPI?”, “can flask do that too?”, “and the other two?”: the topic just spoken of, for other options."""
    topic = turn.conversation.topic
    asks = turn.reading.question or turn.intent is Intent.FOLLOW_UP
    options = turn.named.options or _pointed_at(turn)
    if topic is None or not asks or not options or turn.match.signals.content_words or turn.stated.needs:
        return None
    reply = fact_answer(turn, topic, options)
    return (reply, turn.conversation) if reply else None


def _follow_up(turn: Turn) -> Answered | None:
    """“And cron jobs?”: another topic, for the options spoken of."""
    content = turn.match.signals.content_words
    if turn.stated.needs and turn.conversation.recommended and not turn.reading.question:
        return None  # “In five languages” is what they need, once they have said what they are building.
    if turn.stated.hypothetical or not 0 < content <= LONGEST_FOLLOW_UP or not (turn.sure and turn.found):
        return None
    reply = fact_answer(turn, turn.found[0], turn.named.options or _pointed_at(turn) or turn.conversation.about)
    return (reply, turn.conversation) if reply else None


def _pointed_at(turn: Turn) -> tuple[str, ...]:
    """The options that “it”, “both” or “the other two” stand for; none where nothing points at any."""
    about = turn.conversation.about
    if not about:
        return ()
    if _OTHERS.search(turn.text.lower()):
        return tuple(option for option in turn.options if option not in about)
    return about if _POINTING.search(turn.text.lower()) else ()


_BY_INTENT: dict[Intent, Callable[[Turn], Answered | None]] = {
    Intent.FOR_SOMEBODY_ELSE: _ignore,
    Intent.HELP: _say_help,
    Intent.THANKS: _thanked,
    Intent.GREETING: _greeted,
    Intent.UNDO: undo,
    Intent.RESET: reset,
    Intent.SHOW_NEEDS: show_needs,
    Intent.WHY: _why,
    Intent.WHY_NOT: _why_not,
    Intent.WIN: _win,
    Intent.DECIDE: _decide,
    Intent.ORDINAL: _ordinal,
    Intent.RECOMMEND: _advice,
    Intent.COMPARE: _side_by_side,
    Intent.FOLLOW_UP: _follow_up,
}


def _by_needs(turn: Turn) -> Answered | None:
    """Needs in the message, if any: a what-if, a fact question that also tells a need, a change, or a first brief."""
    stated = turn.stated
    if not stated.needs or _asks_how(turn):
        return None
    if stated.hypothetical:
        return what_if(turn, stated.needs)
    first_brief = any(need.aspect == USE_CASE for need in stated.needs) and not turn.conversation.recommended
    if first_brief:
        return recommended(turn, stated.needs)
    if turn.reading.question and turn.sure and turn.found and not turn.torn and not stated.requests:
        reply = fact_answer(turn, turn.found[0], turn.named.options)
        if reply is not None:
            noted, conversation = changed_needs(turn, stated.needs)
            parts = ("changed", "needs", "recommendation", "previous")
            both = {part: getattr(noted, part) for part in parts}
            return reply.model_copy(update={**both, "text": f"{reply.text}\n{noted.text}"}), conversation
    return changed_needs(turn, stated.needs)


def _asks_how(turn: Turn) -> bool:
    """Whether words of need only name what is asked about: “Extending the user model in Django” needs nothing.

    So it is when the sentence names an option, or something outside, and nobody of the team speaks in it; unless the
    option itself is the need, because the team knows it or runs it.
    """
    about_options = any(
        (spec := turn.comparison.need_by_id.get(need.aspect)) is not None and spec.option_values
        for need in turn.stated.needs
    )
    names = (bool(turn.named.options) and turn.sure) or (bool(outside_names(turn)) and not turn.addressed)
    return names and not about_options and not _OF_THE_TEAM.search(turn.text.lower()) and not turn.stated.hypothetical


def _specific_topic(turn: Turn) -> str | None:
    """The topic asked about, when that is sure and narrower than the options as a whole."""
    if not turn.sure or not turn.found or turn.comparison.topic_by_id[turn.found[0]].general:
        return None
    return turn.found[0]


def _compare(turn: Turn) -> Reply:
    if outside_names(turn) and len(turn.named.options) < 2:
        return not_covered(turn)
    topic = _specific_topic(turn) or _topic_after_on(turn)
    reply = comparison_answer(turn, turn.named.options, topic)
    unknown = _not_taken_up(turn) if topic is None else ""
    return reply.model_copy(update={"note": unknown, "text": f"{unknown}\n{reply.text}"}) if unknown else reply


def _topic_after_on(turn: Turn) -> str | None:
    """What a compare command names after “on”, read by itself: beside names of options one word tells too little."""
    named = _ON.search(turn.text)
    if turn.message.command != "compare" or named is None:
        return None
    found = turn.reader.index.search(named[1])
    topic = found.topics[0].topic if found.topics and found.confidence >= SUGGEST else None
    return None if topic is None or turn.comparison.topic_by_id[topic].general else topic


def _not_taken_up(turn: Turn) -> str:
    """For the words of a compare command that name neither an option nor a topic: what they were, and what is known."""
    words = [word for word in turn.named.rest.split() if not turn.reader.index.knows(word)]
    if turn.message.command != "compare" or not words:
        return ""
    known = listing([option.name for option in turn.comparison.options])
    return f"I don't know {listing([f'“{word}”' for word in words[:MOST_UNKNOWN]], 'or')}; I compare {known}."


def _by_topic(turn: Turn) -> Reply:
    """A question of fact: answered, offered three topics, declined, or left to the others in the thread."""
    asks = turn.addressed or turn.reading.question
    enough = turn.sure if asks else _keywords(turn)
    if outside_names(turn) and not turn.named.options:
        return not_covered(turn) if turn.addressed else _silent()
    if enough and turn.found and not turn.torn:
        if len(turn.named.options) > 1:
            return comparison_answer(turn, turn.named.options, _specific_topic(turn))
        reply = fact_answer(turn, turn.found[0], turn.named.options or _pointed_at(turn))
        if reply is not None:
            return reply
    meant_for_us = turn.addressed or (asks and (turn.named.options or turn.match.confidence >= MAYBE_FOR_US))
    if worth_suggesting(turn) and meant_for_us:
        return suggestions(turn)
    return not_covered(turn) if turn.addressed else _silent()


def _keywords(turn: Turn) -> bool:
    """Whether a message that asks nothing in so many words is a question all the same: “django cron job”."""
    enough = SURE_OF_A_STATEMENT if turn.named.options else SURE_WITHOUT_AN_OPTION
    return turn.match.confidence >= enough and not _OF_THE_TEAM.search(turn.text.lower())
