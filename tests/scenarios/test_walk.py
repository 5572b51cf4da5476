"""The main path, as a team would walk it: by HTTP, and through Socket Mode."""

from collections.abc import Iterator

import pytest

from tests.deciding import hand_in
from tests.driving.driven import Message, Thread
from tests.whole_app import Transport, WholeApp, whole_app


@pytest.fixture(params=["http", "socket"])
def team(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    transport: Transport = request.param
    with whole_app(tmp_path_factory.mktemp(transport), transport) as made:
        made.start()
        yield made


def ask(thread: Thread, words: str) -> Message:
    return thread.say(words).wait_for_reply()


def test_from_the_questionnaire_to_the_list_of_decisions(team: WholeApp) -> None:
    slack = team.slack
    slack.command("/stack recommend")
    form = slack.modal
    form.choose("What are you building?", "Internal tool or back office")
    form.choose("Which of these does it need?", "Admin panel for staff", "Accounts and login")
    form.choose("Post the recommendation to", "#general")
    assert form.submit() is None

    root = slack.first_from_app(slack.world.channel("general").id, "0")
    assert root.text.startswith("Recommended: Django\nClear: Django comes first")
    assert "checked" in root.text
    about_it = ["Record decision", "Adjust", "What if…", "Ask the team", "Sources", "Challenge"]
    assert root.buttons == [*about_it, "Mute in this thread"]
    thread = root.thread

    assert "Flask: Admin panel" in ask(thread, "does flask have an admin?").text
    mongo = ask(thread, "we must use MongoDB")
    assert "“we must use MongoDB”: A NoSQL database: MongoDB (a must)" in mongo.text
    assert "before" in mongo.text
    assert "Django" in ask(thread, "why not Django?").text
    assert "Authentication" in ask(thread, "what about auth?").text
    assert "Taken back\n•  “we must use MongoDB”: A NoSQL database: MongoDB (a must)\n" in ask(thread, "undo that").text
    settled = ask(thread, "let's go with Django")
    assert settled.text.startswith("Django it is.")

    settled.click("Record decision")
    form = slack.modal
    form.fill({"Title": "Web framework of the back office"})
    form.choose("Post the summary to", "#general", "#engineering", "#leadership")
    assert hand_in(slack, form) is None

    for channel in ("general", "engineering"):
        summary = slack.first_from_app(slack.world.channel(channel).id, root.ts)
        assert summary.text.startswith("D-1: Web framework of the back office\nOutcome: Django")
    slack.wait_until(lambda: "Recorded as D-1" in thread.replies[-1].text)
    told = thread.replies[-1]
    slack.wait_until(lambda: "Not yet in one more conversation" in told.text)
    slack.wait_until(lambda: any("the summary of D-1" in one.text for one in slack.messages(slack.direct)))
    refused = slack.messages(slack.direct)[-1]
    assert "in #leadership" in refused.text
    assert "/invite @Stack Advisor" in refused.text
    assert "D-1  Web framework of the back office" in slack.command("/stack decisions").text

    slack.invite("leadership")
    refused.click("Retry")
    leadership = slack.first_from_app(slack.world.channel("leadership").id, "0")
    assert leadership.text.startswith("D-1: Web framework of the back office")
    slack.wait_until(lambda: "and one more conversation." in told.text)
    assert [m.text.startswith("D-1") for m in slack.messages("leadership")].count(True) == 1
