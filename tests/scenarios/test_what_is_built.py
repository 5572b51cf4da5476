"""What is built is named by the first description of it, unless somebody says that it is something else."""

import pytest

from tests.driving.driven import Message
from tests.driving.driver import SlackDriver

ORDERS = "/stack recommend an order API for 40 shops, 3,000 requests a second, machine clients only, Postgres"
TITLE = "Order API – what we build on"


def title_offered(slack: SlackDriver, given: Message) -> str:
    """What the form for a decision calls it."""
    given.seen_by(slack).click("Record decision")
    title = str(slack.modal.values["Title"]["value"])
    slack.modal.close()
    return title


@pytest.mark.parametrize(
    "aside",
    [
        "and a partner portal with login pages comes next year anyway",
        "a partner portal with login pages comes next year anyway",
        "a customer portal with logins will follow later",
    ],
)
def test_an_aside_does_not_rename_the_project(slack: SlackDriver, aside: str) -> None:
    root = slack.command(ORDERS).message().seen_by(slack)
    given = root.thread.mention(aside).wait_for_reply()
    assert title_offered(slack, given) == TITLE


def test_whoever_says_what_is_built_instead_renames_it(slack: SlackDriver) -> None:
    root = slack.command(ORDERS).message().seen_by(slack)
    given = root.thread.mention("no, we are building a customer portal instead").wait_for_reply()
    assert title_offered(slack, given) == "Customer portal – what we build on"


def test_an_answer_that_was_shared_keeps_its_name_whatever_is_said_below_it(slack: SlackDriver) -> None:
    slack.command("/stack a marketplace for second hand bikes, live in five weeks").click("Share in channel")
    slack.wait_until(lambda: "marketplace" in slack.messages()[-1].text)
    root = slack.messages()[-1]
    given = root.thread.mention("the team knows Django").wait_for_reply()
    assert title_offered(slack, given).startswith("Marketplace for second hand bikes")


@pytest.mark.parametrize(
    ("brief", "title"),
    [
        ("a few people, we need an internal tool for bookings", "Internal tool for bookings"),
        ("four of us, a sauna club app", "Sauna club app"),
        ("deadline in June, we build a planner for volunteers with a map", "Planner for volunteers"),
        ("20k euros, 4 developers: a platform for beekeepers with logins", "Platform for beekeepers"),
    ],
)
def test_who_builds_it_and_by_when_is_not_what_is_built(slack: SlackDriver, brief: str, title: str) -> None:
    root = slack.command(f"/stack recommend {brief}").message()
    assert title_offered(slack, root) == f"{title} – what we build on"
    slack.wait_until(lambda: goes_on_with(slack, title))


@pytest.mark.parametrize(
    ("brief", "named"),
    [
        ("a few people, we need accounts and an admin panel", "Accounts and login"),
        ("we know Flask; a few people; in 2 months", "Python web frameworks"),
    ],
)
def test_where_nobody_said_what_is_built_it_goes_by_what_it_must_have(
    slack: SlackDriver, brief: str, named: str
) -> None:
    slack.command(f"/stack recommend {brief}").message()
    slack.wait_until(lambda: goes_on_with(slack, named))


def goes_on_with(slack: SlackDriver, name: str) -> bool:
    """Whether the direct message with the app offers the last recommendation by this name."""
    slack.open_home("messages")
    return any(title == f"Go on with your recommendation: {name}" for title in slack.prompts)
