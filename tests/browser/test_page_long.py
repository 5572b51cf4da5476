"""A long conversation: only a part of it is drawn at a time, and every message can still be reached."""

import pytest
from selenium.webdriver.common.keys import Keys

from bot.playground.records import Message
from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser
MANY = 400


@pytest.fixture
def room(room: Room) -> Room:
    """A channel with many messages."""
    world = room.slack.world
    where, people = world.channel("general").id, world.humans()

    def post() -> None:
        for number in range(1, MANY + 1):
            world.post(Message(world.next_ts(), people[number % 3].id, f"number {number}.", where))

    room.slack.call(post)
    return room


def drawn(page: Page) -> int:
    return int(str(page.script("return document.querySelectorAll('#messages .row').length")))


def scroll(page: Page, to: str) -> None:
    """Scroll as far as it goes, again and again as more is drawn, until a message is there."""
    step = "-1e6" if to == "Morning!" else "1e6"

    def there() -> bool:
        page.script(f"document.getElementById('messages').scrollTop += {step}")
        return to in page.channel.text

    page.wait(there, to)


def test_the_newest_are_drawn_first_and_all_are_reached(ana: Page) -> None:
    assert drawn(ana) == 50
    scroll(ana, "Morning!")
    assert drawn(ana) < 200
    assert "number 400." not in ana.channel.text
    scroll(ana, "number 400.")
    assert drawn(ana) < 200
    assert "Morning!" not in ana.channel.text


def test_they_stay_in_order_without_gaps(ana: Page) -> None:
    def numbers() -> list[int]:
        found = ana.script(
            """return [...document.querySelectorAll('#messages .text')]
              .map((one) => one.innerText.match(/^number (\\d+)/)?.[1])"""
        )
        return [int(one) for one in found if one]

    for to in ("Morning!", "number 400."):
        scroll(ana, to)
        seen = numbers()
        assert seen == list(range(seen[0], seen[-1] + 1))


def test_what_is_looked_at_stays_where_it_is_while_older_ones_are_drawn(ana: Page) -> None:
    place = """const [list, at] = [document.getElementById('messages'), arguments[0]];
    const row = [...list.querySelectorAll('.row')].find((one) => one.innerText.includes(at));
    return row.getBoundingClientRect().top - list.getBoundingClientRect().top"""
    ana.script("document.getElementById('messages').scrollTop = 500")
    words = str(
        ana.script(
            """const list = document.getElementById('messages');
            return [...list.querySelectorAll('.row .text')]
              .find((one) => one.getBoundingClientRect().top > list.getBoundingClientRect().top).innerText"""
        )
    )
    before = float(str(ana.script(place, words)))
    ana.script("document.getElementById('messages').scrollTop -= 200")
    ana.wait(lambda: drawn(ana) > 50, "older ones")
    assert abs(float(str(ana.script(place, words))) - before - 200) < 2


def test_others_do_not_pull_one_away_and_writing_leads_to_the_end(room: Room, ana: Page) -> None:
    scroll(ana, "Morning!")
    room.slack.as_user("ben").say("meanwhile")
    room.slack.as_user("ben").say("and again")
    ana.script("document.getElementById('messages').scrollTop = 0")
    assert "Morning!" in ana.channel.text
    assert "meanwhile" not in ana.channel.text
    ana.channel.say("here I am")
    ana.channel.see("meanwhile", "and again", "here I am")
    end = "const list = document.getElementById('messages');"
    ana.wait(lambda: ana.script(f"{end} return list.scrollHeight - list.scrollTop - list.clientHeight < 5"), "the end")


def test_a_reaction_on_what_is_not_drawn_moves_nothing(room: Room, ana: Page) -> None:
    world = room.slack.world
    general = world.channel("general")
    mine = next(one for one in reversed(general.messages.values()) if one.user == room.slack.user.id)
    scroll(ana, "Morning!")
    ben = room.slack.as_user("ben").user
    room.slack.call(lambda: room.playground.writing.react(ben, general, mine.ts, "eyes"))
    room.slack.as_user("ben").say("meanwhile", channel="random")
    ana.place("random").see("random")
    assert "Morning!" in ana.channel.text


def test_a_link_leads_to_an_old_message_and_on_from_there(room: Room, ana: Page) -> None:
    general = room.slack.world.channel("general")
    ts = next(one.ts for one in general.messages.values() if one.text == "number 60.")
    ana.open(f"{room.url}/archives/{general.id}/p{ts.replace('.', '')}")
    ana.wait(lambda: "number 60." in ana.focus, "the message in focus")
    scroll(ana, "number 400.")


def test_the_last_message_by_key(ana: Page) -> None:
    scroll(ana, "Morning!")
    ana.script("document.querySelector('#messages .row').focus()")
    ana.keys(Keys.END)
    assert "number 400." in ana.focus
