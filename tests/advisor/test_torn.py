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
