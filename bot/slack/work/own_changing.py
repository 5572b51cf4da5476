"""A fact of the workspace's own that rates something was added or changed: threads that it changes are told."""

from collections.abc import Sequence

from bot.facts.model import Model
from bot.facts.own import OwnEntry, entries_of, with_own
from bot.scoring.model import Recommendation
from bot.slack.kinds import OWN_RATED
from bot.slack.resting import counts_rating
from bot.slack.services import Services
from bot.slack.views import own_facts as views
from bot.slack.views.blocks import Content
from bot.slack.work.rescoring import Change, tell_threads
from bot.store import inbox, own_facts
from bot.store.inbox import Accepted, InboxState, Incoming
from bot.store.keys import ConversationKey, Tenant


class Rated(Model):
    """What a fact rated before it was changed; nothing of its words."""

    number: int
    added: bool
    criterion: str | None = None
    options: tuple[str, ...] = ()
    rating: int | None = None


def rated_row(tenant: Tenant, before: OwnEntry | None, now: OwnEntry, version: int) -> Incoming | None:
    """The inbox row for the work of telling it; None where no rating is another one."""

    def rates(entry: OwnEntry | None) -> tuple[object, ...] | None:
        return (entry.criterion, frozenset(entry.options), entry.rating) if entry and entry.rating else None

    if rates(before) == rates(now):
        return None
    was = Rated(number=now.number, added=before is None)
    if before is not None:
        rated = {"criterion": before.criterion, "options": before.options, "rating": before.rating}
        was = was.model_copy(update=rated)
    return Incoming(
        tenant=tenant,
        channel="",
        ts=now.id,
        kind=f"{OWN_RATED}:{now.number}:{version}",
        thread_ts=None,
        user=now.by,
        text=was.model_dump_json(),
        mentioned=True,
    )


async def tell_rated(services: Services, accepted: Accepted) -> None:
    """Tell every thread whose recommendation counts the rating and is another one by now."""
    tenant, was = accepted.message.tenant, Rated.model_validate_json(accepted.message.text)
    services.tailored.changed(tenant)
    services = await services.of(tenant)
    async with services.db.read() as conn:
        entries = entries_of(each.payload for each in await own_facts.every(conn, tenant))
    entry = next((one for one in entries if one.number == was.number), None)
    cause = f"{OWN_RATED}:{accepted.id}"
    change = await _change(services, tenant, was, entry, entries, cause) if entry else None
    if change is not None:
        await tell_threads(services, change)
    async with services.db.write() as conn:
        await inbox.mark(conn, accepted.id, InboxState.IGNORED)


async def _change(
    services: Services, tenant: Tenant, was: Rated, entry: OwnEntry, entries: Sequence[OwnEntry], cause: str
) -> Change | None:
    known, shared = services.advising.known(entry.comparison), services.advising.shared
    if known is None:
        return None
    others = [one for one in entries if one.number != was.number]
    rated = {"criterion": was.criterion, "options": was.options or entry.options, "rating": was.rating}
    before = others if was.added else [*others, entry.model_copy(update=rated)]
    earlier = services.advising.by(
        await services.advising.work_out(lambda: shared.over(with_own(shared.knowledge, before)))
    )
    then_and_now = ((was.criterion, was.options), (entry.criterion, entry.options))
    both = [(criterion, options) for criterion, options in then_and_now if criterion]
    ratings = [(criterion, option) for criterion, options in both for option in options]

    def content(thread: ConversationKey, then: Recommendation, now: Recommendation) -> Content:
        compared = (earlier.comparison(known.id), known)
        return views.changes_scores(entry, compared, dict.fromkeys(ratings), (then, now), added=was.added)

    return Change(
        tenant=tenant,
        before=earlier,
        known=known,
        rests=lambda given, _: any(counts_rating(given, criterion, options) for criterion, options in both),
        told=content,
        cause=cause,
    )
