"""What dialogs about a decision show."""

from bot.scoring.model import Verdict
from bot.slack.views import decision_dialogs
from tests.slack.view_stage import Stage


def pieces(text: str) -> list[str]:
    told = Stage("words", Verdict.CLEAR).told
    blocks = decision_dialogs.markdown(told, text)["blocks"]
    return [block["elements"][0]["elements"][0]["text"] for block in blocks if block["type"] == "rich_text"]


def test_a_long_text_is_cut_between_lines_and_nothing_is_lost() -> None:
    text = "".join(f"{number}. {'word ' * (number % 40)}\n" for number in range(200))
    shown = pieces(text)
    assert len(shown) > 1
    assert "".join(shown) == text
    assert all(piece.endswith("\n") for piece in shown)


def test_a_line_longer_than_a_block_is_cut_where_it_must_be() -> None:
    text = "x" * 7_000 + "\nend"
    shown = pieces(text)
    assert "".join(shown) == text
    assert max(map(len, shown)) <= 3_000
