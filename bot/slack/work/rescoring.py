"""The threads of a workspace whose recommendation is another one since its knowledge changed are told so, once each."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from bot.advisor.conversation import Conversation
from bot.facts.model import Comparison
from bot.scoring.model import Recommendation
from bot.slack.services import Advising, Services
from bot.slack.views.blocks import Content
from bot.slack.work.content import quiet
from bot.slack.work.marking import mark_later
from bot.slack.work.outside import is_read_outside
from bot.slack.work.sending import send_later
from bot.store import conversations, posts
from bot.store.conversations import StoredConversation
from bot.store.keys import ConversationKey, Tenant


@dataclass(frozen=True)
class Change:
    """What changed of what a workspace knows of the comparison `known`, and advised from `before`.

    `rests` says whether a recommendation of before rests on it; `told` is what its thread is told, of the
    recommendation then and now. `cause` names it in the keys of what is done about it.
    """

    tenant: Tenant
    before: Advising
    known: Comparison
    rests: Callable[[Recommendation, Comparison], bool]
    told: Callable[[ConversationKey, Recommendation, Recommendation], Content]
    cause: str


async def tell_threads(services: Services, change: Change) -> set[ConversationKey]:
    """Score the recommendations of the workspace again that rest on it, and tell each thread that comes out otherwise;
    those that were told. `services` advise from what is known now."""
    return {one.key async for one in _recommended(services, change.tenant) if await _tell(services, change, one)}


async def _recommended(services: Services, tenant: Tenant) -> AsyncIterator[StoredConversation]:
    """Every conversation of the workspace with a recommendation, however many there are."""
    last: ConversationKey | None = None
    while True:
        async with services.db.read() as conn:
            found = await conversations.recommended(conn, tenant, last)
        if not found:
            return
        for conversation in found:
            yield conversation
        last = found[-1].key


async def _tell(services: Services, change: Change, conversation: StoredConversation) -> bool:
    held, key = Conversation.model_validate_json(conversation.state), conversation.key
    if services.advising.comparison(held.comparison).id != change.known.id:
        return False
    then, now = await change.before.recommend(held), await services.advising.recommend(held)
    if not (change.rests(then, change.before.comparison(change.known.id)) and _differs(then, now)):
        return False
    if await is_read_outside(services, change.tenant, key.channel):
        return False
    told = change.told(key, then, now)
    await post_once(services, change.tenant, key.channel, key.root_ts, told, f"{change.cause}:corrected")
    # What stands at its top no longer says what the facts come to.
    await mark_later(services, key, f"{change.cause}:{key.partition}")
    return True


def _differs(then: Recommendation, now: Recommendation) -> bool:
    def told(given: Recommendation) -> list[tuple[str, int, int]]:
        return [(score.option, round(score.low), round(score.high)) for score in given.ranking]

    return (then.leader, then.verdict, told(then)) != (now.leader, now.verdict, told(now))


async def post_once(
    services: Services, tenant: Tenant, channel: str, root: str | None, content: Content, key: str
) -> None:
    """Post it in a thread or directly, once for each `key` and place, however often this is done again."""
    new = posts.NewPost(
        tenant=tenant,
        channel=channel,
        thread_ts=root,
        key=f"{key}:{channel}:{root or ''}",
        payload=quiet(content),
    )
    async with services.db.write() as conn:
        post_id = await posts.add(conn, new, at=services.now())
    await send_later(services, post_id)
