"""Whatever happens to the bytes of a file, loading it ends in knowledge or in mistakes, never in another error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import KnowledgeError
from bot.facts.yaml_reader import parse
from tests.facts.tea import TASTE, Tea

NASTY = [
    *(b"\t", b"\r", b"\n", b"\n\n  ", b"\x00", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xc2\x85", b"\xe2\x80\xa8"),
    *(b": ", b"- ", b"? ", b"{", b"}", b"[", b"]", b"[]", b"{}", b",", b"#", b"'", b'"', b"|", b">", b"`", b"@"),
    *(b"&a ", b"*a ", b"!!set ", b"!x ", b"<<: ", b"%TAG ! x\n", b"%YAML 9.9\n", b"---\n", b"...\n"),
    *(b"~", b"yes", b"0x_", b"0b_", b"1:99999999", b".inf", b"-.nan", b"1e999", b"9" * 40, b"-1", b"0o7", b"="),
    *(b"2025-99-99", b"9999-12-31T23:59:59-23:59", b"2025-01-01", b'"\\ud800"', b'"\\U00110000"', b'"\\0"'),
    *(b"id: ", b"topic: ", b"{value}", b"green", b"taste.green.mild", b"option_values: true", b"by_definition: true"),
]


@st.composite
def mutated(draw: st.DrawFn, raw: bytes) -> bytes:
    """`raw` with one to four places replaced, by random bytes, nasty ones, or a piece from elsewhere in it."""
    changed = bytearray(raw)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(changed)))
        end = at + draw(st.integers(0, 12))
        start = draw(st.integers(0, len(raw)))
        piece = st.just(raw[start : start + 40])
        changed[at:end] = draw(st.binary(max_size=4) | st.sampled_from(NASTY) | piece)
    return bytes(changed)


@given(mutated(TASTE.encode()))
def test_any_bytes_give_a_document_or_mistakes_at_a_place(raw: bytes) -> None:
    document, mistakes = parse(raw, "taste.yaml")
    assert document is not None or mistakes
    assert all(mistake.place.line >= 1 and mistake.place.column >= 1 for mistake in mistakes)


@given(data=st.data())
def test_any_bytes_in_any_file_give_knowledge_or_mistakes(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    tea = Tea(tmp_path_factory.mktemp("mutated"))
    file = data.draw(st.sampled_from(sorted(tea.files)))
    tea.files[file] = data.draw(mutated(tea.text(file).encode()))
    mistakes: list[str] = []
    try:
        digest = tea.load().digest
    except KnowledgeError as error:
        digest, mistakes = "", error.mistakes
    assert bool(digest) != bool(mistakes)
    assert all(mistake.startswith(f"{tea.folder}/tea/") for mistake in mistakes)
