"""What was acknowledged is answered, exactly once, whatever happens to the process."""

from pathlib import Path

from whole_app import AppProcess, WholeApp, whole_app


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
