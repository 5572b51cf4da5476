"""The last word on work that failed for good: whoever waits for it is told."""

from typing import Final

from bot.slack.failures import told
from bot.slack.incoming import MESSAGE
from bot.slack.services import Services
from bot.slack.work.content import quiet
from bot.slack.work.sending import TURN, answer_key, send
from bot.store import inbox, posts
from bot.store.inbox import InboxState

_WORDS: Final = "answering"


async def give_up(services: Services, kind: str, id: str, error: Exception) -> None:
    """Tell the thread that no answer will come. A post that failed for good has told its person before."""
    if kind != TURN:
        return
    async with services.db.write() as conn:
        accepted = await inbox.get(conn, int(id))
        if accepted is None or not await inbox.mark(conn, accepted.id, InboxState.ANSWERED):
            return
        said = accepted.message
        apology = posts.NewPost(
            tenant=said.tenant,
            channel=said.channel,
            thread_ts=said.thread_ts or (said.ts if said.kind == MESSAGE else None),
            key=answer_key(accepted),
            payload=quiet(told(error, _WORDS)),
            started_by=said.user,
        )
        post_id = await posts.add(conn, apology, at=services.now())
    await send(services, post_id)
