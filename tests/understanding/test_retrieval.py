"""Topics found for questions, options named in them, and whether to answer at all."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.errors import AdvisorError
from bot.facts.model import Comparison
from bot.opening import load_knowledge
from bot.settings import Settings
from bot.understanding.encoder import DIMENSIONS, Encoder, SentenceEncoder, Vectors
from bot.understanding.retrieval.gate import ANSWER, SUGGEST
from bot.understanding.retrieval.index import Index
from bot.understanding.retrieval.lexical import Bm25, Lexicon, query_terms, terms
from bot.understanding.words.names import OptionNames


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return load_knowledge(Settings()).default


@pytest.fixture(scope="module")
def lexical(comparison: Comparison) -> Index:
    return Index(comparison)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("does it come with an orm", "orm"),
        ("who may see what: managers, staff, customers", "permissions"),
        ("swagger docs", "api_docs"),
        ("how do I rate limit an endpoint", "throttling"),
        ("celery or something for background jobs?", "background"),
    ],
)
def test_topics_are_found_by_words_alone(lexical: Index, question: str, topic: str) -> None:
    assert lexical.search(question).topics[0].topic == topic


def test_a_phrasing_word_for_word_needs_no_encoder(comparison: Comparison) -> None:
    class Refusing(Encoder):
        def __init__(self) -> None:
            self.built = False

        def encode(self, texts: Sequence[str]) -> Vectors:
            assert not self.built, "a phrasing was encoded"
            return np.zeros((len(texts), DIMENSIONS), dtype=np.float32)

        def encode_whole(self, texts: Sequence[str]) -> Vectors:
            raise AssertionError("how a text is put is nothing to be found by")

    encoder = Refusing()
    index = Index(comparison, encoder)
    encoder.built = True
    topic = comparison.topic_by_id["admin"]
    match = index.search(topic.title)
    assert (match.topics[0].topic, match.confidence) == ("admin", 1.0)


def test_every_phrasing_of_a_topic_finds_it(lexical: Index, comparison: Comparison) -> None:
    """First, or second where another topic has a phrasing of the very same words."""
    found = {
        (ask, topic.id): [match.topic for match in lexical.search(ask).topics]
        for topic in comparison.topics
        for ask in topic.asks
        if terms(ask)
    }
    assert {asked: topics for asked, topics in found.items() if asked[1] not in topics[:2]} == {}
    assert sum(topics[0] == asked[1] for asked, topics in found.items()) / len(found) > 0.98


def test_what_stands_elsewhere_is_not_answered(comparison: Comparison, lexical: Index) -> None:
    answered = [text for text in comparison.elsewhere if lexical.search(text).confidence >= ANSWER]
    assert answered == []


def test_the_bands_are_ordered() -> None:
    assert 0 < SUGGEST < ANSWER < 1


def test_names_aliases_packages_and_typos(comparison: Comparison) -> None:
    names = OptionNames(comparison, ordinary=frozenset({"flash"}))
    assert names.find("is djagno better than Flask?").options == ("django", "flask")
    assert names.find("does flask-login store passwords").options == ("flask",)
    assert names.find("does flask-login store passwords").rest == "does flask-login store passwords"
    assert names.find("flash messages").options == ()
    assert names.find("fast api").options == ("fastapi",)
    assert names.find("and django?").rest == "and ?"


def test_things_outside_are_seen(comparison: Comparison) -> None:
    names = OptionNames(comparison)
    assert names.outside("Rails or Laravel?") == ("Rails", "Laravel")
    assert names.outside("trails in the forest") == ()


def test_misspelt_words_count_a_little_less() -> None:
    lexicon = Lexicon(["migrations of the database", "hiking trips"])
    query = query_terms("databse migratoins", lexicon)
    assert set(query) == set(terms("database migrations"))
    assert all(0 < weight < 1 for weight in query.values())
    assert query_terms("like", lexicon) == {}


def test_rare_words_weigh_more() -> None:
    documents = [terms(text) for text in ("admin panel", "admin site", "admin websockets")]
    scores = Bm25(documents).scores({"admin": 1.0, **dict.fromkeys(terms("websockets"), 1.0)})
    assert int(scores.argmax()) == 2


def test_unknown_words_lower_the_known_share() -> None:
    bm25 = Bm25([terms("admin panel"), terms("login page")])
    assert bm25.known_share({"admin": 1.0}) == 1.0
    assert 0 < bm25.known_share({"admin": 1.0, "giraffe": 1.0}) < 0.5
    assert bm25.known_share({}) == 0.0


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


class TestEncoder:
    def test_like_meanings_are_near(self, encoder: SentenceEncoder) -> None:
        vectors = encoder.encode(["user login and passwords", "authentication", "how to bake bread"])
        assert vectors.shape == (3, DIMENSIONS)
        assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
        assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2

    def test_neighbours_do_not_change_a_text(self, encoder: SentenceEncoder) -> None:
        alone = encoder.encode(["authentication"])
        among = encoder.encode(["a much longer text about something entirely different", "authentication"])
        assert np.array_equal(alone[0], among[1])

    def test_a_damaged_model_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(AdvisorError, match="ENCODER=off"):
            SentenceEncoder(tmp_path)
        (tmp_path / "minilm-l6-v2-int8.onnx").write_bytes(b"not a model")
        with pytest.raises(AdvisorError, match="damaged"):
            SentenceEncoder(tmp_path)
