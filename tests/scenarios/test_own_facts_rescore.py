"""A workspace's own fact that rates something changes recommendations that count it: their threads are told, once."""

from collections.abc import Iterator

import pytest

from tests.driving.driven import Message, Thread
from tests.driving.driver import SlackDriver
from tests.knowing import add, app_with_editors, opened, remove_all
from tests.whole_app import WholeApp

CLAIM = "We run MongoDB as a service, so that Flask has it for nothing."


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    with app_with_editors(tmp_path_factory.mktemp("app"), "ben") as made:
        yield made


@pytest.fixture
def editor(slack: SlackDriver) -> Iterator[SlackDriver]:
    """Ben, who may add facts; afterwards there are none any more."""
    ben = slack.as_user("ben")
    yield ben
    remove_all(ben)


def told_in(thread: Thread) -> list[str]:
    return [reply.text for reply in thread.replies if "holds in your workspace" in reply.text]


def told(slack: SlackDriver, thread: Thread, count: int = 1) -> str:
    """The last of so many messages about facts of the workspace in the thread, waited for."""
    slack.wait_until(lambda: len(told_in(thread)) >= count)
    assert len(told_in(thread)) == count
    return told_in(thread)[-1]


def recommended(slack: SlackDriver, words: str) -> Message:
    return slack.command(f"/stack recommend {words}").message()


def test_threads_whose_scores_change_are_told_once(slack: SlackDriver, editor: SlackDriver) -> None:
    mongo = recommended(slack, "a small internal tool, we must use MongoDB")
    other = recommended(slack, "a small internal tool, MongoDB would be nice to have, in five languages")
    beside = recommended(slack, "a blog, it has to be ready in two weeks")
    with editor.deliver_duplicates(3):
        add(editor, CLAIM, "5")
    for root in (mongo, other):
        words = told(slack, root.thread)
        assert f"Ben Okafor added a fact that holds in your workspace: “{CLAIM.rstrip('.')}”" in words
        assert "Flask on NoSQL database: 4 → 5 of 5" in words
        assert "before" in words
        assert "now" in words
        assert "▲" in words
    assert told_in(beside.thread) == []
    slack.wait_until(lambda: "Before: Recommended: " in mongo.text)

    opened(editor, "Edit").choose("To", "2").submit()
    words = told(slack, mongo.thread, 2)
    assert "Ben Okafor changed a fact that holds in your workspace" in words
    assert "Flask on NoSQL database: 5 → 2 of 5" in words

    editor.wait_until(lambda: "Edit" in editor.modal.buttons)
    opened(editor, "Edit").fill({"What holds in your workspace": "We run MongoDB for everybody, and badly."}).submit()
    editor.wait_until(lambda: "and badly" in editor.modal.text)
    assert "MongoDB" in mongo.thread.mention("show our needs").wait_for_reply().text
    assert len(told_in(mongo.thread)) == 2


def test_a_restart_tells_nothing_again(app: WholeApp, slack: SlackDriver, editor: SlackDriver) -> None:
    root = recommended(slack, "a small internal tool, we must use MongoDB")
    add(editor, CLAIM, "5")
    told(slack, root.thread)
    app.stop()
    app.start()
    assert "MongoDB" in root.thread.mention("show our needs").wait_for_reply().text
    assert len(told_in(root.thread)) == 1


def test_a_fact_that_rates_nothing_tells_no_thread(slack: SlackDriver, editor: SlackDriver) -> None:
    root = recommended(slack, "a small internal tool, we must use MongoDB")
    add(editor, CLAIM)
    assert "MongoDB" in root.thread.mention("show our needs").wait_for_reply().text
    assert told_in(root.thread) == []
