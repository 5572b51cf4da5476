"""Somebody doubts a fact, and what an editor made of it."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from bot.facts.evidence import Address, Id, Model

REASON_LENGTH = 1_000

Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=REASON_LENGTH)]


class ChallengeState(StrEnum):
    """How it stands. Accepted: the fact does not hold in this workspace, and one of its own says what does."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Challenge(Model):
    """What somebody said against a fact, and how it was settled. It is stored, so a new field needs a default."""

    comparison: Id
    fact: Id
    claim: str
    """What the fact said then."""
    reason: Reason
    link: Address | None = None
    by: str
    """The Slack id of who challenged it, and what they are called."""
    by_name: str
    at: datetime
    settled_by: str = ""
    """The Slack id of the editor, "" at the command line, and what they are called."""
    settled_name: str = ""
    settled_at: datetime | None = None
    answer: str = ""
    """Why the fact stands, or what is true instead."""
    own: int | None = None
    """The number of the workspace's own fact that says so."""
