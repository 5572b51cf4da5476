"""The sentence encoder: MiniLM as an int8 ONNX file, shipped beside this module (see NOTICE).

Understanding works without it, less well; whoever builds an index decides by passing an encoder or None.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt

from bot.errors import AdvisorError

if TYPE_CHECKING:
    from tokenizers import Encoding

Vectors = npt.NDArray[np.float32]
"""One row per text: of 384 columns and length 1, so that a dot product is the cosine, or two such side by side."""
Learned = npt.NDArray[np.float32]
"""Weights of a probe."""

DIMENSIONS = 384
WHOLE = 2 * DIMENSIONS
"""Columns of what `encode_whole` gives."""
MODEL_SHA256 = "09a1dfa3f3a2cc637a2e6413060b92b0aef0d93451f8fc4d427fb8a773476847"
MAX_TOKENS = 128
MANY = 32
"""Fewer texts than this are a question, not a knowledge base."""
_HERE = Path(__file__).parent
_MEANING = "emb"
_WORDING = "/m/encoder/layer.3/output/LayerNorm/LayerNormalization_output_0"
"""The hidden states behind the fourth of six layers, a row for each token."""


class Encoder(Protocol):
    """Turns texts into vectors."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """What each text means: the dot product of two is their likeness, -1 to 1."""
        ...

    def encode_whole(self, texts: Sequence[str]) -> Vectors:
        """What each text means and, from a middle layer, how it is put.

        The last layer is trained to give a question and a story on the same thing like vectors. A probe that has to
        tell who needs a thing from who tells of it learns more from both; on what the middle layers keep see Tenney,
        Das and Pavlick, BERT Rediscovers the Classical NLP Pipeline, 2019.
        """
        ...

    def learned(self, digest: bytes, learn: Callable[[], Learned]) -> Learned:
        """What `learn` gives, unless it is remembered; `digest`: of all that it depends on but the model."""
        del digest
        return learn()


class SentenceEncoder(Encoder):
    """MiniLM on one thread: about 3 ms for a short question. Texts are cut at 128 tokens."""

    def __init__(self, folder: Path = _HERE) -> None:
        """Load the model; raises AdvisorError when its file is missing or not the one that was shipped."""
        # Imported here because a process with ENCODER=off should not pay for the runtime's memory.
        import onnxruntime
        from tokenizers import Tokenizer

        path = folder / "minilm-l6-v2-int8.onnx"
        try:
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise AdvisorError(f"The sentence encoder {path} cannot be read; reinstall, or set ENCODER=off.") from error
        if found != MODEL_SHA256:
            raise AdvisorError(f"The sentence encoder {path} is damaged; reinstall, or set ENCODER=off.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # Texts go in one by one; knowing that, the runtime leaves out a few steps. The numbers stay the same.
        options.add_free_dimension_override_by_name("b", 1)
        # By its path: given as bytes, the model would stay in memory beside what is made of it.
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        # The file pads every text to 128 tokens, which makes a short question five times as slow.
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MAX_TOKENS)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See `Encoder`; each row is the beginning of the one that `encode_whole` gives."""
        return self.encode_whole(texts)[:, :DIMENSIONS]

    def encode_whole(self, texts: Sequence[str]) -> Vectors:
        """Encode each text on its own.

        Batches would be twice as fast, but dynamic quantisation makes a text's numbers depend on its neighbours in
        the batch, and editing one fact must not change how another is matched.
        """
        encodings = self._tokenizer.encode_batch(list(texts))
        if len(texts) < MANY:
            rows = [self._one(encoding) for encoding in encodings]
        else:
            # The runtime lets go of the interpreter while it computes, so threads share the work of a whole knowledge.
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                rows = list(pool.map(self._one, encodings))
        return np.array(rows, dtype=np.float32).reshape(len(texts), WHOLE)

    def _one(self, encoding: Encoding) -> Vectors:
        inputs = {
            "input_ids": np.array([encoding.ids], dtype=np.int64),
            "attention_mask": np.array([encoding.attention_mask], dtype=np.int64),
        }
        meaning, states = self._session.run([_MEANING, _WORDING], inputs)
        wording = states[0].mean(axis=0)
        return np.concatenate([meaning[0], wording / np.linalg.norm(wording)])
