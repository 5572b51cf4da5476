"""The people named in EDITORS."""

import pytest

from bot.errors import SettingsError
from bot.settings import Settings


def test_editors_are_named_with_commas_between() -> None:
    assert Settings.from_environment({"EDITORS": " U012AB3CD, W99 ,U012AB3CD,"}).editors == ("U012AB3CD", "W99")
    assert Settings.from_environment({"EDITORS": ""}).editors == ()


def test_a_name_in_place_of_an_id_is_refused_in_words() -> None:
    with pytest.raises(SettingsError, match="EDITORS should be Slack ids of people, such as U012AB3CD, with commas"):
        Settings.from_environment({"EDITORS": "ana, ben"})
