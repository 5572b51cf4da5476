"""What somebody answers to the team's question: empty until touched, and counted as the thread has it."""

from tests.asking_the_team import NEEDED, RATHER, SAID, answer, ask, form, result
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver


def test_an_answer_starts_empty_beside_what_the_thread_says(slack: SlackDriver, ben: SlackDriver) -> None:
    root = slack.command(
        "/stack recommend an internal tool. We must have an admin panel. It has to be easy to test"
    ).message()
    asked = ask(slack, root, "ana", "ben")
    waiting = form(ben, asked)
    assert "Being built: an internal tool." in asked.text
    assert not any(one.get("selected_options") or one.get("selected_option") for one in waiting.values.values())
    for told in ("Internal tool or back office. That holds where you choose nothing.", "Admin panel for staff."):
        assert f"This thread says so far: {told}" in waiting.text
    assert "Easy testing" in waiting.text
    assert waiting.fill({"Anything else?": "we must use MongoDB"}).submit() is None
    taken = ben.modal.text.partition("Taken from it")[2]
    assert "MongoDB (a must)" in taken
    for unsaid in ("Internal tool", "admin panel", "Easy testing"):
        assert unsaid not in taken
    asked.click("Close and post the result")
    told = result(slack, root).text
    assert "Django (1): @Ben Okafor" in told
    assert "dmin panel (a must)" not in told


def test_what_is_chosen_or_ticked_counts_as_the_thread_has_it(slack: SlackDriver, ben: SlackDriver) -> None:
    root = slack.command(
        "/stack recommend an internal tool. We must have an admin panel. It has to be easy to test"
    ).message()
    asked = ask(slack, root, "ana", "ben")
    filling = form(ben, asked)
    assert filling.choose(SAID, "0").choose(NEEDED, "Admin panel for staff").submit() is None
    taken = ben.modal.text.partition("Taken from it")[2]
    assert "An admin panel (a must)" in taken
    assert "Easy testing" in taken


def test_an_answer_that_says_nothing_is_not_taken(slack: SlackDriver, root: Message) -> None:
    asked = ask(slack, root, "ana")
    filling = form(slack, asked)
    assert (filling.submit() or {}) == {
        "Anything else?": "Nothing is answered yet. Choose or write what you need, or say below what you would rather "
        "use."
    }
    filling.close()
    assert "0 of 1 answered." in asked.text
    asked.click("Close and post the result")
    assert "Nobody answered the question to the team." in result(slack, root).text


def test_who_only_says_what_they_would_rather_use_is_in_no_score(
    slack: SlackDriver, ben: SlackDriver, root: Message
) -> None:
    asked = ask(slack, root, "ana", "ben")
    assert form(slack, asked).choose(RATHER, "Flask").submit() is None
    slack.modal.close()
    answer(ben, asked, "we must use MongoDB")
    asked.click("Close and post the result")
    told = result(slack, root).text
    assert "from 1 answer. Only one said a need, so this is their own ranking." in told
    assert "Said no need, so is not in the scores: @Ana Moreau" in told
    assert "Django (1): @Ben Okafor" in told
    assert "Flask (1): @Ana Moreau" in told.partition("What each would rather use")[2]


def test_where_nobody_says_a_need_only_what_each_would_rather_use_is_told(slack: SlackDriver, root: Message) -> None:
    asked = ask(slack, root, "ana")
    assert form(slack, asked).choose(RATHER, "Django").submit() is None
    slack.modal.close()
    asked.click("Close and post the result")
    told = result(slack, root).text
    assert "Nobody who answered said a need. The recommendation above stands as it was." in told
    assert "Django (1): @Ana Moreau" in told


def test_what_each_would_rather_use_is_asked_and_told_apart_and_never_scored(
    slack: SlackDriver, ben: SlackDriver, chloe: SlackDriver, root: Message
) -> None:
    asked = ask(slack, root, "ana", "ben", "chloe")
    for who, rather in ((slack, "Flask"), (ben, "No preference"), (chloe, "")):
        filling = form(who, asked).choose(NEEDED, "Admin panel for staff")
        if rather:
            filling.choose(RATHER, rather)
        assert filling.submit() is None
        who.modal.close()
    assert form(slack, asked).values[RATHER]["selected_option"]["value"] == "flask"
    slack.modal.close()
    asked.click("Close and post the result")
    told = result(slack, root).text
    pointing, _, rather = told.partition("What each would rather use")
    assert (
        "Django (3): @Ana Moreau, @Ben Okafor, @Chloe Tanaka" in pointing.partition("What each one’s needs point to")[2]
    )
    assert "asked apart, and not scored" in rather
    assert "Flask (1): @Ana Moreau" in rather
    assert "No preference (1): @Ben Okafor" in rather
    assert "@Chloe" not in rather.partition("Out")[0]


def test_what_the_thread_ruled_out_stays_out_whatever_anybody_answers(slack: SlackDriver, root: Message) -> None:
    root.thread.say("the client said no to Django").wait_for_reply()
    asked = ask(slack, root, "ana")
    answer(slack, asked, "we need an admin panel")
    asked.click("Close and post the result")
    told = result(slack, root).text
    assert "Flask (1): @Ana Moreau" in told
    assert "Django: ruled out by the team, “the client said no to Django”, said by @Ana Moreau" in told


def test_an_answer_can_be_changed_until_it_is_closed_and_the_last_one_counts(slack: SlackDriver, root: Message) -> None:
    asked = ask(slack, root, "ana")
    answer(slack, asked, "we must use MongoDB").close()
    again = form(slack, asked)
    assert again.values["Anything else?"]["value"] == "we must use MongoDB"
    again.fill({"Anything else?": "we must have an admin panel"})
    assert again.submit() is None
    slack.wait_until(lambda: "1 of 1 answered." in asked.text)
    asked.click("Close and post the result")
    told = result(slack, root).text
    assert "Only one answered, so this is their own ranking." in told
    assert "Django (1): @Ana Moreau" in told
    assert "MongoDB" not in told
