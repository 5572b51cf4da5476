"""Requests as Slack would send them, signed or not, and the traces that they leave."""

import hashlib
import hmac
import sqlite3
import time
import urllib.error
import urllib.request
from urllib.parse import urlencode

from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp

TABLES = ("inbox", "posts", "drafts", "conversations", "decisions", "unanswered")


def traces(app: WholeApp) -> dict[str, int]:
    """How many rows each table of the database holds."""
    with sqlite3.connect(app.settings.database_url.removeprefix("sqlite:///")) as database:
        counts = {table: database.execute(f"select count(*) from {table}").fetchone()[0] for table in TABLES}
    database.close()
    return counts


def send(app: WholeApp, body: bytes, headers: dict[str, str]) -> tuple[int, str]:
    request = urllib.request.Request(f"{app.url}/slack/events", body, headers)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def signed(app: WholeApp, body: bytes, *, at: float | None = None, secret: str | None = None) -> dict[str, str]:
    stamp = str(int(at if at is not None else time.time()))
    known = app.settings.slack_signing_secret
    key = secret if secret is not None else known.get_secret_value() if known else ""
    signature = hmac.new(key.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": f"v0={signature}",
    }


def command(slack: SlackDriver, words: str = "recommend", team: str | None = None) -> bytes:
    fields = {
        "command": "/stack",
        "text": words,
        "team_id": team or slack.world.config.team_id,
        "user_id": slack.user.id,
        "channel_id": slack.world.channel("general").id,
        "trigger_id": "1.2.3",
        "response_url": "http://127.0.0.1:9/response/none",
    }
    return urlencode(fields).encode()
