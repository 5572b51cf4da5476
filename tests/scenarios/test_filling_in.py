"""A questionnaire that fills in what it can, explains what is wrong, and loses nothing while the world moves on."""

import re
import shutil
from pathlib import Path

import pytest

from tests.driving.driven import Message
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp

BUILDING = "What are you building?"
FEATURES = "Which of these does it need?"
DATA = "Where will the data live?"
TEAM = "What does the team know?"
EXTRA = "Anything else?"
KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture
def form(slack: SlackDriver) -> Modal:
    """An empty questionnaire; a draft left by an earlier test is given up."""
    asked = slack.command("/stack recommend")
    if asked.reply is not None:
        asked.reply.click("Start a new one")
    return slack.modal


def ticked(form: Modal, label: str = FEATURES) -> set[str]:
    return {option["text"]["text"] for option in form.values[label]["selected_options"]}


def needs_line(message: Message) -> str:
    return next(line for line in message.text.splitlines() if " asked for  " in line)


def posted(slack: SlackDriver, before: str) -> Message:
    return slack.first_from_app(slack.world.channel("general").id, before)


def test_a_use_case_fills_in_what_it_suggests_and_another_one_something_else(slack: SlackDriver, form: Modal) -> None:
    form.pick(FEATURES, "Rate limits")
    form.pick(BUILDING, "Online shop or marketplace")
    slack.wait_until(lambda: "Filled in for that below" in form.text)
    assert {"Rate limits", "Admin panel for staff", "Accounts and login"} <= ticked(form)
    form.pick(BUILDING, "Machine learning or LLM application")
    slack.wait_until(lambda: ticked(form) == {"Rate limits", "Machine learning or LLM calls"})
    form.pick(FEATURES, "Rate limits")
    before = slack.call(slack.world.next_ts)
    assert form.submit() is None
    given = posted(slack, before)
    assert needs_line(given) == "@Ana Moreau asked for  Machine learning application; Rate limits"
    assert re.search(r"\nLess important to @Ana Moreau  [^\n]*calls to language models\n", given.text)


def test_whoever_finds_nothing_near_says_it_in_words(slack: SlackDriver, form: Modal) -> None:
    form.choose(BUILDING, "Something else")
    form.fill({EXTRA: "a web shop that sells theatre tickets"})
    before = slack.call(slack.world.next_ts)
    assert form.submit() is None
    assert needs_line(posted(slack, before)).startswith("@Ana Moreau asked for  E-commerce and marketplace")


def test_what_was_refused_in_words_is_not_ticked_again_and_adjusting_is_undone_in_words(
    slack: SlackDriver, form: Modal
) -> None:
    before = slack.call(slack.world.next_ts)
    form.pick(BUILDING, "Online shop or marketplace")
    assert form.submit() is None
    root = posted(slack, before)
    root.thread.say("no admin panel please").wait_for_reply()
    root.click("Adjust")
    again = slack.modal
    assert "Admin panel for staff" not in ticked(again)
    assert "Accounts and login" in ticked(again)
    again.pick(FEATURES, *ticked(again), "Rate limits")
    assert again.submit() is None
    slack.wait_until(lambda: "Rate limiting" in root.thread.replies[-1].text)
    root.thread.say("undo the rate limits").wait_for_reply()
    assert root.thread.replies[-1].text.startswith("Taken back\n•  “Features: Rate limits”: Rate limits\n")
    root.click("Adjust")
    assert "Rate limits" not in ticked(slack.modal)
    assert "Admin panel for staff" not in ticked(slack.modal)


def test_what_nobody_touched_is_assumed_and_what_is_unticked_counts_less(slack: SlackDriver, form: Modal) -> None:
    before = slack.call(slack.world.next_ts)
    form.pick(BUILDING, "Internal tool or back office")
    slack.wait_until(lambda: "Filled in for that below" in form.text)
    assert form.submit() is None
    root = posted(slack, before)
    assert needs_line(root) == "@Ana Moreau asked for  Internal tool"
    assert "Assumed for “Internal tool”, as nobody said otherwise: Admin panel (weight 4 of 5), " in root.text
    root.click("Adjust")
    again = slack.modal
    assert "Admin panel for staff" in ticked(again)
    again.pick(FEATURES, *(ticked(again) - {"Admin panel for staff"}))
    assert again.submit() is None
    told = root.thread.wait_for_reply()
    assert needs_line(told) == "@Ana Moreau asked for  Internal tool"
    assert "\nLess important to @Ana Moreau  An admin panel\n" in told.text
    assert "Admin panel (weight" not in told.text
    root.click("Adjust")
    assert ticked(slack.modal) == set()


def test_adjusting_leaves_it_to_whoever_chose_it(slack: SlackDriver, form: Modal) -> None:
    before = slack.call(slack.world.next_ts)
    form.pick(FEATURES, "Rate limits")
    form.pick(BUILDING, "Weather app or other view on an external API")
    assert form.submit() is None
    root, ben = posted(slack, before), slack.as_user("ben")
    root.seen_by(ben).click("Adjust")
    ben.modal.pick(FEATURES, "Rate limits", "API documentation")
    assert ben.modal.submit() is None
    told = root.thread.wait_for_reply().text
    assert "@Ana Moreau asked for  Weather application; Rate limits\n" in told
    assert "\n@Ben Okafor asked for  Generated API documentation\n" in told


def test_what_a_use_case_filled_in_is_kept_over_a_restart(app: WholeApp, slack: SlackDriver, form: Modal) -> None:
    form.pick(BUILDING, "Online shop or marketplace")
    slack.wait_until(lambda: "Filled in for that below" in form.text)
    app.stop()
    app.start()
    form.close()
    again = slack.command("/stack recommend").reply
    assert again is not None
    again.click("Continue it")
    assert "Admin panel for staff" in ticked(slack.modal)


def test_answers_that_contradict_each_other_are_explained_beside_them(slack: SlackDriver, form: Modal) -> None:
    form.choose(BUILDING, "Blog")
    form.choose(TEAM, "One person does it all", "Several teams will work on it")
    wrong = form.submit()
    assert wrong is not None
    assert "contradict each other" in wrong[TEAM]
    form.choose(TEAM, "One person does it all")
    before = slack.call(slack.world.next_ts)
    assert form.submit() is None
    assert posted(slack, before).text


def test_what_the_form_says_the_team_knows_and_a_colleague_denies_is_settled_with_a_press(
    slack: SlackDriver, form: Modal
) -> None:
    form.choose(BUILDING, "Blog")
    form.choose(TEAM, "FastAPI")
    before = slack.call(slack.world.next_ts)
    assert form.submit() is None
    root, ben = posted(slack, before), slack.as_user("ben")
    told = ben.say("nobody knows FastAPI", "general", root.ts).wait_for_reply()
    assert "Somebody else said “" in told.text
    (mine, theirs) = [label for label in told.buttons if label.startswith("Go by")]
    assert "FastAPI" in mine
    assert "nobody knows FastAPI" in theirs
    told.seen_by(ben).click(mine)
    slack.wait_until(lambda: any("Knows FastAPI" in one.text for one in root.thread.replies[1:]))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("it is an online shop", "Above you chose “Blog”, and here I read: E-commerce"),
        ("we don't want server rendered pages", "Above you chose “Pages rendered on the server”"),
        ("nobody knows Django", "Above you chose “Django”, and here I read: Knows Django: no."),
        ("Two of us know Flask. Nobody knows Flask.", "“Two of us know Flask” and “Nobody knows Flask” contradict"),
        ("there is no database at all", "Above you chose “PostgreSQL”, and here I read: No database at all."),
    ],
)
def test_words_that_disagree_are_pointed_out_once(slack: SlackDriver, form: Modal, words: str, told: str) -> None:
    form.choose(BUILDING, "Blog")
    form.choose(FEATURES, "Pages rendered on the server")
    form.choose(TEAM, "Django")
    form.choose(DATA, "PostgreSQL")
    form.fill({EXTRA: words})
    wrong = form.submit()
    assert wrong is not None
    assert told in wrong[EXTRA]
    before = slack.call(slack.world.next_ts)
    assert form.submit() is None
    assert posted(slack, before).text


def test_musts_that_leave_no_option_are_told_before_and_shown_after(slack: SlackDriver, form: Modal) -> None:
    form.choose(BUILDING, "Blog")
    form.fill({EXTRA: "admin panel is a must; permissions are a must; freedom to choose every part is a must"})
    wrong = form.submit()
    assert wrong is not None
    assert "leave no option" in wrong[EXTRA]
    before = slack.call(slack.world.next_ts)
    assert form.submit() is None
    root = posted(slack, before)
    assert root.text.startswith(
        "Every option fails something you called a must\nLetting go of Admin panel brings FastAPI"
    )
    assert root.text.count(" is out: ") == 3


def test_two_people_adjusting_at_once_both_hear_of_it(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    ben = slack.as_user("ben")
    root.click("Adjust")
    mine = slack.modal
    root.seen_by(ben).click("Adjust")
    theirs = ben.modal
    mine.choose(FEATURES, "Rate limits")
    theirs.choose(FEATURES, "Several languages or time zones")
    assert mine.submit() is None
    slack.wait_until(lambda: "Rate limiting" in root.thread.replies[-1].text if root.thread.replies else False)
    wrong = theirs.submit()
    assert wrong is not None
    assert "changed while this was open" in wrong[EXTRA]
    assert theirs.submit() is None
    slack.wait_until(lambda: len(root.thread.replies) == 2)


def test_two_people_submitting_in_the_same_moment_are_answered_one_after_the_other(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    ben = slack.as_user("ben")
    root.click("Adjust")
    root.seen_by(ben).click("Adjust")
    mine, theirs = slack.modal, ben.modal
    mine.choose(FEATURES, "Rate limits")
    theirs.choose(FEATURES, "Several languages or time zones")
    slack.faults.slow("chat.postMessage", 2)
    root.thread.say("what about auth?")
    assert mine.submit() is None
    assert theirs.submit() is None
    slack.faults.slow("chat.postMessage", 0)
    slack.wait_until(lambda: len(root.thread.replies) == 3, timeout=20)
    second, third = root.thread.replies[1:]
    assert "meanwhile" not in second.text
    assert "The needs changed meanwhile; these answers now stand in their place." in third.text


def test_an_hour_later_with_other_knowledge_it_is_scored_anew(
    app: WholeApp, slack: SlackDriver, form: Modal, tmp_path: Path
) -> None:
    form.choose(BUILDING, "Blog")
    form.choose(FEATURES, "Rate limits", "REST API")
    changed = tmp_path / "knowledge"
    shutil.copytree(KNOWLEDGE, changed)
    questions = changed / "python-web" / "questions.yaml"
    line = "      - {id: limits, label: Rate limits, needs: [{need: throttling}]}\n"
    text = questions.read_text()
    assert line in text
    questions.write_text(text.replace(line, ""))
    app.stop()
    before, settings = slack.call(slack.world.next_ts), app.settings
    app.settings = settings.model_copy(update={"knowledge_dir": str(changed)})
    app.start()
    try:
        assert form.submit() is None
        told = posted(slack, before).text
    finally:
        app.stop()
        app.settings = settings
        app.start()
    assert "The knowledge changed while this was being filled in" in told
    assert "“limits”" in told
    assert "REST API" in told
