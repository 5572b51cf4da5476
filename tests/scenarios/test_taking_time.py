"""A thread in which the team takes its time: nobody knows yet, and what was settled is open again."""

from tests.driving.driver import SlackDriver


def test_a_question_left_open_makes_room_for_the_next(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend a chat app, our developers know Django").message()
    question = root.text.partition("What would help most to know\n")[2].partition("\n")[0]
    told = root.thread.say("no idea").wait_for_reply()
    assert f"“{question}” stays open; nothing is counted for it." in told.text
    following = told.text.partition("What would help most to know\n")[2].partition("\n")[0]
    assert following
    assert following != question
    assert told.text.count(following) == 1, "it stands there once, with its answers to press"


def test_undo_after_a_spoken_decision_leaves_the_needs_as_they_are(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    assert "Record decision" in root.thread.say("let's go with Django").wait_for_reply().buttons
    told = root.thread.say("undo").wait_for_reply()
    assert "Then nothing is settled; your needs stand as they were." in told.text
    needs = root.thread.mention("show our needs").wait_for_reply().text
    assert "admin panel" in needs
