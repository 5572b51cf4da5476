"""Lines of evidence: an option's name in bold, people's words in quotation marks."""

import pytest

from bot.slack.views.evidence import named_line, quote


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Django has an admin.", "*Django* has an admin."),
        ("Django's test tools are built in.", "*Django*'s test tools are built in."),
        ("Django’s test tools are built in.", "*Django*’s test tools are built in."),
        ("Django, unlike Flask, has one.", "*Django*, unlike Flask, has one."),
        ("Django asks for more.", "*Django* asks for more."),
        ("Djangonauts write it.", "*Django:*  Djangonauts write it."),
        ("An admin is built in.", "*Django:*  An admin is built in."),
        ("Django-ninja adds it.", "*Django:*  Django-ninja adds it."),
        ("Django REST framework adds it.", "*Django:*  Django REST framework adds it."),
        ("Django 6.1 adds it.", "*Django:*  Django 6.1 adds it."),
    ],
)
def test_a_line_about_an_option_begins_with_its_name_once(line: str, shown: str) -> None:
    assert named_line("Django", line) == shown


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("Ours takes bookings.", "“Ours takes bookings”"),
        ("Ours takes bookings, and", "“Ours takes bookings”"),
        ("Does it hold?", "“Does it hold?”"),
        ("It depends...", "“It depends...”"),
        ("x" * 12, "“xxxxxxxxx…”"),
    ],
)
def test_words_are_quoted_so_that_the_sentence_goes_on(said: str, quoted: str) -> None:
    assert quote(said, 10 if said.startswith("x") else 160) == quoted
