"""One delivery of Slack, before anything in it is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck

from bot.slack.installation.installed import Installation
from bot.store.keys import Tenant


@dataclass(frozen=True)
class Heard:
    """One delivery: its payload, for whom it is, and the way to acknowledge it."""

    body: Mapping[str, Any]
    installation: Installation
    ack: AsyncAck

    @property
    def tenant(self) -> Tenant:
        return self.installation.tenant


def is_outsider(heard: Heard) -> bool:
    """Whether whoever pressed or used something is of another organisation, in a channel that is shared with it."""
    user = heard.body.get("user")
    return isinstance(user, dict) and is_elsewhere(heard, user.get("team_id"))


def is_elsewhere(heard: Heard, team: str | None) -> bool:
    """Whether that team is of another organisation than the installation."""
    ours = heard.installation.tenant
    # An installation for a whole organisation is for people of any of its workspaces.
    return bool(team and ours.team) and team not in ours
