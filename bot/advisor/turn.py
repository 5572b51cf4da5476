"""One message in its conversation, read once: what every kind of answer is made from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from bot.advisor.answers import settled_questions
from bot.advisor.by_label import ByLabel, by_label
from bot.advisor.conversation import Conversation, Kind, Message, Reply
from bot.facts.model import Comparison
from bot.scoring.model import Need, Recommendation
from bot.scoring.score import recommend
from bot.understanding.intents.intent import Reading, mask, read_intent
from bot.understanding.intents.manner import Manner, manner_of
from bot.understanding.intents.scope import asks_of_life
from bot.understanding.intents.turns import Intent
from bot.understanding.needs.reading import Reading as NeedsRead
from bot.understanding.overheard import MEANT, OVERHEARD, instructs
from bot.understanding.reader import Reader
from bot.understanding.retrieval.gate import ANSWER
from bot.understanding.retrieval.match import Match
from bot.understanding.retrieval.rephrased import put_plainly
from bot.understanding.words.foreign import in_english, is_foreign, sounds_foreign
from bot.understanding.words.names import Named
from bot.understanding.words.text import normalise

TORN = 0.10
"""How far the best topic must lie ahead of the next. On the labelled sets 6 of 10 answers below were right, 98 of 100
above."""
SHORT = 3
"""Words of a message on what was said before, such as “another week”, of which its manner tells too little."""
MOSTLY_STRANGE = 0.4
OURS = 1.0
"""Known share of a question, and its likeness to what is known (twice the share and `Signals.ours`), below which it is
strange. On the labelled sets 31 messages are, none of them one to answer."""
_EXCLAIMED = re.compile(r"(?:[\w']+(?: [\w']+)?[?!]+ +)+(?=\w)")
"""“Says who?”, “really?!”: said first, and about no topic."""
_HEARSAY = re.compile(
    r"(?<=\?) (?:(?:somebody|someone|some one|people|they|everybody|a \w+|my \w+|our \w+|i) (?:\w+ )?(?:told|tells|said"
    r"|says|say|heard|read|thinks?|claims?|claimed|doubt|question|dispute)\b)[^?]*$",
    re.IGNORECASE,
)
"""Says behind a question why it is asked: “is it maintained? Somebody told me it is dead”."""
_OF_THE_TEAM = re.compile(
    r"\b(?:we|we're|we've|we'd|we'll|our|ours|us|i|i'm|i'd|i've|my|team"
    r"|must|needs?(?= (?:\w+ ){0,3}(?:to|for|from|with)\b)|needs? to|has to|have to|should|please|pls)\b"
)


def recommendation_of(held: Conversation, comparison: Comparison, digest: str) -> Recommendation:
    """What follows from the needs of a conversation, the same wherever it is asked for.

    Questions they answer are not asked again. `digest` is that of the knowledge. Raises NotFoundError for an option
    that the comparison does not hold.
    """
    return recommend(
        held.needs, comparison, digest, options=held.options or None, answered=answered_questions(held, comparison)
    )


def answered_questions(held: Conversation, comparison: Comparison) -> tuple[str, ...]:
    """The ids of the questions that a conversation has answered, by choosing an answer or in words; in order."""
    return tuple(sorted({*held.answered, *settled_questions(held.needs, comparison)}))


@dataclass(frozen=True)
class Turn:
    """What was said, what stood before, and who reads it."""

    message: Message
    conversation: Conversation
    reader: Reader
    digest: str
    """The knowledge digest."""

    @property
    def comparison(self) -> Comparison:
        return self.reader.comparison

    @cached_property
    def manner(self) -> Manner:
        """What is asked, and how it is to be answered."""
        return manner_of(normalise(self.message.text))

    @cached_property
    def foreign(self) -> bool:
        """Whether it is asked in German, French or Spanish."""
        asked = self.manner.asked
        return sounds_foreign(asked) and is_foreign(self.reader.index.names.find(asked).rest)

    @cached_property
    def text(self) -> str:
        return in_english(self.manner.asked) if self.foreign else self.manner.asked

    @cached_property
    def plain_question(self) -> str:
        """What it asks in words of its own, in those that topics are asked about in; "" where it is nothing known."""
        return put_plainly(self.masked)

    def asking(self, question: str) -> "Turn":
        """The same turn, had this question been asked."""
        return replace(self, message=self.message.model_copy(update={"text": question}))

    def mentioned(self) -> "Turn":
        """The same turn, had it mentioned the app."""
        return replace(self, message=self.message.model_copy(update={"mentioned": True}))

    @cached_property
    def named(self) -> Named:
        return self.reader.index.names.find(self.text)

    @property
    def addressed(self) -> bool:
        """Whether the message is meant for the app for certain."""
        return self.message.mentioned or self.message.command is not None

    @property
    def begun(self) -> bool:
        """Whether anything was said in this conversation that the app took up."""
        held = self.conversation
        return held.recommended or bool(held.needs) or held.last is not None

    @cached_property
    def chance(self) -> float:
        """The chance, 0 to 1, that what is said in a thread is about what is built or for the app."""
        return self.reader.overhearing.chance(normalise(self.message.text))

    @property
    def overheard(self) -> bool:
        """Whether it is talk among colleagues in a thread that goes on."""
        before = self.message.before_asked
        if self.addressed or not (self.begun or before) or self.intent is Intent.LATER:
            return False
        standing = {need.aspect for need in self.conversation.needs}
        mends = len(self.text.split()) <= SHORT and standing.issuperset(need.aspect for need in self.stated.needs)
        mends = mends or (bool(self.stated.needs) and instructs(self.text))
        return (
            not mends
            and self.reader.overhearing.leaves(self.chance, self.stated, len(self.text.split()), before=before)
            and not self._meant_beside_talk
        )

    @property
    def _meant_beside_talk(self) -> bool:
        """Whether a need in it is surely meant, whatever is said around it."""
        needs, chance = self.stated.needs, self.reader.overhearing.chance
        beside = [need for need in needs if need.said != self.message.text]
        return self.stated.firm and any(
            chance(need.said) >= MEANT or (need.must and chance(self._from(need)) >= OVERHEARD) for need in beside
        )

    def _from(self, need: Need) -> str:
        """What the message says from a need on, so that what is told to a colleague before does not hide a must."""
        text = normalise(self.message.text)
        return text[max(text.find(need.said), 0) :]

    @cached_property
    def reading(self) -> Reading:
        return read_intent(self.text, self.named.spans, addressed=self.addressed)

    @property
    def masked(self) -> str:
        """The text in lower case, without the names of options."""
        return mask(self.text, self.named.spans)

    @property
    def intent(self) -> Intent:
        return self.reading.intent

    @cached_property
    def match(self) -> Match:
        index, exclaimed = self.reader.index, _EXCLAIMED.match(self.text)
        apart = exclaimed and not (index.names.find(exclaimed[0]).options or index.search(exclaimed[0]).signals.exact)
        begins = exclaimed.end() if exclaimed and apart else 0
        hearsay = _HEARSAY.search(self.text, begins + 1)
        ends = hearsay.start() if hearsay else len(self.text)
        return self.reader.index.search(self.text[begins:ends], terse=self.message.command == "compare")

    @cached_property
    def stated(self) -> NeedsRead:
        return self._needs(describing=self.message.command == "recommend" or self.message.describes)

    @cached_property
    def described(self) -> NeedsRead:
        """The needs in it, read as a description of what is being built, whatever it asks beside."""
        return self._needs(describing=True)

    @property
    def by_label(self) -> ByLabel:
        """The needs that it takes back by what they are called, or by what they are about."""
        return by_label(self.message, self.conversation.needs, self.comparison, self.reader.index.names)

    def _needs(self, *, describing: bool) -> NeedsRead:
        named = self.by_label
        read = self.reader.needs.read(
            named.rest,
            standing=self.conversation.needs,
            who=self.message.user,
            when=self.message.at,
            addressed=self.addressed,
            describing=describing,
        )
        return named.beside(read)

    @property
    def of_the_team(self) -> bool:
        """Whether somebody of the team speaks in it, or of what has to be."""
        return _OF_THE_TEAM.search(self.text.lower()) is not None

    @property
    def sure(self) -> bool:
        """Whether the topics found are good enough to answer from."""
        return self.match.confidence >= ANSWER

    @property
    def legible(self) -> bool:
        """Whether any word of it is known, so that what lies nearest may be near at all."""
        return self.match.signals.known_share > 0 or self.match.signals.exact or bool(self.named.options)

    @property
    def strange(self) -> bool:
        """Whether an option is asked what is asked of people and meals, or something that hardly a word is known of and
        that is said of other things rather than of what is known: “can Django cook?”, “is it gluten free?”."""
        if asks_of_life(self.text, self.named.spans):
            return True
        signals = self.match.signals
        if not (signals.encoded and self.named.options and signals.content_words) or signals.exact:
            return False
        return signals.known_share < MOSTLY_STRANGE and signals.ours + 2 * signals.known_share < OURS

    @property
    def torn(self) -> bool:
        """Whether two topics fit so equally that neither should be answered as if it had been asked for."""
        (first, *others), signals = self.match.topics, self.match.signals
        broad = self.published([first.topic])
        rival = next((other.score for other in others if self.published([other.topic]) != broad), 0.0)
        return signals.encoded and first.score - rival < TORN

    @property
    def found(self) -> tuple[str, ...]:
        """The topics found, best first, as narrow as the knowledge has them."""
        return tuple(topic.topic for topic in self.match.topics)

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics found, best first, as replies name them."""
        return self.published(self.found)

    def published(self, topics: Iterable[str]) -> tuple[str, ...]:
        """Each topic, or the broader one that it is part of, once."""
        known = self.comparison.topic_by_id
        return tuple(dict.fromkeys(known[topic].part_of or topic for topic in topics))

    @property
    def options(self) -> tuple[str, ...]:
        """The options considered, in the comparison's order."""
        chosen = self.conversation.options
        return tuple(option.id for option in self.comparison.options if not chosen or option.id in chosen)

    @cached_property
    def recommendation(self) -> Recommendation:
        """What follows from the needs that stood before this message."""
        return self.recommend(self.conversation.needs)

    def recommend(self, needs: tuple[Need, ...]) -> Recommendation:
        """What follows from these needs; questions they answer are not asked again."""
        held = self.conversation.model_copy(update={"needs": needs})
        return recommendation_of(held, self.comparison, self.digest)

    def reply(self, kind: Kind, text: str, **parts: object) -> Reply:
        """A reply that carries the topics found and the needs that stand, unless `parts` says otherwise."""
        return Reply.model_validate(
            {"kind": kind, "text": text, "topics": self.topics, "needs": self.conversation.needs, **parts}
        )
