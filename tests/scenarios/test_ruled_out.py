"""An option is ruled out in a thread: what every surface shows of it, until the decision that it led to is replayed."""

import pytest

from tests.deciding import hand_in
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver

SAID = "the client said no to Django"


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    """A recommendation in #general, for Django."""
    return slack.command("/stack recommend an internal tool with an admin panel").message()


def test_the_reply_quotes_it_and_shows_both_scores_and_undo_takes_it_back(slack: SlackDriver, root: Message) -> None:
    reply = root.thread.say(SAID).wait_for_reply()
    assert f"“{SAID}”: Django: ruled out by the team" in reply.text
    assert "before" in reply.text
    assert "Flask is left" in reply.text or "Flask comes first" in reply.text
    assert "ruled out" in root.thread.say("why not Django?").wait_for_reply().text
    reply.click("Undo")
    undone = f"Taken back\n•  “{SAID}”: Django: ruled out by the team\n"
    slack.wait_until(lambda: root.thread.replies[-1].text.startswith(undone))
    assert "Django comes first" in root.thread.replies[-1].text


def test_whenever_scores_are_shown_later_it_says_who_ruled_it_out(slack: SlackDriver, root: Message) -> None:
    told = f"Django is out: ruled out by @Ana Moreau, “{SAID}”."
    assert told not in root.thread.say(SAID).wait_for_reply().text
    ben = slack.as_user("ben")
    assert told in ben.say("we must use MongoDB", "general", root.ts).wait_for_reply().text
    assert told in ben.say("what if we had three weeks?", "general", root.ts).wait_for_reply().text


def test_sources_adjust_and_what_if_show_it(slack: SlackDriver, root: Message) -> None:
    root.thread.say(f"sorry, {SAID} & <others>").wait_for_reply()
    root.seen_by(slack).click("Sources")
    slack.wait_until(lambda: any("How the scores come about" in note.text for note in slack.ephemerals()))
    assert "@Ana Moreau: Django: ruled out by the team" in slack.ephemerals()[-1].text
    root.click("Adjust")
    form = slack.modal
    assert "Django: ruled out by the team" in form.text
    assert "Say “Django is allowed again” in the thread to bring one back." in form.text
    form.close()
    root.click("What if…")
    form = slack.modal
    form.choose("These would not be needed", "Django: ruled out by the team")
    assert form.submit() is None
    slack.wait_until(lambda: "Django: allowed again" in root.thread.replies[-1].text)


def test_a_decision_keeps_it_and_replays_to_the_byte(slack: SlackDriver, root: Message) -> None:
    root.thread.say(SAID).wait_for_reply().click("Record decision")
    form = slack.modal
    form.choose("Post the summary to", "#engineering")
    assert hand_in(slack, form) is None
    summary = slack.first_from_app(slack.world.channel("engineering").id, root.ts)
    summary.click("Details")
    slack.wait_until(lambda: any("Drivers" in note.text for note in slack.ephemerals()))
    details = next(note for note in reversed(slack.ephemerals()) if "Drivers" in note.text)
    assert f"“{SAID}”, @Ana Moreau: Django: ruled out by the team" in details.text
    details.click("Markdown")
    assert f"* Django: 90 of 100; ruled out by Ana Moreau: “{SAID}”" in slack.modal.text
    slack.modal.close()
    told = slack.command(f"/stack replay {summary.text.partition(':')[0]}").text
    assert told.splitlines()[1].startswith("Decided: Flask.")
    assert "reproduced byte for byte" in told
