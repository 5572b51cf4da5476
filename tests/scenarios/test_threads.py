"""Conversations in threads, by mention and in direct messages: who is heard, and how often it is answered."""

import pytest

from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    """A recommendation in #general."""
    return slack.command("/stack recommend we need an admin panel for an internal tool").message()


def settled(slack: SlackDriver, root: Message) -> int:
    """How many replies there are once a later question has been answered: whatever came before is done by then."""
    root.thread.say("does flask have an admin?").wait_for_reply()
    return len(root.thread.replies)


def test_the_same_message_five_times_in_parallel_gets_one_reply(slack: SlackDriver, root: Message) -> None:
    with slack.deliver_duplicates(5):
        root.thread.say("what about auth?").wait_for_reply()
    assert settled(slack, root) == 2


def test_a_mention_in_a_followed_thread_gets_one_reply(slack: SlackDriver, root: Message) -> None:
    root.thread.mention("what about testing?").wait_for_reply()
    assert settled(slack, root) == 2


def test_a_reply_right_after_the_recommendation_is_heard(slack: SlackDriver) -> None:
    for _ in range(3):
        root = slack.command("/stack recommend an internal tool with an admin").message()
        assert root.thread.say("why not flask?").wait_for_reply().text


def test_what_is_said_to_somebody_else_is_left_alone(slack: SlackDriver, root: Message) -> None:
    slack.as_user("ben").say("@chloe are you joining us for lunch?", "general", root.ts)
    slack.as_user("ben").say("lol", "general", root.ts)
    slack.as_user("ben").say("thanks!", "general", root.ts)
    assert settled(slack, root) == 1


def test_messages_outside_any_thread_of_ours_are_left_alone(slack: SlackDriver) -> None:
    said = slack.say("does flask have an admin?", "engineering")
    slack.say("what about auth?", "engineering", said.ts)
    later = slack.mention("does flask have an admin?", "engineering")
    assert later.thread.wait_for_reply().text
    assert said.thread.replies == []


def test_a_mention_in_a_foreign_thread_starts_a_conversation_there(slack: SlackDriver) -> None:
    said = slack.as_user("ben").say("Which framework shall we take?", "engineering")
    first = slack.mention("does flask have an admin?", "engineering", said.ts).wait_for_reply()
    assert "Flask" in first.text
    assert "Django" in slack.say("and django?", "engineering", said.ts).wait_for_reply().text


def test_a_very_long_message_is_answered_in_words(slack: SlackDriver) -> None:
    for words in ("flask " * 1_700, "🙂" * 5_000):
        assert slack.dm(words).wait_for_reply().text


def test_a_direct_message_is_a_conversation(slack: SlackDriver) -> None:
    said = slack.dm("does django come with an admin?")
    assert "Django" in said.wait_for_reply().text
    assert slack.dm("and fastapi?").wait_for_reply().text.startswith("FastAPI")


def test_needs_keep_the_name_of_who_said_them(slack: SlackDriver, root: Message) -> None:
    slack.as_user("ben").say("we must use MongoDB", "general", root.ts).wait_for_reply()
    root.thread.say("what do you recommend?").wait_for_reply()
    assert "@Ben Okafor asked for  A NoSQL database: MongoDB (a must)" in root.thread.replies[-1].text
    root.click("Sources")
    slack.wait_until(lambda: any("“we must use MongoDB”, @Ben Okafor" in note.text for note in slack.ephemerals()))


def test_a_thread_of_500_messages_is_joined_at_its_end_without_being_read(slack: SlackDriver) -> None:
    people = [slack.as_user(name) for name in ("ana", "ben", "chloe")]
    root = slack.say("What shall the planner be built with?", "engineering")
    for turn in range(500):
        people[turn % 3].say(f"the train is late again ({turn})", "engineering", root.ts)
    before = len(slack.calls("conversations.replies"))
    told = people[1].mention("does flask have an admin?", "engineering", root.ts).wait_for_reply()
    assert "Flask: Admin panel" in told.text
    assert told.buttons[-1] == "Read the messages above"
    assert "FastAPI" in people[2].say("and in fastapi?", "engineering", root.ts).wait_for_reply().text
    assert len(root.thread.replies) == 2
    # The first page, for the number on the button; they are more than that.
    assert len(slack.calls("conversations.replies")) == before + 1
    assert slack.calls("conversations.history") == []


def test_undo_takes_back_once_and_says_so_where_it_was_understood(slack: SlackDriver, root: Message) -> None:
    changed = root.thread.say("we must use MongoDB").wait_for_reply()
    assert changed.text.startswith("Understood\n•  “we must use MongoDB”")
    changed.click("Undo")
    slack.wait_until(lambda: root.thread.replies[-1].text.startswith("Taken back\n•  “we must use MongoDB”"))
    told = root.thread.replies[-1]
    assert "Understood" not in told.text
    stands = told.text.partition("What stands now\n")[2]
    assert stands.startswith("•  “we need an admin panel for an internal tool”: ")
    assert "MongoDB" not in stands.partition("before")[0]
    slack.wait_until(lambda: changed.text.startswith("Taken back since\n•  “we must use MongoDB”"))
    assert changed.buttons == []
    assert settled(slack, root) == 3


def test_undo_that_is_pressed_where_slack_did_not_take_it_away_does_nothing(slack: SlackDriver, root: Message) -> None:
    slack.faults.fail("chat.update", "cant_update_message", times=4)
    changed = root.thread.say("we must use MongoDB").wait_for_reply()
    changed.click("Undo")
    slack.wait_until(lambda: root.thread.replies[-1].text.startswith("Taken back\n"))
    changed.click("Undo")
    slack.wait_until(lambda: any("nothing was undone" in note.text for note in slack.ephemerals()))
    assert settled(slack, root) == 3


def test_only_the_newest_change_can_be_undone_by_its_button(slack: SlackDriver, root: Message) -> None:
    first = root.thread.say("we must use MongoDB").wait_for_reply()
    second = root.thread.say("two of us know Flask").wait_for_reply()
    slack.wait_until(lambda: first.buttons == [])
    assert first.text.startswith("Understood\n")
    assert second.buttons == ["Undo", "Record decision"]
    root.thread.say("undo").wait_for_reply()
    slack.wait_until(lambda: second.text.startswith("Taken back since\n"))
    assert first.text.startswith("Understood\n")
    root.click("Adjust")
    assert slack.modal.choose("Options to consider", "Flask", "Django").submit() is None
    slack.wait_until(lambda: len(root.thread.replies) == 4)
    assert first.text.startswith("Understood\n")


def test_a_change_taken_back_in_words_loses_its_buttons(slack: SlackDriver, root: Message) -> None:
    changed = root.thread.say("we must use MongoDB").wait_for_reply()
    told = root.thread.say("undo the MongoDB").wait_for_reply().text
    assert told.startswith(
        "Taken back\n•  “we must use MongoDB”: A NoSQL database: MongoDB (a must)\nWhat stands now\n"
    )
    slack.wait_until(lambda: changed.buttons == [])


def test_this_matters_to_us_becomes_a_need(slack: SlackDriver, root: Message) -> None:
    fact = root.thread.say("does flask have rate limits?").wait_for_reply()
    fact.click("This matters to us")
    slack.wait_until(lambda: "Understood" in root.thread.replies[-1].text)


def test_a_muted_thread_is_quiet_until_somebody_mentions_us(slack: SlackDriver, root: Message) -> None:
    root.click("Mute in this thread")
    slack.wait_until(lambda: len(root.thread.replies) == 1)
    told = root.thread.replies[0]
    assert "@Ana Moreau asked for it: I stay quiet in this thread from now on, unless" in told.text
    root.thread.say("what about auth?")
    assert "Testing" in root.thread.mention("what about testing?").wait_for_reply().text
    assert len(root.thread.replies) == 2
    root.click("Mute in this thread")
    slack.wait_until(lambda: any("quiet in this thread already" in note.text for note in slack.ephemerals()))
    told.seen_by(slack.as_user("ben")).click("Follow it again")
    slack.wait_until(lambda: "I follow this thread again" in root.thread.replies[-1].text)
    assert root.thread.say("what about auth?").wait_for_reply().text


def test_a_direct_message_has_nothing_to_mute(slack: SlackDriver) -> None:
    asked = slack.dm("recommend a booking tool for a hotel")
    assert "Mute in this thread" not in asked.wait_for_reply().buttons
    quiet = slack.dm("be quiet").wait_for_reply()
    assert "I answer everything you write" in quiet.text
    assert slack.dm("does Django have an admin?").wait_for_reply().text


def test_nothing_is_posted_for_our_own_messages_or_edits(slack: SlackDriver, root: Message) -> None:
    root.thread.say("what about auth?").wait_for_reply()
    calls = len(slack.calls("chat.postMessage"))
    assert settled(slack, root) == 2
    assert len(slack.calls("chat.postMessage")) == calls + 1


@pytest.mark.parametrize(
    "words", ["<!channel> we must use `MongoDB` & <https://evil.test|click>", "*bold* we need admin"]
)
def test_words_come_back_as_plain_text(slack: SlackDriver, root: Message, words: str) -> None:
    answered = root.thread.mention(words).wait_for_reply()
    sent = str(slack.calls("chat.postMessage")[-1].arguments)
    assert answered.text
    assert "<!channel>" not in sent
    assert "<https://evil.test" not in sent


def test_rate_limits_delay_replies_and_keep_their_order(slack: SlackDriver, root: Message) -> None:
    slack.faults.rate_limit("chat.postMessage", retry_after=0)
    root.thread.say("does flask have an admin?")
    root.thread.say("we must use MongoDB").wait_for_reply()
    slack.wait_until(lambda: len(root.thread.replies) == 2)
    assert ["Admin panel" in root.thread.replies[0].text, "MongoDB" in root.thread.replies[1].text] == [True, True]


@pytest.mark.parametrize("fault", ["http_error", "garbage", "cut"])
def test_a_stumbling_slack_still_gets_the_reply_once(slack: SlackDriver, root: Message, fault: str) -> None:
    getattr(slack.faults, fault)("chat.postMessage")
    root.thread.say("what about auth?").wait_for_reply()
    assert settled(slack, root) == 2


def test_refused_blocks_are_replaced_by_their_text(slack: SlackDriver, root: Message) -> None:
    slack.faults.fail("chat.postMessage", "invalid_blocks")
    answered = root.thread.say("what about auth?").wait_for_reply()
    assert answered.blocks == []
    assert "Authentication" in answered.text or "login" in answered.text


def test_readiness_tells_what_is_served(app: WholeApp) -> None:
    status, told = app.get("/readyz")
    assert status == 200
    assert told["database"] == "ok"
    assert told["knowledge"]["facts"] > 0
    assert told["encoder"] == "off"
    assert app.get("/healthz") == (200, "ok")


def test_who_is_alone_with_it_is_answered_where_colleagues_would_not_be(slack: SlackDriver, root: Message) -> None:
    assert root.thread.say("hello?? did you get that").wait_for_reply().text.startswith("I am here.")
    assert "nothing here on Node.js" in root.thread.say("my friend wants node.js").wait_for_reply().text
    slack.as_user("ben").say("lol", "general", root.ts)
    root.thread.say("my friend wants node.js")
    assert settled(slack, root) == 3


def test_right_behind_its_answer_a_colleague_may_ask_whether_it_is_there(slack: SlackDriver, root: Message) -> None:
    ben = slack.as_user("ben")
    assert ben.say("did you get that?", "general", root.ts).wait_for_reply().text.startswith("I am here.")
    ben.say("lunch?", "general", root.ts)
    ben.say("did you get that?", "general", root.ts)
    assert settled(slack, root) == 2


def test_in_a_thread_that_somebody_else_began_nobody_is_alone_with_it(slack: SlackDriver) -> None:
    said = slack.as_user("ben").say("Which framework shall we take?", "engineering")
    slack.mention("a webshop with accounts", "engineering", said.ts).wait_for_reply()
    slack.say("my friend wants node.js", "engineering", said.ts)
    assert "Flask" in slack.say("does flask have an admin?", "engineering", said.ts).wait_for_reply().text
    assert len(said.thread.replies) == 2
