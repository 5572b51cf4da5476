"""What people are told when something fails, and what only the log is."""

import logging

import pytest

from bot.errors import NotFoundError, StoreError
from bot.slack.failures import told


def test_what_a_person_can_mend_is_said_as_it_is() -> None:
    assert told(NotFoundError("There is no D-4."), "showing").text == "There is no D-4."


@pytest.mark.parametrize(
    "error", [StoreError("Cannot reach db.internal:5432. Set DATABASE_URL."), ValueError("secret")]
)
def test_what_only_the_operator_can_mend_is_a_reference_that_is_in_the_log(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        words = told(error, "answering").text
    assert str(error) not in words
    assert "DATABASE_URL" not in words
    reference = words.rstrip(".").rpartition(" ")[2]
    assert f"reference {reference}" in caplog.text
    assert str(error) in caplog.text
