"""What a playground is given."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

ChannelKind = Literal["public", "private", "im"]

DEFAULT_SCOPES = frozenset(
    {
        "app_mentions:read",
        "assistant:write",
        "channels:history",
        "channels:read",
        "chat:write",
        "commands",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "users:read",
    }
)


@dataclass(frozen=True)
class PersonSeed:
    """An invented colleague: `name` is the handle (`ana`), `real_name` what messages are signed with.

    With a `team_id` they are of another organisation, and only in the channels that are shared with it.
    """

    name: str
    real_name: str
    team_id: str = ""


@dataclass(frozen=True)
class ChannelSeed:
    """A channel and its first messages, oldest first, as (handle, text) pairs; everybody is a member, and where it is
    `shared` people of other organisations are, too."""

    name: str
    kind: ChannelKind = "public"
    app_is_member: bool = True
    archived: bool = False
    topic: str = ""
    shared: bool = False
    history: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Seed:
    people: tuple[PersonSeed, ...] = (
        PersonSeed("ana", "Ana Moreau"),
        PersonSeed("ben", "Ben Okafor"),
        PersonSeed("chloe", "Chloe Tanaka"),
    )
    channels: tuple[ChannelSeed, ...] = (
        ChannelSeed(
            "general",
            topic="Everything that concerns everybody",
            history=(
                ("chloe", "Morning! The office plants have been watered, you are welcome."),
                ("ben", "Thanks Chloe. Planning is at eleven, bring the open questions."),
            ),
        ),
        ChannelSeed(
            "engineering",
            topic="How we build things",
            history=(("ana", "We start the new service next week. Let's settle what we still have open."),),
        ),
        ChannelSeed("random", app_is_member=False, topic="Whatever comes up"),
        ChannelSeed("leadership", kind="private", app_is_member=False, topic="Plans that are not ready yet"),
        ChannelSeed("old-project", archived=True, topic="Finished last spring"),
    )


SHARED_WITH_OTHERS = Seed(
    people=(*Seed.people, PersonSeed("dana", "Dana Novak", team_id="T0ELSEWHERE")),
    channels=(*Seed.channels, ChannelSeed("partners", shared=True, topic="With people of another organisation")),
)
"""The same workspace, sharing #partners with another organisation, which Dana is of."""


@dataclass(frozen=True)
class PlaygroundConfig:
    """Everything that ties a playground to the app beside it.

    `base_url` is where the playground itself is served (no slash at the end); the app's `SLACK_API_URL` is that
    plus `/api/`. `request_url` is where the app hears commands, events and interactions; empty means Socket Mode.
    `retry_scale` multiplies the waits of one and five minutes between event retries; `answer_within` is how many
    seconds the app has to answer. `shortcuts` and `global_shortcuts` map the callback id of each to its name: those of
    a message's menu, and those of the composer. `steps` are those of workflows, as a manifest defines them. `commands`
    are what the page offers while the command is being typed, each with a few words about it. `keep_in` is the file the
    workspace is kept in over a restart (nowhere without
    it). `client_id` and `client_secret` are for apps that install themselves; a granted token ends after
    `token_lasts` seconds, never when None. With `organisation_wide` they install in the whole organisation.
    `on_reset` begins the app anew when somebody resets the workspace, and returns when it is ready.
    """

    base_url: str
    request_url: str = ""
    signing_secret: str = "playground-signing-secret"  # noqa: S105 - invented, for loopback only
    bot_token: str = "xoxb-playground"  # noqa: S105 - invented
    app_token: str = "xapp-playground"  # noqa: S105 - invented
    verification_token: str = "playground-verification"  # noqa: S105 - invented
    scopes: frozenset[str] = DEFAULT_SCOPES
    team_id: str = "T0PLAYROOM"
    team_name: str = "Playground"
    team_domain: str = "playground"
    enterprise_id: str | None = None
    organisation_wide: bool = False
    client_id: str = "0.playground"
    client_secret: str = "playground-client-secret"  # noqa: S105 - invented
    token_lasts: int | None = None
    app_id: str = "A0PLAYROOM"
    app_name: str = "App"
    bot_id: str = "B0PLAYROOM"
    bot_user_id: str = "U0PLAYROOM"
    bot_name: str = "app"
    command: str = "/app"
    command_hint: str = ""
    commands: Mapping[str, str] = field(default_factory=dict)
    shortcuts: Mapping[str, str] = field(default_factory=dict)
    global_shortcuts: Mapping[str, str] = field(default_factory=dict)
    steps: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    title: str = "Playground"
    hint: str = ""
    seed: Seed = Seed()
    answer_within: float = 3.0
    retry_scale: float = 1.0
    keep_in: Path | None = None
    on_reset: Callable[[], Awaitable[None]] | None = None
