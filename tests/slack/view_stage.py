"""What views are shown: a comparison, advice and what was asked, at their largest and worst."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bot.advisor.conversation import Kind, OptionFacts, Reply, Table, TableRow
from bot.decisions.life import STANCES, Act, Decision, Event, Finding
from bot.decisions.model import ON_A_DAY, DecisionRecord, Place, Proposal
from bot.decisions.replay import Replay, Result, Today
from bot.decisions.summary import Summary, summarise
from bot.facts.changes import Change
from bot.facts.model import Comparison
from bot.scoring.model import Need, Recommendation, Verdict
from bot.slack.received.forms import Filled
from bot.slack.views import (
    recording,
)
from bot.slack.views.blocks import Block, Content
from bot.slack.views.placing import Refusal, Why
from bot.slack.views.recommendation import Frame
from tests.advice_cases import NOW, OPTIONS, comparison, needs, recommendation


@dataclass(frozen=True)
class Stage:
    """What views are made from: a comparison that says `words` everywhere, advice, and what was asked."""

    words: str = "Web frameworks"
    verdict: Verdict = Verdict.CLEAR
    private: bool = False
    adjusting: bool = False
    options: tuple[str, ...] = OPTIONS
    criteria: int = 22

    @cached_property
    def known(self) -> Comparison:
        return comparison(self.words, options=self.options, criteria=self.criteria)

    @cached_property
    def said(self) -> tuple[Need, ...]:
        return needs(self.words, count=min(14, self.criteria))

    @cached_property
    def advice(self) -> Recommendation:
        return recommendation(self.known).model_copy(update={"verdict": self.verdict})

    @cached_property
    def after(self) -> Recommendation:
        """The advice once everything was said."""
        return recommendation(self.known, self.said)

    @cached_property
    def out(self) -> Recommendation:
        """What comes of it when everything that was said is a must."""
        return recommendation(self.known, [need.model_copy(update={"must": True}) for need in self.said])

    @cached_property
    def frame(self) -> Frame:
        refused = (Refusal(self.words, Why.TYPED), Refusal("C9", Why.UNSEEN))
        return Frame("/stack", "0" * 12, self.private, self.words, "U1", ("C1", "C2"), refused)

    @cached_property
    def record(self) -> DecisionRecord:
        """A decision against the recommendation."""
        proposal = Proposal(
            title=(self.words.strip() or "t")[:150],
            outcome=(self.advice.ranking[-1].option,),
            uses=self.words[:1000],
            override_reason=self.words[:1000],
            deciders=("U1",),
        )
        place = Place(channel="C1", ts="1.0", permalink="https://a.slack.com/archives/C1/p1", private=False)
        claimed = self.advice.model_copy(update={"winner": self.advice.leader})
        made = DecisionRecord.of(proposal, claimed, self.said, number=12, by="U1", at=NOW, place=place)
        return made.model_copy(update={"why": self.words[:1000] or None})

    @cached_property
    def decided(self) -> Decision:
        """The same, after everything that could happen to it."""
        happened = [
            Event(act=act, by=f"U{turn}", at=NOW, reason=self.words, other=9, finding=Finding.REGRET)
            for turn, act in enumerate([*[act for act in Act for _ in range(3)], *STANCES * 15])
        ]
        return Decision(record=self.record, events=tuple(happened), version=len(happened))

    @cached_property
    def replay(self) -> Replay:
        """Made again, where everything differs."""
        id = self.known.criteria[0].id
        happened = [Change("web", kind, f"{id} {self.options[0]}", "changed", "1 → 5") for kind in ("rating", "fact")]
        today = Today(self.after, tuple(happened * 20), gone=self.options)
        return Replay(self.record, Result.DIFFERENT, self.after, today)

    @cached_property
    def told(self) -> Summary:
        return summarise(self.decided, self.known)

    @cached_property
    def proposal(self) -> Proposal:
        chosen = (*self.options[-2:], "rails")
        made = recording.first_proposal(self.form, self.said, outcome=chosen, user="U1", channels=["C1"])
        return made.model_copy(
            update={
                "override_reason": self.words,
                "why": self.words,
                "uses": self.words,
                "dissent": self.words,
                "dissenters": ("U1", "U2"),
                "review": ON_A_DAY,
                "replaces": 12,
            }
        )

    @cached_property
    def form(self) -> recording.Form:
        claimed = self.advice.model_copy(update={"winner": self.advice.leader})
        return recording.Form(self.known, claimed, NOW.date(), (self.decided,))

    @cached_property
    def filled(self) -> Filled:
        """A questionnaire with every answer given."""
        return Filled(
            comparison="web",
            answers={
                q.id: tuple(a.id for a in q.answers)[: 1 if q.kind == "one" else None] for q in self.known.questions
            },
            options=self.options[:2],
            text=self.words,
            post_to="C1",
            only_me=True,
            root_ts="1.0" if self.adjusting else None,
        )

    def reply(self, kind: Kind, **more: Any) -> Reply:
        """A reply of a kind that says the words wherever it can."""
        topics = tuple(topic.id for topic in self.known.topics)
        return Reply(kind=kind, text=self.words * 3, topics=topics, needs=self.said, **(self._parts(kind) | more))

    def _parts(self, kind: Kind) -> dict[str, Any]:
        facts = tuple(
            OptionFacts(option=o, facts=(f"f0.{o}", "f0.old", f"f1.{o}", f"f2.{o}")) for o in self.known.option_by_id
        )
        cells = (self.words or "-",) * len(self.options)
        rows = tuple(TableRow(label=self.words or "-", cells=cells) for _ in range(self.criteria))
        parts: dict[Kind, dict[str, Any]] = {
            Kind.FACT: {"answer": facts},
            Kind.COMPARISON: {"table": Table(options=self.options, rows=rows), "note": self.words},
            Kind.RECOMMENDATION: {"recommendation": self.advice},
            Kind.NEEDS: {"changed": self.said, "recommendation": self.after, "previous": self.advice},
            Kind.WHY: {"recommendation": self.advice},
            Kind.WHAT_IF: {
                "recommendation": self.advice,
                "hypothetical_recommendation": self.after,
                "hypothetical": True,
            },
            Kind.DECIDE: {"decided": self.options[:2]},
        }
        return parts.get(kind, {})


Shown = Content | Block | list[Block]


def of_kind(view: Callable[..., Content], kind: Kind, **more: Any) -> Callable[[Stage], Iterator[Content]]:
    """A view of a reply, shown that reply."""

    def made(stage: Stage) -> Iterator[Content]:
        yield view(stage.reply(kind, **more), stage.known, stage.frame)

    return made


def part(make: Callable[[Stage], Block]) -> Callable[[Stage], Iterator[list[Block]]]:
    """A block, or a part of one that `make` puts into a block."""
    return lambda stage: iter([[make(stage)]])


def among_actions(*elements: Block) -> Block:
    return {"type": "actions", "elements": list(elements)}


def menu_of(option: Block) -> Block:
    return {"type": "static_select", "action_id": "a", "options": [option]}
