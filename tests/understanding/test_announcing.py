"""Asking to have a decision told in channels, in the ways people put it; and what only sounds like it."""

import pytest

from bot.understanding.intents.announcing import Announcing, announcing

ASKED = {
    "Let's go with Django and post it in #leadership": ("Let's go with Django", "leadership"),
    "Let's go with Django, post it in #leadership please": ("Let's go with Django", "leadership"),
    "Django it is. Please announce it to #eng, #ops and #leadership.": ("Django it is", "eng", "ops", "leadership"),
    "post in #eng: let's go with Django": ("let's go with Django", "eng"),
    "let's go with django & share it in #eng and #design": ("let's go with django", "eng", "design"),
    "ok django, record it and post the summary to #C0123ABC": ("ok django, record it", "C0123ABC"),
    "can you put this in #leadership?": ("", "leadership"),
    "announce it in #eng and #leadership": ("", "eng", "leadership"),
    "tell #ops about it": ("", "ops"),
    "let #ops know": ("", "ops"),
    "let the people in #eng know about the decision": ("", "eng"),
    "inform everyone in #eng that we chose Django": ("", "eng"),
    "Could you share the decision with #eng too?": ("", "eng"),
    "Post D-3 in #eng": ("", "eng"),
    "we should post it in #eng": ("", "eng"),
    "post it to the leadership channel": ("", "leadership"),
    "please share this in engineering channel": ("", "engineering"),
    "announce it in our ops channel": ("", "ops"),
}
BY_BARE_NAMES = {
    "let's go with django, tell engineering and leadership": ("let's go with django", "engineering", "leadership"),
    "tell engineering about it": ("", "engineering"),
    "inform the leadership team that we chose Django": ("", "leadership"),
    "Django it is. Post it in general and leadership please": ("Django it is", "general", "leadership"),
    "let design and ops know": ("", "design", "ops"),
}
"""Words that may be names of channels, or of anything else."""
OTHER = (
    "let me know",
    "tell us about it",
    "tell me why and how",
    "let everybody know",
    "I'll tell engineering",
    "don't tell leadership",
    "who tells leadership?",
    "put it in simple words",
    "don't post it in #eng",
    "did you post it in #eng?",
    "should we post it in #eng?",
    "I'll put it in #eng",
    "Ben posted it in #eng",
    "who can post this in #eng?",
    "the error was posted in #eng",
    "post the agenda in #eng",
    "put it in production #yolo",
    "we track this in #42",
    "#eng wants Django",
    "put it in the same channel",
    "post it in your channel",
    "please share this in a channel",
    "we need a channel for it",
    "let's go with Django",
    "#" * 3_000,
)


@pytest.mark.parametrize(("text", "found"), list(ASKED.items()))
def test_asking_to_have_it_told(text: str, found: tuple[str, ...]) -> None:
    rest, *channels = found
    assert announcing(text) == Announcing(tuple(channels), rest)


@pytest.mark.parametrize(("text", "found"), list(BY_BARE_NAMES.items()))
def test_asking_by_names_that_may_be_channels(text: str, found: tuple[str, ...]) -> None:
    rest, *names = found
    assert announcing(text) == Announcing(tuple(names), rest, bare=True)


@pytest.mark.parametrize("text", OTHER)
def test_what_only_sounds_like_it(text: str) -> None:
    assert announcing(text) is None
