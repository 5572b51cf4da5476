"""Whoever is named as having decided, by somebody else, is told so, once, and can say that it was not them."""

from typing import Final

from bot.decisions.acting import is_named
from bot.decisions.life import Decision
from bot.decisions.model import Status
from bot.decisions.summary import summarise
from bot.slack.services import Services
from bot.slack.views.named import named
from bot.slack.work.content import quiet
from bot.slack.work.sending import send_later
from bot.store import posts
from bot.store.keys import Tenant

_NAMED: Final = "named"
"""How the key of such a message begins, followed by the decision's number and the person."""


async def tell_named(services: Services, tenant: Tenant, found: Decision) -> None:
    """Have each of them told directly. Of a proposal nobody is: those who decide are asked to agree, and count only
    once they do."""
    record = found.record
    if record.status is not Status.ACCEPTED:
        return
    shown = named(summarise(found, services.advising.known(record.comparison)))
    ids = []
    async with services.db.write() as conn:
        for user in record.deciders:
            if not is_named(found, user):
                continue
            # Nobody waits for it: who left or cannot be written to is not told, and nobody hears of that.
            key = f"{_NAMED}:{record.number}:{user}"
            post = posts.NewPost(tenant=tenant, channel=user, key=key, payload=quiet(shown))
            ids.append(await posts.add(conn, post, at=services.now()))
    for post_id in ids:
        await send_later(services, post_id)
