"""A channel the app is no member of: it can speak there, says that it hears nothing, and can be added."""

import pytest

from tests.deciding import hand_in
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver

DEAF = "I am no member of this channel"


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    """A recommendation in #random, where the app is no member when the test begins."""
    where, app = slack.world.channel("random"), slack.world.config.bot_user_id
    slack.call(lambda: where.members.discard(app))
    return slack.command("/stack recommend an internal tool with an admin", "random").message()


def test_the_post_says_that_it_hears_nothing_and_adds_the_app(slack: SlackDriver, root: Message) -> None:
    assert DEAF in root.text
    assert DEAF in root.fallback
    # It invites to nothing that would not be heard.
    assert "Once I am added, reply here: ask" in root.text
    assert root.buttons[-1] == "Add me"
    root.thread.say("why not flask?")
    root.click("Add me")
    slack.wait_until(lambda: "I joined this channel" in slack.ephemerals()[-1].text)
    slack.wait_until(lambda: DEAF not in root.text + root.fallback)
    assert "Reply here: ask" in root.text
    assert "Once I am added" not in root.text
    assert root.thread.say("why not fastapi?").wait_for_reply().text
    assert len(root.thread.replies) == 1


def test_pressing_it_twice_joins_once(slack: SlackDriver, root: Message) -> None:
    with slack.deliver_duplicates(3):
        root.click("Add me")
    slack.wait_until(lambda: DEAF not in root.text)
    joined = [m for m in slack.messages("random") if "has joined the channel" in m.text and m.ts > root.ts]
    assert len(joined) == 1


def test_where_it_may_not_join_it_asks_to_be_invited(slack: SlackDriver, root: Message) -> None:
    slack.faults.fail("conversations.join", "missing_scope")
    root.click("Add me")
    slack.wait_until(lambda: "I may not join this channel by myself. Write /invite" in slack.ephemerals()[-1].text)
    assert DEAF in root.text


def test_a_channel_with_the_app_says_nothing_of_the_kind(slack: SlackDriver) -> None:
    assert DEAF not in slack.command("/stack recommend an internal tool with an admin").message().text


def test_when_slack_does_not_tell_it_is_posted_all_the_same(slack: SlackDriver) -> None:
    for fault in ("cut", "garbage", "http_error"):
        getattr(slack.faults, fault)("conversations.info")
        assert "Django" in slack.command("/stack recommend an internal tool with an admin").message().text


def test_the_summary_of_a_decision_says_so_too_and_keeps_up(slack: SlackDriver, root: Message) -> None:
    here = slack.command("/stack recommend an internal tool with an admin").message()
    here.click("Record decision")
    form = slack.modal.fill({"Title": "The tool of the night shift"}).choose("Post the summary to", "#random")
    assert hand_in(slack, form.choose("Still open?", "proposed")) is None
    summary = slack.first_from_app(slack.world.channel("random").id, here.ts)
    assert DEAF in summary.text
    assert DEAF in summary.fallback
    assert summary.buttons[-1] == "Add me"

    # It still says so when it has to be shown anew, and nothing of what it says is lost when it no longer has to.
    summary.click("Object")
    assert slack.modal.fill({"What speaks against it?": "We never work at night"}).submit() is None
    slack.wait_until(lambda: "We never work at night" in summary.text)
    assert DEAF in summary.text
    assert DEAF in summary.fallback
    summary.click("Add me")
    slack.wait_until(lambda: DEAF not in summary.text + summary.fallback)
    assert "We never work at night" in summary.text
    assert "Add me" not in summary.buttons
    assert summary.thread.say("why not fastapi?").wait_for_reply().text


BRIEF = "/stack recommend an internal tool with an admin"


@pytest.fixture
def left_leadership(slack: SlackDriver) -> None:
    """The app is no member of #leadership, which is private."""
    where, app = slack.world.channel("leadership"), slack.world.config.bot_user_id
    slack.call(lambda: where.members.discard(app))


@pytest.mark.usefixtures("left_leadership")
def test_in_a_private_channel_without_the_app_it_says_so_at_once_and_comes_once_invited(slack: SlackDriver) -> None:
    before = slack.call(slack.world.next_ts)
    told = slack.command(BRIEF, "leadership").reply
    assert told is not None
    assert "I am no member of this private channel, so I cannot post a recommendation here." in told.text
    assert "Nothing is lost. Write /invite @Stack Advisor here, then press Try again." in told.text
    told.click("Try again")
    slack.wait_until(lambda: len(slack.ephemerals()) > 0 and "Nothing is lost" in slack.ephemerals()[-1].text)
    assert recommended(slack, before) == []
    slack.invite("leadership")
    with slack.deliver_duplicates(2):
        told.click("Try again")
    slack.wait_until(lambda: recommended(slack, before))
    told.click("Try again")
    slack.wait_until(lambda: "That was posted already." in slack.ephemerals()[-1].text)
    assert len(recommended(slack, before)) == 1


def recommended(slack: SlackDriver, after: str) -> list[Message]:
    """What was recommended in #leadership since."""
    return [one for one in slack.messages("leadership") if one.ts > after and "Django" in one.text]


@pytest.mark.usefixtures("left_leadership")
def test_where_slack_does_not_tell_in_time_what_is_asked_for_is_not_lost(slack: SlackDriver) -> None:
    slack.faults.http_error("conversations.info")
    before = slack.call(slack.world.next_ts)
    slack.command(BRIEF, "leadership")
    refused = slack.first_from_app(slack.direct, before)
    assert "I could not post the recommendation" in refused.text
    assert "/invite" in refused.text


@pytest.mark.usefixtures("left_leadership")
def test_who_is_about_to_answer_questions_there_is_told_before(slack: SlackDriver) -> None:
    count = len(slack.ephemerals())
    slack.command("/stack recommend", "leadership")
    assert slack.modal.title
    slack.wait_until(lambda: len(slack.ephemerals()) > count)
    assert "before you hand in your answers" in slack.ephemerals()[-1].text


@pytest.mark.usefixtures("left_leadership")
def test_words_too_long_for_a_button_are_to_be_sent_again(slack: SlackDriver) -> None:
    told = slack.command(f"{BRIEF} {'and accounts ' * 200}", "leadership").reply
    assert told is not None
    assert "then send the command again." in told.text
    assert told.buttons == []
