"""The page that installs the app in a workspace, and the one Slack sends people back to."""

import html
import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store import Installation as Granted
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.settings import Settings
from bot.slack.installation.manifest import SCOPES
from bot.slack.installation.paths import INSTALL_PATH, REDIRECT_PATH
from bot.slack.installing import ManyWorkspaces
from bot.slack.services import Services
from bot.slack.web import web_client
from bot.store import installations

_STATE_LASTS: Final = timedelta(minutes=10)
_PAGE: Final = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Stack Advisor</title>'
    '<meta name="viewport" content="width=device-width"><style>body{{font:18px/1.5 system-ui;max-width:34rem;'
    "margin:15vh auto;padding:0 1rem}}</style><h1>{title}</h1><p>{text}</p></html>"
)
_REASONS: Final = {
    "access_denied": "Nothing was installed, because it was not allowed in Slack.",
    "invalid_browser": "This page was opened in another browser than the one that began.",
    "invalid_state": "This link was used before, or more than ten minutes ago.",
    "invalid_code": "Slack did not accept what it had handed out.",
}
_OTHERWISE: Final = "Slack sent you here with something missing."


class _Kept(AsyncInstallationStore):
    """What the flow keeps goes to our own rows. Those of slack_sdk's stores are too short for an encrypted token, and
    keep every earlier one."""

    def __init__(self, many: ManyWorkspaces) -> None:
        self._many = many

    async def async_save(self, installation: Granted) -> None:
        await self._many.keep(installation)


class _States(AsyncOAuthStateStore):
    """States that are good for one use: slack_sdk's store lets two processes use the same one at once."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:
        state, now = secrets.token_urlsafe(32), self._services.now()
        async with self._services.db.write() as conn:
            await installations.issue_state(conn, state, expires_at=now + _STATE_LASTS, at=now)
        return state

    async def async_consume(self, state: str) -> bool:
        async with self._services.db.write() as conn:
            return await installations.use_state(conn, state, at=self._services.now())


def install_flow(settings: Settings, services: Services, many: ManyWorkspaces) -> AsyncOAuthFlow:
    """The flow behind both pages: `handle_installation` and `handle_callback`."""

    async def installed(args: AsyncSuccessArgs) -> BoltResponse:
        where = args.installation.team_name or args.installation.enterprise_name or "your workspace"
        text = f"Type <code>{settings.slash_command} help</code> there, or write to it. You can close this page."
        return _page(200, f"Stack Advisor is in {html.escape(where)}", text)

    secret = settings.slack_client_secret
    flow = AsyncOAuthSettings(
        client_id=settings.slack_client_id or "",
        client_secret=secret.get_secret_value() if secret else "",
        scopes=sorted(SCOPES),
        install_path=INSTALL_PATH,
        redirect_uri_path=REDIRECT_PATH,
        install_page_rendering_enabled=False,
        callback_options=AsyncCallbackOptions(success=installed, failure=_failed),
        installation_store=_Kept(many),
        state_store=_States(services),
        state_expiration_seconds=int(_STATE_LASTS.total_seconds()),
        authorization_url=settings.slack_api_url.removesuffix("api/") + "oauth/v2/authorize",
    )
    return AsyncOAuthFlow(client=web_client(settings), settings=flow)


async def _failed(args: AsyncFailureArgs) -> BoltResponse:
    reason = _REASONS.get(args.reason, _OTHERWISE)
    text = f'{reason} <a href="{html.escape(args.settings.install_path.rsplit("/", 1)[1])}">Begin anew</a>.'
    return _page(args.suggested_status_code, "Not installed", text)


def _page(status: int, title: str, text: str) -> BoltResponse:
    headers: dict[str, str | Sequence[str]] = {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
        "Cache-Control": "no-store",
    }
    return BoltResponse(status=status, body=_PAGE.format(title=title, text=text), headers=headers)
