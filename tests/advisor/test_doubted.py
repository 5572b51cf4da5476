"""Doubts after a recommendation: is it needed, who pays, what was assumed, how to get out of it again."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat

SHOP = "recommend a webshop with accounts and an admin panel, three developers, live in 3 months"
CHAT = "recommend a chat app with live updates over websockets for 20000 users, five developers"


@pytest.fixture
def shop(chat: Chat) -> Chat:
    chat.command(SHOP)
    return chat


NEEDED = [
    ("is async needed for seat maps?", "Nobody asked for it here, and it hardly counts."),
    ("do we even need websockets?", "Nobody asked for it here, and it hardly counts."),
    ("do we actually need an admin panel?", "It counts because it was asked for here: “a webshop with accounts"),
    ("can we live without the admin panel?", "It counts because it was asked for here"),
    ("why would we need rate limiting?", "Nobody asked for it here"),
    ("is it only because of the admin panel?", "It counts because it was asked for here"),
    ("are roles and permissions really necessary?", "assumed it: usual for “E-commerce and marketplace”."),
]


@pytest.mark.parametrize(("asked", "told"), NEEDED)
def test_asked_whether_it_is_needed_it_says_whose_need_it_is_and_what_it_changes(
    shop: Chat, asked: str, told: str
) -> None:
    reply = shop.say(asked)
    assert reply.kind is Kind.WHY
    assert told in reply.text
    assert "Without it the answer would stay the same (Django " in reply.text
    assert "Whether your users need it is yours to judge." in reply.text
    assert not reply.changed


def test_what_would_turn_the_answer_is_said(chat: Chat) -> None:
    chat.command("recommend a chat app with logins and an admin panel")
    told = chat.say("do we really need async?").text
    assert "Without it Django would still come first, and that would be clear (Django " in told


def test_before_any_recommendation_it_says_what_it_is_usual_for(chat: Chat) -> None:
    told = chat.mention("do we need websockets?").text
    assert "It is usual for “Chat and live updates”" in told
    assert "depends on what you are building" in told


@pytest.mark.parametrize(
    "text", ["do we need more chairs?", "is lunch necessary?", "do you need help?", "do we need to go?"]
)
def test_other_needs_among_colleagues_are_theirs(shop: Chat, text: str) -> None:
    assert shop.say(text).kind is Kind.SILENT


LEAVING = [
    "can we switch later if it doesn't work out?",
    "how hard is it to move away?",
    "what's the exit strategy?",
    "are we locked in?",
    "how much work would it be to switch to something else later?",
    "any risk of vendor lock-in?",
]


@pytest.mark.parametrize("text", LEAVING)
def test_what_leaving_it_costs_is_told_by_how_freely_its_parts_can_be_replaced(shop: Chat, text: str) -> None:
    reply = shop.say(text)
    assert reply.text.startswith("Overall, on “Freedom”: Django 2 of 5. ")
    assert not reply.changed


PUT_PLAINLY = [
    ("is it reliable?", "Overall, on “Stability and long-term support”: Django 5 of 5."),
    ("how mature is Flask?", "Overall, on “Stability and long-term support”: Flask "),
    ("will it scale to 10x?", "Overall, on “Growth of traffic and data”: Django 4 of 5."),
    ("what happens if the shop gets popular?", "Overall, on “Growth of traffic and data”: Django 4 of 5."),
    ("who else uses it?", "Django: The Django FAQ names Disqus"),
    ("will we make the deadline with it?", "Django: Django brings accounts"),
    ("who maintains Django?", "Django: Django is run by an international team of volunteers"),
    ("does this mean we can't do a mobile app later?", "Django: For mobile and cross-platform clients"),
    ("does FastAPI use pydantic?", "FastAPI: FastAPI rests on two larger libraries"),
]


@pytest.mark.parametrize(("asked", "told"), PUT_PLAINLY)
def test_an_everyday_question_is_answered_of_the_option_in_view(shop: Chat, asked: str, told: str) -> None:
    assert shop.mention(asked).text.startswith(told)


@pytest.mark.parametrize("text", ["what if it's the wrong choice?", "what does it cost us if we're wrong?"])
def test_a_wrong_choice_can_be_taken_back(shop: Chat, text: str) -> None:
    assert "supersede" in shop.say(text).text


@pytest.mark.parametrize(
    "text", ["are you biased?", "who pays you?", "are you sponsored by django?", "is this just marketing?"]
)
def test_it_gains_nothing_from_any_option(shop: Chat, text: str) -> None:
    assert "I gain nothing from any option" in shop.say(text).text


@pytest.mark.parametrize("text", ["who pays for lunch?", "is the coffee biased?", "who paid the invoice?"])
def test_money_among_colleagues_is_theirs(shop: Chat, text: str) -> None:
    assert shop.say(text).kind is Kind.SILENT


@pytest.mark.parametrize(
    "text", ["why are you so in love with django", "seriously? django? it's 2026", "who decided that?"]
)
def test_whoever_doubts_the_first_gets_the_reasons_what_they_asked_for_first(shop: Chat, text: str) -> None:
    reply = shop.say(text)
    assert reply.kind is Kind.WHY
    assert reply.text.index("Admin panel (+") < reply.text.index("Roles and permissions (+")
    assert "; assumed: usual for “E-commerce and marketplace”)" in reply.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("what assumptions did you make?", "Assumed for “E-commerce and marketplace”, as nobody said otherwise: "),
        ("what should we do now?", "“no Django” to rule it out"),
        ("can I veto this?", "“no Django” to rule it out"),
        ("can you share this with my colleagues?", "In which channel?"),
        ("can you rank them?", "Django 96, Flask 52, FastAPI 46 of 100 points."),
        ("yes or no: Django?", "Clear: Django comes first"),
        ("plan b?", "Django 96, Flask 52, FastAPI 46 of 100 points."),
        ("which features do we get for free?", "Of what you need, Django has built in: Admin panel"),
        ("what do I tell my boss?", "“Admin panel”, which we asked for, and on"),
        ("one line why", "For a webshop, Django fits best"),
        ("how sensitive is the result to the weights?", "Clear: Django comes first"),
        (
            "thanks, very kind! sorry to bother you again, but could you tell me more about why?",
            "Admin panel (+5 points)",
        ),
        ("I hope you don't mind me asking, but where do you know all this from?", "facts about"),
        ("have a nice weekend!", "See you."),
        ("ok got it, thanks, bye!", "See you."),
        ("top 3 reasons", "Admin panel (+5 points)"),
        ("how robust is this recommendation?", "Clear: Django comes first"),
        ("is this final?", "supersede"),
        ("what's your methodology?", "Each criterion brings an option its weight times its rating"),
        ("change it to FastAPI", "No single change of a weight or a rating would put FastAPI first."),
        ("do we lose anything important?", "Little speaks against Django"),
        ("I asked for a webshop, why are you talking about admin?", "It counts because it was asked for here"),
        ("what does ASGI stand for?", "ASGI (Asynchronous Server Gateway Interface)"),
    ],
)
def test_what_is_asked_of_the_answer_is_answered_of_it(shop: Chat, asked: str, told: str) -> None:
    assert told in shop.mention(asked).text


def test_what_is_out_of_date_is_told_by_the_day_it_was_read(shop: Chat) -> None:
    assert "were last read between " in shop.say("that's outdated").text
    shop.mention("does Flask have an admin?")
    told = shop.say("that's outdated").text
    assert told.startswith("Flask: Flask has no admin")
    assert "due to be read again by" in told
    assert "press Challenge" in told


def test_that_is_wrong_tells_each_message_once(shop: Chat) -> None:
    told = shop.say("that's wrong").text
    assert told.startswith("I understood: E-commerce and marketplace, Accounts and login, An admin panel, ")
    assert told.count("a webshop with accounts") == 1


@pytest.mark.parametrize("text", ["source?", "says who?", "prove it"])
def test_a_recommendation_rests_on_needs_and_on_the_facts_of_the_first(shop: Chat, text: str) -> None:
    lead, *sources, _ = shop.say(text).text.splitlines()
    assert lead.startswith("I score by your needs; ")
    assert all(line.startswith("Django: ") for line in sources)
    assert len(sources) == len(set(sources))


CLAIMS = [
    ("Django can't do async properly", "Only partly so: Django is rated 3 of 5 on “Async and real time”."),
    ("Flask doesn't scale", "Only partly so: Flask is rated 3 of 5 on “Growth of traffic and data”."),
    ("Django is slow", "The facts agree: Django is rated 2 of 5 on “Speed and light footprint”."),
    ("isn't Django way too heavy for this?", "The facts agree: Django is rated 2 of 5 on “Nothing unused”."),
    ("nobody starts new projects with Django anymore", "The facts say otherwise: Django is rated 5 of 5 on “Community"),
    ("FastAPI has no admin panel", "The facts agree: it is not built in."),
    ("Django is hard to learn", "Only partly so: Django is rated 3 of 5"),
    ("FastAPI can't handle big projects", "Only partly so: FastAPI is rated 3 of 5 on “Large and complex projects”."),
    ("Flask has better documentation", "The facts say otherwise: Flask is rated 4 of 5 on “Community, documentation"),
    ("Django is insecure", "The facts say otherwise: Django is rated 5 of 5 on “Safe defaults”."),
]


@pytest.mark.parametrize(
    ("claim", "fact"),
    [
        ("FastAPI is just a one man show, bus factor 1, no?", "FastAPI: FastAPI has one owner"),
        ("FastAPI has a bus factor of 1", "FastAPI: FastAPI has one owner"),
        ("isn't FastAPI a one-person project?", "FastAPI: FastAPI has one owner"),
        ("Flask is a one-man show", "Flask: Flask is developed by Pallets"),
    ],
)
def test_how_many_stand_behind_it_no_rating_bears_out_or_denies(shop: Chat, claim: str, fact: str) -> None:
    told = shop.say(claim).text
    assert told.startswith(f"What the facts say to that:\n{fact}")
    assert "otherwise" not in told


@pytest.mark.parametrize(("claim", "met"), CLAIMS)
def test_a_claim_about_an_option_is_met_by_the_facts(shop: Chat, claim: str, met: str) -> None:
    reply = shop.say(claim)
    assert reply.kind is Kind.FACT
    assert reply.text.startswith(met)
    assert "checked" in reply.text
    assert not reply.changed


def test_whoever_says_another_is_better_learns_where_it_loses(shop: Chat) -> None:
    assert "Where FastAPI loses most to Django:" in shop.say("everybody knows FastAPI is better").text


@pytest.mark.parametrize(
    "text",
    [
        "I hate django",
        "my laptop is slow",
        "Django is slow on my machine today lol",
        "we did a django meetup, it was slow",
    ],
)
def test_talk_that_claims_nothing_of_what_was_scored_is_left_alone(shop: Chat, text: str) -> None:
    assert shop.say(text).kind is Kind.SILENT


def test_before_a_recommendation_a_claim_among_colleagues_is_theirs(chat: Chat) -> None:
    assert "facts" not in chat.say("Flask doesn't feel right").text
    assert chat.mention("Flask doesn't scale").text.startswith("Only partly so: ")


@pytest.mark.parametrize("text", ["why Django?", "why django though", "but why Django?"])
def test_why_before_anything_was_said_says_so_and_what_it_is_strong_at(chat: Chat, text: str) -> None:
    told = chat.mention(text).text
    assert told.startswith("I have not recommended Django: nobody has told me here what you are building.\nIn general")
    assert "• Accounts and login: " in told
    assert "And weak at:\n• Small and simple projects: " in told
    assert "checked" in told


def test_in_plain_words_it_is_two_sentences_without_sources(chat: Chat) -> None:
    told = chat.mention("in plain English, why Django?").text
    assert told.count(".") == 2
    assert "In general Django is strong at “Accounts and login”" in told
    assert "checked" not in told
