"""Where the summary of a decision goes: what is private is not named elsewhere, and what comes late is current."""

import itertools
import re

from tests.deciding import decide, remove_from_leadership, summary
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.waiting import whispered

_TITLES = itertools.count(1)


def record_from(root: Message, slack: SlackDriver, *channels: str) -> str:
    """Has what a message recommends recorded and posted; what the preview says in small print."""
    title = f"Linked {next(_TITLES)}"
    root.click("Record decision")
    form = slack.modal.fill({"Title": title}).choose("Post the summary to", *channels)
    assert form.submit() is None
    told = slack.modal.text
    assert slack.modal.submit() is None
    for channel in channels:
        posted(slack, channel.removeprefix("#"), title)
    return told


def posted(slack: SlackDriver, channel: str, title: str) -> None:
    slack.wait_until(lambda: any(f": {title}" in one.text for one in slack.messages(channel)))


def latest(slack: SlackDriver, channel: str) -> Message:
    return [one for one in slack.messages(channel) if re.match(r"D-\d+:", one.text)][-1]


def test_a_public_discussion_is_linked_to_and_the_preview_says_where(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    told = record_from(root, slack, "#engineering")
    assert "“The discussion” at its foot will lead to the thread in #general." in told
    assert "The discussion" in latest(slack, "engineering").text
    assert f"/archives/{root.channel}/" in str(latest(slack, "engineering").blocks)


def test_a_direct_message_is_not_linked_to_where_others_read_it(slack: SlackDriver) -> None:
    slack.say("recommend a stack for an internal tool with an admin panel", channel=slack.direct)
    slack.wait_until(lambda: "Record decision" in slack.messages(slack.direct)[-1].buttons)
    told = record_from(slack.messages(slack.direct)[-1], slack, "#engineering")
    assert "It has no link to the discussion: that is our direct message, which nobody else can open." in told
    card = latest(slack, "engineering")
    assert "The discussion" not in card.text
    card.click("Agree")
    slack.wait_until(lambda: "Agree: @Ana" in card.text)
    assert slack.direct not in f"{card.fallback}{card.blocks}"
    assert slack.direct not in slack.as_user("ben").command("/stack decisions").text


def test_a_private_channel_is_linked_to_only_in_itself(slack: SlackDriver) -> None:
    slack.invite("leadership")
    root = slack.command("/stack recommend an internal tool with an admin panel", channel="leadership").message()
    told = record_from(root, slack, "#leadership", "#engineering")
    assert "will lead to the thread in #leadership only there, as that is private." in told
    assert "The discussion" in latest(slack, "leadership").text
    assert "The discussion" not in latest(slack, "engineering").text
    assert slack.world.channel("leadership").id not in str(latest(slack, "engineering").blocks)
    remove_from_leadership(slack)


def announcement(slack: SlackDriver, id: str) -> Message:
    """What the thread that the decision came out of was told."""
    replies = [reply for root in slack.messages() for reply in root.thread.replies]
    return next(reply for reply in replies if f"as {id}:" in reply.text)


def told_directly(slack: SlackDriver, id: str) -> Message:
    """What whoever recorded it was told of a summary that could not be posted, waited for."""
    direct, words = slack.direct, f"the summary of {id} "
    slack.wait_until(lambda: any(words in message.text for message in slack.messages(direct)))
    return next(message for message in slack.messages(direct) if words in message.text)


def test_a_private_channel_is_named_only_to_whoever_chose_it(slack: SlackDriver) -> None:
    id = decide(slack, "ana", channels=("#general", "#leadership"))
    notice = announcement(slack, id)
    slack.wait_until(lambda: "Not yet in one more conversation" in notice.text)
    assert "#general (open it)" in notice.text
    assert "@Ana Moreau was told why" in notice.text
    assert notice.buttons == ["Details"]
    private = told_directly(slack, id)
    assert "in #leadership: the app cannot see that conversation" in private.text
    assert private.buttons == ["Retry", "Another channel"]
    assert "leadership" not in f"{notice.fallback}{notice.blocks}"
    named = "Not yet in #leadership: our direct message says why, and has Retry."
    slack.wait_until(lambda: any(id in one.text and named in one.text for one in slack.ephemerals()))
    assert not any("leadership" in one.text for one in slack.as_user("ben").ephemerals())
    slack.invite("leadership")
    private.click("Retry")
    slack.wait_until(lambda: "#general (open it) and one more conversation." in notice.text)
    slack.wait_until(lambda: "It could be posted after all" in private.text)
    assert f"the summary of {id} is in #leadership (open it)." in private.text
    assert private.buttons == []
    leadership = slack.world.channel("leadership").id
    assert leadership not in f"{notice.fallback}{notice.blocks}"


def test_whoever_recorded_it_alone_reads_the_name_of_a_private_channel_that_has_it(slack: SlackDriver) -> None:
    slack.invite("leadership")
    id = decide(slack, "ana", channels=("#general", "#leadership"))
    notice = announcement(slack, id)
    slack.wait_until(lambda: "Its summary is in #general (open it) and one more conversation." in notice.text)
    told = whispered(slack, f"{id} is recorded. Its summary is in #general (open it) and #leadership (open it).")
    assert told.stored.thread_ts == notice.stored.thread_ts is not None
    assert f"/archives/{summary(slack, id, 'leadership').channel}/p" in str(told.blocks)
    assert not any(f"{id} is" in one.text for one in slack.as_user("ben").ephemerals())
    remove_from_leadership(slack)


def test_what_is_retried_shows_what_became_of_the_decision_meanwhile(slack: SlackDriver) -> None:
    remove_from_leadership(slack)
    id = decide(slack, "ana", "ben", proposed=True, channels=("#general", "#leadership"))
    private, here = told_directly(slack, id), summary(slack, id)
    here.click("Agree")
    slack.wait_until(lambda: "Agree: @Ana" in here.text)
    here.seen_by(slack.as_user("ben")).click("Agree")
    slack.wait_until(lambda: "(accepted)" in here.text)
    slack.invite("leadership")
    private.click("Retry")
    there = summary(slack, id, "leadership")
    assert "(accepted)" in there.text
    assert "Accept for all" not in there.buttons
    assert here.text.replace("(edited)", "") == there.text.replace("(edited)", "")
    here.click("Abstain")
    slack.wait_until(lambda: "Abstain: @Ana" in there.text)


def test_a_press_on_a_summary_that_was_left_behind_brings_it_up_to_date(slack: SlackDriver) -> None:
    id = decide(slack, "ana", "ben", proposed=True)
    message = summary(slack, id)
    slack.faults.fail("chat.update", "cant_update_message", times=9)
    message.click("Accept for all")
    slack.wait_until(lambda: "accepted it" in "".join(m.text for r in slack.messages() for m in r.thread.replies))
    slack.wait_until(lambda: any(one.answer.get("error") for one in slack.calls("chat.update")))
    slack.faults.clear()
    assert "(proposed)" in message.text
    message.click("Accept for all")
    slack.wait_until(lambda: any(f"{id} has changed since" in one.text for one in slack.ephemerals()))
    slack.wait_until(lambda: "(accepted)" in message.text)
    assert "Accept for all" not in message.buttons
