"""Errors that are meant for a person.

An `AdvisorError` carries a sentence that says what is wrong and what to do next; every surface (Slack, terminal,
batch) may show it as it is. Any other exception is unexpected: it is logged under a reference id, and only that id
is shown.
"""


class AdvisorError(Exception):
    """Something a person can put right; `str(error)` is worded for them."""


class SettingsError(AdvisorError):
    """The environment is missing a setting or holds one that makes no sense."""


class KnowledgeError(AdvisorError):
    """The knowledge files hold mistakes. `mistakes` lists every one found, not only the first."""

    def __init__(self, mistakes: list[str]) -> None:
        self.mistakes = mistakes
        count = len(mistakes)
        noun = "mistake" if count == 1 else "mistakes"
        super().__init__(f"The knowledge has {count} {noun}:\n" + "\n".join(mistakes))


class StoreError(AdvisorError):
    """The database cannot be used as it is: locked, full, read-only, unreachable, or of another schema."""


class NotFoundError(AdvisorError):
    """Somebody named a decision, topic or option that does not exist."""


class StaleError(AdvisorError):
    """Somebody acted on an older version of a record; nothing was changed."""
