"""Needs that are pressed or chosen instead of written, and verdicts where there is little to say."""

import pytest

from bot.advisor.answers import needs_of_answers
from bot.advisor.conversation import Conversation, Kind, Message
from bot.advisor.reply import Advisor
from bot.advisor.verdicts import verdict_words
from bot.advisor.words import need_words
from bot.facts.model import Direction
from bot.scoring.model import Need
from bot.scoring.score import recommend
from tests.advisor.conftest import Chat

LESS_ADMIN = Need(aspect="admin", direction=Direction.DEEMPHASISE, who="ana")


def _begun(chat: Chat) -> Conversation:
    chat.command("recommend an internal tool with an admin panel")
    return chat.conversation


def test_what_is_supposed_is_scored_and_changes_nothing(chat: Chat, lexical_advisor: Advisor) -> None:
    before = _begun(chat)
    supposed = Message(text="we must use MongoDB", stated=(LESS_ADMIN,), suppose=True, mentioned=True)
    reply, after = lexical_advisor.reply(supposed, before)
    assert reply.kind is Kind.WHAT_IF
    assert [need.aspect for need in reply.changed] == ["admin", "nosql"]
    assert reply.hypothetical_recommendation != reply.recommendation
    assert after.needs == before.needs


@pytest.mark.parametrize(
    ("need", "words"),
    [
        (Need(aspect="integrations", value="stripe", direction=Direction.REQUIRE), "packages: payments"),
        (Need(aspect="integrations", value="own_gateway", direction=Direction.REQUIRE), "packages: own gateway"),
        (Need(aspect="use_case", value="booking_site", direction=Direction.REQUIRE), "Booking site"),
        (Need(aspect="gone_away", value="very_much", direction=Direction.REQUIRE), "Gone away: very much"),
    ],
)
def test_what_stands_under_an_id_of_before_is_told_by_its_name_and_no_id_is_shown(
    lexical_advisor: Advisor, need: Need, words: str
) -> None:
    known = lexical_advisor.knowledge.default
    assert need_words(known, need).endswith(words)
    assert "_" not in need_words(None, need)
    renamed = need.model_copy(update={"value": "payments"})
    if need.value == "stripe":
        assert recommend([need], known, "0").ranking == recommend([renamed], known, "0").ranking


def test_what_is_kept_stands_and_is_undone_like_any_other_change(chat: Chat, lexical_advisor: Advisor) -> None:
    before = _begun(chat)
    reply, after = lexical_advisor.reply(Message(stated=(LESS_ADMIN,), mentioned=True), before)
    assert reply.kind is Kind.NEEDS
    assert LESS_ADMIN in after.needs
    _, undone = lexical_advisor.reply(Message(text="undo", mentioned=True), after)
    assert undone.needs == before.needs


def test_supposing_gives_the_very_recommendation_that_keeping_gives(chat: Chat, lexical_advisor: Advisor) -> None:
    before = _begun(chat)
    what = {"text": "we must use MongoDB", "stated": (LESS_ADMIN,), "mentioned": True}
    supposed, _ = lexical_advisor.reply(Message.model_validate({**what, "suppose": True}), before)
    kept, _ = lexical_advisor.reply(Message.model_validate(what), before)
    assert supposed.hypothetical_recommendation == kept.recommendation


def test_an_answer_to_one_question_settles_it_even_when_it_says_nothing(chat: Chat, lexical_advisor: Advisor) -> None:
    before, comparison = _begun(chat), lexical_advisor.comparison()
    for answer in ("postgresql", "unsure"):
        needs = needs_of_answers({"data": (answer,)}, comparison)
        reply, after = lexical_advisor.reply(Message(stated=needs, settled=("data",), mentioned=True), before)
        assert "data" in after.answered
        assert reply.recommendation is not None
        assert reply.recommendation.next_question != "data"
        assert len(after.needs) == len(before.needs) + len(needs)


@pytest.mark.parametrize("topic", ["admin", "testing", "deployment", "databases", "auth"])
def test_a_topic_named_after_on_is_all_that_is_compared(lexical_advisor: Advisor, topic: str) -> None:
    reply, _ = lexical_advisor.reply(Message(text=f"flask django on {topic}", command="compare"))
    assert reply.table is not None
    assert {row.topic for row in reply.table.rows} == {topic}


def test_a_single_option_is_not_called_a_clear_winner(lexical_advisor: Advisor) -> None:
    comparison = lexical_advisor.comparison()
    alone = recommend((), comparison, "d", options=("flask",))
    assert verdict_words(comparison, alone) == "Only Flask is considered, so there is nothing to compare it with."


def test_without_any_weight_nobody_is_ahead(lexical_advisor: Advisor) -> None:
    known = lexical_advisor.comparison()
    weightless = known.model_copy(
        update={"criteria": tuple(c.model_copy(update={"weight": 0.0}) for c in known.criteria)}
    )
    told = verdict_words(weightless, recommend((), weightless, "d"))
    assert told == "Too close to call: nothing you named carries any weight, so no option is ahead."


def test_what_is_being_built_is_called_no_must(chat: Chat) -> None:
    said = chat.command("recommend an internal tool, we must have an admin panel").text
    assert "An admin panel (a must)" in said
    assert "Internal tool (a must)" not in said
