"""A channel shared with another organisation: Dana, who is of that, sees and decides nothing she should not."""

from collections.abc import Iterator

import pytest

from tests.deciding import hand_in, summary
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.knowing import add, challenge
from tests.partners import PARTNERS
from tests.waiting import whispered
from tests.whole_app import WholeApp, whole_app

CLAIM = "We run MongoDB ourselves, and Flask may not reach it."
ZOO = "We have a tarantula zoo."
SECRET = "Security forbade the built-in admin after the break-in"
NOT_YOURS = "Only people of the workspace that I was installed in can do that"
QUESTION = "does flask support mongodb?"
BRIEF = "recommend a small internal tool with an admin panel, we must use MongoDB"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    with whole_app(tmp_path_factory.mktemp("app"), seed=PARTNERS) as made:
        made.start()
        slack = made.slack
        add(slack, CLAIM, "1 of 5, serves it worst")
        slack.modal.close()
        add(slack, ZOO)
        slack.modal.close()
        yield made


@pytest.fixture
def dana(slack: SlackDriver) -> SlackDriver:
    return slack.as_user("dana")


def flask(message: Message) -> str:
    """The line of Flask's points."""
    return next(line for line in message.text.splitlines() if "Flask" in line and any(c.isdigit() for c in line))


@pytest.mark.parametrize("question", [QUESTION, "do we have our own MongoDB?", "compare flask and django on nosql"])
def test_what_holds_in_our_workspace_is_not_told_there_whoever_asks(
    slack: SlackDriver, dana: SlackDriver, question: str
) -> None:
    for person in (dana, slack):
        assert CLAIM not in person.mention(question, "partners").thread.wait_for_reply().text
    assert CLAIM in slack.mention(question, "engineering").thread.wait_for_reply().text


def test_my_own_answer_tells_it_and_what_i_share_does_not(slack: SlackDriver) -> None:
    said = slack.command(f"/stack {QUESTION}", "partners")
    assert CLAIM in said.text
    assert said.reply is not None
    count = len(slack.messages("partners"))
    said.reply.click("Share in channel")
    told = whispered(slack, "which is left out there")
    assert told.text.startswith("People of another organisation read #partners.")
    assert CLAIM.rstrip(".") in told.text
    assert len(slack.messages("partners")) == count
    told.click("Share without it")
    shared = said.message()
    assert "NoSQL" in shared.text
    assert CLAIM not in shared.text
    said.reply.click("Share in channel")
    slack.wait_until(lambda: len([one for one in slack.ephemerals() if "Share without it" in one.buttons]) == 2)
    [one for one in slack.ephemerals() if "Share without it" in one.buttons][-1].click("Share without it")
    whispered(slack, "You have shared this already.")


def test_an_answer_of_which_nothing_is_left_is_not_shared_and_says_why(slack: SlackDriver) -> None:
    said = slack.command("/stack do we have a tarantula zoo?", "partners")
    assert ZOO in said.text
    assert said.reply is not None
    count = len(slack.messages("partners"))
    said.reply.click("Share in channel")
    told = whispered(slack, "Not shared.")
    assert ZOO.rstrip(".") in told.text
    assert "Without it I have no answer." in told.text
    assert told.buttons == []
    assert len(slack.messages("partners")) == count


def test_what_is_the_same_for_everybody_is_shared_at_once(slack: SlackDriver) -> None:
    said = slack.command("/stack does django come with an admin?", "partners")
    assert said.reply is not None
    said.reply.click("Share in channel")
    assert "admin" in said.message().text


def test_a_recommendation_shared_there_says_before_that_it_comes_out_otherwise(slack: SlackDriver) -> None:
    slack.dm("start over").wait_for_reply()
    advice = slack.dm(BRIEF).wait_for_reply()
    count = len(slack.messages("partners"))
    advice.click("Share in a channel")
    assert slack.modal.choose("Channel", "#partners").submit() is None
    assert "not told to them and not weighed there" in slack.modal.text
    assert len(slack.messages("partners")) == count
    assert slack.modal.submit() is None
    assert "on its way to #partners" in slack.modal.text
    slack.modal.close()
    slack.wait_until(lambda: len(slack.messages("partners")) == count + 1)
    assert CLAIM not in slack.messages("partners")[-1].text


def test_she_is_not_asked_in_a_poll_that_she_cannot_answer(slack: SlackDriver, dana: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel", "partners").message()
    root.click("Ask the team")
    form = slack.modal.choose("Who is asked", "ben", "dana")
    assert form.submit() == {
        "Who is asked": "Buttons work only for people of this workspace, so Dana Novak (another organisation) cannot "
        "answer. Ask them in the thread."
    }
    assert form.choose("Who is asked", "ben").submit() is None
    slack.wait_until(lambda: any("asks the team what it needs" in reply.text for reply in root.thread.replies))


def test_nobody_is_asked_who_does_not_see_the_channel(slack: SlackDriver) -> None:
    slack.invite("leadership")
    channel = slack.world.channel("leadership")
    ben = slack.world.person("ben").id
    slack.call(lambda: channel.members.discard(ben))
    try:
        root = slack.command("/stack recommend an internal tool with an admin panel", "leadership").message()
        root.click("Ask the team")
        assert slack.modal.choose("Who is asked", "ben", "chloe").submit() == {
            "Who is asked": "Ben Okafor is not in this channel and would not see the question. Invite that person "
            "first, or leave that name out."
        }
        slack.modal.close()
    finally:
        slack.call(lambda: channel.members.add(ben))


def test_a_recommendation_there_does_not_weigh_it(slack: SlackDriver, dana: SlackDriver) -> None:
    there = slack.command(f"/stack {BRIEF}", "partners").message()
    here = slack.command(f"/stack {BRIEF}", "engineering").message()
    assert flask(there) != flask(here)
    assert CLAIM in here.text
    assert CLAIM not in there.text
    assert CLAIM not in dana.say("why not flask?", "partners", there.ts).wait_for_reply().text
    there.click("What if…")
    slack.modal.close()


def test_a_challenge_there_stays_between_us(slack: SlackDriver, dana: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel", "partners").message()
    elsewhere = slack.command("/stack recommend an internal tool with an admin panel", "engineering").message()
    answer = root.thread.say("does django come with an admin?").wait_for_reply()
    answer.seen_by(dana).click("Challenge")
    dana.wait_until(lambda: any(NOT_YOURS in note.text for note in dana.ephemerals()))
    assert not dana.has_modal

    challenge(slack, answer, SECRET)
    assert SECRET in slack.command("/stack does django come with an admin?", "partners").text
    listed, before = slack.command("/stack challenges", "partners").reply, slack.call(slack.world.next_ts)
    assert listed is not None
    listed.click("Settle")
    form = slack.modal.choose("What becomes of it?", "accept")
    form.fill({"Why it stands, or what is true instead": SECRET})
    rating = next(block for block in form.view["blocks"] if block.get("block_id") == "rating")
    worst = next(o["text"]["text"] for o in rating["element"]["options"] if ": 1 instead of" in o["text"]["text"])
    assert form.choose("Change a rating that rests on it", worst).submit() is None
    slack.modal.close()
    slack.wait_until(lambda: any("was corrected" in reply.text for reply in elsewhere.thread.replies))
    assert "Corrected (C-1)" in slack.first_from_app(slack.direct, before).text
    later = dana.say("does django come with an admin?", "partners", root.ts).wait_for_reply()
    told = [message.text for message in (*root.thread.messages, *slack.messages("partners"))]
    assert not any(SECRET in text or "C-1" in text for text in (*told, later.text))


def test_she_presses_no_button_on_what_is_ours(slack: SlackDriver, dana: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel", "partners").message()

    def told(button: str) -> str:
        count = len(dana.ephemerals())
        root.seen_by(dana).click(button)
        dana.wait_until(lambda: len(dana.ephemerals()) > count)
        return dana.ephemerals()[-1].text

    for button in ("Record decision", "Adjust", "What if…", "Ask the team", "Sources", "Mute in this thread"):
        assert NOT_YOURS in told(button)
    assert not dana.has_modal


def test_a_decision_told_to_us_alone_is_not_named_there(slack: SlackDriver, dana: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool, we must have an admin panel", "engineering").message()
    root.click("Record decision")
    form = slack.modal.fill({"Title": "Project Halibut"}).choose("Post the summary to", "#engineering")
    assert hand_in(slack, form) is None
    summary(slack, "D-1", "engineering")
    brief = "/stack recommend we know Flask, a small REST API with three endpoints, we must use MongoDB"
    here, there = slack.command(brief, "general").message(), slack.command(brief, "partners").message()
    assert "Halibut" in here.text
    assert "Halibut" not in there.text
    assert not any("Halibut" in message.text for message in dana.messages("partners"))


def test_what_she_said_above_counts_and_she_has_nothing_read_by_a_button(slack: SlackDriver, dana: SlackDriver) -> None:
    root = dana.say("we must use MongoDB for the planner", "partners").seen_by(slack)
    slack.say("it is an internal tool", "partners", root.ts)
    answer = dana.mention("does flask have an admin?", "partners", root.ts).wait_for_reply()
    count = len(dana.ephemerals())
    answer.click("Read the 2 messages above")
    dana.wait_until(lambda: len(dana.ephemerals()) > count)
    assert NOT_YOURS in dana.ephemerals()[-1].text
    answer.seen_by(slack).click("Read the 2 messages above")
    slack.wait_until(lambda: len(root.thread.replies) == 2)
    told = root.thread.replies[1].text
    assert "Read 2 messages above: “we must use MongoDB for the planner” (@Dana Novak)" in told
    assert CLAIM not in told


def test_whoever_posts_a_decision_there_is_told_before_who_reads_it(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel", "engineering").message()
    root.click("Record decision")
    form = slack.modal.fill({"Title": "Read outside"}).choose("Post the summary to", "#engineering", "#partners")
    assert form.submit() is None
    assert "People of another organisation read #partners." in slack.modal.text
    slack.modal.close()


def test_she_is_not_asked_to_agree_and_is_marked_where_she_decided(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel", "engineering").message()
    root.click("Record decision")
    form = slack.modal.fill({"Title": "With Dana"}).choose("Who decides", "ana", "dana")
    form.choose("Still open?", "proposed").choose("Post the summary to", "#engineering")
    wrong = form.submit() or {}
    assert "Dana Novak (another organisation) cannot agree." in wrong["Who decides"]
    form.choose("Still open?")
    assert hand_in(slack, form) is None
    slack.wait_until(lambda: any("Recorded as" in reply.text for reply in root.thread.replies))
    told = root.thread.mention("who decided this?").wait_for_reply()
    assert "Dana Novak (another organisation)" in told.text
