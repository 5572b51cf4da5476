"""Whoever is named by somebody else in a decision is told so, once, with the way to say otherwise; and so is whoever
objects to one when it is accepted all the same."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bot.decisions.acting import is_named, takes_stances
from bot.decisions.life import Act, Decision, Event
from bot.decisions.summary import summarise
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.named import accepted_all_the_same, named
from bot.slack.work.content import quiet
from bot.slack.work.sending import send_later
from bot.store import posts, records
from bot.store.keys import Tenant
from bot.store.viewing import Viewer

_NAMED: Final = "named"
"""How the key of such a message begins, followed by the decision's number and the person."""
_OVERRULED: Final = "overruled"
"""The same for an objection that stands, followed by how much had happened to the decision by then, too."""


async def tell_named(services: Services, tenant: Tenant, found: Decision) -> None:
    """Have each of those told directly who are named as having decided, or whose the other opinion is said to be, as
    soon as they may see the decision; asked for again, only those who were not. Of a proposal those who decide are
    asked to agree, and count only once they do, so they are not told that they decided it."""
    record = found.record
    if not takes_stances(found.standing):
        return
    told = summarise(found, services.advising.known(record.comparison))
    decided = [user for user in record.deciders if not found.standing.asked and is_named(found, user)]
    others = [user for user in record.dissenters if user != record.created_by and record.dissent]
    shown = {user: named(told, user) for user in dict.fromkeys([*decided, *others])}
    await _tell(services, tenant, found, shown, lambda user: f"{_NAMED}:{record.number}:{user}")


async def tell_overruled(
    services: Services, tenant: Tenant, found: Decision, events: Sequence[Event], happened: int
) -> None:
    """Have each of those told directly whose objection stands, where one of these events, the last of the `happened`
    so far, had it accepted by somebody else."""
    accepted = next((event for event in events if event.act is Act.ACCEPT), None)
    if accepted is None or found.standing.accepted != accepted or not takes_stances(found.standing):
        return
    told = summarise(found, services.advising.known(found.record.comparison))
    shown = {
        objection.by: accepted_all_the_same(told, accepted, objection)
        for objection in found.standing.objections
        if objection.by != accepted.by
    }
    await _tell(services, tenant, found, shown, lambda user: f"{_OVERRULED}:{found.record.number}:{user}:{happened}")


async def _tell(
    services: Services, tenant: Tenant, found: Decision, shown: Mapping[str, Content], key: Callable[[str], str]
) -> None:
    """Each their own message, once, as far as they may see the decision wherever they are."""
    if not shown:
        return
    ids = []
    async with services.db.write() as conn:
        for user, content in shown.items():
            if await records.load(conn, tenant, found.record.number, Viewer(user, "")) is None:
                continue
            # Nobody waits for it: who left or cannot be written to is not told, and nobody hears of that.
            post = posts.NewPost(tenant=tenant, channel=user, key=key(user), payload=quiet(content))
            ids.append(await posts.add(conn, post, at=services.now()))
    for post_id in ids:
        await send_later(services, post_id)
