"""In a direct message: where somebody left off elsewhere, as prompts, and as the answer to those."""

import re
from datetime import datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.advisor.conversation import Conversation
from bot.slack import kinds
from bot.slack.limits import shorten
from bot.slack.received.written import MESSAGE
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.going_on import no_questionnaire, no_recommendation, questionnaire, recommended
from bot.slack.work.left_off import begun_as, first_answer, is_recommendation, recent_line, what_for
from bot.store import conversations, drafts
from bot.store.conversations import StoredConversation
from bot.store.drafts import Draft
from bot.store.inbox import Incoming
from bot.store.keys import Tenant, is_direct

CONTINUE: Final = "Continue my questionnaire"
RECENT: Final = "Show my last recommendation"

_ABOUT = 40
_LOOKED_AT: Final = 5
"""Conversations among which the last recommendation is looked for."""
_CONTINUES = re.compile(
    r"(?:please |can (?:i|we) )?(?:continue|resume|finish|go on with|reopen|open)\b(?: with)? (?:my|the|that|our)"
    r"(?: unfinished| open| last)? (?:questionnaire|questions|form|draft)[\s.?!]*",
    re.IGNORECASE,
)
_SHOWS = re.compile(
    r"(?:please )?(?:show(?: me)?|open|go on with|where(?:'s|’s| is| was)) my"
    r" (?:last |latest |recent )?recommendations?[\s.?!]*",
    re.IGNORECASE,
)

Prompt = tuple[str, str]


async def prompts_to_go_on(
    services: Services, conn: AsyncConnection, tenant: Tenant, user: str, since: datetime | None
) -> list[Prompt]:
    """An unfinished questionnaire, and a recommendation in a channel that was gone on with after `since`, when they
    said something here last."""
    found: list[Prompt] = []
    draft = await _unfinished(services, conn, tenant, user)
    if draft is not None:
        found.append((f"Continue your questionnaire: {_short(first_answer(services, draft))}", CONTINUE))
    last = await _last(conn, tenant, user)
    if last is not None and (since is None or last.updated_at > since):
        held = Conversation.model_validate_json(last.state)
        known = services.advising.known(held.comparison or services.advising.comparison().id)
        if known is not None:
            found.append((f"Go on with your recommendation: {_short(what_for(known, held.needs))}", RECENT))
    return found


async def left_off_here(services: Services, said: Incoming) -> Content | None:
    """The way back to what they ask for in a direct message; None where they ask for no such thing."""
    if not is_direct(said.channel) or said.kind.partition(":")[0] != MESSAGE:
        return None
    words = said.text.strip()
    if _CONTINUES.fullmatch(words):
        async with services.db.read() as conn:
            draft = await _unfinished(services, conn, said.tenant, said.user)
        return questionnaire(draft.id, begun_as(services, draft)) if draft else no_questionnaire()
    if not _SHOWS.fullmatch(words):
        return None
    async with services.db.read() as conn:
        last = await _last(conn, said.tenant, said.user)
    if last is None:
        return no_recommendation()
    links = await services.links.of(await services.workspaces.client(said.tenant), [last.key])
    line = await recent_line(services, last, links)
    return recommended(line) if line else no_recommendation()


async def _unfinished(services: Services, conn: AsyncConnection, tenant: Tenant, user: str) -> Draft | None:
    draft = await drafts.latest(conn, tenant, user, kinds.QUESTIONNAIRE)
    return draft if draft is not None and begun_as(services, draft) else None


async def _last(conn: AsyncConnection, tenant: Tenant, user: str) -> StoredConversation | None:
    """The recommendation in a channel that this person asked for and that was gone on with last."""
    begun = await conversations.started_by(conn, tenant, user, limit=_LOOKED_AT)
    return next((one for one in begun if not is_direct(one.key.channel) and is_recommendation(one)), None)


def _short(about: str) -> str:
    return shorten(about, _ABOUT)
