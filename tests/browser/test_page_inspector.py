"""The inspector: what went to the app and came from it, what was wrong with it, and how Slack can be made worse."""

from collections.abc import Callable

import pytest
from selenium.webdriver.common.keys import Keys
from slack_sdk.errors import SlackApiError

from tests.browser import samples
from tests.browser.browsing import Browser
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser


def entries(page: Page) -> list[str]:
    found = page.script("return [...document.querySelectorAll('#wire-list .wire-name')].map((one) => one.innerText)")
    return [*found]


def test_deliveries_and_calls_are_listed_as_they_happen(room: Room, ana: Page) -> None:
    ana.inspect()
    ana.inspector.see("Nothing yet.")
    ana.channel.say("hello")
    ana.wire("message").see("200", "ms")
    ana.channel.say("/helper what now")
    ana.wire("/helper what now").see("200")
    room.post(text="from the app")
    ana.wire("chat.postMessage").see("ok")
    ana.wire("chat.postMessage").click()
    ana.detail.see("Asked", '"from the app"', "Answered", "ok: true")
    ana.wire("/helper what now").click()
    ana.detail.see("Attempt 1: 200", "Sent", 'text: "what now"')


def test_a_refused_call_shows_its_rule_and_the_place(room: Room, ana: Page) -> None:
    blocks = [samples.HEADER, samples.section("fine"), {"type": "section", "text": samples.mrkdwn("")}]
    with pytest.raises(SlackApiError):
        room.post(*blocks)
    ana.inspect()
    ana.wire("chat.postMessage").see("invalid_blocks")
    ana.wire("chat.postMessage").click()
    ana.detail.see("too_short", "[json-pointer:/blocks/2/text/text]")
    marked = ana.script("return [...document.querySelectorAll('#wire-detail .json.wrong')].map((one) => one.innerText)")
    assert marked == ['text: ""']
    assert ana.script("return document.querySelector('#wire-detail .json.wrong').checkVisibility()")


def test_an_answer_slack_refuses_is_marked_too(room: Room, ana: Page) -> None:
    room.app.to["command"] = [(200, {"blocks": [{"type": "sektion"}]})]
    ana.channel.say("/helper")
    ana.inspect()
    ana.wire("/helper").see("invalid_blocks")
    ana.wire("/helper").click()
    ana.detail.see("/blocks/0/type")
    assert ana.script("return document.querySelector('#wire-detail .json.wrong').innerText") == 'type: "sektion"'


def test_a_missing_scope_is_named(make_room: Callable[..., Room], windows: Browser) -> None:
    room = make_room(scopes=frozenset({"commands"}))
    ana = windows.open(room.url)
    with pytest.raises(SlackApiError):
        room.post()
    ana.inspect()
    ana.wire("chat.postMessage").click()
    ana.detail.see("needs the scope chat:write")


def test_the_list_is_narrowed_and_searched(room: Room, ana: Page) -> None:
    ana.channel.say("first words")
    ana.channel.say("second words")
    room.post(text="an answer")
    room.app.to["command"] = [(500, "")]
    ana.channel.say("/helper")
    ana.inspect()
    ana.wait(lambda: len(entries(ana)) == 5, "everything")
    ana.inspector.choose("What to list", "From the app")
    assert entries(ana) == ["chat.postMessage"]
    ana.inspector.choose("What to list", "What failed")
    assert entries(ana) == ["/helper"]
    ana.inspector.choose("What to list", "To the app")
    assert "chat.postMessage" not in entries(ana)
    ana.inspector.choose("What to list", "Everything")
    ana.inspector.fill("Find in what was sent", "second")
    ana.wait(lambda: entries(ana) == ["message"], "one")
    ana.inspector.fill("Find in what was sent", "nonsense")
    ana.inspector.see("Nothing fits.")


def test_retries_are_counted(room: Room, ana: Page) -> None:
    room.app.answers = [(500, ""), (500, ""), (200, "")]
    ana.inspect()
    ana.channel.say("hello")
    ana.wire("message").see("×3", "200")
    ana.wire("message").click()
    ana.detail.see("Attempt 1: 500", "Attempt 2: 500", "Attempt 3: 200")


def test_failing_slow_and_duplicates_really_apply(room: Room, ana: Page) -> None:
    ana.inspect()
    ana.inspector.press("Conditions")
    ana.inspector.choose("Every call of the app", "says internal_error")
    room.slack.wait_until(lambda: room.slack.faults.failing)
    with pytest.raises(SlackApiError) as refused:
        room.post()
    assert refused.value.response["error"] == "internal_error"
    ana.inspector.choose("Everything reaches the app", "twice")
    room.slack.wait_until(lambda: room.slack.faults.duplicates == 2)
    ana.channel.say("hello")
    room.slack.wait_until(lambda: len(room.app.events("message")) == 2)
    ana.inspector.choose("Slack answers the app", "after 1 second")
    room.slack.wait_until(lambda: room.slack.faults.wait("chat.postMessage") == 1)
    ana.inspector.press("Everything as usual")
    room.slack.wait_until(lambda: not room.slack.faults.failing)
    room.post(text="works again")
    ana.message("works again").see("Helper")
    assert room.slack.faults.wait("chat.postMessage") == 0


def test_rate_limits_really_apply(room: Room, ana: Page) -> None:
    ana.inspect()
    ana.inspector.press("Conditions")
    ana.inspector.pick("Rate limits as in Slack")
    room.slack.wait_until(lambda: room.playground.rates.on)
    for number in range(3):
        room.post(text=f"number {number}")
    with pytest.raises(SlackApiError) as refused:
        room.post(text="one too many")
    assert refused.value.response["error"] == "ratelimited"
    ana.inspector.press("Traffic")
    ana.wire("ratelimited").see("chat.postMessage")


def test_conditions_are_the_same_in_every_window(ana: Page, ben: Page) -> None:
    for page in (ana, ben):
        page.inspect()
        page.inspector.press("Conditions")
    ana.inspector.choose("Every call of the app", "cuts the connection off")
    ben.wait(lambda: ben.inspector.field("Every call of the app").get_attribute("value") == "cut", "the same here")


def test_a_reset_begins_anew_for_everybody(room: Room, ana: Page, ben: Page) -> None:
    ana.channel.say("soon forgotten")
    ben.message("soon forgotten").see("Ana")
    ben.channel.type("half a thought")
    ana.inspect()
    ana.wire("message").see("200")
    for answer in ("Keep everything", "Reset"):
        ana.sidebar.press("Reset")
        ana.modal.see("Begin anew?")
        ana.modal.press(answer)
        ana.modal.gone()
    for page in (ana, ben):
        page.channel.gone("soon forgotten")
        page.channel.see("Planning is at eleven")
    ana.inspector.see("Nothing yet.")
    ana.channel.say("a new beginning")
    ben.message("a new beginning").see("Ana")
    assert ben.channel.typed == "half a thought"


def test_it_is_opened_and_closed_by_key(ana: Page) -> None:
    ana.inspect()
    ana.focused("Traffic")
    ana.keys(Keys.ESCAPE)
    ana.inspector.gone()
    ana.focused("Inspector")
