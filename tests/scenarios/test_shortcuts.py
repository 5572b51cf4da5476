"""Shortcuts: asking about somebody's message from its menu, and a recommendation from anywhere."""

from typing import Any

import pytest

from bot.playground import payloads
from tests.deciding import hand_in
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver

ASK = "Ask Stack Advisor"
RECOMMEND = "Recommend a stack"


def told(slack: SlackDriver, words: str) -> Message:
    """What only this person sees with these words, waited for."""
    slack.wait_until(lambda: any(words in note.text for note in slack.ephemerals()))
    return next(note for note in reversed(slack.ephemerals()) if words in note.text)


def test_a_question_of_somebody_else_is_answered_first_to_me_then_in_its_thread(slack: SlackDriver) -> None:
    ben = slack.as_user("ben")
    asked = ben.say("Does Django come with an admin, or do we have to build one?", "engineering")
    assert asked.seen_by(slack).shortcut(ASK) == 200

    private = told(slack, "About @Ben Okafor’s message “Does Django come with an admin")
    # What answers the question comes first, and can be doubted here as well.
    assert "Django: Admin panel\nYes, built in.\nDjango includes an admin site" in private.text
    assert private.buttons == ["Answer in its thread", "Challenge"]
    assert asked.thread.replies == []
    assert ben.ephemerals() == []

    private.click("Answer in its thread")
    public = asked.thread.wait_for_reply()
    assert public.text.startswith("@Ana Moreau asked me about this message")
    assert "Django: Admin panel" in public.text
    assert "FastAPI" in asked.thread.say("and fastapi?").wait_for_reply().text

    private.click("Answer in its thread")
    told(slack, "That was answered in its thread already.")


def test_inside_a_thread_it_answers_inside_the_thread(slack: SlackDriver) -> None:
    root = slack.as_user("ben").say("Which framework shall we take?", "engineering")
    reply = slack.as_user("chloe").say("how is flask tested?", "engineering", root.ts)
    reply.seen_by(slack).shortcut(ASK)
    private = told(slack, "About @Chloe Tanaka’s message “how is flask tested?”")
    assert private.stored.thread_ts == root.ts
    private.click("Answer in its thread")
    assert "Testing" in root.thread.wait_for_reply().text


def test_the_needs_of_a_message_stay_those_of_whoever_wrote_it(slack: SlackDriver) -> None:
    brief = slack.as_user("ben").say("we are building a webshop and it must be live in six weeks", "engineering")
    brief.seen_by(slack).shortcut(ASK)
    private = told(slack, "About @Ben Okafor’s message “we are building a webshop")
    assert private.buttons == ["Answer in its thread", "Challenge"]
    private.click("Answer in its thread")
    assert "@Ben Okafor" in brief.thread.wait_for_reply().text.split("\n", 1)[1]


def test_where_the_app_is_no_member_it_still_answers_me(slack: SlackDriver) -> None:
    said = slack.say("does flask have an admin?", "leadership")
    said.shortcut(ASK)
    private = told(slack, "About @Ana Moreau’s message “does flask have an admin?”")
    private.click("Answer in its thread")
    refused = slack.first_from_app(slack.direct, said.ts)
    assert "I could not post my answer in #leadership: the app cannot see that conversation" in refused.text
    slack.invite("leadership")
    refused.click("Retry")
    assert "Flask" in said.thread.wait_for_reply().text


@pytest.mark.parametrize("words", ["Thanks everybody!", "🎉🎉🎉", "Good morning"])
def test_a_message_that_asks_nothing_gets_a_sentence(slack: SlackDriver, words: str) -> None:
    slack.say(words, "engineering").shortcut(ASK)
    assert told(slack, f"I found nothing to answer in “{words}”").buttons == []


def test_what_the_facts_do_not_cover_is_said_to_me_alone(slack: SlackDriver) -> None:
    slack.say("who waters the plants on Friday?", "engineering").shortcut(ASK)
    note = told(slack, "About @Ana Moreau’s message “who waters the plants on Friday?”")
    assert "I have no fact that answers this" in note.text
    assert "Answer in its thread" not in note.buttons


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("something about users and screens?", "Did you mean one of these?"),
        ("show our needs", "You have not told me any need yet"),
        ("undo", "There is nothing to undo"),
    ],
)
def test_what_is_no_answer_is_not_offered_to_the_thread(slack: SlackDriver, words: str, said: str) -> None:
    slack.say(words, "engineering").shortcut(ASK)
    note = told(slack, f"message “{words}”")
    assert said in note.text
    assert "Answer in its thread" not in note.buttons


OURS = "You asked about my message, only to you:"


def asked_of(slack: SlackDriver, message: Message) -> Message:
    """What this person is told who uses the shortcut on a message of the app."""

    def told_so_far() -> list[Message]:
        return [note for note in slack.ephemerals() if "my message" in note.text or "message of mine" in note.text]

    before = len(told_so_far())
    message.shortcut(ASK)
    slack.wait_until(lambda: len(told_so_far()) > before)
    return told_so_far()[-1]


def test_asked_about_its_recommendation_the_app_says_why(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin").message()
    note = asked_of(slack, root)
    assert note.text.startswith(f"{OURS}\nClear: Django comes first")
    assert "Because it does better than" in note.text
    assert root.thread.replies == []


def test_asked_about_what_changed_it_goes_by_the_thread_as_it_stands(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin").message()
    changed = root.thread.say("Django is out, and it must be async").wait_for_reply()
    before = len(root.thread.replies)
    note = asked_of(slack, changed)
    assert note.text.startswith(OURS)
    assert "Django is out: ruled out by @Ana Moreau, “Django is out”" in note.text
    assert len(root.thread.replies) == before


def test_asked_about_a_decision_it_shows_its_details(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin").message()
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": "Back office"})) is None
    slack.wait_until(lambda: any("Recorded as D-" in reply.text for reply in root.thread.replies))
    note = asked_of(slack, next(reply for reply in root.thread.replies if "Recorded as D-" in reply.text))
    assert note.text.startswith(OURS)
    assert "Back office" in note.text
    assert "Markdown" in note.buttons


def test_asked_about_another_message_of_its_own_it_says_what_helps(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin").message()
    fact = root.thread.say("does flask have an admin?").wait_for_reply()
    assert asked_of(slack, fact).text == "That is a message of mine. Use its buttons, or write in its thread."


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ({"text": "", "files": [{"id": "F1", "name": "plan.pdf"}], "subtype": "file_share"}, "a file without words"),
        ({"text": "", "blocks": []}, "There are no words in that message"),
        ({"text": "Build 7 passed", "bot_id": "BOTHER", "subtype": "bot_message"}, "An app wrote that message"),
        ({"text": "This message was deleted.", "subtype": "tombstone"}, "That message was deleted."),
        ({"text": "<@U1> has joined the channel", "subtype": "channel_join"}, "Slack wrote that message"),
    ],
)
def test_a_message_that_cannot_be_read_gets_the_fitting_sentence(
    slack: SlackDriver, message: dict[str, Any], words: str
) -> None:
    """Slack sends these too; the playground has no way to write some of them."""
    said = slack.say("a place in the channel", "engineering")
    world = slack.world

    def payload() -> dict[str, Any]:
        where = world.channel("engineering")
        stored = where.messages[said.ts]
        return payloads.interaction(
            world,
            "message_action",
            slack.user,
            callback_id="about_message",
            action_ts=world.next_ts(),
            message_ts=said.ts,
            message={"type": "message", "user": slack.user.id, "ts": said.ts, **message},
            channel={"id": where.id, "name": where.name},
            trigger_id=world.tickets.new_trigger(slack.user.id, where.id),
            response_url=world.tickets.new_response_url(where.id, slack.user.id, stored),
        )

    _, answer = slack.run(slack.playground.courier.send("interaction", slack.call(payload)))
    assert answer.status == 200
    told(slack, words)


def test_a_recommendation_can_be_begun_from_anywhere(slack: SlackDriver) -> None:
    assert slack.shortcut(RECOMMEND) == 200
    slack.modal.pick("What are you building?", "Internal tool or back office")
    slack.modal.close()
    slack.shortcut(RECOMMEND)
    form = slack.modal
    assert form.values["What are you building?"]["selected_option"]["text"]["text"] == "Internal tool or back office"
    before = slack.call(slack.world.next_ts)
    assert form.submit() is None
    assert "Django" in slack.first_from_app(slack.direct, before).text


def test_when_slack_closes_the_door_the_way_back_comes_as_a_direct_message(slack: SlackDriver) -> None:
    slack.faults.fail("views.open", "expired_trigger_id")
    before = slack.call(slack.world.next_ts)
    slack.shortcut(RECOMMEND)
    late = slack.first_from_app(slack.direct, before)
    assert "Nothing you entered is lost" in late.text
    late.click("Continue")
    assert slack.modal.title == "Choose your stack"


def test_a_long_message_is_answered_to_me_and_says_how_to_ask_there(slack: SlackDriver) -> None:
    slack.say("does flask have an admin? " * 110, "engineering").shortcut(ASK)
    private = told(slack, "Mention me there instead")
    assert "Answer in its thread" not in private.buttons
