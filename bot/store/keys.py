"""The keys everything is stored under."""

from collections.abc import Sequence
from typing import NamedTuple, Self

from sqlalchemy import ColumnElement, or_

from bot.errors import NotFoundError


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


def is_channel(channel: str) -> bool:
    """Whether several people read what is posted there; a direct message, or the person it is opened by, is none."""
    return not channel.startswith(("D", "U", "W"))


class ConversationKey(NamedTuple):
    """Where a conversation lives: `root_ts` is the `ts` of the message its thread hangs from."""

    tenant: Tenant
    channel: str
    root_ts: str

    @property
    def partition(self) -> str:
        """The text that keeps work of one conversation in order."""
        return f"{self.tenant.key}:{self.channel}:{self.root_ts}"


def known_as(tenant: ColumnElement[str], id: str) -> ColumnElement[bool]:
    """Whether a column of tenants' keys has the workspace of this Slack id, or the organisation as a whole."""
    return or_(tenant == f"{id}:", tenant.endswith(f":{id}", autoescape=True))


def chosen(tenants: Sequence[Tenant], named: str | None, there: str) -> Tenant:
    """The workspace or organisation of that name, or the only one. Raises NotFoundError; `there` leads up to all."""
    fitting = [one for one in tenants if named in (None, one.team, one.key, one.enterprise)]
    if len(fitting) == 1:
        return fitting[0]
    names = ", ".join(one.key.strip(":") for one in tenants) or "none"
    what = f"There is no workspace {named}" if named and not fitting else "Name the workspace with --workspace"
    raise NotFoundError(f"{what}. {there}: {names}.")
