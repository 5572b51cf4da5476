"""A thread in which people ask the app about itself, its answer and its facts, before they settle it."""

from tests.driving.driver import SlackDriver


def test_a_thread_of_questions_to_the_app(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend a CRM for our sales people, with accounts and an admin panel").message()
    thread = root.thread
    score = thread.say("how do you get to 71?").wait_for_reply().text
    assert "Nobody has 71 points here: Django has 97, Flask has 49 and FastAPI has 45." in score
    assert "Most points come from “Admin panel” 15 (rated 5 of 5, weight 4)" in score
    assert "Clear: Django comes first" in thread.say("just pick").wait_for_reply().text
    worst = thread.say("which is worst?").wait_for_reply().text
    assert "FastAPI has 45 of 100 points, Django 97." in worst
    admin = thread.say("does Flask have an admin?").wait_for_reply().text
    assert admin.startswith("Flask: Admin panel\nNo, not built in.")
    assert "Flask-Admin" in admin
    assert "Flask-Admin documentation" in thread.say("says who?").wait_for_reply().text
    short = thread.say("eli5").wait_for_reply().text
    assert short.startswith("In short, on “Admin panel”:")
    assert "too close to call" in thread.say("what does 'too close to call' mean?").wait_for_reply().text
    then = thread.say("ok Django then?").wait_for_reply()
    assert "Record decision" not in then.text
    settled = thread.say("ok django it is then").wait_for_reply()
    assert "Django it is." in settled.text
    settled.click("Record decision")
    assert slack.modal is not None


def test_what_is_asked_of_the_app_alone_is_answered_alone(slack: SlackDriver) -> None:
    told = slack.command("/stack when were your facts checked?").text
    assert "They were last read" in told
    assert "the database of whoever runs me" in slack.command("/stack is my data stored?").text
    assert "No language model writes what I say" in slack.command("/stack are you chatgpt?").text


def test_of_two_things_asked_what_has_no_answer_is_named_once(slack: SlackDriver) -> None:
    root = slack.command("/stack recommend an appointment portal for vet clinics").message()
    told = root.thread.mention("how do you get to 96? is that percent").wait_for_reply()
    unanswered = "I have no answer to “is that percent”"
    assert told.text.startswith("Django has 96 of 100 points.")
    assert told.text.count(unanswered) == 1
    assert told.fallback.count(unanswered) == 1
