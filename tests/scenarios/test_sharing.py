"""A recommendation of a direct message, shared in a channel with the name of whoever shares it."""

import pytest

from tests.driving.driven import Message
from tests.driving.driver import SlackDriver

SHARE = "Share in a channel"


@pytest.fixture
def chloe(slack: SlackDriver) -> SlackDriver:
    return slack.as_user("chloe")


@pytest.fixture
def advice(chloe: SlackDriver) -> Message:
    """A recommendation in Chloe's direct message."""
    chloe.dm("start over").wait_for_reply()
    told = chloe.dm("recommend a stack for an internal tool with accounts. My boss Zoltan is strict").wait_for_reply()
    assert SHARE in told.buttons
    return told


def share(who: SlackDriver, told: Message, channel: str) -> dict[str, str] | None:
    told.click(SHARE)
    return who.modal.choose("Channel", channel).submit()


def test_it_is_posted_with_my_name_and_argued_with_there(chloe: SlackDriver, advice: Message) -> None:
    before = chloe.call(chloe.world.next_ts)
    assert share(chloe, advice, "#engineering") is None
    assert "on its way to #engineering" in chloe.modal.text
    chloe.modal.close()
    shared = chloe.first_from_app(chloe.world.channel("engineering").id, before)
    assert shared.text.startswith("@Chloe Tanaka shares this from a direct message with me.\nRecommended: Django")
    assert "Zoltan" not in f"{shared.fallback}{shared.blocks}"
    assert chloe.direct not in f"{shared.fallback}{shared.blocks}"
    assert SHARE not in shared.buttons
    assert "Record decision" in shared.buttons
    ben = chloe.as_user("ben")
    assert "Understood" in shared.seen_by(ben).thread.say("we must use MongoDB").wait_for_reply().text
    assert "MongoDB" not in chloe.dm("what have I told you?").wait_for_reply().text


def test_the_same_goes_to_a_channel_once_and_what_has_changed_goes_again(chloe: SlackDriver, advice: Message) -> None:
    before = chloe.call(chloe.world.next_ts)
    assert share(chloe, advice, "#general") is None
    chloe.modal.close()
    chloe.first_from_app(chloe.world.channel("general").id, before)
    again = share(chloe, advice, "#general")
    assert again == {"Channel": "It is there already, just as it stands here. Choose another channel."}
    chloe.modal.close()
    chloe.dm("we must use MongoDB").wait_for_reply()
    before = chloe.call(chloe.world.next_ts)
    assert share(chloe, advice, "#general") is None
    chloe.modal.close()
    assert "MongoDB" in chloe.first_from_app(chloe.world.channel("general").id, before).text


def test_nothing_is_posted_where_whoever_shares_it_is_not_or_nobody_can(chloe: SlackDriver, advice: Message) -> None:
    where = chloe.world.channel("leadership")
    chloe.as_user("ana").invite("leadership")
    advice.click(SHARE)
    form = chloe.modal
    form.choose("Channel", "#leadership")
    chloe.call(lambda: where.members.discard(chloe.user.id))
    assert "you are not known to be in it" in (form.submit() or {})["Channel"]
    chloe.call(lambda: where.members.add(chloe.user.id))
    assert "archived" in (form.choose("Channel", "#old-project").submit() or {})["Channel"]
    form.close()


def test_where_the_app_is_no_member_the_post_says_that_it_hears_nothing(chloe: SlackDriver, advice: Message) -> None:
    before = chloe.call(chloe.world.next_ts)
    assert share(chloe, advice, "#random") is None
    chloe.modal.close()
    shared = chloe.first_from_app(chloe.world.channel("random").id, before)
    assert "I am no member of this channel" in shared.text
    assert shared.buttons[-1] == "Add me"
