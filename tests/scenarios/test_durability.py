"""What was acknowledged is answered, exactly once, whatever happens to the process."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from whole_app import AppProcess, WholeApp, whole_app

REFUSE = "CREATE TRIGGER refuse BEFORE INSERT ON workflow_status BEGIN SELECT RAISE(ABORT, 'not now'); END"


@contextmanager
def no_work_taken(app: WholeApp) -> Iterator[None]:
    """Our own rows are written, but durable work is not: what a process that dies between the two leaves behind."""
    with closing(sqlite3.connect(app.settings.database_url.removeprefix("sqlite:///"), timeout=10)) as database:
        database.execute(REFUSE)
        try:
            yield
        finally:
            database.execute("DROP TRIGGER refuse")


def started(app: WholeApp, process: AppProcess) -> None:
    process.start()
    assert app.get("/healthz") == (200, "ok")


def test_killed_after_the_acknowledgement_the_reply_comes_once(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app, app.as_process() as process:
        slack = app.slack
        started(app, process)
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        root.thread.say("does flask have an admin?").wait_for_reply()

        slack.faults.slow("chat.postMessage", 1.0)
        root.thread.say("what about auth?")
        process.kill()
        slack.faults.clear()
        process.start()
        slack.wait_until(lambda: len(root.thread.replies) == 2)

        root.thread.say("what about testing?").wait_for_reply()
        assert [text for text in (m.text for m in root.thread.replies) if "Authentication" in text][1:] == []
        assert len(root.thread.replies) == 3


def test_a_graceful_stop_loses_nothing_and_ends_well(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app, app.as_process() as process:
        slack = app.slack
        started(app, process)
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        slack.faults.slow("chat.postMessage", 0.5)
        root.thread.say("does flask have an admin?")
        assert process.terminate() == 0
        slack.faults.clear()
        process.start()
        slack.wait_until(lambda: len(root.thread.replies) == 1)
        root.thread.say("what about auth?").wait_for_reply()
        assert len(root.thread.replies) == 2


def test_a_restart_keeps_conversations_and_decisions(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        slack = app.slack
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        root.thread.say("we must use MongoDB").wait_for_reply()
        app.stop()
        app.start()
        assert "MongoDB (taken back)" in root.thread.say("undo that").wait_for_reply().text


def test_a_decision_whose_announcement_was_not_taken_is_announced_when_handed_in_again(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        slack = app.slack
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        root.click("Record decision")
        form = slack.modal.choose("Post the summary to", "#engineering")
        with no_work_taken(app):
            form.submit()
        slack.modal.close()
        form.submit()
        assert slack.first_from_app(slack.world.channel("engineering").id, root.ts).text.startswith("D-1")
        slack.wait_until(lambda: ["Recorded as D-1" in reply.text for reply in root.thread.replies] == [True])


def test_a_retry_that_was_not_taken_can_be_pressed_again(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        slack = app.slack
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        slack.faults.fail("chat.postMessage", "restricted_action")
        root.thread.say("does flask have an admin?")
        refused = slack.first_from_app(slack.direct, "0")
        with no_work_taken(app):
            refused.click("Retry")
            slack.wait_until(lambda: any("reference" in note.text for note in slack.ephemerals()))
        refused.click("Retry")
        slack.wait_until(lambda: len(root.thread.replies) == 1)
        refused.click("Retry")
        slack.wait_until(lambda: any("retried already" in note.text for note in slack.ephemerals()))
        root.thread.say("what about auth?").wait_for_reply()
        assert len(root.thread.replies) == 2
