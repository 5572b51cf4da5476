"""One message that wants something and refuses it: the app goes by one half, says which, and asks."""

from tests.advisor.conftest import Chat


def test_what_is_wanted_and_refused_in_one_breath_is_asked_about(chat: Chat) -> None:
    reply = chat.mention("It must be async. It must not be async.")
    assert "“It must be async” and “It must not be async” contradict each other." in reply.text
    assert "I go by “It must be async” for now; which one holds?" in reply.text
    assert [(pair.old.said, pair.new.said) for pair in reply.opposed] == [("It must not be async", "It must be async")]


def test_a_first_brief_is_asked_about_as_well(chat: Chat) -> None:
    reply = chat.command("recommend an internal tool. We need an admin panel. We don't need an admin panel")
    assert "contradict each other" in reply.note
    assert len(reply.opposed) == 1


def test_two_halves_that_both_hold_are_not_asked_about(chat: Chat) -> None:
    assert "contradict" not in chat.mention("we don't want Mongo, we want Postgres").text


def test_what_the_team_knows_and_does_not_is_asked_about_and_the_later_is_gone_by(chat: Chat) -> None:
    reply = chat.command("recommend an API. Two of us know FastAPI. Nobody knows FastAPI")
    assert "“Two of us know FastAPI” and “Nobody knows FastAPI” contradict each other." in reply.note
    assert [(pair.old.value, pair.new.value) for pair in reply.opposed] == [("fastapi", "not fastapi")]
    assert [need.value for need in reply.needs if need.aspect == "team_experience"] == ["not fastapi"]


def test_one_who_knows_it_and_the_others_who_do_not_are_no_contradiction(chat: Chat) -> None:
    reply = chat.command("recommend an API; one of us knows FastAPI, nobody else knows FastAPI")
    assert "contradict" not in reply.note
    assert [need.value for need in reply.needs if need.aspect == "team_experience"] == ["fastapi"]


def test_no_one_who_knows_it_knows_it_not(chat: Chat) -> None:
    reply = chat.command("recommend an API, no one knows FastAPI")
    assert [need.value for need in reply.needs if need.aspect == "team_experience"] == ["not fastapi"]
