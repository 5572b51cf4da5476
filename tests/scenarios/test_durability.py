"""What was acknowledged is answered, exactly once, whatever happens to the process."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.advisor.conversation import Message
from bot.delivery import RetryLater
from bot.server.lifecycle import running
from bot.slack import threads
from bot.slack.calls.posting import EVENT_TYPE
from bot.slack.received.written import MESSAGE
from bot.slack.services import Services
from bot.slack.work.sending import send
from bot.slack.work.turns import take_turn
from bot.store import inbox, posts
from bot.store.inbox import Accepted, Incoming
from bot.store.keys import Tenant
from bot.store.posts import NewPost
from tests.durable_work import no_work_taken
from tests.whole_app import AppProcess, WholeApp, whole_app


def started(app: WholeApp, process: AppProcess) -> None:
    process.start()
    assert app.get("/healthz") == (200, "ok")


def test_killed_after_the_acknowledgement_the_reply_comes_once(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app, app.as_process() as process:
        slack = app.slack
        started(app, process)
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        root.thread.say("does flask have an admin?").wait_for_reply()

        slack.faults.slow("chat.postMessage", 1.0)
        root.thread.say("what about auth?")
        process.kill()
        slack.faults.clear()
        process.start()
        slack.wait_until(lambda: len(root.thread.replies) == 2)

        root.thread.say("what about testing?").wait_for_reply()
        assert [text for text in (m.text for m in root.thread.replies) if "Authentication" in text][1:] == []
        assert len(root.thread.replies) == 3


def test_a_post_that_slack_shows_long_after_its_request_was_cut_off_comes_once(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        slack = app.slack
        app.start()
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        slack.faults.late("chat.postMessage", 2.0)
        root.thread.say("what about auth?").wait_for_reply()
        slack.wait_until(lambda: slack.faults.overdue == 0)
        root.thread.say("what about testing?").wait_for_reply()
        assert [reply.text.count("Authentication") for reply in root.thread.replies] == [1, 0]


def test_a_graceful_stop_loses_nothing_and_ends_well(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app, app.as_process() as process:
        slack = app.slack
        started(app, process)
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        slack.faults.slow("chat.postMessage", 0.5)
        root.thread.say("does flask have an admin?")
        assert process.terminate() == 0
        slack.faults.clear()
        process.start()
        slack.wait_until(lambda: len(root.thread.replies) == 1)
        root.thread.say("what about auth?").wait_for_reply()
        assert len(root.thread.replies) == 2


def test_a_restart_keeps_conversations_and_decisions(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        slack = app.slack
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        root.thread.say("we must use MongoDB").wait_for_reply()
        app.stop()
        app.start()
        assert "Taken back\n•  “we must use MongoDB”" in root.thread.say("undo that").wait_for_reply().text


def test_a_decision_whose_announcement_was_not_taken_is_announced_when_handed_in_again(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        slack = app.slack
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        root.click("Record decision")
        slack.modal.choose("Post the summary to", "#engineering").submit()
        preview = slack.modal
        with no_work_taken(app):
            preview.submit()
        slack.modal.close()
        preview.submit()
        assert slack.first_from_app(slack.world.channel("engineering").id, root.ts).text.startswith("D-1")
        slack.wait_until(lambda: ["Recorded as D-1" in reply.text for reply in root.thread.replies] == [True])


def test_a_retry_that_was_not_taken_can_be_pressed_again(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        slack = app.slack
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        slack.faults.fail("chat.postMessage", "restricted_action")
        root.thread.say("does flask have an admin?")
        refused = slack.first_from_app(slack.direct, "0")
        with no_work_taken(app):
            refused.click("Retry")
            slack.wait_until(lambda: any("reference" in note.text for note in slack.ephemerals()))
        refused.click("Retry")
        slack.wait_until(lambda: len(root.thread.replies) == 1)
        refused.click("Retry")
        slack.wait_until(lambda: any("retried already" in note.text for note in slack.ephemerals()))
        root.thread.say("what about auth?").wait_for_reply()
        assert len(root.thread.replies) == 2


@pytest.mark.parametrize("mentioned", [True, False], ids=["mention", "reply"])
async def test_what_is_said_under_a_recommendation_waits_until_its_needs_are_there(
    tmp_path: Path, mentioned: bool
) -> None:
    with whole_app(tmp_path) as app:
        async with running(app.settings, "test") as services:
            said = await said_under_a_recommendation_of_a_killed_process(app, services, mentioned=mentioned)
            with pytest.raises(RetryLater):
                await take_turn(services, str(said.id))
            async with services.db.read() as conn:
                sending = await posts.by_key(conn, said.message.tenant, "turn:1000")
            assert sending is not None
            await send(services, sending.id)
            await take_turn(services, str(said.id))
            stored = await threads.stored(services, said.message.conversation)
    assert stored is not None
    assert "an admin panel" in stored.state
    assert len(list(app.slack.world.channel("general").thread(said.message.conversation.root_ts))) == 3


async def said_under_a_recommendation_of_a_killed_process(
    app: WholeApp, services: Services, *, mentioned: bool
) -> Accepted:
    """Slack shows the recommendation, and the process died before it wrote that down."""
    general, tenant = app.slack.world.channel("general"), Tenant("", app.slack.world.config.team_id)
    words = Message(text="we need an admin panel", user="U1", at=services.now(), command="recommend")
    _, opened = await services.advising.reply(words)
    post = NewPost(tenant, general.id, "turn:1000", {"text": "Django"}, opens_conversation=opened.model_dump_json())
    async with services.db.write() as conn:
        await posts.claim(conn, await posts.add(conn, post, at=services.now()))
    metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": post.key}}
    client = await services.workspaces.client(tenant)
    shown = await client.chat_postMessage(channel=general.id, text="Django", metadata=metadata)
    answer = await asyncio.to_thread(app.slack.say, "what about auth?", "general", shown["ts"])
    said = Incoming(
        tenant, general.id, answer.ts, MESSAGE, shown["ts"], app.slack.user.id, "what about auth?", mentioned
    )
    async with services.db.write() as conn:
        row, _ = await inbox.accept(conn, said, at=services.now())
    return row


def test_what_was_taken_in_but_never_queued_is_answered_after_a_restart(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app:
        app.start()
        slack = app.slack
        root = slack.command("/stack recommend an internal tool with an admin panel").message()
        root.thread.say("does flask have an admin?").wait_for_reply()
        with no_work_taken(app):
            root.thread.say("what about auth?")
            slack.wait_until(lambda: any(row == "accepted" for row in inbox_states(app)))
            app.stop()
        app.start()
        slack.wait_until(lambda: any("Authentication" in reply.text for reply in root.thread.replies))
        assert sum("Authentication" in reply.text for reply in root.thread.replies) == 1


def inbox_states(app: WholeApp) -> list[str]:
    with closing(sqlite3.connect(app.settings.database_url.removeprefix("sqlite:///"), timeout=10)) as database:
        return [state for (state,) in database.execute("select state from inbox")]
