"""Work that failed for good is not left unanswered."""

from pathlib import Path

from whole_app import whole_app

from bot.errors import AdvisorError
from bot.server.lifecycle import running
from bot.slack.work.giving_up import give_up
from bot.slack.work.sending import TURN
from bot.store import inbox
from bot.store.inbox import Incoming


async def test_the_thread_is_told_once_and_in_words(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        slack = app.slack
        general = slack.world.channel("general")
        root = next(iter(general.messages))
        async with running(app.settings, "test") as services:
            tenant = (await services.workspace.installation()).tenant
            said = Incoming(tenant, general.id, "9.0", "message", root, slack.user.id, "hello", True)
            async with services.db.write() as conn:
                accepted, _ = await inbox.accept(conn, said, at=services.now())
            for error in (AdvisorError("The database is full. Make room."), ValueError("secret words")):
                await give_up(services, TURN, str(accepted.id), error)
            await give_up(services, TURN, "404", ValueError())
        told = [message.text for message in general.thread(root) if message.from_app]
        assert told == ["The database is full. Make room."]
