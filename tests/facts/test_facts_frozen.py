"""Knowledge that is kept as bytes comes back as it was."""

import pytest

from bot.errors import KnowledgeError
from bot.facts.frozen import digest_of, freeze, thaw
from bot.facts.load import load, locate_knowledge
from bot.opening import today


def test_what_ships_comes_back_as_it_was_under_the_same_digest() -> None:
    knowledge = load(locate_knowledge(None), today())
    frozen = freeze(knowledge.comparisons)
    assert digest_of(frozen) == knowledge.digest
    assert thaw(frozen) == knowledge


@pytest.mark.parametrize("damaged", [b"", b"[]", b"{}", b"[{}]", b"\xff", b'[{"id": "web"'])
def test_what_cannot_be_read_is_said_to_be_so(damaged: bytes) -> None:
    with pytest.raises(KnowledgeError):
        thaw(damaged)
