"""The main path on the page, for the test of it and for the README's picture."""

from collections.abc import Callable

from tests.browser.page import Page

FIRST = "Clear: Django comes first"
QUESTIONS = (
    ("does flask have an admin?", "Flask: Admin panel"),
    ("we must use MongoDB", "before"),
    ("why not Django?", "Django is first"),
    ("what about auth?", "Authentication"),
    ("undo that", "Taken back"),
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


def settle(page: Page, claim: str, seen: Callable[[str], object]) -> None:
    """What is settled for a channel and a workspace; `seen` hears the name of each thing that is shown."""
    page.channel.say("/stack settings")
    page.modal.see("Who may record decisions")
    seen("settings")
    page.modal.press("Save")
    page.modal.see("this holds from now on")
    seen("settings-saved")
    page.modal.press("Close")
    page.gone("this holds from now on")
    page.channel.box.click()
    page.channel.say("/stack facts")
    page.modal.see("What holds in your workspace alone")
    seen("facts")
    page.modal.press("Add a fact")
    page.modal.see("Changes the rating on")
    page.modal.pick("Flask", "NoSQL databases")
    page.modal.fill("What holds in your workspace", claim)
    seen("fact-form")
    page.modal.press("Save")
    page.modal.see(claim)
    seen("facts-one")
    page.modal.press("Close")
    page.gone("Your own facts")
    page.channel.box.click()
    page.channel.say("/stack does flask support mongodb?")
    page.channel.see(claim)
    page.message(claim).press("Challenge")
    page.modal.see("What is wrong with it?")
    page.modal.choose("Which one?", page.modal.options("Which one?")[0])
    page.modal.fill("What is wrong with it?", "It was switched off this spring.")
    seen("challenge")
    page.modal.press("Challenge")
    page.modal.see("C-1")
    seen("challenged")
    page.modal.press("Close")
