"""The page's control API: what it shows each person, what they may do, and who is kept out."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from bot.playground.payloads import as_typed
from tests.driving.visible import unmarked, words_of
from tests.playground_room import Room

BUTTON = {"type": "button", "action_id": "yes", "text": {"type": "plain_text", "text": "Yes"}}
BLOCKS = [{"type": "actions", "block_id": "choice", "elements": [BUTTON]}]


def show(room: Room, what: str, **parameters: str) -> dict[str, Any]:
    answer: dict[str, Any] = httpx.get(f"{room.url}/playground/{what}", params=parameters).json()
    return answer


def act(room: Room, what: str, **body: Any) -> httpx.Response:
    return httpx.post(f"{room.url}/playground/{what}", json={"as": room.slack.user.id, **body})


def general(room: Room) -> str:
    return room.slack.world.channel("general").id


def test_the_page_is_served_with_a_strict_policy(room: Room) -> None:
    page = httpx.get(room.url)
    assert page.status_code == 200
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert httpx.get(f"{room.url}/static/js/main.js").headers["content-type"].startswith("text/javascript")


def test_nothing_the_page_loads_comes_from_elsewhere(room: Room) -> None:
    page = httpx.get(room.url).text
    assert 'src="http' not in page
    assert 'href="http' not in page
    assert "style=" not in page


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "playground.example"},
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1:1"},
        {"origin": "null"},
    ],
)
@pytest.mark.parametrize("path", ["/", "/playground/state", "/api/auth.test"])
def test_other_sites_are_kept_out(room: Room, headers: dict[str, str], path: str) -> None:
    assert httpx.get(room.url + path, headers=headers).status_code == 403


def test_the_pages_own_origin_is_let_in(room: Room) -> None:
    assert httpx.get(f"{room.url}/playground/state", headers={"origin": room.url}).status_code == 200


def test_the_state_is_what_the_caller_put_in(make_room: Callable[..., Room]) -> None:
    room = make_room(title="A title", hint="A first step", command_hint="what to say", commands={"go": "goes"})
    state = show(room, "state")
    assert (state["title"], state["hint"]) == ("A title", "A first step")
    assert state["command"] == {"name": "/helper", "hint": "what to say", "more": {"go": "goes"}}
    channels = {c["name"]: (c["kind"], c["archived"], c["app_is_member"]) for c in state["channels"]}
    assert channels["general"] == ("public", False, True)
    assert channels["leadership"] == ("private", False, False)
    assert channels["old-project"] == ("public", True, True)


def test_a_message_from_the_page_reaches_the_app_and_everybody(room: Room) -> None:
    said = act(room, "say", channel=general(room), text="hello").json()
    room.slack.wait_until(lambda: room.app.events("message"))
    assert room.app.events("message")[0]["ts"] == said["ts"]
    ben = room.slack.as_user("ben").user.id
    shown = show(room, "messages", channel=general(room), **{"as": ben})["messages"]
    assert shown[-1]["text"] == "hello"


def test_what_is_private_is_shown_to_its_reader_only(room: Room) -> None:
    room.app.answers = [(200, "for you")]
    act(room, "command", channel=general(room), text="/helper")
    ben = room.slack.as_user("ben").user.id
    mine = show(room, "messages", channel=general(room), **{"as": room.slack.user.id})["messages"]
    theirs = show(room, "messages", channel=general(room), **{"as": ben})["messages"]
    assert (mine[-1]["text"], mine[-1]["private"]) == ("for you", True)
    assert "for you" not in [m["text"] for m in theirs]


def test_a_button_and_a_form_work_from_the_page(room: Room) -> None:
    room.app.answers = [(200, {"text": "choose", "blocks": BLOCKS})]
    act(room, "command", channel=general(room), text="/helper")
    [message] = room.slack.ephemerals()
    act(room, "press", channel=general(room), ts=message.ts, block="choice", action="yes", value=None)
    [pressed] = room.app.interactions("block_actions")
    name = {"type": "plain_text_input", "action_id": "name"}
    field = {"type": "input", "block_id": "name", "label": {"type": "plain_text", "text": "Name"}, "element": name}
    words = {"title": {"type": "plain_text", "text": "Form"}, "submit": {"type": "plain_text", "text": "Send"}}
    view = {"type": "modal", "blocks": [field], **words}
    token = {"authorization": f"Bearer {room.playground.config.bot_token}"}
    opening = {"trigger_id": pressed["trigger_id"], "view": view}
    assert httpx.post(f"{room.url}/api/views.open", json=opening, headers=token).json()["ok"]
    modal = show(room, "views", **{"as": room.slack.user.id})["modal"]
    wrong = act(room, "submit", view=modal["id"], answers={}).json()
    assert wrong == {"errors": {"name": "Please complete this required field."}}
    assert act(room, "submit", view=modal["id"], answers={"name": {"name": "Ada"}}).json() == {"errors": {}}
    assert show(room, "views", **{"as": room.slack.user.id})["modal"] is None


@pytest.mark.parametrize(
    ("what", "body", "error"),
    [
        ("say", {"channel": "old-project", "text": "x"}, "is_archived"),
        ("say", {"channel": "general", "text": "  "}, "no_text"),
        ("say", {"channel": "general", "text": "x" * 40_001}, "msg_too_long"),
        ("say", {"channel": "nowhere", "text": "x"}, "channel_not_found"),
        ("say", {"channel": "general"}, "invalid_arguments"),
        ("press", {"channel": "general", "ts": "1.2", "block": "a", "action": "b"}, "message_not_found"),
        ("submit", {"view": "V404", "answers": {}}, "view_not_found"),
        ("say", {"as": "U404", "channel": "general", "text": "x"}, "user_not_found"),
    ],
)
def test_what_cannot_be_done_is_said(room: Room, what: str, body: dict[str, Any], error: str) -> None:
    answer = act(room, what, **body)
    assert (answer.status_code, answer.json()) == (400, {"error": error})


def test_a_body_that_is_not_json_is_refused(room: Room) -> None:
    assert httpx.post(f"{room.url}/playground/say", content=b"{").json() == {"error": "invalid_arguments"}


def test_changes_come_as_they_happen_and_to_those_they_concern(room: Room) -> None:
    ana, ben = room.slack, room.slack.as_user("ben")
    with httpx.stream("GET", f"{room.url}/playground/events", params={"as": ben.user.id}) as stream:
        lines = (line for line in stream.iter_lines() if line)
        assert next(lines) == "retry: 1000"
        ana.command("/nope")
        ana.say("for everybody")
        changes = (json.loads(line.removeprefix("data: ")) for line in lines)
        first = next(change for change in changes if change["kind"] == "message")
    assert first["message"]["text"] == "for everybody"


def test_every_delivery_and_call_is_listed(room: Room) -> None:
    room.app.answers = [(200, {"blocks": [{"type": "sektion"}]})]
    act(room, "command", channel=general(room), text="/helper")
    httpx.post(f"{room.url}/api/auth.test")
    log = show(room, "wire")
    assert [(one["kind"], one["answers"][0]["status"]) for one in log["deliveries"]] == [("command", 200)]
    assert log["deliveries"][0]["problem"].startswith("invalid_blocks")
    assert [(one["method"], one["answer"]["error"]) for one in log["calls"]] == [("auth.test", "not_authed")]


def test_typed_text_is_escaped_and_its_mentions_are_found(room: Room) -> None:
    world = room.slack.world
    ben, bot = world.person("ben").id, world.config.bot_user_id
    typed = as_typed(world, "@Ben and @helper: a<b, see #general https://x.example/?a=1&b=2 me@ben.example")
    assert as_typed(world, "@Ben Okafor, @ben okafor's and @Benno") == f"<@{ben}>, <@{ben}>'s and @Benno"
    place = f"<#{general(room)}|general>"
    assert typed == f"<@{ben}> and <@{bot}>: a&lt;b, see {place} <https://x.example/?a=1&amp;b=2> me@ben.example"


def test_visible_words_leave_the_markup_out() -> None:
    words = unmarked("*bold* _it_ `code` <https://x.example|a link> <@U1> &lt;b&gt; 2*3*4 snake_case_name", str.lower)
    assert words == "bold it code a link @u1 <b> 2*3*4 snake_case_name"


def test_visible_words_of_blocks_come_in_reading_order() -> None:
    rich = {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "c"}]}],
    }
    chart = {"type": "pie", "segments": [{"label": "d", "value": 1}]}
    blocks = [
        {"type": "section", "text": {"type": "mrkdwn", "text": "*a*"}, "accessory": BUTTON},
        {"type": "table", "rows": [[{"type": "raw_text", "text": "b"}, rich]]},
        {"type": "data_visualization", "title": "Chart", "chart": chart},
    ]
    assert words_of(blocks, str) == ["a", "Yes", "b", "c", "Chart", "d 1"]
