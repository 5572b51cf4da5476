"""A review is asked for in words, and can be moved afterwards."""

import pytest

from tests.deciding import hand_in
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver

DATE = "Ask whether it is still right"


def decided(slack: SlackDriver, title: str) -> tuple[str, Message]:
    """A decision's id, and the recommendation in whose thread Ana recorded it."""
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": title}).choose("Post the summary to", "#engineering")) is None
    slack.wait_until(lambda: any(f": {title}. Outcome" in one.text for one in root.thread.replies))
    told = next(one.text for one in root.thread.replies if f": {title}. Outcome" in one.text)
    slack.wait_until(lambda: "Its summary is in" in root.thread.replies[0].text)
    return next(word.rstrip(":") for word in told.split() if word.startswith("D-")), root


@pytest.mark.parametrize("words", ["remind us in 90 days", "when is the review of {id}? make it 90 days"])
def test_words_move_the_review_after_a_press(slack: SlackDriver, words: str) -> None:
    id, root = decided(slack, "Moved in words")
    asked = root.thread.say(words.format(id=id)).wait_for_reply()
    assert f"The review of {id} Moved in words is on " in asked.text
    (move,) = [one for one in asked.buttons if one.startswith("Review on ")]
    asked.click(move)
    to = move.removeprefix("Review on ")
    slack.wait_until(lambda: any(f"moved its review to {to}" in one.text for one in root.thread.replies))
    slack.wait_until(lambda: f"Review on {to}" in slack.command(f"/stack show {id}").text)
    asked.seen_by(slack.as_user("ben")).click(move)
    slack.as_user("ben").wait_until(lambda: bool(slack.as_user("ben").ephemerals()))


def test_its_day_is_changed_under_details(slack: SlackDriver) -> None:
    id, _ = decided(slack, "Moved in the form")
    shown = slack.command(f"/stack show {id}").reply
    assert shown is not None
    shown.click("Review date")
    refused = slack.modal.fill({DATE: "2020-01-01"}).submit() or {}
    assert "is not ahead of us" in refused[DATE]
    assert slack.modal.fill({DATE: "2030-01-02"}).submit() is None
    slack.wait_until(lambda: "Review on 2 Jan 2030" in slack.command(f"/stack show {id}").text)


def test_who_may_not_move_it_is_told_who_may(slack: SlackDriver) -> None:
    _, root = decided(slack, "Not by everybody")
    ben = slack.as_user("ben")
    told = root.seen_by(ben).thread.say("remind us in 3 months").wait_for_reply()
    assert "Those who decide can change that, and who recorded it: @Ana Moreau." in told.text
    assert told.buttons == []


def test_before_a_decision_the_form_comes_with_it(slack: SlackDriver) -> None:
    slack.dm("start over").wait_for_reply()
    assert "a review comes with the decision" in slack.dm("remind me in 3 months").wait_for_reply().text
    slack.dm("an internal tool, we must have an admin panel").wait_for_reply()
    told = slack.dm("remind me in 3 months").wait_for_reply()
    assert "Nothing is recorded here yet; a review comes with the decision" in told.text
    told.click("Record decision")
    assert slack.modal.values["On which day?"]["selected_date"]
