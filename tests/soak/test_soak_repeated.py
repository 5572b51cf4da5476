"""The same delivery five times at once, to two processes: one effect."""

from collections.abc import Iterator

import psycopg
import pytest

from tests.deciding import hand_in
from tests.driving.driven import Message
from tests.driving.driver import SlackDriver
from tests.soak.fleet import Fleet, fleet
from tests.store.postgres_server import empty

COPIES = 5


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, postgres_server: str) -> Iterator[Fleet]:
    """Two processes on one PostgreSQL."""
    empty(postgres_server)
    with fleet(tmp_path_factory.mktemp("two"), postgres_server, 2) as both:
        both.start()
        yield both


@pytest.fixture
def slack(two: Fleet) -> Iterator[SlackDriver]:
    yield two.slack
    while two.slack.has_modal:
        two.slack.modal.close()


def rows(fleet: Fleet, query: str) -> int:
    with psycopg.connect(fleet.app.settings.database_url) as database:
        found = database.execute(query.encode()).fetchone()
        assert found is not None
        return int(found[0])


def root_of(slack: SlackDriver) -> Message:
    return slack.command("/stack recommend an internal tool with an admin panel").message()


def nothing_more_comes(two: Fleet) -> None:
    """Whatever was enqueued has been done, by either process."""
    query = "select count(*) from dbos.workflow_status where status in ('PENDING', 'ENQUEUED')"
    two.slack.wait_until(lambda: rows(two, query) == 0)


def test_a_command_opens_one_dialog_and_makes_one_draft(two: Fleet, slack: SlackDriver) -> None:
    drafts, opened = "select count(*) from drafts where kind = 'questionnaire'", len(slack.calls("views.open"))
    before = rows(two, drafts)
    with slack.deliver_duplicates(COPIES):
        slack.command("/stack recommend")
    form = slack.modal.choose("What are you building?", "Blog")
    with slack.deliver_duplicates(COPIES):
        assert form.submit() is None
    nothing_more_comes(two)
    assert rows(two, drafts) == before + 1
    assert len(slack.calls("views.open")) == opened + 1
    assert slack.ephemerals() == []
    assert sum("Blog" in message.text for message in slack.messages()) == 1


def test_a_message_is_answered_once(two: Fleet, slack: SlackDriver) -> None:
    root = root_of(slack)
    with slack.deliver_duplicates(COPIES):
        for number in range(10):
            slack.mention(f"does django come with an admin? {number}", root.channel, root.ts)
    slack.wait_until(lambda: len(root.thread.replies) >= 10)
    nothing_more_comes(two)
    assert len(root.thread.replies) == 10


def test_a_decision_is_recorded_and_published_once(two: Fleet, slack: SlackDriver) -> None:
    root = root_of(slack)
    with slack.deliver_duplicates(COPIES):
        root.click("Record decision")
        assert hand_in(slack, slack.modal.choose("Post the summary to", "#engineering")) is None
    slack.first_from_app(slack.world.channel("engineering").id, root.ts)
    nothing_more_comes(two)
    assert len([one for one in slack.messages("engineering") if one.ts > root.ts]) == 1
    assert rows(two, "select count(*) from decisions") == 1
    assert rows(two, "select count(*) from drafts where kind like 'recording%'") == 1


@pytest.mark.parametrize("button", ["Adjust", "What if…", "Record decision", "Ask the team"])
def test_a_press_opens_one_dialog(two: Fleet, slack: SlackDriver, button: str) -> None:
    root, opened = root_of(slack), len(slack.calls("views.open"))
    drafts = rows(two, "select count(*) from drafts")
    with slack.deliver_duplicates(COPIES):
        root.click(button)
    assert slack.modal.title
    assert len(slack.calls("views.open")) == opened + 1
    assert rows(two, "select count(*) from drafts") <= drafts + 1
