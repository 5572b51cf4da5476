"""Whoever is named by somebody else, as having decided or as holding the other opinion, is told, once, and can say that
it was not them, or object; and so is whoever objects when it is accepted all the same."""

import pytest

from tests.deciding import decide, remove_from_leadership, summary
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.waiting import shows, whispered

NOT_ME = "That wasn’t me"


def told_directly(who: SlackDriver, id: str) -> Message:
    """The one message that tells somebody of a decision recorded in their name."""

    def found() -> list[Message]:
        return [one for one in who.messages(who.direct) if f"{id}:" in one.text]

    who.wait_until(found)
    assert len(found()) == 1
    return found()[0]


def thread_of(slack: SlackDriver, id: str) -> Message:
    return next(root for root in reversed(slack.messages()) if any(id in reply.text for reply in root.thread.replies))


def test_whoever_is_named_is_told_once_and_by_whom(slack: SlackDriver, ben: SlackDriver) -> None:
    with slack.deliver_duplicates(3):
        id = decide(slack, "ben")
    told = told_directly(ben, id)
    assert f"@Ana Moreau recorded {id}: " in told.text
    assert "names you as the one who decided it. Outcome: Django." in told.text
    assert told.buttons == ["Details", NOT_ME]
    assert not any(id in one.text for one in slack.messages(slack.direct))


def test_somebody_who_did_not_decide_says_so_and_everybody_reads_it(slack: SlackDriver, ben: SlackDriver) -> None:
    id = decide(slack, "ben")
    shows(summary(slack, id), "Decided by @Ben Okafor, as recorded by @Ana Moreau")
    told_directly(ben, id).click(NOT_ME)
    whispered(ben, f"{id} no longer counts you among those who decided it. @Ana Moreau is told.")
    shows(summary(slack, id), "@Ben Okafor says that they did not decide this")
    assert "Recorded by @Ana Moreau, on" in summary(slack, id).text
    assert "Decided by" not in summary(slack, id).text
    thread = thread_of(slack, id).thread
    slack.wait_until(lambda: "says that they did not decide it" in thread.replies[-1].text)
    assert "@Ana Moreau recorded it, and can withdraw or reopen it under Details." in thread.replies[-1].text
    assert "Nobody who is named stands behind it now." in thread.replies[-1].text
    asked = thread.mention("who decided this?").wait_for_reply().text
    assert "Ben Okafor says that they did not decide it" in asked
    assert "Ben Okafor did" not in asked

    told_directly(ben, id).click(NOT_ME)
    whispered(ben, "You have said so already. Nothing was changed.")


def test_those_who_did_decide_still_stand_behind_it(slack: SlackDriver, ben: SlackDriver, chloe: SlackDriver) -> None:
    id = decide(slack, "ana", "ben", "chloe")
    assert "names you among those who decided it" in told_directly(chloe, id).text
    told_directly(ben, id).click(NOT_ME)
    shows(summary(slack, id), "Decided by @Ana Moreau and @Chloe Tanaka, as recorded by @Ana Moreau")
    assert "It stands until then." in thread_of(slack, id).thread.replies[-1].text


def test_who_agrees_after_all_counts_again(slack: SlackDriver, ben: SlackDriver) -> None:
    id = decide(slack, "ben")
    told_directly(ben, id).click(NOT_ME)
    shows(summary(slack, id), "did not decide this")
    summary(slack, id).seen_by(ben).click("Agree")
    slack.wait_until(lambda: "did not decide this" not in summary(slack, id).text)
    assert "Decided by @Ben Okafor" in summary(slack, id).text
    told_directly(ben, id).click(NOT_ME)
    whispered(ben, f"You agree with {id}, so it counts as yours.")


def test_of_a_proposal_nobody_is_told_that_they_decided_it(slack: SlackDriver, ben: SlackDriver) -> None:
    id = decide(slack, "ben", proposed=True)
    shows(summary(slack, id), "To be agreed by @Ben Okafor")
    settled = decide(slack, "ben")
    told_directly(ben, settled)
    assert not any(id in one.text for one in ben.messages(ben.direct))


def test_the_details_let_them_say_so_too(slack: SlackDriver, ben: SlackDriver, chloe: SlackDriver) -> None:
    id = decide(slack, "ana", "ben")
    summary(slack, id).seen_by(chloe).click("Details")
    assert NOT_ME not in whispered(chloe, "Consequences").buttons
    summary(slack, id).click("Details")
    assert NOT_ME not in whispered(slack, "Consequences").buttons
    summary(slack, id).seen_by(ben).click("Details")
    details = whispered(ben, "Consequences")
    details.click(NOT_ME)
    shows(summary(slack, id), "@Ben Okafor says that they did not decide this")


LATER = "Flask is what we all know"


def test_who_decided_and_held_the_other_opinion_is_told_of_both_at_once(slack: SlackDriver, ben: SlackDriver) -> None:
    with slack.deliver_duplicates(3):
        id = decide(slack, "ana", "ben", other=(LATER, "ben"))
    told = told_directly(ben, id)
    assert "names you among those who decided it. Outcome: Django." in told.text
    assert f"It gives the other opinion as yours: “{LATER}”." in told.text
    assert told.buttons == ["Details", "Object", NOT_ME]
    told.click("Object")
    assert ben.modal.fill({"What speaks against it?": "As I said"}).submit() is None
    shows(summary(slack, id), "Open objection: @Ben Okafor objects, “As I said”")


def test_who_is_asked_to_agree_and_held_the_other_opinion_is_asked_there(slack: SlackDriver, ben: SlackDriver) -> None:
    id = decide(slack, "ana", "ben", other=(LATER, "ben"), proposed=True)
    told = told_directly(ben, id)
    assert f"and gives the other opinion as yours: “{LATER}”." in told.text
    assert "You are among those who decide: it holds once all of you agree." in told.text
    assert "nothing to do" not in told.text
    assert told.buttons == ["Details", "Agree", "Object", "Abstain"]
    told.click("Agree")
    whispered(ben, f"You agree with {id}")


@pytest.mark.parametrize("proposed", [False, True])
def test_who_holds_the_other_opinion_and_does_not_decide_is_told_once(
    slack: SlackDriver, chloe: SlackDriver, proposed: bool
) -> None:
    id = decide(slack, "ana", "ben", other=(LATER, "chloe"), proposed=proposed, channels=("#general", "#engineering"))
    told = told_directly(chloe, id)
    done = "proposed" if proposed else "recorded"
    assert f"@Ana Moreau {done} {id}: " in told.text
    assert f"and gives the other opinion as yours: “{LATER}”. Outcome: Django." in told.text
    assert told.buttons == ["Details", "Object"]
    told.click("Details")
    whispered(chloe, f"{id}: ")
    assert told_directly(chloe, id).ts == told.ts


def test_nobody_is_told_of_what_they_cannot_see(slack: SlackDriver, ben: SlackDriver, chloe: SlackDriver) -> None:
    slack.invite("leadership")
    id = decide(slack, "ana", "ben", other=(LATER, "chloe"), channels=("#leadership",))
    told_directly(ben, id)
    whispered(slack, f"{id} is recorded. Its summary is in #leadership (open it).")
    open_to_all = decide(slack, "ana", "ben", other=(LATER, "chloe"))
    told_directly(chloe, open_to_all)
    assert not any(f"{id}:" in one.text for one in chloe.messages(chloe.direct))
    remove_from_leadership(slack)


def test_whose_objection_stands_when_it_is_accepted_all_the_same_is_told(
    slack: SlackDriver, ben: SlackDriver, chloe: SlackDriver
) -> None:
    id = decide(slack, "ana", "ben", "chloe", proposed=True)
    message = summary(slack, id)
    message.seen_by(ben).click("Object")
    assert ben.modal.fill({"What speaks against it?": "No time"}).submit() is None
    shows(message, "@Ben Okafor objects")
    with slack.deliver_duplicates(3):
        message.click("Accept for all")
    told = told_directly(ben, id)
    assert "@Ana Moreau accepted it" in told.text
    assert "Your objection stands: “No time”." in told.text
    assert told.buttons == ["Details", "Agree", "Abstain"]
    assert not any(f"{id}:" in one.text for who in (slack, chloe) for one in who.messages(who.direct))
    told.click("Agree")
    slack.wait_until(lambda: "Open objection" not in message.text)
