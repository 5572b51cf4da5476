"""A recommendation that explains itself: short, with its chart, its table and its sources, whatever Slack refuses."""

import pytest

from bot.slack.limits import text_size
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    """A recommendation in #general."""
    return slack.command("/stack recommend an internal tool with an admin panel and accounts").message()


def kinds(message: Message) -> list[str]:
    return [block["type"] for block in message.blocks]


def test_the_outcome_comes_first_and_then_because_and_it_stays_short(root: Message) -> None:
    lines = root.text.splitlines()
    assert lines[0] == "Recommended: Django"
    assert lines[1] == "Clear: Django comes first, and stays first even if some needs turn out to matter more or less."
    assert lines[2].startswith("Django 9")
    assert lines[2].endswith("(of 100 points)")
    assert lines[3].split() == "@Ana Moreau asked for Internal tool; An admin panel; Accounts and login".split()
    parts = ("Because it does better", "What speaks for Flask", "What would change it", "Assumed for “Internal tool”")
    order = [root.text.index(part) for part in parts]
    assert order == sorted(order)
    assert "Result " not in root.text
    assert root.text.count("checked 2") <= 7
    assert text_size(root.blocks) < 4_000


def test_the_bars_of_an_option_add_up_to_its_score(root: Message) -> None:
    (chart,) = (block for block in root.blocks if block["type"] == "data_visualization")
    for series in chart["chart"]["series"]:
        points = sum(bar["value"] for bar in series["data"])
        assert abs(points - int(series["name"].rpartition(" ")[2])) < 0.6


def test_sources_shows_every_weight_rating_and_source_to_whoever_asks(slack: SlackDriver, root: Message) -> None:
    root.click("Sources")
    slack.wait_until(lambda: any("How the scores come about" in note.text for note in slack.ephemerals()))
    shown = slack.ephemerals()[-1]
    assert "table" in kinds(shown)
    assert "Admin panel  weight 4 of 5" in shown.text
    assert "each weight up to 50% higher or lower: Django comes first in 100% of them." in shown.text
    assert "Flask-Admin documentation" in shown.text
    assert "“an internal tool with an admin panel and accounts”, @Ana Moreau: " in shown.text
    table = next(block for block in shown.blocks if block["type"] == "table")
    weights = dict(row[0]["text"].split(": ") for row in table["rows"][1:-2])
    assert all(name in shown.text for name, weight in weights.items() if float(weight.split()[0]) >= 1)
    told = shown.text.partition("Points of 100")[2]
    assert {name for name, weight in weights.items() if float(weight.split()[0]) >= 1} <= {
        line.partition("  weight")[0] for line in told.splitlines()
    }
    root.thread.say("we must use MongoDB").wait_for_reply()
    root.click("Sources")
    slack.wait_until(lambda: "The needs have changed since that message" in slack.ephemerals()[-1].text)
    assert "NoSQL database: 5 of 5, a must" in slack.ephemerals()[-1].text


def test_a_chart_that_slack_refuses_is_drawn_in_characters(slack: SlackDriver) -> None:
    slack.faults.fail("chat.postMessage", "invalid_blocks")
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    assert "data_visualization" not in kinds(root)
    assert "Where the points of 100 come from" in root.text
    assert "████" in root.text
    assert "Record decision" in root.buttons


def test_text_alone_is_left_when_slack_refuses_every_block(slack: SlackDriver) -> None:
    slack.faults.fail("chat.postMessage", "invalid_blocks")
    slack.faults.fail("chat.postMessage", "invalid_blocks")
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    assert root.blocks == []
    assert "Django" in root.text
    assert "████" in root.text


def test_options_compared_show_what_differs_most_first_with_the_sources(slack: SlackDriver) -> None:
    asked = slack.command("/stack compare flask django on admin")
    assert asked.reply is not None
    assert "table" in kinds(asked.reply)
    assert "Sources: " in asked.text
    assert "checked 2" in asked.text
    compared = slack.command("/stack compare flask django fastapi")
    everything = compared.text
    assert compared.reply is not None
    table = next(block for block in compared.reply.blocks if block["type"] == "table")
    rated = [[int(cell["text"][0]) for cell in row[1:] if " of 5. " in cell["text"]] for row in table["rows"][1:]]
    apart = [max(row) - min(row) for row in rated]
    assert apart == sorted(apart, reverse=True)
    assert len(apart) > 3
    assert "What differs most comes first" in everything
    assert "more rows differ less" in everything


def test_a_table_that_slack_refuses_is_told_in_characters(slack: SlackDriver) -> None:
    asked = slack.command("/stack compare flask django on admin").reply
    assert asked is not None
    slack.faults.fail("chat.postMessage", "invalid_blocks")
    before = slack.call(slack.world.next_ts)
    asked.click("Share in channel")
    shared = slack.first_from_app(asked.channel, before)
    assert "table" not in kinds(shared)
    assert "  Django: 5 of 5. Built in" in shared.text


def test_a_private_table_is_told_in_characters_when_asked_for(slack: SlackDriver) -> None:
    asked = slack.command("/stack compare flask django on admin").reply
    assert asked is not None
    seen = len(slack.ephemerals())
    asked.click("As text")
    slack.wait_until(lambda: len(slack.ephemerals()) > seen)
    told = slack.ephemerals()[-1]
    assert "table" not in kinds(told)
    assert "  Django: 5 of 5. Built in" in told.text
    assert told.buttons == ["Share in channel", "Challenge"]


def test_sources_that_slack_refuses_are_told_in_characters(slack: SlackDriver, root: Message) -> None:
    slack.faults.http_error("response_url", 400)
    seen = len(slack.ephemerals())
    root.click("Sources")
    slack.wait_until(lambda: len(slack.ephemerals()) > seen)
    shown = slack.ephemerals()[-1]
    assert "table" not in kinds(shown)
    assert "Points of 100" in shown.text


def test_sources_pressed_again_are_pointed_to_and_shown_anew_once_they_are_gone(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    full, there = "How the scores come about", "You have the sources already, a little further up."

    def pressed_by(who: SlackDriver) -> str:
        before = len(who.ephemerals())
        root.seen_by(who).click("Sources")
        who.wait_until(lambda: len(who.ephemerals()) > before)
        return who.ephemerals()[-1].text

    assert full in pressed_by(slack)
    assert pressed_by(slack).startswith(there)
    assert full in pressed_by(slack)
    assert full in pressed_by(slack.as_user("ben"))
    root.thread.say("we must use MongoDB").wait_for_reply()
    assert full in pressed_by(slack)
