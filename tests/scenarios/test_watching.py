"""What whoever runs the app can see of it: whether it is well, how much it does, and a log that gives nobody away."""

import json
import re
import signal
import urllib.error
import urllib.request
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr

from bot.playground.hosting import take_port
from tests.driving.driver import SlackDriver
from tests.whole_app import WholeApp, whole_app


def measured(app: WholeApp, sample: str, **labels: str) -> float:
    """A value of /metrics; 0 while it has never been counted."""
    status, text = app.get("/metrics")
    assert status == 200
    return sum(
        one.value
        for family in text_string_to_metric_families(text)
        for one in family.samples
        if one.name == sample and labels.items() <= one.labels.items()
    )


def test_what_people_do_is_counted(app: WholeApp, slack: SlackDriver) -> None:
    before = measured(app, "stack_advisor_deliveries_total", kind="command", status="200")
    thread = slack.command("/stack recommend we need an admin panel").message().thread
    thread.say("does flask have an admin?").thread.wait_for_reply()
    slack.wait_until(lambda: measured(app, "stack_advisor_answer_seconds_count") >= 2)
    assert measured(app, "stack_advisor_deliveries_total", kind="command", status="200") == before + 1
    assert measured(app, "stack_advisor_deliveries_total", kind="event_callback", status="200") >= 1
    assert measured(app, "stack_advisor_replies_total", kind="recommendation") >= 1
    assert measured(app, "stack_advisor_replies_total", kind="fact") >= 1
    assert measured(app, "stack_advisor_ack_seconds_count", kind="command") >= 1
    assert measured(app, "stack_advisor_slack_seconds_count", method="chat.postMessage") >= 2
    assert measured(app, "stack_advisor_process_resident_memory_bytes") > 0


def test_the_share_that_got_no_answer(app: WholeApp, slack: SlackDriver) -> None:
    for _ in range(2):
        assert slack.command("/stack ask who makes the best coffee in town?").text
    uncovered = measured(app, "stack_advisor_replies_total", kind="not_covered")
    silent = measured(app, "stack_advisor_replies_total", kind="silent")
    said = measured(app, "stack_advisor_replies_total") - silent
    assert uncovered >= 2
    assert measured(app, "stack_advisor_unanswered_share") == uncovered / said


def test_what_slack_refuses_is_counted_by_its_own_word(app: WholeApp, slack: SlackDriver) -> None:
    slack.faults.fail("chat.postMessage", "internal_error", times=1)
    slack.mention("does django come with an admin?").thread.wait_for_reply()
    refused = measured(app, "stack_advisor_slack_errors_total", method="chat.postMessage", error="internal_error")
    assert refused == 1


def test_work_that_waits_is_seen(app: WholeApp, slack: SlackDriver) -> None:
    slack.faults.slow("chat.postMessage", 30)
    for number in range(3):
        slack.mention(f"does django come with an admin? {number}")
    slack.wait_until(lambda: measured(app, "stack_advisor_queue", state="begun") >= 3)
    slack.faults.clear()


def test_requests_that_are_not_slacks_are_counted_too(app: WholeApp) -> None:
    request = urllib.request.Request(f"{app.url}/slack/events", b"{}")
    try:
        urllib.request.urlopen(request, timeout=5).close()
    except urllib.error.HTTPError as error:
        error.close()
    assert measured(app, "stack_advisor_deliveries_total", kind="unknown", status="401") >= 1


def test_nobody_and_nothing_said_is_in_the_measures(app: WholeApp, slack: SlackDriver) -> None:
    slack.mention("is flask fine for our secret project Nightingale?").thread.wait_for_reply()
    _, text = app.get("/metrics")
    for told in ("Nightingale", slack.user.id, slack.world.channel("general").id, slack.world.config.team_id, "xoxb"):
        assert told not in text


def test_the_log_ties_a_request_to_the_work_it_led_to_and_gives_nobody_away(tmp_path: Path) -> None:
    with whole_app(tmp_path, log_format="json", log_level="DEBUG") as app, app.as_process(tmp_path / "log") as process:
        process.start()
        app.slack.mention("is flask fine for our secret project Nightingale?").thread.wait_for_reply()
        app.slack.faults.http_error("chat.postMessage", 500)
        app.slack.mention("does django come with an admin, for Nightingale?").thread.wait_for_reply()
        process.terminate()
        lines = [json.loads(line) for line in process.log.splitlines()]
    taken = [line for line in lines if line["message"].startswith("taken in as turn-")]
    assert len(taken) == 2
    assert all(re.fullmatch("[0-9a-f]{8}", line["request"]) for line in taken)
    work = taken[1]["message"].removeprefix("taken in as ")
    assert any(work in (line.get("request"), line["message"].split()[0]) for line in lines if line is not taken[1])
    for told in ("Nightingale", "xoxb-playground", "playground-signing-secret", "/response/"):
        assert told not in process.log


def test_a_socket_process_can_be_looked_at_too(tmp_path: Path) -> None:
    place = take_port()
    place.listening.close()
    with whole_app(tmp_path, "socket") as app, app.as_process(tmp_path / "log") as process:
        process.command += ["--port", place.url.rpartition(":")[2]]
        app.url = place.url
        process.start()
        app.slack.wait_until(lambda: app.get("/readyz")[0] == 200)
        assert app.get("/healthz") == (200, "ok")
        assert app.get("/readyz")[1]["last_pong_seconds"] < 60
        assert app.slack.command("/stack help").text
        app.slack.wait_until(lambda: measured(app, "stack_advisor_deliveries_total", kind="command") == 1)
        app.slack.faults.fail("apps.connections.open", "internal_error", times=1_000)
        app.slack.run(app.slack.playground.sockets.close())
        app.slack.wait_until(lambda: app.get("/readyz")[0] == 503)
        assert app.get("/healthz") == (200, "ok")


def test_told_to_stop_it_ends_within_ten_seconds_and_the_rest_is_done_after_the_next_start(tmp_path: Path) -> None:
    with whole_app(tmp_path) as app, app.as_process() as process:
        process.start()
        app.slack.faults.slow("chat.postMessage", 60)
        asked = app.slack.mention("does django come with an admin?")
        app.slack.wait_until(lambda: measured(app, "stack_advisor_queue", state="begun") == 1)
        process.signal(signal.SIGTERM)
        assert process.wait(10) == 0  # what a supervisor gives it
        app.slack.faults.clear()
        process.start()
        assert "Django" in asked.thread.wait_for_reply().text


def test_an_unready_process_says_why(tmp_path: Path) -> None:
    with whole_app(tmp_path, slack_bot_token=SecretStr("xoxb-playground")) as app:
        app.slack.faults.slow("auth.test", 2)
        with app.as_process() as process:
            process.launch()
            app.slack.wait_until(lambda: _answers(app), timeout=30)
            assert app.get("/readyz") == (503, {"ready": False, "why": "starting"})
            assert app.get("/metrics")[0] == 200


def _answers(app: WholeApp) -> bool:
    try:
        return app.get("/healthz")[0] == 200
    except OSError:
        return False
