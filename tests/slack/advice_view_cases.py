"""Cases for the views of answers, recommendations and the dialogs on them."""

from collections.abc import Callable, Iterable, Iterator

from bot.advisor.conversation import Kind, OptionFacts, Reply, Undone
from bot.decisions.model import Status
from bot.scoring.model import Verdict
from bot.slack.mrkdwn import escape
from bot.slack.received.forms import Filled
from bot.slack.received.supposing import Supposing, need_key
from bot.slack.views import (
    answers,
    because,
    blocks,
    charts,
    next_question,
    outdated,
    questionnaire,
    scores,
    since,
    sources,
    taken_back,
    twins,
    understood,
    what_if,
)
from bot.slack.views import recommendation as advice_views
from bot.slack.views import reply as reply_views
from bot.slack.views.blocks import Block, Content
from bot.slack.views.recommendation import Frame
from tests.slack.view_stage import Shown, Stage, among_actions, of_kind, part


def _facts(stage: Stage) -> Iterator[Content]:
    everything = stage.reply(Kind.FACT)
    yield answers.fact(everything, stage.known, stage.frame)
    yield answers.fact(everything.model_copy(update={"options": stage.options[:1]}), stage.known, stage.frame)
    changed = {"options": stage.options[:1], "changed": stage.said, "recommendation": stage.after}
    yield answers.fact(everything.model_copy(update=changed), stage.known, stage.frame)
    yield answers.fact(Reply(kind=Kind.FACT, text=stage.words), stage.known, stage.frame)
    yield answers.fact(everything.model_copy(update={"note": stage.words}), stage.known, stage.frame)
    yield answers.fact(everything.model_copy(update={"answer": (), "text": stage.words}), stage.known, stage.frame)


def _plainly(stage: Stage) -> Iterator[Content]:
    for invites in (False, True):
        yield answers.plainly(stage.reply(Kind.SMALLTALK, invites=invites), stage.known, stage.frame)


def _why(stage: Stage) -> Iterator[Content]:
    answer = (OptionFacts(option=stage.options[0], facts=tuple(stage.known.fact_by_id)),)
    yield advice_views.why(stage.reply(Kind.WHY), stage.known, stage.frame)
    for drivers in ((), stage.said):
        yield advice_views.why(
            stage.reply(Kind.WHY, answer=answer, recommendation=None, drivers=drivers), stage.known, stage.frame
        )


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


def _questionnaires(stage: Stage) -> Iterator[Block]:
    yield questionnaire.questionnaire(stage.known, stage.filled, "draft")
    yield questionnaire.questionnaire(stage.known, Filled(comparison="web"), "draft")
    asked = {"team": 1, "preference": stage.options[0], "beyond": stage.said * 9, "kept": ("0", "3", "1000")}
    yield questionnaire.questionnaire(stage.known, stage.filled.model_copy(update=asked), "draft")
    yield questionnaire.questionnaire(stage.known, Filled(comparison="web", team=1, preference="-"), "draft")


def _what_ifs(stage: Stage) -> Iterator[Block]:
    needs, criteria = stage.said, tuple(c.id for c in stage.known.criteria)
    empty = Supposing(channel="C1", root_ts="1.0", version="0" * 12)
    gone = tuple(map(need_key, needs))
    full = empty.model_copy(update={"more": criteria, "less": criteria, "gone": gone, "text": stage.words})
    yield what_if.what_if_modal(stage.known, stage.advice, (), empty, "draft")
    supposed = stage.reply(Kind.WHAT_IF, changed=needs)
    yield what_if.what_if_modal(stage.known, stage.advice, needs, full, "draft", supposed=supposed, moved_on=True)


CASES: dict[str, Callable[[Stage], Iterable[Shown | None]]] = {
    "answers.comparison_table": of_kind(answers.comparison_table, Kind.COMPARISON),
    "answers.decide": of_kind(answers.decide, Kind.DECIDE),
    "answers.fact": _facts,
    "answers.plainly": _plainly,
    "answers.suggestions": of_kind(answers.suggestions, Kind.SUGGESTIONS),
    "because.changes": lambda s: [because.changes(s.known, s.advice)],
    "because.grounds": lambda s: [because.grounds(s.known, s.advice)],
    "because.not_first": lambda s: [
        because.not_first(s.known, given, option) for given in (s.advice, s.out) for option in s.options
    ],
    "because.outs": lambda s: [because.outs(s.known, s.out)],
    "because.reasons": lambda s: [because.reasons(s.known, s.advice)],
    "charts.contributions_chart": lambda s: [charts.contributions_chart(s.known, s.advice)],
    "charts.criteria_table": lambda s: [charts.criteria_table(s.known, s.out)],
    "next_question.next_question": _next_questions,
    "questionnaire.questionnaire": _questionnaires,
    "recommendation.changed": of_kind(advice_views.changed, Kind.NEEDS),
    "recommendation.recommendation": of_kind(advice_views.recommendation, Kind.RECOMMENDATION),
    "recommendation.record_button": part(lambda s: among_actions(advice_views.record_button(s.frame, "flask"))),
    "recommendation.share_buttons": lambda s: [blocks.actions(advice_views.share_buttons(s.frame))],
    "recommendation.what_if": of_kind(advice_views.what_if, Kind.WHAT_IF),
    "recommendation.why": _why,
    "outdated.outdated": lambda s: [
        {**outdated.outdated(message, past=True, taken_back=gone, settled=gone), "text": s.words}["blocks"]
        for message in (advice_views.changed(s.reply(Kind.NEEDS), s.known, s.frame).payload(),)
        for gone in (True, False)
    ],
    "reply.content": lambda s: [
        reply_views.content(s.reply(kind, also=also), s.known, s.frame) for kind in Kind for also in ("", s.words)
    ],
    "taken_back.taken_back": lambda s: [
        taken_back.taken_back(s.known, Undone(gone=gone, back=s.said), standing)
        for gone in (s.said, ())
        for standing in (s.said, ())
    ],
    "understood.left_out": lambda s: [understood.left_out([s.words] * 6)],
    "understood.nothing_understood": lambda s: [understood.nothing_understood(s.known, s.frame)],
    "understood.understood": lambda s: [understood.understood(s.reply(Kind.RECOMMENDATION), s.known)],
    "scores.score_bars": part(lambda s: scores.score_bars(s.known, s.advice)),
    "scores.score_changes": part(lambda s: scores.score_changes(s.known, s.advice, s.after)),
    "since.marked": lambda s: [
        {**since.marked(message, s.known, now, recorded), "text": s.words}["blocks"]
        for message in (advice_views.recommendation(s.reply(Kind.RECOMMENDATION), s.known, s.frame).payload(),)
        for now, recorded in (
            (s.after, [(7, s.words, "accepted")] * 9),
            (None, [(7, s.words, status) for status in Status]),
            (None, []),
        )
    ],
    "since.beside_decisions": lambda s: [
        since.beside_decisions(message, dict.fromkeys(since.recording_buttons(message), settled), on_record=True)[
            "blocks"
        ]
        for message in (advice_views.changed(s.reply(Kind.NEEDS), s.known, s.frame).payload(),)
        for settled in (None, (1_000, "accepted"), (7, "withdrawn"))
    ],
    "since.beside_record": lambda s: [
        since.beside_record(advice_views.changed(s.reply(Kind.NEEDS), s.known, s.frame), told)
        for told in ([escape(s.words)], [])
    ],
    "sources.sources": lambda s: [
        sources.sources(s.known, given, s.said, moved_on=True) for given in (s.advice, s.out)
    ],
    "twins.in_characters": lambda s: [
        twins.in_characters(answers.comparison_table(s.reply(Kind.COMPARISON), s.known, frame))
        for frame in (s.frame, Frame(private=True, words="compare"))
    ],
    "twins.with_twins": _twins,
    "what_if.what_if_modal": _what_ifs,
}
