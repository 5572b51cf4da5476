"""Knowledge as bytes that its digest names, to be kept as long as something rests on it."""

import hashlib
import json
from collections.abc import Sequence

from pydantic import TypeAdapter, ValidationError

from bot.errors import KnowledgeError
from bot.facts.model import Comparison, Knowledge

_COMPARISONS = TypeAdapter(tuple[Comparison, ...])


def freeze(comparisons: Sequence[Comparison]) -> bytes:
    """The comparisons' canonical JSON; their order makes no difference."""
    plain = [comparison.model_dump(mode="json") for comparison in sorted(comparisons, key=lambda each: each.id)]
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest(comparisons: Sequence[Comparison]) -> str:
    """The sha256, in hex, of the frozen comparisons."""
    return digest_of(freeze(comparisons))


def digest_of(frozen: bytes) -> str:
    """The sha256, in hex, of what `freeze` made."""
    return hashlib.sha256(frozen).hexdigest()


def thaw(frozen: bytes) -> Knowledge:
    """The knowledge again, under the digest it had. Raises KnowledgeError when this version cannot read it."""
    try:
        return Knowledge(comparisons=_COMPARISONS.validate_json(frozen), digest=digest_of(frozen))
    except ValidationError as error:
        raise KnowledgeError([f"Stored knowledge is of a form that this version does not read: {error}"]) from None
