"""Which decisions somebody may see, as conditions on their rows."""

from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, exists, or_

from bot.store.keys import Tenant
from bot.store.publications import PublicationState
from bot.store.tables import deciders, decisions, publications


class Viewer(NamedTuple):
    """Who asks, and in which channel."""

    user: str
    channel: str
    outside: bool = False
    """Whether people of other organisations read along, who are shown only what was posted to this very channel."""


def visible(tenant: Tenant, viewer: Viewer | None) -> ColumnElement[bool]:
    """Posted in a public channel, posted in the channel that asks, or decided by the person who asks; one that was
    meant for no channel is seen where it was talked over."""
    if viewer is None:
        return and_(True)
    if viewer.outside:
        return exists().where(
            publications.c.tenant == tenant.key,
            publications.c.number == decisions.c.number,
            publications.c.state != PublicationState.FAILED,
            publications.c.channel == viewer.channel,
        )
    planned = exists().where(publications.c.tenant == tenant.key, publications.c.number == decisions.c.number)
    talked_over = and_(decisions.c.channel == viewer.channel, ~planned)
    posted = exists().where(
        publications.c.tenant == tenant.key,
        publications.c.number == decisions.c.number,
        or_(
            and_(publications.c.state == PublicationState.POSTED, publications.c.private.is_(False)),
            # Slack shows a summary a moment before we have written down that it is there, and somebody may be quick.
            and_(publications.c.state != PublicationState.FAILED, publications.c.channel == viewer.channel),
        ),
    )
    return or_(decisions.c.created_by == viewer.user, posted, _decides(tenant, viewer.user), talked_over)


def _decides(tenant: Tenant, user: str) -> ColumnElement[bool]:
    return exists().where(
        deciders.c.tenant == tenant.key, deciders.c.number == decisions.c.number, deciders.c.user == user
    )


def concerns(tenant: Tenant, user: str) -> ColumnElement[bool]:
    """Recorded or decided by this person, or they said something to it."""
    # People who said something to it are among the words it is found by.
    spoke = decisions.c.searchable.contains(user.casefold(), autoescape=True)
    return or_(decisions.c.created_by == user, _decides(tenant, user), spoke)
