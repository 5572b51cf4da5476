"""The recommendation at the top of a thread says when the thread has gone on from it."""

import pytest

from tests.deciding import hand_in, summary
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp

NEWER = "The needs have changed since; newer answer in the thread:"
BEFORE = "Before: "


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    return slack.command("/stack recommend an internal tool with an admin panel and accounts").message()


def test_a_need_said_later_is_shown_at_the_top_and_goes_with_it(slack: SlackDriver, root: Message) -> None:
    before = root.text
    root.thread.say("what about auth?").wait_for_reply()
    root.thread.say("we must use MongoDB").wait_for_reply()
    slack.wait_until(lambda: NEWER in root.text)
    assert root.text.startswith(f"{NEWER}  Clear: Django comes first")
    assert root.text.endswith(f"\n{BEFORE}{before}")
    root.thread.say("two of us know Flask").wait_for_reply()
    slack.wait_until(lambda: root.text.count(BEFORE) == 1)
    root.thread.say("undo that").wait_for_reply()
    root.thread.say("undo that").wait_for_reply()
    slack.wait_until(lambda: NEWER not in root.text)
    assert root.text == before


def test_a_decision_recorded_from_it_is_named_at_the_top(slack: SlackDriver, root: Message) -> None:
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": "Build it on Django"})) is None
    slack.wait_until(lambda: root.text.startswith("Recorded as D-"))
    assert root.text.splitlines()[0].endswith(":  Build it on Django")
    id = root.text.split()[2].rstrip(":")
    assert "Record decision" not in root.buttons
    root.click(f"Recorded as {id}")
    slack.wait_until(lambda: any(f"already recorded as {id}" in one.text for one in slack.ephemerals()))
    assert styles(root)[f"Recorded as {id}"] is None
    root.thread.say("we must use MongoDB").wait_for_reply()
    slack.wait_until(lambda: NEWER in root.text)
    assert root.text.startswith("Recorded as D-")
    assert styles(root)["Record another"] is None


def styles(message: Message) -> dict[str, str | None]:
    """The buttons of a message by their words, and how each is coloured."""
    buttons = [one for block in message.blocks for one in block.get("elements", ()) if one["type"] == "button"]
    return {one["text"]["text"]: one.get("style") for one in buttons}


def test_a_decision_is_proposed_at_the_top_until_it_is_accepted(slack: SlackDriver, root: Message) -> None:
    root.click("Record decision")
    form = slack.modal.fill({"Title": "Propose Django"}).choose("Still open?", "proposed")
    assert hand_in(slack, form.choose("Post the summary to", "#general")) is None
    slack.wait_until(lambda: root.text.startswith("Proposed as D-"))
    id = root.text.split()[2].rstrip(":")
    assert f"Proposed as {id}" in root.buttons
    summary(slack, id).click("Agree")
    slack.wait_until(lambda: root.text.startswith(f"Recorded as {id}:"))
    summary(slack, id).click("Details")
    slack.wait_until(lambda: any("Withdraw" in note.buttons for note in slack.ephemerals()))
    next(note for note in reversed(slack.ephemerals()) if "Withdraw" in note.buttons).click("Withdraw")
    assert slack.modal.fill({"Why was it a mistake?": "The wrong thread"}).submit() is None
    slack.wait_until(lambda: root.text.startswith(f"Withdrawn: {id}:"))
    assert styles(root)["Record decision"] == "primary"


def test_it_is_shown_once_slack_lets_it_and_over_a_restart(app: WholeApp, slack: SlackDriver, root: Message) -> None:
    slack.faults.fail("chat.update", "ratelimited")
    root.thread.say("we must use MongoDB").wait_for_reply()
    app.stop()
    app.start()
    slack.wait_until(lambda: NEWER in root.text, timeout=30)


def test_a_message_that_is_gone_keeps_nothing_up(slack: SlackDriver, root: Message) -> None:
    thread = root.thread
    slack.faults.fail("chat.update", "message_not_found")
    thread.say("we must use MongoDB").wait_for_reply()
    thread.say("why?").wait_for_reply()
    assert NEWER not in root.text


def test_a_chart_that_slack_refuses_does_not_keep_the_mark_away(
    app: WholeApp, slack: SlackDriver, root: Message
) -> None:
    app.finish()  # so that it is this message whose chart is refused
    slack.faults.fail("chat.update", "invalid_blocks")
    root.thread.say("we must use MongoDB").wait_for_reply()
    slack.wait_until(lambda: NEWER in root.text)
    assert "████" in root.text


def test_what_is_taken_back_does_not_stay_because_of_the_use_case(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend a social network, freedom over architecture matters to us").message()
    told = root.thread.say("take back the freedom").wait_for_reply().text
    assert "What you are building made “Freedom” count, too; now it counts for little." in told
    root.click("Sources")
    less = "Freedom over architecture and parts (matters less)"
    slack.wait_until(lambda: any(less in note.text for note in slack.ephemerals()))
    assert "Freedom" not in root.thread.say("what do you recommend?").wait_for_reply().text.partition("Assumed for")[2]


def test_a_recommendation_inside_somebody_elses_thread_moves_on_too(slack: SlackDriver) -> None:
    said = slack.as_user("ben").say("Which one for the new app?", "engineering")
    nothing = slack.mention("what should we use?", "engineering", said.ts).wait_for_reply()
    assert "Nothing said yet" in nothing.text
    slack.mention("we are building an internal tool with accounts", "engineering", said.ts).wait_for_reply()
    slack.wait_until(lambda: nothing.text.startswith(f"{NEWER}  Clear: Django comes first"))
    assert f"{BEFORE}Nothing said yet" in nothing.text
    again = slack.mention("what do you recommend?", "engineering", said.ts).wait_for_reply()
    assert again.text.startswith("Recommended: Django")
    slack.mention("we must use MongoDB", "engineering", said.ts).wait_for_reply()
    slack.wait_until(lambda: again.text.startswith(NEWER))
    slack.say("undo that", "engineering", said.ts).wait_for_reply()
    slack.wait_until(lambda: NEWER not in again.text)
    again.seen_by(slack).click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": "The new app"})) is None
    slack.wait_until(lambda: again.text.startswith("Recorded as D-"))
    assert f"{BEFORE}Nothing said yet" in nothing.text


def test_one_given_again_below_its_own_top_moves_on_with_it(slack: SlackDriver, root: Message) -> None:
    again = root.thread.say("what do you recommend?").wait_for_reply()
    root.thread.say("we must use MongoDB").wait_for_reply()
    slack.wait_until(lambda: NEWER in root.text and NEWER in again.text)


def test_once_it_is_recorded_no_answer_of_the_thread_invites_to_it(slack: SlackDriver, root: Message) -> None:
    needed = root.thread.say("we must use MongoDB").wait_for_reply()
    flask = root.thread.say("let's go with Flask").wait_for_reply()
    django = root.thread.say("let's go with Django").wait_for_reply()
    assert [styles(one)["Record decision"] for one in (needed, flask, django)] == ["primary"] * 3
    django.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": "Django it is"})) is None
    slack.wait_until(lambda: any(label.startswith("Recorded as D-") for label in django.buttons))
    label = next(one for one in django.buttons if one.startswith("Recorded as D-"))
    slack.wait_until(lambda: label in needed.buttons)
    for one in (django, needed):
        assert styles(one)[label] is None
    assert styles(flask)["Record another"] is None

    flask.click("Record another")
    assert slack.modal.title == "Record decision"
    slack.modal.close()
    count = len(slack.ephemerals())
    django.click(label)
    slack.wait_until(lambda: any("already recorded as" in one.text for one in slack.ephemerals()[count:]))
