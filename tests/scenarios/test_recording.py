"""Recording a decision: what is asked, what is refused, and what several people at once get."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.deciding import decide, hand_in
from tests.driving.driven import Message
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver

REASON = "Why not Django, which was recommended?"
WHY = "Why, in your words"
REVIEW = "Ask whether it is still right"


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    """A recommendation in #general, for Django."""
    return slack.command("/stack recommend an internal tool, we must have an admin panel").message()


def dialog(slack: SlackDriver, root: Message) -> Modal:
    while slack.has_modal:  # left open by an earlier test
        slack.modal.close()
    root.seen_by(slack).click("Record decision")
    return slack.modal


def test_the_dialog_comes_filled_in(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root)
    assert form.values["Title"]["value"] == "Internal tool – what we build on"
    assert form.values["Who decides"]["selected_users"] == [slack.user.id]
    form.close()


def test_deciding_otherwise_needs_a_reason_and_the_summary_tells_it(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root)
    assert REASON not in form.labels
    form.pick("Outcome", "Flask").choose("Post the summary to", "#engineering")
    slack.wait_until(lambda: REASON in form.labels)
    assert set(form.submit() or {}) == {REASON}
    form.fill({REASON: "We <!channel> know it"})
    assert hand_in(slack, form) is None
    summary = slack.first_from_app(slack.world.channel("engineering").id, root.ts)
    assert "Recommended was Django. Overridden because: We <!channel> know it" in summary.text
    assert "&lt;!channel&gt;" in str(summary.blocks)
    assert "Django" in summary.thread.say("why not Django?").wait_for_reply().text


def test_why_in_ones_own_words_is_read_wherever_the_decision_is(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root).fill({WHY: "Maya has run Django for <!channel> years.\nNobody else is free."})
    form.choose("Post the summary to", "#engineering").submit()
    told = "Why, in the words of @Ana Moreau: “Maya has run Django for <!channel> years. Nobody else is free.”"
    assert told in slack.modal.text
    assert slack.modal.submit() is None
    summary = slack.first_from_app(slack.world.channel("engineering").id, root.ts)
    assert told in summary.text
    assert "&lt;!channel&gt;" in str(summary.blocks)
    id = summary.text.partition(":")[0]
    assert told in slack.command(f"/stack show {id}").text
    assert "Why, in their words: “Maya has run Django" in slack.command(f"/stack replay {id}").text
    assert id in slack.command("/stack decisions maya free").text
    summary.click("Markdown")
    slack.wait_until(lambda: bool(summary.thread.replies))
    assert any("in the words of Ana Moreau: “Maya" in text for text in summary.thread.replies[0].files.values())


def test_the_other_opinion_is_read_wherever_the_decision_is(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root).choose("Whose is it?", "ben").choose("Who decides", "ana", "ben")
    assert form.submit() == {"The other opinion": "Say what they think, or leave both empty."}
    form.fill({"The other opinion": "FastAPI would do,\nand is <!here> smaller."})
    form.choose("Post the summary to", "#engineering").submit()
    told = "The other opinion, of @Ben Okafor: “FastAPI would do, and is <!here> smaller.”"
    assert told in slack.modal.text
    assert slack.modal.submit() is None
    summary = slack.first_from_app(slack.world.channel("engineering").id, root.ts)
    assert told in summary.text
    assert "Decided by @Ana Moreau and @Ben Okafor, as recorded by @Ana Moreau" in summary.text
    id = summary.text.partition(":")[0]
    assert told in slack.command(f"/stack show {id}").text
    assert "The other opinion, of Ben Okafor: “FastAPI would do" in slack.command(f"/stack replay {id}").text
    assert id in slack.command("/stack decisions smaller").text
    summary.click("Markdown")
    slack.wait_until(lambda: bool(summary.thread.replies))
    (text,) = summary.thread.replies[0].files.values()
    assert "The other opinion, of Ben Okafor: “FastAPI would do, and is" in text
    assert 'decision-makers: ["Ana Moreau", "Ben Okafor"]\n' in text
    # Both can be true of one person: who says that it was not their decision is no longer named.
    summary.seen_by(slack.as_user("ben")).click("Object")


def test_an_option_that_was_ruled_out_is_told_with_whose_words_it_was(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    root.seen_by(slack.as_user("ben")).thread.say("Flask is out").wait_for_reply()
    form = dialog(slack, root).choose("Post the summary to", "#engineering")
    assert hand_in(slack, form) is None
    summary = slack.first_from_app(slack.world.channel("engineering").id, root.ts)
    assert re.search(r"Flask \d+ \(out\)", summary.text)
    summary.click("Details")
    slack.wait_until(lambda: any("ruled out by @Ben Okafor" in one.text for one in slack.ephemerals()))
    assert "Flask  ruled out by @Ben Okafor: “Flask is out”" in slack.ephemerals()[-1].text
    summary.click("Markdown")
    slack.wait_until(lambda: bool(summary.thread.replies))
    (text,) = summary.thread.replies[0].files.values()
    assert "ruled out by Ben Okafor: “Flask is out”" in text


def test_why_not_what_was_recommended_takes_the_place_of_why(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root).fill({WHY: "We know it"})
    form.pick("Outcome", "Flask")
    slack.wait_until(lambda: REASON in form.labels)
    assert WHY not in form.labels
    form.pick("Outcome", "Django")
    slack.wait_until(lambda: WHY in form.labels)
    assert form.values[WHY]["value"] == "We know it"
    told = form.fill({WHY: "x" * 1_001}).submit() or {}
    assert told == {WHY: "Shorten this to 1,000 characters; it has 1,001."}
    form.close()


def test_what_the_dialog_did_not_ask_yet_is_asked_before_it_is_recorded(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root)
    form.choose("Outcome", "Flask").choose(REVIEW, "day")
    assert form.submit() is None
    assert REASON in form.labels
    assert "This goes against the recommendation. Say why" in form.text
    told = form.fill({REASON: "We know it", "On which day?": "2020-01-01"}).submit() or {}
    assert told["On which day?"].startswith("1 Jan 2020 is not ahead of us. Choose a day after today")


def test_several_options_say_what_each_is_for(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root)
    form.pick("Outcome", "Django", "FastAPI").choose("Post the summary to", "#engineering")
    slack.wait_until(lambda: "What is each for?" in form.labels)
    assert REASON not in form.labels
    assert form.submit() == {"What is each for?": "Please complete this required field."}
    form.fill({"What is each for?": "Django for staff, FastAPI for partners"})
    assert hand_in(slack, form) is None
    summary = slack.first_from_app(slack.world.channel("engineering").id, root.ts)
    assert "Outcome: Django and FastAPI" in summary.text
    assert "What each is for: Django for staff, FastAPI for partners" in summary.text


def test_none_of_the_options_is_an_outcome_that_needs_a_reason(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root)
    form.pick("Outcome").choose("Post the summary to", "#engineering")
    slack.wait_until(lambda: REASON in form.labels)
    assert hand_in(slack, form.fill({REASON: "All of them are too large"})) is None
    summary = slack.first_from_app(slack.world.channel("engineering").id, root.ts)
    assert "Outcome: None of the options" in summary.text
    assert "Overridden because: All of them are too large" in summary.text


def test_what_was_too_close_to_call_has_room_for_a_reason_and_needs_none(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend a REST API with accounts, and the team knows Flask").message()
    assert "Too close to call" in root.text
    form = dialog(slack, root).pick("Outcome", "Flask").choose("Post the summary to", "#engineering")
    slack.wait_until(lambda: "Why Flask?" in form.labels)
    assert hand_in(slack, form) is None
    summary = slack.first_from_app(slack.world.channel("engineering").id, root.ts)
    assert "Outcome: Flask" in summary.text
    assert "because" not in summary.text.partition("\n")[2].partition("\n")[0]


@pytest.mark.parametrize(
    ("choice", "told"), [("30", "Review on"), ("365", "Review on"), ("never", "No review planned")]
)
def test_when_to_look_at_it_again_can_be_chosen(slack: SlackDriver, root: Message, choice: str, told: str) -> None:
    form = dialog(slack, root).choose(REVIEW, choice).choose("Post the summary to", "#engineering")
    assert form.submit() is None
    assert told in slack.modal.text
    slack.modal.close()
    assert form.is_open


def test_every_mistake_stands_beside_its_field_and_nothing_is_lost(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root).pick(REVIEW, "day")
    slack.wait_until(lambda: "On which day?" in form.labels)
    form.fill({"Title": "x" * 200, "On which day?": "2020-01-01"})
    assert set(form.submit() or {}) == {"Title", "On which day?"}
    form.close()
    again = dialog(slack, root).values
    assert again["Title"]["value"] == "x" * 200
    assert again["On which day?"]["selected_date"] == "2020-01-01"


def test_a_recommendation_is_recorded_once_and_a_later_press_hears_of_it(slack: SlackDriver, root: Message) -> None:
    ben = slack.as_user("ben")
    first, second = dialog(slack, root), dialog(ben, root)
    assert second.submit() is None
    assert hand_in(slack, first.choose("Post the summary to")) is None
    ben.modal.submit()
    assert "already recorded as D-" in ben.modal.text
    ben.modal.close()
    assert not ben.has_modal
    slack.wait_until(lambda: len(root.thread.replies) == 1)
    root.seen_by(ben).click("Record decision")
    ben.wait_until(lambda: any("already recorded as D-" in one.text for one in ben.ephemerals()))
    assert ben.ephemerals()[-1].buttons == ["Details"]


def test_two_people_at_once_record_it_once(slack: SlackDriver, root: Message) -> None:
    people = [slack, slack.as_user("ben")]
    previews = []
    for one in people:
        assert dialog(one, root).choose("Post the summary to").submit() is None
        previews.append(one.modal)
    with ThreadPoolExecutor() as together:
        list(together.map(Modal.submit, previews))
    slack.wait_until(lambda: bool(root.thread.replies))
    left = [one.modal.text for one in people if one.has_modal]
    assert ["already recorded as D-" in words for words in left] == [True]
    assert ["Recorded as" in reply.text for reply in root.thread.replies] == [True]


def test_somebody_who_left_cannot_decide(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root).choose("Who decides", "ana", "chloe")
    chloe = slack.world.person("chloe")
    slack.call(lambda: setattr(chloe, "left", True))
    try:
        told = (form.submit() or {})["Who decides"]
    finally:
        slack.call(lambda: setattr(chloe, "left", False))
    assert told == "No longer in this workspace: Chloe Tanaka. Choose people who can still agree."


def test_needs_that_change_while_it_is_open_are_not_recorded_unseen(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root)
    form.fill({"Title": "Ours"})
    root.thread.say("we must use MongoDB").wait_for_reply()
    assert "The needs changed while this was open" in (form.submit() or {})["Title"]
    form.close()
    again = dialog(slack, root)
    assert again.values["Title"]["value"] == "Ours"
    assert "The needs have changed since that message" in again.text
    assert hand_in(slack, again.choose("Post the summary to")) is None


def test_numbers_have_no_gaps(slack: SlackDriver) -> None:
    for _ in range(2):
        decide(slack, "ana")
    listed = slack.command("/stack decisions").text
    numbers = sorted(int(word[2:]) for word in listed.split() if word.startswith("D-") and word[2:].isdigit())
    assert sorted(set(numbers)) == list(range(1, max(numbers) + 1))


def test_decisions_are_found_by_words_and_shown_in_full(slack: SlackDriver, root: Message) -> None:
    form = dialog(slack, root)
    form.fill({"Title": "Framework of the zebra project"}).choose("Post the summary to", "#general")
    assert hand_in(slack, form) is None
    slack.wait_until(lambda: any("zebra" in message.text for message in slack.messages()))
    slack.wait_until(lambda: any("Recorded as" in reply.text for reply in root.thread.replies))
    found = slack.command("/stack decisions zebra").text
    id = next(word for word in found.split() if word.startswith("D-"))
    assert "zebra" in slack.command(f"/stack show {id.lower()}").text


def test_where_the_thread_cannot_be_told_whoever_recorded_it_is(slack: SlackDriver) -> None:
    engineering = slack.world.channel("engineering")
    root = slack.command("/stack recommend a blog", "#engineering").message()
    assert dialog(slack, root).choose("Post the summary to", "#leadership", "#general").submit() is None
    slack.call(lambda: setattr(engineering, "archived", True))
    try:
        slack.modal.submit()
        slack.wait_until(lambda: any("summary of D-" in message.text for message in slack.messages(slack.direct)))
    finally:
        slack.call(lambda: setattr(engineering, "archived", False))
    (told,) = [message for message in slack.messages(slack.direct) if "summary of D-" in message.text]
    assert "in #leadership: the app cannot see" in told.text
    assert told.buttons == ["Retry", "Another channel"]


def test_one_failing_channel_leaves_the_others_posted(slack: SlackDriver, root: Message) -> None:
    before = slack.call(slack.world.next_ts)
    engineering = slack.world.channel("engineering")
    slack.call(lambda: setattr(engineering, "archived", True))
    try:
        form = dialog(slack, root)
        form.choose("Post the summary to", "#random", "#engineering", "#general")
        assert hand_in(slack, form) is None
        for channel in ("general", "random"):
            assert slack.first_from_app(slack.world.channel(channel).id, before).text.startswith("D-")
        (notice,) = root.thread.replies
        slack.wait_until(lambda: "#random (open it)" in notice.text)
        assert "Not in #engineering: the channel is archived." in notice.text
        assert notice.buttons == ["Details", "Retry", "Another channel"]
        notice.click("Retry")
        slack.wait_until(lambda: "Not in #engineering after 2 tries: the channel is archived" in notice.text)
        id = notice.text.split()[2].rstrip(":")
        assert id.startswith("D-")
        assert not any(f"summary of {id} " in told.text for told in slack.messages(slack.direct))
    finally:
        slack.call(lambda: setattr(engineering, "archived", False))
    notice.seen_by(slack.as_user("ben")).click("Retry")
    slack.wait_until(lambda: "#engineering (open it)" in notice.text)
    assert notice.buttons == ["Details"]


def test_an_earlier_decision_can_be_replaced_while_recording(slack: SlackDriver) -> None:
    asking = "/stack recommend an internal tool, we must have an admin panel"
    first = slack.command(asking).message()
    form = dialog(slack, first).fill({"Title": "The old way"}).choose("Post the summary to", "#engineering")
    assert hand_in(slack, form) is None
    old = slack.first_from_app(slack.world.channel("engineering").id, first.ts)
    second = slack.command(asking).message()
    form = dialog(slack, second).fill({"Title": "The new way"}).choose("Post the summary to", "#general")
    id = old.text.partition(":")[0]
    offered = form.values["Does it replace an earlier decision?"]["selected_option"]["text"]["text"]
    assert offered == "No, both hold"
    form.fill({"Why, in your words": "The old way was slow"})
    assert form.choose("Does it replace an earlier decision?", id.removeprefix("D-")).submit() is None
    assert f"Takes the place of {id}" in slack.modal.text
    assert slack.modal.submit() is None
    slack.wait_until(lambda: "(superseded by D-" in old.text)
    slack.wait_until(lambda: any(f"Takes the place of {id}" in message.text for message in slack.messages()))
    slack.wait_until(lambda: any("replaced it with" in reply.text for reply in first.thread.replies))
    told = next(reply for reply in first.thread.replies if "replaced it with" in reply.text)
    assert f"{old.permalink}|{id}>" in str(told.blocks)
