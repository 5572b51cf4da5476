"""Installing an app: codes that are exchanged for tokens, tokens that end, and their end when the app is removed."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit, urlunsplit

from bot.playground.config import PlaygroundConfig
from bot.playground.records import Json, RefusalError

_CODE_LASTS = 600.0


@dataclass(frozen=True)
class _Code:
    until: float
    redirect: str
    scope: str


class Grants:
    """The tokens an app holds: the one it was configured with, and those it was granted."""

    def __init__(self, config: PlaygroundConfig, clock: Callable[[], float]) -> None:
        self._config = config
        self._clock = clock
        self._codes: dict[str, _Code] = {}
        self._refreshing: dict[str, str] = {}
        self._tokens: dict[str, float | None] = {}
        self._revoked: set[str] = set()

    @property
    def tokens(self) -> list[str]:
        """Bot tokens that were granted, the newest last."""
        return list(self._tokens)

    def knows(self, secret: str) -> bool:
        """Whether this code, token or refresh token was handed out here."""
        return secret in self._codes or secret in self._tokens or secret in self._refreshing or secret in self._revoked

    def check(self, token: str) -> None:
        """`token_revoked`, `token_expired` or `invalid_auth` when a bot token is good no more, or never was."""
        if token in self._revoked:
            raise RefusalError("token_revoked")
        if token not in self._tokens:
            raise RefusalError("invalid_auth")
        until = self._tokens[token]
        if until is not None and until < self._clock():
            raise RefusalError("token_expired")

    def allow(self, asked: Json) -> str:
        """Where somebody is sent back to who allows the app; with a code."""
        return self._back(asked, code=self._new_code(asked))

    def refuse(self, asked: Json) -> str:
        """Where somebody is sent back to who does not."""
        return self._back(asked, error="access_denied")

    def revoke(self) -> None:
        """The app is removed: nothing it holds is good any more."""
        self._revoked |= set(self._tokens)
        self._tokens.clear()
        self._refreshing.clear()
        self._codes.clear()

    def access(self, asked: Json) -> Json:
        """`oauth.v2.access`: tokens for a code, or for a refresh token."""
        config = self._config
        if asked.get("client_id") != config.client_id:
            raise RefusalError("invalid_client_id")
        if asked.get("client_secret") != config.client_secret:
            raise RefusalError("bad_client_secret")
        if asked.get("grant_type") == "refresh_token":
            return self._refreshed(str(asked.get("refresh_token")))
        code = self._codes.pop(str(asked.get("code")), None)
        if code is None or code.until < self._clock():
            raise RefusalError("invalid_code")
        if asked.get("redirect_uri", code.redirect) != code.redirect:
            raise RefusalError("bad_redirect_uri")
        return self._granted(code.scope)

    def _refreshed(self, refresh: str) -> Json:
        scope = self._refreshing.pop(refresh, None)
        if scope is None:
            raise RefusalError("invalid_refresh_token")
        return self._granted(scope)

    def _granted(self, scope: str) -> Json:
        config, token = self._config, f"xoxe.xoxb-1-{secrets.token_hex(40)}"
        lasts = config.token_lasts
        self._tokens[token] = None if lasts is None else self._clock() + lasts
        told: Json = {
            "access_token": token,
            "token_type": "bot",
            "scope": scope,
            "bot_user_id": config.bot_user_id,
            "app_id": config.app_id,
            "team": None if config.organisation_wide else {"id": config.team_id, "name": config.team_name},
            "enterprise": {"id": config.enterprise_id, "name": "Organisation"} if config.enterprise_id else None,
            "is_enterprise_install": config.organisation_wide,
            "authed_user": {"id": "U0INSTALLER"},
        }
        if lasts is not None:
            refresh = f"xoxe-1-{secrets.token_hex(40)}"
            self._refreshing[refresh] = scope
            told |= {"refresh_token": refresh, "expires_in": lasts}
        return told

    def _new_code(self, asked: Json) -> str:
        code = secrets.token_urlsafe(24)
        self._codes[code] = _Code(self._clock() + _CODE_LASTS, self._redirect(asked), str(asked.get("scope", "")))
        return code

    def _back(self, asked: Json, **said: str) -> str:
        query = urlencode({**said, "state": str(asked.get("state", ""))})
        return f"{self._redirect(asked)}?{query}"

    def _redirect(self, asked: Json) -> str:
        """The address given, or the one beside where the app hears events."""
        beside = urlunsplit(urlsplit(self._config.request_url)._replace(path="/slack/oauth_redirect"))
        return str(asked.get("redirect_uri") or beside)
