"""The knowledge is read, and an advisor made, once for as long as both would come out the same."""

import shutil
from pathlib import Path

import pytest

from bot.advising import load_advisor
from bot.errors import KnowledgeError
from bot.facts.load import locate_knowledge
from bot.opening import load_knowledge
from bot.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = tmp_path / "knowledge"
    shutil.copytree(locate_knowledge(None), folder)
    return Settings(knowledge_dir=str(folder), encoder=False)


def criteria(settings: Settings) -> Path:
    assert settings.knowledge_dir
    return Path(settings.knowledge_dir) / "python-web" / "criteria.yaml"


def test_what_is_on_disk_as_it_was_is_not_read_again(settings: Settings) -> None:
    heard: list[str] = []
    knowledge, advisor = load_knowledge(settings, heard.append), load_advisor(settings)
    assert heard
    heard.clear()
    assert load_knowledge(settings, heard.append) is knowledge
    assert load_advisor(settings, heard.append) is advisor
    assert not heard


def test_a_link_to_nowhere_or_to_itself_keeps_nothing_from_being_read(settings: Settings) -> None:
    folder = criteria(settings).parent.parent
    (folder / "gone.txt").symlink_to("nowhere")
    (folder / "self.txt").symlink_to("self.txt")
    assert load_knowledge(settings) is load_knowledge(settings)


def test_an_edit_is_read_and_so_is_a_mistake(settings: Settings) -> None:
    before = load_advisor(settings)
    file = criteria(settings)
    whole = file.read_text()
    file.write_text(whole.replace("name: ", "name: Very ", 1))
    after = load_advisor(settings)
    assert after is not before
    assert after.knowledge.digest != before.knowledge.digest
    file.write_text("nonsense")
    for _ in range(2):
        with pytest.raises(KnowledgeError):
            load_advisor(settings)
    file.write_text(whole)
    assert load_advisor(settings).knowledge.digest == before.knowledge.digest
