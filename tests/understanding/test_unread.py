"""What of a message told no need is told back in its own words; a greeting and a question are not."""

import pytest

from bot.opening import load_knowledge
from bot.settings import Settings
from bot.understanding.needs.reading import NeedReader


@pytest.fixture(scope="module")
def needs() -> NeedReader:
    return NeedReader(load_knowledge(Settings()).comparisons[0])


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("We breed alpacas in the hills. It must be live in three weeks.", ["We breed alpacas in the hills"]),
        ("an admin panel, a zeppelin in every room, three weeks", ["a zeppelin in every room"]),
        ("Hi all, we need an admin panel, thanks!", []),
        ("Which framework should we use? We need an admin panel.", []),
        ("We need an admin panel.", []),
        ("Live in six weeks.\nThe zebra is green\nNo Flask.", ["The zebra is green"]),
        ("We need an admin panel, the ORANGE one (from Møns Klint).", ["the ORANGE one", "from Møns Klint"]),
        ("We need a login and barcode scanning.", ["barcode scanning"]),
        ("barcode scanning and an admin panel", ["barcode scanning"]),
        ("An admin panel or a zeppelin, and payments plus confetti", ["zeppelin", "confetti"]),
        ("Logins for teachers and pupils", []),
        ("Customers log in and see what they bought", []),
        ("An admin panel and payments", []),
        ("", []),
        ("Good morning everybody, please recommend something", []),
    ],
)
def test_parts_without_a_need_are_told(needs: NeedReader, text: str, unread: list[str]) -> None:
    assert list(needs.read(text, addressed=True, describing=True).unread) == unread
