"""Somebody edits a message: nothing is answered in the thread; who wrote it hears once that an edit does not count."""

import pytest

from tests.driving.driven import Message
from tests.driving.driver import SlackDriver

NOT_COUNTED = "Your edit is not counted"


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    return slack.command("/stack recommend we need an admin panel for an internal tool").message()


def private(slack: SlackDriver, root: Message) -> list[str]:
    """What this person alone was told of edits since the thread began."""
    return [note.text for note in slack.ephemerals() if NOT_COUNTED in note.text and note.ts > root.ts]


def test_its_author_is_told_once_and_alone_that_the_edit_of_a_need_is_not_counted(
    slack: SlackDriver, root: Message
) -> None:
    said = root.thread.say("we need MongoDB")
    said.wait_for_reply()
    answers = len(root.thread.replies)
    slack.edit(said, "we need Postgres")
    slack.wait_until(lambda: private(slack, root))
    [told] = private(slack, root)
    assert "“we need MongoDB”" in told
    assert "in a new message" in told
    slack.edit(said, "we need Redis and Postgres")
    assert "MongoDB" in root.thread.mention("show our needs").wait_for_reply().text
    assert len(private(slack, root)) == 1, "once for a message, however often it is edited"
    assert private(slack.as_user("ben"), root) == []
    assert len([one for one in root.thread.replies if one.stored.from_app]) == answers + 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("we need MongoDB", "We need MongoDB, folks"),
        ("does flask have an admin?", "does django have an admin?"),
        ("lunch?", "we need MongoDB"),
    ],
)
def test_an_edit_that_changes_no_need_counted_is_passed_over(
    slack: SlackDriver, root: Message, before: str, after: str
) -> None:
    said = root.thread.say(before)
    slack.edit(said, after)
    root.thread.mention("show our needs").wait_for_reply()
    assert private(slack, root) == []


def test_what_was_taken_back_since_is_not_spoken_of(slack: SlackDriver, root: Message) -> None:
    said = root.thread.say("we need MongoDB")
    said.wait_for_reply()
    root.thread.say("undo").wait_for_reply()
    slack.edit(said, "we need Postgres")
    root.thread.mention("show our needs").wait_for_reply()
    assert private(slack, root) == []


def test_a_thread_that_is_kept_quiet_stays_quiet(slack: SlackDriver, root: Message) -> None:
    said = root.thread.say("we need MongoDB")
    said.wait_for_reply()
    root.thread.mention("be quiet").wait_for_reply()
    slack.edit(said, "we need Postgres")
    root.thread.mention("wake up").wait_for_reply()
    assert private(slack, root) == []
