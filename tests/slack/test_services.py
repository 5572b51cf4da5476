"""What listeners are given: work in the background, and who we are in a workspace."""

import asyncio
import logging
from pathlib import Path

import pytest

from bot.slack.installation.installed import OneWorkspace
from bot.slack.services import Background
from bot.slack.web import web_client
from bot.store.keys import Tenant
from tests.whole_app import whole_app


async def test_background_work_is_finished_or_cancelled_at_the_end() -> None:
    done: list[str] = []
    background = Background()

    async def quick() -> None:
        await asyncio.sleep(0)
        done.append("quick")

    async def endless() -> None:
        await asyncio.Event().wait()

    background.start(quick())
    background.start(endless())
    await background.close(grace=0.05)
    assert done == ["quick"]


async def test_a_failure_in_the_background_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    background = Background()

    async def failing() -> None:
        raise ValueError("no")

    background.start(failing())
    await background.close(grace=1)
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


async def test_slack_is_asked_once_who_we_are(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        token = app.settings.slack_bot_token
        client = web_client(app.settings, token.get_secret_value() if token else None)
        workspace = OneWorkspace(client)
        known = await asyncio.gather(*(workspace.introduced() for _ in range(5)))
        assert {one.tenant for one in known} == {Tenant("", app.slack.world.config.team_id)}
        assert len(app.slack.calls("auth.test")) == 1
