"""`python -m bot.embeddings`: encode every text of the knowledge in this checkout, for the file that ships with it."""

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np

from bot.advisor.reply import Advisor
from bot.embeddings import SHIPPED
from bot.embeddings.files import as_kept, name_of, write
from bot.facts.load import CHECKOUT, load
from bot.understanding.encoder import MANY, Encoder, SentenceEncoder, Vectors


class _Keeping(Encoder):
    """An encoder that keeps what it made of a whole knowledge."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.made: dict[str, Vectors] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        if len(texts) < MANY:
            return self._encoder.encode(texts)
        new = [text for text in dict.fromkeys(texts) if text not in self.made]
        self.made.update(zip(new, as_kept(self._encoder.encode(new)), strict=True))
        return np.stack([self.made[text] for text in texts])


def main() -> None:
    """Write `SHIPPED`, texts in alphabetical order: the same knowledge gives the same file."""
    keeping = _Keeping(SentenceEncoder())
    # Building an advisor asks for the vectors of exactly the texts that a start will need.
    Advisor(load(CHECKOUT, datetime.now(UTC).date()), keeping)
    texts = sorted(keeping.made)
    write(SHIPPED, [name_of(text) for text in texts], np.stack([keeping.made[text] for text in texts]))
    print(f"{SHIPPED.name}: {len(texts):,} texts, {SHIPPED.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
