"""The file in which vectors are kept: the digests of the texts, and the vectors in the same order.

A checksum of the rest comes first, then the model, so that a damaged file and one of another model are both told.
"""

import hashlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from bot.understanding.encoder import DIMENSIONS, MODEL_SHA256, Vectors

CHECKSUM_BYTES = hashlib.sha256().digest_size
NAME_BYTES = 16
"""Of a text's digest: enough to tell any two texts apart."""
VECTOR_BYTES = DIMENSIONS * 2
MODEL = bytes.fromhex(MODEL_SHA256)


def name_of(text: str) -> bytes:
    """What a text goes by in a file."""
    return hashlib.sha256(text.encode()).digest()[:NAME_BYTES]


def as_kept(vectors: Vectors) -> Vectors:
    """The vectors as a file holds them: to half precision, which moves a cosine by a hundred-thousandth.

    Whoever encodes rounds as well, so that it makes no difference whether a vector was kept or has just been made.
    """
    kept: Vectors = vectors.astype("<f2").astype(np.float32)
    return kept


def write(path: Path, names: Sequence[bytes], vectors: Vectors) -> None:
    """Write the file all at once: another process sees the old one or the new one. Raises OSError."""
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    body = MODEL + b"".join(names) + vectors.astype("<f2").tobytes()
    try:
        draft.write_bytes(hashlib.sha256(body).digest() + body)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def read(path: Path) -> Mapping[bytes, Vectors] | None:
    """The vectors by their texts' names; None when the file is absent, damaged or of another model."""
    try:
        whole = path.read_bytes()
    except OSError:
        return None
    checksum, body = whole[:CHECKSUM_BYTES], memoryview(whole)[CHECKSUM_BYTES:]
    rows, rest = divmod(len(body) - len(MODEL), NAME_BYTES + VECTOR_BYTES)
    if rest or rows < 0 or body[: len(MODEL)] != MODEL or hashlib.sha256(body).digest() != checksum:
        return None
    begin = len(MODEL) + rows * NAME_BYTES
    names = body[len(MODEL) : begin]
    vectors = np.frombuffer(body[begin:], dtype="<f2").reshape(rows, DIMENSIONS).astype(np.float32)
    return {bytes(names[at : at + NAME_BYTES]): vectors[at // NAME_BYTES] for at in range(0, len(names), NAME_BYTES)}
