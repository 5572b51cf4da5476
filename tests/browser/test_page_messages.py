"""What is done with messages: edit, delete, react, answer in a thread, and find them by their address."""

from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.page import Page
from tests.playground_room import Room

pytestmark = pytest.mark.browser


def events(room: Room, subtype: str) -> list[dict[str, Any]]:
    return [one for one in room.app.events("message") if one.get("subtype") == subtype]


def test_one_edits_what_one_has_written_and_the_app_is_told(room: Room, ana: Page) -> None:
    ana.channel.say("a *bold* plan with @Ben and #random today")
    ana.message("plan").menu("More actions", "Edit message")
    ana.focused("Edit the message")
    assert ana.message("Save").typed == "a *bold* plan with @Ben Okafor and #random today"
    ana.keys("!", Keys.ENTER)
    ana.message("a bold plan with @Ben Okafor and #random today!").see("(edited)")
    room.slack.wait_until(lambda: events(room, "message_changed"))
    [changed] = events(room, "message_changed")
    assert changed["message"]["text"].endswith("!")


def test_an_edit_is_given_up_with_escape(room: Room, ana: Page) -> None:
    ana.channel.say("as it was")
    ana.message("as it was").menu("More actions", "Edit message")
    ana.focused("Edit the message")
    ana.keys("x", Keys.ESCAPE)
    ana.message("as it was").see("Ana Moreau")
    assert "as it was" in ana.focus
    assert events(room, "message_changed") == []
    assert "(edited)" not in ana.channel.text


def test_the_arrow_up_in_an_empty_box_edits_the_last_message(ana: Page) -> None:
    ana.channel.say("a typo")
    ana.message("a typo").see("Ana")
    ana.channel.type(Keys.ARROW_UP)
    ana.focused("Edit the message")
    ana.message("Save").press("Cancel")
    ana.message("a typo").see("Ana")
    ana.focused("Message #general")


def test_an_edit_goes_on_while_others_write(room: Room, ana: Page) -> None:
    ana.channel.say("mine")
    ana.message("mine").menu("More actions", "Edit message")
    ana.focused("Edit the message")
    ana.keys(" and more")
    ben = room.slack.as_user("ben")
    where = room.slack.world.channel("general")
    mine = [*where.messages][-1]
    room.slack.call(lambda: room.playground.writing.react(ben.user, where, mine, "eyes"))
    ben.say("meanwhile")
    ana.message("meanwhile").see("Ben")
    ana.focused("Edit the message")
    ana.keys(Keys.ENTER)
    ana.message("mine and more").see("(edited)")


def test_one_deletes_what_one_has_written_after_a_question(room: Room, ana: Page) -> None:
    ana.channel.say("too much")
    for answer in ("Keep it", "Delete"):
        ana.message("too much").menu("More actions", "Delete message")
        ana.modal.see("Delete this message?")
        ana.modal.press(answer)
        ana.modal.gone()
    ana.channel.gone("too much")
    room.slack.wait_until(lambda: len(events(room, "message_deleted")) == 1)


def test_a_thread_outlives_its_first_message(room: Room, ana: Page) -> None:
    ana.channel.say("the beginning")
    ana.message("the beginning").press("Reply")
    ana.thread.say("an answer")
    ana.reply("an answer").see("Ana")
    ana.message("the beginning").menu("More actions", "Delete message")
    ana.modal.press("Delete")
    ana.message("This message was deleted.").see("1 reply")
    ana.reply("an answer").menu("More actions", "Delete message")
    ana.modal.press("Delete")
    ana.thread.gone("an answer")


def test_nobody_edits_or_deletes_what_others_wrote(ana: Page) -> None:
    ana.message("Planning").press("More actions")
    ana.popover.see("Copy link")
    assert "Edit" not in ana.popover.text
    assert "Delete" not in ana.popover.text


def test_two_people_react(ana: Page, ben: Page) -> None:
    ana.message("Planning").menu("Add a reaction", "tada")
    ben.message("Planning").press("tada, 1: Ana Moreau")
    ana.message("Planning").see("2")
    assert ana.message("Planning").has("tada, 2: You, Ben Okafor")
    ana.message("Planning").press("tada, 2: You, Ben Okafor")
    ben.wait(lambda: ben.message("Planning").has("tada, 1: You"), "Ana's to be gone")
    ben.message("Planning").press("tada, 1: You")
    ana.wait(lambda: "🎉" not in ana.message("Planning").text, "no reaction")


def test_an_emoji_is_found_by_name(ana: Page) -> None:
    ana.message("Planning").press("Add a reaction")
    ana.popover.field("Find an emoji").send_keys("rocket", Keys.ENTER)
    ana.message("Planning").see("🚀")
    ana.message("Planning").press("Add a reaction")
    ana.popover.field("Find an emoji").send_keys("nonsense")
    ana.popover.see("No emoji of that name here.")
    ana.keys(Keys.ESCAPE, Keys.ESCAPE)
    ana.popover.gone()
    ana.focused("Add a reaction")


@pytest.mark.parametrize(
    ("letters", "first"),
    [("lgtm", "+1"), ("thumbs up", "+1"), ("party", "tada"), ("approved", "white_check_mark"), (":tad", "tada")],
)
def test_an_emoji_is_found_by_what_it_means(ana: Page, letters: str, first: str) -> None:
    ana.message("Planning").press("Add a reaction")
    ana.popover.field("Find an emoji").send_keys(letters, Keys.ARROW_DOWN)
    ana.focused(first)
    ana.keys(Keys.ARROW_UP)
    ana.focused("Find an emoji")
    ana.keys(Keys.ESCAPE)


def test_what_was_picked_lately_comes_first_and_one_tab_leads_into_the_picker_and_out(ana: Page) -> None:
    for name in ("beers", "rocket"):
        ana.message("Planning").press("Add a reaction")
        ana.popover.field("Find an emoji").send_keys(name, Keys.ENTER)
        ana.message("Planning").see("🍻")
    ana.message("Planning").press("Add a reaction")
    ana.focused("Find an emoji")
    ana.keys(Keys.TAB)
    ana.focused("rocket")
    ana.keys(Keys.ARROW_RIGHT)
    ana.focused("beers")
    ana.keys(Keys.END)
    ana.focused("zap")
    ana.keys(Keys.HOME)
    ana.focused("rocket")
    ana.keys(Keys.ARROW_RIGHT)
    ana.chord(Keys.SHIFT, Keys.TAB)
    ana.focused("Find an emoji")
    ana.keys(Keys.TAB)
    ana.focused("beers")


def test_a_reply_is_counted_and_may_go_to_the_channel_too(room: Room, ana: Page, ben: Page) -> None:
    ana.message("Planning").press("Reply")
    ana.thread.say("only here")
    ben.message("Planning").see("1 reply")
    ana.thread.pick("Also send to #general")
    ana.thread.say("and there")
    ben.message("and there").see("replied to a thread")
    ana.thread.say("only here again")
    ben.message("Planning").see("3 replies")
    assert "only here again" not in ben.channel.text
    ben.message("and there").press("replied to a thread")
    ben.thread.see("only here again", "Planning")
    subtypes = [one.get("subtype") for one in room.app.events("message")]
    assert subtypes == [None, "thread_broadcast", None]


def test_a_thread_is_closed_and_the_focus_goes_back(ana: Page) -> None:
    ana.message("Planning").press("Reply")
    ana.focused("Reply …")
    ana.thread.press("Close the thread")
    ana.thread.gone()
    assert "Planning" in str(ana.script("return document.activeElement.innerText"))


def test_a_link_to_a_message_leads_there(room: Room, ana: Page) -> None:
    room.slack.say("the one", channel="engineering")
    ts = [*room.slack.world.channel("engineering").messages][-1]
    where = room.slack.world.channel("engineering").id
    reply = room.slack.say("the reply", channel="engineering", thread=ts).ts
    ana.open(f"{room.url}/archives/{where}/p{ts.replace('.', '')}")
    ana.wait(lambda: "the one" in str(ana.script("return document.activeElement.innerText")), "the message in focus")
    assert ana.script("return location.pathname") == "/"
    ana.open(f"{room.url}/archives/{where}/p{reply.replace('.', '')}?thread_ts={ts}&cid={where}")
    ana.thread.see("the reply")
    ana.open(f"{room.url}/archives/C404/p1800000000000000")
    ana.channel.see("engineering")


def test_a_link_is_copied(room: Room, ana: Page) -> None:
    ana.message("Planning").menu("More actions", "Copy link")
    ana.notices.see("link")


def test_a_private_channel_without_the_app(room: Room, ana: Page) -> None:
    ana.place("leadership").see("app not added")
    ana.go_to("leadership")
    ana.channel.say("@Helper are you there?")
    ana.message("@Helper are you there?").see("Ana")
    assert room.app.heard == []


def test_an_archived_channel_can_only_be_read(room: Room, ana: Page) -> None:
    room.slack.call(lambda: _say_in_the_past(room))
    ana.go_to("old-project")
    ana.channel.see("This channel is archived.", "long ago")
    assert not ana.script("return document.querySelector('main textarea')")
    message = ana.message("long ago")
    message.press("More actions")
    ana.popover.see("Copy link")
    assert "Edit" not in ana.popover.text
    ana.keys(Keys.ESCAPE)
    assert not message.has("Add a reaction")


def _say_in_the_past(room: Room) -> None:
    from bot.playground.records import Message

    world = room.slack.world
    world.post(Message(world.next_ts(), room.slack.user.id, "long ago", world.channel("old-project").id))


def test_a_file_shows_how_it_begins_and_all_of_it_when_asked(room: Room, ana: Page) -> None:
    text = "# Notes\n" + "\n".join(f"line {number}" for number in range(30))
    file = room.upload("notes.md", text, title="Notes")
    message = ana.message("Show more")
    message.see(f"{len(text)} bytes · notes.md")
    assert "line 29" not in message.text
    message.press("Show more")
    ana.message("Show less").see("line 29")
    address = ana.script("return document.querySelector('.file-get').getAttribute('href')")
    assert address == f"/playground/files/{file}?as={room.slack.user.id}"
