"""Every message and every dialog is within Slack's limits, however long or odd the words in it are."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from advice_cases import NOW, OPTIONS, comparison, needs, recommendation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block as SdkBlock
from slack_sdk.models.views import View as SdkView

from bot.advisor.conversation import Conversation, Kind, OptionFacts, Reply, Table, TableRow
from bot.advisor.helping import help_text
from bot.decisions.model import DecisionRecord, Place, Proposal
from bot.decisions.summary import summarise
from bot.facts.model import Comparison
from bot.scoring.model import Recommendation, Verdict
from bot.slack import ids
from bot.slack.forms import Filled
from bot.slack.limits import MESSAGE_TEXT_AIM, problems, view_problems
from bot.slack.mrkdwn import escape
from bot.slack.views import decision, notices, questionnaire
from bot.slack.views.blocks import Content, note, shorten_markup
from bot.slack.views.recommendation import Frame, nothing_understood, understood
from bot.slack.views.reply import content

HOSTILE = "<!channel> <@U666> *b* _i_ `c` &amp; <https://a.b|x> \n> q :smile: "
WORDS = st.one_of(st.sampled_from([HOSTILE, HOSTILE * 40, "x" * 400, "&" * 400, "ß" * 400]), st.text(max_size=60))
UNKNOWN_TO_SDK = {"table", "data_table", "data_visualization"}
FRAME = Frame(version="0" * 12)


def record(known: Comparison, advice: Recommendation, words: str) -> DecisionRecord:
    outcome = (advice.ranking[-1].option,)
    proposal = Proposal(
        title=(words.strip() or "t")[:150], outcome=outcome, override_reason=words[:1000], deciders=("U1",)
    )
    place = Place(channel="C1", ts="1.0", permalink="https://a.slack.com/archives/C1/p1")
    said = needs(words, count=12)
    claimed = advice.model_copy(update={"winner": advice.leader})
    return DecisionRecord.of(proposal, claimed, said, number=12, by="U1", at=NOW, place=place)


def replies(known: Comparison, advice: Recommendation, words: str) -> Iterator[Reply]:
    """One reply of every kind, each saying `words` wherever it can."""
    said = needs(words, count=14)
    answer = tuple(OptionFacts(option=o, facts=(f"f0.{o}", "f0.old", f"f1.{o}", f"f2.{o}")) for o in OPTIONS)
    rows = tuple(TableRow(label=words or "-", cells=(words or "-",) * 3) for _ in range(22))
    after = recommendation(known, said)
    parts: dict[Kind, dict[str, Any]] = {
        Kind.FACT: {"answer": answer},
        Kind.COMPARISON: {"table": Table(options=OPTIONS, rows=rows)},
        Kind.RECOMMENDATION: {"recommendation": advice},
        Kind.NEEDS: {"changed": said, "recommendation": after, "previous": advice},
        Kind.WHY: {"recommendation": advice},
        Kind.WHAT_IF: {"recommendation": advice, "hypothetical_recommendation": after, "hypothetical": True},
        Kind.DECIDE: {"decided": OPTIONS[:2]},
    }
    for kind in Kind:
        if kind is not Kind.SILENT:
            yield Reply(kind=kind, text=words * 3, topics=("t0", "t1", "t2"), needs=said, **parts.get(kind, {}))


def notes(words: str) -> Iterator[Content]:
    value = ids.ButtonValue(record="1")
    yield notices.help_text("/stack", comparison(words))
    yield notices.did_you_mean("/stack", words, "compare")
    yield notices.resume("d1")
    yield notices.took_too_long("d1")
    yield notices.unexpected("abc")
    for error in ("not_in_channel", "is_archived", words or "other"):
        yield notices.could_not_post("the summary", "C1", error, "U9", value)


def check(shown: Content) -> None:
    body = shown.payload()
    assert problems(list(shown.blocks), "message") == []
    assert 0 < len(body["text"]) <= MESSAGE_TEXT_AIM
    for block in shown.blocks:
        if block["type"] not in UNKNOWN_TO_SDK:
            parsed = SdkBlock.parse(block)
            assert parsed is not None
            assert parsed.to_dict() == block


def check_view(view: dict[str, Any]) -> None:
    assert view_problems(view) == []
    assert SdkView(**view).to_dict() == view


def marks(value: Any) -> Iterator[str]:
    """Every text that Slack reads markup in."""
    if isinstance(value, list):
        for item in value:
            yield from marks(item)
    elif isinstance(value, dict):
        if value.get("type") == "mrkdwn":
            assert value["verbatim"] is True
            yield value["text"]
        for inner in value.values():
            yield from marks(inner)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS, st.sampled_from(list(Verdict)), st.booleans())
def test_any_words_make_valid_blocks(words: str, verdict: Verdict, private: bool) -> None:
    known = comparison(words)
    advice = recommendation(known).model_copy(update={"verdict": verdict})
    frame = Frame(version="0" * 12, private=private, words=words)
    shown = [content(reply, known, frame) for reply in replies(known, advice, words)]
    kept = record(known, advice, words)
    told = summarise(kept, known)
    messages = [
        *(message for message in shown if message is not None),
        *notes(words),
        decision.summary(told),
        decision.recorded(told),
        decision.listing([(kept, known)] * 12, 400, words, "/stack"),
        decision.listing([], 0, words, "/stack"),
        understood(Reply(kind=Kind.RECOMMENDATION, needs=needs(words, count=14)), known),
        nothing_understood(known, frame),
    ]
    for message in messages:
        check(message)
        for text in (*marks(list(message.blocks)), message.text):
            assert "<!" not in text
            assert "<@U666>" not in text
            assert "<https://a.b" not in text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WORDS, st.booleans())
def test_any_words_make_valid_dialogs(words: str, adjusting: bool) -> None:
    known = comparison(words)
    advice = recommendation(known)
    answers = {q.id: tuple(a.id for a in q.answers)[: 1 if q.kind == "one" else 3] for q in known.questions}
    filled = Filled(
        comparison="web",
        answers=answers,
        options=OPTIONS[:2],
        text=words,
        post_to="C1",
        only_me=True,
        root_ts="1.0" if adjusting else None,
    )
    check_view(questionnaire.questionnaire(known, filled, "draft"))
    check_view(questionnaire.questionnaire(known, Filled(comparison="web"), "draft"))
    check_view(note(words or "t", escape(words)))
    proposal = decision.first_proposal(
        known, advice, outcome=("flask", "rails"), user="U1", channel="C1", today=NOW.date()
    ).model_copy(update={"override_reason": words})
    assert proposal.outcome == ("flask",)
    check_view(decision.record_modal(known, advice, proposal, "draft", moved_on=True))


def test_the_recommendation_leads_with_the_outcome_and_names_its_sources() -> None:
    known = comparison()
    advice = recommendation(known).model_copy(update={"verdict": Verdict.CLEAR, "winner": "django"})
    shown = content(Reply(kind=Kind.RECOMMENDATION, text="t", needs=needs(), recommendation=advice), known, FRAME)
    assert shown is not None
    first = shown.blocks[0]["text"]["text"]
    assert first.startswith("*Django Web frameworks*\nClear: ")
    told = json.dumps(shown.blocks, ensure_ascii=False)
    assert "checked 15 Jan 2026" in told
    assert "“we need an admin”, <@U1>" in told
    buttons = [e["action_id"] for b in shown.blocks if b["type"] == "actions" for e in b["elements"]]
    assert buttons == [ids.RECORD_DECISION, ids.ADJUST, ids.MUTE]


def test_an_outdated_fact_is_shown_with_its_correction_and_once() -> None:
    known = comparison()
    answer = (OptionFacts(option="django", facts=("f0.old", "f0.django")),)
    shown = content(Reply(kind=Kind.FACT, text="t", topics=("t0",), answer=answer), known, FRAME)
    assert shown is not None
    told = [block["text"]["text"] for block in shown.blocks if block["type"] == "section"]
    assert sum("Outdated" in text for text in told) == 1
    assert sum("Today:" in text for text in told) == 1
    assert len(told) == 2


def test_a_private_answer_can_be_shared_unless_its_words_are_too_long_for_a_button() -> None:
    known = comparison()
    reply = Reply(kind=Kind.FACT, text="t", answer=(OptionFacts(option="django", facts=("f0.django",)),))
    for words, shared in (("flask admin?", True), ("x" * 2_000, False)):
        shown = content(reply, known, Frame(private=True, words=words))
        assert shown is not None
        assert any(block["type"] == "actions" for block in shown.blocks) is shared


@pytest.mark.parametrize("options", [("oolong", "sencha", "assam"), ("oolong",)])
def test_examples_name_options_of_the_comparison_at_hand(options: tuple[str, ...]) -> None:
    known = comparison("tea", options=options)
    shown = [
        notices.help_text("/stack", known).text,
        help_text(known),
        nothing_understood(known, FRAME).text,
        json.dumps(questionnaire.questionnaire(known, Filled(comparison="web"), "draft"), ensure_ascii=False),
    ]
    for text in shown:
        assert "Oolong tea" in text
        for foreign in ("flask", "django", "mongodb", "framework"):
            assert foreign not in text.lower()


def test_the_questionnaire_asks_for_no_address_that_nobody_uses() -> None:
    view = questionnaire.questionnaire(comparison(), Filled(comparison="web"), "draft")
    assert "response_url_enabled" not in json.dumps(view)


def test_silence_shows_nothing() -> None:
    assert content(Reply(kind=Kind.SILENT), comparison(), FRAME) is None
    assert content(Reply(kind=Kind.SMALLTALK, text=""), comparison(), FRAME) is None


def test_only_a_change_of_needs_changes_the_version() -> None:
    before = Conversation(comparison="web", needs=needs())
    assert ids.needs_version(before) == ids.needs_version(
        before.model_copy(update={"topic": "t1", "about": ("flask",)})
    )
    assert ids.needs_version(before) != ids.needs_version(before.model_copy(update={"needs": needs(count=1)}))


@pytest.mark.parametrize(("text", "cut"), [("ab <https://x|y>", "ab…"), ("abcde &amp; f", "abcde…"), ("abc", "abc")])
def test_cutting_never_leaves_half_a_link_or_entity(text: str, cut: str) -> None:
    assert shorten_markup(text, 9) == cut
