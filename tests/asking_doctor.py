"""What `stack-advisor doctor` says of some settings."""

import json
from dataclasses import dataclass
from typing import Any

from typer.testing import CliRunner

from bot.cli import app as cli
from bot.settings import Settings
from tests.whole_app import environment


@dataclass
class Told:
    """What it said."""

    status: int
    findings: dict[str, dict[str, Any]]

    def health(self, what: str) -> str:
        return str(self.findings[what]["health"])

    def words(self, what: str) -> str:
        return f"{self.findings[what]['says']} {self.findings[what]['mend']}"


def doctor(settings: Settings, *words: str) -> Told:
    unset = {name.upper(): None for name in Settings.model_fields}
    done = CliRunner().invoke(cli, ["doctor", "--json", *words], env={**unset, **environment(settings)})
    told = json.loads(done.stdout)
    assert told["well"] is (done.exit_code == 0)
    return Told(done.exit_code, {one["what"]: one for one in told["findings"]})
