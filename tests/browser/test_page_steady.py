"""Nothing is cut, broken or moved away under somebody's eyes or pointer."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser import samples
from tests.browser.layout import CHANNEL, THREAD, comes_into_view, fits, unbroken
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser
WIDTHS = pytest.mark.parametrize(("width", "height"), [(1280, 857), (1024, 800), (390, 844)])
TEXT = {"type": "plain_text_input"}
PEOPLE = samples.asks("People", {"type": "multi_users_select"})
LOOK = "const [at] = document.querySelector(arguments[0]).getClientRects(); return [at.x, at.y, at.width]"


def bars(*labels: str, names: tuple[str, ...] = ("Django 89", "FastAPI 71", "Flask 39, out")) -> dict[str, Any]:
    """A chart with these categories and series."""
    series = [
        {"name": name, "data": [{"label": label, "value": 3 + at} for at, label in enumerate(labels)]} for name in names
    ]
    chart = {"type": "bar", "series": series, "axis_config": {"categories": list(labels)}}
    return {"type": "data_visualization", "title": "Where the points of 100 come from", "chart": chart}


def in_thread(room: Room, page: Page, *blocks: dict[str, Any]) -> None:
    """The app answers in a thread, which is open."""
    root = room.slack.say("which one?")
    room.post(*blocks, thread_ts=root.ts)
    page.message("which one?").open_thread()


@WIDTHS
def test_no_word_of_a_chart_is_broken_and_its_columns_are_of_one_width(
    room: Room, sit_down: Callable[..., Page], width: int, height: int
) -> None:
    page = sit_down("ana", width=width, height=height)
    in_thread(room, page, bars("Deployment", "Background work", "Accounts and login", "Third-party packages"))
    page.thread.see("Third-party packages".split()[1])
    unbroken(page, "#thread .chart")
    fits(page)
    widths = page.script(
        "return [...document.querySelectorAll('#thread tbody tr:first-child td')].map((one) => one.clientWidth)"
    )
    assert max(widths) - min(widths) <= 1
    assert "More columns" not in page.thread.text


def test_a_chart_fits_beside_a_thread_too(room: Room, sit_down: Callable[..., Page]) -> None:
    page = sit_down("ana", width=1024, height=800)
    room.post(bars("Deployment", "Background work", "Roles, permissions", "Languages, timezones"))
    page.message("Where the points").press("Reply")
    page.thread.see("Thread")
    page.channel.see("timezones")
    unbroken(page, "#messages .chart")
    assert "More columns" not in page.channel.text


def test_a_chart_with_long_words_scrolls_rather_than_breaks_them(room: Room, sit_down: Callable[..., Page]) -> None:
    page = sit_down("ana", width=390, height=844)
    names = ("Elasticsearch 89", "CockroachDB 71", "PostgreSQL 39, out")
    in_thread(room, page, bars("Internationalisation", "Speed", names=names))
    page.thread.see("More columns →")
    unbroken(page, "#thread .chart")
    fits(page)


@WIDTHS
def test_a_comparison_of_two_fits_into_a_thread(
    room: Room, sit_down: Callable[..., Page], width: int, height: int
) -> None:
    page = sit_down("ana", width=width, height=height)
    told = "5 of 5. Apps, ORM, migrations and rights keep large applications in one shape, as the documentation says."
    rows = [samples.cells("Topic", "Django", "FastAPI"), samples.cells("Large and complex projects", told, told)]
    wrapped = [{"is_wrapped": True}] * 3
    in_thread(room, page, {"type": "table", "column_settings": wrapped, "rows": rows})
    page.thread.see("FastAPI")
    unbroken(page, "#thread table")
    assert "More columns" not in page.thread.text
    fits(page)


def test_ticking_somebody_moves_nothing(room: Room, ana: Page) -> None:
    room.open_modal(samples.modal(PEOPLE, PEOPLE | {"block_id": "others"}, samples.asks("Name", TEXT)))
    ana.modal.see("Name")
    below = "dialog .block:last-child .control"
    before = ana.script(LOOK, below)
    ana.modal.pick("Ben Okafor")
    ana.modal.see("1 chosen")
    assert ana.script(LOOK, below) == pytest.approx(before, abs=0.5)


@pytest.mark.parametrize("element", [TEXT, {"type": "multi_users_select"}], ids=lambda one: str(one["type"]))
def test_what_was_wrong_is_no_longer_said_once_it_is_changed(room: Room, ana: Page, element: dict[str, Any]) -> None:
    room.open_modal(samples.modal(samples.asks("Field", element), samples.asks("Name", TEXT, optional=True)))
    ana.modal.press("Send")
    ana.modal.see("Please complete this required field.")
    before = ana.script(LOOK, "dialog .block:last-child .control")
    if element is TEXT:
        ana.modal.fill("Field", "words")
    else:
        ana.modal.pick("Ben Okafor")
    ana.modal.gone("Please complete this required field.")
    assert ana.script("return document.querySelectorAll('.wrong, [aria-invalid]').length") == 0
    assert ana.script(LOOK, "dialog .block:last-child .control") == pytest.approx(before, abs=0.5)
    ana.modal.press("Send")
    ana.modal.gone()


def test_a_long_text_in_a_field_is_read_from_its_beginning(room: Room, ana: Page) -> None:
    long = {"type": "plain_text_input", "initial_value": "Appointments for a chain of practices, " * 4}
    room.open_modal(samples.modal(samples.asks("Title", long)))
    ana.focused("Title")
    place = "const at = document.activeElement; return [at.scrollLeft, at.selectionStart]"
    ana.wait(lambda: ana.script(place) == [0, 0], "the beginning of the title")


def test_a_short_text_in_a_field_is_written_on(room: Room, ana: Page) -> None:
    short = {"type": "plain_text_input", "initial_value": "Back"}
    room.open_modal(samples.modal(samples.asks("Title", short)))
    ana.focused("Title")
    ana.keys(" office")
    assert ana.modal.field("Title").get_attribute("value") == "Back office"


def test_a_link_in_a_dialog_leads_out_of_it(room: Room, ana: Page) -> None:
    random = room.slack.world.channel("random").id
    said = samples.modal(samples.section(f"It is on its way to <#{random}>."), title="Shared")
    room.open_modal(said | {"notify_on_close": True})
    ana.modal.press("#random")
    ana.gone("It is on its way")
    ana.wait(lambda: ana.script("return document.querySelector('#place').innerText") == "random", "random")
    room.slack.wait_until(lambda: room.app.interactions("view_closed"))


def test_a_link_in_a_form_asks_before_it_leads_out_of_it(room: Room, ana: Page) -> None:
    random = room.slack.world.channel("random").id
    room.open_modal(samples.modal(samples.section(f"As in <#{random}>."), samples.asks("Name", TEXT)))
    ana.modal.fill("Name", "Ada")
    ana.modal.press("#random")
    ana.modal.see("Leave this form?")
    ana.modal.press("Stay")
    ana.modal.see("As in")
    assert ana.modal.field("Name").get_attribute("value") == "Ada"
    ana.modal.press("#random")
    ana.modal.press("Leave it")
    ana.gone("As in")
    ana.wait(lambda: ana.script("return document.querySelector('#place').innerText") == "random", "random")


def test_a_link_from_the_home_shows_its_message_and_not_the_end(room: Room, ana: Page) -> None:
    where, told = room.slack.direct, room.post(text="the answer", channel=room.slack.direct)
    for turn in range(40):
        room.post(text=f"later {turn}", channel=where)
    link = f"{room.url}/archives/{where}/p{told.replace('.', '')}"
    room.publish_home({"type": "home", "blocks": [samples.section(f"<{link}|Your answer>")]})
    ana.go_to("Helper")
    ana.channel.press("Home")
    ana.channel.press("Your answer")
    comes_into_view(ana, CHANNEL, "the answer")
    ana.script("return new Promise((done) => setTimeout(done, 300))")
    comes_into_view(ana, CHANNEL, "the answer")


def test_a_link_to_a_reply_shows_it_in_its_thread(room: Room, ana: Page) -> None:
    root = room.slack.say("which one?")
    reply = room.post(text="the answer", thread_ts=root.ts)
    for turn in range(30):
        room.slack.say(f"later {turn}", thread=root.ts)
    where = room.slack.world.channel("general").id
    ana.open(f"{room.url}/archives/{where}/p{reply.replace('.', '')}?thread_ts={root.ts}&cid={where}")
    comes_into_view(ana, THREAD, "the answer")
    ana.script("return new Promise((done) => setTimeout(done, 300))")
    comes_into_view(ana, THREAD, "the answer")
