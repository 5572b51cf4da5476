"""Every message and every dialog is within Slack's limits, however long or odd the words in it are."""

import itertools
import json
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.advisor.conversation import Conversation, Kind, OptionFacts, Reply
from bot.advisor.helping import help_text
from bot.scoring.model import Verdict
from bot.slack import ids, views
from bot.slack.limits import MESSAGE_BLOCKS_TEXT, MESSAGE_TEXT_AIM, problems, view_problems
from bot.slack.received.forms import Filled
from bot.slack.views import decision, notices, questionnaire
from bot.slack.views.blocks import Content, section, shorten_markup
from bot.slack.views.recommendation import Frame
from bot.slack.views.reply import content
from bot.slack.views.understood import nothing_understood
from tests.advice_cases import OPTIONS, comparison, needs, recommendation
from tests.slack import sdk_models
from tests.slack.rule_table import Payload
from tests.slack.view_cases import CASES, MODULES, builders
from tests.slack.view_stage import Shown, Stage

HOSTILE = "<!channel> <@U666> *b* _i_ `c` &amp; <https://a.b|x> \n> q :smile: "
WORST = {
    "hostile": HOSTILE,
    "hostile and long": HOSTILE * 40,
    "one long word": "x" * 400,
    "all escaped": "&" * 400,
    "two bytes each": "ß" * 400,
    "nothing": "",
    "a line break": "\n",
}
DATE = re.compile(r"<!date\^\d+\^[{}a-z_ ]+\|[^<>|]+>")
FRAME = Frame(version="0" * 12)
TEN = tuple(f"option{n}" for n in range(10))
PAIRS = tuple(zip(list(Verdict)[::2], list(Verdict)[1::2], strict=True))
"""Verdicts, each in one of them; words meet the one before all and the other in private."""


def check(shown: Content) -> None:
    body = shown.payload()
    assert problems(body.get("blocks", []), "message") == []
    assert 0 < len(body["text"]) <= MESSAGE_TEXT_AIM
    for block in shown.blocks:
        # slack-sdk knows no charts; the linter does, and Slack's TypeScript types judge one in test_full_examples.
        if block["type"] != "data_visualization":
            assert sdk_models.complaint(Payload("a block of ours", "message", [block])) == ""


def check_view(view: dict[str, Any]) -> None:
    assert view_problems(view) == []
    assert sdk_models.complaint(Payload("a view of ours", "view", view)) == ""


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


def check_shown(stage: Stage, build: Callable[[Stage], Iterable[Shown | None]]) -> int:
    """Checks all that a builder makes of a stage; how many things that was."""
    count = 0
    for shown in build(stage):
        if not shown:
            continue
        count += 1
        if isinstance(shown, dict):
            check_view(shown)
            continue
        content = shown if isinstance(shown, Content) else Content(text="t", blocks=tuple(shown))
        check(content)
        for text in (*marks(list(content.blocks)), content.text):
            assert "<!" not in DATE.sub("", text)
            assert "<@U666>" not in text
            assert "<https://a.b" not in text
    return count


def test_every_builder_has_a_case() -> None:
    assert set(CASES) == builders()
    public = {info.name for info in pkgutil.iter_modules(views.__path__)}
    assert public == {*MODULES, "cited", "evidence", "when"}  # these make words


@pytest.mark.parametrize("name", CASES)
def test_what_a_builder_makes_is_within_the_limits(name: str) -> None:
    assert sum(check_shown(Stage(private=private), CASES[name]) for private in (True, False)) > 0


@pytest.mark.parametrize(("words", "verdicts"), [*zip(WORST, itertools.cycle(PAIRS), strict=False)], ids=list(WORST))
def test_ten_options_and_forty_criteria_fit(words: str, verdicts: tuple[Verdict, Verdict]) -> None:
    for verdict, alone in zip(verdicts, (False, True), strict=True):
        stage = Stage(WORST[words], verdict, private=alone, adjusting=alone, options=TEN, criteria=40)
        for build in CASES.values():
            check_shown(stage, build)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60), st.sampled_from(list(Verdict)), st.booleans(), st.booleans())
def test_any_words_make_valid_messages_and_dialogs(
    words: str, verdict: Verdict, private: bool, adjusting: bool
) -> None:
    stage = Stage(words, verdict, private, adjusting)
    for build in CASES.values():
        check_shown(stage, build)


def test_a_dialog_proposes_only_options_there_are() -> None:
    assert Stage().proposal.outcome == OPTIONS[-2:]


def test_the_recommendation_leads_with_the_outcome_and_names_its_sources() -> None:
    known = comparison()
    advice = recommendation(known).model_copy(update={"verdict": Verdict.CLEAR, "winner": "django"})
    shown = content(Reply(kind=Kind.RECOMMENDATION, text="t", needs=needs(), recommendation=advice), known, FRAME)
    assert shown is not None
    outcome, because = (block["text"]["text"] for block in shown.blocks[:2])
    assert outcome == "Recommended: Django Web frameworks"
    assert because.startswith("Clear: ")
    told = json.dumps(shown.blocks, ensure_ascii=False)
    # In the way of whoever reads it, and as our own words where Slack cannot.
    assert re.search(r"checked <!date\^\d+\^\{date_short\}\|15 Jan 2026>", told)
    assert "*<@U1> asked for*  " in told
    buttons = [e["action_id"] for b in shown.blocks if b["type"] == "actions" for e in b["elements"]]
    assert buttons == [ids.RECORD_DECISION, ids.ADJUST, ids.WHAT_IF, ids.ASK_TEAM, ids.SOURCES, ids.CHALLENGE, ids.MUTE]


def test_what_spoke_for_another_option_is_no_reason_for_the_one_that_was_chosen() -> None:
    told = Stage().told
    assert told.first is not None
    because = next(block for block in decision.summary(told).blocks if "*Where it does better" in json.dumps(block))
    assert because["text"]["text"].startswith(f"*Where it does better than {told.beside} here*")
    assert all(point.about in json.dumps(because) for point in told.because[:3])
    assert all(point.text not in json.dumps(because) for point in told.reasons)
    assert f"*What spoke for {told.first}*" in json.dumps(decision.details(told).blocks, ensure_ascii=False)


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
        pressed = [e["action_id"] for block in shown.blocks if block["type"] == "actions" for e in block["elements"]]
        assert (ids.SHARE in pressed) is shared


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


@given(st.lists(st.integers(min_value=1, max_value=3_000), max_size=50))
def test_a_message_too_long_as_a_whole_is_cut_where_it_is_longest(lengths: list[int]) -> None:
    made = Content(text="t", blocks=tuple(section("x" * length) for length in lengths)).payload().get("blocks", [])
    left = [len(block["text"]["text"]) for block in made]
    assert sum(left) <= MESSAGE_BLOCKS_TEXT
    if sum(lengths) <= MESSAGE_BLOCKS_TEXT:
        assert left == lengths
    else:
        assert left == [min(length, max(left)) for length in lengths]
        assert sum(left) > MESSAGE_BLOCKS_TEXT - 50 * len(lengths)


@pytest.mark.parametrize(("text", "cut"), [("ab <https://x|y>", "ab…"), ("abcde &amp; f", "abcde…"), ("abc", "abc")])
def test_cutting_never_leaves_half_a_link_or_entity(text: str, cut: str) -> None:
    assert shorten_markup(text, 9) == cut
