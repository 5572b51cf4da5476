"""Short-lived permissions Slack hands to an app: trigger ids and response URLs."""

import secrets
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import asdict, dataclass

from bot.playground.records import Json, Message, RefusalError, ResponseUrl, View

TRIGGER_SECONDS = 3.0
RESPONSE_URL_SECONDS = 30 * 60
RESPONSE_URL_USES = 5
ACTING_IN: ContextVar[str] = ContextVar("acting_in", default="")
"""The window of the page in which somebody does what is being done; "" for none in particular."""


@dataclass
class _Trigger:
    user: str
    expires: float
    channel: str | None
    view: str | None
    window: str = ""
    used: bool = False


class Tickets:
    """Issues them and says whether they still hold. `clock` gives seconds since 1970."""

    def __init__(self, clock: Callable[[], float], base_url: str) -> None:
        self._clock = clock
        self._base_url = base_url
        self._triggers: dict[str, _Trigger] = {}
        self._response_urls: dict[str, ResponseUrl] = {}

    def new_trigger(self, user: str, channel: str | None = None, view: View | None = None) -> str:
        """A trigger id for what `user` has just done, in a channel or a view; what it opens is shown in that window."""
        now = self._clock()
        for token, old in list(self._triggers.items()):
            if now > old.expires + RESPONSE_URL_SECONDS:
                del self._triggers[token]
        token = f"{len(self._triggers) + 1}.{secrets.token_hex(8)}"
        # A home stands in every window.
        window = (view and view.window) or ACTING_IN.get()
        inside = view.id if view else None
        self._triggers[token] = _Trigger(user, now + TRIGGER_SECONDS, channel, inside, window)
        return token

    def redeem_trigger(self, token: str) -> tuple[str, str | None, str | None, str]:
        """Who pressed, in which channel, in which view, in which window. It works once, and for three seconds."""
        trigger = self._triggers.get(token)
        if trigger is None:
            raise RefusalError("invalid_trigger_id")
        if trigger.used:
            raise RefusalError("exchanged_trigger_id")
        if self._clock() > trigger.expires:
            raise RefusalError("expired_trigger_id")
        trigger.used = True
        return trigger.user, trigger.channel, trigger.view, trigger.window

    def new_response_url(self, channel: str, user: str, about: Message | None = None) -> str:
        """A URL at which the app may answer `user` in `channel`, about a message when it was that that was pressed."""
        token = secrets.token_hex(12)
        url = ResponseUrl(token, channel, user, self._clock() + RESPONSE_URL_SECONDS)
        if about is not None:
            url.message_ts, url.ephemeral, url.thread_ts = about.ts, about.visible_to is not None, about.thread_ts
        self._response_urls[token] = url
        return f"{self._base_url}/response/{token}"

    def response_url(self, token: str) -> ResponseUrl:
        """The response URL if it can still be used: five times in thirty minutes."""
        url = self._response_urls.get(token)
        if url is None or self._clock() > url.expires:
            raise RefusalError("expired_url")
        if url.uses >= RESPONSE_URL_USES:
            raise RefusalError("used_url")
        return url

    def kept(self) -> list[Json]:
        """The response URLs that still hold, to be `restored` later."""
        now = self._clock()
        return [asdict(url) for url in self._response_urls.values() if url.expires >= now]

    def restore(self, kept: list[Json]) -> None:
        for one in kept:
            self._response_urls[one["token"]] = ResponseUrl(**one)
