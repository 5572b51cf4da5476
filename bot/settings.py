"""Settings, read once from the environment and a `.env` file, then passed in."""

import re
from collections.abc import Mapping
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from bot.errors import SettingsError

SLACK_API_URL = "https://slack.com/api/"
DEFAULT_DATABASE = "sqlite:///.stack-advisor/stack-advisor.db"

_COMMAND = re.compile(r"^/[a-z0-9_-]{1,31}$")
_PERSON = re.compile(r"[UW][A-Z0-9]{1,20}")


class Settings(BaseModel):
    """One field for each environment variable of the same name in capitals."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    slack_bot_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_client_id: str | None = None
    slack_client_secret: SecretStr | None = None
    encryption_key: SecretStr | None = None
    slack_api_url: str = SLACK_API_URL
    database_url: str = DEFAULT_DATABASE
    knowledge_dir: str | None = None
    slash_command: str = "/stack"
    port: int = Field(default=3000, ge=0, le=65535)
    encoder: bool = True
    editors: tuple[str, ...] = ()
    """Slack ids of the people who settle challenges, add facts of their workspace and set channels; none: everybody."""
    rate_per_person: int = Field(default=300, ge=0, le=1_000_000)
    rate_per_workspace: int = Field(default=6_000, ge=0, le=1_000_000)
    keep_conversations_days: int = Field(default=0, ge=0, le=36_500)
    keep_removed_days: int = Field(default=30, ge=0, le=36_500)
    log_level: str = "INFO"
    log_format: str = "text"

    @field_validator("slack_api_url")
    @classmethod
    def _api_url(cls, url: str) -> str:
        if not re.match(r"^https?://[^/\s]+", url):
            raise ValueError("a web address such as https://slack.com/api/")
        return url if url.endswith("/") else url + "/"

    @field_validator("slash_command")
    @classmethod
    def _command(cls, command: str) -> str:
        if not _COMMAND.match(command):
            raise ValueError("a slash command such as /stack: small letters, digits, - and _, at most 32 characters")
        return command

    @field_validator("encoder", mode="before")
    @classmethod
    def _on_off(cls, value: object) -> object:
        if isinstance(value, str):
            known = {"on": True, "off": False}
            if value.strip().lower() not in known:
                raise ValueError("on or off")
            return known[value.strip().lower()]
        return value

    @field_validator("editors", mode="before")
    @classmethod
    def _people(cls, value: object) -> object:
        if isinstance(value, str):
            people = tuple(dict.fromkeys(one.strip() for one in value.split(",") if one.strip()))
            if not all(_PERSON.fullmatch(one) for one in people):
                raise ValueError("Slack ids of people, such as U012AB3CD, with commas between")
            return people
        return value

    @field_validator("log_level")
    @classmethod
    def _log_level(cls, level: str) -> str:
        if level.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("DEBUG, INFO, WARNING or ERROR")
        return level.upper()

    @field_validator("log_format")
    @classmethod
    def _log_format(cls, name: str) -> str:
        if name not in {"text", "json"}:
            raise ValueError("text or json")
        return name

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """Read the settings out of `environ`; raises SettingsError naming every variable that makes no sense.

        An empty variable counts as unset, because that is what an empty line in a `.env` file means.
        """
        given = {name: value for name in cls.model_fields if (value := environ.get(name.upper(), "").strip())}
        try:
            return cls.model_validate(given)
        except ValidationError as error:
            raise SettingsError("\n".join(_worded(dict(problem)) for problem in error.errors())) from None

    @property
    def many_workspaces(self) -> bool:
        """Whether workspaces install the app themselves, instead of one giving it a token in the environment."""
        return self.slack_client_id is not None or self.slack_client_secret is not None

    def need_slack(self, *, socket: bool) -> None:
        """Raise SettingsError unless the settings are there that connecting to Slack takes."""
        if self.many_workspaces and self.slack_bot_token is not None:
            raise SettingsError(
                "SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for many that "
                "install the app themselves. Leave one or the other unset."
            )
        wanted: dict[str, object] = {"SLACK_BOT_TOKEN": self.slack_bot_token}
        if self.many_workspaces:
            wanted = {"SLACK_CLIENT_ID": self.slack_client_id, "SLACK_CLIENT_SECRET": self.slack_client_secret}
        if socket:
            wanted["SLACK_APP_TOKEN"] = self.slack_app_token
        else:
            wanted["SLACK_SIGNING_SECRET"] = self.slack_signing_secret
        missing = [name for name, value in wanted.items() if value is None]
        if missing:
            raise SettingsError(
                f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} not set. Copy the value from your "
                "app's page at api.slack.com/apps into the environment or a .env file, or run `stack-advisor try` "
                "to use the app without a Slack account."
            )


def _worded(problem: dict[str, object]) -> str:
    location = problem["loc"]
    name = str(location[0]).upper() if isinstance(location, tuple) and location else "a setting"
    message = str(problem["msg"])
    wanted = (
        message.removeprefix("Value error, ")
        if message.startswith("Value error, ")
        else f"a whole number from 0 to {_highest(name)}"
    )
    secret = "TOKEN" in name or "SECRET" in name or "KEY" in name
    found = "" if secret else f", not {problem['input']!r}"
    return f"{name} should be {wanted}{found}."


def _highest(name: str) -> int:
    limits = Settings.model_fields[name.lower()].metadata if name.lower() in Settings.model_fields else []
    return next((limit.le for limit in limits if hasattr(limit, "le")), 65535)
