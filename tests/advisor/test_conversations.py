"""Whole conversations, as people would have them in a thread."""

import pytest

from bot.advisor.conversation import Conversation, Kind, Message, Reply
from bot.advisor.reply import Advisor
from bot.facts.model import Direction
from bot.scoring.model import Verdict
from tests.advisor.conftest import Chat


def said(reply: Reply) -> set[tuple[str, str | None]]:
    return {(need.aspect, need.value) for need in reply.needs}


def score(reply: Reply, option: str) -> float:
    assert reply.recommendation is not None
    return next(each.low for each in reply.recommendation.ranking if each.option == option)


def test_the_walk_from_a_brief_to_a_decision(chat: Chat) -> None:
    brief = chat.command("recommend a CRM for our sales people, with accounts and an admin panel")
    assert brief.kind is Kind.RECOMMENDATION
    assert brief.recommendation is not None
    assert brief.recommendation.winner == "django"

    fact = chat.say("does flask have an admin?")
    assert (fact.kind, fact.topics[0], fact.options) == (Kind.FACT, "admin", ("flask",))
    assert fact.answer[0].option == "flask"
    assert {part.option for part in fact.answer[1:]} == {"django", "fastapi"}

    must = chat.say("we must use MongoDB")
    assert must.kind is Kind.NEEDS
    assert [(need.aspect, need.value, need.must) for need in must.changed] == [("nosql", "mongodb", True)]
    assert "“we must use MongoDB”" in must.text
    assert must.previous is not None
    assert score(must, "django") < next(s.low for s in must.previous.ranking if s.option == "django")

    why_not = chat.say("why not Flask?")
    assert why_not.kind is Kind.WHY
    assert why_not.options == ("flask",)
    assert why_not.facts

    auth = chat.say("what about auth?")
    assert (auth.kind, auth.topics[0]) == (Kind.FACT, "auth")

    undone = chat.say("undo that")
    assert undone.kind is Kind.NEEDS
    assert ("nosql", "mongodb") not in said(undone)
    assert undone.needs == brief.needs

    decided = chat.say("ok, let's go with Django")
    assert (decided.kind, decided.decided) == (Kind.DECIDE, ("django",))


def test_follow_ups_keep_the_topic_and_change_the_option(chat: Chat) -> None:
    assert chat.say("does django support websockets?").topics[0] == "websockets"
    and_fastapi = chat.say("and fastapi?")
    assert (and_fastapi.kind, and_fastapi.topics[0], and_fastapi.options) == (Kind.FACT, "websockets", ("fastapi",))


def test_people_talking_to_each_other_are_left_alone(chat: Chat) -> None:
    chat.command("recommend a blog")
    for text in (
        "@ben did you drop the admin account on staging?",
        "sounds good, I'll ask the others",
        "the django upgrade went out this morning",
        "lunch?",
        "haha",
        "good morning everyone",
    ):
        assert chat.say(text).text == "", text


def test_a_need_is_weighed_and_shown_and_forgotten(chat: Chat) -> None:
    chat.command("recommend an internal tool")
    weighed = chat.say("the admin panel matters most to us")
    assert [(need.aspect, need.direction) for need in weighed.changed] == [("admin", Direction.EMPHASISE)]
    shown = chat.say("show our needs")
    assert "the admin panel matters most to us" in shown.text
    fresh = chat.say("start over")
    assert fresh.needs == ()
    assert chat.say("undo").needs == shown.needs


def test_what_if_leaves_the_needs_alone(chat: Chat) -> None:
    chat.command("recommend a webshop")
    standing = chat.conversation.needs
    imagined = chat.say("what if we needed WebSockets and live updates?")
    assert imagined.kind is Kind.WHAT_IF
    assert imagined.hypothetical
    assert imagined.hypothetical_recommendation is not None
    assert imagined.recommendation is not None
    assert imagined.hypothetical_recommendation != imagined.recommendation
    assert chat.conversation.needs == standing


def test_why_rests_on_the_same_recommendation(chat: Chat) -> None:
    given = chat.command("recommend a webshop with accounts")
    why = chat.say("why?")
    assert why.kind is Kind.WHY
    assert why.recommendation == given.recommendation
    win = chat.say("what would make Flask win?")
    assert win.kind is Kind.WHAT_IF
    assert "Flask" in win.text


def test_nothing_asked_for_is_said(chat: Chat) -> None:
    reply = chat.command("recommend")
    assert reply.recommendation is not None
    assert reply.recommendation.asked_for_nothing
    assert "Nobody has said yet what you need" in reply.text


def test_the_questionnaire_replaces_its_own_answers_and_keeps_what_was_said(chat: Chat, advisor: Advisor) -> None:
    questions = advisor.comparison().questions
    building, other = (answer.id for answer in questions[0].answers[:2])
    chat.say("we must use MongoDB")
    first = chat.answer(**{questions[0].id: building})
    assert first.kind is Kind.RECOMMENDATION
    second = chat.answer(**{questions[0].id: other})
    assert ("nosql", "mongodb") in said(second)
    assert len([need for need in second.needs if need.aspect == "use_case"]) == 1
    assert chat.conversation.answered == (questions[0].id,)


def test_a_must_that_only_some_options_meet_puts_the_others_out(chat: Chat) -> None:
    reply = chat.command("recommend an API; generated API docs are an absolute must, and an admin panel is a must too")
    assert reply.recommendation is not None
    out = {each.option: each.disqualified_by for each in reply.recommendation.ranking if each.disqualified_by}
    assert out
    assert all(facts for reasons in out.values() for reasons_facts in reasons for facts in [reasons_facts.facts])


def test_an_outdated_claim_is_shown_with_its_correction(chat: Chat) -> None:
    reply = chat.mention("I read that django loses its admin with a non-relational database")
    facts = chat.advisor.comparison().fact_by_id
    shown = [facts[fact] for fact in reply.facts]
    corrected = [fact for fact in shown if fact.corrected_by]
    assert all(fact.corrected_by in reply.facts for fact in corrected)


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u200b", "🙈🙈🙈", "```\nrm -rf /\n```", "x" * 5000, "why " * 2500])
def test_odd_input_gets_a_reply_or_silence(chat: Chat, text: str) -> None:
    assert isinstance(chat.say(text), Reply)
    assert chat.mention(text).text


def test_unknown_options_are_named_and_the_nearest_offered(advisor: Advisor) -> None:
    reply, _ = advisor.reply(Message(text="a blog", command="recommend", options=("flask", "djnago")))
    assert "“djnago”" in reply.text
    assert "Did you mean Django?" in reply.text
    assert reply.recommendation is not None
    assert reply.recommendation.options == ("flask",)


def test_things_outside_the_comparison_are_named(chat: Chat) -> None:
    reply = chat.mention("does rails have an admin panel?")
    assert reply.kind is Kind.NOT_COVERED
    assert "Rails" in reply.text or "rails" in reply.text


def test_thanks_are_answered_only_when_addressed(chat: Chat) -> None:
    assert chat.say("thanks a lot!").text == ""
    assert chat.mention("thanks a lot!").text


def test_the_second_one_means_the_second_topic_offered(advisor: Advisor) -> None:
    offered = Conversation(suggested=("auth", "sessions", "admin"))
    reply, _ = advisor.reply(Message(text="the second one"), offered)
    assert (reply.kind, reply.topics[0]) == (Kind.FACT, "sessions")


def test_the_same_words_get_the_same_bytes(advisor: Advisor) -> None:
    message = Message(text="a webshop with accounts, the team knows flask", command="recommend")
    first, _ = advisor.reply(message)
    second, _ = advisor.reply(message)
    assert first.model_dump_json() == second.model_dump_json()


def test_it_works_without_the_encoder(lexical_advisor: Advisor) -> None:
    chat = Chat(lexical_advisor)
    assert chat.say("does django come with an admin?").topics[0] == "admin"
    recommended = chat.command("recommend a CRM with an admin panel")
    assert recommended.recommendation is not None
    assert recommended.recommendation.verdict is Verdict.CLEAR


def test_what_points_back_is_understood(chat: Chat) -> None:
    chat.say("does django support websockets?")
    assert chat.say("can flask do that too?").options == ("flask",)
    others = chat.say("and the other two?")
    assert (others.topics[0], set(others.options)) == ("websockets", {"django", "fastapi"})
    chat.say("what about testing in flask?")
    both = chat.say("how fast is it?")
    assert (both.topics[0], both.options) == ("performance", ("flask",))


def test_a_need_gives_the_next_question_its_topic(chat: Chat) -> None:
    chat.command("recommend a portal")
    chat.say("we need background jobs every night")
    asked = chat.say("can fastapi do that?")
    assert (asked.kind, asked.topics[0], asked.options) == (Kind.FACT, "background", ("fastapi",))


def test_something_else_is_not_recommended_about(chat: Chat) -> None:
    assert chat.mention("should we use Litestar instead of FastAPI?").kind is Kind.NOT_COVERED


def test_reasons_are_worth_a_point(chat: Chat) -> None:
    for brief in ("a weather app", "a CRM with an admin", "an async API for a mobile app"):
        reply = chat.command(f"recommend {brief}")
        assert reply.recommendation is not None
        assert all(reason.points >= 0.5 for reason in reply.recommendation.reasons)


def test_what_was_told_is_not_asked_again(chat: Chat, advisor: Advisor) -> None:
    reply = chat.command("recommend an online shop on PostgreSQL")
    assert reply.recommendation is not None
    building = advisor.comparison().questions[0].id
    assert reply.recommendation.next_question != building


def test_asked_again_in_the_thread_it_recommends_again(chat: Chat) -> None:
    chat.command("recommend an online shop")
    assert chat.say("so what should we use?").kind is Kind.RECOMMENDATION
    assert chat.say("what do we have so far?").kind is Kind.NEEDS


def test_claims_about_several_options_stand_in_general(chat: Chat) -> None:
    facts = chat.advisor.comparison().fact_by_id
    for question in ("is flask wsgi or asgi?", "which one scales better?", "is there a clear winner?"):
        reply = chat.mention(question)
        general = [fact for part in reply.answer for fact in part.facts if len(facts[fact].options) > 1]
        assert not general or "In general: " in reply.text


def test_undo_brings_back_the_questionnaire_too(chat: Chat, advisor: Advisor) -> None:
    question = advisor.comparison().questions[0]
    chat.answer(**{question.id: question.answers[0].id})
    chat.say("start over")
    forgotten = chat.conversation
    chat.say("undo")
    assert (forgotten.answered, chat.conversation.answered) == ((), (question.id,))


def test_a_word_that_only_looks_like_a_name_is_not_one(chat: Chat) -> None:
    assert all(need.value != "flask" for need in chat.say("the team knows flash").changed)


def test_a_question_that_tells_a_need_answers_and_shows_what_it_changed(chat: Chat) -> None:
    chat.command("recommend an internal tool")
    reply = chat.say("can Flask handle websockets, because we need real time?")
    assert reply.kind in (Kind.FACT, Kind.NEEDS)
    assert "Understood. " in reply.text
    assert reply.previous is not None


def test_unknown_words_of_a_comparison_are_named(chat: Chat) -> None:
    assert "“zope”" in chat.command("compare flask zope").note
    assert "“quantum”" in chat.command("compare flask django on quantum").text
    assert chat.command("compare flask django").note == ""
    assert chat.command("compare flask django on auth").note == ""
