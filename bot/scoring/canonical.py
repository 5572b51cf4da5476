"""One spelling for every value: the same value gives the same bytes, wherever and whenever it is written."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from pydantic import BaseModel


def canonical(value: BaseModel | Mapping[str, Any]) -> bytes:
    """The value as JSON in UTF-8, keys sorted, no spaces. Raises `ValueError` for a number that JSON cannot hold."""
    plain = value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def digest(value: BaseModel | Mapping[str, Any]) -> str:
    """The sha256 of the canonical bytes, in hexadecimal."""
    return sha256(canonical(value)).hexdigest()
