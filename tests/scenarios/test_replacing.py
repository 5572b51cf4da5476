"""A decision takes the place of another: with a reason, where that one stands, and each leads to the other."""

import pytest

from tests.deciding import hand_in, remove_from_leadership, summary
from tests.driving.driven import Message
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver
from tests.waiting import shows, whispered

REPLACES = "Does it replace an earlier decision?"
POST_TO = "Post the summary to"
WANTED = "/stack recommend an internal tool, we must have an admin panel"


def decided(slack: SlackDriver, title: str, *channels: str) -> str:
    """The id of a decision that stands in these channels."""
    form = dialog(slack, recommended(slack)).fill({"Title": title}).choose(POST_TO, *channels)
    assert hand_in(slack, form) is None
    id = titled(slack, title, channels[0].removeprefix("#")).text.partition(":")[0]
    for channel in channels:
        summary(slack, id, channel.removeprefix("#"))
    return id


def titled(slack: SlackDriver, title: str, channel: str = "general") -> Message:
    """The summary of the decision with this title in the channel, waited for."""
    slack.wait_until(lambda: any(one.text.startswith("D-") and title in one.text for one in slack.messages(channel)))
    return next(one for one in slack.messages(channel) if one.text.startswith("D-") and title in one.text)


def recommended(slack: SlackDriver) -> Message:
    return slack.command(WANTED).message().seen_by(slack)


def dialog(slack: SlackDriver, root: Message) -> Modal:
    root.click("Record decision")
    return slack.modal


def channels(form: Modal) -> list[str]:
    """The names of the channels that the form has filled in."""
    chosen = form.values[POST_TO]["selected_conversations"]
    world = form._slack.world
    return sorted(f"#{one.name}" for one in world.channels.values() if one.id in chosen)


def number(id: str) -> str:
    return id.removeprefix("D-")


def picked(slack: SlackDriver, id: str) -> Modal:
    """The form of another decision, once it says that it replaces this one."""
    dialog(slack, recommended(slack)).pick(REPLACES, number(id))
    slack.wait_until(lambda: f"Why does it replace {id}?" in slack.modal.labels)
    return slack.modal


def test_it_says_why_and_the_one_before_shows_it(slack: SlackDriver) -> None:
    old = decided(slack, "The portal, first", "#engineering")
    form = picked(slack, old).fill({"Title": "The portal, anew", f"Why does it replace {old}?": "  "})
    assert form.submit() == {
        f"Why does it replace {old}?": f"This takes the place of {old}. Say why, for those who read it later."
    }
    form.fill({f"Why does it replace {old}?": "The team has grown"}).choose(POST_TO, "#general")
    assert hand_in(slack, form) is None
    before = summary(slack, old, "engineering")
    shows(before, "“The team has grown”")
    new = titled(slack, "The portal, anew")
    id = new.text.partition(":")[0]
    slack.wait_until(lambda: f"{new.permalink}|{id}>" in str(before.blocks))
    assert f"Replaced by {id}" in before.text
    assert before.text.index("Replaced by") < before.text.index("Outcome:")
    told = slack.mention(f"what about {old}?", "engineering").thread.wait_for_reply()
    assert f"Replaced by {id}" in told.text


def test_it_is_proposed_for_the_channels_that_have_the_one_before(slack: SlackDriver) -> None:
    old = decided(slack, "The shop, first", "#engineering", "#random")
    form = picked(slack, old)
    assert channels(form) == ["#engineering", "#general", "#random"]
    form.choose(POST_TO, "#general", "#random").pick(REPLACES, "No, both hold")
    slack.wait_until(lambda: "Why, in your words" in slack.modal.labels)
    assert channels(slack.modal) == ["#general"]
    slack.modal.pick(REPLACES, number(old))
    slack.wait_until(lambda: f"Why does it replace {old}?" in slack.modal.labels)
    form = slack.modal.choose(POST_TO, "#random").fill({f"Why does it replace {old}?": "Cheaper"})
    form.pick("Ask whether it is still right", "Never")
    slack.wait_until(lambda: "never" in str(slack.modal.view["blocks"]))
    assert channels(slack.modal) == ["#random"], "what was chosen since stays"
    assert slack.modal.submit() is None
    assert "This is what #random will get." in slack.modal.text
    slack.modal.close()
    slack.modal.close()


@pytest.mark.parametrize("then", ["record", "back"])
def test_the_preview_asks_why_and_says_where_it_goes_then(slack: SlackDriver, then: str) -> None:
    title = f"The blog, {then}"
    old = decided(slack, title, "#engineering")
    form = dialog(slack, recommended(slack)).fill({"Title": title}).choose(POST_TO, "#general")
    assert form.submit() is None
    slack.modal.click(f"Replace {old}")
    slack.wait_until(lambda: "Let both stand" in slack.modal.buttons)
    asked = f"Why does it replace {old}?"
    assert "Its summary is in #engineering, so this one goes there too." in slack.modal.text
    assert "This is what #general and #engineering will get." in slack.modal.text
    assert asked in slack.modal.labels
    assert slack.modal.submit() is not None
    if then == "back":
        slack.modal.close()
        slack.wait_until(lambda: asked in slack.modal.labels)
        assert channels(slack.modal) == ["#engineering", "#general"]
        slack.modal.close()
        return
    assert slack.modal.fill({asked: "We rewrote it"}).submit() is None
    shows(summary(slack, old, "engineering"), "“We rewrote it”")
    # They are posted at the same time, in no order.
    slack.wait_until(lambda: any(f"Takes the place of {old}" in one.text for one in slack.messages("engineering")))
    slack.wait_until(lambda: any(f"Takes the place of {old}" in one.text for one in slack.messages("general")))


def test_both_stand_goes_only_where_it_was_meant_to(slack: SlackDriver) -> None:
    old = decided(slack, "The wiki", "#engineering")
    form = dialog(slack, recommended(slack)).fill({"Title": "The wiki"}).choose(POST_TO, "#general")
    assert form.submit() is None
    slack.modal.click(f"Replace {old}")
    slack.wait_until(lambda: "Let both stand" in slack.modal.buttons)
    slack.modal.click("Let both stand")
    slack.wait_until(lambda: f"Replace {old}" in slack.modal.buttons)
    assert "This is what #general will get." in slack.modal.text
    assert not slack.modal.labels
    slack.modal.close()
    slack.modal.close()


def test_superseding_by_hand_says_why(slack: SlackDriver) -> None:
    old, new = decided(slack, "The intranet", "#general"), decided(slack, "The extranet", "#engineering")
    summary(slack, old).click("Details")
    slack.wait_until(lambda: any("Supersede" in one.buttons for one in slack.ephemerals()))
    next(one for one in reversed(slack.ephemerals()) if "Supersede" in one.buttons).click("Supersede")
    form = slack.modal.fill({"other": new})
    assert form.submit() is not None
    assert form.fill({"Why is it replaced?": "They are one now"}).submit() is None
    before = summary(slack, old)
    shows(before, f"Replaced by {new}")
    assert "“They are one now”" in before.text
    there = summary(slack, new, "engineering")
    assert f"{there.permalink}|{new}>" in str(before.blocks)


def buttons_under_details(slack: SlackDriver, id: str) -> list[str]:
    """What this person may press in the details of a decision."""
    before = len(slack.ephemerals())
    summary(slack, id).seen_by(slack).click("Details")
    slack.wait_until(lambda: len(slack.ephemerals()) > before)
    return slack.ephemerals()[-1].buttons


def test_details_offer_superseding_only_to_who_recorded_it_or_decides(slack: SlackDriver, ben: SlackDriver) -> None:
    id = decided(slack, "The canteen", "#general")
    assert "Supersede" in buttons_under_details(slack, id)
    assert "Supersede" not in buttons_under_details(ben, id)


def test_the_summary_names_who_ruled_out_what_scored_higher(slack: SlackDriver, ben: SlackDriver) -> None:
    root = recommended(slack)
    root.seen_by(ben).thread.say("Django is out, nobody here knows it").wait_for_reply()
    root.click("Record decision")
    form = slack.modal.fill({"Title": "Without Django"}).choose(POST_TO, "#random")
    assert hand_in(slack, form) is None
    told = titled(slack, "Without Django", "random")
    assert "Scored higher, but out" in told.text
    assert "Django  ruled out by @Ben Okafor: “Django is out" in told.text


def test_a_decision_for_which_nothing_was_said_says_so(slack: SlackDriver) -> None:
    root = slack.mention("what should we use?", "engineering").thread.wait_for_reply().seen_by(slack)
    assert "Nothing said yet" in root.text
    root.click("Record decision")
    form = slack.modal.fill({"Title": "By everyday weights"}).choose(POST_TO, "#engineering")
    assert hand_in(slack, form) is None
    assert (
        "For  nothing that was said: everyday weights were at work"
        in titled(slack, "By everyday weights", "engineering").text
    )


def test_a_recommendation_for_one_need_says_that_it_rests_on_that(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend we must have an admin panel").message()
    assert "So far it rests on this one need. Tell me what you are building" in root.text
    assert "rests on this one need" not in recommended(slack).text


def test_who_chooses_what_somebody_ruled_out_says_so_in_the_summary(slack: SlackDriver, ben: SlackDriver) -> None:
    root = recommended(slack)
    root.seen_by(ben).thread.say("Django is out, nobody here knows it").wait_for_reply()
    root.click("Record decision")
    slack.modal.fill({"Title": "Django all the same"}).choose(POST_TO, "#random").pick("Outcome", "Django")
    slack.wait_until(lambda: any(label.startswith("Why not") for label in slack.modal.labels))
    asked = next(label for label in slack.modal.labels if label.startswith("Why not"))
    form = slack.modal.fill({asked: "We will learn it"})
    assert hand_in(slack, form) is None
    told = titled(slack, "Django all the same", "random")
    assert "Overridden because: We will learn it" in told.text
    assert "Chosen, though out" in told.text
    assert "Django  ruled out by @Ben Okafor" in told.text


def replaced(slack: SlackDriver, old: str, title: str, channel: str = "#general") -> str:
    """The id of a decision that Ana records in the place of another."""
    form = picked(slack, old).fill({"Title": title, f"Why does it replace {old}?": "The team has grown"})
    assert hand_in(slack, form.choose(POST_TO, channel)) is None
    return titled(slack, title, channel.removeprefix("#")).text.partition(":")[0]


def test_its_details_tell_what_was_objected_to_in_the_one_before(
    slack: SlackDriver, ben: SlackDriver, chloe: SlackDriver
) -> None:
    old = decided(slack, "The archive, first", "#general")
    object_to(slack, old, ben, "No time")
    new = replaced(slack, old, "The archive, anew")
    before = f"{old}, which it replaces, had an objection by @Ben Okafor: “No time”."
    assert before in chloe.command(f"/stack show {new}").text
    summary(slack, new).seen_by(chloe).click("Details")
    assert before in whispered(chloe, f"{new}: The archive, anew").text
    assert "which it replaces" not in summary(slack, new).text

    object_to(slack, new, ben, "Still no time")
    object_to(slack, new, chloe, "It is dear")
    newest = replaced(slack, new, "The archive, once more")
    told = ben.command(f"/stack show {newest}").text
    people = "@Ben Okafor: “Still no time”; @Chloe Tanaka: “It is dear”"
    assert f"{new}, which it replaces, had 2 objections by {people}." in told
    assert f"{old}, which" not in told


def test_an_objection_is_told_to_nobody_who_cannot_see_the_one_before(
    slack: SlackDriver, ben: SlackDriver, chloe: SlackDriver
) -> None:
    slack.invite("leadership")
    old = decided(slack, "The payroll, first", "#leadership")
    object_to(slack, old, slack, "Too dear", "leadership")
    new = replaced(slack, old, "The payroll, anew")
    assert "had an objection by @Ana Moreau: “Too dear”" in slack.command(f"/stack show {new}").text
    assert "Too dear" not in ben.command(f"/stack show {new}").text
    summary(slack, new).seen_by(ben).click("Details")
    assert "Too dear" not in whispered(ben, f"{new}: The payroll, anew").text
    remove_from_leadership(slack)


def object_to(slack: SlackDriver, id: str, who: SlackDriver, why: str, channel: str = "general") -> None:
    summary(slack, id, channel).seen_by(who).click("Object")
    assert who.modal.fill({"What speaks against it?": why}).submit() is None
    shows(summary(slack, id, channel), why)
