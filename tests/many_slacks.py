"""The whole app, installed by workspaces that know nothing of each other, behind the one address of Slack's Web API."""

import http.cookiejar
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import aiohttp
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.playground import PlaygroundConfig, create_playground
from bot.playground.hosting import running, take_port
from bot.settings import Settings
from bot.slack.installation.manifest import SCOPES
from tests.driving.driver import SlackDriver
from tests.passing_on import passed_on
from tests.whole_app import WholeApp

KEY = "uHn0BRAskbHrS1Gd_0_vP9pTMxBXkmJYJq2cZ3YI2Lo="


@dataclass
class ManySlacks:
    """The app and the workspaces that may install it, by name."""

    app: WholeApp
    workspaces: dict[str, SlackDriver] = field(default_factory=dict)

    def install(self, name: str, **asked: str) -> tuple[int, str]:
        """Somebody of a workspace goes through the installation in a browser; the last page's status and words."""
        return Browser().visit(self.install_page(name, **asked))

    def install_page(self, name: str, **asked: str) -> str:
        team = self.workspaces[name].world.config.team_id
        return f"{self.app.url}/slack/install?{urllib.parse.urlencode({'team': team, **asked})}"


class Browser:
    """Follows redirects and keeps cookies; those for secure pages too, as browsers do on this machine."""

    def __init__(self) -> None:
        policy = http.cookiejar.DefaultCookiePolicy(secure_protocols=("http", "https"))
        self._cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar(policy))

    def visit(self, url: str) -> tuple[int, str]:
        opener = urllib.request.build_opener(self._cookies)
        return _fetched(opener, url)

    def follow_once(self, url: str) -> str:
        """Where a page sends the browser, without going there."""
        opener = urllib.request.build_opener(self._cookies, _Stay())
        try:
            opener.open(url, timeout=10).close()
        except urllib.error.HTTPError as error:
            with error:
                return str(error.headers["Location"])
        raise AssertionError(f"{url} led nowhere")


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


def _fetched(opener: urllib.request.OpenerDirector, url: str) -> tuple[int, str]:
    try:
        with opener.open(url, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def _in_front_of(workspaces: dict[str, SlackDriver]) -> Starlette:
    """Slack's one address: who is meant is seen by the token, or by the team that is asked for."""

    async def authorize(request: Request) -> Response:
        team = request.query_params.get("team")
        known = next(one for one in workspaces.values() if one.world.config.team_id == team)
        return RedirectResponse(f"{known.world.config.base_url}/oauth/v2/authorize?{request.url.query}")

    async def api(request: Request) -> Response:
        body = await request.body()
        shown = {
            request.headers.get("authorization", "").removeprefix("Bearer "),
            *(value for _, value in urllib.parse.parse_qsl(body.decode(errors="replace"))),
        }
        for one in workspaces.values():
            if any(one.world.grants.knows(secret) for secret in shown):
                async with aiohttp.ClientSession() as session:
                    return await passed_on(session, request, body, one.world.config.base_url)
        return JSONResponse({"ok": False, "error": "invalid_auth"})

    return Starlette(
        routes=[
            Route("/oauth/v2/authorize", authorize, methods=["GET"]),
            Route("/api/{method}", api, methods=["GET", "POST"]),
        ]
    )


@contextmanager
def many_slacks(folder: Path, workspaces: dict[str, dict[str, Any]], **changes: Any) -> Iterator[ManySlacks]:
    """The app, not yet started, and workspaces with these changes to their configuration."""
    there, front = take_port(), take_port()
    known: dict[str, SlackDriver] = {}
    with ExitStack() as stack:
        for number, (name, different) in enumerate(workspaces.items(), 1):
            place = take_port()
            config = PlaygroundConfig(
                place.url,
                f"{there.url}/slack/events",
                app_name="Stack Advisor",
                command="/stack",
                scopes=frozenset(SCOPES),
                retry_scale=0.001,
                team_id=f"T0{number}",
                team_name=name.title(),
                bot_user_id=f"U0BOT{number}",
                bot_id=f"B0BOT{number}",
            )
            playground = create_playground(replace(config, **different))
            stack.enter_context(running(playground, place))
            known[name] = SlackDriver(playground, "ana")
        stack.enter_context(running(_in_front_of(known), front))
        settings = Settings(
            slack_client_id=config.client_id,
            slack_client_secret=SecretStr(config.client_secret),
            encryption_key=SecretStr(KEY),
            slack_signing_secret=SecretStr(config.signing_secret),
            slack_api_url=f"{front.url}/api/",
            database_url=f"sqlite:///{folder / 'app.db'}",
            encoder=False,
        )
        app = WholeApp(next(iter(known.values())), settings.model_copy(update=changes), there.url, "http", there)
        try:
            yield ManySlacks(app, known)
        finally:
            app.stop()
            there.listening.close()
