"""A topic that the app offered, pressed or answered by its number, shows what is known and leaves the needs alone."""

import pytest

from tests.driving.driver import SlackDriver

ASKED = "something about users and screens?"
CRM = "Use case: CRM, internal tools and data management"


@pytest.mark.parametrize("taken", ["pressed", "3", "number 3", CRM])
def test_what_is_built_stays_what_it_is(slack: SlackDriver, taken: str) -> None:
    root = slack.command("/stack recommend a booking website for dentists").message().seen_by(slack)
    offered = root.thread.mention(ASKED).wait_for_reply()
    assert CRM in offered.buttons
    if taken == "pressed":
        before = len(root.thread.replies)
        offered.click(CRM)
        slack.wait_until(lambda: len(root.thread.replies) > before)
        told = root.thread.replies[-1]
    else:
        told = root.thread.say(taken).wait_for_reply()
    assert CRM in told.text.split("\n")[0]
    assert "Understood" not in told.text
    needs = root.thread.mention("show our needs").wait_for_reply().text
    assert "booking" in needs.lower()
    assert "CRM" not in needs


def test_in_private_it_shows_what_is_known(slack: SlackDriver) -> None:
    asked = slack.command(f"/stack ask {ASKED}")
    assert asked.reply is not None
    before = len(slack.ephemerals())
    asked.reply.click(CRM)
    slack.wait_until(lambda: len(slack.ephemerals()) > before)
    told = slack.ephemerals()[-1]
    assert told.text.startswith(CRM)
    assert "Clear" not in told.text
