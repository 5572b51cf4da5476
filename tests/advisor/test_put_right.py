"""What people put right in a thread: musts nobody said, what the team knows, remarks that were taken for needs."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat
from tests.advisor.needs_of import heard, standing

TOOL = "We build an internal tool. Which framework?"


@pytest.mark.parametrize(
    "text",
    [
        "please remove the admin panel must, I never said this",
        "remove the must from the admin panel please",
        "I did not say that a admin panel is a must",
        "nobody said the admin panel is mandatory",
        "the admin panel should count normal again, like in the beginning",
        "set the admin panel back to normal",
    ],
)
def test_a_must_that_nobody_meant_leaves_everything_as_it_was(chat: Chat, text: str) -> None:
    before = chat.mention(TOOL)
    chat.say("an admin panel is a must")
    after = chat.say(text)
    assert after.needs == before.needs
    assert after.recommendation is not None
    assert before.recommendation is not None
    assert [each.low for each in after.recommendation.ranking] == [each.low for each in before.recommendation.ranking]
    assert "counts for little" not in after.text


def test_what_was_wanted_before_it_was_a_must_is_wanted_again(chat: Chat) -> None:
    chat.mention("We build an internal tool and want an admin panel. Which framework?")
    chat.say("the admin panel is a must")
    after = chat.say("please remove the admin panel must")
    assert "admin" in standing(after)
    assert not any(need.must for need in after.needs)
    assert "counts as usual already" in chat.say("the admin panel should count as usual").text


def test_what_it_asks_beside_is_answered(chat: Chat) -> None:
    chat.mention(TOOL)
    chat.say("an admin panel is a must")
    after = chat.say("I did not say that a admin panel is a must. what is admin panel?")
    assert "is a set of ready-made pages" in after.text
    assert "admin" not in standing(after)


@pytest.mark.parametrize(
    "text",
    [
        "then take django out of what we know, nobody here really knows it",
        "drop Django from what we know",
        "please remove django from what the team knows",
        "take out Django from the things we know, it is not true",
    ],
)
def test_an_option_is_taken_out_of_what_the_team_knows(chat: Chat, text: str) -> None:
    chat.mention("We are three, know Django and Flask, and build an internal tool. What should we use?")
    after = chat.say(text)
    assert heard(after) == {"team_experience drop django"}
    assert "team_experience=flask" in standing(after)


@pytest.mark.parametrize(
    "text",
    [
        "it's only one of us",
        "I can have a prototype by friday",
        "it's not a prototype, I just meant I'm fast with flask",
        "django gives us the admin and the accounts for free",
        "we do have money, that's not what I said",
        "I want a fallback if the receptionists hate the django admin",
        "they also want patients to pay online maybe.. hm no wait, that's phase two, forget it",
        "I only meant gdpr",
        "maybe 20 persons, I dont know exactly",
        "Django for the back office and FastAPI for the api",
        "We changed our mind, Django for the back office and FastAPI for the api",
        "I disagree with the 5 for Django on admin panel, Django admin is ugly and nobody likes it",
    ],
)
def test_a_remark_is_no_need(chat: Chat, text: str) -> None:
    before = chat.mention("We are five and build a clinic portal with accounts and an admin panel. Which one?")
    after = chat.say(text)
    assert not after.changed
    assert chat.conversation.needs == before.needs


def test_no_money_is_taken_back_by_who_has_some(chat: Chat) -> None:
    chat.mention("We build an internal tool and have no money. Which framework?")
    assert heard(chat.say("we do have money, that's not what I said")) == {"budget drop zero"}


def test_a_prototype_that_was_none_is_taken_back(chat: Chat) -> None:
    chat.mention("We build an internal tool, it is only a prototype. Which framework?")
    after = chat.say("it's not a prototype, I just meant I'm fast with flask")
    assert not any(need.startswith("lifetime") for need in standing(after))


def test_one_need_is_undone_after_a_laugh_and_with_a_reason(chat: Chat) -> None:
    chat.mention("We build an internal tool, customers pay online. Which one?")
    after = chat.say("lol ok. undo the payments please, they're phase two")
    assert after.kind is Kind.NEEDS
    assert "integrations=payments" not in standing(after)


def test_both_from_the_start_restores_what_was_lowered(chat: Chat) -> None:
    before = chat.mention("We build an internal tool. It must be in German and English. Which framework?")
    assert "i18n deemphasise" in heard(chat.say("maybe german only is enough for the beginning"))
    after = chat.say("hmm no, both from the start. the lenders are from London")
    assert after.needs == before.needs


def test_both_from_the_start_is_for_colleagues_where_nothing_was_lowered(chat: Chat) -> None:
    chat.mention(TOOL)
    assert chat.say("both from the start").kind is Kind.SILENT


def test_users_counted_leave_the_team_alone(chat: Chat) -> None:
    chat.mention("We build a library catalogue. The team is one freelancer. Which framework?")
    chat.say("maybe 20 persons, I dont know exactly")
    chat.say("take out the 20 persons, it is wrong")
    assert "team_size=one" in {f"{need.aspect}={need.value}" for need in chat.conversation.needs}


def test_a_shorter_life_is_supposed_and_said(chat: Chat) -> None:
    chat.mention("We build a library catalogue that has to last ten years. Which framework?")
    assumed = chat.say("what if it only had to last three years?")
    assert assumed.kind is Kind.WHAT_IF
    assert heard(assumed) == {"lifetime drop long"}
    assert heard(chat.say("it only has to last three years")) == {"lifetime drop long"}


def test_how_long_it_runs_is_heard_beside_where(chat: Chat) -> None:
    chat.mention(TOOL)
    said = heard(chat.say("It has to run on-prem in our own data centre for ten years"))
    assert "lifetime require long" in said
    assert "deployment require on-premise" in said


def test_said_again_in_other_words_keeps_the_first_ones(chat: Chat) -> None:
    chat.mention(TOOL)
    chat.say("our budget is small")
    after = chat.say("money is tight", user="ben")
    assert [(need.said, need.who) for need in after.needs if need.aspect == "budget"] == [
        ("our budget is small", "ana")
    ]


def test_another_number_replaces_the_first(chat: Chat) -> None:
    chat.mention(TOOL)
    chat.say("we are four developers")
    after = chat.say("we are five developers")
    assert [need.said for need in after.needs if need.aspect == "team_size"] == ["we are five developers"]


def test_what_is_simple_for_whoever_builds_it_is_learned_quickly(chat: Chat) -> None:
    chat.mention(TOOL)
    assert heard(chat.say("maybe simpler for the freelancer", user="ben")) == {"learning_curve prefer"}


def test_who_reports_every_few_seconds_needs_no_schedule(chat: Chat) -> None:
    chat.mention(TOOL)
    said = heard(chat.say("20000 parcels moving at once, each sends its position every 10 seconds"))
    assert "async_realtime require" in said
    assert not any("background_tasks" in need for need in said)
    assert "background_tasks require" in heard(chat.say("we fetch the prices from the supplier every ten minutes"))


def test_where_it_is_hosted_is_no_budget(chat: Chat) -> None:
    chat.mention(TOOL)
    said = heard(chat.say("hosting is at the cheap provider which we already have, I think it is shared webspace"))
    assert any(need.startswith("deployment") for need in said)
    assert not any(need.startswith("budget") for need in said)


def test_what_is_taken_back_is_not_called_not_understood(chat: Chat) -> None:
    chat.mention("We build a library catalogue. Visitors should log in to see their loans. Which framework?")
    after = chat.mention("not so important, forget this visitors thing")
    assert not after.unread


def test_a_must_behind_a_word_to_a_colleague_counts(chat: Chat) -> None:
    chat.mention("We build a parcel service with an API. Which framework?")
    said = heard(
        chat.say("Ben is gaming the weights. The dispatchers need the back office from day one, it's a must.", "ben")
    )
    assert said == {"admin require must"}
