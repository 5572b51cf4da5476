"""Asking the team: everybody answers alone, nobody sees an answer before, and the result comes once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.playground.records import Person
from tests.driving.driven import Message
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp

BUILDING = "What are you building?"
RATHER = "Which would you rather use?"
SAID = "Said in this thread so far, too"
NEEDED = "Which of these does it need?"


@pytest.fixture
def root(slack: SlackDriver) -> Message:
    """A recommendation that Ana asked for."""
    return slack.command("/stack recommend an internal tool, we must have an admin panel").message()


@pytest.fixture
def ben(slack: SlackDriver) -> Iterator[SlackDriver]:
    yield from somebody(slack, "ben")


@pytest.fixture
def chloe(slack: SlackDriver) -> Iterator[SlackDriver]:
    yield from somebody(slack, "chloe")


def somebody(slack: SlackDriver, name: str) -> Iterator[SlackDriver]:
    other = slack.as_user(name)
    yield other
    while other.has_modal:
        other.modal.close()


def ask(slack: SlackDriver, root: Message, *people: str, until: str = "For three days") -> Message:
    """The question in the thread, once it is there."""
    before = questions(root)
    root.seen_by(slack).click("Ask the team")
    form = slack.modal
    if people:
        form.choose("Who is asked", *people)
    assert form.choose("How long answers are taken", until).submit() is None
    slack.wait_until(lambda: len(questions(root)) > len(before))
    return questions(root)[-1]


def questions(root: Message) -> list[Message]:
    return [reply for reply in root.thread.replies if "asks the team what it needs" in reply.text]


def form(slack: SlackDriver, asked: Message) -> Modal:
    asked.seen_by(slack).click("Answer")
    return slack.modal


def answer(slack: SlackDriver, asked: Message, words: str = "", building: str = "") -> Modal:
    """Answer, and leave the note that says what was understood open."""
    filling = form(slack, asked)
    if words or not building:
        filling.fill({"Anything else?": words or "we need an admin panel"})
    if building:
        filling.choose(BUILDING, building)
    assert filling.submit() is None
    assert slack.modal.title == "Your answer is in"
    return slack.modal


def result(slack: SlackDriver, root: Message) -> Message:
    def found() -> list[Message]:
        replies = root.thread.replies
        ends = ("Nobody answered the question", "Nobody who answered", "The team’s ranking")
        return [m for m in replies if any(words in m.text for words in ends)]

    slack.wait_until(found)
    assert len(found()) == 1
    return found()[0]


def sees(slack: SlackDriver, words: str) -> None:
    slack.wait_until(lambda: any(words in note.text for note in slack.ephemerals()))


def test_two_answer_alone_and_the_result_says_who_is_for_what(
    slack: SlackDriver, ben: SlackDriver, root: Message
) -> None:
    asked = ask(slack, root, "ana", "ben")
    assert "0 of 2 answered. Not yet: @Ana Moreau and @Ben Okafor." in asked.text
    assert "A NoSQL database: MongoDB (a must)" in answer(ben, asked, "we must use MongoDB", "Blog").text
    slack.wait_until(lambda: "1 of 2 answered. Not yet: @Ana Moreau." in asked.text)
    answer(slack, asked, "we must have an admin panel and user accounts")
    slack.wait_until(lambda: "2 of 2 answered." in asked.text)
    assert "MongoDB" not in "".join(reply.text for reply in root.thread.replies)
    asked.click("Close and post the result")
    told = result(slack, root).text
    assert "The team’s ranking, from 2 answers." in told
    assert "Django (1): @Ana Moreau" in told
    assert "Flask (1): @Ben Okafor" in told
    disagreement = told.partition("What you disagree on most")[2]
    assert "of 5 for @Ana Moreau, " in disagreement
    assert "points between the first two" in disagreement
    slack.wait_until(lambda: asked.buttons == [])
    assert "Closed by @Ana Moreau" in asked.text


def test_what_most_need_is_taken_over_with_one_press(
    slack: SlackDriver, ben: SlackDriver, chloe: SlackDriver, root: Message
) -> None:
    asked = ask(slack, root, "ana", "ben", "chloe")
    answer(slack, asked, "we must use MongoDB")
    answer(ben, asked, "we need MongoDB. we need websockets")
    answer(chloe, asked, "we must use MongoDB and we need celery")
    asked.click("Close and post the result")
    told = result(slack, root)
    shared = told.text.partition("Most of you need, and this thread does not say yet")[2]
    assert "A NoSQL database: MongoDB (a must)  (" in shared
    assert "of 3)" in shared
    assert "ebsockets" not in shared.partition("Everybody counts")[0]
    assert "until somebody presses Use these needs" in told.text
    told.seen_by(ben).click("Use these needs")
    slack.wait_until(lambda: "Understood" in root.thread.replies[-1].text)
    changed = root.thread.replies[-1]
    assert "MongoDB (a must)" in changed.text
    assert "Taken over from what most of the team answered." in changed.text
    assert "before" in changed.text
    told.click("Use these needs")
    sees(slack, "The needs of this thread hold all of that already.")
    changed.click("Undo")
    slack.wait_until(lambda: root.thread.replies[-1].ts != changed.ts)
    assert "ongo" in root.thread.replies[-1].text


def test_where_nothing_is_shared_by_most_nothing_is_offered(
    slack: SlackDriver, ben: SlackDriver, root: Message
) -> None:
    asked = ask(slack, root, "ana", "ben")
    answer(slack, asked, "we must use MongoDB")
    answer(ben, asked, "we need websockets")
    asked.click("Close and post the result")
    told = result(slack, root)
    assert "Most of you need" not in told.text
    assert "Use these needs" not in told.buttons


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


def test_only_those_asked_may_answer_and_only_who_asked_may_close(
    slack: SlackDriver, ben: SlackDriver, chloe: SlackDriver, root: Message
) -> None:
    asked = ask(slack, root, "ana", "ben")
    asked.seen_by(chloe).click("Answer")
    sees(
        chloe, "Only those who were asked can answer: @Ana Moreau and @Ben Okafor. @Ana Moreau can close and ask anew."
    )
    asked.seen_by(ben).click("Close and post the result")
    sees(ben, "Only @Ana Moreau, who asked, can close this. It closes by itself ")
    assert not chloe.has_modal
    assert asked.buttons == ["Answer", "Close and post the result"]
    asked.click("Close and post the result")
    result(slack, root)


def test_without_names_whoever_writes_in_the_thread_is_asked(
    slack: SlackDriver, ben: SlackDriver, chloe: SlackDriver, root: Message
) -> None:
    root.seen_by(ben).thread.say("what about auth?").wait_for_reply()
    asked = ask(slack, root)
    assert "Nobody has answered." in asked.text
    asked.seen_by(chloe).click("Answer")
    sees(chloe, "This is for those who write in this thread.")
    root.seen_by(chloe).thread.say("count me in")
    answer(chloe, asked, "we must use MongoDB")
    slack.wait_until(lambda: "1 has answered." in asked.text)
    asked.click("Close and post the result")
    assert "Not answered: @Ana Moreau and @Ben Okafor" in result(slack, root).text


def test_nobody_answering_is_said_and_the_recommendation_stands(slack: SlackDriver, root: Message) -> None:
    asked = ask(slack, root, "ben", "chloe", until="Until I close it")
    assert "until @Ana Moreau closes it" in asked.text
    asked.click("Close and post the result")
    told = result(slack, root).text
    assert "Nobody answered the question to the team. The recommendation above stands as it was." in told
    assert "Not answered: @Ben Okafor and @Chloe Tanaka" in told


def test_a_press_or_an_answer_after_closing_changes_nothing_and_says_so(
    slack: SlackDriver, ben: SlackDriver, root: Message
) -> None:
    asked = ask(slack, root, "ana", "ben")
    filling = form(ben, asked)
    slack.faults.slow("chat.update", 2.0)
    with slack.deliver_duplicates(3):
        asked.click("Close and post the result")
    told = result(slack, root)
    filling.fill({"Anything else?": "we must use MongoDB"}).submit()
    assert "This question was closed by @Ana Moreau" in ben.modal.text
    for who, label in ((ben, "Answer"), (slack, "Close and post the result")):
        asked.seen_by(who).click(label)
        sees(who, "This question was closed by @Ana Moreau")
    slack.wait_until(lambda: asked.buttons == [])
    assert result(slack, root).ts == told.ts


def test_a_thread_has_one_open_question_at_a_time(slack: SlackDriver, ben: SlackDriver, root: Message) -> None:
    root.seen_by(ben).click("Ask the team")
    late = ben.modal
    asked = ask(slack, root, "ana")
    late.submit()
    assert "is open in this thread already" in ben.modal.text
    root.click("Ask the team")
    sees(slack, "is open in this thread already")
    asked.click("Close and post the result")
    result(slack, root)
    assert ask(slack, root, "ana").ts != asked.ts


def test_contradictory_musts_leave_the_group_without_an_option_and_say_whose_they_are(
    slack: SlackDriver, ben: SlackDriver, root: Message
) -> None:
    asked = ask(slack, root, "ana", "ben")
    answer(slack, asked, "we must have an admin panel, a built-in one")
    answer(ben, asked, "we must use MongoDB. It must be async.")
    asked.click("Close and post the result")
    told = result(slack, root).text
    assert "a must of @" in told


def test_in_a_direct_message_there_is_no_team(slack: SlackDriver, app: WholeApp) -> None:
    asked = slack.command("/stack recommend an internal tool, we must have an admin panel", slack.direct).message()
    asked.click("Ask the team")
    sees(slack, "Only you and I are here.")


def test_sixty_people_are_asked_by_name_and_answer_at_once(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool").message()
    world = slack.world
    crowd = [Person(f"U{900 + n}", f"person{n}", f"Person {n}") for n in range(57)]
    slack.call(lambda: world.people.update({person.id: person for person in crowd}))
    names = [person.name for person in world.humans()]
    assert len(names) == 60
    asked = ask(slack, root, *names)
    assert "0 of 60 answered." in asked.text
    with ThreadPoolExecutor(8) as at_once:
        list(at_once.map(lambda name: answered_by(slack, asked, name), names[:55]))
    slack.wait_until(lambda: "55 of 60 answered." in asked.text, timeout=60)
    asked.click("Close and post the result")
    told = result(slack, root).text
    assert "from 55 answers" in told
    assert f"Not answered: {', '.join(f'@{person.real_name}' for person in crowd[-5:-1])} and @Person 56" in told
    assert "Flask (28)" in told
    assert "Django (27)" in told


def answered_by(slack: SlackDriver, asked: Message, name: str) -> None:
    person = slack.as_user(name)
    blog = [one.name for one in slack.world.humans()].index(name) % 2 == 0
    answer(person, asked, building="Blog" if blog else "CRM or support desk").close()
