"""Vectors kept from one start to the next, and those that ship with the knowledge."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.advisor.reply import Advisor
from bot.embeddings import MOST_FILES, SHIPPED, CachedEncoder
from bot.embeddings.files import as_kept, name_of, read, write
from bot.opening import load_knowledge
from bot.settings import Settings
from bot.understanding.encoder import DIMENSIONS, MANY, Encoder, SentenceEncoder, Vectors

TEXTS = [f"text number {number}" for number in range(40)]
BEHIND = 1_000
"""Texts that the shipped file may lack: a first start takes a second longer for them."""


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


def cached(encoder: Encoder, folder: Path, shipped: Path | None = None) -> CachedEncoder:
    return CachedEncoder(encoder, folder, shipped=shipped)


def test_the_cache_gives_the_same_numbers_and_mends_itself(encoder: SentenceEncoder, tmp_path: Path) -> None:
    first = cached(encoder, tmp_path).encode(TEXTS)
    (file,) = tmp_path.glob("*.bin")
    assert np.array_equal(cached(_Broken(), tmp_path).encode(TEXTS), first)
    whole = file.read_bytes()
    for damaged in (b"damaged", b"", whole[:-4], whole[:-1] + bytes([whole[-1] ^ 1]), bytes(len(whole))):
        file.write_bytes(damaged)
        assert np.array_equal(cached(encoder, tmp_path).encode(TEXTS), first)
        assert file.read_bytes() == whole


def test_after_an_edit_only_the_new_texts_are_encoded(encoder: SentenceEncoder, tmp_path: Path) -> None:
    cached(encoder, tmp_path).encode(TEXTS)
    counting = _Counting(encoder)
    edited = [*TEXTS[:20], "a new text", *TEXTS[20:], "and another"]
    vectors = cached(counting, tmp_path).encode(edited)
    assert counting.encoded == ["a new text", "and another"]
    assert np.array_equal(vectors, as_kept(encoder.encode(edited)))


def test_the_cache_keeps_the_files_used_last(encoder: SentenceEncoder, tmp_path: Path) -> None:
    texts = [f"text number {number}" for number in range(MANY + MOST_FILES + 4)]
    encoding = cached(encoder, tmp_path)
    encoding.encode(texts)
    for left_out in range(1, MOST_FILES + 3):
        encoding.encode(texts[left_out:])
        encoding.encode(texts)
    assert len(list(tmp_path.iterdir())) == MOST_FILES
    assert np.array_equal(cached(_Broken(), tmp_path).encode(texts), as_kept(encoder.encode(texts)))


class TestShipped:
    @pytest.fixture
    def shipped(self, encoder: SentenceEncoder, tmp_path: Path) -> Path:
        path = tmp_path / "shipped.bin"
        write(path, [name_of(text) for text in TEXTS], encoder.encode(TEXTS))
        return path

    def test_nothing_is_encoded_and_nothing_written_when_it_holds_every_text(
        self, encoder: SentenceEncoder, shipped: Path, tmp_path: Path
    ) -> None:
        vectors = cached(_Broken(), tmp_path / "cache", shipped).encode(TEXTS[3:])
        assert np.array_equal(vectors, cached(encoder, tmp_path / "other").encode(TEXTS[3:]))
        assert not (tmp_path / "cache").exists()

    def test_what_it_lacks_is_encoded_and_remembered(
        self, encoder: SentenceEncoder, shipped: Path, tmp_path: Path
    ) -> None:
        edited = ["an edited text", *TEXTS[1:]]
        counting = _Counting(encoder)
        vectors = cached(counting, tmp_path / "cache", shipped).encode(edited)
        assert counting.encoded == ["an edited text"]
        assert np.array_equal(vectors, as_kept(encoder.encode(edited)))
        assert np.array_equal(cached(_Broken(), tmp_path / "cache", shipped).encode(edited), vectors)

    def test_damaged_or_gone_it_only_costs_time(self, encoder: SentenceEncoder, shipped: Path, tmp_path: Path) -> None:
        wanted = as_kept(encoder.encode(TEXTS))
        shipped.write_bytes(shipped.read_bytes()[:-1])
        assert np.array_equal(cached(encoder, tmp_path / "cache", shipped).encode(TEXTS), wanted)
        shipped.unlink()
        assert np.array_equal(cached(encoder, tmp_path / "another", shipped).encode(TEXTS), wanted)

    def test_it_is_not_far_behind_the_knowledge(self) -> None:
        wanted = _Random()
        Advisor(load_knowledge(Settings()), wanted)
        behind = {name_of(text) for text in wanted.asked} - (read(SHIPPED) or {}).keys()
        assert len(wanted.asked) > BEHIND
        assert len(behind) <= BEHIND, f"{len(behind):,} texts are not in {SHIPPED.name}: run make vectors"

    def test_it_holds_what_the_encoder_makes(self, encoder: SentenceEncoder) -> None:
        kept = read(SHIPPED) or {}
        texts = [topic.title for topic in load_knowledge(Settings()).default.topics if name_of(topic.title) in kept]
        assert len(texts) >= 5
        found = np.stack([kept[name_of(text)] for text in texts])
        # The numbers of another kind of processor differ a little, the meaning does not.
        assert (found * encoder.encode(texts)).sum(axis=1).min() > 0.97


class _Counting(Encoder):
    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        return self._encoder.encode(texts)


class _Random(Encoder):
    """Hears which texts of a knowledge need a vector."""

    def __init__(self) -> None:
        self.asked: set[str] = set()

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.update(texts)
        return np.random.default_rng(1).normal(size=(len(texts), DIMENSIONS)).astype(np.float32)


class _Broken(Encoder):
    def encode(self, texts: object) -> Vectors:
        raise AssertionError("the vectors kept were not used")
