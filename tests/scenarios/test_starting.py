"""What keeps the app from starting is said in one sentence; what comes later does not stop it."""

import asyncio
import socket
import subprocess
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.errors import AdvisorError, KnowledgeError, SettingsError
from bot.server.http import serve
from bot.server.socket import run_socket
from tests.whole_app import whole_app


def test_a_token_slack_refuses(tmp_path: Path) -> None:
    with whole_app(tmp_path, slack_bot_token=SecretStr("xoxb-wrong")) as app:
        with pytest.raises(SettingsError, match="SLACK_BOT_TOKEN"):
            app.start()
        app.stop()


@pytest.mark.parametrize("code", ["token_expired", "token_revoked", "account_inactive"])
def test_a_token_that_is_good_no_more(tmp_path: Path, code: str) -> None:
    with whole_app(tmp_path) as app:
        app.slack.faults.fail("auth.test", code)
        with pytest.raises(SettingsError, match=rf"SLACK_BOT_TOKEN \({code}\). Copy the bot token"):
            app.start()
        app.stop()


def test_who_we_are_is_asked_again_where_slacks_answer_makes_no_sense(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.slack.faults.garbage("auth.test", times=2)
        app.start()
        assert app.get("/readyz")[0] == 200


def test_a_wrong_signing_secret_is_told_to_whoever_runs_it_once(tmp_path: Path) -> None:
    wrong = SecretStr("of-another-app")
    with whole_app(tmp_path, slack_signing_secret=wrong) as app, app.as_process(tmp_path / "log") as process:
        process.start()
        for _ in range(3):
            assert app.slack.command("/stack help").status == 401
        assert process.log.count("Copy the signing secret from Basic Information") == 1
        assert "of-another-app" not in process.log


def test_an_app_token_slack_refuses(tmp_path: Path) -> None:
    with whole_app(tmp_path, "socket", slack_app_token=SecretStr("xapp-wrong")) as app:
        with pytest.raises(SettingsError, match="SLACK_APP_TOKEN"):
            app.start()
        app.stop()


def test_broken_knowledge(tmp_path: Path) -> None:
    folder = tmp_path / "knowledge" / "one"
    folder.mkdir(parents=True)
    (folder / "comparison.yaml").write_text("id: [")
    with whole_app(tmp_path, knowledge_dir=str(folder.parent)) as app, pytest.raises(KnowledgeError):
        app.start()


def test_a_port_in_use(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app, socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(AdvisorError, match=f"port {port}.*--port"):
            serve(app.settings, "127.0.0.1", port)


def test_missing_tokens_are_named(tmp_path: Path) -> None:
    with whole_app(tmp_path, slack_signing_secret=None) as app, pytest.raises(SettingsError, match="SIGNING_SECRET"):
        serve(app.settings, "127.0.0.1", 0)


def test_the_process_ends_with_one_sentence_and_status_2(tmp_path: Path) -> None:
    with whole_app(tmp_path, slack_bot_token=SecretStr("xoxb-wrong")) as app, app.as_process() as process:
        ended = subprocess.run(process.command, env=process.environment, capture_output=True, timeout=30, check=False)
    assert ended.returncode == 2
    assert b"SLACK_BOT_TOKEN" in ended.stderr
    assert b"Traceback" not in ended.stderr


async def test_a_socket_that_stays_away_ends_the_process(tmp_path: Path) -> None:
    with whole_app(tmp_path, "socket") as app:
        stop = asyncio.Event()
        running = asyncio.create_task(run_socket(app.settings, stop, patience=0.5))
        await asyncio.to_thread(app.slack.wait_until, lambda: bool(app.slack.playground.sockets.connections))
        app.slack.faults.fail("apps.connections.open", "internal_error", times=1_000)
        app.slack.run(app.slack.playground.sockets.close())
        with pytest.raises(AdvisorError, match="no connection to Slack"):
            await running


def test_a_socket_that_slack_renews_is_followed(tmp_path: Path) -> None:
    with whole_app(tmp_path, "socket") as app:
        app.start()
        sockets = app.slack.playground.sockets
        app.slack.run(sockets.disconnect())
        app.slack.wait_until(lambda: bool(sockets.connections))
        assert "/stack recommend" in app.slack.command("/stack help").text
