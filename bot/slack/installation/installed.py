"""Where the app is installed, and as whom it acts there."""

import asyncio
import logging
from dataclasses import dataclass
from typing import Protocol

from slack_sdk.web.async_client import AsyncWebClient

from bot.delivery import PermanentError
from bot.slack.installation import scopes
from bot.store.keys import Tenant

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Installation:
    """The app in one workspace or organisation, as Slack introduced it."""

    tenant: Tenant
    user: str
    """The app's own user id."""
    bot: str
    token: str
    organisation_wide: bool = False
    """Whether every workspace of the organisation may use it."""


class NotInstalledError(PermanentError):
    """The app is not, or no longer, in the workspace; nothing can be said there."""


class Workspaces(Protocol):
    """Where the app is installed: in the one workspace whose token it was given, or in all that installed it."""

    async def of(self, enterprise: str | None, team: str | None) -> Installation | None:
        """The installation that a request from this workspace is for; None when there is none."""

    async def installation(self, tenant: Tenant) -> Installation:
        """Who we are there. Raises NotInstalledError."""

    async def client(self, tenant: Tenant) -> AsyncWebClient:
        """A client that acts there. Raises NotInstalledError."""


class OneWorkspace:
    """The one workspace whose token the app was given. Slack is asked once who that is."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._known: Installation | None = None
        self._asking = asyncio.Lock()

    async def introduced(self) -> Installation:
        """Who we are there; raises SlackApiError, or what a broken connection raises."""
        if self._known is not None:
            return self._known
        async with self._asking:
            if self._known is None:
                told = await self._client.auth_test()
                tenant = Tenant(told.get("enterprise_id") or "", told["team_id"])
                token = self._client.token or ""
                whole = bool(told.get("is_enterprise_install"))
                if lacking := scopes.missing(scopes.granted(told)):
                    off = "; ".join(f"{what} ({scope})" for scope, what in lacking.items())
                    logger.warning("Scopes are missing, so this is off: %s. %s", off, scopes.MEND)
                self._known = Installation(tenant, told["user_id"], told.get("bot_id") or "", token, whole)
        return self._known

    async def of(self, enterprise: str | None, team: str | None) -> Installation | None:
        """Ours, or none. Workspaces of one organisation are strangers to each other unless the app was installed for
        all of it."""
        ours = await self.introduced()
        same_organisation = ours.organisation_wide and enterprise == ours.tenant.enterprise
        return ours if team == ours.tenant.team or same_organisation else None

    async def installation(self, tenant: Tenant) -> Installation:
        return await self.introduced()

    async def client(self, tenant: Tenant) -> AsyncWebClient:
        return self._client
