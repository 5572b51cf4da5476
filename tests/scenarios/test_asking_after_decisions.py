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
