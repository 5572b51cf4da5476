"""What listeners and durable work are given: everything with a life of its own, made by whoever runs the app."""

import asyncio
import logging
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from slack_sdk.web.async_client import AsyncWebClient

from bot.advisor.conversation import Conversation, Message, Reply
from bot.advisor.reply import Advisor
from bot.delivery import Delivery
from bot.facts.model import Comparison
from bot.scoring.group import GroupRecommendation, recommend_together
from bot.scoring.model import Need, Recommendation
from bot.scoring.score import recommend
from bot.settings import Settings
from bot.slack.homes import OneAtATime
from bot.slack.linking import Permalinks
from bot.slack.remembered import Remembered
from bot.store.database import Database
from bot.store.keys import Tenant

T = TypeVar("T")

logger = logging.getLogger(__name__)


class Advising:
    """The advisor in a thread of its own: understanding a message must not hold up the next acknowledgement."""

    def __init__(self, advisor: Advisor) -> None:
        self._advisor = advisor
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="advisor")

    @property
    def advisor(self) -> Advisor:
        """The one at work now; `replace` exchanges it."""
        return self._advisor

    def replace(self, advisor: Advisor) -> None:
        """Answer from other knowledge from now on; what is being answered is finished with the old."""
        self._advisor = advisor

    def comparison(self, asked: str | None = None) -> Comparison:
        """The comparison of that id, or the default. Raises NotFoundError."""
        return self._advisor.comparison(asked)

    def known(self, id: str) -> Comparison | None:
        """The comparison of that id, None when the knowledge no longer holds it."""
        return self._advisor.knowledge.comparison_by_id.get(id)

    async def reply(self, message: Message, conversation: Conversation | None = None) -> tuple[Reply, Conversation]:
        """Answer a message; see `Advisor.reply`."""
        return await self._run(partial(self._advisor.reply, message, conversation))

    async def recommend(self, conversation: Conversation) -> Recommendation:
        """What the conversation's needs lead to, by today's knowledge. Raises NotFoundError."""
        advisor = self._advisor
        comparison = advisor.comparison(conversation.comparison)
        options = conversation.options or None
        return await self._run(
            partial(
                recommend,
                conversation.needs,
                comparison,
                advisor.knowledge.digest,
                options=options,
                answered=conversation.answered,
            )
        )

    async def work_out(self, work: Callable[[], T]) -> T:
        """The result of something else that takes its time, in the same thread."""
        return await self._run(work)

    async def recommend_together(
        self, people: Mapping[str, Sequence[Need]], comparison: Comparison, options: Collection[str]
    ) -> GroupRecommendation:
        """What follows from the needs of several people; see `bot.scoring.group`."""
        digest = self._advisor.knowledge.digest
        return await self._run(partial(recommend_together, people, comparison, digest, options or None))

    def close(self) -> None:
        """Finish what is being answered and let go of the thread."""
        self._thread.shutdown()

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


@dataclass(frozen=True)
class Installation:
    """The app in one workspace or organisation, as Slack introduced it."""

    tenant: Tenant
    user: str
    """The app's own user id."""
    bot: str
    token: str
    organisation_wide: bool = False
    """Whether every workspace of the organisation may use it."""


class Workspace:
    """The one workspace whose token the app was given. Slack is asked once who that is."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._known: Installation | None = None
        self._asking = asyncio.Lock()

    async def installation(self) -> Installation:
        """Who we are there; raises SlackApiError, or what a broken connection raises."""
        if self._known is not None:
            return self._known
        async with self._asking:
            if self._known is None:
                told = await self._client.auth_test()
                tenant = Tenant(told.get("enterprise_id") or "", told["team_id"])
                token = self._client.token or ""
                whole = bool(told.get("is_enterprise_install"))
                self._known = Installation(tenant, told["user_id"], told.get("bot_id") or "", token, whole)
        return self._known

    def client(self, tenant: Tenant) -> AsyncWebClient:
        """A client that acts in the tenant's workspace."""
        return self._client


class Background:
    """Work that may be lost with the process: opening a dialog, answering through a response URL."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Do it after the acknowledgement has left. A failure is logged; `work` words it for the person itself."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    async def close(self, grace: float) -> None:
        """Wait for what is under way, `grace` seconds at most, then cancel it."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=grace)
        for task in tuple(self._tasks):
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            logger.error("work in the background failed", exc_info=error)


@dataclass(frozen=True)
class Services:
    """Everything a listener may need."""

    settings: Settings
    db: Database
    delivery: Delivery
    workspace: Workspace
    advising: Advising
    background: Background
    now: Callable[[], datetime]
    remembered: Remembered = field(default_factory=Remembered)
    homes: OneAtATime = field(default_factory=OneAtATime)
    links: Permalinks = field(default_factory=Permalinks)
