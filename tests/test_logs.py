"""Nothing secret and nothing anybody wrote reaches the log."""

import json
import logging

import pytest

from bot.logs import JsonFormatter, TextFormatter, redact


@pytest.mark.parametrize(
    "secret",
    [
        "xoxb-123-456-abcDEF",
        "xapp-1-A0-123-abc",
        "https://hooks.slack.com/commands/T1/2/3",
        "http://127.0.0.1:80/response/abc",
        "Bearer abc.def",
        "token=abcdef",
        "postgresql://me:hunter2@db/app",
        "input_value='we are broke', input_type=str",
        "[parameters: ('we are broke',)]\n",
    ],
)
def test_secrets_are_left_out(secret: str) -> None:
    shown = redact(f"before {secret} after")
    for part in ("456", "commands/T1", "response/abc", "abc.def", "abcdef", "hunter2", "broke"):
        assert part not in shown
    assert shown.startswith("before ")


def record(message: str) -> logging.LogRecord:
    try:
        raise ValueError("token=abcdef")
    except ValueError as error:
        info = (type(error), error, error.__traceback__)
    return logging.LogRecord("bot.slack", logging.ERROR, __file__, 1, message, None, info)


def test_a_json_line_is_json_with_its_traceback_redacted() -> None:
    told = json.loads(JsonFormatter().format(record("went wrong\nbadly")))
    assert (told["level"], told["logger"], told["message"]) == ("ERROR", "bot.slack", "went wrong\nbadly")
    assert "ValueError" in told["exception"]
    assert "abcdef" not in told["exception"]


def test_a_text_line_has_its_traceback_redacted_too() -> None:
    told = TextFormatter().format(record("went wrong"))
    assert "ERROR bot.slack: went wrong" in told
    assert "abcdef" not in told
