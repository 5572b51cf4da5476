"""Somebody asks to have a decision posted: in the sentence that decides, or once it is recorded."""

import pytest

from tests.deciding import hand_in, summary
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver

NEEDS = "an internal tool, we must have an admin panel"


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    """A recommendation in #general, and its thread."""
    return slack.command(f"/stack recommend {NEEDS}").message().seen_by(slack)


def posted_to(slack: SlackDriver) -> set[str]:
    """The channels that the open dialog would post to."""
    chosen = slack.modal.values["Post the summary to"]["selected_conversations"]
    return {slack.playground.world.channels[id].name for id in chosen}


def whispered(slack: SlackDriver, words: str) -> bool:
    """Whether Ana was told this privately."""
    return any(words in note.text for note in slack.ephemerals())


def recorded(slack: SlackDriver, root: Message) -> str:
    """The id of a decision recorded for #general."""
    root.click("Record decision")
    assert hand_in(slack, slack.modal.choose("Post the summary to", "#general")) is None
    slack.wait_until(lambda: any("Recorded as" in reply.text for reply in root.thread.replies))
    told = next(reply.text for reply in root.thread.replies if "Recorded as" in reply.text)
    id = next(word.rstrip(":") for word in told.split() if word.startswith("D-"))
    summary(slack, id)
    return id


def test_deciding_and_naming_a_channel_fills_both_in(slack: SlackDriver, root: Message) -> None:
    told = root.thread.say("Let's go with Flask and post it in #engineering").wait_for_reply()
    assert told.text.startswith("Flask it is.")
    assert "The form comes with #engineering filled in." in told.text
    told.click("Record decision")
    assert [one["value"] for one in slack.modal.values["Outcome"]["selected_options"]] == ["flask"]
    assert posted_to(slack) == {"engineering"}


def test_several_channels_and_more_words(slack: SlackDriver, root: Message) -> None:
    told = root.thread.say("Django it is. Please announce it to #engineering and #random, thanks").wait_for_reply()
    told.click("Record decision")
    assert posted_to(slack) == {"engineering", "random"}


def test_without_naming_a_channel_it_goes_where_it_was_talked_over(slack: SlackDriver, root: Message) -> None:
    root.thread.say("let's go with Django").wait_for_reply().click("Record decision")
    assert posted_to(slack) == {"general"}


def test_what_was_typed_before_keeps_its_channels_and_gets_the_named_one(slack: SlackDriver, root: Message) -> None:
    root.click("Record decision")
    slack.modal.fill({"Title": "Kept"}).choose("Post the summary to", "#random").pick("Outcome", "Django")
    told = root.thread.say("let's go with Django and post it in #engineering").wait_for_reply()
    told.click("Record decision")
    slack.wait_until(lambda: posted_to(slack) == {"random", "engineering"})
    assert slack.modal.values["Title"]["value"] == "Kept"


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("#old-project", "is archived"),
        ("#no-such-channel", "I cannot tell which channel #no-such-channel is"),
        ("the platform channel", "I cannot tell which channel #platform is"),
    ],
)
def test_a_channel_that_cannot_be_filled_in_is_said(slack: SlackDriver, root: Message, place: str, why: str) -> None:
    told = root.thread.say(f"let's go with Django and post it in {place}").wait_for_reply()
    assert why in told.text
    told.click("Record decision")
    assert posted_to(slack) == {"general"}


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("lets go with flask n post it in #engineering", "engineering"),
        ("k lets go w django n share it w #random", "random"),
        ("django it is and post it in the engineering channel", "engineering"),
    ],
)
def test_fast_typing_in_the_direct_message_names_a_channel_too(slack: SlackDriver, words: str, place: str) -> None:
    slack.dm("an internal tool, we must have an admin panel").wait_for_reply()
    told = slack.dm(words).wait_for_reply()
    assert f"The form comes with #{place} filled in." in told.text
    told.click("Record decision")
    assert posted_to(slack) == {place}


def test_a_channel_that_waits_for_the_app_gets_it_once_it_is_invited(slack: SlackDriver) -> None:
    slack.dm("an internal tool, we must have an admin panel").wait_for_reply()
    told = slack.dm("lets go with django n post it in #leadership").wait_for_reply()
    waits = "I am not in #leadership yet: write /invite"
    assert waits in told.text
    told.click("Record decision")
    assert posted_to(slack) == {"leadership"}
    form = slack.modal
    assert f"{waits} @Stack Advisor there, and the summary is posted by itself." in form.text
    form.fill({"Title": "It waits"}).choose("Post the summary to", "#leadership", "#random").submit()
    preview = slack.modal
    assert "This is what #random will get." in preview.text
    assert waits in preview.text
    assert "I am not in #random: the summary is posted there all the same" in preview.text
    assert preview.submit() is None

    def said(words: str) -> bool:
        return any(words in one.text for one in told.thread.replies)

    slack.wait_until(lambda: said("Not in #leadership"))
    assert said("there, and it is posted by itself.")
    slack.invite("leadership")
    slack.wait_until(lambda: any(": It waits" in one.text for one in slack.messages("leadership")))
    slack.wait_until(lambda: not said("Not in #leadership"))
    assert len([one for one in slack.messages("leadership") if ": It waits" in one.text]) == 1


def test_a_private_channel_that_the_app_was_invited_to_is_filled_in_for_its_members(
    slack: SlackDriver, root: Message
) -> None:
    slack.invite("leadership")
    told = root.thread.say("let's go with Django and post it in #leadership").wait_for_reply()
    told.click("Record decision")
    assert posted_to(slack) == {"leadership"}


def test_channels_are_known_by_their_bare_names(slack: SlackDriver, root: Message) -> None:
    told = root.thread.say("let's go with Django, tell engineering and random").wait_for_reply()
    assert "The form comes with #engineering and #random filled in." in told.text
    told.click("Record decision")
    assert posted_to(slack) == {"engineering", "random"}


def test_colleagues_ask_each_other_to_tell_engineering(slack: SlackDriver, root: Message) -> None:
    id = recorded(slack, root)
    root.thread.say("tell engineering about it")
    root.thread.say("announce it in #engineering").wait_for_reply()
    assert len([one for one in root.thread.replies if one.text.startswith(f"Post the summary of {id}")]) == 1
    told = root.thread.mention("tell engineering about it").wait_for_reply()
    assert told.text.startswith(f"Post the summary of {id}")


@pytest.mark.parametrize("words", ["let's go with Django, tell the others", "let's go with Django, tell nowhere"])
def test_a_name_of_no_channel_is_left_to_people(slack: SlackDriver, root: Message, words: str) -> None:
    told = root.thread.say(words).wait_for_reply()
    assert told.text.startswith("Django it is.")
    assert "filled in" not in told.text
    assert "nowhere" not in told.text


def test_nobody_has_it_posted_where_they_cannot_look(slack: SlackDriver, root: Message) -> None:
    slack.invite("leadership")
    ben = slack.as_user("ben")
    slack.playground.world.channel("leadership").members.discard(ben.user.id)
    told = root.seen_by(ben).thread.say("let's go with Django and post it in #leadership").wait_for_reply()
    assert "I do not find you among its members" in told.text
    told.click("Record decision")
    assert posted_to(ben) == {"general"}


@pytest.mark.parametrize(
    "words",
    [
        "can you put this in #engineering?",
        "announce it in #engineering",
        "tell #engineering about it",
        "please share the decision with #engineering",
    ],
)
def test_once_recorded_it_is_posted_after_a_press(slack: SlackDriver, root: Message, words: str) -> None:
    id = recorded(slack, root)
    asked = root.thread.say(words).wait_for_reply()
    assert asked.text.startswith(f"Post the summary of {id}")
    assert not any(one.text.startswith(f"{id}:") for one in slack.messages("engineering"))
    asked.click("Post it")
    summary(slack, id, "engineering")
    slack.wait_until(lambda: whispered(slack, f"The summary of {id} is on its way to #engineering"))
    asked.click("Post it")
    slack.wait_until(lambda: whispered(slack, f"{id} was sent to #engineering before; nothing was posted again"))
    assert len([one for one in slack.messages("engineering") if one.text.startswith(f"{id}:")]) == 1


def test_several_channels_of_which_one_has_it(slack: SlackDriver, root: Message) -> None:
    id = recorded(slack, root)
    asked = root.thread.say("announce it in #general and #engineering").wait_for_reply()
    assert "to #engineering?" in asked.text
    assert "is in #general already" in asked.text
    asked.click("Choose channels")
    assert posted_to(slack) == {"engineering"}
    assert slack.modal.choose("Post the summary to", "#random").submit() is None
    summary(slack, id, "random")


def test_a_decision_is_named_from_elsewhere(slack: SlackDriver, root: Message) -> None:
    id = recorded(slack, root)
    asked = slack.mention(f"post {id} in #random", "engineering").wait_for_reply()
    asked.click("Post it")
    summary(slack, id, "random")


def test_with_nothing_recorded_it_says_what_to_do_first(slack: SlackDriver, root: Message) -> None:
    told = root.thread.mention("can you put this in #engineering?").wait_for_reply()
    assert "Nothing is recorded in this thread yet" in told.text


@pytest.mark.parametrize(
    "words", ["can you put this in #engineering?", "Ben posted it in #engineering", "who put that in #random?"]
)
def test_talk_about_channels_is_left_alone(slack: SlackDriver, root: Message, words: str) -> None:
    root.thread.say(words)
    answer = root.thread.say("why Django?").wait_for_reply()
    assert "Django" in answer.text
    assert len(root.thread.replies) == 1
