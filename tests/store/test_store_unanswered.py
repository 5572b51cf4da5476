"""Questions that nothing in the knowledge answered: counted together, and nobody named."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.slack.mrkdwn import plain
from bot.store import unanswered
from bot.store.database import Database
from bot.store.keys import Tenant

ACME = Tenant("", "T1")
OTHER = Tenant("", "T2")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=5)


async def test_the_same_question_in_other_dress_is_counted_together(db: Database) -> None:
    async with db.write() as conn:
        for asked in ("Does Flask do  GraphQL?", "<@U1> does flask do graphql", "does flask do graphql…"):
            await unanswered.count_up(conn, ACME, asked, ["api"], at=NOON)
        await unanswered.count_up(conn, ACME, "does flask do graphql", ["api", "async"], at=LATER)
        await unanswered.count_up(conn, ACME, "and tea?", [], at=LATER)
        await unanswered.count_up(conn, ACME, " ?! ", [], at=LATER)
        await unanswered.count_up(conn, OTHER, "theirs", [], at=LATER)
        graphql, tea = await unanswered.most_asked(conn, ACME)
    team = ACME.team or ACME.enterprise
    assert graphql == unanswered.UnansweredQuestion("does flask do graphql", 4, ("api", "async"), NOON, LATER, team)
    assert (tea.text, tea.count) == ("and tea", 1)


async def test_the_same_question_in_other_words_stands_on_one_line(db: Database) -> None:
    async with db.write() as conn:
        for asked in ("who waters the plants", "who is watering the plants?", "Who watered our plants"):
            await unanswered.count_up(conn, ACME, asked, [], at=NOON)
        await unanswered.count_up(conn, ACME, "who is watering the plants?", ["api"], at=LATER)
        await unanswered.count_up(conn, ACME, "who feeds the plants", [], at=NOON)
        await unanswered.count_up(conn, OTHER, "who waters the plants", [], at=NOON)
        waters, feeds = await unanswered.most_asked(conn, ACME)
        everywhere = await unanswered.everywhere(conn, limit=10)
    assert (waters.text, waters.count, waters.topics) == ("who is watering the plants", 4, ("api",))
    assert (waters.first_at, waters.last_at) == (NOON, LATER)
    assert (feeds.text, feeds.count) == ("who feeds the plants", 1)
    assert [(one.count, one.where) for one in everywhere] == [(4, ACME.team), (1, ACME.team), (1, OTHER.team)]


async def test_a_question_that_got_its_answer_after_all_is_counted_no_more(db: Database) -> None:
    async with db.write() as conn:
        for _ in range(2):
            await unanswered.count_up(conn, ACME, "data and users?", [], at=NOON)
        await unanswered.take_back(conn, OTHER, "data and users?")
        await unanswered.take_back(conn, ACME, "Data and users")
        assert [one.count for one in await unanswered.most_asked(conn, ACME)] == [1]
        for _ in range(2):
            await unanswered.take_back(conn, ACME, "data and users?")
        assert await unanswered.most_asked(conn, ACME) == ()


async def test_a_question_is_told_in_the_words_it_was_asked_in_where_all_could_read_it(db: Database) -> None:
    async with db.write() as conn:
        for _ in range(2):
            await unanswered.count_up(conn, ACME, "who waters the plants", [], at=NOON, openly=False)
        (plants,) = await unanswered.most_asked(conn, ACME)
        assert (plants.count, plants.openly) == (2, 0)
        await unanswered.count_up(conn, ACME, "Who is watering the plants?", [], at=NOON, openly=True)
        (plants,) = await unanswered.most_asked(conn, ACME)
        assert (plants.text, plants.count, plants.openly) == ("who is watering the plants", 3, 1)
        await unanswered.count_up(conn, ACME, "who waters the plants", [], at=LATER, openly=True)
        (plants,) = await unanswered.most_asked(conn, ACME)
        assert (plants.text, plants.count, plants.openly) == ("who waters the plants", 4, 2)
        for _ in range(2):
            await unanswered.take_back(conn, ACME, "who waters the plants")
        (plants,) = await unanswered.most_asked(conn, ACME)
        assert (plants.count, plants.openly) == (2, 2)


async def test_unanswered_questions_of_all_workspaces_say_where_they_were_asked(db: Database) -> None:
    async with db.write() as conn:
        await unanswered.count_up(conn, ACME, "ours", ["api"], at=NOON)
        await unanswered.count_up(conn, OTHER, "theirs", [], at=LATER)
        everywhere = await unanswered.everywhere(conn, limit=10)
        there = await unanswered.everywhere(conn, OTHER.team, limit=10)
        assert await unanswered.everywhere(conn, "%", limit=10) == ()
        await unanswered.count_up(conn, Tenant("E9", ""), "of a whole organisation", [], at=NOON)
        (whole,) = await unanswered.everywhere(conn, "E9", limit=10)
    assert (whole.text, whole.where) == ("of a whole organisation", "E9")
    assert [question.text for question in everywhere] == ["theirs", "ours"]
    assert [(question.text, question.where) for question in there] == [("theirs", OTHER.team)]


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("mail ann@example.org or <@U123|ann> in <#C1>?", "mail or in"),
        (plain("can <@U1|ada.l-2> or <@U2> use <mailto:ann@example.org|ann@example.org>?"), "can or use"),
        ("ann@localhost, @Zoë and (@o'brien) agree", "and agree"),
    ],
)
def test_nobody_is_named_in_an_unanswered_question(asked: str, kept: str) -> None:
    assert unanswered.normalised(asked) == kept


@pytest.mark.parametrize("hostile", ["@" * 100_000, "@a." * 100_000, "<@" * 100_000, "a@" * 100_000])
def test_the_longest_question_is_read_at_once(hostile: str) -> None:
    assert len(unanswered.normalised(hostile)) <= 500


def test_a_question_that_is_too_long_is_cut_between_words() -> None:
    assert unanswered.normalised("flask " * 83 + "ann@example.org") == " ".join(["flask"] * 83)
