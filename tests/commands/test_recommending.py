"""`stack-advisor recommend`: from words, options and files, by asking, and what each wrong input is told."""

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.commanding import QUIET, ROOT, run, run_apart

GOOD = """
answers:
  building: crm
  features: [admin, auth]
needs: [three weeks]
options: [flask, django]
"""


def advised(*words: str, cwd: Path) -> dict[str, object]:
    done = run("recommend", *words, "--json", cwd=cwd)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_a_file_says_the_same_as_the_command_line_to_the_digest(here: Path) -> None:
    (here / "a.yaml").write_text(GOOD)
    as_json = {"answers": {"building": "crm", "features": ["admin", "auth"]}, "needs": "three weeks"}
    (here / "a.json").write_text(json.dumps(as_json | {"options": ["flask", "django"]}, indent="\t"))
    (here / "some.yaml").write_text("answers: {features: [admin, auth]}")
    told = [
        advised("--answers", "a.yaml", cwd=here),
        advised("--answers", "a.json", cwd=here),
        advised(
            *("--answers", "some.yaml", "--use-case", "CRM", "--need", "three weeks", "--options", "Django,flask"),
            cwd=here,
        ),
    ]
    assert len({each["digest"] for each in told}) == 1


def test_needs_may_be_repeated_and_each_is_understood(here: Path) -> None:
    told = advised("--use-case", "blog", "--need", "we must use MongoDB", "--need", "three weeks", cwd=here)
    needs = told["needs"]
    assert isinstance(needs, list)
    assert [need["aspect"] for need in needs] == ["use_case", "nosql", "time_to_market"]


def test_an_option_that_a_file_rules_out_is_shown_with_its_words(here: Path) -> None:
    (here / "a.yaml").write_text("answers: {building: crm}\nneeds: the client said no to Django\n")
    done = run("recommend", "--answers", "a.yaml", cwd=here, COLUMNS="100")
    assert done.returncode == 0
    assert "out: ruled out by the team, “the client said no to Django”" in " ".join(done.stdout.split())
    told = advised("--answers", "a.yaml", cwd=here)
    assert told["ruled_out"] == [{"option": "django", "said": "the client said no to Django"}]


def test_it_shows_bars_reasons_and_a_table_within_eighty_columns(here: Path) -> None:
    done = run_apart("recommend", "--use-case", "crm", cwd=here, COLUMNS="80")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0].startswith("Clear: Django comes first")
    assert max(map(len, lines)) <= 80
    for part in ("█", "Tried with 512 weightings", "Because", "checked", "Points from what weighs most", "Assumed for"):
        assert part in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--use-case", "crn"), "There is no use case “crn”. Did you mean “crm”?"),
        (("--options", "flask,dajngo"), "There is no option “dajngo”. Did you mean “django”?"),
        (("--options", "rails"), "Valid: django, fastapi, flask"),
        (("--options", "flask"), "With one option there is nothing to compare."),
        (("--need", "blorgh"), "I found no need in “blorgh”."),
        (("--answers", "nowhere.yaml"), "nowhere.yaml:1:1: The file can't be read"),
    ],
)
def test_what_is_wrong_on_the_command_line_is_said_with_what_is_valid(
    words: tuple[str, ...], said: str, here: Path
) -> None:
    done = run("recommend", *words, cwd=here)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("answer: {building: crm}", '1:1: "answer" is no key here. Did you mean “answers”?'),
        ("answers: {bulding: crm}", '1:11: "bulding" is no question. Did you mean “building”?'),
        ("answers:\n  building: crn", '2:13: "crn" is no answer to building. Did you mean “crm”?'),
        ("answers: {features: [3]}", '1:22: "3" is not text, or a list of texts.'),
        ("answers: {team: {a: b}}", "1:17: What stands here is not text, or a list of texts."),
        ("answers: {time: [days, weeks]}", '"time" takes one answer. Keep one of them.'),
        ("answers: crm", "1:10: Here a mapping was expected: a line for each question"),
        ("[crm]", "Begin with one of comparison, options, answers, needs"),
        ("options: [flask, djngo]", '1:18: "djngo" is no option. Did you mean “django”?'),
        ("options: [flask]", "With one option there is nothing to compare."),
        ("comparison: cars", '"cars" is no comparison. Valid: python-web'),
        ("comparison: [python-web]", "is not text."),
        ("needs: blorgh", "I found no need in “blorgh”."),
        ("answers: {building: crm\nneeds: x", "A mapping in braces is not closed"),
        ("answers: {building: crm, building: blog}", 'The key "building" stands in line 1 already.'),
        ("needs:\tx", "A tab stands here"),
        ("needs: !x y", "is a YAML tag"),
        ("", "The file is empty"),
    ],
)
def test_every_mistake_of_a_file_is_said_with_its_place_and_what_is_valid(text: str, said: str, here: Path) -> None:
    (here / "answers.yaml").write_text(text)
    done = run("recommend", "--answers", "answers.yaml", cwd=here)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_several_mistakes_are_told_at_once(here: Path) -> None:
    (here / "a.yaml").write_text("answers: {building: crn, feature: admin}\noptions: [djngo, flask]\nwhat: 1\n")
    told = run("recommend", "--answers", "a.yaml", cwd=here).stderr
    assert "The answers have 4 mistakes:" in told
    assert len([line for line in told.splitlines() if line.startswith("a.yaml:")]) == 4


def test_musts_that_leave_no_option_say_which_to_let_go(here: Path) -> None:
    needs = ("we must have an admin panel with no extension", "we must have async and websockets", "must be minimal")
    words = [word for need in needs for word in ("--need", need)]
    done = run("recommend", *words, cwd=here)
    assert done.returncode == 0
    assert "Every option fails something you called a must. Letting go of " in " ".join(done.stdout.split())
    assert done.stdout.count("out: ") == 3


def test_nothing_at_all_is_answered_from_everyday_weights_and_says_so(here: Path) -> None:
    done = run("recommend", cwd=here)
    assert done.returncode == 0
    assert "Nobody has said yet what you need" in done.stdout


def _heed_ctrl_c() -> None:
    """As a shell does for what runs in its foreground; tests started in the background inherit that it is ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Typed:
    """Somebody at a terminal of their own, 80 columns wide."""

    def __init__(self, folder: Path) -> None:
        self._master, slave = pty.openpty()
        environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "xterm-256color", "COLUMNS": "80"}
        environment |= {"PYTHONPATH": str(ROOT), **QUIET}
        words = [sys.executable, "-m", "bot", "recommend"]
        self.process = subprocess.Popen(
            words, cwd=folder, env=environment, preexec_fn=_heed_ctrl_c, stdin=slave, stdout=slave, stderr=slave
        )
        os.close(slave)
        self.text = ""

    def see(self, words: str) -> None:
        """Wait until something new says so."""
        start, end = len(self.text), time.monotonic() + 60
        while words not in self.text[start:]:
            assert time.monotonic() < end, self.text[start:]
            if select.select([self._master], [], [], 0.2)[0]:
                try:
                    self.text += os.read(self._master, 65536).decode(errors="replace")
                except OSError:
                    assert words in self.text[start:], self.text[start:]

    def type(self, line: str) -> None:
        os.write(self._master, line.encode())

    def rest(self) -> str:
        """What was not seen yet; the process has ended."""
        while select.select([self._master], [], [], 0)[0]:
            try:
                self.text += os.read(self._master, 65536).decode(errors="replace")
            except OSError:
                break
        return self.text

    def ends_with(self) -> int:
        return self.process.wait(20)

    def interrupted(self) -> int:
        """Presses Ctrl-C, and again where nothing came of it: just before it waits for a line, Python misses one."""
        for _ in range(6):
            self.process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                return self.process.wait(5)
        self.process.kill()
        return self.ends_with()


def test_on_a_terminal_it_asks_with_defaults_and_asks_again(here: Path) -> None:
    typed = Typed(here)
    typed.see("[Something else]: ")
    typed.type("99\n")
    typed.see("“99” is none of them: type a number from 1 to ")
    typed.type("1 2\n")
    typed.see("Only one can be chosen here.")
    typed.type("13\n")
    for _ in range(7):
        typed.see("]: ")
        typed.type("\n")
    typed.see("[all]: ")
    typed.type("1\n")
    typed.see("At least 2 are needed, or Enter for all.")
    typed.type("\n")
    typed.see("[nothing]: ")
    typed.type("three weeks\n")
    typed.see("more.")
    assert typed.ends_with() == 0
    assert "CRM" in typed.text
    assert "Live within weeks" in typed.text
    assert "\x1b[1m" in typed.text


def test_leaving_the_questions_by_ctrl_c_leaves_quietly(here: Path) -> None:
    typed = Typed(here)
    typed.see("[Something else]: ")
    assert typed.interrupted() == 130
    assert "Traceback" not in typed.rest()
