"""Asking the team: everybody answers alone, nobody sees an answer before, and the result comes once."""

from concurrent.futures import ThreadPoolExecutor

from bot.playground.records import Person
from tests.asking_the_team import answer, ask, form, result
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.waiting import whispered
from tests.whole_app import WholeApp


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
    shared = told.text.partition("Most of you need, and nobody said in this thread")[2]
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
    whispered(slack, "The needs of this thread hold all of that already.")
    changed.click("Undo")
    slack.wait_until(lambda: root.thread.replies[-1].ts != changed.ts)
    assert "ongo" in root.thread.replies[-1].text


def test_what_most_need_and_the_thread_only_assumed_is_told_as_such(
    slack: SlackDriver, ben: SlackDriver, root: Message
) -> None:
    asked = ask(slack, root, "ana", "ben")
    answer(slack, asked, "we need user accounts")
    answer(ben, asked, "we need user accounts and MongoDB")
    asked.click("Close and post the result")
    told = result(slack, root).text
    assert "2 of 2; so far assumed: usual for “Internal tool" in told.partition("nobody said in this thread")[2]


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


def test_only_those_asked_may_answer_and_only_who_asked_may_close(
    slack: SlackDriver, ben: SlackDriver, chloe: SlackDriver, root: Message
) -> None:
    asked = ask(slack, root, "ana", "ben")
    asked.seen_by(chloe).click("Answer")
    whispered(
        chloe, "Only those who were asked can answer: @Ana Moreau and @Ben Okafor. @Ana Moreau can close and ask anew."
    )
    asked.seen_by(ben).click("Close and post the result")
    whispered(ben, "Only @Ana Moreau, who asked, can close this. It closes by itself ")
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
    whispered(chloe, "This is for those who write in this thread.")
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
        whispered(who, "This question was closed by @Ana Moreau")
    slack.wait_until(lambda: asked.buttons == [])
    assert result(slack, root).ts == told.ts


def test_a_thread_has_one_open_question_at_a_time(slack: SlackDriver, ben: SlackDriver, root: Message) -> None:
    root.seen_by(ben).click("Ask the team")
    late = ben.modal
    asked = ask(slack, root, "ana")
    late.submit()
    assert "is open in this thread already" in ben.modal.text
    root.click("Ask the team")
    whispered(slack, "is open in this thread already")
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
    whispered(slack, "Only you and I are here.")


def test_sixty_people_are_asked_by_name_and_answer_at_once(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an internal tool").message()
    world = slack.world
    crowd = [Person(f"U{900 + n}", f"person{n}", f"Person {n}") for n in range(57)]
    slack.call(lambda: world.people.update({person.id: person for person in crowd}))
    names = [person.name for person in world.humans()]
    assert len(names) == 60
    asked = ask(slack, root, *names)
    assert "0 of 60 answered." in asked.text
    with ThreadPoolExecutor(4) as at_once:
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
