"""What knowledge/README.md shows is true: its example comparison loads, and its file table is complete."""

import re

import pytest
from tea import TASTE_FILE, TODAY, Tea

from bot.facts.check import check
from bot.facts.files import FACTS, HEAD, SECTION_FILES
from bot.facts.load import CHECKOUT

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


@pytest.mark.parametrize("name", [f"{name}.yaml" for name in (HEAD, *SECTION_FILES)] + [f"{FACTS}/<topic>.yaml"])
def test_every_kind_of_file_is_described(name: str) -> None:
    assert f"| `<comparison>/{name}` |" in README
