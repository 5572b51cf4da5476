"""What knowledge/README.md shows is true: its example comparison loads, and its file table is complete."""

import re
from datetime import date

import pytest
from typer.testing import CliRunner

from bot.commands.knowledge import app
from bot.facts.check import check
from bot.facts.files import FACTS, HEAD, SECTION_FILES
from bot.facts.load import CHECKOUT
from tests.facts.tea import COMPARISON_FILE, TASTE_FILE, TODAY, Tea

README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def example(tea: Tea) -> Tea:
    """The folder that somebody gets who copies the README's blocks into the files named above them."""
    tea.files = dict(re.findall(r"^`(\S+\.yaml)`\n\n```yaml\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL))
    return tea


def test_the_example_comparison_loads_without_warnings(example: Tea) -> None:
    knowledge = example.load()
    assert [option.name for option in knowledge.default.options] == ["Green tea", "Black tea"]
    assert {finding.severity for finding in check(knowledge, TODAY)} == {"info"}


def test_the_example_fact_is_a_fact(tea: Tea) -> None:
    (block,) = re.findall(r"```yaml\n(  - id: admin.*?)```", README, flags=re.DOTALL)
    fact = block.replace("[flask]", "[green]")
    tea.files[TASTE_FILE] = tea.text(TASTE_FILE) + fact
    assert tea.load().default.fact_by_id["admin.flask.extension"].keywords == ("Flask-Admin", "back office")


@pytest.mark.parametrize("command", sorted(set(re.findall(r"stack-advisor knowledge (\w+)", README))))
def test_every_command_that_is_named_exists_with_its_options(command: str) -> None:
    known = CliRunner().invoke(app, [command, "--help"], env={"COLUMNS": "200"}, color=False)
    assert known.exit_code == 0
    for line in re.findall(rf"stack-advisor knowledge {command}([^#`&\n]*)", README):
        for option in re.findall(r"--[\w-]+", line):
            assert option in known.output


def test_every_command_there_is_is_named() -> None:
    commands = re.findall(r"│ (\w+)\s", CliRunner().invoke(app, ["--help"], color=False).output)
    assert commands
    assert [name for name in commands if f"stack-advisor knowledge {name}" not in README] == []


def test_what_an_option_may_say_of_its_releases_loads(tea: Tea) -> None:
    (block,) = re.findall(r"```yaml\n(    support:\n.*?)```", README, flags=re.DOTALL)
    green = '  - {id: green, name: Green tea, what: Leaves that were steamed., version: "2025", home: "https://example.org/green"}'
    opened = green.replace("- {", "- ").replace("}", "").replace(", ", "\n    ")
    tea.change(COMPARISON_FILE, green, f"{opened}\n{block.rstrip()}")
    option = tea.load().default.option_by_id["green"]
    assert option.support is not None
    assert [series.until for series in option.support.series] == [date(2028, 4, 30), None]


@pytest.mark.parametrize("name", [f"{name}.yaml" for name in (HEAD, *SECTION_FILES)] + [f"{FACTS}/<topic>.yaml"])
def test_every_kind_of_file_is_described(name: str) -> None:
    assert f"| `<comparison>/{name}` |" in README
