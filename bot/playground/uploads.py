"""Files on their way: announced, and not yet in any message."""

import secrets
from dataclasses import dataclass

from bot.playground.records import RefusalError


@dataclass
class Upload:
    """A file on its way. `data` is None until it has arrived."""

    id: str
    name: str
    length: int
    data: bytes | None = None


class Uploads:
    """Files that were announced, by the token of the address they go to."""

    def __init__(self) -> None:
        self._open: dict[str, Upload] = {}

    def begin(self, upload: Upload) -> str:
        token = secrets.token_hex(12)
        self._open[token] = upload
        return token

    def arrived(self, token: str, data: bytes) -> None:
        """The bytes of a file; `upload_not_found` or `length_mismatch` when they are not what was announced."""
        upload = self._open.get(token)
        if upload is None:
            raise RefusalError("upload_not_found")
        if len(data) != upload.length:
            raise RefusalError("length_mismatch")
        upload.data = data

    def take(self, id: str) -> Upload:
        """The file that has arrived under this id, once; `file_not_found` otherwise."""
        for token, upload in self._open.items():
            if upload.id == id and upload.data is not None:
                return self._open.pop(token)
        raise RefusalError("file_not_found")
