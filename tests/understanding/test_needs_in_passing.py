"""What people say in passing is no need: of themselves, of colleagues and careers, of past projects and other firms,
in jest, in quotes, and when they put right what was read wrongly. What looks alike and is a need still counts.
"""

import pytest

from bot.understanding.needs.reading import NeedReader
from tests.understanding.hearing import heard, plain_reader

IN_PASSING = [
    "I've been doing this for twelve years",
    "twelve years is me, not the project",
    "the admin is free",
    "nothing gets migrated",
    "no data migration",
    "we've shipped JWT three times",
    "I didn't say 'no money', I said the admin is free",
    'I said "the admin is free", not "no money"',
    "batteries included",
    "I've been writing backends for fifteen years",
    "ten years in this business and I still can't centre a div",
    "been here since 2011, seen it all",
    "my first site ran for eight years on a shared host",
    "Lena has been on the team for six years",
    "he's been maintaining Postgres clusters for a decade",
    "we've built payments twice already and hated both",
    "the last project took us eight months",
    "our previous thing ran on Oracle and nobody misses it",
    "I've migrated more databases than I can count",
    "we did realtime at my old shop",
    "last time the launch slipped by two years",
    "I shipped three MVPs in my life, all of them died",
    "forms come for free with Django",
    "the docs are excellent",
    "the ORM is free anyway",
    "auth is basically a solved problem there",
    "Django's admin costs nothing",
    "caching is easy in all of them",
    "nothing gets thrown away around here",
    "nobody is migrating anything",
    "that discussion took three weeks",
    "this thread will live forever",
    "will this meeting last for years?",
    "sure, and it will also make coffee in real time",
    "great, another ten-year plan",
    "oh good, a blockchain, my favourite database",
    "Tom's words were \"we don't need tests\"",
    'I didn\'t write "no login", I wrote the login is ugly',
    "I never said two developers, I said two opinions",
    "no, fifteen years is my age in this job, not the app's",
    'you misread that: "cheap" was about the chairs',
    "that was a joke about the budget",
    "the four weeks were about my holiday",
    "I wasn't talking about our project there, MongoDB was at my old job",
    "the agency next door charges nothing for support",
    "Spotify's team has 300 developers for this",
    "my old employer had GDPR auditors in every week",
    "I taught Python at a school for three years",
    "I have spent twenty years on the command line",
    "my career started with Oracle forms",
    "I've survived four rewrites",
    "we rebuilt checkout twice at the last place",
    "at university we wrote a realtime chat in Erlang",
    "the old shop went live after three years of delays",
    "I once lost a whole database on a Friday",
    "we've done OAuth to death by now",
    "I've given that talk about microservices five times",
    "the tutorial is free",
    "the docs come at no cost, that's all I meant",
    "permissions there are a piece of cake",
    "you get sessions for nothing",
    "tests are fun if you like pain",
    "our competitor burnt 2 million on theirs",
    "her startup had no money and a great mobile app",
    "Shopify has a team of forty just for search",
    "the bank I worked for kept everything on-prem",
    "this argument is going to outlive us all",
    "yeah right, done in two weeks, like last time",
    "what a bargain, only 40 microservices",
    '"it has to be perfect" was his favourite sentence',
    'I quoted the boss when I wrote "no budget"',
    "I said free as in included, not that we're broke",
    "seven years was how long I was at IBM, not a plan",
    "no no, the GDPR thing was about the other client",
    '"no database" was a quote from the article',
    "forget the ten years, that was about me",
    "that bit about the weekend was small talk",
    "eight years is Ben, not us",
    "we've deployed to AWS a hundred times",
    "I've lived through two mergers and one bankruptcy with this company",
    "my mentor wrote COBOL for thirty years",
    "we rolled our own SSO twice, never again",
    "the last vendor charged us 80000 for a login page",
    "Nadia has run Kubernetes since it was born",
    "back at Siemens we had forty developers on one form",
    "that demo took six weeks to prepare",
    "the tests are a joy to read",
    "sessions come for free there",
    "this debate has gone on for two years",
    "I never mentioned mobile",
    "three years was my contract, not the deadline",
    "we weren't talking about payments, that was the other client",
    '"no JavaScript" was my nephew\'s idea',
    'he only quoted the brochure when he said "enterprise ready"',
    "sure, and pigs will do the deployment",
    "great, another security questionnaire",
    "I once built a chat for a dating site",
    "her agency uses MongoDB for everything",
    "their docs are a pleasure",
]

NEEDED = [
    ("lifetime require long", "this has to run for fifteen years"),
    ("lifetime require long", "we have to maintain it for ten years"),
    ("lifetime require long", "it should live for at least eight years"),
    ("budget require zero", "the admin has to be free of charge"),
    ("budget require zero", "hosting must be free"),
    ("database_relational require", "we have to migrate 200 tables"),
    ("no_database require", "no database please"),
    ("auth require tokens", "we need JWT"),
    ("auth require tokens", "partners log in with JWT"),
    ("time_to_market require months", "it must be finished in two months"),
    ("time_to_market require weeks", "has to be done in six weeks"),
    ("rest_api require", "we need an API for partners"),
    ("async_realtime require", "we need realtime updates"),
    ("database_relational require oracle", "our data stays in Oracle"),
    ("budget require zero", "there is no money for this"),
    ("budget require zero", "we have no budget"),
    ("testing emphasise", "tests are important to us"),
    ("community require", "we want a big community behind it"),
    ("lifetime require long", "I need it to run for years"),
    ("admin require", "I want an admin for my editors"),
    ("deployment require", 'the customer said "it has to run on-prem"'),
    ("security require", "legal told us GDPR applies"),
    ("database_relational require postgresql", "we've decided on Postgres"),
    ("auth require tokens", "we've used JWT so far and will keep it"),
    ("database_relational require mysql", "the old app ran on MySQL and the new one must too"),
    ("database_relational require postgresql", "I didn't say MySQL, I said Postgres"),
    ("team_size neutral few", "I said three developers, not thirteen"),
    ("team_experience neutral django", "I've been doing Django for twelve years"),
    ("team_size neutral few", "two of us will build it"),
    ("existing_stack neutral django", "our shop has been running on Django for six years"),
    ("security emphasise", "security is important"),
    ("admin require", "the admin is free to edit everything, so we need a good admin"),
    ("lifetime require long", "twelve years is how long it has to live"),
    ("rewrite_cost neutral", "we can't rewrite everything"),
    ("background_tasks require", "reports get sent every night"),
    ("i18n require", "it gets translated into five languages"),
    ("auth require", "I know I said no login, but we do need login"),
    ("lifetime require long", "the product will be sold for twenty years"),
    ("lifetime require long", "we're stuck with whatever we pick for ten years"),
    ("lifetime require long", "it has to survive for seven years"),
    ("lifetime require prototype", "it's only a prototype"),
    ("time_to_market require weeks", "we launch in three weeks"),
    ("time_to_market require months", "must be finished in four months, no later"),
    ("budget require zero", "everything we use must be free"),
    ("budget require zero", "we are broke"),
    ("budget require small", "the client pays 20000 euros"),
    ("auth require tokens", "the app needs JWT for mobile clients"),
    ("auth require", "I need login with Google"),
    ("auth avoid", "no login at all"),
    ("database_relational require", "we need proper migrations"),
    ("database_relational require", "our schema has 80 tables"),
    ("nosql require mongodb", "we will store it in MongoDB"),
    ("nosql avoid", "no MongoDB please"),
    ("admin require", "my boss wants an admin panel"),
    ("admin drop", "we don't need the admin any more"),
    ("async_realtime require", "prices have to update in real time"),
    ("rest_api require", "there must be a REST API"),
    ("integrations require payments", "customers have to pay by card"),
    ("permissions require", "editors may only see their own articles"),
    ("security require", "we must be GDPR compliant"),
    ("testing require", "it has to be well tested"),
    ("deployment require", "it has to be hosted on our own servers"),
    ("deployment require docker", "we deploy with docker"),
    ("i18n require", "German and French, both from day one"),
    ("team_size neutral one", "I'm alone on this"),
    ("team_size neutral few", "we are three developers"),
    ("team_experience neutral django", "both of us know Django"),
    ("team_experience neutral beginner", "nobody of us has ever done web"),
    ("existing_stack neutral flask", "we already run two Flask services"),
    ("database_relational require mysql", "I meant MySQL, not MongoDB"),
    ("admin require", 'the customer wrote "we need an admin"'),
    ("scalability require", "we expect a million users"),
    ("performance require", "it must answer in under 50 ms"),
    ("community emphasise", "a big community is important"),
    ("lifetime require long", "whatever we build must last thirty years"),
    ("auth require", "we need our own SSO this time"),
    ("team_size neutral many", "forty developers will work on this"),
    ("time_to_market require weeks", "the demo has to be ready in six weeks"),
    ("testing require", "everything has to be covered by tests"),
    ("rest_api require", "we do need a mobile app"),
    ("time_to_market require", "three years is too long, we need it in three months"),
    ("integrations require payments", "payments have to work from day one"),
    ("templating require", "no JavaScript, just plain HTML pages from the server"),
    ("security require", "customers send us security questionnaires, it has to pass them"),
    ("async_realtime require", "users chat with each other"),
    ("nosql require mongodb", "our client uses MongoDB and the app has to work with it"),
    ("community require", "there must be good docs"),
    ("deployment require kubernetes", "it will run on our Kubernetes cluster"),
]

CORRECTED = [
    # What was read so is taken back, and only that.
    ("I want it to last twelve years", {"lifetime drop long"}, "twelve years is me, not the project"),
    ("it has to last ten years", set(), "twelve years is ME"),
    ("there is no money", {"budget drop zero"}, "I didn't say 'no money'"),
    ("there is no money", {"budget drop zero"}, 'I said "the admin is free", not "no money"'),
    ("live in four weeks", {"time_to_market drop weeks"}, "the four weeks were about my holiday"),
    ("we are four people", set(), "I never said two developers"),
    ("we need login", set(), "I didn't write 'no login'"),
    ("we need MongoDB", {"nosql drop mongodb"}, "nobody said MongoDB"),
]


@pytest.fixture(scope="module")
def reader() -> NeedReader:
    return plain_reader()


@pytest.mark.parametrize("text", IN_PASSING)
def test_what_is_said_in_passing_is_no_need(reader: NeedReader, text: str) -> None:
    assert heard(reader, text) == set()


@pytest.mark.parametrize("text", IN_PASSING)
def test_nor_is_it_one_when_said_to_the_app(reader: NeedReader, text: str) -> None:
    assert reader.read(text, addressed=True).needs == ()


@pytest.mark.parametrize(("need", "text"), NEEDED)
def test_what_looks_alike_and_is_needed_counts(reader: NeedReader, need: str, text: str) -> None:
    assert any(each == need or each.startswith(f"{need} ") for each in heard(reader, text))


@pytest.mark.parametrize(("before", "needs", "text"), CORRECTED)
def test_a_wrong_reading_put_right_takes_back_what_was_read(
    reader: NeedReader, before: str, needs: set[str], text: str
) -> None:
    assert heard(reader, text, before) == needs


def test_when_something_was_finished_is_no_life_span(reader: NeedReader) -> None:
    assert heard(reader, "finished in two years") == {"time_to_market require year"}


@pytest.mark.parametrize("text", ["only one of us knows Django", "what if just one of us knew Django"])
def test_how_many_know_something_is_not_how_many_there_are(reader: NeedReader, text: str) -> None:
    assert heard(reader, text) == {"team_experience prefer django"}


UNVERSED = ["nobody has built an API before", "we have never built an API", "we have no API experience"]


@pytest.mark.parametrize("text", UNVERSED)
@pytest.mark.parametrize("before", ["we need an API", ""])
def test_what_nobody_ever_built_is_not_taken_back(reader: NeedReader, text: str, before: str) -> None:
    assert heard(reader, text, before) == {"team_experience neutral beginner"}


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("we have two backend devs and one intern", "few"),
        ("one designer and nine developers", "many"),
        ("five people, one of them part time", "few"),
        ("just me", "one"),
    ],
)
def test_counts_in_one_breath_are_parts_of_the_team(reader: NeedReader, text: str, size: str) -> None:
    assert f"team_size neutral {size}" in heard(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "we can't use the cloud",
        "we cannot use any cloud",
        "cloud is not allowed",
        "the cloud isn't allowed",
        "no cloud",
    ],
)
def test_where_the_cloud_is_out_it_runs_on_our_own_servers(reader: NeedReader, text: str) -> None:
    assert heard(reader, text) == {"deployment require on-premise"}


def test_how_it_is_to_be_lived_through_is_no_lack_of_knowledge(reader: NeedReader) -> None:
    assert "admin require" in heard(reader, "we need a good admin experience")
