"""Every function that makes blocks, with what it can be given at its largest and worst."""

import inspect
import typing
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType
from typing import Any

import settling_cases
from advice_cases import NOW, OPTIONS, comparison, needs, recommendation

from bot.advisor.conversation import Kind, OptionFacts, Reply, Table, TableRow
from bot.decisions.life import STANCES, Act, Decision, Event, Finding
from bot.decisions.model import ON_A_DAY, DecisionRecord, Place, Proposal, Status
from bot.decisions.replay import Replay, Result, Today
from bot.decisions.summary import Summary, summarise
from bot.facts.changes import Change
from bot.facts.model import Comparison
from bot.scoring.group import GroupRecommendation, recommend_together
from bot.scoring.model import Need, Recommendation, Verdict
from bot.slack import ids
from bot.slack.about import About
from bot.slack.forms import Filled
from bot.slack.mrkdwn import escape
from bot.slack.overview import SIZES, AskedLine, DraftLine, FactLine, Home, Known, Page, Part, RecentLine
from bot.slack.supposing import Supposing, need_key
from bot.slack.team import MOST_PEOPLE, Outcome, Round
from bot.slack.views import (
    about_message,
    announced,
    answers,
    because,
    blocks,
    challenge_marks,
    challenges,
    charts,
    decision,
    decision_card,
    decision_dialogs,
    decision_list,
    hearing,
    home,
    next_question,
    notices,
    own_facts,
    questionnaire,
    record_preview,
    recording,
    review,
    scores,
    settings,
    since,
    sources,
    team,
    team_result,
    threads,
    twins,
    what_if,
)
from bot.slack.views import recommendation as advice_views
from bot.slack.views import replay as replay_views
from bot.slack.views import reply as reply_views
from bot.slack.views.blocks import Block, Content
from bot.slack.views.recommendation import Frame

MODULES: dict[str, ModuleType] = {
    "about_message": about_message,
    "announced": announced,
    "record_preview": record_preview,
    "answers": answers,
    "because": because,
    "blocks": blocks,
    "challenge_marks": challenge_marks,
    "challenges": challenges,
    "charts": charts,
    "decision": decision,
    "decision_card": decision_card,
    "decision_dialogs": decision_dialogs,
    "decision_list": decision_list,
    "hearing": hearing,
    "home": home,
    "next_question": next_question,
    "notices": notices,
    "own_facts": own_facts,
    "questionnaire": questionnaire,
    "recommendation": advice_views,
    "recording": recording,
    "replay": replay_views,
    "reply": reply_views,
    "review": review,
    "scores": scores,
    "settings": settings,
    "since": since,
    "sources": sources,
    "team": team,
    "team_result": team_result,
    "threads": threads,
    "twins": twins,
    "what_if": what_if,
}
_SHOWN = (Content, Content | None, Block, list[Block])


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
        return Frame(version="0" * 12, private=self.private, words=self.words, asked_by="U1")

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
        place = Place(channel="C1", ts="1.0", permalink="https://a.slack.com/archives/C1/p1")
        claimed = self.advice.model_copy(update={"winner": self.advice.leader})
        return DecisionRecord.of(proposal, claimed, self.said, number=12, by="U1", at=NOW, place=place)

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
        made = recording.first_proposal(self.form, self.said, outcome=chosen, user="U1", channel="C1")
        return made.model_copy(
            update={"override_reason": self.words, "uses": self.words, "review": ON_A_DAY, "replaces": 12}
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
"""A message, a view, or blocks of a message."""


def of_kind(view: Callable[..., Content], kind: Kind, **more: Any) -> Callable[[Stage], Iterator[Content]]:
    """A view of a reply, shown that reply."""

    def made(stage: Stage) -> Iterator[Content]:
        yield view(stage.reply(kind, **more), stage.known, stage.frame)

    return made


def _facts(stage: Stage) -> Iterator[Content]:
    everything = stage.reply(Kind.FACT)
    yield answers.fact(everything, stage.known, stage.frame)
    yield answers.fact(everything.model_copy(update={"options": stage.options[:1]}), stage.known, stage.frame)
    changed = {"options": stage.options[:1], "changed": stage.said, "recommendation": stage.after}
    yield answers.fact(everything.model_copy(update=changed), stage.known, stage.frame)
    yield answers.fact(Reply(kind=Kind.FACT, text=stage.words), stage.known, stage.frame)


def _why(stage: Stage) -> Iterator[Content]:
    answer = (OptionFacts(option=stage.options[0], facts=tuple(stage.known.fact_by_id)),)
    yield advice_views.why(stage.reply(Kind.WHY), stage.known, stage.frame)
    yield advice_views.why(stage.reply(Kind.WHY, answer=answer, recommendation=None), stage.known, stage.frame)


def _next_questions(stage: Stage) -> Iterator[list[Block]]:
    for question in stage.known.questions:
        advice = stage.advice.model_copy(update={"next_question": question.id, "verdict": Verdict.TOO_CLOSE})
        for version in ("", "0" * 12):
            yield next_question.next_question(stage.known, advice, version)


def _twins(stage: Stage) -> Iterator[list[Block]]:
    chart = charts.contributions_chart(stage.known, stage.advice)
    yield twins.with_twins([*chart, *charts.criteria_table(stage.known, stage.advice)])
    side_by_side = answers.comparison_table(stage.reply(Kind.COMPARISON), stage.known, stage.frame)
    yield twins.with_twins(side_by_side.blocks[:2])


def _could_not_post(stage: Stage) -> Iterator[Content]:
    for error in ("not_in_channel", "is_archived", stage.words or "other"):
        for where in ("C1", "U1"):
            for elsewhere in (ids.ButtonValue(record="7"), None):
                yield notices.could_not_post("the summary", where, error, "U9", ids.ButtonValue(record="1"), elsewhere)


def _questionnaires(stage: Stage) -> Iterator[Block]:
    yield questionnaire.questionnaire(stage.known, stage.filled, "draft")
    yield questionnaire.questionnaire(stage.known, Filled(comparison="web"), "draft")
    yield questionnaire.questionnaire(stage.known, stage.filled.model_copy(update={"team": 1}), "draft")


PEOPLE = tuple(f"U{'0' * 8}{n:02}" for n in range(MOST_PEOPLE))


def rounds() -> Iterator[Round]:
    """Questions to a team: to all there may be and to whoever writes, open and closed, with answers and without."""
    for people in (PEOPLE, PEOPLE[:2], ()):
        for answered in (frozenset(PEOPLE[:60]), frozenset[str]()):
            for due, closed, by in ((NOW, None, ""), (None, NOW, "U1"), (NOW, NOW, "")):
                yield Round(7, "U1", people, due, answered, closed, by)


def _together(stage: Stage, count: int) -> GroupRecommendation:
    """What so many people of two minds come to, with musts of each."""
    minds = (stage.said[::2], tuple(need.model_copy(update={"must": True}) for need in stage.said[1::2]))
    people = {
        who: [need.model_copy(update={"who": who}) for need in minds[n % 2]] for n, who in enumerate(PEOPLE[:count])
    }
    return recommend_together(people, stage.known, "d" * 64)


def _results(stage: Stage) -> Iterator[Content]:
    round = next(rounds())
    for count in (1, 2, MOST_PEOPLE if stage.criteria == 22 and len(stage.words) < 50 else 6):
        yield team_result.result(Outcome(round, _together(stage, count), PEOPLE, knowledge_changed=True), stage.known)
    yield team_result.result(Outcome(round, None, PEOPLE), stage.known)


def _records(stage: Stage) -> Iterator[Block]:
    missing = (stage.words * 9,) * 3
    yield recording.record_modal(stage.form, stage.proposal, "draft", moved_on=True, missing=missing)
    bare = recording.Form(stage.known, stage.advice, NOW.date())
    dated = Proposal(title="t", proposed=True, review_on=NOW.date())
    for proposal in (Proposal(title="t", outcome=stage.options[:1]), Proposal(), dated):
        yield recording.record_modal(bare, proposal, "draft")


def _recorded(stage: Stage) -> Iterator[Content]:
    places = [
        announced.Place("C1", permalink="https://a.slack.com/archives/C1/p1"),
        announced.Place("C2", permalink=""),
        announced.Place("C3"),
        *[announced.Place(f"C{n}", error=stage.words or "not_in_channel", retry="{}", tries=n) for n in range(20)],
    ]
    for told in _summaries(stage):
        yield announced.recorded(told, places, "U9")
        yield announced.recorded(told)


def _what_ifs(stage: Stage) -> Iterator[Block]:
    needs, criteria = stage.said, tuple(c.id for c in stage.known.criteria)
    empty = Supposing(channel="C1", root_ts="1.0", version="0" * 12)
    gone = tuple(map(need_key, needs))
    full = empty.model_copy(update={"more": criteria, "less": criteria, "gone": gone, "text": stage.words})
    yield what_if.what_if_modal(stage.known, stage.advice, (), empty, "draft")
    supposed = stage.reply(Kind.WHAT_IF, changed=needs)
    yield what_if.what_if_modal(stage.known, stage.advice, needs, full, "draft", supposed=supposed, moved_on=True)


def _listings(stage: Stage) -> Iterator[Content]:
    full = [(stage.decided, stage.known)] * 40
    yield decision_list.listing(full, 400, stage.words, "/stack", people=("U1", "U2"), offset=24)
    yield decision_list.listing([(Decision(record=stage.record), None)], 1, "", "/stack")
    yield decision_list.listing([], 0, stage.words, "/stack")


def _summaries(stage: Stage) -> Iterator[Summary]:
    yield stage.told
    yield summarise(Decision(record=stage.record), None)
    yield summarise(Decision(record=stage.record.model_copy(update={"status": Status.PROPOSED})), stage.known)


def _details(stage: Stage) -> Iterator[Content]:
    for told in _summaries(stage):
        yield decision.details(told, stage.decided.events, tuple(decision.LABELS))
        yield decision.details(told)


def _happened(stage: Stage) -> Iterator[Content | None]:
    yield announced.happened(stage.told, stage.decided.events, stage.decided.events)
    yield announced.happened(stage.told, ())


def _act_forms(stage: Stage) -> Iterator[Block]:
    for act in (Act.OBJECT, Act.REJECT, Act.REOPEN, Act.WITHDRAW, Act.SUPERSEDE, Act.REVIEW):
        yield decision_dialogs.act_form(stage.told, act, "m", Finding.RIGHT)


def _part(make: Callable[[Stage], Block]) -> Callable[[Stage], Iterator[list[Block]]]:
    """A block, or a part of one that `make` puts into a block."""
    return lambda stage: iter([[make(stage)]])


def _among_actions(*elements: Block) -> Block:
    return {"type": "actions", "elements": list(elements)}


def _menu(option: Block) -> Block:
    return {"type": "static_select", "action_id": "a", "options": [option]}


def _answers_about(stage: Stage) -> Iterator[Content]:
    private = Frame(version="0" * 12, private=True)
    for kind in Kind:
        shown = reply_views.content(stage.reply(kind), stage.known, private)
        if shown is not None:
            for there in (ids.ButtonValue(record="1.0", text=stage.words), None):
                yield about_message.answer("U1", stage.words, shown, there)
            yield about_message.asked_by("U1", shown)


def _homes(stage: Stage) -> Iterator[Block]:
    """Every part at its longest, on its first page and on one between others; and nothing at all."""
    known = Known(stage.decided, stage.known)
    asked = AskedLine(stage.words, 3, (stage.words,) * 9, NOW)
    fact = FactLine("f0.django", stage.words, "https://a.example/p", NOW.date(), stage.words)
    for offset in (0, 50):
        yield home.home_view(
            Home(
                awaiting=Page((known,) * SIZES[Part.AWAITING], 1_000, offset),
                drafts=Page(
                    (DraftLine(stage.words, NOW, "d1"), DraftLine(stage.words, NOW, link="https://a.example/p")) * 2,
                    200,
                    offset,
                ),
                open=Page((known,) * SIZES[Part.OPEN], 1_000, offset),
                reviews=Page((known,) * SIZES[Part.REVIEWS], 1_000, offset),
                recent=Page(
                    tuple(
                        RecentLine(stage.known, stage.words, count, given, NOW, link)
                        for count, given, link in (
                            (1, stage.advice, ""),
                            (9, stage.out, "https://a.example/p"),
                            (2, stage.after, ""),
                        )
                    ),
                    25,
                    offset,
                ),
                unanswered=Page((asked,) * SIZES[Part.UNANSWERED], 100, offset),
                facts=Page((fact,) * SIZES[Part.FACTS], 100, offset),
            ),
            "/stack",
        )
    yield home.home_view(Home(), "/stack")


CASES: dict[str, Callable[[Stage], Iterable[Shown | None]]] = {
    "about_message.answer": _answers_about,
    "about_message.asked_by": lambda s: [about_message.asked_by("U1", Content(escape(s.words)))],
    "about_message.no_words": lambda s: [about_message.no_words(one) for one in About if one is not About.WORDS],
    "about_message.nothing_to_answer": lambda s: [about_message.nothing_to_answer(s.words)],
    "answers.fact": _facts,
    "answers.comparison_table": of_kind(answers.comparison_table, Kind.COMPARISON),
    "answers.suggestions": of_kind(answers.suggestions, Kind.SUGGESTIONS),
    "answers.decide": of_kind(answers.decide, Kind.DECIDE),
    "answers.plainly": of_kind(answers.plainly, Kind.SMALLTALK),
    "because.changes": lambda s: [because.changes(s.known, s.advice)],
    "because.grounds": lambda s: [because.grounds(s.known, s.advice)],
    "because.not_first": lambda s: [
        because.not_first(s.known, given, option) for given in (s.advice, s.out) for option in s.options
    ],
    "because.outs": lambda s: [because.outs(s.known, s.out)],
    "because.reasons": lambda s: [because.reasons(s.known, s.advice)],
    "blocks.actions": lambda s: [blocks.actions([blocks.button(s.words, f"a{n}", "v") for n in range(40)])],
    "blocks.button": _part(lambda s: _among_actions(blocks.button(s.words, "a", "v", style="primary"))),
    "blocks.channels_menu": lambda s: [
        blocks.modal(
            "c",
            "t",
            [blocks.field("b", s.words, blocks.channels_menu())],
            submit=blocks.plain_text("Post", 24),
        )
    ],
    "blocks.choice": _part(lambda s: _among_actions(_menu(blocks.choice(s.words, "v")))),
    "blocks.context": _part(lambda s: blocks.context(*[escape(s.words)] * 40)),
    "blocks.divider": _part(lambda s: blocks.divider()),
    "blocks.field": _part(lambda s: blocks.field("b", s.words, _menu(blocks.choice("x", "x")), hint=s.words * 9)),
    "blocks.header": _part(lambda s: blocks.header(s.words)),
    "blocks.modal": lambda s: [blocks.modal("c", s.words, [blocks.divider()] * 400)],
    "blocks.mrkdwn": _part(lambda s: {"type": "section", "text": blocks.mrkdwn(escape(s.words * 90))}),
    "blocks.note": lambda s: [blocks.note(s.words, escape(s.words * 90), last=last) for last in (True, False)],
    "blocks.plain_text": _part(lambda s: {"type": "header", "text": blocks.plain_text(s.words, 150)}),
    "blocks.preformatted": _part(lambda s: blocks.preformatted(s.words * 90)),
    "blocks.section": _part(lambda s: blocks.section(escape(s.words * 90), limit=700)),
    "blocks.table": _part(lambda s: blocks.table([[s.words, ""]] * 3)),
    "blocks.menu": _part(lambda s: _among_actions(blocks.menu(dict.fromkeys(map(str, range(200)), s.words), "3"))),
    "blocks.text_input": lambda s: [
        blocks.modal(
            "c",
            "t",
            [blocks.field("b", "l", blocks.text_input(s.words, 200, multiline=True))],
            submit=blocks.plain_text("Save", 24),
        )
    ],
    "challenge_marks.corrected": settling_cases.corrected,
    "challenge_marks.marks": lambda s: [challenge_marks.marks(settling_cases.shown_ones(s))],
    "challenge_marks.settled": lambda s: map(challenge_marks.settled, settling_cases.shown_ones(s)),
    "challenge_marks.with_marks": settling_cases.marked,
    "challenges.challenge_button": settling_cases.challenge_buttons,
    "challenges.challenge_form": settling_cases.challenge_forms,
    "challenges.challenges": settling_cases.challenges,
    "challenges.kept": settling_cases.kept,
    "challenges.settle_form": settling_cases.settle_forms,
    "charts.contributions_chart": lambda s: [charts.contributions_chart(s.known, s.advice)],
    "charts.criteria_table": lambda s: [charts.criteria_table(s.known, s.out)],
    "home.details_view": lambda s: [home.details_view(s.told.id, decision.details(s.told, s.decided.events, STANCES))],
    "home.home_view": _homes,
    "next_question.next_question": _next_questions,
    "decision.act_button": _part(lambda s: _among_actions(decision.act_button(s.told, Act.WITHDRAW))),
    "decision.details": _details,
    "announced.elsewhere": _part(lambda s: announced.elsewhere([(s.told, "https://a.slack.com/p1"), (s.told, "")] * 9)),
    "announced.happened": _happened,
    "announced.recorded": _recorded,
    "decision.summary": lambda s: map(decision.summary, _summaries(s)),
    "decision_card.cards": lambda s: [
        decision_card.cards([Known(s.decided, known)] * count, [7] * (5 - count), "/stack", private=s.private)
        for count in range(6)
        for known in (s.known, None)
    ],
    "decision_dialogs.act_form": _act_forms,
    "decision_dialogs.another_channel": lambda s: [decision_dialogs.another_channel("the summary", "m")],
    "decision_dialogs.markdown": lambda s: [
        decision_dialogs.markdown(s.told, s.words * 300, refused) for refused in ("", s.words)
    ],
    "decision_dialogs.uploaded_already": lambda s: [decision_dialogs.uploaded_already(s.told)],
    "decision_list.listing": _listings,
    "hearing.deaf": settling_cases.deaf,
    "notices.could_not_post": _could_not_post,
    "notices.dialog_closed": lambda s: [notices.dialog_closed()],
    "notices.did_you_mean": lambda s: [notices.did_you_mean("/stack", s.words, "compare")],
    "notices.help_text": lambda s: [notices.help_text("/stack", s.known)],
    "notices.muted": lambda s: [notices.muted("1.0", already) for already in (True, False)],
    "notices.notice": lambda s: [notices.notice(escape(s.words * 90))],
    "notices.resume": lambda s: [notices.resume("d1")],
    "notices.took_too_long": lambda s: [notices.took_too_long("d1")],
    "notices.unexpected": lambda s: [notices.unexpected("abc")],
    "notices.unmuted": lambda s: [notices.unmuted(already) for already in (True, False)],
    "own_facts.own_fact_form": settling_cases.own_form,
    "own_facts.own_facts": settling_cases.own_facts,
    "questionnaire.questionnaire": _questionnaires,
    "recommendation.changed": of_kind(advice_views.changed, Kind.NEEDS),
    "recommendation.nothing_understood": lambda s: [advice_views.nothing_understood(s.known, s.frame)],
    "recommendation.recommendation": of_kind(advice_views.recommendation, Kind.RECOMMENDATION),
    "recommendation.record_button": _part(lambda s: _among_actions(advice_views.record_button(s.frame, "flask"))),
    "recommendation.share_buttons": lambda s: [blocks.actions(advice_views.share_buttons(s.frame))],
    "recommendation.understood": lambda s: [advice_views.understood(s.reply(Kind.RECOMMENDATION), s.known)],
    "recommendation.what_if": of_kind(advice_views.what_if, Kind.WHAT_IF),
    "recommendation.why": _why,
    "record_preview.preview": lambda s: [
        record_preview.preview(told, ("C1", "C2") * at, "draft") for at, told in enumerate(_summaries(s))
    ],
    "record_preview.recorded_already": lambda s: [record_preview.recorded_already("D-7", s.words, "U1")],
    "recording.record_modal": _records,
    "replay.replay": lambda s: [replay_views.replay(s.replay, known) for known in (s.known, None)],
    "replay.today": lambda s: [replay_views.today(s.replay, s.known)],
    "reply.content": lambda s: [reply_views.content(s.reply(kind), s.known, s.frame) for kind in Kind],
    "review.due": lambda s: [review.due(s.told, s.replay, s.known)],
    "scores.score_bars": _part(lambda s: scores.score_bars(s.known, s.advice)),
    "team.answer_kept": lambda s: [team.answer_kept([s.words] * 40), team.answer_kept([])],
    "team.ask_modal": lambda s: [team.ask_modal("C1 1.0")],
    "team.closed_already": lambda s: map(team.closed_already, rounds()),
    "team.not_asked": lambda s: map(team.not_asked, rounds()),
    "team.not_yours": lambda s: map(team.not_yours, rounds()),
    "team.open_already": lambda s: map(team.open_already, rounds()),
    "team.question": lambda s: [team.question(round, s.words) for round in rounds()],
    "settings.settings_modal": settling_cases.settings,
    "settings.settings_saved": settling_cases.saved,
    "team_result.result": _results,
    "scores.score_changes": _part(lambda s: scores.score_changes(s.known, s.advice, s.after)),
    "sources.sources": lambda s: [
        sources.sources(s.known, given, s.said, moved_on=True) for given in (s.advice, s.out)
    ],
    "since.marked": lambda s: [
        {**since.marked(message, s.known, now, recorded), "text": s.words}["blocks"]
        for message in (advice_views.recommendation(s.reply(Kind.RECOMMENDATION), s.known, s.frame).payload(),)
        for now, recorded in ((s.after, [(7, s.words)] * 9), (None, []))
    ],
    "threads.afresh": settling_cases.afresh,
    "threads.with_sides": settling_cases.with_sides,
    "twins.in_characters": lambda s: [
        twins.in_characters(answers.comparison_table(s.reply(Kind.COMPARISON), s.known, frame))
        for frame in (s.frame, Frame(private=True, words="compare"))
    ],
    "twins.with_twins": _twins,
    "what_if.what_if_modal": _what_ifs,
}


def builders() -> set[str]:
    """Every public function of the views that makes a message, a view or blocks."""
    return {
        f"{name}.{made.__name__}"
        for name, module in MODULES.items()
        for _, made in inspect.getmembers(module, inspect.isfunction)
        if made.__module__ == module.__name__
        and not made.__name__.startswith("_")
        and typing.get_type_hints(made)["return"] in _SHOWN
    }
