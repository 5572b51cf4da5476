"""Workspaces install the app themselves, use it beside each other, and remove it again."""

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.store.sealing import Sealing
from tests.many_slacks import KEY, Browser, ManySlacks, many_slacks

NEEDS = "/stack recommend we need an admin panel"


@pytest.fixture(scope="module")
def slacks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ManySlacks]:
    whole = {"enterprise_id": "E01", "organisation_wide": True}
    workspaces: dict[str, dict[str, Any]] = {
        **{name: {} for name in ("acme", "globex", "stranger", "linked", "leaving", "early")},
        "berlin": whole,
        "paris": whole,
        "rotating": {"token_lasts": 43_200},
    }
    with many_slacks(tmp_path_factory.mktemp("many"), workspaces) as made:
        made.app.start()
        yield made


def kept(slacks: ManySlacks, name: str) -> list[Any]:
    """What is kept of a workspace's installation: whether it has tokens, and whether it was removed."""
    team = slacks.workspaces[name].world.config.team_id
    query = "select sealed is not null, removed_at is not null from installations where tenant like ?"
    return slacks.app.rows(query, f"%:{team}")


def test_a_workspace_installs_the_app_and_uses_it(slacks: ManySlacks) -> None:
    acme = slacks.workspaces["acme"]
    status, page = slacks.install("acme")
    assert (status, "Stack Advisor is in Acme" in page) == (200, True)
    posted = acme.command(NEEDS).message()
    reply = posted.thread.say("does flask have an admin?")
    assert "Flask" in reply.thread.wait_for_reply().text
    assert all(call.answer["ok"] for call in acme.calls())


def test_two_workspaces_see_nothing_of_each_other(slacks: ManySlacks) -> None:
    acme, globex = slacks.workspaces["acme"], slacks.workspaces["globex"]
    for name in ("acme", "globex"):
        assert slacks.install(name)[0] == 200
    before = len(acme.calls())
    assert globex.command("/stack recommend a small API in three weeks").message().text
    assert len(acme.calls()) == before
    assert slacks.app.rows("select count(*) from posts where tenant = ?", ":T02") == [(1,)]


def test_a_workspace_that_has_not_installed_it_is_told_nothing(slacks: ManySlacks) -> None:
    assert "admin" not in slacks.workspaces["stranger"].command(NEEDS).text
    assert slacks.app.rows("select count(*) from inbox where tenant like ?", "%T03") == [(0,)]


def test_tokens_are_not_in_the_database_as_they_are(slacks: ManySlacks) -> None:
    slacks.install("acme")
    token = slacks.workspaces["acme"].world.grants.tokens[-1]
    folder = Path(slacks.app.settings.database_url.removeprefix("sqlite:///")).parent
    assert token.encode() not in b"".join(path.read_bytes() for path in folder.glob("app.db*"))
    (sealed,) = slacks.app.rows("select sealed from installations where tenant = ':T01'")[0]
    assert token in Sealing.with_keys(KEY).open(sealed)


def test_a_link_is_good_for_one_use_in_the_browser_that_began(slacks: ManySlacks) -> None:
    mine, other = Browser(), Browser()
    at_slack = mine.follow_once(slacks.install_page("linked"))
    back = mine.follow_once(mine.follow_once(at_slack))
    assert other.visit(back)[0] == 400
    assert kept(slacks, "linked") == []
    assert mine.visit(back)[0] == 200
    status, page = mine.visit(back)
    assert status in (400, 401)
    assert "Begin anew" in page


def test_whoever_refuses_has_installed_nothing(slacks: ManySlacks) -> None:
    mine = Browser()
    at_slack = mine.follow_once(slacks.install_page("stranger"))
    _, page = mine.visit(at_slack + "&refuse=1")
    assert "not allowed" in page
    assert kept(slacks, "stranger") == []


def test_what_was_begun_in_a_state_we_did_not_give_is_refused(slacks: ManySlacks) -> None:
    status, page = Browser().visit(f"{slacks.app.url}/slack/oauth_redirect?code=x&state=%3Cscript%3E")
    assert status == 400
    assert "<script>" not in page
    assert Browser().visit(f"{slacks.app.url}/slack/oauth_redirect")[0] == 400


def test_the_app_is_removed_and_installed_again(slacks: ManySlacks) -> None:
    leaving = slacks.workspaces["leaving"]
    slacks.install("leaving")
    leaving.command(NEEDS).message()
    leaving.call(leaving.playground.remove_app)
    leaving.wait_until(lambda: kept(slacks, "leaving") == [(0, 1)])
    assert "admin" not in leaving.command(NEEDS).text
    slacks.install("leaving")
    assert leaving.command(NEEDS).message().text
    assert kept(slacks, "leaving") == [(1, 0)]


def test_an_old_notice_of_removal_does_not_end_a_new_installation(slacks: ManySlacks) -> None:
    early = slacks.workspaces["early"]
    slacks.install("early")
    early.world.clock = lambda: time.time() - 120
    sent = early.call(lambda: early.playground.courier.event({"type": "app_uninstalled"}))
    early.wait_until(lambda: sent is not None and sent.state == "answered")
    assert kept(slacks, "early") == [(1, 0)]


def test_an_organisation_installs_it_for_all_its_workspaces(slacks: ManySlacks) -> None:
    assert slacks.install("berlin")[0] == 200
    assert slacks.workspaces["berlin"].command(NEEDS).message().text
    assert "admin" in slacks.workspaces["paris"].command("/stack ask does django come with an admin?").text
    assert slacks.app.rows("select tenant from installations where tenant like 'E%'") == [("E01:",)]


def test_a_token_that_ends_is_exchanged_in_time(slacks: ManySlacks) -> None:
    rotating = slacks.workspaces["rotating"]
    slacks.install("rotating")
    rotating.command(NEEDS).message()
    assert len(rotating.world.grants.tokens) == 1
    slacks.app.ahead = timedelta(hours=11)
    rotating.faults.fail("oauth.v2.access", "internal_error", times=1)
    rotating.command(NEEDS).message()  # Slack gives none just now: the old one is still good for a while
    assert len(rotating.world.grants.tokens) == 1
    slacks.app.ahead += timedelta(minutes=1)
    for _ in range(2):
        rotating.command(NEEDS).message()
        assert len(rotating.world.grants.tokens) == 2
    slacks.app.ahead = timedelta()


def test_a_new_token_that_the_database_did_not_take_is_not_lost(slacks: ManySlacks) -> None:
    rotating = slacks.workspaces["rotating"]
    slacks.install("rotating")
    rotating.command(NEEDS).message()
    count, kept = len(rotating.world.grants.tokens), "select sealed from installations"
    before = slacks.app.rows(kept)
    slacks.app.rows("create trigger full before update on installations begin select raise(abort, 'no room left'); end")
    slacks.app.ahead += timedelta(hours=11)
    for _ in range(2):
        rotating.command(NEEDS).message()  # with the new one, which nobody but this process knows
    assert slacks.app.rows(kept) == before
    slacks.app.rows("drop trigger full")
    rotating.command(NEEDS).message()
    assert slacks.app.rows(kept) != before
    slacks.app.stop()
    slacks.app.start()
    rotating.command(NEEDS).message()
    assert len(rotating.world.grants.tokens) == count + 1
    slacks.app.ahead = timedelta()
