"""Files an app uploads: `files.getUploadURLExternal`, the address it gives, and `files.completeUploadExternal`."""

import base64
import mimetypes

from bot.playground import checks
from bot.playground.chat import publish
from bot.playground.delivery import Courier
from bot.playground.records import Json, Message, RefusalError
from bot.playground.uploads import Upload
from bot.playground.world import World

LARGEST = 1_000_000
"""Bytes of one file here; Slack takes a gigabyte."""
PREVIEWED = 2_000
"""Characters of a text that are shown before somebody downloads it."""


def get_upload_url(world: World, courier: Courier, arguments: Json) -> Json:
    checks.required(arguments, "filename", "length")
    length = checks.whole_number(arguments["length"], 0, LARGEST)
    upload = Upload(world.new_id("F"), str(arguments["filename"]), length)
    token = world.uploads.begin(upload)
    return {"upload_url": f"{world.config.base_url}/upload/v1/{token}", "file_id": upload.id}


def complete_upload(world: World, courier: Courier, arguments: Json) -> Json:
    """Shares the files in one message; without a channel they stay with the app, and nobody sees them."""
    checks.required(arguments, "files")
    given = checks.parsed(arguments["files"], "invalid_arguments")
    if not isinstance(given, list) or not given or not all(isinstance(one, dict) and "id" in one for one in given):
        raise RefusalError("invalid_arguments")
    where = {"channel": arguments.get("channel_id") or str(arguments.get("channels") or "").partition(",")[0]}
    channel = checks.writable_channel(world, where) if where["channel"] else None
    root = checks.thread_root(channel, arguments) if channel else None
    files = [_file(world.uploads.take(str(one["id"])), one.get("title")) for one in given]
    if channel is not None:
        text = str(arguments.get("initial_comment") or "")
        app = world.config.bot_user_id
        message = Message(world.next_ts(), app, text, channel.id, thread_ts=root, from_app=True, files=files)
        message.subtype = "file_share"
        publish(world, courier, message)
    return {"files": [{"id": one["id"], "title": one["title"]} for one in files]}


def _file(upload: Upload, title: object) -> Json:
    assert upload.data is not None
    kind = "text/markdown" if upload.name.endswith(".md") else mimetypes.guess_type(upload.name)[0]
    return {
        "id": upload.id,
        "name": upload.name,
        "title": str(title or upload.name),
        "mimetype": kind or "application/octet-stream",
        "size": upload.length,
        "content": base64.b64encode(upload.data).decode(),
    }


def preview(file: Json) -> str | None:
    """How a text begins; None for what is no text."""
    if not str(file["mimetype"]).startswith("text/"):
        return None
    return base64.b64decode(file["content"]).decode(errors="replace")[:PREVIEWED]


def find(world: World, user: str, id: str) -> tuple[Json, bytes]:
    """A file that somebody can see, and what is in it; `file_not_found` otherwise."""
    for channel in world.channels_of(user):
        for message in channel.messages.values():
            for file in message.files:
                if file["id"] == id and message.visible_to in (None, user):
                    return file, base64.b64decode(file["content"])
    raise RefusalError("file_not_found")
