"""What a proposal has to keep to become a decision."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.advisor.words import day
from bot.decisions.model import (
    NEVER,
    ON_A_DAY,
    REASON_LENGTH,
    REVIEW_DAYS,
    TITLE_LENGTH,
    Proposal,
    asks_reason,
    overrides,
    why_field,
    why_given,
)
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


def replacing_problem(proposal: Proposal, recommendation: Recommendation) -> str:
    """What is missing where it takes the place of another decision; "" where nothing is. What is only proposed takes
    none yet, which is told beside the other field."""
    if proposal.replaces is None or proposal.proposed or why_given(proposal, recommendation):
        return ""
    return f"This takes the place of D-{proposal.replaces}. Say why, for those who read it later."


def _problems(proposal: Proposal, recommendation: Recommendation, today: date) -> Iterator[tuple[str, str]]:
    title = " ".join(proposal.title.split())
    if not title:
        yield "title", "Give the decision a title, such as “What the shop is built on”."
    elif len(title) > TITLE_LENGTH:
        yield "title", f"Shorten the title to {TITLE_LENGTH} characters; it has {len(title):,}."
    if any(option not in recommendation.options for option in proposal.outcome):
        yield "outcome", "Choose among the options that were compared."
    uses = proposal.uses.strip()
    if len(proposal.outcome) > 1 and not uses:
        yield "uses", "Say what each of them is for, such as “Django for the back office, FastAPI for the public API”."
    if len(uses) > REASON_LENGTH:
        yield "uses", f"Shorten this to {REASON_LENGTH:,} characters; it has {len(uses):,}."
    yield from _reason_problems(proposal, recommendation)
    dissent = proposal.dissent.strip()
    if len(dissent) > REASON_LENGTH:
        yield "dissent", f"Shorten this to {REASON_LENGTH:,} characters; it has {len(dissent):,}."
    if proposal.dissenters and not dissent:
        yield "dissent", "Say what they think, or leave both empty."
    elif len(proposal.dissenters) > MOST_DECIDERS:
        yield "dissenters", f"Name at most {MOST_DECIDERS} people."
    if proposal.proposed and proposal.replaces is not None:
        then = f"supersede D-{proposal.replaces} once it is accepted"
        yield "replaces", f"A proposal cannot take the place of a decision. Choose “both hold”, and {then}."
    if not proposal.deciders:
        yield "deciders", "Name at least one person who decided."
    elif len(proposal.deciders) > MOST_DECIDERS:
        yield "deciders", f"Name at most {MOST_DECIDERS} people."
    yield from _review_problems(proposal, today)
    if len(proposal.channels) > MOST_CHANNELS:
        yield "channels", f"Choose at most {MOST_CHANNELS} channels."


def _reason_problems(proposal: Proposal, recommendation: Recommendation) -> Iterator[tuple[str, str]]:
    reason, why = proposal.override_reason.strip(), proposal.why.strip()
    if overrides(proposal.outcome, recommendation) and not reason:
        yield "override_reason", "This goes against the recommendation. Say why, for those who read it later."
    if missing := replacing_problem(proposal, recommendation):
        yield why_field(proposal, recommendation), missing
    if len(reason) > REASON_LENGTH:
        yield "override_reason", f"Shorten the reason to {REASON_LENGTH:,} characters; it has {len(reason):,}."
    if len(why) > REASON_LENGTH and not asks_reason(proposal.outcome, recommendation):
        yield "why", f"Shorten this to {REASON_LENGTH:,} characters; it has {len(why):,}."


def _review_problems(proposal: Proposal, today: date) -> Iterator[tuple[str, str]]:
    if proposal.review not in (NEVER, ON_A_DAY, *map(str, REVIEW_DAYS)):
        yield "review", "Choose when to look at it again."
        return
    if wrong := review_problem(proposal.reviewed_on(today), today):
        yield "review_on", wrong


def review_problem(due: date | None, today: date) -> str:
    """What keeps a decision from being reviewed on that day; "" where nothing does."""
    if due is not None and due <= today:
        return f"{day(due)} is not ahead of us. Choose a day after today, {day(today)}."
    if due is not None and due > today + FURTHEST_REVIEW:
        return f"Choose a day within the next ten years; {day(due)} is further away."
    return ""
