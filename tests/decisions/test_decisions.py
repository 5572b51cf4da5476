"""Recording a decision: what is asked of a proposal, and what the record and its Markdown say."""

from datetime import date, timedelta

import pytest

from bot.decisions.life import Decision
from bot.decisions.madr import escape, madr
from bot.decisions.model import DecisionRecord, Place, Proposal, contenders, looks_like_id, number_of, overrides
from bot.decisions.rules import problems
from bot.decisions.summary import summarise
from bot.errors import NotFoundError
from bot.scoring.model import Verdict
from tests.advice_cases import CHECKED, NOW, comparison, needs, recommendation

TODAY = NOW.date()
KNOWN = comparison()
ADVICE = recommendation(KNOWN)
WINNER = ADVICE.leader or ""
OTHER = ADVICE.runner_up or ""
CLEAR = ADVICE.model_copy(update={"winner": WINNER})
GOOD = Proposal(title="Web framework", outcome=(WINNER,), deciders=("U1",))


def decided(proposal: Proposal = GOOD) -> Decision:
    return Decision(record=record(proposal))


def record(proposal: Proposal = GOOD) -> DecisionRecord:
    place = Place(channel="C1", ts="1.0", permalink="https://slack.test/archives/C1/p1", private=False)
    return DecisionRecord.of(proposal, CLEAR, needs(), number=7, by="U1", at=NOW, place=place)


def test_a_proposal_that_follows_the_recommendation_needs_no_reason() -> None:
    assert problems(GOOD, CLEAR, TODAY) == {}


@pytest.mark.parametrize("outcome", [(OTHER,), ()])
def test_what_goes_against_it_needs_one(outcome: tuple[str, ...]) -> None:
    proposal = GOOD.model_copy(update={"outcome": outcome})
    assert set(problems(proposal, CLEAR, TODAY)) == {"override_reason"}
    assert problems(proposal.model_copy(update={"override_reason": "We know it."}), CLEAR, TODAY) == {}


def test_more_than_the_recommended_option_only_says_what_each_is_for() -> None:
    proposal = GOOD.model_copy(update={"outcome": (WINNER, OTHER)})
    assert set(problems(proposal, CLEAR, TODAY)) == {"uses"}
    assert problems(proposal.model_copy(update={"uses": "One each."}), CLEAR, TODAY) == {}


def test_where_it_was_too_close_to_call_what_is_in_the_running_needs_no_reason_and_keeps_one() -> None:
    close = ADVICE.model_copy(update={"winner": None, "verdict": Verdict.TOO_CLOSE})
    proposal = GOOD.model_copy(update={"outcome": (OTHER,), "override_reason": "We know it."})
    assert OTHER in contenders(close)
    assert problems(proposal.model_copy(update={"override_reason": ""}), close, TODAY) == {}
    assert set(problems(GOOD.model_copy(update={"outcome": ()}), close, TODAY)) == {"override_reason"}
    made = DecisionRecord.of(proposal, close, (), number=7, by="U1", at=NOW)
    told = summarise(Decision(record=made), KNOWN)
    assert told.against == "It was too close to call. Chosen because: We know it."


def test_where_every_option_is_out_choosing_one_needs_a_reason_and_none_does_not() -> None:
    out = ADVICE.model_copy(update={"winner": None, "leader": None, "verdict": Verdict.NONE})
    assert set(problems(GOOD, out, TODAY)) == {"override_reason"}
    assert problems(GOOD.model_copy(update={"outcome": ()}), out, TODAY) == {}


@pytest.mark.parametrize(
    ("review", "day"), [("30", date(2026, 3, 31)), ("365", date(2027, 3, 1)), ("never", None), ("day", None)]
)
def test_a_review_is_planned_from_the_day_it_is_recorded(review: str, day: date | None) -> None:
    assert record(GOOD.model_copy(update={"review": review})).review_on == day


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", " \n "),
        ("title", "x" * 151),
        ("outcome", ("rails",)),
        ("deciders", ()),
        ("deciders", tuple(f"U{i}" for i in range(21))),
        ("review", "31"),
        ("review_on", TODAY),
        ("review_on", TODAY + timedelta(days=9_999)),
        ("channels", tuple(f"C{i}" for i in range(21))),
        ("override_reason", "x" * 1_001),
        ("uses", "x" * 1_001),
    ],
)
def test_every_mistake_is_told_beside_its_field(field: str, value: object) -> None:
    told = problems(GOOD.model_copy(update={field: value}), CLEAR, TODAY)
    assert field in told
    assert told[field].endswith(".")


def test_what_is_only_proposed_takes_no_place_yet() -> None:
    replacing = GOOD.model_copy(update={"replaces": 3, "why": "We know more"})
    assert problems(replacing, CLEAR, TODAY) == {}
    told = problems(replacing.model_copy(update={"proposed": True}), CLEAR, TODAY)
    assert told["replaces"].endswith("supersede D-3 once it is accepted.")


def test_what_takes_the_place_of_another_says_why_in_the_field_that_asks_for_it() -> None:
    replacing = GOOD.model_copy(update={"replaces": 3, "why": " "})
    assert problems(replacing, CLEAR, TODAY) == {
        "why": "This takes the place of D-3. Say why, for those who read it later."
    }
    other = replacing.model_copy(update={"outcome": (CLEAR.ranking[-1].option,), "why": "not asked there"})
    assert overrides(other.outcome, CLEAR)
    assert set(problems(other, CLEAR, TODAY)) == {"override_reason"}
    proposed = problems(replacing.model_copy(update={"proposed": True}), CLEAR, TODAY)
    assert set(proposed) == {"replaces"}


def test_a_title_of_150_characters_is_fine() -> None:
    assert problems(GOOD.model_copy(update={"title": "x" * 150}), CLEAR, TODAY) == {}


def test_the_record_keeps_what_explains_it() -> None:
    kept = record(GOOD.model_copy(update={"title": "  Web\n framework ", "deciders": ("U1", "U2", "U1")}))
    assert (kept.id, kept.title, kept.deciders) == ("D-7", "Web framework", ("U1", "U2"))
    assert kept.recommendation == CLEAR
    assert kept.override_reason is None
    assert DecisionRecord.model_validate_json(kept.model_dump_json()) == kept


@pytest.mark.parametrize(("typed", "number"), [("D-7", 7), ("d7", 7), (" D - 007 ", 7)])
def test_ids_are_read_as_people_type_them(typed: str, number: int) -> None:
    assert looks_like_id(typed)
    assert number_of(typed) == number


@pytest.mark.parametrize("typed", ["", "D-", "D-0", "7", "D-7 and more", "D-99999999999"])
def test_what_is_no_id_is_said_to_be_none(typed: str) -> None:
    assert not looks_like_id(typed)
    with pytest.raises(NotFoundError, match="such as D-7"):
        number_of(typed)


def test_the_summary_says_when_the_recommendation_was_overridden() -> None:
    told = summarise(decided(GOOD.model_copy(update={"outcome": (OTHER,), "override_reason": "We know it."})), KNOWN)
    assert told.recommended == KNOWN.option_by_id[WINNER].name
    assert told.override_reason == "We know it."
    assert [option.chosen for option in told.options].count(True) == 1


def test_the_summary_names_who_came_first_when_that_was_not_chosen() -> None:
    assert summarise(decided(), KNOWN).first is None
    passed_over = decided(GOOD.model_copy(update={"outcome": (OTHER,), "override_reason": "We know it."}))
    assert summarise(passed_over, KNOWN).first == KNOWN.option_by_id[WINNER].name


def test_reasons_and_consequences_carry_their_sources() -> None:
    told = summarise(decided(), KNOWN)
    for point in (*told.reasons, *told.good, *told.bad):
        assert [citation.checked for citation in point.citations] == [CHECKED]
    assert told.reasons
    assert told.good
    assert told.would_change


def test_a_decision_outlives_the_comparison_it_was_made_by() -> None:
    told = summarise(decided(), None)
    assert told.outcome == WINNER
    assert all(not point.citations for point in told.reasons)


def test_markdown_follows_madr() -> None:
    text = madr(decided(), KNOWN)
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert headings == [
        "# Web framework",
        "## Context and Problem Statement",
        "## Decision Drivers",
        "## Considered Options",
        "## Decision Outcome",
        "### Consequences",
        "### Confirmation",
        "## More Information",
    ]
    assert text.startswith('---\nstatus: "accepted"\ndate: 2026-03-01\n')
    assert text.endswith("\n")
    assert "\n\n\n" not in text
    assert text == madr(decided(), KNOWN)


def test_markdown_of_none_of_the_options() -> None:
    text = madr(decided(GOOD.model_copy(update={"outcome": (), "override_reason": "All too large."})), KNOWN)
    assert "Chosen: None of the options." in text
    assert "All too large." in text


def test_why_in_ones_own_words_stands_in_the_markdown_and_gives_way_to_a_reason_against() -> None:
    said = GOOD.model_copy(update={"why": " Maya knows *it*.\nNobody else is free. "})
    told = r"Why, in the words of U1: “Maya knows \*it\*. Nobody else is free.”"
    assert told in madr(decided(said), KNOWN)
    against = said.model_copy(update={"outcome": (OTHER,), "override_reason": "We know it."})
    assert "in the words of" not in madr(decided(against), KNOWN)
    assert record(against).why is None
    assert problems(said.model_copy(update={"why": "x" * 1_001}), CLEAR, TODAY).keys() == {"why"}
    assert problems(against.model_copy(update={"why": "x" * 1_001}), CLEAR, TODAY) == {}


def test_people_are_named_also_once_they_have_left_and_by_their_id_where_nobody_knows() -> None:
    made = record(GOOD.model_copy(update={"deciders": ("U1", "U2")}))
    named = Decision(record=made.model_copy(update={"names": {"U1": 'Ana "A" Moreau'}}))
    text = madr(named, KNOWN)
    assert 'decision-makers: ["Ana \\"A\\" Moreau", "U2"]' in text
    assert 'by Ana "A" Moreau, scoring version' in text


def test_titles_cannot_break_out_of_the_markdown() -> None:
    hostile = "x\n# Injected <script> [a](b) `c`"
    text = madr(decided(GOOD.model_copy(update={"title": hostile})), KNOWN)
    assert "\n# Injected" not in text
    assert "<script>" not in text
    assert escape("a_b*c") == r"a\_b\*c"


def test_several_options_say_what_each_is_for() -> None:
    proposal = GOOD.model_copy(
        update={"outcome": (WINNER, OTHER), "override_reason": "Both", "uses": "API, and *site*"}
    )
    assert r"What each is for: API, and \*site\*" in madr(decided(proposal), KNOWN)
    assert summarise(decided(proposal), KNOWN).uses == "API, and *site*"


def test_a_review_day_is_written_down() -> None:
    due = date(2026, 9, 1)
    assert "Review on 2026-09-01." in madr(decided(GOOD.model_copy(update={"review_on": due})), KNOWN)
