"""What the app's home shows those who look after the knowledge, and nobody else."""

from datetime import timedelta
from pathlib import Path

from whole_app import whole_app

from bot.playground.driver import SlackDriver


def shows(slack: SlackDriver, *words: str) -> None:
    """Wait until this person's home has these words."""
    slack.wait_until(lambda: all(one in slack.home.text for one in words))


def opened(slack: SlackDriver, words: str) -> bool:
    """Whether the home says it when it is opened once more: a question is counted a moment after it was answered."""
    slack.open_home()
    return words in slack.home.text


def test_only_editors_see_what_the_knowledge_lacks(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        slack = app.slack
        app.settings = app.settings.model_copy(update={"editors": (slack.user.id,)})
        app.ahead = timedelta(days=800)
        app.start()
        for _ in range(3):
            slack.command("/stack ask who waters the plants on Friday?")
        slack.wait_until(lambda: opened(slack, "3 times"))
        shows(slack, "asked, and not answered by any fact", "“who waters the plants on friday”", "3 times")
        shows(slack, "facts to be read again", "Due on", "1–5 of")
        ben = slack.as_user("ben")
        ben.open_home()
        shows(ben, "Nothing here yet.")
        assert "editors" not in ben.home.text
