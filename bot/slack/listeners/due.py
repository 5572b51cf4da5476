"""What time brings: a scan finds rows whose time has come, and whatever was left undone beside them."""

from datetime import datetime

from bot.slack.listeners.accepting import work_on
from bot.slack.services import Services
from bot.slack.work.challenging import tell_those_untold
from bot.slack.work.refreshing import refresh_those_behind
from bot.slack.work.reviewing import ask_later
from bot.slack.work.team import CLOSED, enqueue_showing
from bot.slack.work.tidying import tidy
from bot.store import inbox, reviews, team
from bot.store.inbox import Incoming
from bot.store.team import TeamQuestion


async def look_after(services: Services, now: datetime) -> None:
    """Close the questions that are due, ask for the reviews that are, and have messages brought up to date that nobody
    is working on; forget what is old."""
    async with services.db.read() as conn:
        due, behind = await team.due(conn, now), await team.behind(conn)
        to_review = await reviews.due(conn, now)
    for question in due:
        await close_question(services, question, by="", at=now)
    for question in behind:
        await enqueue_showing(services, question, question.version)
    for review, version in to_review:
        await ask_later(services, review, version)
    await refresh_those_behind(services)
    await tell_those_untold(services)
    await tidy(services, now)


async def close_question(services: Services, question: TeamQuestion, *, by: str, at: datetime) -> bool:
    """Close it and have its result posted; False when it was closed before, and nothing changes."""
    async with services.db.write() as conn:
        if not await team.close(conn, question, by=by, at=at):
            return False
        accepted, _ = await inbox.accept(conn, about(question, CLOSED), at=at)
    await work_on(services, accepted)
    return True


def about(question: TeamQuestion, kind: str) -> Incoming:
    """The inbox row for durable work on a question; there is one of a kind."""
    thread = question.asked.thread
    return Incoming(
        tenant=thread.tenant,
        channel=thread.channel,
        ts=thread.root_ts,
        kind=f"{kind}:{question.id}",
        thread_ts=thread.root_ts,
        user=question.asked.asked_by,
        text=str(question.id),
        mentioned=True,
    )
