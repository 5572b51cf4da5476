"""The main path on the page, for the test of it and for the README's picture."""

from tests.browser.browsing import Page

FIRST = "Clear: Django comes first"
QUESTIONS = (
    ("does flask have an admin?", "Flask: Admin panel"),
    ("we must use MongoDB", "before"),
    ("why not Django?", "Django is first"),
    ("what about auth?", "Authentication"),
    ("undo that", "taken back"),
)


def recommend(page: Page) -> None:
    """From the slash command to the recommendation in the channel."""
    earlier = page.channel.text.count(FIRST)
    page.channel.say("/stack recommend")
    page.modal.see("What are you building?")
    page.modal.pick("Internal tool or back office", "Accounts and login")
    page.modal.press("Recommend")
    page.wait(lambda: page.channel.text.count(FIRST) > earlier, "a new recommendation")


def argue(page: Page) -> None:
    """The argument in the thread."""
    page.message(FIRST).press("Reply")
    for question, answer in QUESTIONS:
        page.thread.say(question)
        page.thread.see(answer)
    page.channel.gone("newer answer in the thread")


def record(page: Page, title: str) -> None:
    """Record the decision, for two channels and one that refuses."""
    page.press("Record decision")
    page.modal.see("Post the summary to")
    page.modal.fill("Title", title)
    page.modal.pick("#engineering", "private: leadership")
    page.modal.press("Preview")
    page.modal.see("Nothing is recorded yet.")
    page.modal.press("Record and post")
    page.see(f": {title}. Outcome: Django")
