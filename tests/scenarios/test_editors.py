"""What only editors may do, where some are named: ben is one, ana is none."""

from collections.abc import Iterator

import pytest

from tests.driving.driver import SlackDriver
from tests.knowing import app_with_editors
from tests.whole_app import WholeApp

ANSWER = "Why it stands, or what is true instead"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    with app_with_editors(tmp_path_factory.mktemp("app"), "ben") as made:
        yield made


@pytest.fixture
def editor(slack: SlackDriver) -> Iterator[SlackDriver]:
    ben = slack.as_user("ben")
    yield ben
    while ben.has_modal:
        ben.modal.close()


def test_whoever_was_an_editor_when_the_dialog_opened_and_is_none_now_changes_nothing(
    app: WholeApp, slack: SlackDriver, editor: SlackDriver
) -> None:
    answer = slack.mention("does flask have an admin?").wait_for_reply()
    answer.click("Challenge")
    form = slack.modal
    if "Which one?" in form.labels:
        which = next(block for block in form.view["blocks"] if block.get("block_id") == "fact")
        form.choose("Which one?", which["element"]["options"][0]["text"]["text"])
    assert form.fill({"What is wrong with it?": "It has none."}).submit() is None
    slack.modal.close()

    listed = editor.command("/stack challenges").reply
    assert listed is not None
    listed.click("Settle")
    settling = editor.modal.choose("What becomes of it?", "accept").fill({ANSWER: "It has none, we looked."})
    before = app.settings
    app.stop()
    app.settings = before.model_copy(update={"editors": (slack.as_user("chloe").user.id,)})
    app.start()
    try:
        settling.submit()
        assert "@Chloe Tanaka alone may settle challenges" in editor.modal.text
        editor.modal.close()
        assert "C-1" in slack.command("/stack challenges").text
        editor.command("/stack facts")
        assert "Add a fact" not in editor.modal.buttons
    finally:
        app.stop()
        app.settings = before
        app.start()


def test_the_settings_of_a_channel(slack: SlackDriver, editor: SlackDriver) -> None:
    assert "@Ben Okafor alone may change the settings" in slack.command("/stack settings").text
    assert not slack.has_modal
    editor.command("/stack settings")
    editor.modal.choose("Who may record decisions", "Editors of this workspace").submit()
    assert "Editors of this workspace" in editor.modal.text
    editor.modal.close()
    root = slack.command("/stack recommend an internal tool with an admin").message()
    root.click("Record decision")
    slack.wait_until(lambda: "alone may record decisions in this channel" in slack.ephemerals()[-1].text)
    root.seen_by(editor).click("Record decision")
    assert editor.modal.title == "Record decision"
