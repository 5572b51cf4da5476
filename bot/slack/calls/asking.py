"""Asking Slack something, when it matters whether the answer is yes, no, later or none at all."""

import logging
from collections.abc import Awaitable, Mapping
from typing import Any, Final

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.delivery import AwayError, RetryLater

_RATE_LIMITS = frozenset({"ratelimited", "rate_limited"})
_TEMPORARY = frozenset({"fatal_error", "internal_error", "request_timeout", "service_unavailable", "team_added_to_org"})


logger = logging.getLogger(__name__)


class RefusedError(Exception):
    """Slack answered, and the answer is no; `code` is its error code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


async def asked(asking: Awaitable[AsyncSlackResponse]) -> dict[str, Any]:
    """Slack's answer when it is a plain yes.

    Raises RefusedError when it is a plain no, RetryLater when it names a time to come back, and AwayError when Slack
    cannot be reached or has troubles of its own, which leaves open whether it did what it was asked. What makes no
    sense at all comes through as it was raised, and leaves that open too.
    """
    try:
        answer = (await asking).data
    except SlackApiError as error:
        raise _understood(error) from error
    except (ClientError, OSError, TimeoutError) as error:
        raise AwayError(f"Slack cannot be reached: {type(error).__name__}") from error
    if not isinstance(answer, dict):
        raise ValueError("Slack answered with something that is not an object")
    return answer


TROUBLE: Final = (RetryLater, AwayError, ValueError, SlackApiError)
"""What `asked` raises beside a plain no."""


async def asked_quietly(asking: Awaitable[AsyncSlackResponse], what: str) -> dict[str, Any] | None:
    """Slack's answer; None where it gives none, for whatever reason, which `what` has in the log. For what nobody waits
    for, or what does without."""
    try:
        return await asked(asking)
    except RefusedError as refusal:
        logger.info("%s answered %s", what, refusal.code)
    except TROUBLE as error:
        logger.info("%s failed: %s", what, type(error).__name__)
    return None


def _understood(error: SlackApiError) -> Exception:
    response = error.response
    # An answer that was not even JSON arrives as another type.
    made_sense = isinstance(response, AsyncSlackResponse)
    status = response.status_code if made_sense else getattr(response, "status", 0)
    data = response.data if made_sense else None
    code = data.get("error") if isinstance(data, dict) else None
    if status == 429 or code in _RATE_LIMITS:
        return RetryLater(_seconds(response.headers))
    if status >= 500 or code in _TEMPORARY:
        return AwayError(f"Slack has troubles of its own: {status} {code or ''}")
    if status != 200 or not isinstance(code, str):
        return error
    return RefusedError(code)


def _seconds(headers: Mapping[str, Any]) -> float:
    given = {name.lower(): value for name, value in headers.items()}.get("retry-after", "")
    try:
        return float(given)
    except ValueError:
        return 1.0
