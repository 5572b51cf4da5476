"""What was not understood of somebody's words is said, to them and under the recommendation."""

from bot.playground.driver import SlackDriver


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
