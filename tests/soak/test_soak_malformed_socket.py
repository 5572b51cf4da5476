"""Malformed envelopes, and noise, through a socket: no crash, nothing written, and what comes next is answered."""

import random
from pathlib import Path

from tests.signed_requests import traces
from tests.soak.malformed import Breaking, real
from tests.soak.tally import Tally
from tests.whole_app import whole_app


def test_what_is_malformed_in_a_socket_is_acknowledged_and_ignored(tmp_path: Path, tally: Tally) -> None:
    with whole_app(tmp_path, "socket") as app:
        app.start()
        slack, sockets = app.slack, app.slack.playground.sockets
        breaking = Breaking(real(slack), random.Random(20_261_127))
        before, (socket,) = traces(app), sockets._sockets
        for number in tally.steps(tally.count(300, 5_000), "Malformed envelopes"):
            slack.run(socket.send_text(breaking.frame()))
            kind, how, payload = breaking.payload()
            assert slack.run(sockets.send(kind, payload, 0, "")).status == 200, how
            if traces(app) != before:
                raise AssertionError(f"written: {how}")
            if number % 50 == 0:
                assert "Django" in slack.command("/stack ask does django come with an admin?").text
        assert list(sockets._sockets) == [socket]
        assert "Django" in slack.command("/stack ask does django come with an admin?").text
        assert traces(app) == before
