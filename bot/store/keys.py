"""The keys everything is stored under."""

from typing import NamedTuple, Self


class Tenant(NamedTuple):
    """The installation something belongs to: an organisation, a workspace, or a workspace of an organisation.

    Either part may be "" (a workspace outside an organisation; an organisation-wide installation), not both.
    """

    enterprise: str
    team: str

    @property
    def key(self) -> str:
        """The text both parts are stored as, such as `E1:T1`, `:T1` or `E1:`."""
        return f"{self.enterprise}:{self.team}"

    @classmethod
    def parse(cls, key: str) -> Self:
        """The tenant whose `key` this is. Raises ValueError for anything else."""
        enterprise, colon, team = key.partition(":")
        if not colon or not (enterprise or team):
            raise ValueError(f"not a tenant key: {key!r}")
        return cls(enterprise, team)


def is_direct(channel: str) -> bool:
    """Whether it is the direct message of one person with the app, by its Slack id."""
    return channel.startswith("D")


class ConversationKey(NamedTuple):
    """Where a conversation lives: `root_ts` is the `ts` of the message its thread hangs from."""

    tenant: Tenant
    channel: str
    root_ts: str

    @property
    def partition(self) -> str:
        """The text that keeps work of one conversation in order."""
        return f"{self.tenant.key}:{self.channel}:{self.root_ts}"
