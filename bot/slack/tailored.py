"""The advisor of one workspace: the knowledge that everybody shares, with the workspace's own facts laid over it."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.advisor.reply import Advisor
from bot.facts.own import entries_of, with_own
from bot.slack.kept import Kept
from bot.store import own_facts
from bot.store.keys import Tenant

if TYPE_CHECKING:
    from bot.slack.services import Services

MOST = 200
"""Workspaces whose knowledge is kept ready; what they share with all others is not copied."""


@dataclass(frozen=True)
class _Made:
    shared: Advisor
    revision: int
    advisor: Advisor


class Tailored:
    """Makes the advisor of a workspace once for each state of its facts and of the shared knowledge."""

    def __init__(self) -> None:
        self._revisions: Kept[Tenant, int] = Kept()
        self._made: OrderedDict[Tenant, _Made] = OrderedDict()
        self._making = asyncio.Lock()

    async def of(self, services: "Services", tenant: Tenant) -> "Services":
        """The same services, advising from what this workspace knows, and no other."""

        async def read() -> int:
            async with services.db.read() as conn:
                return await own_facts.revision(conn, tenant)

        revision = await self._revisions.get(tenant, read)
        if revision == 0:
            return services
        made = self._ready(services, tenant, revision)
        if made is None:
            async with self._making:
                made = self._ready(services, tenant, revision) or await self._make(services, tenant)
        return replace(services, advising=services.advising.by(made.advisor))

    def changed(self, tenant: Tenant) -> None:
        """Look again: this process changed the workspace's facts."""
        self._revisions.forget(tenant)

    def _ready(self, services: "Services", tenant: Tenant, revision: int) -> _Made | None:
        made = self._made.get(tenant)
        if made is None or made.revision != revision or made.shared is not services.advising.shared:
            return None
        self._made.move_to_end(tenant)
        return made

    async def _make(self, services: "Services", tenant: Tenant) -> _Made:
        async with services.db.read() as conn:
            revision = await own_facts.revision(conn, tenant)
            stored = await own_facts.every(conn, tenant)
        entries = entries_of(each.payload for each in stored)
        shared = services.advising.shared

        def build() -> Advisor:
            knowledge = with_own(shared.knowledge, entries)
            return shared if knowledge is shared.knowledge else shared.over(knowledge)

        made = _Made(shared, revision, await services.advising.work_out(build))
        self._made[tenant] = made
        if len(self._made) > MOST:
            self._made.popitem(last=False)
        return made
