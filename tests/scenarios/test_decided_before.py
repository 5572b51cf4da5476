"""What a thread came to before is not forgotten when it goes on."""

from tests.deciding import hand_in
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver

WHY_NOT = "Why not Django, which was recommended?"
REPLACES = "Does it replace an earlier decision?"


def decided(slack: SlackDriver, title: str) -> tuple[str, Message]:
    """A decision for Django, and the recommendation in whose thread Ana recorded it."""
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": title}).choose("Post the summary to", "#engineering")) is None
    slack.wait_until(lambda: any("Its summary is in" in one.text for one in root.thread.replies))
    told = root.thread.replies[0].text
    return next(word.rstrip(":") for word in told.split() if word.startswith("D-")), root


def test_going_with_another_option_says_what_holds_and_offers_to_replace_it(slack: SlackDriver) -> None:
    id, root = decided(slack, "Held before")
    told = root.thread.say("lets go with flask").wait_for_reply()
    while "Flask it is" not in told.text:
        told = next(one for one in root.thread.replies if "Flask it is" in one.text)
    assert f"{id} (Django) holds. Flask is " in told.text
    assert " points behind Django now." in told.text
    told.click("Record another")
    form = slack.modal
    assert form.values[REPLACES]["selected_option"]["value"] == id.removeprefix("D-")
    form.fill({"Title": "Held since", "Why not Django, which was recommended?": "We know it"})
    form.choose("Post the summary to", "#engineering")
    assert hand_in(slack, form) is None
    slack.wait_until(lambda: any("Held since" in one.text and "Recorded as" in one.text for one in root.thread.replies))
    slack.wait_until(lambda: "(superseded by" in slack.command(f"/stack show {id}").text)


def test_changed_needs_do_not_make_it_forget_the_decision(slack: SlackDriver) -> None:
    id, root = decided(slack, "Not forgotten")
    told = root.thread.say("we must use MongoDB").wait_for_reply()
    while "MongoDB" not in told.text:
        told = next(one for one in root.thread.replies if "MongoDB" in one.text)
    assert f"Recorded as {id}; the needs have changed since." in told.text
    assert "Record another" in told.buttons
    slack.wait_until(lambda: "Record another" in root.buttons)
    assert "primary" not in str([one for one in root.blocks if one["type"] == "actions"])


def test_another_outcome_is_recorded_on_the_same_needs(slack: SlackDriver) -> None:
    id, root = decided(slack, "Thought of again")
    root.click(f"Recorded as {id}")
    told = f"already recorded as {id}"
    slack.wait_until(lambda: any(told in one.text for one in slack.ephemerals()))
    refused = next(one for one in slack.ephemerals() if told in one.text)
    assert "For another outcome, say it in the thread" in refused.text
    given = root.thread.mention("what do you recommend?").wait_for_reply()
    slack.wait_until(lambda: "Record another" in given.buttons)
    given.click("Record another")
    form = slack.modal
    assert form.values[REPLACES]["selected_option"]["value"] == id.removeprefix("D-")
    form.pick("Outcome", "Flask")
    slack.wait_until(lambda: WHY_NOT in form.labels)
    form.fill({"Title": "Flask after all", WHY_NOT: "We know it"})
    assert hand_in(slack, form.choose("Post the summary to", "#engineering")) is None
    slack.wait_until(lambda: "(superseded by" in slack.command(f"/stack show {id}").text)
