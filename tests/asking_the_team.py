"""Asking the team in tests: the question, answers to it, and what comes of them."""

from tests.driving.driven import Message
from tests.driving.driven_modal import Modal
from tests.driving.driver import SlackDriver

BUILDING = "What are you building?"
RATHER = "Which would you rather use?"
SAID = "Said in this thread so far, too"
NEEDED = "Which of these does it need?"


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
