"""Needs jotted down: lists without commas, keys with values, ticks and crosses, numbers in odd notations."""

import pytest

from bot.advisor.conversation import Kind
from tests.advisor.conftest import Chat
from tests.advisor.needs_of import standing


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("api + admin", "rest_api admin"),
        ("api & admin & 3 weeks", "rest_api admin time_to_market=weeks"),
        ("login/admin/payments", "auth admin integrations=payments"),
        ("6 weeks 4 ppl admin n api", "time_to_market=weeks team_size=few admin rest_api"),
        ("devs: 4. db: pg. admin: no.", "team_size=few database_relational=postgresql -admin"),
        ("needs: auth, db=postgres, team=4", "auth database_relational=postgresql team_size=few"),
        ("admin = no, auth = yes, websockets - no", "-admin auth -async_realtime"),
        (
            "Team: 4\nDB: postgres\nDeadline: 3 weeks\nAuth: yes\nWebsockets: no\nBudget: none",
            "team_size=few database_relational=postgresql time_to_market=weeks auth -async_realtime budget=zero",
        ),
        ("headcount: 12; deadline: 2 months; admin: must", "team_size=many time_to_market=months admin"),
        ("✅ admin ❌ websockets", "admin -async_realtime"),
        ("admin ✅, websockets ❌", "admin -async_realtime"),
        (":white_check_mark: login\n:x: websockets", "auth -async_realtime"),
        ("👉 login 👉 admin 👉 3 weeks", "auth admin time_to_market=weeks"),
        ("• login\n• admin panel\n• 3 weeks", "auth admin time_to_market=weeks"),
        ("1) login 2) admin 3) three weeks", "auth admin time_to_market=weeks"),
        ("1. login\n2. admin panel\n3. no websockets", "auth admin -async_realtime"),
        ("Needs:\n- login\n- admin panel\n- no websockets", "auth admin -async_realtime"),
        ("-3 weeks\n-login", "time_to_market=weeks auth"),
        ("~we must use MongoDB~ we need forms", "forms"),
    ],
)
def test_every_entry_counts(chat: Chat, text: str, needs: str) -> None:
    assert standing(chat.mention(text)) == set(needs.split())


def test_an_entry_is_quoted_with_its_answer(chat: Chat) -> None:
    assert [need.said for need in chat.mention("admin: no, login: yes").needs] == ["admin: no", "login: yes"]


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("we must handle 10^9 requests per second", "scalability=high"),
        ("1e6 users", "scalability=high"),
        ("10k rps", "scalability=high"),
        ("a couple of hundred users", "scalability=low"),
        ("we have half a year", "time_to_market=months"),
        ("we have a fortnight", "time_to_market=weeks"),
        ("team of one", "team_size=one"),
        ("just me", "team_size=one"),
        ("me and my cousin build it", "team_size=few"),
        ("we are a two pizza team", "team_size=few"),
        ("12e300 users", "scalability=high"),
    ],
)
def test_numbers_in_any_notation(chat: Chat, text: str, needs: str) -> None:
    assert standing(chat.mention(text)) >= set(needs.split())


@pytest.mark.parametrize("text", ["our team is -3 people", "we have -3 weeks", "minus 3 weeks left", "a team of -5"])
def test_a_number_that_makes_no_sense_is_not_taken(chat: Chat, text: str) -> None:
    reply = chat.mention(text)
    assert (reply.kind, reply.needs) == (Kind.NOT_COVERED, ())


@pytest.mark.parametrize("text", ["we must be live by Christmas", "it has to be ready before easter"])
def test_how_far_off_a_feast_is_nobody_said(chat: Chat, text: str) -> None:
    assert standing(chat.mention(text)) == {"time_to_market"}


def test_a_range_has_no_negative_end(chat: Chat) -> None:
    assert standing(chat.mention("we are 3 -5 people")) == {"team_size=few"}
