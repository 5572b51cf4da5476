"""Two decisions on one topic do not come to stand side by side without a word."""

import pytest

from tests.deciding import summary
from tests.driving.driven import Message
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver

TITLE = "The booking portal"
OTHER_TITLE = "What the portal for bookings is built on"
WORDS = "an internal tool, we must have an admin panel"
REASON = "Why not Django, which was recommended?"


def recommended(slack: SlackDriver, words: str = WORDS, channel: str = "general") -> Message:
    """The recommendation, also where a summary of a test before comes in between."""
    before = {one.ts for one in slack.messages(channel)}
    slack.command(f"/stack recommend {words}", channel)
    found: list[Message] = []

    def there() -> bool:
        new = [one for one in slack.messages(channel) if one.ts not in before]
        found[:] = [one for one in new if "Record decision" in one.buttons]
        return bool(found)

    slack.wait_until(there)
    return found[0].seen_by(slack)


def record(slack: SlackDriver, root: Message, title: str, *, deciders: tuple[str, ...] = ("ana",)) -> str:
    """The id of the decision that is recorded, whatever stands beside it."""
    form = previewed(slack, root, title, deciders=deciders)
    assert form.submit() is None
    slack.wait_until(lambda: any(title in one.text and "Recorded as" in one.text for one in root.thread.replies))
    told = next(one.text for one in root.thread.replies if title in one.text)
    id = next(word.rstrip(":") for word in told.split() if word.startswith("D-"))
    summary(slack, id)
    return id


def previewed(slack: SlackDriver, root: Message, title: str, *, deciders: tuple[str, ...] = ("ana",)) -> Modal:
    while slack.has_modal:
        slack.modal.close()
    root.click("Record decision")
    form = slack.modal.fill({"Title": title}).choose("Who decides", *deciders)
    assert form.choose("Post the summary to", "#general").submit() is None
    return slack.modal


def test_the_preview_says_what_decides_the_same_and_replaces_it_there(slack: SlackDriver) -> None:
    first = record(slack, recommended(slack), TITLE)
    form = previewed(slack, recommended(slack), TITLE)
    assert f"{first} (Django, accepted " in form.text
    assert "decides the same. If you go on, both stand." in form.text
    form.click(f"Replace {first}")
    slack.wait_until(
        lambda: f"{first} (Django" in slack.modal.text and "will be superseded by this one." in slack.modal.text
    )
    assert f"Takes the place of {first}" in slack.modal.text
    slack.modal.click("Let both stand")
    slack.wait_until(lambda: "If you go on, both stand." in slack.modal.text)
    slack.modal.click(f"Replace {first}")
    slack.wait_until(lambda: "will be superseded by this one." in slack.modal.text)
    assert slack.modal.fill({f"Why does it replace {first}?": "We know more"}).submit() is None
    slack.wait_until(lambda: "(superseded by D-" in summary(slack, first).text)


def test_who_goes_on_has_it_said_that_both_stand(slack: SlackDriver) -> None:
    title = f"{TITLE}, once more"
    first = record(slack, recommended(slack), title)
    root = recommended(slack)
    second = record(slack, root, title)
    assert f"Recorded beside {first}" in summary(slack, second).text
    assert "on the same, left standing" in summary(slack, second).text
    assert f"Recorded beside {first}" in slack.command(f"/stack show {second}").text
    summary(slack, second).click("Markdown")
    slack.wait_until(lambda: bool(summary(slack, second).thread.replies))
    (text,) = summary(slack, second).thread.replies[0].files.values()
    assert f"Recorded beside {first} on the same, which was left standing" in text


def test_what_it_replaces_later_was_not_left_standing(slack: SlackDriver) -> None:
    title = f"{TITLE}, for the third time"
    first = record(slack, recommended(slack), title)
    second = record(slack, recommended(slack), title)
    slack.command(f"/stack show {first}").click("Supersede")
    assert slack.modal.fill({"other": second, "Why is it replaced?": "Once is enough"}).submit() is None
    slack.wait_until(lambda: f"Takes the place of {first}" in summary(slack, second).text)
    assert f"beside {first}" not in summary(slack, second).text


def test_another_title_for_the_same_in_the_same_channel_is_the_same(slack: SlackDriver) -> None:
    first = record(slack, recommended(slack), f"{OTHER_TITLE} now")
    form = previewed(slack, recommended(slack), f"{OTHER_TITLE} then")
    assert f"{first} (Django, accepted " in form.text
    form.close()


@pytest.mark.parametrize("channel", ["general", "engineering"])
def test_what_is_built_for_something_else_is_no_such_decision(slack: SlackDriver, channel: str) -> None:
    first = record(slack, recommended(slack), f"Not a blog, {channel}")
    root = recommended(slack, "a blog, we must have an admin panel and accounts", channel)
    form = previewed(slack, root, f"A blog, {channel}")
    assert f"{first} (" not in form.text
    form.close()


def test_who_may_not_supersede_it_is_told_who_may(slack: SlackDriver) -> None:
    title = f"{TITLE}, of others"
    first = record(slack, recommended(slack), title)
    ben = slack.as_user("ben")
    form = previewed(ben, recommended(ben), title, deciders=("ben",))
    assert f"{first} (Django" in form.text
    assert "@Ana Moreau can supersede it." in form.text
    assert f"Replace {first}" not in form.buttons
    form.close()


def test_a_proposal_takes_no_place_yet_and_says_so(slack: SlackDriver) -> None:
    title = f"{TITLE}, proposed"
    first = record(slack, recommended(slack), title)
    root = recommended(slack)
    root.click("Record decision")
    form = slack.modal.fill({"Title": title}).choose("Still open?", "proposed")
    assert form.choose("Post the summary to", "#general").submit() is None
    assert f"It holds until this is accepted and {first} is superseded." in slack.modal.text
    assert f"Replace {first}" not in slack.modal.buttons
    assert slack.modal.submit() is None
    slack.wait_until(lambda: any("Proposed as" in one.text for one in root.thread.replies))


def test_what_the_form_replaces_is_told_before_it_is(slack: SlackDriver) -> None:
    title = f"{TITLE}, chosen in the form"
    first = record(slack, recommended(slack), title)
    root = recommended(slack)
    root.click("Record decision")
    form = slack.modal.fill({"Title": title}).choose("Post the summary to", "#general")
    form.choose("Does it replace an earlier decision?", first.removeprefix("D-"))
    assert form.fill({"Why, in your words": "We know more"}).submit() is None
    assert "will be superseded by this one." in slack.modal.text
    assert "Let both stand" in slack.modal.buttons
    slack.modal.close()
    slack.modal.close()


def test_two_in_one_thread_come_of_it_both(slack: SlackDriver) -> None:
    root = recommended(slack, "no Flask please, and a team of four")
    first = record(slack, root, f"{TITLE}, in a thread")
    root.thread.say("we must have an admin panel").wait_for_reply()
    slack.wait_until(lambda: "Record another" in root.buttons)
    root.click("Record another")
    form = slack.modal.fill({"Title": "Something with another title"}).choose("Post the summary to", "#general")
    form.choose("Does it replace an earlier decision?", "No, both hold")
    assert form.submit() is None
    assert f"{first} (" in slack.modal.text
    assert "came of this thread too. If you go on, both stand." in slack.modal.text
    slack.modal.close()
    slack.modal.close()
