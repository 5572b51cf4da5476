"""The slash command: answered in its acknowledgement, or taken in for a post that gets a thread."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from slack_bolt import BoltResponse

from bot.advisor.conversation import Message
from bot.decisions.model import number_of
from bot.slack.channels import settings_of
from bot.slack.kinds import SHARED, WORDS
from bot.slack.listeners import challenges, own_facts, questionnaire, settings
from bot.slack.listeners.accepting import accept
from bot.slack.listeners.private import as_it_stands, private_answer
from bot.slack.preferences import Answers
from bot.slack.received import incoming
from bot.slack.received.commands import Command, Word
from bot.slack.received.heard import Heard
from bot.slack.received.incoming import Slash
from bot.slack.received.naming_decisions import Named, named
from bot.slack.remembered import ON_ITS_WAY, Private
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.decision_card import cards
from bot.slack.views.hearing import barred
from bot.slack.views.recommendation import Frame
from bot.slack.views.replay import replay
from bot.slack.views.understood import nothing_understood, understood
from bot.slack.work.asked_about import look_for
from bot.slack.work.carding import known, people_asked_of
from bot.slack.work.finding import find, list_decisions, not_seen
from bot.slack.work.hearing import is_barred
from bot.slack.work.replaying import replayed
from bot.slack.work.telling_people import people_told
from bot.slack.work.whole import whole
from bot.store import decisions, records
from bot.store.inbox import Incoming
from bot.store.viewing import Viewer
from bot.understanding.intents.asked_decisions import decision_asked_about, search_words


async def slash(services: Services, heard: Heard) -> BoltResponse | None:
    """Everything after the slash command."""
    said = incoming.slash(heard)
    command = Command.read(said.words)
    if command.word is Word.RECOMMEND and not command.rest:
        await questionnaire.begin(services, heard, said)
        return None
    if command.word in _OPENING:
        await _OPENING[command.word](services, heard, said)
        return None
    answer = _ANSWERS.get(command.word, _answer)
    return BoltResponse(status=200, body=(await answer(services, said, command)).body)


async def _answer(services: Services, said: Slash, command: Command) -> Private:
    """The answer, only to whoever asked, or in the channel where that is how it is set."""
    what = named(command.rest) if command.word in (None, Word.ASK) else Named()
    if len(what.numbers) == 1 and not what.places and (people := people_asked_of(what)):
        found = await find(services, said.tenant, what.numbers[0], Viewer(said.user, said.channel))
        asked = _asked(said, SHARED, said.words)
        return Private.of(await people_told(services, asked, found, people, alone=True))
    topic = decision_asked_about(command.rest)
    if topic is not None:
        return Private.of(await _decided(services, said, search_words(topic)))
    here = await settings_of(services, said.tenant, said.channel)
    answer = await private_answer(services, said.tenant, said.words, said.channel, here.comparison)
    if here.answers is Answers.PUBLIC and answer.shareable:
        await accept(services, _asked(said, SHARED, said.words))
        return ON_ITS_WAY
    return await as_it_stands(services, said.tenant, answer)


async def _decided(services: Services, said: Slash, words: str) -> Content:
    """What is on record of these words, or of others for the same."""
    viewer = Viewer(said.user, said.channel)
    async with services.db.read() as conn:
        found = await look_for(conn, said.tenant, viewer, words)
    if found.near and found.decisions:
        return cards(known(services, found.decisions), (), services.settings.slash_command, private=True)
    return await list_decisions(services, said.tenant, viewer, found.words)


def _asked(said: Slash, kind: str, text: str) -> Incoming:
    """What was typed, as something to be answered where everybody sees it."""
    return Incoming(
        tenant=said.tenant,
        channel=said.channel,
        ts=said.trigger,
        kind=kind,
        thread_ts=None,
        user=said.user,
        text=text,
        mentioned=True,
    )


async def _recommend(services: Services, said: Slash, command: Command) -> Private:
    """Say privately what was understood; the recommendation itself is durable work, taken in before.

    Words that tell no need get no recommendation in the channel: it would rest on nothing anybody said.
    """
    here = await settings_of(services, said.tenant, said.channel)
    message = Message(text=command.rest, user=said.user, command="recommend", comparison=here.comparison)
    reply, after = await services.advising.reply(message)
    comparison = services.advising.comparison(after.comparison)
    frame = Frame(command=services.settings.slash_command, private=True)
    if not reply.needs:
        return Private.of(nothing_understood(comparison, frame))
    services.limits.ask(said.tenant, said.user)
    if said.closed and await is_barred(services, said.tenant, said.channel):
        app = (await services.workspaces.installation(said.tenant)).user
        return Private.of(barred(app, command.rest))
    await accept(services, _asked(said, WORDS, command.rest))
    return Private.of(understood(reply, comparison))


async def _decisions(services: Services, said: Slash, command: Command) -> Private:
    words = Command.read(said.unnamed).rest
    viewer = Viewer(said.user, said.channel)
    return Private.of(await list_decisions(services, said.tenant, viewer, words, said.people))


async def _show(services: Services, said: Slash, command: Command) -> Private:
    number, viewer = number_of(command.rest), Viewer(said.user, said.channel)
    async with services.db.read() as conn:
        stored = await decisions.get(conn, said.tenant, number, viewer)
    if stored is None:
        raise not_seen(services, number)
    digest = services.advising.advisor.knowledge.digest
    depends_on = (digest, said.tenant, number, stored.version, stored.updated_at, said.user)
    found = services.remembered.get(*depends_on)
    if found is not None:
        return found
    async with services.db.read() as conn:
        (shown,) = await records.read(conn, said.tenant, [stored])
    private = Private.of(await whole(services, said.tenant, shown, viewer))
    # What is told of those it replaces depends on who may see them where.
    return private if shown.standing.replaces else services.remembered.keep(private, *depends_on)


async def _replay(services: Services, said: Slash, command: Command) -> Private:
    found = await find(services, said.tenant, number_of(command.rest), Viewer(said.user, said.channel))
    made = await replayed(services, said.tenant, found)
    return Private.of(replay(made, services.advising.known(found.record.comparison)))


_Answer = Callable[[Services, Slash, Command], Awaitable[Private]]

_OPENING: Final[Mapping[Word | None, Callable[[Services, Heard, Slash], Awaitable[None]]]] = {
    Word.SETTINGS: settings.begin,
    Word.FACTS: own_facts.begin,
    Word.CHALLENGES: challenges.listing,
}
"""What acknowledges by itself."""

_ANSWERS: Final[Mapping[Word | None, _Answer]] = {
    Word.RECOMMEND: _recommend,
    Word.DECISIONS: _decisions,
    Word.SHOW: _show,
    Word.REPLAY: _replay,
}
"""What depends on who asks, and where. Everything else depends on the words alone."""
