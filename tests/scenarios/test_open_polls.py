"""A question to the team is not lost: whoever asked hears once that all have answered, and the home shows it."""

import pytest

from tests.asking_the_team import answer, ask, result
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.waiting import shows, whispered

ALL = "Both whom you asked about an internal tool have answered"
CLOSE = "Close and post the result"


def told(who: SlackDriver) -> list[Message]:
    return [
        one
        for one in who.messages(who.direct)
        if one.text.startswith("Both whom you asked about an internal tool have answered")
    ]


def on_home(who: SlackDriver, words: str) -> None:
    who.wait_until(lambda: words in who.home.text)


def test_whoever_asked_hears_once_that_everybody_has_answered(
    slack: SlackDriver, root: Message, ben: SlackDriver, chloe: SlackDriver
) -> None:
    asked = ask(slack, root, "ben", "chloe")
    before = len(told(slack))
    answer(ben, asked)
    shows(asked, "1 of 2 answered. Not yet: @Chloe Tanaka.")
    answer(chloe, asked)
    shows(asked, "2 of 2 answered. Nobody is missing: @Ana Moreau can close it and post the result.")
    slack.wait_until(lambda: len(told(slack)) == before + 1)
    ben.modal.close()
    answer(ben, asked, "we have three weeks")
    told(slack)[-1].click(CLOSE)
    assert "Chloe" in result(slack, root).text
    shows(asked, "2 of 2 answered. The result is further down")
    assert len(told(slack)) == before + 1
    assert not told(ben)

    told(slack)[-1].click(CLOSE)
    slack.wait_until(lambda: any("This question was closed" in one.text for one in [*slack.ephemerals()]))


def test_the_home_shows_it_to_whoever_asked_and_whoever_is_asked(
    slack: SlackDriver, root: Message, ben: SlackDriver, chloe: SlackDriver
) -> None:
    for one in (slack, ben, chloe):
        one.open_home()
    ask(slack, root, "ben")
    on_home(slack, "You asked the team about an internal tool in #general")
    on_home(ben, "@Ana Moreau asks the team about an internal tool in #general")
    assert "0 of 1 answered. Not yet: @Ben Okafor." in slack.home.text
    assert "It waits for your answer." in ben.home.text
    assert CLOSE in slack.home.buttons
    assert CLOSE not in ben.home.buttons
    assert "asks the team" not in chloe.home.text

    ben.home.click("Answer")
    assert ben.modal.fill({"Anything else?": "we need an admin panel"}).submit() is None
    ben.modal.close()
    on_home(slack, "Everybody you asked has answered.")
    on_home(ben, "You answered; 1 of 1 so far.")
    slack.home.click(CLOSE)
    assert "Ben" in result(slack, root).text
    slack.wait_until(lambda: "You asked the team" not in slack.home.text)
    ben.wait_until(lambda: "asks the team" not in ben.home.text)


def test_who_has_answered_follows_it_until_it_is_closed_and_may_change_the_answer(
    slack: SlackDriver, root: Message, ben: SlackDriver, chloe: SlackDriver
) -> None:
    asked = ask(slack, root, "ana", "ben", "chloe")
    for one in (ben, chloe, slack):
        one.open_home()
    on_home(ben, "It waits for your answer.")
    ben.home.click("Answer")
    assert ben.modal.fill({"Anything else?": "we need an admin panel"}).submit() is None
    ben.modal.close()
    on_home(ben, "You answered; 1 of 3 so far. Not yet: @Ana Moreau and @Chloe Tanaka.")
    assert "open it" in ben.home.text
    assert "It waits for your answer." not in ben.home.text
    assert "Answer" not in ben.home.buttons
    on_home(chloe, "1 of 3 answered. Not yet: @Ana Moreau and @Chloe Tanaka. It waits for your answer.")

    answer(slack, asked)
    slack.modal.close()
    on_home(slack, "You answered; 2 of 3 so far. Not yet: @Chloe Tanaka.")
    on_home(ben, "You answered; 2 of 3 so far. Not yet: @Chloe Tanaka.")
    ben.home.click("Change your answer")
    assert "we need an admin panel" in str(ben.modal.values)
    assert ben.modal.fill({"Anything else?": "we have three weeks"}).submit() is None
    ben.modal.close()
    slack.home.click(CLOSE)
    assert "from 2 answers" in result(slack, root).text
    ben.wait_until(lambda: "asks the team" not in ben.home.text)


def test_where_nobody_is_named_it_waits_for_whoever_wrote(slack: SlackDriver, root: Message, ben: SlackDriver) -> None:
    root.seen_by(ben).thread.say("we must have an admin panel").wait_for_reply()
    asked = ask(slack, root)
    ben.open_home()
    on_home(ben, "Nobody has answered. It waits for your answer.")
    answer(ben, asked)
    on_home(ben, "You answered; 1 answer so far.")
    slack.open_home()
    on_home(slack, "1 answer so far.")
    slack.home.click(CLOSE)
    result(slack, root)


def test_who_may_not_close_it_reads_so_before_and_after_pressing(
    slack: SlackDriver, root: Message, ben: SlackDriver
) -> None:
    asked = ask(slack, root, "ben")
    (closing,) = [e for block in asked.blocks for e in block.get("elements", ()) if "confirm" in e]
    assert closing["confirm"]["text"]["text"].startswith("Only whoever asked can do this. ")
    asked.seen_by(ben).click(CLOSE)
    whispered(ben, "Only @Ana Moreau, who asked, can close this.")
    slack.open_home()
    on_home(slack, "You asked the team")
    asked.click(CLOSE)
    result(slack, root)


@pytest.mark.parametrize("button", ["Answer", CLOSE])
def test_nobody_presses_from_elsewhere_what_does_not_concern_them(
    slack: SlackDriver, root: Message, ben: SlackDriver, chloe: SlackDriver, button: str
) -> None:
    asked = ask(slack, root, "ben")
    ben.open_home()
    on_home(ben, "It waits for your answer.")
    asked.seen_by(chloe).click(button)
    chloe.wait_until(lambda: any("Only" in one.text for one in chloe.ephemerals()))
    assert not chloe.has_modal
    asked.click(CLOSE)
    result(slack, root)
