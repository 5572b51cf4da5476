"""Talk of other teams, private dates, quotes and office tools, beside statements that look alike and count.

Also what people put right: a ban lifted, another number, a thing given up by the words it was said with.
"""

import pytest

from bot.opening import load_knowledge
from bot.settings import Settings
from bot.understanding.needs.reading import NeedReader

READER = NeedReader(load_knowledge(Settings()).default)

BESIDE = [
    # Other people's teams.
    "Anna's team must use Django, company policy over there",
    "the data team has to use MySQL, poor souls",
    "Marco's team needs an admin panel by friday",
    "the shipping team's kafka lost messages for three days",
    "Jonas's team has MongoDB and 40 microservices and they're crying every sprint",
    "Mira's project needs celery and redis, ours doesn't",
    "mobile team needs swift devs, not our problem",
    "it's their deadline not ours",
    "k6 says prod handles 300 rps, that's the legacy thing",
    "the other thread is about mongo, this one isn't",
    "yeah he's going to a startup, they use fastapi and typescript",
    # Days of one's own life, parcels, tools.
    "8 weeks until my wedding btw",
    "I need two weeks off in august",
    "GPU box arrives next week, two weeks late as usual",
    "we must use the new time tracking tool from monday",
    "we have to migrate jira to cloud by end of month",
    "the legal team needs GDPR training for everyone",
    "my windows laptop just died again",
    "need help with my docker setup, anyone free?",
    "who has experience with django? I only did flask",
    # Words of others.
    "'we must use MongoDB' \u2014 famous last words of our former CTO",
    'quote of the day: "we need microservices" said no customer ever',
    '"we must use Oracle" \u2014 the hospital IT, 2019',
    "security changed their mind",
]

COUNTS = [
    ("existing_stack require django, team_experience require django", "our team must use Django, company policy"),
    ("database_relational require mysql", "the team has to use MySQL"),
    ("admin require", "our data team needs an admin panel"),
    ("deployment require docker", "the ops team wants docker, and so do we"),
    ("admin require", "the customer's team needs an admin panel in our app"),
    ("admin require", "the support team needs an admin panel"),
    ("admin require", "the sales team needs an admin panel"),
    ("cms require", "the marketing team needs to edit pages"),
    ("nosql require mongodb, rest_api require", "we need MongoDB and 40 microservices"),
    ("background_tasks require, nosql require redis", "our project needs celery and redis, theirs doesn't"),
    ("time_to_market require weeks", "our deadline is in 8 weeks"),
    ("time_to_market require weeks", "8 weeks until our first customer goes live"),
    ("time_to_market require weeks", "we build a wedding planner, 8 weeks"),
    ("time_to_market require months", "we must be live in six weeks, before the summer holidays"),
    ("time_to_market require months", "an app for holidays and days off, we have two months"),
    ("database_relational require postgresql", "we must use Postgres from monday"),
    ("integrations require", "we need a jira integration"),
    ("security require", "the legal department needs an audit trail"),
    ("deployment require windows", "must run on windows"),
    ("team_experience neutral django", "we all know django, nobody did fastapi"),
    ("database_relational require oracle", '"we must use Oracle" \u2014 our CTO'),
    ("nosql require mongodb", "'we must use MongoDB' said our CTO"),
    ("scalability require high", "prod handles 300 rps and the new one must too"),
    ("integrations require", "the shipping team uses kafka, we have to integrate with it"),
]

PUT_RIGHT = [
    ("fastapi was ruled out by security", "ruled_out drop fastapi", "security un-banned fastapi"),
    ("django is ruled out", "ruled_out drop django", "ok ok django back on the table"),
    (
        "fastapi was ruled out by security",
        "ruled_out drop fastapi",
        "ok fastapi back on the list, security changed their mind",
    ),
    ("flask is ruled out", "ruled_out drop flask", "on second thought let's keep flask"),
    ("we need an admin", "ruled_out avoid flask", "nope, not flask, veto from me"),
    ("we need an admin", "ruled_out avoid django", "django please -> I meant no django please, typo"),
    (
        "we need an admin",
        "database_relational avoid, ruled_out avoid django",
        "no django please, I've had enough ORM for one life",
    ),
    (
        "must be live in 8 weeks",
        "time_to_market require months, testing require",
        "wait no 12 weeks, testing included",
    ),
    ("must be live in two months", "time_to_market drop months", "two months is unrealistic"),
    ("each service under 100ms", "performance deemphasise", "latency isn't that important tbh, 500ms is ok"),
    ("2000 requests per second", "scalability require high", "actually more like 200 rps, the 2000 was a typo"),
    ("500 users", "scalability require high", "hm no, 5 million"),
    ("data must stay in germany", "security drop", "remove the germany thing"),
    # Nothing of the kind was said.
    ("data must stay in germany", "", "remove the france thing"),
    ("we need an admin", "", "on second thought let's keep flask"),
    ("we need an admin", "async_realtime avoid", "no websockets"),
    ("must be live in 8 weeks", "performance require latency", "500ms is ok"),
]


@pytest.mark.parametrize("text", BESIDE)
def test_talk_about_others_records_nothing(text: str) -> None:
    assert READER.read(text).needs == ()


@pytest.mark.parametrize(("said", "text"), COUNTS)
def test_what_looks_alike_and_is_about_the_project_counts(said: str, text: str) -> None:
    read = READER.read(text)

    assert {f"{n.aspect} {n.direction} {n.value or ''}".strip() for n in read.needs} >= set(said.split(", "))


@pytest.mark.parametrize(("before", "said", "text"), PUT_RIGHT)
def test_what_was_said_is_put_right(before: str, said: str, text: str) -> None:
    read = READER.read(text, standing=READER.read(before).needs)

    assert ", ".join(f"{n.aspect} {n.direction} {n.value or ''}".strip() for n in read.needs) == said
