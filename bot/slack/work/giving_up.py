"""The last word on work that failed for good: whoever waits for it is told."""

from typing import Final

from bot.slack.failures import told
from bot.slack.installation.installed import NotInstalledError
from bot.slack.received.written import MESSAGE
from bot.slack.services import Services
from bot.slack.work.announcing import give_up_saying
from bot.slack.work.content import quiet
from bot.slack.work.sending import ANNOUNCED, POST, TURN, answer_key, give_up_sending, send_later
from bot.store import inbox, posts
from bot.store.inbox import Accepted, InboxState, Incoming
from bot.store.keys import is_direct
from bot.store.posts import NewPost

_WORDS: Final = "answering"


async def give_up(services: Services, kind: str, id: str, error: Exception) -> None:
    """Tell the thread that no answer will come, or the person that the answer cannot be posted, with a way to retry.

    Whatever kept the work from being done may keep words from arriving too, so these are durable work again.
    """
    if isinstance(error, NotInstalledError):
        return  # whoever waited has removed the app
    if kind == TURN:
        await _give_up_turn(services, int(id), error)
    elif kind == POST:
        await give_up_sending(services, int(id))
    elif kind == ANNOUNCED:
        await give_up_saying(services, id)


async def _give_up_turn(services: Services, id: int, error: Exception) -> None:
    async with services.db.write() as conn:
        accepted = await inbox.get(conn, id)
        if accepted is None:
            return
        answer = await posts.by_key(conn, accepted.message.tenant, answer_key(accepted))
        unanswered = answer is None and await inbox.mark(conn, id, InboxState.ANSWERED)
        apology = await posts.add(conn, _apology(accepted, error), at=services.now()) if unanswered else None
    if answer is not None:
        await give_up_sending(services, answer.id)
    elif apology is not None:
        await send_later(services, apology)


def _begins(said: Incoming) -> bool:
    """Whether it is a message whose answer stands in a thread under it."""
    return said.kind.partition(":")[0] == MESSAGE and not is_direct(said.channel)


def _apology(accepted: Accepted, error: Exception) -> NewPost:
    said = accepted.message
    return NewPost(
        tenant=said.tenant,
        channel=said.channel,
        thread_ts=said.thread_ts or (said.ts if _begins(said) else None),
        key=answer_key(accepted),
        payload=quiet(told(error, _WORDS)),
        started_by=said.user,
    )
