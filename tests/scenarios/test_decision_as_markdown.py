"""A decision as Markdown: a file in its thread, once for each version."""

import pytest

from tests.deciding import decide, summary
from tests.driving.driver import SlackDriver
from tests.waiting import shows, whispered
from tests.whole_app import WholeApp


def test_markdown_comes_as_a_file_into_the_thread_once(app: WholeApp, slack: SlackDriver, ben: SlackDriver) -> None:
    id = decide(slack, "ana")
    message = summary(slack, id)
    message.click("Markdown")
    slack.wait_until(lambda: len(message.thread.replies) == 1)
    (name, text), *others = message.thread.replies[0].files.items()
    assert (name.startswith(f"D-{int(id[2:]):04}-backend"), others) == (True, [])
    assert 'decision-makers: ["Ana Moreau"]' in text
    message.seen_by(ben).click("Markdown")
    whispered(ben, f"{id} is in this thread as a file already")
    app.stop()
    app.start()
    message.click("Markdown")
    whispered(slack, f"{id} is in this thread as a file already")
    assert len(message.thread.replies) == 1
    message.click("Agree")
    shows(message, "Agree: @Ana")
    message.click("Markdown")
    slack.wait_until(lambda: len(message.thread.replies) == 2)


@pytest.mark.parametrize(
    ("method", "error", "told"),
    [
        ("files.getUploadURLExternal", "missing_scope", "lacks the permission files:write"),
        ("files.completeUploadExternal", "is_archived", "the channel is archived"),
        ("upload", "", "Slack did not take it"),
    ],
)
def test_where_the_file_cannot_be_uploaded_its_text_is_shown(
    slack: SlackDriver, method: str, error: str, told: str
) -> None:
    message = summary(slack, decide(slack, "ana"))
    if error:
        slack.faults.fail(method, error)
    else:
        slack.faults.http_error(method, 400)
    message.click("Markdown")
    assert told in slack.modal.text
    assert 'status: "accepted"' in slack.modal.text
    slack.modal.close()
    assert message.thread.replies == []
    message.click("Markdown")
    slack.wait_until(lambda: len(message.thread.replies) == 1)


def test_markdown_asked_for_in_private_stays_there(slack: SlackDriver) -> None:
    shown = slack.command(f"/stack show {decide(slack, 'ana')}").reply
    assert shown is not None
    shown.click("Markdown")
    assert 'status: "accepted"' in slack.modal.text
