"""Logging: text or JSON on standard error, with nothing in it that is secret or that somebody wrote."""

import json
import logging
import re
import secrets
import sys
from collections.abc import Awaitable, Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from itertools import count
from typing import Final, TypeVar

T = TypeVar("T")

_SECRETS: Final = (
    (re.compile(r"\b(xox[a-z]-|xoxe\.|xapp-)[\w-]+"), r"\1…"),
    (re.compile(r"https?://\S*(?:hooks\.slack\.com|/response/|/commands/|/actions/)\S*"), "(a response URL)"),
    (re.compile(r"(?i)(bearer\s+|token['\"]?\s*[:=]\s*['\"]?)[^\s'\",}&]+"), r"\1…"),
    (re.compile(r"://[^/\s:@]+:[^/\s@]+@"), "://…:…@"),
    # Errors of libraries quote the values they choke on, which may be what somebody wrote.
    (re.compile(r"input_value=.*?, input_type", re.DOTALL), "input_value=…, input_type"),
    (re.compile(r"\[parameters: .*?\]\n", re.DOTALL), "[parameters: …]\n"),
)
# These write whole payloads at DEBUG, and one line a request at INFO.
_TALKATIVE: Final = ("slack_bolt", "slack_sdk", "aiosqlite", "alembic", "asyncio", "uvicorn", "dbos", "sqlalchemy")


_REQUEST: Final[ContextVar[str]] = ContextVar("request", default="")
"""What is being done, for every line that is logged meanwhile."""


def ids() -> Iterator[str]:
    """Ids without end, to tell requests apart by. Where they begin is random, so that two processes have others."""
    begin = secrets.randbits(32)
    return (f"{number & 0xFFFFFFFF:08x}" for number in count(begin))


async def within(request: str, work: Awaitable[T]) -> T:
    """Do the work, and have whatever it logs carry this id."""
    token = _REQUEST.set(request)
    try:
        return await work
    finally:
        _REQUEST.reset(token)


def redact(text: str) -> str:
    """`text` without tokens, response URLs, passwords and quoted values."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


class TextFormatter(logging.Formatter):
    """One line a record, and the traceback below it."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        request = _REQUEST.get()
        return redact(super().format(record)) + (f" [{request}]" if request and not record.exc_info else "")


class JsonFormatter(logging.Formatter):
    """One JSON object a record."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": redact(record.getMessage()),
        }
        if request := _REQUEST.get():
            told["request"] = request
        if record.exc_info:
            told["exception"] = redact(self.formatException(record.exc_info))
        return json.dumps(told, ensure_ascii=False)


class _WithoutTraceback(logging.Filter):
    """DBOS logs a failed start with its traceback, and raises it; what we say of it in a sentence is enough."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.getMessage().startswith("DBOS failed to launch"):
            record.msg, record.args, record.exc_info = "durable work could not start", (), None
        return True


def configure(level: str, style: str) -> None:
    """Log to standard error at `level`, as `text` or `json`; replaces whatever was set up before."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter() if style == "json" else TextFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    dbos = logging.getLogger("dbos")
    dbos.filters[:] = [_WithoutTraceback()]
    # Its warnings are about our passing a client, and about requests we mean to ignore.
    logging.getLogger("slack_bolt").setLevel(logging.ERROR)
