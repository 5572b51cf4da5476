"""A mention in the middle of somebody else's thread: what was said above it is read, or offered to be."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing

import pytest
from typer.testing import CliRunner

from bot.cli import app as cli
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp, environment

TALK = (
    ("ben", "we need MongoDB for the events"),
    ("chloe", "morning, is the coffee machine fixed?"),
    ("ana", "the app is an internal tool for the warehouse"),
    ("chloe", "we need an admin panel"),
    ("ben", "lol"),
    ("ana", "launch is in 3 weeks"),
)


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    """A thread among people, without the app."""
    return talked(slack, "What shall we build the planner with?", TALK)


def talked(slack: SlackDriver, first: str, talk: Sequence[tuple[str, str]], channel: str = "engineering") -> Message:
    root = slack.as_user("ben").say(first, channel)
    for who, words in talk:
        slack.as_user(who).say(words, channel, root.ts)
    return root.seen_by(slack)


def told_privately(slack: SlackDriver, before: int) -> Message:
    """What only this person was told since there were so many such messages, waited for."""
    slack.wait_until(lambda: len(slack.ephemerals()) > before)
    return slack.ephemerals()[-1]


@pytest.mark.parametrize(
    "words",
    ["use what we said above", "recommend something for this thread", "given all that?", "what do you think?"],
)
def test_who_points_at_what_was_said_has_it_read(slack: SlackDriver, root: Message, words: str) -> None:
    answer = slack.mention(words, "engineering", root.ts).wait_for_reply()
    assert "Read 7 messages above: " in answer.text
    assert "“we need MongoDB for the events” (@Ben Okafor)" in answer.text
    assert "(@Chloe Tanaka)" in answer.text
    assert "@Ben Okafor asked for  A NoSQL database: MongoDB" in answer.text
    assert answer.text.startswith("Recommended: ")
    assert "Read 7 messages above: " in answer.fallback
    assert len(root.thread.replies) == 1
    assert "Read the" not in " ".join(answer.buttons)


def test_who_asks_what_to_use_and_says_nothing_more_means_the_thread(slack: SlackDriver, root: Message) -> None:
    answer = slack.mention("what should we use?", "engineering", root.ts).wait_for_reply()
    assert "Read 7 messages above: " in answer.text
    assert "Nothing said yet" not in answer.text


def test_other_words_are_answered_and_the_thread_is_offered(slack: SlackDriver, root: Message) -> None:
    answer = slack.mention("does flask have an admin?", "engineering", root.ts).wait_for_reply()
    assert "Flask" in answer.text
    assert answer.buttons[-1] == "Read the 7 messages above"
    answer.click("Read the 7 messages above")
    slack.wait_until(lambda: len(root.thread.replies) == 2)
    assert "Read 7 messages above: " in root.thread.replies[1].text
    assert "“we need MongoDB for the events” (@Ben Okafor)" in root.thread.replies[1].text


def test_one_message_above_is_one(slack: SlackDriver) -> None:
    root = slack.as_user("ben").say("we must use MongoDB for a shop", "engineering")
    answer = slack.mention("does flask have an admin?", "engineering", root.ts).wait_for_reply()
    answer.click("Read the message above")
    slack.wait_until(lambda: len(root.thread.replies) == 2)
    assert "Read 1 message above: " in root.thread.replies[1].text


def test_a_question_beside_is_answered_from_what_was_said(slack: SlackDriver, root: Message) -> None:
    answer = slack.mention("given all that, does flask have an admin?", "engineering", root.ts).wait_for_reply()
    assert "Read 7 messages above" in answer.text
    assert "Flask-Admin" in answer.text
    later = slack.say("what do you recommend?", "engineering", root.ts).wait_for_reply()
    assert "@Ben Okafor asked for  A NoSQL database: MongoDB" in later.text


def test_pressed_by_two_and_twice_it_is_read_once(slack: SlackDriver, root: Message) -> None:
    answer = slack.mention("does flask have an admin?", "engineering", root.ts).wait_for_reply()
    with slack.deliver_duplicates(3):
        answer.click("Read the 7 messages above")
        answer.seen_by(slack.as_user("ben")).click("Read the 7 messages above")
    slack.wait_until(lambda: len(root.thread.replies) == 2)
    ben = slack.as_user("ben")
    slack.wait_until(lambda: any("pressed already" in one.text for one in [*slack.ephemerals(), *ben.ephemerals()]))
    root.thread.say("does flask have rate limits?").wait_for_reply()
    assert len(root.thread.replies) == 3


def test_when_nothing_new_is_there_it_says_so(slack: SlackDriver, root: Message) -> None:
    answer = slack.mention("does flask have an admin?", "engineering", root.ts).wait_for_reply()
    answer.click("Read the 7 messages above")
    slack.wait_until(lambda: len(root.thread.replies) == 2)
    answer.click("Read the 7 messages above")
    slack.wait_until(lambda: len(root.thread.replies) == 3)
    assert root.thread.replies[2].text == "There is nothing above that I have not read."


def test_only_what_is_new_is_read_again(slack: SlackDriver, root: Message) -> None:
    first = slack.mention("use what we said above", "engineering", root.ts).wait_for_reply()
    first.click("Mute in this thread")
    slack.wait_until(lambda: "I stay quiet" in root.thread.replies[-1].text)
    slack.as_user("chloe").say("and customers must pay by card", "engineering", root.ts)
    slack.as_user("ben").say("two of us know Flask", "engineering", root.ts)
    again = slack.mention("read the thread again", "engineering", root.ts).wait_for_reply()
    assert "Read 2 messages above: " in again.text
    assert "know Flask” (@Ben Okafor)" in again.text
    assert "@Ben Okafor asked for  Knows Flask; A NoSQL database: MongoDB" in again.text


def test_opposite_needs_are_both_quoted_and_settled_as_ever(slack: SlackDriver) -> None:
    talk = (("ana", "we need an admin panel for the shop"), ("ben", "no admin panel please, we don't want one"))
    root = talked(slack, "The new shop", talk)
    answer = slack.mention("use what we said above", "engineering", root.ts).wait_for_reply()
    assert "“we need an admin panel for the shop” (@Ana Moreau)" in answer.text
    assert "“no admin panel please” (@Ben Okafor)" in answer.text
    assert sum(one.startswith("Go by “") for one in answer.buttons) == 2
    answer.click(next(one for one in answer.buttons if one.startswith("Go by “we need an admin")))
    slack.wait_until(lambda: len(root.thread.replies) == 2)
    assert "Understood" in root.thread.replies[1].text


def test_talk_without_needs_says_so(slack: SlackDriver) -> None:
    root = talked(slack, "Lunch?", (("ana", "pizza"), ("chloe", "lol yes")))
    answer = slack.mention("read the thread", "engineering", root.ts).wait_for_reply()
    assert "Read 3 messages above, and found no need in them." in answer.text


def test_deleted_edited_and_automatic_messages_count_as_they_stand_now(slack: SlackDriver) -> None:
    root = talked(slack, "The planner", (("ana", "it is an internal tool"),))
    gone = slack.say("we need websockets", "engineering", root.ts)
    slack.delete(gone)
    other = slack.say("we need MySQL", "engineering", root.ts)
    slack.edit(other, "we need MongoDB")
    answer = slack.mention("use what we said above", "engineering", root.ts).wait_for_reply()
    assert "Read 3 messages above: " in answer.text
    assert "MongoDB" in answer.text
    assert "MySQL" not in answer.text
    assert "websockets" not in answer.text


def test_a_message_deleted_after_it_was_read_is_quoted_no_more(
    app: WholeApp, slack: SlackDriver, root: Message
) -> None:
    said = slack.as_user("ben").say("it must be very secure because of Nightingale", "engineering", root.ts)
    assert "very secure" in slack.mention("use what we said above", "engineering", root.ts).wait_for_reply().text
    assert "Nightingale" in kept(app)
    slack.as_user("ben").delete(said)
    slack.wait_until(lambda: "Nightingale" not in kept(app))
    assert "very secure" not in kept(app)
    assert "lol" not in kept(app)


def kept(app: WholeApp) -> str:
    """What the app keeps of what was said."""
    with closing(sqlite3.connect(app.settings.database_url.removeprefix("sqlite:///"))) as database:
        rows = database.execute("select text from inbox union select state from conversations")
        return "\n".join(row[0] for row in rows)


def test_of_500_messages_the_last_200_are_read(slack: SlackDriver) -> None:
    people = [slack.as_user(name) for name in ("ana", "ben", "chloe")]
    root = slack.say("we must use MongoDB for the planner", "engineering")
    for turn in range(499):
        words = "we need an admin panel" if turn == 450 else f"the train is late again ({turn})"
        people[turn % 3].say(words, "engineering", root.ts)
    answer = slack.mention("use what we said above", "engineering", root.ts).wait_for_reply()
    assert "Read the last 200 of 500 messages above: “we need an admin panel” (@Ana Moreau)." in answer.text
    assert len(slack.calls("conversations.replies")[-3:]) == 3


def test_slack_may_ask_for_patience(slack: SlackDriver, root: Message) -> None:
    slack.faults.rate_limit("conversations.replies", retry_after=0)
    answer = slack.mention("use what we said above", "engineering", root.ts).wait_for_reply()
    assert "Read 7 messages above: " in answer.text
    assert len(root.thread.replies) == 1


@pytest.mark.parametrize("fault", ["http_error", "garbage", "cut"])
def test_a_stumbling_slack_is_asked_again(slack: SlackDriver, root: Message, fault: str) -> None:
    getattr(slack.faults, fault)("conversations.replies")
    answer = slack.mention("use what we said above", "engineering", root.ts).wait_for_reply()
    assert "Read 7 messages above: " in answer.text


def test_where_the_number_is_not_known_none_is_told(slack: SlackDriver, root: Message) -> None:
    slack.faults.rate_limit("conversations.replies", retry_after=30)
    answer = slack.mention("does flask have an admin?", "engineering", root.ts).wait_for_reply()
    assert answer.buttons[-1] == "Read the messages above"


def test_it_is_read_once_over_a_restart(app: WholeApp, slack: SlackDriver, root: Message) -> None:
    slack.faults.fail("conversations.replies", "internal_error")
    slack.mention("use what we said above", "engineering", root.ts)
    app.stop()
    app.start()
    slack.wait_until(lambda: len(root.thread.replies) == 1, timeout=30)
    assert "Read 7 messages above: " in root.thread.replies[0].text


def test_a_thread_of_ours_has_nothing_to_offer(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    answer = root.thread.mention("given all that, what do you recommend?").wait_for_reply()
    assert "above" not in " ".join(answer.buttons)
    assert "Read " not in answer.text


def test_where_it_is_no_member_it_says_what_to_do(slack: SlackDriver) -> None:
    root = talked(slack, "The planner needs MongoDB", (("ana", "and it is an internal tool"),), "random")
    before = len(slack.ephemerals())
    slack.say("what do you think?", "random", root.ts).shortcut("Ask Stack Advisor")
    offered = told_privately(slack, before)
    assert "it rests on what was said above it" in offered.text
    offered.click("Read the messages above")
    slack.wait_until(lambda: len(root.thread.replies) == 1)
    told = root.thread.replies[0]
    assert "I could not read what was said above: I am no member of this channel." in told.text
    told.click("Add me")
    slack.wait_until(lambda: "I joined this channel" in slack.ephemerals()[-1].text)
    told.click("Read the messages above")
    slack.wait_until(lambda: len(root.thread.replies) == 2)
    assert "Read 3 messages above: " in root.thread.replies[1].text


def test_the_shortcut_in_a_thread_offers_it_too(slack: SlackDriver, root: Message) -> None:
    asked = slack.as_user("chloe").say("does flask have an admin?", "engineering", root.ts)
    before = len(slack.ephemerals())
    asked.seen_by(slack).shortcut("Ask Stack Advisor")
    private = told_privately(slack, before)
    assert {"Answer in its thread", "Read the messages above"} <= set(private.buttons)
    private.click("Read the messages above")
    slack.wait_until(lambda: len(root.thread.replies) == 1)
    assert "Read 8 messages above: " in root.thread.replies[0].text


def test_slack_lets_it_read_only_the_first_page(slack: SlackDriver) -> None:
    root = talked(slack, "we must use MongoDB for the planner", [("ana", f"late again ({n})") for n in range(210)])
    asked = len(slack.calls("conversations.replies"))
    slack.faults.rate_limit("conversations.replies", retry_after=60, spares=1)
    answer = slack.mention("use what we said above", "engineering", root.ts).wait_for_reply()
    assert "Read the first 200 messages above (Slack lets me read no more just now)" in answer.text
    assert len(slack.calls("conversations.replies")) == asked + 2


def test_whoever_is_forgotten_is_quoted_no_more(app: WholeApp, slack: SlackDriver, root: Message) -> None:
    slack.as_user("chloe").say("it must be very secure because of Nightingale", "engineering", root.ts)
    assert "very secure" in slack.mention("use what we said above", "engineering", root.ts).wait_for_reply().text
    chloe = slack.as_user("chloe").user.id
    app.stop()
    done = CliRunner().invoke(cli, ["workspace", "forget", chloe, "--yes"], env=environment(app.settings))
    assert done.exit_code == 0, done.output
    with closing(sqlite3.connect(app.settings.database_url.removeprefix("sqlite:///"))) as database:
        left = "\n".join(database.iterdump())
    for told in (chloe, "Nightingale", "very secure"):
        assert told not in left
    app.start()
    assert slack.say("show our needs", "engineering", root.ts).wait_for_reply().text
