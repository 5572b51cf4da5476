"""Threads that go on: quiet and awake, people who contradict each other, many changes, and a long silence."""

from datetime import timedelta

import pytest

from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    return slack.command("/stack recommend we need an admin panel for an internal tool").message()


@pytest.mark.parametrize(
    ("words", "woken"),
    [
        ("be quiet", "wake up"),
        ("be silent", "wake up"),
        ("mute", "unmute"),
        ("be quiet please", "wake up please"),
        ("can you be quiet for now?", "ok, listen again"),
    ],
)
def test_it_is_quiet_and_woken_by_words(root: Message, words: str, woken: str) -> None:
    assert "I stay quiet in this thread" in root.thread.mention(words).wait_for_reply().text
    ignored = root.thread.say("what about auth?")
    assert "I follow this thread again" in root.thread.mention(woken).wait_for_reply().text
    answer = root.thread.say("what about testing?").wait_for_reply()
    assert [reply.ts > ignored.ts for reply in root.thread.replies] == [False, True, True]
    assert "Testing" in answer.text


def test_edits_deletions_and_joins_are_left_alone(slack: SlackDriver, root: Message) -> None:
    said = root.thread.say("lunch?")
    slack.edit(said, "does flask have an admin?")
    slack.delete(said)
    assert "Testing" in root.thread.say("what about testing?").wait_for_reply().text
    assert len(root.thread.replies) == 1


def test_two_people_who_contradict_each_other_are_both_quoted_and_settle_it(slack: SlackDriver, root: Message) -> None:
    root.thread.say("we need as much freedom as possible").wait_for_reply()
    ben = slack.as_user("ben")
    told = ben.say("we need strong conventions", "general", root.ts).wait_for_reply()
    assert "as much freedom as possible" in told.text
    assert "strong conventions" in told.text
    (mine, theirs) = [label for label in told.buttons if label.startswith("Go by")]
    assert "freedom" in mine
    assert "conventions" in theirs
    root.thread.say("we also need websockets").wait_for_reply()  # says nothing about which of the two holds
    slack.faults.slow("chat.update", 1.0)
    told.seen_by(ben).click(theirs)
    slack.wait_until(lambda: any("taken back" in reply.text for reply in root.thread.replies))
    told.click(mine)
    slack.wait_until(lambda: any("These two needs have changed since" in note.text for note in ben.ephemerals()))
    slack.faults.slow("chat.update", 0)
    slack.wait_until(lambda: "nothing left to choose" in told.text)
    assert told.buttons == []


def test_after_every_tenth_change_all_needs_are_told_again(root: Message) -> None:
    told = root
    for change in range(2, 11):  # the first was what was asked for
        words = "we don't need websockets any more" if change % 2 else "we need websockets"
        told = root.thread.mention(words).wait_for_reply()
        assert ("What stands after many changes" in told.text) is (change == 10)
    assert "“we need an admin panel for an internal tool”, @Ana Moreau: " in told.text.partition("What stands")[2]


def test_after_a_long_silence_it_starts_afresh_and_offers_the_old_needs(
    app: WholeApp, slack: SlackDriver, root: Message
) -> None:
    root.thread.say("what about testing?").wait_for_reply()
    app.ahead = timedelta(days=31)
    try:
        told = root.thread.mention("does flask have an admin?").wait_for_reply()
        assert "Nobody wrote here for 31 days, so I start afresh." in told.text
        assert "“we need an admin panel for an internal tool”" in told.text
        assert "Nobody wrote" not in root.thread.mention("what about auth?").wait_for_reply().text
        told.click("Take it up again")
        slack.wait_until(lambda: "Understood" in root.thread.replies[-1].text)
        assert "“we need an admin panel for an internal tool”" in root.thread.replies[-1].text
        told.click("Take it up again")
        slack.wait_until(lambda: any("taken up already" in note.text for note in slack.ephemerals()))
    finally:
        app.ahead = timedelta()
