"""The rule table through other eyes: slack-sdk's models, and Slack's TypeScript types under the compiler.

Neither is Slack. But where they and the linter disagree somebody is wrong or blind, and it is written here who.
"""

import os

import pytest

from tests.slack import sdk_models, slack_types
from tests.slack.differences import Reason, account, all_payloads, inside, rules, single, unknown_blocks
from tests.slack.payloads import card, section
from tests.slack.rule_table import Payload

LENGTHS = ("too_long", "too_short", "blocks_too_long")
COUNTS = ("too_many", "too_few")
BETWEEN_KEYS = ("one_of", "any_of", "not_together", "not_an_option", "labels", "ragged")

OF_THE_TYPES: list[Reason] = [
    rules("A type says that there is a text, not how long it may be.", *LENGTHS),
    rules("A type says that there is a list, not how many may be in it.", *COUNTS),
    rules("A type says that there is a number, not which.", "out_of_range"),
    rules("A type says that there is a text, not how it has to be written.", "wrong_format"),
    rules("A type cannot compare two values of a payload.", "duplicate"),
    rules("A type has no way to say that keys go together or shut each other out.", *BETWEEN_KEYS),
    rules("The types know blocks, not the places where they may be shown.", "not_here"),
    unknown_blocks("@slack/types 3.2 has no charts yet.", "data_visualization"),
    *single(
        "A file comes back when messages are read, which the same types describe; no app may send one.",
        "a file block, which only comes back from reading: broken",
    ),
    *single(
        "The reference calls it required, the types make it optional.",
        "a workflow button's id: broken",
        "section of workflow_button (accessory) without action_id",
        "an option's value, missing: broken",
        "section of overflow (accessory.options) without value",
        "section of static_select (accessory.options) without value",
        "section of checkboxes (accessory.options) without value",
        "a confirmation of an icon button: broken",
        "section of button (accessory.confirm) without title",
        "section of button (accessory.confirm) without confirm",
        "section of button (accessory.confirm) without deny",
    ),
    *single("The types have one kind of option for every menu.", "an option's address: broken"),
    *single("The types take any name; there is one icon.", "an icon: broken"),
    *single("The types have one kind of cell for every row.", "a data table's header: broken"),
    *single("The types let a task of a plan be any object.", "a plan's tasks: broken"),
    *single("Whether submit is needed depends on the blocks.", "an input without submit: broken"),
    *single(
        "The types lack a key that the reference has.",
        "a card's icons: kept",
        "an icon of Slack's: kept",
        "card 2",
        "a skin tone: kept",
        "rich_text of emoji 3",
        "rich_text of rich_text_list 2",
        "rich_text of rich_text_preformatted 2",
        "rich_text of user 2",
        "rich_text of user 2 (elements.elements.style) without highlight",
        "rich_text of user 2 (elements.elements.style) without client_highlight",
        "rich_text of user 2 (elements.elements.style) without unlink",
    ),
]

OF_THE_SDK: list[Reason] = [
    rules("The SDK looks at one block at a time, wherever it is shown.", "not_here", "duplicate", "blocks_too_long"),
    rules("The SDK never sees a message's blocks together.", "too_many", "too_long", "wrong_type", at="^/blocks$"),
    rules("The SDK checks the lengths of some texts only.", *LENGTHS, at=r"^/(blocks|view)/.+"),
    rules("The SDK counts some lists only.", *COUNTS, at=r"^/blocks/.+"),
    rules("The SDK checks no number.", "out_of_range"),
    rules("The SDK knows how dates and times are written, and nothing else.", "wrong_format"),
    rules("The SDK checks the type of no value.", "wrong_type", at=r"^/blocks/.+"),
    rules("The SDK takes either kind of text anywhere.", "plain_text", "mrkdwn"),
    rules("The SDK takes every element in every block.", "unknown_type", at=r"/\d+/(elements|accessory|child_blocks)/"),
    rules("The SDK compares no keys of one object.", "one_of", "not_together", "not_an_option"),
    rules("The SDK knows some sets of allowed values only.", "not_allowed"),
    inside("The SDK keeps these as they are and never looks inside.", "rows", "column_settings", "sources", "tasks"),
    inside("The SDK does not look inside these objects of an element.", "workflow", "style", "dispatch_action_config"),
    inside("The SDK makes options and groups of whatever it is given.", "options", "option_groups"),
    unknown_blocks("slack-sdk has no model of them.", "data_table", "data_visualization"),
    *single(
        "The SDK has a model of what comes back when messages are read.",
        "a file block, which only comes back from reading: broken",
        "a call block, which only comes back from reading: broken",
    ),
    *single(
        "The SDK cannot know the manifest.",
        "an auth_provider block, which needs the provider's hosts in the manifest: broken",
    ),
    *single(
        "The reference calls it required, the SDK makes it optional.",
        "a workflow button's id: broken",
        "a workflow button's workflow: broken",
        "section of workflow_button (accessory) without action_id",
        "section of workflow_button (accessory) without workflow",
        "section of checkboxes (accessory) without options",
        "section of radio_buttons (accessory) without options",
        "rich_text of rich_text_list (elements) without style",
        "a dialog's title, missing: broken",
        "modal without title",
        "an input without submit: broken",
    ),
    *single("The SDK keeps a task's output as it is.", "a task's output: broken"),
    *single(
        "An empty Home tab is how an app clears it; the SDK wants a block in every view.",
        "a view's blocks, missing: kept",
        "a view's own id: kept",
        "a Home tab's title: kept",
    ),
    *single(
        "The SDK drops a key that the reference has.",
        "a border: kept",
        "a card's icons: kept",
        "an icon of Slack's: kept",
        "card 2",
        "rich_text of emoji 2",
        "rich_text of link 2",
        "rich_text of rich_text_quote",
        "rich_text of rich_text_preformatted 2",
    ),
    *single(
        "The SDK drops an object that is empty.",
        "input of plain_text_input 2 (element.dispatch_action_config) without trigger_actions_on",
    ),
]


@pytest.fixture(scope="module")
def refused_by_types(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the compiler has against any of the payloads."""
    if slack_types.MISSING:
        if os.environ.get("CI"):
            pytest.fail(slack_types.MISSING)
        pytest.skip(slack_types.MISSING)
    return slack_types.refused(all_payloads(), tmp_path_factory.mktemp("types"))


def test_every_difference_from_slacks_types_has_a_reason(refused_by_types: dict[str, str]) -> None:
    explained, amiss = account(all_payloads(), refused_by_types, OF_THE_TYPES)
    print(explained)
    assert amiss == []


def test_the_types_refuse_what_they_can_see(refused_by_types: dict[str, str]) -> None:
    assert "accesory" in refused_by_types["a misspelt key: broken"]
    assert "a misspelt key: kept" not in refused_by_types
    assert "mrkdwn" in refused_by_types["markup in a dialog's title: broken"]


def test_every_difference_from_the_sdk_has_a_reason() -> None:
    payloads = all_payloads()
    explained, amiss = account(payloads, {one.name for one in payloads if sdk_models.complaint(one)}, OF_THE_SDK)
    print(explained)
    assert amiss == []


def test_the_sdk_refuses_what_it_can_see() -> None:
    assert "accesory" not in sdk_models.complaint(Payload("", "message", [section(accesory=1)]))
    assert sdk_models.complaint(Payload("", "message", [section(accesory=1)])).startswith("made something else of it")
    assert sdk_models.complaint(Payload("", "message", [section()])) == ""


TOO_LONG = Payload("too long", "message", [card(title={"type": "mrkdwn", "text": "x" * 151})])
FINE = Payload("fine", "message", [section()])
WRONG = Payload("wrong", "message", [{"type": "sektion"}])
ABOUT_LENGTHS = rules("lengths", "too_long")


def test_agreement_needs_no_reason() -> None:
    assert account([FINE, WRONG, TOO_LONG], {"wrong", "too long"}, []) == ({}, [])


def test_a_difference_without_a_reason_is_amiss() -> None:
    _, amiss = account([TOO_LONG, FINE, WRONG], {"fine"}, [ABOUT_LENGTHS])
    assert [line.partition(":")[0] for line in amiss] == ["fine", "wrong"]
    assert account([TOO_LONG], set(), [ABOUT_LENGTHS]) == ({"lengths": 1}, [])


def test_a_reason_that_explains_nothing_is_amiss() -> None:
    reasons = [
        ABOUT_LENGTHS,
        inside("blocks", "rows"),
        unknown_blocks("charts", "chart"),
        *single("why", "fine", "gone"),
    ]
    explained, amiss = account([TOO_LONG, FINE], {"fine"}, reasons)
    assert explained == {"lengths": 1, "fine: why": 1}
    assert amiss == [f"explains nothing any more: {why}" for why in ("blocks", "charts", "gone: why")]
