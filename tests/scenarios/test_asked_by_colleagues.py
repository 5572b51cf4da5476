"""What was decided, asked by people who were not there, in words that the decision does not have."""

import pytest

from tests.deciding import hand_in
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp

DENTAL = "a dental practice chain wants an appointment-booking site, we must have an admin panel"


@pytest.fixture(scope="module")
def dental(app: WholeApp) -> str:
    """The only decision that there is: Ana's, with Ben's other opinion on record."""
    ana = app.slack
    root = ana.command(f"/stack recommend {DENTAL}").message().seen_by(ana)
    root.click("Record decision")
    form = ana.modal.fill({"Title": "Dental practice chain", "The other opinion": "Flask would be enough"})
    form.choose("Whose is it?", "ben").choose("Post the summary to", "#engineering")
    assert hand_in(ana, form) is None
    ana.wait_until(lambda: any(": Dental practice chain" in one.text for one in ana.messages("engineering")))
    card = next(one for one in ana.messages("engineering") if ": Dental practice chain" in one.text)
    return card.text.partition(":")[0]


@pytest.mark.parametrize(
    "words",
    [
        "hi, I was off yesterday. what did we decide for the dentist thing?",
        "what did we decide about the dentists?",
        "what did we decide for the dentist site and why?",
        "Hello! Quick question: what was decided for the dental tool? Thanks!",
        "what did we choose for the appointments stuff?",
    ],
)
def test_near_words_and_words_that_say_nothing_find_it(slack: SlackDriver, dental: str, words: str) -> None:
    chloe = slack.as_user("chloe")
    for told in (chloe.dm(words).wait_for_reply(), chloe.mention(words, "random").thread.wait_for_reply()):
        assert f"{dental}: Dental practice chain" in told.text
        assert "No decision" not in told.text
        assert "only decision" not in told.text
        assert "Details" in told.buttons
    assert "Dental practice chain" in chloe.command(f"/stack {words}").text


def test_where_no_word_fits_the_only_one_is_shown(slack: SlackDriver, dental: str) -> None:
    chloe = slack.as_user("chloe")
    told = chloe.dm("what did we decide about the zebra portal?").wait_for_reply().text
    assert told.startswith("None of the words of “the zebra portal” fit; the only decision you can see is:")
    assert f"{dental}: Dental practice chain" in told
    asked = chloe.mention("what did we decide about the zebra portal?", "random")
    assert "the only decision everybody here can see is:" in asked.thread.wait_for_reply().text


@pytest.mark.parametrize("words", ["what did we decide", "who decided this?", "any decisions?"])
def test_where_nothing_was_recorded_the_only_one_is_shown(slack: SlackDriver, dental: str, words: str) -> None:
    root = slack.command("/stack recommend a small public website").message().seen_by(slack)
    told = slack.mention(words, root.channel, root.ts).wait_for_reply()
    assert told.text.startswith("No decision recorded in this thread. The only decision everybody here can see is:")
    assert f"{dental}: Dental practice chain" in told.text
    assert "Details" in told.buttons


def test_this_is_the_decision_that_was_just_shown(slack: SlackDriver, dental: str) -> None:
    chloe = slack.as_user("chloe")
    chloe.dm(f"show {dental}").wait_for_reply()
    told = chloe.dm("who decided this?").wait_for_reply().text
    assert told.startswith("Ana Moreau did, on ")
    assert dental in told
    assert (
        "Other opinion on record: Ben Okafor, “Flask would be enough”."
        in chloe.dm("who objected?").wait_for_reply().text
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("who objected to {}?", "Other opinion on record: Ben Okafor, “Flask would be enough”."),
        ("who was against {}?", "Other opinion on record: Ben Okafor, “Flask would be enough”."),
        ("did the team agree on {}?", "Other opinion on record: Ben Okafor, “Flask would be enough”."),
        ("did Ana agree to {}?", "Ana Moreau is on record as having decided "),
        ("did Ben agree to {}?", "Ben Okafor has not agreed to "),
        ("did Chloe agree to {}?", "Nobody called “chloe” has said anything to "),
        ("is {} still valid?", "Yes: "),
        ("does {} still hold?", " is accepted, on "),
        ("has {} been superseded?", "Its review is due on "),
        ("what is the status of {}?", "Yes: "),
    ],
)
def test_what_is_asked_of_it_is_told_from_the_record(slack: SlackDriver, dental: str, words: str, told: str) -> None:
    found = slack.mention(words.format(dental), "random").thread.wait_for_reply().text
    assert told in found
    assert "What is on record is changed" not in found
    assert "agreed or objected so far" not in found


@pytest.mark.parametrize("words", ["is it good?", "is that still too slow?", "did you agree?"])
def test_what_may_be_asked_of_anything_is_not_taken_for_it(slack: SlackDriver, dental: str, words: str) -> None:
    told = slack.dm(words).wait_for_reply().text
    assert dental not in told


def test_in_its_thread_it_is_told_unasked_and_the_newest_comes_first(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": "First of two"}).choose("Post the summary to", "#general")) is None
    slack.wait_until(lambda: any(": First of two" in one.text for one in slack.messages("general")))
    first = next(one for one in slack.messages("general") if ": First of two" in one.text).text.partition(":")[0]
    told = root.thread.say("what did we decide?").wait_for_reply().text
    assert f"{first}: First of two" in told
    root.thread.say("lets go with flask")
    slack.wait_until(lambda: any("Flask it is" in one.text for one in root.thread.replies))
    next(one for one in root.thread.replies if "Flask it is" in one.text).click("Record another")
    form = slack.modal.fill({"Title": "Second of two", "Why not Django, which was recommended?": "We know it"})
    assert hand_in(slack, form.choose("Post the summary to", "#general")) is None
    slack.wait_until(lambda: any(": Second of two" in one.text for one in slack.messages("general")))
    second = next(one for one in slack.messages("general") if ": Second of two" in one.text).text.partition(":")[0]
    slack.mention("what did we decide?", root.channel, root.ts)
    slack.wait_until(lambda: any("newest first" in one.text for one in root.thread.replies))
    listed = next(one.text for one in root.thread.replies if "newest first" in one.text)
    assert listed.startswith("2 decisions came of this thread, newest first:")
    assert listed.index(second) < listed.index(first)
    for words in (f"is {first} still valid?", f"what replaced {first}?"):
        told = slack.mention(words, "random").thread.wait_for_reply().text
        assert told.startswith(f"No: {second} took the place of {first} First of two (Django) on ")


def test_with_more_of_them_the_newest_are_listed(slack: SlackDriver) -> None:
    for title in ("Ocelot", "Pangolin", "Quagga"):
        recorded(slack, title)
    told = slack.as_user("chloe").dm("what did we decide about the zebra portal?").wait_for_reply().text
    assert told.startswith("No decision recorded about “the zebra portal”. The newest of ")
    assert told.index("Quagga") < told.index("Pangolin") < told.index("Ocelot")


def recorded(slack: SlackDriver, title: str) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": title}).choose("Post the summary to", "#engineering")) is None
    slack.wait_until(lambda: any(title in one.text for one in slack.messages("engineering")))
