"""What people do to a decision once it is recorded: everybody sees it, and the wrong person hears why not."""

from collections.abc import Callable
from typing import Any

from tests.deciding import decide, hand_in, summary
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.waiting import shows, whispered


def told_in_thread(slack: SlackDriver, id: str) -> Callable[[], list[Message]]:
    """What is said in the thread that the decision came out of."""
    return lambda: [reply for root in slack.messages() for reply in root.thread.replies if f"{id} " in reply.text]


def test_a_proposal_is_agreed_on_and_every_summary_shows_it(slack: SlackDriver, ben: SlackDriver) -> None:
    id = decide(slack, "ana", "ben", proposed=True, channels=("#general", "#engineering"))
    here, there = summary(slack, id), summary(slack, id, "engineering")
    assert "(proposed)" in here.text
    assert here.buttons == ["Agree", "Object", "Abstain", "Accept for all", "Details", "Markdown"]
    here.click("Agree")
    shows(there, "Agree: @Ana")
    there.seen_by(ben).click("Agree")
    for message in (here, there):
        shows(message, "(accepted)")
        shows(message, "All who decide agreed or abstained, so it was accepted")
        shows(message, "Ben")
    assert "Accept for all" not in here.buttons


def test_an_objection_has_a_reason_and_is_heard_in_the_thread(slack: SlackDriver, ben: SlackDriver) -> None:
    id = decide(slack, "ana", "ben", proposed=True)
    message = summary(slack, id)
    message.seen_by(ben).click("Object")
    form = ben.modal
    form.fill({"What speaks against it?": "No <!channel> admin"})
    assert form.submit() is None
    shows(message, "Object: @Ben")
    assert "No <!channel> admin" in message.text
    assert "&lt;!channel&gt;" in str(message.blocks) or "<!channel>" not in str(message.blocks)
    message.click("Agree")
    shows(message, "Agree: @Ana")
    assert "(proposed)" in message.text
    message.click("Accept for all")
    shows(message, "accepted it")


def asked_before(message: Message, label: str) -> str:
    """What somebody is asked to confirm who presses the button."""
    (button,) = [e for block in message.blocks for e in block.get("elements", ()) if named(e) == label]
    return str(button["confirm"]["text"]["text"])


def named(element: dict[str, Any]) -> str:
    return str(element["text"]["text"]) if element["type"] == "button" else ""


def test_accepting_for_all_asks_first_and_names_only_those_who_did(slack: SlackDriver, ben: SlackDriver) -> None:
    id = decide(slack, "ana", "ben", "chloe", proposed=True)
    message = summary(slack, id)
    first = asked_before(message, "Accept for all")
    assert first == (
        "You accept it for everybody who decides. Not answered yet: Ana Moreau, Ben Okafor and Chloe Tanaka."
    )
    message.seen_by(ben).click("Agree")
    shows(message, "Agree: @Ben")
    assert "Not answered: @Ana Moreau and @Chloe Tanaka" in message.text
    assert asked_before(message, "Accept for all").endswith("Not answered yet: Ana Moreau and Chloe Tanaka.")
    message.click("Accept for all")
    shows(message, "(accepted)")
    assert "Decided by @Ana Moreau and @Ben Okafor, on" in message.text
    assert "Not answered: @Chloe Tanaka" in message.text
    message.seen_by(slack.as_user("chloe")).click("Agree")
    shows(message, "Decided by @Ana Moreau, @Ben Okafor and @Chloe Tanaka, on")
    assert "Not answered" not in message.text


def test_whoever_is_to_accept_hears_who_objects(slack: SlackDriver, ben: SlackDriver) -> None:
    message = summary(slack, decide(slack, "ana", "ben", proposed=True))
    object_to(message, ben, "No time")
    shows(message, "Open objection: @Ben Okafor objects, “No time”")
    asked = asked_before(message, "Accept for all")
    assert asked == "You accept it for everybody who decides. Not answered yet: Ana Moreau. Ben Okafor objects."


def test_an_objection_after_it_was_accepted_stands_at_the_top_and_on_the_homes(
    slack: SlackDriver, ben: SlackDriver
) -> None:
    id = decide(slack, "ana", "ben", proposed=True)
    message = summary(slack, id)
    message.click("Agree")
    message.seen_by(ben).click("Agree")
    shows(message, "(accepted)")
    assert "Open objection" not in message.text
    object_to(message, ben, "It was too soon")
    shows(message, "Open objection: @Ben Okafor objects, “It was too soon”")
    assert "agree or abstain" not in message.text
    assert message.text.index("Open objection") < message.text.index("so it was accepted")
    assert "Decided by @Ana Moreau, on" in message.text
    for one in (slack, ben):
        one.open_home()
    slack.wait_until(lambda: all("Open objection: @Ben Okafor objects" in one.home.text for one in (slack, ben)))
    assert "accepted with 1 open objection" in slack.command("/stack decisions").text
    message.seen_by(ben).click("Agree")
    slack.wait_until(lambda: "Open objection" not in message.text)


def test_whoever_agrees_hears_who_is_missing(slack: SlackDriver, ben: SlackDriver) -> None:
    id = decide(slack, "ana", "ben", proposed=True)
    message = summary(slack, id)
    message.click("Agree")
    whispered(slack, f"You agree with {id}. Not answered yet: @Ben Okafor.")
    message.seen_by(ben).click("Agree")
    whispered(ben, f"You agree with {id}. It is accepted: nobody is missing.")
    other = decide(slack, "ana", "ben", proposed=True)
    summary(slack, other).click("Accept for all")
    whispered(slack, f"You accepted {other} for all. Not answered yet: @Ben Okafor.")


def test_whoever_recorded_it_reads_once_where_it_is(slack: SlackDriver, root: Message) -> None:
    root.click("Record decision")
    form = slack.modal.fill({"Title": "What the back office runs on"})
    assert hand_in(slack, form.choose("Post the summary to", "#general", "#engineering")) is None
    there = "Its summary is in #general (open it) and #engineering (open it)."
    slack.wait_until(lambda: any(there in reply.text for reply in root.thread.replies))
    # What is written in a thread is answered after all else that was to happen in it.
    root.thread.mention("does django have an admin?").wait_for_reply()
    assert not any("back office" in one.text or there in one.text for one in slack.ephemerals())


def object_to(message: Message, who: SlackDriver, why: str) -> None:
    message.seen_by(who).click("Object")
    assert who.modal.fill({"What speaks against it?": why}).submit() is None


def test_one_recorded_for_others_says_who_said_so(slack: SlackDriver) -> None:
    message = summary(slack, decide(slack, "ana", "ben"))
    assert "Decided by @Ana Moreau and @Ben Okafor, as recorded by @Ana Moreau, on" in message.text
    assert "Decided by @Ana Moreau, on" in summary(slack, decide(slack, "ana")).text


def test_who_changes_their_mind_is_heard_in_the_thread_and_seen_in_the_summary(
    slack: SlackDriver, ben: SlackDriver
) -> None:
    id = decide(slack, "ana", "ben", proposed=True)
    message = summary(slack, id)
    message.click("Abstain")
    shows(message, "Abstain: @Ana")
    message.click("Agree")
    shows(message, "Agree: @Ana Moreau, having abstained before")
    thread = told_in_thread(slack, id)
    slack.wait_until(lambda: any("Ana Moreau agrees, having abstained before" in reply.text for reply in thread()))
    message.seen_by(ben).click("Agree")
    shows(message, "(accepted)")
    assert not any("Ben Okafor agrees" in reply.text for reply in thread())


def test_a_second_and_a_stale_press_change_nothing_and_say_so(slack: SlackDriver, ben: SlackDriver) -> None:
    id = decide(slack, "ana", "ben", proposed=True)
    message = summary(slack, id)
    message.click("Abstain")
    shows(message, "Abstain: @Ana")
    message.click("Abstain")
    whispered(slack, "You abstain already. Nothing was changed.")
    message.seen_by(ben).click("Details")
    private = whispered(ben, f"{id}:")
    message.click("Accept for all")
    shows(message, "(accepted)")
    private.seen_by(ben).click("Reject")
    told = whispered(ben, f"{id} has changed since that message: @Ana Moreau accepted it")
    assert "Look at it as it stands now" in told.text
    assert message.permalink in str(told.blocks)
    assert "(accepted)" in message.text


def test_only_those_who_decide_can_settle_it(slack: SlackDriver, ben: SlackDriver) -> None:
    id = decide(slack, "ana", proposed=True)
    message = summary(slack, id)
    message.seen_by(ben).click("Accept for all")
    whispered(ben, f"Only those who decide can accept {id}. You can still agree or object.")
    message.seen_by(ben).click("Details")
    assert "Withdraw" not in whispered(ben, f"{id}:").buttons


def settle(slack: SlackDriver, id: str, button: str, **fields: str) -> None:
    """Does it from the details, with the dialog filled in."""
    slack.command(f"/stack show {id}").click(button)
    assert slack.modal.fill({name.replace("_", " "): value for name, value in fields.items()}).submit() is None


def test_superseding_links_both_ways_and_reopening_takes_it_back(slack: SlackDriver) -> None:
    old, new = decide(slack, "ana"), decide(slack, "ana")
    settle(slack, old, "Supersede", newer=new.removeprefix("D-"), reason="A newer one")
    shows(summary(slack, old), f"(superseded by {new})")
    shows(summary(slack, new), f"Takes the place of {old}")
    assert "Agree" not in summary(slack, old).buttons
    settle(slack, old, "Reopen", reason="It was not")
    shows(summary(slack, old), "(reopened)")
    slack.wait_until(lambda: "Takes the place of" not in summary(slack, new).text)


def test_a_wrong_id_keeps_what_was_typed(slack: SlackDriver) -> None:
    id = decide(slack, "ana")
    slack.command(f"/stack show {id}").click("Supersede")
    form = slack.modal.fill({"other": "D-9999", "reason": "typed"})
    for other, told in (
        ("D-9999", "There is no D-9999 that you can see from here"),
        ("the new one", "A decision is named by its id, such as D-7"),
        (id, "A decision cannot take its own place"),
    ):
        wrong = form.fill({"other": other}).submit() or {}
        assert told in wrong["Or its id"]
    assert slack.modal.values["Why is it replaced?"]["value"] == "typed"
    slack.modal.close()


def test_what_takes_its_place_is_chosen_from_those_that_hold(slack: SlackDriver) -> None:
    gone, old, new = (decide(slack, "ana") for _ in range(3))
    settle(slack, gone, "Withdraw", reason="Twice")
    shows(summary(slack, gone), "(withdrawn)")
    slack.command(f"/stack show {old}").click("Supersede")
    menu = next(block for block in slack.modal.view["blocks"] if block["block_id"] == "newer")["element"]
    offered = [one["text"]["text"].split()[0] for one in menu["options"]]
    assert offered[0] == new
    assert not {old, gone} & set(offered)
    assert menu["options"][0]["description"]["text"].startswith("Django, accepted ")
    form = slack.modal.fill({"reason": "A newer one"})
    wrong = form.submit() or {}
    assert wrong == {"Or its id": "Choose the decision that takes its place, or name its id, such as D-7."}
    form.choose("Which decision takes its place?", new.removeprefix("D-"))
    assert form.fill({"other": old}).submit() == {
        "Or its id": f"You chose {new} above. Leave this empty, or name the same."
    }
    assert form.fill({"other": new.lower()}).submit() is None
    shows(summary(slack, old), f"(superseded by {new})")


def test_one_recorded_by_mistake_is_withdrawn_and_recorded_again(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message()
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": "Wrong"}).choose("Post the summary to", "#general")) is None
    slack.wait_until(lambda: bool(root.thread.replies))
    id = next(word.rstrip(":") for word in root.thread.replies[0].text.split() if word.startswith("D-"))
    settle(slack, id, "Withdraw", reason="Wrong title")
    shows(summary(slack, id), "(withdrawn)")
    slack.wait_until(lambda: "Record decision" in root.buttons)
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": "Right"}).choose("Post the summary to", "#general")) is None
    slack.wait_until(lambda: any("Right" in reply.text for reply in root.thread.replies))
    told = next(reply.text for reply in root.thread.replies if "Right" in reply.text)
    again = f"D-{int(id[2:]) + 1}"
    assert f"{again}:" in told
    assert "Right" in summary(slack, again).text


def test_the_summary_is_seen_before_it_is_posted(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel").message()
    root.click("Record decision")
    form = slack.modal.fill({"Title": "To be seen first"}).choose("Post the summary to", "#engineering")
    assert form.submit() is None
    assert slack.modal.title == "Preview"
    assert "To be seen first" in slack.modal.text
    assert "This is what #engineering will get." in slack.modal.text
    assert not any("To be seen first" in m.text for m in slack.messages("engineering"))
    slack.modal.close()
    assert hand_in(slack, form.fill({"Title": "Seen twice"})) is None
    assert not slack.has_modal
    slack.wait_until(lambda: any("Seen twice" in m.text for m in slack.messages("engineering")))


def test_a_channel_that_refused_can_be_exchanged_for_another(slack: SlackDriver) -> None:
    id = decide(slack, "ana", channels=("#leadership",))
    slack.wait_until(lambda: any(f"summary of {id} " in told.text for told in slack.messages(slack.direct)))
    private = slack.messages(slack.direct)[-1]
    assert private.buttons == ["Retry", "Another channel"]
    slack.wait_until(lambda: any(id in reply.text for root in slack.messages() for reply in root.thread.replies))
    (message,) = [reply for root in slack.messages() for reply in root.thread.replies if f"as {id}:" in reply.text]
    assert message.buttons == ["Details"]
    private.click("Another channel")
    assert slack.modal.choose("Post the summary to", "#engineering").submit() is None
    assert "Backend" in summary(slack, id, "engineering").text


def test_a_replay_gives_the_same_bytes(slack: SlackDriver) -> None:
    id = decide(slack, "ana")
    told = slack.command(f"/stack replay {id}").text
    assert told.splitlines()[1].startswith("Decided: Django.")
    assert "reproduced byte for byte" in told
    assert "Today's knowledge is that of then, and the answer the same." in told
    assert "There is no D-9999" in slack.command("/stack replay D-9999").text
    assert "There is no D-" not in slack.command("/stack replay of the film").text
