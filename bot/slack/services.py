"""What listeners and durable work are given: everything with a life of its own, made by whoever runs the app."""

import asyncio
import copy
import logging
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any, Final, TypeVar

from bot.advisor.conversation import Conversation, Message, Reply
from bot.advisor.reply import Advisor
from bot.advisor.turn import answered_questions, recommendation_of
from bot.delivery import Delivery
from bot.facts.model import Comparison
from bot.metrics import Metrics
from bot.scoring.group import GroupRecommendation, recommend_together
from bot.scoring.model import Need, Recommendation
from bot.settings import Settings
from bot.slack.calls.linking import Permalinks
from bot.slack.homes import OneAtATime
from bot.slack.installation.installed import Workspaces
from bot.slack.kept import Kept
from bot.slack.limiting import BusyError, Limits
from bot.slack.preferences import ChannelSettings
from bot.slack.remembered import Remembered
from bot.slack.tailored import Tailored
from bot.slack.whispered import Whispered
from bot.store.challenges import StoredChallenge
from bot.store.database import Database
from bot.store.keys import Tenant

T = TypeVar("T")

logger = logging.getLogger(__name__)


MOST_WAITING: Final = 200
"""Replies that may wait to be worked out, some seconds' worth; whoever comes then is asked to come back."""
MOST_UNDER_WAY: Final = 2_000
"""Pieces of work in the background; they are many only when Slack hangs."""
_BUSY: Final = "I am asked a great deal just now. Ask again in a moment."


class _Line:
    """A thread and those who wait for it, all workspaces together."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._waiting = 0
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="advisor")

    async def run(self, work: Callable[[], T]) -> T:
        """The result of the work, in turn. Raises BusyError when too many wait."""
        if self._waiting >= self._most:
            raise BusyError(_BUSY)
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        finally:
            self._waiting -= 1

    def close(self) -> None:
        self._thread.shutdown()


class Advising:
    """The advisor in a thread of its own: understanding a message must not hold up the next acknowledgement."""

    def __init__(self, advisor: Advisor, most_waiting: int = MOST_WAITING) -> None:
        self._advisor = self._shared = advisor
        self._line = _Line(most_waiting)

    @property
    def advisor(self) -> Advisor:
        """The one at work now; `replace` exchanges it."""
        return self._advisor

    @property
    def shared(self) -> Advisor:
        """The one that knows what all workspaces share, and nothing else."""
        return self._shared

    @property
    def tailored(self) -> bool:
        """Whether this one knows more, or other things, than all workspaces share."""
        return self._advisor is not self._shared

    def by(self, advisor: Advisor) -> "Advising":
        """The same for a workspace that knows more, in the same thread."""
        made = copy.copy(self)
        made._advisor = advisor
        return made

    def replace(self, advisor: Advisor) -> None:
        """Answer from other knowledge from now on; what is being answered is finished with the old."""
        self._advisor = self._shared = advisor

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
        return await self._run(partial(recommendation_of, conversation, comparison, advisor.knowledge.digest))

    def answered(self, conversation: Conversation) -> tuple[str, ...]:
        """The questions that the conversation has answered, which bear on what `recommend` asks next."""
        return answered_questions(conversation, self.comparison(conversation.comparison))

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
        self._line.close()

    async def _run(self, work: Callable[[], T]) -> T:
        return await self._line.run(work)


class Background:
    """Work that may be lost with the process: opening a dialog, answering through a response URL."""

    def __init__(self, most: int = MOST_UNDER_WAY) -> None:
        self._most = most
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def count(self) -> int:
        """How much is under way."""
        return len(self._tasks)

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Do it after the acknowledgement has left. A failure is logged; `work` words it for the person itself.

        Raises BusyError when too much is under way.
        """
        if len(self._tasks) >= self._most:
            work.close()
            raise BusyError(_BUSY)
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
    workspaces: Workspaces
    advising: Advising
    background: Background
    now: Callable[[], datetime]
    metrics: Metrics
    limits: Limits
    remembered: Remembered = field(default_factory=Remembered)
    whispered: Whispered = field(default_factory=Whispered)
    homes: OneAtATime = field(default_factory=OneAtATime)
    links: Permalinks = field(default_factory=Permalinks)
    channels: Kept[tuple[Tenant, str], ChannelSettings] = field(default_factory=Kept)
    challenged: Kept[Tenant, Mapping[tuple[str, str], StoredChallenge]] = field(default_factory=Kept)
    """Open challenges by comparison and fact."""
    tailored: Tailored = field(default_factory=Tailored)
    outside: Kept[tuple[Tenant, str], bool] = field(default_factory=partial(Kept, seconds=60.0))
    """Whether a channel is shared with another organisation."""
    named: Kept[Tenant, Mapping[str, str]] = field(default_factory=partial(Kept, seconds=60.0, most=200))
    """The ids of public channels by their names."""
    read_outside: bool = False
    """Whether people of another organisation read what is answered, who are told nothing of this workspace's own."""

    async def of(self, tenant: Tenant) -> "Services":
        """These services as the workspace has them: advising from what it knows, its own facts included."""
        return await self.tailored.of(self, tenant)
