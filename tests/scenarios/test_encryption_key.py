"""The key that tokens are kept with: changed, lost, mistyped."""

from pathlib import Path
from typing import Any

import pytest
from many_slacks import KEY, many_slacks
from pydantic import SecretStr

from bot.errors import SettingsError
from bot.store.sealing import new_key

NEEDS = "/stack recommend we need an admin panel"


def test_another_key_is_added_and_the_old_one_dropped_after_a_start(tmp_path: Path) -> None:
    with many_slacks(tmp_path, {"acme": {}}) as slacks:
        slacks.app.start()
        slacks.install("acme")
        newer = new_key()
        for keys in (f"{newer},{KEY}", newer):
            slacks.app.stop()
            slacks.app.settings = slacks.app.settings.model_copy(update={"encryption_key": SecretStr(keys)})
            slacks.app.start()
            assert slacks.workspaces["acme"].command(NEEDS).message().text
        slacks.app.stop()
        before = slacks.rows("select * from installations")
        for wrong, said in ((SecretStr(KEY), "does not open the tokens"), (None, "is not set, and this database")):
            slacks.app.settings = slacks.app.settings.model_copy(update={"encryption_key": wrong})
            with pytest.raises(SettingsError, match=f"ENCRYPTION_KEY {said}.*1 workspace"):
                slacks.app.start()
        assert slacks.rows("select * from installations") == before


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"encryption_key": None}, "Make a key with `stack-advisor workspace key`"),
        ({"encryption_key": SecretStr("short")}, "ENCRYPTION_KEY should be a key"),
    ],
)
def test_a_key_that_is_missing_or_none(tmp_path: Path, changes: dict[str, Any], said: str) -> None:
    with many_slacks(tmp_path, {"acme": {}}, **changes) as slacks, pytest.raises(SettingsError, match=said):
        slacks.app.start()
