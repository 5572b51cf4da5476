"""How people tell the app, in tests, what holds where they are: facts of their own, and doubts about others."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.driving.driven import Message
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp, whole_app


@contextmanager
def app_with_editors(folder: Path, *names: str) -> Iterator[WholeApp]:
    """The app, started, where these people are its editors."""
    with whole_app(folder) as made:
        editors = tuple(made.slack.as_user(name).user.id for name in names)
        made.settings = made.settings.model_copy(update={"editors": editors})
        made.start()
        yield made


def opened(slack: SlackDriver, button: str) -> Modal:
    """The dialog behind a button of the list."""
    before = slack.modal.title
    slack.modal.click(button)
    slack.wait_until(lambda: slack.modal.title != before)
    return slack.modal


def filled_in(slack: SlackDriver, claim: str, rating: str = "") -> Modal:
    """The dialog that adds a fact about Flask and MongoDB, filled in."""
    slack.command("/stack facts")
    form = opened(slack, "Add a fact").choose("About", "Flask").choose("Topic", "NoSQL databases")
    form.fill({"What holds in your workspace": claim})
    return form.choose("Changes the rating on", "NoSQL database").choose("To", rating) if rating else form


def add(slack: SlackDriver, claim: str, rating: str = "") -> None:
    """Adds it, and leaves the list open."""
    assert filled_in(slack, claim, rating).submit() is None
    slack.wait_until(lambda: claim.split()[-1] in slack.modal.text)


def remove_first(editor: SlackDriver) -> None:
    """Removes the first of the own facts that are listed."""
    count = editor.modal.buttons.count("Remove")
    editor.modal.click("Remove")
    editor.wait_until(lambda: editor.modal.buttons.count("Remove") < count)


def remove_all(editor: SlackDriver) -> None:
    """Closes whatever is open, and removes all own facts."""
    close_all(editor)
    editor.command("/stack facts")
    while "Remove" in editor.modal.buttons:
        remove_first(editor)
    close_all(editor)


def close_all(slack: SlackDriver) -> None:
    while slack.has_modal:
        slack.modal.close()


def challenge(slack: SlackDriver, answer: Message, reason: str, **fields: str) -> str:
    """Challenges the first fact of an answer; what the dialog says afterwards."""
    answer.seen_by(slack).click(next(label for label in answer.buttons if label.startswith("Challenge")))
    form = slack.modal
    if "Which one?" in form.labels:
        which = next(block for block in form.view["blocks"] if block.get("block_id") == "fact")
        form.choose("Which one?", which["element"]["options"][0]["text"]["text"])
    assert form.fill({"What is wrong with it?": reason, **fields}).submit() is None
    told = slack.modal.text
    slack.modal.close()
    return told
