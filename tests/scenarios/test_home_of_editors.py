"""What the app's home shows those who look after the knowledge, and nobody else."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.opening import load_knowledge
from bot.store import challenges
from bot.store.database import Database
from bot.store.keys import Tenant
from tests.driving.driver import SlackDriver
from tests.own_cases import challenge
from tests.whole_app import WholeApp, whole_app

STANDS = "It stands: the challenge is rejected"
UNSAID = "Asked in private, so without the words"
FALLS = "It does not hold in this workspace: the challenge is accepted"


def shows(slack: SlackDriver, *words: str) -> None:
    """Wait until this person's home has these words."""
    slack.wait_until(lambda: all(one in slack.home.text for one in words))


def opened(slack: SlackDriver, words: str) -> bool:
    """Whether the home says it when it is opened once more: a question is counted a moment after it was answered."""
    slack.open_home()
    return words in slack.home.text


@pytest.fixture
def app(tmp_path: Path) -> Iterator[WholeApp]:
    """Ana and Chloe are its editors."""
    with whole_app(tmp_path) as made:
        editors = tuple(made.slack.as_user(name).user.id for name in ("ana", "chloe"))
        made.settings = made.settings.model_copy(update={"editors": editors})
        yield made


def doubt(slack: SlackDriver, question: str, reason: str, *, private: bool = False) -> None:
    """Ask, and challenge the first fact of the answer."""
    if private:
        answer = slack.command(f"/stack ask {question}").reply
        assert answer is not None
    else:
        answer = slack.mention(question).wait_for_reply()
    answer.seen_by(slack).click("Challenge")
    form = slack.modal
    if "Which one?" in form.labels:
        form.choose("Which one?", form.view["blocks"][1]["element"]["options"][0]["text"]["text"])
    assert form.fill({"What is wrong with it?": reason}).submit() is None
    slack.modal.close()


def test_a_challenge_is_settled_from_the_home(app: WholeApp) -> None:
    app.start()
    ana, ben, chloe = app.slack, app.slack.as_user("ben"), app.slack.as_user("chloe")
    for one in (ana, ben, chloe):
        one.open_home()
        shows(one, "Nothing here yet.")
    shows(ana, "For editors: no fact is challenged or past its review day, and no question went unanswered.")
    assert "editors" not in ben.home.text

    doubt(ben, "does flask have an admin?", "Flask-Admin has been revived.")
    shows(chloe, "facts that are challenged", "“Flask-Admin has been revived”", "Ben Okafor on", "Where it was said")
    doubt(ben, "does django have an admin?", "Ours is forbidden.", private=True)
    shows(ana, "C-1", "C-2", "“Ours is forbidden”")
    assert ana.home.text.count("Where it was said") == 1
    assert "no fact is challenged" not in ana.home.text

    ana.home.click("Settle…")
    form = ana.modal
    # It is for the editor to say: nothing is chosen, and no word of the doubter stands where the fact will.
    assert not any(value.get("selected_option") or value.get("value") for value in form.values.values())
    form.choose("What becomes of it?", STANDS)
    assert form.fill({"Why it stands, or what is true instead": "The claim says so already."}).submit() is None
    ana.modal.close()
    ana.wait_until(lambda: not any("C-1" in editor.home.text for editor in (ana, chloe)))
    chloe.home.click("Settle…")
    form = chloe.modal.choose("What becomes of it?", FALLS)
    assert form.fill({"Why it stands, or what is true instead": "Ours is forbidden."}).submit() is None
    chloe.modal.close()
    shows(ana, "no fact is challenged")


def test_a_press_that_comes_late_or_from_nobody_who_may_is_told_directly(app: WholeApp) -> None:
    app.start()
    ana, ben = app.slack, app.slack.as_user("ben")
    doubt(ben, "does flask have an admin?", "Flask-Admin has been revived.")
    ana.open_home()
    shows(ana, "C-1")
    ben.open_home()
    shows(ben, "I help your team")
    stale, before = ana.home.view, ana.call(ana.world.next_ts)
    view = ana.world.views[ana.world.homes[ben.user.id]]
    ana.call(lambda: ana.world.fill_view(view, stale))
    ben.home.click("Settle…")
    assert "may settle challenges; ask one of them. Nothing was changed." in ana.first_from_app(ben.direct, before).text
    ana.home.click("Settle…")
    form = ana.modal.choose("What becomes of it?", STANDS)
    assert form.fill({"Why it stands, or what is true instead": "It says so already."}).submit() is None
    ana.modal.close()
    ana.wait_until(lambda: "C-1" not in ana.home.text)
    view = ana.world.views[ana.world.homes[ana.user.id]]
    ana.call(lambda: ana.world.fill_view(view, stale))
    ana.home.click("Settle…")
    assert "Challenged, and stands (C-1)" in ana.first_from_app(ana.direct, before).text


def test_many_challenges_come_in_pages(app: WholeApp) -> None:
    known = load_knowledge(app.settings).comparisons[0]
    app.start()

    async def write() -> None:
        db = await Database.open(app.settings.database_url)
        try:
            for fact in known.facts[:60]:
                doubted = challenge(fact.id, comparison=known.id, claim=fact.claim, at=app.now())
                async with db.write() as conn:
                    await challenges.make(conn, Tenant("", "T0PLAYROOM"), doubted, challenges.Place())
        finally:
            await db.close()

    asyncio.run(write())
    app.slack.open_home()
    shows(app.slack, "1–4 of 60")
    assert len(app.slack.home.view["blocks"]) <= 100
    app.slack.home.click("More")
    shows(app.slack, "5–8 of 60")


def test_only_editors_see_what_the_knowledge_lacks(app: WholeApp) -> None:
    slack = app.slack
    app.ahead = timedelta(days=800)
    app.start()
    for _ in range(3):
        slack.command("/stack ask who waters the plants on Friday?")
    slack.wait_until(lambda: opened(slack, "3 times"))
    shows(slack, "asked, and not answered by any fact", "“who waters the plants on friday”", "3 times")
    shows(slack, "facts to be read again", "Due on", "1–5 of")
    ben = slack.as_user("ben")
    ben.open_home()
    shows(ben, "Nothing here yet.")
    assert "editors" not in ben.home.text


def test_topics_that_were_offered_and_not_taken_leave_a_question_unanswered(app: WholeApp) -> None:
    app.start()
    slack = app.slack
    for _ in range(2):
        asked = slack.command("/stack ask something about users and screens?")
        assert "Did you mean one of these?" in asked.text
    offered = asked.reply
    assert offered is not None
    slack.wait_until(lambda: opened(slack, "“something about users and screens”  ·  2 times"))
    with slack.deliver_duplicates(3):
        offered.click(offered.buttons[0])
    slack.wait_until(lambda: opened(slack, "“something about users and screens”  ·  once"))


def test_what_was_asked_in_private_is_shown_to_nobody_where_everybody_is_an_editor(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        ben = app.slack.as_user("ben")
        before = app.slack.call(app.slack.world.next_ts)
        ben.dm("Is zebra striping of my salary table supported?")
        app.slack.first_from_app(ben.direct, before)
        for one in (app.slack, ben):
            one.open_home()
            shows(one, "For editors: no fact is challenged or past its review day.")
            assert "zebra" not in one.home.text


def test_what_was_asked_in_private_is_counted_without_its_words(app: WholeApp) -> None:
    app.start()
    ana, ben = app.slack, app.slack.as_user("ben")
    before = ana.call(ana.world.next_ts)
    ben.dm("Is zebra striping of my salary table supported?")
    ana.first_from_app(ben.direct, before)
    ben.command("/stack ask who feeds the llama on Friday?", channel="leadership")
    ben.command("/stack ask who feeds the parrot on Friday?", channel="leadership")
    ana.wait_until(lambda: opened(ana, f"{UNSAID}  ·  2 times"))
    assert f"{UNSAID}  ·  once" in ana.home.text
    assert "Nearest: Use case: payments" in ana.home.text
    assert not any(word in ana.home.text for word in ("zebra", "salary", "llama", "parrot"))

    ben.command("/stack ask who is feeding the llama on Friday?")
    ana.wait_until(lambda: opened(ana, "“who is feeding the llama on friday”  ·  2 times"))
    assert ana.home.text.count(f"{UNSAID}  ·  once") == 2
    assert not any(word in ana.home.text for word in ("zebra", "salary", "parrot"))
