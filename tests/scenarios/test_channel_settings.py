"""How the app behaves in a channel, as its people set it: a conversation for each setting."""

from collections.abc import Iterator

import pytest

from tests.deciding import hand_in
from tests.driving.driver import SlackDriver

CLOSED = "only some may record decisions"
FOLLOW = "Follow threads I started or was mentioned in"
MENTIONED = "Answer only messages that mention me"
OFF = "Off: answer only commands and buttons"


def choose(slack: SlackDriver, channel: str, **chosen: str) -> str:
    """Sets what is named, by label with underscores, and returns what the dialog says afterwards."""
    slack.command("/stack settings", channel)
    for label, option in chosen.items():
        slack.modal.choose(label.replace("_", " "), option).submit()
    told = slack.modal.text
    slack.modal.close()
    return told


@pytest.fixture
def usual(slack: SlackDriver) -> Iterator[SlackDriver]:
    """Afterwards the channel behaves as it did."""
    yield slack
    while slack.has_modal:
        slack.modal.close()
    slack.command("/stack settings", "engineering")
    modal = slack.modal.choose("Threads and mentions", FOLLOW)
    modal.choose("Answers to questions asked with the command", "Only to whoever asked, with a button to share")
    modal.choose("Who may record decisions", "Anyone here").choose("Review decisions", "After half a year").submit()
    slack.modal.close()


def test_only_when_mentioned(usual: SlackDriver) -> None:
    root = usual.command("/stack recommend an internal tool with an admin", "engineering").message()
    told = choose(usual, "engineering", Threads_and_mentions=MENTIONED)
    assert MENTIONED in told
    assert "#engineering" in told
    ignored = root.thread.say("what about testing?")
    answer = root.thread.mention("what about auth?").wait_for_reply()
    assert "Authentication" in answer.text
    assert [reply.ts for reply in root.thread.replies if reply.ts > ignored.ts] == [answer.ts]


def test_off_says_so_once_to_whoever_mentions_it(usual: SlackDriver) -> None:
    root = usual.command("/stack recommend an internal tool with an admin", "engineering").message()
    choose(usual, "engineering", Threads_and_mentions=OFF)
    root.thread.say("what about testing?")
    root.thread.mention("what about auth?")
    usual.wait_until(lambda: any("switched off in this channel" in note.text for note in usual.ephemerals()))
    assert "Flask" in usual.command("/stack does flask have an admin?", "engineering").text
    assert root.thread.replies == []
    elsewhere = usual.mention("does flask have an admin?", "general")
    assert "Flask" in elsewhere.thread.wait_for_reply().text


def test_it_invites_to_reply_only_as_far_as_it_reads_replies(usual: SlackDriver) -> None:
    asked = "/stack recommend an internal tool with an admin"
    assert "Reply here: ask" in usual.command(asked, "engineering").message().text
    choose(usual, "engineering", Threads_and_mentions="Answer only messages that mention me")
    assert "Reply here and mention me: ask" in usual.command(asked, "engineering").message().text
    choose(usual, "engineering", Threads_and_mentions="Off: answer only commands and buttons")
    told = usual.command(asked, "engineering").message().text
    assert "I am switched off in this channel, so I read no reply here" in told
    assert "Reply here" not in told


def test_answers_for_everybody(usual: SlackDriver) -> None:
    choose(usual, "engineering", Answers_to_questions_asked_with_the_command="To everybody in the channel")
    asked = usual.command("/stack does flask have an admin?", "engineering")
    assert asked.reply is None
    assert "@Ana Moreau asked “does flask have an admin?”" in asked.message().text
    # What answers nothing is nobody else's business.
    assert "Did you mean" in usual.command("/stack recomend", "engineering").text


def test_who_may_record_decisions(usual: SlackDriver) -> None:
    usual.command("/stack settings", "engineering")
    modal = usual.modal.choose("Who may record decisions", "The people named below")
    assert modal.submit() == {
        "People who may": "Name at least one person, or choose who may record decisions otherwise."
    }
    modal.choose("People who may", "ben").submit()
    assert "@Ben Okafor" in usual.modal.text
    usual.modal.close()

    root = usual.command("/stack recommend an internal tool with an admin", "engineering").message()
    assert "@Ben Okafor alone may record decisions in this channel." in root.text
    root.click("Record decision")
    usual.wait_until(lambda: "alone may record decisions in this channel" in usual.ephemerals()[-1].text)
    assert "@Ben Okafor" in usual.ephemerals()[-1].text
    # Who says what the team goes with is told at once who may record it.
    said = root.thread.say("let's go with Django").wait_for_reply()
    assert "@Ben Okafor alone may record decisions in this channel." in said.text
    ben = usual.as_user("ben")
    said = ben.say("let's go with Django", "engineering", root.ts).wait_for_reply()
    assert "may record decisions" not in said.text
    root.seen_by(ben).click("Record decision")
    assert ben.modal.title == "Record decision"
    ben.modal.close()


def test_nobody_gets_round_it_by_recording_elsewhere(usual: SlackDriver) -> None:
    usual.command("/stack settings", "engineering")
    usual.modal.choose("Who may record decisions", "The people named below").choose("People who may", "ben").submit()
    usual.modal.close()
    root = usual.command("/stack recommend an internal tool with an admin", "general").message()
    root.click("Record decision")
    form = usual.modal.fill({"Title": "Got round"}).choose("Post the summary to", "#general", "#engineering")
    wrong = form.submit()
    assert wrong is not None
    assert CLOSED in wrong["Post the summary to"]
    assert hand_in(usual, usual.modal.choose("Post the summary to", "#general")) is None
    usual.wait_until(lambda: any("Got round" in one.text for one in usual.messages("general")))

    # Nor is it posted there afterwards, by its words or by choosing the channel.
    asked = root.thread.say("post it in #engineering").wait_for_reply()
    asked.click("Post it")
    usual.wait_until(lambda: CLOSED in usual.ephemerals()[-1].text)
    asked.click("Choose channels")
    wrong = usual.modal.choose("Post the summary to", "#engineering").submit()
    assert wrong is not None
    assert CLOSED in wrong["Post the summary to"]
    usual.modal.close()
    ben = usual.as_user("ben")
    asked.seen_by(ben).click("Post it")
    usual.wait_until(lambda: any("Got round" in one.text for one in usual.messages("engineering")))


def test_when_decisions_are_reviewed(usual: SlackDriver) -> None:
    choose(usual, "engineering", Review_decisions="After a month")
    root = usual.command("/stack recommend an internal tool with an admin", "engineering").message()
    root.click("Record decision")
    chosen = usual.modal.values["Ask whether it is still right"]["selected_option"]["text"]["text"]
    assert chosen.startswith("In 30 days, on ")
    usual.modal.close()


def test_however_often_it_is_delivered_it_is_set_once(usual: SlackDriver) -> None:
    before = len(usual.calls("views.open"))
    with usual.deliver_duplicates(3):
        assert MENTIONED in choose(usual, "engineering", Threads_and_mentions=MENTIONED)
    submitted = [one for one in usual.deliveries("interaction") if one.payload["type"] == "view_submission"][-1]
    assert len(submitted.answers) == 3
    assert all(MENTIONED in answer.body for answer in submitted.answers)
    assert len(usual.calls("views.open")) == before + 1


def test_two_people_who_set_the_same_channel_hear_of_each_other(usual: SlackDriver) -> None:
    ben = usual.as_user("ben")
    usual.command("/stack settings", "engineering")
    ben.command("/stack settings", "engineering")
    usual.modal.choose("Threads and mentions", MENTIONED).submit()
    usual.modal.close()
    ben.modal.choose("Threads and mentions", OFF).submit()
    assert "Somebody changed the settings" in ben.modal.text
    while ben.has_modal:
        ben.modal.close()
    ben.command("/stack settings", "engineering")
    assert "Last changed by @Ana Moreau on" in ben.modal.text
    ben.modal.close()


def test_there_is_nothing_to_set_in_a_direct_message(slack: SlackDriver) -> None:
    assert "nothing to set in a direct message" in slack.command("/stack settings", slack.direct).text
    assert "settings" not in slack.command("/stack settings of django", "general").text.partition("\n")[0].lower()
