"""The direct message with the app: prompts that fit, and one conversation that goes on from message to message."""

import pytest

from tests.deciding import hand_in
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver


@pytest.fixture
def chloe(slack: SlackDriver) -> SlackDriver:
    return slack.as_user("chloe")


def offered(slack: SlackDriver) -> dict[str, str]:
    """The prompts, once the direct message was opened."""
    slack.open_home("messages")
    slack.wait_until(lambda: slack.prompts)
    return slack.prompts


def answer(slack: SlackDriver, words: str) -> Message:
    """What the app writes beside this message."""
    return slack.dm(words).wait_for_reply()


def test_whoever_is_new_is_greeted_with_prompts_that_each_get_an_answer(slack: SlackDriver) -> None:
    ben = slack.as_user("ben")
    prompts = offered(ben)
    assert list(prompts) == [
        "Recommend something for an internal tool",
        "How is Flask tested?",
        "Flask or Django?",
        "What can you do?",
    ]
    [call] = slack.calls("assistant.threads.setSuggestedPrompts")[-1:]
    assert "thread_ts" not in call.arguments
    assert call.arguments["title"] == "Hello. What are you choosing?"
    told = [answer(ben, words).text for words in prompts.values()]
    for words, expected in zip(told, ("Django\n", "Testing", "side by side", "I help"), strict=True):
        assert expected in words


def test_the_conversation_goes_on_from_message_to_message(chloe: SlackDriver) -> None:
    first = answer(chloe, "we are building an internal tool with accounts")
    assert "Django comes first" in first.text
    assert first.stored.thread_ts is None
    changed = answer(chloe, "we must use MongoDB")
    assert "“we must use MongoDB”" in changed.text
    assert changed.stored.thread_ts is None
    assert "Django is first" in answer(chloe, "why not Django?").text
    changed.click("Undo")
    chloe.wait_until(lambda: "Taken back" in chloe.messages(chloe.direct)[-1].text)


def test_who_asks_for_help_to_choose_can_answer_questions(slack: SlackDriver) -> None:
    ben = slack.as_user("ben")
    answer(ben, "start over")
    asked = answer(ben, "can you help us choose something?")
    assert asked.text.startswith("Tell me what you are building")
    asked.click("Answer questions")
    assert ben.modal.title == "Choose your stack"


def test_the_reason_is_told_in_words_to_hand_on(chloe: SlackDriver) -> None:
    answer(chloe, "start over")
    answer(chloe, "we are building an internal tool with accounts")
    told = answer(chloe, "Can you explain the choice to my boss in two sentences?").text
    assert told.startswith("For an internal tool, ")
    assert "checked" not in told


def test_the_prompts_then_fit_what_was_said(chloe: SlackDriver) -> None:
    answer(chloe, "start over")
    answer(chloe, "we are building an internal tool with accounts")
    prompts = offered(chloe)
    why, win, *rest = prompts
    assert why == "Why Django?"
    assert win.startswith("What would make ")
    assert rest == ["Show our needs", "Start over"]
    for words in prompts.values():
        assert "I have no fact" not in answer(chloe, words).text


def test_what_is_too_close_to_call_is_no_first_in_the_prompts_either(chloe: SlackDriver) -> None:
    answer(chloe, "start over")
    answer(chloe, "we need an API for our warehouse scanners")
    told = answer(chloe, "the budget is 20k").text
    assert "Too close to call between FastAPI and Django" in told
    offered(chloe)
    (*_, last) = chloe.calls("assistant.threads.setSuggestedPrompts")
    assert "FastAPI and Django are too close to call so far." in last.arguments["title"]


def test_prompts_go_once_something_is_written(chloe: SlackDriver) -> None:
    assert offered(chloe)
    answer(chloe, "how is flask tested?")
    assert chloe.prompts == {}


def test_buttons_under_an_answer_go_on_beside_it(chloe: SlackDriver) -> None:
    answer(chloe, "start over")
    fact = answer(chloe, "does flask have rate limits?")
    fact.click("This matters to us")
    chloe.wait_until(lambda: "Understood" in chloe.messages(chloe.direct)[-1].text)
    recommended = answer(chloe, "what do you recommend?")
    recommended.click("Adjust")
    form = chloe.modal
    form.choose("What are you building?", "Blog")
    assert form.submit() is None
    chloe.wait_until(lambda: "Blog" in chloe.messages(chloe.direct)[-1].text)


def test_a_recommendation_for_me_alone_is_gone_on_with_in_its_thread_and_beside_it(chloe: SlackDriver) -> None:
    before = chloe.call(chloe.world.next_ts)
    chloe.shortcut("Recommend a stack")
    form = chloe.modal.choose("What are you building?", "Blog")
    form.choose("Or keep it to yourself", "Only to me, in a direct message")
    assert form.submit() is None
    posted = chloe.first_from_app(chloe.direct, before)
    assert "“we must use MongoDB”" in posted.thread.say("we must use MongoDB").wait_for_reply().text
    needs = answer(chloe, "show our needs")
    assert "MongoDB" in needs.text
    assert "Blog" in needs.text


def test_two_quick_messages_are_both_heard_in_their_order(chloe: SlackDriver) -> None:
    answer(chloe, "start over")
    chloe.dm("we are building an internal tool with accounts")
    second = chloe.dm("we must use MongoDB")
    second.wait_for_reply()
    chloe.wait_until(lambda: "before" in chloe.messages(chloe.direct)[-1].text)
    assert "MongoDB" in answer(chloe, "show our needs").text


def test_it_says_that_it_is_at_work_and_then_no_longer(chloe: SlackDriver) -> None:
    said = chloe.dm("how is django tested?")
    said.wait_for_reply()
    chloe.wait_until(lambda: len(of_message(chloe, said)) == 2)
    assert of_message(chloe, said) == ["is looking it up…", ""]


def of_message(slack: SlackDriver, said: Message) -> list[str]:
    calls = slack.calls("assistant.threads.setStatus")
    return [call.arguments["status"] for call in calls if call.arguments["thread_ts"] == said.ts]


def test_slack_refusing_prompts_and_status_costs_no_answer(chloe: SlackDriver) -> None:
    for method in ("assistant.threads.setSuggestedPrompts", "assistant.threads.setStatus"):
        chloe.faults.fail(method, "internal_error")
    chloe.open_home("messages")
    assert "Testing" in answer(chloe, "how is django tested?").text


def test_while_nobody_has_said_anything_nothing_is_recommended(chloe: SlackDriver) -> None:
    answer(chloe, "start over")
    told = answer(chloe, "what do you recommend?")
    assert "Nothing said yet" in told.text
    assert "Recommended" not in told.text
    assert "Clear" not in told.text
    first = answer(chloe, "we must use MongoDB")
    assert "before" not in first.text, "there was no answer before that it could have changed"


def test_once_it_is_recorded_the_greeting_says_so(chloe: SlackDriver) -> None:
    answer(chloe, "start over")
    recommended = answer(chloe, "recommend a stack for an internal tool with an admin panel")
    recommended.click("Record decision")
    form = chloe.modal.choose("Post the summary to", "#general")
    assert hand_in(chloe, form) is None
    chloe.wait_until(lambda: any("Its summary is in" in one.text for one in recommended.thread.replies))
    id = next(iter(offered(chloe))).removeprefix("Show ")
    direct = chloe.world.channel(chloe.direct).id
    assert chloe.call(lambda: chloe.world.prompts[direct]["title"]) == f"This is recorded as {id}. How do we go on?"
    assert answer(chloe, f"Show {id}").text.startswith(f"{id}:")
    answer(chloe, "start over")


def test_the_prompts_follow_what_is_said_without_opening_it_again(slack: SlackDriver) -> None:
    ben = slack.as_user("ben")
    while ben.has_modal:
        ben.modal.close()
    answer(ben, "start over")
    offered(ben)
    answer(ben, "we are building an internal tool with accounts")
    ben.wait_until(lambda: "Why Django?" in ben.prompts)
    root = ben.messages(ben.direct)[-1]
    root.click("Record decision")
    assert hand_in(ben, ben.modal.fill({"Title": "Ben's tool"})) is None
    ben.wait_until(lambda: any(title.startswith("Show D-") for title in ben.prompts))
    answer(ben, "start over")
    ben.wait_until(lambda: "What can you do?" in ben.prompts)


def test_what_was_decided_is_told_to_the_boss_and_titled_in_their_words(chloe: SlackDriver) -> None:
    answer(chloe, "start over")
    given = answer(chloe, "we do a hotel booking site with payments, live in 3 months")
    given.click("Record decision")
    form = chloe.modal
    assert form.values["Title"]["value"] == "Hotel booking site – what we build on"
    assert hand_in(chloe, form.choose("Post the summary to", "#general")) is None
    chloe.wait_until(lambda: any("Hotel booking site" in one.text for one in chloe.messages("general")))
    told = answer(chloe, "tell my boss in 2 sentences").text
    assert told.startswith("Django for a hotel booking site was decided by Chloe")
    assert "). By what we need, Django fits best" in told


def test_a_hotel_is_found_in_the_questionnaire(slack: SlackDriver) -> None:
    ben = slack.as_user("ben")
    ben.shortcut("Recommend a stack")
    form = ben.modal.choose("What are you building?", "Booking site: hotel, appointments, seats, tables, rentals")
    assert form.choose("Or keep it to yourself", "Only to me, in a direct message").submit() is None


def left_off(me: SlackDriver) -> list[str]:
    """The two prompts that lead back to what was begun elsewhere, once both are offered."""
    found = [title for title in offered(me) if title.startswith(("Continue your", "Go on with your"))]
    return found if len(found) == 2 else []


def test_what_was_left_elsewhere_is_gone_on_with_from_here(slack: SlackDriver) -> None:
    me = slack.as_user("chloe")
    while me.has_modal:
        me.modal.close()
    answer(me, "start over")
    assert "You have no unfinished questionnaire." in answer(me, "continue my questionnaire").text
    assert "no recommendation in a channel" in answer(me, "show my last recommendation").text

    me.shortcut("Recommend a stack")
    me.modal.pick("What are you building?", "Blog")
    me.modal.close()
    me.command("/stack recommend an internal tool with an admin panel").message()
    # The recommendation is posted a moment before its conversation is there to go on with.
    me.wait_until(lambda: left_off(me))
    prompts, (questionnaire, recommendation) = me.prompts, left_off(me)
    assert questionnaire.startswith("Continue your questionnaire: Blog")
    assert recommendation == "Go on with your recommendation: Internal tool"

    told = answer(me, prompts[recommendation])
    assert "Internal tool in #general" in told.text
    assert "Django" in told.text
    told = answer(me, prompts[questionnaire])
    assert told.text.startswith("A questionnaire: Blog")
    told.click("Continue")
    assert me.modal.values["What are you building?"]["selected_option"]["text"]["text"].startswith("Blog")
