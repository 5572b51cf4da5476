"""What was not understood of somebody's words is said, to them and under the recommendation."""

from tests.driving.driver import SlackDriver


def test_it_is_said_at_once_and_under_the_recommendation(slack: SlackDriver) -> None:
    asked = slack.command("/stack recommend an internal tool with an admin panel. The zebras <!channel> are green")
    assert asked.reply is not None
    assert "Not understood: “The zebras @⁠channel are green”." in asked.reply.text
    posted = asked.message()
    assert "Not understood: “The zebras @⁠channel are green”. Say it in other words in the thread." in posted.text
    assert "<!channel>" not in str(posted.blocks)


def test_nothing_is_said_where_all_was_understood(slack: SlackDriver) -> None:
    posted = slack.command("/stack recommend an internal tool, and we need an admin panel").message()
    assert "Not understood" not in posted.text


def test_in_a_thread_it_is_said_to_whoever_mentions_the_app(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, and we need an admin panel").message()
    told = root.thread.mention("we must use MongoDB, the zebras are tall").wait_for_reply()
    assert "Understood" in told.text
    assert "Not understood: “the zebras are tall”. Say it in other words in the thread." in told.text
    assert "Not understood: “the zebras are tall”." in told.fallback
    for words in (
        "sorry, we need websockets, thanks",
        "no wait, postgres instead of MongoDB",
        "good point, drop MongoDB",
    ):
        assert "Not understood" not in root.thread.mention(words).wait_for_reply().text


def test_what_people_say_among_themselves_is_not_corrected(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, and we need an admin panel").message()
    told = root.thread.say("we must use MongoDB, the zebras are tall").wait_for_reply()
    assert "Understood" in told.text
    assert "Not understood" not in told.text


def test_a_direct_message_is_meant_for_the_app(slack: SlackDriver) -> None:
    told = slack.as_user("chloe").dm("we are building an internal tool with accounts. The zebras are tall")
    assert "Not understood: “The zebras are tall”." in told.wait_for_reply().text
