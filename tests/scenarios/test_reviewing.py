"""When its day has come a decision is looked at again: asked once, whatever happens, and answered by its deciders."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.deciding import hand_in, summary
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.knowing import add
from tests.partners import PARTNERS
from tests.whole_app import WholeApp, whole_app

DUE = "Time to review"


@pytest.fixture
def own(tmp_path: Path) -> Iterator[WholeApp]:
    """An app of its own, whose clock can be set."""
    with whole_app(tmp_path) as app:
        app.start()
        yield app


def recorded(slack: SlackDriver, title: str = "Backend") -> Message:
    """The thread's root of a decision, due for review in 180 days."""
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message()
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": title}).choose("Post the summary to", "#engineering")) is None
    slack.wait_until(lambda: any(title in message.text for message in slack.messages("engineering")))
    return root


def asked(root: Message) -> list[Message]:
    return [reply for reply in root.thread.replies if DUE in reply.text]


def test_a_review_is_asked_once_over_restarts_and_clock_steps(own: WholeApp) -> None:
    slack, ben = own.slack, own.slack.as_user("ben")
    root = recorded(slack)
    own.stop()
    own.ahead = timedelta(days=182)
    own.start()
    slack.wait_until(lambda: bool(asked(root)), timeout=20)
    slack.wait_until(lambda: any(DUE in message.text for message in slack.messages(slack.direct)))
    for days in (1, 400):
        own.stop()
        own.ahead = timedelta(days=days)
        own.start()
    slack.command("/stack show D-1")
    (question,) = asked(root)
    assert "Today's knowledge is that of then, and the answer the same." in question.text
    question.seen_by(ben).click("Review")
    ben.wait_until(lambda: any("Only those who decide" in one.text for one in ben.ephemerals()))
    question.click("Review")
    form = slack.modal.choose("Would you decide the same again?", "regret")
    assert form.fill({"What should later readers know?": "Too much of it"}).submit() is None
    slack.wait_until(lambda: any("regret, “Too much of it”" in reply.text for reply in root.thread.replies))
    assert "reviewed it: regret" in slack.command("/stack show D-1").text
    assert len(asked(root)) == 1


def test_a_moved_review_is_asked_for_on_its_day_and_a_second_time(own: WholeApp) -> None:
    slack = own.slack
    root = recorded(slack).seen_by(slack)

    def was_moved(times: int) -> None:
        slack.wait_until(lambda: sum("moved its review" in one.text for one in root.thread.replies) == times)

    def was_asked(times: int) -> None:
        slack.wait_until(lambda: len(asked(root)) == times, timeout=20)

    for ahead, count in ((8, 1), (20, 2)):
        offer = root.thread.say("review it in a week").wait_for_reply()
        offer.click(next(one for one in offer.buttons if one.startswith("Review on ")))
        was_moved(count)
        own.stop()
        own.ahead = timedelta(days=ahead)
        own.start()
        was_asked(count)


def test_what_no_longer_holds_is_not_reviewed(own: WholeApp) -> None:
    slack = own.slack
    first = recorded(slack, "First")
    slack.command("/stack show D-1").click("Withdraw")
    assert slack.modal.fill({"Why was it a mistake?": "It was"}).submit() is None
    second = recorded(slack, "Second")
    own.stop()
    own.ahead = timedelta(days=182)
    own.start()
    slack.wait_until(lambda: bool(asked(second)), timeout=20)
    assert asked(first) == []


def test_a_recommendation_that_points_elsewhere_says_so(own: WholeApp) -> None:
    slack = own.slack
    recorded(slack, "Django it is")
    first = slack.command("/stack recommend we know Flask, a small REST API with three endpoints, MongoDB is a must")
    other = first.message()
    assert "This points elsewhere than what was decided before: D-1 Django it is (Django" in other.text
    same = slack.command("/stack recommend an internal tool, we must have an admin panel").message()
    assert "points elsewhere" not in same.text


def test_a_decider_who_left_keeps_nobody_from_being_asked(own: WholeApp) -> None:
    slack, chloe = own.slack, own.slack.as_user("chloe").user
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message()
    root.click("Record decision")
    form = slack.modal.choose("Who decides", "chloe", "ana").choose("Post the summary to", "#engineering")
    assert hand_in(slack, form) is None
    slack.wait_until(lambda: bool(root.thread.replies))
    own.stop()
    slack.call(lambda: slack.world.people.pop(chloe.id))
    own.ahead = timedelta(days=182)
    own.start()
    slack.wait_until(lambda: bool(asked(root)), timeout=20)
    slack.wait_until(lambda: any(DUE in message.text for message in slack.messages(slack.direct)))
    assert not any("could not post" in message.text for message in slack.messages(slack.direct))


def test_a_review_where_others_read_along_does_not_tell_what_holds_in_one_workspace(tmp_path: Path) -> None:
    with whole_app(tmp_path, seed=PARTNERS) as app:
        app.start()
        slack = app.slack
        root = slack.command(
            "/stack recommend a small internal tool with an admin panel, we must use MongoDB", "partners"
        ).message()
        root.click("Record decision")
        form = slack.modal.fill({"Title": "The tool"}).choose("Post the summary to", "#partners")
        assert hand_in(slack, form) is None
        summary(slack, "D-1", "partners")
        add(slack, "We run MongoDB ourselves, and Flask may not reach it.", "1 of 5, serves it worst")
        slack.modal.close()
        app.stop()
        app.ahead = timedelta(days=182)
        app.start()
        slack.wait_until(lambda: any("Time to review" in reply.text for reply in root.thread.replies), timeout=20)
        slack.wait_until(lambda: any("Time to review" in message.text for message in slack.messages(slack.direct)))
        there, directly = root.thread.replies[-1].text, slack.messages(slack.direct)[-1].text
        assert "own.1" in directly
        assert "own.1" not in there
        assert "Today's knowledge is that of then, and the answer the same." in there
