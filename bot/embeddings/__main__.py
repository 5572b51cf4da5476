"""`python -m bot.embeddings`: encode every text of the knowledge in this checkout, for the files that ship with it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import numpy as np

from bot.advisor.reply import Advisor
from bot.embeddings import MEANING, SHIPPED, WORDING, learned
from bot.embeddings.files import as_kept, name_of, write
from bot.embeddings.kept import shipped_in
from bot.facts.load import CHECKOUT, load
from bot.understanding.encoder import DIMENSIONS, MANY, Encoder, Learned, SentenceEncoder, Vectors


class _Keeping(Encoder):
    """An encoder that keeps what it made of a whole knowledge."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._made: dict[str, Vectors] = {}
        self.weights: dict[bytes, Learned] = {}
        self.asked: dict[str, set[str]] = {MEANING: set(), WORDING: set()}

    def encode(self, texts: Sequence[str]) -> Vectors:
        if len(texts) < MANY:
            return self._encoder.encode(texts)
        self.asked[MEANING].update(texts)
        return self._rows(texts)[:, :DIMENSIONS]

    def encode_whole(self, texts: Sequence[str]) -> Vectors:
        if len(texts) < MANY:
            return self._encoder.encode_whole(texts)
        self.asked[MEANING].update(texts)
        self.asked[WORDING].update(texts)
        return self._rows(texts)

    def learned(self, digest: bytes, learn: Callable[[], Learned]) -> Learned:
        self.weights[digest] = learn()
        return self.weights[digest]

    def _rows(self, texts: Sequence[str]) -> Vectors:
        new = [text for text in dict.fromkeys(texts) if text not in self._made]
        self._made.update(zip(new, as_kept(self._encoder.encode_whole(new)), strict=True))
        return np.stack([self._made[text] for text in texts])

    def halves(self, kind: str) -> tuple[list[str], Vectors]:
        """The texts of which that kind of vector was asked, in alphabetical order, and those vectors."""
        texts = sorted(self.asked[kind])
        half = slice(None, DIMENSIONS) if kind == MEANING else slice(DIMENSIONS, None)
        return texts, np.stack([self._made[text][half] for text in texts])


def main() -> None:
    """Write the files: the same knowledge gives the same ones."""
    keeping = _Keeping(SentenceEncoder())
    # Building an advisor asks for the vectors of exactly the texts that a start will need.
    Advisor(load(CHECKOUT, datetime.now(UTC).date()), keeping)
    for kind in keeping.asked:
        texts, vectors = keeping.halves(kind)
        path = shipped_in(SHIPPED, kind)
        write(path, [name_of(text) for text in texts], vectors)
        print(f"{path.name}: {len(texts):,} texts, {path.stat().st_size / 1e6:.1f} MB")
    for old in SHIPPED.glob("learned-*.bin"):
        old.unlink()
    for digest, weights in keeping.weights.items():
        learned.write(SHIPPED / learned.file_of(digest), weights)
        print(f"{learned.file_of(digest)}: what is learned from them")


if __name__ == "__main__":
    main()
