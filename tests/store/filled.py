"""Workspaces with something of everything that is kept."""

from datetime import UTC, datetime

from bot.decisions.life import Act, Event
from bot.decisions.model import DecisionRecord, Proposal
from bot.store import (
    challenges,
    channels,
    conversations,
    decisions,
    drafts,
    homes,
    inbox,
    own_facts,
    posts,
    publications,
    records,
    reviews,
    snapshots,
    unanswered,
)
from bot.store.challenges import Place
from bot.store.database import Database
from bot.store.decisions import NewDecision
from bot.store.drafts import Draft
from bot.store.inbox import Incoming
from bot.store.keys import ConversationKey, Tenant
from bot.store.posts import NewPost
from tests.advice_cases import comparison as compared
from tests.advice_cases import needs, recommendation
from tests.own_cases import challenge, own_entry

ACME = Tenant("", "T1")
OTHER = Tenant("E1", "T2")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADVICE = recommendation(compared())


async def fill(db: Database, tenant: Tenant) -> None:
    """Something of everything."""
    proposal = Proposal(title="Framework", outcome=("flask",), override_reason="Known", deciders=("U1",))

    def build(number: int) -> NewDecision:
        made = DecisionRecord.of(proposal, ADVICE, needs(), number=number, by="U1", at=NOON)
        return NewDecision("accepted", "Framework", "flask", "web", made.model_dump_json(), "U1", frozenset({"U1"}))

    async with db.write() as conn:
        said = Incoming(tenant, "C1", "1.0", "message", None, "U1", "hello", True)
        accepted, _ = await inbox.accept(conn, said, at=NOON)
        post = NewPost(tenant, "C1", f"turn:{accepted.id}", {"text": "hi", "blocks": []})
        post_id = await posts.add(conn, post, at=NOON)
        await posts.add(conn, NewPost(tenant, "U1", f"notice:{post_id}:1", {"text": "no"}), at=NOON)
        await conversations.save(conn, ConversationKey(tenant, "C1", "1.0"), "{}", version=0, at=NOON)
        await drafts.save(conn, Draft(tenant, "d1", "U1", "recording", "C1", {"a": [1, None]}), at=NOON)
        await homes.opened(conn, tenant, "U1", at=NOON)
        await unanswered.count_up(conn, tenant, "why tea", ["t"], at=NOON)
        stored, _ = await decisions.record(conn, tenant, "V1", build, at=NOON)
        await publications.plan(conn, tenant, stored.number, {"C1": False}, at=NOON)
        await publications.attach(conn, tenant, stored.number, "C1", post_id, at=NOON)
        await reviews.plan(conn, tenant, stored.number, NOON)
        await channels.save(conn, tenant, "C1", "{}", version=0, by="U1", at=NOON)
        await own_facts.add(conn, tenant, lambda number: own_entry(number).model_dump_json(), at=NOON)
        await challenges.make(conn, tenant, challenge(), Place("C1", "1.0", "1.1"))
        await snapshots.keep(conn, tenant, "d" * 64, snapshots.compress(b"knowledge"))
        (found,) = await records.read(conn, tenant, [stored])
        await records.append(conn, tenant, found, [Event(act=Act.AGREE, by="U1", at=NOON)], at=NOON)
