"""The questionnaire: kept at every change, posted where it was asked for, and never lost."""

import pytest

from tests.driving.driven import Message, buttons_in
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver

BUILDING = "What are you building?"
POST_TO = "Post the recommendation to"


def questionnaire(slack: SlackDriver, channel: str = "general") -> Modal:
    """The questionnaire with its first question answered; a draft left by an earlier test is given up."""
    asked = slack.command("/stack recommend", channel)
    if asked.reply is not None:
        asked.reply.click("Start a new one")
    return slack.modal.choose(BUILDING, "Internal tool or back office")


def write(slack: SlackDriver, form: Modal, block: str, text: str) -> None:
    """Write into a field that tells the app of every change, as the browser does."""
    acting = slack.playground.modals.press(slack.user, form._view, block, "answer", text, form.answers)
    assert slack.run(acting).answer.status == 200


def test_it_is_posted_to_this_conversation_by_default(slack: SlackDriver) -> None:
    assert questionnaire(slack, "engineering").submit() is None
    posted = slack.first_from_app(slack.world.channel("engineering").id, "0")
    assert "Internal tool" in posted.text


def test_the_first_question_is_needed(slack: SlackDriver) -> None:
    form = questionnaire(slack)
    form.choose(BUILDING)
    assert set(form.submit() or {}) == {BUILDING}
    form.choose(BUILDING, "Blog")
    assert form.submit() is None


def test_a_single_option_is_nothing_to_compare(slack: SlackDriver) -> None:
    form = questionnaire(slack)
    form.choose("Options to consider", "Django")
    assert set(form.submit() or {}) == {"Options to consider"}
    form.choose("Options to consider", "Django", "FastAPI")
    assert form.submit() is None
    slack.wait_until(lambda: "Flask  " not in slack.messages()[-1].text and "FastAPI" in slack.messages()[-1].text)


def test_only_me_goes_to_the_direct_message_and_can_be_argued_there(slack: SlackDriver) -> None:
    before = slack.call(slack.world.next_ts)
    form = questionnaire(slack)
    form.choose("Or keep it to yourself", "Only to me, in a direct message")
    assert form.submit() is None
    posted = slack.first_from_app(slack.direct, before)
    assert "MongoDB" in posted.thread.say("we must use MongoDB").wait_for_reply().text


def test_what_was_entered_is_offered_again(slack: SlackDriver) -> None:
    form = questionnaire(slack)
    write(slack, form, "extra", "three weeks at most")
    form.close()
    again = slack.command("/stack recommend").reply
    assert again is not None
    assert again.buttons == ["Continue it", "Start a new one"]
    again.click("Continue it")
    values = slack.modal.values
    assert values[BUILDING]["selected_option"]["text"]["text"] == "Internal tool or back office"
    assert values["Anything else?"]["value"] == "three weeks at most"
    slack.modal.submit()
    slack.wait_until(lambda: waiting(slack) == [])


def waiting(slack: SlackDriver) -> list[Message]:
    """The notices that offer to go on, as they stand."""

    def found() -> list[str]:
        private = [m for one in slack.world.channels.values() for m in one.messages.values() if m.visible_to]
        return [m.ts for m in private if any(words.startswith("Continue") for words in buttons_in(m.blocks))]

    held = slack.call(found)
    return [note for note in slack.ephemerals() if note.ts in held]


def test_who_starts_twice_has_one_notice_and_goes_on_at_once(slack: SlackDriver) -> None:
    write(slack, questionnaire(slack), "extra", "three weeks at most")
    slack.modal.close()
    assert slack.command("/stack recommend").reply is not None
    assert slack.command("/stack recommend").reply is None
    assert slack.modal.values["Anything else?"]["value"] == "three weeks at most"
    slack.modal.close()
    (notice,) = waiting(slack)
    notice.click("Continue it")
    assert slack.modal.values["Anything else?"]["value"] == "three weeks at most"
    slack.wait_until(lambda: waiting(slack) == [])
    slack.modal.close()
    again = slack.command("/stack recommend").reply
    assert again is not None
    again.click("Start a new one")
    assert not slack.modal.values["Anything else?"].get("value")
    slack.wait_until(lambda: waiting(slack) == [])


def test_a_notice_whose_questionnaire_was_handed_in_elsewhere_says_so_in_its_place(slack: SlackDriver) -> None:
    write(slack, questionnaire(slack), "extra", "three weeks at most")
    slack.modal.close()
    notice = slack.command("/stack recommend").reply
    assert notice is not None
    slack.command("/stack recommend")
    assert slack.modal.submit() is None
    before = len(slack.ephemerals())
    notice.click("Continue it")
    slack.wait_until(lambda: notice.text == "That questionnaire has been handed in already.\nStart a new one")
    assert len(slack.ephemerals()) == before


def test_a_notice_that_a_dialog_did_not_open_takes_the_place_of_the_one_before(slack: SlackDriver) -> None:
    opened = len(slack.calls("views.open"))
    slack.faults.fail("views.open", "expired_trigger_id", times=2)
    slack.command("/stack recommend")
    slack.wait_until(lambda: len(waiting(slack)) == 1)
    waiting(slack)[0].click("Continue")
    slack.wait_until(lambda: len(slack.calls("views.open")) == opened + 2)
    slack.wait_until(lambda: waiting(slack)[-1].stored.edited_ts)
    assert len(waiting(slack)) == 1
    waiting(slack)[0].click("Continue")
    slack.modal.close()
    slack.wait_until(lambda: waiting(slack) == [])


def test_a_channel_without_the_app_costs_nothing_but_an_invitation(slack: SlackDriver) -> None:
    form = questionnaire(slack)
    before = slack.call(slack.world.next_ts)
    form.choose(POST_TO, "#leadership")
    assert form.submit() is None
    refused = slack.first_from_app(slack.direct, before)
    assert "I could not post the recommendation in #leadership" in refused.text
    slack.invite("leadership")
    refused.click("Retry")
    posted = slack.first_from_app(slack.world.channel("leadership").id, "0")
    assert "Internal tool" in posted.text
    assert posted.thread.say("why not flask?").wait_for_reply().text


@pytest.mark.parametrize("error", ["expired_trigger_id", "internal_error", "ratelimited"])
def test_a_dialog_that_slack_could_not_open_is_offered_again(slack: SlackDriver, error: str) -> None:
    ben = slack.as_user("ben")
    seen = len(ben.ephemerals())
    slack.faults.fail("views.open", error)
    ben.command("/stack recommend")
    slack.wait_until(lambda: len(ben.ephemerals()) > seen)
    assert "Nothing you entered is lost." in ben.ephemerals()[-1].text
    ben.ephemerals()[-1].click("Continue")
    assert BUILDING in ben.modal.labels
    ben.modal.close()


def test_a_button_whose_dialog_slack_could_not_open_says_so(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel").message()

    def told(label: str) -> str:
        seen = len(slack.ephemerals())
        slack.faults.fail("views.open", "internal_error")
        root.click(label)
        slack.wait_until(lambda: len(slack.ephemerals()) > seen)
        return slack.ephemerals()[-1].text

    for label in ("Adjust", "What if…", "Ask the team", "Record decision"):
        assert "Slack could not open the " in told(label)


def test_a_dialog_that_does_not_open_at_all_is_explained(slack: SlackDriver) -> None:
    chloe = slack.as_user("chloe")
    slack.faults.fail("views.open", "invalid_arguments")
    chloe.command("/stack recommend")
    slack.wait_until(lambda: any("reference" in note.text for note in chloe.ephemerals()))


def test_slow_dialogs_hold_up_nobody(slack: SlackDriver) -> None:
    slack.faults.slow("views.open", 2.5)
    for _ in range(10):
        slack.as_user("chloe").command("/stack recommend")
    assert slack.command("/stack help").status == 200


def test_adjusting_answers_in_the_thread(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    root.click("Adjust")
    form = slack.modal
    assert POST_TO not in form.labels
    assert form.values[BUILDING]["selected_option"]["text"]["text"] == "Internal tool or back office"
    form.choose("Where will the data live?", "MongoDB")
    assert form.submit() is None
    answered = root.thread.wait_for_reply()
    assert "MongoDB" in answered.text


def test_adjusting_asks_for_no_answer_that_nobody_gave(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend we need an admin panel and rate limits").message()
    root.click("Adjust")
    assert slack.modal.title == "Adjust the needs"
    assert slack.modal.submit() is None
    assert "An admin panel" in root.thread.wait_for_reply().text


FEATURES = "Which of these does it need?"


def ticked(form: Modal) -> set[str]:
    return {option["text"]["text"] for option in form.values[FEATURES]["selected_options"]}


def test_what_was_said_is_taken_back_by_unticking_it(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel and accounts").message()
    root.click("Adjust")
    form = slack.modal
    assert ticked(form) == {"Admin panel for staff", "Accounts and login"}
    form.choose(FEATURES, "Accounts and login")
    form.choose(BUILDING, "Blog")
    assert form.submit() is None
    said = root.thread.wait_for_reply().text.partition(" asked for  ")[2].lower()
    assert "accounts and login" in said
    assert "admin panel (needed)" not in said
    assert "internal tool (needed)" not in said
    root.thread.replies[-1].click("Adjust")
    assert ticked(slack.modal) == {"Accounts and login"}


def test_adjusting_starts_from_what_stands_now_and_keeps_what_was_typed(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    root.click("Adjust")
    write(slack, slack.modal, "extra", "three weeks at most")
    slack.modal.close()
    root.thread.say("we need accounts and login").wait_for_reply()
    root.click("Adjust")
    form = slack.modal
    assert ticked(form) == {"Admin panel for staff", "Accounts and login"}
    assert form.values["Anything else?"]["value"] == "three weeks at most"


def handed_in(slack: SlackDriver, form: Modal, channel: str) -> str:
    """The text of what is posted for it."""
    before = slack.call(slack.world.next_ts)
    assert form.submit() is None
    return slack.first_from_app(slack.world.channel(channel).id, before).text


def test_two_questionnaires_at_once_are_handed_in_each_for_itself(slack: SlackDriver) -> None:
    forms = {"general": questionnaire(slack, "general")}
    with slack.window("other"):
        slack.command("/stack recommend", "engineering")
    slack.wait_until(lambda: slack.modal._id != forms["general"]._id)
    forms["engineering"] = slack.modal.choose(BUILDING, "Internal tool or back office")
    assert all(form.is_open for form in forms.values())
    forms["general"].fill({"Anything else?": "we must use MongoDB"})
    forms["engineering"].fill({"Anything else?": "we must use Redis"})
    first, second = (handed_in(slack, form, channel) for channel, form in forms.items())
    assert "MongoDB (a must)" in first
    assert "Redis (a must)" not in first
    assert "Redis (a must)" in second
    assert "MongoDB (a must)" not in second


def test_one_that_was_given_up_in_another_window_is_still_handed_in(slack: SlackDriver) -> None:
    write(slack, questionnaire(slack), "extra", "three weeks at most")
    mine = slack.modal
    with slack.window("other"):
        notice = slack.command("/stack recommend").reply
        assert notice is not None
        notice.click("Start a new one")
    slack.wait_until(lambda: not slack.modal.values["Anything else?"].get("value"))
    other = slack.modal.choose(BUILDING, "Blog").fill({"Anything else?": "we must use Redis"})
    mine.choose(BUILDING, "CRM or support desk").fill({"Anything else?": "we must use MongoDB"})
    assert "MongoDB" in handed_in(slack, mine, "general")
    assert "Redis" in handed_in(slack, other, "general")
