"""What Slack says: token, scopes, clock, socket, a test message."""

from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.doctor.findings import Finding, bad, good, off
from bot.settings import Settings
from bot.slack.failures import slack_error
from bot.slack.installation import scopes
from bot.slack.installation.manifest import SCOPES
from bot.slack.web import web_client

_UNREACHED: Final = (SlackApiError, ClientError, OSError, TimeoutError, ValueError)
_SKEW: Final = 60.0
_REFUSED_SKEW: Final = 300.0
"""Seconds; Slack's signature counts for so long."""
_NO_POST: Final = {
    "not_in_channel": "`/invite` the app there.",
    "channel_not_found": "Give the channel's id, and `/invite` the app there.",
    "is_archived": "Name a channel that is not archived.",
}
_TEST: Final = "Stack Advisor can post here. This is the test that `stack-advisor doctor` was asked for."


async def check_slack(settings: Settings, token: str | None, channel: str | None = None) -> AsyncIterator[Finding]:
    """What Slack says of this bot token, and of the app token; `channel` gets a test message."""
    if token is not None:
        async for finding in _check_token(settings, web_client(settings, token), channel):
            yield finding
    if settings.slack_app_token is not None:
        yield await _socket(settings, settings.slack_app_token.get_secret_value())


async def _check_token(settings: Settings, client: AsyncWebClient, channel: str | None) -> AsyncIterator[Finding]:
    try:
        told = await client.auth_test()
    except _UNREACHED as error:
        yield _unreached("Token", error, settings, "Copy the bot token from OAuth & Permissions on your app's page.")
        return
    yield good("Token", f"{told.get('user')} in {told.get('team')} ({told.get('team_id')})")
    yield _scopes(told)
    yield _clock(told)
    if channel is not None:
        yield await _post(settings, client, channel)


def _scopes(told: AsyncSlackResponse) -> Finding:
    given = scopes.granted(told)
    if given is None:
        return off("Scopes", "Slack does not say which are granted")
    lacking = scopes.missing(given)
    if lacking:
        says = "off: " + "; ".join(f"{what} ({scope})" for scope, what in lacking.items())
        return off("Scopes", says, scopes.MEND)
    more = sorted(given - set(SCOPES))
    return good("Scopes", f"all {len(SCOPES)} granted" + (f"; not needed: {', '.join(more)}" if more else ""))


def _clock(told: AsyncSlackResponse) -> Finding:
    headers: Mapping[str, object] = told.headers or {}
    date = next((str(value) for name, value in headers.items() if name.lower() == "date"), None)
    if date is None:
        return off("Clock", "Slack does not say what time it is")
    apart = (datetime.now(UTC) - parsedate_to_datetime(date)).total_seconds()
    if abs(apart) < _SKEW:
        return good("Clock", "within a minute of Slack’s")
    says = f"{abs(apart):.0f} seconds {'ahead of' if apart > 0 else 'behind'} Slack’s"
    mend = "Set this machine's clock, or have it set by a time server."
    if abs(apart) < _REFUSED_SKEW:
        return off("Clock", says, mend)
    return bad("Clock", f"{says}: every request of Slack’s will be refused", mend)


async def _socket(settings: Settings, token: str) -> Finding:
    try:
        await web_client(settings).apps_connections_open(app_token=token)
    except _UNREACHED as error:
        mend = "Copy the app-level token (xapp-…, connections:write), and switch Socket Mode on."
        return _unreached("Socket", error, settings, mend)
    return good("Socket", "Slack opens one for SLACK_APP_TOKEN")


async def _post(settings: Settings, client: AsyncWebClient, channel: str) -> Finding:
    try:
        await client.chat_postMessage(channel=channel, text=_TEST)
    except SlackApiError as error:
        code = slack_error(error)
        return bad("Test message", f"Slack refused it ({code})", _NO_POST.get(code, scopes.MEND))
    except _UNREACHED as error:
        return _unreached("Test message", error, settings, "")
    return good("Test message", f"posted to {channel}")


def _unreached(what: str, error: Exception, settings: Settings, mend: str) -> Finding:
    if isinstance(error, SlackApiError):
        return bad(what, f"Slack refuses it ({slack_error(error)})", mend)
    return bad(
        what,
        f"{settings.slack_api_url} cannot be reached ({type(error).__name__})",
        "Check the network, and SLACK_API_URL.",
    )
