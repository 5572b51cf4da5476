"""The direct message with the app: prompts that fit what is going on, and what it is doing meanwhile."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.advisor.conversation import Conversation
from bot.advisor.helping import example_options
from bot.advisor.words import option_name
from bot.decisions.life import Decision, Event, waits_for
from bot.decisions.model import Status
from bot.errors import AdvisorError
from bot.scoring.model import Verdict
from bot.slack.calls.asking import asked_quietly
from bot.slack.limiting import BusyError
from bot.slack.received.written import MESSAGE
from bot.slack.services import Services
from bot.slack.work.going_on import prompts_to_go_on
from bot.slack.work.on_record import goes_on_from
from bot.store import concerning, conversations, decisions, recorded, records
from bot.store.inbox import Incoming
from bot.store.keys import Tenant, is_direct

MOST: Final = 4
"""Slack shows no more prompts."""
_WAITING: Final = 1
_LOOKING_UP: Final = "is looking it up…"

Prompt = tuple[str, str]
"""What stands on it, and what it writes."""


async def suggest(services: Services, tenant: Tenant, user: str, channel: str) -> None:
    """Greet whoever opened the direct message with prompts that fit what is going on."""
    greeting, prompts = await fitting(services, tenant, user, channel)
    given = [{"title": title, "message": words} for title, words in prompts[:MOST]]
    client = await services.workspaces.client(tenant)
    # Without a thread: with one, Slack silently ignores it for apps like this.
    asking = client.assistant_threads_setSuggestedPrompts(channel_id=channel, title=greeting, prompts=given)
    await asked_quietly(asking, "assistant.threads.setSuggestedPrompts")


def suggest_anew(services: Services, said: Incoming) -> None:
    """In a direct message, what fits may be something else once it was answered: other needs stand, or none, or a
    decision is on record. Where too much is under way, the prompts stay as they are."""
    if is_direct(said.channel) and said.user:
        with suppress(BusyError):
            services.background.start(suggest(services, said.tenant, said.user, said.channel))


async def fitting(services: Services, tenant: Tenant, user: str, channel: str) -> tuple[str, list[Prompt]]:
    """The greeting, and the prompts, the most fitting first."""
    async with services.db.read() as conn:
        waiting = [one for one in await concerning.waiting(conn, tenant, user, services.now()) if one.due_at is None]
        happened = await decisions.events(conn, tenant, [one.number for one in waiting if one.decides])
        last = await conversations.latest_in(conn, tenant, channel)
        held = Conversation.model_validate_json(last.state) if last else Conversation()
        settled = await _settled(conn, tenant, channel, held)
        elsewhere = await prompts_to_go_on(services, conn, tenant, user, last.updated_at if last else None)
    mine = [n for n, told in happened.items() if waits_for(map(Event.model_validate_json, told), user)]
    asked = [(f"Show D-{number}, which waits for your answer", f"Show D-{number}") for number in mine[:_WAITING]]
    asked += elsewhere
    try:
        if held.recommended and held.needs:
            return await _going_on(services, held, asked, settled)
    except AdvisorError:
        pass  # What was compared is no longer known.
    one, other = example_options(services.advising.comparison())
    return "Hello. What are you choosing?", [
        *asked,
        ("Recommend something for an internal tool", "We are building an internal tool with accounts"),
        (f"How is {one} tested?", f"How is {one} tested?"),
        (f"{one} or {other}?", f"Compare {one} and {other}"),
        ("What can you do?", "What can you do?"),
    ]


async def _settled(conn: AsyncConnection, tenant: Tenant, channel: str, held: Conversation) -> Decision | None:
    """The decision that a direct message has come to last."""
    last = await recorded.last_of(conn, tenant, channel)
    found = await records.load(conn, tenant, last.number) if last else None
    return found if found is not None and goes_on_from(held, found) else None


async def _going_on(
    services: Services, held: Conversation, asked: list[Prompt], settled: Decision | None
) -> tuple[str, list[Prompt]]:
    comparison = services.advising.comparison(held.comparison)
    given = await services.advising.recommend(held)
    ranked = [option_name(comparison, score.option) for score in given.ranking]
    behind = [(f"What would make {name} win?",) * 2 for name in ranked[1:2]]
    first = f"{ranked[0]} comes first so far." if given.leader else "No option meets every must so far."
    if given.leader and given.verdict is Verdict.TOO_CLOSE:
        first = f"{ranked[0]} and {ranked[1]} are too close to call so far."
    why = [(f"Why {ranked[0]}?",) * 2] if given.leader else []
    if settled is not None:
        id = settled.record.id
        lead = "proposed" if settled.standing.status is Status.PROPOSED else "recorded"
        same = settled.record.needs == held.needs
        first = f"This is {lead} as {id}." if same else f"{lead.capitalize()} as {id}; the needs have changed since."
        asked = [*asked, (f"Show {id}",) * 2]
    prompts = [*dict.fromkeys(asked), *why, *behind, ("Show our needs",) * 2, ("Start over",) * 2]
    return f"{first} How do we go on?", prompts


@asynccontextmanager
async def at_work(services: Services, said: Incoming) -> AsyncIterator[None]:
    """In a direct message, shows what is being done until it is done. Slack in trouble is no reason not to answer."""
    direct = is_direct(said.channel) and said.kind == MESSAGE
    if direct:
        await _say(services, said, _LOOKING_UP)
    try:
        yield
    finally:
        if direct and said.thread_ts is None:
            # A reply in the thread ends it by itself; one beside the message may not.
            await _say(services, said, "")


async def _say(services: Services, said: Incoming, status: str) -> None:
    client = await services.workspaces.client(said.tenant)
    asking = client.assistant_threads_setStatus(
        channel_id=said.channel, thread_ts=said.thread_ts or said.ts, status=status
    )
    await asked_quietly(asking, "assistant.threads.setStatus")
