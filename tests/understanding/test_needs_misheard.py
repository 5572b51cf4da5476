"""Sentences by which people fooled the reader of needs: each was once heard as something it does not say."""

import pytest

from bot.understanding.needs.reading import NeedReader
from tests.understanding.hearing import heard, plain_reader, spelt


@pytest.fixture(scope="module")
def reader() -> NeedReader:
    return plain_reader()


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        # A "no" that answers somebody refuses nothing.
        ("no we need login with google", {"auth require"}),
        ("oh no it needs an admin panel", {"admin require"}),
        ("no login please", {"auth avoid"}),
        # What is not so is not what is so.
        ("it is not a tiny project", {"project_size neutral medium"}),
        ("it's not small: 60 screens", {"project_size neutral large"}),
        ("we are not a large team", {"team_size neutral few"}),
        ("this isn't a prototype, it stays", {"lifetime require long"}),
        ("we don't have 50k for this", set()),
        # Words in one sense that are cues in another.
        ("requests are checked against type hints", {"typed_validation require"}),
        ("we are against type hints", {"typed_validation avoid"}),
        ("that is all", set()),
        ("a chat bot for our helpdesk", {"use_case require crm"}),
        ("our old app had no tests", set()),
        ("it has to scale to zero", set()),
        # Indifference, in one half of the sentence or about everything else.
        ("we don't care about freedom, just tell us how", {"flexibility deemphasise", "conventions require"}),
        ("nobody cares about api docs here", {"api_docs deemphasise"}),
        ("admin first, everything else is secondary", {"admin emphasise"}),
        ("how fast it is doesn't matter", {"performance deemphasise"}),
        ("security is nothing we worry about", {"security deemphasise"}),
        ("coverage is not a goal", {"testing deemphasise"}),
        ("testing before everything else", {"testing emphasise"}),
        ("take as long as it takes", {"time_to_market deemphasise"}),
        ("only HR may look at the salaries", {"permissions require"}),
        ("let me ask legal about GDPR", set()),
        # Numbers and what they count.
        ("three part-time developers", {"team_size neutral few"}),
        ("a part-time developer", {"team_size neutral one"}),
        ("3000 people will use the app", {"scalability require high"}),
        ("a blog for our club in 3 weeks", {"use_case require blog", "time_to_market require weeks"}),
        ("we need a small ticket shop", {"use_case require marketplace", "project_size neutral small"}),
        # Shorthand.
        ("we r 3 ppl", {"team_size neutral few"}),
        # Several in a sentence, each its own way.
        ("latency must stay under 30 ms", {"performance require latency"}),
        ("we won't expose any API", {"rest_api avoid"}),
        ("english only is fine", {"i18n deemphasise"}),
    ],
)
def test_what_was_once_misheard(reader: NeedReader, text: str, needs: set[str]) -> None:
    assert heard(reader, text) == needs


@pytest.mark.parametrize(
    ("before", "text", "needs"),
    [
        ("must be multilingual", "remove i18n and add throttling", {"i18n drop", "throttling require"}),
        ("postgres it is", "cancel that, postgres stays", {"database_relational require postgresql"}),
        ("we are four", "I was wrong about the team, we're six", {"team_size neutral few"}),
        ("it is a tiny project", "it is not a tiny project", {"project_size neutral medium"}),
        ("a discussion forum", "drop the freedom", {"flexibility avoid"}),
        ("a discussion forum", "we don't want freedom", {"flexibility avoid"}),
        ("we want full freedom", "drop the freedom", {"flexibility drop"}),
    ],
)
def test_what_is_taken_back(reader: NeedReader, before: str, text: str, needs: set[str]) -> None:
    assert heard(reader, text, before) == needs


@pytest.mark.parametrize(
    "text", ["wat if we had 3 monhts", "whatif we had 3 months", "waht if it was three months", "say it was 3 months"]
)
def test_a_what_if_is_one_however_it_is_spelt(reader: NeedReader, text: str) -> None:
    read = reader.read(text)

    assert read.hypothetical
    assert [need.value for need in read.needs] == ["months"]


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("Admin panel? Yes.", {"admin require"}),
        ("Websockets? No. Forms? Sure", {"async_realtime avoid", "forms require"}),
        ("do we need background jobs? nope", {"background_tasks avoid"}),
        ("does django have an admin panel? yes", set()),
        ("is there an admin panel in it for the editors? no idea", set()),
    ],
)
def test_who_answers_their_own_question_states_it(reader: NeedReader, text: str, needs: set[str]) -> None:
    read = reader.read(text)

    assert {spelt(need) for need in read.needs} == needs
    assert not (read.asks and needs)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ('tom said "we need kubernetes" but he always says that', set()),
        ('"it must be secure" - every manager ever', set()),
        ('the customer said "it must run on azure"', {"deployment require azure"}),
        ('I said "we need websockets"', {"async_realtime require"}),
        ("> we need an admin panel\nnot sure about that", set()),
    ],
)
def test_words_of_outsiders_are_not_the_teams(reader: NeedReader, text: str, needs: set[str]) -> None:
    assert heard(reader, text) == needs
