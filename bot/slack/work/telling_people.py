"""What is told of the people around a decision, as far as those who read it may know."""

from bot.decisions.acting import takes_stances
from bot.decisions.life import Decision
from bot.decisions.summary import Summary, summarise
from bot.slack.received.written import OUTSIDE
from bot.slack.services import Services
from bot.slack.views.blocks import Content
from bot.slack.views.decision_people import (
    by_whom,
    nobody_called,
    said_in_words,
    what_one_says,
    what_people_say,
    whether_it_holds,
    whether_one_agreed,
    who_was_told,
)
from bot.slack.work.hearing import any_in
from bot.slack.work.leading import links_to
from bot.slack.work.people import names_of
from bot.slack.work.replacing import way_to_newer
from bot.store import publications
from bot.store.inbox import Incoming
from bot.store.keys import is_direct
from bot.store.publications import Publication, PublicationState
from bot.understanding.intents.asked_people import About, PeopleAsked


async def people_told(
    services: Services, said: Incoming, found: Decision, asked: PeopleAsked, *, alone: bool = False
) -> Content:
    """Who made the decision, what people say to it, where it was told, what one of them did, or whether it holds.
    `alone`: only whoever asks reads the answer, as in a direct message."""
    alone = alone or is_direct(said.channel)
    number = found.record.number
    links = await links_to(services, said.tenant, [number], said.channel)
    told = summarise(found, services.advising.known(found.record.comparison))
    reader = said.user if alone else ""
    where = links.get(number, "")
    if asked.about is About.STANCE and awaits(found, said.user):
        return said_in_words(told, where, said.user)
    if asked.about is About.MADE:
        return by_whom(told, where, reader)
    if asked.about is About.SAID:
        return what_people_say(told, where, reader)
    if asked.about is About.SEEN:
        return await _told_where(services, said, told, where, reader)
    if asked.about is About.HOLDS:
        newer = await way_to_newer(services, said.tenant, found, said.channel)
        return whether_it_holds(told, where, newer, reader)
    told = await _with_names(services, said, told, found)
    user = said.user if asked.person in ("i", "me", "my") else _called(told, asked.person)
    if not user:
        return nobody_called(told, where, asked.person, reader)
    if asked.about in (About.AGREED, About.STANCE):
        return whether_one_agreed(told, where, user, reader)
    return what_one_says(told, found, where, user, reader)


def awaits(found: Decision, user: str) -> bool:
    """Whether it waits for this person's answer, or for their objection to be taken back."""
    standing = found.standing
    objects = any(one.by == user for one in standing.objections)
    return takes_stances(standing) and (objects or user in standing.silent(found.record.deciders))


async def _told_where(services: Services, said: Incoming, told: Summary, where: str, reader: str) -> Content:
    async with services.db.read() as conn:
        places = await publications.of_decision(conn, said.tenant, told.number)
    posted = [one for one in places if one.state == PublicationState.POSTED]
    named = [one.channel for one in posted if await _may_be_named(services, said, told, one, alone=bool(reader))]
    return who_was_told(told, where, named, hidden=len(posted) - len(named), reader=reader)


async def _may_be_named(services: Services, said: Incoming, told: Summary, one: Publication, *, alone: bool) -> bool:
    """Whether all who read the answer may know of the place; a private one only where they are in it."""
    if one.channel == said.channel:
        return True
    if said.kind.endswith(f":{OUTSIDE}"):
        return False
    if not one.private:
        return True
    return alone and (said.user == told.recorded_by or await any_in(services, said.tenant, one.channel, (said.user,)))


async def _with_names(services: Services, said: Incoming, told: Summary, found: Decision) -> Summary:
    """The summary with the names of all who had to do with the decision."""
    people = {told.recorded_by, *told.deciders, *told.dissenters, *(event.by for event in found.events)}
    people |= {driver.who for driver in told.drivers if driver.who}
    unnamed = [user for user in sorted(people) if user and user not in told.names]
    return told.model_copy(update={"names": {**(await names_of(services, said.tenant, unnamed)), **told.names}})


def _called(told: Summary, typed: str) -> str:
    """The id of whoever is meant: by id, whole name, or first name; "" where nobody is, or more than one."""
    by_id = next((user for user in told.names if user.casefold() == typed), "")
    whole = [user for user, name in told.names.items() if name.casefold() == typed]
    first = [user for user, name in told.names.items() if name.casefold().split()[:1] == [typed]]
    found = whole or first
    return by_id or (found[0] if len(found) == 1 else "")
