"""Vectors kept from one start to the next, and those that ship with the knowledge."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.advisor.reply import Advisor
from bot.embeddings import MEANING, SHIPPED, WORDING, CachedEncoder, learned
from bot.embeddings.files import as_kept, name_of, read, write
from bot.embeddings.kept import MOST_FILES, shipped_in
from bot.opening import load_knowledge
from bot.settings import Settings
from bot.understanding.encoder import DIMENSIONS, MANY, Encoder, Learned, SentenceEncoder, Vectors

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
        folder = tmp_path / "shipped"
        folder.mkdir()
        write(shipped_in(folder, MEANING), [name_of(text) for text in TEXTS], encoder.encode(TEXTS))
        return folder

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
        file = shipped_in(shipped, MEANING)
        file.write_bytes(file.read_bytes()[:-1])
        assert np.array_equal(cached(encoder, tmp_path / "cache", shipped).encode(TEXTS), wanted)
        file.unlink()
        assert np.array_equal(cached(encoder, tmp_path / "another", shipped).encode(TEXTS), wanted)

    def test_it_is_not_far_behind_the_knowledge(self) -> None:
        wanted = _Random()
        Advisor(load_knowledge(Settings()), wanted)
        for kind, asked in wanted.asked.items():
            file = shipped_in(SHIPPED, kind)
            behind = {name_of(text) for text in asked} - (read(file) or {}).keys()
            assert len(asked) > BEHIND
            assert len(behind) <= BEHIND, f"{len(behind):,} texts are not in {file.name}: run make vectors"

    def test_it_holds_what_the_encoder_makes(self, encoder: SentenceEncoder) -> None:
        kept = read(shipped_in(SHIPPED, MEANING)) or {}
        texts = [topic.title for topic in load_knowledge(Settings()).default.topics if name_of(topic.title) in kept]
        assert len(texts) >= 5
        found = np.stack([kept[name_of(text)] for text in texts])
        # The numbers of another kind of processor differ a little, the meaning does not.
        assert (found * encoder.encode(texts)).sum(axis=1).min() > 0.97

    def test_what_is_learned_of_the_knowledge_ships(self) -> None:
        wanted = _Random()
        Advisor(load_knowledge(Settings()), wanted)
        assert wanted.digests
        for digest in wanted.digests:
            assert learned.read(SHIPPED / learned.file_of(digest)) is not None, "run make vectors"


class TestWholeVectors:
    def test_their_first_half_is_the_meaning(self, encoder: SentenceEncoder) -> None:
        assert np.array_equal(encoder.encode_whole(TEXTS)[:, :DIMENSIONS], encoder.encode(TEXTS))

    def test_kept_or_not_they_are_the_same(self, encoder: SentenceEncoder, tmp_path: Path) -> None:
        first = cached(encoder, tmp_path).encode_whole(TEXTS)
        assert np.array_equal(first, as_kept(encoder.encode_whole(TEXTS)))
        assert np.array_equal(cached(_Broken(), tmp_path).encode_whole(TEXTS), first)

    def test_how_a_thing_is_put_tells_more_than_what_it_is_about(self, encoder: SentenceEncoder) -> None:
        needed, told, other = encoder.encode_whole(["we need a login", "my login broke", "we need a sauna"])
        meaning, wording = slice(None, DIMENSIONS), slice(DIMENSIONS, None)
        nearer = needed[wording] @ other[wording] - needed[wording] @ told[wording]
        assert nearer > needed[meaning] @ other[meaning] - needed[meaning] @ told[meaning]


class TestLearned:
    WEIGHTS = np.arange(6, dtype=np.float32).reshape(2, 3)

    def test_it_is_learned_once(self, encoder: SentenceEncoder, tmp_path: Path) -> None:
        assert np.array_equal(cached(encoder, tmp_path).learned(b"one", lambda: self.WEIGHTS), self.WEIGHTS)
        assert np.array_equal(cached(encoder, tmp_path).learned(b"one", self._again), self.WEIGHTS)
        other = cached(encoder, tmp_path).learned(b"another", lambda: self.WEIGHTS + 1)
        assert np.array_equal(other, self.WEIGHTS + 1)

    def test_damaged_it_is_learned_again(self, encoder: SentenceEncoder, tmp_path: Path) -> None:
        cached(encoder, tmp_path).learned(b"one", lambda: self.WEIGHTS)
        (file,) = tmp_path.glob("learned-*.bin")
        whole = file.read_bytes()
        for damaged in (b"", b"damaged", whole[:-1], whole[:-1] + bytes([whole[-1] ^ 1])):
            file.write_bytes(damaged)
            assert np.array_equal(cached(encoder, tmp_path).learned(b"one", lambda: self.WEIGHTS), self.WEIGHTS)
            assert file.read_bytes() == whole

    def test_old_files_go(self, encoder: SentenceEncoder, tmp_path: Path) -> None:
        for number in range(learned.MOST_FILES + 3):
            cached(encoder, tmp_path).learned(bytes([number]), lambda: self.WEIGHTS)
        assert len(list(tmp_path.iterdir())) == learned.MOST_FILES

    @staticmethod
    def _again() -> Learned:
        raise AssertionError("what was learned was not kept")


class _Counting(Encoder):
    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        return self._encoder.encode(texts)

    def encode_whole(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        return self._encoder.encode_whole(texts)


class _Random(Encoder):
    """Hears which texts of a knowledge need a vector, and what is learned of them."""

    def __init__(self) -> None:
        self.asked: dict[str, set[str]] = {MEANING: set(), WORDING: set()}
        self.digests: list[bytes] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked[MEANING].update(texts)
        return self._any(len(texts), DIMENSIONS)

    def encode_whole(self, texts: Sequence[str]) -> Vectors:
        self.asked[MEANING].update(texts)
        self.asked[WORDING].update(texts)
        return self._any(len(texts), 2 * DIMENSIONS)

    def learned(self, digest: bytes, learn: Callable[[], Learned]) -> Learned:
        self.digests.append(digest)
        return learn()

    @staticmethod
    def _any(rows: int, columns: int) -> Vectors:
        return np.random.default_rng(1).normal(size=(rows, columns)).astype(np.float32)


class _Broken(Encoder):
    def encode(self, texts: object) -> Vectors:
        raise AssertionError("the vectors kept were not used")

    encode_whole = encode
