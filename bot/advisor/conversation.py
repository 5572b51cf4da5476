"""What goes into `reply()` and what comes out: a message, the conversation so far, and the answer."""

from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field

from bot.facts.model import Model
from bot.scoring.model import Need, Recommendation

UNDO_DEPTH = 50


class Kind(StrEnum):
    """What sort of reply it is."""

    FACT = "fact"
    COMPARISON = "comparison"
    RECOMMENDATION = "recommendation"
    NEEDS = "needs"
    WHY = "why"
    WHAT_IF = "what_if"
    DECIDE = "decide"
    SUGGESTIONS = "suggestions"
    NOT_COVERED = "not_covered"
    HELP = "help"
    SMALLTALK = "smalltalk"
    SILENT = "silent"


UNCOVERED = (Kind.SUGGESTIONS, Kind.NOT_COVERED)
"""Replies to a question that no fact answers, so far as is known yet."""


class Settled(Model):
    """A decision that came of the conversation, as it is told to others."""

    id: str
    outcome: tuple[str, ...]
    by: tuple[str, ...]
    """What those who decided it, or are to decide it, are called."""
    on: date
    open: bool = False
    """It is proposed, and not accepted yet."""


class Message(Model):
    """Something a person said, wherever they said it."""

    text: str = ""
    user: str | None = None
    at: datetime | None = None
    command: Literal["recommend", "ask", "compare"] | None = None
    """As if typed after the slash command; None is a plain message."""
    mentioned: bool = False
    """Addressed to the app: a mention or a direct message. Without it a plain message may be for somebody else."""
    offered: bool = False
    """It is a topic that was offered and pressed: `text` asks about it, and states nothing."""
    alone: bool = False
    """Nobody but whoever says it and the app wrote in the thread, as far as is known."""
    after_app: bool = False
    """What was said last before it is an answer of the app's."""
    comparison: str | None = None
    options: tuple[str, ...] = ()
    answers: dict[str, tuple[str, ...]] | None = None
    """The questionnaire's answers, question id to answer ids; None when the questionnaire was not used."""
    prefilled: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """The answers it was opened with, out of what had been said; those not among `answers` are taken back."""
    declined: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Answers that the use case had filled in and somebody unticked: they matter less than it says."""
    stated: tuple[Need, ...] | None = None
    """Needs stated by pressing and choosing instead of in words; `text` may add to them."""
    settled: tuple[str, ...] = ()
    """With `stated`: questions of the questionnaire that these needs answer, also when they answer “not sure”."""
    settles: bool = False
    """With `stated`: says which of two needs holds that contradict each other, so that is not asked once more."""
    suppose: bool = False
    """With `stated`: only supposed; the reply says what would be, and no need changes."""
    before_asked: bool = False
    """It was said among colleagues, before anybody asked the app."""
    catches_up: bool = False
    """Asks to go by what was said before, which the conversation holds by now; `text` is what it asks beside."""
    decided: Settled | None = None
    """The decision that came of the conversation so far, where the message asks for something to hand on."""

    @property
    def describes(self) -> bool:
        """Whether the words stand in a form, where they tell needs and ask nothing."""
        return self.answers is not None or self.stated is not None


class Earlier(Model):
    """What a conversation had settled before a change, for undo."""

    needs: tuple[Need, ...]
    answered: tuple[str, ...] = ()


class Given(Model):
    """A whole recommendation that was given in the thread."""

    post: str
    """What whoever shows it calls the message."""
    version: str
    """A mark of the needs it rests on."""


class Conversation(Model):
    """Everything a thread has settled so far. An empty one is where a command starts."""

    comparison: str | None = None
    options: tuple[str, ...] = ()
    """Options considered; empty means all of the comparison's."""
    needs: tuple[Need, ...] = ()
    answered: tuple[str, ...] = ()
    """Questions of the questionnaire that somebody answered."""
    before: tuple[Earlier, ...] = ()
    """What undo goes back to, newest last; at most `UNDO_DEPTH`."""
    topic: str | None = None
    """The topic last answered, so that "and fastapi?" has something to refer to."""
    about: tuple[str, ...] = ()
    """The options last spoken of."""
    suggested: tuple[str, ...] = ()
    """Topics offered in the last reply, so that "the second one" means something."""
    last: Kind | None = None
    """What sort of reply was given last, so that "are you sure?" means that one."""
    shown: tuple[str, ...] = ()
    """The facts of the last reply, and then others of its topic told before, for "says who?" and "tell me more"."""
    opened_by: str = ""
    """What whoever shows it calls the message that it hangs from; "" where it has none of ours."""
    given: tuple[Given, ...] = ()
    """The recommendations given last, below the one at the top."""
    read_to: str = ""
    """What whoever shows it calls the last message that was read although it was not said to the app."""
    changes: int = 0
    """How often the needs were changed."""
    lapsed: tuple[Need, ...] = ()
    """Needs that were dropped because nobody spoke for long; they can be taken up again."""
    told_english: bool = False
    """Whether somebody was told here that English works best; once is enough."""
    weak_told: tuple[str, ...] = ()
    """What the last reply told against an option, so that “more” tells the rest."""
    decision: int | None = None
    """The number of the decision that whoever shows it showed last, for “who decided this?”."""
    recommended: bool = False
    """Whether a recommendation has been given; from then on every change is scored again."""


class Opposed(Model):
    """Two needs that pull in opposite directions. `both` count so far, else the newer took the older one's place."""

    old: Need
    new: Need
    both: bool = False


class Undone(Model):
    """A change that was taken back: the needs it had brought, which are `gone`, and those that stand again."""

    gone: tuple[Need, ...] = ()
    back: tuple[Need, ...] = ()


class OptionFacts(Model):
    """The facts that answer a question for one option, best first."""

    option: str
    facts: tuple[str, ...]


class TableRow(Model):
    """One line of a side-by-side table. `cells` follow the table's options; "" never appears."""

    label: str
    topic: str | None = None
    criterion: str | None = None
    cells: tuple[str, ...]


class Table(Model):
    """A side-by-side comparison, the rows that differ most first."""

    options: tuple[str, ...]
    rows: tuple[TableRow, ...]


class Reply(Model):
    """An answer, complete as plain text and in parts for those who can show more."""

    kind: Kind
    text: str = ""
    """All of it as a person reads it in plain text; empty when nothing should be said."""
    topics: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    answer: tuple[OptionFacts, ...] = ()
    """For a fact: the option asked about first, then the counterparts."""
    table: Table | None = None
    changed: tuple[Need, ...] = ()
    undone: Undone | None = None
    """Where a change was taken back: what that did. Nothing new was understood then."""
    needs: tuple[Need, ...] = ()
    recommendation: Recommendation | None = None
    previous: Recommendation | None = None
    """What held before this message changed it."""
    hypothetical: bool = False
    hypothetical_recommendation: Recommendation | None = None
    rests_on: tuple[str, ...] = ()
    """Ids of facts that it rests on without showing them, as words to hand on do."""
    ratings: tuple[tuple[str, str], ...] = ()
    """Ratings that it tells, each as criterion and option, so that they can be doubted."""
    decided: tuple[str, ...] = ()
    """Options somebody said the team is going with."""
    opposed: tuple[Opposed, ...] = ()
    """Needs it contradicts, for somebody to settle."""
    recap: bool = False
    """Whether all needs are told again, after many changes."""
    unread: tuple[str, ...] = ()
    """Parts of what was said, in the person's words, in which no need was found where only needs were expected."""
    note: str = ""
    """Said before all else, and held by `text` too: a yes or no, what could not be taken up, a contradiction."""
    also: str = ""
    """The answer to what else the message asked, in words; held by `text` too."""
    question: str = ""
    """With topics to choose from: what was asked, for which none of them may be right."""
    drivers: tuple[Need, ...] = ()
    """Needs whose words it quotes, so that it can be shown who said them."""
    weak_told: tuple[str, ...] = ()
    """What has been told against an option so far, where there is more of it."""
    invites: bool = False
    """Whether it asks what is being built, so that the questionnaire should be at hand."""
    confidence: float = Field(default=1.0, ge=0, le=1)

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of every fact the answer shows, in order, without repeats."""
        shown = [fact for part in self.answer for fact in part.facts]
        if self.recommendation is not None and self.kind in (Kind.RECOMMENDATION, Kind.WHY):
            reasons = (*self.recommendation.reasons, *self.recommendation.counter_reasons)
            shown += [fact for reason in reasons for fact in reason.facts]
        return tuple(dict.fromkeys(shown))


Answered = tuple[Reply, Conversation]
"""A reply, and the conversation as it stands afterwards."""
