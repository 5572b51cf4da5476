"""The slash command: what each word does, and what a wrong one gets."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.driving.driver import SlackDriver


def test_nothing_gets_help_with_buttons(slack: SlackDriver) -> None:
    for line in ("/stack", "/stack help", "/stack HELP"):
        answered = slack.command(line)
        assert answered.status == 200
        assert "/stack recommend" in answered.text
        assert answered.reply is not None
        assert answered.reply.buttons == ["Get a recommendation", "Recent decisions"]


def test_help_says_how_a_decision_is_recorded_and_posted(slack: SlackDriver) -> None:
    told = slack.command("/stack help").text
    assert "Record decision under a recommendation" in told
    assert "posts it to the channels you tick" in told


def test_a_comparison_comes_as_a_table(slack: SlackDriver) -> None:
    answered = slack.command("/stack compare flask django")
    tables = [block for block in answered.blocks if block["type"] == "table"]
    assert [cell["text"] for cell in tables[0]["rows"][0]] == ["Topic", "Flask", "Django"]


@pytest.mark.parametrize("line", ["/stack ask does flask have an admin?", "/stack does flask have an admin?"])
def test_a_question_is_answered_with_its_source(slack: SlackDriver, line: str) -> None:
    answered = slack.command(line)
    assert answered.text.startswith("Flask: Admin panel\nNo, not built in.")
    assert "checked" in answered.text
    assert answered.reply is not None
    assert answered.reply.buttons == ["Share in channel", "Challenge"]


@pytest.mark.parametrize(("line", "meant"), [("/stack recomend", "recommend"), ("/stack desicions", "decisions")])
def test_a_misspelt_word_is_asked_back(slack: SlackDriver, line: str, meant: str) -> None:
    assert f"Did you mean /stack {meant}?" in slack.command(line).text


def test_a_question_that_begins_like_a_command_is_still_a_question(slack: SlackDriver) -> None:
    assert "Did you mean" not in slack.command("/stack shows flask an admin panel?").text
    assert "D-" not in slack.command("/stack show me the admin of flask").text


def test_sharing_posts_the_answer_once_and_starts_a_conversation(slack: SlackDriver) -> None:
    answered = slack.command("/stack does django have an admin?", "engineering")
    assert answered.reply is not None
    answered.reply.click("Share in channel")
    shared = answered.message()
    assert shared.text.startswith("@Ana Moreau asked “does django have an admin?”")
    assert "Flask" in shared.thread.say("and flask?").wait_for_reply().text
    answered.reply.click("Share in channel")
    slack.wait_until(lambda: "You have shared this already." in slack.ephemerals()[-1].text)


def test_what_was_asked_is_quoted_without_the_word_of_the_command(slack: SlackDriver) -> None:
    answered = slack.command("/stack ask does flask have an admin?", "engineering")
    assert answered.reply is not None
    answered.reply.click("Share in channel")
    assert answered.message().text.startswith("@Ana Moreau asked “does flask have an admin?”")


def test_words_are_understood_privately_and_the_recommendation_is_posted(slack: SlackDriver) -> None:
    asked = slack.command("/stack recommend we must have an admin panel and accounts")
    assert "An admin panel (a must)" in asked.text
    posted = asked.message()
    assert posted.text.startswith("Recommended: Django\n")
    assert "@Ana Moreau asked for  " in posted.text
    posted.click("Adjust")
    form = slack.modal
    chosen = form.values["Which of these does it need?"]["selected_options"]
    assert "Accounts and login" in [option["text"]["text"] for option in chosen] or "Admin panel for staff" in [
        option["text"]["text"] for option in chosen
    ]
    form.close()


@pytest.mark.parametrize("line", ["/stack show D-404", "/stack show d-404"])
def test_an_unknown_decision_is_said_to_be_unknown(slack: SlackDriver, line: str) -> None:
    answered = slack.command(line)
    assert answered.status == 200
    assert "There is no D-404" in answered.text


def test_an_empty_list_says_how_to_fill_it(slack: SlackDriver) -> None:
    assert "No decisions so far that you can see" in slack.command("/stack decisions").text
    assert "No decisions so far" in slack.command("/stack decisions rust").text


@pytest.mark.parametrize(
    "words",
    [
        "x" * 3_900,
        "🙂🙂🙂",
        "¿tiene Flask un panel de administración?",
        "<!channel> *hi* `rm -rf`",
        "@here & <b>",
        ",,,",
    ],
)
def test_whatever_is_typed_gets_an_answer_in_words(slack: SlackDriver, words: str) -> None:
    for line in (f"/stack {words}", f"/stack ask {words}", f"/stack compare {words}"):
        answered = slack.command(line)
        assert answered.status == 200
        assert answered.text
        assert "<!channel>" not in str(answered.blocks)


UNSURE = "how is the weather with regard to databases"


def test_a_topic_button_answers_the_person_who_pressed_it(slack: SlackDriver) -> None:
    answered = slack.command(f"/stack ask {UNSURE}").reply
    assert answered is not None
    before = len(slack.ephemerals())
    answered.click(answered.buttons[0])
    slack.wait_until(lambda: len(slack.ephemerals()) > before)
    assert "checked" in slack.ephemerals()[-1].text


def test_a_topic_button_in_a_thread_answers_there_once(slack: SlackDriver) -> None:
    unsure = slack.mention(UNSURE, "engineering").thread.wait_for_reply()
    unsure.click(unsure.buttons[0])
    slack.wait_until(lambda: len(unsure.thread.replies) == 2)
    assert "checked" in unsure.thread.replies[-1].text
    unsure.click(unsure.buttons[0])
    slack.wait_until(lambda: "pressed already" in slack.ephemerals()[-1].text)
    assert len(unsure.thread.replies) == 2


def test_a_need_button_works_again_once_it_was_undone(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool", "engineering").message()
    fact = root.thread.say("does flask have rate limits?").wait_for_reply()

    def pressed(replies: int) -> str:
        fact.click("This matters to us")
        slack.wait_until(lambda: len(root.thread.replies) == replies)
        return root.thread.replies[-1].text

    assert "Understood" in pressed(2)
    fact.click("This matters to us")
    slack.wait_until(lambda: "among your needs already" in slack.ephemerals()[-1].text)
    assert len(root.thread.replies) == 2
    root.thread.replies[-1].click("Undo")
    slack.wait_until(lambda: len(root.thread.replies) == 3)
    assert "Understood" in pressed(4)


def test_a_need_button_pressed_twice_at_once_counts_once(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool", "engineering").message()
    fact = root.thread.say("does flask have rate limits?").wait_for_reply()
    with ThreadPoolExecutor(2) as fingers:
        list(fingers.map(fact.click, ["This matters to us"] * 2))
    slack.wait_until(lambda: len(root.thread.replies) == 2)
    assert root.thread.say("what about auth?").wait_for_reply().text
    assert len(root.thread.replies) == 3


def test_the_decisions_button_of_the_help_lists_them(slack: SlackDriver) -> None:
    help_text = slack.command("/stack help").reply
    assert help_text is not None
    help_text.click("Recent decisions")
    slack.wait_until(lambda: "No decisions so far" in slack.ephemerals()[-1].text)


def test_words_without_a_need_post_nothing(slack: SlackDriver) -> None:
    before = len(slack.messages("general"))
    answered = slack.command("/stack recommend asdf qwer")
    assert "I found no need in those words" in answered.text
    answered.click("Answer questions")
    assert slack.modal.title == "Choose your stack"
    slack.modal.close()
    assert len(slack.messages("general")) == before
