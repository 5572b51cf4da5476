"""What product owners and architects wrote, once heard as its opposite or as something that is not in it."""

import pytest

from bot.opening import load_knowledge
from bot.scoring.model import Need
from bot.settings import Settings
from bot.understanding.needs.reading import NeedReader

READER = NeedReader(load_knowledge(Settings()).default)


def heard(text: str, *before: str, describing: bool = False) -> set[str]:
    """What the message says, as "aspect direction value must"; `before` was said earlier, one after the other."""
    standing: tuple[Need, ...] = ()
    for earlier in before:
        standing += READER.read(earlier, standing=standing, addressed=True).needs
    return {_words(need) for need in READER.read(text, standing=standing, addressed=True, describing=describing).needs}


def _words(need: Need) -> str:
    return " ".join([need.aspect, str(need.direction), *([need.value] if need.value else []), *["must"] * need.must])


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("admin require", "It is not the case that we don't need an admin interface"),
        ("admin require must", "Not having an admin is unacceptable"),
        ("database_relational require must", "We can't not have migrations"),
        ("auth emphasise", "Auth is not unimportant to us"),
        ("security emphasise", "It would be wrong to say security doesn't matter"),
        ("", "There is no reason to avoid Postgres"),
        ("cms avoid", "It is false that we need a CMS"),
        ("database_relational require must", "We cannot live without an ORM with migrations"),
        ("scalability require high must", "it has to hold up at 2 000 rps"),
        ("scalability require high", "We expect 40 000 users, not 40"),
        ("rest_api require", "We need GraphQL subscriptions"),
        ("auth require must, nosql avoid mongodb must", "we must not use MongoDB for the user accounts"),
        ("security require", "We must not lose or expose customer data"),
        ("ruled_out avoid django, ruled_out avoid flask", "Flask is not an option, and neither is Django."),
        ("", "Flask is not slow, and neither is Django."),
        ("ruled_out avoid flask", "Our CTO would never accept Flask"),
        ("ruled_out avoid fastapi", "Don't propose FastAPI to me again"),
        ("ruled_out avoid flask", "Django isn't off the table, Flask is."),
        ("ruled_out avoid flask", "Not Django but Flask is ruled out."),
        ("rest_api require", "scratch GraphQL, plain REST will do"),
        ("budget require small must", "the budget got cut"),
        ("auth avoid", "I don't need auth. We don't. Nothing else."),
    ],
)
def test_who_denies_twice_is_not_heard_as_denying_once(said: str, text: str) -> None:
    assert heard(text) == set(filter(None, said.split(", ")))


@pytest.mark.parametrize(
    ("before", "said", "text"),
    [
        ("We need patient login", "auth drop", "the patients won't log in after all, they just get a link by mail"),
        ("we need it in English and German", "i18n drop", "the translations can be dropped for the first version"),
        ("it must live ten years", "lifetime drop long", "ten years was a typo, it's two"),
        ("we need payments", "integrations deemphasise payments", "payments can wait"),
        ("we need payments", "integrations prefer payments", "the payment at the table is phase two"),
        ("we don't need async", "async_realtime require", "I was wrong about async: we do need it."),
        ("Django is ruled out", "ruled_out drop django", "I said Django was off the table. It isn't. I misread it."),
        ("Flask is banned", "ruled_out drop flask", "remove the ban on Flask"),
    ],
)
def test_what_stands_is_taken_back_or_put_off(before: str, said: str, text: str) -> None:
    assert heard(text, before) == {said}


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("forms require, security require", "HR wants a survey tool. Must not store personal data in the clear."),
        ("admin require", "The office should be able to edit prices without us"),
        ("integrations require", "SMS reminders should go out the evening before"),
        ("team_experience neutral beginner", "Our junior has never built a website."),
        ("rest_api require", "Address service with a REST API so the CRM can call it"),
        ("use_case require data_analysis", "Energy dashboard. Historical data for two years."),
        ("budget prefer zero, use_case require social_network", "Community forum for gardeners. Volunteers run it."),
        ("budget prefer zero", "We are a charity"),
        ("use_case require data_management", "A register of associations in our town"),
        ("scalability neutral low, use_case require internal_tool", "Intranet for 60 people"),
        ("performance require must", "The app has to be quick"),
        ("integrations require payments", "Donations online, receipts by email"),
        ("budget require small must, forms require", "A booking page. That's all. Should cost next to nothing to run."),
    ],
)
def test_a_brief_holds_no_need_from_stray_words(said: str, text: str) -> None:
    assert heard(text, describing=True) == set(said.split(", "))


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("async_realtime require", "Multiplayer quiz game for pubs, phones connect over websockets"),
        ("", "The dashboard for the demo is red again, login broken"),
    ],
)
def test_a_brief_is_read_as_one_though_nobody_says_so(said: str, text: str) -> None:
    assert heard(text) == set(filter(None, [said]))
