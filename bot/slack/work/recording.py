"""A recorded decision is announced in its thread and published to its channels, each on its own."""

from typing import Final

from bot.advisor.conversation import Conversation
from bot.decisions.life import Decision
from bot.decisions.model import DecisionRecord, Status
from bot.decisions.summary import summarise
from bot.slack.services import Services
from bot.slack.views import decision
from bot.slack.views.announced import Place, recorded
from bot.slack.views.notices import WAITS_FOR_INVITATION
from bot.slack.work.content import quiet
from bot.slack.work.hearing import any_in, as_heard, is_private, look, taken_for_private
from bot.slack.work.named import tell_named
from bot.slack.work.naming import amended, with_names
from bot.slack.work.replacing import way_to_newer
from bot.slack.work.sending import POST, answer_key, channel_partition, publication_key
from bot.store import inbox, posts, publications, records
from bot.store.inbox import Accepted, InboxState
from bot.store.keys import ConversationKey, Tenant, is_direct
from bot.store.posts import PostState
from bot.store.publications import Publication

DECIDED: Final = "decided"
"""The kind of inbox row, followed by the decision's number; `text` is the number and the channels to publish to, with
spaces between."""
ELSEWHERE: Final = "elsewhere"
"""The same, for channels chosen later; followed by the dialog they were chosen in."""


def decided_text(number: int, channels: tuple[str, ...]) -> str:
    """What the inbox row of a recorded decision holds."""
    return " ".join([str(number), *channels])


def hidden_in(channel: str, one: Publication) -> bool:
    """Whether a place is not named to those who read `channel`, because not all of them may know of it."""
    return one.private and one.channel != channel and not is_direct(channel)


async def announce(services: Services, accepted: Accepted) -> int | None:
    """Say it in the thread and hand every channel's summary to the queue; the thread's post is returned."""
    said = accepted.message
    number, *channels = said.text.split()
    found = await _completed(services, said.tenant, int(number))
    if found is None:
        return None
    told = summarise(found, services.advising.known(found.record.comparison))
    for channel in channels:
        await _publish(services, said.tenant, found, channel)
    async with services.db.read() as conn:
        planned = await publications.of_decision(conn, said.tenant, found.record.number)
    await tell_named(services, said.tenant, found)
    places = [Place(one.channel, hidden=hidden_in(said.channel, one)) for one in planned]
    notice = posts.NewPost(
        tenant=said.tenant,
        channel=said.channel,
        thread_ts=said.thread_ts,
        key=answer_key(accepted),
        payload=quiet(recorded(told, places)),
        started_by=said.user,
    )
    async with services.db.write() as conn:
        await inbox.mark(conn, accepted.id, InboxState.ANSWERED)
        return await posts.add(conn, notice, at=services.now())


async def publish_elsewhere(services: Services, accepted: Accepted) -> None:
    """Have the summary posted to more channels, chosen after one had refused it; that one may be among them again."""
    said = accepted.message
    number, *channels = said.text.split()
    found = await _completed(services, said.tenant, int(number))
    if found is not None:
        for channel in channels:
            await _publish(services, said.tenant, found, channel, again=True)
    async with services.db.write() as conn:
        await inbox.mark(conn, accepted.id, InboxState.ANSWERED)


async def publish_waiting(services: Services, accepted: Accepted) -> None:
    """Have the summaries posted that Slack refused only because the app was no member of the channel, now that it is.
    In a private one only what somebody in it recorded or decides: nobody has something posted where they cannot look.
    """
    said = accepted.message
    async with services.db.read() as conn:
        waiting = await publications.refused_in(conn, said.tenant, said.channel, WAITS_FOR_INVITATION)
    for number in waiting:
        found = await _completed(services, said.tenant, number)
        if found is None or found.standing.status is Status.WITHDRAWN:
            continue
        people = (found.record.created_by, *found.record.deciders)
        if not taken_for_private(await look(services, said.tenant, said.channel)) or await any_in(
            services, said.tenant, said.channel, people
        ):
            await _publish(services, said.tenant, found, said.channel, again=True)
    async with services.db.write() as conn:
        await inbox.mark(conn, accepted.id, InboxState.ANSWERED)


async def _publish(services: Services, tenant: Tenant, found: Decision, channel: str, *, again: bool = False) -> None:
    """Have the summary sent there, unless it was; one that Slack refused is tried once more only if it is to be sent
    `again`, since whoever recorded it is asked about that."""
    record = found.record
    told = summarise(found, services.advising.known(record.comparison), channel)
    about = await look(services, tenant, channel)
    private = taken_for_private(about)
    newer = await way_to_newer(services, tenant, found, channel)
    shown = await as_heard(services, tenant, about, decision.summary(told, newer))
    post = posts.NewPost(
        tenant=tenant,
        channel=channel,
        key=publication_key(record.number, channel),
        payload=quiet(shown),
        opens_conversation=_continued(record).model_dump_json(),
        started_by=record.created_by,
    )
    now = services.now()
    async with services.db.write() as conn:
        await publications.plan(conn, tenant, record.number, {channel: private}, at=now)
        post_id = await posts.add(conn, post, at=now)
        before = await posts.get(conn, post_id)
        tried, shows = before.attempts if before and again else 0, told.version
        if before is not None and before.state is PostState.FAILED:
            if not again or not await posts.retry(conn, post_id, tried):
                return
            if before.error == posts.NO_ANSWER:
                # It is brought up to date where it is.
                shows = 0
            else:
                await posts.repaint(conn, post_id, post.payload)
        await publications.attach(conn, tenant, record.number, channel, post_id, shown=shows, at=now)
    partition = channel_partition(tenant, channel)
    key = f"{POST}:{post_id}:{tried}" if tried else f"{POST}:{post_id}"
    await services.delivery.enqueue(POST, str(post_id), partition=partition, key=key)


def _continued(record: DecisionRecord) -> Conversation:
    """Where an argument under the summary starts: from the needs the decision was made by."""
    return Conversation(
        comparison=record.comparison, options=record.recommendation.options, needs=record.needs, recommended=True
    )


async def _completed(services: Services, tenant: Tenant, number: int) -> Decision | None:
    """The decision, with the link to its thread and the names of its people filled in, where Slack gives them."""
    async with services.db.read() as conn:
        found = await records.load(conn, tenant, number)
    if found is None:
        return None
    found = await with_names(services, tenant, found)
    record = found.record
    if record.place is None or (record.place.permalink is not None and record.place.private is not None):
        return found
    client = await services.workspaces.client(tenant)
    link = await services.links.surely(client, ConversationKey(tenant, record.place.channel, record.place.ts))
    if not link:
        return found
    private = await is_private(services, tenant, record.place.channel)
    place = record.place.model_copy(update={"permalink": link, "private": private})
    return await amended(services, tenant, found, {"place": place})
