"""A workflow that somebody built asks for a recommendation, and goes on with what came of it."""

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.records import Execution, RefusalError
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp

STEP = "recommend_stack"
NEEDS = "an internal tool with an admin panel"


def run(slack: SlackDriver, needs: str = NEEDS, channel: str = "general", **more: str) -> Execution:
    """Run the step, and wait until the app says how it ended."""
    made = slack.step(STEP, needs=needs, channel=slack.world.channel(channel).id, **more)
    slack.wait_until(lambda: made.done)
    return made


def test_it_posts_the_recommendation_and_hands_it_on(slack: SlackDriver) -> None:
    before = slack.call(slack.world.next_ts)
    ended = run(slack, person=slack.user.id)
    posted = slack.first_from_app(slack.world.channel("general").id, before)
    assert posted.text.startswith("Recommended: Django")
    assert "@Ana Moreau asked for" in posted.text
    assert ended.outputs is not None
    assert ended.outputs["outcome"] == "Django"
    assert ended.outputs["verdict"].startswith("Clear: Django comes first")
    assert ended.outputs["link"].endswith(posted.permalink)
    # It is a recommendation like any other.
    assert "Flask" in posted.thread.say("why not flask?").wait_for_reply().text


def test_delivered_again_it_is_the_same_run(slack: SlackDriver) -> None:
    count = len(slack.messages("engineering"))
    with slack.deliver_duplicates(3):
        assert run(slack, channel="engineering").outputs
    slack.say("and now", "engineering")
    assert len(slack.messages("engineering")) == count + 2
    assert len([call for call in slack.calls("functions.completeSuccess") if call.answer["ok"]]) >= 1


@pytest.mark.parametrize("words", ["hello", "🎉", "<!channel> *!*"])
def test_words_that_tell_no_need_end_it_with_the_reason(slack: SlackDriver, words: str) -> None:
    count = len(slack.messages())
    ended = run(slack, words)
    assert ended.outputs is None
    assert ended.error.startswith("I found no need in those words, so I posted nothing.")
    assert len(slack.messages()) == count


def test_where_it_may_not_post_the_workflow_hears_why(slack: SlackDriver) -> None:
    ended = run(slack, channel="leadership")
    assert ended.error == "I could not post the recommendation: the app cannot see that conversation."


def test_a_stumbling_slack_still_hears_the_end_once(slack: SlackDriver) -> None:
    slack.faults.fail("functions.completeSuccess", "internal_error")
    assert run(slack).outputs


def test_the_local_slack_takes_only_what_the_step_says(slack: SlackDriver) -> None:
    with pytest.raises(RefusalError, match="parameter_validation_failed"):
        slack.step(STEP, needs=NEEDS)
    with pytest.raises(RefusalError, match="function_not_found"):
        slack.step("other")


def test_the_local_slack_hears_the_end_of_a_run_once(app: WholeApp, slack: SlackDriver) -> None:
    ended = run(slack)
    token = app.settings.slack_bot_token
    assert token is not None
    client = WebClient(token.get_secret_value(), base_url=app.settings.slack_api_url)
    for known in (ended.id, "Fx0"):
        with pytest.raises(SlackApiError, match="function_execution_not_found"):
            client.functions_completeError(function_execution_id=known, error="too late")
