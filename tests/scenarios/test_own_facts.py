"""A workspace's own facts: added by editors, shown as theirs, weighing like any other, and nobody else's."""

import json
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest

from tests.deciding import hand_in, summary
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.knowing import add, app_with_editors, close_all, opened, remove_all
from tests.signed_requests import send, signed
from tests.whole_app import WholeApp

CLAIM = "We run MongoDB as a service, so that Flask has it for nothing."
BRIEF = "/stack recommend a small internal tool, we must use MongoDB"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    with app_with_editors(tmp_path_factory.mktemp("app"), "ben", "chloe") as made:
        yield made


@pytest.fixture
def editor(slack: SlackDriver) -> Iterator[SlackDriver]:
    """Ben, who may; afterwards there are no own facts any more."""
    ben = slack.as_user("ben")
    yield ben
    remove_all(ben)


def score(message: Message) -> str:
    return next(line for line in message.text.splitlines() if "Flask" in line and any(c.isdigit() for c in line))


def test_a_fact_is_added_shown_as_theirs_changed_and_removed(slack: SlackDriver, editor: SlackDriver) -> None:
    editor.command("/stack facts")
    assert "Nothing is kept here" in editor.modal.text
    close_all(editor)
    add(editor, CLAIM)
    assert "Added by Ben Okafor on" in editor.modal.text
    close_all(editor)

    answer = slack.command("/stack does flask support mongodb?").text
    assert CLAIM in answer
    assert "your workspace, added by Ben Okafor on" in answer

    editor.command("/stack facts")
    form = opened(editor, "Edit")
    assert form.values["What holds in your workspace"]["value"] == CLAIM
    form.fill({"What holds in your workspace": "We stopped running MongoDB this spring."}).submit()
    editor.wait_until(lambda: "this spring" in editor.modal.text)
    assert "this spring" in slack.command("/stack does flask support mongodb?").text
    editor.modal.click("Remove")
    editor.wait_until(lambda: "Nothing is kept here" in editor.modal.text)
    assert "your workspace" not in slack.command("/stack does flask support mongodb?").text


def test_however_often_it_is_delivered_a_fact_is_added_and_changed_once(editor: SlackDriver) -> None:
    before = len(editor.calls("views.open"))
    with editor.deliver_duplicates(3):
        add(editor, CLAIM)
        assert editor.modal.buttons.count("Remove") == 1
        form = opened(editor, "Edit").fill({"What holds in your workspace": "We stopped running MongoDB this spring."})
        assert form.submit() is None
        editor.wait_until(lambda: "this spring" in editor.modal.text)
    assert editor.modal.buttons.count("Remove") == 1
    assert len(editor.calls("views.open")) == before + 1
    answers = [answer.body for answer in editor.deliveries("interaction")[-1].answers]
    assert len(answers) == 3
    assert set(answers) == {""}


def test_it_is_found_by_the_words_people_use(slack: SlackDriver, editor: SlackDriver) -> None:
    question = "/stack do we have our own mongo?"
    assert "added by Ben Okafor" not in slack.command(question).text
    editor.command("/stack facts")
    form = opened(editor, "Add a fact").choose("Topic", "NoSQL databases")
    claim = "The platform group keeps MongoDB for everybody."
    form.fill(
        {"What holds in your workspace": claim, "Other words people use for it": "Atlas,  our document store,atlas"}
    )
    assert form.submit() is None
    editor.wait_until(lambda: claim in editor.modal.text)
    assert "Every option: NoSQL databases" in editor.modal.text
    assert "also found by “Atlas”, “our document store”" in editor.modal.text
    for asked in (question, "/stack is there Atlas?", "/stack who keeps MongoDB here?"):
        told = slack.command(asked).text
        assert claim in told
        assert "In your workspace" in told
        assert "your workspace, added by Ben Okafor on" in told
    # The words it was given come back to whoever changes it.
    form = opened(editor, "Edit")
    assert form.values["Other words people use for it"]["value"] == "Atlas, our document store"
    assert len(form.values["About"]["selected_options"]) == 3
    form.close()


def test_the_same_is_kept_once(editor: SlackDriver) -> None:
    add(editor, CLAIM)
    form = opened(editor, "Add a fact").choose("About", "Flask").choose("Topic", "NoSQL databases")
    refused = form.fill({"What holds in your workspace": f" {CLAIM.upper()} "}).submit()
    assert refused == {"What holds in your workspace": "This is kept already. Close this to see it."}


def test_a_dialog_delivered_again_is_no_mistake(app: WholeApp, slack: SlackDriver, editor: SlackDriver) -> None:
    add(editor, CLAIM)
    handed_in = next(one for one in reversed(slack.deliveries()) if one.payload.get("type") == "view_submission")
    body = urlencode({"payload": json.dumps(handed_in.payload)}).encode()
    assert send(app, body, signed(app, body)) == (200, "")
    assert editor.modal.buttons.count("Remove") == 1


def test_too_many_or_too_long_words_are_refused(editor: SlackDriver) -> None:
    editor.command("/stack facts")
    form = opened(editor, "Add a fact").choose("Topic", "NoSQL databases").fill({"What holds in your workspace": CLAIM})
    for words in (",".join(f"word {n}" for n in range(11)), "x" * 81):
        assert form.fill({"Other words people use for it": words}).submit() == {
            "Other words people use for it": "Give at most 10 with commas between, each of 2 to 80 characters."
        }


def test_what_is_wrong_with_it_stands_beside_its_field(editor: SlackDriver) -> None:
    editor.command("/stack facts")
    form = opened(editor, "Add a fact").choose("About", "Flask").choose("Topic", "NoSQL databases")
    form.fill({"What holds in your workspace": CLAIM, "Where it can be read": "our wiki"}).choose("To", "3 of 5")
    assert form.submit() == {
        "To": "Choose what is rated and the rating, or neither.",
        "Where it can be read": "Give a whole web address, such as https://wiki.example.org/page, or leave it empty.",
    }


def test_markup_in_it_comes_out_as_plain_text(slack: SlackDriver, editor: SlackDriver) -> None:
    add(editor, "<!channel> *Look* at <https://evil.test|this> & `that`, please.")
    close_all(editor)
    said = slack.command("/stack does flask support mongodb?")
    assert "<!channel>" not in str(said.answer.body)
    assert "<https://evil.test" not in str(said.answer.body)
    assert "please." in said.text


def test_only_editors_add_and_everybody_reads(slack: SlackDriver, editor: SlackDriver) -> None:
    add(editor, CLAIM)
    close_all(editor)
    slack.command("/stack facts")
    assert CLAIM in slack.modal.text
    assert slack.modal.buttons == []


def test_two_editors_hear_of_each_other(slack: SlackDriver, editor: SlackDriver) -> None:
    add(editor, CLAIM)
    chloe = slack.as_user("chloe")
    chloe.command("/stack facts")
    mine, theirs = opened(editor, "Edit"), opened(chloe, "Edit")
    assert mine.fill({"What holds in your workspace": "Ben was the first to change it."}).submit() is None
    editor.wait_until(lambda: "Ben was" in editor.modal.text)
    theirs.fill({"What holds in your workspace": "Chloe had it open at the same time."}).submit()
    assert "Somebody else has changed or removed this fact" in chloe.modal.text
    close_all(chloe)
    chloe.command("/stack facts")
    assert "Ben was the first to change it." in chloe.modal.text
    close_all(chloe)


def test_its_rating_changes_the_score_and_the_replay_knows_why(slack: SlackDriver, editor: SlackDriver) -> None:
    before = slack.command(BRIEF).message()
    before.click("Record decision")
    title = "The store of the internal tool"
    assert hand_in(slack, slack.modal.fill({"Title": title})) is None
    slack.wait_until(lambda: any(title in reply.text for reply in before.thread.replies))
    told = next(reply.text for reply in before.thread.replies if title in reply.text)
    id = next(word.rstrip(":") for word in told.split() if word.startswith("D-"))
    summary(slack, id)

    add(editor, CLAIM, rating="1 of 5, serves it worst")
    close_all(editor)
    after = slack.command(BRIEF).message()
    assert score(after) != score(before)
    assert "your workspace, added by Ben Okafor" in after.text or "out" in after.text
    replayed = slack.command(f"/stack replay {id}").text
    assert "identical" in replayed.lower() or "byte for byte" in replayed.lower()
    assert "NoSQL" in replayed


def test_what_holds_for_every_option_is_no_reason_for_the_one_that_was_chosen(
    slack: SlackDriver, editor: SlackDriver
) -> None:
    everybodys = "We run PostgreSQL as a service, with migrations, for every team."
    editor.command("/stack facts")
    form = (
        opened(editor, "Add a fact")
        .choose("About", "Flask", "Django", "FastAPI")
        .choose("Topic", "Relational databases")
    )
    form.fill({"What holds in your workspace": everybodys})
    form.choose("Changes the rating on", "Relational database").choose("To", "5 of 5, serves it best")
    assert form.submit() is None
    editor.wait_until(lambda: "for every team" in editor.modal.text)
    close_all(editor)
    root = slack.command("/stack recommend an internal tool, an admin panel, and PostgreSQL is a must").message()
    reasons, _, flat = root.text.partition("Your own fact makes no difference between the options here")
    assert everybodys not in reasons.partition("Because it does better")[2]
    assert everybodys in flat
    assert everybodys not in previewed(slack, root, "Django")
    assert everybodys not in previewed(slack, root, "Flask")


def previewed(slack: SlackDriver, root: Message, outcome: str) -> str:
    """What the summary of a decision would say; nothing is recorded."""
    root.click("Record decision")
    form, why = slack.modal.pick("Outcome", outcome), "Why not Django, which was recommended?"
    if outcome != "Django":
        slack.wait_until(lambda: why in form.labels)
        form.fill({why: "We like it"})
    assert form.submit() is None
    told = slack.modal.text
    assert "t does better than" in told
    close_all(slack)
    return told


def test_one_rating_for_every_option_is_said_to_make_no_difference(slack: SlackDriver, editor: SlackDriver) -> None:
    claim = "Our platform group runs MongoDB for whatever you use."
    editor.command("/stack facts")
    form = opened(editor, "Add a fact").choose("Topic", "NoSQL databases").fill({"What holds in your workspace": claim})
    assert (
        form.choose("Changes the rating on", "NoSQL database").choose("To", "5 of 5, serves it best").submit() is None
    )
    editor.wait_until(lambda: editor.modal.title == "Kept")
    told = editor.modal.text
    assert "It makes no difference between the options: on NoSQL database every one is rated 5 of 5 now" in told
    assert "(before: Flask " in told
    assert "press Edit and choose them under About" in told
    editor.modal.close()
    editor.wait_until(lambda: "the same for every option, so it makes no difference" in editor.modal.text)
    close_all(editor)
    root = slack.command(BRIEF).message()
    flat = "Your own fact makes no difference between the options here: all are rated 5 of 5 on “NoSQL database”"
    assert f"{flat}, by “{claim}”" in root.text
    editor.command("/stack facts")
    form = opened(editor, "Edit")
    assert form.choose("About", "Flask").submit() is None, form.text
    editor.wait_until(lambda: "Flask: NoSQL databases" in editor.modal.text)
    close_all(editor)
    assert "makes no difference" not in slack.command(BRIEF).message().text
