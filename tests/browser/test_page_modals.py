"""Forms: what Slack itself checks, what the app may answer, and that nothing typed is lost."""

from collections.abc import Callable
from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser import samples
from tests.browser.browsing import Browser
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser
TROUBLE = "We had some trouble connecting. Try again?"
NAME = samples.asks("Name", {"type": "plain_text_input", "min_length": 2, "max_length": 9})
FORM = samples.modal(NAME, samples.asks("Colour", {"type": "static_select", "options": samples.COLOURS}, optional=True))


def submitted(room: Room) -> dict[str, Any]:
    """What the fields of the only submission hold, by block."""
    room.slack.wait_until(lambda: room.app.interactions("view_submission"))
    [sent] = room.app.interactions("view_submission")
    return {block: next(iter(fields.values())) for block, fields in sent["view"]["state"]["values"].items()}


def test_a_form_with_every_input_is_filled_and_sent(room: Room, ana: Page) -> None:
    room.open_modal(samples.EVERY_INPUT)
    form = ana.modal
    ana.focused("Name")
    for label, words in (("Name", "Ada"), ("Story", "long"), ("Mail", "a@b.example"), ("Number", "1.5")):
        form.fill(label, words)
    form.fill("Page", "https://example.org")
    for label, option in (("Colour", "Green"), ("Person", "Ben Okafor"), ("Channel", "#random")):
        form.choose(label, option)
    form.choose("Conversation", "private: leadership")
    form.pick("Option 2", "Chloe Tanaka", "Later")
    for label, value in (("Day", "2026-05-03"), ("Hour", "09:30"), ("Moment", "2026-05-03T09:30")):
        form.set(label, value)
    room.app.to["block_suggestion"] = [(200, {"options": samples.options("Limestone")})]
    form.fill("Looked up", "lime")
    form.press("Limestone")
    form.press("Send")
    form.gone()
    values, world = submitted(room), room.slack.world
    assert [values[name]["value"] for name in ("name", "story", "mail", "number")] == [
        "Ada",
        "long",
        "a@b.example",
        "1.5",
    ]
    assert values["page"]["value"] == "https://example.org"
    assert values["colour"]["selected_option"] == samples.COLOURS[1]
    assert values["colours"]["selected_options"] == [samples.MANY[1]]
    assert values["person"]["selected_user"] == world.person("ben").id
    assert values["people"]["selected_users"] == [world.person("chloe").id]
    assert values["channel"]["selected_channel"] == world.channel("random").id
    assert values["conversation"]["selected_conversation"] == world.channel("leadership").id
    assert values["boxes"]["selected_options"] == samples.WHEN[1:]
    assert (values["day"]["selected_date"], values["hour"]["selected_time"]) == ("2026-05-03", "09:30")
    assert values["moment"]["selected_date_time"] == ana.script("return new Date('2026-05-03T09:30') / 1000")
    assert values["looked_up"]["selected_option"]["value"] == "limestone"
    assert values["several_looked_up"]["selected_options"] == []


@pytest.mark.parametrize(
    ("element", "words", "sentence"),
    [
        ({"type": "plain_text_input"}, "", "Please complete this required field."),
        ({"type": "email_text_input"}, "nonsense", "Please enter a valid email address."),
        ({"type": "url_text_input"}, "nonsense", "Please enter a valid URL."),
        ({"type": "number_input", "is_decimal_allowed": False}, "many", "Please enter a number."),
        ({"type": "plain_text_input", "min_length": 5}, "four", "Please enter at least 5 characters."),
        ({"type": "static_select", "options": samples.COLOURS}, None, "Please complete this required field."),
        ({"type": "checkboxes", "options": samples.COLOURS}, None, "Please complete this required field."),
    ],
    ids=lambda one: str(one.get("type")) if isinstance(one, dict) else "",
)
def test_slack_says_what_is_wrong_with_a_field(
    room: Room, ana: Page, element: dict[str, Any], words: str | None, sentence: str
) -> None:
    room.open_modal(samples.modal(samples.asks("Field", element)))
    if words is not None:
        ana.modal.fill("Field", words)
    ana.modal.press("Send")
    ana.modal.see(sentence)
    if words is not None:
        ana.focused("Field")
        assert ana.modal.field("Field").get_attribute("value") == words
    assert room.app.interactions("view_submission") == []


def test_a_field_takes_no_more_than_it_may(room: Room, ana: Page) -> None:
    room.open_modal(FORM)
    ana.modal.fill("Name", "123456789abc")
    assert ana.modal.field("Name").get_attribute("value") == "123456789"


def test_the_app_says_what_is_wrong_and_the_answers_stay(room: Room, ana: Page) -> None:
    room.open_modal(FORM)
    room.app.to["view_submission"] = [(200, {"response_action": "errors", "errors": {"name": "Taken."}})]
    ana.modal.fill("Name", "Ada")
    ana.modal.choose("Colour", "Blue")
    ana.modal.press("Send")
    ana.modal.see("Taken.")
    ana.focused("Name")
    assert ana.modal.field("Colour").get_attribute("value") == "blue"
    ana.modal.fill("Name", "Bob")
    ana.modal.press("Send")
    ana.modal.gone()


@pytest.mark.parametrize(
    "answer",
    [
        (500, ""),
        (200, "<html>"),
        (200, [1]),
        (200, {"response_action": "errors", "errors": {"nobody": "x"}}),
        (200, {"response_action": "update", "view": {"type": "modal"}}),
        (200, {"response_action": "explode"}),
    ],
    ids=["500", "garbage", "a list", "errors of no field", "half a view", "unknown"],
)
def test_an_answer_that_makes_no_sense_loses_nothing(room: Room, ana: Page, answer: tuple[int, Any]) -> None:
    room.open_modal(FORM)
    room.app.to["view_submission"] = [answer]
    ana.modal.fill("Name", "Ada")
    ana.modal.press("Send")
    ana.modal.see(TROUBLE)
    assert ana.modal.field("Name").get_attribute("value") == "Ada"
    ana.modal.press("Send")
    ana.modal.gone()


def test_an_app_that_does_not_answer_in_time_loses_nothing(windows: Browser, make_room: Callable[..., Room]) -> None:
    room = make_room(answer_within=0.3)
    ana = windows.open(room.url)
    room.open_modal(FORM)
    ana.modal.fill("Name", "Ada")
    room.app.delay = 1
    ana.modal.press("Send")
    ana.modal.see(TROUBLE)
    room.app.delay = 0
    assert ana.modal.field("Name").get_attribute("value") == "Ada"
    ana.modal.press("Send")
    ana.modal.gone()


def test_an_app_that_is_not_there_loses_nothing(room: Room, ana: Page) -> None:
    room.open_modal(FORM)
    ana.modal.fill("Name", "Ada")
    room.stop_app()
    ana.modal.press("Send")
    ana.modal.see(TROUBLE)
    room.start_app()
    ana.modal.press("Send")
    ana.modal.gone()
    assert submitted(room)["name"]["value"] == "Ada"


def test_the_same_form_is_sent_once_however_often_one_presses(room: Room, ana: Page) -> None:
    room.open_modal(FORM)
    ana.modal.fill("Name", "Ada")
    room.app.delay = 0.3
    ana.modal.field("Name").send_keys(Keys.ENTER, Keys.ENTER, Keys.ENTER)
    ana.modal.gone()
    assert len(room.app.interactions("view_submission")) == 1


def test_an_answer_with_another_view(room: Room, ana: Page) -> None:
    room.open_modal(FORM)
    room.app.to["view_submission"] = [
        (200, {"response_action": "update", "view": samples.modal(NAME, title="Changed")}),
        (200, {"response_action": "push", "view": samples.modal(NAME, title="On top")}),
        (200, {"response_action": "push", "view": samples.modal(NAME, title="Third")}),
        (200, {"response_action": "clear"}),
    ]
    ana.modal.fill("Name", "Ada")
    ana.modal.press("Send")
    ana.modal.see("Changed")
    assert ana.modal.field("Name").get_attribute("value") == "Ada"
    for title in ("On top", "Third"):
        ana.modal.press("Send")
        ana.modal.see(title)
        ana.modal.fill("Name", title)
    ana.modal.press("Back to what was before")
    ana.modal.see("On top")
    ana.modal.press("Send")
    ana.modal.gone()


def test_pushed_views_are_closed_one_by_one_or_all_at_once(room: Room, ana: Page) -> None:
    push = (200, {"response_action": "push", "view": samples.modal(NAME, title="On top", notify_on_close=True)})
    room.open_modal(FORM)
    room.app.to["view_submission"] = [push, push]
    ana.modal.fill("Name", "Ada")
    ana.modal.press("Send")
    ana.modal.see("On top")
    ana.keys(Keys.ESCAPE)
    ana.modal.see("A form")
    room.slack.wait_until(lambda: room.app.interactions("view_closed"))
    assert ana.modal.field("Name").get_attribute("value") == "Ada"
    ana.modal.press("Send")
    ana.modal.see("On top")
    ana.modal.press("Close them all")
    ana.modal.gone()
    room.slack.wait_until(lambda: len(room.app.interactions("view_closed")) == 2)
    assert room.app.interactions("view_closed")[-1]["is_cleared"] is True


def test_an_update_from_the_app_keeps_what_was_typed_and_the_cursor(room: Room, ana: Page) -> None:
    opened = room.open_modal(FORM)
    ana.modal.fill("Name", "Ada")
    ana.modal.field("Name").send_keys(Keys.ARROW_LEFT)
    room.update_modal(opened["id"], FORM | {"title": samples.plain("Newer")})
    ana.modal.see("Newer")
    ana.focused("Name")
    ana.keys("X")
    assert ana.modal.field("Name").get_attribute("value") == "AdXa"


def test_an_emptied_field_stays_empty_over_an_update(room: Room, ana: Page) -> None:
    name = samples.asks("Name", {"type": "plain_text_input", "initial_value": "Given"}, optional=True)
    colour = samples.asks(
        "Colour", {"type": "static_select", "options": samples.COLOURS, "initial_option": samples.COLOURS[0]}
    )
    opened = room.open_modal(samples.modal(name, colour | {"optional": True}))
    ana.modal.fill("Name", "")
    ana.modal.choose("Colour", "Choose …")
    room.update_modal(opened["id"], samples.modal(name, colour | {"optional": True}, title="Newer"))
    ana.modal.see("Newer")
    assert [ana.modal.field(one).get_attribute("value") for one in ("Name", "Colour")] == ["", ""]


def test_a_form_is_there_again_after_a_reload(room: Room, ana: Page) -> None:
    room.open_modal(FORM)
    ana.modal.see("A form")
    ana.open(room.url)
    ana.modal.see("A form")


def test_a_form_without_a_way_to_send_it(room: Room, ana: Page) -> None:
    view = samples.modal(samples.section("Only to read."))
    room.open_modal({key: value for key, value in view.items() if key != "submit"} | {"close": samples.plain("Fine")})
    ana.modal.see("Only to read.")
    assert not ana.modal.has("Send")
    ana.modal.press("Fine")
    ana.modal.gone()


def test_who_has_left_can_no_longer_be_chosen(room: Room, sit_down: Callable[..., Page]) -> None:
    room.slack.world.person("chloe").left = True
    ana = sit_down("ana")
    room.open_modal(samples.EVERY_INPUT)
    ana.modal.see("Everything", "Ben Okafor")
    assert "Chloe Tanaka" not in ana.modal.text


def test_one_types_on_where_one_was_before_the_form(room: Room, ana: Page) -> None:
    ana.focused("Message #general")
    room.open_modal(FORM)
    ana.modal.see("Colour")
    ana.keys(Keys.TAB, Keys.ESCAPE)
    ana.modal.gone()
    ana.focused("Message #general")
    ana.keys("typed on")
    assert ana.channel.typed == "typed on"
