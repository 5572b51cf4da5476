"""What time brings: a scan finds rows whose time has come, and whatever was left undone beside them."""

from datetime import datetime

from bot.slack.services import Services
from bot.slack.work.refreshing import refresh_those_behind
from bot.slack.work.reviewing import ask_later
from bot.store import reviews


async def look_after(services: Services, now: datetime) -> None:
    """Ask for the reviews that are due, and have summaries brought up to date that nobody is working on."""
    async with services.db.read() as conn:
        due = await reviews.due(conn, now)
    for review, version in due:
        await ask_later(services, review, version)
    await refresh_those_behind(services)
