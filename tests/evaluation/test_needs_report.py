"""The metrics of need messages, by hand."""

from typing import Any

import pytest

from bot.evaluation.needs import evaluate_needs


def need(aspect: str, direction: str = "require", *, must: bool = False) -> dict[str, Any]:
    return {"aspect": aspect, "direction": direction, "value": None, "must": must}


CASES: list[dict[str, Any]] = [
    {"id": "a", "text": "two needs", "expects": [need("auth", must=True), need("admin")], "optional": [need("forms")]},
    {"id": "b", "text": "a what-if", "expects": [need("nosql")], "optional": [], "hypothetical": True},
    {"id": "c", "text": "small talk", "expects": [], "optional": []},
    {"id": "d", "text": "more small talk", "expects": [], "optional": [need("i18n")]},
]


def test_shares_are_what_they_say() -> None:
    answers: dict[str, dict[str, Any]] = {
        # auth right with another must, forms optional, ml false, conventions not labelled everywhere, admin missing
        "a": {"changed": [need("auth", "prefer"), need("forms"), need("ml"), need("conventions")]},
        "b": {"changed": [need("nosql")], "hypothetical": True},
        "c": {"changed": [need("auth")]},
        "d": {"changed": [need("i18n")]},
    }
    report = evaluate_needs(CASES, lambda case: answers[case["id"]])
    assert (report.messages, report.lookalikes, report.expected, report.right, report.false) == (2, 2, 3, 2, 1)
    assert report.precision == pytest.approx(2 / 3)
    assert report.recall == pytest.approx(2 / 3)
    assert report.f1 == pytest.approx(2 / 3)
    assert report.must_right == pytest.approx(1 / 2)
    assert report.exact == pytest.approx(1 / 2)
    assert report.lookalikes_changed == pytest.approx(1 / 2)
    assert report.what_ifs_right == 1
    assert [miss.id for miss in report.misses] == ["a", "c"]
    assert report.misses[0].wanted == "admin require, auth require"


def test_nothing_read_is_no_division_by_zero() -> None:
    report = evaluate_needs(CASES, lambda case: {"changed": []})
    assert (report.precision, report.recall, report.f1, report.must_right) == (0, 0, 0, 0)


def test_require_and_prefer_count_as_one() -> None:
    case = {"id": "a", "text": "x", "expects": [need("auth")], "optional": []}
    assert evaluate_needs([case], lambda _: {"changed": [need("auth", "prefer")]}).f1 == 1
    assert evaluate_needs([case], lambda _: {"changed": [need("auth", "avoid")]}).f1 == 0
