"""Files an app uploads, as slack_sdk does it: announced, sent, shared in a thread, and seen by who may see them."""

import json
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError, SlackRequestError

from bot.playground.config import DEFAULT_SCOPES
from tests.playground_room import Room

TEXT = "# Notes\n\n" + "A line of them.\n" * 400


async def upload(room: Room, **more: Any) -> dict[str, Any]:
    asked: dict[str, Any] = {
        "content": TEXT,
        "filename": "notes.md",
        "title": "Our notes",
        "channel": where(room),
    } | more
    done = (await room.app.client().files_upload_v2(**asked)).data
    assert isinstance(done, dict)
    return done


def where(room: Room, channel: str = "general") -> str:
    return room.slack.world.channel(channel).id


def fetched(room: Room, path: str) -> tuple[bytes, Any]:
    with urllib.request.urlopen(f"{room.url}{path}") as answer:
        return answer.read(), answer.headers


async def test_a_file_is_shared_in_a_thread_with_a_preview_and_can_be_downloaded(room: Room) -> None:
    root = room.slack.say("notes, please")
    done = await upload(room, thread_ts=root.ts, initial_comment="Here they *are*")
    (reply,) = root.thread.replies
    assert reply.files == {"notes.md": TEXT}
    assert reply.stored.subtype == "file_share"
    (shown,) = [
        one
        for one in json.loads(fetched(room, f"/playground/messages?channel={where(room)}")[0])["messages"]
        if one["files"]
    ]
    (file,) = shown["files"]
    assert (file["title"], file["size"], file["id"]) == ("Our notes", len(TEXT), done["files"][0]["id"])
    assert TEXT.startswith(file["preview"])
    assert len(file["preview"]) < len(TEXT)
    data, headers = fetched(room, f"/playground/files/{file['id']}")
    assert data == TEXT.encode()
    assert headers["content-disposition"] == "attachment; filename*=utf-8''notes.md"
    assert headers["content-type"].startswith("text/markdown")


async def test_what_is_wrong_with_an_upload_is_refused_as_slack_does(
    room: Room, make_room: Callable[..., Room]
) -> None:
    for channel, error in (("random", "not_in_channel"), ("leadership", "channel_not_found")):
        with pytest.raises(SlackApiError) as refused:
            await upload(room, channel=where(room, channel))
        assert refused.value.response["error"] == error
    with pytest.raises(SlackApiError) as refused:
        await room.app.client().files_completeUploadExternal(files=[{"id": "F1", "title": "x"}], channel_id=where(room))
    assert refused.value.response["error"] == "file_not_found"
    bare = make_room(scopes=DEFAULT_SCOPES - {"files:write"})
    with pytest.raises(SlackApiError) as refused:
        await upload(bare)
    assert (refused.value.response["error"], refused.value.response["needed"]) == ("missing_scope", "files:write")


async def test_bytes_that_were_not_announced_are_refused(room: Room) -> None:
    given = await room.app.client().files_getUploadURLExternal(filename="a.txt", length=3)
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(urllib.request.Request(given["upload_url"], b"four"))
    assert (refused.value.code, refused.value.read()) == (400, b"length_mismatch")
    refused.value.close()
    room.slack.faults.http_error("upload", 400)
    with pytest.raises(SlackRequestError):
        await upload(room)


async def test_nobody_downloads_what_they_cannot_see(room: Room) -> None:
    room.slack.invite("leadership")
    done = await upload(room, channel=where(room, "leadership"))
    ben = room.slack.world.person("ben").id
    room.slack.call(lambda: room.slack.world.channel("leadership").members.discard(ben))
    with pytest.raises(urllib.error.HTTPError) as refused:
        fetched(room, f"/playground/files/{done['files'][0]['id']}?as={ben}")
    assert refused.value.code == 404
    refused.value.close()
