"""Every refusal of the local Slack: a call that meets it, and one as near as can be that does not."""

import ast
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from bot import playground
from bot.playground.config import DEFAULT_SCOPES
from tests.playground_room import Room
from tests.pressing import NAME, YES, answer_at, heard_trigger, modal, open_modal

Call = Callable[[Room, bool], Awaitable[str]]
"""Makes the call that is refused (True) or the other one, and tells the error; empty when there was none."""

METADATA = {"event_type": "answer", "event_payload": {"key": "k-1"}}
HOME = {"type": "home", "blocks": []}


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    """A room whose app lacks no scope, so that a call is refused for the one reason it was made for."""
    return make_room(scopes=DEFAULT_SCOPES | {"reactions:write", "channels:join"})


def named(room: Room, value: Any) -> Any:
    """`#general` becomes the channel's id, `@ana` the person's, `first` the time of #general's first message."""
    world = room.slack.world
    if not isinstance(value, str):
        return value
    if value == "first":
        return room.slack.messages("general")[0].ts
    if value == "direct":
        return room.slack.direct
    if value.startswith("#"):
        return world.channel(value).id
    return world.person(value[1:]).id if value.startswith("@") else value


async def error_of(room: Room, method: str, token: str | None = None, **arguments: Any) -> str:
    try:
        await room.app.client(token).api_call(method, json={key: named(room, v) for key, v in arguments.items()})
    except SlackApiError as refused:
        return str(refused.response["error"])
    return ""


def call(method: str, breaks: dict[str, Any], keeps: dict[str, Any], **both: Any) -> Call:
    """A method called with arguments of which one differs."""
    return lambda room, broken: error_of(room, method, **both, **(breaks if broken else keeps))


def post(breaks: dict[str, Any], keeps: dict[str, Any]) -> Call:
    return call("chat.postMessage", {"channel": "#general", **breaks}, {"channel": "#general", **keeps})


def section(length: int) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": "x" * length}}


async def without_token(room: Room, broken: bool) -> str:
    headers = {} if broken else {"authorization": f"Bearer {room.playground.config.bot_token}"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{room.url}/api/auth.test", headers=headers) as answer,
    ):
        return str((await answer.json()).get("error", ""))


async def without_scope(room: Room, broken: bool) -> str:
    if broken:
        room.slack.world.config = replace(room.slack.world.config, scopes=frozenset({"commands"}))
    return await error_of(room, "chat.postMessage", channel="#general", text="x")


async def update(room: Room, broken: bool) -> str:
    posted = await room.app.client().chat_postMessage(channel=named(room, "#general"), text="mine")
    ts = "first" if broken else posted["ts"]
    return await error_of(room, "chat.update", channel="#general", ts=ts, text="changed")


async def update_gone(room: Room, broken: bool) -> str:
    posted = await room.app.client().chat_postMessage(channel=named(room, "#general"), text="mine")
    ts = "1.000001" if broken else posted["ts"]
    return await error_of(room, "chat.update", channel="#general", ts=ts, text="changed")


async def reply_to_a_reply(room: Room, broken: bool) -> str:
    general = named(room, "#general")
    root = (await room.app.client().chat_postMessage(channel=general, text="root"))["ts"]
    reply = (await room.app.client().chat_postMessage(channel=general, text="reply", thread_ts=root))["ts"]
    return await error_of(room, "chat.postMessage", channel="#general", text="x", thread_ts=reply if broken else root)


async def react(room: Room, method: str, already: bool) -> str:
    reaction = {"channel": "#general", "timestamp": "first", "name": "tada"}
    if already:
        await error_of(room, "reactions.add", **reaction)
    return await error_of(room, method, **reaction)


async def open_after(room: Room, seconds: float) -> str:
    room.slack.command("/helper")
    room.clock.now += seconds
    return await error_of(room, "views.open", trigger_id=heard_trigger(room), view=modal(NAME))


async def open_again(room: Room, broken: bool) -> str:
    await open_modal(room, modal(NAME))
    if not broken:
        room.slack.command("/helper")
    return await error_of(room, "views.open", trigger_id=heard_trigger(room), view=modal(NAME))


async def open_with(room: Room, view: dict[str, Any], trigger: str = "") -> str:
    room.slack.command("/helper")
    return await error_of(room, "views.open", trigger_id=trigger or heard_trigger(room), view=view)


async def open_named(room: Room, broken: bool) -> str:
    await open_modal(room, modal(NAME, external_id="e-1"))
    return await open_with(room, modal(NAME, external_id="e-1" if broken else "e-2"))


async def update_view(room: Room, broken: bool) -> str:
    opened = await open_modal(room, modal(NAME))
    changed = await room.app.client().views_update(view_id=opened["id"], view=modal(NAME))
    seen = opened["hash"] if broken else changed["view"]["hash"]
    return await error_of(room, "views.update", view_id=opened["id"], hash=seen, view=modal(NAME))


async def update_closed(room: Room, broken: bool) -> str:
    opened = await open_modal(room, modal(NAME))
    if broken:
        room.slack.modal.close()
    return await error_of(room, "views.update", view_id=opened["id"], view=modal(NAME))


async def push(room: Room, broken: bool) -> str:
    view = modal({"type": "actions", "elements": [YES]})
    await open_modal(room, view)
    for _ in range(2 if broken else 1):
        room.slack.modal.click("Yes")
        await room.app.client().views_push(trigger_id=heard_trigger(room), view=view)
    room.slack.modal.click("Yes")
    return await error_of(room, "views.push", trigger_id=heard_trigger(room), view=view)


async def respond(room: Room, uses: int = 0, seconds: float = 0, body: Any = None) -> str:
    room.slack.command("/helper")
    url = room.app.heard[-1].body["response_url"]
    for _ in range(uses):
        await answer_at(url, {"text": "x"})
    room.clock.now += seconds
    status, text = await answer_at(url, {"text": "x"} if body is None else body)
    return "" if status == 200 else text


async def submit(room: Room, answer: dict[str, Any]) -> str:
    await open_modal(room, modal(NAME))
    room.app.answers = [(200, answer)]
    room.slack.modal.fill(name="Ada").submit()
    return room.slack.deliveries("interaction")[-1].problem


def sent(address: str, data: bytes) -> str:
    """What the address of an upload says against these bytes; empty when it takes them."""
    try:
        urllib.request.urlopen(urllib.request.Request(address, data)).close()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.read().decode()
    return ""


async def upload(room: Room, broken: bool, *, spoil: Callable[[str, bytes], tuple[str, bytes]]) -> str:
    told = await room.app.client().files_getUploadURLExternal(filename="a.txt", length=3)
    return sent(*(spoil(told["upload_url"], b"abc") if broken else (told["upload_url"], b"abc")))


async def completed(room: Room, broken: bool) -> str:
    told = await room.app.client().files_getUploadURLExternal(filename="a.txt", length=3)
    assert sent(told["upload_url"], b"abc") == ""
    id = "F404" if broken else told["file_id"]
    return await error_of(room, "files.completeUploadExternal", files=[{"id": id, "title": "a"}])


REFUSALS: list[tuple[str, Call]] = [
    ("upload_not_found", partial(upload, spoil=lambda address, data: (address[:-1] + "x", data))),
    ("length_mismatch", partial(upload, spoil=lambda address, data: (address, data + b"d"))),
    ("file_not_found", completed),
    ("not_authed", without_token),
    ("invalid_auth", call("auth.test", {"token": "xoxb-somebody-else"}, {})),
    ("not_allowed_token_type", call("apps.connections.open", {}, {"token": "xapp-playground"})),
    ("not_allowed_token_type", call("auth.test", {"token": "xapp-playground"}, {"token": "xoxb-playground"})),
    ("missing_scope", without_scope),
    (
        "unknown_method",
        lambda room, broken: error_of(room, "chat.scheduleMessage" if broken else "auth.test"),
    ),
    ("invalid_arguments", call("chat.postMessage", {}, {"channel": "#general"}, text="x")),
    ("channel_not_found", post({"channel": "C404", "text": "x"}, {"text": "x"})),
    ("channel_not_found", post({"channel": "#leadership", "text": "x"}, {"text": "x"})),
    ("not_in_channel", post({"channel": "#random", "text": "x"}, {"channel": "#engineering", "text": "x"})),
    ("is_archived", post({"channel": "#old-project", "text": "x"}, {"text": "x"})),
    ("no_text", post({"text": ""}, {"blocks": [section(1)]})),
    ("msg_too_long", post({"text": "x" * 40_001}, {"text": "x" * 40_000})),
    ("invalid_blocks", post({"blocks": [section(0)]}, {"blocks": [section(1)]})),
    ("invalid_blocks_format", post({"blocks": "[{"}, {"blocks": '[{"type": "divider"}]'})),
    ("msg_blocks_too_long", post({"blocks": [section(3000)] * 4 + [section(1)]}, {"blocks": [section(3000)] * 4})),
    ("thread_not_found", post({"text": "x", "thread_ts": "1.000001"}, {"text": "x", "thread_ts": "first"})),
    ("thread_not_found", reply_to_a_reply),
    (
        "invalid_thread_ts",
        call(
            "assistant.threads.setStatus",
            {"thread_ts": "1.000001"},
            {"thread_ts": "first"},
            channel_id="#general",
            status="is thinking…",
        ),
    ),
    (
        "channel_not_found",
        call(
            "assistant.threads.setSuggestedPrompts",
            {"channel_id": "#general"},
            {"channel_id": "direct"},
            prompts=[{"title": "Hello", "message": "Say hello"}],
        ),
    ),
    (
        "invalid_arguments",
        call(
            "assistant.threads.setSuggestedPrompts",
            {"prompts": [{"title": "Hello", "message": "x"}] * 5},
            {"prompts": [{"title": "Hello", "message": "x"}] * 4},
            channel_id="direct",
        ),
    ),
    ("invalid_metadata_format", post({"text": "x", "metadata": "nonsense"}, {"text": "x", "metadata": METADATA})),
    (
        "invalid_metadata_schema",
        post({"text": "x", "metadata": {"event_type": "a"}}, {"text": "x", "metadata": METADATA}),
    ),
    (
        "metadata_too_large",
        post(
            {"text": "x", "metadata": METADATA | {"event_payload": {"key": "x" * 16_000}}},
            {"text": "x", "metadata": METADATA | {"event_payload": {"key": "x" * 15_900}}},
        ),
    ),
    ("cant_update_message", update),
    ("message_not_found", update_gone),
    (
        "message_not_found",
        call("chat.getPermalink", {"message_ts": "1.1"}, {"message_ts": "first"}, channel="#general"),
    ),
    (
        "invalid_name",
        call("reactions.add", {"name": "no name"}, {"name": "tada"}, channel="#general", timestamp="first"),
    ),
    ("already_reacted", lambda room, broken: react(room, "reactions.add", broken)),
    ("no_reaction", lambda room, broken: react(room, "reactions.remove", not broken)),
    ("user_not_found", call("chat.postEphemeral", {"user": "U404"}, {"user": "@ana"}, channel="#general", text="x")),
    ("user_not_in_channel", call("chat.postEphemeral", {"user": "@ben"}, {"user": "@ana"}, channel="direct", text="x")),
    ("not_in_channel", call("conversations.history", {"channel": "#random"}, {"channel": "#general"})),
    ("thread_not_found", call("conversations.replies", {"ts": "1.1"}, {"ts": "first"}, channel="#general")),
    ("invalid_arguments", call("conversations.history", {"limit": 1001}, {"limit": 1000}, channel="#general")),
    ("invalid_cursor", call("conversations.history", {"cursor": "next"}, {"cursor": "1"}, channel="#general")),
    ("invalid_types", call("conversations.list", {"types": "secret"}, {"types": "public_channel"})),
    ("invalid_ts_oldest", call("conversations.history", {"oldest": "May"}, {"oldest": "1.5"}, channel="#general")),
    ("invalid_ts_latest", call("conversations.history", {"latest": "May"}, {"latest": "1.5"}, channel="#general")),
    (
        "method_not_supported_for_channel_type",
        call("conversations.join", {"channel": "direct"}, {"channel": "#random"}),
    ),
    ("users_list_not_supplied", call("conversations.open", {}, {"users": "@ana"})),
    ("user_not_found", call("conversations.open", {"users": "U404"}, {"users": "@ana"})),
    ("user_not_found", call("users.info", {"user": "U404"}, {"user": "@ana"})),
    ("user_not_found", call("views.publish", {"user_id": "U404"}, {"user_id": "@ana"}, view=HOME)),
    ("invalid_arguments", lambda room, broken: open_with(room, modal(NAME, title="x" * (25 if broken else 24)))),
    ("invalid_arguments", lambda room, broken: open_with(room, HOME if broken else modal(NAME))),
    (
        "view_too_large",
        lambda room, broken: open_with(room, modal(*[section(3000)] * (90 if broken else 80))),
    ),
    ("expired_trigger_id", lambda room, broken: open_after(room, 3.1 if broken else 2.9)),
    ("exchanged_trigger_id", open_again),
    ("invalid_trigger_id", lambda room, broken: open_with(room, modal(NAME), "1.2" if broken else "")),
    ("duplicate_external_id", open_named),
    ("hash_conflict", update_view),
    ("not_found", update_closed),
    ("push_limit_reached", push),
    ("used_url", lambda room, broken: respond(room, uses=5 if broken else 4)),
    ("expired_url", lambda room, broken: respond(room, seconds=1801 if broken else 1799)),
    ("invalid_blocks", lambda room, broken: respond(room, body={"blocks": [section(0 if broken else 1)]})),
    ("no_text", lambda room, broken: respond(room, body={} if broken else {"text": "x"})),
    ("invalid_payload", lambda room, broken: respond(room, body=["x"] if broken else {"text": "x"})),
    (
        "invalid_errors",
        lambda room, broken: submit(
            room, {"response_action": "errors", "errors": {"nobody" if broken else "name": "Taken."}}
        ),
    ),
    (
        "invalid_response_action",
        lambda room, broken: submit(room, {"response_action": "explode" if broken else "clear"}),
    ),
]


def named_once() -> list[Any]:
    """The rows, each with an id of its own."""
    return [pytest.param(error, made, id=f"{error}-{number}") for number, (error, made) in enumerate(REFUSALS)]


@pytest.mark.parametrize(("error", "made"), named_once())
async def test_a_call_that_breaks_a_rule_is_refused_by_its_name(room: Room, error: str, made: Call) -> None:
    assert error in (await made(room, True)).replace('"', " ").split()


@pytest.mark.parametrize(("error", "made"), named_once())
async def test_a_call_just_within_the_rule_is_not(room: Room, error: str, made: Call) -> None:
    assert await made(room, False) == ""


# What people's own doings on the page are refused is none of the app's business.
OF_THE_PAGE = {"actions", "doing", "looking", "page", "pressing", "writing"}
# What is refused around tokens needs a clock and secrets: each has a test in test_playground_granting.
OF_TOKENS = {"granting"}
# What is refused around a workflow's step needs an app with one: each has a test in scenarios/test_workflow_step.
OF_STEPS = {"steps"}


def test_every_refusal_there_is_has_a_row() -> None:
    calls = [
        node
        for file in Path(playground.__file__).parent.glob("*.py")
        if file.stem not in OF_THE_PAGE | OF_TOKENS | OF_STEPS
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "RefusalError"
    ]
    written = {part.value for call in calls for part in ast.walk(call.args[0]) if isinstance(part, ast.Constant)}
    # Two are handed on as an argument first, one is answered before there is anything to refuse, one by the tokens.
    written |= {"invalid_blocks_format", "invalid_metadata_format", "unknown_method", "invalid_auth"}
    assert {error for error in written if isinstance(error, str)} == {error for error, _ in REFUSALS}
