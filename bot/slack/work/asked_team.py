"""A question to the team as it stands: who was asked, who answered, and about what."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.advisor.words import built_words
from bot.facts.model import Comparison
from bot.slack.services import Services
from bot.slack.team import Round, Terms
from bot.store import conversations, inbox, team
from bot.store.team import TeamQuestion


async def round_of(conn: AsyncConnection, question: TeamQuestion) -> Round:
    """The question as it stands, for a message."""
    asked = question.asked
    return Round(
        id=question.id,
        asked_by=asked.asked_by,
        people=asked.people,
        due_at=asked.due_at,
        answered=await team.who_answered(conn, question),
        closed_at=question.closed_at,
        closed_by=question.closed_by,
    )


async def writers(conn: AsyncConnection, question: TeamQuestion) -> tuple[str, ...]:
    """Who wrote in the question's thread, or began it, or asked the question."""
    thread = question.asked.thread
    opened = await conversations.load(conn, thread)
    began = {opened.started_by} if opened and opened.started_by else set()
    return tuple(sorted({*await inbox.writers(conn, thread), *began, question.asked.asked_by}))


def use_case_of(services: Services, question: TeamQuestion) -> str:
    """What is being built, as the thread calls it, or by the name of the questionnaire’s answer."""
    terms = Terms.model_validate_json(question.asked.terms)
    known: Comparison | None = services.advising.known(terms.comparison)
    if called := built_words(known, terms.held):
        return called
    chosen = {answer for answers in terms.begun.values() for answer in answers}
    named = [a.label for q in known.questions for a in q.answers if a.id in chosen and a.use_case] if known else []
    return named[0] if named else ""
