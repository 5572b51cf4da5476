"""Many workspaces: each installs the app through its page, and Slack grants it tokens of its own.

The tokens are kept sealed, a row each. A row is read once and then remembered for a while, because every request asks
whose it is; another process may have written it in between.
"""

import asyncio
import copy
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError
from slack_sdk.oauth.installation_store import Installation as Granted
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from sqlalchemy.exc import SQLAlchemyError

from bot.errors import SettingsError, StoreError
from bot.facts.report import counted
from bot.metrics import Metrics
from bot.settings import Settings
from bot.slack.installation.installed import Installation, NotInstalledError
from bot.slack.web import web_client
from bot.store import installations
from bot.store.database import Database
from bot.store.installations import StoredInstallation
from bot.store.keys import Tenant
from bot.store.sealing import SealedError, Sealing

logger = logging.getLogger(__name__)

REMEMBERED: Final = 60.0
"""Seconds a row is taken as it was read."""
_AHEAD: Final = 120
"""Minutes before its end that a token is exchanged for a new one."""
_PAUSE: Final = timedelta(minutes=1)
"""Until Slack is asked again after it gave none, while the old token is still good."""


@dataclass(frozen=True)
class _Known:
    installation: Installation
    granted: Granted
    stored: StoredInstallation
    until: float


class ManyWorkspaces:
    """The workspaces and organisations that installed the app."""

    def __init__(
        self, settings: Settings, db: Database, sealing: Sealing, clock: Callable[[], datetime], metrics: Metrics
    ) -> None:
        secret = settings.slack_client_secret
        self._secret = secret.get_secret_value() if secret else ""
        self._metrics = metrics
        self._slack = web_client(settings, metrics=metrics)
        self._settings = settings
        self._db = db
        self._sealing = sealing
        self._clock = clock
        self._known: dict[tuple[str, str], _Known] = {}
        self._rotating: dict[Tenant, asyncio.Lock] = {}
        self._refused: dict[Tenant, datetime] = {}
        self._unkept: dict[Tenant, tuple[str, Granted]] = {}
        """What Slack granted and the database did not take yet, each with the refresh token that was spent on it."""

    async def of(self, enterprise: str | None, team: str | None) -> Installation | None:
        """The installation that a request is for: of the workspace, else of its whole organisation."""
        known = await self._look_up(enterprise or "", team or "")
        return known.installation if known else None

    async def installation(self, tenant: Tenant) -> Installation:
        return (await self._of(tenant)).installation

    async def client(self, tenant: Tenant) -> AsyncWebClient:
        """A client that acts there, with a token that lasts a while. Asks Slack for one when the old is about to end;
        not to be called before an acknowledgement."""
        known = await self._of(tenant)
        if tenant in self._unkept or (self._ends_soon(known.granted) and not self._pausing(known)):
            granted = await self._rotated(tenant)
        else:
            granted = known.granted
        return web_client(self._settings, granted.bot_token, self._metrics)

    async def keep(self, granted: Granted) -> Tenant:
        """Keep what Slack granted to a workspace or organisation, in place of what it granted before."""
        tenant = _tenant(granted)
        async with self._db.write() as conn:
            await installations.save(conn, tenant, self._seal(granted), at=self._clock())
        self._known.clear()
        logger.info("installed in %s", tenant.key)
        return tenant

    async def remove(self, enterprise: str | None, team: str | None, *, granted_before: datetime) -> Tenant | None:
        """Forget the tokens of a workspace or organisation; None when there were none, or newer ones."""
        async with self._db.write() as conn:
            stored = await installations.first(conn, _candidates(enterprise or "", team or ""))
            if stored is None:
                return None
            gone = await installations.remove(conn, stored.tenant, granted_before=granted_before, at=self._clock())
        self._known.clear()
        return stored.tenant if gone else None

    async def check(self) -> int:
        """Have all tokens sealed with the newest key; how many installations there are. Raises SettingsError when one
        cannot be opened, with nothing changed."""
        async with self._db.write() as conn:
            kept = [one for one in await installations.everywhere(conn) if one.sealed is not None]
            try:
                renewed = [(one, self._sealing.renewed(one.sealed or "")) for one in kept]
            except SealedError:
                raise SettingsError(
                    f"ENCRYPTION_KEY does not open the tokens in this database "
                    f"({counted(len(kept), 'workspace')}). Add the key that they were kept with, after a comma."
                ) from None
            for one, sealed in renewed:
                await installations.exchange(conn, one.tenant, one.sealed or "", sealed)
        return len(kept)

    async def _of(self, tenant: Tenant) -> _Known:
        known = await self._look_up(*tenant)
        if known is None or known.installation.tenant != tenant:
            raise NotInstalledError(f"the app is not in {tenant.key} any more")
        return known

    async def _look_up(self, enterprise: str, team: str) -> _Known | None:
        now = asyncio.get_running_loop().time()
        known = self._known.get((enterprise, team))
        if known is not None and known.until > now:
            return known
        async with self._db.read() as conn:
            stored = await installations.first(conn, _candidates(enterprise, team))
        if stored is None:
            self._known.pop((enterprise, team), None)
            return None
        granted = self._open(stored)
        made = Installation(
            tenant=stored.tenant,
            user=granted.bot_user_id or "",
            bot=granted.bot_id or "",
            token=granted.bot_token or "",
            organisation_wide=bool(granted.is_enterprise_install),
        )
        known = self._known[enterprise, team] = _Known(made, granted, stored, now + REMEMBERED)
        return known

    def _ends_soon(self, granted: Granted) -> bool:
        ends = granted.bot_token_expires_at
        return ends is not None and ends < (self._clock() + timedelta(minutes=_AHEAD)).timestamp()

    def _pausing(self, known: _Known) -> bool:
        refused, ends = self._refused.get(known.installation.tenant), known.granted.bot_token_expires_at
        good = ends is not None and ends > self._clock().timestamp()
        return refused is not None and good and self._clock() < refused + _PAUSE

    async def _rotated(self, tenant: Tenant) -> Granted:
        """What is granted there, with a new token; as it was when Slack gives none just now."""
        async with self._rotating.setdefault(tenant, asyncio.Lock()):
            self._known.clear()
            if tenant in self._unkept:
                return await self._keep_renewed(tenant)
            latest = await self._of(tenant)
            if not self._ends_soon(latest.granted):
                return latest.granted
            try:
                told = await self._slack.oauth_v2_access(
                    client_id=self._settings.slack_client_id or "",
                    client_secret=self._secret,
                    grant_type="refresh_token",
                    refresh_token=latest.granted.bot_refresh_token,
                )
            except (SlackApiError, ClientError, OSError, TimeoutError) as error:
                # Another process may have been quicker, and a refresh token is good for one exchange only.
                logger.warning("no new token for %s: %s", tenant.key, type(error).__name__)
                self._refused[tenant] = self._clock()
                self._known.clear()
                return (await self._of(tenant)).granted
            self._refused.pop(tenant, None)
            spent = latest.granted.bot_refresh_token or ""
            self._unkept[tenant] = spent, _renewed(latest.granted, told, self._clock())
            return await self._keep_renewed(tenant)

    async def _keep_renewed(self, tenant: Tenant) -> Granted:
        """Have the database take the new token, which Slack will not give again: until it does, it is held here and
        tried once more with every use. Whoever was granted anything else there meanwhile, it is of no more use."""
        spent, renewed = self._unkept[tenant]
        try:
            async with self._db.write() as conn:
                stored = await installations.first(conn, [tenant])
                if stored is not None and self._open(stored).bot_refresh_token == spent:
                    await installations.exchange(conn, tenant, stored.sealed or "", self._seal(renewed))
        except (StoreError, SQLAlchemyError) as error:
            logger.error("the new token of %s is not kept yet, and lost if this process ends: %s", tenant.key, error)
            return renewed
        del self._unkept[tenant]
        self._known.clear()
        return (await self._of(tenant)).granted

    def _seal(self, granted: Granted) -> str:
        # Its attributes are plain values; its own dictionaries hold times, whose zone is the machine's.
        kept = {name: value for name, value in vars(granted).items() if value not in (None, {})}
        return self._sealing.seal(json.dumps(kept))

    def _open(self, stored: StoredInstallation) -> Granted:
        try:
            held: dict[str, Any] = json.loads(self._sealing.open(stored.sealed or ""))
        except SealedError:
            raise SettingsError(
                f"ENCRYPTION_KEY does not open the tokens of {stored.tenant.key}; another process has another key."
            ) from None
        return Granted(**held)


async def many_workspaces(
    settings: Settings, db: Database, clock: Callable[[], datetime], metrics: Metrics
) -> ManyWorkspaces:
    """The workspaces in this database. Raises SettingsError when their tokens cannot be read."""
    if settings.encryption_key is None:
        async with db.read() as conn:
            kept = [one for one in await installations.everywhere(conn) if one.sealed is not None]
        if kept:
            raise SettingsError(
                f"ENCRYPTION_KEY is not set, and this database holds encrypted tokens "
                f"({counted(len(kept), 'workspace')}). Set it to the key they were kept with."
            )
        raise SettingsError(
            "ENCRYPTION_KEY is not set, and the tokens of workspaces are only kept encrypted. Make a key with "
            "`stack-advisor workspace key`, and keep a copy of it in a safe place."
        )
    many = ManyWorkspaces(settings, db, Sealing.with_keys(settings.encryption_key.get_secret_value()), clock, metrics)
    await many.check()
    return many


def _tenant(granted: Granted) -> Tenant:
    whole = bool(granted.is_enterprise_install)
    return Tenant(granted.enterprise_id or "", "" if whole else granted.team_id or "")


def _renewed(granted: Granted, told: AsyncSlackResponse, now: datetime) -> Granted:
    """What was granted, with the token that Slack has given for its refresh token."""
    after = copy.copy(granted)
    after.bot_token, after.bot_refresh_token = told["access_token"], told["refresh_token"]
    after.bot_token_expires_at = int(now.timestamp()) + int(told["expires_in"])
    return after


def _candidates(enterprise: str, team: str) -> list[Tenant]:
    """Whose installation it may be, the most particular first; a workspace may have joined its organisation later."""
    wanted = [Tenant(enterprise, team), Tenant(enterprise, ""), Tenant("", team)]
    return list(dict.fromkeys(one for one in wanted if one.enterprise or one.team))


def at(seconds: object, otherwise: datetime) -> datetime:
    """A time of Slack's, in seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC) if isinstance(seconds, int | float) else otherwise
