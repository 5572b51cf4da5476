"""The main path on the page, for the test of it and for the README's picture."""

from tests.browser.browsing import Page

QUESTIONS = (
    ("does flask have an admin?", "Flask: Admin panel"),
    ("we must use MongoDB", "before"),
    ("why not Django?", "Django is first"),
    ("what about auth?", "Authentication"),
    ("undo that", "taken back"),
)


def recommend(page: Page) -> None:
    """From the slash command to the recommendation in the channel."""
    page.write("Message", "/stack recommend")
    page.see("What are you building?")
    page.pick("Internal tool or back office", "Admin panel for staff", "Accounts and login")
    page.press("Recommend")
    page.see("Clear: Django comes first")


def argue(page: Page) -> None:
    """The argument in the thread."""
    page.press("Reply")
    for question, answer in QUESTIONS:
        page.write("Reply", question)
        page.see(answer)


def record(page: Page, title: str) -> None:
    """Record the decision, for two channels and one that refuses."""
    page.press("Record decision")
    page.see("Post the summary to")
    page.fill("Title", title)
    page.pick("#engineering", "private: leadership")
    page.press("Record")
    page.see("Recorded as D-")
