"""The key that tokens are kept with: changed, lost, mistyped."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.errors import SettingsError
from bot.store.sealing import new_key
from tests.asking_doctor import doctor
from tests.many_slacks import KEY, many_slacks

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
        before = slacks.app.rows("select * from installations")
        for wrong, said in ((SecretStr(KEY), "does not open the tokens"), (None, "is not set, and this database")):
            slacks.app.settings = slacks.app.settings.model_copy(update={"encryption_key": wrong})
            with pytest.raises(SettingsError, match=f"ENCRYPTION_KEY {said}.*1 workspace"):
                slacks.app.start()
        assert slacks.app.rows("select * from installations") == before


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


def test_of_many_workspaces_one_is_looked_at(tmp_path: Path) -> None:
    with many_slacks(tmp_path, {"acme": {}, "globex": {}}) as slacks:
        slacks.app.start()
        assert doctor(slacks.app.settings).words("Tokens").startswith("of 0 workspaces")
        for name in ("acme", "globex"):
            slacks.install(name)
        settings = slacks.app.settings
        assert "T01, T02" in doctor(settings).words("Token")
        told = doctor(settings, "--workspace", "T02")
        assert (told.status, "Globex" in told.words("Token")) == (0, True)
        lost = doctor(settings.model_copy(update={"encryption_key": None}))
        assert (lost.status, "ENCRYPTION_KEY is not set; 2 workspaces" in lost.words("Tokens")) == (1, True)
