"""Asked in the thread what one point rests on, what would turn the answer, and two things at once."""

import pytest

from tests.driving.driven import Message
from tests.driving.driver import SlackDriver


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    return slack.command("/stack recommend a customer portal with an admin panel and logins").message()


def test_who_wanted_it_is_shown_with_their_words(slack: SlackDriver, root: Message) -> None:
    ben = slack.as_user("ben")
    told = ben.say("who decided admin matters that much?", "general", root.ts).wait_for_reply()
    assert "“Admin panel” counts 4 of 5 because it was said here" in told.text
    assert "Who said it: @Ana Moreau, “a customer portal with an admin panel and logins”" in told.text
    assert "If that is wrong, say “admin panel matters less”" in told.text


def test_what_was_stated_by_somebody_else_carries_their_name(slack: SlackDriver, root: Message) -> None:
    slack.as_user("ben").say("we need MongoDB", "general", root.ts).wait_for_reply()
    told = root.thread.say("on what basis is MongoDB weighted so high?").wait_for_reply()
    assert "Who said it: @Ben" in told.text
    assert "“we need MongoDB”" in told.text


def test_points_are_traced_and_their_facts_can_be_challenged(root: Message) -> None:
    told = root.thread.say("why is admin +12?").wait_for_reply()
    assert "ahead of Flask, not 12." in told.text
    assert "• Django is rated 5 of 5" in told.text
    assert any(label.startswith("Challenge") for label in told.buttons)


def test_a_need_and_a_question_get_one_message_with_both(root: Message) -> None:
    told = root.thread.say("drop the admin, and what about Flask?").wait_for_reply()
    assert "An admin panel (taken back)" in told.text
    assert "Where Flask loses most to Django:" in told.text
    assert "Undo" in told.buttons
    told.click("Undo")
    needs = root.thread.mention("show our needs").wait_for_reply()
    assert "An admin panel" in needs.text


def test_a_decision_and_a_request_beside_it_are_both_taken_up(root: Message) -> None:
    told = root.thread.say("record it and ask the team").wait_for_reply()
    assert "Record decision" in told.buttons
    assert "Press “Ask the team” under the recommendation" in told.text


def test_what_would_have_to_change_is_told_with_the_scores(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool; MongoDB is a must. we need an admin").message()
    told = root.thread.say("what would have to change for FastAPI to win?").wait_for_reply()
    assert "Three changes of your needs, made together, would put FastAPI first:" in told.text
    assert "of 100, leaning" in told.text


def test_revert_among_colleagues_undoes_nothing(root: Message) -> None:
    root.thread.say("does Flask have an admin?").wait_for_reply()
    root.thread.say("revert it")
    assert "a customer portal" in root.thread.mention("show our needs").wait_for_reply().text
