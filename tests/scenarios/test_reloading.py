"""The running app takes up changed knowledge at SIGHUP; broken knowledge is reported, and the good one stays."""

import logging
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest

from bot import advising
from bot.advisor.reply import Advisor
from bot.facts.load import locate_knowledge
from bot.server.reloading import reload
from bot.settings import Settings
from bot.slack.services import Services
from tests.whole_app import AppProcess, Transport, WholeApp, whole_app

QUESTION = "/stack ask does django come with an admin?"


@dataclass
class Edited:
    """The app as a process on a copy of the knowledge, of which one fact is edited."""

    app: WholeApp
    process: AppProcess
    facts: Path

    def write(self, text: str) -> None:
        self.facts.write_text(text)
        self.process.signal(signal.SIGHUP)

    def answers(self, words: str) -> bool:
        return words in self.app.slack.command(QUESTION).text

    def wait_for_answer(self, words: str) -> None:
        self.app.slack.wait_until(lambda: self.answers(words), timeout=60)

    def wait_for_log(self, words: str) -> None:
        self.app.slack.wait_until(lambda: words in self.process.log, timeout=60)


@contextmanager
def edited(folder: Path, transport: Transport) -> Iterator[Edited]:
    knowledge = folder / "knowledge"
    shutil.copytree(locate_knowledge(None), knowledge)
    facts = next(knowledge.glob("*/facts/admin.yaml"))
    with (
        whole_app(folder, transport, knowledge_dir=str(knowledge)) as app,
        app.as_process(folder / "app.log") as process,
    ):
        yield Edited(app, process, facts)


@pytest.mark.parametrize("transport", ["http", "socket"])
def test_an_edit_is_taken_up_and_a_broken_one_is_not(tmp_path: Path, transport: Transport) -> None:
    with edited(tmp_path, transport) as it:
        it.process.start()
        good = it.facts.read_text()
        assert it.answers("Django includes an admin site")
        it.write(good.replace("Django includes an admin site", "Django ships an admin site"))
        it.wait_for_answer("Django ships an admin site")
        it.write(good.replace("options: [django]", "options: [djagno]", 1).replace("checked: 2026", "checked: 2999", 1))
        it.wait_for_log("The knowledge at work stays. The knowledge has 2 mistakes:")
        assert f'{it.facts}:6:15: There is no option "djagno". Did you mean "django"?' in it.process.log
        assert "Traceback" not in it.process.log
        assert it.answers("Django ships an admin site")
        it.write(good)
        it.wait_for_answer("Django includes an admin site")


@pytest.mark.parametrize("transport", ["http", "socket"])
def test_an_edit_made_while_the_app_starts_is_not_lost(tmp_path: Path, transport: Transport) -> None:
    with edited(tmp_path, transport) as it:
        slack = it.app.slack
        slack.faults.fail("auth.test", "internal_error", times=2)
        it.process.launch()
        slack.wait_until(lambda: bool(slack.calls("auth.test")), timeout=60)
        it.write(it.facts.read_text().replace("Django includes an admin site", "Django ships an admin site"))
        slack.wait_until(lambda: "answering from knowledge" in it.process.log, timeout=60)
        it.wait_for_answer("Django ships an admin site")


class _Works:
    """As much of the services as reloading touches."""

    def __init__(self, advisor: object) -> None:
        self.settings = Settings(encoder=False)
        self.advising = self
        self.advisor = advisor

    def replace(self, advisor: Advisor) -> None:
        self.advisor = advisor


async def test_whatever_goes_wrong_is_logged_and_the_knowledge_stays(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(settings: Settings) -> Any:
        raise MemoryError("no room")

    monkeypatch.setattr(advising, "load_advisor", fail)
    works = _Works("the good one")
    await reload(cast(Services, works))
    assert works.advisor == "the good one"
    (record,) = caplog.records
    assert (record.levelno, record.exc_info is not None) == (logging.ERROR, True)
