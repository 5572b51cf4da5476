"""What a proposal has to keep to become a decision."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.decisions.model import REASON_LENGTH, TITLE_LENGTH, Proposal, overrides
from bot.scoring.model import Recommendation

MOST_DECIDERS = 20
MOST_CHANNELS = 20
FURTHEST_REVIEW = timedelta(days=3_660)


def problems(proposal: Proposal, recommendation: Recommendation, today: date) -> dict[str, str]:
    """What stands in the way, worded for the person, by the name of the proposal's field; empty when nothing does."""
    found: dict[str, str] = {}
    for field, sentence in _problems(proposal, recommendation, today):
        found.setdefault(field, sentence)
    return found


def _problems(proposal: Proposal, recommendation: Recommendation, today: date) -> Iterator[tuple[str, str]]:
    title = " ".join(proposal.title.split())
    if not title:
        yield "title", "Give the decision a title, such as “What the shop is built on”."
    elif len(title) > TITLE_LENGTH:
        yield "title", f"Shorten the title to {TITLE_LENGTH} characters; it has {len(title)}."
    if any(option not in recommendation.options for option in proposal.outcome):
        yield "outcome", "Choose among the options that were compared."
    if len(uses := proposal.uses.strip()) > REASON_LENGTH:
        yield "uses", f"Shorten this to {REASON_LENGTH} characters; it has {len(uses)}."
    yield from _reason_problems(proposal, recommendation)
    if not proposal.deciders:
        yield "deciders", "Name at least one person who decided."
    elif len(proposal.deciders) > MOST_DECIDERS:
        yield "deciders", f"Name at most {MOST_DECIDERS} people."
    if proposal.review_on is not None and proposal.review_on <= today:
        yield "review_on", "Choose a day after today, or leave it empty."
    elif proposal.review_on is not None and proposal.review_on > today + FURTHEST_REVIEW:
        yield "review_on", "Choose a day within the next ten years, or leave it empty."
    if len(proposal.channels) > MOST_CHANNELS:
        yield "channels", f"Choose at most {MOST_CHANNELS} channels."


def _reason_problems(proposal: Proposal, recommendation: Recommendation) -> Iterator[tuple[str, str]]:
    reason = proposal.override_reason.strip()
    if overrides(proposal.outcome, recommendation.winner) and not reason:
        yield "override_reason", "This differs from the recommendation. Say why, for those who read it later."
    if len(reason) > REASON_LENGTH:
        yield "override_reason", f"Shorten the reason to {REASON_LENGTH} characters; it has {len(reason)}."
