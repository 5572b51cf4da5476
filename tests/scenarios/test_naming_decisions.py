"""A decision named to the app, by its id or by a link to a message of it, is shown as far as everybody may see it."""

from collections.abc import Iterator

import pytest

from tests.deciding import hand_in
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.partners import PARTNERS
from tests.whole_app import WholeApp, whole_app


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    """The app in a workspace that shares #partners with another organisation."""
    with whole_app(tmp_path_factory.mktemp("app"), seed=PARTNERS) as made:
        made.start()
        made.slack.invite("leadership")
        yield made


def decided(slack: SlackDriver, title: str, channel: str) -> tuple[str, Message]:
    """The id of a decision, and its summary in the channel."""
    root = slack.command("/stack recommend an internal tool, we must have an admin panel", "engineering").message()
    root.click("Record decision")
    form = slack.modal.fill({"Title": title}).choose("Post the summary to", channel)
    assert hand_in(slack, form) is None
    where = channel.removeprefix("#")
    slack.wait_until(lambda: any(title in one.text for one in slack.messages(where)))
    summary = next(one for one in slack.messages(where) if title in one.text)
    return summary.text.partition(":")[0], summary


def test_its_id_shows_its_card_with_buttons(slack: SlackDriver) -> None:
    id, _ = decided(slack, "The back office", "#general")
    card = slack.mention(f"what was {id}?", "engineering").thread.wait_for_reply()
    assert card.text.startswith(f"{id}: The back office\nOutcome: Django")
    assert "Details" in card.buttons
    assert "Decided by Ana Moreau" in card.text
    assert "<@" not in str(card.blocks)
    assert "I have no fact" not in card.text


def test_a_pasted_link_to_its_summary_or_its_thread_shows_it_too(slack: SlackDriver) -> None:
    id, summary = decided(slack, "The warehouse", "#general")
    card = slack.mention(f"see {summary.permalink}", "engineering").thread.wait_for_reply()
    assert card.text.startswith(f"{id}: The warehouse")
    inside = slack.say("a reply", "general", summary.ts)
    link = f"{inside.permalink}?thread_ts={summary.ts}&cid={summary.channel}"
    assert slack.dm(f"show {link}").wait_for_reply().text.startswith(f"{id}: The warehouse")


def test_in_a_followed_thread_its_name_alone_is_enough(slack: SlackDriver) -> None:
    id, summary = decided(slack, "The depot", "#general")
    root = slack.command("/stack recommend an internal tool", "engineering").message()
    for words in (id, f"see {id}", summary.permalink):
        assert root.thread.say(words).wait_for_reply().text.startswith(f"{id}: The depot")
    said = len(root.thread.replies)
    root.thread.say(f"Ben, did you read what Chloe wrote about {id} last week?")
    root.thread.say(f"{id}")
    slack.wait_until(lambda: len(root.thread.replies) == said + 1)


def test_a_question_beside_it_is_answered_too(slack: SlackDriver) -> None:
    id, _ = decided(slack, "The shop", "#general")
    both = slack.mention(f"{id} and does flask have an admin?", "engineering").thread.wait_for_reply()
    assert both.text.startswith(f"{id}: The shop")
    assert "Flask: Admin panel" in both.text


def test_several_are_listed_and_a_missing_one_is_named(slack: SlackDriver) -> None:
    (one, _), (two, _) = decided(slack, "First", "#general"), decided(slack, "Second", "#general")
    listed = slack.mention(f"{one}, {two} and D-99999", "engineering").thread.wait_for_reply()
    assert "First" in listed.text
    assert "Second" in listed.text
    assert "There is no D-99999 that everybody here can see" in listed.text
    assert listed.buttons == ["Details", "Details"]


def test_one_of_a_private_channel_stays_there_unless_it_is_asked_for_directly(slack: SlackDriver) -> None:
    id, summary = decided(slack, "Secret plan", "#leadership")
    for words in (id, summary.permalink):
        answer = slack.mention(words, "engineering").thread.wait_for_reply()
        assert "Secret plan" not in answer.text
        assert f"There is no {id} that everybody here can see" in answer.text
        assert f"/stack show {id}" in answer.text
    assert "Secret plan" in slack.mention(id, "leadership").thread.wait_for_reply().text
    assert "Secret plan" in slack.dm(f"Show {id}").wait_for_reply().text
    assert "Secret plan" not in slack.as_user("ben").dm(f"Show {id}").wait_for_reply().text


def test_people_talking_of_it_among_themselves_are_left_alone(slack: SlackDriver) -> None:
    id, _ = decided(slack, "The garden", "#general")
    said = slack.say(f"{id} was a mistake, wasn't it?", "engineering")
    assert "Testing" in slack.mention("how is flask tested?", "engineering").thread.wait_for_reply().text
    assert said.thread.replies == []


def test_a_link_that_leads_to_no_decision_is_a_link_like_any_other(slack: SlackDriver) -> None:
    said = slack.say("just a message", "engineering")
    answer = slack.mention(f"does flask have an admin? {said.permalink}", "engineering").thread.wait_for_reply()
    assert "Flask: Admin panel" in answer.text


def test_somebody_of_another_organisation_sees_only_what_was_posted_there(slack: SlackDriver) -> None:
    hidden, _ = decided(slack, "Our own business", "#general")
    shared, summary = decided(slack, "What we build together", "#partners")
    dana = slack.as_user("dana")
    refused = dana.mention(f"show {hidden}", "partners").thread.wait_for_reply()
    assert "Our own business" not in refused.text
    assert f"There is no {hidden}" in refused.text
    # The answer is read by both, whoever asks.
    assert "Our own business" not in slack.mention(hidden, "partners").thread.wait_for_reply().text
    card = dana.mention(shared, "partners").thread.wait_for_reply()
    assert card.text.startswith(f"{shared}: What we build together")

    for message in (summary, card):
        message.seen_by(dana).click("Agree")
        message.seen_by(dana).click("Details")
    dana.wait_until(lambda: len(dana.ephemerals()) == 4)
    assert {note.text.partition(".")[0] for note in dana.ephemerals()} == {
        "Only people of the workspace that I was installed in can do that"
    }
    assert "Agree: @Dana" not in summary.text


def test_somebody_of_another_organisation_may_ask_and_say_what_they_need(slack: SlackDriver) -> None:
    dana = slack.as_user("dana")
    asked = dana.mention("does flask have an admin?", "partners")
    assert "Flask: Admin panel" in asked.thread.wait_for_reply().text
    assert "FastAPI" in asked.thread.say("and fastapi?").wait_for_reply().text


def test_a_mention_in_the_middle_of_a_thread_is_answered_there_and_followed(slack: SlackDriver) -> None:
    ben, chloe = slack.as_user("ben"), slack.as_user("chloe")
    root = ben.say("Which framework shall we take for the planner?", "engineering")
    chloe.say("I liked the last one", "engineering", root.ts)
    slack.say("so did I, mostly", "engineering", root.ts)
    first = slack.mention("is there an admin in Django?", "engineering", root.ts).wait_for_reply()
    assert "Django: Admin panel" in first.text
    assert "FastAPI" in chloe.say("and in fastapi?", "engineering", root.ts).wait_for_reply().text
    chloe.say("lunch at twelve, ben?", "engineering", root.ts)
    assert "Testing" in ben.say("how is flask tested?", "engineering", root.ts).wait_for_reply().text
    assert len(root.thread.replies) == 3


def test_a_bare_mention_says_what_can_be_asked(slack: SlackDriver) -> None:
    root = slack.as_user("ben").say("Hm, what now?", "engineering")
    helped = slack.say("@Stack Advisor", "engineering", root.ts).wait_for_reply()
    assert "/stack recommend" in helped.text


@pytest.mark.parametrize(
    "words",
    [
        "what did we decide about the lemur portal?",
        "what was decided for the customer's lemur portal",
        "who decided to use Django for the lemur portal?",
    ],
)
def test_asking_what_was_decided_shows_it(slack: SlackDriver, words: str) -> None:
    if not any("lemur" in one.text for one in slack.messages("general")):
        decided(slack, "The customer lemur portal", "#general")
    card = slack.mention(words, "engineering").thread.wait_for_reply()
    assert "The customer lemur portal\nOutcome: Django" in card.text
    assert "Decided by Ana Moreau" in card.text
    assert "Details" in card.buttons
    assert "The customer lemur portal" in slack.command(f"/stack {words}").text


def test_asking_in_the_thread_shows_what_came_of_it(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool with an admin panel").message()
    nothing = slack.mention("who decided that?", root.channel, root.ts).wait_for_reply()
    assert nothing.text.startswith("No decision recorded in this thread.")
    root.click("Record decision")
    assert hand_in(slack, slack.modal.fill({"Title": "Came of it"}).choose("Post the summary to", "#general")) is None
    slack.wait_until(lambda: any("Recorded as" in reply.text for reply in root.thread.replies))
    card = slack.mention("what did we decide?", root.channel, root.ts).wait_for_reply()
    assert ": Came of it\nOutcome: Django" in card.text


def test_nothing_on_record_is_said_and_a_secret_is_not_told(slack: SlackDriver) -> None:
    decided(slack, "The gibbon portal", "#leadership")
    for who in (slack, slack.as_user("ben")):
        told = who.mention("what did we decide about the gibbon portal?", "engineering").thread.wait_for_reply()
        assert told.text.startswith("No decision recorded about “the gibbon portal” that everybody here can see.")
        assert "`/stack decisions gibbon portal` answers you alone" in told.fallback
    asked = slack.dm("what did we decide about the gibbon portal?")
    slack.wait_until(
        lambda: any("The gibbon portal" in m.text for m in slack.messages(slack.direct) if m.ts > asked.ts)
    )


def test_several_that_are_asked_about_are_listed(slack: SlackDriver) -> None:
    for title in ("The tapir shop", "The tapir intranet"):
        decided(slack, title, "#general")
    listed = slack.mention("what did we decide on tapir?", "engineering").thread.wait_for_reply()
    assert listed.text.startswith("2 decisions about “tapir”, newest first:")
    assert listed.text.index("intranet") < listed.text.index("shop")
