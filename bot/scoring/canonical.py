"""One spelling for every value: the same value gives the same bytes, wherever and whenever it is written."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from bot.scoring.model import Recommendation

_PROVENANCE = {"said", "who", "when"}
"""What a need keeps of its telling; it plays no part in the scoring."""


def canonical(value: BaseModel | Mapping[str, Any]) -> bytes:
    """The value as JSON in UTF-8, keys sorted, no spaces. Raises `ValueError` for a number that JSON cannot hold."""
    plain = value.model_dump(mode="json") if isinstance(value, BaseModel) else value
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def digest(value: BaseModel | Mapping[str, Any]) -> str:
    """The sha256 of the canonical bytes, in hexadecimal."""
    return sha256(canonical(value)).hexdigest()


def result_digest(recommendation: Recommendation) -> str:
    """The digest of a recommendation apart from who said what was needed, when and in which words.

    The same needs and the same knowledge give the same one on every surface.
    """
    alike: Any = {
        "requirements": {"__all__": {"needs": {"__all__": _PROVENANCE}}},
        "ranking": {"__all__": {"disqualified_by": {"__all__": {"need": _PROVENANCE}}}},
    }
    return digest(recommendation.model_dump(mode="json", exclude=alike))
