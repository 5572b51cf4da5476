"""Any need is taken back by what the app itself calls it, in the thread and in the words of Adjust."""

import pytest

from bot.advisor.conversation import Kind, Reply
from tests.advisor.conftest import Chat

BRIEF = (
    "recommend We build an order intake service with a REST API. The company runs Django for its ERP. "
    "We know Flask. Six developers, PostgreSQL, no login pages."
)


def _standing(reply: Reply) -> set[tuple[str, str | None]]:
    return {(need.aspect, need.value) for need in reply.needs}


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("take back that Django runs already", ("existing_stack", "django")),
        ("undo the Django runs already", ("existing_stack", "django")),
        ("no Django runs already", ("existing_stack", "django")),
        ("Django runs already is not right", ("existing_stack", "django")),
        ("please forget Django already runs", ("existing_stack", "django")),
        ("leave “Django runs already” out, please", ("existing_stack", "django")),
        ("Knows Flask is wrong", ("team_experience", "flask")),
        ("undo Knows Flask", ("team_experience", "flask")),
        ("scratch A few people", ("team_size", "few")),
        ("remove A relational database: PostgreSQL", ("database_relational", "postgresql")),
    ],
)
def test_a_need_goes_by_its_label_and_the_others_stay(chat: Chat, text: str, gone: tuple[str, str]) -> None:
    before = _standing(chat.command(BRIEF))
    after = chat.say(text, user="ben")
    assert after.kind is Kind.NEEDS
    assert _standing(after) == before - {gone}
    assert gone in before


@pytest.mark.parametrize(
    ("stated", "text", "aspect"),
    [
        ("we must be live before summer", "live before summer is wrong, it's autumn now", "time_to_market"),
        ("we must be live before summer", "Live before summer is not right - the launch moved", "time_to_market"),
        ("it must be live in a year or more", "A year or more is wrong. delete it", "time_to_market"),
        ("15 developers and no designer", "15 developers is wrong", "team_size"),
    ],
)
def test_a_need_goes_by_the_words_it_was_stated_in(chat: Chat, stated: str, text: str, aspect: str) -> None:
    chat.mention(f"{stated}, and we need an admin panel")
    after = chat.say(text, user="ben")
    assert after.kind is Kind.NEEDS
    assert aspect not in {need.aspect for need in after.needs}
    assert "admin" in {need.aspect for need in after.needs}


def test_the_words_of_adjust_take_a_need_back_and_state_another(chat: Chat) -> None:
    before = _standing(chat.command(BRIEF))
    after = chat.answer("no Django runs already. We need an admin panel")
    assert _standing(after) == before - {("existing_stack", "django")} | {("admin", None)}


def test_what_is_refused_already_stays_so_when_it_is_refused_by_its_label(chat: Chat) -> None:
    before = _standing(chat.command(BRIEF))
    assert ("auth", None) in before
    assert _standing(chat.mention("no accounts and login")) == before


@pytest.mark.parametrize("text", ["is Django runs already wrong?", "no, Django runs already"])
def test_who_asks_or_insists_takes_nothing_back(chat: Chat, text: str) -> None:
    before = _standing(chat.command(BRIEF))
    assert _standing(chat.mention(text)) == before


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("django runs already matters less", "deemphasise"),
        ("Django runs already is not that important", "deemphasise"),
        ("knows Flask matters more", "emphasise"),
    ],
)
def test_a_need_is_weighed_by_its_label_as_the_app_offers_it(chat: Chat, text: str, direction: str) -> None:
    before = chat.command(BRIEF).recommendation
    after = chat.say(text)
    assert [need.direction for need in after.changed] == [direction]
    assert before is not None
    assert after.recommendation is not None
    assert after.recommendation.ranking != before.ranking


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("where does the +10 for Django runs already come from?", "“Django runs already”"),
        ("where do the 11 points for Django runs already come from", "“Django runs already”"),
        ("why +5 for Knows Flask?", "“Knows Flask”"),
    ],
)
def test_the_points_of_a_label_that_names_an_option_are_explained(chat: Chat, question: str, label: str) -> None:
    chat.command(BRIEF)
    told = chat.say(question)
    assert told.kind is Kind.WHY
    assert label in told.text


def test_what_is_asked_beside_is_answered_before_the_need_goes(chat: Chat) -> None:
    chat.command(BRIEF)
    told = chat.say("where does the +10 for Django runs already come from? The ERP has nothing to do with this")
    assert "It is what runs already" in told.text
    assert "Django runs already (taken back)" in told.text
    assert "existing_stack" not in {need.aspect for need in told.needs}
