"""What only editors may do, where some are named: ben is one, ana is none."""

from collections.abc import Iterator

import pytest
from whole_app import WholeApp, whole_app

from bot.playground.driver import SlackDriver


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    with whole_app(tmp_path_factory.mktemp("app")) as made:
        made.settings = made.settings.model_copy(update={"editors": (made.slack.as_user("ben").user.id,)})
        made.start()
        yield made


@pytest.fixture
def editor(slack: SlackDriver) -> Iterator[SlackDriver]:
    ben = slack.as_user("ben")
    yield ben
    while ben.has_modal:
        ben.modal.close()


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
