"""What Slack lets the app do, against what it needs."""

from collections.abc import Mapping

from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.slack.installation.manifest import SCOPES

MEND = "Add them under OAuth & Permissions on your app's page at api.slack.com/apps, and install the app again."


def granted(answer: AsyncSlackResponse) -> frozenset[str] | None:
    """The scopes that Slack names beside every answer; None where it names none."""
    headers: Mapping[str, object] = answer.headers or {}
    told = next((value for name, value in headers.items() if name.lower() == "x-oauth-scopes"), None)
    text = ",".join(map(str, told)) if isinstance(told, list | tuple) else told
    if not isinstance(text, str):
        return None
    return frozenset(scope.strip() for scope in text.split(",") if scope.strip())


def missing(scopes: frozenset[str] | None) -> dict[str, str]:
    """The scopes that are needed and not granted, each with what does not work without it."""
    return {} if scopes is None else {scope: what for scope, what in SCOPES.items() if scope not in scopes}
