"""One spelling for every value: the same value gives the same bytes, wherever and whenever it is written."""

import json
from hashlib import sha256

from pydantic import BaseModel


def canonical(model: BaseModel) -> bytes:
    """The model as JSON in UTF-8, keys sorted, no spaces. Raises `ValueError` for a number that JSON cannot hold."""
    value = model.model_dump(mode="json")
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def digest(model: BaseModel) -> str:
    """The sha256 of the canonical bytes, in hexadecimal."""
    return sha256(canonical(model)).hexdigest()
