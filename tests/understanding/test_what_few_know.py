"""What only some of the team know, or know a little of, is no experience of them all, and makes nobody a newcomer."""

import pytest

from bot.understanding.needs.reading import NeedReader
from tests.understanding.hearing import heard, plain_reader

PARTLY = [
    "one of three knows Django",
    "only one of us knows Django",
    "only I know Django",
    "one of us knows Django",
    "1 of 3 knows Django",
    "one in four knows Django",
    "one guy knows Django",
    "one colleague has used Django",
    "two of five know Django",
    "two out of seven have used Django",
    "some of us know Django",
    "a few of us know Django",
    "only two of us know Django",
    "not everybody knows Django",
    "not all of us know Django",
    "a third of the team knows Django",
    "I know a bit of Django",
    "n i know a bit of django",
    "we know a little Django",
    "we know some Django",
    "we have a bit of Django experience",
    "I have basic Django knowledge",
    "we only know a little Django",
    "most of us write PHP, one knows Django",
]
WHOLLY = [
    "we know Django",
    "all of us know Django",
    "two of three know Django",
    "half of us know Django",
    "most of us know Django",
    "we only know Django",
    "I know Django",
    "no one of us has ten years of Django, but we all know Django",
]


@pytest.fixture(scope="module")
def reader() -> NeedReader:
    return plain_reader()


@pytest.mark.parametrize("text", PARTLY)
def test_what_few_know_or_little_of_counts_less(reader: NeedReader, text: str) -> None:
    assert heard(reader, text) == {"team_experience prefer django"}


@pytest.mark.parametrize("text", WHOLLY)
def test_what_the_team_knows_counts_whole(reader: NeedReader, text: str) -> None:
    assert heard(reader, text) == {"team_experience neutral django"}


def test_two_who_know_it_may_be_all_there_are(reader: NeedReader) -> None:
    assert "team_experience neutral django" in heard(reader, "two of us know Django")


@pytest.mark.parametrize("text", ["I know a bit of Python", "we know a little programming"])
def test_who_knows_a_bit_of_python_is_a_newcomer(reader: NeedReader, text: str) -> None:
    assert heard(reader, text) == {"team_experience neutral beginner"}


def test_each_is_known_as_much_as_is_said_of_it(reader: NeedReader) -> None:
    said = "i know bit of django ben knows fastapi"
    assert heard(reader, said) == {"team_experience prefer django", "team_experience neutral fastapi"}


def test_what_a_course_is_to_bring_is_not_known_yet(reader: NeedReader) -> None:
    assert heard(reader, "we would send two of the others on a Django course") == set()


def test_what_is_only_repeated_from_what_stands_written_is_no_need(reader: NeedReader) -> None:
    assert heard(reader, "how do I change the text in the summary? it says the team knows Django") == set()
    assert heard(reader, "the summary says we need an admin panel") == set()
    assert heard(reader, "it must have an admin panel, the summary is fine") == {"admin require"}


@pytest.mark.parametrize(
    "text", ["it shows an admin panel to the staff", "it reads what users upload, with user accounts"]
)
def test_what_the_thing_itself_does_is_not_only_repeated(reader: NeedReader, text: str) -> None:
    assert reader.read(text, addressed=True, describing=True).needs
