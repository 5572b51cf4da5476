from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store.url import DatabaseUrl


def test_a_relative_file_is_pinned_to_where_it_is_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    url = DatabaseUrl.parse("sqlite:///data/advisor.db")
    monkeypatch.chdir("/")
    assert url.path == tmp_path / "data" / "advisor.db"
    assert url.plain == f"sqlite:///{tmp_path}/data/advisor.db"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg", "postgresql+psycopg"])
def test_every_spelling_of_postgresql_is_the_same_server(scheme: str) -> None:
    url = DatabaseUrl.parse(f"{scheme}://ann:secret@db.example:5433/advisor?sslmode=require")
    assert url.plain == "postgresql://ann:secret@db.example:5433/advisor?sslmode=require"
    assert url.for_app.drivername == "postgresql+psycopg"
    assert url.path is None


def test_the_password_is_not_shown() -> None:
    assert "secret" not in DatabaseUrl.parse("postgres://ann:secret@db.example/advisor").shown


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "not an address"),
        ("advisor.db", "not an address"),
        ("postgresql://ann@host:port/name", "not an address"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("postgresql://db.example", "names no database"),
        ("mysql://db.example/advisor", "'mysql', which is not supported"),
    ],
)
def test_an_address_that_cannot_work_says_what_to_write(text: str, complaint: str) -> None:
    with pytest.raises(StoreError, match=complaint) as refusal:
        DatabaseUrl.parse(text)
    assert "Set DATABASE_URL to sqlite:///path/to/file.db" in str(refusal.value)
