"""The batch interface: one line in, one out, whatever is in the line."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.advisor.batch import answer_line
from bot.advisor.reply import Advisor
from bot.scoring.canonical import digest


def ask(advisor: Advisor, **line: Any) -> dict[str, Any]:
    return answer_line(json.dumps(line), 1, advisor)


def test_a_fact_is_answered(advisor: Advisor) -> None:
    out = ask(advisor, id=1, text="does django come with an admin?")
    assert (out["id"], out["kind"], out["topics"][0]) == (1, "fact", "admin")
    assert out["options"] == ["django"]


def test_the_digest_covers_everything_but_time(advisor: Advisor) -> None:
    out = ask(advisor, id="a", text="flask or django for a webshop?")
    rest = {key: value for key, value in out.items() if key not in ("digest", "id")}
    assert out["digest"] == digest(rest)


def test_the_thread_is_what_came_before(advisor: Advisor) -> None:
    out = ask(
        advisor, id=1, text="drop the admin panel again", thread=[{"user": "ana", "text": "we need an admin panel"}]
    )
    assert [(need["aspect"], need["direction"]) for need in out["changed"]] == [("admin", "drop")]
    assert out["needs"] == []


def test_a_what_if_stands_apart(advisor: Advisor) -> None:
    out = ask(advisor, id=1, text="what if it had to run on MongoDB?", thread=["it's a webshop"])
    assert out["hypothetical"] is True
    assert out["hypothetical_recommendation"]["ranking"]
    assert all(need["aspect"] != "nosql" for need in out["needs"])


def test_a_recommendation_publishes_its_ranking(advisor: Advisor) -> None:
    out = ask(advisor, id=1, text="a CRM with an admin", command="recommend", options=["flask", "django", "cobol"])
    recommendation = out["recommendation"]
    assert [each["option"] for each in recommendation["ranking"]] == ["django", "flask"]
    assert recommendation["winner"] == "django"
    assert recommendation["verdict"] == "clear"
    assert recommendation["weights"]["admin"] > 0
    assert "cobol" in out["text"]


@pytest.mark.parametrize(
    ("raw", "known_id"),
    [
        ("{", None),
        ("[]", None),
        ('{"id": NaN, "text": "x"}', None),
        ("[" * 100_000, None),
        ('{"id": "\\ud800", "text": "x"}', None),
        ('{"id": 1, "text": "x", "options": ["\\udfff"]}', None),
        ('{"id": 7}', 7),
        ('{"id": 7, "text": 5}', 7),
        ('{"id": 7, "text": "x", "command": "dance"}', 7),
        ('{"id": 7, "text": "x", "comparison": "nowhere"}', 7),
    ],
)
def test_a_wrong_line_gives_an_error_and_the_id(advisor: Advisor, raw: str, known_id: object) -> None:
    out = answer_line(raw, 3, advisor)
    assert out["id"] == known_id
    assert out["error"]
    assert out["line"] == 3


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300), command=st.sampled_from([None, "recommend", "ask", "compare"]))
def test_any_text_gets_a_whole_answer(lexical_advisor: Advisor, text: str, command: str | None) -> None:
    out = answer_line(json.dumps({"id": 1, "text": text, "command": command}), 1, lexical_advisor)
    assert {"kind", "topics", "needs", "text", "digest"} <= out.keys()
