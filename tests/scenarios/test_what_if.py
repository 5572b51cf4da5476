"""What if: both results side by side, the original untouched until somebody keeps it, and then kept once."""

import sqlite3

import pytest

from tests.driving.driven import Message
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp

LESS = "These would matter less"
GONE = "These would not be needed"
WORDS = "In your own words"


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    """A recommendation in #general."""
    return slack.command("/stack recommend an internal tool with an admin panel and accounts").message()


def suppose(slack: SlackDriver, form: Modal, block: str, value: str | list[str]) -> None:
    """Change a field, of which the app is told at once."""
    acting = slack.playground.modals.press(slack.user, form._view, block, "supposed", value, form.answers)
    assert slack.run(acting).answer.status == 200
    form.answers.setdefault(block, {})["supposed"] = value


def shows_both(slack: SlackDriver, form: Modal) -> None:
    """Waits until both results stand side by side."""
    slack.wait_until(lambda: "as it is" in form.text and "if so" in form.text)


def test_both_results_stand_side_by_side_and_discarding_changes_nothing(slack: SlackDriver, root: Message) -> None:
    root.click("What if…")
    form = slack.modal
    assert "As it is  Clear: Django comes first" in form.text
    suppose(slack, form, "words", "we must use DynamoDB and nothing else matters, tiny project, five days")
    shows_both(slack, form)
    assert form.values[WORDS]["value"].startswith("we must use DynamoDB")
    form.close()
    assert "NoSQL" not in root.thread.say("show our needs").wait_for_reply().text


def test_supposing_again_and_again_leaves_one_draft(app: WholeApp, slack: SlackDriver, root: Message) -> None:
    for number in range(3):
        root.click("What if…")
        form = slack.modal
        assert not form.values[WORDS].get("value")
        suppose(slack, form, "words", f"we have {number + 2} weeks")
        shows_both(slack, form)
        form.close()
    with sqlite3.connect(app.settings.database_url.removeprefix("sqlite:///")) as database:
        kinds = database.execute("select kind from drafts").fetchall()
    database.close()
    assert sum(kind.startswith("supposing:") and root.ts in kind for (kind,) in kinds) == 1


def test_what_was_typed_last_is_what_is_shown_however_fast_it_was_typed(slack: SlackDriver, root: Message) -> None:
    root.click("What if…")
    form = slack.modal
    slack.faults.slow("views.update", 1.5)
    for words in ("we must use M", "we must use MongoDB", "we must use MongoDB and DynamoDB"):
        suppose(slack, form, "words", words)
    slack.wait_until(lambda: "DynamoDB (a must)" in form.text)


def test_keeping_it_makes_it_the_needs_of_the_team_once(slack: SlackDriver, root: Message) -> None:
    root.click("What if…")
    form = slack.modal
    suppose(slack, form, "less", ["admin", "auth"])
    slack.wait_until(lambda: "dmin panel (matters less)" in form.text)
    with slack.deliver_duplicates(3):
        assert form.submit() is None
    kept = root.thread.wait_for_reply()
    assert "matters less" in kept.text
    assert "before" in kept.text
    root.thread.say("why?").wait_for_reply()
    assert sum("matters less" in reply.text for reply in root.thread.replies) == 1
    kept.click("Undo")
    slack.wait_until(lambda: "Taken back" in root.thread.replies[-1].text)


def test_a_need_that_would_not_be_needed_goes_when_it_is_kept(slack: SlackDriver, root: Message) -> None:
    root.click("What if…")
    form = slack.modal
    form.choose(GONE, "An admin panel")
    assert form.submit() is None
    assert "An admin panel (taken back)" in root.thread.wait_for_reply().text


def test_keeping_nothing_is_explained(slack: SlackDriver, root: Message) -> None:
    root.click("What if…")
    form = slack.modal
    assert set(form.submit() or {}) == {WORDS}
    assert form.is_open


def test_needs_that_changed_meanwhile_are_shown_before_anything_is_kept(slack: SlackDriver, root: Message) -> None:
    root.click("What if…")
    form = slack.modal
    form.choose(LESS, "Admin panel")
    slack.as_user("ben").say("we must use MongoDB", "general", root.ts).wait_for_reply()
    assert form.submit() is None
    assert form.is_open
    assert "The needs have changed since" in form.text
    assert form.submit() is None
    slack.wait_until(lambda: "matters less" in root.thread.replies[-1].text)
    assert "MongoDB" in root.thread.say("show our needs").wait_for_reply().text


def test_a_dialog_left_open_survives_a_restart(app: WholeApp, slack: SlackDriver, root: Message) -> None:
    root.click("What if…")
    form = slack.modal
    suppose(slack, form, "more", ["testing"])
    app.stop()
    app.start()
    assert form.submit() is None
    slack.wait_until(lambda: bool(root.thread.replies) and "matters more" in root.thread.replies[-1].text)
