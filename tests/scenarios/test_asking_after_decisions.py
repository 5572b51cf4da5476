"""Who decided, and did people agree: asked about a decision of the thread, or one that is named."""

import pytest

from tests.deciding import hand_in, summary
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver


def recorded(slack: SlackDriver, root: Message, title: str, *deciders: str, proposed: bool = False) -> str:
    """The id of a decision that Ana records under `root`, posted to #engineering."""
    root.click("Record decision")
    form = slack.modal.fill({"Title": title}).choose("Post the summary to", "#engineering")
    if deciders:
        form.choose("Who decides", *deciders)
    if proposed:
        form.choose("Still open?", "proposed")
    assert hand_in(slack, form) is None
    slack.wait_until(lambda: any(f": {title}" in one.text for one in slack.messages("engineering")))
    card = next(one for one in slack.messages("engineering") if f": {title}" in one.text)
    return card.text.partition(":")[0]


def test_in_the_direct_message_it_is_one_line(slack: SlackDriver) -> None:
    root = slack.dm("we are building an internal tool, we must have an admin panel").wait_for_reply()
    id = recorded(slack, root, "Told directly")
    told = slack.dm("who decided this?").wait_for_reply()
    assert told.text.startswith("You did, on ")
    assert f": {id} Told directly (Django)." in told.text
    assert told.text.removesuffix("\nDetails").count("\n") == 0
    assert told.buttons == ["Details"]
    objected = summary(slack, id, "engineering").seen_by(slack.as_user("ben"))
    objected.click("Object")
    ben = slack.as_user("ben")
    ben.modal.fill({"What speaks against it?": "It is too big"}).submit()
    slack.wait_until(lambda: "Open objection" in summary(slack, id, "engineering").text)
    assert "Objected: Ben Okafor, “It is too big”." in slack.dm("did the team agree?").wait_for_reply().text


def test_in_the_thread_and_under_its_summary_it_is_one_line_too(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    id = recorded(slack, root, "One line")
    slack.wait_until(lambda: any("Recorded as" in reply.text for reply in root.thread.replies))
    told = root.thread.say("who decided this?").wait_for_reply()
    assert told.text.startswith("Ana Moreau did, on ")
    assert told.buttons == ["Details"]
    card = summary(slack, id, "engineering")
    under = slack.mention("who decided this?", card.channel, card.ts).wait_for_reply()
    assert under.text.startswith("Ana Moreau did, on ")
    assert "/archives/" in str(under.blocks)


def test_of_a_proposal_it_says_who_has_not_answered(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    id = recorded(slack, root, "Still open", "ana", "ben", "chloe", proposed=True)
    summary(slack, id, "engineering").seen_by(slack).click("Agree")
    slack.wait_until(lambda: "Agree: @Ana" in summary(slack, id, "engineering").text)
    for words in (f"did the team agree on {id}?", f"{id}: who hasn't answered?"):
        told = slack.mention(words, "random").thread.wait_for_reply()
        assert "Still open (Django) is proposed, to be agreed by Ana Moreau, Ben Okafor and" in told.text
        assert "Agreed: Ana Moreau. Not answered yet: Ben Okafor and" in told.text
        assert "I have no fact" not in told.text
    assert root.thread.say("who decided that?").wait_for_reply().text.startswith("Not decided yet: ")


def test_other_words_beside_its_name_bring_its_card_alone(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    id = recorded(slack, root, "Shown alone")
    told = slack.mention(f"{id} and the weather in Leeds?", "random").thread.wait_for_reply()
    assert told.text.startswith(f"{id}: Shown alone")
    assert "I have no fact" not in told.text


@pytest.mark.parametrize("words", ["any objections?", "did everybody agree?"])
def test_where_nothing_is_recorded_it_is_talk_among_people(slack: SlackDriver, words: str) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    root.thread.say(words)
    root.thread.say("why Django?").wait_for_reply()
    assert not any("on record" in one.text or "recorded" in one.text for one in root.thread.replies)


@pytest.fixture
def open_one(slack: SlackDriver) -> str:
    """A proposal in #engineering that Ana agreed with and Ben objects to."""
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    id = recorded(slack, root, "Talked about", "ana", "ben", "chloe", proposed=True)
    summary(slack, id, "engineering").seen_by(slack).click("Agree")
    slack.wait_until(lambda: "Agree: @Ana" in summary(slack, id, "engineering").text)
    ben = slack.as_user("ben")
    summary(slack, id, "engineering").seen_by(ben).click("Object")
    ben.wait_until(lambda: ben.modal.title.startswith("Object"))
    ben.modal.fill({"What speaks against it?": "It is too big"}).submit()
    slack.wait_until(lambda: "Open objection" in summary(slack, id, "engineering").text)
    return id


@pytest.mark.parametrize("words", ["who has seen {}?", "has everybody read {} yet?", "where was {} posted?"])
def test_who_has_seen_it_is_told_as_far_as_slack_tells(slack: SlackDriver, open_one: str, words: str) -> None:
    told = slack.mention(words.format(open_one), "random").thread.wait_for_reply()
    assert f"The summary of {open_one} Talked about (Django) was posted in #engineering" in told.text
    assert "Slack does not tell me who has read it." in told.text
    assert "Agreed: Ana Moreau. Objected: Ben Okafor, “It is too big”. Not answered yet: Chloe" in told.text
    assert told.buttons == ["Details"]


@pytest.mark.parametrize("words", ["who agreed to {}", "{}: who objected and why?", "what are the objections to {}?"])
def test_who_agreed_and_who_objected_is_told_with_the_reasons(slack: SlackDriver, open_one: str, words: str) -> None:
    told = slack.mention(words.format(open_one), "random").thread.wait_for_reply()
    assert "Agreed: Ana Moreau. Objected: Ben Okafor, “It is too big”." in told.text
    assert "What is on record is changed" not in told.text


@pytest.mark.parametrize(
    "words", ["what did Ana say on {}", "how did @Ana vote on {}?", "what did Ana Moreau say to {}?"]
)
def test_what_one_of_them_said_is_told(slack: SlackDriver, open_one: str, words: str) -> None:
    told = slack.mention(words.format(open_one), "random").thread.wait_for_reply().text
    assert f"Of {open_one} Talked about (Django):\n• Ana Moreau recorded it" in told
    assert "• Ana Moreau agrees, " in told
    assert "• Ana Moreau said before: “an internal tool, we must have an admin panel”" in told


def test_of_others_it_tells_the_objection_the_silence_or_that_it_knows_nobody_so_called(
    slack: SlackDriver, open_one: str
) -> None:
    asked = slack.mention(f"why did Ben object to {open_one}?", "random")
    assert "• Ben Okafor objects, “It is too big”, " in asked.thread.wait_for_reply().text
    asked = slack.mention(f"what did Chloe say on {open_one}?", "random")
    assert "has not answered yet" in asked.thread.wait_for_reply().text
    told = slack.mention(f"what did Zoe say on {open_one}?", "random").thread.wait_for_reply().text
    assert f"Nobody called “zoe” has said anything to {open_one}" in told
    assert "Agreed: Ana Moreau." in told


def test_a_private_place_is_named_only_where_its_people_are(slack: SlackDriver) -> None:
    slack.invite("leadership")
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    root.click("Record decision")
    form = slack.modal.fill({"Title": "Half secret"}).choose("Post the summary to", "#engineering", "#leadership")
    assert hand_in(slack, form) is None
    slack.wait_until(lambda: any(": Half secret" in one.text for one in slack.messages("leadership")))
    id = next(one for one in slack.messages("leadership") if ": Half secret" in one.text).text.partition(":")[0]
    told = slack.mention(f"who has seen {id}?", "random").thread.wait_for_reply().text
    assert "was posted in #engineering and one more conversation" in told
    assert "leadership" not in told
    assert "#engineering and #leadership" in slack.dm(f"who has seen {id}?").wait_for_reply().text


def test_who_has_seen_this_is_left_to_colleagues_until_the_app_is_asked(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    recorded(slack, root, "Seen by some")
    root.thread.say("who has seen this?")
    root.thread.say("why Django?").wait_for_reply()
    assert not any("Slack does not tell me" in one.text for one in root.thread.replies)
    told = slack.mention("who has seen this?", root.channel, root.ts).wait_for_reply()
    assert "Slack does not tell me" in told.text


@pytest.mark.parametrize(
    "words", ["who objected to {}, and why?", "did everybody agree to {}?", "what did Ben say on {}?"]
)
def test_unasked_in_its_thread_it_is_told_where_the_decision_is_named(
    slack: SlackDriver, open_one: str, words: str
) -> None:
    under = summary(slack, open_one, "engineering").seen_by(slack).thread.say(words.format(open_one))
    assert "“It is too big”" in under.wait_for_reply().text


@pytest.mark.parametrize("words", ["who objected to {}, and why?", "ask who agreed to {}?", "what did Ben say on {}?"])
def test_after_the_command_it_is_told_to_whoever_asks(slack: SlackDriver, open_one: str, words: str) -> None:
    told = slack.command(f"/stack {words.format(open_one)}").text
    assert "“It is too big”" in told
    assert "What is on record is changed" not in told


def test_after_the_command_a_decision_that_nobody_may_see_is_not_told(slack: SlackDriver) -> None:
    assert "D-999" in slack.command("/stack who objected to D-999?").text


@pytest.mark.parametrize("words", ["I agree", "ok with me now", "with the course it's fine for me, I agree"])
def test_who_agrees_in_words_is_led_to_the_button_that_counts(slack: SlackDriver, words: str) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    id = recorded(slack, root, f"Agreed on {words}", "ben", "chloe", proposed=True)
    slack.wait_until(lambda: any("roposed" in reply.text for reply in root.thread.replies))
    ben = slack.as_user("ben")
    told = root.seen_by(ben).thread.say(words).wait_for_reply()
    assert f"On record @Ben Okafor has not answered to {id}" in told.text
    assert told.buttons == ["Agree", "Object", "Abstain"]
    told.seen_by(ben).click("Agree")
    slack.wait_until(lambda: any(f"You agree with {id}" in one.text for one in ben.ephemerals()))
    said = root.seen_by(ben).thread.say(words)
    assert "admin" in root.thread.say("what is the admin of django like?").wait_for_reply().text.lower()
    assert not [reply for reply in root.thread.replies if reply.ts > said.ts and "On record" in reply.text]


def test_who_takes_an_objection_back_in_words_is_led_to_the_buttons(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message().seen_by(slack)
    id = recorded(slack, root, "Objected to once")
    slack.wait_until(lambda: any("Recorded as" in reply.text for reply in root.thread.replies))
    ben = slack.as_user("ben")
    summary(slack, id, "engineering").seen_by(ben).click("Object")
    slack.wait_until(lambda: ben.has_modal and "What speaks against it?" in ben.modal.labels)
    ben.modal.fill({"What speaks against it?": "It is too big"}).submit()
    slack.wait_until(lambda: any("It is too big" in reply.text for reply in root.thread.replies))
    told = root.seen_by(ben).thread.say("I take my objection back").wait_for_reply()
    assert f"On record @Ben Okafor has objected to {id}" in told.text
    named = root.seen_by(ben).thread.mention(f"I agree with {id} now, take my objection back").wait_for_reply()
    assert f"On record @Ben Okafor has objected to {id}" in named.text
    assert named.buttons == ["Agree", "Object", "Abstain"]
    named.seen_by(ben).click("Agree")
    slack.wait_until(lambda: "Open objection" not in summary(slack, id, "engineering").text)
    again = root.seen_by(ben).thread.mention(f"I agree with {id}").wait_for_reply()
    assert "agreed to" in again.text
