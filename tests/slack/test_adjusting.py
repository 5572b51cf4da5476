"""The questionnaire on the needs of a thread: handed in untouched it changes nothing, whatever was said before."""

from datetime import UTC, datetime
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.advisor.conversation import Conversation, Message
from bot.advisor.reply import Advisor
from bot.facts.model import Comparison
from bot.opening import load_knowledge
from bot.settings import Settings
from bot.slack.prefilling import begun_with, of_thread, with_suggestions
from bot.slack.received.forms import Filled, asked

AT = datetime(2026, 11, 26, tzinfo=UTC)
WORDS = (
    "It has to be live in three months.",
    "Two developers who know some Django.",
    "We must use PostgreSQL.",
    "No admin panel please.",
    "It will live for ten years.",
    "We deploy on our own server.",
    "Logins matter more than anything.",
    "The team is new to web development.",
    "No Flask.",
    "It is a large project with many tables.",
    "Money is no issue.",
    "Take the deadline back.",
    "REST API is less important.",
)


@cache
def advisor() -> Advisor:
    return Advisor(load_knowledge(Settings()))


@cache
def known() -> Comparison:
    return advisor().knowledge.comparison_by_id["python-web"]


@st.composite
def filled(draw: st.DrawFn) -> Filled:
    """Some answers, with a few sentences beside them; and what the use case suggests, some of it unticked."""
    answers = {}
    for question in known().questions:
        ids = [answer.id for answer in question.answers]
        most = 4 if question.kind == "many" else 1
        chosen = draw(st.lists(st.sampled_from(ids), max_size=most, min_size=int(question.required), unique=True))
        if chosen:
            answers[question.id] = tuple(one for one in ids if one in chosen)
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=2, unique=True)))
    begun = begun_with(known(), Filled(comparison=known().id, answers=answers, text=text))
    gone = {id: given for id, given in begun.suggested.items() if draw(st.booleans())}
    left = {id: tuple(a for a in given if a not in gone.get(id, ())) for id, given in begun.answers.items()}
    return begun.model_copy(
        update={
            "answers": {id: given for id, given in left.items() if given},
            "suggested": {id: given for id, given in begun.suggested.items() if id not in gone},
            "declined": gone,
        }
    )


def hand_in(form: Filled, held: Conversation) -> Conversation:
    return advisor().reply(asked(form, user="U1", at=AT), held)[1]


def adjusting(held: Conversation) -> Filled:
    return of_thread(known(), held, channel="C1", root="1.0", version="", knowledge="")


UNTICKED_WITH_A_LIKE_ONE = Filled(
    comparison="python-web",
    answers={"building": ("crm",), "features": ("admin", "roles")},
    suggested={"features": ("admin", "roles")},
    declined={"data": ("many_tables",)},
    revision="f07166d4",
)
"""Many tables were unticked; PostgreSQL, which states the same need with a value, was never ticked."""


@settings(max_examples=60)
@example(UNTICKED_WITH_A_LIKE_ONE, [])
@given(filled(), st.lists(st.sampled_from(WORDS), max_size=2, unique=True))
def test_handed_in_untouched_it_changes_nothing(form: Filled, later: list[str]) -> None:
    held = hand_in(form, Conversation())
    for words in later:
        message = asked(Filled(comparison=known().id, text=words), user="U2", at=AT)
        held = advisor().reply(message.model_copy(update={"answers": None, "command": None}), held)[1]
    again = hand_in(adjusting(held), held)
    assert again.needs == held.needs
    assert again.options == held.options
    assert set(again.answered) >= set(held.answered)


@pytest.mark.parametrize("words", ["No admin panel please.", "An admin panel is not important."])
def test_what_words_refused_is_not_filled_in_by_the_use_case(words: str) -> None:
    begun = begun_with(known(), Filled(comparison=known().id, answers={"building": ("marketplace",)}))
    assert "admin" in begun.suggested["features"]
    held = advisor().reply(Message(text=words, user="U2", at=AT), hand_in(begun, Conversation()))[1]
    shown = adjusting(held)
    assert "admin" not in shown.answers.get("features", ())
    assert "auth" in shown.suggested["features"]
    assert hand_in(shown, held).needs == held.needs
    other = shown.model_copy(update={"answers": {**shown.answers, "building": ("crm",)}})
    assert "admin" not in with_suggestions(known(), shown, other).answers.get("features", ())
    ticked = shown.model_copy(update={"answers": {**shown.answers, "features": ("admin", "auth")}})
    given = advisor().reply(asked(ticked, user="U1", at=AT), held)[0].recommendation
    assert given is not None
    assert {each.criterion: each.weight for each in given.requirements}["admin"] == 4


def test_a_chosen_budget_is_still_shown_when_words_have_said_more_of_the_time() -> None:
    answers = {"building": ("data_management",), "budget": ("small",), "time": ("unsure",)}
    held = hand_in(
        Filled(comparison=known().id, answers=answers, text="Has to be live in three months."), Conversation()
    )
    shown = adjusting(held)
    assert shown.answers["budget"] == ("small",)
    assert shown.answers["time"] != ()


@pytest.mark.parametrize(
    ("words", "question", "answer"),
    [
        ("It has to be live in three months.", "budget", "small"),
        ("It needs long term support for ten years.", "size", "medium"),
        ("We need MongoDB and websockets.", "building", "crm"),
        ("It must run on shared hosting.", "budget", "zero"),
        ("It must run on shared hosting.", "building", "marketplace"),
    ],
)
def test_one_answer_that_is_changed_takes_out_nothing_that_was_said(words: str, question: str, answer: str) -> None:
    held = hand_in(Filled(comparison=known().id, answers={"building": ("booking",)}), Conversation())
    held = advisor().reply(Message(text=words, user="U2", at=AT, mentioned=True), held)[1]
    said = [need for need in held.needs if need.said and need.who == "U2"]
    assert said
    shown = adjusting(held)
    changed = shown.model_copy(update={"answers": {**shown.answers, question: (answer,)}})
    after = hand_in(with_suggestions(known(), shown, changed), held)
    assert [need for need in said if need not in after.needs] == []


def test_what_is_unticked_goes_and_what_is_ticked_comes() -> None:
    answers = {"building": ("other",), "size": ("small_short",), "features": ("auth", "admin")}
    held = hand_in(Filled(comparison=known().id, answers=answers), Conversation())
    shown = adjusting(held)
    assert shown.answers["building"] == ("other",)
    changed = {**shown.answers, "size": ("small_long",), "features": ("admin", "forms")}
    after = hand_in(shown.model_copy(update={"answers": changed}), held)
    assert {(need.aspect, need.value) for need in after.needs} == {
        ("project_size", "small"),
        ("lifetime", "long"),
        ("admin", None),
        ("forms", None),
    }
