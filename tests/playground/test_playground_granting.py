"""Tokens are granted, exchanged and revoked as Slack does it."""

import urllib.request
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.playground_room import Room

SCOPES = "chat:write,commands"


def allowed(room: Room) -> str:
    """The code that somebody is sent back with who allows the app."""
    asked = {"client_id": room.config.client_id, "scope": SCOPES, "state": "s"}
    back = parse_qs(urlsplit(room.playground.world.grants.allow(asked)).query)
    assert back["state"] == ["s"]
    return back["code"][0]


def access(room: Room, **asked: Any) -> Any:
    known = {"client_id": room.config.client_id, "client_secret": room.config.client_secret}
    return WebClient(base_url=f"{room.url}/api/").oauth_v2_access(**(known | asked))


def refused(call: Callable[..., Any], *given: Any, **asked: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        call(*given, **asked)
    return str(caught.value.response["error"])


def whoami(room: Room, token: str) -> Any:
    return WebClient(token, base_url=f"{room.url}/api/").auth_test()


def test_a_code_is_good_for_one_token(room: Room) -> None:
    code = allowed(room)
    told = access(room, code=code)
    assert (told["token_type"], told["scope"], told["team"]["id"]) == ("bot", SCOPES, room.config.team_id)
    assert whoami(room, told["access_token"])["ok"]
    assert refused(access, room, code=code) == "invalid_code"


def test_a_code_gets_old(room: Room) -> None:
    code = allowed(room)
    room.clock.now += 700
    assert refused(access, room, code=code) == "invalid_code"


def test_whoever_asks_has_to_be_the_app(room: Room) -> None:
    code = allowed(room)
    assert refused(access, room, code=code, client_secret="guessed") == "bad_client_secret"
    assert refused(access, room, code=code, client_id="other") == "invalid_client_id"
    assert refused(access, room, code=code, redirect_uri="https://elsewhere.test/") == "bad_redirect_uri"


def test_a_token_ends_and_is_exchanged_once(make_room: Callable[..., Room]) -> None:
    room = make_room(token_lasts=43_200)
    first = access(room, code=allowed(room))
    room.clock.now += 43_300
    assert refused(whoami, room, first["access_token"]) == "token_expired"
    again = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
    second = access(room, **again)
    assert whoami(room, second["access_token"])["ok"]
    assert refused(access, room, **again) == "invalid_refresh_token"


def test_an_app_that_is_removed_can_do_nothing_and_hears_of_it(room: Room) -> None:
    token = access(room, code=allowed(room))["access_token"]
    room.slack.call(room.playground.remove_app)
    room.slack.wait_until(lambda: len(room.app.events("app_uninstalled") + room.app.events("tokens_revoked")) == 2)
    assert refused(whoami, room, token) == "token_revoked"


def test_the_page_refuses_what_the_app_has_not_asked_for(room: Room) -> None:
    asked = f"{room.url}/oauth/v2/authorize?client_id={room.config.client_id}&scope=admin"
    with pytest.raises(urllib.error.HTTPError, match="400") as caught:
        urllib.request.urlopen(asked, timeout=5)
    caught.value.close()
