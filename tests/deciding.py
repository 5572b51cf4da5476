"""How people record a decision in tests: the dialog, then its preview."""

from bot.playground.driven_modal import Modal
from bot.playground.driver import SlackDriver


def hand_in(slack: SlackDriver, form: Modal) -> dict[str, str] | None:
    """Has the decision previewed, and then recorded. What it was refused for, by label; None when it was accepted."""
    wrong = form.submit()
    if wrong:
        return wrong
    preview = slack.modal
    assert preview.title == "Preview", preview.text
    return preview.submit()
