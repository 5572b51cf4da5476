"""Every control of a message, the home tab and the composer: what a person does with it, and what the app hears."""

from collections.abc import Callable
from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser import samples
from tests.browser.browsing import Browser
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser
FOUND = [{"text": samples.plain(name), "value": name.lower()} for name in ("Limestone", "Limetree")]


def heard(room: Room) -> dict[str, Any]:
    """The one thing the app has heard was pressed or chosen."""
    room.slack.wait_until(lambda: room.app.interactions("block_actions"))
    [pressed] = room.app.interactions("block_actions")
    [action] = pressed["actions"]
    return dict(action)


@pytest.mark.parametrize("label", ["Plain", "Primary", "Linked"])
def test_a_button_is_pressed(room: Room, ana: Page, label: str) -> None:
    room.post(samples.BUTTONS)
    ana.message("Plain").press(label)
    assert heard(room)["value"] == label.lower()


def test_a_button_with_an_address_has_a_link_beside_it(room: Room, ana: Page) -> None:
    room.post(samples.BUTTONS)
    link = ana.message("Plain").button("Open link ↗")
    assert (link.get_attribute("href"), link.get_attribute("rel")) == (
        "https://example.org/page",
        "noopener noreferrer",
    )


def test_a_dangerous_button_asks_first(room: Room, ana: Page) -> None:
    room.post(samples.BUTTONS)
    ana.message("Plain").press("Danger")
    ana.modal.see("Really?", "It cannot be undone.")
    ana.modal.press("No")
    ana.modal.gone()
    assert room.app.interactions("block_actions") == []
    ana.message("Plain").press("Danger")
    ana.modal.press("Do it")
    assert heard(room)["value"] == "danger"


def asking_menu(name: str) -> dict[str, Any]:
    words = samples.plain(name)
    menu = {"type": "static_select", "action_id": name, "placeholder": words, "options": samples.COLOURS}
    return menu | {"confirm": samples.SURE}


def test_a_question_answered_with_no_leaves_a_menu_as_it_was(room: Room, ana: Page) -> None:
    room.post(samples.actions(asking_menu("A colour")))
    message = ana.message("A colour")

    def holds(value: str) -> None:
        ana.wait(lambda: message.field("A colour").get_attribute("value") == value, value)

    for option, answer, held in (("Green", "No", ""), ("Green", "Do it", "green"), ("Blue", "No", "green")):
        message.choose("A colour", option)
        ana.modal.press(answer)
        ana.modal.gone()
        holds(held)
    assert heard(room)["selected_option"] == samples.COLOURS[1]


def test_a_question_in_a_form_answered_with_no_leaves_the_menu_too(room: Room, ana: Page) -> None:
    room.open_modal(samples.modal(samples.actions(asking_menu("A colour"))))
    ana.modal.choose("A colour", "Green")
    ana.modal.press("No")
    ana.modal.see("A form")
    ana.wait(lambda: ana.modal.field("A colour").get_attribute("value") == "", "nothing chosen")


def test_a_home_tab_remembers_what_was_chosen_before(room: Room, ana: Page) -> None:
    menus = [{**asking_menu(name), "confirm": samples.SURE} for name in ("One", "Two")]
    room.publish_home({"type": "home", "blocks": [samples.actions(*menus)]})
    ana.go_to("Helper")
    ana.press("Home")
    for name, option in (("One", "Red"), ("Two", "Blue")):
        ana.channel.choose(name, option)
        ana.modal.press("Do it")
        ana.modal.gone()
    room.slack.wait_until(lambda: len(room.app.interactions("block_actions")) == 2)
    state = room.app.interactions("block_actions")[1]["view"]["state"]["values"]["acts"]
    assert {name: one["selected_option"]["value"] for name, one in state.items()} == {"One": "red", "Two": "blue"}


def test_an_overflow_menu_is_opened(room: Room, ana: Page) -> None:
    room.post(samples.section("Words", {"type": "overflow", "action_id": "more", "options": samples.COLOURS}))
    ana.wait(lambda: ana.script("document.querySelector('#messages .overflow').click()") or True, "the three dots")
    ana.popover.press("Blue")
    assert heard(room)["selected_option"]["value"] == "blue"


@pytest.mark.parametrize(
    ("label", "option", "key"),
    [
        ("A colour", "Green", "selected_option"),
        ("A person", "Ben Okafor", "selected_user"),
        ("A channel", "#random", "selected_channel"),
        ("A conversation", "private: leadership", "selected_conversation"),
    ],
)
def test_a_menu_is_chosen_from(room: Room, ana: Page, label: str, option: str, key: str) -> None:
    room.post(samples.MENUS)
    ana.message("A colour").choose(label, option)
    world = room.slack.world
    assert heard(room)[key] in (
        samples.COLOURS[1],
        world.person("ben").id,
        world.channel("random").id,
        world.channel("leadership").id,
    )


def paint() -> samples.Json:
    words = samples.plain("Choose a paint")
    return {"type": "static_select", "action_id": "paint", "placeholder": words, "option_groups": samples.PAINTS}


def test_options_with_a_line_about_each_stand_under_their_headings(room: Room, ana: Page) -> None:
    room.post(samples.actions(paint()))
    message = ana.message("Choose a paint")
    message.press("Choose a paint")
    ana.popover.see("For walls", "Lets the wall breathe", "For wood")
    ana.popover.field("Find one").send_keys("slow")
    ana.popover.gone("For walls")
    ana.keys(Keys.ENTER)
    assert heard(room)["selected_option"]["value"] == "oil"
    ana.message("Oil").see("Oil")


def test_such_a_list_is_walked_by_keys_and_a_choice_can_be_cleared(room: Room, ana: Page) -> None:
    room.open_modal(samples.modal(samples.asks("Paint", paint(), optional=True)))
    ana.focused("Paint (optional)")
    ana.keys(Keys.ARROW_DOWN)
    ana.focused("Find one")
    ana.keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    ana.focused("Emulsion\nWashable")
    ana.keys(Keys.ENTER)
    ana.focused("Paint (optional)")
    ana.modal.see("Emulsion")
    ana.modal.press("Paint")
    ana.popover.press("Clear the choice")
    ana.modal.gone("Emulsion")
    ana.modal.press("Paint")
    ana.keys(Keys.ESCAPE)
    ana.modal.see("Choose a paint")
    ana.focused("Paint (optional)")


@pytest.mark.parametrize(
    ("label", "value", "key"),
    [("A day", "2026-05-03", "selected_date"), ("An hour", "09:30", "selected_time")],
)
def test_a_day_and_an_hour_are_picked(room: Room, ana: Page, label: str, value: str, key: str) -> None:
    room.post(samples.MENUS)
    ana.message("A colour").set(label, value)
    assert heard(room)[key] == value


def test_a_moment_is_picked_in_the_zone_of_the_browser(room: Room, ana: Page) -> None:
    room.post(samples.MENUS)
    ana.message("A colour").set("moment", "2026-05-03T09:30")
    there = ana.script("return new Date('2026-05-03T09:30').getTime() / 1000")
    assert heard(room)["selected_date_time"] == there


def test_several_are_chosen_with_a_filter_and_a_limit(room: Room, ana: Page) -> None:
    menu = {"type": "multi_static_select", "action_id": "several", "options": samples.MANY, "max_selected_items": 2}
    room.post(samples.section("Which?", menu))
    message = ana.message("Which?")
    message.field("Filter the options").send_keys("option 11")
    message.gone("Option 3")
    message.pick("Option 11")
    assert [one["value"] for one in heard(room)["selected_options"]] == ["option 11"]
    message.see("1 chosen, at most 2")
    message.field("Filter the options").send_keys(*[Keys.BACKSPACE] * 9)
    message.pick("Option 1", "Option 2")
    message.see("At most 2 can be chosen.")
    room.slack.wait_until(lambda: len(room.app.interactions("block_actions")) == 2)
    [last] = room.app.interactions("block_actions")[1]["actions"]
    assert [one["value"] for one in last["selected_options"]] == ["option 1", "option 11"]


def test_boxes_and_rounds_are_ticked(room: Room, ana: Page) -> None:
    room.post(samples.actions({"type": "checkboxes", "action_id": "boxes", "options": samples.COLOURS}))
    ana.message("Red").pick("Red")
    assert heard(room)["selected_options"] == samples.COLOURS[:1]
    room.app.heard.clear()
    room.post(samples.actions({"type": "radio_buttons", "action_id": "round", "options": samples.COLOURS}))
    ana.wait(lambda: ana.script("return document.querySelectorAll('#messages [type=radio]').length") == 3, "rounds")
    ana.message("Red").pick("Blue")
    assert heard(room)["selected_option"] == samples.COLOURS[2]


def test_options_the_app_offers_while_one_types(room: Room, ana: Page) -> None:
    menu = {
        "type": "external_select",
        "action_id": "found",
        "min_query_length": 3,
        "placeholder": samples.plain("Stone"),
    }
    room.post(samples.actions(menu))
    message = ana.message("")
    message.field("Stone").send_keys("li")
    assert room.app.interactions("block_suggestion") == []
    room.app.to["block_suggestion"] = [(200, {"options": FOUND}), (200, "garbage")]
    message.field("Stone").send_keys("me")
    message.see("Limestone", "Limetree")
    assert room.app.interactions("block_suggestion")[0]["value"] == "lime"
    message.press("Limetree")
    assert heard(room)["selected_option"] == FOUND[1]
    message.fill("Stone", "else")
    message.see("Nothing matches “else”.")


def test_an_answer_is_rated_and_thrown_away(room: Room, ana: Page) -> None:
    room.post(samples.FEEDBACK)
    ana.message("Good").press("Good")
    assert heard(room)["value"] == "good"
    room.app.heard.clear()
    ana.message("Good").press("Throw away")
    assert heard(room)["action_id"] == "throw"


def test_a_button_says_when_the_app_does_not_take_it(room: Room, ana: Page) -> None:
    room.post(samples.BUTTONS)
    room.app.to["block_actions"] = [(500, "")]
    ana.message("Plain").press("Plain")
    ana.notices.see("The app answered with an error.")
    ana.message("Plain").press("Plain")
    room.slack.wait_until(lambda: len(room.app.interactions("block_actions")) == 2)


@pytest.mark.parametrize("triggers", [None, ["on_enter_pressed"], ["on_character_entered"]])
def test_a_field_tells_the_app_while_one_types(room: Room, ana: Page, triggers: list[str] | None) -> None:
    config = {"dispatch_action_config": {"trigger_actions_on": triggers}} if triggers else {}
    element = {"type": "plain_text_input", **config}
    room.open_modal(samples.modal(samples.asks("Name", element, dispatch_action=True)))
    ana.modal.fill("Name", "Ada")
    if triggers != ["on_character_entered"]:
        assert room.app.interactions("block_actions") == []
        ana.modal.field("Name").send_keys(Keys.ENTER)
    assert heard(room)["value"] == "Ada"
    assert ana.modal.is_there
    assert room.app.interactions("view_submission") == []


def test_enter_in_a_field_sends_the_form(room: Room, ana: Page) -> None:
    room.open_modal(samples.modal(samples.asks("Name", {"type": "plain_text_input"})))
    ana.modal.field("Name").send_keys("Ada", Keys.ENTER)
    ana.modal.gone()
    assert len(room.app.interactions("view_submission")) == 1


def test_the_home_tab_has_a_button(room: Room, ana: Page) -> None:
    ana.go_to("Helper")
    ana.press("Home")
    ana.channel.see("Helper has not put anything here yet.")
    room.slack.wait_until(lambda: "home" in [one["tab"] for one in room.app.events("app_home_opened")])
    room.publish_home(samples.HOME)
    ana.channel.see("Welcome home.")
    ana.press("Start")
    assert heard(room)["value"] == "start"
    assert room.app.interactions("block_actions")[0]["view"]["type"] == "home"
    ana.press("Messages")
    assert "Welcome home." not in ana.channel.text


def test_a_shortcut_of_a_message(room: Room, ana: Page) -> None:
    ana.message("Planning").menu("More actions", "Ask Helper")
    room.slack.wait_until(lambda: room.app.interactions("message_action"))
    [used] = room.app.interactions("message_action")
    assert used["message"]["text"].startswith("Thanks Chloe.")


def test_a_shortcut_of_the_composer(windows: Browser, make_room: Callable[..., Room]) -> None:
    room = make_room(global_shortcuts={"new": "New question"})
    page = windows.open(room.url)
    page.channel.menu("Shortcuts", "New question")
    room.slack.wait_until(lambda: room.app.interactions("shortcut"))
    assert room.app.interactions("shortcut")[0]["callback_id"] == "new"


def test_a_prompt_is_written_when_it_is_chosen(room: Room, ana: Page) -> None:
    ana.go_to("Helper")
    room.suggest("Hello. How can I help?", "What is new?", "Show me the plan")
    ana.channel.see("Hello. How can I help?")
    ana.press("Show me the plan")
    ana.message("Show me the plan").see("Ana")
    assert not ana.has("What is new?")
    assert room.app.events("message")[-1]["text"] == "Show me the plan"


def test_what_the_app_is_doing_is_said_until_it_replies(room: Room, ana: Page) -> None:
    ana.go_to("Helper")
    said = room.slack.dm("hello")
    room.status(said.ts, "is thinking…")
    ana.channel.see("Helper is thinking…")
    room.post(text="done", channel=room.slack.direct, thread_ts=said.ts)
    ana.channel.gone("Helper is thinking…")
