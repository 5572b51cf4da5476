"""Answers only one person sees. They depend on nothing but the words and the knowledge, so they are worked out once."""

from collections.abc import Sequence
from typing import Final

from bot.advisor.conversation import UNCOVERED, Conversation, Kind
from bot.slack.challenged import open_on
from bot.slack.listeners.accepting import is_first_choice
from bot.slack.received.commands import Command, Word, meant
from bot.slack.received.incoming import Press
from bot.slack.remembered import Private
from bot.slack.resting import facts_behind
from bot.slack.services import Services
from bot.slack.views import notices
from bot.slack.views.challenge_marks import with_marks
from bot.slack.views.recommendation import Frame
from bot.slack.views.reply import content
from bot.slack.work.hearing import is_open
from bot.store import unanswered
from bot.store.keys import Tenant

_ANSWERING: Final = (Kind.FACT, Kind.COMPARISON, Kind.RECOMMENDATION, Kind.WHY, Kind.WHAT_IF)


async def private_answer(
    services: Services, tenant: Tenant, words: str, channel: str, comparison: str | None = None
) -> Private:
    """The answer to whatever was typed after the slash command in a channel; a question the knowledge does not cover is
    counted.

    `comparison` is the one that is spoken of where it is asked; None is the first.
    """
    found = await worked_out(services, words, comparison)
    if found.kind:
        services.metrics.replied(found.kind)
    if found.uncovered is not None:
        services.background.start(count(services, tenant, Command.read(words).rest, found.uncovered, channel))
    return found


async def worked_out(services: Services, words: str, comparison: str | None = None) -> Private:
    """The same answer, for whoever looks at it without having asked: nothing is counted."""
    depends_on = (services.advising.advisor.knowledge.digest, comparison, words)
    found = services.remembered.get(*depends_on)
    if found is None:
        found = services.remembered.keep(await _work_out(services, words, comparison), *depends_on)
    return found


async def as_it_stands(services: Services, tenant: Tenant, answer: Private) -> Private:
    """The answer, saying which of the facts it rests on are challenged just now."""
    marks = await open_on(services, tenant, answer.comparison, answer.facts)
    return Private.of(with_marks(answer.content, marks)) if marks else answer


async def _work_out(services: Services, words: str, asked_in: str | None) -> Private:
    command, name = Command.read(words), services.settings.slash_command
    if command.word is Word.HELP:
        return Private.of(notices.help_text(name, services.advising.comparison(asked_in)))
    reply, after = await services.advising.reply(command.message(), Conversation(comparison=asked_in))
    nearest = meant(words, reply) if command.word is None else None
    uncovered = reply.topics if reply.kind in UNCOVERED else None
    if nearest is not None:
        return Private.of(notices.did_you_mean(name, words.split(maxsplit=1)[0], nearest), uncovered)
    frame = Frame(command=name, private=True, words=words)
    comparison = services.advising.comparison(after.comparison)
    shown = content(reply, comparison, frame)
    shareable = shown is not None and reply.kind in _ANSWERING
    rests = {"comparison": comparison.id, "facts": facts_behind(reply, comparison), "shareable": shareable}
    return Private.of(shown or notices.help_text(name, comparison), uncovered, reply.kind, **rests)


async def found_after_all(services: Services, pressed: Press) -> None:
    """A topic that was offered to a question answers it; whoever writes facts need not see that question then."""
    if pressed.value.record:
        async with services.db.write() as conn:
            if await is_first_choice(conn, services, pressed):
                await unanswered.take_back(conn, pressed.tenant, pressed.value.record)


async def count(services: Services, tenant: Tenant, text: str, topics: Sequence[str], channel: str) -> None:
    """Count a question that the knowledge has no answer to, asked in a channel, for whoever writes it."""
    openly = await is_open(services, tenant, channel)
    async with services.db.write() as conn:
        await unanswered.count_up(conn, tenant, text, topics, at=services.now(), openly=openly)
